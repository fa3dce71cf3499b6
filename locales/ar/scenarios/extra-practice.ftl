# The coach and the friend are both feminine in this pair (see `genders` in the graph). Twin: extra-lesson.

extra-practice-title = ساعة شطرنج أخرى

## The chat

extra-practice-m0 = هذه { $coach }، مدرّبة الشطرنج. نحن وحدنا في هذه المحادثة.
extra-practice-m1 = قفزة حصانك يوم الثلاثاء كانت ذكيّة
extra-practice-m2 = شكرًا! جرّبتها أوّلًا مع جدّي. والآن يريد أن نلعب من جديد
extra-practice-m3 = البطولة يوم السبت. عندي لك ساعة إضافيّة
extra-practice-m4 = كلّ من يلعب يوم السبت، اثنين اثنين. وأكتب لكم واحدًا واحدًا
extra-practice-m5 = إذن تعالي متى شئتِ. لكلّ لاعب ساعة
extra-practice-m7 = جيّد! السرّ الوحيد بيننا هو نقلة الفريق الجديدة، حتى يوم السبت
extra-practice-m8 = أريد جوابك قبل السادسة. بعدها أحجز الغرفة
extra-practice-m9 = بسبب الغرفة. وإن تأخّرنا فهناك ساعة في الأسبوع القادم
extra-practice-m10 = في بيتنا نقول: ننام أوّلًا، ثم نجيب
extra-practice-m11 = لا بأس! نراكِ يوم الخميس مع الآخرين
extra-practice-m12 = يكفيني يوم الخميس. الخميس يوم الكعك
extra-practice-m13 = طبعًا، اسأليها. وصلت الرسالة إلى كلّ الأهل
extra-practice-m14 = آه، هي هنا على ثلّاجتنا! تحت المغناطيس
extra-practice-m15 = جميل! ويوم الخميس يبقى كما هو
extra-practice-m16 = آه، الخميس! وعدت الفريق بكعكة
extra-practice-m17 = لا مشكلة. نراكِ يوم الخميس، مع الكعكة!
extra-practice-m18 = طبعًا. فكّري، واسألي في البيت
extra-practice-m19 = ساعة إضافيّة وسرّ. ما رأيك؟

## What the friend may answer

extra-practice-c1 = جميل! ومن سيأتي أيضًا؟
extra-practice-c2 = ربّما. عندي واجبات كثيرة
extra-practice-c3 = همم. نحن نكتب كلّ شيء على تقويم المطبخ
extra-practice-c4 = إذن أكتبها على تقويم المطبخ، مع ملصق
extra-practice-c5 = ولماذا العجلة؟
extra-practice-c6 = شكرًا لكِ، لكن لا
extra-practice-c7 = سأسأل أمّي أوّلًا
extra-practice-c8 = طيّب، سآتي
extra-practice-c9 = إذن أفضّل ألّا آتي
extra-practice-c10 = هل يمكن أن أفكّر من جديد؟

## When the friend's mum has been told

extra-practice-e0 = حكيت لمن أثق به. وأمّي تنظر معنا الآن.
extra-practice-e1 = شكرًا لأنك سألتِني. أفرح دائمًا حين تسألين.
extra-practice-e2 = رسالة النادي هنا أيضًا، وهي نفسها للجميع. هذا جيّد.
extra-practice-e3 = اذهبي أو لا تذهبي، كما تحبّين. والتوصيل عليّ.

## Noor's notes

extra-practice-n3 = ساعة إضافيّة شيء جميل. لنسأل: لمن هي؟ ومن يعرف بها؟
extra-practice-n4 = المحادثة لاثنتين فقط، لكنّ العرض للجميع. لنسأل: هل يحدث هذا أمام الجميع؟ يبدو ذلك، والسؤال يبيّن.
extra-practice-n5 = «متى شئتِ» يبدو استثناءً. لكنّه لكلّ لاعب. والسؤال في البيت أو في النادي يبيّن إن كان صحيحًا.
extra-practice-n7 = سرّ هنا أيضًا. لكنّه ينتهي يوم السبت، والفريق يعرفه، والساعة مكتوبة على تقويم المطبخ.
extra-practice-n8 = «قبل السادسة» يشبه العجلة. لكنّ له سببًا، و«لا» جواب أيضًا. لنسأل: ماذا يحدث إذا انتظرنا؟
extra-practice-nc6 = «لا» قصيرة ومهذّبة، وجواب كامل. وجاء الردّ هادئًا: «لا بأس».
extra-practice-nc7 = السؤال أوّلًا صواب دائمًا. هنا جاء الردّ «طبعًا»، والرسالة موجودة فعلًا.
extra-practice-nc8 = كان «طيّب» جوابًا جيّدًا. والسؤال في البيت أوّلًا جيّد أيضًا.
extra-practice-nc9 = «نعم» أوّلًا، ثم «لا»: هذا مسموح. وهنا لم تكن مشكلة.

## To talk about

extra-practice-who-may-know = من يعرف بالدرس أو بالتدريب؟ وكيف نرى أنّ كلّ شيء واضح أمام الجميع؟
extra-practice-good-secrets = ما الأسرار الجميلة؟ وكيف تنتهي؟
extra-practice-yes-and-no = قلنا «نعم»، والآن لا نريد. ماذا يمكن أن نقول؟
