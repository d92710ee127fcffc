import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal, Slot
from pytestqt.qtbot import QtBot

from models.errors import CervitrendError, Unavailable
from ui.session.background_runner import BackgroundRunner


class Owner(QObject):
    """Waits for outcomes."""

    heard = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.values: list[object] = []
        self.errors: list[CervitrendError] = []
        self.aside = BackgroundRunner(self)

    @Slot(object)
    def take(self, value: object) -> None:
        self.values.append(value)
        self.heard.emit()

    @Slot(object)
    def fail(self, error: CervitrendError) -> None:
        self.errors.append(error)
        self.heard.emit()


@pytest.fixture
def owner(qapp: object) -> Owner:
    return Owner()


def fails() -> None:
    raise Unavailable("file.unreadable", "export.csv")


def breaks() -> None:
    raise ZeroDivisionError


def test_work_is_done_in_another_thread_and_reported_in_the_windows(qtbot: QtBot, owner: Owner) -> None:
    with qtbot.waitSignal(owner.heard):
        owner.aside.run(owner, threading.current_thread, owner.take, owner.fail)
    assert owner.values != [threading.current_thread()]


def test_an_error_is_reported_as_it_is(qtbot: QtBot, owner: Owner) -> None:
    with qtbot.waitSignal(owner.heard):
        owner.aside.run(owner, fails, owner.take, owner.fail)
    assert isinstance(owner.errors[0], Unavailable)


def test_a_bug_is_reported_without_what_it_held(qtbot: QtBot, owner: Owner) -> None:
    with qtbot.waitSignal(owner.heard):
        owner.aside.run(owner, breaks, owner.take, owner.fail)
    assert isinstance(owner.errors[0], Unavailable)
    assert owner.errors[0].code == "program.fault"


def test_newer_work_of_a_name_drops_the_older(qtbot: QtBot, owner: Owner) -> None:
    go = threading.Event()
    owner.aside.run(owner, lambda: go.wait(10), owner.take, owner.fail, "read")
    with qtbot.waitSignal(owner.heard):
        owner.aside.run(owner, lambda: "newer", owner.take, owner.fail, "read")
    go.set()
    with qtbot.waitSignal(owner.heard):
        owner.aside.run(owner, lambda: "other", owner.take, owner.fail)
    qtbot.waitUntil(lambda: all(t.name != "aside" for t in threading.enumerate()))
    assert owner.values == ["newer", "other"]


def test_nothing_is_reported_after_it_was_closed(qtbot: QtBot, owner: Owner) -> None:
    go = threading.Event()
    owner.aside.run(owner, lambda: go.wait(10), owner.take, owner.fail)
    owner.aside.close()
    go.set()
    qtbot.waitUntil(lambda: all(t.name != "aside" for t in threading.enumerate()))
    other = Owner()
    with qtbot.waitSignal(other.heard):
        other.aside.run(other, lambda: 1, other.take, other.fail)
    assert owner.values == []


def test_nobody_is_told_who_is_gone(qtbot: QtBot, owner: Owner) -> None:
    go = threading.Event()
    other = Owner()
    owner.aside.run(other, lambda: go.wait(10), owner.take, owner.fail)
    other.deleteLater()
    with qtbot.waitSignal(other.destroyed):
        pass
    go.set()
    with qtbot.waitSignal(owner.heard):
        owner.aside.run(owner, lambda: "later", owner.take, owner.fail)
    qtbot.waitUntil(lambda: all(t.name != "aside" for t in threading.enumerate()))
    assert owner.values == ["later"]


@pytest.mark.unmeasured
def test_the_program_outlives_a_page_that_goes_while_its_work_is_reported() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.session.gone_meanwhile", "1500"],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "still there\n")
