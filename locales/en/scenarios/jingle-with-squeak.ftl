# The friend and { $pia } made a jingle for the school radio and quarrelled over it. Twin: squeaky-jingle.

jingle-with-squeak-title = A goose on the radio

## The chat

jingle-with-squeak-m0 = { $sol } is an older pupil and does sound for our school radio.
jingle-with-squeak-m1 = your jingle is on air on thursday! the squeak at the end is brilliant
jingle-with-squeak-m2 = that's our classroom door. { $pia } says it's a goose with a cold
jingle-with-squeak-m2a = a very musical goose, then
jingle-with-squeak-m3 = is { $pia } still cross about the door?
jingle-with-squeak-m4 = that's hard. sit with us at break, and bring { $pia }
jingle-with-squeak-m5 = it is! i hear both your ideas in it. and the door's
jingle-with-squeak-m6 = let's do thursday, you and me and { $pia }
jingle-with-squeak-m7 = our teacher read that out in the studio. { $pia } had to laugh.
jingle-with-squeak-m8 = it just does. two squeaks are better than one
jingle-with-squeak-m9 = ok, ask. i'm in the studio anyway, with the others
jingle-with-squeak-m10 = oh, fine. you and { $pia } decide
jingle-with-squeak-m11 = great! then we need three chairs in the studio
jingle-with-squeak-m12 = good, and say hello to the goose
jingle-with-squeak-m13 = the truth: we're short of squeaks
jingle-with-squeak-m14 = i quarrelled with { $pia }, and i miss our laughing. what do you think?

## What the friend may answer

jingle-with-squeak-c1 = yes. we don't talk much this week
jingle-with-squeak-c2 = a bit. it's { $pia }'s jingle, too
jingle-with-squeak-c3 = why does it matter to you?
jingle-with-squeak-c4 = i'll ask our counsellor first
jingle-with-squeak-c5 = no, not like that
jingle-with-squeak-c6 = ok, let's do that
jingle-with-squeak-c7 = hm, no. i'd rather talk to { $pia } first
jingle-with-squeak-c8 = and what do we tell the others?

## The grown-up's words

jingle-with-squeak-e1 = Good that you came. It's hard when friends quarrel.
jingle-with-squeak-e2 = I was in the studio. { $sol } has asked you both, in front of everyone.
jingle-with-squeak-e3 = Do Thursday together, or don't. That's for the two of you to decide.

## Noor's notes

jingle-with-squeak-n3 = Someone asks about a quarrel. That can be kind. Does it bring the two closer, or further apart?
jingle-with-squeak-n4 = The break is for both of them. Nobody gets further away.
jingle-with-squeak-n6 = “You and me” stands here, too, and then a third name. The circle stays open.
jingle-with-squeak-n7 = The teacher knows it, and { $pia } heard it. That is more than words.
jingle-with-squeak-n8 = No reason came. It needs none, as { $pia } is in on it.
jingle-with-squeak-n10 = The no counts. Now it's up to the two of them.
jingle-with-squeak-n12 = Talking to { $pia } first was no problem at all.

## For a class

jingle-with-squeak-closer-or-further = Someone comforts you after a quarrel. Does it bring you closer to your people? How do you notice?
jingle-with-squeak-after-a-quarrel = What helps after a quarrel with a friend?
jingle-with-squeak-who-is-left = One circle gets smaller, another gets bigger. Who knows an example from a story?
