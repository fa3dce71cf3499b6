### The teacher's program: what console, wall and seats say of a lesson. `refused-*` is why something was not done; children read
### some of these, so each says what can be done now and puts the fault on nobody.

## What a lesson refuses

refused-not-ready = Joining opens, and the lesson starts, when every tick is set and the contact near by is entered.
refused-shut = Nobody can join at the moment. Ask your teacher.
refused-full = Every seat is taken. Ask your teacher whether you can share a device.
refused-no-card = No seat with these three pictures waits for you. Look at your card once more, or try again in a moment.
refused-card-taken = Somebody already sits at these three pictures. Look at your card once more, or take a new seat.
refused-no-seat = There is no such seat. Join once more with the code on the wall.
refused-removed = This seat is switched off for now. Ask your teacher: it can come back with all you did.
refused-elsewhere = This seat is open in another window. You can go on there, or take it back here.
refused-gap = Something that was sent before is missing. It is sent once more.
refused-no-step = The plan has no such step.
refused-no-chat = The lesson has no such chat, or it is switched off.
refused-not-here = That does not belong to this step.
refused-counts = These numbers cannot be: there are not so many children there.
refused-again = This code was typed in before. It counts once.
refused-other-lesson = This code comes from another lesson, so it cannot be counted here.
refused-over = The lesson is over. Thank you for taking part.
refused-unread = Some children may want to talk. Look at that list first; then the lesson can be erased.

## What the program refuses

refused-code = No lesson has this code. Compare it with the wall, and try again.
refused-lesson = This lesson is not there any more. Join with the code on the wall.
refused-token = This page has lost its seat. Join again with the code on the wall. Teachers: open the console with its own link.
refused-version = This page is of another version than the teacher's program. Load it once more.
refused-body = The teacher's program did not understand this. Load the page once more.
refused-too-large = This is too much at once for the teacher's program. Load the page once more.
refused-slow = That took too long. It is tried again in a moment.
refused-host = The teacher's program does not know this address. Open the one that it shows.
refused-origin = Another page asked for this. Open the page of the lesson itself.
refused-far = The teacher's program answers only devices in its own network.
refused-path = Nothing is at this address. Look at the address on the wall once more.
refused-plan = There is no plan for a lesson of this name, or not for this age.
refused-start = Only the teacher's own computer can begin a lesson.
refused-often = Many lessons were begun from this address just now. Wait a few minutes, then try again.
refused-deeds = This is more than one post may hold.
refused-contact = The contact needs a name or a role, and how to reach it, each in one short line, and it must have been checked not long ago.
refused-tallies = This code has a mistake in it. Compare each letter and number.
refused-store = The lesson cannot be saved at the moment, so nothing was changed. Tell your teacher: perhaps the disk is full, or the database does not answer. It is tried again.
refused-fault = Something went wrong in the teacher's program. What was done before is kept. Try again.
refused-game = The game is not in this copy of the program. Start it with --game and the folder of the game for the web.

## What the teacher's computer says of its network

network-none = This computer is in no network that children could reach. Switch its Wi-Fi on, or plug a cable in.
network-changed = The address has changed. Children open the new one: { $address }
network-port = Port { $port } is in use by another program, so the lesson is at { $other }.
network-no-port = None of the ports from { $first } to { $last } is free. Close another program, or name a port with --port.
network-nobody = Nobody has reached this address in the first minute. The computer's firewall may hold visitors off: allow this program in private networks. Guest networks often keep devices apart; then another network or the computer's own hotspot helps.

## The report: for the teacher, after the lesson. Levels are words, never numbers of children

refused-report = The report comes when the lesson is over. End the lesson on the console first.
refused-kept = This is no file that was saved after an earlier lesson, or it is damaged. Choose the file of the earlier lesson.
refused-kept-newer = A newer version of this program saved this file. Update this program, then choose the file once more.
refused-chosen = What is told of this check-up was chosen before, and that stands: two reports side by side could tell of single children.
refused-open = Choose first what is told of this check-up.

report-title = Report of the lesson
report-plan = The lesson: { $plan }.
report-band = For ages { $ages }.
report-children-count = { $count } children sat at the devices.
report-children-few = Fewer than five children sat at the devices.
report-children-nobody = Nobody sat at a device: hands were counted.
report-keep = Nothing of this is kept unless you save it. When the lesson is erased or the program ends, the report is gone.
report-levels = Shares are told roughly, in words, so that nobody can be picked out. “Few or none” may be nobody at all.
report-too-few = too few answers to tell
report-actions = Save, print, language
report-save-html = Save as a page
report-save-csv = Save as a table (CSV)
report-save-json = Save as data (JSON)
report-print = Print
report-failed = The teacher's program cannot be reached. Is it still running? Then try again.

