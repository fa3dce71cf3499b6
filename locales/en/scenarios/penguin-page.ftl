# The friend and { $tess } are both feminine in this pair (see `genders` in the graph). Twin: hat-for-a-penguin.

penguin-page-title = The penguin page

## The chat

penguin-page-m0 = { $tess } is in my online sticker group.
penguin-page-m1 = my page is full! only a penguin is missing
penguin-page-m2 = i have two! one wears a hat
penguin-page-m3 = the hat! let's make a secret page with it
penguin-page-m4 = all our best ones. but never tell anyone!
penguin-page-m4b = come on, give it! nobody will ever know
penguin-page-m5 = the whole group reads this. no grown-ups are in it.
penguin-page-m6 = because then it's only ours
penguin-page-m7 = sure, ask her! just not about the page
penguin-page-m8 = great! and not a word at home, ever
penguin-page-m9a = never! it stays a secret
penguin-page-m9 = please! it's only one page
penguin-page-m10 = a hat and a secret page. what do you think?

## What the friend can answer

penguin-page-c1 = oh nice! what goes on it?
penguin-page-c2 = no, i'd rather keep my hat penguin
penguin-page-c3 = why is it a secret?
penguin-page-c4 = i'll ask my mum first
penguin-page-c5 = ok...
penguin-page-c6 = and when may i tell?
penguin-page-c7 = no, i don't want that

## The grown-up's words

penguin-page-e1 = Thank you for telling me. It's not your fault.
penguin-page-e2 = We keep it and report it. Your penguins stay with you.

## Noor's notes

penguin-page-n3 = A secret page can be fun. Who may know about it?
penguin-page-n4 = Never, and nobody? A happy secret has an end.
penguin-page-n4b = The answer was no. Then came a push and a secret.
penguin-page-n5 = Many children can read this. But grown-ups are kept out.
penguin-page-n6 = Anyone can make up a reason. There is still no end.
penguin-page-n7 = “Sure” is a nice word. But the page stays hidden.
penguin-page-n8 = Not a word at home? Then nobody there can help.
penguin-page-n9a = A secret that never ends? That's a reason to tell.
penguin-page-n9 = After the no it was asked again. Another no is fine.
penguin-page-nc5 = Many say ok first. You can still stop, and still tell.

## For a class

penguin-page-two-secrets = A happy surprise, and a secret for ever. What is different?
penguin-page-who-helps = Who could { $friend } ask about a secret page?
penguin-page-after-a-no = What can a friend say after a no?
