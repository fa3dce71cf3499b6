### The report practice, in Arabic: a friend shows its phone, and the player rehearses the whole chain on a short chat.
### Never an exam: a messy report is a good report, and nobody repeats a step to deserve help.
### Variables: $step and $all are numbers in `practice-step`; in `practice-end-again`, $step is a step's heading.
### What one does stands in the first person («أحكي»), and sentences say «نحن». In the chats the forms agree with the written names: change name
### and line together. $role-gender is the gender of the grown-up who speaks.

practice-title = رصيف التدريب على الإبلاغ
practice-intro = يأتي الأصدقاء بهواتفهم ويسألون: «كيف نفعل هذا؟» نجرّب معًا، ولا شيء يُرسل حقًّا. لا درجات هنا، ولا داعي للاستعجال.
practice-choose = مع أيّ محادثة نتدرّب؟
practice-begin = هيّا نبدأ
practice-next-one = محادثة أخرى
practice-done-mark = تدرّبنا عليها
practice-step = الخطوة { $step } من { $all }
practice-skip = أترك هذه الخطوة

## The steps: the heading; `.full` says what to do and why; `.short` is a nudge once it has become easier.
## `-again` is said when a press did not lead on, `-good` when a step is done.

practice-stop = أتوقّف عن الردّ
    .full = لا يلزم أن نردّ، حتى على كلام لطيف. حين نتوقّف، يصير عندنا وقت لننظر جيّدًا.
    .short = أوّلًا نتوقّف قليلًا.
practice-stop-do = أتوقّف عن الردّ
practice-stop-answer-1 = أكتب ردًّا
practice-stop-answer-2 = أسأل عن السبب
practice-stop-again = كثيرون يفعلون هذا. لكنّ الردّ قد يجلب رسائل أخرى. لنجرّب من دون ردّ.
practice-stop-good = توقّفنا، وصار عندنا وقت لننظر جيّدًا.

practice-keep = أحفظ الرسائل
    .full = لا نحذفها، ولا نرسلها إلى أصدقائنا. حين تبقى هنا، نعرضها بسهولة.
    .short = قد نعرضها بعد قليل.
practice-keep-do = أحفظها وأعرضها
practice-keep-delete = أحذفها
practice-keep-send-on = أرسلها إلى صديق
practice-keep-again = ما نحذفه يصعب أن نعرضه. وما نرسله قد ينتشر. هل هناك طريق ثالث؟
practice-keep-good = بقيت الرسائل في مكانها، جاهزة للعرض.

practice-tell = أحكي لشخص كبير
    .full = نختار شخصًا نثق به ونحكي له، حتى إذا لم نتأكّد بعد. ولا لوم عليك.
    .short = لمن نحكي الآن؟
practice-tell-good = الآن يعرف شخص كبير. ولا أحد يحمل الهمّ وحده.

practice-menu = أفتح القائمة
    .full = في القائمة يبدأ الطريق إلى البلاغ. لنجرّب النقاط الثلاث، أو الاسم.
    .short = أين القائمة هنا؟
practice-menu-good = هذه هي! وفي تطبيق آخر قد يكون مكانها مختلفًا.

practice-find = أين زرّ الإبلاغ؟
    .full = نبحث عن كلمة «إبلاغ» أو «الأمان». لا داعي للاستعجال، والبحث لا يضرّ.
    .short = أيّ كلمة توصلنا إلى البلاغ؟
practice-find-again = هذه لشيء آخر. ومن المفيد أن نعرفها أيضًا. لنكمل البحث.
practice-find-good = نعم، من هنا نصل إلى البلاغ.

practice-reason = ماذا حدث؟
    .full = المهمّ ما فعله الشخص، لا من هو. نختار أقرب جواب. ويكفي جواب قريب ممّا حدث.
    .short = ما أقرب جواب؟
practice-reason-good = هذا يبيّن ما حدث.
practice-reason-near = يكفي جواب قريب ممّا حدث. و«{ $reason }» جواب مناسب أيضًا.

