map-of-the-town-title = The town with ducks

## The chat

map-of-the-town-m0 = { $mika } is on your team in the game.
map-of-the-town-m1 = hi! i drew a map of our town, with ducks!
map-of-the-town-m2 = quack! ten ducks! and which house is yours?
map-of-the-town-m3 = yes, here in our town! which street is it in?
map-of-the-town-m3b = nice! it looks real! is it in duck street?
map-of-the-town-m4 = ok! mine is close to the duck school
map-of-the-town-m5 = The whole team can read this.
map-of-the-town-m6 = just because! mine is by the bridge
map-of-the-town-m7 = sure! the map can wait
map-of-the-town-m8 = nice! when can you play? let's all build then
map-of-the-town-m9a = so nobody misses it! we build the duck pond
map-of-the-town-m9 = ok! no problem. play when you like
map-of-the-town-m10 = Hm. A map and a house. What do you think?

## What the player can answer

map-of-the-town-c1 = haha, how many ducks?
map-of-the-town-c2 = wow! am i on it too?
map-of-the-town-c3 = wait, i'm still building my roof
map-of-the-town-c4 = which one? here in the game?
map-of-the-town-c5 = mine has a red roof!
map-of-the-town-c6 = i'd rather not say
map-of-the-town-c7 = why do you want to know?
map-of-the-town-c8 = i'll ask at home first
map-of-the-town-c9 = ok... it's near the big tree
map-of-the-town-c10 = what for?
map-of-the-town-c11 = no, that's private

## The grown-up's words

map-of-the-town-e1 = Good that you asked! Let's look together.
map-of-the-town-e2 = Now I've seen your game. It's a map, with ducks!

## Noor's notes

map-of-the-town-n2 = A house in the game, or a real one? This line doesn't say yet.
map-of-the-town-n3 = This house is in the game. So is the street. The map needs both.
map-of-the-town-n4 = After the no came “ok”. Then came a joke, and no question.
map-of-the-town-n5 = The team reads along. That helps, but it isn't all. Look at what is asked.
map-of-the-town-n6 = No reason came back. That can be fine. The house is only in the game.
map-of-the-town-n7 = “Sure” is easy to write. Asking at home shows more.
map-of-the-town-n8 = It asks when you can play. It asks nothing about your home.
map-of-the-town-n9a = Anybody can make up a reason. So look at what is asked: nothing private.
map-of-the-town-n9 = After the no came “no problem”. And no new question.
map-of-the-town-nc6 = A short no is enough. It needs no reason.
map-of-the-town-nc8 = You can ask about anything. And the map can wait.
map-of-the-town-nc9 = That was fine here. And you can still stop and ask.
map-of-the-town-nc11 = A no is fine any time. Even after an ok.

## For a class

map-of-the-town-needed-to-play = What do you need to know to play together? What not?
map-of-the-town-same-words = “Which street is it in?” When is that fine to ask?
map-of-the-town-ask-first = “I'll ask first.” What can come after that?
