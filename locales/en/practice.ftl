### The report practice: a friend shows its phone, and the player rehearses the whole chain on a short chat.
### Never an exam: a messy report is a good report, and nobody repeats a step to deserve help.
### Variables: $step and $all are numbers in `practice-step`; in `practice-end-again`, $step is a step's heading.

practice-title = Practice pier: reporting
practice-intro = Friends come with their phones: “Can you show me how?” We try together. Nothing is really sent. No marks, no clock.
practice-choose = Which chat shall we practise with?
practice-begin = Begin
practice-next-one = Another one
practice-done-mark = Practised
practice-step = Step { $step } of { $all }
practice-skip = Leave this step out

## The steps: the heading; `.full` says what to do and why; `.short` is a nudge once it has become easier.
## `-again` is said when a press did not lead on, `-good` when a step is done. A step that was left is not praised.

practice-stop = Stop answering
    .full = Nobody has to answer, not even a nice message. A pause gives time to look.
    .short = First, a little pause.
practice-stop-do = Stop answering
practice-stop-answer-1 = Write back
practice-stop-answer-2 = Ask them why
practice-stop-again = Lots of people would do that. An answer can bring more messages. Let's try it without one.
practice-stop-good = You stopped. Now there is time to look.

practice-keep = Keep it
    .full = Don't delete it, and don't send it on. If it stays here, it is easy to show.
    .short = We may want to show it soon.
practice-keep-do = Keep it and show it
practice-keep-delete = Delete it
practice-keep-send-on = Send it to a friend
practice-keep-again = If we delete it, it is hard to show. If we send it on, it can spread. Is there a third way?
practice-keep-good = It stays where it is, ready to show.

practice-tell = Tell a grown-up
    .full = Choose someone from your people. You don't need to be sure. You're not in trouble.
    .short = Who shall we tell now?
practice-tell-good = Now a grown-up knows. Nobody carries it alone.

practice-menu = Open the menu
    .full = The way to the report starts in the menu. Try the three dots, or the name.
    .short = Where is the menu here?
practice-menu-good = There it is! Another app may hide it somewhere else.

practice-find = Find the report
    .full = Look for “Report” or “Safety”. Take your time: looking around does no harm.
    .short = Which word leads to the report?
practice-find-again = This one is for something else. Good to know, too. Let's keep looking.
practice-find-good = Yes, this leads to the report.

practice-reason = What happened?
    .full = What they did counts, not who they are. Pick what fits best. Nearly right is right enough.
    .short = What fits best?
practice-reason-good = That says what happened.
practice-reason-near = Nearly right is right enough. “{ $reason }” would fit, too.

practice-proof = Add messages
    .full = Choose messages that show what happened. Private ones stay out.
    .short = Which messages show it?
practice-proof-again = One message that shows it is enough. Private ones can stay out.
practice-proof-good = That shows it, and private things stay private.
practice-proof-private = This one is personal. The report makes sense without it.
practice-proof-enough = One or two messages are enough.
practice-proof-done = That is enough

practice-block = Block
    .full = A block shuts the door on these messages. If they keep coming, block at once.
    .short = Is there a door to shut?
practice-block-good = The door is shut. A block can be undone, too.

practice-next = What comes next
    .full = No one can say what an app will do. That's why we tell a person, too.
    .short = What may come now?
practice-next-1 = Some apps answer, some do not.
practice-next-2 = It may take a while. If it goes on, we tell again.
practice-next-known = Whatever the app does, a grown-up knows now.
practice-grown-ups-next = Now it is the grown-ups' job to sort it out.
practice-next-not-yet = You can still tell a grown-up. It is never too late.

## The end

practice-end-title = We are at the end
practice-end-told = Telling is always enough. Everyone has a right to help.
practice-end-text = A messy report is a good report. Nobody has to report well to get help.
practice-end-again = This was a bit harder: “{ $step }”. It comes again another time.
practice-end-all-easy = Every step went well today. Next time I'll talk less. That's hard for a lamp!

## My people

people-title = My people
people-text = Pick three who could help you. One from home, one from outside, and a helpline.
people-home = Home and family
people-outside = Outside home
people-helpline = Helpline
people-if-about = Is it someone on your list? Choose someone else.
people-others = Someone else
people-missing-home = There is room for someone from home or family. Aunts and grandpas count too.
people-missing-outside = There is room for someone from outside. A teacher, or a friend's parent?
people-missing-helpline = There is room for a helpline. People there listen to children: that is their job.
people-kept = Keep my people too
people-not-kept = This list is forgotten when you leave.
people-done = My list is ready

