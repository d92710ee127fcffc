"""Edges of FIGO, ISUOG, SOGC, the countries' own guidelines and the twin trial, as the rule table says them."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.edges.american import (
    ANY_SPTB,
    removal_due,
    scanned_singleton,
    singleton_of_the_day,
)
from tests.oracle.edges.asides import in_doubt, prevention, rescue
from tests.oracle.edges.earlier_steps import (
    TRAUMA,
    events,
    failed_cerclage,
    fewer_than_three,
    three_events,
)
from tests.oracle.edges.examining import dilated, exposed, open_cervix
from tests.oracle.edges.royal_college import AFTER_BIRTH, FAILED, SHORT, THREE, UK, incidental
from tests.oracle.edges.steps import (
    HISTORY,
    RISK,
    Edge,
    Edges,
    RuleEdges,
    any_number,
    at_most,
    day_and_scan,
    no_length_from_16,
    of,
    on_the_day,
    over_or_none,
    scan_outside,
    steps,
    twins,
    two_or_more,
    undated,
    under,
)
from tests.oracle.edges.woman import Woman, birth, earlier, examined, loss, risk, suture

PAIR = replace(SHORT, fetuses=2, mm="12.0")
LONG = replace(AFTER_BIRTH, mm="30.0")
LT = "SOGC373"
ACOG = ("16+0", "33+6")


def figo_2021() -> list[RuleEdges]:
    """FIGO 2021."""
    return [*_figo_cerclage(), *_figo_length()]


def _figo_cerclage() -> list[RuleEdges]:
    stitched = Woman(at="36+3", cerclage=suture())
    bulging = Woman(examination=examined("0.0", "at_os"))
    return [
        of("FIGO-HX3", singleton_of_the_day(THREE, None, "15+6"), three_events(THREE)),
        of(
            "FIGO-RESCUE",
            exposed(bulging),
            on_the_day(bulging, None, "27+6"),
            undated(bulging),
            any_number(bulging),
            rescue(bulging),
        ),
        of("FIGO-TA", singleton_of_the_day(FAILED, None, "15+6"), failed_cerclage(FAILED, elective=True)),
        of("FIGO-REMOVE", on_the_day(stitched, "36+0", "37+6"), removal_due(stitched)),
    ]


def _figo_length() -> list[RuleEdges]:
    injured = replace(SHORT, trauma="yes")
    return [
        of(
            "FIGO-US",
            under(AFTER_BIRTH, "25.0"),
            scanned_singleton(AFTER_BIRTH, "14+0", "23+6"),
            events(AFTER_BIRTH, UK, "14+0"),
        ),
        of(
            "FIGO-NOTRAUMA",
            under(injured, "25.0"),
            scanned_singleton(injured, "14+0", "23+6"),
            events(injured, UK, "14+0", counts=False),
            _trauma_or_anomaly(SHORT),
        ),
        of("FIGO-TWIN15", under(PAIR, "15.0"), _of_twins(PAIR), prevention(PAIR), in_doubt(PAIR)),
        of("FIGO-PROG", at_most(SHORT, "25.0"), scanned_singleton(SHORT, "16+0", "23+6")),
        of(
            "FIGO-PROG-HX",
            no_length_from_16(LONG, "25.0"),
            singleton_of_the_day(LONG, "16+0", "23+6"),
            events(LONG, ANY_SPTB, "16+0"),
        ),
        of(
            "FIGO-NOPESS",
            at_most(SHORT, "25.0"),
            day_and_scan(SHORT, "14+0", "23+6"),
            undated(SHORT),
            any_number(SHORT),
            prevention(SHORT),
            in_doubt(SHORT),
        ),
    ]


def _trauma_or_anomaly(w: Woman) -> Edges:
    """Cervical trauma or a uterine anomaly; an earlier PPROM is neither."""
    asked = replace(w, trauma="unknown", risk=risk(laceration=None))
    yield from steps(
        ("neither", w, False),
        ("a uterine anomaly", replace(w, risk=risk(uterine_anomaly="yes")), True),
        ("a uterine anomaly unknown", replace(w, risk=risk(uterine_anomaly="unknown")), RISK),
        ("a uterine anomaly not asked", replace(w, risk=risk(uterine_anomaly=None)), RISK),
        ("conisation, trauma answered no", replace(w, risk=risk(conisation="yes")), True),
        ("trauma unknown, its risk factors each no", replace(w, trauma="unknown"), False),
        ("trauma unknown, laceration not asked", asked, TRAUMA),
        ("neither asked", replace(w, trauma="unknown", risk=None), (*TRAUMA, *RISK)),
        ("trauma, an anomaly not asked", replace(w, trauma="yes", risk=None), True),
        ("pprom at term", replace(w, history=(birth("39+0", pprom="yes"),)), False),
        ("trauma unknown, conisation unknown", _unknown(w, "conisation"), TRAUMA),
        ("trauma unknown, trachelectomy unknown", _unknown(w, "trachelectomy"), TRAUMA),
    )
    for kind in ("curettage", "caesarean_full_dilation", "des", "connective_tissue"):
        yield Edge(kind, replace(w, risk=risk(**{kind: "yes"})), False)


def _unknown(w: Woman, kind: str) -> Woman:
    return replace(w, trauma="unknown", risk=risk(**{kind: "unknown"}))


def _of_twins(w: Woman) -> Edges:
    yield from day_and_scan(w, None, "23+6")
    yield from undated(w)
    yield from twins(w)


def isuog_2022() -> list[RuleEdges]:
    """ISUOG 2022."""
    booked = replace(AFTER_BIRTH, mm=None, at="12+0", fetuses=2)
    return [
        of(
            "ISUOG-SHORT",
            at_most(SHORT, "25.0"),
            scanned_singleton(SHORT, "18+0", "23+6"),
            events(SHORT, ANY_SPTB, "16+0", counts=False),
        ),
        of(
            "ISUOG-TWIN25",
            at_most(PAIR, "25.0"),
            day_and_scan(PAIR, "18+0", "23+6"),
            undated(PAIR),
            twins(PAIR),
            prevention(PAIR),
            in_doubt(PAIR),
        ),
        of(
            "ISUOG-TWINHX",
            on_the_day(booked, None, "15+6"),
            undated(booked),
            two_or_more(booked),
            events(booked, UK, "14+0"),
            prevention(booked),
            in_doubt(booked),
        ),
    ]


def sogc_373() -> list[RuleEdges]:
    """SOGC 373."""
    three = Woman(at="12+0", history=(birth("25+0"), loss("20+0"), loss("18+0")))
    one = Woman(at="12+0", history=(loss("18+0"),))
    return [
        of("SOGC373-HX3", singleton_of_the_day(three, None, "15+6"), three_events(three, "27+6")),
        of("SOGC373-ONE", singleton_of_the_day(one, None, "15+6"), _one_loss(one)),
        of(
            "SOGC373-SERIAL",
            over_or_none(LONG, "25.0"),
            singleton_of_the_day(LONG, "14+0", "23+6"),
            events(LONG, UK, "14+0", most=2),
            fewer_than_three(LONG, "27+6"),
            scan_outside(LONG, "13+6", "14+0"),
        ),
        of(
            "SOGC373-US",
            at_most(AFTER_BIRTH, "25.0"),
            scanned_singleton(AFTER_BIRTH, "14+0", "23+6"),
            events(AFTER_BIRTH, UK, "14+0"),
        ),
        of("SOGC373-NOINC", incidental()),
        of(
            "SOGC373-TWIN",
            under(PAIR, "25.0"),
            _of_twins(PAIR),
            open_cervix(PAIR, wanted=False),
            prevention(PAIR, opened=False),
        ),
        of("SOGC373-TWIN15", under(PAIR, "15.0"), _of_twins(PAIR), prevention(PAIR), in_doubt(PAIR)),
        of("SOGC373-EMERG", _emergency()),
    ]


def _one_loss(w: Woman) -> Edges:
    """Exactly one loss at 14+0 or later, and no birth up to 36+6."""
    one = loss("18+0")
    for words, history, outcome in (
        ("no earlier pregnancy", (), False),
        ("a loss at 13+6", (loss("13+6"),), False),
        ("a loss at 14+0", (loss("14+0"),), True),
        ("a loss at 23+6 of unknown onset", (loss("23+6", onset=None),), True),
        ("a loss brought on", (loss("18+0", onset="indicated"),), False),
        ("a loss of unknown age", (loss(None),), HISTORY),
        ("an early loss", (earlier("early_loss", "13+0"),), False),
        ("a termination", (earlier("termination", "18+0"),), False),
        ("two losses", (one, one), False),
        ("one and one at 14+0", (one, loss("14+0")), False),
        ("one and one at 13+6", (one, loss("13+6")), True),
        ("one and one of unknown age", (one, loss(None)), HISTORY),
        ("two and one of unknown age", (one, one, loss(None)), False),
        ("two of unknown age", (loss(None), loss(None)), HISTORY),
        ("one and a birth at 36+6", (one, birth("36+6")), False),
        ("one and a birth at 37+0", (one, birth("37+0")), True),
        ("one and a birth brought on", (one, birth("30+0", onset="indicated")), True),
        ("one and a birth of unknown age", (one, birth(None)), HISTORY),
        ("one and a birth of unknown onset", (one, birth("30+0", onset=None)), HISTORY),
        ("a birth of unknown age alone", (birth(None),), False),
    ):
        yield Edge(words, replace(w, history=history), outcome)
    yield Edge("history not taken", replace(w, history=None), HISTORY)


def _emergency() -> Edges:
    w = Woman(examination=examined("2.0"))
    told = (("0.9", False), ("1.0", False), ("1.1", True), ("3.9", True), ("4.0", False), ("4.1", False))
    yield from dilated(w, told, fails="5.0")
    yield Edge("membranes at the os, closed", replace(w, examination=examined("0.0", "at_os")), False)
    yield from on_the_day(w, None, "23+6")
    yield from undated(w)
    yield from any_number(w)
    yield from rescue(w)


def aus_alliance() -> list[RuleEdges]:
    """Australian Preterm Birth Prevention Alliance."""
    very_short = replace(SHORT, mm="8.0")
    after_birth = replace(AFTER_BIRTH, mm=None)
    return [
        of("AUS-SHORT", at_most(SHORT, "25.0"), scanned_singleton(SHORT, "16+0", "23+6")),
        of("AUS-LT10", under(very_short, "10.0"), scanned_singleton(very_short, "16+0", "23+6")),
        of(
            "AUS-HX",
            singleton_of_the_day(after_birth, "16+0", "23+6"),
            events(after_birth, ANY_SPTB, "16+0"),
            scan_outside(AFTER_BIRTH, "15+6", "16+0"),
        ),
    ]


def norway_ngf() -> list[RuleEdges]:
    """Norway, NGF 2024."""
    return [
        of("NOR-PROG", _any_short_to_33()),
        of(
            "NOR-PROG-HX",
            no_length_from_16(LONG, "25.0", up_to=False),
            on_the_day(LONG, "16+0", "33+6"),
            undated(LONG),
            any_number(LONG),
            events(LONG, ACOG, "16+0"),
            prevention(LONG),
            in_doubt(LONG),
        ),
        of("NOR-NOPESS", _any_short_to_33()),
    ]


def _any_short_to_33() -> Edges:
    yield from under(SHORT, "25.0")
    yield from day_and_scan(SHORT, "16+0", "33+6")
    yield from undated(SHORT)
    yield from any_number(SHORT)
    yield from prevention(SHORT)
    yield from in_doubt(SHORT)


def netherlands_nvog() -> list[RuleEdges]:
    """The Netherlands, NVOG."""
    return [of("NL-PROG", at_most(SHORT, "25.0"), scanned_singleton(SHORT, "18+0", "23+6"))]


def china_cma() -> list[RuleEdges]:
    """China, CMA 2024."""
    after_birth = replace(AFTER_BIRTH, mm=None)
    return [
        of(
            "CHN-PROG",
            at_most(SHORT, "25.0"),
            scanned_singleton(SHORT, "16+0", "23+6"),
            events(SHORT, ANY_SPTB, "16+0", counts=False),
        ),
        of(
            "CHN-PROG-HX",
            singleton_of_the_day(after_birth, "16+0", "35+6"),
            events(after_birth, ANY_SPTB, "16+0"),
            scan_outside(AFTER_BIRTH, "15+6", "16+0"),
        ),
    ]


def awmf_015025() -> list[RuleEdges]:
    """AWMF 015-025."""
    return [
        of("AWMF-PROG", at_most(SHORT, "25.0"), scanned_singleton(SHORT, "16+0", "23+6")),
        of(
            "AWMF-CERC",
            at_most(AFTER_BIRTH, "25.0"),
            scanned_singleton(AFTER_BIRTH, "16+0", "23+6"),
            events(AFTER_BIRTH, UK, "14+0"),
        ),
    ]


def jsog_2023() -> list[RuleEdges]:
    """JSOG 2023."""
    return [of("JSOG-SHORT", under(SHORT, "25.0"), scanned_singleton(SHORT, "18+0", "23+6"))]


def roman_2020() -> list[RuleEdges]:
    """Roman 2020."""
    w = Woman(fetuses=2, examination=examined("2.0"))
    told = (("0.9", False), ("1.0", True), ("1.1", True), ("4.9", True), ("5.0", True), ("5.1", False))
    return [
        of(
            "EVID-ROMAN",
            dilated(w, told, fails="6.0"),
            on_the_day(w, "16+0", "23+6"),
            undated(w),
            twins(w),
            rescue(w),
        )
    ]
