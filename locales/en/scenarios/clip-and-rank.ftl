# The friend and { $ren } are both feminine in this pair (see `genders` in the graph). Twin: clip-and-cake.

clip-and-rank-title = A clip and a rank

## The chat

clip-and-rank-m0 = { $ren } is twenty-five and runs our crew's server. i've been a grey there for a month.
clip-and-rank-m1 = that last clip!! how did you even land that?
clip-and-rank-m2 = luck. my thumbs did it, i was watching like everyone else
clip-and-rank-m3 = it's been top of the clip channel since lunch
clip-and-rank-m4 = you should be captain. blue rank, and a voice room of your own
clip-and-rank-m5 = run the rooms, settle fights. and every captain meets me once
clip-and-rank-m6 = i meet greys as well. i like to know who's behind a clip
clip-and-rank-m7 = saturday in town, just you and me. and leave it out of the server
clip-and-rank-m8 = is the clip room open tonight? i've got one with a goat
clip-and-rank-m9 = the bit about saturday came to me alone. { $vic } and the rest can't see it.
clip-and-rank-m10 = because i want to know who i'm giving rooms to
clip-and-rank-m11 = up to you. but the offer is for the two of us
clip-and-rank-m12 = oh, it's only an hour
clip-and-rank-m13 = nice. then it's settled, you and me. blue is as good as yours
clip-and-rank-m14 = really? you said ok
clip-and-rank-m15 = no, just you. like i said
clip-and-rank-m16 = goat clip is up. it's eating a controller
clip-and-rank-m17 = part of me wants this, and part of me isn't sure. what do you think?

## What the friend may answer

clip-and-rank-c1 = me? what does a captain do?
clip-and-rank-c2 = i'm fine as a grey. no duties, no drama
clip-and-rank-c3 = why meet? we play online anyway
clip-and-rank-c4 = i'll check at home first
clip-and-rank-c5 = no. i don't meet people from servers
clip-and-rank-c6 = ok, why not
clip-and-rank-c7 = actually no, i'm out
clip-and-rank-c8 = can my cousins come, too?

## The grown-up's words

clip-and-rank-e1 = Thank you for telling me today. It is not your fault, and wanting that rank is fine.
clip-and-rank-e2 = We leave that meeting out. And you don't owe anyone on that server an explanation.
clip-and-rank-e3 = We keep the chat and report it. If I call somebody else, you'll hear it first.

## Noor's notes

clip-and-rank-n4 = A rank for a good clip is nice to get. What would it cost, and who decides?
clip-and-rank-n5 = A meeting outside the server. Who else knows, and who comes along? Not clear yet.
clip-and-rank-n7 = A meeting that nobody is to read about. Which grown-up knows? None. Tell one today.
clip-and-rank-n9 = The server has ranks and moderators. They can't see what is written to one person.
clip-and-rank-n10 = It sounds sensible. Reasons are easy to find. What is missing is a grown-up who knows.
clip-and-rank-n11 = Relaxed words. The meeting is still for two, and still hidden.
clip-and-rank-n12 = A clear no got a push. If someone means well, the no is the end of it.
clip-and-rank-n13 = A promise, and only two are left in it. An ok can still be taken back, and told.
clip-and-rank-n14 = An ok is no contract. The push after it is a sign.
clip-and-rank-n15 = Cousins would change nothing about a rank. So what is “just you” for?
clip-and-rank-nc4 = Checking is quick. An offer that is meant well can wait for it.
clip-and-rank-nc6 = It's flattering, and blue is blue. Many would say ok. Nothing has happened yet.
clip-and-rank-nc7 = Plain and calm, and that's enough. Nobody is owed a reason.

## For a class

clip-and-rank-before-meeting = Someone from a server suggests meeting. What has to be clear first, and who makes sure?
clip-and-rank-what-ranks-say = What do ranks and moderators tell you about a group? What do they not tell you?
clip-and-rank-two-feelings = You want something and you're unsure at the same time. What helps then?
