"""When treatments end by the followed guidelines, and what speaks against a cerclage."""

from dataclasses import replace
from datetime import date

import pytest

from models.records.finding import Membranes, SymptomKind
from models.records.laboratory import LabKind, LabResult
from models.records.record import TriState
from models.rules.guidelines.treatment_plans import against_cerclage, progesterone_ends, removal_windows
from tests.builders import (
    DUE,
    STAMP,
    TODAY,
    a_day,
    a_sheet,
    a_symptom,
    all_guidelines,
    an_examination,
    next_id,
)


def test_each_followed_guideline_says_until_when_progesterone_is_given() -> None:
    ends = progesterone_ends(
        [g for g in all_guidelines() if g.id in ("nice-ng25", "smfm-70", "rcog-75")], DUE
    )
    assert [(end.guideline, end.on) for end in ends] == [
        ("NICE NG25", a_day("34+0")),
        ("SMFM CS 70", a_day("36+0")),
    ]


def test_an_end_that_is_a_floor_is_told_from_one_that_is_a_stop() -> None:
    ends = progesterone_ends([g for g in all_guidelines() if g.id in ("nice-ng25", "nice-ng137")], DUE)
    assert [(end.guideline, end.on, end.is_floor) for end in ends] == [
        ("NICE NG137", a_day("34+0"), False),
        ("NICE NG25", a_day("34+0"), True),
    ]


@pytest.mark.parametrize(
    ("fetuses", "titles"),
    [
        (1, ["NICE NG25", "SMFM CS 70"]),
        (2, ["NICE NG137"]),
        (None, ["NICE NG137", "NICE NG25", "SMFM CS 70"]),
    ],
)
def test_only_who_gives_it_with_so_many_fetuses_says_until_when(
    fetuses: int | None, titles: list[str]
) -> None:
    known = [g for g in all_guidelines() if g.id in ("nice-ng25", "nice-ng137", "smfm-70")]
    assert [end.guideline for end in progesterone_ends(known, DUE, fetuses)] == titles


def test_each_followed_guideline_says_when_sutures_come_out() -> None:
    windows = removal_windows(
        [g for g in all_guidelines() if g.id in ("acog-142", "rcog-75") or g.is_local], DUE
    )
    assert [(w.guideline, w.on, w.last) for w in windows] == [
        ("ACOG PB 142", a_day("36+0"), a_day("37+6")),
        ("RCOG GTG 75", a_day("36+1"), a_day("37+0")),
    ]


def test_without_a_due_date_nothing_is_planned() -> None:
    assert progesterone_ends(all_guidelines(), None) == ()
    assert removal_windows(all_guidelines(), None) == ()


@pytest.mark.parametrize(
    "kind", [SymptomKind.CONTRACTIONS, SymptomKind.BLEEDING, SymptomKind.FLUID_LOSS, SymptomKind.FEVER]
)
def test_labour_bleeding_infection_and_fluid_speak_against_a_cerclage(kind: SymptomKind) -> None:
    against = against_cerclage(a_sheet(symptoms=(a_symptom(kind),)), TODAY)
    assert against.symptoms == (kind,)
    assert against


def test_ruptured_membranes_speak_against_a_cerclage() -> None:
    ruptured = an_examination(membranes=Membranes.RUPTURED)
    assert against_cerclage(a_sheet(examinations=(ruptured,)), TODAY).is_ruptured


def test_pressure_and_mild_signs_do_not_speak_against_it() -> None:
    mild = (a_symptom(SymptomKind.PELVIC_PRESSURE), a_symptom(SymptomKind.CRAMPS))
    assert not against_cerclage(a_sheet(symptoms=mild), TODAY)


def test_bleeding_seen_at_an_examination_speaks_against_a_cerclage_on_that_day() -> None:
    bleeding = replace(an_examination(), bleeding=TriState.YES)
    later = replace(an_examination(), bleeding=TriState.NO)
    sheet = a_sheet(examinations=(bleeding, later))
    assert against_cerclage(sheet, TODAY).symptoms == (SymptomKind.BLEEDING,)
    assert not against_cerclage(sheet, a_day("22+1"))


@pytest.mark.parametrize(
    ("positive", "on", "is_infected"),
    [
        (TriState.YES, TODAY, True),
        (TriState.YES, a_day("22+1"), False),
        (TriState.UNKNOWN, TODAY, False),
        (TriState.NO, TODAY, False),
    ],
)
def test_bacteria_in_the_amniotic_fluid_speak_against_a_cerclage(
    positive: TriState, on: date, is_infected: bool
) -> None:
    culture = LabResult(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=LabKind.FLUID_CULTURE,
        on=on,
        positive=positive,
    )
    assert against_cerclage(a_sheet(lab_results=(culture,)), TODAY).is_infected is is_infected
    struck = replace(culture, struck_out="another woman's")
    assert not against_cerclage(a_sheet(lab_results=(struck,)), TODAY)
