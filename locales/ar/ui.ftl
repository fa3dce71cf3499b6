### The game's own words, in Arabic. Children of 8 read them: short words, short sentences.
### What one does against a tricky chat stands in the first person («أحكي»), other buttons are verbal nouns, and sentences
### say «نحن», so that nothing needs the child's or a drawn name's gender.
### "Flag" is «راية», as in signs.ftl.

game-name = منارة
game-promise = لعبة عن المحادثات. نتعلّم فيها أن ننظر جيّدًا، لا أن نخاف.

back = رجوع
close = إغلاق
break = استراحة
settings = إعدادات
beacon = المنارة
    .help = كلّ هذا ممكن في أيّ وقت. ومن الجيّد دائمًا أن نسأل.
bar-label = الاستراحة والإعدادات والمنارة

language-title = اختيار اللغة

band-title = مرحبًا!
band-question = كم عمرك؟
band-younger = { 8 } أو { 9 }
band-middle = من { 10 } إلى { 12 }
band-older = من { 13 } إلى { 15 }
band-why = هذا فقط لاختيار محادثات تناسبك. ولا تحفظه اللعبة إلّا إذا طلبت.
address-title = كيف أكلّمك؟
address-feminine = كما أكلّم بنتًا
address-masculine = كما أكلّم ولدًا

hub-next = المحادثة التالية
hub-first = محادثتنا الأولى
hub-go-on = متابعة المحادثة
hub-played-out = لا توجد الآن محادثات جديدة لما نتدرّب عليه. وحين تأتي محادثات جديدة ستكون هنا. ويمكننا أن نلعب أيّ محادثة من جديد.
hub-all-bright = كلّ مصابيحك مضيئة! يمكننا أن نلعب أيّ محادثة نختارها.
# What the picture of the town shows, for screen readers.
hub-town = { $windows ->
        [zero] مدينة الميناء وقت الغروب. لم تُضأ أيّ نافذة بعد.
        [one] مدينة الميناء. نافذة واحدة مضاءة.
        [two] مدينة الميناء. نافذتان مضاءتان.
        [few] مدينة الميناء. { $windows } نوافذ مضاءة.
        [many] مدينة الميناء. { $windows } نافذة مضاءة.
       *[other] مدينة الميناء. { $windows } نافذة مضاءة.
    } { $flags ->
        [zero] { "" }
        [one] راية واحدة مرفوعة.
        [two] رايتان مرفوعتان.
        [few] { $flags } رايات مرفوعة.
        [many] { $flags } راية مرفوعة.
       *[other] { $flags } راية مرفوعة.
    }
hub-chats = المحادثات
hub-more = في الميناء أيضًا
hub-played = قرأناها معًا
hub-own = تصل إليك أنت
hub-no-such-chat = لم نجد هذه المحادثة. لنختر محادثة أخرى.
hub-chat-changed = تغيّرت هذه المحادثة. لذلك نبدأ من أوّلها.

chat-log = المحادثة
chat-name = { $name }
# Said above all that the friend tells the player, questions or not.
chat-asks-you = من { $name } إليك
chat-how = نقرأ معًا. وإذا رأينا رسالة غريبة، نرفع عليها راية.
    .own = هذه المحادثة تصل إليك أنت، في اللعبة فقط. وأنا بجانبك. وإذا رأينا رسالة غريبة، نرفع عليها راية.
chat-flag = راية
chat-flag-label = رفع راية على الرسالة { $number }
chat-flagged = على الرسالة { $number } راية. يمكنك تغييرها أو سحبها.
chat-typing = رسالة من { $name } في الطريق...
chat-wait = المحادثة مستمرّة...
chat-paused = توقّفنا قليلًا. لن يأتي شيء جديد الآن.
chat-go-on = متابعة
chat-who = { $name }: { $relation }
chat-next = التالي
chat-skip = تخطّي هذه المحادثة
chat-choose = ما جواب { $name }؟
    .own = ما جوابك؟
# Stands where the name of whoever writes stands, above the player's own words.
chat-you = أنت
chat-to-debrief = نظرة ثانية مع نور

