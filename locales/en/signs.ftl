### The warning signs and the questions that come before their names.
### Each sign: its name; `.question` tells the sign from what only looks like it; `.look-alike` is such a thing, and fine;
### `.why` says why the sign matters. Labels and questions are those of docs/signs.md: change both together.

## The questions that come first

question-who-may-know = Who may know?
    .help = Is someone meant to be kept out?
question-what-do-they-want = What do they want?
    .help = What is being asked for, and what for?
question-after-no = What comes after “no”?
    .help = Is the “no” all right, or does a push follow?
question-does-it-fit = Does it fit?
    .help = Does it match what was said before?

## Levels

level-yellow = Yellow: pause and ask someone you trust.
    .label = Yellow
level-red = Red: stop, keep it, tell a grown-up, then report and block.
    .label = Red
level-two-yellows = Two yellows make a red.
# For 8 and 9 years there is only one step, whatever the sign.
level-younger = A flag means: pause and show a grown-up.

## Signs

sign-s1 = Don't tell anyone
    .question = When does this secret end, and who will be happy then?
    .look-alike = A birthday surprise ends soon, and then everyone is happy.
    .why = It keeps out the people who could help.
sign-s2 = Come somewhere private
    .question = Who can see us in the new chat?
    .look-alike = A teacher shares the class group where everyone can see it.
    .why = Where others can see, others can help.
sign-s3 = Friends too fast
    .question = Do they praise what I did, or do they want something?
    .look-alike = A team-mate says “great save!” about something you did.
    .why = Trust takes time, and someone who rushes may want something.
sign-s4 = Gift that costs
    .question = What do they want for the gift?
    .look-alike = A cousin gives you a present for Eid and wants nothing back.
    .why = A real gift is free, and you owe nothing for it.
sign-s5 = Too-private questions
    .question = Do they need this to play with me or help me?
    .look-alike = Someone asks which game you like best.
    .why = Your home and your school are not for everyone to know.
sign-s6 = Wants my picture
    .question = Is it of me or of my work, and do my grown-ups know?
    .look-alike = A teacher asks for a picture of your science poster.
    .why = Your picture is yours, and “no” is always okay.
sign-s7 = Won't take no
    .question = What happened after the “no”?
    .look-alike = A friend hears “no” and says: “Okay, another day.”
    .why = Someone who means well can live with a “no”.
sign-s8 = Right now!
    .question = What happens if I wait and ask someone?
    .look-alike = The coach writes: “Practice starts in ten minutes.”
    .why = In a hurry there is no time to think or ask.
sign-s9 = Or else...
    .question = Do they want me to feel scared or guilty?
    .look-alike = A friend says “I was sad you couldn't come”, and asks nothing.
    .why = Nobody may use fear or guilt to make you do things.
sign-s10 = Only I understand
    .question = Does this bring me closer to my people, or pull me away?
    .look-alike = A friend listens, then says: “Maybe talk to your mum.”
    .why = The more people you have, the more help you have.
sign-s11 = Story keeps changing
    .question = Does today's story match yesterday's?
    .look-alike = A nickname, a typing mistake, or a little brother on the phone.
    .why = Changes may hide something, but a story that fits proves nothing.
sign-s12 = Secret meet-up
    .question = Which of my grown-ups knows, and who comes with me?
    .look-alike = Two families plan a day in the park together.
    .why = A good meet-up does not have to be hidden.
sign-s13 = Just-for-you rules
    .question = Would they do it with everyone, in front of everyone?
    .look-alike = The coach writes in the team chat, where parents read too.
    .why = Fair rules are the same for everyone.
sign-s14 = Not-okay talk
    .question = Would they say it if my family could hear?
    .look-alike = A health lesson at school, with the whole class.
    .why = If talk feels wrong, it can stop, and you can tell.
sign-a1 = Back, new name
    .question = Does this seem to be the same person again?
    .look-alike = A new player's name just looks a bit like the old one.
    .why = It is not your mistake: tell again, and block again.
