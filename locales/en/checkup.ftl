### The check-up: its screens, stories, facts and feelings, then the chats to sort. Forms A, B and C are parallel: what stands
### in one slot differs in words, never in signs, length or difficulty. Children of 8 read all of it. No marks, no clock.

## The check-up: its screens

checkup-title = Check-up
checkup-intro = Next come short chats, small stories and some questions. All of it is pretend. There are no marks, and no clock. You can skip anything, or stop at any time. I keep none of your answers.
    .grown-ups = For teachers: results are about groups, never about one child.
checkup-intro-again = A round like before, with new chats and stories. All of it is pretend. Still no marks, and no clock. You can skip anything, or stop at any time. I keep none of your answers.
checkup-begin = Begin
checkup-no-marks = No marks here.
checkup-progress = { $now } of { $all }
checkup-skip = Skip this one
checkup-stop = Stop the check-up
checkup-back = One page back
# Where nothing is kept, three pictures take the place of a name: the same three next time bring another form.
checkup-card = Pick the three pictures on your card
checkup-card-why = No card? Pick three pictures you like. Next time, pick the same three.
checkup-time = Which time is it?
checkup-time-1 = The first
checkup-time-2 = The second
checkup-time-3 = The third

# Only where the check-up belongs to a study (`--study`). Nothing goes out unless all three agreed.
checkup-study = For a study
checkup-study-what = People want to find out if Manara helps. They would get your answers, a code of three pictures and the code of the class. They get no name and no time.
checkup-study-grown-ups = For a grown-up
checkup-study-ethics = A board for research ethics has approved this study
checkup-study-guardians = Those who care for this child have agreed
checkup-study-child = May the study get your answers? Yes and no are both fine.
checkup-study-yes = Yes, it may
checkup-study-no = No, it may not
checkup-study-now = You said yes to the study. You can still say no.
checkup-study-keep = No, they stay with me
checkup-study-hand-out = Save my answers for the study
checkup-study-at = Your answers are here: { $place }
checkup-study-asked = The browser was asked to save your answers. Please look whether they are there.

checkup-part-sort = Okay or not okay?
    .text = Read the short chat. Is it okay or not okay?
checkup-ask = Is this chat okay?
checkup-okay = Okay
checkup-not-okay = Not okay
checkup-sure = How sure are you?
checkup-sure-1 = Not sure
checkup-sure-2 = A bit sure
checkup-sure-3 = Sure

checkup-part-do = What would you do?
    .text = Read the story and pick what you would do. Then pick what is best.
checkup-pick-two = Pick one or two.
# The second part of every story. Whoever always says the same is right in half of the stories.
checkup-outlook = And what is best here?
checkup-outlook-stop = This should stop
checkup-outlook-go-on = This can go on
checkup-outlook-unsure = I'm not sure

checkup-part-facts = Two sentences
    .text = Here are two sentences, and one is right.
checkup-fact-ask = Which one is right?
checkup-fact-unsure = I'm not sure

checkup-part-can = And what about you?
    .text = Read the sentence and pick the face that fits.
checkup-face-yes = Yes
checkup-face-a-bit = A bit
checkup-face-no = No
# In place of "No" where the sentence begins with "I can".
checkup-face-not-yet = Not yet

checkup-end-title = All done
checkup-stopped-title = Stopping is fine
checkup-end-text = Thank you for coming along! You may feel glad, tired or a bit odd. All of that is fine.
checkup-end-myths = What is right
checkup-end-vignettes = What helps in the stories
checkup-end-help = You can tell a grown-up you trust, any time. You don't need to be sure. You're not in trouble. Keeping you safe is the grown-ups' job.
checkup-for-all = These are shown to everyone, whatever they chose.
checkup-home = Back to the harbour

## What would you do? The eight things to pick from, the same for every story

# `.friend` is said where the story is about a friend. Nobody is asked who wrote the odd messages: "ask" means a friend.
checkup-do-ask = Ask a friend
checkup-do-say-no = Say no
    .friend = Help to say no
checkup-do-block = Block
checkup-do-report = Report it
checkup-do-keep-proof = Keep the messages
checkup-do-tell-adult = Tell a grown-up I trust
checkup-do-keep-chatting = Go on chatting
    .friend = Let the chat go on
checkup-do-keep-secret = Hide it

## What would you do? The stories; `.debrief` is what Noor says at the end, to everyone. Each worrying one has a fine twin, with `b`:
## nothing more is needed there, and telling is no mistake

# 1: about a friend. The asking for a picture goes on after a "no" (S6, S7).
checkup-va1 = Your friend Zara shows you a chat. A girl from art club wants Zara's photo. Zara said no, but the girl keeps asking.
    .debrief = One “no” is enough. When the asking goes on, a grown-up can help. Then Zara is not alone with it.
checkup-vb1 = Your friend Leon shows you a chat. A boy from music class wants Leon's photo. Leon said no, but the boy keeps on asking.
    .debrief = Leon's “no” counts. You help a friend by looking. You help by getting a grown-up, too.
checkup-vc1 = Your friend Petra shows you a chat. A girl from drama club wants Petra's photo. Petra said no, but the girl goes on asking.
    .debrief = A “no” needs no reason. A grown-up can look at the chat too. Then Petra has help.

# 1, fine: a picture of a thing is asked for, and the "no" is taken (looks like S6, S7).
checkup-va1b = Your friend Iris shows you a chat. A girl from art club wants a photo of Iris's cup. Iris said no. The girl said okay.
    .debrief = The girl wanted to see a cup, and a “no” was fine with her. Nothing more is needed. Telling is fine, too.
checkup-vb1b = Your friend Nils shows you a chat. A boy from music class wants a photo of Nils's drum. Nils said no. The boy said okay.
    .debrief = The boy wanted to see a drum, and a “no” was fine with him. This can go on. You can tell about nice chats, too.
checkup-vc1b = Your friend Vera shows you a chat. A girl from drama club wants a photo of Vera's mask. Vera said no. The girl said okay.
    .debrief = The girl wanted to see a mask, and a “no” was fine with her. Nobody has to do anything. You can still tell, any time.

# 2: about oneself, someone met online. A gift that costs, and a secret (S4, S1).
checkup-va2 = Imagine: someone in an online game gives you a hat. Then they write: “Now you owe me something. It's our secret.”
    .debrief = A real gift is free: you owe nothing for it. A grown-up can help, even after you took it.
checkup-vb2 = Imagine: someone from a live stream gives you a badge. Then they write: “Now I want something back. Tell nobody.”
    .debrief = You owe nothing for a gift. This secret gets lighter when a grown-up knows.
checkup-vc2 = Imagine: someone in an online art group gives you colours. Then they write: “Now do something for me. Keep it secret.”
    .debrief = A real gift asks for nothing. This secret keeps out people who could help. Telling lets them in.

