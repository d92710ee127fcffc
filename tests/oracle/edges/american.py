"""Edges of ACOG PB 142 and 234, SMFM CS 70 and the MFMU schedule, as the rule table says them."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.case_facts import Json
from tests.oracle.edges.steps import (
    HISTORY,
    Edge,
    Edges,
    Outcome,
    RuleEdges,
    any_number,
    at_least,
    at_most,
    day_and_scan,
    elective,
    events,
    of,
    on_the_day,
    open_cervix,
    over,
    set_aside,
    singleton,
    step,
    two_or_more,
    undated,
    under,
)
from tests.oracle.edges.woman import Woman, birth, earlier, examined, loss, suture

ACOG = ("16+0", "33+6")
ANY_SPTB = ("16+0", "36+6")
SHORT = Woman(mm="8.0")
SHORT_AFTER_BIRTH = Woman(mm="20.0", history=(birth("30+0"),))
PAINLESS = loss("20+0", painless_dilation="yes")


def acog_142() -> list[RuleEdges]:
    """ACOG PB 142."""
    history = Woman(at="13+0", history=(PAINLESS,))
    opened = Woman(examination=examined("1.0"))
    stitched = Woman(at="36+3", cerclage=suture())
    return [
        of(
            "ACOG142-HX",
            on_the_day(history, None, "23+6"),
            undated(history),
            singleton(history),
            elective(history),
            _painless(history),
        ),
        of("ACOG142-US", _short_after_birth("25.0"), events(SHORT_AFTER_BIRTH, ACOG, "16+0")),
        of(
            "ACOG142-EX",
            open_cervix(opened),
            on_the_day(opened, "14+0", "23+6"),
            undated(opened),
            singleton(opened),
            set_aside(opened, pressure=True),
        ),
        of("ACOG142-REMOVE", on_the_day(stitched, "36+0", "37+6"), removal(stitched)),
    ]


def _short_after_birth(mm: str) -> Edges:
    w = SHORT_AFTER_BIRTH
    yield from under(w, mm)
    yield from day_and_scan(w, "16+0", "23+6")
    yield from undated(w)
    yield from singleton(w)
    yield from elective(w)


def _painless(w: Woman) -> Edges:
    told: dict[str, tuple[Json, Outcome]] = {
        "loss without painless dilation": (loss("20+0"), False),
        "loss with painless dilation, brought on": (
            loss("20+0", onset="indicated", painless_dilation="yes"),
            True,
        ),
        "loss with painless dilation at 12+0": (loss("12+0", painless_dilation="yes"), True),
        "loss with painless dilation of unknown age": (loss(None, painless_dilation="yes"), True),
        "loss, painless dilation unknown": (loss("20+0", painless_dilation="unknown"), HISTORY),
        "loss, painless dilation not recorded": (loss("20+0", painless_dilation=None), HISTORY),
        "birth with painless dilation": (birth("30+0", painless_dilation="yes"), False),
        "birth with painless dilation and a cerclage": (
            birth("38+0", painless_dilation="yes", cerclage="transvaginal"),
            True,
        ),
        "birth with painless dilation and an abdominal cerclage": (
            birth("38+0", onset="indicated", painless_dilation="yes", cerclage="abdominal"),
            True,
        ),
        "birth with a cerclage, no painless dilation": (birth("38+0", cerclage="transvaginal"), False),
        "birth with a cerclage, painless dilation unknown": (
            birth("38+0", painless_dilation="unknown", cerclage="transvaginal"),
            HISTORY,
        ),
        "early loss with painless dilation": (earlier("early_loss", "12+0", painless_dilation="yes"), False),
        "early loss with painless dilation and a cerclage": (
            earlier("early_loss", "13+6", painless_dilation="yes", cerclage="transvaginal"),
            True,
        ),
        "termination with painless dilation and a cerclage": (
            earlier("termination", "20+0", painless_dilation="yes", cerclage="transvaginal"),
            True,
        ),
    }
    for words, (event, outcome) in told.items():
        yield Edge(words, replace(w, history=(event,)), outcome)
    yield Edge("no earlier pregnancy", replace(w, history=()), False)
    yield Edge("history not taken", replace(w, history=None), HISTORY)
    several = (loss("20+0", painless_dilation="unknown"), PAINLESS)
    yield Edge("one loss unknown, another with painless dilation", replace(w, history=several), True)


def removal(w: Woman) -> Edges:
    """A transvaginal cerclage has to be in place."""
    yield from undated(w)
    yield from any_number(w)
    yield from set_aside(w, cerclage=True)
    yield Edge("an abdominal cerclage", replace(w, cerclage=suture("abdominal")), False)
    yield Edge("no cerclage", replace(w, cerclage=None), False)
    yield Edge("taken out today", replace(w, cerclage=suture(removed=0)), False)
    yield Edge("to be taken out tomorrow", replace(w, cerclage=suture(removed=-1)), True)
    yield Edge("placed today", replace(w, cerclage=suture(placed=0)), True)
    yield Edge("to be placed tomorrow", replace(w, cerclage=suture(placed=-1)), False)


def acog_234() -> list[RuleEdges]:
    """ACOG PB 234."""
    return [
        of("ACOG234-PROG", _of_234(SHORT), events(SHORT, ANY_SPTB, "16+0", counts=False)),
        of("ACOG234-EITHER", _of_234(SHORT_AFTER_BIRTH), events(SHORT_AFTER_BIRTH, ANY_SPTB, "16+0")),
    ]


def _of_234(w: Woman) -> Edges:
    yield from at_most(w, "25.0")
    yield from day_and_scan(w, "16+0", "23+6")
    yield from undated(w)
    yield from singleton(w)
    yield from elective(w)


def smfm_70() -> list[RuleEdges]:
    """SMFM CS 70."""
    between = replace(SHORT, mm="22.0")
    twins = replace(SHORT, fetuses=2)
    return [
        of("SMFM70-SHORT", at_most(SHORT, "25.0"), _who_and_when(SHORT)),
        of("SMFM70-P20", at_most(SHORT, "20.0"), _who_and_when(SHORT)),
        of("SMFM70-P25", over(between, "20.0"), at_most(between, "25.0"), _who_and_when(between)),
        of(
            "SMFM70-NOCERC",
            at_least(between, "10.0"),
            at_most(between, "25.0"),
            _who_and_when(between),
            open_cervix(between, wanted=False),
        ),
        of("SMFM70-LT10", under(SHORT, "10.0"), _who_and_when(SHORT), _not_dilated(SHORT)),
        of(
            "SMFM70-TWIN",
            at_most(twins, "25.0"),
            day_and_scan(twins, None, "23+6"),
            undated(twins),
            two_or_more(twins),
            elective(twins),
        ),
    ]


def _who_and_when(w: Woman) -> Edges:
    yield from day_and_scan(w, "14+0", "23+6")
    yield from undated(w)
    yield from singleton(w)
    yield from events(w, ANY_SPTB, "16+0", counts=False)
    yield from elective(w)


def _not_dilated(w: Woman) -> Edges:
    for dilation, outcome in (("0.9", True), ("1.0", False), ("1.1", False)):
        yield Edge(f"{dilation} cm", replace(w, examination=examined(dilation)), outcome)
    seen = replace(w, examination=examined("0.0", "at_os"))
    yield Edge("membranes at the os, closed", seen, True)
    yield Edge("membranes not recorded, closed", replace(w, examination=examined("0.0", None)), True)
    yield Edge("dilation not recorded", replace(w, examination=examined(None)), ("examination",))
    yield Edge("not examined", w, True)


def mfmu() -> list[RuleEdges]:
    """The MFMU schedule."""
    long = replace(SHORT_AFTER_BIRTH, mm="35.0")
    middle = replace(long, mm="27.0")
    return [
        of(
            "OWEN-14D",
            at_least(long, "30.0"),
            step("never measured", replace(long, mm=None), outcome=False),
            _of_the_trial(long),
        ),
        of("OWEN-7D", at_least(middle, "25.0"), under(middle, "30.0"), _of_the_trial(middle)),
    ]


def _of_the_trial(w: Woman) -> Edges:
    yield from day_and_scan(w, "16+0", "22+6")
    yield from undated(w)
    yield from singleton(w)
    yield from events(w, ACOG, "16+0")
    yield from elective(w)
