"""Half-typed answers: each kind keeps its own words, an interruption loses none."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.errors import Problem, Refused
from models.records.discussion import Decision, ToldHow
from models.usecases.desk import Desk
from models.usecases.drafts import keep_draft, unfinished
from tests.ui.pages.screen import sheet_of
from tests.ui.pages.woman.conftest import Opened, fill, open_question
from tests.ui.pages.woman.states import short
from ui.pages.woman.answers.answer_form import Answer
from ui.pages.woman.page import WomanPage


def _reopen(page: WomanPage) -> None:
    sheet = sheet_of(page)
    page.on_leave()
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
    assert page.form.validate()
    after = page.form.discussion(sheet_of(page).pregnancy.id)
    assert (after.with_whom, after.decision, after.flags) == ("Dr Osei", Decision.RESCAN, before.flags)
    assert str(after.rescan_on) == "2026-03-16"
    assert "Restored draft" in page.form.strip.text


def test_a_draft_counts_only_what_was_typed_and_goes_when_it_was_saved(opened: Opened, desk: Desk) -> None:
    page = opened(short())
    page.on_leave()
    assert unfinished(desk) == ()
    page.panel.answer_wanted.emit(Answer.ACKNOWLEDGEMENT)
    fill(page, "reason", "seen by Dr Osei")
    page.on_leave()
    assert [d.woman for d in unfinished(desk)] == ["ADEYEMI"]
    page.form.save_wanted.emit()
    assert unfinished(desk) == ()


def _unticked(page: WomanPage) -> list[bool]:
    return [not each.tick.isChecked() for each in open_question(page).guidelines]


def test_what_was_unticked_before_an_answer_is_left_out_of_it_after_a_lock(
    opened: Opened, desk: Desk
) -> None:
    page = opened(short())
    first, *rest = open_question(page).guidelines
    first.tick.setChecked(False)
    _reopen(page)
    assert _unticked(page) == [True, *(False for _ in rest)]
    assert len(unfinished(desk)) == 1
    page.panel.answer_wanted.emit(Answer.ACKNOWLEDGEMENT)
    assert {flag.id for flag in first.flags}.isdisjoint(flag.id for flag in page.form.ticked)


def test_what_is_asked_since_is_not_answered_beside_what_was_unticked(opened: Opened) -> None:
    page = opened(short())
    first, *_ = open_question(page).guidelines
    first.tick.setChecked(False)
    kept = page.panel.typed
    seen = {**kept, "_shown": kept["unticked"]}
    page.panel.blank()
    page.show_sheet(sheet_of(page))
    page.panel.restore(seen)
    assert all(_unticked(page))


def test_what_an_answer_left_out_is_no_draft(opened: Opened, desk: Desk) -> None:
    page = opened(short())
    open_question(page).guidelines[0].tick.setChecked(False)
    page.panel.answer_wanted.emit(Answer.ACKNOWLEDGEMENT)
    fill(page, "reason", "seen by Dr Osei")
    page.form.save_wanted.emit()
    page.on_leave()
    assert unfinished(desk) == ()
    assert _unticked(page) == [True]


def test_what_is_unticked_in_the_answer_itself_comes_back_with_it(opened: Opened, desk: Desk) -> None:
    page = opened(short())
    page.panel.answer_wanted.emit(Answer.ACKNOWLEDGEMENT)
    page.form.ticks[0].setChecked(False)
    for _ in range(2):
        _reopen(page)
        assert [tick.isChecked() for tick in page.form.ticks].count(False) == 1
    page.form.discard_wanted.emit()
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
    page.tabs.scans.strike.click()
    page.panel.answer_wanted.emit(Answer.ACKNOWLEDGEMENT)
    page.form.save_wanted.emit()
    assert page.form.fields["reason"].problem.text
    assert not page.tabs.scans.asking.field.problem.text


def test_a_refused_strike_out_shows_where_it_was_asked(opened: Opened, qtbot: QtBot) -> None:
    page = opened(short())
    page.panel.answer_wanted.emit(Answer.ACKNOWLEDGEMENT)
    page.tabs.scans.strike.click()
    qtbot.mouseClick(page.tabs.scans.asking.confirm, Qt.MouseButton.LeftButton)
    assert page.tabs.scans.asking.field.problem.text
    assert not page.form.fields["reason"].problem.text


def _when(page: WomanPage, qtbot: QtBot, day: str, time: str) -> None:
    page.panel.answer_wanted.emit(Answer.DISCUSSION)
    fill(page, "with_whom", "Dr Osei")
    fill(page, "how", ToldHow.TELEPHONE)
    fill(page, "decision", Decision.PROGESTERONE)
    qtbot.keyClicks(page.form.fields["held_on"].inner, day)
    fill(page, "held_time", time)
    page.form._save.click()


def test_a_discussion_without_a_time_was_held_just_now(opened: Opened, desk: Desk, qtbot: QtBot) -> None:
    page = opened(short())
    _when(page, qtbot, "", "")
    assert sheet_of(page).discussions[-1].held_at == desk.clock.now()


def test_a_discussion_is_held_at_the_day_and_time_that_were_typed(opened: Opened, qtbot: QtBot) -> None:
    page = opened(short())
    _when(page, qtbot, "-1d", "14.05")
    held = sheet_of(page).discussions[-1].held_at.astimezone()
    assert f"{held:%Y-%m-%d %H:%M}" == "2026-03-01 14:05"


MISSING, NO_TIME = "Type the time too, such as 14:30.", "“noon” is not a time of day. Type it as 14:30."


@pytest.mark.parametrize(("day", "time", "said"), [("-1d", "", MISSING), ("", "noon", NO_TIME)])
def test_a_day_wants_its_time(opened: Opened, qtbot: QtBot, day: str, time: str, said: str) -> None:
    page = opened(short())
    _when(page, qtbot, day, time)
    assert sheet_of(page).discussions == ()
    assert page.form.fields["held_time"].problem.text == said


def test_a_moment_to_come_is_said_at_the_day(opened: Opened, qtbot: QtBot) -> None:
    page = opened(short())
    _when(page, qtbot, "today", "23:59")
    assert sheet_of(page).discussions == ()
    assert page.form.fields["held_on"].problem.text


def test_what_belongs_to_no_field_stands_above_the_form(opened: Opened) -> None:
    page = opened(short())
    page.panel.answer_wanted.emit(Answer.DISCUSSION)
    page.form.show_error(Refused(Problem("woman", "woman.not_on_screen")))
    assert page.form.strip.text


def test_nothing_is_saved_for_a_woman_who_is_not_on_the_screen(opened: Opened, desk: Desk) -> None:
    page = opened(short())
    page.panel.answer_wanted.emit(Answer.ACKNOWLEDGEMENT)
    fill(page, "reason", "seen")
    shown = sheet_of(page).pregnancy.id
    page.session.woman.sheet = None
    page.form.save_wanted.emit()
    assert page.form.strip.text
    assert not any(flag.reason == "seen" for flag in desk.store.sheet(shown).flags)


def test_symptoms_ticked_where_they_used_to_be_reported_wait_on_the_record_page(
    opened: Opened, desk: Desk
) -> None:
    page = opened(short())
    sheet = sheet_of(page)
    old = {"report.kinds": "fever", "report.day": "-1d", "acknowledgement.reason": "seen"}
    keep_draft(desk, "woman", sheet.pregnancy.id, old, "ADEYEMI")
    page.blank()
    page.show_sheet(sheet)
    kept = {draft.form: draft.fields for draft in unfinished(desk)}
    assert kept == {
        "record": {"call.kinds": "fever", "call.on": "-1d"},
        "woman": {"acknowledgement.reason": "seen"},
    }
    assert page.form.text("reason") == "seen"


def test_an_old_report_alone_leaves_no_answer_behind(opened: Opened, desk: Desk) -> None:
    page = opened(short())
    sheet = sheet_of(page)
    keep_draft(desk, "woman", sheet.pregnancy.id, {"report.kinds": "fever"}, "ADEYEMI")
    page.blank()
    page.show_sheet(sheet)
    assert [draft.form for draft in unfinished(desk)] == ["record"]
    assert page.right.currentIndex() == 0


def test_an_old_report_moves_beside_what_is_half_typed_on_the_record_page(opened: Opened, desk: Desk) -> None:
    page = opened(short())
    sheet = sheet_of(page)
    keep_draft(desk, "record", sheet.pregnancy.id, {"cerclage.operator": "Dr Osei"}, "ADEYEMI")
    keep_draft(desk, "woman", sheet.pregnancy.id, {"report.kinds": "fever"}, "ADEYEMI")
    page.blank()
    page.show_sheet(sheet)
    (draft,) = unfinished(desk)
    assert draft.fields == {"cerclage.operator": "Dr Osei", "call.kinds": "fever"}
