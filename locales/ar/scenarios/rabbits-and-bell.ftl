# The friend and { $bram } are both masculine in this pair (see `genders` in the graph). Twin: rabbits-and-hat.

rabbits-and-bell-title = الأرانب والجرس

## The chat

rabbits-and-bell-m0 = { $bram } جارنا، وعنده أرانب.
rabbits-and-bell-m1 = الأرانب أكلت قبّعتي اليوم!
rabbits-and-bell-m2 = هههه! وهل كانت لذيذة؟
rabbits-and-bell-m2a = جدًّا! لم يبقَ منها شيء
rabbits-and-bell-m3 = تعالَ نطعمها. وعندي مثلّجات أيضًا
rabbits-and-bell-m4 = أنت فقط. وتدخل من دون جرس
rabbits-and-bell-m4b = حقًّا؟ حتى الجرس لا تحتاج إليه
rabbits-and-bell-m5 = ومثلّجات قبل العشاء! عندي مسموح لك
rabbits-and-bell-m6 = أبي ليس في هذه المحادثة. نحن اثنان فقط.
rabbits-and-bell-m7 = لأنّك أحسن مساعد عندي!
rabbits-and-bell-m8 = لا داعي! عندي مسموح لك أكثر من غيرك
rabbits-and-bell-m9 = رائع! ادخل فورًا. هذا لك وحدك
rabbits-and-bell-m10a = نعم، هم يدقّون! أنت لا
rabbits-and-bell-m10 = هيّا! مثلّجاتك جاهزة
rabbits-and-bell-m11 = مثلّجات قبل العشاء، عند الجار. ما رأيك؟

## What the friend can answer

rabbits-and-bell-c1 = هل يأتي أصدقائي معي؟
rabbits-and-bell-c2 = لا، شكرًا. ليس اليوم
rabbits-and-bell-c3 = ولماذا قبل العشاء؟
rabbits-and-bell-c4 = سأسأل أبي أوّلًا
rabbits-and-bell-c5 = طيّب، سآتي
rabbits-and-bell-c6 = وهل يدقّ الآخرون الجرس؟
rabbits-and-bell-c7 = همم، لا. سأبقى هنا

## The grown-up's words

rabbits-and-bell-e1 = شكرًا لأنك حكيتَ لي. ليس ذنبك.
rabbits-and-bell-e2 = سأحتفظ بهذا. وما يأتي بعده عملي أنا.

## Noor's notes

rabbits-and-bell-n3 = دعوة لطيفة. مَن يأتي؟ ومَن يعرف؟
rabbits-and-bell-n4 = الأصدقاء لا يأتون، وهو يأتي. لماذا؟
rabbits-and-bell-n4b = كان الجواب «لا». ثم عاد العرض مرّة أخرى.
rabbits-and-bell-n5 = مسموح عند الجار. وماذا يقولون في البيت؟
rabbits-and-bell-n6 = محادثة لاثنين، مع شخص كبير: نعرضها على أهلنا.
rabbits-and-bell-n7 = كلام لطيف، ومعه قاعدة غريبة. لننظر إلى القاعدة.
rabbits-and-bell-n8 = «لا داعي» لسؤال الأب؟ هنا بالذات نسأله.
rabbits-and-bell-n9 = طفل واحد يدخل بلا جرس. لماذا لا يدقّ مثل الجميع؟
rabbits-and-bell-n10a = الآخرون يدقّون، وطفل واحد لا. نعرض هذا على أهلنا.
rabbits-and-bell-n10 = نقول «لا» للكبار أيضًا. وهنا جاء بعدها ضغط.
rabbits-and-bell-nc5 = كثيرون يذهبون من أجل الأرانب. نستطيع أن نرجع ونحكي.

## For a class

rabbits-and-bell-same-for-all = أيّ قواعد هي نفسها للجميع؟ ولماذا هذا جيّد؟
rabbits-and-bell-who-knows-it = جار عنده شيء لذيذ. مَن يجب أن يعرف؟
rabbits-and-bell-say-no-to-grown-ups = كيف نقول «لا» لشخص كبير لطيف؟
