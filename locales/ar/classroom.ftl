### برنامج المعلّم: ما تقوله صفحة المعلّم والجدار والمقاعد عن الدرس.

## ما يرفضه الدرس

refused-not-ready = يُفتح باب الانضمام ويبدأ الدرس بعد تأكيد كلّ البنود وكتابة جهة الاتّصال القريبة.
refused-shut = باب الانضمام مغلق الآن. لنسأل المعلّم أو المعلّمة.
refused-full = كلّ المقاعد مأخوذة. لنسأل المعلّم أو المعلّمة: هل نتشارك جهازًا؟
refused-no-card = لم نجد مقعدًا خاليًا له هذه الصور الثلاث. لننظر إلى البطاقة مرّة أخرى، أو ننتظر لحظة ثم نحاول.
refused-card-taken = المقعد الذي له هذه الصور الثلاث مأخوذ الآن. لننظر إلى البطاقة مرّة أخرى، أو نأخذ مقعدًا جديدًا.
refused-no-seat = لا يوجد مقعد كهذا. يمكن الانضمام من جديد بالرمز الذي على الجدار.
refused-removed = هذا المقعد متوقّف الآن. ويعود مع كلّ ما فعلناه إذا طلبنا ذلك من المعلّم أو المعلّمة.
refused-elsewhere = هذا المقعد مفتوح في نافذة أخرى. يمكن المتابعة هناك أو هنا.
refused-gap = شيء أُرسل من قبل لم يصل، وسيُرسل مرّة أخرى.
refused-no-step = لا توجد خطوة كهذه في الخطّة.
refused-no-chat = لا توجد محادثة كهذه في الدرس، أو أنها موقَفة.
refused-not-here = هذا لا ينتمي إلى هذه الخطوة.
refused-counts = لا يمكن أن تكون الأعداد هكذا، فليس هناك هذا العدد من الأطفال.
refused-again = كُتب هذا الرمز من قبل، وهو يُحسب مرّة واحدة.
refused-other-lesson = هذا الرمز من درس آخر، فلا يُحسب هنا.
refused-over = انتهى الدرس. شكرًا على المشاركة.
refused-unread = قد يكون هناك مَن يريد أن يتكلّم. ننظر في القائمة أوّلًا، ثم نمحو الدرس.

## ما يرفضه البرنامج

refused-code = لا درس بهذا الرمز. لنقارنه بما على الجدار ثم نحاول مرّة أخرى.
refused-lesson = لم يعد هذا الدرس موجودًا. يمكن الانضمام بالرمز الذي على الجدار.
refused-token = لم يتعرّف الدرس إلى هذه الصفحة. يمكن الانضمام من جديد بالرمز الذي على الجدار. وصفحة المعلّم تُفتح من رابطها.
refused-version = نسخة هذه الصفحة غير نسخة برنامج الدرس. يكفي تحميلها مرّة أخرى.
refused-body = لم يفهم برنامج الدرس هذا الطلب. يكفي تحميل الصفحة مرّة أخرى.
refused-too-large = هذا أكثر ممّا يأخذه برنامج الدرس دفعة واحدة. يكفي تحميل الصفحة مرّة أخرى.
refused-slow = استغرق ذلك وقتًا أطول من اللازم، وسنحاول مرّة أخرى بعد لحظة.
refused-host = لا يعرف برنامج الدرس هذا العنوان. يمكن فتح العنوان الذي يعرضه.
refused-origin = جاء هذا الطلب من صفحة أخرى. يمكن فتح صفحة الدرس نفسها.
refused-far = يجيب برنامج الدرس عن طلبات الأجهزة التي في شبكته فقط.
refused-path = لا شيء في هذا العنوان. لننظر إلى العنوان الذي على الجدار مرّة أخرى.
refused-plan = لا توجد خطّة درس بهذا الاسم، أو أنها ليست لهذا العمر.
refused-start = لا يبدأ الدرس إلّا من الحاسوب الذي فيه برنامج الدرس.
refused-often = بدأت دروس كثيرة من هذا العنوان قبل قليل. يمكن الانتظار بضع دقائق ثم المحاولة مرّة أخرى.
refused-deeds = هذا أكثر ممّا تحمله رسالة واحدة.
refused-contact = نكتب لجهة الاتّصال اسمًا أو صفة، ثم طريقة الوصول إليها، كلًّا منهما في سطر قصير. ويجب أن يكون يوم التحقّق قريبًا.
refused-tallies = في هذا الرمز خطأ. لنقارنه حرفًا حرفًا ورقمًا رقمًا.
refused-store = لا يمكن حفظ الدرس الآن، ولذلك لم يتغيّر شيء. لنسأل المعلّم أو المعلّمة: ربّما امتلأ القرص، أو لا تجيب قاعدة البيانات. وتُعاد المحاولة.
refused-fault = حدث خلل في برنامج الدرس. ما جرى قبل ذلك محفوظ. لنحاول مرّة أخرى.
refused-game = اللعبة ليست في هذه النسخة من البرنامج. يُشغَّل بالخيار --game مع مجلّد اللعبة الخاصّة بالويب.

