"""Edges of RCOG GTG 75, as the rule table says them; what FIGO and SOGC share with it stands here too."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.edges.american import removal
from tests.oracle.edges.steps import (
    HISTORY,
    Edge,
    Edges,
    RuleEdges,
    any_number,
    at_most,
    day_and_scan,
    elective,
    events,
    exposed,
    of,
    on_the_day,
    open_cervix,
    over,
    over_or_none,
    set_aside,
    singleton,
    two_or_more,
    undated,
)
from tests.oracle.edges.woman import Woman, birth, earlier, examined, loss, scan, suture

UK: tuple[str | None, str] = (None, "36+6")
EVENT = birth("30+0")
AFTER_BIRTH = Woman(mm="20.0", history=(EVENT,))
SHORT = Woman(mm="20.0")
FAILED = earlier("loss", "20+0", cerclage="transvaginal")
UNEXAMINED = ("examination",)


def rcog_75() -> list[RuleEdges]:
    """RCOG GTG 75."""
    long = replace(AFTER_BIRTH, mm="30.0")
    few = Woman(at="12+0", history=(EVENT,))
    funnelled = Woman(mm="30.0", funnel="yes")
    twins = replace(SHORT, fetuses=2)
    stitched = Woman(at="36+4", cerclage=suture())
    return [
        of("RCOG75-HX3", three_events()),
        of(
            "RCOG75-SURV",
            over_or_none(long, "25.0"),
            _measured_at_any_age(long),
            day_alone(long, "14+0", "23+6"),
            events(long, UK, "14+0"),
        ),
        of(
            "RCOG75-US",
            at_most(AFTER_BIRTH, "25.0"),
            who_and_when(AFTER_BIRTH, "14+0"),
            events(AFTER_BIRTH, UK, "14+0"),
        ),
        of(
            "RCOG75-LT3",
            day_alone(few, None, "13+6"),
            events(few, UK, "14+0", most=2),
            fewer_than_three(few),
        ),
        of("RCOG75-NOFUNNEL", over(funnelled, "25.0"), who_and_when(funnelled, "14+0"), _funnel(funnelled)),
        of("RCOG75-NOINC", at_most(SHORT, "25.0"), incidental(SHORT)),
        of(
            "RCOG75-MULTI",
            at_most(twins, "25.0"),
            day_and_scan(twins, None, "23+6"),
            undated(twins),
            two_or_more(twins),
            elective(twins),
        ),
        of("RCOG75-EMERG", rescue()),
        of("RCOG75-FAIL", _likely_to_fail()),
        of("RCOG75-TA", failed_cerclage()),
        of("RCOG75-REMOVE", on_the_day(stitched, "36+1", "37+0"), removal(stitched)),
    ]


def three_events() -> Edges:
    """Three or more of the events of a UK history, to 23+6."""
    w = Woman(at="12+0", history=(EVENT, EVENT, EVENT))
    yield from day_alone(w, None, "23+6")
    two = (EVENT, EVENT)
    for number in range(4):
        yield Edge(f"events: {number}", replace(w, history=(EVENT,) * number), number == 3)
    for words, third, outcome in (
        ("two and a birth at 36+6", birth("36+6"), True),
        ("two and a birth at 37+0", birth("37+0"), False),
        ("two and a loss at 14+0", loss("14+0"), True),
        ("two and a loss at 13+6", loss("13+6"), False),
        ("two and a loss of unknown onset", loss("20+0", onset=None), True),
        ("two and a birth brought on", birth("30+0", onset="indicated"), False),
        ("two and an early loss", earlier("early_loss", "12+0"), False),
        ("two and a birth of unknown age", birth(None), HISTORY),
        ("two and a birth of unknown onset", birth("30+0", onset=None), HISTORY),
    ):
        yield Edge(words, replace(w, history=(*two, third)), outcome)
    one = (EVENT, birth(None))
    yield Edge("one certain and one possible", replace(w, history=one), False)
    yield Edge("three certain and one possible", replace(w, history=(*two, EVENT, birth(None))), True)
    yield Edge("history not taken", replace(w, history=None), HISTORY)


def fewer_than_three(w: Woman) -> Edges:
    """Whether there are fewer than three cannot be said."""
    history = (EVENT, EVENT, birth(None))
    yield Edge("two certain and one possible", replace(w, history=history), HISTORY)
    yield Edge("one certain and one possible", replace(w, history=history[1:]), True)
    for words, third, outcome in (
        ("two and a birth at 36+6", birth("36+6"), False),
        ("two and a birth at 37+0", birth("37+0"), True),
        ("two and a loss at 14+0", loss("14+0"), False),
        ("two and a loss at 13+6", loss("13+6"), True),
    ):
        yield Edge(words, replace(w, history=(EVENT, EVENT, third)), outcome)


def day_alone(w: Woman, first: str | None, last: str) -> Edges:
    """A singleton on a day inside the window."""
    yield from on_the_day(w, first, last)
    yield from undated(w)
    yield from singleton(w)
    yield from elective(w)


def who_and_when(w: Woman, first: str | None) -> Edges:
    """A singleton, scanned and looked at inside the window."""
    yield from day_and_scan(w, first, "23+6")
    yield from undated(w)
    yield from singleton(w)
    yield from elective(w)


def _measured_at_any_age(w: Woman) -> Edges:
    yield Edge("scanned at 13+6, day at 14+0", replace(w, at="14+0", scan_at="13+6"), True)


def _funnel(w: Woman) -> Edges:
    yield Edge("no funnel", replace(w, funnel="no"), False)
    yield Edge("funnel unknown", replace(w, funnel="unknown"), ("funnel",))
    yield Edge("never scanned", replace(w, mm=None), False)
    morning, evening = scan("30.0"), scan("31.0")
    for words, one, other, outcome in (
        ("seen at one scan of the day", "no", "yes", True),
        ("seen at one, unknown at another of the day", "yes", "unknown", True),
        ("unknown at one scan of the day", "no", "unknown", ("funnel",)),
    ):
        scans = (morning | {"funnel": one}, evening | {"funnel": other})
        yield Edge(words, replace(w, mm=None, scans=scans), outcome)


def incidental(w: Woman) -> Edges:
    """A singleton without risk and with a closed cervix, to 23+6."""
    yield from who_and_when(w, None)
    yield from open_cervix(w, wanted=False)
    yield from events(w, UK, "14+0", counts=False)
    trauma = ("cervical_trauma",)
    for words, woman, outcome in (
        ("cervical trauma", replace(w, trauma="yes"), False),
        ("trauma unknown", replace(w, trauma="unknown"), trauma),
        (
            "trauma unknown, history not taken",
            replace(w, trauma="unknown", history=None),
            (*trauma, "history"),
        ),
        ("pprom at term", replace(w, history=(birth("39+0", pprom="yes"),)), False),
        ("pprom unknown", replace(w, history=(birth("39+0", pprom="unknown"),)), HISTORY),
        ("birth at term without pprom", replace(w, history=(birth("39+0"),)), True),
        ("trauma, history not taken", replace(w, trauma="yes", history=None), False),
    ):
        yield Edge(words, woman, outcome)


def rescue() -> Edges:
    """Membranes exposed, any number of fetuses, to 27+6."""
    w = Woman(examination=examined("0.0", "at_os"))
    yield from exposed(w)
    yield from on_the_day(w, None, "27+6")
    yield from undated(w)
    yield from any_number(w)
    yield from set_aside(w, pressure=True)


def _likely_to_fail() -> Edges:
    w = Woman(examination=examined("4.5", "at_os"))
    for words, examination, outcome in (
        ("3.9 cm", examined("3.9", "at_os"), False),
        ("4.0 cm", examined("4.0", "at_os"), False),
        ("4.1 cm", examined("4.1", "at_os"), True),
        ("4.1 cm, membranes in the canal", examined("4.1", "in_canal"), True),
        ("closed, membranes in the canal", examined("0.0", "in_canal"), False),
        ("closed, membranes in the vagina", examined("0.0", "in_vagina"), True),
        ("dilation not recorded, membranes in the vagina", examined(None, "in_vagina"), True),
        ("dilation not recorded, membranes at the os", examined(None, "at_os"), UNEXAMINED),
        ("5.0 cm, membranes not recorded", examined("5.0", None), UNEXAMINED),
        ("5.0 cm, membranes not seen", examined("5.0"), False),
        ("not examined", None, False),
    ):
        yield Edge(words, replace(w, examination=examination), outcome)
    yield from on_the_day(w, None, "27+6")
    yield from undated(w)
    yield from any_number(w)
    yield from set_aside(w, pressure=True)


def failed_cerclage() -> Edges:
    """A pregnancy with a transvaginal cerclage that ended before 28+0, whatever its outcome or onset."""
    w = Woman(history=(FAILED,))
    yield from day_alone(w, None, "23+6")
    for words, event, outcome in (
        ("birth at 27+6", birth("27+6", cerclage="transvaginal"), True),
        ("birth at 28+0", birth("28+0", cerclage="transvaginal"), False),
        ("birth at 27+6, brought on", birth("27+6", onset="indicated", cerclage="transvaginal"), True),
        ("early loss", earlier("early_loss", "13+0", cerclage="transvaginal"), True),
        ("termination", earlier("termination", "20+0", cerclage="transvaginal"), True),
        ("abdominal cerclage", loss("20+0", cerclage="abdominal"), False),
        ("no cerclage", loss("20+0"), False),
        ("age unknown", birth(None, cerclage="transvaginal"), HISTORY),
        ("age unknown, without a cerclage", birth(None), False),
    ):
        yield Edge(words, replace(w, history=(event,)), outcome)
    yield Edge("no earlier pregnancy", replace(w, history=()), False)
    yield Edge("history not taken", replace(w, history=None), HISTORY)
