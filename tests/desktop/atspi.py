"""The real game in a window, as assistive technology meets it: read, pressed and heard through AT-SPI, whenever that comes, goes,
or is not there at all.

Run by `scripts/check-desktop` inside `dbus-run-session` and `scripts/screen`. Arguments: what is tried, and the program, which lies
as it ships, so that it sleeps when nothing happens. `PICTURES` names the folder of the file that holds the screen. Exits 0 when all
is well, 77 when the accessibility bus cannot be had here.
"""

import hashlib
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

from reader import PATIENCE, Atspi, announce, bus, everything, find, until

# Every game that was started.
GAMES = []
# How long a press or a key may take until it is heard. The game would wake by itself after a minute.
SOON = 2


def fail(why):
    print(f"failed: {why}")
    sys.exit(1)


def run(program, *arguments, **environment):
    game = subprocess.Popen([program, "--lang", "en", *arguments], env=dict(os.environ, **environment))
    GAMES.append(game)
    return game


def start(program, *arguments, **environment):
    """A game whose window has the keyboard, as a window manager would give it, once it is drawn."""
    before = picture()
    game = run(program, *arguments, **environment)
    windows = subprocess.Popen(["xdotool", "search", "--sync", "--onlyvisible", "--all", "--pid", str(game.pid), "--name", "Manara",
                                "windowfocus"])
    until(picture, lambda now: now != before and game.poll() is None)
    if windows.wait(timeout=PATIENCE) != 0:
        fail("there is no window")
    return game


def picture():
    return hashlib.sha256(Path(os.environ["PICTURES"], "Xvfb_screen0").read_bytes()).digest()


def tab():
    subprocess.run(["xdotool", "key", "Tab"], check=True)


def draws(game, when):
    """Fails unless a key still changes what is seen."""
    for _ in range(2):
        before = picture()
        tab()
        if until(picture, lambda now: now != before, seconds=10) == before or game.poll() is not None:
            fail(f"the game goes on {when} (it ended with {game.poll()})")


def rests(game, when, seconds=4):
    """Fails where the game takes more of a processor than one that sleeps."""
    used = lambda: sum(map(int, Path(f"/proc/{game.pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13]))
    time.sleep(2)
    before = used()
    time.sleep(seconds)
    percent = 100 * (used() - before) / os.sysconf("SC_CLK_TCK") / seconds
    if percent >= 5:
        fail(f"at rest {when} the game takes {percent:.0f} % of a processor")


def hears_the_focus():
    """Fails unless a Tab is heard of soon, though nobody touched the window since."""
    heard = []
    hear = lambda event: heard.append(event.source.get_name()) if event.detail1 else None
    listener = Atspi.EventListener.new(hear)
    listener.register("object:state-changed:focused")
    for _ in range(2):
        heard.clear()
        tab()
        if not until(lambda: heard, bool, seconds=SOON):
            fail("the focus moves, and a screen reader does not hear of it")
    listener.deregister("object:state-changed:focused")


def must_find(role, name, seconds=PATIENCE):
    node = until(lambda: find(role, name), seconds=seconds)
    return node or fail(f"there is no {role} named {name!r}; there is "
                        f"{[(node.get_role_name(), node.get_name()) for node in everything()]}")


def pid_of_bus(*at):
    said = bus("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.GetConnectionUnixProcessID",
               "org.freedesktop.DBus", at=at)
    return int(re.search(r"uint32 (\d+)", said)[1])


def late(program):
    """A screen reader that comes while a chat runs, and comes again; then what it speaks over dies, and in the end every bus."""
    game = start(program, "--play", "gift-in-blockbay", "--seed", "7", "--guide", "no")
    tab()
    announce("IsEnabled", "ScreenReaderEnabled")
    # The friend waits for an answer.
    must_find("push button", "Ask Noor")
    hears_the_focus()
    if find(name="There is no such button") is not None:
        fail("the search finds what is not there")
    settings = must_find("push button", "Settings")
    if settings.get_n_actions() < 1:
        fail("the button offers no action")
    settings.do_action(0)
    must_find("dialog", "Settings", SOON + 3)
    print("a screen reader that comes late reads, hears and presses")
    announce("ScreenReaderEnabled", value="false")
    if until(lambda: find(name="Manara"), lambda found: found is None, seconds=10) is not None:
        fail("the game is still read when the screen reader has gone")
    announce("ScreenReaderEnabled")
    must_find("dialog", "Settings", SOON + 3)
    print("and so does one that comes again")

    address = re.search(r"'(.*)'", bus("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress"))[1]
    buses = [("without the accessibility bus", pid_of_bus("--address", address)),
             ("without any bus", pid_of_bus("--session"))]
    for when, pid in buses:
        os.kill(pid, signal.SIGKILL)
        draws(game, when)
        rests(game, when)
    print("the game goes on when the buses die, and sleeps")


def early(program):
    """A screen reader that was there before; and one that is said to be where nothing is."""
    announce("IsEnabled", "ScreenReaderEnabled")
    lost = run(program, AT_SPI_BUS_ADDRESS="unix:path=/nowhere")
    start(program)
    must_find("heading", "Hello!")
    hears_the_focus()
    print("a screen reader that was there first hears the focus")
    if lost.poll() is not None:
        fail(f"where the accessibility bus is not where it is said to be, the game goes on (it ended with {lost.poll()})")
    print("the game goes on where the accessibility bus is not where it is said to be")


def alone(program):
    """No bus at all."""
    game = start(program, DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere")
    draws(game, "where there is no bus")
    print("the game starts where there is no bus")


def main(what, program):
    Atspi.init()
    try:
        {"late": late, "early": early, "alone": alone}[what](program)
    finally:
        for game in GAMES:
            game.kill()


main(*sys.argv[1:])
