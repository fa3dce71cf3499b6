### The guide for teachers: what is read or sent before joining opens. Grown-ups read it, on a screen or on paper, so each page but
### the one on the minutes of a lesson has 350 words at most. What stands between backticks is in Latin letters in every language.

## Around every page

guide-pages = Pages of this guide
guide-languages = Language
guide-to-text = Skip to the text

## The first page

guide-index-title = Before the lesson
guide-index-note = These pages work without internet. Each can be printed from the browser.
guide-index-ticks = What opens joining
guide-index-ticks-text = Nobody can take a seat before the teacher has confirmed each of these:
guide-index-tick-guide = I have read what to do when a child tells something.
guide-index-tick-safeguarding = The person for safeguarding knows of the lesson and is in the building.
guide-index-tick-letter = Parents and carers have their letter.
guide-index-tick-previewed = I have looked at the chats, and switched off those that do not suit.
guide-index-tick-alternative = Whoever does not take part has something quiet to do.
guide-index-contact = The contact near by is entered: who listens, and how to reach them.

guide-disclosure-about = What helps, and what to leave out. One sheet.
guide-letter-about = To fill in, copy and send. One sheet.
guide-head-about = Aims, evidence, limits, data and law. One sheet.
guide-lesson-about = Minute by minute, and with few devices or none.
guide-network-about = Firewall, guest networks, hotspot, sleep.

## When a child tells

guide-disclosure-title = When a child tells you something
guide-disclosure-note = Read this before the lesson, and keep it at hand.
guide-disclosure-danger = Is a child in danger now?
guide-disclosure-danger-text = Call the emergency number at once, and stay with the child. Then tell the person for safeguarding. Is it afraid to go home? Settle that first.
guide-disclosure-number = Emergency number
guide-disclosure-person = Person for safeguarding, and how to reach them
guide-disclosure-deputy = Who stands in for them

guide-disclosure-acts = Four things to do
guide-disclosure-listen = Listen.
    .text = Let the child tell it in its own words and its own time. Silence is fine. Stay calm, and take it seriously.
guide-disclosure-no-promise = Promise no secrecy.
    .text = Say early that you may have to tell someone, and that the child will hear it from you first.
guide-disclosure-write-down = Write it down.
    .text = Soon, on paper, with date and name: the child's own words, where it was, and what you said. No guesses. Hand it over, and keep no copy.
guide-disclosure-hand-on = Hand it on the same day.
    .text = Go to the person for safeguarding, also if you are not sure. If the law makes you report yourself, do that, too.

guide-disclosure-say = Words that help
guide-disclosure-say-thanks = “Thank you for telling me.”
guide-disclosure-say-fault = “It is not your fault.”
guide-disclosure-say-next = “I may have to tell someone whose job it is to help. I'll tell you first.”

guide-disclosure-leave = What to leave out
guide-disclosure-leave-lead = Questions that lead. “Is there anything else?” is enough.
guide-disclosure-leave-blame = Blame, and every “why”.
guide-disclosure-leave-search = Searching the phone, taking it away, or sending anything on.
guide-disclosure-leave-ask = Asking others, or telling the family or the person whom it is about. The person for safeguarding decides that.

guide-disclosure-class = During the lesson
guide-disclosure-class-text = Say: “Thank you. I want to listen to you properly, right after the lesson.” Keep that promise. If it cannot wait, a colleague takes the class.
guide-disclosure-class-slip = Speak today with each child whose slip says “yes”: unnoticed by the class, where a colleague can see you. A slip is a wish to talk, no more. If the child has changed its mind, do not press it.

guide-disclosure-colleague = About a colleague?
guide-disclosure-colleague-text = If it is about a colleague, go to the head; if about the head or the person for safeguarding, to child protection outside the school. If nothing happens, go there yourself.

## The letter

