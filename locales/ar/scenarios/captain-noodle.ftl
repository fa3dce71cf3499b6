# The friend, { $noa } and { $eli } are masculine in this pair (see `genders` in the graph). Twin: noodle-kite.

captain-noodle-title = كابتن معكرونة

## The chat

captain-noodle-m0 = { $noa } معي في فريق الطائرات الورقيّة. وعندنا لعبة طائرات أيضًا.
captain-noodle-m1 = يا كابتن معكرونة! هل ما زالت طائرتك على الشجرة؟
captain-noodle-m2 = تسكنها حمامة الآن. ولا يناديني كابتن معكرونة إلّا جدّي!
captain-noodle-m2a = حاضر! إذن صارت الشجرة سفينة، والحمامة قبطانها
captain-noodle-m3 = طيّرتَ أمس مع { $eli }، لا معي. بقيتُ حزينًا طوال المساء
captain-noodle-m4 = إذن صالحني: ما كلمة مرورك في لعبة الطائرات؟
captain-noodle-m5 = وأنا أسألك الآن: ما كلمة مرورك في لعبة الطائرات؟
captain-noodle-m6 = قلها، وإلّا سمع الجميع عن كابتن معكرونة
captain-noodle-m7 = لا يقرأ هنا إلّا أنا و{ $noa }.
captain-noodle-m8 = أنت تعرف لماذا
captain-noodle-m9 = طيّب. لكنّك تعرف ماذا سيحدث
captain-noodle-m10 = من فضلك، إنها كلمة مرور فقط
captain-noodle-m11 = جيّد! وغدًا أريد طائرة التنّين، وإلّا...
captain-noodle-m12 = لكنّك قلتَ «طيّب»! هيّا
captain-noodle-m13 = حين أقول أنا: يكفي
captain-noodle-m14 = لقب، وزميل حزين. ما رأيك؟

## What the friend may answer

captain-noodle-c1 = لم أنتبه. آسف!
captain-noodle-c2 = { $eli } سألني أوّلًا، هذا كلّ شيء
captain-noodle-c3 = ولماذا تقول هذا؟
captain-noodle-c4 = سأسأل أمّي أوّلًا
captain-noodle-c5 = لا، لا أريد
captain-noodle-c6 = طيّب...
captain-noodle-c7 = لا، غيّرتُ رأيي
captain-noodle-c8 = ومتى يكفي هذا؟

## The grown-up's words

captain-noodle-e1 = شكرًا لأنك حكيتَ لي. ليس ذنبك. ومعكرونة اسم جميل.
captain-noodle-e2 = لا ترسل شيئًا. نحتفظ بالمحادثة، واليوم أكلّم مدرّب الفريق.
captain-noodle-e3 = ستعرف قبل الجميع ماذا أقول. وأنا الأميرال معكرونة، وليعرف الجميع!

## Noor's notes

captain-noodle-n3 = شخص حزين يقول إنّه حزين. هذا عاديّ. فهل يريد شيئًا مقابله؟
captain-noodle-n4 = الحزن شيء، وكلمة المرور شيء آخر. وهي تبقى لصاحبها.
captain-noodle-n6 = «وإلّا» تريد أن تخيف { $friend }. اللقب صغير، والتهديد ليس صغيرًا. نحكي اليوم.
captain-noodle-n8 = كلام يجعل { $friend } يشعر بالذنب. واللعب مع شخص آخر ليس ذنبًا.
captain-noodle-n9 = «طيّب»، ثم التهديد مرّة أخرى. الآن نذهب إلى الأمّ.
captain-noodle-n10 = كانت «لا» واضحة، ثم عاد الطلب. ولسنا مضطرّين إلى شرحها.
captain-noodle-n11 = «طيّب» واحدة، وصار المطلوب أكثر. لم يُرسَل شيء بعد. نتوقّف هنا.
captain-noodle-n12 = من حقّنا أن نرجع عن «طيّب». والضغط بعدها يكشف الكثير.
captain-noodle-n13 = التهديد لا ينتهي وحده. ينتهي حين يساعدنا شخص كبير.
captain-noodle-nc4 = حتى الحكاية المضحكة تستحقّ أن نحكيها.
captain-noodle-nc6 = كثيرون يقولون «طيّب» ليتوقّف هذا. ليس ذنبهم.
captain-noodle-nc7 = جواب هادئ وقصير. نستطيع أن نتوقّف في منتصف الطريق.

## For a class

captain-noodle-sad-or-else = «كنتُ حزينًا»، و«افعل هذا، وإلّا...»: ما الفرق بينهما؟
captain-noodle-nothing-is-paid = لماذا لا نعطي شيئًا لمن يهدّد؟
captain-noodle-whom-to-tell = تهديد يبدو مضحكًا، ويؤلم مع ذلك. مَن يساعد؟
