"""The list of lines holds still, is worked by keys, and what is to be done stands above it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.exchange.csv_files.reader import CsvFiles
from models.ports.files import FileReader
from models.records.importing.import_line import Sifting
from models.records.importing.imports import ImportBatch
from models.usecases.desk import Desk
from models.values.length import Unit
from ui.pages.inbox.page import InboxPage

SMALL = "Surname;DOB;MRN;Scan date;CL;Route\nSmith;1990-02-01;RX1;2026-02-01;{0};TV\n"


@pytest.fixture
def page(shows: Callable[[FileReader], InboxPage]) -> InboxPage:
    return shows(CsvFiles())


def test_the_list_opens_with_its_first_line_chosen_and_keeps_its_place(
    qtbot: QtBot, page: InboxPage, export: Path
) -> None:
    page.open_file(export)
    rows = page.preview_card.rows
    assert (rows.currentIndex().row(), rows.selectionModel().isRowSelected(0)) == (0, True)
    height, counts = rows.height(), page.preview_card.counts
    doubtful = [row.sifted.verdict for row in page.preview_card.model.rows].index(Sifting.DOUBTFUL)
    rows.selectRow(doubtful)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert counts.text() == "79 lines: 68 accepted (15 women), 4 doubtful (1 taken), 7 refused"
    assert (rows.currentIndex().row(), rows.height()) == (doubtful, height)


def test_a_file_is_imported_by_its_key(qtbot: QtBot, page: InboxPage, desk: Desk, export: Path) -> None:
    page.open_file(export)
    with qtbot.waitSignal(page.inbox.finished):
        qtbot.keyClick(page.preview_card.rows, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert [batch.taken for batch in desk.store.every(ImportBatch)] == [68]


def test_nothing_moves_when_the_import_is_told(qtbot: QtBot, page: InboxPage, export: Path) -> None:
    page.open_file(export)
    before = page.stack.geometry()
    assert "imported only if you take it" in page.hint.text()
    with qtbot.waitSignal(page.inbox.finished):
        page.preview_card.take.click()
        assert page.hint.text().startswith("What was taken stays in the record")
    qtbot.waitUntil(page.strip.isVisible)
    assert not page.hint.isVisible()
    assert page.stack.geometry() == before


def test_a_file_of_which_nothing_can_be_taken_says_so(page: InboxPage, write: Callable[[str], Path]) -> None:
    page.open_file(write(SMALL.replace("CL", "CL mm").format("short")))
    assert page.preview_card.counts.text() == "1 line: 0 accepted, 1 refused"
    assert page.preview_card.take.accessibleName() == "Nothing to import"
    assert "refused lines are left out" in page.hint.text()


def test_what_is_to_be_done_is_said(page: InboxPage, write: Callable[[str], Path]) -> None:
    assert page.hint.text() == "Scans from a file; nothing enters a record unseen."
    page.open_file(write(SMALL.format("8,5")))
    assert page.hint.text().startswith("Nothing is guessed: answer what is asked")
    page.plan_card.unit.set_value(Unit.MILLIMETRES)
    assert page.hint.text().startswith("Nothing has been taken yet. Look through the lines")
    page.show_past()
    assert page.hint.text() == "Scans from a file; nothing enters a record unseen."


def test_a_line_shows_its_lengths_under_its_day(page: InboxPage, write: Callable[[str], Path]) -> None:
    page.open_file(write(SMALL.format("38.5")))
    assert page.preview_card.model.index(0, 3).data() == "01-Feb-2026\n38.5"
