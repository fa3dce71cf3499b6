"""A smoke test of the desktop's semantic tree: the real game in a window, read and pressed through AT-SPI.

Run by `scripts/test` inside `dbus-run-session` and `xvfb-run`; argument: the program. Exits 0 when all is well, 77 when the
accessibility bus cannot be had here.
"""

import os
import subprocess
import sys
import time

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi
except (ImportError, ValueError) as error:
    print(f"skipped: no AT-SPI for Python here ({error})")
    sys.exit(77)

PATIENCE = 60


def nodes(node, depth=0):
    """Every accessible below a node, in order."""
    yield node
    if depth > 40:
        return
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from nodes(child, depth + 1)


def everything():
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(index)
        if application is not None:
            yield from nodes(application)


def find(name, role=None):
    for node in everything():
        if node.get_name() == name and (role is None or node.get_role_name() == role):
            return node
    return None


def until(name, role=None, seconds=PATIENCE):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = find(name, role)
        except gi.repository.GLib.Error:
            found = None
        if found is not None:
            return found
        time.sleep(0.3)
    seen = [(node.get_role_name(), node.get_name()) for node in everything()]
    print(f"failed: there is no {role or 'node'} named {name!r}; there is {seen}")
    sys.exit(1)


def main():
    Atspi.init()
    environment = dict(os.environ, ACCESSIBILITY_ENABLED="1")
    game = subprocess.Popen([sys.argv[1], "--lang", "en"], env=environment)
    try:
        # The bus is told that somebody reads along; the game's tree becomes active then.
        subprocess.run(
            ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method",
             "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>"], check=True,
            stdout=subprocess.DEVNULL)
        subprocess.run(
            ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method",
             "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "ScreenReaderEnabled", "<true>"], check=True,
            stdout=subprocess.DEVNULL)
        until("Choose your language")
        english = until("English")
        if find("There is no such button") is not None:
            print("failed: the search finds what is not there")
            sys.exit(1)
        if english.get_n_actions() < 1:
            print("failed: the button offers no action")
            sys.exit(1)
        english.do_action(0)
        # Sooner than the game would wake by itself.
        until("How old are you?", seconds=15)
        print("the desktop's tree is read and pressed through AT-SPI")
    finally:
        game.kill()


main()
