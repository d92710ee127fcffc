"""A screen reader that does what it is told through its standard input: run by the system's Python, which knows the bus.

A line in is JSON: `["deed", argument, ...]`; a line out is its answer. What is heard is kept until it is asked for.
"""

import json
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  # Its version has to be named before.

warnings.simplefilter("ignore")
T = TypeVar("T")
Node = Any
"""What the bus gives, which has no types."""
Told = dict[str, Any]
PROGRAM = "Cervitrend"
LONGEST_S = 60
"""Nothing takes so long unless it never comes."""
KEYS = {
    "Tab": 0xFF09,
    "Enter": 0xFF0D,
    "Esc": 0xFF1B,
    "Down": 0xFF54,
    "Up": 0xFF52,
    "Right": 0xFF53,
    "Left": 0xFF51,
}
HELD = {"Ctrl": 0xFFE3, "Shift": 0xFFE1, "Alt": 0xFFE9}


class Gone(Exception):
    """It never came."""


class Reader:
    """Reads the tree, presses what is in it and listens."""

    def __init__(self) -> None:
        self.heard: list[list[Any]] = []
        self._context = GLib.MainContext.default()
        self._listener = Atspi.EventListener.new(self._hear)
        self._listener.register("object:announcement")

    def _hear(self, event: Any) -> None:
        self.heard.append([event.any_data, event.detail1 == 2])

    def turn(self, milliseconds: int = 50) -> None:
        """Let what came in be taken."""
        ends = GLib.get_monotonic_time() + milliseconds * 1000
        while GLib.get_monotonic_time() < ends:
            if not self._context.iteration(False):
                GLib.usleep(2000)

    def wait(self, found: Callable[[], T | None]) -> T:
        """What is found, as soon as it is there."""
        ends = GLib.get_monotonic_time() + LONGEST_S * 1_000_000
        while GLib.get_monotonic_time() < ends:
            try:
                if (it := found()) is not None:
                    return it
            except GLib.Error:
                pass  # It went while it was read.
            self.turn()
        raise Gone

    def nodes(self) -> Iterator[Node]:
        """Everything that a reader would come by: nothing that is not showing, and nothing in it."""
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(place)
            if program is not None and program.get_name() == PROGRAM:
                yield program
                yield from self._below(program)

    def _below(self, node: Node) -> Iterator[Node]:
        node.clear_cache()
        for place in range(node.get_child_count()):
            child = node.get_child_at_index(place)
            if child is not None and _has(child, Atspi.StateType.SHOWING):
                yield child
                yield from self._below(child)

    def _node(self, role: str, name: str) -> Node:
        def found() -> Node:
            fitting = (n for n in self.nodes() if n.get_role_name() == role and _fits(n.get_name(), name))
            return next(fitting, None)

        return self.wait(found)

    def find(self, role: str, name: str) -> Told:
        """What is told of the first of this role whose name begins so."""
        return _told(self._node(role, name))

    def press(self, role: str, name: str) -> None:
        """Do what a press does."""
        node = self._node(role, name)
        actions = [node.get_action_name(place) for place in range(node.get_n_actions())]
        node.do_action(next(place for place, action in enumerate(actions) if action in ("Press", "Toggle")))

    def focus(self, role: str, name: str) -> None:
        """Put the focus there."""
        node = self._node(role, name)
        node.grab_focus()
        self.wait(lambda: True if _has(node, Atspi.StateType.FOCUSED) else None)

    def focused(self) -> Told:
        """What has the focus."""
        # What leads its focus on to something inside says that it has it as well.
        return self.wait(lambda: next(iter([_told(n) for n in self.nodes() if _is_focused(n)][-1:]), None))

    def keys(self, text: str) -> None:
        """Press the keys of `Ctrl+S`, or type the letters of a word."""
        for word in text.split(" "):
            *held, last = word.split("+") if word.split("+")[0] in HELD else (word,)
            for key in held:
                Atspi.generate_keyboard_event(_code(HELD[key]), None, Atspi.KeySynthType.PRESS)
            if last in KEYS or held or _is_function(last):
                Atspi.generate_keyboard_event(_symbol(last), None, Atspi.KeySynthType.SYM)
            else:
                Atspi.generate_keyboard_event(0, last, Atspi.KeySynthType.STRING)
            for key in reversed(held):
                Atspi.generate_keyboard_event(_code(HELD[key]), None, Atspi.KeySynthType.RELEASE)
            self.turn()

    def type(self, text: str) -> None:
        """Type letters, blanks too."""
        Atspi.generate_keyboard_event(0, text, Atspi.KeySynthType.STRING)
        self.turn()

    def hear(self, part: str) -> list[list[Any]]:
        """The first thing heard that has these words in it, and what came before it; it is forgotten then."""

        def found() -> int | None:
            places = [place for place, (text, _) in enumerate(self.heard) if part in text]
            return places[0] if places else None

        try:
            place = self.wait(found)
        except Gone:
            raise Gone(self.heard) from None
        before, self.heard = self.heard[: place + 1], self.heard[place + 1 :]
        return before

    def tree(self) -> list[Told]:
        """Everything there is."""
        return self.wait(lambda: [_told(node) for node in self.nodes()])


def _told(node: Node) -> Told:
    states = [state.value_nick for state in node.get_state_set().get_states()]
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "states": states,
        "text": _text(node),
        "labels": _labels(node),
    }


def _text(node: Node) -> str:
    try:
        return Atspi.Text.get_text(node, 0, -1) if node.get_role_name() == "text" else ""
    except GLib.Error:
        return ""


def _labels(node: Node) -> list[str]:
    """What stands beside it as its label."""
    try:
        labels = (
            r for r in node.get_relation_set() if r.get_relation_type() == Atspi.RelationType.LABELLED_BY
        )
        return [r.get_target(place).get_name() for r in labels for place in range(r.get_n_targets())]
    except GLib.Error:
        return []


def _has(node: Node, state: Any) -> bool:
    return bool(node.get_state_set().contains(state))


def _is_focused(node: Node) -> bool:
    return _has(node, Atspi.StateType.FOCUSED)


def _fits(name: str, wanted: str) -> bool:
    return name == wanted or (wanted.endswith("…") and name.startswith(wanted[:-1]))


def _is_function(name: str) -> bool:
    return name[0] == "F" and name[1:].isdigit()


def _symbol(name: str) -> int:
    if name in KEYS:
        return KEYS[name]
    return 0xFFBD + int(name[1:]) if _is_function(name) else ord(name.lower())


def _code(symbol: int) -> int:
    """The key that has a symbol on the plain keyboard of a virtual screen."""
    return {0xFFE3: 37, 0xFFE1: 50, 0xFFE9: 64}[symbol]


def main() -> None:
    reader = Reader()
    for line in sys.stdin:
        deed, *arguments = json.loads(line)
        try:
            answer = {"done": getattr(reader, deed)(*arguments)}
        except Gone as gone:
            answer = {"gone": [deed, *arguments, *gone.args], "tree": [_told(n) for n in reader.nodes()]}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
