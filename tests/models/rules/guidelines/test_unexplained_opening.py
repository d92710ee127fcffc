"""An opening cervix without a cause on record, and sludge without a sign of infection."""

from dataclasses import replace
from typing import Any

import pytest

from models.records.finding import Examination, Membranes, SymptomKind
from models.records.laboratory import LabKind, LabResult
from models.records.pregnancy import Ending
from models.records.record import TriState
from models.rules.guidelines.unexplained_opening import latest_opening, opening_of, sludge_to_ask_about
from models.views import PregnancySheet
from tests.builders import STAMP, TODAY, a_day, a_scan, a_sheet, a_symptom, an_examination, next_id


def open_at(age: str, **more: Any) -> Examination:
    """2.0 cm dilated at an age."""
    return replace(an_examination(on=a_day(age), dilation="2.0"), **more)


def a_fluid(kind: LabKind, on: str, positive: TriState = TriState.YES) -> LabResult:
    return LabResult(
        id=next_id(), stamp=STAMP, pregnancy_id=next_id(), kind=kind, on=a_day(on), positive=positive
    )


def with_sludge(**more: Any) -> PregnancySheet:
    """Sludge at a scan today."""
    sheet = a_sheet(a_scan(at="20+0"), replace(a_scan(), sludge=TriState.YES))
    return replace(sheet, **more)


@pytest.mark.parametrize(("age", "is_named"), [("14+0", True), ("23+6", True), ("24+0", False)])
def test_it_is_named_until_the_day_before_24_weeks(age: str, is_named: bool) -> None:
    examination = open_at(age)
    assert (opening_of(a_sheet(examinations=(examination,)), examination) is not None) is is_named


@pytest.mark.parametrize(
    ("dilation", "effacement", "is_named"),
    [("0.0", None, False), ("0.1", None, True), (None, 0, False), (None, 1, True), (None, None, False)],
)
def test_dilation_or_effacement_alone_is_enough(
    dilation: str | None, effacement: int | None, is_named: bool
) -> None:
    examination = replace(an_examination(dilation=dilation), effacement_percent=effacement)
    assert (opening_of(a_sheet(examinations=(examination,)), examination) is not None) is is_named


@pytest.mark.parametrize(
    ("kind", "explains"),
    [
        (SymptomKind.CONTRACTIONS, True),
        (SymptomKind.BLEEDING, True),
        (SymptomKind.FLUID_LOSS, True),
        (SymptomKind.FEVER, True),
        (SymptomKind.CRAMPS, False),
        (SymptomKind.PELVIC_PRESSURE, False),
    ],
)
def test_a_symptom_of_labour_bleeding_rupture_or_infection_explains_it(
    kind: SymptomKind, explains: bool
) -> None:
    sheet = a_sheet(examinations=(open_at("22+0"),), symptoms=(a_symptom(kind),))
    assert (latest_opening(sheet) is None) is explains


def test_a_symptom_that_was_over_before_explains_nothing() -> None:
    over = a_symptom(on=a_day("20+0"), resolved_on=a_day("21+6"))
    assert latest_opening(a_sheet(examinations=(open_at("22+0"),), symptoms=(over,))) is not None


@pytest.mark.parametrize(
    "more", [{"bleeding": TriState.YES}, {"membranes": Membranes.RUPTURED}, {"struck_out": "misread"}]
)
def test_bleeding_and_rupture_at_the_examination_explain_it(more: dict[str, object]) -> None:
    examination = open_at("22+0", **more)
    assert opening_of(a_sheet(examinations=(examination,)), examination) is None


def test_membranes_that_ruptured_before_explain_it() -> None:
    ruptured = an_examination(on=a_day("21+0"), membranes=Membranes.RUPTURED)
    assert latest_opening(a_sheet(examinations=(ruptured, open_at("22+0")))) is None


@pytest.mark.parametrize(
    ("kind", "positive", "on", "explains"),
    [
        (LabKind.FLUID_CULTURE, TriState.YES, "22+0", True),
        (LabKind.FLUID_GRAM, TriState.YES, "21+0", True),
        (LabKind.FLUID_CULTURE, TriState.YES, "22+1", False),
        (LabKind.FLUID_CULTURE, TriState.NO, "22+0", False),
        (LabKind.URINE_CULTURE, TriState.YES, "22+0", False),
    ],
)
def test_germs_in_the_amniotic_fluid_explain_it(
    kind: LabKind, positive: TriState, on: str, explains: bool
) -> None:
    sheet = a_sheet(examinations=(open_at("22+0"),), lab_results=(a_fluid(kind, on, positive),))
    assert (latest_opening(sheet) is None) is explains


def test_what_the_examination_did_not_answer_is_known() -> None:
    asked = open_at("22+0", bleeding=TriState.NO)
    opening = latest_opening(a_sheet(examinations=(asked,)))
    assert opening is not None
    assert (opening.bleeding_asked, opening.membranes_assessed) == (True, True)
    opening = latest_opening(a_sheet(examinations=(replace(asked, bleeding=None, membranes=None),)))
    assert opening is not None
    assert (opening.bleeding_asked, opening.membranes_assessed) == (False, False)


def test_the_latest_examination_counts() -> None:
    closed = an_examination(on=a_day("21+0"))
    assert latest_opening(a_sheet(examinations=(open_at("20+0"), closed))) is None
    assert latest_opening(a_sheet(examinations=(closed, open_at("20+0")))) is None
    assert latest_opening(a_sheet()) is None


def test_without_a_due_date_nothing_is_named() -> None:
    assert latest_opening(a_sheet(examinations=(open_at("22+0"),), due=None)) is None


def test_sludge_at_the_latest_scan_asks() -> None:
    scan = sludge_to_ask_about(with_sludge())
    assert scan is not None
    assert scan.on == TODAY


def test_sludge_at_an_earlier_scan_or_none_asks_nothing() -> None:
    earlier = replace(a_scan(at="20+0"), sludge=TriState.YES)
    assert sludge_to_ask_about(a_sheet(earlier, replace(a_scan(), sludge=TriState.NO))) is None
    assert sludge_to_ask_about(a_sheet(replace(a_scan(), sludge=TriState.UNKNOWN))) is None
    assert sludge_to_ask_about(a_sheet()) is None


def test_fever_and_tested_fluid_end_the_question() -> None:
    fever = a_symptom(SymptomKind.FEVER)
    assert sludge_to_ask_about(with_sludge(symptoms=(fever,))) is None
    over = replace(fever, on=a_day("20+0"), resolved_on=a_day("21+6"))
    assert sludge_to_ask_about(with_sludge(symptoms=(over,))) is not None
    tested = a_fluid(LabKind.FLUID_CULTURE, "22+0", TriState.UNKNOWN)
    assert sludge_to_ask_about(with_sludge(lab_results=(tested,))) is None
    assert sludge_to_ask_about(with_sludge(lab_results=(replace(tested, on=a_day("21+6")),))) is not None


def test_a_pregnancy_that_is_over_asks_nothing() -> None:
    sheet = with_sludge()
    ended = replace(sheet.pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH)
    assert sludge_to_ask_about(replace(sheet, pregnancy=ended)) is None
