# { $friend } mends a bicycle live; { $max } and { $dana } are watching. Only annoying, no twin.

three-screws-title = Three screws left over

## The chat

three-screws-m0 = i'm mending my grandpa's bike, live. { $max } has been commenting since minute one.
three-screws-m1 = does the bell still work?
three-screws-m2 = the bell is the only thing that works
three-screws-m3 = wrong spanner
three-screws-m4 = and the saddle is crooked. i can see that from here
three-screws-m5 = the other one. obviously
three-screws-m6 = yes, that shows
three-screws-m7 = your way has three mistakes in it. so far
three-screws-m8 = the wheel turns! i'm clapping, you just can't hear it
three-screws-m9 = come over to my channel. there it's done properly
three-screws-m10 = today only: ten lessons in a row. watch now!
three-screws-m11 = { $max } writes that under every stream. same words, for everyone to read.
three-screws-m12 = i'm only helping. still the wrong spanner
three-screws-m13 = i've said it once. from here on i mute, and the bell answers
three-screws-m14 = none. never. not one
three-screws-m15 = then you've missed something. they roll so nicely
three-screws-m16 = ask whoever you like. i'm right anyway
three-screws-m17 = my uncle says: first tea, then the brakes
three-screws-m18 = so quiet all of a sudden. i can hear the chain.
three-screws-m19 = what are those three screws on the table?
three-screws-m20 = modern art
three-screws-m21 = three screws left over, and a know-it-all on top. what do you think?

## What the friend may answer

three-screws-c1 = ok, which one is right then?
three-screws-c2 = could be. it's my first bike
three-screws-c3 = thanks, i'm doing it my way
three-screws-c4 = no thanks. and please stop now
three-screws-c5 = and how many screws do you have left over there?
three-screws-c6 = i'll ask my uncle, he has mended twelve bikes
three-screws-c7 = i'm muting you now. the bike needs some quiet

## When the friend's uncle has been told

three-screws-e0 = i showed it to someone. my uncle is reading it with us now.
three-screws-e1 = Thank you for showing me. It is not your fault, and not the bike's either.
three-screws-e2 = That is tiresome. You owe it no answer: mute it, block it, or let it talk to itself.
three-screws-e3 = If it gets mean, or starts to want things from you, show me again. And keep the screws.

## Noor's notes

three-screws-n4 = Advice that nobody asked for, and not a kind word with it. That is annoying. Ask: what does it want? To be right, it seems.
three-screws-n9 = A call to another place, as in “come somewhere private”. But this is advertising: the same for everyone, in front of everyone. Nobody has to go.
three-screws-n10 = “Today only” is meant to make people hurry. Adverts do that. Ask: what happens if I wait? Nothing at all.
three-screws-n12 = Grumbling on after “stop” is not kind. But the offer does not come again, and nothing private is wanted. Mute or block, no second round. If it bothers you, tell someone.
three-screws-nc4 = Saying “stop” once, calmly, is enough. After that, muting speaks for itself.
three-screws-nc5 = A joke can take the sting out. It is no duty, though: you may be silent as well.
three-screws-nc6 = Ask someone who knows how, and who likes you. That helps with bikes, and with comments too.
three-screws-nc7 = Muting is not rude. It is like closing a window when the street is loud.

## To talk about

three-screws-annoying-or-worrying = What makes a message only annoying? What would have to be added before you worry?
three-screws-what-helps = Shrug, joke, say “stop” once, mute, block, tell: what helps when?
three-screws-good-advice = How do you give advice so that the other one is glad of it?
