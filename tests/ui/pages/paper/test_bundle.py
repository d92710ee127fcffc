"""Papers for several women in one go: all of them in one new folder, or nothing."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from db.papers.typesetting import TypstProcess
from models.errors import Unavailable
from models.ports.typesetter import Typesetter
from models.records.clinic.access import Access, AccessKind, ExportKind
from models.records.clinic.user import Role
from models.usecases.clinic.access_log import log_exports
from models.usecases.desk import Desk
from models.values.identity import HospitalNumber
from models.values.paper import BundleKind, Paper
from tests.builders import a_booking, a_sheet, all_references, keep
from tests.ui.blank_typesetter import BlankTypesetter
from tests.ui.clipping import clipped
from tests.ui.pages.paper.conftest import FILES, a_page
from tests.ui.pages.paper.test_page import a_printer
from tests.ui.pages.screen import HeldRunner, Screen, texts
from ui.pages.paper import bundle_panel, bundle_presenter
from ui.pages.paper.bundle_presenter import Bundle
from ui.pages.paper.page import PaperPage
from ui.session.session import Location, Where

NAMES = ("Berg", "Diaz", "O’Hara & Lee")


@pytest.fixture
def women(desk: Desk) -> None:
    """Three women who are booked today."""
    for number, name in enumerate(NAMES):
        sheet = a_sheet(bookings=(replace(a_booking(time=f"0{7 + number}:30"), on=desk.clock.today()),))
        her = replace(sheet.patient, family_name=name, number=HospitalNumber(f"RX{number}"))
        keep(desk.store, replace(sheet, patient=her))


@pytest.fixture
def to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that is chosen."""
    (folder := tmp_path / "out").mkdir()
    monkeypatch.setattr(bundle_panel, "folder_to_use", lambda *_: folder)
    return folder


def opened(
    screen: Screen, typesetter: Typesetter | None = None, kind: BundleKind = BundleKind.SUMMARIES_BOOKED
) -> PaperPage:
    """The page led to from Today, with this bundle chosen."""
    page = a_page(screen, typesetter or BlankTypesetter())
    screen.lead(page, Location(Where.PAPER, typed=Where.TODAY.value))
    page.kind.set_value(kind)
    screen.app.processEvents()
    return page


def left(desk: Desk) -> list[tuple[AccessKind, ExportKind | None, str, str]]:
    """What left, and the number of the woman whom it is about."""
    numbers = {row.patient_id: str(row.number) for name in NAMES for row in desk.store.find_women(name)}
    return [
        (a.kind, a.export, a.place, numbers[a.patient_id])
        for a in desk.store.every(Access)
        if a.export and a.patient_id
    ]


@pytest.mark.usefixtures("women")
def test_everybody_has_a_file_in_a_new_folder_and_an_entry(
    screen: Screen, desk: Desk, to: Path, typesetter: TypstProcess
) -> None:
    page = opened(screen, typesetter)
    page.bundle.save_button.click()
    (folder,) = to.iterdir()
    assert folder.name == "cervitrend-summary-2026-03-02"
    files = sorted(folder.iterdir())
    assert [file.name for file in files] == [f"00{n + 1}-summary-RX-{n}.pdf" for n in range(3)]
    for name, file in zip(NAMES, files, strict=True):
        assert name.upper() in PdfReader(file).pages[0].extract_text()
    assert left(desk) == [(AccessKind.EXPORTED, ExportKind.SUMMARY, "out", f"RX {n}") for n in range(3)]
    assert "3 files saved in cervitrend-summary-2026-03-02. They are not encrypted" in texts(page)


@pytest.mark.usefixtures("women")
def test_who_is_unticked_gets_none(screen: Screen, desk: Desk, to: Path) -> None:
    page = opened(screen)
    page.bundle.ticks[1].click()
    assert "2 of 3 ticked" in texts(page)
    page.bundle.save_button.click()
    assert [number for *_, number in left(desk)] == ["RX 0", "RX 2"]
    assert len(list(to.rglob("*.pdf"))) == 2


@pytest.mark.usefixtures("women")
def test_nobody_ticked_is_nothing_to_save(screen: Screen) -> None:
    page = opened(screen)
    page.bundle.none_button.click()
    assert not page.bundle.save_button.isEnabled()
    page.bundle.all_button.click()
    assert page.bundle.save_button.isEnabled()


@pytest.mark.usefixtures("women")
def test_who_each_of_them_is_stands_there_whole(screen: Screen) -> None:
    page = opened(screen)
    assert page.bundle.ticks[2].text() == "O’HARA && LEE, Folake (Mrs) · 14-Mar-1993 · RX 2"
    assert clipped(page) == []


