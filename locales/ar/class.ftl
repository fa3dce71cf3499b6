### What a child reads at its seat in a lesson, in Arabic. It says «نحن» where it can, and forms that fit boys and girls alike; names of
### steps, questions and answers stand on the wall, too, so children of 8 read them aloud.

## ما يقرؤه الطفل في مقعده أثناء درس مع صفّه: كيف ينضمّ، وماذا نفعل الآن، والتصويت، والورقة، والختام. وأسماء الخطوات والأسئلة
### والأجوبة تظهر على الجدار أيضًا، فيقرؤها أطفال في الثامنة بصوت مسموع.

## The steps of a lesson

step-rules = كيف نتكلّم معًا
step-check-up = جولة الأسئلة
step-chat = محادثة
step-practice = كيف نبلّغ
step-vote = نصوّت معًا
step-talk = هيّا نتكلّم
step-slip = «أريد أن أتكلّم»: نعم أم لا؟
step-close = قبل أن ينتهي الدرس

## What the class votes on. Every answer is a good one.

vote-which-rule = أيّ قاعدة نختارها لصفّنا؟
vote-which-rule-1 = قبل أن نعرض صورة شخص، نسأله.
vote-which-rule-2 = بعد «لا» نتوقّف في الحال.
vote-which-rule-3 = لا نترك أحدًا خارج مجموعة الصفّ.
vote-which-rule-4 = مَن لم يتأكّد يسأل، ولا أحد يضحك.
vote-which-rule-5 = إن بدا شيء غريبًا، نحكي لشخص كبير.
vote-first-step = محادثة تبدو غريبة. ما أوّل شيء أفعله؟
vote-first-step-1 = أتوقّف قليلًا.
vote-first-step-2 = أعرضها على شخص كبير.
vote-first-step-3 = أقول «لا».
vote-first-step-4 = أحفظ الرسائل.
vote-first-step-5 = أذهب مع صديق إلى شخص كبير.
vote-whom-to-tell = لمن نحكي في مدرستنا؟
vote-whom-to-tell-1 = معلّمة أو معلّم
vote-whom-to-tell-2 = المرشدة أو المرشد في المدرسة
vote-whom-to-tell-3 = الممرّضة أو الممرّض في المدرسة
vote-whom-to-tell-4 = المديرة أو المدير
vote-whom-to-tell-5 = شخص يعمل في المكتبة
vote-whom-to-tell-6 = شخص كبير آخر يستمع إلينا
vote-first-words = بأيّ جملة أبدأ؟
vote-first-words-1 = هل أريك شيئًا غريبًا؟
vote-first-words-2 = لا أعرف هل هذا سيّئ. هل ننظر معًا؟
vote-first-words-3 = قد يزعجك هذا. هل أحكي لك مع ذلك؟
vote-first-words-4 = لا أقول شيئًا، وأعرض المحادثة.

## Joining

hub-class = الانضمام إلى درس
class-title = درسنا
class-join-how = على الجدار رمز. نضغط هنا على حروفه وأرقامه، أو على حيواناته.
class-address = أوّلًا العنوان الذي على الجدار
class-address-why = فيه أرقام ونقاط، ونقطتان إحداهما فوق الأخرى.
class-address-typed = العنوان: { $typed }
class-address-go = هذا هو العنوان
class-address-again = عنوان آخر
class-signs = حروف وأرقام
class-pictures = حيوانات
class-typed = حتى الآن: { $typed }
class-typed-none = لا شيء بعد
class-sign = { $sign }
class-erase = حذف الأخير
class-children = كم واحدًا منّا أمام هذا الجهاز؟
class-children-count = { $count ->
    [zero] لا أحد
    [one] واحد
    [two] اثنان
    [few] { $count }
    [many] { $count }
   *[other] { $count }
}
class-sit = إلى المقعد
class-coming = لحظة، نبحث عن مقعد.
class-no-answer = لم يصل جواب. لننظر إلى العنوان مرّة أخرى، أو نسأل المعلّم أو المعلّمة.
class-answer = { $sentence }
class-moved = كان لي مقعد من قبل
class-moved-how = ما الصور الثلاث التي على بطاقتك؟ نختارها، ثم نكمل من حيث توقّفنا.
class-new = هذه أوّل مرّة لي هنا
class-card = بطاقتك
class-card-why = لنتذكّر هذه الصور الثلاث، ولا نقولها لأحد. بها نجد المقعد نفسه على جهاز آخر.
class-alone = اللعب من دون درس

## At the seat

