### The flag book, the lamps that show what a child looks for well, and the short look back.

## My lights: what a child sees of its practice, never a number

lights-title = My lights
lights-intro = Every sign has a lamp here. It gets brighter as you practise. And I know a thing or two about lamps!
    .questions = Each question has a lamp here. It gets brighter as you practise. And I know a thing or two about lamps!
lights-bright = I spot this well
    .questions = I know when to ask this
lights-kindled = Getting brighter
lights-dark = To practise
lights-none-yet = No lamp is lit yet. Chats light them, one by one.

## The short look back

booster-title = A short look back
booster-offer = Shall we look back at some signs? It takes a few minutes. Later is fine too.
booster-later = Later
booster-begin = Look back
booster-progress = { $now } of { $all }
booster-ask-show = Would you raise a flag here?
booster-before = This came before:
booster-this-line = And now this line:
booster-yes = Yes, a flag
booster-no = No, it's fine
booster-right = Yes! You looked closely.
booster-look = Let's look again, together:
booster-done = That was our look back. It helps to remember, even for a lamp!
booster-next = Next line
booster-nothing = There is nothing to look back at today. Come back whenever you like.

## The flag book: one mild line for each sign and age; `.look-alike` uses nearly the same words and is fine

book-title = The flag book
book-intro = Each flag has an example and its look-alike. One line alone proves nothing. The question helps you look.
# For ten years and older, under the introduction. The word is explained here and nowhere used before.
book-grooming = There is a word for all this: grooming. It means that someone builds trust to trick or control you. Anyone can do it, even someone we know. It is never the child's fault.
book-contents = All flags
book-before = The flag before
book-after = The next flag
book-example = It can sound like this:
book-look-alike = And this is fine:
book-question = The question that tells them apart:
book-why = Why it matters:

book-s1-younger = this sticker is for you. it's our secret, ok?
    .look-alike = dad's cake is our secret till tonight!
book-s1-middle = nobody needs to know that we chat. it's our secret
    .look-alike = coach's cake is our secret till tomorrow, then we all sing
book-s1-older = this stays our secret for good, ok? your friends don't have to know
    .look-alike = it's our secret till thursday, then the class gives our teacher the card

book-s2-younger = come to a chat that only we can see
    .look-alike = come to the class chat! the link is on the board
book-s2-middle = it's so loud here. i know a chat that nobody else can read
    .look-alike = it's so loud here. the link to the new group is pinned for everyone
book-s2-older = let's write somewhere else, just the two of us. i'll send you the link
    .look-alike = let's write in the team's group, it's quieter. the link is pinned for all

book-s3-middle = we only met today, and you're my best friend already
    .look-alike = we only met today, and you saved a goal already. great!
book-s3-older = two days, and i already trust you more than anyone else here
    .look-alike = two days, and your film is that good! how did you make the waves?

book-s4-younger = i gave you gems. you can't say no now
    .look-alike = i have two gems. do you want one?
book-s4-middle = i gave you my best shield. so now you play with me every day
    .look-alike = free shields for everyone today. see you tomorrow, or another day
book-s4-older = after all the things i gave you, you can do a small favour for me
    .look-alike = well done in your exams! the book is a present from all of us

book-s5-younger = what is your school called?
    .look-alike = what is your favourite game called?
book-s5-middle = which school do you go to, and which class are you in?
    .look-alike = which level are you on, and which map do you like best?
book-s5-older = you never said where you live. which part of town is it?
    .look-alike = which part of the map are you in? for the boat race

book-s6-younger = can i have a photo of you?
    .look-alike = can i see a photo of your kite?
book-s6-middle = your drawing is nice, but i want a photo of you. just one
    .look-alike = your drawing is nice! may we put a photo of it up in class?
book-s6-older = i want to see who i'm talking to. one photo of you, that's all
    .look-alike = i want to see the boats. photos for the club page, boats only

book-s7-younger = you said no? come on, just once!
    .look-alike = you said no? ok, another day!
book-s7-middle = i know you said no. but come on, we're friends. just this once
    .look-alike = i know you said no, and that's fine. we're friends, see you tomorrow
book-s7-older = no again? it's such a small thing. come on, say yes
    .look-alike = no again? all right. i won't ask any more, no problem

book-s8-middle = right now, quick! there's no time to ask anyone
    .look-alike = quick, we start in ten minutes! or join us at six
book-s8-older = i need your answer this minute. tomorrow it won't count any more
    .look-alike = i need your answer by thursday, for the hall. do ask at home first

book-s9-middle = if you don't play now, i'll be sad because of you
    .look-alike = i was sad you couldn't play today. next week?
book-s9-older = if you go now, i'll be unhappy all evening because of you
    .look-alike = i was unhappy all evening, my team lost. see you tomorrow!

book-s10-middle = at home they don't understand you. only i do
    .look-alike = at home they don't understand you? we can explain it together
book-s10-older = your friends laugh at your music. they don't get it, only i do
    .look-alike = your friends laughed at your music? you could tell them how it felt

book-s11-middle = did i say i'm twelve? no, fourteen. well, nearly
    .look-alike = did i write elephant? i meant eleven, sorry!
book-s11-older = two sisters? i never said that. i've always been an only child
    .look-alike = captain? just my nickname. my two sisters started it

book-s12-younger = let's meet on friday, just us. nobody needs to know
    .look-alike = let's play at the park on friday. ask at home first!
book-s12-middle = let's meet on friday, only you and me. your family doesn't have to know
    .look-alike = let's meet on friday with the whole club. bring your family if you like
book-s12-older = we could meet after school, just the two of us. no need to talk about it at home
    .look-alike = we could all meet on the sports field after school. ask at home, and bring someone along

book-s13-younger = everyone goes home at six. you can stay
    .look-alike = everyone goes home at six. me too!
book-s13-middle = everyone goes home at six. only you may stay an hour longer
    .look-alike = everyone goes home at six. whoever stays longer brings a parent
book-s13-older = the club says we write in the group. but i'll write to you here
    .look-alike = the club says we write in the group. so here is the new plan, for everyone to read

book-s14 = This sign has no example, and no chat ever shows it. Its question is enough.
# A card for eight and nine years: no chat of theirs shows it.
book-s9 = Someone says “or else”? That is never your fault. Tell a grown-up today.

book-a1-middle = it's me again, with a new name. the old one doesn't work any more
    .look-alike = hi all, i'm new! someone here has nearly the same name, that's funny
book-a1-older = hello, it's me again. my old name can't write to you any more
    .look-alike = hello, two captains in one team! i'll take another name
