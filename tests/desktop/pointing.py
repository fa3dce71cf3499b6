"""What a screen reader finds at a point and what its press does, in a window of Chromium, through AT-SPI.

Run by `tests/browser/mirror.spec.mjs` inside `dbus-run-session` and `scripts/screen`; arguments: the browser, an empty folder for its
profile, and the address of a page that shows the recording `start` and writes what it hears into its title. Prints JSON.
Exits 77 when the accessibility bus cannot be had here.
"""

import json
import subprocess
import sys
import time

from reader import PATIENCE, Atspi, announce, find, until

SCREEN = Atspi.CoordType.SCREEN


def middle(node):
    place = Atspi.Component.get_extents(node, SCREEN)
    return place.x + place.width // 2, place.y + place.height // 2


def owner(node):
    """Role and name of a node; a button's words are a node of their own, which stands for the button."""
    if node is not None and node.get_role_name() == "static":
        node = node.get_parent()
    return None if node is None else [node.get_role_name(), node.get_name()]


def heard(count):
    """What the page has heard, once it is `count` things or patience ends."""
    read = lambda: json.loads(find("document web").get_name() or "[]")
    return until(read, lambda seen: len(seen) >= count)


def main(browser, profile, address):
    Atspi.init()
    announce("IsEnabled")
    window = subprocess.Popen(
        [browser, "--no-sandbox", "--force-renderer-accessibility", "--no-first-run", "--use-gl=angle",
         "--use-angle=swiftshader", "--window-position=0,0", "--window-size=1000,800", f"--user-data-dir={profile}",
         f"--app={address}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wanted = [("push button", "Look at a chat"), ("toggle button", "Read aloud"), ("heading", "Manara"),
                  ("image", "A lighthouse at night"), ("push button", "Not to be hit")]
        found = {}
        for role, name in wanted:
            node = until(lambda: find(role, name))
            x, y = middle(node)
            # The browser asks its page and answers from what the page said last time.
            at = lambda: Atspi.Component.get_accessible_at_point(find("document web"), x, y, SCREEN)
            patience = 3 if name == "Not to be hit" else PATIENCE
            found[name] = until(lambda: owner(at()), lambda seen: seen == [role, name], seconds=patience)
        button = find("push button", "Look at a chat")
        Atspi.Action.do_action(button, 0)
        away = heard(1)
        x, y = middle(button)
        for step in (8, 7):
            Atspi.generate_mouse_event(x - step, y, "abs")
            time.sleep(0.3)
        Atspi.Action.do_action(button, 0)
        under = heard(len(away) + 1)[len(away):]
        Atspi.generate_mouse_event(x - 7, y, "b1c")
        mouse = heard(len(away) + len(under) + 1)[len(away) + len(under):]
        print(json.dumps({"found": found, "away": away, "under": under, "mouse": mouse}))
    finally:
        window.terminate()
        window.wait()


main(*sys.argv[1:])
