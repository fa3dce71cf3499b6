# { $bo } is a friend of the friend's cousin and plays in the same team. Twin: mud-and-crystals.

crystal-cave-title = The crystal cave

## The chat

crystal-cave-m0 = { $bo } is my cousin's friend. we're one team in the game.
crystal-cave-m1 = we found the crystal cave! shall we dig?
crystal-cave-m2 = yes! my shovel is still full of mud
crystal-cave-m3 = come on, we'll talk in a voice room
crystal-cave-m4 = nobody! just you and me
crystal-cave-m4b = aw, come in! just you and me, for a bit
crystal-cave-m5 = the team can read us here. in there nobody would hear.
crystal-cave-m6 = talking is so much faster! come in
crystal-cave-m7 = ok! i'm in here, just for you
crystal-cave-m8 = it has a lock! only you get the word
crystal-cave-m9a = sure, later! now it's only us two
crystal-cave-m9 = ok, but come on! two minutes with me
crystal-cave-m10 = shall i go into that room? what do you think?

## What the friend can answer

crystal-cave-c1 = who else is in there?
crystal-cave-c2 = no, i'd rather type
crystal-cave-c3 = why not here?
crystal-cave-c4 = i'll ask my dad first
crystal-cave-c5 = ok, how do i get in?
crystal-cave-c6 = and the others?
crystal-cave-c7 = hm, no. i'm staying here

## The grown-up's words

crystal-cave-e1 = Thank you for showing me. It's not your fault.
crystal-cave-e2 = You stay with the team. We keep this and report it.

## Noor's notes

crystal-cave-n3 = A room to talk in. Who can hear us there?
crystal-cave-n4 = Here the team reads along. In there nobody could help.
crystal-cave-n4b = The answer was no. Then the room came up again.
crystal-cave-n5 = Where others are, others can help.
crystal-cave-n6 = Talking is faster, that's true. It still leaves out the team.
crystal-cave-n7 = “Ok” sounds kind. The room for two is still there.
crystal-cave-n8 = A lock keeps others out. Who could help in there?
crystal-cave-n9a = A chat away from everyone? Pause, and show it.
crystal-cave-n9 = A no is a no. Here “but come on” came after it.
crystal-cave-nc5 = Going along happens fast. You can still turn round and tell.

## For a class

crystal-cave-who-can-hear = A voice room: how do you know who listens?
crystal-cave-here-is-fine = You like it where you are. What could you say?
crystal-cave-after-a-no = What does a kind team say after a no?
