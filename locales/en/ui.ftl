# The game's own words. Children of 8 read them: short words, short sentences.

game-name = Manara
game-promise = A game about chats. You learn to look, not to be afraid.

back = Back
close = Close
break = Break
settings = Settings
beacon = Beacon
    .help = You can do any of these at any time. Asking is always right.
bar-label = Break, settings and beacon

language-title = Choose your language

band-title = Hello!
band-question = How old are you?
band-younger = 8 or 9
band-middle = 10 to 12
band-older = 13 to 15
band-why = This only picks chats that fit you. It is kept only if you ask.
address-title = How shall I speak to you?
address-feminine = As to a girl
address-masculine = As to a boy

hub-next = Next chat
hub-first = Our first chat
hub-go-on = Go on with the chat
hub-played-out = Right now there are no new chats for what you practise. When new ones come, they will be here. You can play any chat again.
hub-all-bright = All your lamps are bright! Play any chat you like.
# What the picture of the town shows, for screen readers.
hub-town = { $windows ->
        [0] The harbour town at dusk. No window is lit yet.
        [one] The harbour town. One window is lit.
       *[other] The harbour town. { $windows } windows are lit.
    } { $flags ->
        [0] { "" }
        [one] One flag is up.
       *[other] { $flags } flags are up.
    }
hub-chats = Chats
hub-more = More in the harbour
hub-played = Played
hub-own = Comes to you
hub-no-such-chat = That chat is not here. Pick another one.
hub-chat-changed = That chat has changed. It starts again from the beginning.

chat-log = The chat
chat-name = { $name }
chat-asks-you = { $name } asks you
chat-how = Read along. Does a message look odd? Raise a flag.
    .own = This one comes to you, in the game only. I am right beside you. Does a message look odd? Raise a flag.
chat-flag = Flag
chat-flag-label = Flag message { $number }
chat-flagged = Flag on message { $number }. Press to change it or take it back.
chat-typing = { $name } is typing …
chat-wait = The chat goes on …
chat-paused = A pause. Nothing new comes.
chat-go-on = Go on
chat-who = { $name }: { $relation }
chat-next = Next
chat-skip = Leave this chat
chat-choose = What shall { $name } answer?
    .own = What do you answer?
# Stands where the name of whoever writes stands, above the player's own words.
chat-you = You
chat-to-debrief = Look at it with Noor

guide-read-do = Read along
guide-skip = I know how it works

mark-title = Raise a flag
mark-question = Which question fits this message?
mark-or-sign = Or name the sign
mark-or-question = Or pick a question
mark-take-back = Take the flag back

beacon-not-yet = Nobody has written yet. There is nothing to do here.
beacon-no-chat = This is for chats. No chat is open now.
tell-do = Tell now
block-who = Block { $who }

flow-step = Step { $step } of { $all }
flow-keep-do = Keep the messages
flow-tell-enough = Stop here: I will tell
flow-who = Who is it about?
flow-proof-do = Add to the report
flow-proof-label = Add message { $number } to the report
flow-block-do = Block too
flow-send = Send the report
flow-before = Step back
flow-after = Next step
flow-tried-mute = Mute only makes it quiet. The messages still come. Look for another item.
flow-tried-leave = Leaving hides the chat from you. Keep it for now. Look for another item.
flow-tried-block = Blocking comes later, so that you can show the messages first. Look for another item.
flow-tried-profile = This shows who they say they are. Look for another item.
app-open-menu = Open the menu

debrief-title = Looking back
debrief-again = The chat again
debrief-your-flag = Your flag: { $flag }
debrief-looks-like = It looks like: { $sign }
debrief-what-helped = What you did
debrief-play-again = Play again
debrief-home = Back to the harbour

about-title = What this game keeps
about-nothing = This game keeps nothing about you, unless you ask it to.
about-asked = If you switch on “Keep my progress”, it keeps your settings and which chats you played. It also keeps on which days you practised, how well you know each sign, how far you are at the practice pier, and which check-ups you took. It keeps your people only if you ask for that too. It never keeps names or what you answered.
about-where = It is kept on this device only. Anyone who uses this device could find it.
about-forget = “Forget everything” in the settings erases it all. A copy that you took stays where you put it.
about-network = The game sends nothing to anyone.
about-grown-ups = For grown-ups
about-drafts = All chats are drafts. Child-protection readers and native readers have not approved them yet.
about-limits = The game practises noticing, saying no and telling. It does not detect or prevent anything, and no study has tested it.
about-made-up = All people, apps and messages are made up. The friend in the chat did nothing wrong.

