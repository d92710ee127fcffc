"""Every rule that differs from a given one by a single step: a bound moved, a word more or less, a test left out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from models.errors import Refused
from models.records.bedside_tests import Alarm, CerclageInPlace, Exclusion
from models.records.guideline import Rule, Situation, Window
from models.records.history_tests import EarlierEvents
from models.records.rule_tests import Not, band_in
from models.records.scan_tests import Direction, ScannedSince
from models.values.age import GestationalAge
from models.values.length import Centimetres, Millimetres

Step = tuple[str, Any]
LAST_LOSS = GestationalAge.of(23, 6)


def neighbours(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """What was changed, and the rule with that change; only changes that some woman could tell."""
    for words, tests in _tests(rule.tests):
        if not (words.endswith(" with ruptured") and Situation.EXCLUSION not in rule.stays_in):
            yield words, replace(rule, tests=tests, length=band_in(tests))
    yield from _windows(rule)
    for situation in Situation:
        if _can_be(rule, situation):
            yield f"stays_in: {situation.value}", replace(rule, stays_in=rule.stays_in ^ {situation})


def _can_be(rule: Rule, situation: Situation) -> bool:
    """Whether the rule could apply in that situation at all, were it looked at."""
    kinds = {type(test) for test in rule.tests}
    if kinds & {Exclusion, ScannedSince} and situation is not Situation.EXCLUSION:
        return False
    if Alarm in kinds and situation is Situation.CERCLAGE:
        return False
    return not (CerclageInPlace in kinds and situation is Situation.PRESSURE)


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
    opens_with_it = scan.first == before.first and _is_earlier(moved.first, before.first)
    first = moved.first if opens_with_it else scan.first
    return replace(scan, first=first, without_due_date=moved.without_due_date)


def _beside_scan(day: Window | None, before: Window | None, moved: Window) -> Window | None:
    """The day's window for a scan's window that moved."""
    if day is None or before is None:
        return day
    closes_with_it = day.last == before.last and _is_earlier(before.last, moved.last)
    last = moved.last if closes_with_it else day.last
    return replace(day, last=last, without_due_date=moved.without_due_date)


def _is_earlier(one: GestationalAge | None, other: GestationalAge | None) -> bool:
    return one is not None and other is not None and one < other


def _fields(value: Any) -> Iterator[Step]:
    """A dataclass with one of its fields changed."""
    for field in fields(value):
        for words, changed in _steps(getattr(value, field.name)):
            if changed == getattr(value, field.name):
                continue
            if isinstance(value, EarlierEvents) and _beyond_losses(field.name, value, changed):
                continue
            with suppress(Refused):
                yield f"{field.name}{words}", replace(value, **{field.name: changed})


def _beyond_losses(name: str, before: EarlierEvents, changed: Any) -> bool:
    """A loss ends before 24+0, so a bound beyond that moves nothing."""
    if name != "losses" or before.losses is None or changed is None:
        return False
    last, moved = before.losses.last, changed.last
    return last != moved and last is not None and last > LAST_LOSS and moved >= LAST_LOSS


def _steps(value: Any) -> Iterator[Step]:
    if isinstance(value, bool):
        yield " turned round", not value
    elif isinstance(value, GestationalAge):
        yield from ((f" {by:+} day", GestationalAge(value.days + by)) for by in (-1, 1))
    elif isinstance(value, Millimetres | Centimetres):
        yield from ((f" {by:+} tenth", type(value)(max(0, value.tenths + by))) for by in (-1, 1))
    elif isinstance(value, int):
        yield from ((f" {by:+}", value + by) for by in (-1, 1))
    elif isinstance(value, Direction):
        yield from ((f" {other.value}", other) for other in Direction if other is not value)
    elif isinstance(value, tuple):
        yield from _words(value) if all(isinstance(each, Enum) for each in value) else _tests(value)
    elif isinstance(value, Not):
        yield " left out", value.of
        yield from ((f" not {words}", Not(inside)) for words, inside in _steps(value.of))
    elif is_dataclass(value):
        yield from ((f" {type(value).__name__}.{words}", changed) for words, changed in _fields(value))


def _words(chosen: tuple[Enum, ...]) -> Iterator[Step]:
    for word in type(chosen[0]):
        if word in chosen:
            yield f" without {word.value}", tuple(each for each in chosen if each is not word)
        else:
            yield f" with {word.value}", (*chosen, word)


def _tests(tests: tuple[Any, ...]) -> Iterator[Step]:
    for place, test in enumerate(tests):
        rest = (tests[:place], tests[place + 1 :])
        yield f" without {type(test).__name__}", (*rest[0], *rest[1])
        for words, changed in _steps(test):
            yield words, (*rest[0], changed, *rest[1])
