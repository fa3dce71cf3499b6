### Lessons with a class: their titles and aims, hints for the teacher, what the class talks about.
### Titles, aims and hints are for the teacher's own screen. Prompts stand on the wall, so
### children of 8 read them aloud. Nobody is asked what happened to it: prompts speak of the friend in the chat, or of all of us.

## Lessons of twenty minutes: one pair of chats

lesson-short-younger-title = Twenty minutes, 8 and 9 years: a secret page
lesson-short-younger-aim = Two chats about a secret. One secret has an end and makes people happy, the other has none. The children compare them, and say how one can begin to tell.
lesson-short-middle-title = Twenty minutes, 10 to 12 years: a spare gift
lesson-short-middle-aim = Two chats about the same gift. The children look at what is wanted for it and who may know, and say how one can begin to tell.
lesson-short-older-title = Twenty minutes, 13 to 15 years: an invitation
lesson-short-older-aim = Two chats with the same person who runs a server, and two invitations. The class looks at who else knows and what comes after a “no”, and whom one can tell when everyone likes that person.

## Lessons of forty-five minutes: two pairs of chats, the report and a vote

lesson-full-younger-title = Forty-five minutes, 8 and 9 years: a room and a picture
lesson-full-younger-aim = Two pairs of chats: one about who can hear us, one about a picture of me or of my work. Then the children practise a report, and say how one can begin to tell.
lesson-full-middle-title = Forty-five minutes, 10 to 12 years: an extra hour and a comfort
lesson-full-middle-aim = Two pairs of chats with people one knows: a coach and an older pupil. The class looks at what is open and what is kept from others, practises a report, and says how one can begin to tell.
lesson-full-older-title = Forty-five minutes, 13 to 15 years: friends by Friday, and a server
lesson-full-older-aim = Two pairs of chats: praise that comes fast, and an invitation. The class looks at what can be seen besides kind words, practises a report, and says how one can begin to tell.

## Lessons of ninety minutes: three pairs of chats, a break, the report, a vote

lesson-double-younger-title = Ninety minutes, 8 and 9 years: a gift, a treat and a pond
lesson-double-younger-aim = Three pairs of chats: a gift and what it costs, a rule for one child alone, a trip and who plans it. With a break, a report, and a first grown-up who has no time.
lesson-double-middle-title = Ninety minutes, 10 to 12 years: “or else”, a new name and a hurry
lesson-double-middle-aim = Three pairs of chats: hurt feelings and a threat, a name that seems to be back, a “yes” that is wanted at once. In the last pair the chat comes to the children themselves. With a break and a report.
lesson-double-older-title = Ninety minutes, 13 to 15 years: a server, a stream and a band
lesson-double-older-aim = All three pairs of chats for this age, about invitations, fast friendship and a circle that gets smaller. In the last pair the chat comes to the pupils themselves. With a break and a report.

## Lessons for other rooms

lesson-one-projector-title = One projector, forty-five minutes
lesson-one-projector-aim = The class plays two pairs of chats together on the wall. Everyone answers with cards at the chest and eyes closed, so nobody is seen.
lesson-shared-devices-title = One device for three to five, forty-five minutes
lesson-shared-devices-aim = Small groups play two pairs of chats with three jobs that go round: reader, flagger, speaker. There is no check-up on shared devices.
lesson-large-class-title = Fifty to seventy pupils, forty-five minutes
lesson-large-class-aim = A large class plays two pairs of chats in front of one projector. Rows answer with cards, neighbours talk in twos.
lesson-nothing-but-paper-title = Nothing but paper, forty-five minutes
lesson-nothing-but-paper-aim = Two pairs of chats on printed sheets, with sign cards that are told apart by shape. No device and no power are needed.

## Lessons with a check-up, in weeks of their own

lesson-check-up-before-title = Check-up before the lessons
lesson-check-up-before-aim = What the group knows before the first chat. The results are about the group, never about one child. Nothing is taught here, and the lesson ends calmly.
lesson-check-up-after-title = Check-up after the lessons
lesson-check-up-after-aim = What the group has learnt, in a week after the last chat. Every child gets another form than before. Nothing is taught here, and the lesson ends calmly.
lesson-check-up-later-title = Check-up some weeks later
lesson-check-up-later-aim = What the group has kept, four to twelve weeks after the lessons. Every child gets the form that is left. Nothing is taught here, and the lesson ends calmly.

## What the class talks about. Ids that begin with "tell-" are about telling.

