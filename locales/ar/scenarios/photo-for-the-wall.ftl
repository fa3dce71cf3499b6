photo-for-the-wall-title = جدار الحفل

## The chat

photo-for-the-wall-m0 = { $sami } من صفّ أعلى. نحضّر معًا لحفل المدرسة.
photo-for-the-wall-m1 = مرحبًا! هل اللوحة جاهزة؟
photo-for-the-wall-m2 = نعم! قارب كبير. وصار أنفي أزرق
photo-for-the-wall-m3 = هههه! ممكن صورة نعلّقها على الجدار؟
photo-for-the-wall-m4 = صورتك أنت، لا صورة اللوحة
photo-for-the-wall-m4b = هيّا! أريد صورتك، واحدة فقط
photo-for-the-wall-m5 = صفّي كلّه يقرأ هنا.
photo-for-the-wall-m6 = لأنّ القارب رسمك! أريد صورتك أنت
photo-for-the-wall-m7 =
    { $friend-gender ->
        [f] طبعًا! لكن أرسلي صورتك أوّلًا
       *[m] طبعًا! لكن أرسل صورتك أوّلًا
    }
photo-for-the-wall-m8a = ها هي... أوه، هذا إصبعي فقط!
photo-for-the-wall-m8 = هههه! مرّة أخرى، أريد صورتك
photo-for-the-wall-m9 = هيّا! الأمر بسيط
photo-for-the-wall-m9a = هههه، لا أدري! صورتك، واحدة فقط
photo-for-the-wall-m10 = همم... صورة على الجدار. ما رأيك؟

## What the friend can answer

photo-for-the-wall-c1 = صورة ماذا؟
photo-for-the-wall-c2 = لا، أنا لا أرسل صوري
photo-for-the-wall-c3 = لماذا أنا؟
photo-for-the-wall-c4 = سأسأل جدّتي أوّلًا
photo-for-the-wall-c5 = طيّب، لحظة...
photo-for-the-wall-c6 = ومَن سيراها؟
photo-for-the-wall-c7 = لا، لا أريد

## The grown-up's words

photo-for-the-wall-e1 = شكرًا لأنك حكيت لي. ليس ذنبك.
photo-for-the-wall-e2 = نحتفظ بالرسائل. ثم أسأل المدرسة عنها.

## Noor's notes

photo-for-the-wall-n3 = صورة ماذا؟ لا نعرف بعد. لنكمل القراءة.
photo-for-the-wall-n4 =
    { $sami-gender ->
        [f] الآن تريد { $sami } صورة { $friend }. لنسأل: هل هي صورتي أنا، أم صورة عملي؟
       *[m] الآن يريد { $sami } صورة { $friend }. لنسأل: هل هي صورتي أنا، أم صورة عملي؟
    }
photo-for-the-wall-n4b = كان الجواب «لا». فماذا جاء بعده؟ «هيّا!»
photo-for-the-wall-n5 = كثيرون يقرؤون هنا. هذا وحده لا يكفي.
photo-for-the-wall-n6 = كلّ شخص يستطيع أن يخترع سببًا. لنسأل: هل يعرف أهلي؟
photo-for-the-wall-n7 = «طبعًا» كلمة لطيفة. لكنّ المطلوب: الصورة أوّلًا، ثم السؤال. والعكس هو الأحسن!
photo-for-the-wall-n8 = ما زال المطلوب صورة { $friend }. ونستطيع أن نتوقّف في أيّ وقت.
photo-for-the-wall-n9 = كان الجواب «لا». ثم جاءت «هيّا!». الشخص اللطيف يقبل «لا».
photo-for-the-wall-n9a = مَن سيراها؟ لا جواب هنا.
photo-for-the-wall-nc2 = «لا» قصيرة تكفي. ولا تحتاج إلى سبب.
photo-for-the-wall-nc4 = السؤال أوّلًا فكرة جيّدة دائمًا. والجدّة تحبّ الأسئلة!
photo-for-the-wall-nc5 = كثيرون يقولون «طيّب» أوّلًا. وما زلنا نستطيع أن نتوقّف، وأن نحكي.
photo-for-the-wall-nc7 = نقول «لا» في أيّ وقت، حتى بعد «طيّب».

## For a class

photo-for-the-wall-me-or-my-work = صورتي أنا، وصورة عملي: مَن يذكر مثالًا لكلّ واحدة؟
photo-for-the-wall-many-can-read = كثيرون كانوا يقرؤون. هل يكفي هذا؟ وما المهمّ أيضًا؟
photo-for-the-wall-after-a-no = ماذا يقول الشخص اللطيف بعد «لا»؟
