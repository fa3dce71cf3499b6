# The friend blocked a player called moonfish; { $ari } is called moonfin in the drawing group. Twin: toast-and-whale.

flying-toast-title = The flying toast

## The chat

flying-toast-m0 = last week i blocked moonfish in a game. now { $ari } from my drawing group writes.
flying-toast-m1 = your comic with the flying toast is so good!
flying-toast-m2 = thanks! the toast wanted to see the sea
flying-toast-m2a = does it get soggy there, or does it float?
flying-toast-m3 = i draw, too. in the group my name is moonfin
flying-toast-m4 = haha, yes, that was me! new app, new name
flying-toast-m5 = toast, like you. remember? we did that in the game!
flying-toast-m6 = so, let's go on here. friends again?
flying-toast-m7 = my block works in the game only. and in the group nobody knows { $ari }.
flying-toast-m8 = no reason. i'm just here again
flying-toast-m9 = sure, ask your uncle! i can wait
flying-toast-m10 = oh, just one more chance
flying-toast-m11 = great! just don't block me this time
flying-toast-m12 = oh come on, not again!
flying-toast-m13 = the same as before, in the game
flying-toast-m14 = moonfish, moonfin and a flying toast. what do you think?

## What the friend may answer

flying-toast-c1 = like moonfish?
flying-toast-c2 = what do you draw?
flying-toast-c3 = why are you writing to me?
flying-toast-c4 = i'll ask my uncle first
flying-toast-c5 = no, i'd rather not
flying-toast-c6 = ok, hi then
flying-toast-c7 = no, i'm stopping after all
flying-toast-c8 = and what shall we chat about?

## The grown-up's words

flying-toast-e1 = Thank you for telling me. It is not your fault that someone comes back.
flying-toast-e2 = Your block was right. We keep these messages, then block and report here, too.
flying-toast-e3 = I'll talk to the librarian, and you'll hear first what I say. The toast flies on.

## Noor's notes

flying-toast-n3 = Two names that look alike. That happens, and it proves nothing yet.
flying-toast-n4 = The same one as before, with a new name. That isn't { $friend }'s mistake. Block again, tell again.
flying-toast-n6 = “Friends again”, as if there had been no block. A block needs nobody's yes.
flying-toast-n7 = A block works in one place. It can be done again in the next.
flying-toast-n8 = No reason is needed to chat. But a block means: no more messages.
flying-toast-n9 = Kind words, even a “sure”. It is still the one who was blocked. The uncle can help.
flying-toast-n10 = A block was a no already. Now comes a push. Stop answering, and tell.
flying-toast-n11 = You alone decide whom you block. Nobody has to agree to it.
flying-toast-n12 = A block, a no, and still a push. It's time for a grown-up.
flying-toast-n13 = It didn't go well before. You can stop at any point and tell.
flying-toast-nc4 = Names are hard to tell apart. Two pairs of eyes see more.
flying-toast-nc6 = It's easy to answer when someone is nice. You can still block, and still tell.
flying-toast-nc7 = After an ok you can still go. One line was enough.

## For a class

flying-toast-alike-or-same = Two names look alike. How could you find out more, together with a grown-up?
flying-toast-block-again = Someone comes back after a block. What helps, and why is it nobody's mistake?
flying-toast-who-brings-whom = Someone new comes to a group. Who could say who that is?