## ما يقوله حاسوب المعلّم عن شبكته

network-none = هذا الحاسوب ليس في شبكة يصل إليها الأطفال. يمكن تشغيل الواي فاي أو وصل سلك الشبكة.
network-changed = تغيّر العنوان. العنوان الجديد الذي يفتحه الأطفال: { $address }
network-port = المنفذ { $port } يستعمله برنامج آخر، ولذلك يعمل الدرس على المنفذ { $other }.
network-no-port = كلّ المنافذ من { $first } إلى { $last } مشغولة. يمكن إغلاق برنامج آخر، أو تحديد منفذ بالخيار --port.
network-nobody = لم يصل أحد إلى هذا العنوان في الدقيقة الأولى. قد يمنع جدار الحماية الزوّار: يمكن السماح لهذا البرنامج في الشبكات الخاصّة. وكثيرًا ما تفصل شبكات الضيوف بين الأجهزة، فتنفع عندها شبكة أخرى أو نقطة اتّصال من الحاسوب نفسه.

## The report: for the teacher, after the lesson. Levels are words, never numbers of children

refused-report = يأتي التقرير بعد انتهاء الدرس. ننهي الدرس أوّلًا من صفحة المعلّم.
refused-kept = ليس هذا ملفًّا حُفظ بعد درس سابق، أو أنه تالف. لنختر ملفّ الدرس السابق.
refused-kept-newer = حفظت هذا الملفَّ نسخةٌ أحدث من البرنامج. نحدّث البرنامج، ثم نختار الملفّ مرّة أخرى.
refused-chosen = اخترنا من قبل ما يُقال عن هذه الجولة، وهذا الاختيار ثابت: فلو اجتمع تقريران لدلّا على أطفال بعينهم.
refused-open = نختار أوّلًا ما يُقال عن هذه الجولة.

report-title = تقرير الدرس
report-plan = الدرس: { $plan }.
report-band = للأعمار: { $ages }.
report-children-count = عدد الأطفال أمام الأجهزة: { $count }.
report-children-few = جلس أمام الأجهزة أقلّ من خمسة أطفال.
report-children-nobody = لم يجلس أحد أمام جهاز، بل عددنا الأيدي.
report-keep = لا يبقى شيء من هذا إلّا إذا حفظناه. وحين يُمحى الدرس أو يُغلق البرنامج، يذهب التقرير معه.
report-levels = تُقال النسب بالكلمات وعلى وجه التقريب، حتى لا يُعرف أحد. وقد تعني عبارة «قليلون أو لا أحد»: لا أحد أبدًا.
report-too-few = الأجوبة أقلّ من أن تكفي للحكم
report-actions = الحفظ والطباعة واللغة
report-save-html = حفظ التقرير صفحةً
report-save-csv = حفظ التقرير جدولًا (CSV)
report-save-json = حفظ التقرير بيانات (JSON)
report-print = طباعة
report-failed = لا يمكن الوصول إلى برنامج المعلّم. هل ما زال يعمل؟ لنحاول مرّة أخرى.

report-sees = ما يراه الصفّ جيّدًا، وما يختلط عليه
report-sees-none = لم يصل أحد إلى نهاية محادثة على جهاز، فلا شيء يُقال عن كلّ علامة وحدها.
report-sees-well = رآها أكثر من النصف:
report-sees-missed = رآها النصف أو أقلّ:
report-sees-mistaken = خلط عدد غير قليل بينها وبين شيء عاديّ:
report-signs-caption = كلّ علامة: كم طفلًا رآها في نصف المواضع أو أكثر، وكم طفلًا وضع راية على كلام عاديّ يشبهها، في نصف المواضع أو أكثر
report-sign = العلامة
report-found = رآها
report-mistaken = خلط بينها وبين شيء عاديّ

