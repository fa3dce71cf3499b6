### What Noor, the trusted grown-ups and the report flow say: the same in every chat.
### Variables: $friend and $who are drawn names; $count, $hours, $found and $all are numbers.
### Gender variables ($friend-gender, $you-gender, $role-gender: f or m) may be used in any message that speaks of or to them.

## Acts: the button; `.when` it helps; `.result` and `.not-needed` are said in the debrief

act-pause = Pause
    .when = When something feels odd, or when you need a moment.
    .result = You stopped for a moment, so there was time to look.
    .not-needed = Nothing was odd here, and a pause never hurts.
act-tell = Tell
    .when = Any time at all, even when you are not sure.
    .result = Now a grown-up knows, and nobody carries it alone.
    .not-needed = The chat was fine, and it was still good that you asked.
act-report = Report
    .when = When there is a red sign, or when someone goes on being nasty.
    .result = You told the people who run the app what happened.
    .not-needed = There was nothing to report, and a mix-up can be put right.
act-block = Block
    .when = When messages keep coming that nobody wants.
    .result = You shut the door on those messages.
    .not-needed = There was no need this time, and a block can be undone.
act-help = Help
    .when = When you want to know who can help.
    .result = You looked up who can help, and now you know.
    .not-needed = All was well here, and now you know where help is.
act-say-no = Say no
    .when = When you do not want something, for any reason or none.
    .result = The no was clear, and a no needs no reason.
    .not-needed = It was a kind question, and “no” was fine here too.
act-keep = Keep it
    .when = Before you block or report, so a grown-up can see it.
    .result = The messages are still there, ready to show.
    .not-needed = There was nothing to show, and keeping it did no harm.
act-carry-on = That's fine, keep chatting
    .when = When you have looked, and nothing is odd.
    .result = You looked, saw that it was fine, and left it alone.
    .not-needed = It looked fine at first, and you can always stop later.

## Trusted grown-ups: the label; `.of-friend` when the friend's own grown-up speaks

role-mum = Mum
    .of-friend = { $friend }'s mum
role-dad = Dad
    .of-friend = { $friend }'s dad
role-grandma = Grandma
    .of-friend = { $friend }'s grandma
role-grandpa = Grandpa
    .of-friend = { $friend }'s grandpa
role-aunt = Aunt
    .of-friend = { $friend }'s aunt
role-uncle = Uncle
    .of-friend = { $friend }'s uncle
role-teacher = My teacher
    .of-friend = { $friend }'s teacher
role-counsellor = School counsellor
    .of-friend = { $friend }'s school counsellor
role-friends-parent = A friend's parent
    .of-friend = A parent of one of { $friend }'s friends
role-helpline = A helpline
    .of-friend = The helpline that listens to { $friend }

## Reasons in a report

reason-secret = Wants a secret or a hidden chat
reason-too-private = Too-private questions, or wants pictures
reason-pressure = Pushes, rushes or threatens
reason-meet-up = Wants to meet up
reason-pretending = Pretends to be someone else
reason-rude-or-spam = Rude, or spam
reason-felt-odd = Something felt odd

## How a story ended

ending-title-told = A grown-up knows
ending-title-reported = The report is sent
ending-title-blocked = Blocked
ending-title-said-no = A clear no
ending-title-fine = All fine
ending-title-put-right = Put right again
ending-title-friend-told = A grown-up has seen it

## The closing words of every story, by ending and by what the chat turned out to be.
## Each ends with help. They never say what an app will do. `.own` and `.own-adult`: the chat came to the player itself.

closing-told-worrying = You got a grown-up. Now { $friend } is not alone with it.
    .adult = Thank you for telling me, { $friend }. I believe you, and it is not your fault. Let's look at it together and keep the messages. I may have to tell someone who can help. I'll tell you first.
    .own = You got a grown-up. Now you are not alone with it.
    .own-adult = Thank you for telling me. I believe you, and it is not your fault. Let's look at it together and keep the messages. I may have to tell someone who can help. I'll tell you first.
closing-told-benign = The chat was fine. It was still good to ask. Now we all know: { $friend }, you and I.
    .adult = Thank you for showing me, { $friend }. I looked, and I see nothing to worry about. It was a good idea to ask. Come any time.
    .own = The chat was fine. It was still good to ask. Now you know, and so do I.
    .own-adult = Thank you for showing me. I looked, and I see nothing to worry about. It was a good idea to ask. Come any time.
