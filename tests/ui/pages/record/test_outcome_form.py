"""The form of the outcome: by keyboard alone, what it asks first, and correcting what was recorded."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.records.outcome import DeliveryMode, Outcome, Sex, SutureFate
from models.records.pregnancy import Ending
from models.records.record import TriState
from models.records.treatment import Progesterone, ProgesteroneKind
from models.rules.pregnancy.ending import standing_babies, standing_outcome
from models.usecases.desk import Desk
from models.usecases.pregnancies.adopt_past_pregnancy import adopt_past_pregnancy, as_earlier
from models.usecases.pregnancies.end import end_pregnancy
from models.usecases.pregnancies.end_draft import BabyDraft, EndingDraft
from models.views import PregnancySheet
from tests.builders import (
    STAMP,
    TODAY,
    a_booking,
    a_cerclage,
    a_day,
    a_pregnancy,
    a_scan,
    a_sheet,
    keep,
    next_id,
)
from tests.ui.clipping import clipped
from tests.ui.pages.record.conftest import Opened
from ui.pages.record.outcome_form import MOST_BABIES, OutcomeForm
from ui.pages.record.page import RecordPage

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
MOST_KEYS = 25


def treated(fetuses: int = 1) -> PregnancySheet:
    """22+0 with a suture and a course of progesterone."""
    course = Progesterone(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=ProgesteroneKind.VAGINAL_GEL_90,
        started_on=a_day("16+0"),
    )
    return a_sheet(a_scan(at="21+0"), fetuses=fetuses, cerclages=(a_cerclage(),), progesterone=(course,))


def form_of(page: RecordPage) -> OutcomeForm:
    assert isinstance(page.form, OutcomeForm)
    return page.form


def kept(store: SqlStore, page: RecordPage) -> PregnancySheet:
    sheet = page.session.woman.sheet
    assert sheet is not None
    return store.sheet(sheet.pregnancy.id)


def end(page: RecordPage) -> None:
    """Save, say how it is known, and do it."""
    page.save.click()
    form_of(page).question.reason.setText("born here")
    form_of(page).question.confirm.click()


def said(page: RecordPage) -> set[str]:
    """The fields at which something is said."""
    return {name for name, field in page.form.fields.items() if field.problem.text}


def ended(desk: Desk, sheet: PregnancySheet, **more: Any) -> PregnancySheet:
    """The pregnancy kept and ended by a birth today."""
    pregnancy = keep(desk.store, sheet).pregnancy
    draft = EndingDraft(pregnancy_id=pregnancy.id, how=Ending.BIRTH, on=TODAY)
    end_pregnancy(desk, pregnancy, replace(draft, **more), "born here")
    return desk.store.sheet(pregnancy.id)


def test_a_plain_birth_takes_few_keys(opened: Opened, store: SqlStore, qtbot: QtBot) -> None:
    page = opened(a_sheet())
    tab, save = (Qt.Key.Key_Tab,), (Qt.Key.Key_S, CTRL)
    keys: list[tuple[Any, ...]] = [(Qt.Key.Key_8, ALT), ("B",), tab, *((c,) for c in "-1d"), tab, ("S",), tab]
    keys += [
        ("V",),
        tab,
        ("N",),
        tab,
        ("Y",),
        tab,
        ("5",),
        ("4",),
        ("0",),
        tab,
        ("F",),
        save,
        *((c,) for c in "GP"),
        (Qt.Key.Key_Return, CTRL | Qt.KeyboardModifier.ShiftModifier),
    ]
    for key in keys:
        qtbot.keyClick(page.focusWidget(), *key)
    (baby,), outcome = standing_babies(kept(store, page)), standing_outcome(kept(store, page))
    assert outcome is not None
    assert (outcome.mode, outcome.pprom) == (DeliveryMode.VAGINAL, TriState.NO)
    assert (baby.alive, baby.weight_g, baby.sex) == (TriState.YES, 540, Sex.FEMALE)
    assert len(keys) <= MOST_KEYS


def test_the_age_on_that_day_is_said_while_typing(opened: Opened) -> None:
    form = form_of(opened(a_sheet(), "outcome"))
    assert form.age.text() == ""
    form.restore({"on": "-1d"})
    form.on.validate()
    assert form.age.text() == "21+6 on that day, by the due date 06-Jul-2026."


def test_without_a_due_date_it_says_that_the_age_cannot_be_counted(opened: Opened) -> None:
    assert "no due date" in form_of(opened(a_sheet(due=None), "outcome")).age.text()


def test_what_the_end_does_is_said_before_it_is_done(opened: Opened, store: SqlStore) -> None:
    page = opened(a_sheet(a_scan(at="21+0", mm="22.4"), bookings=(a_booking("22+3"),)), "outcome")
    page.form.restore({"ending": "birth", "on": "today"})
    page.save.click()
    assert "1 booking is cancelled." in form_of(page).question.told.text()
    assert kept(store, page).pregnancy.ended_on is None
    assert clipped(page) == []
    end(page)
    assert kept(store, page).pregnancy.ended_as is Ending.BIRTH


def test_no_key_that_saves_ends_a_pregnancy(opened: Opened, store: SqlStore, qtbot: QtBot) -> None:
    page = opened(a_sheet(), "outcome")
    page.form.restore({"ending": "birth", "on": "today"})
    for _ in range(3):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_S, CTRL)
    qtbot.keyClicks(page.focusWidget(), "born here")
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_S, CTRL)
    assert kept(store, page).pregnancy.ended_on is None


def test_without_saying_how_it_is_known_nothing_ends(opened: Opened, store: SqlStore) -> None:
    page = opened(a_sheet(), "outcome")
    page.form.restore({"ending": "birth", "on": "today"})
    page.save.click()
    form_of(page).question.confirm.click()
    assert form_of(page).question.field.problem.text
    assert kept(store, page).pregnancy.ended_on is None


def test_esc_takes_the_question_back_and_leaves_nothing(opened: Opened, qtbot: QtBot) -> None:
    page = opened(a_sheet(), "outcome")
    page.form.restore({"ending": "birth", "on": "today"})
    page.save.click()
    with qtbot.assertNotEmitted(page.back_wanted):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    assert not form_of(page).question.is_asking
    assert page.form.typed


@pytest.mark.parametrize(
    ("typed", "is_asked"),
    [({}, True), ({"alive_1": "no"}, True), ({"alive_1": "yes"}, False), ({"ending": "loss"}, False)],
)
def test_a_birth_before_24_weeks_is_questioned(opened: Opened, typed: dict[str, str], is_asked: bool) -> None:
    page = opened(a_sheet(), "outcome")
    page.form.restore({"ending": "birth", "on": "today", **typed})
    page.save.click()
    assert ("before 24+0 it is recorded as a loss" in form_of(page).question.told.text()) is is_asked


def test_what_is_typed_after_that_is_asked_anew(opened: Opened, store: SqlStore) -> None:
    page = opened(a_sheet(), "outcome")
    page.form.restore({"ending": "birth", "on": "today"})
    page.save.click()
    page.form.restore({"ending": "loss", "known_by": "born here"})
    form_of(page).question.confirm.click()
    assert kept(store, page).pregnancy.ended_on is None
    form_of(page).question.confirm.click()
    assert kept(store, page).pregnancy.ended_as is Ending.LOSS


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ({"on": "today"}, {"ending"}),
        ({"ending": "birth"}, {"on"}),
        ({"ending": "loss", "on": "-8d", "mode": "vaginal", "alive_1": "yes"}, {"on", "mode", "alive_1"}),
        ({"ending": "birth", "on": "today", "weight_1": "99"}, {"weight_1"}),
        ({"ending": "birth", "on": "today", "pprom": "no", "pprom_on": "-1d"}, {"pprom_on"}),
    ],
)
def test_what_cannot_be_is_said_at_its_fields(
    opened: Opened, store: SqlStore, typed: dict[str, str], fields: set[str]
) -> None:
    page = opened(a_sheet(a_scan(at="21+0")), "outcome")
    page.form.restore(typed)
    page.save.click()
    assert said(page) == fields
    assert kept(store, page).outcomes == ()
    assert clipped(page) == []


def test_an_open_suture_and_a_running_course_are_asked_about(opened: Opened, store: SqlStore) -> None:
    page = opened(treated(), "outcome")
    assert form_of(page).suture.isVisible()
    assert form_of(page).progesterone.isVisible()
    page.form.restore({"ending": "birth", "on": "today"})
    page.save.click()
    assert said(page) == {"suture"}
    page.form.restore({"suture": "in_labour", "progesterone": "yes"})
    end(page)
    (suture,), (course,) = kept(store, page).cerclages, kept(store, page).progesterone
    assert (suture.removed_on, course.stopped_on) == (TODAY, TODAY)


def test_without_suture_and_course_nothing_is_asked_about_them(opened: Opened) -> None:
    form = form_of(opened(a_sheet(), "outcome"))
    assert not form.suture.isVisible()
    assert not form.progesterone.isVisible()


def test_the_day_of_broken_waters_is_asked_after_a_yes(opened: Opened) -> None:
    form = form_of(opened(a_sheet(), "outcome"))
    assert not form.pprom_on.isVisible()
    form.pprom.set_value(TriState.YES)
    assert form.pprom_on.isVisible()


def test_there_are_as_many_rows_as_fetuses_and_more_on_demand(opened: Opened, qtbot: QtBot) -> None:
    form = form_of(opened(a_sheet(fetuses=2), "outcome"))
    assert sum(row.is_shown for row in form.rows) == 2
    for _ in range(MOST_BABIES - 2):
        qtbot.keyClick(form, Qt.Key.Key_B, ALT)
    assert sum(row.is_shown for row in form.rows) == MOST_BABIES
    assert not form.another.isEnabled()


def test_more_babies_than_fetuses_are_kept_once_confirmed(opened: Opened, store: SqlStore) -> None:
    page = opened(a_sheet(), "outcome")
    page.form.restore({"ending": "birth", "on": "today", "alive_1": "yes", "alive_2": "yes"})
    assert form_of(page).rows[1].alive.isVisible()
    page.save.click()
    assert "2 babies, but 1 recorded" in form_of(page).question.told.text()
    end(page)
    assert len(standing_babies(kept(store, page))) == 2


def test_a_woman_who_moves_is_asked_where_to(opened: Opened, store: SqlStore) -> None:
    page = opened(treated(), "outcome")
    page.form.restore({"ending": "transfer", "on": "today", "note": "Dr Osei, Leeds"})
    assert "to whom and where" in form_of(page).note.placeholderText()
    end(page)
    outcome = standing_outcome(kept(store, page))
    assert outcome is not None
    assert (outcome.ending, outcome.note, outcome.suture) == (Ending.TRANSFER, "Dr Osei, Leeds", None)


def test_a_recorded_outcome_opens_to_be_corrected(
    opened: Opened, desk: Desk, page: RecordPage, qtbot: QtBot
) -> None:
    babies = (BabyDraft(alive=TriState.YES, weight="540"), BabyDraft(weight="510"))
    more = {
        "babies": babies,
        "suture": SutureFate.LEFT,
        "stops_progesterone": True,
        "mode": DeliveryMode.VAGINAL,
    }
    sheet = ended(desk, treated(2), **more)
    with qtbot.waitActive(page):
        page.show()
    opened.again(sheet.pregnancy.id, "outcome")
    form = form_of(page)
    assert isinstance(form.amended, Outcome)
    assert form.reason.isVisible()
    assert form.progesterone.isChecked()
    assert form.typed == {}
    assert form.end(sheet).babies[:2] == babies
    assert clipped(page) == []


def test_correcting_needs_a_reason_and_ends_nothing_anew(
    opened: Opened, desk: Desk, page: RecordPage
) -> None:
    sheet = ended(desk, a_sheet(), mode=DeliveryMode.VAGINAL)
    page.show()
    opened.again(sheet.pregnancy.id, "outcome")
    page.form.restore({"mode": "instrumental"})
    page.save.click()
    assert said(page) == {"reason"}
    page.form.restore({"reason": "misread"})
    page.save.click()
    outcome = standing_outcome(desk.store.sheet(sheet.pregnancy.id))
    assert outcome is not None
    assert (outcome.mode, outcome.version) == (DeliveryMode.INSTRUMENTAL, 2)


def test_another_desks_correction_is_not_overwritten(opened: Opened, desk: Desk, page: RecordPage) -> None:
    sheet = ended(desk, a_sheet(), mode=DeliveryMode.VAGINAL)
    page.show()
    opened.again(sheet.pregnancy.id, "outcome")
    desk.store.put(replace(sheet.outcomes[0], note="seen elsewhere"), "note")
    page.session.woman.reload()
    assert "another desk" in page.form.strip.text
    page.form.restore({"mode": "instrumental", "reason": "misread"})
    page.save.click()
    assert desk.store.sheet(sheet.pregnancy.id).outcomes[0].note == "seen elsewhere"


def test_one_in_her_history_is_corrected_there_too(opened: Opened, desk: Desk, page: RecordPage) -> None:
    sheet = ended(desk, a_sheet())
    newer = desk.store.put(replace(a_pregnancy(sheet.patient), opened_on=TODAY))
    adopt_past_pregnancy(desk, newer.id, sheet.pregnancy.id, as_earlier(sheet))
    page.show()
    opened.again(sheet.pregnancy.id, "outcome")
    page.form.restore({"mode": "vaginal"})
    page.save.click()
    assert "correct it there too" in page.form.strip.text
    page.save.click()
    outcome = standing_outcome(desk.store.sheet(sheet.pregnancy.id))
    assert outcome is not None
    assert outcome.mode is DeliveryMode.VAGINAL
