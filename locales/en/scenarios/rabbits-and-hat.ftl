# The friend and { $bram } are both masculine in this pair (see `genders` in the graph). Twin: rabbits-and-bell.

rabbits-and-hat-title = The rabbits and the hat

## The chat

rabbits-and-hat-m0 = { $bram } lives next door and has rabbits.
rabbits-and-hat-m1 = the rabbits ate my hat today!
rabbits-and-hat-m2 = haha! did it taste good?
rabbits-and-hat-m2a = very! all but the brim
rabbits-and-hat-m3 = come and feed them. i have ice cream, too
rabbits-and-hat-m4 = sure, bring them! you just have to ring
rabbits-and-hat-m4b = oh well! come some other day, and ring
rabbits-and-hat-m5 = and ice cream before dinner! today you may
rabbits-and-hat-m6 = dad is in this chat, too. he comes along when i go.
rabbits-and-hat-m7 = no idea! ask the rabbits
rabbits-and-hat-m8 = do that. i'll be with the rabbits
rabbits-and-hat-m9 = great, and ring twice! the rabbits love that
rabbits-and-hat-m10a = everyone rings. even the postman
rabbits-and-hat-m10 = more for me, then! i'll eat two scoops
rabbits-and-hat-m11 = ice cream before dinner, next door. what do you think?

## What the friend can answer

rabbits-and-hat-c1 = can my friends come, too?
rabbits-and-hat-c2 = no thanks, not today
rabbits-and-hat-c3 = why before dinner?
rabbits-and-hat-c4 = i'll ask my dad first
rabbits-and-hat-c5 = ok, i'm coming
rabbits-and-hat-c6 = do the others ring?
rabbits-and-hat-c7 = hm, no. i'll stay here

## The grown-up's words

rabbits-and-hat-e1 = Good that you asked! I read it, too.
rabbits-and-hat-e2 = We go together, or not at all. I want one scoop!

## Noor's notes

rabbits-and-hat-n3 = A kind treat. Who may come, and who knows?
rabbits-and-hat-n4b = The no was fine. Another day is fine, too.
rabbits-and-hat-n5 = An odd time for ice cream! What does Dad say?
rabbits-and-hat-n6 = Dad reads along and comes, too. That is what counts.
rabbits-and-hat-n7 = A joke is no reason. But Dad reads along.
rabbits-and-hat-n9 = The bell is for everyone. Dad hears it, too.
rabbits-and-hat-n10 = A kind grown-up can wait after a no.

## For a class

rabbits-and-hat-same-for-all = Which rules are the same for everyone? Why is that good?
rabbits-and-hat-who-knows-it = A neighbour has a treat. Who should know about it?
rabbits-and-hat-say-no-to-grown-ups = How can you say no to a kind grown-up?
