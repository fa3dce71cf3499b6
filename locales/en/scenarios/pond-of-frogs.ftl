# { $friend } and { $juno } know each other from a game only. Twin: pond-and-boots.

pond-of-frogs-title = A pond full of frogs

## The chat

pond-of-frogs-m0 = { $juno } and i build a pond in a game.
pond-of-frogs-m1 = the pond is full! they sing all night
pond-of-frogs-m2 = one croaks like my uncle when he snores
pond-of-frogs-m2a = haha! that one's the boss
pond-of-frogs-m3 = and i know a real pond. let's go there
pond-of-frogs-m4 = just you and me! nobody else
pond-of-frogs-m4b = aw, come along! i'll bring a net for us two
pond-of-frogs-m5 = nobody at home knows about that pond.
pond-of-frogs-m6 = just because! but come alone
pond-of-frogs-m7 = hm, sure. but then come alone
pond-of-frogs-m8 = on saturday! but only you, nobody else
pond-of-frogs-m9a = not him! only you, ok?
pond-of-frogs-m9 = oh, come along! the frogs are waiting
pond-of-frogs-m10 = a pond with real frogs. what do you think?

## What the friend can answer

pond-of-frogs-c1 = who's coming along?
pond-of-frogs-c2 = no, i'd rather play here
pond-of-frogs-c3 = why that pond?
pond-of-frogs-c4 = i'll ask my mum first
pond-of-frogs-c5 = ok, when?
pond-of-frogs-c6 = can my brother come?
pond-of-frogs-c7 = no, i don't want to

## The grown-up's words

pond-of-frogs-e1 = Thank you for telling me today. It's not your fault.
pond-of-frogs-e2 = Nobody goes there alone. We keep it, then report it.

## Noor's notes

pond-of-frogs-n3 = A real pond! Who plans it, and who comes?
pond-of-frogs-n4 = Just two, and no grown-up? Tell someone today.
pond-of-frogs-n4b = The answer was no. Then came another try.
pond-of-frogs-n5 = No grown-up knows. So one should know today.
pond-of-frogs-n6 = With a reason or without: nobody goes there alone.
pond-of-frogs-n7 = “Sure”, and still: come alone. That is a reason to tell.
pond-of-frogs-n8 = Saturday, alone? Show it to a grown-up today.
pond-of-frogs-n9a = Even a brother is too much? Then stop and tell.
pond-of-frogs-n9 = A no, and then “oh, come along”. Tell someone today.
pond-of-frogs-nc5 = Asking “when” is not going. You can still stop and tell.

## For a class

pond-of-frogs-who-plans-it = A trip with a friend from a game. Who plans it?
pond-of-frogs-after-asking = “I'll ask first.” What can come back?
pond-of-frogs-no-means-no = You said yes and now you don't want to. What next?