report-messages = رسائل تلفت النظر
report-messages-none = لا رسالة تلفت النظر، أو الرايات أقلّ من أن تكفي للحكم.
report-messages-caption = في كلّ محادثة: أكثر ما وُضعت عليه الراية، وما فات الصفّ، وما اختلط عليه، وكم طفلًا وضع الراية هناك
report-chat = المحادثة
report-most-flagged = أكثرها رايات
report-most-missed = فيها علامة، وأقلّها رايات
report-most-mistaken = لا علامة فيها، وأكثرها رايات
report-message = «{ $message }» – { $level }
report-nothing = لا شيء يلفت النظر
report-friend = الصديق
report-person-1 = «أ»
report-person-2 = «ب»
report-person-3 = «ج»
report-person-4 = «د»

report-would = ماذا يفعل الصفّ
report-would-none = لم يلعب أحد محادثة.
report-would-caption = ماذا فعل الأطفال في كلّ محادثة أو بعدها
report-would-acts = كم طفلًا فعل هذا
report-would-group = { $level }: { $acts }
report-votes-caption = التصويت: { $question }
report-answer = الجواب
report-chosen = اختاره

report-judged = رأي الأطفال في المحادثات
report-judged-caption = بعد كلّ محادثة: «هل تشبه المحادثات الحقيقيّة؟» و«هل أفادتك؟»
report-like-real = هل تشبه المحادثات الحقيقيّة؟
report-helped = هل أفادت الطفل؟
report-faces = نعم: { $yes }؛ قليلًا: { $some }؛ لا: { $no }

report-check-ups = قبل الدروس وبعدها: جولات الأسئلة
report-check-ups-choose = نختار مرّة واحدة ما يُقال عن هذه الجولة، ويبقى الاختيار ثابتًا. وإن أردنا أن نرى الصفّ قبل الدروس وبعدها، فلا ننظر إلى الجولة الأولى وحدها: نحفظها، ثم نفتح ملفّها بعد الجولة اللاحقة. فتقريران عن الأطفال أنفسهم تقريبًا قد يدلّان على أطفال بعينهم.
report-check-ups-earlier = الملفّ الذي حُفظ بعد الدرس السابق
report-check-ups-compare = ننظر قبل الدروس وبعدها
report-check-ups-later = نحفظها فقط، لدرس لاحق
report-check-ups-alone = ننظر إلى هذه الجولة وحدها
report-check-ups-kept = حفظ الجولات لدرس لاحق
report-check-ups-kept-why = في هذا الملفّ بطاقات ونتائج لأطفال أفراد، بلا أسماء. نحفظه حيث لا يفتحه غيرنا، كما تقول قواعد المدرسة، ونحذفه بعد الدرس اللاحق.
report-check-ups-silent = لا يُقال هنا شيء عن الجولة: فهي محفوظة لدرس لاحق، أو لم نختر بعد.
report-check-ups-refused = تحدّث تقرير سابق عن الأطفال أنفسهم تقريبًا، أو لا يمكن أن نقارن بين هذه الأجوبة. لذلك لا يُقال هنا شيء، فالتقريران معًا قد يدلّان على أطفال بعينهم.
report-check-ups-count = عدد الأطفال في هذه الأرقام: { $count } على الأقلّ. ومعها مجال ثقة { 95 }٪: ففي { 19 } حالة من { 20 } يقع المتوسّط الحقيقيّ لأطفال مثلهم داخل هذا المجال.
report-check-ups-few = الأرقام عن الذين أجابوا عن كلّ شيء، ومعها مجال ثقة { 95 }٪ حين يكفي عددهم.
report-measures-caption = ما الذي قسناه: متوسّط الأطفال
report-measure = المقياس
report-criteria-caption = الأهداف التي نقيس بها الدروس
report-criterion = الهدف
report-value = ماذا وجدنا
report-outcome = هل تحقّق؟
report-by-sign-caption = محادثات الجولة حسب العلامة: نسبة الأطفال الذين قالوا «فيها شيء غير مقبول»، من { 0 } إلى { 1 }
report-estimate = { $value } (من { $from } إلى { $to })

report-untold-too-few = العدد أقلّ من أن يكفي للحكم
report-untold-no-spread = الجميع سواء
report-untold-too-alike = الجميع سواء تقريبًا، فلا يُقال
report-untold-at-ceiling = كثيرون عند طرف المقياس، فلا نستطيع أن نحكم
report-untold-told-before = ورد في تقرير سابق
report-untold-no-clear-gain = لم يظهر تقدّم واضح حتى نسأل هل بقي
report-untold-no-such-occasion = ليس في هذه المرّة