credits-title = Who made it
credits-code = Program: the Manara project. Licence: MIT or Apache 2.0.
credits-words = Words and pictures: the Manara project. Licence: CC BY 4.0.
credits-andika = Font Andika: SIL Global. Licence: SIL Open Font License 1.1.
credits-vazirmatn = Font Vazirmatn: Saber Rastikerdar and contributors. Licence: SIL Open Font License 1.1.
credits-opendyslexic = Font OpenDyslexic: Abbie Gonzalez. Licence: SIL Open Font License 1.1.
credits-engine = Engine: Bevy and the Rust libraries it stands on. Their licences are listed below.
credits-research = The idea follows United Nations document A/HRC/12/23 of 2009.
credits-libraries = Libraries
credits-full-texts = Their full licence texts are in the file LICENSES.txt beside the game on the web; in the sources each library brings its own.
credits-library = { $line }

settings-language = Language
settings-text-size = Size of the words
settings-percent = { $percent } %
settings-theme = Colours
theme-system = As on this device
theme-harbour = Harbour
theme-dark = High contrast, dark
theme-light = High contrast, light
settings-pace = How fast messages come
pace-slow = Slow
pace-normal = Normal
pace-fast = Fast
pace-at-once = All at once
settings-motion = Movement
motion-system = As this device moves
motion-less = Less movement
motion-usual = Usual movement
settings-easy-reading = Easier reading
settings-sound = Sound
sound-effects = Short sounds
sound-effects-label = Short sounds: { $volume }
sound-ambience = Harbour sounds
sound-ambience-label = Harbour sounds: { $volume }
sound-captions = Show sounds as words
volume-off = Off
volume-quiet = Quiet
volume-medium = Medium
volume-loud = Loud
settings-arabic-digits = Arabic-Indic digits
# Things that stand for the player: never faces or names.
settings-avatar = My badge
avatar-kite = Kite
avatar-boat = Paper boat
avatar-starfish = Starfish
avatar-shell = Shell
avatar-compass = Compass
avatar-balloon = Balloon
avatar-feather = Feather
avatar-sail = Sailing boat
settings-band = My age
settings-keep = Keeping
settings-keep-progress = Keep my progress
settings-keep-why = Off means: when you close the game, it forgets you.
settings-copy = A copy to take along
settings-copy-why = A copy is a file with numbers. Anyone who has it can open it.
settings-copied = The copy is here: { $place }
settings-copy-asked = The browser was asked to save the copy. Please look whether it is there.
settings-bring = Bring a copy back
settings-bring-drop = You can also drop the file on this window.
settings-forget = Forget everything
settings-forget-sure = Really forget everything?

## A copy that is brought back

copy-title = Bring this copy back?
copy-holds = This is in it:
copy-chats = { $chats ->
    [0] No chats yet.
    [one] One chat.
   *[other] { $chats } chats.
}
copy-signs = { $signs ->
    [0] No flags yet.
    [one] One flag.
   *[other] { $signs } flags.
}
copy-settings = These settings would change:
copy-settings-same = Your settings stay as they are.
copy-instead = If you take it, it replaces your progress and settings here.
copy-take = Take it
copy-leave = Leave it
copy-back = Your copy is back.
copy-none = No file came. Nothing has changed.
copy-refused = That did not work
copy-too-large = This file is too big to be a copy from this game. Nothing has changed.
copy-not-text = This file is something else, maybe a picture. Nothing has changed.
copy-foreign = This file is not a copy from this game. Nothing has changed.
copy-newer = This copy comes from a newer version of the game. Nothing has changed.
copy-damaged = This copy is damaged. Nothing has changed. Maybe there is an older one.

## Sounds in words

caption-message = A soft knock: a message.
caption-reply = A soft knock, a little higher: an answer.
caption-flag-up = A flag flutters up.
caption-flag-down = A flag comes down.
caption-beacon = A warm bell.
caption-window = Two clear notes.
caption-story = A quiet tune.
caption-harbour = Waves, and a bell far away.
caption-silence = No sound.

