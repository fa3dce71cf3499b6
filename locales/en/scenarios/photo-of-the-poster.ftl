photo-of-the-poster-title = The festival boat

## The chat

photo-of-the-poster-m0 = { $sami } is an older pupil. we plan the festival.
photo-of-the-poster-m1 = hi! is the poster done?
photo-of-the-poster-m2 = yes! a big boat. and now my nose is blue
photo-of-the-poster-m3 = haha! can i have a photo for the wall?
photo-of-the-poster-m4 = of the poster! just the boat
photo-of-the-poster-m4b = all right! i mean just the poster
photo-of-the-poster-m5 = only three of us are here. one is our teacher.
photo-of-the-poster-m6 = just because! anyone can do it
photo-of-the-poster-m7 = haha, your grandma! no hurry
photo-of-the-poster-m8a = here... oh no, that's only my thumb!
photo-of-the-poster-m8 = haha! come on, again! one of the boat
photo-of-the-poster-m9 = then don't! someone else can take it
photo-of-the-poster-m9a = everyone! the wall is in the hall
photo-of-the-poster-m10 = hm. a photo for the wall. what do you think?

## What the friend can answer

photo-of-the-poster-c1 = a photo of what?
photo-of-the-poster-c2 = no, i don't send photos of me
photo-of-the-poster-c3 = why me?
photo-of-the-poster-c4 = i'll ask my grandma first
photo-of-the-poster-c5 = ok, wait...
photo-of-the-poster-c6 = who will see it?
photo-of-the-poster-c7 = no, i don't want to

## The grown-up's words

photo-of-the-poster-e1 = Good that you asked! Let's look together.
photo-of-the-poster-e2 = I asked your teacher, too. A photo of the boat is fine!

## Noor's notes

photo-of-the-poster-n3 = A photo of what? We don't know yet. Let's read on.
photo-of-the-poster-n4 = This picture is of the work. It is not of { $friend }.
photo-of-the-poster-n4b = After the no came “all right”. It only asks for the boat.
photo-of-the-poster-n5 = A small group can be fine too. The teacher is in it. Look at what is asked, too.
photo-of-the-poster-n6 = No reason came back. That can be fine. The picture is of the boat, not of { $friend }.
photo-of-the-poster-n7 = Even a “sure” would prove nothing. So grandma asks the teacher.
photo-of-the-poster-n8 = It asks again, but only for the boat. And you may still say no.
photo-of-the-poster-n9 = The no was fine. And nobody asked again.
photo-of-the-poster-n9a = Anybody can write that. But the teacher is here and can be asked.
photo-of-the-poster-nc2 = A short no is enough. It needs no reason.
photo-of-the-poster-nc4 = You can ask as often as you like. And grandmas love questions!
photo-of-the-poster-nc5 = That was fine here. And you can still stop and ask.
photo-of-the-poster-nc7 = A no is fine any time. Even after an ok.

## For a class

photo-of-the-poster-me-or-my-work = A picture of me, a picture of my work. Who can name one of each?
photo-of-the-poster-few-can-read = Only three could read this chat. Why was it fine?
photo-of-the-poster-after-a-no = What does a kind person say after a no?
