# { $friend } and { $juno } know each other from a game only. Twin: pond-of-frogs.

pond-and-boots-title = البركة وأحذية المطر

## The chat

pond-and-boots-m0 = أبني مع { $juno } بركة ضفادع في لعبة.
pond-and-boots-m1 = امتلأت البركة! تغنّي الضفادع طوال الليل
pond-and-boots-m2 = وواحدة تنقّ مثل شخير عمّي!
pond-and-boots-m2a = هههه! هذه هي الرئيسة
pond-and-boots-m3 = وأعرف بركة حقيقيّة. هيّا نذهب إليها
pond-and-boots-m4 = أنا وأنت وأهلنا كلّهم!
pond-and-boots-m4b = صحيح! ضفادعنا هنا جميلة أيضًا
pond-and-boots-m5 = أمّي تكلّم أمّ { $juno } على الهاتف. عن بركة!
pond-and-boots-m6 = ضفادعها حقيقيّة! وطينها أيضًا
pond-and-boots-m7 =
    { $friend-gender ->
        [f] نعم، اسأليها. هي تكلّم أمّي
       *[m] نعم، اسألها. هي تكلّم أمّي
    }
pond-and-boots-m8 = يوم الجمعة! أنت وأهلك، بأحذية المطر فقط
pond-and-boots-m9a = طبعًا! لكن من دون بوقه، اتّفقنا؟
pond-and-boots-m9 = طيّب! هيّا إلى بركة اللعبة إذن
pond-and-boots-m10 = بركة فيها ضفادع حقيقيّة. ما رأيك؟

## What the friend can answer

pond-and-boots-c1 = ومَن سيأتي معنا؟
pond-and-boots-c2 = لا، أحبّ أن ألعب هنا
pond-and-boots-c3 = ولماذا تلك البركة؟
pond-and-boots-c4 = سأسأل أمّي أوّلًا
pond-and-boots-c5 = طيّب، متى؟
pond-and-boots-c6 = هل يأتي أخي معي؟
pond-and-boots-c7 = لا، لا أريد

## The grown-up's words

pond-and-boots-e1 = جميل أنك سألت! نحن الأمّهات رتّبنا هذا.
pond-and-boots-e2 =
    { $friend-gender ->
        [f] نذهب كلّنا معًا. أو تبقين هنا، كما تحبّين.
       *[m] نذهب كلّنا معًا. أو تبقى هنا، كما تحبّ.
    }

## Noor's notes

pond-and-boots-n3 = بركة حقيقيّة! مَن يرتّب لها؟ ومَن يأتي؟
pond-and-boots-n4 = «أهلنا كلّهم»؟ هذا يكتبه أيّ شخص. مَن يرتّب حقًّا؟
pond-and-boots-n4b = بعد «لا» يستمرّ اللعب كما كان.
pond-and-boots-n5 = الأمّ ترتّب حقًّا، و{ $friend } بجانبها. هذا هو المهمّ.
pond-and-boots-n6 = السبب الجميل لا يثبت شيئًا. المهمّ أنّ الأمّ ترتّب.
pond-and-boots-n8 = الجميع يأتون، والأمّهات يعرفن. إذن ليس سرًّا.
pond-and-boots-n9 = بلا مشكلة بعد «لا». واللعب مستمرّ.

## For a class

pond-and-boots-who-plans-it = نزهة مع شخص من لعبة: مَن يرتّب لها؟
pond-and-boots-after-asking = «سأسأل أوّلًا». ماذا قد يأتي بعدها؟
pond-and-boots-no-means-no = قلنا «نعم»، والآن لا نريد. ماذا نفعل؟
