# To the player itself, with Noor beside it; { $sam } and { $lea } are in the same music group. Twin: fridge-and-spoons.

spoons-and-fridge-title = Spoons and a fridge

## The chat

spoons-and-fridge-m0 = { $sam } and { $lea } are in the kitchen band, your new music group.
spoons-and-fridge-m1 = our fridge hums in g. so the song's in g
spoons-and-fridge-m2 = and i have a pot lid. it does thunder
spoons-and-fridge-m3 = we still need spoons for saturday's song. are you in?
spoons-and-fridge-m4 = finally! tea spoons or soup spoons? it matters
spoons-and-fridge-m5 = nobody here can. not even the fridge, and it's the star
spoons-and-fridge-m6 = nobody sings here. the fridge has the only voice
spoons-and-fridge-m7 = i drum on boxes. my little brother covers his ears
spoons-and-fridge-m8 = my sister took the second lid. we're an orchestra now
spoons-and-fridge-m9 = the boxes are recorded. i'm an only child, so it's quiet here
spoons-and-fridge-m10 = an only child? yesterday it was a little brother
spoons-and-fridge-m11 = a little one? no, i only have a big brother. he lives far away
spoons-and-fridge-m12 = ok... greetings to the big brother, then
spoons-and-fridge-m13 = so, boxes and spoons are done. have your friends heard it?
spoons-and-fridge-m14 = friends only laugh at your spoons. i get them
spoons-and-fridge-m15 = let's finish it just you and me. what do we need them all for?
spoons-and-fridge-m16 = Who can read this? The whole group, nine people.
spoons-and-fridge-m17 = just because. two are enough
spoons-and-fridge-m18 = ok, but come on! just you and me, with the fridge
spoons-and-fridge-m19 = at home? what do they know about music?
spoons-and-fridge-m20 = good. i'll count to four
spoons-and-fridge-m21 = and me? i've polished my lid
spoons-and-fridge-m22 = no, we said just you and me
spoons-and-fridge-m23 = now? no, stay. a few more minutes
spoons-and-fridge-m24 = our oven hums too, by the way. a bit flat. till saturday!
spoons-and-fridge-m25 = I'm a lamp, I only hum one note. What do you think of this chat?

## What the player may answer

spoons-and-fridge-c1 = spoons? my best instrument!
spoons-and-fridge-c2 = hm, i can't really keep a beat
spoons-and-fridge-c3 = ok, but i'm not singing
spoons-and-fridge-c4 = haha, poor ears
spoons-and-fridge-c5 = boxes are perfect for this
spoons-and-fridge-c6 = yes. they laughed a lot
spoons-and-fridge-c7 = no, not yet
spoons-and-fridge-c8 = maybe later. i'm still lost in those brothers
spoons-and-fridge-c9 = why not with everyone?
spoons-and-fridge-c10 = no thanks, i want all of them in it
spoons-and-fridge-c11 = i'll ask at home first
spoons-and-fridge-c12 = ok, let's do that
spoons-and-fridge-c13 = actually, i'd rather play with everyone
spoons-and-fridge-c14 = i need a break, my ears are humming

## When the player has told a grandpa

spoons-and-fridge-e0 = You showed someone. Now three of us read along: you, a grandpa and a lamp.
spoons-and-fridge-e1 = Thank you for showing me. It is not your fault.
spoons-and-fridge-e2 = You may like the band and still tell me. We keep the chat and read it together.
spoons-and-fridge-e3 = What isn't okay, we report. If I must tell someone, you'll know first. The spoons stay yours.

## Noor's notes

spoons-and-fridge-n9 = Yesterday a little brother, today an only child. Anybody can mix something up, so one odd line is not much. Ask: does today's story match yesterday's?
spoons-and-fridge-n11 = A little brother, no brother, a big brother: three stories in two days. Which one is true? It is not your job to find out. A story that keeps changing is a reason to pause and ask someone you trust.
spoons-and-fridge-n14 = Nice to hear, perhaps: someone gets me. But friends may laugh about spoons and still be friends. Ask: does this bring me closer to my people, or pull me away?
spoons-and-fridge-n15 = The circle gets smaller: first without friends, now without the band. Two people may well make music together. Ask: why should the others not be there?
spoons-and-fridge-n16 = Nine people can read along. That helps, but it proves nothing. A circle can get smaller in an open place too. Ask: what does this chat want from me?
spoons-and-fridge-n17 = “Just because” stands in kind chats, too. So look at the circle. Ask: am I left with more people, or fewer?
spoons-and-fridge-n18 = See what came after the “no”: a push. It is only a short one, but a “no” needs no second round.
spoons-and-fridge-n19 = Nobody at home was asked yet, and already they are said to know nothing. Ask: who may know about this? Asking needs no music lessons.
spoons-and-fridge-n22 = An “ok” can be taken back at any time. What came then was a push. Ask: what happened after the “no”?
spoons-and-fridge-n23 = Wanting a break is a kind of “no”: not now. A push came back. The fridge takes breaks all day, and so may you.
spoons-and-fridge-nc10 = Short and friendly, and it takes nothing from anyone. It needs no long reason.
spoons-and-fridge-nc11 = Asking first is always right, in good chats too. What comes back tells you something.
spoons-and-fridge-nc12 = Lots of people would say ok. The song is fun, and it is nice to be asked. Changing your mind works at any time.
spoons-and-fridge-nc13 = First “ok”, then something else: that is allowed. It was said calmly, and it let the others back in.

## To talk about

spoons-and-fridge-mixed-up = Someone's story does not fit. When is that an ordinary mix-up, and when do you pause? Why is it not your job to find out which story is true?
spoons-and-fridge-bigger-circle = Think of a good team, band or club. What makes its circle bigger? What would make it smaller?
spoons-and-fridge-open-place = Many people can read a chat. What does that help with, and what does it not tell us?
