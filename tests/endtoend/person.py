# SPDX-FileCopyrightText: 2026 The Qwenda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the window: sees it through AT-SPI, touches it through the X server. Nothing of the program is called."""

import subprocess
import time

import pyatspi


class Unmet(AssertionError):
    """Something the person waited for did not come about."""


def until(what, condition, seconds=20.0):
    """Waits for a condition, asked ten times a second; its value."""
    end = time.monotonic() + seconds
    while True:
        try:
            value = condition()
        except Exception:  # AT-SPI objects vanish while they are looked at
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise Unmet(f'not within {seconds:.0f} s: {what}')
        time.sleep(0.1)


def xdotool(*arguments):
    subprocess.run(['xdotool', *map(str, arguments)], check=True, timeout=20)


def walk(node, depth=0):
    if node is None or depth > 40:
        return
    yield node
    for index in range(node.childCount):
        try:
            child = node.getChildAtIndex(index)
        except Exception:
            continue
        yield from walk(child, depth + 1)


def is_showing(node):
    states = node.getState()
    return states.contains(pyatspi.STATE_VISIBLE) and states.contains(pyatspi.STATE_SHOWING)


class Window:
    """The program's window, by its process."""

    def __init__(self, process):
        self.process = process
        self.application = until('the program on the accessibility bus', self._find_application, 40)

    def _find_application(self):
        if self.process.poll() is not None:
            raise Unmet(f'the program ended with {self.process.returncode}')
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            application = desktop.getChildAtIndex(index)
            if application is not None and application.get_process_id() == self.process.pid and application.childCount:
                return application
        return None

    def activate(self):
        """Gives the window the keyboard, as the window manager would on a click."""
        xdotool('search', '--sync', '--onlyvisible', '--all', '--pid', self.process.pid, '--name', '.', 'windowactivate', '--sync')

    def all(self, name):
        self.application.clearCache()
        return [node for node in walk(self.application) if node.name == name and is_showing(node)]

    def find(self, name, seconds=20.0):
        return until(f'something named {name!r}', lambda: next(iter(self.all(name)), None), seconds)

    def has(self, name):
        return bool(self.all(name))

    def texts(self, name):
        """Every text at or below the thing of this name, in reading order."""
        found = []
        for root in self.all(name):
            for node in walk(root):
                text = node.name
                try:
                    text = node.queryText().getText(0, -1) or text
                except NotImplementedError:
                    pass
                if text and text not in found:
                    found.append(text)
        return '\n'.join(found)

    def click(self, node):
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        xdotool('mousemove', '--sync', box.x + box.width // 2, box.y + box.height // 2, 'click', 1)

    def press(self, name):
        """The control's own action, as a screen reader does it."""
        action = self.find(name).queryAction()
        for index in range(action.nActions):
            if action.getName(index).lower() in ('press', 'click'):
                return action.doAction(index)
        raise Unmet(f'{name!r} offers nothing to press')


def type_text(text):
    xdotool('type', '--delay', 12, text)


def key(name):
    xdotool('key', name)
