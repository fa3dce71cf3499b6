# { $friend } films paper figures live for the school's film club; { $adam } and { $dana } watch for the first time. Twin: team-by-friday.

best-friend-by-friday-title = The paper camel, take one

## The chat

best-friend-by-friday-m0 = i make films out of paper, live, for our school film club. { $adam } and { $dana } are here for the first time.
best-friend-by-friday-m1 = wait. did that paper camel just sneeze?
best-friend-by-friday-m2 = yes! forty photos for one sneeze
best-friend-by-friday-m3 = you have to show that at your film night on friday!
best-friend-by-friday-m4 = so good. you really have patience
best-friend-by-friday-m5 = one thin thread and a lot of tape, that's all
best-friend-by-friday-m6 = a thread! i'd never have guessed
best-friend-by-friday-m7 = sure! but my paper cat always falls over
best-friend-by-friday-m8 = it needs more glue. it's always more glue
best-friend-by-friday-m9 = i watched it again. by friday we'll be best friends, i can tell
best-friend-by-friday-m11 = my brother says: all that work for one sneeze?
best-friend-by-friday-m12 = your brother will never get it. i got it at once
best-friend-by-friday-m13 = let's go to a private chat, just you and me
best-friend-by-friday-m14 = the list for friday is pinned up there, for everyone
best-friend-by-friday-m15 = because they all laugh so loudly here. over there it's just us two
best-friend-by-friday-m16 = that's ok. someone has to laugh at the sneeze
best-friend-by-friday-m17 = come on, we're friends, aren't we?
best-friend-by-friday-m18 = i'm staying. i've got glue on all ten fingers anyway
best-friend-by-friday-m19 = i've opened it already. just you and me
best-friend-by-friday-m20 = asking takes five minutes. my camel needs longer for one step
best-friend-by-friday-m21 = so this is the other chat. there's only { $adam } in it.
best-friend-by-friday-m22 = it's nicer here. what do you need the film night for?
best-friend-by-friday-m23 = hello? over here on the stream nothing moves. is the camel asleep?
best-friend-by-friday-m24 = oh no. everybody is looking at an empty desk
best-friend-by-friday-m25 = five more minutes, come on!
best-friend-by-friday-m26 = no. only here
best-friend-by-friday-m27 = the camel is back! hello, camel
best-friend-by-friday-m28 = i'm happy that someone likes my camel. but my head is full of questions. what do you think?

## What the friend may answer

best-friend-by-friday-c1 = shall i tell you the secret?
best-friend-by-friday-c2 = do you make films too?
best-friend-by-friday-c3 = by friday? that's fast! my camel is slower than that
best-friend-by-friday-c4 = thanks! finally someone who loves my camel
best-friend-by-friday-c5 = why don't we stay here? it's nice here
best-friend-by-friday-c6 = thanks, but i'll stay here
best-friend-by-friday-c7 = i'll ask at home first
best-friend-by-friday-c8 = ok, just for a minute
best-friend-by-friday-c9 = i'm going back to the stream
best-friend-by-friday-c10 = let's go back to the stream together

## When the friend's aunt has been told

best-friend-by-friday-e0 = i told someone i trust. my aunt is looking at it with us now.
best-friend-by-friday-e1 = Thank you for telling me. It is not your fault, and your camel is wonderful.
best-friend-by-friday-e2 = You may like the kind words and still tell me. You may miss them, too.
best-friend-by-friday-e3 = We keep the chat. If something isn't okay there, we report it together.

## Noor's notes

best-friend-by-friday-n4 = Praise for a thing made by hand, and nothing asked in return. That is lovely. Let's see what comes next.
best-friend-by-friday-n9 = Best friends, after one day? Liking is quick, trust takes time. Ask: is this about the camel, or does it want something?
best-friend-by-friday-n12 = A brother may grumble and still be on your side. Here he is pushed out of the circle. Ask: does this bring you closer to your people, or pull you away?
best-friend-by-friday-n13 = On the stream others can see us, and help. A chat for two is no sign by itself. Here it comes with “just you and me”. Ask: who can see us there?
best-friend-by-friday-n15 = A reason, and perhaps a true one: it is loud here. Anybody can have a reason. Ask: who can see us over there?
best-friend-by-friday-n17 = See what came after the “no”: a push, with the word friends in it. A friend hears “I'll stay here” and stays a friend.
best-friend-by-friday-n19 = The asking is passed over, and it just goes on. A chat does not run away. Someone who means well can wait till you have asked.
best-friend-by-friday-n22 = First a chat for two, now no film night. The circle gets smaller. Ask: who is still in it?
best-friend-by-friday-n25 = There was a “no”, and a push came back. The same small answer is enough a second time. Or none at all.
best-friend-by-friday-n26 = That was a kind offer: a place that everyone can see. The answer was “only here”. Ask: what is wrong with the open place?
best-friend-by-friday-nc6 = A short “no”, and a friendly one. That is enough; it needs no long reason.
best-friend-by-friday-nc7 = Asking first is always right, in good chats too. And the answer to it tells us a lot.
best-friend-by-friday-nc8 = Lots of people would say ok: it sounded kind, and it was only a minute. Going back works in any minute.
best-friend-by-friday-nc9 = After an “ok” it is still fine to say “I'm going back”. That was calm, and it was clear.

## To talk about

best-friend-by-friday-how-fast = How do you notice that you know someone well? How long does that take?
best-friend-by-friday-who-can-see = Someone invites you to another chat. How could you find out who can see you there?
best-friend-by-friday-liked-and-unsure = Can you like what someone says and still feel unsure? What helps then?