closing-told-annoying = It was only annoying. Telling was still right: { $friend } need not carry it alone.
    .adult = Thank you for telling me, { $friend }. That was no fun to read, and it is not your fault. You don't have to answer. Let's see together how to mute or block it.
    .own = It was only annoying. Telling was still right: you need not carry it alone.
    .own-adult = Thank you for telling me. That was no fun to read, and it is not your fault. You don't have to answer. Let's see together how to mute or block it.

closing-reported-worrying = The report is sent. Some apps answer, some do not. So we tell a person too. A grown-up sits down with { $friend }: “Thank you for telling me. I believe you, and it is not your fault. Let's look at it together and keep the messages.”
    .own = The report is sent. Some apps answer, some do not. So we tell a person too. A grown-up sits down with you: “Thank you for telling me. I believe you, and it is not your fault. Let's look at it together and keep the messages.”
closing-reported-benign = This chat was fine after all. { $friend } tells them it was a mix-up, and no harm is done. You can always ask a grown-up to look with you.
    .own = This chat was fine after all. You tell them it was a mix-up, and no harm is done. You can always ask a grown-up to look with you.
closing-reported-annoying = The report is sent. Some apps answer, some do not. So { $friend } tells a person too. “Thank you for telling me. It is not your fault. You don't have to answer. Let's mute it together.”
    .own = The report is sent. Some apps answer, some do not. So we tell a person too. “Thank you for telling me. It is not your fault. You don't have to answer. Let's mute it together.”

closing-blocked-worrying = The block is on. { $friend } shows the chat to a grown-up. “Thank you for telling me. I believe you, and it is not your fault. Let's look at it together and report it.”
    .own = The block is on. Now we show the chat to a grown-up. “Thank you for telling me. I believe you, and it is not your fault. Let's look at it together and report it.”
closing-blocked-benign = This chat was fine after all. { $friend } takes the block off again, and no harm is done. You can always ask a grown-up to look with you.
    .own = This chat was fine after all. You take the block off again, and no harm is done. You can always ask a grown-up to look with you.
closing-blocked-annoying = Nobody has to read such things, so the block is fine. { $friend } tells a grown-up about it. “Thank you for telling me. It is not your fault. If it comes back, show me.”
    .own = Nobody has to read such things, so the block is fine. Now we tell a grown-up about it. “Thank you for telling me. It is not your fault. If it comes back, show me.”

closing-said-no-worrying = That no was clear. Then { $friend } showed the chat to a grown-up. “Thank you for telling me. I believe you, and it is not your fault. Let's look at it together, report it and block it.”
    .own = That no was clear. Then we showed the chat to a grown-up. “Thank you for telling me. I believe you, and it is not your fault. Let's look at it together, report it and block it.”
closing-said-no-benign = “No” was fine with everyone. That is how it should be. The chat goes on as before. You can always say no, and you can always ask.
    .own = “No” was fine with everyone. That is how it should be. The chat goes on as before. You can always say no, and you can always ask.
closing-said-no-annoying = { $friend } said no and left. Nobody has to stay in a chat that is no fun. A grown-up says: “Thank you for telling me. If it comes back, we'll block it together.”
    .own = You said no and left. Nobody has to stay in a chat that is no fun. A grown-up says: “Thank you for telling me. If it comes back, we'll block it together.”

closing-fine-worrying = Something still felt odd. So { $friend } asked a grown-up to look. “Thank you for telling me. I believe you, and it is not your fault. Let's look at it together and keep the messages.”
    .own = Something still felt odd. So we asked a grown-up to look. “Thank you for telling me. I believe you, and it is not your fault. Let's look at it together and keep the messages.”
closing-fine-benign = You looked, and it was a fine chat. { $friend } goes on chatting. If you ever wonder, ask a grown-up to look with you.
    .own = You looked, and it was a fine chat. You go on chatting. If you ever wonder, ask a grown-up to look with you.
closing-fine-annoying = It was annoying, and no more than that. { $friend } gives a shrug and has better things to do. If it comes back: mute it, block it, or tell a grown-up.
    .own = It was annoying, and no more than that. You have better things to do. If it comes back: mute it, block it, or tell a grown-up.

