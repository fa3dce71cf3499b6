# The friend and { $bram } are both masculine in this pair (see `genders` in the graph). Twin: rabbits-and-bell.

rabbits-and-hat-title = الأرانب والقبّعة

## The chat

rabbits-and-hat-m0 = { $bram } جارنا، وعنده أرانب.
rabbits-and-hat-m1 = الأرانب أكلت قبّعتي اليوم!
rabbits-and-hat-m2 = هههه! وهل كانت لذيذة؟
rabbits-and-hat-m2a = جدًّا! لم يبقَ منها شيء
rabbits-and-hat-m3 = تعالَ نطعمها. وعندي مثلّجات أيضًا
rabbits-and-hat-m4 = طبعًا، أحضرهم! دقّ الجرس فقط
rabbits-and-hat-m4b = طيّب! تعالَ في يوم آخر، ودقّ الجرس
rabbits-and-hat-m5 = ومثلّجات قبل العشاء! اليوم مسموح لك
rabbits-and-hat-m6 = أبي معنا في هذه المحادثة. وهو يذهب معي حين أذهب.
rabbits-and-hat-m7 = لا أدري! اسأل الأرانب
rabbits-and-hat-m8 = اسأله. أنا هنا مع الأرانب
rabbits-and-hat-m9 = رائع! دقّ مرّتين. الأرانب تحبّ ذلك
rabbits-and-hat-m10a = الجميع يدقّ، حتى ساعي البريد
rabbits-and-hat-m10 = يبقى لي أكثر! آكل كرتين وحدي
rabbits-and-hat-m11 = مثلّجات قبل العشاء، عند الجار. ما رأيك؟

## What the friend can answer

rabbits-and-hat-c1 = هل يأتي أصدقائي معي؟
rabbits-and-hat-c2 = لا، شكرًا. ليس اليوم
rabbits-and-hat-c3 = ولماذا قبل العشاء؟
rabbits-and-hat-c4 = سأسأل أبي أوّلًا
rabbits-and-hat-c5 = طيّب، سآتي
rabbits-and-hat-c6 = وهل يدقّ الآخرون الجرس؟
rabbits-and-hat-c7 = همم، لا. سأبقى هنا

## The grown-up's words

rabbits-and-hat-e1 = جميل أنك سألتَ! أنا أيضًا قرأتُ كلّ شيء.
rabbits-and-hat-e2 = نذهب معًا، أو لا نذهب. وأريد كرة مثلّجات!

## Noor's notes

rabbits-and-hat-n3 = دعوة لطيفة. مَن يأتي؟ ومَن يعرف؟
rabbits-and-hat-n4b = قُبلت «لا». ويوم آخر جيّد أيضًا.
rabbits-and-hat-n5 = وقت غريب للمثلّجات! فماذا يقول الأب؟
rabbits-and-hat-n6 = الأب يقرأ معهما، ويذهب أيضًا. هذا هو المهمّ.
rabbits-and-hat-n7 = المزاح ليس سببًا. لكنّ الأب يقرأ معهما.
rabbits-and-hat-n9 = الجرس للجميع. والأب يسمعه أيضًا.
rabbits-and-hat-n10 = الجار اللطيف يستطيع أن ينتظر.

## For a class

rabbits-and-hat-same-for-all = أيّ قواعد هي نفسها للجميع؟ ولماذا هذا جيّد؟
rabbits-and-hat-who-knows-it = جار عنده شيء لذيذ. مَن يجب أن يعرف؟
rabbits-and-hat-say-no-to-grown-ups = كيف نقول «لا» لشخص كبير لطيف؟
