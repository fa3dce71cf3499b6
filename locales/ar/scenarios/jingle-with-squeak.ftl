# The friend and { $pia } made a jingle for the school radio and quarrelled over it. Twin: squeaky-jingle.

jingle-with-squeak-title = إوزّة في الإذاعة

## The chat

jingle-with-squeak-m0 = { $sol } من صفّ أعلى، ومعنا في إذاعة المدرسة.
jingle-with-squeak-m1 = شارتكما الموسيقيّة على الهواء يوم الخميس! والصرير في آخرها رائع
jingle-with-squeak-m2 =
    { $pia-gender ->
        [f] هذا باب صفّنا. تقول { $pia }: هذه إوزّة مزكومة
       *[m] هذا باب صفّنا. يقول { $pia }: هذه إوزّة مزكومة
    }
jingle-with-squeak-m2a = إذن هي إوزّة موسيقيّة جدًّا
jingle-with-squeak-m3 =
    { $pia-gender ->
        [f] هل ما زالت { $pia } غاضبة بسبب الباب؟
       *[m] هل ما زال { $pia } غاضبًا بسبب الباب؟
    }
jingle-with-squeak-m4 =
    { $friend-gender ->
        [f] هذا صعب. اجلسي معنا في الفسحة، مع { $pia }
       *[m] هذا صعب. اجلس معنا في الفسحة، مع { $pia }
    }
jingle-with-squeak-m5 = حقًّا! أنا أسمع فيها أفكاركما. وفكرة الباب
jingle-with-squeak-m6 = هيّا نعمل حلقة الخميس، أنا وأنت و{ $pia }
jingle-with-squeak-m7 =
    { $pia-gender ->
        [f] قرأ معلّمنا هذا في الاستوديو، فضحكت { $pia }.
       *[m] قرأ معلّمنا هذا في الاستوديو، فضحك { $pia }.
    }
jingle-with-squeak-m8 = يهمّني فقط. صريران أفضل من صرير واحد
jingle-with-squeak-m9 =
    { $friend-gender ->
        [f] طيّب، اسأليه. أنا في الاستوديو دائمًا، مع الآخرين
       *[m] طيّب، اسأله. أنا في الاستوديو دائمًا، مع الآخرين
    }
jingle-with-squeak-m10 = طيّب، لا بأس. القرار لك مع { $pia }
jingle-with-squeak-m11 = رائع! إذن نحتاج إلى ثلاثة كراسيّ في الاستوديو
jingle-with-squeak-m12 = جيّد، وسلامي إلى الإوزّة
jingle-with-squeak-m13 = الحقيقة: ينقصنا صرير
jingle-with-squeak-m14 = تشاجرتُ مع { $pia }، وأشتاق إلى ضحكنا معًا. ما رأيك؟

## What the friend may answer

jingle-with-squeak-c1 = نعم. لا نتكلّم كثيرًا هذا الأسبوع
jingle-with-squeak-c2 = قليلًا. والشارة من عمل { $pia } أيضًا
jingle-with-squeak-c3 = ولماذا يهمّك هذا؟
jingle-with-squeak-c4 = سأسأل مرشد المدرسة أوّلًا
jingle-with-squeak-c5 = لا، ليس هكذا
jingle-with-squeak-c6 = طيّب، اتّفقنا
jingle-with-squeak-c7 = همم، لا. سأكلّم { $pia } أوّلًا
jingle-with-squeak-c8 = وماذا نقول للآخرين؟

## The grown-up's words

jingle-with-squeak-e1 = جميل أنك جئت إليّ. الخلاف بين الأصحاب صعب.
jingle-with-squeak-e2 = كنتُ في الاستوديو. الدعوة من { $sol } كانت لكما معًا، أمام الجميع.
jingle-with-squeak-e3 = حلقة الخميس معًا، أو لا: القرار لكما.

## Noor's notes

jingle-with-squeak-n3 = سؤال عن خلاف، وقد يكون لطيفًا. هل يقرّبهما من جديد، أم يُبعدهما أكثر؟
jingle-with-squeak-n4 = الفسحة لهما معًا. ولا أحد يصير أبعد.
jingle-with-squeak-n6 = هنا أيضًا «أنا وأنت»، ثم اسم ثالث. الدائرة مفتوحة.
jingle-with-squeak-n7 = المعلّم يعرف، والكلام وصل إلى { $pia } أيضًا. هذا أكثر من كلام.
jingle-with-squeak-n8 = لم نسمع سببًا. ولا حاجة إليه، فالدعوة وصلت إلى { $pia } أيضًا.
jingle-with-squeak-n10 = تكفي «لا» هنا، والقرار لهما الآن.
jingle-with-squeak-n12 = الكلام مع { $pia } أوّلًا لم يكن مشكلة أبدًا.

## For a class

jingle-with-squeak-closer-or-further = شخص يخفّف عنّا بعد خلاف. هل يقرّبنا من أصحابنا؟ وكيف نعرف؟
jingle-with-squeak-after-a-quarrel = ماذا يساعد بعد خلاف مع صديق؟
jingle-with-squeak-who-is-left = دائرة تصغر، ودائرة تكبر: مَن يذكر مثالًا من قصّة؟
