### What Noor, the trusted grown-ups and the report flow say, in Arabic: the same in every chat.
### Variables: $friend and $who are drawn names; $count, $hours, $found and $all are numbers.
### Wordings without a gender come first («نحفظ», verbal nouns, past tense); where the written form differs, select on
### $friend-gender, $you-gender (the player) or $role-gender (the grown-up who is spoken to): f or m.

## Acts: the button; `.when` it helps; `.result` and `.not-needed` are said in the debrief

act-pause = توقّف
    .when = عندما يبدو شيء غريبًا، أو للتفكير قليلًا.
    .result = توقّفت قليلًا، فصار هناك وقت للنظر.
    .not-needed = لم يكن هنا شيء غريب، والتوقّف لا يضرّ أبدًا.
act-tell = إخبار
    .when = في أيّ وقت، حتى من دون تأكّد.
    .result = الآن يعرف شخص كبير، ولا أحد يحمل الأمر وحده.
    .not-needed = كانت المحادثة عاديّة، وكان السؤال فكرة جيّدة مع ذلك.
act-report = إبلاغ
    .when = عند علامة حمراء، أو عندما لا يتوقّف الإزعاج.
    .result = كتبت لأصحاب التطبيق ما حدث.
    .not-needed = لم يكن هنا ما نبلّغ عنه، وسوء الفهم يمكن إصلاحه.
act-block = حظر
    .when = عندما تستمرّ رسائل لا يريدها أحد.
    .result = أغلقت الباب أمام تلك الرسائل.
    .not-needed = لم تكن هناك حاجة إلى الحظر، ويمكن إلغاؤه.
act-help = مساعدة
    .when = لمعرفة من يقدر أن يساعد.
    .result = بحثت عمّن يساعد، وهذا مفيد في أيّ وقت.
    .not-needed = كان كلّ شيء بخير، وصار مكان المساعدة معروفًا لك.
act-say-no = قول «لا»
    .when = عندما لا نريد شيئًا، لأيّ سبب أو بلا سبب.
    .result = كانت كلمة «لا» واضحة، وهي لا تحتاج إلى سبب.
    .not-needed = كان السؤال لطيفًا، وكلمة «لا» مقبولة هنا أيضًا.
act-keep = حفظ الرسائل
    .when = قبل الحظر أو الإبلاغ، ليراها شخص كبير.
    .result = بقيت الرسائل كما هي، ويمكن أن يراها شخص كبير.
    .not-needed = لم يكن هنا ما نعرضه، ولا ضرر في الحفظ.
act-carry-on = لا بأس، نكمل الكلام
    .when = بعد النظر جيّدًا، حين لا نجد شيئًا غريبًا.
    .result = نظرت، ورأيت أن كلّ شيء عاديّ.
    .not-needed = بدت المحادثة عاديّة في أوّلها، والتوقّف ممكن في أيّ وقت.

## Trusted grown-ups: the label; `.of-friend` when the friend's own grown-up speaks

role-mum = أمّي
    .of-friend = والدة { $friend }
role-dad = أبي
    .of-friend = والد { $friend }
role-grandma = جدّتي
    .of-friend = جدّة { $friend }
role-grandpa = جدّي
    .of-friend = جدّ { $friend }
role-aunt = خالتي أو عمّتي
    .of-friend = خالة { $friend }
role-uncle = خالي أو عمّي
    .of-friend = عمّ { $friend }
role-teacher = معلّمتي أو معلّمي
    .of-friend = معلّم { $friend }
role-counsellor = المرشدة أو المرشد في المدرسة
    .of-friend = المرشد في مدرسة { $friend }
role-friends-parent = أمّ صديق أو أبوه
    .of-friend = والد أحد أصدقاء { $friend }
role-helpline = خطّ مساعدة
    .of-friend = خطّ المساعدة الذي يستمع إلى { $friend }

## Reasons in a report

reason-secret = يريد سرًّا أو محادثة مخفيّة
reason-too-private = أسئلة خاصّة جدًّا، أو يريد صورًا
reason-pressure = يضغط، أو يستعجلني، أو يهدّد
reason-meet-up = يريد أن نلتقي
reason-pretending = يدّعي أنه شخص آخر
reason-rude-or-spam = كلام مزعج أو إعلانات
reason-felt-odd = شيء ما بدا غريبًا

## How a story ended

