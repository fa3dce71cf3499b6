gift-for-the-club-title = A dragon in Blockbay

## The chat

gift-for-the-club-m0 = can you read along? i met { $rami } in our building club two days ago.
gift-for-the-club-m1 = that tower is huge! did you build it alone?
gift-for-the-club-m2 = yes!! it took me all weekend. my fingers hurt
gift-for-the-club-m2a = we can all see it from the harbour!
gift-for-the-club-m3 = haha. i have a spare code for the dragon skin. want it?
gift-for-the-club-m4 = because you're nice! we got two each. mine's on the club board, anyone can take it
gift-for-the-club-m5 = one code is for { $lina }! don't tell her, ok? it's our secret till her birthday on saturday
gift-for-the-club-m5a = yes! { $lina }'s mum and i planned it
gift-for-the-club-m5b = ok! come on then, let's build a bridge
gift-for-the-club-m5s = the whole club can read this. { $lina } joins on her birthday.
gift-for-the-club-m6 = it's a surprise. on saturday everyone will know
gift-for-the-club-m7 = sure, ask her. we'll be here
gift-for-the-club-m8 = how soon after school can you play on thursday? we all build then
gift-for-the-club-m9 = no problem! we'll just vote here
gift-for-the-club-m9a = to find a time. no need to say, we can vote here
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
gift-for-the-club-e2 = Everyone can read along there. You may say no any time. Now we know.
gift-for-the-club-e3 = I always like it when you ask. And I want to see that tower!

## Noor's notes

gift-for-the-club-n3 = A spare code is a friendly thing. A gift alone is not a sign. Let's see what comes with it.
gift-for-the-club-n4 = “You're nice” may sound like friends too fast. But anyone can take this code. Ask: would they do it with everyone?
gift-for-the-club-n5 = A secret too, but it ends on Saturday, and the club knows. “Her mum planned it” proves nothing. Ask a grown-up and find out.
gift-for-the-club-n5b = “Come on” can be a push. Here it starts a new game. The no to the code counts.
gift-for-the-club-n5s = Everyone can read along here. That helps, but it isn't all. Ask: is asking fine? Is a no fine?
gift-for-the-club-n6 = A good question, and a real answer. It's a surprise, and it ends on Saturday.
gift-for-the-club-n7 = “Sure, ask her.” Nobody is kept out here. Asking a grown-up is fine.
gift-for-the-club-n8 = A question about school! But it asks for a time to play, not for the school. Ask: do they need this to play? And not answering is fine.
gift-for-the-club-n9 = After the no came “no problem”. All stay friends.
gift-for-the-club-n9a = A real reason, and no push: “no need to say”.
gift-for-the-club-nc2 = A kind no is a whole no. It needs no reason.
gift-for-the-club-nc4 = Asking first is always right. Then look what comes back.
gift-for-the-club-nc5 = That went well here. After an ok, you can still stop, and still ask.
gift-for-the-club-nc7 = What { $friend } tells is up to { $friend }, in a fine chat too. One calm line is enough.

## For a class

gift-for-the-club-who-can-see = The whole club could read along. What does that tell us, and what not?
gift-for-the-club-two-secrets = A surprise, and a secret that must be kept. How can you tell which is which?
gift-for-the-club-who-to-ask = Anyone can write “her mum knows”. How could { $friend } find out?
