# { $bo } is a friend of the friend's cousin and plays in the same team. Twin: crystal-cave.

mud-and-crystals-title = الطين والبلّور

## The chat

mud-and-crystals-m0 = { $bo } من أصدقاء ابن عمّي. نحن في فريق واحد في اللعبة.
mud-and-crystals-m1 = وجدنا مغارة البلّور! هل نحفر؟
mud-and-crystals-m2 = نعم! مجرفتي ما زالت كلّها طينًا
mud-and-crystals-m3 = هيّا نتكلّم في غرفة صوتيّة
mud-and-crystals-m4 = الفريق فقط! أنا وأنت والباقون
mud-and-crystals-m4b = يا خسارة! لكن نكتب هنا. والغرفة تبقى مفتوحة
mud-and-crystals-m5 = أبي يجلس بجانبي. يسمع كلّ ما أسمعه.
mud-and-crystals-m6 =
    { $friend-gender ->
        [f] أصابعي تعبت كثيرًا! ادخلي
       *[m] أصابعي تعبت كثيرًا! ادخل
    }
mud-and-crystals-m7 = طيّب! أنا هنا، مع الباقين
mud-and-crystals-m8 =
    { $friend-gender ->
        [f] ليس عليها قفل! ادخلي ولوّحي لنا
       *[m] ليس عليها قفل! ادخل ولوّح لنا
    }
mud-and-crystals-m9a = بدؤوا يغنّون. وغناؤهم سيّئ جدًّا!
mud-and-crystals-m9 = طيّب! هيّا، أكتب لك: حفر، حفر، حفر!
mud-and-crystals-m10 = هل أدخل تلك الغرفة؟ ما رأيك؟

## What the friend can answer

mud-and-crystals-c1 = ومَن فيها أيضًا؟
mud-and-crystals-c2 = لا، أحبّ الكتابة أكثر
mud-and-crystals-c3 = ولماذا لا نبقى هنا؟
mud-and-crystals-c4 = سأسأل أبي أوّلًا
mud-and-crystals-c5 = طيّب، كيف أدخل؟
mud-and-crystals-c6 = والآخرون؟
mud-and-crystals-c7 = همم، لا. سأبقى هنا

## The grown-up's words

mud-and-crystals-e1 = فرحتُ بسؤالك. سمعتُ كلّ شيء.
mud-and-crystals-e2 =
    { $friend-gender ->
        [f] غناؤهم مثل الضفادع! ادخلي أو ابقي هنا، كما تحبّين.
       *[m] غناؤهم مثل الضفادع! ادخل أو ابقَ هنا، كما تحبّ.
    }

## Noor's notes

mud-and-crystals-n3 = غرفة نتكلّم فيها. مَن يسمعنا هناك؟
mud-and-crystals-n4 = «أنا وأنت والباقون»؟ لننظر مَن يسمع حقًّا.
mud-and-crystals-n4b = بعد «لا» تستمرّ الكتابة هنا. والغرفة ما زالت مفتوحة.
mud-and-crystals-n5 = الأب موجود حقًّا ويسمع. هذا هو المهمّ.
mud-and-crystals-n6 = أيّ شخص قد تتعب أصابعه. المهمّ أنّ الأب يسمع.
mud-and-crystals-n8 = بلا قفل، والأب يسمع. ونخرج متى نريد.
mud-and-crystals-n9 = «لا» لم تزعج أحدًا. ويستمرّ الحفر هنا.

## For a class

mud-and-crystals-who-can-hear = كيف نعرف مَن يسمعنا في غرفة صوتيّة؟
mud-and-crystals-here-is-fine = يعجبنا المكان الذي نحن فيه. ماذا نقول؟
mud-and-crystals-after-a-no = ماذا يقول الفريق اللطيف بعد «لا»؟
