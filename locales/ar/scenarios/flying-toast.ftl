# The friend blocked a player called moonfish; { $ari } is called moonfin in the drawing group. Twin: toast-and-whale.

flying-toast-title = البيضة الطائرة

## The chat

flying-toast-m0 = قبل أسبوع حظرتُ «قمر البحر» في لعبة. والآن رسالة من { $ari } من مجموعة الرسم.
flying-toast-m1 = قصّتك عن البيضة الطائرة رائعة!
flying-toast-m2 = شكرًا! أرادت البيضة أن ترى البحر
flying-toast-m2a = وهل تغرق هناك أم تطفو؟
flying-toast-m3 = أنا أرسم أيضًا. واسمي في المجموعة «بحر القمر»
flying-toast-m4 = هههه، نعم، كنتُ أنا! تطبيق جديد واسم جديد
flying-toast-m5 =
    { $friend-gender ->
        [f] بيضات مثل بيضتك. هل تذكرين؟ كنّا نرسم في اللعبة!
       *[m] بيضات مثل بيضتك. هل تذكر؟ كنّا نرسم في اللعبة!
    }
flying-toast-m6 = إذن نكمل هنا. أصدقاء من جديد؟
flying-toast-m7 = الحظر يعمل في اللعبة فقط. ولا أحد في المجموعة يعرف { $ari }.
flying-toast-m8 = بلا سبب. أنا هنا من جديد فقط
flying-toast-m9 =
    { $friend-gender ->
        [f] طبعًا، اسألي عمّكِ! أستطيع أن أنتظر
       *[m] طبعًا، اسأل عمّك! أستطيع أن أنتظر
    }
flying-toast-m10 = هيّا، فرصة أخرى فقط
flying-toast-m11 =
    { $friend-gender ->
        [f] رائع! لكن لا تحظريني هذه المرّة
       *[m] رائع! لكن لا تحظرني هذه المرّة
    }
flying-toast-m12 = هيّا، ليس مرّة أخرى!
flying-toast-m13 = كما كنّا، في اللعبة
flying-toast-m14 = «قمر البحر»، و«بحر القمر»، وبيضة طائرة. ما رأيك؟

## What the friend may answer

flying-toast-c1 = مثل «قمر البحر»؟
flying-toast-c2 =
    { $ari-gender ->
        [f] وماذا ترسمين؟
       *[m] وماذا ترسم؟
    }
flying-toast-c3 =
    { $ari-gender ->
        [f] ولماذا تكتبين لي؟
       *[m] ولماذا تكتب لي؟
    }
flying-toast-c4 = سأسأل عمّي أوّلًا
flying-toast-c5 = لا، شكرًا
flying-toast-c6 = طيّب، مرحبًا إذن
flying-toast-c7 = لا، غيّرتُ رأيي
flying-toast-c8 = وعمّ نتكلّم؟

## The grown-up's words

flying-toast-e1 = شكرًا لأنك حكيت لي. وليس ذنبك أن يعود هذا الشخص.
flying-toast-e2 = كان الحظر صحيحًا. نحتفظ بالرسائل، ثم نحظر هنا أيضًا ونبلّغ.
flying-toast-e3 = سأكلّم أمينة المكتبة، وأقول لك أوّلًا ماذا سأقول. والبيضة ما زالت تطير.

## Noor's notes

flying-toast-n3 = اسمان متشابهان. هذا يحدث، ولا يثبت شيئًا بعد.
flying-toast-n4 = الشخص نفسه، باسم جديد. ليس هذا خطأ { $friend }. نحظر من جديد، ونحكي من جديد.
flying-toast-n6 = «أصدقاء من جديد»، كأنّ الحظر لم يكن. الحظر لا يحتاج إلى موافقة أحد.
flying-toast-n7 = الحظر يعمل في مكان واحد. ويمكن أن نكرّره في المكان الثاني.
flying-toast-n8 = الكلام لا يحتاج إلى سبب. لكنّ الحظر معناه: لا رسائل بعد اليوم.
flying-toast-n9 = كلام لطيف، وفيه «طبعًا». لكنّه الشخص الذي حظرناه. والعمّ يساعد.
flying-toast-n10 = الحظر كان «لا» واضحة. والآن ضغط. لا نردّ، ونحكي.
flying-toast-n11 = نحن نقرّر مَن نحظره. ولا نحتاج إلى إذن منه.
flying-toast-n12 = حظر، ثم «لا»، ثم ضغط. الآن يساعدنا شخص كبير.
flying-toast-n13 = لم يكن الأمر جيّدًا قبل ذلك. نتوقّف متى نريد، ونحكي.
flying-toast-nc4 = الأسماء تتشابه كثيرًا. عيون أكثر ترى أكثر.
flying-toast-nc6 = نردّ بسهولة حين يكون الكلام لطيفًا. وما زلنا نستطيع أن نحظر، وأن نحكي.
flying-toast-nc7 = حتى بعد «طيّب» نستطيع أن نذهب. وجملة واحدة تكفي.

## For a class

flying-toast-alike-or-same = اسمان متشابهان: كيف نعرف أكثر، مع شخص كبير؟
flying-toast-block-again = شخص عاد بعد الحظر: ماذا يساعد؟ ولماذا ليس هذا خطأ أحد منّا؟
flying-toast-who-brings-whom = شخص جديد في المجموعة: مَن يعرف مَن هو؟
