"""Edges of FIGO 2021, SOGC 373, the countries' own guidelines and the twin trial, as the rule table says them."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.edges.american import ANY_SPTB, removal
from tests.oracle.edges.royal_college import (
    AFTER_BIRTH,
    SHORT,
    UK,
    day_alone,
    failed_cerclage,
    fewer_than_three,
    incidental,
    rescue,
    three_events,
    who_and_when,
)
from tests.oracle.edges.steps import (
    Edge,
    Edges,
    RuleEdges,
    any_number,
    at_most,
    day_and_scan,
    elective,
    events,
    of,
    on_the_day,
    open_cervix,
    over_or_none,
    set_aside,
    twins,
    undated,
    under,
)
from tests.oracle.edges.woman import Woman, examined, suture

PAIR = replace(SHORT, fetuses=2, mm="12.0")


def figo_2021() -> list[RuleEdges]:
    """FIGO 2021."""
    stitched = Woman(at="36+3", cerclage=suture())
    return [
        of("FIGO-HX3", three_events()),
        of(
            "FIGO-US",
            under(AFTER_BIRTH, "25.0"),
            who_and_when(AFTER_BIRTH, "14+0"),
            events(AFTER_BIRTH, UK, "14+0"),
        ),
        of("FIGO-TWIN15", under(PAIR, "15.0"), _of_twins(PAIR)),
        of("FIGO-RESCUE", rescue()),
        of("FIGO-TA", failed_cerclage()),
        of("FIGO-REMOVE", on_the_day(stitched, "36+0", "37+6"), removal(stitched)),
    ]


def _of_twins(w: Woman) -> Edges:
    yield from day_and_scan(w, None, "23+6")
    yield from undated(w)
    yield from twins(w)
    yield from elective(w)


def sogc_373() -> list[RuleEdges]:
    """SOGC 373."""
    long = replace(AFTER_BIRTH, mm="30.0")
    return [
        of("SOGC373-HX3", three_events()),
        of(
            "SOGC373-SERIAL",
            over_or_none(long, "25.0"),
            day_alone(long, "14+0", "23+6"),
            events(long, UK, "14+0", most=2),
            fewer_than_three(long),
            _long_before(long),
        ),
        of(
            "SOGC373-US",
            at_most(AFTER_BIRTH, "25.0"),
            who_and_when(AFTER_BIRTH, "14+0"),
            events(AFTER_BIRTH, UK, "14+0"),
        ),
        of("SOGC373-NOINC", at_most(SHORT, "25.0"), incidental(SHORT)),
        of("SOGC373-TWIN", under(PAIR, "25.0"), _of_twins(PAIR), open_cervix(PAIR, wanted=False)),
        of("SOGC373-TWIN15", under(PAIR, "15.0"), _of_twins(PAIR)),
        of("SOGC373-EMERG", _dilated()),
    ]


def _long_before(w: Woman) -> Edges:
    yield Edge("scanned at 13+6, day at 14+0", replace(w, at="14+0", scan_at="13+6"), True)


def _dilated() -> Edges:
    w = Woman(examination=examined("2.0"))
    told = (("0.9", False), ("1.0", False), ("1.1", True), ("3.9", True), ("4.0", False), ("4.1", False))
    yield from _dilations(w, told)
    yield from on_the_day(w, None, "23+6")
    yield from undated(w)
    yield from any_number(w)
    yield from set_aside(w, pressure=True)


def _dilations(w: Woman, told: tuple[tuple[str, bool], ...]) -> Edges:
    for dilation, outcome in told:
        yield Edge(f"{dilation} cm", replace(w, examination=examined(dilation)), outcome)
    yield Edge("membranes at the os, closed", replace(w, examination=examined("0.0", "at_os")), False)
    yield Edge("dilation not recorded", replace(w, examination=examined(None)), ("examination",))
    yield Edge("2.0 cm, membranes not recorded", replace(w, examination=examined("2.0", None)), True)
    yield Edge("not examined", replace(w, examination=None), False)


def aus_alliance() -> list[RuleEdges]:
    """Australian Preterm Birth Prevention Alliance."""
    very_short = replace(SHORT, mm="8.0")
    return [
        of("AUS-SHORT", at_most(SHORT, "25.0"), who_and_when(SHORT, "16+0")),
        of("AUS-LT10", under(very_short, "10.0"), who_and_when(very_short, "16+0")),
    ]


def norway_ngf() -> list[RuleEdges]:
    """Norway, NGF 2022."""
    return [
        of(
            "NOR-PROG",
            under(SHORT, "25.0"),
            day_and_scan(SHORT, "16+0", "33+6"),
            undated(SHORT),
            any_number(SHORT),
            elective(SHORT),
        )
    ]


def netherlands_nvog() -> list[RuleEdges]:
    """The Netherlands, NVOG."""
    return [of("NL-PROG", at_most(SHORT, "25.0"), who_and_when(SHORT, "18+0"))]


def china_cma() -> list[RuleEdges]:
    """China, CMA 2024."""
    return [
        of(
            "CHN-PROG",
            at_most(SHORT, "25.0"),
            who_and_when(SHORT, "16+0"),
            events(SHORT, ANY_SPTB, "16+0", counts=False),
        )
    ]


def roman_2020() -> list[RuleEdges]:
    """Roman 2020."""
    w = Woman(fetuses=2, examination=examined("2.0"))
    told = (("0.9", False), ("1.0", True), ("1.1", True), ("4.9", True), ("5.0", True), ("5.1", False))
    return [
        of(
            "EVID-ROMAN",
            _dilations(w, told),
            on_the_day(w, "16+0", "23+6"),
            undated(w),
            twins(w),
            set_aside(w),
        )
    ]
