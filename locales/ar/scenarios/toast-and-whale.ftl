# The friend blocked a player called moonfish; { $ari } is called moonfin in the drawing group. Twin: flying-toast.

toast-and-whale-title = البيضة والحوت

## The chat

toast-and-whale-m0 = قبل أسبوع حظرتُ «قمر البحر» في لعبة. والآن رسالة من { $ari } من مجموعة الرسم.
toast-and-whale-m1 = قصّتك عن البيضة الطائرة رائعة!
toast-and-whale-m2 = شكرًا! أرادت البيضة أن ترى البحر
toast-and-whale-m2a = وهل تغرق هناك أم تطفو؟
toast-and-whale-m3 = أنا أرسم أيضًا. واسمي في المجموعة «بحر القمر»
toast-and-whale-m4 = لا أعرف هذا الاسم. أنا البحر، لا القمر!
toast-and-whale-m5 = الحيتان. منذ أسابيع لا أرسم غيرها
toast-and-whale-m6 = إذن نرسم صفحة معًا. أصدقاء؟
toast-and-whale-m7 = أمينة المكتبة عرّفتنا اليوم إلى { $ari } في المجموعة. كنتُ هناك.
toast-and-whale-m8 = بلا سبب. أحبّ البيض فقط
toast-and-whale-m9 =
    { $friend-gender ->
        [f] طيّب، اسأليه. وأنا أرسم الذيل
       *[m] طيّب، اسأله. وأنا أرسم الذيل
    }
toast-and-whale-m10 = طيّب! ريح طيّبة للبيضة
toast-and-whale-m11 =
    { $friend-gender ->
        [f] رائع! انظري، حوت على أنفه بيضة
       *[m] رائع! انظر، حوت على أنفه بيضة
    }
toast-and-whale-m12 = طيّب. هيّا، إلى اللقاء يا بيضة!
toast-and-whale-m13 = عن الحيتان. ولماذا يطفو البيض
toast-and-whale-m14 = «قمر البحر»، و«بحر القمر»، وبيضة طائرة. ما رأيك؟

## What the friend may answer

toast-and-whale-c1 = مثل «قمر البحر»؟
toast-and-whale-c2 =
    { $ari-gender ->
        [f] وماذا ترسمين؟
       *[m] وماذا ترسم؟
    }
toast-and-whale-c3 =
    { $ari-gender ->
        [f] ولماذا تكتبين لي؟
       *[m] ولماذا تكتب لي؟
    }
toast-and-whale-c4 = سأسأل عمّي أوّلًا
toast-and-whale-c5 = لا، شكرًا
toast-and-whale-c6 = طيّب، مرحبًا إذن
toast-and-whale-c7 = لا، غيّرتُ رأيي
toast-and-whale-c8 = وعمّ نتكلّم؟

## The grown-up's words

toast-and-whale-e1 = جميل أنك سألت. اسم كهذا قد يفاجئنا.
toast-and-whale-e2 = كلّمتُ أمينة المكتبة. فتحت قائمة المجموعة، ووجدنا فيها { $ari }.
toast-and-whale-e3 = الرسم معًا اختيارك. وأنا أريد أن أعرف أين تهبط البيضة.

## Noor's notes

toast-and-whale-n3 = اسمان متشابهان. هذا يحدث، ولا يثبت شيئًا بعد.
toast-and-whale-n4 = جواب لطيف. لكنّ أيّ شخص قد يكتبه، فلنكمل القراءة.
toast-and-whale-n6 = أصدقاء بهذه السرعة؟ الكلام عن صفحة رسم. لننظر ماذا يحدث بعد «لا».
toast-and-whale-n7 = أمينة المكتبة تعرف { $ari }، وكانت هناك. هذا أهمّ من الاسم.
toast-and-whale-n8 = لا سبب هنا أيضًا. هذا وحده لا يقلقنا.
toast-and-whale-n10 = انتهى الأمر عند «لا»، بلطف وفورًا.
toast-and-whale-n12 = «طيّب»، ثم «لا». وكلتاهما مقبولة.

## For a class

toast-and-whale-alike-or-same = اسمان متشابهان: كيف نعرف أكثر، مع شخص كبير؟
toast-and-whale-block-again = شخص عاد بعد الحظر: ماذا يساعد؟ ولماذا ليس هذا خطأ أحد منّا؟
toast-and-whale-who-brings-whom = شخص جديد في المجموعة: مَن يعرف مَن هو؟
