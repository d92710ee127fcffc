"""Steps to each side of a length, a window and a number of fetuses; whoever asks says what a rule does there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from tests.oracle.edges.woman import Woman, after, before


@dataclass(frozen=True)
class Aside:
    """The rule would be found or could not be assessed, and is set aside by these situations."""

    by: tuple[str, ...]


Outcome = bool | tuple[str, ...] | Aside
"""The rule applies, does not apply, cannot be assessed for want of these, or is set aside."""
HISTORY = ("history",)
RISK = ("risk_factors",)


@dataclass(frozen=True)
class Edge:
    """One step: what it is in words, the woman, and what the rule has to say about her."""

    words: str
    woman: Woman
    outcome: Outcome


Edges = Iterator[Edge]


@dataclass(frozen=True)
class RuleEdges:
    """Every step around the edges of one rule."""

    rule: str
    edges: tuple[Edge, ...]


def of(rule: str, *groups: Edges) -> RuleEdges:
    """The steps of a rule, gathered."""
    return RuleEdges(rule, tuple(edge for group in groups for edge in group))


def step(words: str, woman: Woman, *, outcome: Outcome) -> Edges:
    """One step by itself."""
    yield Edge(words, woman, outcome)


def steps(*told: tuple[str, Woman, Outcome]) -> Edges:
    """Several steps."""
    for words, woman, outcome in told:
        yield Edge(words, woman, outcome)


def turned_round(edges: Edges) -> Edges:
    """The same steps for a rule that wants the contrary; what cannot be assessed stays so."""
    for edge in edges:
        yield replace(edge, outcome=not edge.outcome) if isinstance(edge.outcome, bool) else edge


# Lengths


def tenth(mm: str, by: int) -> str:
    """The length so many tenths longer."""
    return str(Decimal(mm) + Decimal(by) / 10)


def _lengths(w: Woman, mm: str, outcomes: tuple[bool, bool, bool], words: tuple[str, str, str]) -> Edges:
    for by, outcome, what in zip((-1, 0, 1), outcomes, words, strict=True):
        length = tenth(mm, by)
        yield Edge(f"{length} mm is {what} {mm}", replace(w, mm=length), outcome)


def under(w: Woman, mm: str) -> Edges:
    """The length has to lie below."""
    yield from _lengths(w, mm, (True, False, False), ("below", "not below", "above"))
    yield from unmeasured(w, outcome=False)


def at_most(w: Woman, mm: str) -> Edges:
    """The length has to be this or less."""
    yield from _lengths(w, mm, (True, True, False), ("below", "no more than", "more than"))
    yield from unmeasured(w, outcome=False)


def over(w: Woman, mm: str) -> Edges:
    """The length has to lie above."""
    yield from _lengths(w, mm, (False, False, True), ("below", "not above", "above"))


def at_least(w: Woman, mm: str) -> Edges:
    """The length has to be this or more."""
    yield from _lengths(w, mm, (False, True, True), ("less than", "no less than", "above"))


def over_or_none(w: Woman, mm: str) -> Edges:
    """The length has to lie above, or there is none."""
    yield from over(w, mm)
    yield from unmeasured(w, outcome=True)


def unmeasured(w: Woman, *, outcome: bool) -> Edges:
    """There is no transvaginal scan."""
    yield Edge("a length never measured is no unknown length", replace(w, mm=None), outcome)
    other = {"route": "transabdominal", "readings_mm": ["15.0"]}
    made = replace(w, mm=None, scans=({"on": w.case()["on"]} | other,))
    yield Edge("a transabdominal scan gives no length", made, outcome)


def no_length_from_16(w: Woman, mm: str, *, up_to: bool = True) -> Edges:
    """No length that is this or less (`up_to` False: less) was measured at 16+0 or later; the woman is at 20+0."""
    for by, is_long in ((-1, False), (0, not up_to), (1, True)):
        length = tenth(mm, by)
        yield Edge(f"{length} mm measured today", replace(w, mm=length), is_long)
    yield from unmeasured(w, outcome=True)
    short = replace(w, mm="20.0")
    for scan_at, outcome in (("15+6", True), ("16+0", False), ("16+1", False)):
        yield Edge(f"20.0 mm measured at {scan_at}", replace(short, scan_at=scan_at), outcome)
    no_date: Outcome = ("due_date",)
    yield Edge("20.0 mm, no due date", replace(short, is_dated=False), no_date)
    yield Edge("never measured, no due date", replace(w, mm=None, is_dated=False), no_date)


# Windows


def on_the_day(w: Woman, first: str | None, last: str | None) -> Edges:
    """Only the age on the day counts; open on a side where the age is None."""
    if first is not None:
        yield Edge(f"the day before {first}", replace(w, at=before(first)), False)
        yield Edge(f"the first day, {first}", replace(w, at=first), True)
    if last is not None:
        yield Edge(f"the last day, {last}", replace(w, at=last), True)
        yield Edge(f"the day after {last}", replace(w, at=after(last)), False)


def day_and_scan(w: Woman, first: str | None, last: str) -> Edges:
    """The age on the day and the age at the scan both count, each by itself."""
    if first is not None:
        yield Edge(f"scan and day before {first}", replace(w, at=before(first)), False)
        early = replace(w, at=first, scan_at=before(first))
        yield Edge(f"scan before {first}, day inside", early, False)
        yield Edge(f"scan and day on the first day, {first}", replace(w, at=first), True)
        yield Edge(
            f"scan on the first day, {first}, day on the last", replace(w, at=last, scan_at=first), True
        )
    yield Edge(f"scan and day on the last day, {last}", replace(w, at=last), True)
    yield Edge(f"scan on the last day, {last}, day after it", replace(w, at=after(last), scan_at=last), False)
    yield Edge(f"scan and day after {last}", replace(w, at=after(last)), False)


def undated(w: Woman, outcome: Outcome = ("due_date",)) -> Edges:
    """There is no due date."""
    yield Edge("no due date", replace(w, is_dated=False), outcome)


def to_or_undated(w: Woman, last: str) -> Edges:
    """The day counts up to that age, and it is met without a due date."""
    yield from on_the_day(w, None, last)
    yield from undated(w, outcome=True)


def at_any_age(w: Woman) -> Edges:
    """No window at all."""
    for at in ("8+0", "40+0"):
        yield Edge(f"at {at}", replace(w, at=at), True)
    yield from undated(w, outcome=True)


def scan_outside(w: Woman, scan_at: str, at: str) -> Edges:
    """The scan lies before the window, which is that of the day alone."""
    yield Edge(f"scan at {scan_at}, day at {at}", replace(w, at=at, scan_at=scan_at), True)


# Who


def _fetuses(w: Woman, outcomes: tuple[Outcome, Outcome, Outcome, Outcome]) -> Edges:
    words = ("one fetus", "two fetuses", "three fetuses", "number of fetuses not recorded")
    for number, what, outcome in zip((1, 2, 3, None), words, outcomes, strict=True):
        yield Edge(what, replace(w, fetuses=number), outcome)


def singleton(w: Woman) -> Edges:
    """One fetus and no more."""
    return _fetuses(w, (True, False, False, ("fetuses",)))


def twins(w: Woman) -> Edges:
    """Two and no more."""
    return _fetuses(w, (False, True, False, ("fetuses",)))


def two_or_more(w: Woman) -> Edges:
    """Two or more."""
    return _fetuses(w, (False, True, True, ("fetuses",)))


def any_number(w: Woman) -> Edges:
    """However many there are."""
    return _fetuses(w, (True, True, True, True))
