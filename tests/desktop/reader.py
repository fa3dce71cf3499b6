"""What the tests through AT-SPI share: finding what a screen reader finds. Where it cannot be had they are skipped, with 77."""

import subprocess
import sys
import time

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError) as error:
    print(f"skipped: no AT-SPI for Python here ({error})")
    sys.exit(77)

PATIENCE = 60


def bus(destination, path, method, *arguments, at=("--session",)):
    """What a call on a bus gives, as text."""
    call = ["gdbus", "call", *at, "--dest", destination, "--object-path", path, "--method", method, *arguments]
    return subprocess.run(call, check=True, stdout=subprocess.PIPE, text=True).stdout


def announce(*properties, value="true"):
    """Tells the session that somebody reads along: `IsEnabled`, `ScreenReaderEnabled`."""
    for name in properties:
        bus("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", name, f"<{value}>")


def nodes(node, depth=0):
    """Every accessible below a node, in order."""
    yield node
    for index in range(node.get_child_count() if depth < 40 else 0):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from nodes(child, depth + 1)


def everything():
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(index)
        if application is not None:
            yield from nodes(application)


def find(role=None, name=None):
    """The first accessible of a role and a name, or None."""
    for node in everything():
        if role in (None, node.get_role_name()) and name in (None, node.get_name()):
            return node
    return None


def until(read, wanted=lambda seen: seen is not None, seconds=PATIENCE):
    """What `read` gives as soon as it is wanted; the last it gave when patience ends. Nodes come and go meanwhile."""
    end = time.monotonic() + seconds
    seen = None
    while time.monotonic() < end:
        try:
            seen = read()
            if wanted(seen):
                return seen
        except GLib.Error:
            pass
        # What was announced meanwhile is heard.
        while GLib.MainContext.default().iteration(False):
            pass
        time.sleep(0.1)
    return seen
