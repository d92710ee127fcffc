"""Half-typed answers: each kind keeps its own words, an interruption loses none."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.records.discussion import Decision, ToldHow
from models.usecases.desk import Desk
from models.usecases.drafts import unfinished
from tests.ui.pages.woman.conftest import Opened, fill, sheet_of, texts
from tests.ui.pages.woman.states import short
from ui.pages.woman.answer_form import Answer
from ui.pages.woman.page import WomanPage


def _reopen(page: WomanPage) -> None:
    sheet = sheet_of(page)
    page.left()
    page.blank()
    page.show_sheet(sheet)


def test_what_was_typed_for_one_kind_of_answer_is_not_in_another(opened: Opened) -> None:
    page = opened(short())
    page.panel.answer_wanted.emit(Answer.ESCALATION)
    fill(page, "whom", "Dr Osei")
    fill(page, "how", ToldHow.TELEPHONE)
    page.form.back_wanted.emit()
    page.panel.answer_wanted.emit(Answer.DISCUSSION)
    draft = page.form.discussion(sheet_of(page).pregnancy.id)
    assert (draft.with_whom, draft.how) == ("", None)


def test_what_was_typed_is_there_again_when_its_own_form_is(opened: Opened) -> None:
    page = opened(short())
    page.panel.answer_wanted.emit(Answer.ESCALATION)
    fill(page, "whom", "Dr Osei")
    page.panel.answer_wanted.emit(Answer.DISCUSSION)
    page.panel.answer_wanted.emit(Answer.ESCALATION)
    assert page.form.text("whom") == "Dr Osei"


def test_a_half_typed_answer_is_restored_as_it_was_left(opened: Opened, qtbot: QtBot) -> None:
    page = opened(short())
    page.panel.answer_wanted.emit(Answer.DISCUSSION)
    fill(page, "with_whom", "Dr Osei")
    fill(page, "decision", Decision.RESCAN)
    qtbot.keyClicks(page.form.fields["rescan_on"].inner, "+2w")
    before = page.form.discussion(sheet_of(page).pregnancy.id)
    _reopen(page)
    assert page.form._settle()
    after = page.form.discussion(sheet_of(page).pregnancy.id)
    assert (after.with_whom, after.decision, after.flags) == ("Dr Osei", Decision.RESCAN, before.flags)
    assert str(after.rescan_on) == "2026-03-16"
    assert "Restored draft" in texts(page.form)


def test_a_draft_counts_only_what_was_typed_and_goes_when_it_was_saved(opened: Opened, desk: Desk) -> None:
    page = opened(short())
    page.left()
    assert unfinished(desk) == ()
    page.panel.answer_wanted.emit(Answer.ACKNOWLEDGEMENT)
    fill(page, "reason", "seen by Dr Osei")
    page.left()
    assert [d.woman for d in unfinished(desk)] == ["ADEYEMI"]
    page.form.save_wanted.emit()
    assert unfinished(desk) == ()


def test_discarding_forgets_what_was_typed_here_and_nothing_else(opened: Opened, desk: Desk) -> None:
    page = opened(short())
    page.panel.answer_wanted.emit(Answer.ESCALATION)
    fill(page, "whom", "Dr Osei")
    page.panel.answer_wanted.emit(Answer.ACKNOWLEDGEMENT)
    fill(page, "reason", "twice")
    page.form.discard_wanted.emit()
    assert page.right.currentIndex() == 0
    (kept,) = unfinished(desk)
    assert kept.fields["escalation.whom"] == "Dr Osei"
    assert not any(key.startswith("acknowledgement") for key in kept.fields)


def test_a_refused_answer_shows_in_its_form_while_a_strike_out_is_being_asked(opened: Opened) -> None:
    page = opened(short())
    page.scans.strike.click()
    page.panel.answer_wanted.emit(Answer.ACKNOWLEDGEMENT)
    page.form.save_wanted.emit()
    assert page.form.fields["reason"].problem.text
    assert not page.scans.asking.field.problem.text


def test_a_refused_strike_out_shows_where_it_was_asked(opened: Opened, qtbot: QtBot) -> None:
    page = opened(short())
    page.panel.answer_wanted.emit(Answer.ACKNOWLEDGEMENT)
    page.scans.strike.click()
    qtbot.mouseClick(page.scans.asking.confirm, Qt.MouseButton.LeftButton)
    assert page.scans.asking.field.problem.text
    assert not page.form.fields["reason"].problem.text
