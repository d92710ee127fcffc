"""Edges of RCOG GTG 75, as the rule table says them; what FIGO, SOGC and others share with it stands here too."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.edges.american import removal_due, scanned_singleton, singleton_of_the_day
from tests.oracle.edges.asides import in_doubt, measurement, prevention, rescue
from tests.oracle.edges.earlier_steps import (
    EVENT,
    events,
    failed_cerclage,
    fewer_than_three,
    other_risk,
    three_events,
)
from tests.oracle.edges.examining import UNEXAMINED, exposed
from tests.oracle.edges.steps import (
    HISTORY,
    Edge,
    Edges,
    RuleEdges,
    any_number,
    at_most,
    of,
    on_the_day,
    over,
    over_or_none,
    scan_outside,
    singleton,
    steps,
    two_or_more,
    undated,
)
from tests.oracle.edges.woman import Woman, examined, loss, risk, scan, suture

UK: tuple[str | None, str] = (None, "36+6")
AFTER_BIRTH = Woman(mm="20.0", history=(EVENT,))
SHORT = Woman(mm="20.0")
THREE = Woman(at="12+0", history=(EVENT, EVENT, EVENT))
FAILED = Woman(at="12+0", history=(loss("20+0", cerclage="transvaginal", cerclage_indication="history"),))


def rcog_75() -> list[RuleEdges]:
    """RCOG GTG 75."""
    return [*_by_history(), *_by_length(), *_by_examination(), *_of_a_cerclage()]


def _by_history() -> list[RuleEdges]:
    few = Woman(at="12+0", history=(EVENT,))
    return [
        of("RCOG75-HX3", singleton_of_the_day(THREE, None, "15+6"), three_events(THREE)),
        of(
            "RCOG75-LT3",
            singleton_of_the_day(few, None, "13+6"),
            events(few, UK, "14+0", most=2),
            fewer_than_three(few),
            other_risk(few, counts=False, base=(EVENT,)),
        ),
        of("RCOG75-TA", singleton_of_the_day(FAILED, None, "15+6"), failed_cerclage(FAILED, elective=False)),
        of("RCOG75-MULTI", _several()),
    ]


def _by_length() -> list[RuleEdges]:
    long = replace(AFTER_BIRTH, mm="30.0")
    funnelled = Woman(mm="30.0", funnel="yes")
    risky = replace(SHORT, risk=risk(des="yes"))
    return [
        of(
            "RCOG75-SURV",
            over_or_none(long, "25.0"),
            scan_outside(long, "13+6", "14+0"),
            singleton_of_the_day(long, "14+0", "23+6"),
            events(long, UK, "14+0"),
        ),
        of(
            "RCOG75-US",
            at_most(AFTER_BIRTH, "25.0"),
            scanned_singleton(AFTER_BIRTH, "14+0", "23+6"),
            events(AFTER_BIRTH, UK, "14+0"),
        ),
        of(
            "RCOG75-NOFUNNEL",
            over(funnelled, "25.0"),
            scanned_singleton(funnelled, "14+0", "23+6"),
            _funnel(funnelled),
        ),
        of("RCOG75-NOINC", incidental()),
        of(
            "RCOG75-RISKSHORT",
            at_most(risky, "25.0"),
            scanned_singleton(risky, "14+0", "23+6"),
            events(risky, UK, "14+0", counts=False),
            other_risk(SHORT),
        ),
    ]


def _by_examination() -> list[RuleEdges]:
    bulging = Woman(examination=examined("0.0", "at_os"))
    failing = Woman(examination=examined("4.5", "at_os"))
    return [
        of("RCOG75-EMERG", exposed(bulging), _emergency(bulging)),
        of("RCOG75-FAIL", _likely_to_fail(failing), _emergency(failing)),
    ]


def _of_a_cerclage() -> list[RuleEdges]:
    stitched = Woman(at="36+4", cerclage=suture())
    short = Woman(mm="20.0", cerclage=suture())
    return [
        of("RCOG75-REMOVE", on_the_day(stitched, "36+1", "37+0"), removal_due(stitched)),
        of(
            "RCOG75-NO2ND",
            at_most(short, "25.0"),
            on_the_day(short, None, "23+6"),
            undated(short),
            any_number(short),
            _without_second(short),
            in_doubt(short),
            after_placing(short),
        ),
    ]


def _without_second(w: Woman) -> Edges:
    for edge in measurement(w):
        if edge.words != "a cerclage taken out today":
            yield edge


def _several() -> Edges:
    """Short, or after a late loss or early birth."""
    short, booked = replace(SHORT, fetuses=2), Woman(at="12+0", fetuses=2, history=(EVENT,))
    yield from at_most(short, "25.0")
    yield from two_or_more(short)
    yield from on_the_day(short, None, "23+6")
    yield from undated(short)
    yield from prevention(short)
    yield from in_doubt(short)
    yield from events(booked, UK, "14+0")
    yield from steps(
        ("short at 12+0, no earlier pregnancy", replace(short, at="12+0"), True),
        ("after a birth, at 23+6", replace(booked, at="23+6"), True),
        ("after a birth, at 24+0", replace(booked, at="24+0"), False),
        ("after a birth, no due date", replace(booked, is_dated=False), ("due_date",)),
        ("short at 23+6, day at 24+0", replace(short, at="24+0", scan_at="23+6"), False),
        ("short, history not taken", replace(short, history=None), True),
        ("long, history not taken", replace(short, mm="30.0", history=None), HISTORY),
        ("long, history not taken, no due date", _undated_and_long(short), ("due_date", "history")),
        ("long, no due date", replace(short, mm="30.0", is_dated=False), False),
        ("one fetus after a birth", replace(booked, fetuses=1), False),
    )


def _undated_and_long(w: Woman) -> Woman:
    return replace(w, mm="30.0", history=None, is_dated=False)


def _funnel(w: Woman) -> Edges:
    yield from steps(
        ("no funnel", replace(w, funnel="no"), False),
        ("funnel unknown", replace(w, funnel="unknown"), ("funnel",)),
        ("funnel unknown, 25.0 mm", replace(w, mm="25.0", funnel="unknown"), False),
        ("never scanned", replace(w, mm=None), False),
    )
    morning, evening = scan("30.0"), scan("31.0")
    for words, one, other, outcome in (
        ("seen at one scan of the day", "no", "yes", True),
        ("seen at one, unknown at another of the day", "yes", "unknown", True),
        ("unknown at one scan of the day", "no", "unknown", ("funnel",)),
    ):
        scans = (morning | {"funnel": one}, evening | {"funnel": other})
        yield Edge(words, replace(w, mm=None, scans=scans), outcome)


def incidental() -> Edges:
    """A singleton without any risk, short, to 23+6."""
    yield from at_most(SHORT, "25.0")
    yield from scanned_singleton(SHORT, None, "23+6")
    yield from events(SHORT, UK, "14+0", counts=False)
    yield from other_risk(SHORT, counts=False)
    three = replace(SHORT, trauma="unknown", risk=None, history=None)
    missing = ("cervical_trauma", "history", "risk_factors")
    yield Edge("nothing asked", three, missing)
    yield Edge("nothing asked but a birth at 30+0", replace(three, history=(EVENT,)), False)


def _emergency(w: Woman) -> Edges:
    yield from on_the_day(w, None, "27+6")
    yield from undated(w)
    yield from singleton(w)
    yield from rescue(w)


def _likely_to_fail(w: Woman) -> Edges:
    for dilation, is_wide in (("3.9", False), ("4.0", False), ("4.1", True)):
        yield Edge(f"{dilation} cm", replace(w, examination=examined(dilation, "at_os")), is_wide)
    bulging = examined(None, "at_os", 1)
    for words, examinations, outcome in (
        ("4.1 cm, membranes in the canal", (examined("4.1", "in_canal"),), True),
        ("closed, membranes in the canal", (examined("0.0", "in_canal"),), False),
        ("closed, membranes in the vagina", (examined("0.0", "in_vagina"),), True),
        ("dilation not recorded, membranes in the vagina", (examined(None, "in_vagina"),), True),
        ("dilation not recorded, membranes at the os", (examined(None, "at_os"),), UNEXAMINED),
        ("5.0 cm, membranes not recorded", (examined("5.0", None),), UNEXAMINED),
        ("5.0 cm, membranes not seen", (examined("5.0"),), False),
        ("not examined", (), False),
        ("at the os yesterday, closed and not recorded today", (bulging, examined("0.0", None)), UNEXAMINED),
        ("at the os yesterday, 4.1 cm and not recorded today", (bulging, examined("4.1", None)), True),
        (
            "in the vagina yesterday, at the os today",
            (examined("0.0", "in_vagina", 1), examined("0.0", "at_os")),
            False,
        ),
        (
            "in the vagina and then at the os the same day",
            (examined("0.0", "in_vagina"), examined("0.0", "at_os")),
            True,
        ),
        (
            "in the vagina yesterday, blank today",
            (examined("0.0", "in_vagina", 1), examined(None, None)),
            True,
        ),
    ):
        yield Edge(words, replace(w, examination=None, examinations=examinations), outcome)
    for route in ("transvaginal", "transabdominal"):
        made = scan("30.0", route=route, seen="in_vagina")
        yield Edge(f"in the vagina at a scan {route}", replace(w, examination=None, scans=(made,)), True)
    made = scan("30.0", seen="in_canal")
    yield Edge("in the canal at a scan, closed", replace(w, examination=examined(), scans=(made,)), False)
    yield Edge("in the canal at a scan, 4.1 cm", replace(w, examination=examined("4.1"), scans=(made,)), True)


def after_placing(w: Woman) -> Edges:
    """A cerclage is in place, and the latest transvaginal scan came after the day of placing; the day is 20+0."""
    stitched = replace(w, cerclage=suture(placed=10))
    for words, days_ago, outcome in (("before", 11, False), ("on", 10, False), ("after", 9, True)):
        made = replace(stitched, mm=None, scans=(scan("12.0", days_ago),))
        yield Edge(f"scanned {words} the day of placing", made, outcome)
    later_by_abdomen = (scan("12.0", 11), scan("12.0", route="transabdominal"))
    yield from steps(
        ("no cerclage", replace(w, cerclage=None), False),
        ("taken out today", replace(w, cerclage=suture(removed=0)), False),
        ("to be taken out tomorrow", replace(w, cerclage=suture(removed=-1)), True),
        ("never scanned", replace(w, mm=None), False),
        (
            "scanned after placing by the abdomen alone",
            replace(stitched, mm=None, scans=later_by_abdomen),
            False,
        ),
        (
            "short before placing and after it",
            replace(stitched, mm=None, scans=(scan("12.0", 11), scan("14.0", 1))),
            True,
        ),
        (
            "short before placing, long after it",
            replace(stitched, mm=None, scans=(scan("12.0", 11), scan("30.0", 1))),
            False,
        ),
    )
