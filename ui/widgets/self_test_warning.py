"""The standing warning of a program that failed its own test."""

from collections.abc import Sequence

from models.records.flag import Urgency
from models.rules.self_test import SelfTestDifference
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


def _short(answer: str) -> str:
    return answer[:_LONGEST] or "–"