ending-title-told = شخص كبير يعرف الآن
ending-title-reported = أُرسل البلاغ
ending-title-blocked = تمّ الحظر
ending-title-said-no = «لا» واضحة
ending-title-fine = كلّ شيء بخير
ending-title-put-right = عاد كلّ شيء كما كان
ending-title-friend-told = شخص كبير رأى المحادثة

## The closing words of every story, by ending and by what the chat turned out to be.
## Each ends with help. They never say what an app will do.

closing-told-worrying = أنت أحضرت شخصًا كبيرًا. الآن مع { $friend } من يساعد.
    .adult = شكرًا لأنك أخبرتني يا { $friend }. أنا أصدّقك، وهذا ليس ذنبك. لننظر معًا، ولنحفظ الرسائل. قد أخبر شخصًا يقدر أن يساعد. لكنّي سأخبرك أنت أوّلًا.
closing-told-benign = كانت المحادثة عاديّة، وكان السؤال فكرة جيّدة. الآن نعرف كلّنا: { $friend }، وأنت، وأنا.
    .adult = شكرًا لأنك سألتني يا { $friend }. نظرتُ، ولا أرى شيئًا يُقلق. السؤال فكرة جيّدة. أنا هنا في أيّ وقت.
closing-told-annoying = كان إزعاجًا لا أكثر. والإخبار عنه فكرة جيّدة مع ذلك، فمع { $friend } الآن من يساعد.
    .adult = شكرًا لأنك أخبرتني يا { $friend }. هذا كلام مزعج، وليس ذنبك. لا حاجة إلى الردّ. لننظر معًا كيف نوقفه بالكتم أو الحظر.

closing-reported-worrying = أُرسل البلاغ. بعض التطبيقات تردّ، وبعضها لا تردّ. لذلك نخبر شخصًا كبيرًا أيضًا. جلس شخص كبير مع { $friend } وقال: «شكرًا لأنك أخبرتني. أنا أصدّقك، وهذا ليس ذنبك. لننظر معًا، ولنحفظ الرسائل».
closing-reported-benign = كانت المحادثة عاديّة في النهاية. { $friend-gender ->
        [f] شرحت { $friend } للجميع
       *[m] شرح { $friend } للجميع
    } أنه سوء فهم، ولم ينزعج أحد. ويمكنك دائمًا سؤال شخص كبير.
closing-reported-annoying = أُرسل البلاغ. بعض التطبيقات تردّ، وبعضها لا تردّ. لذلك نخبر شخصًا كبيرًا أيضًا. { $friend-gender ->
        [f] حكت { $friend } لشخص كبير، فقال لها
       *[m] حكى { $friend } لشخص كبير، فقال له
    }: «شكرًا لأنك أخبرتني. هذا ليس ذنبك. لا حاجة إلى الردّ. هيّا نكتم هذه الرسائل معًا».

closing-blocked-worrying = تمّ الحظر. ثم نظر شخص كبير في المحادثة مع { $friend }. وقال: «شكرًا لأنك أخبرتني. أنا أصدّقك، وهذا ليس ذنبك. والآن نبلّغ معًا».
closing-blocked-benign = كانت المحادثة عاديّة في النهاية. { $friend-gender ->
        [f] ألغت { $friend } الحظر
       *[m] ألغى { $friend } الحظر
    }، وعاد الكلام كما كان، ولم ينزعج أحد. ويمكنك دائمًا سؤال شخص كبير.
closing-blocked-annoying = لا أحد مضطرّ إلى قراءة هذا، فالحظر مناسب. ثم { $friend-gender ->
        [f] حكت { $friend } لشخص كبير، فقال لها
       *[m] حكى { $friend } لشخص كبير، فقال له
    }: «شكرًا لأنك أخبرتني. هذا ليس ذنبك. إن عاد الإزعاج، فأنا هنا».

closing-said-no-worrying = كانت كلمة «لا» واضحة. ثم نظر شخص كبير في المحادثة مع { $friend }. وقال: «شكرًا لأنك أخبرتني. أنا أصدّقك، وهذا ليس ذنبك. والآن نبلّغ ونحظر معًا».
closing-said-no-benign = قَبِل الجميع كلمة «لا»، وهكذا يجب أن يكون. والكلام مستمرّ كما كان. كلمة «لا» مسموحة لك دائمًا. والسؤال مسموح لك دائمًا.
closing-said-no-annoying = { $friend-gender ->
        [f] قالت { $friend } «لا»
       *[m] قال { $friend } «لا»
    }، وانتهى الكلام. لا أحد مضطرّ إلى البقاء في محادثة تزعجه. قال شخص كبير: «شكرًا لأنك أخبرتني. إن عادت الرسائل، نحظرها معًا».

