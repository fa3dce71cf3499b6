# { $friend } films paper figures live for the school's film club; { $adam } and { $dana } watch for the first time. Twin: team-by-friday.
# Lines that differ in writing select on the gender of the person they speak to; the others read right for all.

best-friend-by-friday-title = الجمل الورقيّ: اللقطة الأولى

## The chat

best-friend-by-friday-m0 = أصنع أفلامًا من الورق في بثّ مباشر لنادي الأفلام في مدرستنا. معي اليوم لأوّل مرّة: { $adam } و{ $dana }.
best-friend-by-friday-m1 = لحظة! هل عطس الجمل الورقيّ الآن؟
best-friend-by-friday-m2 = نعم! أربعون صورة لعطسة واحدة
best-friend-by-friday-m3 = هذا مكانه ليلة الأفلام يوم الجمعة!
best-friend-by-friday-m4 = رائع جدًّا. صبرك عجيب!
best-friend-by-friday-m5 = خيط رفيع وشريط لاصق، وهذا كلّ شيء
best-friend-by-friday-m6 = خيط! لم يخطر ببالي أبدًا
best-friend-by-friday-m7 = طبعًا! لكنّ قطّتي الورقيّة تقع دائمًا
best-friend-by-friday-m8 = ينقصها غراء. دائمًا ينقصنا الغراء
best-friend-by-friday-m9 = شاهدتُ الفيلم مرّة ثانية. قبل الجمعة سنصير أعزّ الأصدقاء، أشعر بذلك
best-friend-by-friday-m11 = أخي يقول: كلّ هذا التعب من أجل عطسة؟
best-friend-by-friday-m12 = أخوك لن يفهم أبدًا. أنا فهمتُ من أوّل لحظة
best-friend-by-friday-m13 = هيّا إلى محادثة خاصّة، أنا وأنت فقط
best-friend-by-friday-m14 = قائمة يوم الجمعة مثبّتة فوق، للجميع
best-friend-by-friday-m15 = لأنّ الجميع يضحك هنا بصوت عالٍ. هناك أنا وأنت فقط
best-friend-by-friday-m16 = لا بأس. لا بدّ أن يضحك أحد عند العطسة
best-friend-by-friday-m17 = هيّا، نحن أصدقاء، أليس كذلك؟
best-friend-by-friday-m18 = سأبقى هنا. وأصابعي العشر كلّها غراء!
best-friend-by-friday-m19 = فتحتُها الآن. أنا وأنت فقط
best-friend-by-friday-m20 = السؤال يحتاج إلى خمس دقائق. خطوة جملي تحتاج إلى أكثر
best-friend-by-friday-m21 = هذه هي المحادثة الأخرى. ليس فيها إلّا { $adam }.
best-friend-by-friday-m22 = هنا أحلى. لماذا ليلة الأفلام أصلًا؟
best-friend-by-friday-m23 = ألو؟ هنا في البثّ لا شيء يتحرّك. هل نام الجمل؟
best-friend-by-friday-m24 = أوه! الجميع ينظر الآن إلى طاولة فارغة
best-friend-by-friday-m25 = خمس دقائق أخرى، هيّا!
best-friend-by-friday-m26 = لا. هنا فقط
best-friend-by-friday-m27 = عاد الجمل! أهلًا يا جمل
best-friend-by-friday-m28 = فرحتُ لأنّ هناك من أحبّ جملي. لكنّ رأسي مليء بالأسئلة. ما رأيك؟

## What the friend may answer

best-friend-by-friday-c1 = هل أكشف لك السرّ؟
best-friend-by-friday-c2 = { $adam-gender ->
        [f] وأنتِ، هل تصنعين أفلامًا أيضًا؟
       *[m] وأنتَ، هل تصنع أفلامًا أيضًا؟
    }
best-friend-by-friday-c3 = قبل الجمعة؟ ما هذه السرعة! جملي أبطأ من ذلك
best-friend-by-friday-c4 = شكرًا! أخيرًا هناك من يحبّ جملي
best-friend-by-friday-c5 = ولماذا لا نبقى هنا؟ المكان هنا جميل
best-friend-by-friday-c6 = شكرًا، لكنّي سأبقى هنا
best-friend-by-friday-c7 = سأسأل في البيت أوّلًا
best-friend-by-friday-c8 = طيّب، دقيقة فقط
best-friend-by-friday-c9 = سأعود إلى البثّ
best-friend-by-friday-c10 = هيّا نرجع إلى البثّ معًا

