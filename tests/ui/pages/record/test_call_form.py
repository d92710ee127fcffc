"""Symptoms she reports are kept, and their days can be corrected."""

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.errors import Refused
from models.records.finding import SymptomKind
from models.records.pregnancy import Ending
from models.usecases.desk import Desk
from models.usecases.events.symptoms import amend_symptom
from tests.builders import TODAY, a_day, a_sheet, a_symptom, keep, next_id
from tests.ui.clipping import clipped
from tests.ui.pages.record.conftest import Opened
from ui.pages.record.call_form import CallForm
from ui.wording import formats


def test_reported_symptoms_are_kept_with_their_day(opened: Opened, store: SqlStore) -> None:
    sheet = a_sheet()
    page = opened(sheet, "call")
    page.form.restore({"kinds": "cramps backache", "on": "-2d"})
    page.save.click()
    kept = store.sheet(sheet.pregnancy.id).symptoms
    assert [(s.kind, s.on) for s in kept] == [
        (SymptomKind.CRAMPS, a_day("21+5")),
        (SymptomKind.BACKACHE, a_day("21+5")),
    ]


def test_what_goes_on_already_is_said(opened: Opened) -> None:
    form = opened(a_sheet(symptoms=(a_symptom(SymptomKind.BLEEDING),)), "call").form
    assert isinstance(form, CallForm)
    assert form.known.text() == "Going on already: bleeding."


def test_what_was_over_today_is_not_said_to_go_on(opened: Opened) -> None:
    form = opened(a_sheet(symptoms=(a_symptom(SymptomKind.BLEEDING, resolved_on=TODAY),)), "call").form
    assert isinstance(form, CallForm)
    assert form.known.text() == ""


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        ("bleeding", "She has these symptoms already; nothing new was recorded."),
        ("bleeding cramps", "Saved."),
    ],
)
def test_saving_says_whether_anything_new_was_recorded(
    opened: Opened, qtbot: QtBot, kinds: str, told: str
) -> None:
    page = opened(a_sheet(symptoms=(a_symptom(SymptomKind.BLEEDING),)), "call")
    page.form.restore({"kinds": kinds})
    with qtbot.waitSignal(page.said) as said:
        page.save.click()
    assert said.args is not None
    assert said.args[0].text.startswith(told)


def test_a_pregnancy_that_ended_is_said_to_raise_no_flag(opened: Opened) -> None:
    sheet = a_sheet()
    ended = replace(sheet.pregnancy, ended_on=TODAY, ended_as=Ending.TRANSFER)
    page = opened(replace(sheet, pregnancy=ended), "call")
    said = f"This pregnancy ended on {formats.day(TODAY)}: no flag will be raised."
    assert page.ended.text() == said
    assert clipped(page) == []
    page.blank()
    assert not page.ended.text()


def test_nothing_is_said_of_an_end_while_the_pregnancy_goes_on(opened: Opened) -> None:
    assert not opened(a_sheet(), "call").ended.text()


def test_a_symptom_is_amended_with_a_reason(opened: Opened, store: SqlStore) -> None:
    symptom = a_symptom(SymptomKind.CRAMPS)
    sheet = a_sheet(symptoms=(symptom,))
    page = opened(sheet, record_id=symptom.id)
    page.form.restore({"on": "-3d", "resolved_on": "-1d", "reason": "told again"})
    page.save.click()
    (kept,) = store.sheet(sheet.pregnancy.id).symptoms
    assert (kept.on, kept.resolved_on) == (a_day("21+4"), a_day("21+6"))


@pytest.mark.parametrize(
    ("on", "resolved", "reason", "code"),
    [
        (None, None, "x", "date.missing"),
        (a_day("22+1"), None, "x", "date.in_future"),
        (TODAY, a_day("22+1"), "", "date.in_future"),
        (TODAY, a_day("21+6"), "", "event.ends_before_it_begins"),
        (a_day("21+0"), None, "", "reason.missing"),
    ],
)
def test_days_that_cannot_be_are_refused(
    desk: Desk, on: date | None, resolved: date | None, reason: str, code: str
) -> None:
    symptom = keep(desk.store, a_sheet(symptoms=(a_symptom(),))).symptoms[0]
    with pytest.raises(Refused) as refused:
        amend_symptom(desk, symptom, on, resolved, reason)
    assert [problem.code for problem in refused.value.problems] == [code]


def test_saying_that_it_is_over_needs_no_reason(desk: Desk) -> None:
    symptom = keep(desk.store, a_sheet(symptoms=(a_symptom(),))).symptoms[0]
    assert amend_symptom(desk, symptom, symptom.on, TODAY).resolved_on == TODAY


def test_a_symptom_of_a_scan_keeps_the_day_of_its_scan(desk: Desk) -> None:
    symptom = replace(a_symptom(), scan_id=next_id())
    with pytest.raises(Refused, match=r"symptom\.of_a_scan"):
        amend_symptom(desk, symptom, a_day("21+0"), None, "x")


def test_who_called_and_what_was_advised_are_kept_and_amended_by_themselves(
    opened: Opened, store: SqlStore
) -> None:
    sheet = a_sheet()
    page = opened(sheet, "call")
    page.form.restore({"kinds": "cramps", "caller": "Her partner", "advice": "Come in now"})
    page.save.click()
    kept = store.sheet(sheet.pregnancy.id)
    (call,) = kept.calls
    assert (call.caller, call.advice, [s.kind for s in kept.symptoms]) == (
        "Her partner",
        "Come in now",
        [SymptomKind.CRAMPS],
    )
    opened.again(sheet.pregnancy.id, record_id=call.id)
    asked = [name for name, field in page.form.fields.items() if field.isVisible()]
    assert asked == ["reason", "on", "caller", "advice", "note"]
    assert clipped(page) == []