# 2, fine: a gift for everyone, a secret with an end, and a grown-up who reads along (looks like S4, S1).
checkup-va2b = Imagine: someone in an online game gives everyone a hat. Then they write: “Our race is a secret till Sunday.” Your dad reads along.
    .debrief = The hat is for everyone, and the secret ends on Sunday. Your dad sees it all. Nothing more is needed.
checkup-vb2b = Imagine: someone from a live stream gives everyone a badge. Then they write: “Our song is a secret till Sunday.” Your mum reads along.
    .debrief = Everyone gets a badge, and the secret has an end. Your mum sees it all. This can go on.
checkup-vc2b = Imagine: someone in an online art group gives everyone colours. Then they write: “Our picture is a secret till Sunday.” Your aunt reads along.
    .debrief = The colours are for everyone, and on Sunday everyone knows. Your aunt sees it all. This can go on.

# 3: about oneself, someone known. A rule for one child alone, and a meeting in secret (S13, S12).
checkup-va3 = Imagine: your team's coach has a rule just for you. You train on Thursday, without the team. Nobody at home should know.
    .debrief = A good plan does not have to be hidden. A grown-up you trust can look into it. That is not your job.
checkup-vb3 = Imagine: your maths tutor has a plan just for you. Your lesson is on Thursday, without the group. Nobody at home should know.
    .debrief = Lessons don't need secrets. Tell a grown-up you trust. Then you're not alone with it.
checkup-vc3 = Imagine: a neighbour has an idea just for you. You mend bikes on Thursday, without the others. Nobody at home should know.
    .debrief = You can like a neighbour and still tell. Finding out more is a job for grown-ups.

# 3, fine: a job for one child, with everyone there and a grown-up, too (looks like S13, S12).
checkup-va3b = Imagine: your team's coach has a job just for you. You keep goal on Thursday, with the team. Your dad watches.
    .debrief = The team is there, and your dad, too. A job just for you can be fine. Telling is fine, too.
checkup-vb3b = Imagine: your maths tutor has a job just for you. You explain a sum on Thursday, with the group. Your mum listens in.
    .debrief = The group is there, and your mum, too. Nothing is hidden. Nothing more is needed.
checkup-vc3b = Imagine: a neighbour has a job just for you. You pump up tyres on Thursday, with the others. Your aunt helps.
    .debrief = The others are there, and your aunt, too. This can go on. You can tell about nice things, too.

## Which one is right? `.why` puts it right, at the end, for everyone

# 1: what somebody does counts, not who it is.
checkup-fa1 =
    .true = To spot a trick, look at what someone asks for.
    .myth = To spot a trick, look at how well we know someone.
    .why = It can be someone we know, too. Most people are kind. What counts is what someone does.
checkup-fb1 =
    .true = To spot a trick, look at what someone wants.
    .myth = To spot a trick, look at how kind someone sounds.
    .why = A trick can start in a kind way. Being kind is fine. What counts is what someone wants.
checkup-fc1 =
    .true = To spot a trick, look at what someone is after.
    .myth = To spot a trick, look at how old someone is.
    .why = It can be someone young, too. Most people, young or old, are kind.

# 2: whose fault it is.
checkup-fa2 =
    .true = A child says okay to a trick. Only the trickster is to blame.
    .myth = A child says okay to a trick. Then they share the blame.
    .why = No child is to blame for saying okay. The one who tricks is to blame.
checkup-fb2 =
    .true = A child takes a gift, and it's a trick. Only the trickster is to blame.
    .myth = A child takes a gift, and it's a trick. Then they share the blame.
    .why = No child is to blame for taking a gift. The one who tricks is to blame.
checkup-fc2 =
    .true = A child breaks a rule and gets tricked. Only the trickster is to blame.
    .myth = A child breaks a rule and gets tricked. Then they share the blame.
    .why = Rules get broken sometimes. The trickster is to blame, never the child.

# 3: a person should know, too.
checkup-fa3 =
    .true = After blocking, a grown-up should hear of it, too.
    .myth = After blocking, no grown-up needs to hear of it.
    .why = Blocking is good. Some people come back with a new name. So we tell a grown-up too.
checkup-fb3 =
    .true = After a report, a grown-up should hear of it, too.
    .myth = After a report, no grown-up needs to hear of it.
    .why = Reporting is good. Some apps answer, some do not. So we tell a person too.
checkup-fc3 =
    .true = After a block and a report, a grown-up should hear of it.
    .myth = After a block and a report, no grown-up needs to hear of it.
    .why = Blocking and reporting are good. With a grown-up, nobody carries the rest alone.

# 4: a promise does not bind.
checkup-fa4 =
    .true = We promised to hide a chat. We can still tell.
    .myth = We promised to hide a chat. So we must not tell.
    .why = Keeping a promise is good. But asking a child to hide a chat isn't fair. So we tell.
checkup-fb4 =
    .true = We said a chat stays secret. We can still tell.
    .myth = We said a chat stays secret. So we must not tell.
    .why = A secret can get heavy. You can tell, even if you said okay.
checkup-fc4 =
    .true = We gave our word to hide a chat. We can still tell.
    .myth = We gave our word to hide a chat. So we must not tell.
    .why = You can tell, even if you gave your word or broke a rule. It is never too late.

# 5: one may ask before one is sure.
checkup-fa5 =
    .true = We can ask someone before we are sure.
    .myth = We have to be sure before we ask someone.
    .why = You don't have to be sure. Asking is always right.
checkup-fb5 =
    .true = We can ask someone before we find proof.
    .myth = We have to find proof before we ask someone.
    .why = An odd feeling is enough. A grown-up can look at it with you.
checkup-fc5 =
    .true = We can ask someone before we know what's wrong.
    .myth = We have to know what's wrong before we ask someone.
    .why = Asking is good, even when all is fine. Then you know, and so does the grown-up.

# 6: messages stay until a grown-up has seen them.
checkup-fa6 =
    .true = We should keep odd messages till a grown-up has seen them.
    .myth = We can delete odd messages before a grown-up has seen them.
    .why = Kept messages show what happened. If they are gone, you can still tell.
checkup-fb6 =
    .true = We should keep pushy messages till a grown-up has seen them.
    .myth = We can delete pushy messages before a grown-up has seen them.
    .why = Showing them helps. When we send them on, they spread. If they are gone, you can still tell.
checkup-fc6 =
    .true = We should keep a chat that feels odd till a grown-up has seen it.
    .myth = We can delete a chat that feels odd before a grown-up has seen it.
    .why = A grown-up can look at what we keep. If messages keep coming, block at once.

## Faces: what I can do, and how it feels now

checkup-can-1 = I can say no to someone who keeps asking.
checkup-can-2 = I can tell a grown-up about something odd.
checkup-can-3 = I can find where to report in an app.
checkup-worry-1 = Thinking about chats makes me worried.
checkup-worry-2 = Right now, chats feel scary to me.
checkup-trust = Most people in chats are kind.

## The chats to sort: `w` is worrying, `b` its benign twin; `friend` is the child in the story, `other` who writes to it,
## `about` says how they know each other and who can read along. Slots 9 to 16 are asked in the longer form
## only; each is about what the slot eight before it is about.