closing-fine-worrying = بقي في المحادثة شيء غريب. فجلس شخص كبير مع { $friend }، ونظرا فيها معًا. وقال: «شكرًا لأنك أخبرتني. أنا أصدّقك، وهذا ليس ذنبك. لنحفظ الرسائل معًا».
closing-fine-benign = أنت نظرت جيّدًا، والمحادثة عاديّة. والكلام بين { $friend } والآخرين مستمرّ. وإن بدا شيء غريبًا، فهناك شخص كبير ينظر معك.
closing-fine-annoying = كان إزعاجًا لا أكثر. وعند { $friend } ما هو أهمّ منه. إن عاد، فهناك الكتم والحظر وإخبار شخص كبير.

closing-put-right-worrying = أنت قلت لذلك الشخص إنه سوء فهم. ولم ينزعج أحد. أمّا الرسائل الغريبة فكانت من غيره. { $friend-gender ->
        [f] عرضتها { $friend } على شخص كبير، فقال لها
       *[m] عرضها { $friend } على شخص كبير، فقال له
    }: «شكرًا لأنك أخبرتني. أنا أصدّقك، وهذا ليس ذنبك. لننظر معًا، ثم نبلّغ».
closing-put-right-benign = عرفوا منك أنه سوء فهم، ولم ينزعج أحد. وبعد قليل ضحكوا كلّهم مع { $friend }. وإن بدا شيء غريبًا، فهناك شخص كبير ينظر معك.
closing-put-right-annoying = عرفوا منك أنه سوء فهم، ولم ينزعج أحد. أمّا الرسائل المزعجة { $friend-gender ->
        [f] فعرضتها { $friend } على شخص كبير، فقال لها
       *[m] فعرضها { $friend } على شخص كبير، فقال له
    }: «شكرًا لأنك أخبرتني. لا حاجة إلى الردّ عليها».

closing-friend-told-worrying = بقي الأمر غريبًا، { $friend-gender ->
        [f] فعرضته { $friend } على شخص كبير، فقال لها
       *[m] فعرضه { $friend } على شخص كبير، فقال له
    }: «شكرًا لأنك أخبرتني. أنا أصدّقك، وهذا ليس ذنبك. لننظر معًا، ولنحفظ الرسائل». الإخبار ممكن دائمًا، ولا يفوت الأوان أبدًا.
closing-friend-told-benign = { $friend-gender ->
        [f] أرادت { $friend } أن تتأكّد، فسألت شخصًا كبيرًا
       *[m] أراد { $friend } أن يتأكّد، فسأل شخصًا كبيرًا
    }. نظرا معًا، فكانت محادثة عاديّة. وقال الشخص الكبير: «شكرًا لأنك سألتني. أنا هنا في أيّ وقت».
closing-friend-told-annoying = { $friend-gender ->
        [f] حكت { $friend } لشخص كبير، فقال لها
       *[m] حكى { $friend } لشخص كبير، فقال له
    }: «شكرًا لأنك أخبرتني. هذا كلام مزعج، وليس ذنبك. هيّا نكتم هذه الرسائل معًا».

## Said during a chat

hint-paused = فكرة جيّدة أن نتوقّف قليلًا. لا شيء يهرب منّا.
hint-adult-beside = الآن ينظر معنا شخص كبير. لنكمل القراءة معًا.
hint-look-again = لننظر هنا مرّة أخرى.
    .question = ماذا تريد هذه الرسالة؟
# Noor points at a line when it is asked: first "look here again", then a question, then what it is.
hint-ask = سؤال نور
hint-more = شرح أكثر قليلًا
hint-nothing = نظرتُ جيّدًا، ولا أرى شيئًا جديدًا. ما رأيك؟
hint-shows = في هذه الرسالة علامة:
hint-only-looks = هذا وحده لا بأس به.
app-reported = أُرسل بلاغك عن { $who }. بعض التطبيقات تردّ، وبعضها لا تردّ. لذلك نخبر شخصًا كبيرًا أيضًا.
app-blocked = حُظر حساب { $who } هنا.
app-kept = { $count ->
        [zero] لم تُحفظ أيّ رسالة.
        [one] حُفظت رسالة واحدة.
        [two] حُفظت رسالتان.
        [few] حُفظت { $count } رسائل.
        [many] حُفظت { $count } رسالة.
       *[other] حُفظت { $count } رسالة.
    }
