from dataclasses import replace
from pathlib import Path
from threading import Event

from pytestqt.qtbot import QtBot

from models.errors import Problem, Refused
from models.records.importing.reading_plan import Separator
from tests.ui.pages.inbox.plans import FakeReader, a_column, a_line, a_plan
from ui.pages.inbox.page import InboxPage

Slow = tuple[InboxPage, FakeReader]
ONE, OTHER = Path("one.csv"), Path("other.csv")
PEACE_MS = 150
"""Long enough for an outcome that nobody waits for to arrive and do its harm."""


def open_and_wait(qtbot: QtBot, slow: Slow) -> tuple[InboxPage, FakeReader, Event]:
    """A file whose lines are being read."""
    page, reader = slow
    page.open_file(ONE)
    qtbot.waitUntil(lambda: len(reader.read) == 1)
    assert reader.gate is not None
    return page, reader, reader.gate


def test_the_lines_of_a_slow_file_arrive(qtbot: QtBot, slow: Slow) -> None:
    page, _, gate = open_and_wait(qtbot, slow)
    assert page.preview_card.counts.text() == "Reading the file…"
    with qtbot.waitSignal(page.inbox.previewed):
        gate.set()
    assert page.preview_card.counts.text().startswith("1 line: ")


def test_a_plan_corrected_while_reading_drops_the_old_reading(qtbot: QtBot, slow: Slow) -> None:
    page, _, gate = open_and_wait(qtbot, slow)
    page.plan_card.columns.fields[0].set_value(None)
    gate.set()
    qtbot.wait(PEACE_MS)
    assert page.beside.currentWidget() is page.questions_card
    assert page.preview_card.counts.text() == ""


def test_an_error_of_a_reading_that_was_corrected_is_not_told(qtbot: QtBot, slow: Slow) -> None:
    page, reader, gate = open_and_wait(qtbot, slow)
    reader.failure = Refused(Problem("file", "file.not_lines", ("one.csv",)))
    page.plan_card.columns.fields[0].set_value(None)
    gate.set()
    qtbot.wait(PEACE_MS)
    assert page.strip.text == ""
    assert page.stack.currentIndex() == 1


def test_a_second_plan_that_comes_after_a_correction_is_dropped(qtbot: QtBot, slow: Slow) -> None:
    page, reader, gate = open_and_wait(qtbot, slow)
    page.plan_card.separator.set_value(Separator.TAB)
    qtbot.waitUntil(lambda: len(reader.asked) == 1)
    page.plan_card.columns.fields[0].set_value(None)
    gate.set()
    qtbot.wait(PEACE_MS)
    assert page.plan_card.columns.fields[0].value() is None
    assert page.beside.currentWidget() is page.questions_card


def test_a_second_plan_can_be_stopped(qtbot: QtBot, slow: Slow) -> None:
    page, reader, gate = open_and_wait(qtbot, slow)
    page.plan_card.separator.set_value(Separator.TAB)
    page.preview_card.cancel.click()
    with qtbot.waitSignal(page.inbox.stopped_reading):
        gate.set()
    assert len(reader.read) == 1


def test_another_file_chosen_while_one_is_read_shows_nothing_of_it(qtbot: QtBot, slow: Slow) -> None:
    page, reader, gate = open_and_wait(qtbot, slow)
    reader.plan = replace(a_plan(a_column("Other", None, "x")), unit=None)
    reader.found = (a_line(2), a_line(3))
    page.open_file(OTHER)
    assert page.plan_card.columns.rows == []
    qtbot.waitUntil(lambda: len(page.plan_card.columns.rows) == 7)
    gate.set()
    qtbot.wait(PEACE_MS)
    assert page.file_name.text() == "other.csv"
    assert page.beside.currentWidget() is page.questions_card
    assert page.preview_card.model.rows == ()


def test_reading_is_stopped_by_a_button(qtbot: QtBot, slow: Slow) -> None:
    page, _, gate = open_and_wait(qtbot, slow)
    page.preview_card.cancel.click()
    with qtbot.waitSignal(page.inbox.stopped_reading):
        gate.set()
    assert page.preview_card.counts.text().startswith("Reading was stopped.")


def test_low_memory_in_a_thread_leaves_a_page_that_can_go_on(qtbot: QtBot, slow: Slow) -> None:
    page, reader, gate = open_and_wait(qtbot, slow)
    reader.failure = MemoryError()
    with qtbot.waitSignal(page.inbox.refused):
        gate.set()
    assert "not enough memory for one.csv" in page.strip.text
    reader.failure = None
    with qtbot.waitSignal(page.inbox.previewed):
        page.open_file(ONE)
    assert page.preview_card.take.isEnabled()