guide-read-do = القراءة معًا
guide-skip = المتابعة من دون شرح

mark-title = رفع راية
mark-question = أيّ سؤال عن هذا الشخص يناسب رسالته؟
mark-or-sign = أو اسم العلامة
mark-or-question = أو سؤال من هذه الأسئلة
mark-take-back = سحب الراية

beacon-not-yet = لم يكتب أحد بعد، فلا شيء نفعله هنا الآن.
beacon-no-chat = هذا للمحادثات. ولا محادثة مفتوحة الآن.
tell-do = أحكي الآن
block-who = أحظر { $who }

flow-step = الخطوة { $step } من { $all }
flow-keep-do = أحفظ الرسائل
flow-tell-enough = هذا يكفي: سأحكي لشخص كبير
flow-who = البلاغ عمّن؟
flow-proof-do = أضيفها إلى البلاغ
flow-proof-label = أضيف الرسالة { $number } إلى البلاغ
flow-block-do = أحظر أيضًا
flow-send = أرسل البلاغ
flow-before = الخطوة السابقة
flow-after = الخطوة التالية
flow-tried-mute = كتم الإشعارات يُسكت الصوت فقط، والرسائل تصل مع ذلك. لنجرّب اختيارًا آخر.
flow-tried-leave = المغادرة تُخفي المحادثة عنك. لنحتفظ بها الآن. ولنجرّب اختيارًا آخر.
flow-tried-block = الحظر يأتي بعد قليل، كي نعرض الرسائل أوّلًا. لنجرّب اختيارًا آخر.
flow-tried-profile = هنا ما يقوله الشخص عن نفسه. لنجرّب اختيارًا آخر.
app-open-menu = فتح القائمة

debrief-title = نظرة ثانية
debrief-again = المحادثة من جديد
debrief-your-flag = رايتك: { $flag }
debrief-looks-like = تشبه هذه العلامة: { $sign }
debrief-what-helped = هذا ما فعلته أنت
debrief-play-again = اللعب من جديد
debrief-home = العودة إلى الميناء

about-title = ماذا تحفظ هذه اللعبة؟
about-nothing = هذه اللعبة لا تحفظ عنك شيئًا، إلّا إذا طلبت ذلك.
about-asked = إذا اخترت «حفظ تقدّمي»، تحفظ اللعبة إعداداتك والمحادثات التي لعبتها. وتحفظ أيّام التدريب، ومدى معرفتك بكلّ علامة، وتقدّمك في رصيف التدريب، وجولات الأسئلة التي أكملتها. أمّا قائمة «أشخاص أثق بهم»، فتحفظها فقط إذا طلبت ذلك أيضًا. ولا تحفظ أبدًا الأسماء، ولا أجوبتك.
about-where = ما تحفظه يبقى على هذا الجهاز فقط. وقد يجده من يستعمل هذا الجهاز.
about-forget = في الإعدادات زرّ «نسيان كلّ شيء»، وهو يمحو ذلك كلّه. أمّا النسخة التي أخذتها فتبقى في مكانها.
about-network = اللعبة لا ترسل شيئًا إلى أحد.
about-grown-ups = للكبار
about-drafts = كلّ المحادثات مسوّدات. لم يوافق عليها بعد مختصّون في حماية الأطفال، ولا قرّاء لغتهم الأمّ هي العربيّة.
about-limits = اللعبة تدريب: ننتبه، ونقول «لا»، ونحكي لشخص كبير. وهي لا تكشف شيئًا ولا تمنعه، ولم تختبرها أيّ دراسة.
about-made-up = كلّ الأشخاص والتطبيقات والرسائل من الخيال. والطفل الذي نساعده في المحادثة لم يخطئ في شيء.

