# The friend and { $ren } are both feminine in this pair (see `genders` in the graph). Twin: clip-and-rank.

clip-and-cake-title = A clip and a Saturday

## The chat

clip-and-cake-m0 = { $ren } is twenty-five and runs our crew's server. i've been a grey there for a month.
clip-and-cake-m1 = that last clip!! how did you even land that?
clip-and-cake-m2 = luck. my thumbs did it, i was watching like everyone else
clip-and-cake-m3 = it's been top of the clip channel since lunch
clip-and-cake-m4 = you should be captain. blue rank, and a voice room of your own
clip-and-cake-m5 = run the rooms, settle fights. and help at our open day
clip-and-cake-m6 = greys are welcome at our open day as well. zero duties
clip-and-cake-m7 = saturday in town, in the youth centre. it's pinned in the server, bring whoever
clip-and-cake-m8 = is the clip room open tonight? i've got one with a goat
clip-and-cake-m9 = my aunt phoned the youth centre herself. it's in their programme, and she's coming along.
clip-and-cake-m10 = because you can't upload cake
clip-and-cake-m11 = up to you. but the door is open all afternoon
clip-and-cake-m12 = fair enough. keep the clips coming
clip-and-cake-m13 = nice. wear blue if you like, nobody checks ranks there
clip-and-cake-m14 = no problem, it's only one saturday. online tonight?
clip-and-cake-m15 = sure. just not all forty at once
clip-and-cake-m16 = goat clip is up. it's eating a controller
clip-and-cake-m17 = part of me wants this, and part of me isn't sure. what do you think?

## What the friend may answer

clip-and-cake-c1 = me? what does a captain do?
clip-and-cake-c2 = i'm fine as a grey. no duties, no drama
clip-and-cake-c3 = why meet? we play online anyway
clip-and-cake-c4 = i'll check at home first
clip-and-cake-c5 = no. i don't meet people from servers
clip-and-cake-c6 = ok, why not
clip-and-cake-c7 = actually no, i'm out
clip-and-cake-c8 = can my cousins come, too?

## The grown-up's words

clip-and-cake-e1 = Good that you asked. I wouldn't have said yes without calling them first.
clip-and-cake-e2 = Two youth workers run the day, and families are in the room the whole time.
clip-and-cake-e3 = Come with me, or stay at home. No rank depends on it.

## Noor's notes

clip-and-cake-n4 = A rank for a good clip is nice to get. What would it cost, and who decides?
clip-and-cake-n5 = A meeting outside the server. Who else knows, and who comes along? Not clear yet.
clip-and-cake-n7 = Pinned, and “bring whoever”: anyone can write that. Somebody has to check.
clip-and-cake-n9 = The aunt called the place itself and comes along. That settles more than any post.
clip-and-cake-n10 = A joke, hardly a reason. It needs none: somebody has checked.
clip-and-cake-n12 = The no stands, and it costs nothing, no rank either.
clip-and-cake-n14 = An ok was taken back, and that was that.
clip-and-cake-nc4 = Checking is quick. An offer that is meant well can wait for it.

## For a class

clip-and-cake-before-meeting = Someone from a server suggests meeting. What has to be clear first, and who makes sure?
clip-and-cake-what-ranks-say = What do ranks and moderators tell you about a group? What do they not tell you?
clip-and-cake-two-feelings = You want something and you're unsure at the same time. What helps then?