report-outcome-met = نعم
report-outcome-not-met = لا
report-outcome-cannot-tell = لا يستطيع أحد أن يحكم

report-talk = ما نتكلّم عنه
report-talk-none = لا شيء يستدعي أن نعود إليه. وأسئلة الخطّة تصلح أيضًا.
report-look-back = متى نعود إلى ما تعلّمناه
report-look-back-why = بضع دقائق في كلّ مرّة: يتذكّر الصفّ أوّلًا، ثم ننظر معًا.
report-look-back-day = في اليوم { $day } بعد الدرس
report-look-back-days = بين اليوم { $from } واليوم { $to } بعد الدرس

report-turnout = كم شارك في كلّ خطوة
report-turnout-caption = كم جهازًا أتمّ كلّ خطوة
report-step = الخطوة
report-step-name = { $number }. { $name }
report-done = أتمّها

report-limits = ما لا يستطيع هذا التقرير أن يقوله
report-limits-child = هو عن الصفّ، وليس عن طفل واحد أبدًا. وليس درجة، ولا يدلّ على أنّ طفلًا في خطر أو ليس في خطر.
report-limits-protect = لا اختبار هنا يقيس الحماية في الحياة الحقيقيّة.
report-limits-causes = قد تكون للتغيّر أسباب أخرى: التدريب، أو العمر، أو يوم جيّد أو متعب. ومن دون مجموعة ثانية لا يستطيع أحد أن يميّز بينها.
report-limits-small = الصفّ الواحد عدد قليل من الأطفال. و«لا يستطيع أحد أن يحكم» جواب كثير الورود وصادق.
report-limits-drafts = لم تُجرَّب المحادثات والأسئلة بعد في دراسة مع الأطفال.
report-limits-worried = إن أقلقنا شيء قاله طفل، فلا ننتظر رقمًا: نعمل بدليل المعلّم، ونوصل الأمر اليوم إلى المسؤول عن حماية الأطفال.

## The report as a table and as data: names of columns, parts and figures

report-part = القسم
report-item = عن ماذا
report-figure = الرقم
report-from = من
report-to = إلى
report-children = الأطفال
report-part-turnout = المشاركة
report-part-signs = العلامات
report-part-chats = المحادثات
report-part-votes = التصويت
report-part-check-ups = جولات الأسئلة
report-part-talk = ما نتكلّم عنه
report-figure-children = العدد على الأقلّ
report-figure-done = أتمّوها
report-figure-found = رأوها في نصف المواضع أو أكثر
report-figure-mistaken = وضعوا راية على كلام عاديّ يشبهها، في نصف المواضع أو أكثر
report-figure-most-flagged = أكثرها رايات
report-figure-most-missed = فيها علامة، وأقلّها رايات
report-figure-most-mistaken = لا علامة فيها، وأكثرها رايات
report-figure-act-pause = توقّفوا قليلًا
report-figure-act-tell = حكوا لشخص كبير
report-figure-act-report = بلّغوا
report-figure-act-block = حظروا
report-figure-act-help = طلبوا مساعدة
report-figure-act-say-no = قالوا «لا»
report-figure-act-keep = حفظوا الرسائل
report-figure-act-carry-on = أكملوا الكلام
report-figure-like-real-no = مثل المحادثات الحقيقيّة: لا
report-figure-like-real-a-bit = مثل المحادثات الحقيقيّة: قليلًا
report-figure-like-real-yes = مثل المحادثات الحقيقيّة: نعم
report-figure-helped-no = أفادت: لا
report-figure-helped-a-bit = أفادت: قليلًا
report-figure-helped-yes = أفادت: نعم
report-figure-chosen = اختاروه
report-figure-talk = اقتراح
report-figure-refused = لا يُقال
report-figure-mean-before = قبل الدروس
report-figure-mean-after = بعد الدروس
report-figure-mean-later = بعد أسابيع
report-figure-change = التغيّر
report-figure-change-d = التغيّر بالانحرافات المعياريّة (d)
report-figure-kept = ما بقي من التغيّر
report-figure-hits-before = محادثات فيها خدعة قيل عنها: غير مقبول، قبل الدروس
report-figure-hits-after = محادثات فيها خدعة قيل عنها: غير مقبول، بعد الدروس
report-figure-hits-later = محادثات فيها خدعة قيل عنها: غير مقبول، بعد أسابيع
report-figure-false-alarms-before = محادثات عاديّة قيل عنها: غير مقبول، قبل الدروس
report-figure-false-alarms-after = محادثات عاديّة قيل عنها: غير مقبول، بعد الدروس
report-figure-false-alarms-later = محادثات عاديّة قيل عنها: غير مقبول، بعد أسابيع
report-figure-met = تحقّق
report-figure-not-met = لم يتحقّق
report-figure-cannot-tell = لا يستطيع أحد أن يحكم
report-figure-interval = { $figure }: مجال ثقة { 95 }٪