checkup-a1w-friend = Bea
checkup-a1w-other = Hana
checkup-a1w-about = Bea met Hana in a farm game last week. Only they can see this chat.
checkup-a1w-1 = i made a pond behind the henhouse. it's our secret, ok?
checkup-a1w-2 = oh nice! who can i tell?
checkup-a1w-3 = nobody, ever. and nobody at home should know either

checkup-a1b-friend = Leila
checkup-a1b-other = Sofia
checkup-a1b-about = Leila met Sofia in a farm game last week. Only they can see this chat.
checkup-a1b-1 = i made a pond behind the henhouse. it's our secret, ok?
checkup-a1b-2 = oh nice! who can i tell?
checkup-a1b-3 = anyone at home! just nobody in the game till sunday

checkup-a2w-friend = Diego
checkup-a2w-other = Finn
checkup-a2w-about = Finn is an older pupil. He helps Diego with a volcano for science. The class and the teacher can read this.
checkup-a2w-1 = it's so busy here! let's plan our volcano in another chat
checkup-a2w-2 = who else is in it?
checkup-a2w-3 = just you and me, without the teacher
checkup-a2w-4 = because here everybody sees what we write

checkup-a2b-friend = Bruno
checkup-a2b-other = Hao
checkup-a2b-about = Hao is an older pupil. He helps Bruno with a volcano for science. The class and the teacher can read this.
checkup-a2b-1 = it's so busy here! let's plan our volcano in another chat
checkup-a2b-2 = who else is in it?
checkup-a2b-3 = just our group, with the teacher
checkup-a2b-4 = everybody sees the link. or we just stay here

checkup-a3w-friend = Yara
checkup-a3w-other = Josie
checkup-a3w-about = Yara met Josie on a puzzle stream. Everyone watching can read this.
checkup-a3w-1 = i drew a sun badge for you. do you want it?
checkup-a3w-2 = yes please! what do i do for it?
checkup-a3w-3 = just tell me your name. your whole name, like at school
checkup-a3w-4 = all of them told me. first the name, then the badge

checkup-a3b-friend = Esi
checkup-a3b-other = Amara
checkup-a3b-about = Esi met Amara on a puzzle stream. Everyone watching can read this.
checkup-a3b-1 = i drew a sun badge for you. do you want it?
checkup-a3b-2 = yes please! what do i do for it?
checkup-a3b-3 = just tell me a name. a made-up one, to put on it
checkup-a3b-4 = i'm drawing one for everyone here today

checkup-a4w-friend = Emil
checkup-a4w-other = Coach Ravi
checkup-a4w-about = Coach Ravi trains Emil's running team. Emil writes on the family tablet. His dad can read this, too.
checkup-a4w-1 = my training card is full! all ten boxes!
checkup-a4w-2 = great! can you send me a photo?
checkup-a4w-3 = with me in it? i'll ask dad first
checkup-a4w-4 = yes, just you. we don't have to ask him

checkup-a4b-friend = Yusuf
checkup-a4b-other = Coach George
checkup-a4b-about = Coach George trains Yusuf's running team. Yusuf writes on the family tablet. His dad can read this, too.
checkup-a4b-1 = my training card is full! all ten boxes!
checkup-a4b-2 = great! can you send me a photo?
checkup-a4b-3 = with me in it? i'll ask dad first
checkup-a4b-4 = no, only the card. or bring it on monday

checkup-a5w-friend = Idris
checkup-a5w-other = Rosa
checkup-a5w-about = Idris met Rosa in a cave game last week. Their whole team can read this chat.
checkup-a5w-1 = we made it out of the cave!
checkup-a5w-2 = yes! will you turn on your mic and talk?
checkup-a5w-3 = no, i like typing better
checkup-a5w-4 = come on, typing is so slow! you have to turn it on

checkup-a5b-friend = Samir
checkup-a5b-other = Priya
checkup-a5b-about = Samir met Priya in a cave game last week. Their whole team can read this chat.
checkup-a5b-1 = we made it out of the cave!
checkup-a5b-2 = yes! will you turn on your mic and talk?
checkup-a5b-3 = no, i like typing better
checkup-a5b-4 = come on then, type! you don't have to turn it on

checkup-a6w-friend = Dalia
checkup-a6w-other = Nadia
checkup-a6w-about = Nadia, a grown-up from next door, makes pots with Dalia. Dalia writes on the family tablet. Her mum can read this, too.
checkup-a6w-1 = your clay whale is dry now. it looks so happy!
checkup-a6w-2 = great! i'll paint it blue
checkup-a6w-3 = come to my workshop any day! the others come on saturday
checkup-a6w-4 = the others bring a grown-up. you don't have to bring one

checkup-a6b-friend = Keiko
checkup-a6b-other = Imani
checkup-a6b-about = Imani, a grown-up from next door, makes pots with Keiko. Keiko writes on the family tablet. Her mum can read this, too.
checkup-a6b-1 = your clay whale is dry now. it looks so happy!
checkup-a6b-2 = great! i'll paint it blue
checkup-a6b-3 = come to my workshop on saturday! the others come then too
checkup-a6b-4 = the others bring a grown-up. don't forget to bring one

checkup-a7w-friend = Jonas
checkup-a7w-other = Nikhil
checkup-a7w-about = Jonas and Nikhil are in the same class. Only the two of them read this chat.
checkup-a7w-1 = i didn't get the part in the play. mum just said: next time
checkup-a7w-2 = oh no. and you practised so hard for it
checkup-a7w-3 = mum doesn't even know how sad i am
checkup-a7w-4 = she doesn't get you anyway, only i do. just talk to me, not to her

checkup-a7b-friend = Tane
checkup-a7b-other = Luca
checkup-a7b-about = Tane and Luca are in the same class. Only the two of them read this chat.
checkup-a7b-1 = i didn't get the part in the play. mum just said: next time
checkup-a7b-2 = oh no. and you practised so hard for it
checkup-a7b-3 = mum doesn't even know how sad i am
checkup-a7b-4 = she just doesn't know it yet. talk to her about it, not only to me

checkup-a8w-friend = Mei
checkup-a8w-other = Omar
checkup-a8w-about = Mei met Omar on a quiz stream last week. Everyone watching can read this chat.
checkup-a8w-1 = i knew seven answers today!
checkup-a8w-2 = wow! our team has one place left, the list closes at six. are you in?
checkup-a8w-3 = maybe. i'd like to ask at home first
checkup-a8w-4 = there's no time to ask! come on, i need a yes right this second

checkup-a8b-friend = Thandi
checkup-a8b-other = Callum
checkup-a8b-about = Thandi met Callum on a quiz stream last week. Everyone watching can read this chat.
checkup-a8b-1 = i knew seven answers today!
checkup-a8b-2 = wow! our team has one place left, the list closes at six. are you in?
checkup-a8b-3 = maybe. i'd like to ask at home first
checkup-a8b-4 = there's no rush, ask! if six is too early, come and play next week

