"""A paper looked at, saved and printed."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db.papers.typesetting import TypstProcess
from models.errors import Unavailable
from models.records.clinic.access import Access, AccessKind, ExportKind
from models.records.clinic.audit import AuditQuery
from models.records.clinic.user import Role
from models.rules.register.permissions import Action, may
from models.usecases.desk import Desk
from models.values.paper import Paper, PaperKind
from tests.builders import all_references
from tests.ui.blank_typesetter import BlankTypesetter
from tests.ui.clipping import clipped
from tests.ui.pages.paper.conftest import FILES, a_page
from tests.ui.pages.screen import HeldRunner, Opens, Screen, sheet_of, texts
from tests.ui.pages.woman.states import STATES, short
from ui.pages.paper import page as paper_page
from ui.pages.paper.page import PaperPage
from ui.pages.paper.printing import print_text
from ui.session.session import Location, Where

Opened = Opens[PaperPage]


@pytest.fixture(autouse=True)
def no_second_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    """However busy the machine is, seconds are counted by the tests that count them."""
    monkeypatch.setattr(paper_page, "_TICK_MS", 1_000_000_000)


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
    wait_printed(page)
    assert len(PdfReader(path).pages) == len(page.view.pages)
    ((kind, export, _, pages),) = left(desk)
    assert (kind, export, pages) == (AccessKind.PRINTED, ExportKind.SUMMARY, len(page.view.pages))


def wait_printed(page: PaperPage) -> None:
    """Let the printer be given every page."""
    while page.pages.is_printing:
        QCoreApplication.processEvents()


class SetsThree(BlankTypesetter):
    """A typesetter whose every paper is three white pages."""

    def pictures(self, paper: Paper, per_inch: int) -> tuple[bytes, ...]:
        return super().pictures(paper, per_inch) * 3


@pytest.mark.parametrize(("given", "said"), [(1, "Stopped after 1 page."), (2, "Stopped after 2 pages.")])
def test_printing_is_counted_page_by_page_and_stopped_in_between(
    screen: Screen, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: int, said: str
) -> None:
    page = Opens(screen, a_page(screen, SetsThree()), Where.PAPER)(short())
    monkeypatch.setattr(paper_page, "asked_printer", lambda *_, **__: a_printer(tmp_path / "printed.pdf"))
    page.print_button.click()
    while f"{given} of 3 pages given to the printer" not in texts(page):
        QCoreApplication.processEvents()
    assert page.stop_button.isVisible()
    assert not page.print_button.isEnabled()
    assert page.view.hasFocus()
    page.stop_button.setFocus()
    page.stop_button.click()
    assert said in texts(page)
    assert page.print_button.hasFocus()
    assert left(desk) == ((AccessKind.PRINTED, ExportKind.SUMMARY, tmp_path.name, given),)
    assert page.print_button.isEnabled()


def test_nothing_is_printed_on_behind_another_page(
    screen: Screen, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = Opens(screen, a_page(screen, SetsThree()), Where.PAPER)(short())
    monkeypatch.setattr(paper_page, "asked_printer", lambda *_, **__: a_printer(tmp_path / "printed.pdf"))
    page.print_button.click()
    with qtbot.waitSignal(page.notice) as told:
        page.forget_secrets()
    assert told.args[0] == "Stopped: nothing was printed."
    assert (page.pages.is_printing, left(desk)) == (False, ())


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


class NoPages(BlankTypesetter):
    """A typesetter whose template is broken."""

    def pictures(self, paper: Paper, per_inch: int) -> tuple[bytes, ...]:
        raise Unavailable("paper.not_set", paper.title)


class LacksSigns(BlankTypesetter):
    """A typesetter without a font for one letter."""

    def lacking(self, paper: Paper) -> str:
        return "Y"


@pytest.fixture
def plain(screen: Screen) -> PaperPage:
    return Opens(screen, a_page(screen, NoPages()), Where.PAPER)(short())


def test_where_no_page_can_be_made_her_text_is_shown_saved_and_printed(
    plain: PaperPage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "papers" / "hers.txt"
    file.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(paper_page, "asked_printer", lambda *_, **__: a_printer(tmp_path / "printed.pdf"))
    assert "text of the paper" in texts(plain)
    assert "ADEYEMI, Folake" in plain.view.text.text()
    plain.save_button.click()
    plain.print_button.click()
    assert "ADEYEMI, Folake" in file.read_text(encoding="utf-8")
    assert "ADEYEMI" in PdfReader(tmp_path / "printed.pdf").pages[0].extract_text()
    assert [kind for kind, *_ in left(desk)] == [AccessKind.EXPORTED, AccessKind.PRINTED]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_text_that_no_printer_takes_is_not_written_down(
    plain: PaperPage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_page, "asked_printer", lambda *_, **__: a_printer(tmp_path))
    plain.print_button.click()
    assert left(desk) == ()


def test_a_sign_that_no_font_has_is_named_in_the_window(screen: Screen) -> None:
    page = Opens(screen, a_page(screen, LacksSigns()), Where.PAPER)(short())
    assert (
        "No font here can print these signs: Y (U+0059). They stand there by their numbers, in: ADEYEMI, Folake (Mrs)"
        in texts(page)
    )
    assert "ADE[U+0059]EMI" in page.view.accessibleDescription()


def test_the_last_choice_comes_first_the_next_time(opened: Opened, screen: Screen) -> None:
    page = opened(short())
    assert page.kind.value() is PaperKind.SUMMARY
    page.kind.set_value(PaperKind.LABELS)
    screen.lead(page, Location(Where.PAPER, typed=Where.WOMAN.value))
    assert page.kind.choices[:2] == (PaperKind.LABELS, PaperKind.SUMMARY)
    assert page.kind.value() is PaperKind.LABELS


def test_enter_prints_or_does_what_was_done_last(
    opened: Opened, screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(short())
    hers = sheet_of(page).pregnancy.id
    assert page.print_button.hasFocus()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "hers.pdf"), ""))
    page.save_button.click()
    assert opened.again(hers).save_button.hasFocus()
    monkeypatch.setattr(paper_page, "asked_printer", lambda *_, **__: a_printer(tmp_path / "printed.pdf"))
    page.print_button.click()
    wait_printed(page)
    assert opened.again(hers).print_button.hasFocus()


def test_who_chooses_another_paper_goes_on_choosing(opened: Opened) -> None:
    page = opened(short())
    page.kind.setFocus()
    page.kind.set_value(PaperKind.LETTER)
    assert page.kind.hasFocus()


def test_while_a_paper_is_being_set_no_key_changes_the_choice(screen: Screen) -> None:
    held = HeldRunner()
    page = screen.page(lambda s: PaperPage(s, all_references(), BlankTypesetter(), FILES, held))
    held.is_holding = True
    Opens(screen, page, Where.PAPER)(short())
    assert page.view.hasFocus()


def test_what_takes_long_is_counted_and_stopped(screen: Screen, desk: Desk) -> None:
    held = HeldRunner()
    page = screen.page(lambda s: PaperPage(s, all_references(), BlankTypesetter(), FILES, held))
    held.is_holding = True
    Opens(screen, page, Where.PAPER)(short())
    page._on_tick()
    assert "The paper is being set: 1 s" in texts(page)
    page.stop_button.click()
    held.release()
    assert "Stopped: no paper was made." in texts(page)
    assert page.view.pages == []
    assert not page.print_button.isEnabled()
    page.again_button.click()
    assert page.view.pages


def test_leaving_gives_up_what_is_being_set(screen: Screen) -> None:
    held = HeldRunner()
    page = screen.page(lambda s: PaperPage(s, all_references(), BlankTypesetter(), FILES, held))
    held.is_holding = True
    Opens(screen, page, Where.PAPER)(short())
    page.forget_secrets()
    held.release()
    assert page.view.pages == []


def test_what_is_kept_every_three_seconds_gives_up_no_paper(screen: Screen) -> None:
    held = HeldRunner()
    page = screen.page(lambda s: PaperPage(s, all_references(), BlankTypesetter(), FILES, held))
    held.is_holding = True
    Opens(screen, page, Where.PAPER)(short())
    page.on_leave()
    assert not page.is_at_rest
    held.release()
    assert page.view.pages


@pytest.mark.parametrize("role", [Role.NURSE, Role.SONOGRAPHER, Role.ADMINISTRATOR])
def test_who_may_not_read_the_trail_of_the_clinic_cannot_print_it(
    screen: Screen, desk: Desk, typesetter: TypstProcess, role: Role
) -> None:
    mine = replace(screen, desk=replace(desk, user=replace(desk.user, role=role)))
    page = a_page(mine, typesetter)
    mine.lead(page, Location(Where.PAPER, typed=Where.AUDIT.value))
    assert page.print_button.isEnabled() == may(mine.desk.user, Action.READ_AUDIT)
    assert bool(page.view.pages) == may(mine.desk.user, Action.READ_AUDIT)


def test_the_entries_that_were_asked_for_are_on_the_extract(screen: Screen, desk: Desk) -> None:
    lead = replace(screen, desk=replace(desk, user=replace(desk.user, role=Role.LEAD)))
    page = a_page(lead, BlankTypesetter())
    asked = AuditQuery(kind="scans")
    lead.lead(page, Location(Where.PAPER, typed=Where.AUDIT.value, asked=asked))
    assert "Kind of record: Scan" in page.view.accessibleDescription()


def test_a_long_text_goes_over_as_many_pages_as_it_needs_whole(tmp_path: Path) -> None:
    file = tmp_path / "long.pdf"
    lines = [f"line {n} " + "W" * (n % 200) for n in range(150)]
    assert print_text(a_printer(file), "\n".join(lines), "PRACTICE")
    pages = PdfReader(file).pages
    text = "".join(page.extract_text() for page in pages)
    assert len(pages) > 2
    assert text.count("line") == len(lines)
    assert text.count("PRACTICE") == len(pages)
    assert text.count("W") == "".join(lines).count("W")


def a_page_being_drawn(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[PaperPage, HeldRunner]:
    """The page of a paper whose drawing for the printer is held up until the runner lets it go."""
    held = HeldRunner()
    page = screen.page(lambda s: PaperPage(s, all_references(), BlankTypesetter(), FILES, held))
    Opens(screen, page, Where.PAPER)(short())
    monkeypatch.setattr(paper_page, "asked_printer", lambda *_, **__: a_printer(tmp_path / "printed.pdf"))
    held.is_holding = True
    page.print_button.click()
    return page, held


def test_drawing_for_the_printer_is_counted_and_stopped(
    screen: Screen, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, held = a_page_being_drawn(screen, tmp_path, monkeypatch)
    page._on_tick()
    assert "The pages are being drawn for the printer: 1 s" in texts(page)
    page.stop_button.click()
    held.release()
    assert "Stopped: nothing was printed." in texts(page)
    assert page.print_button.isEnabled()
    assert left(desk) == ()
    page.print_button.click()
    wait_printed(page)
    assert [kind for kind, *_ in left(desk)] == [AccessKind.PRINTED]


def test_pages_that_the_printer_cannot_be_given_are_said_and_the_paper_stays(
    screen: Screen, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = Opens(screen, a_page(screen, BlankTypesetter()), Where.PAPER)(short())
    monkeypatch.setattr(paper_page, "asked_printer", lambda *_, **__: a_printer(tmp_path / "printed.pdf"))
    monkeypatch.setattr(BlankTypesetter, "pictures", NoPages.pictures)
    with qtbot.waitSignal(page.failed):
        page.print_button.click()
    assert page.view.pages
    assert page.print_button.isEnabled()
    assert left(desk) == ()