closing-put-right-worrying = You told that person it was a mistake. No harm done. The odd messages came from someone else. { $friend } shows them to a grown-up: “Thank you for telling me. I believe you, and it is not your fault. Let's look at it together and report it.”
    .own = You told that person it was a mistake. No harm done. The odd messages came from someone else. We show them to a grown-up: “Thank you for telling me. I believe you, and it is not your fault. Let's look at it together and report it.”
closing-put-right-benign = You told them it was a mistake. No harm done. Soon they all laughed about it, { $friend } too. If you ever wonder, ask a grown-up to look with you.
    .own = You told them it was a mistake. No harm done. Soon you all laughed about it. If you ever wonder, ask a grown-up to look with you.
closing-put-right-annoying = You told them it was a mistake. No harm done. { $friend } shows the silly messages to a grown-up. “Thank you for telling me. You don't have to answer them.”
    .own = You told them it was a mistake. No harm done. We show the silly messages to a grown-up. “Thank you for telling me. You don't have to answer them.”

closing-friend-told-worrying = It kept feeling odd, so { $friend } showed it to a grown-up. “Thank you for telling me. I believe you, and it is not your fault. Let's look at it together and keep the messages.” It is never too late to tell.
    .own = It kept feeling odd to me, so we showed it to a grown-up together. “Thank you for telling me. I believe you, and it is not your fault. Let's look at it together and keep the messages.” It is never too late to tell.
closing-friend-told-benign = { $friend } wanted to be sure and asked a grown-up. They looked at it together, and it was a fine chat. “Thank you for asking me. Come any time.”
    .own = We wanted to be sure and asked a grown-up. We looked at it together, and it was a fine chat. “Thank you for asking me. Come any time.”
closing-friend-told-annoying = { $friend } showed it to a grown-up. “Thank you for telling me. It was no fun to read, and it is not your fault. Let's mute it together.”
    .own = We showed it to a grown-up. “Thank you for telling me. It was no fun to read, and it is not your fault. Let's mute it together.”

## Said during a chat

hint-paused = Good idea to stop for a moment. Nothing runs away.
hint-adult-beside = Now a grown-up is looking too. Let's read on together.
hint-look-again = Look here again.
    .question = What does this line want?
# Noor points at a line when it is asked: first "look here again", then a question, then what it is.
hint-ask = Ask Noor
hint-more = Say a little more
hint-nothing = I have looked, and I see nothing new to look at. What do you think?
hint-shows = This line shows a sign:
hint-only-looks = By itself it is fine.
app-reported = Your report about { $who } is sent. Some apps answer, some do not. So we tell a person too.
app-blocked = { $who } is blocked here.
app-kept = { $count ->
        [one] One message is kept.
       *[other] { $count } messages are kept.
    }
later-hours = { $hours ->
        [20] It is the next day.
        [one] One hour went by.
       *[other] { $hours } hours went by.
    }

## Debrief

verdict-found = You spotted this one.
verdict-found-question = You spotted this one, and you asked the right question.
verdict-together = We looked at this one together.
verdict-found-named = You spotted this one, and you knew its name.
verdict-missed = This one is easy to miss. Let's look at it together.
verdict-only-looked = This line by itself is fine. You let it be, and that was right.
verdict-only-looked-flagged = It looks a lot like a sign. By itself it is fine. Good that you stopped to look.
verdict-early = You had a feeling early. The sign itself came later.
verdict-false-alarm = This line is fine. Wondering about it was fine too.
debrief-not-your-fault = It is not { $friend }'s fault.
    .own = What someone else writes is never your fault.
debrief-helped = You helped by looking and by getting a grown-up. Carrying it alone is not your job.
    .own = You looked, and you got a grown-up. Carrying it alone is not your job.
debrief-no-marks = No marks here. We look, we talk, and we try again.
debrief-worrying = This was a tricky chat: someone tried to trick or push.
debrief-benign = This was a fine chat. It only looked odd.
debrief-annoying = This chat was annoying, but it was not a tricky one.
debrief-sign-count = Let's look at its signs together.
# Above the look-alikes of the signs that the chat showed.
debrief-fine-too = This looks alike and is fine
# Said with signs S9 and S12.
tell-today = This one does not wait. Tell a grown-up today.
tell-anyway = You can tell even if you broke a rule, said okay, or promised not to.
like-and-tell = You can like someone and still tell a person you trust. You may miss them, too.
grown-ups-job = Keeping you safe is the grown-ups' job.