practice-proof = أضيف رسائل
    .full = نختار الرسائل التي تُظهر ما حدث. ونترك الرسائل الخاصّة.
    .short = أيّ رسالة تُظهر ما حدث؟
practice-proof-again = تكفي رسالة واحدة تُظهر ما حدث. والرسائل الخاصّة نتركها.
practice-proof-good = هذا يُظهر ما حدث. والكلام الخاصّ بقي خاصًّا.
practice-proof-private = هذا كلام خاصّ. والبلاغ مفهوم من دونه.
practice-proof-enough = تكفي رسالة أو رسالتان.
practice-proof-done = هذا يكفي

practice-block = أحظر
    .full = الحظر يغلق الباب أمام هذه الرسائل. وإن استمرّت، نحظر فورًا.
    .short = هل نغلق الباب الآن؟
practice-block-good = أُغلق الباب. ويمكن إلغاء الحظر أيضًا.

practice-next = ماذا بعد؟
    .full = لا نعرف ماذا سيفعل التطبيق. لذلك نحكي لشخص كبير أيضًا.
    .short = ماذا قد يحدث الآن؟
practice-next-1 = بعض التطبيقات تردّ، وبعضها لا تردّ.
practice-next-2 = قد يطول الانتظار. وإن استمرّ الأمر، نحكي من جديد.
practice-next-known = مهما فعل التطبيق، هناك شخص كبير يعرف الآن.
practice-grown-ups-next = الآن صار الأمر عند الكبار، وهم يحلّونه.
practice-next-not-yet = ما زلنا نقدر أن نحكي لشخص كبير. لا يفوت الأوان أبدًا.

## The end

practice-end-title = وصلنا إلى النهاية
practice-end-told = يكفي دائمًا أن نحكي. والمساعدة حقّ لكلّ واحد منّا.
practice-end-text = حتى البلاغ غير المرتّب بلاغ جيّد. والمساعدة من حقّك، مهما كان البلاغ.
practice-end-again = كانت هذه الخطوة أصعب قليلًا: «{ $step }». ستعود في مرّة أخرى.
practice-end-all-easy = مرّت كلّ الخطوات بسهولة اليوم. في المرّة القادمة أتكلّم أقلّ. وهذا صعب على مصباح!

## My people

people-title = أشخاص أثق بهم
people-text = نختار ثلاثة يقدرون أن يساعدوا. واحدًا من البيت، وواحدًا من خارجه، وخطّ مساعدة.
people-home = البيت والعائلة
people-outside = خارج البيت
people-helpline = خطّ مساعدة
people-if-about = هل هو شخص من قائمتك؟ إذن نختار شخصًا آخر.
people-others = شخص آخر
people-missing-home = بقي مكان لشخص من البيت أو العائلة. والخالة والجدّ من العائلة أيضًا.
people-missing-outside = بقي مكان لشخص من خارج البيت. ربّما معلّمة، أو أمّ صديق؟
people-missing-helpline = بقي مكان لخطّ مساعدة. هناك أناس عملهم أن يستمعوا إلى الأطفال.
people-kept = حفظ هذه القائمة أيضًا
people-not-kept = هذه القائمة تُنسى عند الخروج.
people-done = قائمتي جاهزة

## When the first grown-up has no time or gets upset first

practice-upset-says =
    { $role-gender ->
        [f] ليس الآن، أنا مشغولة. ولماذا هذا التطبيق أصلًا؟
       *[m] ليس الآن، أنا مشغول. ولماذا هذا التطبيق أصلًا؟
    }
practice-upset-noor = لم يكن الوقت مناسبًا، وهذا ليس ذنبك. من التالي في قائمتك؟
practice-upset-listens = شكرًا لأنك أخبرتني. هذا ليس ذنبك. لننظر معًا.

## When someone seems to be back with a new name

