# The friend, { $noa } and { $eli } are masculine in this pair (see `genders` in the graph). Twin: noodle-kite.

captain-noodle-title = Captain Noodle

## The chat

captain-noodle-m0 = { $noa } is in my kite team. there's a kite game we both play, too.
captain-noodle-m1 = captain noodle! is your kite still in that tree?
captain-noodle-m2 = a pigeon lives in it now. and only my grandpa calls me captain noodle!
captain-noodle-m2a = aye aye! then the tree's a ship now, with a pigeon at the wheel
captain-noodle-m3 = you flew with { $eli } yesterday, not with me. i was sad all evening
captain-noodle-m4 = then make it up to me! what's your password in the kite game?
captain-noodle-m5 = and i'm asking now: what's your password in the kite game?
captain-noodle-m6 = tell me, or else everyone hears about captain noodle
captain-noodle-m7 = only { $noa } and i can read this chat.
captain-noodle-m8 = you know why
captain-noodle-m9 = ok. but you know what happens then
captain-noodle-m10 = please, it's only a password
captain-noodle-m11 = good! and tomorrow i want your dragon kite, or else
captain-noodle-m12 = but you said ok! come on
captain-noodle-m13 = when i say it's enough
captain-noodle-m14 = a nickname and a sad team-mate. what do you think?

## What the friend may answer

captain-noodle-c1 = oh. i didn't notice. sorry!
captain-noodle-c2 = { $eli } asked first, that's all
captain-noodle-c3 = why do you say that?
captain-noodle-c4 = i'll ask my mum first
captain-noodle-c5 = no, i don't want to
captain-noodle-c6 = ok...
captain-noodle-c7 = no, i'd rather not after all
captain-noodle-c8 = and when is it enough?

## The grown-up's words

captain-noodle-e1 = Thank you for telling me. It is not your fault, and Noodle is a fine name.
captain-noodle-e2 = Don't send anything. We keep the chat, and today I'll talk to your team's coach.
captain-noodle-e3 = You'll hear first what I say. And I'm Admiral Noodle: everyone may know that.

## Noor's notes

captain-noodle-n3 = Someone is sad and says so. That is fine. Is anything wanted for it?
captain-noodle-n4 = Being sad is one thing. A password is another, and it stays yours.
captain-noodle-n6 = “Or else” wants { $friend } to be scared. The nickname is small, the threat isn't. Tell someone today.
captain-noodle-n8 = This makes { $friend } feel guilty. Flying with someone else is no reason for that.
captain-noodle-n9 = “Ok”, and the threat once more. Going to Mum is exactly right now.
captain-noodle-n10 = The no was clear. Then it was asked for again. You don't have to explain a no.
captain-noodle-n11 = One ok, and already more is wanted. Nothing has been sent. It can stop here.
captain-noodle-n12 = An ok can be taken back. The push after it says a lot.
captain-noodle-n13 = A threat doesn't end by itself. With a grown-up it can.
captain-noodle-nc4 = Even a silly story is worth telling.
captain-noodle-nc6 = Many would say ok, just to make it stop. It is no fault of theirs.
captain-noodle-nc7 = Calm and short. You can stop in the middle.

## For a class

captain-noodle-sad-or-else = “I was sad”, and “do it, or else”. What is different?
captain-noodle-nothing-is-paid = Why does it help to give nothing when someone threatens?
captain-noodle-whom-to-tell = A threat feels silly, and it still hurts. Who could help?