## My turn: one sentence in parts: "If this chat came to me: I would pause, tell [a grown-up's icon], and start with: [a first sentence]"

my-turn-title = My turn
my-turn-text = If this chat came to me:
    .own = If a chat like this came to me outside the game:
my-turn-pause = I would pause,
my-turn-tell = tell
my-turn-start = and start with:
first-sentence-1 = Can I show you something odd?
first-sentence-2 = I'm not sure if this is bad. Can you look?
first-sentence-3 = I'm worried you'll be cross. Can I tell you anyway?
my-turn-done = That is all. It stays with you: the game keeps nothing of it.

## The report flow

flow-keep = Keep it
    .text = Don't delete it. Show it. Don't send it on.
flow-tell = Tell someone
    .text = Choose a grown-up you trust. You don't need to be sure. You're not in trouble.
flow-tell-not-listen = What if they do not listen? That is not your fault. Tell the next one on your list.
flow-tell-someone-on-list = Is it someone on your list? Choose someone else, even if it is a relative, a teacher or a coach.
flow-menu = Open the menu
    .text = Every app hides it somewhere else. Try the three dots, or the name.
flow-find = Find “Report”
    .text = Some apps call it “Safety”. Take your time.
flow-reason = What happened?
    .text = Pick what fits best. Nearly right is right enough.
flow-proof = Show the messages
    .text = Choose messages that show it. Leave your private ones out.
flow-block = Block
    .text = If messages keep coming, block at once. If a new name comes, block it too.
flow-next = What comes next
    .text = Some apps answer, some do not. It may take a while. So we tell a person too.
flow-tell-only = Just telling is good too. A grown-up can do the rest with you.
flow-messy = A messy report is a good report.

## The invented apps, their menus, and how the friend knows someone

app-messenger = Harbour Post
app-game-chat = Game chat
app-live-stream = Harbour Live
app-class-group = Class group
app-menu-profile = Profile
app-menu-mute = Mute
app-menu-report = Report
app-menu-block = Block
app-menu-leave = Leave the chat
app-menu-safety = Safety
relation-met-in-game = someone from a game
relation-met-on-stream = someone from a live stream
relation-met-in-group = someone from a group chat
relation-friend-of-friend = a friend of a friend
relation-classmate = someone from class
relation-team-mate = someone from the team
relation-older-pupil = an older pupil
relation-neighbour = a neighbour
relation-coach = a coach
relation-tutor = a private tutor
relation-relative = a relative

## Noor

noor-name = Noor
noor-hello = Hello! I'm Noor, and yes, I'm a lamp. I glow, I talk, and I ask a lot.
noor-watch = Let's read along together.
noor-first = Shall we read a chat together? I'll show you how.
noor-left = We stopped in the middle of a chat. It is waiting for us.
noor-window = Look, a new window is lit! It is for the chat we read.
noor-flag = Look, a new flag is up! It is for the sign you found.
noor-window-and-flag = Look: a new window is lit, and a new flag is up! The flag is for the sign you found.
noor-back = { $windows ->
    [one] Good to see you again! One window is lit.
   *[other] Good to see you again! { $windows } windows are lit.
}
noor-ask = What would help now?
noor-pretend = This is pretend: nobody in it is real. You can stop or skip it any time.
snitching = Snitching gets someone into trouble. Telling gets someone out.
some-grown-ups = Some grown-ups get upset first. That is not your fault. Who is next on your list?
danger-now = Is someone in danger now? Go to any grown-up nearby, or call the emergency number of your country.

## The guide through the first chat

guide-read = A friend is chatting with someone. We read along. New messages come by themselves.
guide-flag = Wait! Look at the last message. Is something odd about it? Press the flag beside it and pick what fits.
guide-flagged = Your flag is up! You can change it or take it back.
guide-beacon = Now find the beacon, in the bottom corner. It is on every screen. Press it to see how it helps.
guide-done = That is all you need. Let's read on. I'll stay with you.