report-measure-discrimination = التمييز بين المحادثات التي فيها خدعة والعاديّة (d')
report-measure-bias = الميل إلى «لا بأس» أو «غير مقبول» (c؛ ما دون الصفر تسرّع إلى «غير مقبول»)
report-measure-area = التمييز بينها مع درجة التأكّد ({ 0.5 } تخمين، و{ 1 } تمييز تامّ)
report-measure-hits = محادثات فيها خدعة قيل عنها: غير مقبول (من { 0 } إلى { 1 })
report-measure-false-alarms = محادثات عاديّة قيل عنها: غير مقبول (من { 0 } إلى { 1 })
report-measure-benign-correct = محادثات عاديّة قيل عنها: لا بأس (من { 0 } إلى { 1 })
report-measure-help-seeking = طلب المساعدة في القصص (من { 0 } إلى { 6 })
report-measure-told = قصص نحكي فيها لشخص كبير (من { 0 } إلى { 1 })
report-measure-recognised = قصص فُهمت كما هي (من { 0 } إلى { 6 })
report-measure-gap = مساعدة للصديق أكثر ممّا للنفس (من { 2 } تحت الصفر إلى { 2 } فوقه)
report-measure-knowledge = جمل صحيحة عُرفت (من { 0 } إلى { 6 })
report-measure-myths = جمل خاطئة صُدّقت (من { 0 } إلى { 6 })
report-measure-can = الشعور بالقدرة على التصرّف (من { 0 } إلى { 2 })
report-measure-worry = القلق (من { 0 } إلى { 2 })
report-measure-trust = «أكثر الناس في المحادثات لطفاء» (من { 0 } إلى { 2 })

report-criterion-knowledge = زادت المعرفة بنصف انحراف معياريّ أو أكثر
report-criterion-discrimination = تحسّن التمييز بين المحادثات بمقدار { 0.5 } أو أكثر (d')
report-criterion-bias = لم يزد سوء الظنّ ولم ينقص: تغيّر c بمقدار { 0.2 } على الأكثر
report-criterion-benign-correct = لم تنقص المحادثات العاديّة التي قيل عنها «لا بأس» بأكثر من { 0.05 }
report-criterion-told = نحكي لشخص كبير في { 0.8 } من القصص أو أكثر
report-criterion-kept = بقي بعد أسابيع { 0.7 } من التقدّم أو أكثر
report-criterion-worry = لم يزد القلق

## Pictures of how a class split, for wall and report, and the same in words

picture-line = { $label }: { $level }.
picture-answered = مَن أجاب: { $level }.
picture-too-few = الأجوبة قليلة، فلا نعرض النتيجة هنا.
picture-level-few = قليلون أو لا أحد
picture-level-up-to-third = الثلث أو أقلّ، أو لا أحد
picture-level-minority = أقلّ من النصف، أو لا أحد
picture-level-third = نحو الثلث
picture-level-below-half = عدد غير قليل، والنصف على الأكثر
picture-level-half = نحو النصف
picture-level-above-half = أكثر من النصف، ودون الجميع
picture-level-two-thirds = نحو الثلثين
picture-level-majority = أكثر من النصف، أو الجميع
picture-level-from-two-thirds = الثلثان أو أكثر، أو الجميع
picture-level-nearly-all = الجميع، أو الجميع تقريبًا

### صفحة المعلّم: تُقرأ وحدها وبسرعة في أثناء الدرس. بصيغة الجمع أو بالمصدر، فتناسب المعلّمة والمعلّم.

console-title = الدرس
console-to-main = إلى الدرس
console-languages = اللغات
console-script = تحتاج هذه الصفحة إلى جافاسكربت. وهي تأتي من هذا الحاسوب ولا تحمّل شيئًا من مكان آخر.
console-lost = لا يجيب برنامج المعلّم. تحاول الصفحة مرّة أخرى وحدها، وما جرى قبل ذلك محفوظ.
console-elsewhere = من حاسوب آخر
console-link = هذا الرابط مفتاح الدرس. به نتابع الدرس من حاسوب آخر في هذه الشبكة، فلا نعطيه لأحد.
console-link-show = نعرض الرابط
console-erased = مُحي الدرس، ولم يبق منه شيء.

## To begin

console-begin = نختار الدرس
console-begin-band = أعمار الصفّ
console-begin-do = نحضّر هذا الدرس
console-devices-each = جهاز لكلّ طفل
console-devices-shared = { $count ->
    [zero] جهاز مشترك
    [one] جهاز لطفل واحد
    [two] جهاز لطفلين على الأكثر
    [few] جهاز لـ{ $count } أطفال على الأكثر
    [many] جهاز لـ{ $count } طفلًا على الأكثر
   *[other] جهاز لـ{ $count } طفل على الأكثر
}
console-devices-wall = جهاز عرض واحد، بلا أجهزة
console-devices-paper = ورق فقط
console-minutes = { $count ->
    [zero] أقلّ من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}

## What runs

console-now = الآن
console-not-begun = لم يبدأ الدرس بعد.
console-start = نبدأ الدرس
console-over = انتهى الدرس.
console-since = { $count ->
    [zero] منذ أقلّ من دقيقة
    [one] منذ دقيقة واحدة
    [two] منذ دقيقتين
    [few] منذ { $count } دقائق
    [many] منذ { $count } دقيقة
   *[other] منذ { $count } دقيقة
}، والمخطّط بالدقائق: { $planned }.
console-done = المقاعد التي أنهت الخطوة: { $count } من { $all }.
console-eyes-up = ننظر إلى الأمام
console-eyes-down = نتابع
console-held = العيون إلى الأمام: كلّ الشاشات تنتظر.
console-results-show = نعرض النتائج
console-results-hide = نخفي النتائج
console-results-once = تظهر نتائج المحادثة كما هي عند طلبها أوّل مرّة، وتبقى تلك الصورة. لننتظر حتى ينتهي الجميع. أمّا التصويت فقد يتغيّر مرّة أخرى.
console-next = التالي: { $step }
console-step = { $step }: { $about }

## Before the lesson

console-ready = قبل الدرس
console-ready-why = لا ينضمّ أحد قبل أن يتمّ كلّ ما يلي وتُكتب جهة الاتّصال.
console-ready-all = كلّ شيء جاهز، ويمكن فتح باب الانضمام.
console-ready-why-together = يبدأ الدرس حين يتمّ كلّ ما يلي وتُكتب جهة الاتّصال.
console-ready-all-together = كلّ شيء جاهز، ويمكن أن يبدأ الدرس.
console-ready-again = ما تأكّدنا منه، وجهة الاتّصال
console-tick-guide = قرأنا ماذا نفعل حين يحكي لنا طفل.
console-tick-safeguarding = الشخص المسؤول عن حماية الأطفال يعرف بهذا الدرس، وهو في المدرسة.
console-tick-letter = وصلت الرسالة إلى الأهل.
console-tick-previewed = نظرنا في المحادثات، وأوقفنا ما لا يناسب صفّنا منها.
console-tick-alternative = لمن لا يشارك عمل هادئ.
console-guide = الدليل، ورسالة الأهل، وورقة الإدارة
console-contact = جهة الاتّصال القريبة
console-contact-why = يراها الأطفال على بطاقة المساعدة. نختار غيرنا، ونكتب صفة أو جهة، مثل «المرشدة في المدرسة». وتُحذف مع الدرس.
console-contact-who = الجهة أو الصفة
console-contact-how = طريقة الوصول إليها
console-contact-hours = أوقات وجودها (يمكن ترك هذا خاليًا)
console-contact-day = يوم التحقّق
console-contact-checked = كيف تحقّقنا
console-contact-asked-in-person = سألنا وجهًا لوجه
console-contact-called = اتّصلنا بها
console-contact-operator-page = من صفحة الجهة نفسها
console-contact-do = نعتمد هذه الجهة
console-contact-there = هذه الجهة معتمدة.

## Joining

console-door = مَن معنا
console-door-is-open = باب الانضمام مفتوح.
console-door-is-shut = باب الانضمام مغلق، ومن له مقعد يبقى فيه.
console-door-open = نفتح باب الانضمام
console-door-shut = نغلق باب الانضمام
console-code = الرمز:
console-addresses = العنوان الذي يفتحه الأطفال:
console-addresses-more = إن كانت العناوين أكثر من واحد، فالأوّل هو الأقرب.
console-room = عدد الأطفال في الغرفة
console-room-do = نعتمد هذا العدد
console-register = عند المقاعد: { $count }، وفي الغرفة: { $room }.
console-register-alone = { $count ->
    [zero] لا أطفال عند المقاعد.
    [one] طفل واحد عند المقاعد.
    [two] طفلان عند المقاعد.
    [few] { $count } أطفال عند المقاعد.
    [many] { $count } طفلًا عند المقاعد.
   *[other] { $count } طفل عند المقاعد.
}

## Hands, seats, steps, chats

console-hand = من يحتاج إلى مساعدة؟
console-hand-none = لا أحد يطلب المساعدة الآن.
console-helped = تمّت المساعدة
console-steps = الخطّة
console-here = الآن
console-go = ننتقل إلى هنا
console-seats = المقاعد
console-seats-none = لم ينضمّ أحد بعد.
console-seats-why = المقعد الذي نوقفه لا يُحسب، وحين نعيده يعود معه كلّ ما جرى فيه. وإن قال «أريد أن أتكلّم» بقي في قائمتنا.
console-seat-children = { $count ->
    [zero] بلا أطفال
    [one] طفل واحد
    [two] طفلان
    [few] { $count } أطفال
    [many] { $count } طفلًا
   *[other] { $count } طفل
}
console-seat-removed = متوقّف
console-remove = نوقف المقعد
console-restore = نعيد المقعد
console-chats = المحادثات
console-chats-why = المحادثة الموقَفة لا يلعبها أحد. والأسماء تُختار بالقرعة، فقد تكون على الأجهزة أسماء أخرى.
console-chats-read = نقرأ كلّ رسائلها
console-chats-plan = في هذا الدرس
console-chats-others = محادثات أخرى لهذا العمر

## The whole class at one projector

console-class = الصفّ معًا
console-chat-begin = نبدأ هذه المحادثة على الجدار
console-chat-on = الرسالة التالية
console-chat-tell = الصفّ يحكي لشخص كبير
console-chat-asks = هنا يأتي السؤال: ماذا نفعل؟ نترك الصفّ يتكلّم أوّلًا.
console-chat-over = انتهت هذه المحادثة.
console-chat-replies = أيّ جواب يختاره الصفّ؟
console-chat-flag = راية على الرسالة الأخيرة
console-chat-unflag = نسحب الراية عنها
console-hands-flag = الأيدي: مَن يضع راية هنا؟
console-hands-yes = مع الراية
console-hands-no = بلا راية
console-hands-reply = الأيدي لكلّ جواب
console-hands-vote = الأيدي لكلّ اختيار
console-hands-do = نعتمد هذه الأعداد
console-hands-there = الأعداد معتمدة، وأيّ عدّ جديد يحلّ محلّها.

## Codes from devices

console-tallies = رموز من الأجهزة
console-tallies-why = الجهاز الذي لم يكن متّصلًا يعرض رمزًا في النهاية. نكتبه هنا، فيُحسب مع الصفّ.
console-tallies-code = الرمز الذي على شاشة الطفل
console-tallies-do = نحسب هذا الرمز
console-tallies-count = { $count ->
    [zero] لم يُكتب أيّ رمز بعد.
    [one] حُسب رمز واحد.
    [two] حُسب رمزان.
    [few] حُسبت { $count } رموز.
    [many] حُسب { $count } رمزًا.
   *[other] حُسب { $count } رمز.
}

## Who wants to talk

console-talk = أريد أن أتكلّم
console-talk-remind = قبل أن نرى مَن قال «نعم»:
console-talk-listen = نستمع إلى الطفل ونشكره، ونقول له: «هذا ليس ذنبك».
console-talk-promise = لا نَعِد بحفظ السرّ، ونقول مَن سيعرف.
console-talk-ask = لا نسأل أكثر ممّا نحتاجه للمساعدة الآن، ونكتب كلام الطفل كما قاله.
console-talk-today = نجلس مع كلّ واحد منهم اليوم، بعيدًا عن الآخرين، وحيث يرانا زميل. وإن ذهب أحدهم، نخبر اليوم الشخص المسؤول عن حماية الأطفال.
console-talk-screen = هل تظهر هذه الصفحة على جهاز العرض؟ نخفيها أوّلًا.
console-guide-tell = ماذا نفعل حين يحكي لنا طفل
console-talk-read = قرأنا هذا، ولا يرى هذه الصفحة غيرنا. لنرَ مَن يريد أن يتكلّم.
console-talk-answered = { $count ->
    [zero] لم يصل أيّ جواب بعد.
    [one] وصل جواب من مقعد واحد.
    [two] وصل جوابان من مقعدين.
    [few] وصلت الأجوبة من { $count } مقاعد.
    [many] وصلت الأجوبة من { $count } مقعدًا.
   *[other] وصلت الأجوبة من { $count } مقعد.
}
console-talk-nobody = لم يقل أحد حتى الآن إنه يريد أن يتكلّم. ولا يعني هذا أنّ كلّ شيء بخير. وقد يأتي بعضهم لاحقًا، فلنبقَ قليلًا.
console-talk-these = هؤلاء يريدون أن يتكلّموا:
console-talk-find = لا ننادي باسم مقعد أبدًا. ننظر أيّ شاشة تعرضه قبل جمع الأجهزة.
console-talk-alone = هذا لنا وحدنا. لا يظهر على الجدار ولا في التقرير.

## The end

console-end = النهاية
console-end-it = إنهاء الدرس
console-end-sure = بعد الإنهاء لا يجيب أحد عن «أريد أن أتكلّم» ولا يتابع، ولا يُفتح الدرس من جديد. وتبقى قائمة مَن يريد أن يتكلّم حتى نمحو الدرس أو نُغلق البرنامج.
console-end-do = نعم، ننهيه الآن
console-report = فتح التقرير
console-report-why = لا يبقى التقرير إلّا إذا حفظناه.
console-report-later = يأتي التقرير حين ينتهي الدرس.
console-erase = محو الدرس
console-erase-sure = لا يبقى بعد ذلك شيء من الدرس: لا قائمة مَن يريد أن يتكلّم، ولا التقرير إن لم نحفظه. هل نعرف كلّ طفل قال «نعم»؟ لا رجوع عن ذلك.
console-erase-do = نعم، نمحو كلّ شيء

## The wall, on the console

console-wall = الجدار
console-wall-small = الجدار كما يراه الصفّ
console-wall-open = فتح الجدار في نافذة مستقلّة

### الجدار: ما يعرضه جهاز العرض. يقرؤه أطفال في الثامنة من آخر صفّ.

wall-title = الجدار
wall-lost = لحظة واحدة: الجدار يبحث عن الدرس.
wall-welcome = أهلًا بكم!
wall-soon = سنبدأ بعد قليل.
wall-join = هيّا نأخذ مقاعدنا
wall-address = نفتح هذا العنوان:
wall-qr = العنوان نفسه في صورة للكاميرا
wall-code = ونكتب هذا الرمز:
wall-animals = أو نختار هذه الحيوانات:
wall-eyes-up = ننظر إلى الأمام
wall-over = انتهينا.
wall-over-thanks = شكرًا لكم! لعبنا معًا.
wall-rule-story = نتكلّم عن الصديق في المحادثة، لا عن أنفسنا.
wall-rule-pass = لا أحد مضطرّ إلى الجواب.
wall-rule-kind = نستمع، ولا أحد يضحك.
wall-rule-later = هل في بالنا شيء؟ نحكيه لشخص كبير بعد الدرس، أو نضغط على المنارة.
wall-check-up = يجيب كلّ واحد وحده وبلا استعجال. لا درجات هنا.
wall-chat = المحادثة على كلّ جهاز. يقرأ كلّ واحد بسرعته.
wall-chat-together = نقرأ محادثة معًا.
wall-chat-paper = المحادثة على الورقة. نقرؤها معًا.
wall-practice = نتدرّب على الإبلاغ عن محادثة. ولا شيء يُرسل حقًّا.
wall-slip = يجيب كلّ واحد بصمت، وينظر إلى جوابه وحده: هل أريد أن أتكلّم مع شخص كبير؟ «نعم» و«لا» كلاهما جيّد.
wall-close-help = على بطاقة المساعدة نجد مَن يستمع إلينا.
wall-close-near = المساعدة قريبة: { $who }. { $how }
wall-close-tell = نستطيع أن نحكي دائمًا، حتى بعد «طيّب» أو بعد وعد.
wall-replies = بماذا يمكن أن نجيب؟
wall-asks = ما رأينا؟
wall-flag = راية
wall-done = مَن انتهى
wall-flagged = كم منّا رفع راية؟
