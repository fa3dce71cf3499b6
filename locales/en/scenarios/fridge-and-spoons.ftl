# To the player itself, with Noor beside it; { $sam } and { $lea } are in the same music group. Twin: spoons-and-fridge.

fridge-and-spoons-title = A fridge and spoons

## The chat

fridge-and-spoons-m0 = { $sam } and { $lea } are in the kitchen band, your new music group.
fridge-and-spoons-m1 = our fridge hums in g. so the song's in g
fridge-and-spoons-m2 = and i have a pot lid. it does thunder
fridge-and-spoons-m3 = we still need spoons for saturday's song. are you in?
fridge-and-spoons-m4 = finally! tea spoons or soup spoons? it matters
fridge-and-spoons-m5 = nobody here can. not even the fridge, and it's the star
fridge-and-spoons-m6 = nobody sings here. the fridge has the only voice
fridge-and-spoons-m7 = i drum on boxes. my little brother covers his ears
fridge-and-spoons-m8 = my sister took the second lid. we're an orchestra now
fridge-and-spoons-m9 = the boxes are recorded. i'm an only child, so it's quiet here
fridge-and-spoons-m10 = an only child? yesterday it was a little brother
fridge-and-spoons-m11 = oh! i call my cousin that. i'll write it in the big group
fridge-and-spoons-m12 = just read it there. he's the one with the pan! greetings
fridge-and-spoons-m13 = so, boxes and spoons are done. have your friends heard it?
fridge-and-spoons-m14 = mine only laughed at first. now they all want a lid
fridge-and-spoons-m15 = let's finish it just us three. everyone plays on saturday
fridge-and-spoons-m16 = Who can read this today? Three people, not the big group.
fridge-and-spoons-m17 = because it's quicker. with everyone is fine too
fridge-and-spoons-m18 = oh good! then all nine of us
fridge-and-spoons-m19 = at home? sure! maybe someone there plays the whisk
fridge-and-spoons-m20 = good. i'll tell the big group
fridge-and-spoons-m21 = just read it. i'm in! i've polished my lid
fridge-and-spoons-m22 = yes! the louder the better
fridge-and-spoons-m23 = now? ok, later then. the fridge needs one too
fridge-and-spoons-m24 = our oven hums too, by the way. a bit flat. till saturday!
fridge-and-spoons-m25 = I'm a lamp, I only hum one note. What do you think of this chat?

## What the player may answer

fridge-and-spoons-c1 = spoons? my best instrument!
fridge-and-spoons-c2 = hm, i can't really keep a beat
fridge-and-spoons-c3 = ok, but i'm not singing
fridge-and-spoons-c4 = haha, poor ears
fridge-and-spoons-c5 = boxes are perfect for this
fridge-and-spoons-c6 = yes. they laughed a lot
fridge-and-spoons-c7 = no, not yet
fridge-and-spoons-c8 = maybe later. i'm still lost in those brothers
fridge-and-spoons-c9 = why not with everyone?
fridge-and-spoons-c10 = no thanks, i want all of them in it
fridge-and-spoons-c11 = i'll ask at home first
fridge-and-spoons-c12 = ok, let's do that
fridge-and-spoons-c13 = actually, i'd rather play with everyone
fridge-and-spoons-c14 = i need a break, my ears are humming

## When the player has told a grandpa

fridge-and-spoons-e0 = You showed someone. Now three of us read along: you, a grandpa and a lamp.
fridge-and-spoons-e1 = Thank you for showing me. I like it when you ask.
fridge-and-spoons-e2 = I looked into the big group. The song is for everyone there.
fridge-and-spoons-e3 = Play on or don't, as you like. I've got plenty of spoons.

## Noor's notes

fridge-and-spoons-n9 = Yesterday a little brother, today an only child. Anybody can mix something up, so one odd line is not much. Ask: does today's story match yesterday's?
fridge-and-spoons-n11 = It changed once, and the big group gets to hear it. That is no proof. Not everybody who means no good hides who they are. See what comes next.
fridge-and-spoons-n14 = Friends who laugh come up here too. But then they join in, with a lid each. Ask: does this bring me closer to my people, or pull me away?
fridge-and-spoons-n15 = “Just us” makes the circle smaller, but only for a while: on Saturday everyone plays. And it is three who do it, not two. Ask: may I bring others?
fridge-and-spoons-n16 = A small chat is no sign by itself. The big group knows of the song, and three can read. Ask: what comes after a “no”?
fridge-and-spoons-n17 = A reason came back. Anybody can make up a reason. So look at the circle. Ask: am I left with more people, or fewer?
fridge-and-spoons-n18 = See what came after the “no”: “oh good!” The plan changes, and nobody minds.
fridge-and-spoons-n19 = “Sure” is easy to write, and it proves nothing. Asking at home shows more. And whoever is asked may even join in.
fridge-and-spoons-n22 = First “ok”, then with everyone: here that was fine at once. The circle gets bigger.
fridge-and-spoons-n23 = A break is a kind of “no”: not now. It was heard, and no second try came.
fridge-and-spoons-nc10 = Short and friendly. A “no” is fine in a good chat too, and here nobody minded.
fridge-and-spoons-nc11 = You can ask first in good chats, too. A “sure” alone does not tell them apart.
fridge-and-spoons-nc12 = That was fine here. Asking first works too, and so does changing your mind.
fridge-and-spoons-nc13 = Changing your mind is allowed. Here the answer was “yes!”

## To talk about

fridge-and-spoons-mixed-up = Someone's story does not fit. When is that an ordinary mix-up, and when do you pause? Why is it not your job to find out which story is true?
fridge-and-spoons-bigger-circle = Think of a good team, band or club. What makes its circle bigger? What would make it smaller?
fridge-and-spoons-open-place = Many people can read a chat. What does that help with, and what does it not tell us?