guide-letter-title = Letter to parents and carers
guide-letter-note = Fill in the lines by hand, then copy the sheet for every family. The letter is there in each language above.
guide-letter-school = School and class
guide-letter-day = Day of the lesson
guide-letter-teacher = Teacher
guide-letter-dear = Dear parents and carers,
guide-letter-what = What we will do
guide-letter-what-text = Our class reads made-up chats in Manara, a learning game about safety online. Some are fine; in others somebody tries to win a child's trust with gifts, secrets or pressure. The children practise to notice, to pause, to say no, and to tell a grown-up.
guide-letter-not = What the lesson is not
guide-letter-not-test = There are no marks, and nobody is asked what happened to them.
guide-letter-not-fright = It is not meant to frighten. Nothing in it is indecent or violent, and nobody in it is real.
guide-letter-not-shield = It is practice and no shield: no study has tested it yet. Safety is the grown-ups' task.
guide-letter-data = No accounts, little data
guide-letter-data-text = Children take drawn names such as “Blue Dolphin”. The game asks for no name, account or picture, and sends nothing to the internet. What is played stays on the teacher's computer until the program ends, unless a report is saved, without names. At the end each child can say “I want to talk”. The teacher reads this, and passes on what is needed to keep a child safe.
guide-letter-out = If your child should not take part
guide-letter-out-text = Tell us, or hand in the lower part of this sheet. You need give no reason. Your child then does something quiet. Every child may also stop at any time.
guide-letter-home = What you can talk about at home
guide-letter-home-ask = “What did you play? What would you tell a friend?” Then listen.
guide-letter-home-tell = “You can always tell me, even after a yes or a promise. I will listen first.”
guide-letter-home-show = Shows you a chat? Say thank you, delete nothing, answer nobody, and ask us.
guide-letter-home-people = Which three grown-ups could your child tell? One outside your home, too.
guide-letter-help = Where to get help
guide-letter-help-school = At our school
guide-letter-help-line = A service near by
guide-letter-help-emergency = Emergency number, for danger now
guide-letter-slip = Only if your child should not take part
guide-letter-slip-text = My child does not take part in the lesson.
guide-letter-slip-child = Name of the child
guide-letter-slip-sign = Day and signature

## For the head

guide-head-title = For the head of the school
guide-head-note = One sheet for whoever decides about the lesson.
guide-head-aims = Aims
guide-head-aims-four = The children practise to notice warning signs in chats, to pause, to say no, and to tell a grown-up.
guide-head-aims-half = About half of the chats are fine: children learn to look at what somebody does, not to mistrust everybody.
guide-head-evidence = Evidence
guide-head-evidence-schools = School programmes on protection from abuse raise what children know, and make them neither more nor less afraid: a review of 24 trials with 5,802 pupils (`Walsh et al. 2015, Cochrane CD004380`).
guide-head-evidence-tell = After such lessons more children may tell. The guide for that comes first.
guide-head-evidence-fades = What games teach fades within weeks unless it is repeated.
guide-head-evidence-none = No child has taken part in a study of Manara yet.
guide-head-limits = Limits
guide-head-limits-real = Nothing here measures protection in real life. The game detects and prevents nothing.
guide-head-limits-drafts = All chats are drafts: neither readers for child protection nor native readers have approved them.
guide-head-limits-group = A check-up tells of a group. It says nothing about one child, and is no screening.
guide-head-data = Data: no accounts, and names only on paper slips
guide-head-data-none = No internet, no name, no text of a child's own.
guide-head-data-kept = While the lesson lasts, what was played lies on the teacher's computer. Ending the program deletes it; what a crash leaves goes at a later start. A report stays only if the teacher saves it.
guide-head-data-file = Check-ups saved for later hold single children's sums by card, without names. They stay with the teacher.
guide-head-data-wall = The wall shows no child, and no figure that stands for one to four children.
guide-head-data-paper = For slips on paper the school's rules hold.
guide-head-law = Law
guide-head-law-text = Law differs from country to country: on parents' consent, on data about children, on who must report what to whom. This is no legal advice: the school checks before the lesson what holds for it.
guide-head-needs = What the lesson needs from you
guide-head-needs-person = The person for safeguarding is in the building, and has time the same day.
guide-head-needs-letter = The letter has gone out, and whoever opts out has something quiet to do.
guide-head-needs-place = A quiet place for children who want to talk, and a colleague who can take the class at once.

## How a lesson runs

