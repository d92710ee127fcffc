"""A paper looked at, saved and printed."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from models.records.clinic.access import Access, AccessKind, ExportKind
from models.usecases.desk import Desk
from tests.ui.clipping import clipped
from tests.ui.pages.screen import Opens, texts
from tests.ui.pages.woman.states import STATES, short
from ui.pages.paper import page as paper_page
from ui.pages.paper.page import PaperPage

Opened = Opens[PaperPage]


def left(desk: Desk) -> tuple[tuple[AccessKind, ExportKind | None, str, int | None], ...]:
    return tuple((a.kind, a.export, a.place, a.count) for a in desk.store.every(Access) if a.export)


@pytest.mark.parametrize("state", STATES)
def test_her_summary_is_shown_page_by_page_in_every_state(opened: Opened, state: str) -> None:
    page = opened(STATES[state]())
    QCoreApplication.processEvents()
    assert page.view.pages
    assert "ADEYEMI, Folake" in page.view.accessibleDescription()
    assert clipped(page) == []


def test_it_is_saved_as_a_pdf_and_that_is_in_the_trail(
    opened: Opened, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, path = opened(short()), tmp_path / "papers" / "hers.pdf"
    path.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page.save_button.click()
    assert "ADEYEMI" in PdfReader(path).pages[0].extract_text()
    assert left(desk) == ((AccessKind.EXPORTED, ExportKind.SUMMARY, "papers", len(page.view.pages)),)


def test_it_is_printed_as_it_was_looked_at(
    opened: Opened, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, path = opened(short()), tmp_path / "printed.pdf"
    monkeypatch.setattr(paper_page, "asked_printer", lambda *_, **__: a_printer(path))
    page.print_button.click()
    assert len(PdfReader(path).pages) == len(page.view.pages)
    ((kind, export, _, pages),) = left(desk)
    assert (kind, export, pages) == (AccessKind.PRINTED, ExportKind.SUMMARY, len(page.view.pages))


def a_printer(path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFileName(str(path))
    return printer


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_named_and_nothing_is_written_down(
    opened: Opened, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = opened(short())
    monkeypatch.setattr(paper_page, "asked_printer", lambda *_, **__: a_printer(tmp_path))
    with qtbot.waitSignal(page.notice) as said:
        page.print_button.click()
    assert "took nothing" in said.args[0]
    assert left(desk) == ()


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_written_down(
    opened: Opened, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = opened(short())
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "gone" / "a.pdf"), ""))
    with qtbot.waitSignal(page.failed):
        page.save_button.click()
    assert left(desk) == ()


def test_nobody_can_be_printed_while_another_woman_is_read(opened: Opened) -> None:
    page = opened(short())
    page.blank()
    assert not page.print_button.isEnabled()
    assert page.view.pages == []
    assert "being set" in texts(page)
