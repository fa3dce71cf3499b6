# The friend and { $tess } are both feminine in this pair (see `genders` in the graph). Twin: penguin-page.

hat-for-a-penguin-title = قبّعة البطريق

## The chat

hat-for-a-penguin-m0 = { $tess } معي في مجموعة ملصقات على الإنترنت.
hat-for-a-penguin-m1 = امتلأت صفحتي! لا ينقصها إلّا بطريق
hat-for-a-penguin-m2 = عندي بطريقان! وواحد منهما بقبّعة
hat-for-a-penguin-m3 = القبّعة! هيّا نعمل بها صفحة سرّيّة
hat-for-a-penguin-m4 = أحلى ملصقاتنا. لكن لا تخبري { $lina }!
hat-for-a-penguin-m4b = طيّب، لا بأس! لكن لا تخبري { $lina } عنها
hat-for-a-penguin-m5 = خالتي تلصقها معي. الصفحة لعيد ميلاد { $lina }.
hat-for-a-penguin-m6 = لن أقول! سترين يوم الجمعة
hat-for-a-penguin-m7 = طيّب. ثم احكي لي ماذا قالت
hat-for-a-penguin-m8 = رائع! ولا كلمة قبل يوم الجمعة
hat-for-a-penguin-m9a = يوم الجمعة! حين تأتي الكعكة
hat-for-a-penguin-m9 = بلا صفحة! هل نتبادل سمكة أخرى؟
hat-for-a-penguin-m10 = قبّعة وصفحة سرّيّة. ما رأيك؟

## What the friend can answer

hat-for-a-penguin-c1 = جميل! وماذا فيها؟
hat-for-a-penguin-c2 = لا، بطريق القبّعة يبقى عندي
hat-for-a-penguin-c3 = ولماذا هي سرّ؟
hat-for-a-penguin-c4 = سأسأل أمّي أوّلًا
hat-for-a-penguin-c5 = طيّب...
hat-for-a-penguin-c6 = ومتى أحكي عنها؟
hat-for-a-penguin-c7 = لا، لا أريد هذا

## The grown-up's words

hat-for-a-penguin-e1 = جميل أنكِ سألتِ! اتّصلتُ بخالتكِ.
hat-for-a-penguin-e2 = الصفحة لعيد ميلاد { $lina }. ما أجملها!

## Noor's notes

hat-for-a-penguin-n3 = صفحة سرّيّة؟ قد تكون ممتعة. مَن يجوز أن يعرف؟
hat-for-a-penguin-n4 = مفاجأة عيد الميلاد تنتهي. ثم تفرح { $lina }.
hat-for-a-penguin-n4b = قُبلت «لا» فورًا. ومفاجأة عيد الميلاد تنتهي.
hat-for-a-penguin-n5 = الخالة موجودة حقًّا، و{ $friend } تراها وهي تساعد.
hat-for-a-penguin-n6 = لم نسمع سببًا. لكنّ الخالة تعرف وتساعد.
hat-for-a-penguin-n8 = حتى يوم الجمعة: هذا السرّ له نهاية.
hat-for-a-penguin-n9 = بعد «لا» جاءت فكرة أخرى، بلا ضغط.

## For a class

hat-for-a-penguin-two-secrets = مفاجأة جميلة، وسرّ بلا نهاية: ما الفرق بينهما؟
hat-for-a-penguin-who-helps = مَن تسأل { $friend } عن صفحة سرّيّة؟
hat-for-a-penguin-after-a-no = ماذا يقول الصديق بعد «لا»؟
