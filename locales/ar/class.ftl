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
step-slip = ورقة لكلّ واحد
step-close = قبل أن نفترق

## What the class votes on. Every answer is a good one.

vote-which-rule = أيّ قاعدة نختارها لصفّنا؟
vote-which-rule-1 = نسأل قبل أن نعرض صورة لأحد.
vote-which-rule-2 = بعد «لا» نتوقّف في الحال.
vote-which-rule-3 = لا نترك أحدًا خارج مجموعة الصفّ.
vote-which-rule-4 = مَن لم يتأكّد يسأل، ولا أحد يضحك.
vote-which-rule-5 = إن بدا شيء غريبًا، نحكي لشخص كبير.
vote-first-step = محادثة تبدو غريبة. ما أوّل شيء أفعله؟
vote-first-step-1 = أتوقّف قليلًا.
vote-first-step-2 = أريها لشخص كبير.
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
class-join-title = ننضمّ إلى الدرس
class-join-how = على جدار الصفّ رمز. نضغط عليه هنا.
class-address = أوّلًا العنوان الذي على الجدار
class-address-why = فيه أرقام ونقاط ونقطتان فوق بعضهما.
class-address-typed = العنوان: { $typed }
class-address-go = هذا هو العنوان
class-address-again = عنوان آخر
class-signs = حروف وأرقام
class-pictures = صور
class-typed = حتّى الآن: { $typed }
class-typed-none = لا شيء بعد
class-sign = { $sign }
class-erase = حذف الأخير
class-children = كم طفلًا يجلس إلى هذا الجهاز؟
class-children-count = { $count ->
    [zero] لا أحد
    [one] طفل واحد
    [two] اثنان
    [few] { $count } أطفال
    [many] { $count } طفلًا
   *[other] { $count } طفل
}
class-sit = إلى المقعد
class-coming = لحظة، نبحث عن مقعد.
class-no-answer = لم يصل جواب. هل هذا هو العنوان؟ وهل الجهاز على شبكة المدرسة؟ لنحاول مرّة أخرى بعد لحظة.
class-answer = { $sentence }
class-moved = كان لي مقعد من قبل
class-moved-how = ما الصور الثلاث التي على بطاقتك؟ بها نكمل من حيث توقّفنا.
class-new = هذه أوّل مرّة لي هنا
class-card = بطاقتك
class-card-why = لنتذكّر هذه الصور الثلاث. بها نجد المقعد نفسه على جهاز آخر.
class-alone = لعب بلا درس

## At the seat

class-seat = اسم مقعدك هنا: { $seat }.
class-wait = يبدأ الدرس قريبًا. لنجلس براحة.
class-room = هذا الجزء في غرفة الصفّ. ننظر إلى الأمام ونستمع.
class-chat = محادثة في انتظارك. والقراءة بلا استعجال.
class-chat-none = هذه المحادثة ليست في هذه اللعبة. لنقل ذلك للمعلّم أو المعلّمة.
class-chat-begin = بدء المحادثة
class-chat-go-on = متابعة المحادثة
class-done = انتهينا، شكرًا! نستريح قليلًا حتّى ينتهي الآخرون.
class-practice = نتدرّب على الإبلاغ. ولا يُرسَل شيء حقًّا.
class-practice-begin = بدء التدريب
class-check-up = محادثات قصيرة وأسئلة في انتظارك. بلا درجات، وبلا ساعة.
class-check-up-begin = هيّا نبدأ
class-voted = شكرًا. لا أحد يرى من اختار ماذا.
class-vote-how = كلّ جواب هنا جيّد.
class-slip = هل هناك شيء نودّ الكلام عنه مع شخص كبير؟
class-slip-why = لا يقرأ هذا إلّا المعلّم أو المعلّمة، وبعد الدرس. ولا يسألك أحد عنه أمام الآخرين.
class-slip-yes = نعم، أودّ أن أتكلّم
class-slip-no = لا، ليس الآن
class-slip-thanks = شكرًا. يمكن تغيير الجواب ما دامت هذه الصفحة مفتوحة.
class-slip-soon = يمكنك الكلام مع أيّ شخص كبير تثق به، اليوم أو لاحقًا.
class-judge = ما رأيك في هذه المحادثة؟
class-judge-real = هل تشبه المحادثات الحقيقيّة؟
class-judge-helped = هل أفادتك؟
class-judge-thanks = شكرًا. يصل هذا إلى من يكتبون المحادثات.
class-home = العودة إلى الدرس
class-leave = مغادرة الدرس
class-leave-sure = مغادرة بلا عودة؟ ضغطة أخرى للتأكيد.
class-hand = أحتاج إلى مساعدة
class-hand-when = يظهر هذا في صفحة المعلّم أو المعلّمة فقط، فيأتي أحدهما إليك.
class-hand-up = لا بأس، أنا بخير الآن
class-hand-up-when = وصل طلبك، والمساعدة في الطريق إليك.
class-trio = { $count ->
    [zero] لا أحد على هذا الجهاز.
    [one] طفل واحد على هذا الجهاز.
    [two] اثنان على هذا الجهاز.
    [few] { $count } أطفال على هذا الجهاز.
    [many] { $count } طفلًا على هذا الجهاز.
   *[other] { $count } على هذا الجهاز.
} نتبادل الأدوار في كلّ خطوة:
class-job-read = رقم { $child } يقرأ بصوت مسموع.
class-job-flag = رقم { $child } يضع الأعلام.
class-job-speak = رقم { $child } يقول لماذا.
class-job-look = والآخرون ينظرون معهم.
class-eyes-title = ننظر إلى الأمام
class-eyes = ننظر إلى الأمام لحظة. كلّ شيء هنا ينتظرنا.

## What can go wrong

class-waits = لا جواب من الدرس الآن. لنكمل: لا يضيع شيء.
class-elsewhere = مقعدك مفتوح في نافذة أخرى.
class-elsewhere-here = المتابعة هنا
class-removed = أُبعد هذا المقعد مؤقّتًا. يمكن أن يعود إن طلبنا ذلك من المعلّم أو المعلّمة.
class-gone = لم يعد هذا المقعد موجودًا. يمكننا أخذ مقعد جديد بالرمز الذي على الجدار.
class-gone-join = انضمام من جديد
class-stale = هذه اللعبة وبرنامج المعلّم من إصدارين مختلفين. لنفتح الصفحة من جديد.

## The end

class-over-title = انتهى الدرس
class-over = شاركنا معًا. شكرًا!
class-over-card = مهما كان ما في بالنا، هؤلاء يستمعون.

## Without a network

class-code-title = رمز للمعلّم أو المعلّمة
class-code-why = لدرس بلا شبكة فقط: يُكتب هذا الرمز على جهاز المعلّم. فيه مجاميع، وليس فيه اسم.
class-code = { $code }
class-code-picture = الرمز نفسه صورةً تُمسَح بالكاميرا
