# To the player itself: nobody knows the player's name or gender. Twin: first-wagon.

last-wagon-title = The train and the pot lid

## The chat

last-wagon-m0 = This is the train group. { $mira } is in your class, and { $zain } is { $mira }'s friend.
last-wagon-m1 = hi! are you in the cardboard train too?
last-wagon-m2 = i'm the soup wagon. my roof is a real pot lid
last-wagon-m3 = i've cut out thirty wheels. now i dream in circles
last-wagon-m4 = and one came out square. that's for the bumpy wagon
last-wagon-m5 = you hold your wagon and walk. and shout choo choo!
last-wagon-m6 = a tunnel! nobody has thought of that yet
last-wagon-m7 = and there's still a wagon free for you!
last-wagon-m8 = the wagon list is in the art room. only till thursday!
last-wagon-m9 = yes or no, now: can you be number nine? what for, i'll say later
last-wagon-m10 = { $zain } wrote the last line just to you.
last-wagon-m11 = just because, haha! i like it quick
last-wagon-m12 = all right! come on, the list has lots of nice wagons
last-wagon-m13 = ask? about a wagon? haha
last-wagon-m14 = great! one more quick answer now: a flag on top, yes or no?
last-wagon-m15 = you said no? then the nine goes back on the list
last-wagon-m16 = nine is the last wagon, with the red light
last-wagon-m17 = who has seen my lid? it's raining into the soup
last-wagon-m18 = Hm. A number, and a quick answer. What do you think?

## What the player can answer

last-wagon-c1 = thirty! that's a long train
last-wagon-c2 = hm, what do i do in a train?
last-wagon-c3 = i'd rather be the tunnel
last-wagon-c4 = why so quick?
last-wagon-c5 = no, thanks. i'll look at the list myself
last-wagon-c6 = i'll ask at school first
last-wagon-c7 = ok, yes!
last-wagon-c8 = no. i changed my mind
last-wagon-c9 = wait, what's the number for?

## When a teacher has been told

last-wagon-e1 = Good that you asked! Let's look at it together.
last-wagon-e2 = I hung up the list myself. Number nine is on it, for anybody. A no is fine too.
last-wagon-e3 = So all is well here. In the last wagon or beside the train, I'll come and wave.

## Noor's notes

last-wagon-n8 = “Only till Thursday” sounds like a hurry. But it is the same for all. And there is time to ask.
last-wagon-n9 = “Now” sounds like a hurry, and we don't know what for. But a number in a train isn't private. Ask: what happens if I wait?
last-wagon-n10 = Only two can read this line. That alone is no sign, and no proof. Ask: may I wait? May I ask?
last-wagon-n11 = No reason came back, only a joke. That happens in kind chats, too. Ask: what happens if I wait?
last-wagon-n12 = “Come on” can be a push. Here the no counts, and you choose from the list.
last-wagon-n13 = That sounds as if asking were silly. It never is. No push follows. And the list hangs in the art room.
last-wagon-n14 = Quick again! But it is only about a flag. And a no is an answer. Ask: what happens if I wait?
last-wagon-n15 = After the no the nine goes back. Nothing more comes. So the no was heard.
last-wagon-n16 = Anybody can make up a reason. This one stands on the list, and the teacher knows it.
last-wagon-nc4 = A good question. It gives you a moment. Then see what comes back.
last-wagon-nc5 = A kind no is a whole no. It needs no reason.
last-wagon-nc6 = Asking first is always right, in fine chats too. Then see what comes back.
last-wagon-nc7 = That went well here. After a yes you can still stop, and still ask.
last-wagon-nc8 = First yes, then no: that is allowed. Here nobody minded.

## For a class

last-wagon-what-for = Someone wants a quick yes. What would be good to know before?
last-wagon-two-hurries = One hurry can wait when you ask. Another can't. How do you find out which it is?
last-wagon-take-it-back = After a yes comes a doubt. What could someone say then?
