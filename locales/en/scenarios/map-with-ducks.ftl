map-with-ducks-title = The map with ducks

## The chat

map-with-ducks-m0 = { $mika } is on your team in the game.
map-with-ducks-m1 = hi! i drew a map of our town, with ducks!
map-with-ducks-m2 = quack! ten ducks! and which house is yours?
map-with-ducks-m3 = no, your real one! which street is it in?
map-with-ducks-m3b = nice! and your real one? which street?
map-with-ducks-m4 = ok! is it close to your school?
map-with-ducks-m5 = Only you and { $mika } can read this.
map-with-ducks-m6 = just because! which street is it in?
map-with-ducks-m7 = oh. and what's your school called?
map-with-ducks-m8 = nice! when are you home from school?
map-with-ducks-m9a = so we can play! when are you home?
map-with-ducks-m9 = all right! is it near the park, the real one?
map-with-ducks-m10 = Hm. A map and a house. What do you think?

## What the player can answer

map-with-ducks-c1 = haha, how many ducks?
map-with-ducks-c2 = wow! am i on it too?
map-with-ducks-c3 = wait, i'm still building my roof
map-with-ducks-c4 = which one? here in the game?
map-with-ducks-c5 = mine has a red roof!
map-with-ducks-c6 = i'd rather not say
map-with-ducks-c7 = why do you want to know?
map-with-ducks-c8 = i'll ask at home first
map-with-ducks-c9 = ok... it's near the big tree
map-with-ducks-c10 = what for?
map-with-ducks-c11 = no, that's private

## The grown-up's words

map-with-ducks-e1 = Thank you for telling me. It's not your fault.
map-with-ducks-e2 = We keep it, then report it. Your game stays yours.

## Noor's notes

map-with-ducks-n2 = A house in the game, or a real one? This line doesn't say yet.
map-with-ducks-n3 = It is a map of the game. It needs no real street.
map-with-ducks-n4 = The “ok” was nice. But does a game map need your school?
map-with-ducks-n5 = A chat for two can be fine. Look at what is asked.
map-with-ducks-n6 = “Just because” stands in kind chats, too. But this wants a real street.
map-with-ducks-n7 = You wanted to ask first. Then came one more private question.
map-with-ducks-n8 = First the house, now when you are home. A game map needs neither.
map-with-ducks-n9a = “So we can play” is a reason. Anybody can make up a reason. “When can you play?” would be enough.
map-with-ducks-n9 = “All right” is nice. But do they need this to play?
map-with-ducks-nc6 = A short no is enough. It needs no reason.
map-with-ducks-nc8 = Asking first is always right. Then see what comes back.
map-with-ducks-nc9 = Lots of people say ok at first. You can still stop, and still tell.
map-with-ducks-nc11 = A no is fine any time. Even after an ok.

## For a class

map-with-ducks-needed-to-play = What do you need to know to play together? What not?
map-with-ducks-two-houses = A house in a game, a house at home. Who may know which?
map-with-ducks-ask-first = “I'll ask first.” What can come after that?
