# { $bo } is a friend of the friend's cousin and plays in the same team. Twin: mud-and-crystals.

crystal-cave-title = مغارة البلّور

## The chat

crystal-cave-m0 = { $bo } من أصدقاء ابن عمّي. نحن في فريق واحد في اللعبة.
crystal-cave-m1 = وجدنا مغارة البلّور! هل نحفر؟
crystal-cave-m2 = نعم! مجرفتي ما زالت كلّها طينًا
crystal-cave-m3 = هيّا نتكلّم في غرفة صوتيّة
crystal-cave-m4 = لا أحد! أنا وأنت فقط
crystal-cave-m4b = هيّا، قليلًا فقط! أنا وأنت
crystal-cave-m5 = الفريق يقرأ كلامنا هنا. وهناك لن يسمعنا أحد.
crystal-cave-m6 =
    { $friend-gender ->
        [f] الكلام أسرع بكثير! ادخلي
       *[m] الكلام أسرع بكثير! ادخل
    }
crystal-cave-m7 = طيّب! أنا هنا، والغرفة لك وحدك
crystal-cave-m8 = عليها قفل! وكلمة الدخول لك وحدك
crystal-cave-m9a = طبعًا، فيما بعد! الآن أنا وأنت فقط
crystal-cave-m9 = طيّب، لكن هيّا! دقيقتان معي
crystal-cave-m10 = هل أدخل تلك الغرفة؟ ما رأيك؟

## What the friend can answer

crystal-cave-c1 = ومَن فيها أيضًا؟
crystal-cave-c2 = لا، أحبّ الكتابة أكثر
crystal-cave-c3 = ولماذا لا نبقى هنا؟
crystal-cave-c4 = سأسأل أبي أوّلًا
crystal-cave-c5 = طيّب، كيف أدخل؟
crystal-cave-c6 = والآخرون؟
crystal-cave-c7 = همم، لا. سأبقى هنا

## The grown-up's words

crystal-cave-e1 = شكرًا لأنك عرضتها عليّ. ليس ذنبك.
crystal-cave-e2 = مكانك مع الفريق. نحتفظ بهذا ونبلّغ عنه.

## Noor's notes

crystal-cave-n3 = غرفة نتكلّم فيها. مَن يسمعنا هناك؟
crystal-cave-n4 = هنا يقرأ الفريق. وهناك لا أحد يساعد.
crystal-cave-n4b = كان الجواب «لا». فعادت الدعوة إلى تلك الغرفة.
crystal-cave-n5 = حيث يوجد الآخرون، يوجد مَن يساعد.
crystal-cave-n6 = الكلام أسرع، هذا صحيح. لكنّه يُبعد الفريق.
crystal-cave-n7 = «طيّب» كلمة لطيفة. لكنّ الغرفة ما زالت لاثنين.
crystal-cave-n8 = القفل يُبعد الآخرين. فمَن يساعد في الداخل؟
crystal-cave-n9a = كلام بعيد عن الجميع؟ نتوقّف ونعرضه على أهلنا.
crystal-cave-n9 = «لا» تعني «لا». وهنا جاءت بعدها «لكن هيّا!»
crystal-cave-nc5 = يحدث هذا بسرعة. نستطيع أن نرجع، وأن نحكي.

## For a class

crystal-cave-who-can-hear = كيف نعرف مَن يسمعنا في غرفة صوتيّة؟
crystal-cave-here-is-fine = يعجبنا المكان الذي نحن فيه. ماذا نقول؟
crystal-cave-after-a-no = ماذا يقول الفريق اللطيف بعد «لا»؟