practice-back-noor = يبدو أنه الشخص نفسه باسم جديد. الخطأ ليس منك. نحكي، ونبلّغ، ونحظر من جديد.

## When the phone or tablet is not ours

practice-not-mine-noor = هذا جهاز شخص آخر. نعرضه على شخص كبير، ومعنا من يملكه. ويكفي أن نحكي.
practice-not-mine-title = قائمة على جهاز غيرنا
practice-not-mine-menu = القائمة مثل الحقيبة: يفتحها من يملكها. ومن حسابنا نحن يمكننا أن نبلّغ أيضًا، مع شخص كبير.

## When a kind friend was reported and blocked by mistake

practice-kind-noor = كان هذا الصديق لطيفًا، وحدث سوء فهم. ويمكن إصلاحه. ومن الجيّد أننا سألنا.
practice-kind-unblock = أُلغي الحظر
practice-sorry = أعتذر
practice-kind-sorry-1 = عذرًا، حظرتُك بالخطأ
practice-kind-sorry-2 = عذرًا، كان كلامك لطيفًا. حدث سوء فهم
practice-kind-sorry-3 = عذرًا، لم أفهم كلامك فحظرتُك
practice-kind-answer = لا بأس! أنا أيضًا كنت سأسأل
practice-kind-done = فُتح الباب، وعاد كلّ شيء كما كان. وإن سأل التطبيق، نقول: سوء فهم.
practice-kind-not-yet = اعتذرنا. ويمكن إلغاء الحظر في أيّ وقت.
practice-kind-next = وفي المرّة القادمة نسأل أيضًا. فسوء الفهم يمكن إصلاحه دائمًا.

## Harbour Post: a coach's rule for one child

practice-bike-team-title = أسرع بثلاث ثوانٍ
practice-bike-team-friend = إيدير
practice-bike-team-other = المدرّب فادي
practice-bike-team-about = المدرّب فادي يدرّبني في فريق الدرّاجات. وعنده قاعدة لي وحدي.
practice-bike-team-m1 = أسرع بثلاث ثوانٍ اليوم! أحسنت
practice-bike-team-m2 = شكرًا! فرحتُ بهذا. سافر صديقي، وأشتاق إليه كثيرًا
practice-bike-team-m3 = الهواتف مغلقة في التدريب. هاتفك وحده يبقى مفتوحًا
practice-bike-team-m4 = ولماذا أنا وحدي؟
practice-bike-team-m5 = هذا سرّ بيننا. لا تخبر أهلك، اتّفقنا؟
practice-bike-team-note = قاعدة لطفل واحد، ومعها سرّ. هنا يكفي أن نحكي. والشخص الكبير يكلّم النادي، لا المدرّب.

## Harbour Post: a gift that costs; the first grown-up has no time

practice-star-stickers-title = ستّ نجوم لامعة
practice-star-stickers-friend = شيلان
practice-star-stickers-other = بسمة
practice-star-stickers-about = تعرّفتُ إلى بسمة في مجموعة ملصقات على الإنترنت. وتريد الآن شيئًا مقابل هديتها.
practice-star-stickers-m1 = امتلأت صفحة الأقمار عندي!
practice-star-stickers-m2 = عندي ملصقان فقط. وواحد منهما بطاطا
practice-star-stickers-m3 = أعطيتكِ ستّ نجوم. والآن أريد منكِ خدمة
practice-star-stickers-m4 = لا، لا أريد. امتحاني اليوم كان سيّئًا جدًّا
practice-star-stickers-m5 = هيّا! أعطيتكِ ستّ نجوم
practice-star-stickers-note = هديّة لها ثمن، ثم ضغط بعد «لا». إن لم يجد شخص كبير وقتًا، نحكي للشخص التالي.

## Harbour Post: wants to be the only one who understands (from ten on)

