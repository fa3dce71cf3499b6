# The friend, { $noa } and { $eli } are masculine in this pair (see `genders` in the graph). Twin: captain-noodle.

noodle-kite-title = A noodle on a kite

## The chat

noodle-kite-m0 = { $noa } is in my kite team. there's a kite game we both play, too.
noodle-kite-m1 = captain noodle! is your kite still in that tree?
noodle-kite-m2 = a pigeon lives in it now. and only my grandpa calls me captain noodle!
noodle-kite-m2a = aye aye! then the tree's a ship now, with a pigeon at the wheel
noodle-kite-m3 = you flew with { $eli } yesterday, not with me. i was sad all evening
noodle-kite-m4 = thanks. that was hard to say. now i feel lighter
noodle-kite-m5 = i know. i just wanted to say it once, that's all
noodle-kite-m6 = come flying on saturday, or else the wind gets bored
noodle-kite-m7 = my grandpa is reading this with me. he hums the noodle song.
noodle-kite-m8 = you know how quiet that hill gets
noodle-kite-m9 = ok. you know where to find me: on the hill
noodle-kite-m10 = ok! it's only wind, it can wait
noodle-kite-m11 = good! tonight i want to paint a noodle on my kite
noodle-kite-m12 = oh, ok! no saturday, and no hard feelings
noodle-kite-m13 = when the kite is full of noodles
noodle-kite-m14 = a nickname and a sad team-mate. what do you think?

## What the friend may answer

noodle-kite-c1 = oh. i didn't notice. sorry!
noodle-kite-c2 = { $eli } asked first, that's all
noodle-kite-c3 = why do you say that?
noodle-kite-c4 = i'll ask my mum first
noodle-kite-c5 = no, i don't want to
noodle-kite-c6 = ok...
noodle-kite-c7 = no, i'd rather not after all
noodle-kite-c8 = and when is it enough?

## The grown-up's words

noodle-kite-e1 = Good that you showed me. I've read it all with you.
noodle-kite-e2 = Someone was sad and said so. That takes courage, and it costs you nothing.
noodle-kite-e3 = Fly on Saturday or don't. I'd like to meet that pigeon.

## Noor's notes

noodle-kite-n3 = Someone is sad and says so. That is fine. Is anything wanted for it?
noodle-kite-n4 = The feelings are out, and that is all. Nobody has to pay for them.
noodle-kite-n6 = “Or else” sounds like a threat. Here only the wind gets bored. See what a no does.
noodle-kite-n7 = Grandpa sits there and reads. He really sees what is wanted, and what isn't.
noodle-kite-n8 = A reason is easily said. It is more important that nothing follows if you say no.
noodle-kite-n10 = The no stands, and the nickname stays where it is.
noodle-kite-n12 = First ok, then no. It was no problem.

## For a class

noodle-kite-sad-or-else = “I was sad”, and “do it, or else”. What is different?
noodle-kite-nothing-is-paid = Why does it help to give nothing when someone threatens?
noodle-kite-whom-to-tell = A threat feels silly, and it still hurts. Who could help?
