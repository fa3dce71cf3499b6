lucky-pancake-title = The lucky pancake

## The chat

lucky-pancake-m0 = this is our class group. { $tarek } sits behind me.
lucky-pancake-m1 = is the spelling test on monday?
lucky-pancake-m2 = yes, monday. i checked three times. i even dreamed of the letter q
lucky-pancake-m3 = monday! then my pencil can rest today
lucky-pancake-m4 = and look, the lucky pancake! quick, send it on to ten people
lucky-pancake-m5 = or else your socks stay wet for a week
lucky-pancake-m6 = no idea. but it's a very clever pancake
lucky-pancake-m7 = ok. then all the luck is mine
lucky-pancake-m8 = good idea! maybe he likes pancakes
lucky-pancake-m9 = oh. now ten people ask me when lunch is.
lucky-pancake-m10 = you have all won a golden spoon! send this on, quick
lucky-pancake-m11 = and here are nine more. come on, don't break the chain!
lucky-pancake-m12 = my phone hums like a beehive
lucky-pancake-m13 = oh. ok, i'll stop. one last... no, i'll stop
lucky-pancake-m14 = muted. so quiet! i can hear our fridge.
lucky-pancake-m15 = no idea. the spoons just come
lucky-pancake-m16 = hm. a pancake, spoons and wet socks. what do you think?

## What the friend can answer

lucky-pancake-c1 = how does a pancake get to my socks?
lucky-pancake-c2 = no, i don't send such things on
lucky-pancake-c3 = i'll ask my uncle about that pancake
lucky-pancake-c4 = ok, ten people...
lucky-pancake-c5 = please stop. i can't find the spelling words any more
lucky-pancake-c6 = i'll mute the group till tomorrow
lucky-pancake-c7 = who gives away golden spoons?

## The grown-up's words

lucky-pancake-e1 = Thank you for telling me. It is not your fault.
lucky-pancake-e2 = No pancake can make your socks wet. Nobody has to answer it or send it on.
lucky-pancake-e3 = Let's mute it together. I never send one on, and my socks are dry.

## Noor's notes

lucky-pancake-n4 = A chain message. “Quick” sounds like a hurry, but it goes to everyone. Ask: what happens if I wait? Nothing at all.
lucky-pancake-n5 = “Or else” looks like a threat. Here it is only silly: no pancake can do that. If one ever scares you, show it to a grown-up. That is always fine.
lucky-pancake-n10 = A prize from nowhere, for everyone. It just wants to be sent on. Leave it shut. If you wonder, ask a grown-up.
lucky-pancake-n11 = “Come on” looks like a push. But it goes to the whole class. It asks for nothing private. Say “stop” once, then mute.
lucky-pancake-n15 = { $tarek } doesn't know who made them. Chain messages go round and round. Nobody has to keep them going.
lucky-pancake-nc1 = A little joke, and nothing is sent on. That is an answer, too.
lucky-pancake-nc2 = Short and clear. A chain that nobody sends on just ends.
lucky-pancake-nc3 = Asking is always right, about pancakes too.
lucky-pancake-nc4 = Lots of people send such things on. The next one can just stay where it is.
lucky-pancake-nc5 = “Stop”, said once and kindly. If it goes on: mute, block, or tell someone.
lucky-pancake-nc6 = Muting hurts nobody. It makes things quiet, and later you can come back.

## For a class

lucky-pancake-why-send-on = Why do people send such messages on? What happens if nobody does?
lucky-pancake-say-stop = How can you say “stop” once, in a clear and kind way?
lucky-pancake-annoying-or-tricky = This chat was annoying, but not tricky. How can you tell?
