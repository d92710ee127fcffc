"""Closing and signing out are transactions: nothing goes before everything typed and pressed has its answer."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.errors import Unavailable
from models.usecases.desk import Desk
from models.usecases.drafts import unfinished
from tests.ui.shell.test_locking import at_a_scan, full_disk
from tests.ui.shell.whole_program import Program, a_program
from ui.pages.scan.page import ScanPage
from ui.shell.leaving.leaving_page import LeavingPage
from ui.shell.leaving.system_signals import SystemSignals
from ui.shell.parts import BeforeClosing


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot, themed_app: QApplication) -> Iterator[Program]:
    made = a_program(tmp_path, qtbot, themed_app)
    made.enter()
    yield made
    made.end()


def page_of(program: Program) -> LeavingPage:
    page = program.app.shell.currentWidget()
    assert isinstance(page, LeavingPage)
    return page


def is_closed(program: Program) -> bool:
    return program.app.shell.isHidden()


def held_up(program: Program) -> threading.Event:
    """Let the store's thread wait until the event is set."""
    gate = threading.Event()
    program.app._runner.run(program.app, gate.wait, print, print)
    return gate


def test_the_window_closes_once_the_typing_is_kept(program: Program) -> None:
    at_a_scan(program)
    program.app.shell.close()
    program.qtbot.waitUntil(lambda: is_closed(program))
    assert program.is_closed()


def test_what_was_typed_before_closing_is_there_after_the_next_start(
    program: Program, qtbot: QtBot, themed_app: QApplication
) -> None:
    at_a_scan(program)
    program.app.shell.close()
    program.qtbot.waitUntil(lambda: is_closed(program))
    again = sign_in_again(program)
    (draft,) = unfinished(again)
    again.store.close()
    assert draft.fields["readings.0"] == "22.4"


def test_what_takes_longer_than_a_moment_is_said_and_waited_for(program: Program) -> None:
    at_a_scan(program)
    gate = held_up(program)
    program.app.shell.close()
    assert page_of(program).text == ""
    program.qtbot.waitUntil(lambda: "Saving what you typed" in page_of(program).text)
    assert not is_closed(program)
    gate.set()
    program.qtbot.waitUntil(lambda: is_closed(program))