credits-title = من صنع اللعبة؟
credits-code = البرنامج من مشروع منارة. الرخصة: MIT أو Apache 2.0.
credits-words = الكلمات والرسوم من مشروع منارة. الرخصة: CC BY 4.0.
credits-andika = خطّ Andika من SIL Global. الرخصة: SIL Open Font License 1.1.
credits-vazirmatn = خطّ Vazirmatn من Saber Rastikerdar ومساهمين معه. الرخصة: SIL Open Font License 1.1.
credits-opendyslexic = خطّ OpenDyslexic من Abbie Gonzalez. الرخصة: SIL Open Font License 1.1.
credits-engine = المحرّك Bevy، ومعه مكتبات Rust التي يقوم عليها. ورخصها في القائمة أدناه.
credits-research = الفكرة مأخوذة من وثيقة الأمم المتّحدة A/HRC/12/23 لعام 2009.
credits-libraries = المكتبات البرمجيّة
credits-full-texts = النصوص الكاملة لرخصها في الملفّ LICENSES.txt بجانب اللعبة على الويب. وفي الشيفرة المصدريّة تأتي كلّ مكتبة مع رخصتها.
credits-library = { $line }

settings-language = اللغة
settings-text-size = حجم الكلمات
settings-percent = { $percent }%
settings-theme = الألوان
theme-system = مثل هذا الجهاز
theme-harbour = الميناء
theme-dark = تباين عالٍ داكن
theme-light = تباين عالٍ فاتح
settings-pace = سرعة وصول الرسائل
pace-slow = بطيئة
pace-normal = عاديّة
pace-fast = سريعة
pace-at-once = كلّها معًا
settings-motion = الحركة
motion-system = حركة كما في هذا الجهاز
motion-less = حركة أقلّ
motion-usual = حركة عاديّة
settings-easy-reading = قراءة أسهل
settings-sound = الصوت
sound-effects = الأصوات القصيرة
sound-effects-label = الأصوات القصيرة: { $volume }
sound-ambience = صوت الميناء
sound-ambience-label = صوت الميناء: { $volume }
sound-captions = وصف الأصوات بالكلمات
volume-off = من دون صوت
volume-quiet = صوت منخفض
volume-medium = صوت متوسّط
volume-loud = صوت عالٍ
settings-arabic-digits = أرقام مثل ١ ٢ ٣
# Things that stand for the player: never faces or names.
settings-avatar = شارتي
avatar-kite = طائرة ورقيّة
avatar-boat = قارب ورقيّ
avatar-starfish = نجمة بحر
avatar-shell = صدفة
avatar-compass = بوصلة
avatar-balloon = منطاد
avatar-feather = ريشة
avatar-sail = مركب شراعيّ
settings-band = عمري
settings-keep = الحفظ
settings-keep-progress = حفظ تقدّمي
settings-keep-why = من دون هذا تنساك اللعبة عند إغلاقها.
settings-copy = نسخة آخذها معي
settings-copy-why = النسخة ملفّ فيه أرقام. ومن يجدها يمكنه أن يفتحها.
settings-copied = النسخة هنا: { $place }
settings-copy-asked = طلبنا من المتصفّح أن يحفظ النسخة. بقي أن نرى هل وصلت.
settings-bring = أعيد نسخة أخذتُها
settings-bring-drop = ويمكن أيضًا سحب الملفّ إلى هذه النافذة.
settings-forget = نسيان كلّ شيء
settings-forget-sure = هل ننسى كلّ شيء حقًّا؟

## A copy that is brought back

copy-title = هل نعيد هذه النسخة؟
copy-holds = هذا ما فيها:
copy-chats = { $chats ->
    [zero] لا محادثات بعد.
    [one] محادثة واحدة.
    [two] محادثتان.
    [few] { $chats } محادثات.
    [many] { $chats } محادثة.
   *[other] { $chats } محادثة.
}
copy-signs = { $signs ->
    [zero] لا رايات بعد.
    [one] راية واحدة.
    [two] رايتان.
    [few] { $signs } رايات.
    [many] { $signs } راية.
   *[other] { $signs } راية.
}
copy-settings = هذه الإعدادات ستتغيّر:
copy-settings-same = الإعدادات تبقى كما هي.
copy-instead = إن أخذتُها، حلّت محلّ تقدّمي وإعداداتي هنا.
copy-take = آخذها
copy-leave = أتركها
copy-back = عادت النسخة.
copy-none = لم يصل أيّ ملفّ. لم يتغيّر شيء.
copy-refused = لم ينجح ذلك
copy-too-large = هذا الملفّ أكبر من أن يكون نسخة من هذه اللعبة. لم يتغيّر شيء.
copy-not-text = هذا الملفّ شيء آخر، ربّما صورة. لم يتغيّر شيء.
copy-foreign = هذا الملفّ ليس نسخة من هذه اللعبة. لم يتغيّر شيء.
copy-newer = هذه النسخة من إصدار أحدث من اللعبة. لم يتغيّر شيء.
copy-damaged = هذه النسخة تالفة. لم يتغيّر شيء. ربّما توجد نسخة أقدم.

