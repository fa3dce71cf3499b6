gift-in-blockbay-title = A tower in Blockbay

## The chat

gift-in-blockbay-m0 = can you read along? i met { $kai } in our building club two days ago.
gift-in-blockbay-m1 = that tower is huge! did you build it alone?
gift-in-blockbay-m2 = yes!! it took me all weekend. my fingers hurt
gift-in-blockbay-m2a = we can all see it from the harbour!
gift-in-blockbay-m3 = haha. i have a spare code for the dragon skin. want it?
gift-in-blockbay-m4 = you're the only nice one here. i don't give stuff to the others
gift-in-blockbay-m5 = take it. just don't tell anyone, ok? it's our secret
gift-in-blockbay-m5b = come on, take it! but don't tell, it's our secret
gift-in-blockbay-m5d = the harbour has no bridge yet. i'm drawing one
gift-in-blockbay-m5s = what { $kai } wrote last came just to me. the club can't see it.
gift-in-blockbay-m6 = the others would be sad, i have only one. so it stays with us
gift-in-blockbay-m7 = sure, ask her about the game! just not about the code
gift-in-blockbay-m8 = now your turn: what's your school called?
gift-in-blockbay-m9 = come on, we're friends! don't make it a big thing
gift-in-blockbay-m9a = oh, just tell me! what's it called?
gift-in-blockbay-m10 = hm. a gift and a secret. what do you think?

## What the friend can answer

gift-in-blockbay-c1 = wow! why me?
gift-in-blockbay-c2 = that's kind, but no thanks
gift-in-blockbay-c3 = hm, why a secret?
gift-in-blockbay-c4 = i'll ask my mum first
gift-in-blockbay-c5 = ok...
gift-in-blockbay-c6 = why do you want to know?
gift-in-blockbay-c7 = i'd rather not say

## The grown-up's words

gift-in-blockbay-e1 = Thank you for telling me. It is not your fault.
gift-in-blockbay-e2 = Let's read it together. We keep it, and we report what isn't okay.
gift-in-blockbay-e3 = Your phone stays with you. If I must tell someone, you'll know first.

## Noor's notes

gift-in-blockbay-n3 = A spare code is a friendly thing. A gift alone is not a sign. Let's see what comes with it.
gift-in-blockbay-n4 = Only two days, and already: you, and not the others. Ask: is this praise for the tower, or does it want something?
gift-in-blockbay-n5 = A gift and a secret. The gift is not the problem. The secret is: it keeps { $friend }'s people out. Ask: when does it end, and who will be happy then?
gift-in-blockbay-n5b = { $friend }'s answer was a kind no. Next came a push, and a secret with it. Ask: what came after the no?
gift-in-blockbay-n5s = First the whole club could read it, then only two. Ask: who can see us now?
gift-in-blockbay-n6 = A reason, and it even sounds kind. Anybody can make up a reason. Ask: when does this secret end, and who will be happy then?
gift-in-blockbay-n7 = “Sure” sounds fine. But Mum is not to know about the code. A secret we must hide from our people? That is a reason to tell.
gift-in-blockbay-n8 = First a gift, then “now your turn”. And nobody needs a school's name to build a tower. Ask: what do they want for the gift?
gift-in-blockbay-n9 = “I'd rather not say” is a no. See what came after it: a push. A friend says “all right” and stays a friend.
gift-in-blockbay-n9a = No reason came back. Even a good one would not help. Nobody builds with a school's name. Ask: do they need this to play with me?
gift-in-blockbay-nc2 = A kind no is a whole no. It needs no reason.
gift-in-blockbay-nc4 = Asking first is always right. Then see what comes back.
gift-in-blockbay-nc5 = Lots of people would say ok. It was friendly, and it went fast. You can still stop, and you can still tell.
gift-in-blockbay-nc7 = The school's name is { $friend }'s own. One calm line like that is enough.

## For a class

gift-in-blockbay-why-nice-first = Someone is nice first and asks for something later. When is that fine, and when not?
gift-in-blockbay-who-can-see = Part of this chat was open, part of it was not. What changed then?
gift-in-blockbay-two-secrets = A surprise, and a secret that must be kept. How can you tell which is which?
