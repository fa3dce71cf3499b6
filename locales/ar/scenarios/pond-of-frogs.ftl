# { $friend } and { $juno } know each other from a game only. Twin: pond-and-boots.

pond-of-frogs-title = بركة فيها ضفادع

## The chat

pond-of-frogs-m0 = أبني مع { $juno } بركة ضفادع في لعبة.
pond-of-frogs-m1 = امتلأت البركة! تغنّي الضفادع طوال الليل
pond-of-frogs-m2 = وواحدة تنقّ مثل شخير عمّي!
pond-of-frogs-m2a = هههه! هذه هي الرئيسة
pond-of-frogs-m3 = وأعرف بركة حقيقيّة. هيّا نذهب إليها
pond-of-frogs-m4 = أنا وأنت فقط! لا أحد غيرنا
pond-of-frogs-m4b = هيّا! سأحضر شبكة، لنا وحدنا
pond-of-frogs-m5 = لا أحد في البيت يعرف تلك البركة.
pond-of-frogs-m6 =
    { $friend-gender ->
        [f] هكذا فقط! لكن تعالي وحدكِ
       *[m] هكذا فقط! لكن تعالَ وحدك
    }
pond-of-frogs-m7 =
    { $friend-gender ->
        [f] همم، لا بأس. لكن تعالي وحدكِ
       *[m] همم، لا بأس. لكن تعالَ وحدك
    }
pond-of-frogs-m8 = يوم السبت! لكن أنت فقط، لا أحد غيرك
pond-of-frogs-m9a = لا! أنت فقط، اتّفقنا؟
pond-of-frogs-m9 = هيّا! الضفادع تنتظر
pond-of-frogs-m10 = بركة فيها ضفادع حقيقيّة. ما رأيك؟

## What the friend can answer

pond-of-frogs-c1 = ومَن سيأتي معنا؟
pond-of-frogs-c2 = لا، أحبّ أن ألعب هنا
pond-of-frogs-c3 = ولماذا تلك البركة؟
pond-of-frogs-c4 = سأسأل أمّي أوّلًا
pond-of-frogs-c5 = طيّب، متى؟
pond-of-frogs-c6 = هل يأتي أخي معي؟
pond-of-frogs-c7 = لا، لا أريد

## The grown-up's words

pond-of-frogs-e1 = شكرًا لأنك حكيت لي اليوم. ليس ذنبك.
pond-of-frogs-e2 = لا أحد يذهب إلى هناك وحده. نحتفظ بهذا، ثم نبلّغ.

## Noor's notes

pond-of-frogs-n3 = بركة حقيقيّة! مَن يرتّب لها؟ ومَن يأتي؟
pond-of-frogs-n4 = اثنان فقط، ولا أحد من الكبار؟ نحكي اليوم.
pond-of-frogs-n4b = كان الجواب «لا». ثم عادت الدعوة.
pond-of-frogs-n5 = لا أحد من الكبار يعرف. إذن نحكي لهم اليوم.
pond-of-frogs-n6 = بسبب أو بلا سبب: لا أحد يذهب إلى هناك وحده.
pond-of-frogs-n7 = جاءت «لا بأس»، ومعها «وحدك» مع ذلك. نحكي لشخص كبير.
pond-of-frogs-n8 = السبت، ومن دون أحد؟ نعرض هذا على أهلنا اليوم.
pond-of-frogs-n9a = حتى الأخ لا يأتي؟ إذن نتوقّف ونحكي.
pond-of-frogs-n9 = «لا»، ثم «هيّا!». نحكي اليوم لشخص كبير.
pond-of-frogs-nc5 = «متى؟» سؤال فقط. نستطيع أن نتوقّف، وأن نحكي.

## For a class

pond-of-frogs-who-plans-it = نزهة مع شخص من لعبة: مَن يرتّب لها؟
pond-of-frogs-after-asking = «سأسأل أوّلًا». ماذا قد يأتي بعدها؟
pond-of-frogs-no-means-no = قلنا «نعم»، والآن لا نريد. ماذا نفعل؟