## Sounds in words

caption-message = نقرة خفيفة: وصلت رسالة.
caption-reply = نقرة خفيفة بنغمة أعلى: جواب جديد.
caption-flag-up = راية ترتفع وترفرف.
caption-flag-down = راية تنزل.
caption-beacon = رنّة جرس دافئة.
caption-window = نغمتان صافيتان.
caption-story = لحن هادئ.
caption-harbour = أمواج، وجرس من بعيد.
caption-silence = لا صوت الآن.

save-damaged = لم نستطع قراءة ما كان محفوظًا. وضعناه جانبًا، واللعبة تبدأ من جديد.
save-newer = المحفوظ هنا من نسخة أحدث من اللعبة. يبقى كما هو، ولا يُحفظ شيء جديد.
save-full = لم يبقَ مكان لحفظ تقدّمك. يمكنك متابعة اللعب.
save-blocked = هذا الجهاز لا يسمح بالحفظ. يمكنك متابعة اللعب.
language-not-here = لم تصل تلك اللغة. يمكن أن نحاول مرّة أخرى بعد قليل.
letters-not-here = لم تصل تلك الحروف. يمكن أن نحاول مرّة أخرى بعد قليل.

help-title = مساعدة
help-tell = نحكي لشخص كبير نثق به، في البيت أو في المدرسة أو في مكان آخر. وإن لم ينفع ذلك، نحكي لشخص آخر.
help-other = هل الأمر عن شخص نعرفه، أو عن شخص في هذه البطاقة؟ إذن نحكي لشخص كبير غيره.
help-next = بعض الكبار ينزعجون في البداية، أو لا يجدون وقتًا. ليس هذا ذنبك. نحكي لشخص آخر.
help-near = مساعدة بالقرب منك
help-near-who = { $words }
help-near-how = طريقة الوصول: { $words }
help-near-hours = الأوقات: { $words }
help-listens = هنا مَن يستمع
help-way-chat = كتابة في محادثة: { $words }
help-way-text = رسالة نصّيّة: { $words }
help-way-messenger = رسالة في تطبيق مراسلة: { $words }
help-way-email = رسالة بالبريد الإلكترونيّ: { $words }
help-way-app = في تطبيق خطّ المساعدة: { $words }
help-way-call = اتّصال: { $words }
help-way-web = في صفحة خطّ المساعدة: { $words }
help-hours-always = ليلًا ونهارًا، كلّ يوم
help-hours = { $day }، من { $from } إلى { $to }
help-checked = { $days ->
    [zero] تحقّق شخص كبير من هذه المعلومات اليوم.
    [one] تحقّق شخص كبير من هذه المعلومات أمس.
    [two] تحقّق شخص كبير من هذه المعلومات قبل يومين.
    [few] تحقّق شخص كبير من هذه المعلومات قبل { $days } أيّام.
    [many] تحقّق شخص كبير من هذه المعلومات قبل { $days } يومًا.
   *[other] تحقّق شخص كبير من هذه المعلومات قبل { $days } يوم.
}
weekday-monday = الاثنين
weekday-tuesday = الثلاثاء
weekday-wednesday = الأربعاء
weekday-thursday = الخميس
weekday-friday = الجمعة
weekday-saturday = السبت
weekday-sunday = الأحد
help-line-too = وهناك خطوط مساعدة، فيها أناس عملهم أن يستمعوا إلى الأطفال. معلّم، أو ممرّضة، أو أمينة مكتبة: كلّ منهم يقدر أن يبحث معك عن غيرها.
help-line = وهناك خطوط مساعدة، فيها أناس عملهم أن يستمعوا إلى الأطفال. هذه اللعبة لا تعرف خطّ المساعدة في بلدك. معلّم، أو ممرّضة، أو أمينة مكتبة: كلّ منهم يقدر أن يبحث عنه معك.
help-not-sure = نحكي حتى إذا لم نتأكّد بعد. ولا لوم عليك.
help-first-words = كلمات للبداية
help-sentence-1 = «هل أريك شيئًا غريبًا؟»
help-sentence-2 = «لا أعرف هل هذا سيّئ. هل ننظر معًا؟»