## When the friend's aunt has been told

best-friend-by-friday-e0 = حكيتُ لمن أثق به. وخالتي تنظر معنا الآن.
best-friend-by-friday-e1 = شكرًا لأنك حكيت لي. ليس ذنبك. وجملك رائع.
best-friend-by-friday-e2 =
    { $adam-gender ->
        [f] لا بأس إن أعجبك الكلام اللطيف، وحكيت لي مع ذلك. ولا بأس إن اشتقت إليها.
       *[m] لا بأس إن أعجبك الكلام اللطيف، وحكيت لي مع ذلك. ولا بأس إن اشتقت إليه.
    }
best-friend-by-friday-e3 = نحتفظ بالمحادثة. وإن كان فيها شيء غير مقبول، نبلّغ عنه معًا.

## Noor's notes

best-friend-by-friday-n4 = مدح لشيء من صنع اليد، ولا طلب بعده. هذا جميل. لنرَ ماذا يأتي.
best-friend-by-friday-n9 = أعزّ الأصدقاء، بعد يوم واحد؟ قد نفرح بشخص بسرعة، لكنّ الثقة تحتاج إلى وقت. لنسأل: هل هذا مدح للجمل، أم وراءه طلب؟
best-friend-by-friday-n12 = قد يتذمّر الأخ، ويبقى سندًا. وهذا الكلام يُخرجه من الدائرة. لنسأل: هل يقرّب هذا من الأهل والأصدقاء، أم يُبعد عنهم؟
best-friend-by-friday-n13 = في البثّ يرانا الآخرون ويساعدوننا. والمحادثة بين اثنين ليست علامة وحدها. لكن معها هنا «أنا وأنت فقط». لنسأل: مَن يرى كلامنا هناك؟
best-friend-by-friday-n15 = سبب، وربّما هو صحيح: الصوت عالٍ هنا. لكن كلّ شخص يستطيع أن يقول سببًا. لنسأل: مَن يرى كلامنا هناك؟
best-friend-by-friday-n17 = ماذا جاء بعد «لا»؟ ضغط، وفيه كلمة «أصدقاء». الصديق يسمع «سأبقى هنا»، ويبقى صديقًا.
best-friend-by-friday-n19 = لم يأتِ شيء عن السؤال، والكلام يمضي كأنه لم يُسمع. المحادثة لا تهرب، ومَن نيّته طيّبة ينتظر حتى نسأل.
best-friend-by-friday-n22 = أوّلًا محادثة لاثنين، والآن بلا ليلة الأفلام. الدائرة تصغر. لنسأل: مَن بقي فيها؟
best-friend-by-friday-n25 = كان الجواب «لا»، فجاء بعده ضغط. الجواب القصير نفسه يكفي مرّة ثانية. والسكوت يكفي أيضًا.
best-friend-by-friday-n26 = كانت دعوة لطيفة إلى مكان يراه الجميع، وجاء الردّ: «هنا فقط». لنسأل: ما المشكلة في المكان المفتوح؟
best-friend-by-friday-nc6 = «لا» قصيرة ولطيفة. هذا يكفي، بلا شرح طويل.
best-friend-by-friday-nc7 = السؤال أوّلًا فكرة جيّدة دائمًا، في المحادثات العاديّة أيضًا. والردّ عليه يكشف الكثير.
best-friend-by-friday-nc8 = كثيرون يقولون «طيّب» هنا: الكلام لطيف، وهي دقيقة فقط. ونستطيع أن نرجع في أيّ دقيقة.
best-friend-by-friday-nc9 = حتى بعد «طيّب» يمكن أن نقول «سأعود». كان هذا هادئًا وواضحًا.

## To talk about

best-friend-by-friday-how-fast = متى نقول إننا نعرف شخصًا معرفة جيّدة؟ وكم يحتاج ذلك من الوقت؟
best-friend-by-friday-who-can-see = جاءت دعوة إلى محادثة أخرى. كيف نعرف مَن يرانا هناك؟
best-friend-by-friday-liked-and-unsure = هل يمكن أن يعجبنا كلام شخص، ولا نطمئنّ مع ذلك؟ فما الذي يساعد؟