checkup-a9w-friend = Tomas
checkup-a9w-other = Ilan
checkup-a9w-about = Tomas met Ilan in a butterfly group. Only they can read this chat.
checkup-a9w-1 = i put a made-up butterfly on our list. keep quiet about it, ok?
checkup-a9w-2 = haha! and when do we tell?
checkup-a9w-3 = never! it's our secret, so keep it from your family, too

checkup-a9b-friend = Kofi
checkup-a9b-other = Rafael
checkup-a9b-about = Kofi met Rafael in a butterfly group. Only they can read this chat.
checkup-a9b-1 = i put a made-up butterfly on our list. keep quiet about it, ok?
checkup-a9b-2 = haha! and when do we tell?
checkup-a9b-3 = on friday, not before! but your family can hear it today

checkup-a10w-friend = Ilse
checkup-a10w-other = Salome
checkup-a10w-about = Salome is older than Ilse. They play volleyball together. The team and parents can read this chat.
checkup-a10w-1 = i made a second chat for our team flag. come and see!
checkup-a10w-2 = is the coach there, too?
checkup-a10w-3 = no, she stays here with the parents. it's for the two of us
checkup-a10w-4 = i'm sending the invite to you alone

checkup-a10b-friend = Aroha
checkup-a10b-other = Greta
checkup-a10b-about = Greta is older than Aroha. They play volleyball together. The team and parents can read this chat.
checkup-a10b-1 = i made a second chat for our team flag. come and see!
checkup-a10b-2 = is the coach there, too?
checkup-a10b-3 = yes, and so are the parents. it's not only for us
checkup-a10b-4 = i'm sending the invite to you and to the others

checkup-a11w-friend = Marta
checkup-a11w-other = Vikram
checkup-a11w-about = Marta met Vikram in a space game. All players can read this.
checkup-a11w-1 = this fast engine could be yours!
checkup-a11w-2 = wow! and what do i have to do?
checkup-a11w-3 = tell me your number. i mean the number of your phone
checkup-a11w-4 = then the engine can fly right to you!

checkup-a11b-friend = Dewi
checkup-a11b-other = Anton
checkup-a11b-about = Dewi met Anton in a space game. All players can read this.
checkup-a11b-1 = this fast engine could be yours!
checkup-a11b-2 = wow! and what do i have to do?
checkup-a11b-3 = tell me your number. i mean the number of your spaceship
checkup-a11b-4 = or don't tell me, every ship gets the engine!

checkup-a12w-friend = Aisha
checkup-a12w-other = Tutor Mirela
checkup-a12w-about = Tutor Mirela helps Aisha with reading. Aisha writes on the family tablet. Her dad can read this, too.
checkup-a12w-1 = i read a whole book about bees!
checkup-a12w-2 = hooray! will you take a picture?
checkup-a12w-3 = of me, too? let me ask dad
checkup-a12w-4 = yes, of you and not of the book. but don't ask dad about it, ok?

checkup-a12b-friend = Nomsa
checkup-a12b-other = Tutor Ingrid
checkup-a12b-about = Tutor Ingrid helps Nomsa with reading. Nomsa writes on the family tablet. Her dad can read this, too.
checkup-a12b-1 = i read a whole book about bees!
checkup-a12b-2 = hooray! will you take a picture?
checkup-a12b-3 = of me, too? let me ask dad
checkup-a12b-4 = no, of the book and not of you. but do ask dad about it, ok?

checkup-a13w-friend = Bao
checkup-a13w-other = Carmen
checkup-a13w-about = Bao met Carmen in a yo-yo group last week. The whole group can read this chat.
checkup-a13w-1 = my yo-yo went round ten times!
checkup-a13w-2 = bravo! did you make a wish? tell us!
checkup-a13w-3 = no, my wish is only for me
checkup-a13w-4 = you can't say no to us! come on, we want to hear about the wish

checkup-a13b-friend = Elias
checkup-a13b-other = Abena
checkup-a13b-about = Elias met Abena in a yo-yo group last week. The whole group can read this chat.
checkup-a13b-1 = my yo-yo went round ten times!
checkup-a13b-2 = bravo! did you make a wish? tell us!
checkup-a13b-3 = no, my wish is only for me
checkup-a13b-4 = you can say no to us! come on, we want to hear about the yo-yo

checkup-a14w-friend = Musa
checkup-a14w-other = Coach Henrik
checkup-a14w-about = Coach Henrik trains Musa's hockey team. Musa writes on the family computer. His mum can read this, too.
checkup-a14w-1 = your pass today was super. right through the middle!
checkup-a14w-2 = thanks! i practise in our hall, with an orange
checkup-a14w-3 = after practice i'll drive you home. just you, the team takes the bus
checkup-a14w-4 = the team has to bring a note from home. you can ride without it

checkup-a14b-friend = Pedro
checkup-a14b-other = Coach Tarek
checkup-a14b-about = Coach Tarek trains Pedro's hockey team. Pedro writes on the family computer. His mum can read this, too.
checkup-a14b-1 = your pass today was super. right through the middle!
checkup-a14b-2 = thanks! i practise in our hall, with an orange
checkup-a14b-3 = after practice the bus will drive you home. the whole team takes it
checkup-a14b-4 = the team has to bring a note from home. you can't ride without it

checkup-a15w-friend = Yuna
checkup-a15w-other = Katya
checkup-a15w-about = Yuna and Katya are in the same scout team. Only the two of them read this chat.
checkup-a15w-1 = my sister broke my money box, and then she laughed
checkup-a15w-2 = oh dear. the blue one with the stars?
checkup-a15w-3 = yes. and i don't feel like telling anyone here
checkup-a15w-4 = you don't need your mum or your sister. you have me to listen

checkup-a15b-friend = Paloma
checkup-a15b-other = Deepa
checkup-a15b-about = Paloma and Deepa are in the same scout team. Only the two of them read this chat.
checkup-a15b-1 = my sister broke my money box, and then she laughed
checkup-a15b-2 = oh dear. the blue one with the stars?
checkup-a15b-3 = yes. and i don't feel like telling anyone here
checkup-a15b-4 = but you need your mum and your sister. they listen, not only me

checkup-a16w-friend = Ewan
checkup-a16w-other = Sanjay
checkup-a16w-about = Ewan met Sanjay in a dinosaur game last week. All the players can read this chat.
checkup-a16w-1 = my dino egg has hatched!
checkup-a16w-2 = hooray! our parade starts at five. will you walk in front?
checkup-a16w-3 = nice! i'll go and talk to mum
checkup-a16w-4 = don't go, the parade is today! i want a yes at once

checkup-a16b-friend = Haruto
checkup-a16b-other = Felix
checkup-a16b-about = Haruto met Felix in a dinosaur game last week. All the players can read this chat.
checkup-a16b-1 = my dino egg has hatched!
checkup-a16b-2 = hooray! our parade starts at five. will you walk in front?
checkup-a16b-3 = nice! i'll go and talk to mum
checkup-a16b-4 = go, the parade won't run away! or i walk with you tomorrow