def test_a_name_of_eighty_letters_leaves_room_for_birth_date_and_number(screen: Screen, desk: Desk) -> None:
    sheet = a_sheet(bookings=(replace(a_booking(), on=desk.clock.today()),))
    long = replace(sheet.patient, family_name="Wolfeschlegelstein" * 5, given_name="Maria Anna " * 5)
    keep(desk.store, replace(sheet, patient=long))
    page = opened(screen)
    page.resize(860, 560)
    screen.app.processEvents()
    (tick,) = page.bundle.ticks
    assert tick.height() >= tick.heightForWidth(tick.width()) > tick.sizeHint().height()
    assert clipped(page) == []


@pytest.mark.usefixtures("women")
@pytest.mark.parametrize("made", [1, 2])
def test_stopped_after_some_of_them_nothing_is_left(screen: Screen, desk: Desk, to: Path, made: int) -> None:
    page = opened(screen)

    def stop(bundle: Bundle) -> None:
        if len(bundle.made) == made:
            assert f"{made} of 3 made, now " in texts(page)
            page.bundle.stop_button.click()

    page.bundle.presenter.progressed.connect(stop)
    page.bundle.save_button.click()
    assert (list(to.iterdir()), left(desk)) == ([], [])
    assert "Stopped. Nothing was saved." in texts(page)
    assert page.bundle.save_button.isEnabled()


@pytest.mark.usefixtures("women")
def test_leaving_the_page_stops_it_and_says_so(screen: Screen, desk: Desk, to: Path, qtbot: QtBot) -> None:
    held = HeldRunner()
    page = screen.page(lambda s: PaperPage(s, all_references(), BlankTypesetter(), FILES, held))
    screen.lead(page, Location(Where.PAPER, typed=Where.TODAY.value))
    page.kind.set_value(BundleKind.SUMMARIES_BOOKED)
    held.is_holding = True
    page.bundle.save_button.click()
    page.on_leave()
    assert page.bundle.is_running
    with qtbot.waitSignal(page.notice) as said:
        page.forget_secrets()
    held.release()
    assert said.args[0] == "The page of the papers was left. Stopped. Nothing was saved."
    assert (list(to.iterdir()), left(desk)) == ([], [])


@pytest.mark.usefixtures("women")
def test_a_folder_that_is_gone_is_named(screen: Screen, desk: Desk, to: Path, qtbot: QtBot) -> None:
    to.rmdir()
    page = opened(screen)
    with qtbot.waitSignal(page.failed) as failed:
        page.bundle.save_button.click()
    assert failed.args[0].code == "folder.not_writable"
    assert (left(desk), page.bundle.save_button.isEnabled()) == ([], True)


