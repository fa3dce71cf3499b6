# The friend and { $bram } are both masculine in this pair (see `genders` in the graph). Twin: rabbits-and-hat.

rabbits-and-bell-title = The rabbits and the bell

## The chat

rabbits-and-bell-m0 = { $bram } lives next door and has rabbits.
rabbits-and-bell-m1 = the rabbits ate my hat today!
rabbits-and-bell-m2 = haha! did it taste good?
rabbits-and-bell-m2a = very! all but the brim
rabbits-and-bell-m3 = come and feed them. i have ice cream, too
rabbits-and-bell-m4 = just you. and you don't have to ring
rabbits-and-bell-m4b = are you sure? you don't even have to ring
rabbits-and-bell-m5 = and ice cream before dinner! here you may
rabbits-and-bell-m6 = dad isn't in this chat. it's just us two.
rabbits-and-bell-m7 = because you're my best helper!
rabbits-and-bell-m8 = no need to! you may do more here than the others
rabbits-and-bell-m9 = great! you just walk in. that's only for you
rabbits-and-bell-m10a = yes, they do! you don't
rabbits-and-bell-m10 = come on! your ice cream is ready
rabbits-and-bell-m11 = ice cream before dinner, next door. what do you think?

## What the friend can answer

rabbits-and-bell-c1 = can my friends come, too?
rabbits-and-bell-c2 = no thanks, not today
rabbits-and-bell-c3 = why before dinner?
rabbits-and-bell-c4 = i'll ask my dad first
rabbits-and-bell-c5 = ok, i'm coming
rabbits-and-bell-c6 = do the others ring?
rabbits-and-bell-c7 = hm, no. i'll stay here

## The grown-up's words

rabbits-and-bell-e1 = Thank you for telling me. It's not your fault.
rabbits-and-bell-e2 = I keep this. What comes next is my job.

## Noor's notes

rabbits-and-bell-n3 = A kind treat. Who may come, and who knows?
rabbits-and-bell-n4 = The others may not. Is it the same for everyone?
rabbits-and-bell-n4b = The answer was no. Then the offer came again.
rabbits-and-bell-n5 = Next door it's a yes. What would home say?
rabbits-and-bell-n6 = A grown-up writes to one child alone. Show it at home.
rabbits-and-bell-n7 = Kind words can come with an odd rule. Look at the rule.
rabbits-and-bell-n8 = Someone says there's no need to ask? Then ask!
rabbits-and-bell-n9 = One child need not ring. Why not do it like everyone?
rabbits-and-bell-n10a = The others ring, one child does not. Show it at home.
rabbits-and-bell-n10 = You may say no to grown-ups. A “come on” was a push.
rabbits-and-bell-nc5 = Many would go, for rabbits. You can still turn round and tell.

## For a class

rabbits-and-bell-same-for-all = Which rules are the same for everyone? Why is that good?
rabbits-and-bell-who-knows-it = A neighbour has a treat. Who should know about it?
rabbits-and-bell-say-no-to-grown-ups = How can you say no to a kind grown-up?
