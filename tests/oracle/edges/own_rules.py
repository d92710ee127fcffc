"""Edges of the program's own rules, as the rule table says them; those of the trend stand in `trend`."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.edges.american import removal
from tests.oracle.edges.steps import (
    Edge,
    Edges,
    RuleEdges,
    any_number,
    at_most,
    day_and_scan,
    elective,
    of,
    on_the_day,
    open_cervix,
    set_aside,
    undated,
    under,
)
from tests.oracle.edges.trend import change, fast, grow
from tests.oracle.edges.woman import Woman, birth, examined, scan, suture, symptom

SHORT = Woman(mm="20.0")
EXCLUSIONS = ("contractions", "bleeding", "fluid_loss", "fever")


def local() -> list[RuleEdges]:
    """The local rules."""
    return [
        *_of_the_length(),
        *_of_the_state(),
        of("APP-CHANGE", change()),
        of("APP-FAST", fast()),
        of("APP-GROW", grow()),
    ]


def _of_the_length() -> list[RuleEdges]:
    early = replace(SHORT, at="15+0")
    late = replace(SHORT, at="26+0")
    tiny = replace(SHORT, mm="8.0")
    unasked = replace(SHORT, history=None)
    return [
        of(
            "APP-EARLY",
            at_most(early, "25.0"),
            _early(early),
            undated(early),
            any_number(early),
            elective(early),
        ),
        of(
            "APP-LATE",
            at_most(late, "25.0"),
            on_the_day(late, "24+0", "33+6"),
            _scanned_long_ago(late),
            undated(late),
            any_number(late),
            elective(late),
        ),
        of("APP-ROUTE", _other_route()),
        of(
            "APP-VSHORT",
            under(tiny, "10.0"),
            _to_or_undated(tiny, "33+6"),
            any_number(tiny),
            set_aside(tiny, cerclage=True),
            _nothing_left(tiny),
        ),
        of("APP-NODUE", _no_due_date()),
        of("APP-TASHORT", _short_by_another_route()),
        of(
            "APP-HISTORY",
            at_most(unasked, "25.0"),
            day_and_scan(unasked, None, "24+0"),
            undated(unasked),
            any_number(unasked),
            elective(unasked),
            _asked(unasked),
        ),
    ]


def _early(w: Woman) -> Edges:
    for words, at, scan_at, outcome in (
        ("scan and day at 15+6", "15+6", "15+6", True),
        ("scan and day at 16+0", "16+0", "16+0", False),
        ("scan at 15+6, day at 16+0", "16+0", "15+6", True),
        ("scan at 15+6, day at 23+6", "23+6", "15+6", True),
        ("scan at 15+6, day at 24+0", "24+0", "15+6", False),
        ("scan and day at 14+0", "14+0", "14+0", True),
    ):
        yield Edge(words, replace(w, at=at, scan_at=scan_at), outcome)


def _scanned_long_ago(w: Woman) -> Edges:
    yield Edge("scan at 20+0, day at 24+0", replace(w, at="24+0", scan_at="20+0"), True)


def _to_or_undated(w: Woman, last: str) -> Edges:
    yield from on_the_day(w, None, last)
    yield from undated(w, outcome=True)


def _nothing_left(w: Woman) -> Edges:
    yield Edge("0 mm is a measurement", replace(w, mm="0"), True)
    yield Edge("scanned at 30+0, day at 33+6", replace(w, at="33+6", scan_at="30+0"), True)


def _asked(w: Woman) -> Edges:
    yield Edge("asked, no earlier pregnancy", replace(w, history=()), False)
    yield Edge("asked, one earlier birth", replace(w, history=(birth("39+0"),)), False)


def _no_due_date() -> Edges:
    w = replace(SHORT, is_dated=False)
    yield from at_most(w, "25.0")
    yield from any_number(w)
    yield from elective(w)
    yield Edge("a due date", replace(w, is_dated=True), False)


def _other_route() -> Edges:
    abdominal = scan("40.0", route="transabdominal")
    w = Woman(scans=(abdominal,))
    tomorrow = scan("40.0", -1, route="transabdominal")
    for words, scans, outcome in (
        ("transabdominal", (abdominal,), True),
        ("transperineal", (scan("40.0", route="transperineal"),), True),
        ("transvaginal", (scan("40.0"),), False),
        ("never scanned", (), False),
        ("transvaginal yesterday, transabdominal today", (scan("40.0", 1), abdominal), True),
        (
            "transabdominal yesterday, transvaginal today",
            (scan("40.0", 1, route="transabdominal"), scan("40.0")),
            False,
        ),
        ("both routes today", (scan("40.0"), abdominal), False),
        ("transabdominal of tomorrow", (tomorrow,), False),
    ):
        yield Edge(words, replace(w, scans=scans), outcome)
    for at in ("14+0", "40+0"):
        yield Edge(f"at {at}", replace(w, at=at), True)
    yield from undated(w, outcome=True)
    yield from any_number(w)
    yield from set_aside(w, cerclage=True)


def _short_by_another_route() -> Edges:
    w = Woman(scans=(scan("20.0", route="transabdominal"),))
    for mm, outcome in (("24.9", True), ("25.0", True), ("25.1", False)):
        short = scan(mm, route="transabdominal")
        yield Edge(f"{mm} mm transabdominally", replace(w, scans=(short,)), outcome)
        yield Edge(
            f"{mm} mm transperineally", replace(w, scans=(short | {"route": "transperineal"},)), outcome
        )
    long = scan("33.0", route="transabdominal")
    for words, scans, outcome in (
        ("the shortest of two routes of the day", (long, scan("25.0", route="transperineal")), True),
        ("short yesterday, long today", (scan("20.0", 1, route="transabdominal"), long), False),
        ("short transvaginally", (scan("20.0"),), False),
        ("short by another route, transvaginal the same day", (*w.scans, scan("40.0")), False),
        ("never scanned", (), False),
    ):
        yield Edge(words, replace(w, scans=scans), outcome)
    yield from _to_or_undated(w, "33+6")
    yield from any_number(w)
    yield from set_aside(w, cerclage=True)


def _of_the_state() -> list[RuleEdges]:
    opened = Woman(examination=examined("1.0"))
    return [
        of(
            "APP-OPEN",
            open_cervix(opened),
            _to_or_undated(opened, "36+6"),
            any_number(opened),
            set_aside(opened, pressure=True, cerclage=True),
        ),
        of("APP-MILD", _mild()),
        of("APP-SUTURE-SYMPT", _stitched_with_warning_signs()),
        of("APP-SYMPT", _alarm()),
        of("APP-INSITU", _stitched()),
        of("APP-SUTURE-OVERDUE", _overdue()),
    ]


def _mild() -> Edges:
    w = Woman(symptoms=(symptom("cramps"),))
    for kind, outcome in (
        ("cramps", True),
        ("backache", True),
        ("discharge", True),
        ("pelvic_pressure", False),
    ):
        yield Edge(kind, replace(w, symptoms=(symptom(kind),)), outcome)
    yield from _active(w, "cramps")
    yield from _to_or_undated(w, "36+6")
    yield from any_number(w)
    yield from set_aside(w, cerclage=True)


def _active(w: Woman, kind: str) -> Edges:
    for words, symptoms, outcome in (
        ("no symptoms", (), False),
        (f"{kind} over today", (symptom(kind, 3, 0),), True),
        (f"{kind} over yesterday", (symptom(kind, 3, 1),), False),
        (f"{kind} over tomorrow", (symptom(kind, 3, -1),), True),
        (f"{kind} from tomorrow", (symptom(kind, -1),), False),
    ):
        yield Edge(words, replace(w, symptoms=symptoms), outcome)


def _each_exclusion(w: Woman) -> Edges:
    for kind in EXCLUSIONS:
        yield Edge(kind, replace(w, symptoms=(symptom(kind),)), True)
    calm = replace(w, symptoms=())
    yield Edge("membranes ruptured", replace(calm, examination=examined("0.0", "ruptured")), True)
    yield Edge("membranes not recorded", replace(calm, examination=examined("0.0", None)), False)
    for kind in ("cramps", "backache", "discharge"):
        yield Edge(kind, replace(w, symptoms=(symptom(kind),)), False)


def _stitched_with_warning_signs() -> Edges:
    w = Woman(symptoms=(symptom("bleeding"),), cerclage=suture())
    yield from _each_exclusion(w)
    yield from _active(w, "bleeding")
    for words, woman, outcome in (
        ("no cerclage", replace(w, cerclage=None), False),
        ("taken out today", replace(w, cerclage=suture(removed=0)), False),
        ("to be taken out tomorrow", replace(w, cerclage=suture(removed=-1)), True),
        ("an abdominal cerclage", replace(w, cerclage=suture("abdominal")), True),
        ("pelvic pressure alone", replace(w, symptoms=(symptom("pelvic_pressure"),)), False),
        ("pelvic pressure as well", replace(w, symptoms=(*w.symptoms, symptom("pelvic_pressure"))), True),
        ("at 14+0", replace(w, at="14+0"), True),
        ("at 40+0", replace(w, at="40+0"), True),
    ):
        yield Edge(words, woman, outcome)
    yield from undated(w, outcome=True)
    yield from any_number(w)


def _alarm() -> Edges:
    w = Woman(symptoms=(symptom("bleeding"),))
    yield from _each_exclusion(w)
    yield from _active(w, "bleeding")
    yield Edge("pelvic pressure", replace(w, symptoms=(symptom("pelvic_pressure"),)), True)
    for at in ("14+0", "40+0"):
        yield Edge(f"at {at}", replace(w, at=at), True)
    yield from undated(w, outcome=True)
    yield from any_number(w)
    stitched = replace(w, symptoms=(), cerclage=suture())
    yield Edge("bleeding with a cerclage in place", replace(w, cerclage=suture()), True)
    yield Edge("a cerclage in place, no symptoms", stitched, False)
    pressed = replace(stitched, symptoms=(symptom("pelvic_pressure"),))
    yield Edge("pelvic pressure alone with a cerclage in place", pressed, True)


def _stitched() -> Edges:
    w = Woman(cerclage=suture())
    yield from set_aside(w, exclusion=True, pressure=True, both=True, cerclage=True)
    yield from undated(w, outcome=True)
    yield from any_number(w)
    for words, cerclage, outcome in (
        ("an abdominal cerclage", suture("abdominal"), True),
        ("no cerclage", None, False),
        ("taken out today", suture(removed=0), False),
        ("to be taken out tomorrow", suture(removed=-1), True),
        ("placed today", suture(placed=0), True),
        ("to be placed tomorrow", suture(placed=-1), False),
    ):
        yield Edge(words, replace(w, cerclage=cerclage), outcome)
    for at in ("14+0", "40+0"):
        yield Edge(f"at {at}", replace(w, at=at), True)


def _overdue() -> Edges:
    w = Woman(at="38+3", cerclage=suture())
    yield from on_the_day(w, "38+0", None)
    yield Edge("at 44+6", replace(w, at="44+6"), True)
    yield from removal(w)
