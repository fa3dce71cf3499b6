map-of-the-town-title = مدينة البطّ

## The chat

map-of-the-town-m0 = { $mika } معك في فريق اللعبة.
map-of-the-town-m1 = مرحبًا! رسمتُ خريطة مدينتنا، وفيها بطّ!
map-of-the-town-m2 = كواك! عشر بطّات! وأيّ البيوت بيتك؟
map-of-the-town-m3 = نعم، هنا في مدينتنا! في أيّ شارع؟
map-of-the-town-m3b = جميل! كأنه حقيقيّ! هل هو في شارع البطّ؟
map-of-the-town-m4 = طيّب! بيتي قريب من مدرسة البطّ
map-of-the-town-m5 = الفريق كلّه يقرأ هنا.
map-of-the-town-m6 = هكذا! بيتي عند الجسر
map-of-the-town-m7 = طبعًا! الخريطة تنتظر
map-of-the-town-m8 =
    { $you-gender ->
        [f] جميل! متى يمكنك أن تلعبي؟ نبني كلّنا معًا
       *[m] جميل! متى يمكنك أن تلعب؟ نبني كلّنا معًا
    }
map-of-the-town-m9a = حتى لا يفوت أحدًا! سنبني بركة البطّ
map-of-the-town-m9 = طيّب! لا بأس. أيّ وقت يناسبنا
map-of-the-town-m10 = همم... خريطة وبيت. ما رأيك؟

## What the player can answer

map-of-the-town-c1 = هههه، كم بطّة فيها؟
map-of-the-town-c2 = واو! هل أنا فيها أيضًا؟
map-of-the-town-c3 = لحظة، ما زلتُ أبني السقف
map-of-the-town-c4 = أيّ بيت؟ هنا في اللعبة؟
map-of-the-town-c5 = بيتي سقفه أحمر!
map-of-the-town-c6 = أفضّل ألّا أقول
map-of-the-town-c7 = ولماذا هذا السؤال؟
map-of-the-town-c8 = سأسأل في البيت أوّلًا
map-of-the-town-c9 = طيّب... هو قرب الشجرة الكبيرة
map-of-the-town-c10 = ولماذا؟
map-of-the-town-c11 = لا، هذا شيء خاصّ

## The grown-up's words

map-of-the-town-e1 = جميل أنك سألت! لننظر معًا.
map-of-the-town-e2 = الآن رأيتُ لعبتك. هذه خريطتها، وفيها بطّ!

## Noor's notes

map-of-the-town-n2 = بيت في اللعبة، أم بيت حقيقيّ؟ هذه الرسالة وحدها لا تكفي لنعرف.
map-of-the-town-n3 = هذا البيت في اللعبة، والشارع أيضًا. والخريطة تحتاج إليهما.
map-of-the-town-n4 = بعد «لا» جاءت «طيّب». ثم جاءت نكتة، بلا سؤال.
map-of-the-town-n5 = الفريق يقرأ معنا. هذا يساعد، لكنّه لا يكفي. لننظر أيضًا: ما المطلوب؟
map-of-the-town-n6 = لم يأتِ سبب، وهذا قد يكون عاديًّا. فالبيت في اللعبة فقط.
map-of-the-town-n7 = «طبعًا» كلمة سهلة، ولا تثبت شيئًا. سؤال الأهل يبيّن أكثر.
map-of-the-town-n8 = هذا سؤال عن وقت اللعب، لا عن البيت.
map-of-the-town-n9a = كلّ شخص يستطيع أن يخترع سببًا. لذلك ننظر إلى المطلوب: لا شيء خاصّ هنا.
map-of-the-town-n9 = بعد «لا» جاءت «لا بأس». ولم يأتِ سؤال جديد.
map-of-the-town-nc6 = «لا» قصيرة تكفي. ولا تحتاج إلى سبب.
map-of-the-town-nc8 = يمكننا أن نسأل عن أيّ شيء. والخريطة تنتظر.
map-of-the-town-nc9 = مرّ الأمر بخير هنا. وما زلنا نستطيع أن نتوقّف، وأن نسأل.
map-of-the-town-nc11 = نقول «لا» في أيّ وقت، حتى بعد «طيّب».

## For a class

map-of-the-town-needed-to-play = ماذا نحتاج أن نعرف لنلعب معًا؟ وما الذي لا نحتاج إليه؟
map-of-the-town-same-words = «في أيّ شارع؟» متى يكون هذا سؤالًا عاديًّا؟
map-of-the-town-ask-first = «سأسأل أوّلًا». ماذا يمكن أن يأتي بعدها؟
