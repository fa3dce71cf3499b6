gift-for-the-club-title = A dragon in Blockbay

## The chat

gift-for-the-club-m0 = can you read along? i met { $rami } in our building club two days ago.
gift-for-the-club-m1 = that tower is huge! did you build it alone?
gift-for-the-club-m2 = yes!! it took me all weekend. my fingers hurt
gift-for-the-club-m2a = we can all see it from the harbour!
gift-for-the-club-m3 = haha. i have a spare code for the dragon skin. want it?
gift-for-the-club-m4 = because you're nice! the club gave us two each, and we all give one away
gift-for-the-club-m5 = don't tell { $lina } about the codes, ok? hers is our secret till her birthday on saturday
gift-for-the-club-m5a = yes! { $lina }'s mum and i planned it
gift-for-the-club-m5b = ok! come on then, let's build a bridge
gift-for-the-club-m5s = the whole club can read this. { $lina } joins on her birthday.
gift-for-the-club-m6 = not telling! on saturday everyone will know
gift-for-the-club-m7 = tell us what she says!
gift-for-the-club-m8 = when can you play after school on thursday? we all build then
gift-for-the-club-m9 = don't worry! we'll just vote here
gift-for-the-club-m9a = oh, just because! never mind, we can vote here
gift-for-the-club-m10 = hm. a gift and a secret. what do you think?

## What the friend can answer

gift-for-the-club-c1 = wow! why me?
gift-for-the-club-c2 = that's kind, but no thanks
gift-for-the-club-c3 = hm, why a secret?
gift-for-the-club-c4 = i'll ask my mum first
gift-for-the-club-c5 = ok...
gift-for-the-club-c6 = why do you want to know?
gift-for-the-club-c7 = i'd rather not say

## The grown-up's words

gift-for-the-club-e1 = Good that you asked! Let's look at it together.
gift-for-the-club-e2 = I asked the grown-up who runs your club. It is true, and { $lina }'s mum knows.
gift-for-the-club-e3 = I always like it when you ask. And I want to see that tower!

## Noor's notes

gift-for-the-club-n3 = A spare code is a friendly thing. A gift alone is not a sign. Let's see what comes with it.
gift-for-the-club-n4 = “You're nice” may sound like friends too fast. But everyone in the club gives one away. Ask: would they do it with everyone?
gift-for-the-club-n5 = A secret too, but it ends on Saturday, and the club knows. “Her mum planned it” proves nothing. Ask a grown-up and find out.
gift-for-the-club-n5b = “Come on” can be a push. Here it starts a new game. The no to the code counts.
gift-for-the-club-n5s = Everyone can read along here. That helps, but it isn't all. Ask: what comes after a no?
gift-for-the-club-n6 = No reason came back. That can be fine. This secret ends on Saturday, and the whole club reads along.
gift-for-the-club-n7 = No “sure” came back, and a “sure” would prove nothing. Mum can ask whoever runs the club. Then we know.
gift-for-the-club-n8 = A question about school! But it asks for a time to play, not for the school. Ask: do they need this to play? And not answering is fine.
gift-for-the-club-n9 = After the no came “don't worry”, and nothing more. All stay friends.
gift-for-the-club-n9a = No reason came back. But nothing private was asked, and no push came. Not answering is fine.
gift-for-the-club-nc2 = A kind no is a whole no. It needs no reason.
gift-for-the-club-nc4 = Asking Mum is a good idea, in fine chats too. Then see what comes back.
gift-for-the-club-nc5 = That went well here. After an ok, you can still stop, and still ask.
gift-for-the-club-nc7 = What { $friend } tells is up to { $friend }, in a fine chat too. One calm line is enough.

## For a class

gift-for-the-club-who-can-see = The whole club could read along. What does that tell us, and what not?
gift-for-the-club-two-secrets = A surprise, and a secret that must be kept. How can you tell which is which?
gift-for-the-club-who-to-ask = Anyone can write “her mum knows”. How could { $friend } find out?
