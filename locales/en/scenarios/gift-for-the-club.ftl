gift-for-the-club-title = A dragon in Blockbay

## The chat

gift-for-the-club-m0 = can you read along? i met { $rami } here two days ago.
gift-for-the-club-m1 = that tower is huge! did you build it alone?
gift-for-the-club-m2 = yes!! it took me all weekend. my fingers hurt
gift-for-the-club-m2a = we can all see it from the harbour!
gift-for-the-club-m3 = haha. i have a spare code for the dragon skin. want it?
gift-for-the-club-m4 = the club gave us two each. my spare is on the club board, anyone can take it
gift-for-the-club-m5 = don't tell { $lina }, ok? the last code is our secret till her birthday on saturday
gift-for-the-club-m5a = yes! { $lina }'s mum and i planned it
gift-for-the-club-m5b = ok! want to build a bridge?
gift-for-the-club-m5c = sure! i'll start on the left
gift-for-the-club-m5s = the whole club can read this. { $lina } joins on her birthday.
gift-for-the-club-m6 = it's a surprise. on saturday everyone will know
gift-for-the-club-m7 = sure, ask her. we'll be here
gift-for-the-club-m8 = when are you out of school on thursday? we all build after that
gift-for-the-club-m9 = no problem! we'll vote in the club channel
gift-for-the-club-m9a = to find a time for us all. no need to say, we can vote here
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
gift-for-the-club-e2 = Everyone can read it, and a no is fine there. Now we know.
gift-for-the-club-e3 = I always like it when you ask. And I want to see that tower!

## Noor's notes

gift-for-the-club-n3 = A spare code is a friendly thing. A gift alone is not a sign. Let's see what comes with it.
gift-for-the-club-n4 = Not for one alone: the code lies on the club board. Ask: would they do it with everyone, in front of everyone?
gift-for-the-club-n5 = A secret too, but it has an end. Others know, and asking Mum is fine. “Her mum planned it” proves nothing; asking her does.
gift-for-the-club-n5b = Look what came after the no: “ok!”, and a bridge. That's how it sounds when a no is fine.
gift-for-the-club-n6 = A good question, and a real answer. It's a surprise, and it ends on Saturday.
gift-for-the-club-n7 = “Sure, ask her.” Nobody is kept out here. Asking a grown-up is fine.
gift-for-the-club-n8 = A question about school! But it only asks when to play, and everyone can read it. And not answering is fine.
gift-for-the-club-n9 = After the no came “no problem”. All stay friends.
gift-for-the-club-n9a = A real reason, and no push: “no need to say”.
gift-for-the-club-nc2 = A kind no is a whole no. It needs no reason.
gift-for-the-club-nc4 = Asking first is always right. And look how the answer takes it.
gift-for-the-club-nc5 = That went well here. After an ok, you can still stop, and still ask.
gift-for-the-club-nc7 = What { $friend } tells is up to { $friend }, in a fine chat too. One calm line is enough.

## For a class

gift-for-the-club-who-can-see = The whole club could read along. What does that tell us, and what not?
gift-for-the-club-two-secrets = A surprise, and a secret that must be kept. How can you tell which is which?
gift-for-the-club-who-to-ask = Anyone can write “her mum knows”. How could { $friend } find out?
