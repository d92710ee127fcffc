"""The standing warnings of a program that is not what it should be: it failed its own test, or is an older one."""

from collections.abc import Sequence

from models.records.flag import Urgency
from models.rules.self_test import SelfTestDifference
from models.version import PROGRAM_VERSION
from ui.widgets.messages.line import MessageLine
from ui.widgets.messages.message import Lasting, Message
from ui.wording.tr import context

_tr = context("self-test")


_LONGEST = 48
"""Characters of an answer that are shown."""


def warn_of_self_test(differences: Sequence[SelfTestDifference], line: MessageLine) -> None:
    """Say for as long as the user is signed in that nothing can be written and why; nothing is said of a whole program."""
    if not differences:
        return
    first = differences[0]
    message = Message(
        _tr("The program failed its own test: nothing can be written, and flags and ages may be wrong."),
        _tr(
            "Today's list is not brought up to date. Read what was measured, go by the guidelines themselves, and tell "
            "whoever looks after the program. Wrong answers: {0}. The first: {1} (expected {2}, found {3})."
        ).format(len(differences), first.title, _short(first.expected), _short(first.found)),
        Urgency.IMMEDIATE,
    )
    line.stand(Lasting.SELF_TEST, message)


def warn_of_older_program(newer: str, line: MessageLine) -> None:
    """Say for as long as the user is signed in that a newer version worked on the record; nothing where `newer` is empty."""
    if not newer:
        return
    message = Message(
        _tr("This program is older than the one that was used here before."),
        _tr(
            "It is {0}, and the record was worked on with {1}. What the newer one does better or puts right is missing here. "
            "Everything that was recorded is still there. Tell whoever looks after the computer."
        ).format(PROGRAM_VERSION, newer),
        Urgency.PROMPT,
    )
    line.stand(Lasting.PROGRAM, message)


def _short(answer: str) -> str:
    return answer[:_LONGEST] or "–"
