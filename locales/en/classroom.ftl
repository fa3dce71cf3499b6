### The teacher's program: what console, wall and seats say of a lesson. `refused-*` is why something was not done; children read
### some of these, so each says what can be done now and puts the fault on nobody.

## What a lesson refuses

refused-not-ready = Joining opens when every tick is set and the contact near by is entered.
refused-shut = Nobody can join at the moment. Your teacher can open the door.
refused-full = Every seat is taken. Two can share one device.
refused-no-card = No free seat has these three pictures. Look at your card once more, or wait a moment and try again.
refused-card-taken = Somebody already sits at these three pictures. Look at your card once more, or take a new seat.
refused-no-seat = There is no such seat. Join once more with the code on the wall.
refused-removed = Your teacher took this seat away. Ask, and it can come back.
refused-elsewhere = This seat is open in another window. You can go on there, or take it back here.
refused-gap = Something that was sent before is missing. It is sent once more.
refused-no-step = The plan has no such step.
refused-no-chat = The lesson has no such chat, or it is switched off.
refused-not-here = That does not belong to this step.
refused-counts = These numbers cannot be: there are not so many children there.
refused-again = This code was typed in before. It counts once.
refused-other-lesson = This code comes from another lesson, so it cannot be counted here.
refused-over = The lesson is over. Thank you for taking part.

## What the program refuses

refused-code = No lesson has this code. Compare it with the wall, and try again.
refused-lesson = This lesson is not there any more. Join with the code on the wall.
refused-token = This page cannot prove who it is. Open it once more with its link, or join with the code on the wall.
refused-version = This page is of another version than the teacher's program. Load it once more.
refused-body = The teacher's program did not understand this.
refused-too-large = This is too much at once for the teacher's program.
refused-slow = That took too long. It is tried again in a moment.
refused-host = The teacher's program does not know this address. Open the one that it shows.
refused-origin = Another page asked for this. Open the page of the lesson itself.
refused-far = The teacher's program answers only devices in its own network.
refused-path = Nothing is at this address. Look at the address on the wall once more.
refused-plan = There is no plan for a lesson of this name, or not for this age.
refused-start = Only the teacher's own computer can begin a lesson.
refused-deeds = This is more than one post may hold.
refused-contact = The contact needs a name or a role, and how to reach it, each in one short line, and it must have been checked not long ago.
refused-tallies = This code has a mistake in it. Compare it sign by sign.
refused-store = The lesson cannot be stored at the moment, so nothing was changed. Is the disk full? Make some room, and try again.
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
report-check-ups-kept-why = This file holds cards and the sums of single children, without names. Keep it on your own disk, and show it to nobody.
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