later-hours = { $hours ->
        [20] جاء اليوم التالي.
        [zero] مرّ وقت قصير.
        [one] مرّت ساعة واحدة.
        [two] مرّت ساعتان.
        [few] مرّت { $hours } ساعات.
        [many] مرّت { $hours } ساعة.
       *[other] مرّت { $hours } ساعة.
    }

## Debrief

verdict-found = أنت رأيت هذه العلامة.
verdict-found-named = أنت رأيت هذه العلامة، وعرفت اسمها.
verdict-missed = هذه لا تُرى بسهولة. لننظر إليها معًا.
verdict-only-looked = هذه الرسالة وحدها عاديّة. أنت تركتها بلا راية، وهذا صحيح.
verdict-only-looked-flagged = تشبه العلامة كثيرًا، لكنّها وحدها عاديّة. التوقّف للنظر كان فكرة جيّدة.
verdict-early = أنت شعرت بها مبكّرًا. العلامة نفسها جاءت بعد ذلك.
verdict-false-alarm = هذه الرسالة عاديّة. ولا بأس بالسؤال عنها.
debrief-not-your-fault = هذا ليس ذنب { $friend }.
debrief-helped = أنت ساعدت حين نظرت، وحين أحضرت شخصًا كبيرًا. وليس عليك { $you-gender ->
        [f] أن تحملي
       *[m] أن تحمل
    } الأمر وحدك.
debrief-no-marks = لا درجات هنا. ننظر، ونتكلّم، ونجرّب مرّة أخرى.
debrief-worrying = كانت محادثة فيها خدعة: حاول شخص أن يخدع أو يضغط.
debrief-benign = كانت محادثة عاديّة، حتى حين بدت غريبة.
debrief-annoying = كانت محادثة مزعجة، لكن لم تكن فيها خدعة.
debrief-sign-count = العلامات التي رأيتها: { $found } من { $all }
# Above the look-alikes of the signs that the chat showed.
debrief-fine-too = وهذا يشبهها، ولا بأس به
# Said with signs S9 and S12.
tell-today = هذا الأمر لا ينتظر. نخبر شخصًا كبيرًا اليوم.
tell-anyway = يمكنك الإخبار حتى لو خالفت قاعدة. ويمكنك الإخبار حتى لو قلت «طيّب».
like-and-tell = قد نرتاح إلى شخص، ونخبر عنه مع ذلك. وقد نفتقده أيضًا.
grown-ups-job = الحفاظ على سلامتك عمل الكبار.

## My turn: one sentence in parts: "If this chat came to me: I would pause, tell [a grown-up's icon], and start with: [a first sentence]"

my-turn-title = دوري
my-turn-text = لو وصلتني هذه المحادثة:
my-turn-pause = أتوقّف،
my-turn-tell = وأخبر
my-turn-start = وأبدأ بـ:
first-sentence-1 = هل أريك شيئًا غريبًا؟
first-sentence-2 = لا أعرف هل هذا سيّئ. هل ننظر معًا؟
first-sentence-3 = أخاف أن { $role-gender ->
        [f] تغضبي
       *[m] تغضب
    }. هل أحكي لك مع ذلك؟
my-turn-done = انتهينا. هذا يبقى لك، واللعبة لا تحفظ منه شيئًا.

## The report flow

flow-keep = حفظ الرسائل
    .text = لا نحذفها. نعرضها على شخص كبير. ولا نرسلها إلى غيره.
flow-tell = إخبار شخص كبير
    .text = نختار شخصًا كبيرًا نثق به. لا حاجة إلى التأكّد. ولا لوم عليك.
flow-tell-not-listen = ماذا لو لم يستمع؟ هذا ليس ذنبك. نخبر الشخص التالي في القائمة.
flow-tell-someone-on-list = هل الأمر عن شخص في قائمتك؟ { $you-gender ->
        [f] اختاري
       *[m] اختر
    } شخصًا آخر. وهكذا أيضًا مع الأقارب والمعلّمين والمدرّبين.
flow-menu = فتح القائمة
    .text = مكانها يختلف من تطبيق إلى آخر. لنجرّب النقاط الثلاث، أو الاسم.
flow-find = أين «إبلاغ»؟
    .text = قد يكون اسمه «الأمان». لا داعي للاستعجال.
