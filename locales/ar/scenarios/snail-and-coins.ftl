# { $friend } and { $gio } let snails race on a stream. Twin: snail-and-salad.

snail-and-coins-title = الحلزون والعملات

## The chat

snail-and-coins-m0 = تعرّفتُ إلى { $gio } في بثّ سباق الحلازين.
snail-and-coins-m1 = حلزونك فاز! ما اسمه؟
snail-and-coins-m2 = صاروخ! وقف مرّتين ليأكل الخسّ
snail-and-coins-m3 = هههه! هذه عشر عملات لصاروخ
snail-and-coins-m4 =
    { $friend-gender ->
        [f] للمرح فقط! خذيها
       *[m] للمرح فقط! خذها
    }
snail-and-coins-m4b = فات الأوان، صارت عند صاروخ!
snail-and-coins-m5 = لكن لي عندك خدمة
snail-and-coins-m6 = نظرتُ حولي. العملات لصاروخ وحده.
snail-and-coins-m7 = هكذا هي الأمور!
snail-and-coins-m8 = طيّب. لكن بعدها آخذ شيئًا أنا أيضًا
snail-and-coins-m9 = خدمة صغيرة. أقول لك ما هي فيما بعد
snail-and-coins-m10a = لا بدّ! عملاتي عندك
snail-and-coins-m10 = هيّا! عملاتي عند صاروخ
snail-and-coins-m11 = عملات، ثم شيء مقابلها. ما رأيك؟

## What the friend can answer

snail-and-coins-c1 = واو، شكرًا! ولماذا؟
snail-and-coins-c2 = لا، شكرًا. عند صاروخ ما يكفي
snail-and-coins-c3 = ولماذا لك شيء عندي؟
snail-and-coins-c4 = سأسأل خالتي أوّلًا
snail-and-coins-c5 =
    { $gio-gender ->
        [f] طيّب... ماذا تريدين؟
       *[m] طيّب... ماذا تريد؟
    }
snail-and-coins-c6 = وإن لم أفعل؟
snail-and-coins-c7 = لا. لا أريد أن يكون لك شيء عندي

## The grown-up's words

snail-and-coins-e1 = شكرًا لأنك عرضتها عليّ. ليس ذنبك.
snail-and-coins-e2 = الهديّة بلا مقابل. نحتفظ بالرسائل ونبلّغ عنها.

## Noor's notes

snail-and-coins-n3 = العملات قد تكون هديّة لطيفة. فماذا يأتي بعدها؟
snail-and-coins-n4b = كان الجواب «لا». وجاءت العملات مع ذلك.
snail-and-coins-n5 = عملات، ثم خدمة. الهديّة الحقيقيّة بلا مقابل.
snail-and-coins-n6 = حلزون واحد فقط أخذ. فما المطلوب مقابلها؟
snail-and-coins-n7 = لا أحد يدفع شيئًا مقابل هديّة. نتوقّف ونحكي.
snail-and-coins-n8 = جاء الردّ: «طيّب». لكنّ الثمن ما زال موجودًا.
snail-and-coins-n9 = خدمة بلا اسم؟ نتوقّف ونعرضها على شخص كبير.
snail-and-coins-n10a = ليس هناك «لا بدّ». والعملات قد ترجع بمساعدة الأهل.
snail-and-coins-n10 = «لا» واضحة، ثم «هيّا!». نتوقّف هنا.
snail-and-coins-nc5 = هذا سؤال مسموح. ولسنا مضطرّين إلى شيء.

## For a class

snail-and-coins-real-gift = كيف نعرف أنّ الهديّة بلا مقابل حقًّا؟
snail-and-coins-who-got-some = يأخذ الجميع، أو يأخذ واحد فقط. ما الفرق؟
snail-and-coins-when-it-costs = صار للهديّة ثمن. ماذا نقول؟
