"""Steps to each side of an edge, and to what is not known; what a rule does there is said by whoever asks for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from tests.oracle.case_facts import Json
from tests.oracle.edges.woman import Woman, after, before, birth, earlier, examined, loss, suture, symptom

Outcome = bool | tuple[str, ...]
"""The rule applies, does not apply, or cannot be assessed for want of these."""
HISTORY = ("history",)


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


# Lengths


def _tenth(mm: str, by: int) -> str:
    return str(Decimal(mm) + Decimal(by) / 10)


def _lengths(w: Woman, mm: str, outcomes: tuple[bool, bool, bool], words: tuple[str, str, str]) -> Edges:
    for by, outcome, what in zip((-1, 0, 1), outcomes, words, strict=True):
        length = _tenth(mm, by)
        yield Edge(f"{length} mm is {what} {mm}", replace(w, mm=length), outcome)


def under(w: Woman, mm: str) -> Edges:
    """The length has to lie below."""
    yield from _lengths(w, mm, (True, False, False), ("below", "not below", "above"))
    yield from _unmeasured(w, outcome=False)


def at_most(w: Woman, mm: str) -> Edges:
    """The length has to be this or less."""
    yield from _lengths(w, mm, (True, True, False), ("below", "no more than", "more than"))
    yield from _unmeasured(w, outcome=False)


def over(w: Woman, mm: str) -> Edges:
    """The length has to lie above."""
    yield from _lengths(w, mm, (False, False, True), ("below", "not above", "above"))


def at_least(w: Woman, mm: str) -> Edges:
    """The length has to be this or more."""
    yield from _lengths(w, mm, (False, True, True), ("less than", "no less than", "above"))


def over_or_none(w: Woman, mm: str) -> Edges:
    """The length has to lie above, or there is none."""
    yield from over(w, mm)
    yield from _unmeasured(w, outcome=True)


def _unmeasured(w: Woman, *, outcome: bool) -> Edges:
    yield Edge("a length never measured is no unknown length", replace(w, mm=None), outcome)
    other = {"route": "transabdominal", "readings_mm": ["15.0"]}
    made = replace(w, mm=None, scans=({"on": w.case()["on"]} | other,))
    yield Edge("a transabdominal scan gives no length", made, outcome)


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


# Earlier births and losses


def events(
    w: Woman, births: tuple[str | None, str], losses: str, *, counts: bool = True, most: int = 3
) -> Edges:
    """Births at these ages and losses from that age up; `counts` False: the rule wants a woman without any.

    `most`: how many there may be.
    """
    first, last = births
    told: list[tuple[str, Json, bool]] = [
        (f"birth on the last day, {last}", birth(last), True),
        (f"birth after {last}", birth(after(last)), False),
        (f"loss before {losses}", loss(before(losses)), False),
        (f"loss on the first day, {losses}", loss(losses), True),
        ("loss at 23+6", loss("23+6"), True),
        ("birth brought on", birth("30+0", onset="indicated"), False),
        ("loss brought on", loss("20+0", onset="indicated"), False),
        ("loss of unknown onset", loss("20+0", onset=None), True),
        ("early loss", earlier("early_loss", "12+0"), False),
        ("termination", earlier("termination", "20+0"), False),
    ]
    if first is None:
        told.append(("birth at 14+0", birth("14+0"), True))
    else:
        told += [
            (f"birth before {first}", birth(before(first)), False),
            (f"birth on the first day, {first}", birth(first), True),
        ]
    for words, event, is_one in told:
        yield Edge(words, replace(w, history=(event,)), is_one is counts)
    yield from _unknown_events(w, last, counts=counts)
    for number in range(4):
        history = (birth("30+0"),) * number
        is_so = (number > 0) is counts and number <= most
        yield Edge(f"earlier births at 30+0: {number}", replace(w, history=history), is_so)


def _unknown_events(w: Woman, last: str, *, counts: bool) -> Edges:
    yield Edge("history not taken", replace(w, history=None), HISTORY)
    for words, event in (
        ("birth of unknown onset", birth("30+0", onset=None)),
        ("birth of unknown age", birth(None)),
        ("loss of unknown age", loss(None)),
    ):
        yield Edge(words, replace(w, history=(event,)), HISTORY)
    late = replace(w, history=(birth(after(last), onset=None),))
    yield Edge("birth of unknown onset that is too late to count", late, not counts)


# Examination


def exposed(w: Woman) -> Edges:
    """The membranes have to be seen at the os or below; dilation does not matter."""
    for membranes in ("at_os", "in_canal", "in_vagina"):
        yield Edge(f"membranes {membranes}", replace(w, examination=examined("0.0", membranes)), True)
    yield Edge("membranes not seen, 9 cm", replace(w, examination=examined("9.0")), False)
    yield Edge("membranes not recorded", replace(w, examination=examined("0.0", None)), ("examination",))
    yield Edge("not examined", replace(w, examination=None), False)
    yield from _later_examination(w, outcome=False)


def open_cervix(w: Woman, *, wanted: bool = True) -> Edges:
    """1 cm or more, or membranes at the os or below; `wanted` False: neither."""
    for dilation, is_open in (("0.9", False), ("1.0", True), ("1.1", True)):
        yield Edge(f"{dilation} cm", replace(w, examination=examined(dilation)), is_open is wanted)
    for membranes in ("at_os", "in_canal", "in_vagina"):
        seen = replace(w, examination=examined("0.0", membranes))
        yield Edge(f"membranes {membranes}, closed", seen, wanted)
    unknown = ("examination",)
    yield Edge("dilation not recorded", replace(w, examination=examined(None)), unknown)
    yield Edge("membranes not recorded, closed", replace(w, examination=examined("0.0", None)), unknown)
    yield Edge("1 cm, membranes not recorded", replace(w, examination=examined("1.0", None)), wanted)
    yield Edge(
        "membranes at the os, dilation not recorded", replace(w, examination=examined(None, "at_os")), wanted
    )
    yield Edge("not examined", replace(w, examination=None), not wanted)
    yield from _later_examination(w, outcome=not wanted)


def _later_examination(w: Woman, *, outcome: bool) -> Edges:
    later = replace(w, examination=examined("5.0", "in_vagina", days_ago=-1))
    yield Edge("an examination of tomorrow is not yet looked at", later, outcome)


# What sets rules aside


def set_aside(
    w: Woman, *, exclusion: bool = False, pressure: bool = False, both: bool = False, cerclage: bool = False
) -> Edges:
    """Each of the four situations; named are those in which the rule is looked at all the same and applies."""
    bleeds = (*w.symptoms, symptom("bleeding"))
    presses = (*w.symptoms, symptom("pelvic_pressure"))
    stitched = replace(w, cerclage=w.cerclage or suture())
    yield Edge("bleeding", replace(w, symptoms=bleeds), exclusion)
    yield Edge("pelvic pressure", replace(w, symptoms=presses), pressure)
    yield Edge("pelvic pressure with a cerclage in place", replace(stitched, symptoms=presses), both)
    yield Edge("a cerclage in place", stitched, cerclage)


def elective(w: Woman) -> Edges:
    """Any of the situations sets it aside, until it is over."""
    yield from set_aside(w)
    over_yesterday = (*w.symptoms, symptom("bleeding", 3, 1))
    yield Edge("bleeding that was over yesterday", replace(w, symptoms=over_yesterday), True)
    yield Edge("a cerclage taken out today", replace(w, cerclage=suture(removed=0)), True)