guide-lesson-title = How a lesson runs
guide-lesson-note = The program leads through the steps and gives hints at each. The minutes are a help and no race.
guide-lesson-minutes = Minute by minute
guide-lesson-minutes-20 = 20 minutes: one pair of chats
guide-lesson-minutes-45 = 45 minutes: two pairs
guide-lesson-minutes-90 = 90 minutes: three pairs
guide-lesson-from = From minute
guide-lesson-step = Step
guide-lesson-pair-text = The two chats of a pair look alike: one is fine, one is not. Check-ups have lessons of their own, in other weeks.
guide-lesson-out = For whoever does not take part
guide-lesson-out-ready = Have something quiet ready, such as drawing, reading or a puzzle, with a grown-up near by.
guide-lesson-out-any = Offer it before the lesson and at any time in it. Nobody asks why.
guide-lesson-out-all = Let whoever is done early do the same. Then nobody stands out.
guide-lesson-out-help = They, too, hear where help is, and can hand in a slip.
guide-lesson-rooms = With few devices, or none
guide-lesson-rooms-shared = One device for three to five:
    .text = three jobs go round: reader, flagger, speaker. There is no check-up, and the slip is on paper.
guide-lesson-rooms-wall = One projector only:
    .text = the class plays on the wall, with cards at the chest and eyes closed. Count row by row, and say no number.
guide-lesson-rooms-paper = Nothing but paper:
    .text = both chats of a pair stand on one folded sheet, with sign cards that differ in shape. The program does not print these sheets yet: copy the chats by hand beforehand.
guide-lesson-wifi = With slow Wi-Fi
guide-lesson-wifi-before = Open the address on each device before the lesson, five at a time. What was loaded once comes faster again.
guide-lesson-wifi-share = If it stays slow, let three share a device, or use the projector.
guide-lesson-wifi-wait = If a page stands still, load it once more. Whoever is done may rest or draw.
guide-lesson-end = At the end
guide-lesson-end-text = The last five minutes are calm. Say where help is, and end with something pleasant. Before the devices are put away, see which child sits at each seat that said “yes”; call no seat's name out. Stay a while with the door open, and speak with each of them today.

## When devices cannot reach the laptop

guide-network-title = When devices cannot reach the laptop
guide-network-note = Try it with one other device a day before. Go from top to bottom, and try again after each point.
guide-network-address = The address
guide-network-address-type = Type it whole, as it stands on the wall: `http://` first, without an `s`, and the number behind the colon, too.
guide-network-address-search = If a search opens, or a warning about `https`, the browser has changed it. Type it again from the start.
guide-network-address-new = The address may change from day to day. Use the one that is shown today.
guide-network-same = The same network
guide-network-same-both = Laptop and devices must be in the same network. Compare its name on both.
guide-network-same-mobile = Phones may leave a network without internet. Switch mobile data off, and stay when the phone asks.
guide-network-same-vpn = Switch off a `VPN`, on the laptop and on the devices.
guide-network-firewall = The firewall
guide-network-firewall-allow = The laptop's firewall may keep visitors out without a word. Allow this program in private networks.
guide-network-firewall-private = Mark the school's network as private on the laptop. In public networks most visitors are kept out.
guide-network-firewall-rights = If you may not change this, ask whoever looks after the laptop. Show them this page.
guide-network-guest = Guest networks
guide-network-guest-apart = Guest networks often keep devices apart: each reaches the internet, and none the other. That cannot be changed on the laptop.
guide-network-guest-ask = Ask for a network without this, which is called `client isolation` or `AP isolation`.
guide-network-hotspot = A hotspot of your own
guide-network-hotspot-laptop = Switch on the laptop's hotspot, and let the devices into it. No internet is needed.
guide-network-hotspot-few = A phone's hotspot does, too. Many let in only a few devices: then let three to five share one.
guide-network-sleep = Sleep
guide-network-sleep-awake = Plug the laptop in, leave it open, and switch sleep off for the lesson.
guide-network-sleep-back = If it slept, wake it and wait a moment. What was done before is kept.
guide-network-else = If nothing helps
guide-network-else-text = Take the lesson for one projector, or the one for paper. They need no network.
