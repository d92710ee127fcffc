import gc
import logging
import threading
import weakref
from collections.abc import Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from models.errors import CervitrendError, NotFound, Unavailable
from models.values.fault import MOST_FRAMES
from ui.session.runner import InlineRunner, ThreadRunner


class Listener(QObject):
    """Keeps what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.failed: list[CervitrendError] = []
        self.threads: set[int] = set()

    @Slot(object)
    def hear(self, value: object) -> None:
        self.heard.append(value)
        self.threads.add(threading.get_ident())

    @Slot(object)
    def fail(self, error: CervitrendError) -> None:
        self.failed.append(error)


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[ThreadRunner]:
    made = ThreadRunner()
    yield made
    made.close()


@pytest.fixture
def listener(qtbot: QtBot) -> Listener:
    return Listener()


def not_there() -> int:
    raise NotFound("Scan", "1")


def a_bug() -> int:
    return {"ADEYEMI": 1}["KOWALSKA"]


def test_work_is_done_in_another_thread_and_told_in_this_one(
    runner: ThreadRunner, listener: Listener, qtbot: QtBot
) -> None:
    runner.run(listener, threading.get_ident, listener.hear, listener.fail)
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert listener.heard[0] != threading.get_ident()
    assert listener.threads == {threading.get_ident()}


def test_work_is_done_in_the_order_it_came(runner: ThreadRunner, listener: Listener, qtbot: QtBot) -> None:
    for number in range(50):
        runner.run(listener, lambda n=number: n, listener.hear, listener.fail)  # type: ignore[misc]  # A default of a lambda has no type.
    qtbot.waitUntil(lambda: len(listener.heard) == 50)
    assert listener.heard == list(range(50))


def test_an_expected_error_arrives_as_it_is(runner: ThreadRunner, listener: Listener, qtbot: QtBot) -> None:
    runner.run(listener, not_there, listener.hear, listener.fail)
    qtbot.waitUntil(lambda: bool(listener.failed))
    assert isinstance(listener.failed[0], NotFound)


def test_a_bug_arrives_as_a_fault_and_its_log_names_nobody(
    listener: Listener, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        InlineRunner().run(listener, a_bug, listener.hear, listener.fail)
    error = listener.failed[0]
    assert isinstance(error, Unavailable)
    assert error.code == "program.fault"
    assert "test_runner.py" in caplog.text
    assert "KOWALSKA" not in caplog.text


def test_a_newer_search_supersedes_what_waits(runner: ThreadRunner, listener: Listener, qtbot: QtBot) -> None:
    gate = threading.Event()
    done: list[str] = []

    def searching(text: str) -> str:
        done.append(text)
        return text

    runner.run(listener, gate.wait, listener.hear, listener.fail)
    for text in ("a", "ad", "ade"):
        runner.run(listener, partial(searching, text), listener.hear, listener.fail, "search")
    gate.set()
    qtbot.waitUntil(lambda: len(listener.heard) == 2)
    assert listener.heard == [True, "ade"]
    assert done == ["ade"]


def test_the_outcome_of_a_search_overtaken_while_it_ran_is_dropped(
    runner: ThreadRunner, listener: Listener, qtbot: QtBot
) -> None:
    begun, gate = threading.Event(), threading.Event()

    def slow() -> str:
        begun.set()
        gate.wait()
        return "old"

    runner.run(listener, slow, listener.hear, listener.fail, "search")
    begun.wait()
    runner.run(listener, lambda: "new", listener.hear, listener.fail, "search")
    gate.set()
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert listener.heard == ["new"]


def test_another_owners_search_is_not_superseded(
    runner: ThreadRunner, listener: Listener, qtbot: QtBot
) -> None:
    other, gate = Listener(), threading.Event()
    runner.run(listener, gate.wait, listener.hear, listener.fail)
    runner.run(listener, lambda: 1, listener.hear, listener.fail, "search")
    runner.run(other, lambda: 2, other.hear, other.fail, "search")
    gate.set()
    qtbot.waitUntil(lambda: bool(other.heard) and len(listener.heard) == 2)
    assert listener.heard == [True, 1]


def test_an_owner_that_is_gone_hears_nothing(runner: ThreadRunner, listener: Listener, qtbot: QtBot) -> None:
    gone, gate = QObject(), threading.Event()
    heard: list[object] = []
    runner.run(gone, gate.wait, heard.append, heard.append)
    runner.run(listener, lambda: 2, listener.hear, listener.fail)
    shiboken6.delete(gone)
    gate.set()
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert heard == []


def test_closing_finishes_what_was_accepted_and_tells_of_it(listener: Listener, qtbot: QtBot) -> None:
    runner, done = ThreadRunner(), []
    for number in range(3):
        runner.run(listener, lambda n=number: done.append(n), listener.hear, listener.fail)  # type: ignore[misc]  # A default of a lambda has no type.
    runner.close()
    qtbot.wait(1)
    assert done == [0, 1, 2]
    assert listener.heard == [None, None, None]


def test_the_inline_runner_is_done_when_it_returns(listener: Listener) -> None:
    runner = InlineRunner()
    runner.run(listener, lambda: 7, listener.hear, listener.fail)
    runner.close()
    assert listener.heard == [7]


def test_work_goes_on_in_its_order_after_a_failure(
    runner: ThreadRunner, listener: Listener, qtbot: QtBot
) -> None:
    runner.run(listener, lambda: 1, listener.hear, listener.fail)
    runner.run(listener, not_there, listener.hear, listener.fail)
    runner.run(listener, lambda: 2, listener.hear, listener.fail)
    qtbot.waitUntil(lambda: len(listener.heard) == 2)
    assert listener.heard == [1, 2]
    assert len(listener.failed) == 1


@pytest.mark.parametrize("kind", [SystemExit, KeyboardInterrupt, GeneratorExit])
def test_nothing_that_work_raises_ends_the_thread(
    kind: type[BaseException], runner: ThreadRunner, listener: Listener, qtbot: QtBot
) -> None:
    def end() -> None:
        raise kind

    runner.run(listener, end, listener.hear, listener.fail)
    runner.run(listener, lambda: 2, listener.hear, listener.fail)
    qtbot.waitUntil(lambda: listener.heard == [2])
    assert isinstance(listener.failed[0], Unavailable)
    assert listener.failed[0].code == "program.fault"


def test_endless_recursion_is_logged_in_a_few_steps(
    listener: Listener, caplog: pytest.LogCaptureFixture
) -> None:
    def again() -> None:
        again()

    with caplog.at_level(logging.ERROR):
        InlineRunner().run(listener, again, listener.hear, listener.fail)
    assert caplog.text.count("again") == MOST_FRAMES
    assert caplog.text.rstrip().endswith("...")


def test_what_comes_after_closing_is_refused_and_not_dropped(listener: Listener, qtbot: QtBot) -> None:
    runner = ThreadRunner()
    assert runner.close()
    runner.run(listener, lambda: 1, listener.hear, listener.fail)
    assert listener.heard == []
    assert isinstance(listener.failed[0], Unavailable)
    assert listener.failed[0].code == "program.closing"


def test_work_that_never_ends_does_not_hold_up_closing(listener: Listener, qtbot: QtBot) -> None:
    runner, gate = ThreadRunner(), threading.Event()
    runner.run(listener, gate.wait, listener.hear, listener.fail)
    assert not runner.close(0.05)
    gate.set()
    assert runner.close()


def test_the_thread_holds_nothing_of_its_last_work(
    runner: ThreadRunner, listener: Listener, qtbot: QtBot
) -> None:
    class Held:
        """What work holds and gives back."""

    held = Held()
    gone = weakref.ref(held)
    runner.run(listener, lambda kept=held: kept, lambda value: None, listener.fail)  # type: ignore[misc]  # A lambda has no types.
    del held
    runner.run(listener, lambda: 1, listener.hear, listener.fail)
    qtbot.waitUntil(lambda: bool(listener.heard))
    gc.collect()
    assert gone() is None
