"""A printer and its pages: what is under way comes to its end, and what came out is written down."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QGroupBox, QWidget
from pytestqt.qtbot import QtBot

from models.records.clinic.access import AccessKind, ExportKind
from models.usecases.desk import Desk
from models.values.paper import PaperLayout
from tests.ui.pages.paper.conftest import a_page
from tests.ui.pages.paper.test_page import SetsThree, a_page_being_drawn, a_printer, left, wait_printed
from tests.ui.pages.screen import Opens, Screen, sheet_of, texts
from tests.ui.pages.woman.states import short
from ui.pages.paper import page as paper_page
from ui.pages.paper.page import PaperPage
from ui.pages.paper.printing import asked_printer
from ui.session.session import Where


def a_page_at_the_printer(screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PaperPage:
    """Three pages, one of them with the printer."""
    page = Opens(screen, a_page(screen, SetsThree()), Where.PAPER)(short())
    monkeypatch.setattr(paper_page, "asked_printer", lambda *_, **__: a_printer(tmp_path / "printed.pdf"))
    page.print_button.click()
    while "1 of 3 pages given to the printer" not in texts(page):
        QCoreApplication.processEvents()
    return page


@pytest.mark.parametrize("is_day", [True, False])
def test_what_is_being_printed_is_printed_to_its_end_and_then_made_anew(
    screen: Screen, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, is_day: bool
) -> None:
    printing = a_page_at_the_printer(screen, tmp_path, monkeypatch)
    before = sheet_of(printing)
    printing.day_turned() if is_day else printing.show_sheet(replace(before))
    assert (printing.stop_button.isVisible(), printing.print_button.isEnabled()) == (True, False)
    printing._on_print()
    with qtbot.waitSignal(printing.presenter.made) as made:
        wait_printed(printing)
    assert (made.args[0].wish.sheet is before) is is_day
    assert left(desk) == ((AccessKind.PRINTED, ExportKind.SUMMARY, tmp_path.name, 3),)
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 3
    assert printing.print_button.isEnabled()


def test_what_is_stopped_is_written_down_said_and_then_made_anew(
    screen: Screen, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    printing = a_page_at_the_printer(screen, tmp_path, monkeypatch)
    printing.day_turned()
    with qtbot.waitSignals([printing.presenter.made, printing.notice]):
        printing.stop_button.click()
    assert left(desk) == ((AccessKind.PRINTED, ExportKind.SUMMARY, tmp_path.name, 1),)
    assert (printing.is_at_rest, printing.print_button.isEnabled()) == (True, True)


def test_what_is_drawn_for_the_printer_is_not_forgotten_for_a_new_paper(
    screen: Screen, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, held = a_page_being_drawn(screen, tmp_path, monkeypatch)
    page.show_sheet(sheet_of(page))
    held.release()
    wait_printed(page)
    assert [kind for kind, *_ in left(desk)] == [AccessKind.PRINTED]


def test_nothing_can_be_begun_between_the_printer_and_its_first_page(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Opens(screen, a_page(screen, SetsThree()), Where.PAPER)(short())
    monkeypatch.setattr(paper_page, "asked_printer", lambda *_, **__: a_printer(tmp_path / "printed.pdf"))
    page.print_button.click()
    assert "0 of 3 pages given to the printer" in texts(page)
    assert (page.stop_button.isVisible(), page.print_button.isEnabled()) == (True, False)
    with pytest.raises(RuntimeError):
        page.pages.begin(a_printer(tmp_path / "second.pdf"), (b"",))
    page.stop_button.click()
    assert not page.pages.is_printing


def test_her_record_written_while_the_printer_is_asked_for_prints_nothing(
    screen: Screen, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = Opens(screen, a_page(screen, SetsThree()), Where.PAPER)(short())

    def ask(*_: object, **__: object) -> QPrinter:
        page.show_sheet(sheet_of(page))
        return a_printer(tmp_path / "printed.pdf")

    monkeypatch.setattr(paper_page, "asked_printer", ask)
    with qtbot.waitSignal(page.notice) as told:
        page.print_button.click()
    assert told.args[0] == "Stopped: nothing was printed."
    assert (page.is_at_rest, left(desk)) == (True, ())


@pytest.mark.parametrize(("chosen", "count"), [("2", 1), ("1,3", 2), ("2-9", 2)])
def test_the_pages_that_were_chosen_are_printed_and_as_many_are_written_down(
    screen: Screen, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: str, count: int
) -> None:
    page = Opens(screen, a_page(screen, SetsThree()), Where.PAPER)(short())
    printer = a_printer(tmp_path / "printed.pdf")
    printer.setPageRanges(QPageRanges.fromString(chosen))
    monkeypatch.setattr(paper_page, "asked_printer", lambda *_, **__: printer)
    page.print_button.click()
    wait_printed(page)
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == count
    assert [pages for *_, pages in left(desk)] == [count]


@pytest.mark.parametrize("pages", [0, 3])
def test_a_range_can_be_chosen_of_one_paper_and_of_no_bundle(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, pages: int
) -> None:
    offered: list[tuple[bool, bool]] = []

    def execute(dialog: QPrintDialog) -> int:
        dialog.setVisible(True)
        ranges = dialog.findChild(QGroupBox, "gbPrintRange")
        assert ranges is not None
        may = dialog.testOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        offered.append((may, not ranges.isHidden()))
        return QPrintDialog.DialogCode.Rejected

    monkeypatch.setattr(QPrintDialog, "exec", execute)
    qtbot.addWidget(over := QWidget())
    assert asked_printer(over, layout=PaperLayout.UPRIGHT, pages=pages) is None
    assert offered == [(pages > 0, pages > 0)]
