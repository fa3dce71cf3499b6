# The friend and { $tess } are both feminine in this pair (see `genders` in the graph). Twin: hat-for-a-penguin.

penguin-page-title = صفحة البطريق

## The chat

penguin-page-m0 = { $tess } معي في مجموعة ملصقات على الإنترنت.
penguin-page-m1 = امتلأت صفحتي! لا ينقصها إلّا بطريق
penguin-page-m2 = عندي بطريقان! وواحد منهما بقبّعة
penguin-page-m3 = القبّعة! هيّا نعمل بها صفحة سرّيّة
penguin-page-m4 = أحلى ملصقاتنا. لكن لا تخبري أحدًا أبدًا!
penguin-page-m4b = هيّا، هاتيه! لن يعرف أحد أبدًا
penguin-page-m5 = المجموعة كلّها تقرأ هنا. وليس فيها أحد من الكبار.
penguin-page-m6 = حتى تبقى لنا وحدنا
penguin-page-m7 = طبعًا، اسأليها! لكن ليس عن الصفحة
penguin-page-m8 = رائع! ولا كلمة في البيت أبدًا
penguin-page-m9a = أبدًا! تبقى سرًّا
penguin-page-m9 = من فضلك! صفحة واحدة فقط
penguin-page-m10 = قبّعة وصفحة سرّيّة. ما رأيك؟

## What the friend can answer

penguin-page-c1 = جميل! وماذا فيها؟
penguin-page-c2 = لا، بطريق القبّعة يبقى عندي
penguin-page-c3 = ولماذا هي سرّ؟
penguin-page-c4 = سأسأل أمّي أوّلًا
penguin-page-c5 = طيّب...
penguin-page-c6 = ومتى أحكي عنها؟
penguin-page-c7 = لا، لا أريد هذا

## The grown-up's words

penguin-page-e1 = شكرًا لأنكِ حكيتِ لي. ليس ذنبكِ.
penguin-page-e2 = نحتفظ بالرسائل ونبلّغ عنها. وبطاريقكِ تبقى لكِ.

## Noor's notes

penguin-page-n3 = صفحة سرّيّة؟ قد تكون ممتعة. مَن يجوز أن يعرف؟
penguin-page-n4 = لا أحد، وأبدًا؟ السرّ الجميل له نهاية.
penguin-page-n4b = كان الجواب «لا». فجاء ضغط، ومعه سرّ.
penguin-page-n5 = أولاد كثيرون يقرؤون هنا. لكنّ الكبار بعيدون عن السرّ.
penguin-page-n6 = أيّ شخص يجد سببًا. وما زال السرّ بلا نهاية.
penguin-page-n7 = «طبعًا» كلمة لطيفة. لكنّ الصفحة تبقى مخفيّة عن الأمّ.
penguin-page-n8 = ولا كلمة في البيت؟ إذن لا أحد هناك يساعد.
penguin-page-n9a = سرّ لا ينتهي أبدًا؟ هذا سبب كي نحكي.
penguin-page-n9 = بعد «لا» عاد الطلب. نقول «لا» مرّة أخرى إن أردنا.
penguin-page-nc5 = كثيرون يقولون «طيّب» أوّلًا. نستطيع أن نتوقّف، وأن نحكي.

## For a class

penguin-page-two-secrets = مفاجأة جميلة، وسرّ بلا نهاية: ما الفرق بينهما؟
penguin-page-who-helps = مَن تسأل { $friend } عن صفحة سرّيّة؟
penguin-page-after-a-no = ماذا يقول الصديق بعد «لا»؟