break-title = استراحة مع الأرقام
# In words, because Arab schools write sums in both directions.
break-sum-1 = { 3 } زائد { 4 } يساوي كم؟
break-sum-2 = { 12 } ناقص { 5 } يساوي كم؟
break-sum-3 = { 6 } ضرب { 2 } يساوي كم؟
break-back = متابعة

failed-title = اللعبة لا تستطيع أن تبدأ
failed-text = شيء ما ناقص أو تالف. يمكنك عرض هذا على شخص كبير.

stopped-title = توقّفت منارة
stopped-no-graphics = لا يستطيع هذا الحاسوب عرض صور اللعبة. يمكن لشخص كبير أن يساعد: بتثبيت برنامج تشغيل الرسوم (Vulkan)، أو بفتح منارة في متصفّح.
stopped-other = حدث هذا وحده، ولا ذنب لك فيه. يمكن تشغيل منارة من جديد.
stopped-meanwhile = إذا رأينا محادثة غريبة، يمكننا دائمًا أن نتوقّف، ونقول «لا»، ونحكي لشخص كبير نثق به.
stopped-reason = للكبار: { $reason }

author-problems = { $count ->
    [zero] لا شيء في المحتوى يحتاج إلى إصلاح.
    [one] في المحتوى شيء واحد يحتاج إلى إصلاح:
    [two] في المحتوى شيئان يحتاجان إلى إصلاح:
    [few] في المحتوى { $count } أشياء تحتاج إلى إصلاح:
    [many] في المحتوى { $count } شيئًا يحتاج إلى إصلاح:
   *[other] في المحتوى { $count } شيء يحتاج إلى إصلاح:
}
author-problem = { $problem }

## For grown-ups at home: whom the child can turn to near by

contact-title = شخص قريب يستمع
contact-why = للكبار: شخص أو جهة قريبة تستمع إلى هذا الطفل. يظهر ذلك أوّلًا في بطاقة المساعدة، ولا يُرسَل إلى أحد. ومن دون «حفظ تقدّمي» يُنسى عند إغلاق اللعبة.
contact-type = نختار سطرًا، ثمّ نكتب.
contact-enter = تسمية من يستمع (للكبار)
contact-remove = بلا تسمية
contact-is = في بطاقة المساعدة: { $words }
contact-stale = مرّ أكثر من ١٨٠ يومًا على التحقّق من { $words }، لذلك لا يظهر. نرجو التحقّق من جديد.
contact-who = من: { $words }
contact-who-none = من؟ جهة أو وظيفة
contact-how = كيف: { $words }
contact-how-none = كيف نصل؟
contact-hours = متى: { $words }
contact-hours-none = ما الأوقات؟
contact-checked = كيف جرى التحقّق من هذا اليوم؟
contact-checked-called = بالاتّصال
contact-checked-page = من صفحة الجهة
contact-checked-asked = بالسؤال وجهًا لوجه
contact-save = إلى البطاقة
contact-empty = لا بدّ من الاسم ومن طريقة الوصول.
contact-long = هذا أطول من البطاقة. نرجو الاختصار.
contact-unchecked = نرجو ذكر طريقة التحقّق.

## The gallery, for those who design

gallery-title = المعرض
gallery-widgets = العناصر
gallery-screens = الشاشات والنوافذ
gallery-town = المدينة عند الغروب وفي الليل وفي الصباح
gallery-skins = برامج المحادثة
gallery-people = الشخصيّات
gallery-flags = رايات الإشارة
gallery-icons = الأيقونات
gallery-name = { $name }
