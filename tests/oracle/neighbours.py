"""Every rule that differs from a given one by a single step: a bound moved, a word more or less, a test left out.

Also: what is optional left out, a `not` or a `certain` left out, and each other class.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import Field, fields, is_dataclass, replace
from enum import Enum
from typing import Any, get_args, get_type_hints

from models.errors import Refused
from models.records.finding import Membranes
from models.records.guidelines.guideline import Precedence, Rule, Window
from models.records.guidelines.history_tests import EarlierEvents
from models.records.guidelines.rule_tests import Certain, Not, band_in
from models.records.guidelines.scan_tests import MeasuredWithin
from models.records.risk import RiskKind
from models.values.age import GestationalAge
from models.values.length import Centimetres, Millimetres

Step = tuple[str, Any]
LAST_LOSS = GestationalAge.of(23, 6)
UNSAID = (Membranes.RUPTURED, RiskKind.SMOKING, RiskKind.SHORT_INTERVAL)
"""Words that no case can say: the first is said of the rupture, never of the place; no rule asks for the others."""


def neighbours(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """What was changed, and the rule with that change."""
    for words, tests in _tests(rule.tests):
        yield words, replace(rule, tests=tests, length=band_in(tests))
    yield from _windows(rule)
    for precedence in Precedence:
        if precedence is not rule.precedence:
            yield f"precedence {precedence.value}", replace(rule, precedence=precedence)


def _windows(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """A scan is never later than the day: where both windows begin or end together they are only widened together.

    So with what they say of a woman without a due date.
    """
    day, scan = rule.day_window, rule.scan_window
    for words, moved in _fields(day) if day else ():
        yield (
            f"day_window.{words}",
            replace(rule, day_window=moved, scan_window=_beside_day(scan, day, moved)),
        )
    for words, moved in _fields(scan) if scan else ():
        yield (
            f"scan_window.{words}",
            replace(rule, scan_window=moved, day_window=_beside_scan(day, scan, moved)),
        )


def _beside_day(scan: Window | None, before: Window | None, moved: Window) -> Window | None:
    """The scan's window for a day's window that moved."""
    if scan is None or before is None:
        return scan
    opens_with_it = scan.first == before.first and _is_wider(before.first, moved.first, -1)
    first = moved.first if opens_with_it else scan.first
    return replace(scan, first=first, without_due_date=moved.without_due_date)


def _beside_scan(day: Window | None, before: Window | None, moved: Window) -> Window | None:
    """The day's window for a scan's window that moved."""
    if day is None or before is None:
        return day
    closes_with_it = day.last == before.last and _is_wider(before.last, moved.last, +1)
    last = moved.last if closes_with_it else day.last
    return replace(day, last=last, without_due_date=moved.without_due_date)


def _is_wider(before: GestationalAge | None, moved: GestationalAge | None, way: int) -> bool:
    """Whether a bound moved that way, or was left out."""
    if before is None:
        return False
    return moved is None or (moved.days - before.days) * way > 0


def _fields(value: Any) -> Iterator[Step]:
    """A dataclass with one of its fields changed."""
    hints = get_type_hints(type(value))
    for field in fields(value):
        said = getattr(value, field.name)
        for words, changed in (*_left_out(field, said), *_steps(said, hints[field.name])):
            if changed != said and not _says_nothing(value, field.name, changed):
                with suppress(Refused):
                    yield f"{field.name}{words}", replace(value, **{field.name: changed})


def _left_out(field: Field[Any], said: Any) -> Iterator[Step]:
    """What is optional, as if it were left out."""
    if field.default is None and said is not None:
        yield " left out", None


def _says_nothing(value: Any, name: str, changed: Any) -> bool:
    """Whether the change moves nothing, whatever the woman: the words do not mean anything there."""
    match value, changed:
        case EarlierEvents(losses=before), _ if name == "losses":
            return _beyond_losses(before, changed)
        case MeasuredWithin(band=before), _ if name == "band":
            return bool(replace(before, none_counts=changed.none_counts) == changed)
        case _:
            return False


def _beyond_losses(before: Any, changed: Any) -> bool:
    """A loss ends before 24+0, so a bound beyond that moves nothing."""
    if before is None or changed is None or before.first != changed.first:
        return False
    ends = [each.last is None or each.last >= LAST_LOSS for each in (before, changed)]
    return all(ends)


def _steps(value: Any, hint: Any = None) -> Iterator[Step]:
    match value:
        case bool():
            yield " turned round", not value
        case GestationalAge():
            yield from ((f" {by:+} day", GestationalAge(value.days + by)) for by in (-1, 1))
        case Millimetres() | Centimetres():
            yield from ((f" {by:+} tenth", type(value)(max(0, value.tenths + by))) for by in (-1, 1))
        case int():
            yield from ((f" {by:+}", value + by) for by in (-1, 1))
        case Enum():
            yield from ((f" {other.value}", other) for other in type(value) if other is not value)
        case tuple():
            yield from _several(value, hint)
        case Not() | Certain():
            yield from _wrapped(value)
        case _:
            name = type(value).__name__
            changes = _fields(value) if is_dataclass(value) else ()
            yield from ((f" {name}.{words}", changed) for words, changed in changes)


def _several(chosen: tuple[Any, ...], hint: Any) -> Iterator[Step]:
    """One word more or less of a choice; one test changed or left out of several."""
    kind = get_args(hint)[0]
    if not (isinstance(kind, type) and issubclass(kind, Enum)):
        yield from _tests(chosen)
        return
    for word in kind:
        if word in chosen:
            yield f" without {word.value}", tuple(each for each in chosen if each is not word)
        elif word not in UNSAID:
            yield f" with {word.value}", (*chosen, word)


def _wrapped(value: Not | Certain) -> Iterator[Step]:
    word = type(value).__name__.lower()
    yield f" {word} left out", value.of
    for words, inside in _steps(value.of):
        yield f" {word}{words}", type(value)(inside)


def _tests(tests: tuple[Any, ...]) -> Iterator[Step]:
    for place, test in enumerate(tests):
        rest = (tests[:place], tests[place + 1 :])
        yield f" without {type(test).__name__}", (*rest[0], *rest[1])
        for words, changed in _steps(test):
            yield words, (*rest[0], changed, *rest[1])
