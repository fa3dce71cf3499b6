# The friend and { $pia } made a jingle for the school radio and quarrelled over it. Twin: jingle-with-squeak.

squeaky-jingle-title = صرير على الهواء

## The chat

squeaky-jingle-m0 = { $sol } من صفّ أعلى، ومعنا في إذاعة المدرسة.
squeaky-jingle-m1 = شارتكما الموسيقيّة على الهواء يوم الخميس! والصرير في آخرها رائع
squeaky-jingle-m2 =
    { $pia-gender ->
        [f] هذا باب صفّنا. تقول { $pia }: هذه إوزّة مزكومة
       *[m] هذا باب صفّنا. يقول { $pia }: هذه إوزّة مزكومة
    }
squeaky-jingle-m2a = إذن هي إوزّة موسيقيّة جدًّا
squeaky-jingle-m3 =
    { $pia-gender ->
        [f] هل ما زالت { $pia } غاضبة بسبب الباب؟
       *[m] هل ما زال { $pia } غاضبًا بسبب الباب؟
    }
squeaky-jingle-m4 =
    { $friend-gender ->
        [f] إذن اجلسي معي في الفسحة. أنا أفهم الصرير بلا شرح
       *[m] إذن اجلس معي في الفسحة. أنا أفهم الصرير بلا شرح
    }
squeaky-jingle-m5 = حقًّا؟ أنا أسمع فيها أفكارك أنت. والباقي ضجيج
squeaky-jingle-m6 = هيّا نعمل حلقة الخميس، أنا وأنت. من دون { $pia }
squeaky-jingle-m7 = هذا الكلام من { $sol } جاءني وحدي. مجموعة الإذاعة لا تراه.
squeaky-jingle-m8 = يهمّني فقط. أنت أفضل من دون هذه المشاكل
squeaky-jingle-m9 =
    { $friend-gender ->
        [f] طيّب، اسأليه. أنا معك دائمًا، لا مثل غيري
       *[m] طيّب، اسأله. أنا معك دائمًا، لا مثل غيري
    }
squeaky-jingle-m10 =
    { $friend-gender ->
        [f] من فضلك، انسي { $pia } يومًا واحدًا
       *[m] من فضلك، انسَ { $pia } يومًا واحدًا
    }
squeaky-jingle-m11 = رائع! إذن لا نحتاج إلى مجموعة الإذاعة بعد الآن
squeaky-jingle-m12 = طيّب، لكن هيّا، هذا الخميس فقط
squeaky-jingle-m13 = لا شيء. الأمر أحلى ونحن وحدنا
squeaky-jingle-m14 = تشاجرتُ مع { $pia }، وأشتاق إلى ضحكنا معًا. ما رأيك؟

## What the friend may answer

squeaky-jingle-c1 = نعم. لا نتكلّم كثيرًا هذا الأسبوع
squeaky-jingle-c2 = قليلًا. والشارة من عمل { $pia } أيضًا
squeaky-jingle-c3 = ولماذا يهمّك هذا؟
squeaky-jingle-c4 = سأسأل مرشد المدرسة أوّلًا
squeaky-jingle-c5 = لا، ليس هكذا
squeaky-jingle-c6 = طيّب، اتّفقنا
squeaky-jingle-c7 = همم، لا. سأكلّم { $pia } أوّلًا
squeaky-jingle-c8 = وماذا نقول للآخرين؟

## The grown-up's words

squeaky-jingle-e1 = شكرًا لأنك حكيت لي. ليس ذنبك. والغضب من صديق ليس ذنبًا أيضًا.
squeaky-jingle-e2 = قد يعجبنا لطف شخص، ونبقى مع ذلك قريبين من أصحابنا.
squeaky-jingle-e3 = نحتفظ بالمحادثة. والباقي عملي أنا، وأقول لك أوّلًا ماذا سأفعل.

## Noor's notes

squeaky-jingle-n3 = سؤال عن خلاف، وقد يكون لطيفًا. هل يقرّبهما من جديد، أم يُبعدهما أكثر؟
squeaky-jingle-n4 = كلام لطيف، لكنّه ينقل { $friend } إلى مكان آخر. فمَن يصير أبعد؟
squeaky-jingle-n5 = مدح لواحد، و«ضجيج» للآخر. فمَن يصير أبعد؟
squeaky-jingle-n6 = حلقة لهما معًا، صارت لواحد منهما. الدائرة تصغر.
squeaky-jingle-n7 = المجموعة لا ترى هذا. حيث يقرأ الآخرون، يستطيعون أن يساعدوا.
squeaky-jingle-n8 = يصغر الخلاف حين نتكلّم معًا، ويكبر حين نبتعد.
squeaky-jingle-n9 = «طيّب» كلمة جيّدة. لكنّ «لا مثل غيري» تُبعد { $friend } عن الآخرين.
squeaky-jingle-n10 = كانت «لا» للخطّة، ثم جاءت «من فضلك» لتضغط. ولا أحد مجبر على أن ينسى صديقًا.
squeaky-jingle-n11 = أوّلًا { $pia }، والآن المجموعة كلّها. مع كلّ خطوة يبقى ناس أقلّ.
squeaky-jingle-n12 = أن نكلّم الصديق أوّلًا خطّة جيّدة. ومَن نيّته طيّبة ينتظر.
squeaky-jingle-n13 = خطّة لا يجوز أن يسمعها الآخرون؟ إذن يسمعها شخص كبير.
squeaky-jingle-nc4 = المرشد يعرف الكثير عن الخلافات.
squeaky-jingle-nc6 = جميل أن يحبّنا أحد ونحن غاضبون. وما زلنا نستطيع أن نرجع، وأن نحكي.

## For a class

squeaky-jingle-closer-or-further = شخص يخفّف عنّا بعد خلاف. هل يقرّبنا من أصحابنا؟ وكيف نعرف؟
squeaky-jingle-after-a-quarrel = ماذا يساعد بعد خلاف مع صديق؟
squeaky-jingle-who-is-left = دائرة تصغر، ودائرة تكبر: مَن يذكر مثالًا من قصّة؟
