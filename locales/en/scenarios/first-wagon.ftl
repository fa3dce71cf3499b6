# To the player itself: nobody knows the player's name or gender. Twin: last-wagon.

first-wagon-title = The train with thirty wheels

## The chat

first-wagon-m0 = This is the train group. { $mira } is in your class, and { $zain } is { $mira }'s friend.
first-wagon-m1 = hi! are you in the cardboard train too?
first-wagon-m2 = i'm the soup wagon. my roof is a real pot lid
first-wagon-m3 = i've cut out thirty wheels. now i dream in circles
first-wagon-m4 = and one came out square. that's for the bumpy wagon
first-wagon-m5 = you hold your wagon and walk. and shout choo choo!
first-wagon-m6 = a tunnel! nobody has thought of that yet
first-wagon-m7 = and there's still a wagon free for you!
first-wagon-m8 = the wagon list is in the art room. only till thursday!
first-wagon-m9 = say yes now: may i pass on your phone number? who gets it, i'll say later
first-wagon-m10 = { $mira } and the whole group can read this.
first-wagon-m11 = because i have to go soon. say yes now
first-wagon-m12 = oh come on, just say yes!
first-wagon-m13 = sure! but say yes first
first-wagon-m14 = great! i'll pass it on in a minute. and one more quick yes?
first-wagon-m15 = but you said yes! come on
first-wagon-m16 = later, later. just say yes
first-wagon-m17 = who has seen my lid? it's raining into the soup
first-wagon-m18 = Hm. A number, and a quick answer. What do you think?

## What the player can answer

first-wagon-c1 = thirty! that's a long train
first-wagon-c2 = hm, what do i do in a train?
first-wagon-c3 = i'd rather be the tunnel
first-wagon-c4 = why so quick?
first-wagon-c5 = no, thanks. i'll look at the list myself
first-wagon-c6 = i'll ask at school first
first-wagon-c7 = ok, yes!
first-wagon-c8 = no. i changed my mind
first-wagon-c9 = wait, what's the number for?

## When a teacher has been told

first-wagon-e1 = Thank you for telling me. It is not your fault.
first-wagon-e2 = Your number is yours. Nobody needs a quick yes for it. And Thursday is early enough.
first-wagon-e3 = We keep the chat. I'll tell you before I talk to { $zain }. You stay in the train.

## Noor's notes

first-wagon-n8 = “Only till Thursday” sounds like a hurry. But it is the same for all. And there is time to ask.
first-wagon-n9 = A quick yes for a phone number. And nobody says who gets it. Ask: do they need this to play with me?
first-wagon-n10 = Many can read this. That alone doesn't make it fine. Ask: may I wait? May I ask?
first-wagon-n11 = A reason came back. Anybody can make up a reason. The number is still private, so a pause helps.
first-wagon-n12 = That was a kind no. See what came after it: a push. A friend says “all right”.
first-wagon-n13 = “Sure” sounds kind. But the yes is wanted before the asking. Ask: what happens if I wait?
first-wagon-n14 = First one yes, now the next. And still nobody says who gets the number. A yes can be taken back.
first-wagon-n15 = After “i changed my mind” came a push. A yes can be taken back, and the push is a sign.
first-wagon-n16 = Still nobody says who gets the number. Even a good reason would not make it less private. Ask someone you trust.
first-wagon-nc4 = A good question. It gives you a moment. Then see what comes back.
first-wagon-nc5 = A kind no is a whole no. It needs no reason.
first-wagon-nc6 = Asking takes nothing from anyone. Then see what comes back.
first-wagon-nc7 = Lots of people would say yes. It was friendly, and it went fast. You can still stop, and you can still tell.
first-wagon-nc8 = First yes, then no: that is allowed. One calm line is enough.

## For a class

first-wagon-what-for = Someone wants a quick yes. What would be good to know before?
first-wagon-two-hurries = One hurry can wait when you ask. Another can't. How do you find out which it is?
first-wagon-take-it-back = After a yes comes a doubt. What could someone say then?