flow-reason = ماذا حدث؟
    .text = نختار الأقرب إلى ما فعله هذا الشخص. والقريب يكفي.
flow-proof = عرض الرسائل
    .text = نختار الرسائل التي تُظهر ما حدث. ونترك الرسائل الخاصّة.
flow-block = حظر
    .text = إن استمرّت الرسائل، نحظر فورًا. وإن جاء اسم جديد، نحظره أيضًا.
flow-next = ماذا بعد؟
    .text = بعض التطبيقات تردّ وبعضها لا تردّ. وقد يطول الانتظار. لذلك نخبر شخصًا كبيرًا أيضًا.
flow-tell-only = الإخبار وحده جيّد أيضًا. والباقي يفعله معك شخص كبير.
flow-messy = حتى البلاغ غير المرتّب بلاغ جيّد.

## The invented apps, their menus, and how the friend knows someone

app-messenger = بريد الميناء
app-game-chat = دردشة اللعبة
app-live-stream = بثّ الميناء
app-class-group = مجموعة الصفّ
app-menu-profile = الملفّ الشخصيّ
app-menu-mute = كتم
app-menu-report = إبلاغ
app-menu-block = حظر
app-menu-leave = مغادرة المحادثة
app-menu-safety = الأمان
relation-met-in-game = شخص من لعبة
relation-met-on-stream = شخص من بثّ مباشر
relation-met-in-group = شخص من مجموعة دردشة
relation-friend-of-friend = شخص من أصدقاء الأصدقاء
relation-classmate = شخص من الصفّ
relation-team-mate = شخص من الفريق
relation-older-pupil = شخص من صفّ أعلى
relation-neighbour = شخص من الجيران
relation-coach = شخص يدرّب الفريق
relation-tutor = شخص يعطي دروسًا خاصّة
relation-relative = شخص من الأقارب

## Noor

noor-name = نور
noor-hello = مرحبًا! أنا نور، ونعم، أنا مصباح. أضيء، وأتكلّم، وأسأل كثيرًا.
noor-watch = لنقرأ المحادثة معًا.
noor-first = هل نقرأ محادثة معًا؟ سأريك كيف.
noor-left = توقّفنا في منتصف محادثة. وهي تنتظرنا.
noor-window = أضاءت نافذة جديدة! إنها للمحادثة التي قرأناها.
noor-flag = ارتفعت راية جديدة! إنها للعلامة التي رأيتها أنت.
noor-window-and-flag = أضاءت نافذة جديدة، وارتفعت راية جديدة! الراية للعلامة التي رأيتها أنت.
noor-back = { $windows ->
    [zero] مرحبًا بك من جديد!
    [one] مرحبًا بك من جديد! في الميناء نافذة واحدة مضاءة.
    [two] مرحبًا بك من جديد! في الميناء نافذتان مضاءتان.
    [few] مرحبًا بك من جديد! في الميناء { $windows } نوافذ مضاءة.
    [many] مرحبًا بك من جديد! في الميناء { $windows } نافذة مضاءة.
   *[other] مرحبًا بك من جديد! في الميناء { $windows } نافذة مضاءة.
}
noor-ask = ما الذي يساعد الآن؟
noor-pretend = هذا تمثيل: لا أحد فيه حقيقيّ. يمكنك التوقّف أو التخطّي في أيّ وقت.
snitching = الفتّان يوقع غيره في مشكلة. أمّا من يخبر فيُخرج غيره منها.
some-grown-ups = بعض الكبار ينزعجون أوّلًا. هذا ليس ذنبك. من التالي في قائمتك؟
danger-now = هل هناك أحد في خطر الآن؟ نتّصل برقم الطوارئ، أو نطلب المساعدة من أيّ شخص كبير بالقرب منّا.

## The guide through the first chat

guide-read = هذه محادثة أحد أصدقائنا. نقرأها معًا، والرسائل تأتي وحدها.
guide-flag = مهلًا! لننظر إلى آخر رسالة. هل فيها شيء غريب؟ نضغط على رايتها، ونختار ما يناسب.
guide-flagged = ارتفعت رايتك! يمكنك تغييرها أو سحبها.
guide-beacon = والآن أين المنارة؟ نجدها دائمًا في أسفل الشاشة، في الزاوية. نضغط عليها لنرى كيف تساعدنا.
guide-done = هذا كلّ ما نحتاج إليه. لنكمل القراءة. وأنا معك.