## When the first grown-up has no time or gets upset first

practice-upset-says = Not now, I'm busy. And why are you on that app at all?
practice-upset-noor = That was bad timing, not your fault. Who is next on your list?
practice-upset-listens = Thank you for telling me. It is not your fault. Let's look at it together.

## When someone seems to be back with a new name

practice-back-noor = A new name, but it seems to be the same person. That is not your mistake. We tell, report and block again.

## When the phone or tablet is not ours

practice-not-mine-noor = This device belongs to someone else. Show it to a grown-up, together with its owner. Just telling is enough.
practice-not-mine-title = Someone else's menu
practice-not-mine-menu = A menu is like a bag: its owner opens it. From our own account we can report, too, with a grown-up.

## When a kind friend was reported and blocked by mistake

practice-kind-noor = This friend was kind: it was a mix-up. That can be mended. Good that we asked.
practice-kind-unblock = Take the block off
practice-sorry = Say sorry
practice-kind-sorry-1 = sorry, i blocked you by mistake
practice-kind-sorry-2 = sorry, you were kind, and i mixed things up
practice-kind-sorry-3 = sorry, i wasn't sure, so i pressed block
practice-kind-answer = no problem! i'd have asked, too
practice-kind-done = The door is open, and all is well. If the app asks, we say: a mix-up.
practice-kind-not-yet = You said sorry. The block can come off any time.
practice-kind-next = Next time we ask again, too. A mix-up can always be mended.

## Harbour Post: a coach's rule for one child

practice-bike-team-title = Three seconds faster
practice-bike-team-friend = Finn
practice-bike-team-other = Coach Mateo
practice-bike-team-about = Coach Mateo trains my cycling team. he has a rule just for me.
practice-bike-team-m1 = three seconds faster today! well done
practice-bike-team-m2 = thanks! that helps. i miss my best friend so much
practice-bike-team-m3 = phones are off at practice. only yours can stay on
practice-bike-team-m4 = oh. why only me?
practice-bike-team-m5 = it's our secret. don't tell your parents, ok?
practice-bike-team-note = A rule for one child, and a secret too. Here telling is enough. The grown-up talks to the club, not to the coach.

## Harbour Post: a gift that costs; the first grown-up has no time

practice-star-stickers-title = Six star stickers
practice-star-stickers-friend = Thandi
practice-star-stickers-other = Priya
practice-star-stickers-about = i met Priya in a sticker group online. now she wants something for her gift.
practice-star-stickers-m1 = my moon page is full!
practice-star-stickers-m2 = mine has only two. and one is a potato
practice-star-stickers-m3 = i gave you six stars. now you owe me a favour
practice-star-stickers-m4 = i'd rather not. my exam went so badly today
practice-star-stickers-m5 = come on! i gave you six stars
practice-star-stickers-note = A gift with a price, and a push after the no. If one grown-up has no time, the next one can listen.

## Harbour Post: wants to be the only one who understands (from ten on)

practice-paper-lanterns-title = The paper lanterns
practice-paper-lanterns-friend = Amara
practice-paper-lanterns-other = Nadia
practice-paper-lanterns-about = i met Nadia in a craft group online. she says only she gets me.
practice-paper-lanterns-m1 = your lantern looks like a real jellyfish!
practice-paper-lanterns-m2 = thanks! mum was cross today: no glue on the table
practice-paper-lanterns-m3 = your mum can't see how good it is. only i can
practice-paper-lanterns-m4 = hm. my sister likes my lantern, too
practice-paper-lanterns-m5 = not like i do. don't tell her about us, ok?
practice-paper-lanterns-note = Nadia wanted to be the only one, in secret. The more people know, the more can help.

## Game chat: a too-private question

practice-pearl-hunt-title = The black pearl
practice-pearl-hunt-friend = Jonas
practice-pearl-hunt-other = Keiko
practice-pearl-hunt-about = i know Keiko from a pearl diving game. she asks which school bus i take.
practice-pearl-hunt-m1 = we found the black pearl! what a dive
practice-pearl-hunt-m2 = finally! i was sad, my grandma is ill this week
practice-pearl-hunt-m3 = which bus do you take to school?
practice-pearl-hunt-m4 = i keep that to myself. shall we dive again?
practice-pearl-hunt-m5 = oh come on, just the number!
practice-pearl-hunt-note = A too-private question, and a push after the no. A report can show that, and a grown-up can help.

