# { $friend } films paper figures live; { $adam } and { $dana } met the friend on that stream. Twin: best-friend-by-friday.
# Lines that differ in writing select on the gender of the person they speak to; the others read right for all.

team-by-friday-title = الجمل الورقيّ: اللقطة الثانية

## The chat

team-by-friday-m0 = أصنع أفلامًا من الورق في بثّ مباشر. معي اليوم لأوّل مرّة: { $adam } و{ $dana }.
team-by-friday-m1 = لحظة! هل عطس الجمل الورقيّ الآن؟
team-by-friday-m2 = نعم! أربعون صورة لعطسة واحدة
team-by-friday-m3 = هذا مكانه ليلة الأفلام يوم الجمعة!
team-by-friday-m4 = رائع جدًّا. عندك صبر حقيقيّ
team-by-friday-m5 = خيط رفيع وشريط لاصق، وهذا كلّ شيء
team-by-friday-m6 = خيط! لم يخطر ببالي أبدًا
team-by-friday-m7 = أحاول. قطّتي الورقيّة تقع دائمًا
team-by-friday-m8 = ينقصها غراء. دائمًا ينقصنا الغراء
team-by-friday-m9 = شاهدته مرّة ثانية. أقوى جمل في الدنيا! يحتاج إليه فريقنا قبل الجمعة
team-by-friday-m11 = أخي يقول: كلّ هذا التعب من أجل عطسة؟
team-by-friday-m12 = هههه، وأخي مثله! لو صوّر معك مرّة لفهم
team-by-friday-m13 = نرتّب كلّ شيء في محادثة خاصّة للفريق. فيها { $dana } والمشرفون أيضًا
team-by-friday-m14 = نعم، نحن عشرة. والرابط مثبّت فوق، للجميع
team-by-friday-m15 = هنا جيّد أيضًا! هناك قائمة طويلة فقط: من يقصّ، ومن يلصق
team-by-friday-m16 = لا بأس. لا بدّ أن يضحك أحد عند العطسة
team-by-friday-m17 = لا مشكلة! سأضع القائمة هنا أيضًا
team-by-friday-m18 = ممتاز. فأصابعي العشر كلّها غراء!
team-by-friday-m19 = طبعًا! كلّنا سألنا في البيت أيضًا
team-by-friday-m20 = السؤال يحتاج إلى خمس دقائق. خطوة جملي تحتاج إلى أكثر
team-by-friday-m21 = هذه هي المحادثة الأخرى. أعدّ فيها عشرة أسماء.
team-by-friday-m22 = القائمة في الأعلى. وليلة الأفلام للجميع، معنا أو من دوننا
team-by-friday-m23 = أهلًا وسهلًا! لكنّ البثّ واقف لا يتحرّك. هل نام الجمل؟
team-by-friday-m24 = آه! الجميع ينظر الآن إلى طاولة فارغة
team-by-friday-m25 = طيّب! نراك هناك
team-by-friday-m26 = طبعًا، هيّا بنا!
team-by-friday-m27 = عاد الجمل! أهلًا يا جمل
team-by-friday-m28 = يسعدني أنّ أحدًا أحبّ جملي. لكنّ رأسي مليء بالأسئلة. ما رأيك؟

## What the friend may answer

team-by-friday-c1 = هل أكشف لك السرّ؟
team-by-friday-c2 =
    { $adam-gender ->
        [f] وهل تصنعين أفلامًا أيضًا؟
       *[m] وهل تصنع أفلامًا أيضًا؟
    }
team-by-friday-c3 = قبل الجمعة؟ ما هذه السرعة! جملي أبطأ من ذلك
team-by-friday-c4 = شكرًا! أخيرًا هناك من يحبّ جملي
team-by-friday-c5 = ولماذا لا نبقى هنا؟ المكان هنا جميل
team-by-friday-c6 = شكرًا، لكنّي سأبقى هنا
team-by-friday-c7 = سأسأل في البيت أوّلًا
team-by-friday-c8 = طيّب، دقيقة فقط
team-by-friday-c9 = سأعود إلى البثّ
team-by-friday-c10 = هيّا نرجع إلى البثّ معًا

## When the friend's aunt has been told

team-by-friday-e0 = حكيت لمن أثق به. وخالتي تنظر معنا الآن.
team-by-friday-e1 = شكرًا لأنّك سألتني. فكرة جيّدة أن ننظر معًا.
team-by-friday-e2 = نظرت إليها: يراها ناس كثيرون، والقواعد واحدة للجميع.
team-by-friday-e3 =
    { $friend-gender ->
        [f] هذا جيّد. شاركي معهم أو لا تشاركي، كما تحبّين. والسؤال ممكن دائمًا.
       *[m] هذا جيّد. شارك معهم أو لا تشارك، كما تحبّ. والسؤال ممكن دائمًا.
    }

## Noor's notes

team-by-friday-n4 = مدح لشيء من صنع اليد، ولا طلب بعده. هذا جميل. لنرَ ماذا يأتي.
team-by-friday-n9 = «أقوى جمل»، وقبل الجمعة: يبدو هذا سريعًا. لكنّ المدح للجمل، والموعد واحد للجميع.
team-by-friday-n12 = الأخ هنا أيضًا. لكنّ هذه الفكرة تدعوه ليشارك. الدائرة تكبر ولا تصغر.
team-by-friday-n13 = كلمة «خاصّة» وحدها لا تعني شيئًا. لنسأل: من يرى كلامنا هناك؟ فريق كامل. الكلام لا يثبت شيئًا؛ السؤال والنظر يبيّنان.
team-by-friday-nc6 = «لا» قصيرة ولطيفة. وجاء الردّ: «لا مشكلة». هكذا يكون الردّ الجيّد.
team-by-friday-nc7 = السؤال أوّلًا صواب دائمًا، في المحادثات العاديّة أيضًا. وهنا جاء الردّ: «طبعًا».
team-by-friday-nc8 = كانت دقيقة في محادثة فيها عشرة. لا بأس بذلك. والسؤال قبلها صواب أيضًا.
team-by-friday-nc9 = الرجوع ممكن دائمًا. وهنا لم ينزعج أحد.

## To talk about

team-by-friday-how-fast = متى نقول إنّنا نعرف شخصًا جيّدًا؟ وكم يحتاج ذلك من الوقت؟
team-by-friday-who-can-see = جاءت دعوة إلى محادثة أخرى. كيف نعرف من يرانا هناك؟
team-by-friday-liked-and-unsure = هل يمكن أن يعجبنا كلام شخص، ونبقى غير مطمئنّين؟ ماذا يساعد عندها؟