class-wait = يبدأ الدرس قريبًا. نستريح قليلًا.
class-room = هذا الجزء معًا، بلا أجهزة. ننظر إلى الأمام ونستمع.
class-chat = محادثة في انتظارك، وكلّها تمثيل. ولا داعي للاستعجال. ويمكنك التوقّف أو التخطّي في أيّ وقت.
class-chat-none = لم نجد هذه المحادثة في هذه اللعبة. لنسأل المعلّم أو المعلّمة.
class-chat-begin = بدء المحادثة
class-chat-go-on = متابعة المحادثة
class-done = انتهينا، شكرًا! نستريح قليلًا حتى ينتهي الآخرون.
class-practice = نتدرّب على الإبلاغ عن محادثة. ولا شيء يُرسل حقًّا.
class-practice-begin = بدء التدريب
class-check-up = محادثات قصيرة وأسئلة في انتظارك. بلا درجات، وبلا استعجال. ويمكنك تخطّي أيّ صفحة.
class-check-up-begin = هيّا نبدأ
class-voted = شكرًا. لا يظهر على الجدار مَن اختار ماذا.
class-vote-how = كلّ جواب هنا جيّد. والضغطة الأولى هي التي تُحسب.
class-slip = هل هناك شيء أريد أن أتكلّم عنه مع شخص كبير؟
class-slip-why = لا يظهر الجواب على الجدار. وبعد «نعم» نجد اليوم وقتًا هادئًا للكلام مع المعلّم أو المعلّمة.
class-slip-safe = وقد تحتاج المساعدة إلى أن يعرف شخص كبير آخر. وستعرف ذلك قبل الجميع.
class-slip-yes = نعم، أريد أن أتكلّم
class-slip-no = لا، ليس الآن
class-slip-thanks = شكرًا. بعد «نعم» يأتي المعلّم أو المعلّمة إليك اليوم. ويمكن تغيير الجواب حتى يتابع الدرس.
class-slip-waits = لم يصل جوابك بعد. هل تريد الكلام؟ يمكنك الذهاب إلى المعلّم أو المعلّمة، أو إلى أيّ شخص كبير تثق به.
class-slip-again = تغيير جوابي
class-slip-soon = هل الكلام مع شخص آخر أسهل؟ يمكنك اختيار أيّ شخص كبير تثق به، اليوم أو لاحقًا.
class-judge = ما رأيك في هذه المحادثة؟
class-judge-real = هل تشبه المحادثات الحقيقيّة؟
class-judge-helped = هل أفادتك؟
class-judge-thanks = شكرًا على رأيك. يذكر التقرير رأي الصفّ، ولا يذكر من قال ماذا.
class-home = العودة إلى الدرس
class-leave = مغادرة الدرس
class-leave-sure = هل نغادر الدرس حقًّا؟ ضغطة أخرى للتأكيد.
class-hand = أحتاج إلى مساعدة
class-hand-when = لا يظهر هذا على الجدار، ثم تصل المساعدة إليك. وإن كان الكلام لا يناسب هذا المكان، تكفي عبارة: «هل نتكلّم لاحقًا؟»
class-hand-up = لا بأس، أنا بخير الآن
class-hand-up-when = وصل طلبك، والمساعدة في الطريق إليك.
class-trio = { $count ->
    [zero] لا أحد على هذا الجهاز.
    [one] واحد على هذا الجهاز.
    [two] اثنان على هذا الجهاز.
    [few] { $count } منّا على هذا الجهاز.
    [many] { $count } منّا على هذا الجهاز.
   *[other] { $count } منّا على هذا الجهاز.
} لكلّ منّا رقم، ونتبادل الأدوار في كلّ خطوة: نتبادل الأدوار في كلّ خطوة:
class-job-read = رقم { $child } يقرأ بصوت مسموع.
class-job-flag = رقم { $child } يرفع الرايات.
class-job-speak = رقم { $child } يقول لماذا.
class-job-look = والآخرون يقرؤون معهم.
class-eyes-title = ننظر إلى الأمام
class-eyes = ننظر إلى الأمام لحظة. كلّ شيء هنا ينتظرنا.

## What can go wrong

class-waits = لا جواب من الدرس الآن. لنكمل ما بدأناه، وسنحاول مرّة بعد مرّة.
class-elsewhere = مقعدك مفتوح في نافذة أخرى.
class-elsewhere-here = المتابعة هنا
class-removed = هذا المقعد متوقّف الآن. ويعود مع كلّ ما فعلناه إذا طلبنا ذلك من المعلّم أو المعلّمة.
class-gone = لم يعد هذا المقعد موجودًا. إن كان الدرس مستمرًّا، نأخذ مقعدًا جديدًا بالرمز الذي على الجدار. والمساعدة دائمًا عند المنارة.
class-gone-join = انضمام من جديد
class-stale = هذه اللعبة نسخة غير نسخة الدرس. لنفتح الصفحة من جديد، أو نسأل المعلّم أو المعلّمة.

## The end

class-over-title = انتهى الدرس
class-over = شاركنا معًا. شكرًا!
class-over-card = هل هناك ما نريد أن نحكيه؟ المعلّم أو المعلّمة هنا اليوم. وهؤلاء أيضًا يستمعون إلينا:

## Without a network

class-code-title = رمز للمعلّم أو المعلّمة
class-code-why = لدرس بلا شبكة فقط: نكتب هذا الرمز في برنامج الدرس. فيه أعداد، وليس فيه اسم.
class-code = { $code }
class-code-picture = الرمز نفسه في صورة للكاميرا
