# The friend and { $tess } are both feminine in this pair (see `genders` in the graph). Twin: penguin-page.

hat-for-a-penguin-title = A hat for a penguin

## The chat

hat-for-a-penguin-m0 = { $tess } is in my online sticker group.
hat-for-a-penguin-m1 = my page is full! only a penguin is missing
hat-for-a-penguin-m2 = i have two! one wears a hat
hat-for-a-penguin-m3 = the hat! let's make a secret page with it
hat-for-a-penguin-m4 = all our best ones. but don't tell { $lina }!
hat-for-a-penguin-m4b = oh, ok! but don't tell { $lina } about it
hat-for-a-penguin-m5 = my aunt is gluing it with me. it's for { $lina }'s birthday.
hat-for-a-penguin-m6 = not telling! you'll see on sunday
hat-for-a-penguin-m7 = ok. then tell me what she says
hat-for-a-penguin-m8 = great! and not a word till sunday
hat-for-a-penguin-m9a = on sunday! when the cake comes
hat-for-a-penguin-m9 = then no page! shall we swap one more fish?
hat-for-a-penguin-m10 = a hat and a secret page. what do you think?

## What the friend can answer

hat-for-a-penguin-c1 = oh nice! what goes on it?
hat-for-a-penguin-c2 = no, i'd rather keep my hat penguin
hat-for-a-penguin-c3 = why is it a secret?
hat-for-a-penguin-c4 = i'll ask my mum first
hat-for-a-penguin-c5 = ok...
hat-for-a-penguin-c6 = and when may i tell?
hat-for-a-penguin-c7 = no, i don't want that

## The grown-up's words

hat-for-a-penguin-e1 = Good that you asked! I called your aunt.
hat-for-a-penguin-e2 = It's for { $lina }'s birthday. What a lovely page!

## Noor's notes

hat-for-a-penguin-n3 = A secret page can be fun. Who may know about it?
hat-for-a-penguin-n4 = A birthday surprise ends. Then { $lina } will be happy.
hat-for-a-penguin-n4b = The no was fine at once. And a birthday surprise ends.
hat-for-a-penguin-n5 = The aunt is really there. { $friend } can see her help.
hat-for-a-penguin-n6 = No reason came. See who knows: the aunt does.
hat-for-a-penguin-n8 = Till Sunday: this secret has an end.
hat-for-a-penguin-n9 = After the no came a new idea. No push.

## For a class

hat-for-a-penguin-two-secrets = A happy surprise, and a secret for ever. What is different?
hat-for-a-penguin-who-helps = Who could { $friend } ask about a secret page?
hat-for-a-penguin-after-a-no = What can a friend say after a no?
