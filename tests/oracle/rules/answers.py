"""Three-valued answers of the second opinion: true, false, or unknown with what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Answer(NamedTuple):
    """One test: `value` True, False, or None for unknown, and then what is missing."""

    value: bool | None
    missing: frozenset[str] = frozenset()


YES = Answer(True)
NO = Answer(False)


def yes_if(condition: bool) -> Answer:
    return YES if condition else NO


def unknown(what: str) -> Answer:
    return Answer(None, frozenset({what}))


def all_of(*answers: Answer) -> Answer:
    """True when every one is, false as soon as one is."""
    if any(answer.value is False for answer in answers):
        return NO
    if all(answer.value is True for answer in answers):
        return YES
    return Answer(None, _all_missing(answers))


def any_of(*answers: Answer) -> Answer:
    """True as soon as one is, false when every one is."""
    if any(answer.value is True for answer in answers):
        return YES
    if all(answer.value is False for answer in answers):
        return NO
    return Answer(None, _all_missing(answers))


def negated(answer: Answer) -> Answer:
    return answer if answer.value is None else yes_if(not answer.value)


def neither(*answers: Answer) -> Answer:
    """None of them is true."""
    return negated(any_of(*answers))


def word(said: str | None, missing: str) -> Answer:
    """A recorded yes or no; anything else is unknown for want of `missing`."""
    return yes_if(said == "yes") if said in {"yes", "no"} else unknown(missing)


def at_least(number: int, answers: Iterable[Answer], missing: str) -> Answer:
    """True if so many are certain, false if fewer than that are possible."""
    certain, possible = _counted(answers)
    if certain >= number:
        return YES
    return NO if possible < number else unknown(missing)


def exactly_one(answers: Iterable[Answer], missing: str) -> Answer:
    """True if one is certain and no other possible, false if two are certain or none is possible."""
    certain, possible = _counted(answers)
    if certain == possible == 1:
        return YES
    return NO if certain >= 2 or possible == 0 else unknown(missing)


def _counted(answers: Iterable[Answer]) -> tuple[int, int]:
    values = [answer.value for answer in answers]
    return values.count(True), values.count(True) + values.count(None)


def _all_missing(answers: Iterable[Answer]) -> frozenset[str]:
    return frozenset(what for answer in answers if answer.value is None for what in answer.missing)