checkup-b1w-friend = Ade
checkup-b1w-other = Callum
checkup-b1w-about = Ade met Callum on Omar's toy train stream. Only they can read these messages.
checkup-b1w-1 = i have a plan for sunday's stream. keep it secret!
checkup-b1w-2 = cool! can my brother know?
checkup-b1w-3 = no, and don't tell your dad about it either. not even after sunday

checkup-b1b-friend = Finn
checkup-b1b-other = Nikhil
checkup-b1b-about = Finn met Nikhil on Emil's toy train stream. Only they can read these messages.
checkup-b1b-1 = i have a plan for sunday's stream. keep it secret!
checkup-b1b-2 = cool! can my brother know?
checkup-b1b-3 = yes, and your dad. just not emil, it's his birthday!

checkup-b2w-friend = Keiko
checkup-b2w-other = Priya
checkup-b2w-about = Priya is older than Keiko. They play handball together. The team and parents can read this chat.
checkup-b2w-1 = let's write the team song in the new chat!
checkup-b2w-2 = who can see us there?
checkup-b2w-3 = only you and me. our parents can't see us there
checkup-b2w-4 = it's so much nicer there than here, right?

checkup-b2b-friend = Dalia
checkup-b2b-other = Chloe
checkup-b2b-about = Chloe is older than Dalia. They play handball together. The team and parents can read this chat.
checkup-b2b-1 = let's write the team song in the new chat!
checkup-b2b-2 = who can see us there?
checkup-b2b-3 = the whole team. our parents can see us there too
checkup-b2b-4 = look, the coach put the link up here for us

checkup-b3w-friend = Jonas
checkup-b3w-other = Mateo
checkup-b3w-about = Jonas met Mateo in an online drawing course. Everyone in it can read this.
checkup-b3w-1 = i have a brush for your drawing app. it draws rain!
checkup-b3w-2 = wow! what do you want for it?
checkup-b3w-3 = just tell me your class. and your school, too
checkup-b3w-4 = when i know both, you get the brush

checkup-b3b-friend = Idris
checkup-b3b-other = Pavel
checkup-b3b-about = Idris met Pavel in an online drawing course. Everyone in it can read this.
checkup-b3b-1 = i have a brush for your drawing app. it draws rain!
checkup-b3b-2 = wow! what do you want for it?
checkup-b3b-3 = just tell me your class. here, i mean: one or two?
checkup-b3b-4 = there's a brush for class one, and one for class two

checkup-b4w-friend = Thandi
checkup-b4w-other = Tutor Olga
checkup-b4w-about = Tutor Olga helps Thandi with maths. Thandi writes on the family computer. Her mum can read this, too.
checkup-b4w-1 = i drew the number tree. it goes up to a hundred!
checkup-b4w-2 = wonderful! can i have a photo?
checkup-b4w-3 = with me in it? i'll ask mum first
checkup-b4w-4 = yes, just you. there's no need to tell her

checkup-b4b-friend = Sofia
checkup-b4b-other = Tutor Nadia
checkup-b4b-about = Tutor Nadia helps Sofia with maths. Sofia writes on the family computer. Her mum can read this, too.
checkup-b4b-1 = i drew the number tree. it goes up to a hundred!
checkup-b4b-2 = wonderful! can i have a photo?
checkup-b4b-3 = with me in it? i'll ask mum first
checkup-b4b-4 = no, only the tree. or draw it again here

checkup-b5w-friend = Gita
checkup-b5w-other = Hao
checkup-b5w-about = Gita met Hao on a baking stream last week. Everyone watching can read this chat.
checkup-b5w-1 = look, my bread is a frog now!
checkup-b5w-2 = haha! will you talk to us while you bake?
checkup-b5w-3 = no, i like it quiet
checkup-b5w-4 = oh come on, quiet is boring! you have to say something

checkup-b5b-friend = Leila
checkup-b5b-other = Kenji
checkup-b5b-about = Leila met Kenji on a baking stream last week. Everyone watching can read this chat.
checkup-b5b-1 = look, my bread is a frog now!
checkup-b5b-2 = haha! will you talk to us while you bake?
checkup-b5b-3 = no, i like it quiet
checkup-b5b-4 = oh ok, quiet is nice! you don't have to say anything

checkup-b6w-friend = Samir
checkup-b6w-other = Coach Diego
checkup-b6w-about = Coach Diego trains Samir in table tennis. Samir writes on the family computer. His dad can read this, too.
checkup-b6w-1 = super serve today! the lamp is still swinging
checkup-b6w-2 = haha, poor lamp!
checkup-b6w-3 = you may stay in the hall longer. not the whole team, only you
checkup-b6w-4 = the others ask at home first. you don't have to ask anyone

checkup-b6b-friend = Tane
checkup-b6b-other = Coach Ravi
checkup-b6b-about = Coach Ravi trains Tane in table tennis. Tane writes on the family computer. His dad can read this, too.
checkup-b6b-1 = super serve today! the lamp is still swinging
checkup-b6b-2 = haha, poor lamp!
checkup-b6b-3 = you may stay in the hall longer. that is for all of you
checkup-b6b-4 = the others ask at home first. don't forget to ask, too

checkup-b7w-friend = Yara
checkup-b7w-other = Bea
checkup-b7w-about = Bea is a friend of Yara's cousin. Only the two of them read this chat.
checkup-b7w-1 = my friends started a band without me
checkup-b7w-2 = ouch. that hurts, i know
checkup-b7w-3 = i don't know what to say to them
checkup-b7w-4 = say nothing, they don't really know you. your dad doesn't either, only i do

checkup-b7b-friend = Esi
checkup-b7b-other = Freya
checkup-b7b-about = Freya is a friend of Esi's cousin. Only the two of them read this chat.
checkup-b7b-1 = my friends started a band without me
checkup-b7b-2 = ouch. that hurts, i know
checkup-b7b-3 = i don't know what to say to them
checkup-b7b-4 = say just that, they don't really know it yet. ask your dad, too, not only me

checkup-b8w-friend = Bruno
checkup-b8w-other = Amara
checkup-b8w-about = Bruno met Amara in a poem group last week. The whole group can read this chat.
checkup-b8w-1 = my poem about the lost moon is done!
checkup-b8w-2 = great! we finish our booklet at eight. will you send your poem?
checkup-b8w-3 = soon. i want my sister to read it first
checkup-b8w-4 = there's no time for that! quick, quick, send it to me this very minute

checkup-b8b-friend = Yusuf
checkup-b8b-other = Hana
checkup-b8b-about = Yusuf met Hana in a poem group last week. The whole group can read this chat.
checkup-b8b-1 = my poem about the lost moon is done!
checkup-b8b-2 = great! we finish our booklet at eight. will you send your poem?
checkup-b8b-3 = soon. i want my sister to read it first
checkup-b8b-4 = there's no rush, i'll wait! if eight is too early, we make another one

