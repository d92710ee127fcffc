"""Everything that can be typed, as a tree that a manual and a shell's completion are written from."""

from argparse import SUPPRESS, Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Typable:
    """What can be typed behind `words`: none for the program itself, `("policy", "list")` for a deed of a verb.

    `said` is what it does, `options` and `places` are its own options and positional arguments, `below` the words that lead on.
    """

    words: tuple[str, ...]
    said: str
    options: tuple[Action, ...]
    places: tuple[Action, ...]
    below: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its words, as they are typed."""
        return " ".join(self.words)


def all_typed(made: ArgumentParser, said: str = "", words: tuple[str, ...] = ()) -> Iterator[Typable]:
    """The program itself and every verb and deed below it, in the order in which they were added."""
    # argparse tells of its arguments to nobody but its own help.
    actions: tuple[Action, ...] = tuple(made._actions)  # noqa: SLF001  # See above.
    leading = [action for action in actions if isinstance(action, _SubParsersAction)]
    plain = [action for action in actions if action not in leading and action.help != SUPPRESS]
    yield Typable(
        words,
        said or made.description or "",
        tuple(action for action in plain if action.option_strings),
        tuple(action for action in plain if not action.option_strings),
        tuple(name for action in leading for name in action.choices),
    )
    for action in leading:
        told = {choice.dest: choice.help or "" for choice in action._choices_actions}  # noqa: SLF001  # See above.
        for name, below in action.choices.items():
            yield from all_typed(below, told.get(name, ""), (*words, name))


def value_name(action: Action) -> str:
    """What stands for the value of an option or for a positional argument; empty where it takes none."""
    if action.nargs == 0:
        return ""
    if action.metavar is not None:
        return str(action.metavar)
    return "|".join(map(str, action.choices)) if action.choices else action.dest.upper()
