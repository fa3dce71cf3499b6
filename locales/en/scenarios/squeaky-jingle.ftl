# The friend and { $pia } made a jingle for the school radio and quarrelled over it. Twin: jingle-with-squeak.

squeaky-jingle-title = The squeaky jingle

## The chat

squeaky-jingle-m0 = { $sol } is an older pupil and does sound for our school radio.
squeaky-jingle-m1 = your jingle is on air on thursday! the squeak at the end is brilliant
squeaky-jingle-m2 = that's our classroom door. { $pia } says it's a goose with a cold
squeaky-jingle-m2a = a very musical goose, then
squeaky-jingle-m3 = is { $pia } still cross about the door?
squeaky-jingle-m4 = then sit with me at break. i don't need a squeak explained
squeaky-jingle-m5 = is it? i only hear your ideas in it. the rest is noise
squeaky-jingle-m6 = let's do thursday, you and me. without { $pia }
squeaky-jingle-m7 = { $sol } wrote that to me alone. the radio group can't see it.
squeaky-jingle-m8 = it just does. you're better off without that fuss
squeaky-jingle-m9 = ok, ask. i'm on your side anyway, unlike some
squeaky-jingle-m10 = oh, please. forget { $pia } for one day
squeaky-jingle-m11 = great! then we don't need the radio group any more
squeaky-jingle-m12 = ok, but come on, only this one thursday
squeaky-jingle-m13 = nothing. it's nicer with only us
squeaky-jingle-m14 = i quarrelled with { $pia }, and i miss our laughing. what do you think?

## What the friend may answer

squeaky-jingle-c1 = yes. we don't talk much this week
squeaky-jingle-c2 = a bit. it's { $pia }'s jingle, too
squeaky-jingle-c3 = why does it matter to you?
squeaky-jingle-c4 = i'll ask our counsellor first
squeaky-jingle-c5 = no, not like that
squeaky-jingle-c6 = ok, let's do that
squeaky-jingle-c7 = hm, no. i'd rather talk to { $pia } first
squeaky-jingle-c8 = and what do we tell the others?

## The grown-up's words

squeaky-jingle-e1 = Thank you for telling me. It is not your fault. Being cross with a friend isn't, either.
squeaky-jingle-e2 = You may like someone's kindness and still keep your own people close.
squeaky-jingle-e3 = We keep the chat. The rest is my job, and you'll hear first what I do.

## Noor's notes

squeaky-jingle-n3 = Someone asks about a quarrel. That can be kind. Does it bring the two closer, or further apart?
squeaky-jingle-n4 = Kind words, and now { $friend } is to be somewhere else. Who gets further away?
squeaky-jingle-n5 = Praise for one, and “noise” for the other. Who gets further away?
squeaky-jingle-n6 = A show made by two friends, and now without one of them. The circle gets smaller.
squeaky-jingle-n7 = The group can't see it. Where others read along, others can help.
squeaky-jingle-n8 = A quarrel shrinks when two people talk. Staying away makes it bigger.
squeaky-jingle-n9 = “Ok, ask” is fine. “Unlike some” still pulls { $friend } away from the others.
squeaky-jingle-n10 = A no to the plan, and a “please” that pushes. Nobody has to forget a friend.
squeaky-jingle-n11 = First { $pia }, now the whole group. It gets lonelier with each step.
squeaky-jingle-n12 = Talking to a friend first is a good plan. Whoever means well can wait for it.
squeaky-jingle-n13 = A plan that the others mustn't hear? A grown-up should hear it.
squeaky-jingle-nc4 = Counsellors know a lot about quarrels.
squeaky-jingle-nc6 = It feels good to be liked when you're cross. You can still turn round, and still tell.

## For a class

squeaky-jingle-closer-or-further = Someone comforts you after a quarrel. Does it bring you closer to your people? How do you notice?
squeaky-jingle-after-a-quarrel = What helps after a quarrel with a friend?
squeaky-jingle-who-is-left = One circle gets smaller, another gets bigger. Who knows an example from a story?
