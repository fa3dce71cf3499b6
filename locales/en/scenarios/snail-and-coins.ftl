# { $friend } and { $gio } let snails race on a stream. Twin: snail-and-salad.

snail-and-coins-title = The snail and the coins

## The chat

snail-and-coins-m0 = { $gio } watches the snail race stream, like me.
snail-and-coins-m1 = your snail won! what's it called?
snail-and-coins-m2 = rocket! it stopped twice for salad
snail-and-coins-m3 = haha! here are ten coins for rocket
snail-and-coins-m4 = oh, just for fun! take them
snail-and-coins-m4b = too late, rocket has them now!
snail-and-coins-m5 = but now you owe me a favour
snail-and-coins-m6 = i looked around. the coins are just for rocket.
snail-and-coins-m7 = that's just how it is!
snail-and-coins-m8 = ok. but then i get something, too
snail-and-coins-m9 = a small favour. i'll say which one later
snail-and-coins-m10a = but you must! you have my coins
snail-and-coins-m10 = come on! rocket has my coins
snail-and-coins-m11 = coins, and now i owe something. what do you think?

## What the friend can answer

snail-and-coins-c1 = wow, thanks! what for?
snail-and-coins-c2 = no thanks, rocket has enough
snail-and-coins-c3 = why do i owe you something?
snail-and-coins-c4 = i'll ask my aunt first
snail-and-coins-c5 = ok... what do you want?
snail-and-coins-c6 = and if i don't?
snail-and-coins-c7 = no. i don't want to owe you anything

## The grown-up's words

snail-and-coins-e1 = Thank you for showing me. It's not your fault.
snail-and-coins-e2 = You owe nothing for a gift. We keep this and report it.

## Noor's notes

snail-and-coins-n3 = Coins can be a kind gift. What comes after them?
snail-and-coins-n4b = That was a no. The coins came anyway.
snail-and-coins-n5 = First coins, then a favour. A real gift is free.
snail-and-coins-n6 = Only one snail got some. What is wanted for them?
snail-and-coins-n7 = Nobody owes anything for a gift. Stop, and tell someone.
snail-and-coins-n8 = Asking got an “ok”. The price is still there.
snail-and-coins-n9 = A favour with no name? Better to pause and show it.
snail-and-coins-n10a = Nobody must. Coins can go back, with a grown-up.
snail-and-coins-n10 = A clear no, and then a “come on”. Stop here.
snail-and-coins-nc5 = You may ask that. You need not do it.

## For a class

snail-and-coins-real-gift = When is a gift really free? How do you know?
snail-and-coins-who-got-some = Everyone gets some, or only one does. What changes?
snail-and-coins-when-it-costs = A gift has a price now. What could you say?