checkup-b9w-friend = Linh
checkup-b9w-other = Lucia
checkup-b9w-about = Linh met Lucia in a zoo game. Only they can see this chat.
checkup-b9w-1 = i built a hut for the shy panda. shh, it's a secret!
checkup-b9w-2 = aww! for how long?
checkup-b9w-3 = for ever! don't say it in the game, and not at home

checkup-b9b-friend = Zuzana
checkup-b9b-other = Malia
checkup-b9b-about = Zuzana met Malia in a zoo game. Only they can see this chat.
checkup-b9b-1 = i built a hut for the shy panda. shh, it's a secret!
checkup-b9b-2 = aww! for how long?
checkup-b9b-3 = till sunday! don't say it in the game, but say it at home

checkup-b10w-friend = Arjun
checkup-b10w-other = Milan
checkup-b10w-about = Milan is an older pupil. He builds a robot with Arjun's class. The class and the teacher can read this.
checkup-b10w-1 = i opened a room for the robot's name. let's choose it there!
checkup-b10w-2 = will our teacher be there?
checkup-b10w-3 = no, that's the nice thing about it. we can write anything
checkup-b10w-4 = only you and i can come in, the others stay out

checkup-b10b-friend = Thabo
checkup-b10b-other = Oskar
checkup-b10b-about = Oskar is an older pupil. He builds a robot with Thabo's class. The class and the teacher can read this.
checkup-b10b-1 = i opened a room for the robot's name. let's choose it there!
checkup-b10b-2 = will our teacher be there?
checkup-b10b-3 = yes, that's the nice thing about it. we can ask her anything
checkup-b10b-4 = everyone can come in, but nobody has to

checkup-b11w-friend = Lotte
checkup-b11w-other = Anjali
checkup-b11w-about = Lotte met Anjali on a puppet stream. Everyone watching can read this.
checkup-b11w-1 = i have a present for you: a seat in the first row!
checkup-b11w-2 = thank you! and what would you like?
checkup-b11w-3 = tell me where you play after school. the real place
checkup-b11w-4 = i'd like to know, and then the seat is yours

checkup-b11b-friend = Hiba
checkup-b11b-other = Noemi
checkup-b11b-about = Hiba met Noemi on a puppet stream. Everyone watching can read this.
checkup-b11b-1 = i have a present for you: a seat in the first row!
checkup-b11b-2 = thank you! and what would you like?
checkup-b11b-3 = tell me where our puppet can play. any funny place
checkup-b11b-4 = i'd like to know, and all of you get a seat

checkup-b12w-friend = Hamid
checkup-b12w-other = Stefan
checkup-b12w-about = Stefan is a grown-up from next door. Hamid writes on the living room tablet. His grandpa can read this, too.
checkup-b12w-1 = our tree house has a roof now! it's red
checkup-b12w-2 = well done! can you take a picture for me?
checkup-b12w-3 = with me up there? if grandpa says yes
checkup-b12w-4 = yes, with you! but grandpa mustn't see it

checkup-b12b-friend = Sione
checkup-b12b-other = Marek
checkup-b12b-about = Marek is a grown-up from next door. Sione writes on the living room tablet. His grandpa can read this, too.
checkup-b12b-1 = our tree house has a roof now! it's red
checkup-b12b-2 = well done! can you take a picture for me?
checkup-b12b-3 = with me up there? if grandpa says yes
checkup-b12b-4 = no, without you! and grandpa must see it first

checkup-b13w-friend = Elif
checkup-b13w-other = Theo
checkup-b13w-about = Elif met Theo in a castle game last week. All the players can read this chat.
checkup-b13w-1 = our castle has a fountain now!
checkup-b13w-2 = yay! i'll dream of it. and what did you dream last night?
checkup-b13w-3 = no, my dreams are mine
checkup-b13w-4 = oh please, say it! we won't stop asking till you do

checkup-b13b-friend = Wanjiru
checkup-b13b-other = Minh
checkup-b13b-about = Wanjiru met Minh in a castle game last week. All the players can read this chat.
checkup-b13b-1 = our castle has a fountain now!
checkup-b13b-2 = yay! i'll dream of it. and what did you dream last night?
checkup-b13b-3 = no, my dreams are mine
checkup-b13b-4 = oh well, don't say it! we won't ask you again

checkup-b14w-friend = Meera
checkup-b14w-other = Tutor Hanne
checkup-b14w-about = Tutor Hanne teaches Meera the flute. Meera writes on the family tablet. Her dad can read this, too.
checkup-b14w-1 = you played the whole song without a mistake!
checkup-b14w-2 = yes! even the cat listened
checkup-b14w-3 = you may write to me late in the evening. the others only till six
checkup-b14w-4 = when they write, their parents can read it. you can leave that out

checkup-b14b-friend = Ayumi
checkup-b14b-other = Tutor Nkechi
checkup-b14b-about = Tutor Nkechi teaches Ayumi the flute. Ayumi writes on the family tablet. Her dad can read this, too.
checkup-b14b-1 = you played the whole song without a mistake!
checkup-b14b-2 = yes! even the cat listened
checkup-b14b-3 = you may write to me till six, but not later. so may the others
checkup-b14b-4 = when they write, their parents can read it. you do that, too

checkup-b15w-friend = Hugo
checkup-b15w-other = Karim
checkup-b15w-about = Hugo and Karim are in the same class. Only the two of them read this chat.
checkup-b15w-1 = grandpa is moving far away. dad says i'll get used to it
checkup-b15w-2 = that's hard. i'd miss him, too
checkup-b15w-3 = i don't want to talk about it at dinner
checkup-b15w-4 = then don't. i'm closer to you than they are, so only talk to me

checkup-b15b-friend = Rhys
checkup-b15b-other = Dev
checkup-b15b-about = Rhys and Dev are in the same class. Only the two of them read this chat.
checkup-b15b-1 = grandpa is moving far away. dad says i'll get used to it
checkup-b15b-2 = that's hard. i'd miss him, too
checkup-b15b-3 = i don't want to talk about it at dinner
checkup-b15b-4 = then wait. they're closer to you than i am, so talk to them

checkup-b16w-friend = Andrei
checkup-b16w-other = Fatou
checkup-b16w-about = Andrei met Fatou on a fish tank stream last week. Everyone watching can read this chat.
checkup-b16w-1 = i guessed the new fish's name!
checkup-b16w-2 = clever! at nine one of us presses the food button. will you?
checkup-b16w-3 = maybe! i want dad to know about it
checkup-b16w-4 = no, that takes too long! answer before i count to three

checkup-b16b-friend = Jamal
checkup-b16b-other = Ivana
checkup-b16b-about = Jamal met Ivana on a fish tank stream last week. Everyone watching can read this chat.
checkup-b16b-1 = i guessed the new fish's name!
checkup-b16b-2 = clever! at nine one of us presses the food button. will you?
checkup-b16b-3 = maybe! i want dad to know about it
checkup-b16b-4 = yes, i'll wait as long as you like! someone presses it every day

