# { $friend } and { $juno } know each other from a game only. Twin: pond-of-frogs.

pond-and-boots-title = A pond and some boots

## The chat

pond-and-boots-m0 = { $juno } and i build a pond in a game.
pond-and-boots-m1 = the pond is full! they sing all night
pond-and-boots-m2 = one croaks like my uncle when he snores
pond-and-boots-m2a = haha! that one's the boss
pond-and-boots-m3 = and i know a real pond. let's go there
pond-and-boots-m4 = you and me and all our people!
pond-and-boots-m4b = true! our frogs here are nice, too
pond-and-boots-m5 = mum is on the phone with { $juno }'s mum. about a pond!
pond-and-boots-m6 = the frogs there are real! and so is the mud
pond-and-boots-m7 = yes, do. she's talking to mine
pond-and-boots-m8 = on sunday! you and yours, and only in boots
pond-and-boots-m9a = sure! only not his trumpet, ok?
pond-and-boots-m9 = oh, ok! come to the pond in the game
pond-and-boots-m10 = a pond with real frogs. what do you think?

## What the friend can answer

pond-and-boots-c1 = who's coming along?
pond-and-boots-c2 = no, i'd rather play here
pond-and-boots-c3 = why that pond?
pond-and-boots-c4 = i'll ask my mum first
pond-and-boots-c5 = ok, when?
pond-and-boots-c6 = can my brother come?
pond-and-boots-c7 = no, i don't want to

## The grown-up's words

pond-and-boots-e1 = Good that you asked! We mums planned it.
pond-and-boots-e2 = We all go together. Or you stay, if you like that more.

## Noor's notes

pond-and-boots-n3 = A real pond! Who plans it, and who comes?
pond-and-boots-n4 = All our people? Anyone can write that. Who plans it?
pond-and-boots-n4b = After the no they just play here.
pond-and-boots-n5 = { $friend } hears Mum plan it. That really counts.
pond-and-boots-n6 = A nice reason proves nothing. Mum really plans it.
pond-and-boots-n8 = Everyone comes, and the mums know. So it's no secret.
pond-and-boots-n9 = No fuss after the no. They play on.

## For a class

pond-and-boots-who-plans-it = A trip with a friend from a game. Who plans it?
pond-and-boots-after-asking = “I'll ask first.” What can come back?
pond-and-boots-no-means-no = You said yes and now you don't want to. What next?
