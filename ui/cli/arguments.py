"""The command line: what opens the window, and where a verb is typed what that takes."""

import sys
from argparse import ArgumentError, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from models.version import NAMED_VERSION, PROGRAM_ID
from ui.cli.telling import let_any_letter_through


def understood(arguments: Sequence[str] | None) -> Namespace:
    """What was typed (None: behind the program's own name); ends the program with 2 where that is wrong usage."""
    let_any_letter_through()
    typed = sys.argv[1:] if arguments is None else arguments
    chosen = _for_window(typed) or parser().parse_args(typed)
    if chosen.verb and (chosen.demo or chosen.shots):
        parser().error(f"--demo and --shots go without a verb: {chosen.verb} is done to a real record")
    if chosen.shots and chosen.demo is chosen.empty:
        parser().error("--shots goes with --demo or --empty: it never pictures a real record")
    if chosen.empty and not chosen.shots:
        parser().error(
            "--empty goes with --shots: a clinic is founded by starting the program in an empty folder"
        )
    return chosen


def parser(called: str = "") -> ArgumentParser:
    """Everything that can be typed behind the program's name; `verb` is None for the window. `called` empty: as it was typed."""
    from ui.cli.verbs import add_verbs

    made = ArgumentParser(
        prog=called or _called(),
        description="Cervical length surveillance in pregnancy. Without a verb: the window.",
    )
    _add_window(made)
    add_verbs(made.add_subparsers(dest="verb", metavar="VERB"))
    return made


def _called() -> str:
    """Installed it is a command of its own; elsewhere `main.py`, whatever runs that."""
    return PROGRAM_ID if Path(sys.argv[0]).stem == PROGRAM_ID else "main.py"


class _Asking(ArgumentParser):
    """Raises what is wrong instead of saying it: the parser of everything says it, with all that can be typed."""

    def error(self, message: str) -> NoReturn:
        raise ArgumentError(None, message)


def _for_window(typed: Sequence[str]) -> Namespace | None:
    """What was typed if it is all for the window, which need not wait for the verbs; None: it is to be read with them."""
    made = _Asking(add_help=False)
    made.set_defaults(verb=None)
    _add_window(made)
    try:
        chosen, others = made.parse_known_args(typed)
    except ArgumentError:
        return None
    return None if others else chosen


def _add_window(made: ArgumentParser) -> None:
    made.add_argument("--data", metavar="DIR", type=said_folder, help="the folder of the record")
    made.add_argument("--demo", action="store_true", help="show an invented clinic that is gone afterwards")
    made.add_argument(
        "--shots", metavar="DIR", type=said_folder, help="with --demo: picture every page into DIR, then end"
    )
    made.add_argument(
        "--empty", action="store_true", help="with --shots, for --demo: a clinic that has nothing yet"
    )
    made.add_argument(
        "--size", metavar="WxH", type=_size, default=(1366, 768), help="with --shots: the size of the window"
    )
    made.add_argument(
        "--only", metavar="NAME", default="", help="with --shots: this one picture, and none after it"
    )
    made.add_argument(
        "--version", action="version", version=NAMED_VERSION, help="say which version this is, and end"
    )
    made.add_argument("--dark", action="store_true", help="with --shots: in the dark colours")


def said_day(text: str) -> date:
    """A day as `2026-03-02`. Raises: ArgumentTypeError."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is no day: write it as 2026-03-02") from error


def said_folder(text: str) -> Path:
    """A place that is named: an unset variable of a shell is not the folder somebody stands in."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ArgumentTypeError("its name is not UTF-8; rename it") from None
    if not text.strip():
        raise ArgumentTypeError("it is empty")
    return Path(text)


def _size(text: str) -> tuple[int, int]:
    width, sign, height = text.partition("x")
    if not (sign and width.isdecimal() and height.isdecimal()):
        raise ArgumentTypeError("say it as 1366x768")
    return int(width), int(height)