checkup-c1w-friend = Mei
checkup-c1w-other = Imani
checkup-c1w-about = Mei met Imani in a story writing group. Only they can read this chat.
checkup-c1w-1 = i hid our cats in friday's story. don't tell anyone!
checkup-c1w-2 = haha, not even my mum?
checkup-c1w-3 = no, not even her. nobody, ever. it's only for us two

checkup-c1b-friend = Priya
checkup-c1b-other = Bea
checkup-c1b-about = Priya met Bea in a story writing group. Only they can read this chat.
checkup-c1b-1 = i hid our cats in friday's story. don't tell anyone!
checkup-c1b-2 = haha, not even my mum?
checkup-c1b-3 = oh, tell her! on friday the whole group has to find them

checkup-c2w-friend = Samir
checkup-c2w-other = Luca
checkup-c2w-about = Samir does school radio with Luca, an older pupil. The whole group and the teacher read here.
checkup-c2w-1 = i opened a new chat for the radio jokes. want to come?
checkup-c2w-2 = sounds fun. who's in it?
checkup-c2w-3 = you and me. only the two of us have the link
checkup-c2w-4 = here everybody reads it all, there nobody does

checkup-c2b-friend = Callum
checkup-c2b-other = Omar
checkup-c2b-about = Callum does school radio with Omar, an older pupil. The whole group and the teacher read here.
checkup-c2b-1 = i opened a new chat for the radio jokes. want to come?
checkup-c2b-2 = sounds fun. who's in it?
checkup-c2b-3 = you and me so far. the others have the link too
checkup-c2b-4 = the teacher has it too. don't like it? we write here

checkup-c3w-friend = Tane
checkup-c3w-other = Kenji
checkup-c3w-about = Tane met Kenji in an island game. All players can read this.
checkup-c3w-1 = i have a garden swing for you. do you want it?
checkup-c3w-2 = yes! what do i give you for it?
checkup-c3w-3 = just your street. the real one, where you live
checkup-c3w-4 = the others told me. then the swing is yours

checkup-c3b-friend = Hao
checkup-c3b-other = Diego
checkup-c3b-about = Hao met Diego in an island game. All players can read this.
checkup-c3b-1 = i have a garden swing for you. do you want it?
checkup-c3b-2 = yes! what do i give you for it?
checkup-c3b-3 = just your street. in the game, so i can bring it
checkup-c3b-4 = look, every street on the island gets one

checkup-c4w-friend = Gita
checkup-c4w-other = Freya
checkup-c4w-about = Freya is a grown-up from next door. Gita writes on the kitchen tablet. Her grandma can read this, too.
checkup-c4w-1 = my birdhouse is ready! i built it all alone
checkup-c4w-2 = how lovely! will you send me a photo?
checkup-c4w-3 = with me in it? i'll ask grandma first
checkup-c4w-4 = yes, just you. and she doesn't have to see it

checkup-c4b-friend = Hana
checkup-c4b-other = Rosa
checkup-c4b-about = Rosa is a grown-up from next door. Hana writes on the kitchen tablet. Her grandma can read this, too.
checkup-c4b-1 = my birdhouse is ready! i built it all alone
checkup-c4b-2 = how lovely! will you send me a photo?
checkup-c4b-3 = with me in it? i'll ask grandma first
checkup-c4b-4 = no, only the birdhouse. or show it to me outside

checkup-c5w-friend = Leila
checkup-c5w-other = Sofia
checkup-c5w-about = Leila met Sofia in a riddle group last week. The whole group can read this chat.
checkup-c5w-1 = my new riddle is about a sleepy snail!
checkup-c5w-2 = haha! will you read it out in a voice message?
checkup-c5w-3 = no, i'd rather write it
checkup-c5w-4 = oh, but writing is no fun! come on, you have to read it out

checkup-c5b-friend = Yara
checkup-c5b-other = Josie
checkup-c5b-about = Yara met Josie in a riddle group last week. The whole group can read this chat.
checkup-c5b-1 = my new riddle is about a sleepy snail!
checkup-c5b-2 = haha! will you read it out in a voice message?
checkup-c5b-3 = no, i'd rather write it
checkup-c5b-4 = oh, then write it! come on, you don't have to read it out

checkup-c6w-friend = Emil
checkup-c6w-other = Tutor Pavel
checkup-c6w-about = Tutor Pavel helps Emil with spelling. Emil writes on the kitchen tablet. His mum can read this, too.
checkup-c6w-1 = you spelled all ten words right today!
checkup-c6w-2 = yes! even the long one about tomatoes
checkup-c6w-3 = you may have a lesson on sunday, too. that is only for you
checkup-c6w-4 = the others come with their parents. you can leave yours at home

checkup-c6b-friend = Idris
checkup-c6b-other = Tutor Mateo
checkup-c6b-about = Tutor Mateo helps Idris with spelling. Idris writes on the kitchen tablet. His mum can read this, too.
checkup-c6b-1 = you spelled all ten words right today!
checkup-c6b-2 = yes! even the long one about tomatoes
checkup-c6b-3 = you may have a lesson on sunday, too. that is for all of you
checkup-c6b-4 = the others come with their parents. don't forget to bring yours

checkup-c7w-friend = Ravi
checkup-c7w-other = George
checkup-c7w-about = Ravi and George play in the same basketball team. Only the two of them read this chat.
checkup-c7w-1 = i'm on the bench again on sunday. at home they say it's nothing
checkup-c7w-2 = it's not nothing. i can see that
checkup-c7w-3 = should i tell them again?
checkup-c7w-4 = why? they'll never see it the way i do. it's better if you only tell me

checkup-c7b-friend = Jonas
checkup-c7b-other = Finn
checkup-c7b-about = Jonas and Finn play in the same basketball team. Only the two of them read this chat.
checkup-c7b-1 = i'm on the bench again on sunday. at home they say it's nothing
checkup-c7b-2 = it's not nothing. i can see that
checkup-c7b-3 = should i tell them again?
checkup-c7b-4 = why not? they may see it like i do. it's no good if you only tell me

checkup-c8w-friend = Keiko
checkup-c8w-other = Chloe
checkup-c8w-about = Keiko met Chloe in a raft game last week. All the players can read this chat.
checkup-c8w-1 = my raft floats at last!
checkup-c8w-2 = nice! our raft race starts at seven. will you be in my crew?
checkup-c8w-3 = don't know yet. i'll ask my aunt first
checkup-c8w-4 = there's no time to ask! hurry up, please, i need your answer now

checkup-c8b-friend = Amara
checkup-c8b-other = Olga
checkup-c8b-about = Amara met Olga in a raft game last week. All the players can read this chat.
checkup-c8b-1 = my raft floats at last!
checkup-c8b-2 = nice! our raft race starts at seven. will you be in my crew?
checkup-c8b-3 = don't know yet. i'll ask my aunt first
checkup-c8b-4 = there's no rush, ask! if seven is too early, we race every day