## Game chat: a threat (from ten on)

practice-boat-race-title = Fifty coins
practice-boat-race-friend = Esi
practice-boat-race-other = Hana
practice-boat-race-about = i met Hana in a boat race game. she wants my coins, or else.
practice-boat-race-m1 = we came first! what a race
practice-boat-race-m2 = yes! that helps. i fell off my bike today
practice-boat-race-m3 = now give me fifty coins, or else i tell everyone your silly nickname
practice-boat-race-m4 = no, i'd rather not
practice-boat-race-m5 = quick, right now, or everyone will laugh at you!
practice-boat-race-note = That was a threat, and a hurry. Nobody has to pay or send anything. We tell a grown-up today. It is not Esi's fault.

## Game chat: a hidden chat; the tablet is a cousin's

practice-night-bakery-title = The night bakery
practice-night-bakery-friend = Imani
practice-night-bakery-other = Omar
practice-night-bakery-about = this is my cousin's tablet. Omar, a friend's friend, wants a hidden chat.
practice-night-bakery-m1 = our bakery sold all its cakes tonight!
practice-night-bakery-m2 = haha, even the burnt ones. poor customers!
practice-night-bakery-m3 = come to another chat. only the two of us can see it
practice-night-bakery-m4 = not today. i cried after our match, i'm tired
practice-night-bakery-m5 = oh come on, just for a minute!
practice-night-bakery-note = A hidden chat, and a push after the no. The tablet is someone else's, so telling is enough.

## Harbour Live: wants to see the one who streams

practice-marble-run-title = Forty marbles
practice-marble-run-friend = Sofia
practice-marble-run-other = Chloe
practice-marble-run-about = i build marble runs live. Chloe from my team wants to see my face.
practice-marble-run-m1 = forty marbles, and not one fell off!
practice-marble-run-m2 = this is nice. i was alone at lunch today
practice-marble-run-m3 = turn the camera round. i want to see you
practice-marble-run-m4 = no, only my marbles like the camera
practice-marble-run-m5 = come on, just your face for a second!
practice-marble-run-note = Chloe wanted to see Sofia, even after a no. A report can show that, and a grown-up can help.

## Harbour Live: someone is back with a new name

practice-bread-stream-title = Bread with seeds
practice-bread-stream-friend = Ravi
practice-bread-stream-other = George
practice-bread-stream-about = i blocked someone who kept asking where i live. now a new name is on my stream.
practice-bread-stream-m1 = hello again! only my name is new
practice-bread-stream-m2 = hello all! today i bake bread with seeds
practice-bread-stream-m3 = i'm slow today. i had a fight with my brother
practice-bread-stream-m4 = so where do you live? you never told me
practice-bread-stream-m5 = now the dough rests. and so do i
practice-bread-stream-note = After the block came a new name. Ravi did nothing wrong, and telling again helps.

## Class group: a secret meet-up

practice-school-garden-title = The school garden
practice-school-garden-friend = Josie
practice-school-garden-other = Rosa
practice-school-garden-about = Rosa is older and waters the garden with me. she wants to meet in secret.
practice-school-garden-m1 = your sunflower is taller than me now!
practice-school-garden-m2 = haha! and i only nibbled one leaf
practice-school-garden-m3 = i drew it for grandpa. he forgets a lot now
practice-school-garden-m4 = let's meet at the pond, just us two
practice-school-garden-m5 = hm. what about the others?
practice-school-garden-m6 = no, only you. and don't tell your mum, ok?
practice-school-garden-note = Rosa wanted a secret meet-up, hidden from Josie's mum. A grown-up can help.

## Class group: a kind friend, blocked by mistake

practice-green-scarf-title = The green scarf
practice-green-scarf-friend = Bruno
practice-green-scarf-other = Idris
practice-green-scarf-about = Idris is in my class. i blocked and reported him. then i asked our teacher, who had my scarf!
practice-green-scarf-m1 = your green scarf is still in our classroom
practice-green-scarf-m2 = thank you! mum made it when i was ill
practice-green-scarf-m3 = where do you live? dad and i can bring it
practice-green-scarf-m4 = i'd rather not say
practice-green-scarf-m5 = that's fine! i'll give it to our teacher
practice-green-scarf-note = Idris had a reason, and a no was fine. It was good to ask, and a mix-up can be mended.