report-sees = What the class sees well, and what it mixes up
report-sees-none = No child came to the end of a chat on a device, so there is nothing to say about single signs.
report-sees-well = More than half found it:
report-sees-missed = Half or fewer found it:
report-sees-mistaken = More than a few took something harmless for it:
report-signs-caption = Each sign: how many children found it in half of the places or more, and how many flagged half or more of what only looks like it
report-sign = Sign
report-found = Found it
report-mistaken = Mixed it up with something harmless

report-messages = Messages that stand out
report-messages-none = No message stands out, or too few flagged any to tell.
report-messages-caption = In each chat: what most flagged, what was overlooked and what was mixed up, and how many flagged it
report-chat = Chat
report-most-flagged = Flagged most
report-most-missed = Shows a sign, flagged least
report-most-mistaken = Shows no sign, flagged most
report-message = “{ $message }” – { $level }
report-nothing = nothing stands out
report-friend = the friend
report-person-1 = A.
report-person-2 = B.
report-person-3 = C.
report-person-4 = D.

report-would = What the class would do
report-would-none = No chat was played.
report-would-caption = What the children did in or after each chat
report-would-acts = So many did this
report-would-group = { $level }: { $acts }
report-votes-caption = The vote: { $question }
report-answer = Answer
report-chosen = Chose it

report-judged = What the children thought of the chats
report-judged-caption = After each chat: “Was this like real chats?” and “Did it help?”
report-like-real = Like real chats?
report-helped = Did it help?
report-faces = yes: { $yes }; a bit: { $some }; no: { $no }

report-check-ups = Before and after: the check-ups
report-check-ups-choose = Choose once what is told of this check-up; the choice stands. If you want to see the class before and after, do not look at the first check-up by itself: save it, and open the file after the later one. Two reports of nearly the same children could tell of single ones.
report-check-ups-earlier = The file that was saved after the earlier lesson
report-check-ups-compare = Show before and after
report-check-ups-later = Only save it, for a later lesson
report-check-ups-alone = Show this check-up by itself
report-check-ups-kept = Save the check-ups for a later lesson
report-check-ups-kept-why = This file holds cards and the sums of single children, without names. Keep it where only you can open it, as your school's rules say, and delete it after the later lesson.
report-check-ups-silent = Nothing is told of the check-up here: it is saved for a later lesson, or the choice is still open.
report-check-ups-refused = An earlier report told of nearly the same children, or these answers cannot be held against each other. So nothing is told here: the two together would tell of single children.
report-check-ups-count = Figures are of { $count } children or more, with 95 % intervals: the true mean of children like these lies in between in 19 of 20 cases.
report-check-ups-few = Figures are of those who answered everything, with 95 % intervals where enough did.
report-measures-caption = What was measured: the mean of the children
report-measure = Measure
report-criteria-caption = What a course is held against
report-criterion = Aim
report-value = What was found
report-outcome = Reached?
report-by-sign-caption = Chats of the check-up by sign: the share of children who said “not okay”, from 0 to 1
report-estimate = { $value } ({ $from } to { $to })

report-untold-too-few = too few to tell
report-untold-no-spread = all the same
report-untold-too-alike = nearly all the same, so not told
report-untold-at-ceiling = too many at the end of the scale to tell
report-untold-told-before = told in an earlier report
report-untold-no-clear-gain = no clear gain to keep
report-untold-no-such-occasion = not on this occasion

report-outcome-met = yes
report-outcome-not-met = no
report-outcome-cannot-tell = nobody can tell

report-talk = To talk about
report-talk-none = Nothing stands out that has to be talked about again. The prompts of the plan fit, too.
report-look-back = When to look back
report-look-back-why = A few minutes each time: first let the class remember, then look together.
report-look-back-day = on day { $day } after the lesson
report-look-back-days = between day { $from } and day { $to } after the lesson

report-turnout = How many took part
report-turnout-caption = How many of the devices did each step
report-step = Step
report-step-name = { $number }. { $name }
report-done = Did it

