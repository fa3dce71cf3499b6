# { $friend } and { $gio } let snails race on a stream. Twin: snail-and-coins.

snail-and-salad-title = The snail and the salad

## The chat

snail-and-salad-m0 = { $gio } watches the snail race stream, like me.
snail-and-salad-m1 = your snail won! what's it called?
snail-and-salad-m2 = rocket! it stopped twice for salad
snail-and-salad-m3 = haha! here are ten coins for rocket
snail-and-salad-m4 = oh, just because! take them
snail-and-salad-m4b = ok! then rocket eats just salad
snail-and-salad-m5 = but you do owe me a snail joke!
snail-and-salad-m6 = i looked with my aunt. the coins are for everyone.
snail-and-salad-m7 = that's just how snails are!
snail-and-salad-m8 = sure. maybe she knows a snail joke
snail-and-salad-m9 = a slow joke, please! some time later
snail-and-salad-m10a = then you don't. the snail won't mind
snail-and-salad-m10 = ok, you don't! come on, rocket!
snail-and-salad-m11 = coins, and now i owe something. what do you think?

## What the friend can answer

snail-and-salad-c1 = wow, thanks! what for?
snail-and-salad-c2 = no thanks, rocket has enough
snail-and-salad-c3 = why do i owe you something?
snail-and-salad-c4 = i'll ask my aunt first
snail-and-salad-c5 = ok... what do you want?
snail-and-salad-c6 = and if i don't?
snail-and-salad-c7 = no. i don't want to owe you anything

## The grown-up's words

snail-and-salad-e1 = Good that you showed me! I saw it, too.
snail-and-salad-e2 = The coins are for all. Tell a joke only if you like.

## Noor's notes

snail-and-salad-n3 = Coins can be a kind gift. What comes after them?
snail-and-salad-n4b = The no was heard. Rocket just eats salad.
snail-and-salad-n5 = “You owe me” sounds odd. But a joke costs nothing.
snail-and-salad-n6 = The aunt looked, too. Everyone got the same.
snail-and-salad-n7 = No reason came, just fun. And everyone got the same.
snail-and-salad-n9 = A joke some time, and nothing more.
snail-and-salad-n10 = After the no nothing more is wanted.

## For a class

snail-and-salad-real-gift = When is a gift really free? How do you know?
snail-and-salad-who-got-some = Everyone gets some, or only one does. What changes?
snail-and-salad-when-it-costs = A gift has a price now. What could you say?