practice-paper-lanterns-title = فوانيس من ورق
practice-paper-lanterns-friend = رانيا
practice-paper-lanterns-other = عبير
practice-paper-lanterns-about = تعرّفتُ إلى عبير في مجموعة أشغال يدويّة على الإنترنت. وتقول إنها وحدها تفهمني.
practice-paper-lanterns-m1 = فانوسكِ مثل قنديل بحر حقيقيّ!
practice-paper-lanterns-m2 = شكرًا! غضبت أمّي اليوم: لا صمغ على الطاولة
practice-paper-lanterns-m3 = أمّكِ لا ترى كم هو جميل. أنا وحدي أرى ذلك
practice-paper-lanterns-m4 = همم. أختي يعجبها فانوسي أيضًا
practice-paper-lanterns-m5 = ليس مثلي. لا تخبريها عنّا، اتّفقنا؟
practice-paper-lanterns-note = أرادت عبير أن تكون وحدها القريبة من رانيا، وفي السرّ. وكلّما عرف أشخاص أكثر، وجدت رانيا من يساعدها.

## Game chat: a too-private question

practice-pearl-hunt-title = اللؤلؤة السوداء
practice-pearl-hunt-friend = توفيق
practice-pearl-hunt-other = تالين
practice-pearl-hunt-about = أعرف تالين من لعبة غوص فقط. وهي تسأل عن حافلة مدرستي.
practice-pearl-hunt-m1 = وجدنا اللؤلؤة السوداء! مغامرة رائعة
practice-pearl-hunt-m2 = أخيرًا! كنتُ حزينًا، فجدّتي مريضة هذا الأسبوع
practice-pearl-hunt-m3 = بأيّ حافلة تذهب إلى المدرسة؟
practice-pearl-hunt-m4 = أفضّل ألّا أقول. هل نغوص مرّة أخرى؟
practice-pearl-hunt-m5 = هيّا، رقمها فقط!
practice-pearl-hunt-note = سؤال خاصّ جدًّا، ثم ضغط بعد «لا». البلاغ يمكن أن يُظهر ذلك، وشخص كبير يقدر أن يساعد.

## Game chat: a threat (from ten on)

practice-boat-race-title = خمسون قطعة ذهبيّة
practice-boat-race-friend = سلمى
practice-boat-race-other = هدى
practice-boat-race-about = تعرّفتُ إلى هدى في لعبة سباق قوارب. وتريد قطعي الذهبيّة، «وإلّا...».
practice-boat-race-m1 = وصلنا أوّلًا! سباق رائع
practice-boat-race-m2 = نعم! فرحتُ بهذا. وقعتُ عن درّاجتي اليوم
practice-boat-race-m3 = والآن أعطيني خمسين قطعة، وإلّا قلتُ للجميع لقبكِ المضحك
practice-boat-race-m4 = لا، لا أريد
practice-boat-race-m5 = بسرعة، الآن، وإلّا ضحك الجميع منكِ!
practice-boat-race-note = كان هذا تهديدًا واستعجالًا. لا يلزم أن ندفع أو نرسل أيّ شيء. نحكي لشخص كبير اليوم. وهذا ليس ذنب سلمى.

## Game chat: a hidden chat; the tablet is a cousin's

practice-night-bakery-title = مخبز الليل
practice-night-bakery-friend = جمانة
practice-night-bakery-other = هيثم
practice-night-bakery-about = هذا جهاز ابنة خالتي. وهيثم صديق لصديقتي، ويريد محادثة مخفيّة.
practice-night-bakery-m1 = باع مخبزنا كلّ الكعك هذه الليلة!
practice-night-bakery-m2 = هههه، حتى الكعك المحروق. مساكين الزبائن!
practice-night-bakery-m3 = تعالي إلى محادثة أخرى. لا يراها غيرنا
practice-night-bakery-m4 = ليس اليوم. بكيتُ بعد المباراة، وأنا متعبة
practice-night-bakery-m5 = أوه، هيّا! دقيقة واحدة فقط
practice-night-bakery-note = محادثة مخفيّة، ثم ضغط بعد «لا». الجهاز ليس لجمانة، فيكفي أن تحكي.

