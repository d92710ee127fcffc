"""The manual page, written from what can be typed: `man_page(parser("cervitrend"))`."""

import re
from argparse import Action, ArgumentParser
from collections.abc import Iterator

from models.version import NAMED_VERSION
from ui.cli.manual.tree import Typable, all_typed, value_name

_STATUS = (
    ("0", "done"),
    ("1", "refused, or the machine could not; the reason stands on standard error"),
    ("2", "asked for wrongly"),
    (
        "3",
        "done for some of several women; how many are left out stands on standard error, who and why in the new folder",
    ),
)


def man_page(made: ArgumentParser) -> str:
    """The page in roff, of section 1; it bears no date, so that it is the same whenever it is made."""
    return "".join(f"{line}\n" for line in _lines(made))


def _lines(made: ArgumentParser) -> Iterator[str]:
    whole, *verbs = all_typed(made)
    yield f'.TH {_text(made.prog.upper())} 1 "" "{_text(NAMED_VERSION)}" "User commands"'
    yield ".SH NAME"
    yield f"{_text(made.prog)} \\- record of cervical length in pregnancy"
    yield ".SH SYNOPSIS"
    yield f".B {_text(made.prog)}"
    yield "[options] [VERB ...]"
    yield ".SH DESCRIPTION"
    yield _text(whole.said)
    yield "A password is read from the terminal, a file descriptor or standard input, never from an argument."
    yield ".SH OPTIONS"
    yield from _arguments(whole)
    yield ".SH VERBS"
    for verb in verbs:
        if not verb.below:
            yield f'.SS "{_text(" ".join((verb.name, *map(value_name, verb.places))))}"'
            yield _text(f"{verb.said}.")
            yield from _arguments(verb)
    yield ".SH EXIT STATUS"
    for status, said in _STATUS:
        yield ".TP"
        yield f".B {status}"
        yield _text(said)
    yield ".SH SEE ALSO"
    yield "The help of the program (F1) explains each page."


def _arguments(typed: Typable) -> Iterator[str]:
    for action in (*typed.places, *typed.options):
        yield ".TP"
        yield _heading(action)
        yield _text(action.help or "")


def _heading(action: Action) -> str:
    # A line may break between what can be chosen.
    name = _text(value_name(action)).replace("|", "|\\:")
    value = f" \\fI{name}\\fR" if name else ""
    if not action.option_strings:
        return value.strip()
    return ", ".join(f"\\fB{_text(option)}\\fR{value}" for option in action.option_strings)


def _text(text: str) -> str:
    """Letter by letter: no sign of it commands, and no line of it begins a command."""
    plain = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    return re.sub(r"^(?=[.'])", r"\\&", plain)