save-damaged = What was kept could not be read. It is set aside, and the game starts fresh.
save-newer = What is kept here comes from a newer version of the game. It stays as it is, and nothing new is kept.
save-full = There is no room left to keep your progress. You can go on playing.
save-blocked = This device does not let the game keep anything. You can go on playing.
language-not-here = That language did not arrive. Please try again a little later.
letters-not-here = Those letters did not arrive. Please try again a little later.

help-title = Help
help-tell = Tell a grown-up you trust: at home, at school, anyone who listens. If that does not help, tell another one.
help-other = Is it about someone you know, or about someone on this card? Then tell a different grown-up.
help-next = Some grown-ups get upset first, or have no time. That is not your fault. Tell the next one.
help-near = Near you
help-near-who = { $words }
help-near-how = This way: { $words }
help-near-hours = When: { $words }
help-listens = Someone listens here
help-way-chat = Write in a chat: { $words }
help-way-text = Write a text message: { $words }
help-way-messenger = Write in a messenger: { $words }
help-way-email = Write an e-mail: { $words }
help-way-app = In its own app: { $words }
help-way-call = Call: { $words }
help-way-web = On its page: { $words }
help-hours-always = Day and night, every day
help-hours = { $day }, { $from } to { $to }
help-checked = { $days ->
    [0] Somebody checked this today.
    [one] Somebody checked this yesterday.
   *[other] Somebody checked this { $days } days ago.
}
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
help-line-too = There are helplines for children, too. Listening is their job. A teacher, a nurse or a librarian can look with you for more.
help-line = There are helplines for children, too. Listening is their job. This game does not know the one in your country. A teacher, a nurse or a librarian can look for it with you.
help-not-sure = You do not have to be sure. You are not in trouble.
help-first-words = How you can begin
help-sentence-1 = “Can I show you something odd?”
help-sentence-2 = “I'm not sure if this is bad. Can you look?”

break-title = Number break
break-sum-1 = 3 + 4 = ?
break-sum-2 = 12 − 5 = ?
break-sum-3 = 6 × 2 = ?
break-back = Go on

failed-title = The game cannot start
failed-text = Something is missing or damaged. Please show this to a grown-up.

stopped-title = Manara has stopped
stopped-no-graphics = This computer cannot show the game's pictures. A grown-up can help: put in the graphics driver (Vulkan), or open Manara in a browser.
stopped-other = It happened by itself. You did nothing wrong. You can start Manara again.
stopped-meanwhile = If a chat feels odd, you can always pause, say no, and tell a grown-up you trust.
stopped-reason = For grown-ups: { $reason }

author-problems = { $count ->
    [one] { $count } thing in the content needs mending:
   *[other] { $count } things in the content need mending:
}
author-problem = { $problem }

## For grown-ups at home: whom the child can turn to near by

contact-title = Someone near you
contact-why = For grown-ups: a person or a service near by that listens to this child. It stands first on the help card, and goes nowhere. Without “Keep my progress” it is gone when the game is closed.
contact-type = Choose a line, then type.
contact-enter = Name someone (for grown-ups)
contact-remove = Name nobody
contact-is = On the help card: { $words }
contact-stale = { $words } was checked more than 180 days ago and is hidden. Please check it again.
contact-who = Who: { $words }
contact-who-none = Who? A service or a role
contact-how = How: { $words }
contact-how-none = How to reach them?
contact-hours = When: { $words }
contact-hours-none = When are they there?
contact-checked = How did you check this today?
contact-checked-called = I called
contact-checked-page = On their own page
contact-checked-asked = I asked in person
contact-save = Put it on the card
contact-empty = Who and how are needed.
contact-long = This is too long for the card. Shorter, please.
contact-unchecked = Please say how you checked it.

## The gallery, for those who design

gallery-title = The gallery
gallery-widgets = Widgets
gallery-screens = Screens and dialogs
gallery-town = The town at dusk, at night and in the morning
gallery-skins = Chat programs
gallery-people = People
gallery-flags = Signal flags
gallery-icons = Icons
gallery-name = { $name }
