# The friend, { $noa } and { $eli } are masculine in this pair (see `genders` in the graph). Twin: captain-noodle.

noodle-kite-title = معكرونة على طائرة ورقيّة

## The chat

noodle-kite-m0 = { $noa } معي في فريق الطائرات الورقيّة. وعندنا لعبة طائرات أيضًا.
noodle-kite-m1 = يا كابتن معكرونة! هل ما زالت طائرتك على الشجرة؟
noodle-kite-m2 = تسكنها حمامة الآن. ولا يناديني كابتن معكرونة إلّا جدّي!
noodle-kite-m2a = حاضر! إذن صارت الشجرة سفينة، والحمامة قبطانها
noodle-kite-m3 = طيّرتَ أمس مع { $eli }، لا معي. بقيتُ حزينًا طوال المساء
noodle-kite-m4 = شكرًا. كان الكلام صعبًا، والآن ارتحتُ
noodle-kite-m5 = أعرف. أردتُ فقط أن أقولها، وهذا كلّ شيء
noodle-kite-m6 = تعال نطيّر يوم السبت، وإلّا ملّت الريح
noodle-kite-m7 = جدّي يقرأ معي الآن. ويغنّي أغنية المعكرونة.
noodle-kite-m8 = أنت تعرف كيف يصير التلّ هادئًا
noodle-kite-m9 = طيّب. وتعرف أين تجدني: على التلّ
noodle-kite-m10 = طيّب! إنها ريح فقط، وستنتظر
noodle-kite-m11 = جيّد! والليلة أرسم معكرونة على طائرتي
noodle-kite-m12 = طيّب، لا بأس! لا سبت، ولا زعل
noodle-kite-m13 = حين تمتلئ الطائرة بالمعكرونة
noodle-kite-m14 = لقب، وزميل حزين. ما رأيك؟

## What the friend may answer

noodle-kite-c1 = لم أنتبه. آسف!
noodle-kite-c2 = { $eli } سألني أوّلًا، هذا كلّ شيء
noodle-kite-c3 = ولماذا تقول هذا؟
noodle-kite-c4 = سأسأل أمّي أوّلًا
noodle-kite-c5 = لا، لا أريد
noodle-kite-c6 = طيّب...
noodle-kite-c7 = لا، غيّرتُ رأيي
noodle-kite-c8 = ومتى يكفي هذا؟

## The grown-up's words

noodle-kite-e1 = جميل أنك عرضتَ هذا عليّ. قرأتُه كلّه معك.
noodle-kite-e2 = شخص حزن، وقال إنّه حزين. هذه شجاعة، ولا تكلّفك شيئًا.
noodle-kite-e3 = طيّر يوم السبت أو لا تطيّر. وأنا أريد أن أرى تلك الحمامة.

## Noor's notes

noodle-kite-n3 = شخص حزين يقول إنّه حزين. هذا عاديّ. فهل يريد شيئًا مقابله؟
noodle-kite-n4 = قيل الكلام الصعب، وهذا كلّ شيء. لا أحد يدفع ثمنًا له.
noodle-kite-n6 = «وإلّا» تشبه التهديد. لكن هنا تملّ الريح فقط. لننظر ماذا يحدث بعد «لا».
noodle-kite-n7 = الجدّ يجلس هنا ويقرأ. هو يرى حقًّا ما المطلوب، وما ليس مطلوبًا.
noodle-kite-n8 = من السهل أن نكتب سببًا. الأهمّ ألّا يأتي شيء بعد «لا».
noodle-kite-n10 = قُبلت «لا»، واللقب يبقى في مكانه.
noodle-kite-n12 = «طيّب» أوّلًا، ثم «لا». ولم تحدث مشكلة.

## For a class

noodle-kite-sad-or-else = «كنتُ حزينًا»، و«افعل هذا، وإلّا...»: ما الفرق بينهما؟
noodle-kite-nothing-is-paid = لماذا لا نعطي شيئًا لمن يهدّد؟
noodle-kite-whom-to-tell = تهديد يبدو مضحكًا، ويؤلم مع ذلك. مَن يساعد؟