@pytest.mark.usefixtures("women")
def test_a_full_disk_leaves_nothing(
    screen: Screen, desk: Desk, to: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = opened(screen)
    calls = iter([None, None, None])

    def flush(_: int) -> None:
        if next(calls, "full") == "full":
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", flush)
    with qtbot.waitSignal(page.failed):
        page.bundle.save_button.click()
    assert (list(to.iterdir()), left(desk)) == ([], [])


class SetsTwo(BlankTypesetter):
    """A typesetter whose every paper is two white pages."""

    def pictures(self, paper: Paper, per_inch: int) -> tuple[bytes, ...]:
        return super().pictures(paper, per_inch) * 2


@pytest.fixture
def printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the printer that is chosen prints into."""
    file = tmp_path / "printed.pdf"
    monkeypatch.setattr(bundle_panel, "asked_printer", lambda *_, **__: a_printer(file))
    return file


def given(desk: Desk) -> list[tuple[ExportKind | None, str, int | None]]:
    return [(a.export, a.place, a.count) for a in desk.store.every(Access) if a.kind is AccessKind.PRINTED]


@pytest.mark.usefixtures("women")
def test_all_of_them_are_printed_one_after_the_other(screen: Screen, desk: Desk, printed: Path) -> None:
    page = opened(screen, SetsTwo())
    assert page.bundle.print_button.hasFocus()
    page.bundle.print_button.click()
    while page.bundle.is_running:
        screen.app.processEvents()
    assert len(PdfReader(printed).pages) == 6
    assert given(desk) == [(ExportKind.SUMMARY, printed.parent.name, 2)] * 3
    assert f"Sent to {printed.parent.name}." in texts(page)
    assert page.bundle.print_button.hasFocus()


@pytest.mark.usefixtures("women")
def test_no_range_of_a_printer_cuts_a_bundle(
    screen: Screen, desk: Desk, printed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(screen, SetsTwo())
    printer = a_printer(printed)
    printer.setFromTo(1, 1)
    monkeypatch.setattr(bundle_panel, "asked_printer", lambda *_, **__: printer)
    page.bundle.print_button.click()
    while page.bundle.is_running:
        screen.app.processEvents()
    assert len(PdfReader(printed).pages) == 6
    assert [pages for *_, pages in given(desk)] == [2, 2, 2]


@pytest.mark.usefixtures("women")
def test_stopped_at_the_printer_only_what_it_was_given_is_written_down(
    screen: Screen, desk: Desk, printed: Path
) -> None:
    page = opened(screen, SetsTwo())
    page.bundle.print_button.click()
    while "3 of 6 pages given to the printer" not in texts(page):
        screen.app.processEvents()
    page.bundle.stop_button.click()
    place = printed.parent.name
    assert given(desk) == [(ExportKind.SUMMARY, place, 2), (ExportKind.SUMMARY, place, 1)]
    assert "Stopped after 3 pages. Look at the printer" in texts(page)


@pytest.mark.usefixtures("women")
def test_stopped_before_the_printer_has_any_nothing_is_printed(
    screen: Screen, desk: Desk, printed: Path
) -> None:
    page = opened(screen, SetsTwo())
    page.bundle.presenter.progressed.connect(page.bundle.stop_button.click)
    page.bundle.print_button.click()
    assert (given(desk), printed.exists()) == ([], False)
    assert "Stopped: nothing was printed." in texts(page)


@pytest.mark.usefixtures("women")
def test_whose_page_cannot_be_set_holds_back_the_printing(
    screen: Screen, desk: Desk, printed: Path, qtbot: QtBot
) -> None:
    page = opened(screen, SetsNothing())
    with qtbot.waitSignal(page.failed):
        page.bundle.print_button.click()
    assert (given(desk), printed.exists()) == ([], False)
    assert "Nothing was printed." in texts(page)


class SetsNothing(BlankTypesetter):
    """A typesetter whose template is broken."""

    def pdf(self, paper: Paper) -> bytes:
        raise Unavailable("paper.not_set", paper.title)

    def pictures(self, paper: Paper, per_inch: int) -> tuple[bytes, ...]:
        raise Unavailable("paper.not_set", paper.title)


class LacksY(BlankTypesetter):
    """A typesetter without a font for one letter."""

    def lacking(self, paper: Paper) -> str:
        return "Y"


@pytest.mark.usefixtures("women")
def test_whose_page_cannot_be_set_gets_the_text_and_that_is_said(screen: Screen, to: Path) -> None:
    page = opened(screen, SetsNothing())
    page.bundle.save_button.click()
    assert "BERG, Folake" in next(to.rglob("001-*.txt")).read_text(encoding="utf-8")
    assert "For 3 of them no page could be made" in texts(page)


@pytest.mark.usefixtures("women")
def test_signs_that_no_font_has_are_named(screen: Screen, to: Path) -> None:
    page = opened(screen, LacksY())
    page.bundle.save_button.click()
    assert "No font here can print these signs: Y (U+0059)." in texts(page)


def test_an_empty_list_says_so(screen: Screen) -> None:
    page = opened(screen, kind=BundleKind.LETTERS_OPEN)
    assert "Nobody is on this list." in texts(page)
    assert not page.bundle.save_button.isEnabled()


@pytest.mark.usefixtures("women")
def test_who_may_print_nothing_lists_nobody(screen: Screen, desk: Desk) -> None:
    mine = replace(screen, desk=replace(desk, user=replace(desk.user, role=Role.ADMINISTRATOR)))
    page = opened(mine)
    assert page.bundle.ticks == ()
    assert not page.bundle.save_button.isEnabled()
    assert page.bundle.state.text() == page.bundle.print_button.reason != ""


@pytest.mark.usefixtures("women")
def test_one_that_was_stopped_too_late_does_not_end_the_next(
    screen: Screen, desk: Desk, to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = HeldRunner()
    page = opened(replace(screen, runner=held))

    def late(*left: object) -> object:
        monkeypatch.setattr(bundle_presenter, "log_exports", log_exports)
        page.bundle.stop_button.click()
        page.bundle.ticks[0].click()
        held.is_holding = True
        page.bundle.save_button.click()
        return log_exports(*left)  # type: ignore[arg-type]  # As it was called.

    monkeypatch.setattr(bundle_presenter, "log_exports", late)
    page.bundle.save_button.click()
    assert page.bundle.is_running
    assert "0 of 2 made" in texts(page)
    held.release()
    assert "2 files saved" in texts(page)
    assert (page.bundle.is_running, len(list(to.iterdir())), len(left(desk))) == (False, 2, 5)


@pytest.mark.usefixtures("women")
def test_what_was_stopped_fails_in_silence_while_the_next_is_under_way(screen: Screen, to: Path) -> None:
    held = HeldRunner()
    page = opened(replace(screen, runner=held))
    held.is_holding = True
    page.bundle.save_button.click()
    page.bundle.stop_button.click()
    page.bundle.save_button.click()
    held.release()
    assert "3 files saved" in texts(page)
    assert len(list(to.iterdir())) == 1


@pytest.mark.usefixtures("women")
def test_another_paper_takes_its_place(screen: Screen) -> None:
    page = opened(screen)
    assert not page.print_button.isVisible()
    page.kind.set_value(page.kind.choices[0])
    assert (page.bundle.isVisible(), page.bundle.save_button.isVisible()) == (False, False)
    assert page.print_button.isVisible()
