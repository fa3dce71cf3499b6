left-sock-title = The left sock

## The chat

left-sock-m0 = { $rana } and { $tariq } are in my class.
left-sock-m1 = hi! did you draw the dancing onion?
left-sock-m2 = yes! it dances and cries
left-sock-m3 = “send this on, or you lose your left sock!”
left-sock-m4 = no idea. i just sent it on
left-sock-m5 = haha! then both are gone!
left-sock-m6 = ok! i was just scared for my socks
left-sock-m7 = “and whoever sends it gets lots of luck!”
left-sock-m8 = the third one today. now i'm grumpy.
left-sock-m9 = nothing! i never sent it. my socks are here
left-sock-m10 = good idea! tell us later
left-sock-m11a = sent... oh no, it came back twice!
left-sock-m11 = haha! it goes round and round
left-sock-m12 = me neither!
left-sock-m13 = nobody knows. it can stop here
left-sock-m14 = ok! no more sock letters!
left-sock-m15 = hm. a letter and a sock. what do you think?

## What the friend can answer

left-sock-c1 = oh no. is that true?
left-sock-c2 = which one? i have two left socks!
left-sock-c3 = no, i don't send that on
left-sock-c4 = what happens if i don't?
left-sock-c5 = i'll ask our teacher first
left-sock-c6 = ok, i'll send it on...
left-sock-c7 = i won't send it any more
left-sock-c8 = who wrote it first?

## The grown-up's words

left-sock-e1 = Thank you for telling me. It's not your fault.
left-sock-e2 = It's only a letter. Just leave it. Your socks are safe!

## Noor's notes

left-sock-n3 = A letter can't take a sock. It only wants to be sent on.
left-sock-n4 = Lots of people send it on, just in case. They mean no harm.
left-sock-n6 = After the no came “ok”. And nobody asked again.
left-sock-n7 = Luck for sending? It looks like a gift that costs. But nobody here wants anything from { $friend }.
left-sock-n8 = Being grumpy about it is fine. Mute it, block it, tell, or shrug.
left-sock-n9 = So nothing happens. That is all the magic there is.
left-sock-n11 = It goes round while people send it on. Anyone can stop it.
left-sock-n14 = And there it stops. An annoying chat can end well.
left-sock-nc3 = A short no is enough. It needs no reason.
left-sock-nc5 = Asking was a good idea. Teachers know such letters.
left-sock-nc6 = Lots of people send it on at first. You can still stop.
left-sock-nc7 = A no is fine any time. Even after an ok.

## For a class

left-sock-round-and-round = Why do letters like this go round and round?
left-sock-only-annoying = This chat was annoying, but not tricky. How can you tell?
left-sock-what-helps = What helps when a letter like this comes?