## Harbour Live: wants to see the one who streams

practice-marble-run-title = أربعون كرة صغيرة
practice-marble-run-friend = كوثر
practice-marble-run-other = ثريّا
practice-marble-run-about = أبني مسارات للكرات في بثّ مباشر. وثريّا من فريقي تريد أن ترى وجهي.
practice-marble-run-m1 = أربعون كرة، ولم تقع واحدة!
practice-marble-run-m2 = هذا جميل. بقيتُ وحدي في الاستراحة اليوم
practice-marble-run-m3 = أديري الكاميرا. أريد أن أراكِ
practice-marble-run-m4 = لا، كراتي فقط تحبّ الكاميرا
practice-marble-run-m5 = هيّا، وجهكِ فقط، ثانية واحدة!
practice-marble-run-note = أرادت ثريّا أن ترى كوثر، حتى بعد «لا». البلاغ يمكن أن يُظهر ذلك، وشخص كبير يقدر أن يساعد.

## Harbour Live: someone is back with a new name

practice-bread-stream-title = خبز بالسمسم
practice-bread-stream-friend = شيركو
practice-bread-stream-other = زياد
practice-bread-stream-about = حظرتُ شخصًا ظلّ يسأل عن بيتي. والآن في بثّي اسم جديد.
practice-bread-stream-m1 = مرحبًا من جديد! تغيّر اسمي فقط
practice-bread-stream-m2 = أهلًا بالجميع! اليوم نخبز خبزًا بالسمسم
practice-bread-stream-m3 = أنا بطيء اليوم. تشاجرتُ مع أخي
practice-bread-stream-m4 = وأين تسكن إذن؟ لم تقل لي بعد
practice-bread-stream-m5 = الآن يرتاح العجين. وأنا أيضًا
practice-bread-stream-note = بعد الحظر جاء اسم جديد. لم يخطئ شيركو، ويساعده أن يحكي من جديد.

## Class group: a secret meet-up

practice-school-garden-title = حديقة المدرسة
practice-school-garden-friend = سارة
practice-school-garden-other = دينا
practice-school-garden-about = دينا من صفّ أعلى، ونسقي الحديقة معًا. وتريد أن نلتقي في السرّ.
practice-school-garden-m1 = صارت زهرتكِ أطول منّي!
practice-school-garden-m2 = هههه! ولم آكل منها إلّا ورقة
practice-school-garden-m3 = رسمتُها لجدّي. صار ينسى كثيرًا
practice-school-garden-m4 = نلتقي عند البركة، أنا وأنتِ فقط
practice-school-garden-m5 = همم، والآخرون؟
practice-school-garden-m6 = لا، أنتِ فقط. ولا تخبري أمّكِ، اتّفقنا؟
practice-school-garden-note = أرادت دينا لقاءً سرّيًّا لا تعرف به أمّ سارة. ويقدر شخص كبير أن يساعد.

## Class group: a kind friend, blocked by mistake

practice-green-scarf-title = الوشاح الأخضر
practice-green-scarf-friend = غسّان
practice-green-scarf-other = عثمان
practice-green-scarf-about = عثمان زميلي في الصفّ. حظرتُه وبلّغتُ عنه. ثم سألتُ معلّمنا، فكان وشاحي عنده!
practice-green-scarf-m1 = وشاحك الأخضر ما زال في صفّنا
practice-green-scarf-m2 = شكرًا! صنعته أمّي حين كنتُ مريضًا
practice-green-scarf-m3 = أين تسكن؟ أنا وأبي نحضره إليك
practice-green-scarf-m4 = أفضّل ألّا أقول
practice-green-scarf-m5 = لا بأس! سأعطيه لمعلّمنا
practice-green-scarf-note = كان عند عثمان سبب، وقَبِل كلمة «لا». ومن الجيّد أن نسأل، وسوء الفهم يمكن إصلاحه.