report-limits = What this report cannot say
report-limits-child = It is about the class, never about one child. It is no mark, and no sign that a child is or is not in danger.
report-limits-protect = No test here measures protection in real life.
report-limits-causes = A change can have other causes: practice, age, a good or a bad day. Without a second group nobody can tell them apart.
report-limits-small = One class is few children. “Nobody can tell” is a frequent and an honest answer.
report-limits-drafts = The chats and questions have not been tried in a study with children yet.
report-limits-worried = If something a child said worries you, do not wait for a figure: follow the guide for teachers, and pass it on today.

## The report as a table and as data: names of columns, parts and figures

report-part = Part
report-item = About
report-figure = Figure
report-from = From
report-to = To
report-children = Children
report-part-turnout = Taking part
report-part-signs = Signs
report-part-chats = Chats
report-part-votes = Votes
report-part-check-ups = Check-ups
report-part-talk = To talk about
report-figure-children = at least so many
report-figure-done = did it
report-figure-found = found it in half of the places or more
report-figure-mistaken = flagged half or more of what only looks like it
report-figure-most-flagged = flagged most
report-figure-most-missed = shows a sign, flagged least
report-figure-most-mistaken = shows no sign, flagged most
report-figure-act-pause = paused
report-figure-act-tell = told a grown-up
report-figure-act-report = reported
report-figure-act-block = blocked
report-figure-act-help = asked for help
report-figure-act-say-no = said no
report-figure-act-keep = kept the messages
report-figure-act-carry-on = went on chatting
report-figure-like-real-no = like real chats: no
report-figure-like-real-a-bit = like real chats: a bit
report-figure-like-real-yes = like real chats: yes
report-figure-helped-no = helped: no
report-figure-helped-a-bit = helped: a bit
report-figure-helped-yes = helped: yes
report-figure-chosen = chose it
report-figure-talk = suggested
report-figure-refused = not told
report-figure-mean-before = before
report-figure-mean-after = after
report-figure-mean-later = later
report-figure-change = change
report-figure-change-d = change in standard deviations (d)
report-figure-kept = share of the change that was kept
report-figure-hits-before = worrying chats called not okay, before
report-figure-hits-after = worrying chats called not okay, after
report-figure-hits-later = worrying chats called not okay, later
report-figure-false-alarms-before = fine chats called not okay, before
report-figure-false-alarms-after = fine chats called not okay, after
report-figure-false-alarms-later = fine chats called not okay, later
report-figure-met = reached
report-figure-not-met = not reached
report-figure-cannot-tell = nobody can tell
report-figure-interval = { $figure }: 95 % interval

