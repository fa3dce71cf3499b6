### What a child reads at its seat in a lesson with its class: how it joins, what to do now, votes, the slip, and how it ends. Names of
### steps, questions and answers stand on the wall, too, so children of 8 read them aloud.

## The steps of a lesson

step-rules = How we talk together
step-check-up = Check-up
step-chat = A chat
step-practice = How to report
step-vote = We vote
step-talk = Let's talk
step-slip = “I want to talk”: yes or no?
step-close = To finish

## What the class votes on. Every answer is a good one.

vote-which-rule = Which of these rules should our class keep?
vote-which-rule-1 = We ask before we show a picture of someone.
vote-which-rule-2 = After a “no” we stop at once.
vote-which-rule-3 = We leave nobody out of the class group.
vote-which-rule-4 = Whoever is not sure may ask, and nobody laughs.
vote-which-rule-5 = When something feels odd, we get a grown-up.
vote-first-step = A chat feels odd. What would you do first?
vote-first-step-1 = I pause.
vote-first-step-2 = I show it to a grown-up.
vote-first-step-3 = I say no.
vote-first-step-4 = I keep the messages.
vote-first-step-5 = I go to a grown-up, together with a friend.
vote-whom-to-tell = Who in our school can we tell?
vote-whom-to-tell-1 = A teacher
vote-whom-to-tell-2 = The school counsellor
vote-whom-to-tell-3 = The school nurse
vote-whom-to-tell-4 = The head of the school
vote-whom-to-tell-5 = Someone in the library
vote-whom-to-tell-6 = Another grown-up who listens
vote-first-words = Which first sentence would you choose?
vote-first-words-1 = Can I show you something odd?
vote-first-words-2 = I'm not sure if this is bad. Can you look?
vote-first-words-3 = I'm worried you'll be cross. Can I tell you anyway?
vote-first-words-4 = I say nothing, and show the chat.

## Joining

hub-class = Join a lesson
class-title = Our lesson
class-join-how = The wall shows a code. Press it here.
class-address = First the address on the wall
class-address-why = It is made of numbers, dots, and a colon.
class-address-typed = Address: { $typed }
class-address-go = This is the address
class-address-again = Another address
class-signs = Letters and numbers
class-pictures = Animals
class-typed = So far: { $typed }
class-typed-none = Nothing yet
class-sign = { $sign }
class-erase = Take one back
class-children = How many of you sit at this device?
class-children-count = { $count ->
    [one] Just one
   *[other] { $count }
}
class-sit = Take a seat
class-coming = One moment, we look for a seat.
class-no-answer = No answer came. Look at the address once more, or ask your teacher.
class-answer = { $sentence }
class-moved = I had a seat before
class-moved-how = Which three pictures are on your card? Then you go on where you were.
class-new = I am new here
class-card = Your card
class-card-why = Remember these three pictures, and keep them to yourself. They find your seat again on another device.
class-alone = Play without a lesson

## At the seat

class-wait = The lesson begins soon. Look around, and get comfortable.
class-room = This happens in the room. Let's look up and listen.
class-chat = A made-up chat is waiting. Read at your own pace. You can stop or skip it any time.
class-chat-none = This chat is not in this game. Please tell your teacher.
class-chat-begin = Start the chat
class-chat-go-on = Go on with the chat
class-done = Done, thank you! Have a rest until the others are done, too.
class-practice = We practise how to report a chat. Nothing is really sent.
class-practice-begin = Start practising
class-check-up = Short chats and questions are waiting. No marks, no clock. You may leave out any page.
class-check-up-begin = Start the check-up
class-voted = Thank you. The wall does not show who chose what.
class-vote-how = Every answer is a good one. Your first press counts.
class-slip = Is there something you want to talk about with a grown-up?
class-slip-why = The wall does not show your answer. If you say yes, your teacher finds a quiet moment with you today.
class-slip-safe = To help you, your teacher may have to tell one more grown-up. You will hear it first.
class-slip-yes = Yes, I want to talk
class-slip-no = No, not now
class-slip-thanks = Thank you. If you said yes, your teacher comes to you today. You can change your answer until the lesson goes on.
class-slip-waits = Your answer is not there yet. Do you want to talk? Go to your teacher, or to any grown-up you trust.
class-slip-again = Change my answer
class-slip-soon = Would you rather talk with someone else? Choose any grown-up you trust, today or later.
class-judge = What do you think of this chat?
class-judge-real = Was it like real chats?
class-judge-helped = Did it help you?
class-judge-thanks = Thank you. The report tells what the class thinks, and not who said it.
class-home = Back to the lesson
class-leave = Leave the lesson
class-leave-sure = Really leave? Press once more.
class-hand = Please come and help me
class-hand-when = The wall does not show it. Your teacher comes to your seat. Is it private? Just say: “Can we talk later?”
class-hand-up = Never mind, I am fine
class-hand-up-when = Your teacher knows, and comes to you.
class-trio = You are { $count } at this device. Give each of you a number. At each step the jobs change:
class-job-read = Number { $child } reads aloud.
class-job-flag = Number { $child } sets the flags.
class-job-speak = Number { $child } says why.
class-job-look = The others read along.
class-eyes-title = Eyes up
class-eyes = Look up for a moment. Everything here waits for you.

## What can go wrong

class-waits = No answer from the lesson at the moment. Just go on: we try again and again.
class-elsewhere = Your seat is open in another window.
class-elsewhere-here = Go on here
class-removed = This seat is switched off for now. Ask your teacher: it can come back with all you did.
class-gone = This lesson is not there any more. Does it go on? Take a new seat with the code on the wall. Help is always behind the beacon.
class-gone-join = Join again
class-stale = This page is too old or too new for the lesson. Load it once more, or ask your teacher.

## The end

class-over-title = The lesson is over
class-over = You took part. Thank you!
class-over-card = Do you want to talk? Your teacher is there for you today. You can also go to these people:

## Without a network

class-code-title = A code for your teacher
class-code-why = Only for a lesson without a network: your teacher types it in. It holds numbers of what was done, and no name.
class-code = { $code }
class-code-picture = The same code as a picture to scan
