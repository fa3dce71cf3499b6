# The coach and the friend are both feminine in this pair (see `genders` in the graph). Twin: extra-lesson.

extra-practice-title = One more hour of chess

## The chat

extra-practice-m0 = this is { $coach }, my chess coach. mum reads along here. our club wants that.
extra-practice-m1 = your knight's jump on tuesday was clever
extra-practice-m2 = thanks! i tried it on grandpa first. now he wants another game
extra-practice-m3 = the tournament is on saturday. i have an extra hour for you
extra-practice-m4 = all who play on saturday, two at a time. i'm writing to each of you
extra-practice-m5 = no problem, come when you like. every player gets an hour
extra-practice-m7 = good. only the team's new move is our secret till saturday. grandpa may see it
extra-practice-m8 = i need your answer by six
extra-practice-m9 = no reason, i just like full lists. tomorrow is fine too
extra-practice-m10 = at home we say: sleep first, answer after
extra-practice-m11 = that's fine. see you on thursday with the others
extra-practice-m12 = thursday is enough for me. thursday is cake day
extra-practice-m13 = sure, ask him. the parents got a letter
extra-practice-m14 = oh, it's here on our fridge! under the magnet
extra-practice-m15 = good. and thursday stays as it is
extra-practice-m16 = oh, thursday! i promised the team a cake
extra-practice-m17 = no problem. you said cake? then thursday is my favourite day
extra-practice-m18 = of course. take your time
extra-practice-m19 = an extra hour and a secret. what do you think?

## What the friend may answer

extra-practice-c1 = oh nice! who else is coming?
extra-practice-c2 = maybe. i have so much homework
extra-practice-c3 = hm. everything goes on our kitchen calendar
extra-practice-c4 = then i'll put it on our kitchen calendar, with a sticker
extra-practice-c5 = why the hurry?
extra-practice-c6 = thank you, but no
extra-practice-c7 = i'll ask dad first
extra-practice-c8 = ok, i'll come
extra-practice-c9 = actually, i'd rather not come
extra-practice-c10 = can i think again?

## When the friend's dad has been told

extra-practice-e0 = i told someone i trust. dad is looking at it with us now.
extra-practice-e1 = Thank you for asking me. I'm always glad when you do.
extra-practice-e2 = The club's letter about it is on our fridge. It is the same for everyone, so this is fine.
extra-practice-e3 = You can go, or not go. You choose, and I'll drive you.

## Noor's notes

extra-practice-n0 = A coach writes, and Mum reads along. Many clubs require that, for every child. Then look at what is asked, too.
extra-practice-n3 = An extra hour is a nice thing. Ask: who is it for, and who knows about it?
extra-practice-n4 = The coach writes to one, but the offer goes to everyone. Anybody can say so. Ask in the club: do the others get an hour, too?
extra-practice-n5 = “When you like” sounds special. But it is the same for every player. Asking at home or in the club shows whether that is true.
extra-practice-n7 = A secret too, but it ends on Saturday. The team knows it, and home may know it. Ask: who will be happy then?
extra-practice-n8 = “By six” sounds like a hurry. But a “no” is an answer too. Ask: what happens if we wait?
extra-practice-n9 = No reason came back, and that can be fine. “Tomorrow is fine too” is easy to write. Waiting shows if it is true.
extra-practice-n18 = “Take your time” is easy to write. Taking it shows if it is true.
extra-practice-nc6 = Short and polite, and a full answer. After it, nothing more was asked.
extra-practice-nc7 = It was good to ask Dad. “Sure” proves nothing. But the club's letter is on the fridge. Dad can read it.
extra-practice-nc8 = Saying yes was fine. Asking at home first would be fine as well.
extra-practice-nc9 = “Yes” first and “no” later: that is allowed. Here it was no problem.

## To talk about

extra-practice-who-may-know = Who may know about a lesson or a practice? How do you notice that all is in the open?
extra-practice-good-secrets = Which secrets are nice ones? How do they end?
extra-practice-yes-and-no = You said yes and now you don't want to. What could you say?
