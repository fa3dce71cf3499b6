# The friend and { $bram } are both masculine in this pair (see `genders` in the graph). Twin: rabbits-and-bell.

rabbits-and-hat-title = The rabbits and the hat

## The chat

rabbits-and-hat-m0 = { $bram } lives next door and has rabbits.
rabbits-and-hat-m1 = the rabbits ate my straw hat!
rabbits-and-hat-m2 = haha! did it taste good?
rabbits-and-hat-m3 = very! come and feed them. i have ice cream, too
rabbits-and-hat-m4 = sure, all of them! just ring the bell
rabbits-and-hat-m4b = all right! some other day. just ring the bell
rabbits-and-hat-m5 = and ice cream before dinner! today you all may
rabbits-and-hat-m6 = dad is in this chat. he's putting his shoes on.
rabbits-and-hat-m7 = no idea! ask the rabbits
rabbits-and-hat-m8 = do that. i'll be with the rabbits
rabbits-and-hat-m9 = great! ring twice. the rabbits love that
rabbits-and-hat-m10a = everyone rings. even the postman
rabbits-and-hat-m10 = all right. the ice cream can wait
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
rabbits-and-hat-n4b = After the no came “all right”. No push.
rabbits-and-hat-n5 = An odd time for ice cream! But it's for all.
rabbits-and-hat-n6 = Dad reads along and comes, too. That is what counts.
rabbits-and-hat-n7 = A joke is no reason. But Dad is here.
rabbits-and-hat-n9 = The bell is for everyone. Dad hears it, too.
rabbits-and-hat-n10 = The no was fine. A kind grown-up can wait.

## For a class

rabbits-and-hat-same-for-all = Which rules are the same for everyone? Why is that good?
rabbits-and-hat-who-knows-it = A neighbour has a treat. Who should know about it?
rabbits-and-hat-say-no-to-grown-ups = How can you say no to a kind grown-up?
