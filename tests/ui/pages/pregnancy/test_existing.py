"""An open pregnancy: its due dates, its details, and the pregnancies before it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models.errors import CervitrendError, Unavailable
from models.records.history import EarlierOutcome, Onset
from models.records.patient import Patient
from models.records.pregnancy import DatingMethod, Pregnancy
from models.records.record import Answer
from models.usecases.date import DatingDraft, PregnancyDraft, agree_due_date, open_pregnancy
from models.usecases.desk import Desk
from models.usecases.record_scan import record_scan
from models.usecases.take_history import EarlierDraft, add_earlier
from models.views import PregnancySheet
from tests.builders import DUE, a_scan_draft
from tests.ui.clipping import clipped
from ui.pages.pregnancy.page import PregnancyPage
from ui.runner import InlineRunner
from ui.session import Place, Where

CTRL = Qt.KeyboardModifier.ControlModifier
Go = Callable[[Place], None]


@pytest.fixture
def pregnancy(desk: Desk, patient: Patient) -> Pregnancy:
    """A singleton due 06-Jul-2026 whose history was not taken."""
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    draft = PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating)
    return open_pregnancy(desk, draft)


@pytest.fixture
def shown(page: PregnancyPage, pregnancy: Pregnancy, go: Go) -> PregnancyPage:
    show(go, pregnancy)
    return page


def show(go: Go, pregnancy: Pregnancy) -> None:
    go(Place(Where.PREGNANCY, patient_id=pregnancy.patient_id, pregnancy_id=pregnancy.id))


def sheet_of(page: PregnancyPage) -> PregnancySheet:
    sheet = page.session.woman.sheet
    assert sheet is not None
    return sheet


def say(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def save(qtbot: QtBot, inside: QWidget) -> None:
    inside.setFocus()
    qtbot.keyClick(inside.window().focusWidget(), Qt.Key.Key_S, CTRL)


def an_earlier(page: PregnancyPage, desk: Desk) -> None:
    draft = EarlierDraft(outcome=EarlierOutcome.BIRTH, age="30+2", onset=Onset.SPONTANEOUS)
    add_earlier(desk, sheet_of(page).pregnancy.id, draft)
    page.session.woman.reload()


def change_to(page: PregnancyPage, qtbot: QtBot, due: str) -> None:
    page.dating.change.click()
    page.dating.form.method.set_value(DatingMethod.ENTERED)
    say(qtbot, page.dating.form.due, f"{due}\t")


def test_a_first_due_date_agreed_elsewhere_meanwhile_is_not_replaced(
    page: PregnancyPage, desk: Desk, patient: Patient, go: Go, qtbot: QtBot
) -> None:
    undated = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1))
    show(go, undated)
    page.dating.form.method.set_value(DatingMethod.ENTERED)
    say(qtbot, page.dating.form.due, "8.7.2026\t")
    agree_due_date(desk, undated.id, DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on))
    save(qtbot, page.dating.form.due)
    assert "agreed at another desk" in page.dating.strip.text
    assert [d.due_on for d in sheet_of(page).datings] == [DUE.on]
    assert page.dating.save.accessibleName() == "Show what changes"


def test_a_due_date_that_leaves_a_scan_outside_is_refused(
    shown: PregnancyPage, desk: Desk, qtbot: QtBot
) -> None:
    scan = replace(a_scan_draft(sheet_of(shown).pregnancy.id, "31.0"), on=date(2026, 1, 20))
    record_scan(desk, scan)
    shown.session.woman.reload()
    change_to(shown, qtbot, "28.11.2026")
    assert "20-Jan-2026" in shown.dating.form.fields["due_on"].problem.text


def test_a_scan_that_would_have_been_early_is_noticed(shown: PregnancyPage, desk: Desk, qtbot: QtBot) -> None:
    record_scan(desk, replace(a_scan_draft(sheet_of(shown).pregnancy.id, "31.0"), on=date(2026, 1, 20)))
    shown.session.woman.reload()
    change_to(shown, qtbot, "6.8.2026")
    assert "before 14+0" in shown.dating.form.notice.text()


def test_saving_without_a_method_says_so(shown: PregnancyPage, qtbot: QtBot) -> None:
    shown.dating.change.click()
    save(qtbot, shown.dating.form.method)
    assert "Choose" in shown.dating.form.fields["method"].problem.text


def test_cancelling_a_change_puts_the_form_away(shown: PregnancyPage, qtbot: QtBot) -> None:
    change_to(shown, qtbot, "8.7.2026")
    shown.dating.cancel.click()
    assert not shown.dating.form.isVisible()
    assert not shown.dating.is_typed


def test_details_that_were_not_recorded_need_no_reason(shown: PregnancyPage, qtbot: QtBot) -> None:
    assert not shown.details.save.isEnabled()
    shown.details.form.trauma.set_value(Answer.NO)
    save(qtbot, shown.details.form.fetuses)
    assert sheet_of(shown).pregnancy.cervical_trauma is Answer.NO
    assert not shown.details.save.isEnabled()


def test_a_changed_number_of_fetuses_needs_a_reason(shown: PregnancyPage, qtbot: QtBot) -> None:
    shown.details.form.fetuses.set_value(2)
    save(qtbot, shown.details.form.fetuses)
    assert "Say why" in shown.details.reason_field.problem.text
    say(qtbot, shown.details.reason, "second sac seen")
    save(qtbot, shown.details.reason)
    assert sheet_of(shown).pregnancy.fetuses == 2


def test_a_conflict_is_said_and_what_was_chosen_stays(shown: PregnancyPage, desk: Desk, qtbot: QtBot) -> None:
    desk.store.put(replace(sheet_of(shown).pregnancy, cervical_trauma=Answer.YES))
    shown.details.form.fetuses.set_value(2)
    say(qtbot, shown.details.reason, "second sac seen")
    save(qtbot, shown.details.reason)
    assert "another desk" in shown.details.strip.text
    assert shown.details.form.fetuses.value() == 2


def test_history_not_taken_is_said(shown: PregnancyPage) -> None:
    assert "History not taken" in shown.history.said.text()
    assert shown.history.add.hasFocus()


def test_asked_none_is_one_key(shown: PregnancyPage, qtbot: QtBot) -> None:
    qtbot.keyClick(shown, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    assert sheet_of(shown).pregnancy.history_taken
    assert shown.history.said.text() == "Asked: no earlier pregnancies."
    assert shown.done.hasFocus()


def test_an_earlier_pregnancy_is_added_by_keyboard_alone(shown: PregnancyPage, qtbot: QtBot) -> None:
    qtbot.keyClick(shown, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    form = shown.history.form
    qtbot.keyClicks(form.outcome, "B")
    qtbot.keyClick(form.outcome, Qt.Key.Key_Tab)
    qtbot.keyClicks(form.age, "30+2")
    say(qtbot, form.ended, "3.4.2019")
    form.onset.set_value(Onset.SPONTANEOUS)
    form.pprom.set_value(None)
    save(qtbot, form.age)
    (added,) = sheet_of(shown).history
    assert (str(added.age), added.onset, added.pprom) == ("30+2", Onset.SPONTANEOUS, Answer.UNKNOWN)
    assert (added.ended_on, sheet_of(shown).pregnancy.history_taken) == (date(2019, 4, 3), True)
    assert form.isHidden()


def test_problems_of_an_earlier_pregnancy_are_at_their_fields(shown: PregnancyPage, qtbot: QtBot) -> None:
    shown.history.add.click()
    form = shown.history.form
    form.age.setText("thirty")
    save(qtbot, form.age)
    assert "how that pregnancy ended" in form.fields["outcome"].problem.text
    assert "not weeks and days" in form.fields["age"].problem.text
    form.outcome.set_value(EarlierOutcome.LOSS)
    form.age.setText("24+0")
    save(qtbot, form.age)
    assert "too late" in form.fields["age"].problem.text
    assert clipped(shown) == []


def test_a_day_that_cannot_be_read_stops_the_save(shown: PregnancyPage, qtbot: QtBot) -> None:
    shown.history.add.click()
    shown.history.form.outcome.set_value(EarlierOutcome.BIRTH)
    say(qtbot, shown.history.form.ended, "31.2.2019")
    save(qtbot, shown.history.form.ended)
    assert sheet_of(shown).history == ()
    assert shown.history.form.is_typed


def test_a_correction_needs_a_reason(shown: PregnancyPage, desk: Desk, qtbot: QtBot) -> None:
    an_earlier(shown, desk)
    qtbot.keyClick(shown.history.table, Qt.Key.Key_Return)
    form = shown.history.form
    assert form.age.text() == "30+2"
    say(qtbot, form.age, "31+2")
    save(qtbot, form.age)
    assert "Say why" in form.fields["reason"].problem.text
    say(qtbot, form.reason, "letter came")
    save(qtbot, form.reason)
    assert [str(e.age) for e in sheet_of(shown).history] == ["31+2"]


def test_striking_out_takes_two_steps_and_a_reason(shown: PregnancyPage, desk: Desk, qtbot: QtBot) -> None:
    an_earlier(shown, desk)
    shown.history.strike.click()
    shown.history.striking.confirm.click()
    assert shown.history.striking.field.problem.text
    say(qtbot, shown.history.striking.reason, "of her sister")
    qtbot.keyClick(shown.history.striking.reason, Qt.Key.Key_Return)
    assert [e.struck_out for e in sheet_of(shown).history] == ["of her sister"]
    assert not shown.history.amend.isEnabled()
    assert shown.history.said.text().startswith("History not taken")
    assert shown.history.none.isEnabled()


def test_keeping_it_takes_the_question_back(shown: PregnancyPage, desk: Desk) -> None:
    an_earlier(shown, desk)
    shown.history.strike.click()
    shown.history.striking.keep.click()
    assert not shown.history.striking.isVisible()
    assert all(e.stands for e in sheet_of(shown).history)


def test_none_is_refused_where_another_desk_added_one(shown: PregnancyPage, desk: Desk) -> None:
    draft = EarlierDraft(outcome=EarlierOutcome.BIRTH)
    add_earlier(desk, sheet_of(shown).pregnancy.id, draft)
    shown.history.none.click()
    assert "strike them out" in shown.history.strip.text


def test_done_leads_to_her_page(shown: PregnancyPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.place_wanted) as led:
        qtbot.keyClick(shown, Qt.Key.Key_Return, CTRL)
    assert (led.args[0].where, led.args[0].pregnancy_id) == (Where.WOMAN, sheet_of(shown).pregnancy.id)


def test_done_names_what_is_not_saved(shown: PregnancyPage, qtbot: QtBot) -> None:
    change_to(shown, qtbot, "8.7.2026")
    shown.details.form.fetuses.set_value(2)
    shown.history.add.click()
    shown.history.form.age.setText("30+2")
    with qtbot.assertNotEmitted(shown.place_wanted):
        shown.done.click()
    assert shown.unsaved.text() == "Not saved yet: the due date, this pregnancy, the earlier pregnancy."


def test_what_is_typed_is_there_when_she_is_opened_again(
    shown: PregnancyPage, pregnancy: Pregnancy, go: Go, qtbot: QtBot
) -> None:
    change_to(shown, qtbot, "8.7.2026")
    shown.details.form.fetuses.set_value(2)
    shown.history.add.click()
    shown.history.form.age.setText("30+2")
    say(qtbot, shown.history.form.ended, "3.4.2019\t")
    go(Place(Where.PREGNANCY))
    shown.session.woman.blank()
    assert shown.dating.now.text() == ""
    assert shown.history.form.isHidden()
    show(go, pregnancy)
    assert shown.dating.form.due.value() == date(2026, 7, 8)
    assert shown.details.form.fetuses.value() == 2
    assert (shown.history.form.age.text(), shown.history.form.ended.value()) == ("30+2", date(2019, 4, 3))


def test_a_save_of_one_part_leaves_the_others_as_typed(shown: PregnancyPage, qtbot: QtBot) -> None:
    change_to(shown, qtbot, "8.7.2026")
    shown.history.none.click()
    assert shown.dating.form.due.value() == date(2026, 7, 8)


def test_another_woman_on_the_screen_refuses_the_save(shown: PregnancyPage, desk: Desk) -> None:
    pregnancy = sheet_of(shown).pregnancy
    shown.session.woman.sheet = None
    shown.history.none.click()
    assert "Another woman" in shown.history.strip.text
    assert not desk.store.get(Pregnancy, pregnancy.id).history_taken


def test_a_new_day_counts_again(shown: PregnancyPage) -> None:
    shown.day_turned()
    assert shown.dating.now.text() == "Due 06-Jul-2026, today 22+0"


def test_a_blank_page_shows_nobody(shown: PregnancyPage) -> None:
    shown.session.woman.blank()
    assert (shown.dating.now.text(), shown.history.said.text()) == ("", "")
    assert not shown.done.isVisible()


def test_nothing_is_cut_off(shown: PregnancyPage, desk: Desk, qtbot: QtBot) -> None:
    an_earlier(shown, desk)
    change_to(shown, qtbot, "8.7.2026")
    shown.history.strike.click()
    assert clipped(shown) == []
    shown.history.amend.click()
    assert clipped(shown) == []


def test_tab_walks_the_page_in_the_order_of_work(shown: PregnancyPage, qtbot: QtBot) -> None:
    change_to(shown, qtbot, "8.7.2026")
    shown.history.add.click()
    shown.dating.form.method.setFocus()
    walked = []
    for _ in range(16):
        focus = shown.window().focusWidget()
        walked.append(focus.accessibleName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert walked == [
        *("Due date from", "Due date", "Show what changes", "Cancel"),
        *("Number of fetuses", "Cervical trauma: Yes", "Add", "Asked, none"),
        *("Outcome", "Age at its end", "Ended on", "Onset", "Waters broke before term: Yes"),
        *("Painless dilation: Yes", "Cerclage", "Save earlier pregnancy"),
    ]


def test_a_late_answer_about_another_woman_touches_nothing_typed(
    shown: PregnancyPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[tuple[Callable[[object], None], Callable[[CervitrendError], None]]] = []

    def hold(
        runner: object, owner: object, work: object, then: object, failed: object, name: str = ""
    ) -> None:
        waiting.append((then, failed))  # type: ignore[arg-type]

    monkeypatch.setattr(InlineRunner, "run", hold)
    shown.history.none.click()
    shown.session.woman.sheet = None
    change_to(shown, qtbot, "8.7.2026")
    waiting[0][0](None)
    assert shown.dating.form.due.value() == date(2026, 7, 8)
    with qtbot.waitSignal(shown.failed):
        waiting[0][1](Unavailable("database.disk_failed"))
