"""What was asked for one woman is answered when another one, or another page, is on the screen."""

from dataclasses import replace
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from models.errors import Unavailable
from models.usecases.desk import Desk
from models.usecases.drafts import find_draft, unfinished
from models.values.identity import HospitalNumber
from tests.ui.pages.screen import HeldRunner, sheet_of
from tests.ui.pages.woman.conftest import Opened, fill
from tests.ui.pages.woman.states import short, twins
from ui.pages.woman.answers.answer_form import Answer
from ui.pages.woman.page import WomanPage
from ui.session.session import Where


def _answer(page: WomanPage, reason: str) -> UUID:
    page.panel.answer_wanted.emit(Answer.ACKNOWLEDGEMENT)
    fill(page, "reason", reason)
    return sheet_of(page).pregnancy.id


def _save_late(page: WomanPage, runner: HeldRunner) -> None:
    runner.is_holding = True
    page.form.save_wanted.emit()
    runner.is_holding = False


def _next(opened: Opened, page: WomanPage) -> None:
    """Leave her for another woman, as the window does."""
    page.on_leave()
    page.blank()
    sheet = twins()
    opened(replace(sheet, patient=replace(sheet.patient, number=HospitalNumber("RX482114"))))


def _break_store(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise Unavailable("database.disk_failed")

    monkeypatch.setattr(type(desk.store), "put", broken)


def _reasons(desk: Desk, pregnancy_id: UUID) -> set[str]:
    return {flag.reason for flag in desk.store.sheet(pregnancy_id).flags if flag.reason}


def test_an_answer_kept_late_leaves_alone_what_is_typed_for_the_next_woman(
    opened: Opened, runner: HeldRunner, desk: Desk
) -> None:
    page = opened(short())
    first = _answer(page, "for the first")
    _save_late(page, runner)
    _next(opened, page)
    second = _answer(page, "for the second")
    page.on_leave()
    runner.release()
    assert _reasons(desk, first) == {"for the first"}
    assert (page.right.currentIndex(), page.form.text("reason")) == (1, "for the second")
    assert find_draft(desk, Where.WOMAN.value, second) is not None


def test_the_draft_of_an_answer_kept_late_goes(
    opened: Opened, runner: HeldRunner, desk: Desk, qtbot: QtBot
) -> None:
    page = opened(short())
    first = _answer(page, "seen")
    _save_late(page, runner)
    _next(opened, page)
    assert [d.pregnancy_id for d in unfinished(desk)] == [first]
    with qtbot.waitSignal(page.drafts_changed):
        runner.release()
    assert unfinished(desk) == ()


def test_a_draft_keeps_what_was_not_saved_with_the_late_answer(
    opened: Opened, runner: HeldRunner, desk: Desk
) -> None:
    page = opened(short())
    page.panel.answer_wanted.emit(Answer.ESCALATION)
    fill(page, "whom", "Dr Osei")
    _answer(page, "seen")
    _save_late(page, runner)
    _next(opened, page)
    runner.release()
    (kept,) = unfinished(desk)
    assert {key.split(".")[0] for key in kept.fields} == {"escalation"}
    assert kept.woman == "ADEYEMI"


def test_an_answer_that_fails_late_is_said_by_the_window(
    opened: Opened, runner: HeldRunner, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(short())
    first = _answer(page, "seen")
    _save_late(page, runner)
    _next(opened, page)
    _break_store(desk, monkeypatch)
    with qtbot.waitSignal(page.failed) as said:
        runner.release()
    assert said.args[0].code == "database.disk_failed"
    assert not page.form.strip.text
    assert [d.pregnancy_id for d in unfinished(desk)] == [first]


def test_an_answer_that_fails_behind_another_page_is_said_by_the_window(
    opened: Opened, runner: HeldRunner, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(short())
    _answer(page, "seen")
    _save_late(page, runner)
    page.on_leave()
    page.hide()
    _break_store(desk, monkeypatch)
    with qtbot.waitSignal(page.failed):
        runner.release()
    assert page.form.strip.text
    assert page.form.text("reason") == "seen"


def test_an_answer_that_fails_before_her_eyes_is_said_in_its_form_alone(
    opened: Opened, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(short())
    _answer(page, "seen")
    _break_store(desk, monkeypatch)
    with qtbot.assertNotEmitted(page.failed):
        page.form.save_wanted.emit()
    assert page.form.strip.text


def test_two_women_are_saved_at_once_and_one_woman_only_once(
    opened: Opened, runner: HeldRunner, desk: Desk, qtbot: QtBot
) -> None:
    page = opened(short())
    first = _answer(page, "for the first")
    _save_late(page, runner)
    _save_late(page, runner)
    _next(opened, page)
    second = _answer(page, "for the second")
    _save_late(page, runner)
    with qtbot.assertNotEmitted(page.failed):
        runner.release()
    assert (_reasons(desk, first), _reasons(desk, second)) == ({"for the first"}, {"for the second"})
    assert page.right.currentIndex() == 0
    assert unfinished(desk) == ()
