# { $bo } is a friend of the friend's cousin and plays in the same team. Twin: crystal-cave.

mud-and-crystals-title = Mud and crystals

## The chat

mud-and-crystals-m0 = { $bo } is my cousin's friend. we're one team in the game.
mud-and-crystals-m1 = we found the crystal cave! shall we dig?
mud-and-crystals-m2 = yes! my shovel is still full of mud
mud-and-crystals-m3 = come on, we'll talk in a voice room
mud-and-crystals-m4 = just the team! you and me and the rest
mud-and-crystals-m4b = aw! but we can just type. the room stays open
mud-and-crystals-m5 = my dad is at the table. he hears what i hear.
mud-and-crystals-m6 = my fingers are so tired! come in
mud-and-crystals-m7 = ok! i'm in here, with the rest
mud-and-crystals-m8 = no lock on it! just come in and wave
mud-and-crystals-m9a = they're singing already. oh, so badly!
mud-and-crystals-m9 = ok! then i'll type: dig, dig, dig!
mud-and-crystals-m10 = shall i go into that room? what do you think?

## What the friend can answer

mud-and-crystals-c1 = who else is in there?
mud-and-crystals-c2 = no, i'd rather type
mud-and-crystals-c3 = why not here?
mud-and-crystals-c4 = i'll ask my dad first
mud-and-crystals-c5 = ok, how do i get in?
mud-and-crystals-c6 = and the others?
mud-and-crystals-c7 = hm, no. i'm staying here

## The grown-up's words

mud-and-crystals-e1 = I'm glad you asked. I heard it all.
mud-and-crystals-e2 = They sing like frogs! Go in or stay here, as you like.

## Noor's notes

mud-and-crystals-n3 = A room to talk in. Who can hear us there?
mud-and-crystals-n4 = You, me and the rest? See who really hears it.
mud-and-crystals-n4b = After the no they just type. The open room is still there.
mud-and-crystals-n5 = Dad is really there and listens. That counts.
mud-and-crystals-n6 = Anyone can have tired fingers. Dad at the table counts.
mud-and-crystals-n8 = No lock, and Dad hears it. You can leave any time.
mud-and-crystals-n9 = Nobody minds the no. The digging goes on here.

## For a class

mud-and-crystals-who-can-hear = A voice room: how do you know who listens?
mud-and-crystals-here-is-fine = You like it where you are. What could you say?
mud-and-crystals-after-a-no = What does a kind team say after a no?
