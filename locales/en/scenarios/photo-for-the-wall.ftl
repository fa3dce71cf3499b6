photo-for-the-wall-title = The festival wall

## The chat

photo-for-the-wall-m0 = { $sami } is an older pupil. we plan the festival.
photo-for-the-wall-m1 = hi! is the poster done?
photo-for-the-wall-m2 = yes! a big boat. and now my nose is blue
photo-for-the-wall-m3 = haha! can i have a photo for the wall?
photo-for-the-wall-m4 = of you! not of the poster
photo-for-the-wall-m4b = come on! just one photo of you
photo-for-the-wall-m5 = my whole class can read this.
photo-for-the-wall-m6 = you drew the boat! so i want one of you
photo-for-the-wall-m7 = sure! but send one of you first
photo-for-the-wall-m8a = here... oh no, that's only my thumb!
photo-for-the-wall-m8 = haha! again, one of you
photo-for-the-wall-m9 = come on! it's no big thing
photo-for-the-wall-m9a = haha, no idea! just one of you
photo-for-the-wall-m10 = hm. a photo for the wall. what do you think?

## What the friend can answer

photo-for-the-wall-c1 = a photo of what?
photo-for-the-wall-c2 = no, i don't send photos of me
photo-for-the-wall-c3 = why me?
photo-for-the-wall-c4 = i'll ask my grandma first
photo-for-the-wall-c5 = ok, wait...
photo-for-the-wall-c6 = who will see it?
photo-for-the-wall-c7 = no, i don't want to

## The grown-up's words

photo-for-the-wall-e1 = Thank you for telling me. It's not your fault.
photo-for-the-wall-e2 = We keep it. Then I ask the school about it.

## Noor's notes

photo-for-the-wall-n3 = A photo of what? We don't know yet. Let's read on.
photo-for-the-wall-n4 = Now { $sami } wants a picture of { $friend }. Ask: is it of me, or of my work?
photo-for-the-wall-n4b = The answer was no. See what came after it: “come on!”
photo-for-the-wall-n5 = Many can read this chat. That alone doesn't make it fine.
photo-for-the-wall-n6 = Anybody can make up a reason. Ask: do my grown-ups know?
photo-for-the-wall-n7 = “Sure” sounds kind. But the picture comes before the asking. Turn it round!
photo-for-the-wall-n8 = It is still a picture of { $friend }. You can still stop.
photo-for-the-wall-n9 = The answer was no. Then came “come on!” A kind person is fine with a no.
photo-for-the-wall-n9a = Who will see it? Nobody says.
photo-for-the-wall-nc2 = A short no is enough. It needs no reason.
photo-for-the-wall-nc4 = Asking first is always right. And grandmas love questions!
photo-for-the-wall-nc5 = Lots of people say ok at first. You can still stop, and still tell.
photo-for-the-wall-nc7 = A no is fine any time. Even after an ok.

## For a class

photo-for-the-wall-me-or-my-work = A picture of me, a picture of my work. Who can name one of each?
photo-for-the-wall-many-can-read = Many could read this chat. Was it fine then? What else counts?
photo-for-the-wall-after-a-no = What does a kind person say after a no?