talk-two-alike = Two chats that look alike. What was different?
talk-who-could-see = Who could see or hear what was said? Who could not?
talk-after-a-no = Someone says “no”. What is a kind answer? What is a push?
talk-what-told-fine = One of these chats was fine. How could we tell?
talk-what-shows-more = Anyone can write a good reason, and anyone can write “sure”. What shows us more than words?
talk-two-feelings = The friend likes what is written, and is still not sure. How can both be true? What helps?
talk-not-its-fault = In the story it is never the child's fault. Why?
talk-helping-a-friend = How can we help a friend? Who carries it with us?
talk-tell-first-words = In twos, let's say it aloud: “Can I show you something odd?” “Thank you for telling me. It is not your fault.”
talk-tell-next-one = The first grown-up in the story has no time. That is not the child's fault. Who could be next?
talk-tell-whom-at-school = Who at our school listens to children? Let's collect jobs, not names.
talk-tell-even-after-ok = In the story someone said “ok”, or promised not to tell. Why can one still tell?
talk-tell-no-snitching = Snitching gets someone into trouble. Telling gets someone out. How do we know which is which?
talk-tell-liked-by-all = Everyone likes the person in the story. Whom can the friend tell all the same?
talk-stretch = Let's stand up and stretch. What is the farthest thing we can see?
talk-quiet-minute = One quiet minute. Which sounds are near, which are far?
talk-kind-words = What is something kind we could write today?
talk-our-light = Imagine our class has a lighthouse. What does it look like?

## Hints for the teacher: the beginning

tip-rules = Say this first: the chats are made up. We talk about them, not about ourselves. Everyone may pass, and nobody has to say why.
tip-rules-check-up = Say this first: now come short chats, small stories and questions. All of it is made up. There are no marks, and every page may be left out.
tip-rules-break = Show how to take a break, and where the quiet task is for whoever sits this out. Nobody asks why.
tip-cards = Give everyone two cards that differ in shape and word: “go on” and “pause”. Two folded sheets will do.
tip-rows = Let neighbours be partners for the hour. A child without a partner joins two others.
tip-turns = Three to five children share a device and three jobs: one reads aloud, one sets the flags, one says why. Whoever has no job looks along.
tip-sheets = Give two children one sheet, folded so that only the first chat is seen, and a set of sign cards. The cards differ in shape, so no colour is needed.

## Hints: chats and practice

tip-chat-own-pace = Everyone reads at their own pace. Help with reading, not with answers. Do not say yet whether the chat is fine.
tip-chat-second = This chat looks like the one before. Let everyone look anew before the class talks.
tip-chat-tutor = Now each device gets a chat of its own. Leave the screens to the children. Whoever is done early may rest.
tip-chat-aloud = Read each message aloud, and slowly. Stop where the friend answers, and let the class choose. Do not say yet whether the chat is fine.
tip-chat-turns = Reader, flagger and speaker play together. When they do not agree, they go on without a flag and keep the question for the talk.
tip-chat-swap = Now everyone takes another job.
tip-chat-on-paper = One reads aloud, both look. Lay a sign card beside each line at which the friend could pause.
tip-chat-on-paper-second = Now unfold the sheet. The second chat looks like the first. Which cards belong here, and which do not?
tip-hands = Eyes closed, cards at the chest: so nobody copies, and nobody is seen. Count row by row, for yourself. Say “many of us” or “we do not agree yet”, never a number.
tip-hands-in-rows = One row after the other, eyes closed, cards at the chest. Say “many of us” or “we do not agree yet”, never a number and never which row.
tip-practice = Nothing is really sent. Every step may be left out, and a messy report is a good report.
tip-practice-together = The class says what to press, and you press it. A way that leads elsewhere does no harm: apps hide the report in many places.
tip-practice-turns = Pass the device on after each step. Nothing is really sent, and a messy report is a good report.

## Hints: talk, telling, vote

tip-talk = Ask about the friend in the chat, not about the children in the room. If a child begins to speak of itself: “Thank you. I want to listen to you properly, right after the lesson.” Then the guide for teachers helps.
tip-talk-doubt = Grown-ups disagree about yellow signs, too. Two answers may stand side by side.
tip-talk-in-twos = A minute between neighbours first, then a few voices from several rows. Only those speak who want to.
tip-telling = One plays the friend from the chat and begins to tell, the other answers. Then they swap. Whoever would rather watch may watch.
tip-vote = Every answer here is a good one. All choose by themselves and at the same time. Talk about why, not about who.
tip-break = A real break: some air, a sip of water. Nothing is taught now.

## Hints: check-ups

tip-check-up = Reading aloud is fine, help with answers is not. There is no clock. Whoever is done early reads or draws.
tip-check-up-cards = Three pictures stand for a child, the same ones each time. They are on a card that the child keeps. Nobody lists who has which.
tip-calm = Do not go through the answers: everyone has just been shown what is right. This is for breathing out.

## Hints: the end

tip-slip = Everyone answers yes or no, all at the same time, so that nobody stands out. Read the guide for teachers before you look, and speak today with whoever said yes.
tip-slip-shared = On a shared device the others would see the answer. So it is written on paper.
tip-slip-paper = Everyone gets a slip, writes their name, ticks “yes” or “no”, folds it and hands it in. Read the guide for teachers, then the slips, alone and today. Speak today with whoever said yes. What becomes of the slips, the school's rules for safeguarding say.
tip-close = Say where help is: the grown-ups at school who listen, and the contact on the help card. One may tell even after an “ok” or a promise.
tip-close-pleasant = End with something pleasant: a song, a riddle, a drawing for the wall.
tip-close-stay = Stay a while after the lesson, with the door open. Some children come then.