report-measure-discrimination = Tells worrying from fine chats (d')
report-measure-bias = Leans to “okay” or “not okay” (c; below 0 is too quick with “not okay”)
report-measure-area = Tells them apart, with how sure it was (0.5 is guessing, 1 is all)
report-measure-hits = Worrying chats called not okay (0 to 1)
report-measure-false-alarms = Fine chats called not okay (0 to 1)
report-measure-benign-correct = Fine chats called okay (0 to 1)
report-measure-help-seeking = Looks for help in stories (0 to 6)
report-measure-told = Stories in which a grown-up is told (0 to 1)
report-measure-recognised = Stories seen rightly (0 to 6)
report-measure-gap = More help for a friend than for oneself (-2 to 2)
report-measure-knowledge = Facts that were right (0 to 6)
report-measure-myths = Myths that were believed (0 to 6)
report-measure-can = Trusts itself to do it (0 to 2)
report-measure-worry = Worry (0 to 2)
report-measure-trust = “Most people in chats are kind” (0 to 2)

report-criterion-knowledge = Knowledge grew by half a standard deviation or more
report-criterion-discrimination = Worrying and fine chats are told apart better by 0.5 or more (d')
report-criterion-bias = No more mistrust and no less: c moved by 0.2 at most
report-criterion-benign-correct = Fine chats called okay did not fall by more than 0.05
report-criterion-told = A grown-up is told in 0.8 of the stories or more
report-criterion-kept = 0.7 or more of the gain was kept some weeks later
report-criterion-worry = Worry did not rise

## Pictures of how a class split, for wall and report, and the same in words

picture-line = { $label }: { $level }.
picture-answered = Answered: { $level }.
picture-too-few = Too few have answered to show how the class sees it.
picture-level-few = few or none
picture-level-up-to-third = a third or fewer, or none
picture-level-minority = fewer than half, or none
picture-level-third = about a third
picture-level-below-half = more than a few, half at most
picture-level-half = about half
picture-level-above-half = more than half, but not nearly all
picture-level-two-thirds = about two thirds
picture-level-majority = more than half, or all
picture-level-from-two-thirds = two thirds or more, or all
picture-level-nearly-all = nearly all, or all

### The console: the teacher's own page while a lesson runs. Short, calm, said to one grown-up.

console-title = The lesson
console-to-main = To the lesson
console-languages = Languages
console-script = This page needs JavaScript. It comes from this computer and loads nothing from elsewhere.
console-lost = The teacher's program does not answer. The page tries again by itself; what was done before is kept.
console-elsewhere = On another computer
console-link = This link is the key to the lesson: with it the lesson can be taught on from another computer in this network. It is for you alone.
console-link-show = Show the link
console-erased = The lesson is erased. Nothing of it is kept.

## To begin

console-begin = Choose a lesson
console-begin-band = Age of the class
console-begin-do = Prepare this lesson
console-devices-each = A device for each child
console-devices-shared = { $count ->
    [one] One device for { $count } child
   *[other] One device for up to { $count } children
}
console-devices-wall = One projector, no devices
console-devices-paper = Nothing but paper
console-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}

## What runs

console-now = Now
console-not-begun = The lesson has not begun.
console-start = Start the lesson
console-over = The lesson is over.
console-since = { $count ->
    [0] Less than a minute
    [one] { $count } minute
   *[other] { $count } minutes
} so far. Planned: { $planned }.
console-done = { $count } of { $all } seats are done.
console-eyes-up = Eyes up
console-eyes-down = Go on
console-held = Eyes up: every screen waits.
console-results-show = Show results
console-results-hide = Hide results
console-results-once = The results of a chat are shown as they are when they are first asked for, and that picture stays. Wait until everyone is done. A vote can change once more.
console-next = Next: { $step }
console-step = { $step }: { $about }

## Before the lesson

console-ready = Before the lesson
console-ready-why = Nobody can join before each of these is done and the contact is entered.
console-ready-all = All is there. Joining can be opened.
console-ready-why-together = The lesson starts when each of these is done and the contact is entered.
console-ready-all-together = All is there. The lesson can start.
console-ready-again = Ticks and contact
console-tick-guide = I have read what to do when a child tells something.
console-tick-safeguarding = The person for safeguarding knows of this lesson and is in the building.
console-tick-letter = Parents have had their letter.
console-tick-previewed = I have looked at the chats, and those that do not suit my class are off.
console-tick-alternative = Whoever does not want to take part has something quiet to do.
console-guide = Guide, letter and sheet for the head
console-contact = The contact near by
console-contact-why = Children see it on their help card. Choose someone other than yourself, and name a role or a service, such as “School counsellor”. It is deleted with the lesson.
console-contact-who = Service or role
console-contact-how = How to reach it
console-contact-hours = When it is there (may stay empty)
console-contact-day = Checked on
console-contact-checked = Checked how
console-contact-asked-in-person = I asked in person
console-contact-called = I called
console-contact-operator-page = On the service's own page
console-contact-do = Keep this contact
console-contact-there = This contact is kept.

## Joining

console-door = Who is there
console-door-is-open = Joining is open.
console-door-is-shut = Joining is shut. Whoever has a seat keeps it.
console-door-open = Open joining
console-door-shut = Shut joining
console-code = Code:
console-addresses = Children open this address:
console-addresses-more = Where there are several, the first one is the likeliest.
console-room = Children in the room
console-room-do = Keep this number
console-register = { $count ->
    [one] { $count } child at the seats, { $room } in the room.
   *[other] { $count } children at the seats, { $room } in the room.
}
console-register-alone = { $count ->
    [one] { $count } child at the seats.
   *[other] { $count } children at the seats.
}

## Hands, seats, steps, chats

console-hand = Needs a hand?
console-hand-none = Nobody asks at the moment.
console-helped = Helped
console-steps = The plan
console-here = Now
console-go = Go here
console-seats = Seats
console-seats-none = Nobody has joined yet.
console-seats-why = A seat that is switched off counts no more, and comes back with all it did. If it said “I want to talk”, it stays on your list.
console-seat-children = { $count ->
    [one] { $count } child
   *[other] { $count } children
}
console-seat-removed = Switched off
console-remove = Switch off
console-restore = Switch on again
console-chats = Chats
console-chats-why = A chat that is off is played by nobody. Names are drawn, so on a device the people may have others.
console-chats-read = Read all its lines
console-chats-plan = In this lesson
console-chats-others = Others for this age

## The whole class at one projector

console-class = The class together
console-chat-begin = Begin this chat on the wall
console-chat-on = Next message
console-chat-tell = The class tells a grown-up
console-chat-asks = Here the chat asks what to do. Let the class talk first.
console-chat-over = This chat is over.
console-chat-replies = Which reply does the class choose?
console-chat-flag = A flag on the last message
console-chat-unflag = Take the flag off
console-hands-flag = Hands: who would raise a flag here?
console-hands-yes = A flag
console-hands-no = No flag
console-hands-reply = Hands for each reply
console-hands-vote = Hands for each answer
console-hands-do = Keep these counts
console-hands-there = Counted. Another count replaces this one.

## Codes from devices

console-tallies = Codes from devices
console-tallies-why = A device that was not connected shows a code at the end. Type it in here, and it counts with the class.
console-tallies-code = The code on the child's screen
console-tallies-do = Count this code
console-tallies-count = { $count ->
    [0] No code is typed in yet.
    [one] { $count } code is counted.
   *[other] { $count } codes are counted.
}

## Who wants to talk

console-talk = I want to talk
console-talk-remind = Before you look at who said yes:
console-talk-listen = Listen, and thank the child. Say: “It is not your fault.”
console-talk-promise = Promise no secrecy. Say whom you will tell.
console-talk-ask = Ask no more than you need to help now, and write down the child's own words.
console-talk-today = Speak with each of them today, away from the others but where a colleague can see you. If a child has gone, tell the person for safeguarding today.
console-talk-screen = Is this page on the projector? Take it off first.
console-guide-tell = What to do when a child tells something
console-talk-read = I have read this, and nobody else sees this page. Show who wants to talk.
console-talk-answered = { $count ->
    [one] { $count } seat has answered.
   *[other] { $count } seats have answered.
}
console-talk-nobody = So far nobody says that they want to talk. That does not mean all is well. Some come later, so stay a while.
console-talk-these = These want to talk:
console-talk-find = Never call a seat's name out. See which screen shows it, before the devices are put away.
console-talk-alone = This is for you alone. It stands neither on the wall nor in the report.

## The end

console-end = The end
console-end-it = End the lesson
console-end-sure = After the end nobody can answer the slip or go on, and the lesson cannot be opened again. Who wants to talk can still be seen until you erase the lesson or end the program.
console-end-do = Yes, end it now
console-report = Open the report
console-report-why = The report is kept only if you save it.
console-report-later = The report comes when the lesson is over.
console-erase = Erase the lesson
console-erase-sure = Then nothing of the lesson is left: neither who wants to talk, nor the report unless you saved it. Do you know each child who said yes? This cannot be taken back.
console-erase-do = Yes, erase everything

## The wall, on the console

console-wall = The wall
console-wall-small = The wall as the class sees it
console-wall-open = Open the wall in a window of its own

### The wall: what the projector shows. Children of 8 read it aloud from the last row.

wall-title = The wall
wall-lost = One moment: the wall is looking for the lesson.
wall-welcome = Welcome!
wall-soon = We begin soon.
wall-join = Take a seat
wall-address = Open this address:
wall-qr = The same address as a picture for cameras
wall-code = Enter this code:
wall-animals = Or press these animals:
wall-eyes-up = Eyes up
wall-over = We have finished.
wall-over-thanks = Thank you for playing together!
wall-rule-story = We talk about the friend in the chat, not about ourselves.
wall-rule-pass = Nobody has to answer.
wall-rule-kind = We listen, and nobody laughs.
wall-rule-later = Is something on your mind? Tell a grown-up afterwards, or press the beacon.
wall-check-up = Everyone answers alone and without a hurry. There are no marks.
wall-chat = The chat is on your screen. Read at your own pace.
wall-chat-together = We read a chat together.
wall-chat-paper = The chat is on your sheet. Read it together.
wall-practice = We practise how to report a chat. Nothing is really sent.
wall-slip = Everyone answers silently, and looks only at their own: do I want to talk with a grown-up? Yes and no are both fine.
wall-close-help = Help is on the help card.
wall-close-near = Help is near by: { $who }. { $how }
wall-close-tell = We may always tell, also after an “ok” or a promise.
wall-replies = What could we answer?
wall-asks = What do we think?
wall-flag = A flag
wall-done = Done
wall-flagged = How many of us raised a flag?