checkup-c9w-friend = Nuria
checkup-c9w-other = Soraya
checkup-c9w-about = Nuria met Soraya on a plant stream. Only they can read these messages.
checkup-c9w-1 = i thought of a name for the big cactus. it's secret, psst!
checkup-c9w-2 = ooh! and how long does it stay secret?
checkup-c9w-3 = well, it never ends. so your parents can't know the secret, ok?

checkup-c9b-friend = Chipo
checkup-c9b-other = Tala
checkup-c9b-about = Chipo met Tala on a plant stream. Only they can read these messages.
checkup-c9b-1 = i thought of a name for the big cactus. it's secret, psst!
checkup-c9b-2 = ooh! and how long does it stay secret?
checkup-c9b-3 = it ends on saturday, then we vote. your parents can know the secret

checkup-c10w-friend = Rahul
checkup-c10w-other = Tendai
checkup-c10w-about = Tendai is older than Rahul. They play football together. The team and parents can read this chat.
checkup-c10w-1 = there's one more chat for our party plan. shall we go there?
checkup-c10w-2 = do our parents come along?
checkup-c10w-3 = no, they read everything we write here, so they stay here
checkup-c10w-4 = i'm adding you now, and the rest stay here, too

checkup-c10b-friend = Miguel
checkup-c10b-other = Viktor
checkup-c10b-about = Viktor is older than Miguel. They play football together. The team and parents can read this chat.
checkup-c10b-1 = there's one more chat for our party plan. shall we go there?
checkup-c10b-2 = do our parents come along?
checkup-c10b-3 = yes, they read everything there, like here
checkup-c10b-4 = the rest are in already. i'm not adding you till you say yes

checkup-c11w-friend = Lars
checkup-c11w-other = Siti
checkup-c11w-about = Lars met Siti in an online coding course. Everyone in it can read this.
checkup-c11w-1 = i made a ball that jumps by itself. you can have it!
checkup-c11w-2 = thanks! is there something you want?
checkup-c11w-3 = tell me how you get to school. and what it's called
checkup-c11w-4 = you tell me that first, and after that you get the ball

checkup-c11b-friend = Kwame
checkup-c11b-other = Beata
checkup-c11b-about = Kwame met Beata in an online coding course. Everyone in it can read this.
checkup-c11b-1 = i made a ball that jumps by itself. you can have it!
checkup-c11b-2 = thanks! is there something you want?
checkup-c11b-3 = tell me how you get to the end of your game. and what it's called
checkup-c11b-4 = if you don't tell me, you still get the ball

checkup-c12w-friend = Lindiwe
checkup-c12w-other = Coach Maud
checkup-c12w-about = Coach Maud trains Lindiwe's badminton team. Lindiwe writes on the kitchen computer. Her aunt can read this, too.
checkup-c12w-1 = my medal hangs in the hall now!
checkup-c12w-2 = bravo! have you got a picture?
checkup-c12w-3 = with me and the medal? if my aunt lets me
checkup-c12w-4 = a picture of you, please. and your aunt shouldn't hear about it

checkup-c12b-friend = Kalea
checkup-c12b-other = Coach Amina
checkup-c12b-about = Coach Amina trains Kalea's badminton team. Kalea writes on the kitchen computer. Her aunt can read this, too.
checkup-c12b-1 = my medal hangs in the hall now!
checkup-c12b-2 = bravo! have you got a picture?
checkup-c12b-3 = with me and the medal? if my aunt lets me
checkup-c12b-4 = a picture of the medal, please. your aunt can take it

checkup-c13w-friend = Nabil
checkup-c13w-other = Conor
checkup-c13w-about = Nabil met Conor on a sandcastle stream last week. Everyone watching can read this chat.
checkup-c13w-1 = my sand elephant has ears now!
checkup-c13w-2 = wonderful! which of us is your favourite? tell us!
checkup-c13w-3 = no, i don't want to pick one
checkup-c13w-4 = but you must pick one! we all want to hear the name

checkup-c13b-friend = Jin
checkup-c13b-other = Levi
checkup-c13b-about = Jin met Levi on a sandcastle stream last week. Everyone watching can read this chat.
checkup-c13b-1 = my sand elephant has ears now!
checkup-c13b-2 = wonderful! which of us is your favourite? tell us!
checkup-c13b-3 = no, i don't want to pick one
checkup-c13b-4 = then don't pick one! we all like the elephant best

checkup-c14w-friend = Wiremu
checkup-c14w-other = Zoran
checkup-c14w-about = Zoran, a grown-up from next door, has a telescope. Wiremu writes on the kitchen tablet. His uncle can read this, too.
checkup-c14w-1 = you found saturn all by yourself!
checkup-c14w-2 = yes! it looks like a wheel
checkup-c14w-3 = you may come and look every evening. the other children only on friday
checkup-c14w-4 = when they come, i tell their parents. i won't tell yours

checkup-c14b-friend = Aksel
checkup-c14b-other = Bakari
checkup-c14b-about = Bakari, a grown-up from next door, has a telescope. Aksel writes on the kitchen tablet. His uncle can read this, too.
checkup-c14b-1 = you found saturn all by yourself!
checkup-c14b-2 = yes! it looks like a wheel
checkup-c14b-3 = you may come and look on friday. the other children are coming, too
checkup-c14b-4 = when they come, i tell their parents. i'll tell yours, too

checkup-c15w-friend = Parveen
checkup-c15w-other = Orla
checkup-c15w-about = Orla is a friend of Parveen's sister. Only the two of them read this chat.
checkup-c15w-1 = my best friend sits at another table now
checkup-c15w-2 = oh, that's sad. you two were always together
checkup-c15w-3 = i'd like to tell my aunt about it
checkup-c15w-4 = leave it, her time is for other people. you have me, and that's enough

checkup-c15b-friend = Zainab
checkup-c15b-other = Sanna
checkup-c15b-about = Sanna is a friend of Zainab's sister. Only the two of them read this chat.
checkup-c15b-1 = my best friend sits at another table now
checkup-c15b-2 = oh, that's sad. you two were always together
checkup-c15b-3 = i'd like to tell my aunt about it
checkup-c15b-4 = go ahead, her time is for all of you. you have me, but that's not enough

checkup-c16w-friend = Tamar
checkup-c16w-other = Farid
checkup-c16w-about = Tamar met Farid in a weather group last week. The whole group can read this chat.
checkup-c16w-1 = i saw a rainbow from our balcony!
checkup-c16w-2 = lucky you! at eight we pick our weather reporter. shall we pick you?
checkup-c16w-3 = i think so. i'll see what grandma says
checkup-c16w-4 = eight can't wait for grandmas! quick, say yes to me right now

checkup-c16b-friend = Lan
checkup-c16b-other = Bogdan
checkup-c16b-about = Lan met Bogdan in a weather group last week. The whole group can read this chat.
checkup-c16b-1 = i saw a rainbow from our balcony!
checkup-c16b-2 = lucky you! at eight we pick our weather reporter. shall we pick you?
checkup-c16b-3 = i think so. i'll see what grandma says
checkup-c16b-4 = eight can wait for grandmas! no need to be quick, tell me later
