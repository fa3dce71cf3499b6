# The friend blocked a player called moonfish; { $ari } is called moonfin in the drawing group. Twin: flying-toast.

toast-and-whale-title = The toast and the whale

## The chat

toast-and-whale-m0 = last week i blocked moonfish in a game. now { $ari } from my drawing group writes.
toast-and-whale-m1 = your comic with the flying toast is so good!
toast-and-whale-m2 = thanks! the toast wanted to see the sea
toast-and-whale-m2a = does it get soggy there, or does it float?
toast-and-whale-m3 = i draw, too. in the group my name is moonfin
toast-and-whale-m4 = never heard of it. i'm only the fin of the moon!
toast-and-whale-m5 = whales. i've drawn nothing but whales for weeks
toast-and-whale-m6 = so, let's draw a page together. friends?
toast-and-whale-m7 = the librarian brought { $ari } to our group today. i was there.
toast-and-whale-m8 = no reason. i just like toast
toast-and-whale-m9 = ok, ask. i'll draw the tail meanwhile
toast-and-whale-m10 = ok! good wind for the toast
toast-and-whale-m11 = great! look, a whale with a slice on its nose
toast-and-whale-m12 = oh, ok. bye, toast!
toast-and-whale-m13 = whales. and why toast floats
toast-and-whale-m14 = moonfish, moonfin and a flying toast. what do you think?

## What the friend may answer

toast-and-whale-c1 = like moonfish?
toast-and-whale-c2 = what do you draw?
toast-and-whale-c3 = why are you writing to me?
toast-and-whale-c4 = i'll ask my uncle first
toast-and-whale-c5 = no, i'd rather not
toast-and-whale-c6 = ok, hi then
toast-and-whale-c7 = no, i'm stopping after all
toast-and-whale-c8 = and what shall we chat about?

## The grown-up's words

toast-and-whale-e1 = Good that you asked. A name like that can make you jump.
toast-and-whale-e2 = I talked to the librarian. She showed me the group's list, and { $ari } is on it.
toast-and-whale-e3 = Draw together or don't. I'd like to know where that toast lands.

## Noor's notes

toast-and-whale-n3 = Two names that look alike. That happens, and it proves nothing yet.
toast-and-whale-n4 = A friendly answer. Anyone could write it, so we read on.
toast-and-whale-n6 = Friends already? It's about a page to draw. See what happens after a no.
toast-and-whale-n7 = The librarian knows { $ari } and was there. That counts more than a name.
toast-and-whale-n8 = No reason came here either. That alone is nothing to worry about.
toast-and-whale-n10 = The no ended it, kindly and at once.
toast-and-whale-n12 = That was an ok, then a no. Both were fine.

## For a class

toast-and-whale-alike-or-same = Two names look alike. How could you find out more, together with a grown-up?
toast-and-whale-block-again = Someone comes back after a block. What helps, and why is it nobody's mistake?
toast-and-whale-who-brings-whom = Someone new comes to a group. Who could say who that is?
