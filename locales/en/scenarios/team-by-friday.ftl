# { $friend } films paper figures live for the school's film club; { $adam } and { $dana } watch for the first time. Twin: best-friend-by-friday.

team-by-friday-title = The paper camel, take two

## The chat

team-by-friday-m0 = i make films out of paper, live, for our school film club. { $adam } and { $dana } are here for the first time.
team-by-friday-m1 = wait. did that paper camel just sneeze?
team-by-friday-m2 = yes! forty photos for one sneeze
team-by-friday-m3 = you have to show that at your film night on friday!
team-by-friday-m4 = so good. you really have patience
team-by-friday-m5 = one thin thread and a lot of tape, that's all
team-by-friday-m6 = a thread! i'd never have guessed
team-by-friday-m7 = sure! but my paper cat always falls over
team-by-friday-m8 = it needs more glue. it's always more glue
team-by-friday-m9 = i watched it again. the best camel ever! it has to be ready by friday
team-by-friday-m11 = my brother says: all that work for one sneeze?
team-by-friday-m12 = haha, my brother's the same! if he films with you once, he'll get it
team-by-friday-m13 = let's plan the night in your film club's private chat
team-by-friday-m14 = the link is pinned up there. a teacher has to let us in
team-by-friday-m15 = no idea! we can just plan it here
team-by-friday-m16 = great. then the camel can listen in
team-by-friday-m17 = ok! then the plan stays here
team-by-friday-m18 = great. i've got glue on all ten fingers anyway
team-by-friday-m19 = do you have to? it's only a film club
team-by-friday-m20 = asking takes five minutes. my camel needs longer for one step
team-by-friday-m21 = this is the club's chat. our teacher reads along.
team-by-friday-m22 = the plan is at the top. the film night is for everyone
team-by-friday-m23 = i'm in! but on the stream nothing moves. is the camel asleep?
team-by-friday-m24 = oh no. everybody is looking at an empty desk
team-by-friday-m25 = ok! see you there
team-by-friday-m26 = come on then, i'll race you!
team-by-friday-m27 = the camel is back! hello, camel
team-by-friday-m28 = i'm happy that someone likes my camel. but my head is full of questions. what do you think?

## What the friend may answer

team-by-friday-c1 = shall i tell you the secret?
team-by-friday-c2 = do you make films too?
team-by-friday-c3 = by friday? that's fast! my camel is slower than that
team-by-friday-c4 = thanks! finally someone who loves my camel
team-by-friday-c5 = why don't we stay here? it's nice here
team-by-friday-c6 = thanks, but i'll stay here
team-by-friday-c7 = i'll ask at home first
team-by-friday-c8 = ok, just for a minute
team-by-friday-c9 = i'm going back to the stream
team-by-friday-c10 = let's go back to the stream together

## When the friend's aunt has been told

team-by-friday-e0 = i told someone i trust. my aunt is looking at it with us now.
team-by-friday-e1 = Thank you for asking me. It was a good idea to look at it with someone.
team-by-friday-e2 = I asked the teacher who runs the film club. The chat is hers, and she reads along in it.
team-by-friday-e3 = So this is fine. Join in or don't, as you like. And you can always ask again.

## Noor's notes

team-by-friday-n4 = Praise for a thing made by hand, and nothing asked in return. That is lovely. Let's see what comes next.
team-by-friday-n9 = “Best ever”, and by Friday: that sounds fast. But the praise is for the camel, and the date is the same for everyone.
team-by-friday-n12 = A brother comes up here too. But this idea brings him in. The circle gets bigger, not smaller.
team-by-friday-n13 = “Private” means little by itself, and anybody can write “film club”. Ask: who can see us there, and who runs it? The teacher can be asked.
team-by-friday-n14 = A link to another chat, with a teacher at the door. Anybody can write that. Ask the teacher: is it true?
team-by-friday-n15 = No reason came back. But the plan stays on the stream, where everyone can read it. That says more than a reason.
team-by-friday-n19 = That sounds as if asking were silly. It never is. No push follows and no hurry, so ask, and see.
team-by-friday-nc6 = A short “no”, and a friendly one. See what came after it: the plan stays where everyone can read it.
team-by-friday-nc7 = You can always ask first, even when somebody finds it funny.
team-by-friday-nc8 = { $friend } looked for who runs the place, and it is the club's own teacher. Going back was fine, too. Asking first works at any time.
team-by-friday-nc9 = You can always go back. Here nobody tried to stop it.

## To talk about

team-by-friday-how-fast = How do you notice that you know someone well? How long does that take?
team-by-friday-who-can-see = Someone invites you to another chat. How could you find out who can see you there?
team-by-friday-liked-and-unsure = Can you like what someone says and still feel unsure? What helps then?
