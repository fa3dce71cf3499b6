### The page around the game: while it comes, where it cannot start, and after a lost picture. The web build writes these words
### into the page, since they must be there when nothing else is.

page-about = A lighthouse, some friends, and their chats.
# What a screen reader calls the bar that fills.
page-bar = Loading
page-loading = Lighting the lamp …
page-ready = The lamp is lit.
page-starting = Here we go …
page-trouble = Not everything arrived. Let's try once more.
    .still = Still not here. We can try again in a little while.
# $language is another language's own name.
page-other = English did not arrive whole. The game can start in { $language } now.
page-start = Start
page-again = Try again
page-promise = No account. No names. Nothing about you is sent anywhere.
page-newer = A new version of the game is here.
    .use = Use the new one

page-cannot = The game cannot run here. A newer browser or another device may show it. Here is the most important thing in it:
page-odd = When a chat feels odd
page-fault = It is not your fault. Not if you answered, and not if some time has passed.
page-pause = Pause.
    .text = You don't have to answer.
page-say-no = Say no.
    .text = “No” is enough. It needs no reason.
page-keep = Keep it.
    .text = Leave the messages where they are, so that a grown-up can see them.
page-tell = Tell a grown-up you trust.
    .text = If the first one has no time, tell the next one.
page-report = Report and block.
    .text = Most chat apps have buttons for it. A grown-up can help you find them.

page-frame = The game cannot start inside this frame. In a tab of its own it can.
    .open = Open the game
    .address = If nothing opens, type or copy this address into a new tab:

page-lost = The picture went out for a moment
    .text = It happened by itself. You did nothing wrong.
    .away = There is no network just now. We can try again in a little while.
    .go-on = Go on
