"""The progesterone form fills in what is known, and says what speaks against a course."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from db.store.store import SqlStore
from models.records.discussion import Decision, Discussion, ToldHow
from models.records.treatment import Progesterone, ProgesteroneKind, ProgesteroneRoute
from tests.builders import DUE, NOW, STAMP, TODAY, a_day, a_scan, a_sheet, next_id
from tests.ui.pages.record.conftest import Opened
from ui.pages.record.cerclage_form import CerclageForm
from ui.pages.record.progesterone_form import ProgesteroneForm


def form_in(opened: Opened, fetuses: int | None = 1, due: date | None = DUE.on) -> ProgesteroneForm:
    form = opened(a_sheet(fetuses=fetuses, due=due), "progesterone").form
    assert isinstance(form, ProgesteroneForm)
    return form


@pytest.mark.parametrize("follows", [("smfm-70",)])
def test_the_planned_stop_begins_as_the_followed_guideline_says(opened: Opened) -> None:
    form = form_in(opened)
    assert form.planned.value() == a_day("36+0")
    assert form.advice.text().startswith("Planned stop by guideline: SMFM CS 70: 08-Jun-2026.")


def test_a_guideline_that_names_only_the_least_plans_no_stop(opened: Opened) -> None:
    form = form_in(opened)
    assert form.planned.value() is None
    assert form.advice.text() == "NICE NG25: at least until 34+0 (25-May-2026); it names no stop."


def test_without_a_due_date_no_stop_is_planned(opened: Opened) -> None:
    form = form_in(opened, due=None)
    assert form.planned.value() is None
    assert not form.advice.isVisible()


def test_the_preparation_fills_in_dose_and_route(opened: Opened) -> None:
    form = form_in(opened)
    form.kind.set_value(ProgesteroneKind.VAGINAL_GEL_90)
    assert (form.dose.text(), form.route.value()) == ("90", ProgesteroneRoute.VAGINAL)


def test_weekly_17_ohpc_says_that_it_was_withdrawn(opened: Opened) -> None:
    form = form_in(opened)
    form.kind.set_value(ProgesteroneKind.WEEKLY_17OHPC)
    assert "April 2023" in form.advice.text()
    assert form.planned.value() is None


@pytest.mark.parametrize("follows", [("smfm-70",)])
def test_weekly_17_ohpc_by_mistake_and_back_restores_what_the_form_had_filled(opened: Opened) -> None:
    form = form_in(opened)
    form.kind.set_value(ProgesteroneKind.VAGINAL_GEL_90)
    form.kind.set_value(ProgesteroneKind.WEEKLY_17OHPC)
    form.kind.set_value(ProgesteroneKind.VAGINAL_GEL_90)
    assert (form.dose.text(), form.route.value()) == ("90", ProgesteroneRoute.VAGINAL)
    assert form.planned.value() == a_day("36+0")


def test_a_dose_that_was_typed_of_one_preparation_is_none_of_another(opened: Opened) -> None:
    form = form_in(opened)
    form.kind.set_value(ProgesteroneKind.VAGINAL_CAPSULE_200)
    form.dose.setText("400")
    form.kind.set_value(ProgesteroneKind.VAGINAL_GEL_90)
    assert form.dose.text() == "90"


@pytest.mark.parametrize(("fetuses", "is_told"), [(2, True), (1, False), (None, False)])
def test_twins_are_told_that_it_has_not_been_shown_to_help(
    opened: Opened, fetuses: int | None, is_told: bool
) -> None:
    assert ("Twins" in form_in(opened, fetuses=fetuses).advice.text()) is is_told


def test_a_running_course_is_stopped(opened: Opened, store: SqlStore) -> None:
    course = Progesterone(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=ProgesteroneKind.VAGINAL_CAPSULE_200,
        started_on=a_day("18+0"),
        dose_mg=200,
    )
    sheet = a_sheet(progesterone=(course,))
    page = opened(sheet, record_id=course.id)
    page.form.restore({"stopped_on": "today", "stopped_because": "her wish"})
    page.save.click()
    (kept,) = store.sheet(sheet.pregnancy.id).progesterone
    assert (kept.stopped_on, kept.version) == (TODAY, 2)


@pytest.mark.parametrize("kind", ["progesterone", "cerclage"])
def test_a_treatment_begins_with_the_day_of_its_decision_and_with_whom_it_was_made(
    opened: Opened, kind: str
) -> None:
    held = NOW - timedelta(days=2)
    sheet = a_sheet(replace(a_scan(), on=TODAY - timedelta(days=3)))
    decided = Discussion(
        id=next_id(),
        stamp=replace(STAMP, at=held),
        pregnancy_id=sheet.pregnancy.id,
        with_whom="Dr Khan",
        how=ToldHow.IN_PERSON,
        held_at=held,
        flag_ids=(),
        decision=Decision.BOTH,
    )
    form = opened(replace(sheet, discussions=(decided,)), kind).form
    assert isinstance(form, ProgesteroneForm | CerclageForm)
    day = form.started if isinstance(form, ProgesteroneForm) else form.placed
    assert day.value() == TODAY - timedelta(days=2)
    assert form.note.text() == "Decided with Dr Khan, 28-Feb-2026."
    assert not form.typed


def test_a_course_that_followed_its_decision_begins_none_with_it_again(opened: Opened) -> None:
    form = form_in(opened)
    assert (form.started.value(), form.note.text()) == (TODAY, "")