def test_a_full_disk_keeps_the_window_open_and_names_what_would_be_lost(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = at_a_scan(program)
    full_disk(monkeypatch)
    program.app.shell.close()
    program.qtbot.waitUntil(lambda: "The disk is full" in page_of(program).text)
    assert "’s scan, 1 field typed" in page_of(program).text
    assert page_of(program).back.hasFocus()
    page_of(program).back.click()
    assert program.app.shell.currentWidget() is program.workspace
    assert page.form.readings[0].text() == "22.4"
    assert "The disk is full" in program.workspace.line.text


def test_trying_again_closes_once_there_is_room(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_scan(program)
    with monkeypatch.context() as full:
        full_disk(full)
        program.app.shell.close()
        program.qtbot.waitUntil(page_of(program).again.isVisible)
    page_of(program).again.click()
    program.qtbot.waitUntil(lambda: is_closed(program))


def test_closing_all_the_same_is_a_choice_of_its_own(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_a_scan(program)
    full_disk(monkeypatch)
    program.app.shell.close()
    program.qtbot.waitUntil(page_of(program).anyway.isVisible)
    program.app.shell.close()
    program.qtbot.wait(200)
    assert not is_closed(program)
    page_of(program).anyway.click()
    program.qtbot.waitUntil(lambda: is_closed(program))


def test_a_save_that_fails_while_closing_is_told(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    page = at_a_scan(program)
    gate = held_up(program)

    def fail(*_: object) -> None:
        raise Unavailable("database.locked")

    monkeypatch.setattr("ui.pages.scan.page.save_scan", fail)
    page.save.click()
    program.app.shell.close()
    gate.set()
    program.qtbot.waitUntil(lambda: "A save that was pressed: Scan" in page_of(program).text)
    assert not is_closed(program)


def test_signing_out_waits_in_the_same_way(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_scan(program)
    full_disk(monkeypatch)
    program.app.out.sign_out()
    program.qtbot.waitUntil(page_of(program).anyway.isVisible)
    assert page_of(program).anyway.text() == "Sign out all the same"
    page_of(program).anyway.click()
    program.wait_locked()
    assert program.app.sign_in.name.text() == "amina"


def test_nobody_reads_names_off_the_page_of_a_desk_left_alone(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_a_scan(program)
    full_disk(monkeypatch)
    program.app.shell.close()
    program.qtbot.waitUntil(page_of(program).anyway.isVisible)
    shown = page_of(program)
    assert program.app.out.place is not None
    program.app.out.place.idle.expired.emit()
    assert program.app.shell.currentWidget() is program.app.sign_in
    assert shown.text == ""


def test_a_record_that_does_not_answer_is_said_and_can_be_left(program: Program) -> None:
    page = at_a_scan(program)
    gate = held_up(program)
    program.app.shell.close()
    assert program.app.out._leaving is not None
    program.app.out._leaving._silence.timeout.emit()
    assert "has not answered" in page_of(program).text
    page_of(program).back.click()
    assert page.isVisible()
    program.app.shell.close()
    program.app.out._leaving._silence.timeout.emit()
    page_of(program).anyway.click()
    assert is_closed(program)
    gate.set()


def jobs(done: list[str], *works: Callable[[Desk, Callable[[], bool]], None]) -> tuple[BeforeClosing, ...]:
    return tuple(BeforeClosing(lambda: "Making a backup …", work) for work in works)


@pytest.mark.parametrize("leave", ["sign_out", "close"])
def test_what_is_agreed_before_closing_is_done_in_its_order(
    leave: str, tmp_path: Path, qtbot: QtBot, themed_app: QApplication
) -> None:
    done: list[str] = []
    agreed = jobs(
        done,
        lambda desk, is_over: done.append(f"first {desk.name} {is_over()}"),
        lambda desk, is_over: done.append("second"),
    )
    program = a_program(tmp_path, qtbot, themed_app, agreed)
    program.enter()
    program.lock()
    assert done == []
    program.enter()
    getattr(program.app.out, leave)()
    qtbot.waitUntil(lambda: is_closed(program) or (not program.app.sign_in.is_busy and len(done) == 2))
    assert done == ["first Desk 1 False", "second"]
    program.end()


def test_what_fails_before_closing_is_told_at_the_door(
    tmp_path: Path, qtbot: QtBot, themed_app: QApplication
) -> None:
    def fail(desk: Desk, is_over: Callable[[], bool]) -> None:
        raise Unavailable("database.disk_full")

    program = a_program(tmp_path, qtbot, themed_app, jobs([], fail))
    program.enter()
    program.app.out.sign_out()
    qtbot.waitUntil(lambda: "The disk is full" in program.app.sign_in.problem.text)
    assert program.is_closed()
    program.end()


def test_what_has_no_time_left_is_not_begun(
    tmp_path: Path, qtbot: QtBot, themed_app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.shell.leaving.closing.CLOSING_SECONDS", 0)
    done: list[str] = []
    program = a_program(tmp_path, qtbot, themed_app, jobs(done, lambda desk, is_over: done.append("done")))
    program.enter()
    program.app.out.close()
    qtbot.waitUntil(lambda: is_closed(program))
    assert done == []


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGINT, signal.SIGTERM])
def test_each_word_of_the_system_that_ends_a_program_is_heard(
    number: int, qtbot: QtBot, themed_app: QApplication
) -> None:
    # Whoever runs the tests in the background has them ignore some.
    before = signal.signal(number, signal.SIG_DFL)
    told = SystemSignals(themed_app)
    with qtbot.waitSignal(told.told_to_end):
        os.kill(os.getpid(), number)
    told.restore()
    signal.signal(number, before)


def test_what_the_window_was_started_to_ignore_does_not_close_it(
    qtbot: QtBot, themed_app: QApplication
) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    told = SystemSignals(themed_app)
    with qtbot.assertNotEmitted(told.told_to_end, wait=50):
        os.kill(os.getpid(), signal.SIGHUP)
    told.restore()
    assert signal.signal(signal.SIGHUP, before) is signal.SIG_IGN


def test_the_system_ends_it_with_everything_kept_and_nothing_else_done(
    tmp_path: Path, qtbot: QtBot, themed_app: QApplication
) -> None:
    done: list[str] = []
    program = a_program(tmp_path, qtbot, themed_app, jobs(done, lambda desk, is_over: done.append("done")))
    program.enter()
    at_a_scan(program)
    told = SystemSignals(themed_app)
    told.told_to_end.connect(program.app.out.close_for_system)
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: is_closed(program))
    told.restore()
    assert done == []
    again = sign_in_again(program)
    assert len(unfinished(again)) == 1
    again.store.close()


def test_an_import_under_way_is_waited_for(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    page = at_a_scan(program)
    monkeypatch.setattr(ScanPage, "is_at_work", True)
    program.app.shell.close()
    program.qtbot.waitUntil(lambda: "An import is still under way" in page_of(program).text)
    page_of(program).back.click()
    assert page.isVisible()
    program.app.out.lock()
    program.qtbot.waitUntil(lambda: "An import is still under way" in program.app.sign_in.problem.text)
    monkeypatch.setattr(ScanPage, "is_at_work", False)
    program.wait_locked()
    assert program.is_closed()


def sign_in_again(program: Program) -> Desk:
    from models.usecases.clinic.sign_in import sign_in
    from tests.ui.shell.whole_program import a_house
    from tests.ui.small_clinic import PASSWORD

    return sign_in(a_house(program.folder), "amina", PASSWORD)
