### The teacher's program: what console, wall and seats say of a lesson. `refused-*` is why something was not done; children read
### some of these, so each says what can be done now and puts the fault on nobody.

## What a lesson refuses

refused-not-ready = Joining opens when every tick is set and the contact near by is entered.
refused-shut = Nobody can join at the moment. Your teacher can open the door.
refused-full = Every seat is taken. Two can share one device.
refused-no-card = No free seat has these three pictures. Look at your card once more, or wait a moment and try again.
refused-card-taken = Somebody already sits at these three pictures. Look at your card once more, or take a new seat.
refused-no-seat = There is no such seat. Join once more with the code on the wall.
refused-removed = Your teacher took this seat away. Ask, and it can come back.
refused-elsewhere = This seat is open in another window. You can go on there, or take it back here.
refused-gap = Something that was sent before is missing. It is sent once more.
refused-no-step = The plan has no such step.
refused-no-chat = The lesson has no such chat, or it is switched off.
refused-not-here = That does not belong to this step.
refused-counts = These numbers cannot be: there are not so many children there.
refused-again = This code was typed in before. It counts once.
refused-other-lesson = This code comes from another lesson, so it cannot be counted here.
refused-over = The lesson is over. Thank you for taking part.

## What the program refuses

refused-code = No lesson has this code. Compare it with the wall, and try again.
refused-lesson = This lesson is not there any more. Join with the code on the wall.
refused-token = This page cannot prove who it is. Open it once more with its link, or join with the code on the wall.
refused-version = This page is of another version than the teacher's program. Load it once more.
refused-body = The teacher's program did not understand this.
refused-too-large = This is too much at once for the teacher's program.
refused-slow = That took too long. It is tried again in a moment.
refused-host = The teacher's program does not know this address. Open the one that it shows.
refused-origin = Another page asked for this. Open the page of the lesson itself.
refused-far = The teacher's program answers only devices in its own network.
refused-path = Nothing is at this address. Look at the address on the wall once more.
refused-plan = There is no plan for a lesson of this name, or not for this age.
refused-start = Only the teacher's own computer can begin a lesson.
refused-deeds = This is more than one post may hold.
refused-contact = The contact needs a name or a role, and how to reach it, each in one short line, and it must have been checked not long ago.
refused-tallies = This code has a mistake in it. Compare it sign by sign.
refused-store = The lesson cannot be stored at the moment, so nothing was changed. Is the disk full? Make some room, and try again.
refused-fault = Something went wrong in the teacher's program. What was done before is kept. Try again.
refused-game = The game is not in this copy of the program. Start it with --game and the folder of the game for the web.

## What the teacher's computer says of its network

network-none = This computer is in no network that children could reach. Switch its Wi-Fi on, or plug a cable in.
network-changed = The address has changed. Children open the new one: { $address }
network-port = Port { $port } is in use by another program, so the lesson is at { $other }.
network-no-port = None of the ports from { $first } to { $last } is free. Close another program, or name a port with --port.
network-nobody = Nobody has reached this address in the first minute. The computer's firewall may hold visitors off: allow this program in private networks. Guest networks often keep devices apart; then another network or the computer's own hotspot helps.
