"""The cerclage form says when it is to come out, what speaks against it, and takes its removal."""

from dataclasses import replace

from db.store.store import SqlStore
from models.records.finding import Membranes, SymptomKind
from models.records.history import CerclageKind
from models.records.laboratory import LabKind, LabResult
from models.records.record import TriState
from models.records.treatment import CerclageTechnique, RemovalReason
from models.views import PregnancySheet
from tests.builders import STAMP, a_cerclage, a_day, a_sheet, a_symptom, an_examination, next_id
from tests.ui.clipping import clipped
from tests.ui.pages.record.conftest import Opened
from ui.pages.record.cerclage_form import CerclageForm


def form_in(opened: Opened, sheet: PregnancySheet | None = None) -> CerclageForm:
    form = opened(sheet or a_sheet(), "cerclage").form
    assert isinstance(form, CerclageForm)
    return form


def test_the_removal_begins_as_the_followed_guideline_says(opened: Opened) -> None:
    form = form_in(opened)
    assert form.planned.value() == a_day("36+1")
    assert "RCOG GTG 75" in form.advice.text()


def test_without_a_due_date_no_removal_is_planned(opened: Opened) -> None:
    form = form_in(opened, a_sheet(due=None))
    assert form.planned.value() is None
    assert "Removal" not in form.advice.text()


def test_an_abdominal_one_has_no_planned_removal(opened: Opened) -> None:
    form = form_in(opened)
    form.kind.set_value(CerclageKind.ABDOMINAL)
    assert form.planned.value() is None
    assert form.technique.value() is CerclageTechnique.ABDOMINAL


def test_abdominal_by_mistake_and_back_restores_what_the_form_had_filled(opened: Opened) -> None:
    form = form_in(opened)
    form.kind.set_value(CerclageKind.TRANSVAGINAL)
    form.kind.set_value(CerclageKind.ABDOMINAL)
    form.kind.set_value(CerclageKind.TRANSVAGINAL)
    assert form.planned.value() == a_day("36+1")
    assert form.technique.value() is None


def test_what_was_typed_of_a_suture_stays_whatever_its_kind(opened: Opened) -> None:
    form = form_in(opened)
    form.technique.set_value(CerclageTechnique.MCDONALD)
    form.planned.set_value(a_day("37+0"))
    form.kind.set_value(CerclageKind.ABDOMINAL)
    assert form.technique.value() is CerclageTechnique.MCDONALD
    assert form.planned.value() == a_day("37+0")


def test_nothing_of_a_form_before_comes_back(opened: Opened) -> None:
    form = form_in(opened)
    form.kind.set_value(CerclageKind.ABDOMINAL)
    assert form.sheet is not None
    form.begin(form.sheet)
    form.kind.set_value(CerclageKind.ABDOMINAL)
    form.kind.set_value(None)
    assert (form.technique.value(), form.planned.value()) == (None, a_day("36+1"))


def test_twins_are_told_that_it_is_not_recommended_as_a_rule(opened: Opened) -> None:
    assert "not recommended as a rule" in form_in(opened, a_sheet(fetuses=2)).advice.text()


def test_what_speaks_against_it_is_said_before_it_is_saved(opened: Opened) -> None:
    ruptured = an_examination(membranes=Membranes.RUPTURED)
    sheet = a_sheet(symptoms=(a_symptom(SymptomKind.BLEEDING),), examinations=(ruptured,))
    form = form_in(opened, sheet)
    assert form.warning.text == "Recorded for that day: bleeding, broken waters."
    assert form.despite.isVisible()
    assert clipped(form) == []


def test_a_day_before_the_bleeding_needs_no_reason(opened: Opened) -> None:
    form = form_in(opened, a_sheet(symptoms=(a_symptom(SymptomKind.BLEEDING),)))
    form.placed.set_value(a_day("14+0"))
    assert not form.warning.isVisible()
    assert not form.despite.isVisible()


def test_the_removal_of_a_suture_is_recorded(opened: Opened, store: SqlStore) -> None:
    sheet = a_sheet(cerclages=(a_cerclage(),))
    page = opened(sheet, record_id=sheet.cerclages[0].id)
    page.form.restore({"removed_on": "today", "removal_reason": "infection"})
    page.save.click()
    (kept,) = store.sheet(sheet.pregnancy.id).cerclages
    assert (kept.removal_reason, kept.version) == (RemovalReason.INFECTION, 2)


def test_a_suture_left_for_a_caesarean_is_recorded(opened: Opened, store: SqlStore) -> None:
    sheet = a_sheet(cerclages=(a_cerclage(),))
    page = opened(sheet, record_id=sheet.cerclages[0].id)
    page.form.restore({"left_for_caesarean": "yes"})
    page.save.click()
    assert store.sheet(sheet.pregnancy.id).cerclages[0].left_for_caesarean


def test_what_speaks_against_any_cerclage_is_always_shown(opened: Opened) -> None:
    assert "a baby has died or cannot live" in form_in(opened).advice.text()


def test_bleeding_seen_and_bacteria_found_are_said_before_it_is_saved(opened: Opened) -> None:
    seen = replace(an_examination(), bleeding=TriState.YES)
    culture = LabResult(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=LabKind.FLUID_GRAM,
        on=seen.on,
        positive=TriState.YES,
    )
    form = form_in(opened, a_sheet(examinations=(seen,), lab_results=(culture,)))
    assert form.warning.text == "Recorded for that day: bleeding, bacteria in the amniotic fluid."
