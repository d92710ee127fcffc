"""One event in words."""

from dataclasses import replace

import pytest

from models.records.events import EVENTS, EventGroup, EventKind
from models.records.finding import ExaminationManner, Membranes, Rupture, SymptomKind
from models.records.history import CerclageIndication
from models.records.laboratory import LabKind, LabResult
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.records.scan import FundalPressure, FunnelShape, SeenMembranes
from models.records.treatment import Anaesthesia, Cerclage, Pessary
from models.rules.guidelines.treatment_plans import Against
from models.rules.pregnancy.timeline import Step
from models.values.length import Millimetres
from tests.builders import STAMP, TODAY, a_cerclage, a_scan, an_examination, next_id
from tests.whole_events import a_whole, name_of_kind
from ui.wording.events import (
    against_text,
    cut_off_text,
    describe_event,
    ended_because,
    name_of,
    placenta_text,
    result_text,
    seen_at,
    step_text,
)


@pytest.mark.parametrize("kind", EVENTS, ids=name_of_kind)
def test_every_event_has_a_name(kind: EventKind) -> None:
    assert name_of(a_whole(kind.record))


@pytest.mark.parametrize("kind", [kind for kind in EVENTS if kind.end], ids=name_of_kind)
def test_that_an_event_ended_is_told_otherwise_than_that_it_began(kind: EventKind) -> None:
    began, ended = (step_text("It", kind, step) for step in (Step.BEGAN, Step.ENDED))
    assert began != ended
    assert ended != "It"


@pytest.mark.parametrize("kind", [kind for kind in EVENTS if kind.because], ids=name_of_kind)
def test_why_an_event_ended_is_told_and_is_no_part_of_what_was_given(kind: EventKind) -> None:
    event = a_whole(kind.record, **({} if kind.record is Cerclage else {kind.because: "it slipped"}))
    because = ended_because(event)
    assert because
    assert because not in describe_event(event)


@pytest.mark.parametrize(
    "kind",
    [k for k in EVENTS if k.group in (EventGroup.SCAN, EventGroup.FINDING, EventGroup.TREATMENT)],
    ids=name_of_kind,
)
def test_what_was_found_or_given_is_told(kind: EventKind) -> None:
    assert describe_event(a_whole(kind.record))


def a_result(kind: LabKind, value: str = "", unit: str = "", positive: TriState | None = None) -> LabResult:
    return LabResult(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=kind,
        on=TODAY,
        value=value,
        unit=unit,
        positive=positive,
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("<10", "<10 ng/mL (under 10 ng/mL)"),
        ("9", "9 ng/mL (under 10 ng/mL)"),
        ("10", "10 ng/mL (10 to under 50 ng/mL)"),
        ("499", "499 ng/mL (200 to under 500 ng/mL)"),
        ("500", "500 ng/mL (500 ng/mL or more)"),
    ],
)
def test_fibronectin_stands_with_its_band(value: str, text: str) -> None:
    assert result_text(a_result(LabKind.FFN, value, "ng/mL")) == text


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        (TriState.YES, "positive"),
        (TriState.NO, "negative"),
        (TriState.UNKNOWN, "no result yet"),
        (None, "no result yet"),
    ],
)
def test_a_test_without_a_value_is_positive_negative_or_open(answer: TriState | None, text: str) -> None:
    assert result_text(a_result(LabKind.FLUID_GRAM, positive=answer)) == text


def test_other_values_stand_with_their_unit_alone() -> None:
    crp = a_result(LabKind.CRP, "12", "mg/L")
    assert (name_of(crp), describe_event(crp)) == ("C-reactive protein", "12 mg/L")


def test_cut_offs_name_their_side_and_source_where_there_are_some() -> None:
    assert "below 14 mg/dL" in cut_off_text(LabKind.FLUID_GLUCOSE)
    assert "bands from 10, 50, 200, 500 ng/mL" in cut_off_text(LabKind.FFN)
    assert cut_off_text(LabKind.CRP) == ""


def test_everything_seen_at_a_scan_is_said() -> None:
    scan = replace(
        a_scan(),
        funnel=TriState.YES,
        funnel_shape=FunnelShape.U,
        funnel_length=Millimetres(120),
        membranes=SeenMembranes.IN_CANAL,
        sludge=TriState.YES,
        fundal_pressure=FundalPressure.OPENS,
    )
    assert seen_at(scan) == ("Membranes in canal", "Funnel U, 12.0 mm", "Sludge", "Opens on pressure")
    assert seen_at(a_scan()) == ()
    bare = replace(scan, funnel_shape=None, funnel_length=None)
    assert seen_at(bare)[1] == "Funnel"


def test_an_examination_says_what_was_assessed_and_nothing_else() -> None:
    whole = replace(
        an_examination(dilation="2.0", membranes=Membranes.AT_OS),
        effacement_percent=50,
        bleeding=TriState.NO,
        manner=ExaminationManner.SPECULUM,
        note="soft",
    )
    assert (
        describe_event(whole) == "2.0 cm dilated, 50 % effaced, membranes at os, bleeding: no, speculum, soft"
    )
    assert describe_event(an_examination(dilation=None, membranes=None)) == ""


def test_a_suture_says_everything_that_was_recorded() -> None:
    suture = replace(
        a_cerclage(),
        indication=CerclageIndication.HISTORY,
        anaesthesia=Anaesthesia.SPINAL,
        suture="Mersilene",
        operator="Dr Chen",
        complications="none seen",
        length_below=Millimetres(101),
        left_for_caesarean=True,
    )
    assert describe_event(suture) == (
        "indication: history, 10.1 mm closed below, anaesthesia: spinal, Mersilene, by Dr Chen, "
        "complications: none seen, left in place for a caesarean"
    )


def test_a_pessary_says_its_model() -> None:
    pessary = Pessary(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), placed_on=TODAY, model="Arabin")
    assert (name_of(pessary), describe_event(pessary)) == ("Pessary", "Arabin")


def test_what_speaks_against_a_cerclage_is_named() -> None:
    assert against_text(Against((SymptomKind.FEVER,), is_ruptured=True)) == "fever, membranes ruptured"
    assert against_text(Against()) == ""


@pytest.mark.parametrize(
    ("membranes", "rupture", "words"),
    [
        (Membranes.IN_CANAL, Rupture.YES, "membranes in canal, membranes ruptured"),
        (Membranes.NOT_SEEN, Rupture.EXCLUDED, "membranes not seen, rupture excluded"),
        (Membranes.RUPTURED, None, "membranes ruptured"),
        (None, None, ""),
    ],
)
def test_an_examination_says_where_the_membranes_are_and_whether_they_are_ruptured(
    membranes: Membranes | None, rupture: Rupture | None, words: str
) -> None:
    found = replace(an_examination(dilation=None, membranes=membranes), rupture=rupture)
    assert describe_event(found) == words


@pytest.mark.parametrize(
    ("placenta", "told"), [(None, ()), (Placenta.NOT_LOW, ()), (Placenta.LOW, ("Placenta low",))]
)
def test_a_low_placenta_is_told_of_a_scan(placenta: Placenta | None, told: tuple[str, ...]) -> None:
    assert seen_at(replace(a_scan(), placenta=placenta)) == told


def test_a_placenta_that_nobody_recorded_is_called_so() -> None:
    assert placenta_text(None) == "Placenta not recorded"
