photo-of-the-poster-title = قارب الحفل

## The chat

photo-of-the-poster-m0 = { $sami } من صفّ أعلى. نحضّر معًا لحفل المدرسة.
photo-of-the-poster-m1 = مرحبًا! هل اللوحة جاهزة؟
photo-of-the-poster-m2 = نعم! قارب كبير. وصار أنفي أزرق
photo-of-the-poster-m3 = هههه! ممكن صورة نعلّقها على الجدار؟
photo-of-the-poster-m4 = صورة اللوحة! القارب فقط
photo-of-the-poster-m4b = طيّب! أقصد اللوحة فقط
photo-of-the-poster-m5 = نحن ثلاثة فقط هنا. وثالثنا معلّم الصفّ.
photo-of-the-poster-m6 = هكذا! غيرك يستطيع أيضًا
photo-of-the-poster-m7 = هههه، جدّتك! لا داعي للاستعجال
photo-of-the-poster-m8a = ها هي... أوه، هذا إصبعي فقط!
photo-of-the-poster-m8 = هههه! هيّا، مرّة أخرى! صورة القارب
photo-of-the-poster-m9 = لا بأس! يصوّره شخص آخر
photo-of-the-poster-m9a = الجميع! الجدار في قاعة المدرسة
photo-of-the-poster-m10 = همم... صورة على الجدار. ما رأيك؟

## What the friend can answer

photo-of-the-poster-c1 = صورة ماذا؟
photo-of-the-poster-c2 = لا، أنا لا أرسل صوري
photo-of-the-poster-c3 = لماذا أنا؟
photo-of-the-poster-c4 = سأسأل جدّتي أوّلًا
photo-of-the-poster-c5 = طيّب، لحظة...
photo-of-the-poster-c6 = ومَن سيراها؟
photo-of-the-poster-c7 = لا، لا أريد

## The grown-up's words

photo-of-the-poster-e1 = جميل أنك سألت! لننظر معًا.
photo-of-the-poster-e2 = سألتُ المعلّم أيضًا. صورة القارب لا بأس بها!

## Noor's notes

photo-of-the-poster-n3 = صورة ماذا؟ لا نعرف بعد. لنكمل القراءة.
photo-of-the-poster-n4 = المطلوب صورة اللوحة، لا صورة { $friend }.
photo-of-the-poster-n4b = بعد «لا» جاءت «طيّب». والمطلوب القارب فقط.
photo-of-the-poster-n5 = المجموعة الصغيرة قد تكون عاديّة أيضًا. والمعلّم فيها. ثم ننظر: ما المطلوب؟
photo-of-the-poster-n6 = لم يأتِ سبب، وهذا قد يكون عاديًّا. والمطلوب صورة القارب، لا صورة { $friend }.
photo-of-the-poster-n7 = حتى «طبعًا» لا تثبت شيئًا. لذلك تسأل الجدّة المعلّم.
photo-of-the-poster-n8 = هذا طلب آخر، لكنّه للقارب فقط. وما زالت «لا» مسموحة.
photo-of-the-poster-n9 = بعد «لا» جاءت «لا بأس». ولم يتكرّر الطلب.
photo-of-the-poster-n9a = أيّ شخص يستطيع أن يكتب هذا. لكنّ المعلّم هنا، ويمكن أن نسأله.
photo-of-the-poster-nc2 = «لا» قصيرة تكفي. ولا تحتاج إلى سبب.
photo-of-the-poster-nc4 = يمكننا أن نسأل كما نحبّ. والجدّة تحبّ الأسئلة!
photo-of-the-poster-nc5 = مرّ الأمر بخير هنا. وما زلنا نستطيع أن نتوقّف، وأن نسأل.
photo-of-the-poster-nc7 = نقول «لا» في أيّ وقت، حتى بعد «طيّب».

## For a class

photo-of-the-poster-me-or-my-work = صورتي أنا، وصورة عملي: مَن يذكر مثالًا لكلّ واحدة؟
photo-of-the-poster-few-can-read = ثلاثة فقط كانوا يقرؤون. فلماذا كان الأمر عاديًّا؟
photo-of-the-poster-after-a-no = ماذا يقول الشخص اللطيف بعد «لا»؟
