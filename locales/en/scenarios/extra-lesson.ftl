# The coach and the friend are both feminine in this pair (see `genders` in the graph). Twin: extra-practice.

extra-lesson-title = An hour of chess

## The chat

extra-lesson-m0 = this is { $coach }, my chess coach. only { $coach } and i are in this chat.
extra-lesson-m1 = your knight's jump on tuesday was clever
extra-lesson-m2 = thanks! i tried it on grandpa first. now he wants another game
extra-lesson-m3 = the tournament is on saturday. i have an extra hour for you
extra-lesson-m4 = just you! the others practise together on thursday
extra-lesson-m5 = no problem, come when you like. all the others sign up, you don't have to
extra-lesson-m7 = not this hour. it's a secret between us
extra-lesson-m8 = i need a yes right now
extra-lesson-m9 = because of the room. so just say yes now
extra-lesson-m10 = at home we say: sleep first, answer after
extra-lesson-m11 = come on, don't be like that
extra-lesson-m12 = thursday is enough for me. thursday is cake day
extra-lesson-m13 = no, don't ask him. just say yes now
extra-lesson-m14 = hm. the club's letters are all on our fridge. there's none about this
extra-lesson-m15 = good. then you don't need thursdays any more
extra-lesson-m16 = oh, thursday! i promised the team a cake
extra-lesson-m17 = but you said yes
extra-lesson-m18 = there's no time to think. you said yes
extra-lesson-m19 = an extra hour and a secret. what do you think?

## What the friend may answer

extra-lesson-c1 = oh nice! who else is coming?
extra-lesson-c2 = maybe. i have so much homework
extra-lesson-c3 = hm. everything goes on our kitchen calendar
extra-lesson-c4 = then i'll put it on our kitchen calendar, with a sticker
extra-lesson-c5 = why the hurry?
extra-lesson-c6 = thank you, but no
extra-lesson-c7 = i'll ask dad first
extra-lesson-c8 = ok, i'll come
extra-lesson-c9 = actually, i'd rather not come
extra-lesson-c10 = can i think again?

## When the friend's dad has been told

extra-lesson-e0 = i told someone i trust. dad is looking at it with us now.
extra-lesson-e1 = Thank you for telling me. It is not your fault.
extra-lesson-e2 = What a coach plans with you, I may always know. We keep the chat and talk to the club.
extra-lesson-e3 = I'll tell you first who I talk to. And your chess stays yours.

## Noor's notes

extra-lesson-n0 = A chat for two, with a coach. Many clubs don't allow that: there a parent reads along. Ask: who may know about it?
extra-lesson-n3 = An extra hour is a nice thing. Ask: who is it for, and who knows about it?
extra-lesson-n4 = One child alone gets what the others don't. Ask: would the coach do it with everyone, in front of everyone?
extra-lesson-n5 = “When you like” sounds friendly. But no list, for one child alone? Ask: would the coach do it with everyone, in front of everyone?
extra-lesson-n7 = A chess lesson needs no secret. This one keeps your people out. Ask: when does it end, and who will be happy then?
extra-lesson-n8 = Fast, fast! Then there is no time to ask anyone. Ask: what happens if we wait?
extra-lesson-n9 = A reason came back, and more hurry. Anybody can make up a reason. Ask: what happens if we wait?
extra-lesson-n11 = See what came after the “no”: a push. A good coach says “all right” and sees you on Thursday.
extra-lesson-n13 = A lesson that Dad must not know about, and again a hurry. “Don't ask” is a good reason to ask.
extra-lesson-n15 = First a secret, then no more Thursdays with the team. Ask: is it in front of the others, or away from them?
extra-lesson-n17 = You may take a “yes” back, even one you gave a grown-up. A push after that is a sign.
extra-lesson-n18 = There is always time to think. Nothing breaks if a chess lesson waits a day.
extra-lesson-nc6 = Short and polite, and it is a full answer. You may say no to a coach as well.
extra-lesson-nc7 = Asking first is always right. And what comes back tells us a lot.
extra-lesson-nc8 = Lots of people would say ok. It is the coach, and it went fast. You can still stop. You can still tell, too.
extra-lesson-nc9 = “Yes” first and “no” later: that is allowed. It was said calmly.

## To talk about

extra-lesson-who-may-know = Who may know about a lesson or a practice? How do you notice that all is in the open?
extra-lesson-good-secrets = Which secrets are nice ones? How do they end?
extra-lesson-yes-and-no = You said yes and now you don't want to. What could you say?
