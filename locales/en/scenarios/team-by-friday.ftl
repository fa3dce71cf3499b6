# { $friend } films paper figures live; { $adam } and { $dana } met the friend on that stream. Twin: best-friend-by-friday.

team-by-friday-title = The paper camel, take two

## The chat

team-by-friday-m0 = i make films out of paper, live. { $adam } and { $dana } are here for the first time.
team-by-friday-m1 = wait. did that paper camel just sneeze?
team-by-friday-m2 = yes! forty photos for one sneeze
team-by-friday-m3 = that belongs in the film night on friday!
team-by-friday-m4 = so good. you really have patience
team-by-friday-m5 = one thin thread and a lot of tape, that's all
team-by-friday-m6 = a thread! i'd never have guessed
team-by-friday-m7 = sure! but my paper cat always falls over
team-by-friday-m8 = it needs more glue. it's always more glue
team-by-friday-m9 = i watched it again. the best camel ever! our team needs it by friday
team-by-friday-m11 = my brother says: all that work for one sneeze?
team-by-friday-m12 = haha, my brother's the same! if he films with you once, he'll get it
team-by-friday-m13 = we plan in a private team chat. { $dana } and the moderators are in it too
team-by-friday-m14 = yes, ten of us. the link is pinned up there, for everyone
team-by-friday-m15 = here is fine too! it's just noisy, with everyone laughing
team-by-friday-m16 = that's ok. someone has to laugh at the sneeze
team-by-friday-m17 = no problem! i'll put the plan here too
team-by-friday-m18 = great. i've got glue on all ten fingers anyway
team-by-friday-m19 = sure, ask! we all asked at home too
team-by-friday-m20 = asking takes five minutes. my camel needs longer for one step
team-by-friday-m21 = so this is the other chat. i count ten names in it.
team-by-friday-m22 = the plan is at the top. the film night is for everyone, with us or without us
team-by-friday-m23 = welcome! but on the stream nothing moves. is the camel asleep?
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
team-by-friday-e2 = I had a look. Lots of people can see it, and everyone has the same rules.
team-by-friday-e3 = That is fine. Join in or don't, as you like. And you can always ask again.

## Noor's notes

team-by-friday-n4 = Praise for a thing made by hand, and nothing asked in return. That is lovely. Let's see what comes next.
team-by-friday-n9 = "Best ever", and by Friday: that sounds fast. But the praise is for the camel, and the date is the same for everyone.
team-by-friday-n12 = A brother comes up here too. But this idea brings him in. The circle gets bigger, not smaller.
team-by-friday-n13 = The word "private" means nothing yet. Ask: who can see us there? A whole team can. Writing it proves nothing; asking and looking does.
team-by-friday-n14 = A link to another chat, but pinned where everyone sees it. Ask: who can see us there?
team-by-friday-n15 = A reason, and no push: "here is fine too". Ask: who can see us in the other place? You may choose.
team-by-friday-nc6 = A short "no", and a friendly one. And look at the answer: "no problem". That is what a good answer sounds like.
team-by-friday-nc7 = Asking first is always right, in good chats too. Here the answer was "sure".
team-by-friday-nc8 = { $friend } looked who was there, and going back was fine. Asking first works too, at any time.
team-by-friday-nc9 = You can always go back. Here nobody minded.

## To talk about

team-by-friday-how-fast = How do you notice that you know someone well? How long does that take?
team-by-friday-who-can-see = Someone invites you to another chat. How could you find out who can see you there?
team-by-friday-liked-and-unsure = Can you like what someone says and still feel unsure? What helps then?
