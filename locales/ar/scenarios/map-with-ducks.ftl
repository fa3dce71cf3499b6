map-with-ducks-title = خريطة البطّ

## The chat

map-with-ducks-m0 = { $mika } معك في فريق اللعبة.
map-with-ducks-m1 = مرحبًا! رسمتُ خريطة مدينتنا، وفيها بطّ!
map-with-ducks-m2 = كواك! عشر بطّات! وأيّ البيوت بيتك؟
map-with-ducks-m3 = لا، بيتك الحقيقيّ! في أيّ شارع؟
map-with-ducks-m3b = جميل! وبيتك الحقيقيّ؟ في أيّ شارع؟
map-with-ducks-m4 = طيّب! هل هو قريب من مدرستك؟
map-with-ducks-m5 = لا يقرأ هنا إلّا أنت و{ $mika }.
map-with-ducks-m6 = هكذا! في أيّ شارع هو؟
map-with-ducks-m7 = أوه. وما اسم مدرستك؟
map-with-ducks-m8 =
    { $you-gender ->
        [f] جميل! متى ترجعين من المدرسة إلى البيت؟
       *[m] جميل! متى ترجع من المدرسة إلى البيت؟
    }
map-with-ducks-m9a =
    { $you-gender ->
        [f] حتى نلعب معًا! متى تكونين في البيت؟
       *[m] حتى نلعب معًا! متى تكون في البيت؟
    }
map-with-ducks-m9 = طيّب! هل هو قرب الحديقة الحقيقيّة؟
map-with-ducks-m10 = همم... خريطة وبيت. ما رأيك؟

## What the player can answer

map-with-ducks-c1 = هههه، كم بطّة فيها؟
map-with-ducks-c2 = واو! هل أنا فيها أيضًا؟
map-with-ducks-c3 = لحظة، ما زلتُ أبني السقف
map-with-ducks-c4 = أيّ بيت؟ هنا في اللعبة؟
map-with-ducks-c5 = بيتي سقفه أحمر!
map-with-ducks-c6 = أفضّل ألّا أقول
map-with-ducks-c7 = ولماذا هذا السؤال؟
map-with-ducks-c8 = سأسأل في البيت أوّلًا
map-with-ducks-c9 = طيّب... هو قرب الشجرة الكبيرة
map-with-ducks-c10 = ولماذا؟
map-with-ducks-c11 = لا، هذا شيء خاصّ

## The grown-up's words

map-with-ducks-e1 = شكرًا لأنك حكيت لي. ليس ذنبك.
map-with-ducks-e2 = نحتفظ بالرسائل، ثم نبلّغ عنها. ولعبتك تبقى لك.

## Noor's notes

map-with-ducks-n2 = بيت في اللعبة، أم بيت حقيقيّ؟ هذه الرسالة وحدها لا تكفي لنعرف.
map-with-ducks-n3 = هذه خريطة اللعبة. ولا تحتاج إلى شارع حقيقيّ.
map-with-ducks-n4 = كلمة «طيّب» لطيفة. لكن هل تحتاج الخريطة إلى مدرستك؟
map-with-ducks-n5 = الكلام بين اثنين قد يكون عاديًّا. المهمّ: ما المطلوب؟
map-with-ducks-n6 = «هكذا» قد تأتي في محادثة عاديّة أيضًا. لكنّ المطلوب هنا شارع حقيقيّ.
map-with-ducks-n7 = كان جوابك: «سأسأل أوّلًا». ثم جاء سؤال خاصّ آخر.
map-with-ducks-n8 = أوّلًا البيت، ثم وقت الرجوع إليه. والخريطة لا تحتاج إلى هذا.
map-with-ducks-n9a = «حتى نلعب» سبب. لكن كلّ شخص يستطيع أن يخترع سببًا. ويكفي أن نعرف وقت اللعب.
map-with-ducks-n9 = كلمة «طيّب» لطيفة. لكن هل نحتاج إلى هذا لنلعب؟
map-with-ducks-nc6 = «لا» قصيرة تكفي. ولا تحتاج إلى سبب.
map-with-ducks-nc8 = السؤال أوّلًا فكرة جيّدة دائمًا. ثم ننظر: ماذا جاء بعده؟
map-with-ducks-nc9 = كثيرون يقولون «طيّب» أوّلًا. وما زلنا نستطيع أن نتوقّف، وأن نحكي.
map-with-ducks-nc11 = نقول «لا» في أيّ وقت، حتى بعد «طيّب».

## For a class

map-with-ducks-needed-to-play = ماذا نحتاج أن نعرف لنلعب معًا؟ وما الذي لا نحتاج إليه؟
map-with-ducks-two-houses = بيت في اللعبة، وبيت نسكن فيه. مَن يمكن أن يعرف مكان كلّ منهما؟
map-with-ducks-ask-first = «سأسأل أوّلًا». ماذا يمكن أن يأتي بعدها؟
