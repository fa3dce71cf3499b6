# { $friend } and { $gio } let snails race on a stream. Twin: snail-and-coins.

snail-and-salad-title = الحلزون والخسّ

## The chat

snail-and-salad-m0 = تعرّفتُ إلى { $gio } في بثّ سباق الحلازين.
snail-and-salad-m1 = حلزونك فاز! ما اسمه؟
snail-and-salad-m2 = صاروخ! وقف مرّتين ليأكل الخسّ
snail-and-salad-m3 = هههه! هذه عشر عملات لصاروخ
snail-and-salad-m4 =
    { $friend-gender ->
        [f] هكذا فقط! خذيها
       *[m] هكذا فقط! خذها
    }
snail-and-salad-m4b = طيّب! إذن يأكل صاروخ الخسّ
snail-and-salad-m5 = لكن لي عندك نكتة عن حلزون!
snail-and-salad-m6 = نظرتُ مع خالتي. العملات للجميع.
snail-and-salad-m7 = هكذا هي الحلازين!
snail-and-salad-m8 = طبعًا، ربّما تعرف نكتة عن حلزون
snail-and-salad-m9 = نكتة بطيئة من فضلك! فيما بعد
snail-and-salad-m10a = لا شيء. ولن يزعل الحلزون
snail-and-salad-m10 = طيّب، لا شيء الآن! هيّا يا صاروخ
snail-and-salad-m11 = عملات، ثم شيء مقابلها. ما رأيك؟

## What the friend can answer

snail-and-salad-c1 = واو، شكرًا! ولماذا؟
snail-and-salad-c2 = لا، شكرًا. عند صاروخ ما يكفي
snail-and-salad-c3 = ولماذا لك شيء عندي؟
snail-and-salad-c4 = سأسأل خالتي أوّلًا
snail-and-salad-c5 =
    { $gio-gender ->
        [f] طيّب... ماذا تريدين؟
       *[m] طيّب... ماذا تريد؟
    }
snail-and-salad-c6 = وإن لم أفعل؟
snail-and-salad-c7 = لا. لا أريد أن يكون لك شيء عندي

## The grown-up's words

snail-and-salad-e1 = جميل أنك عرضتها عليّ! أنا أيضًا نظرتُ.
snail-and-salad-e2 = العملات للجميع. والنكتة لمن يحبّ أن يحكيها.

## Noor's notes

snail-and-salad-n3 = العملات قد تكون هديّة لطيفة. فماذا يأتي بعدها؟
snail-and-salad-n4b = سُمعت «لا». وصاروخ يأكل الخسّ.
snail-and-salad-n5 = «لي عندك» كلام غريب. لكنّ النكتة لا تكلّف شيئًا.
snail-and-salad-n6 = الخالة نظرت أيضًا. أخذ الجميع بالتساوي.
snail-and-salad-n7 = لا سبب هنا، بل مزاح. والجميع أخذوا بالتساوي.
snail-and-salad-n9 = المطلوب نكتة في وقت ما. ولا شيء غيرها.
snail-and-salad-n10 = بعد «لا» لم يأتِ طلب آخر.

## For a class

snail-and-salad-real-gift = كيف نعرف أنّ الهديّة بلا مقابل حقًّا؟
snail-and-salad-who-got-some = يأخذ الجميع، أو يأخذ واحد فقط. ما الفرق؟
snail-and-salad-when-it-costs = صار للهديّة ثمن. ماذا نقول؟
