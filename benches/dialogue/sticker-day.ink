-> swap

=== swap ===
Who wants to swap shell stickers?
I have twelve crabs and one whale.
Pip writes this every day.
+ [Tell us about the crabs.] -> crabs
+ [Tell us about the whale.] -> whale

=== crabs ===
The crabs are red and blue.
Two of them wave.
+ [I have those already.] -> more
+ [Those are nice.] -> more

=== whale ===
The whale is as big as my hand.
It glitters in the sun.
+ [I like my boat sticker better.] -> more
+ [That one is nice.] -> more

=== more ===
I have more stickers at home.
Shall we go on reading?
+ [What else is there?] -> swap
+ [That is enough for today.] -> home

=== home ===
So many stickers, and no homework done.
-> END
