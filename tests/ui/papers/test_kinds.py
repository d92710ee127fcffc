"""What can be printed from where, by the mouse and by Ctrl+P."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.clinic.access import ExportKind
from models.records.clinic.audit import AuditQuery
from models.records.clinic.user import Role
from models.usecases.desk import Desk
from models.values.paper import WRITTEN_BY_ITSELF, PaperKind
from tests.builders import a_scan, a_sheet, all_references, keep, next_id
from tests.demo_clinic import demo_desk
from tests.journeys.walking import CTRL, a_window, page_of, press
from ui.cli.exports.report import ReportRequest
from ui.pages.audit.page import AuditPage
from ui.pages.paper import page as paper_page
from ui.pages.paper.page import PaperPage
from ui.papers.kinds import OF_MANY, OFFERED, make_paper, offered_from, paper_of
from ui.session.session import Location, Where
from ui.shell.window import Workspace

HER = next_id()


@pytest.mark.parametrize("where", OFFERED)
def test_each_page_that_has_papers_leads_to_them(where: Where) -> None:
    there = paper_of(Location(where, pregnancy_id=HER), HER)
    assert there == Location(Where.PAPER, pregnancy_id=HER, typed=where.value)


def test_a_woman_without_a_pregnancy_has_no_papers() -> None:
    assert paper_of(Location(Where.WOMAN, patient_id=HER), None) is None


def test_a_page_without_papers_leads_nowhere() -> None:
    assert paper_of(Location(Where.SETTINGS), None) is None
    assert paper_of(Location(Where.PAPER, pregnancy_id=HER), HER) is None


@pytest.mark.parametrize("kind", PaperKind)
def test_every_paper_is_made_offered_somewhere_and_named_in_the_trail(kind: PaperKind) -> None:
    is_asked_for = kind not in WRITTEN_BY_ITSELF
    assert any(kind in offered for offered in OFFERED.values()) is is_asked_for
    assert kind.value in {export.value for export in ExportKind}


@pytest.mark.parametrize("kind", PaperKind)
def test_a_paper_is_the_one_that_was_asked_for_or_is_refused_at_every_door(
    kind: PaperKind, desk: Desk
) -> None:
    sheet = keep(desk.store, a_sheet(a_scan()))
    lead = replace(desk, user=replace(desk.user, role=Role.LEAD))
    typed = ReportRequest(kind=kind, women=() if kind in OF_MANY else ("RX1",), to=Path("a.pdf"))
    if kind in WRITTEN_BY_ITSELF:
        assert "written by the program itself" in typed.what_is_wrong
        with pytest.raises(ValueError, match=kind.value):
            make_paper(kind, lead, all_references(), sheet)
        return
    assert typed.what_is_wrong == ""
    made = make_paper(kind, lead, all_references(), sheet)
    assert made is not None
    assert made.kind is kind


@pytest.fixture
def window(demo: Path, tmp_path: Path, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    return a_window(demo_desk(demo, tmp_path), themed_app, qtbot)


def test_print_stands_in_the_foot_and_leads_to_what_the_page_shows(window: Workspace) -> None:
    window.go(Location(Where.TODAY))
    window.foot.papers.click()
    assert page_of(window, PaperPage).kind.value() is PaperKind.TODAY
    window.go_back()
    assert window.location.where is Where.TODAY


@pytest.mark.parametrize("where", [Where.TODAY, Where.LOOPS])
def test_a_paper_about_nobody_is_made_whoever_was_on_the_screen(
    window: Workspace, qtbot: QtBot, where: Where
) -> None:
    (her,) = window.session.desk.store.find_women("Adeyemi")
    window.go(Location(Where.WOMAN, pregnancy_id=her.pregnancy_id))
    window.go(Location(Where.PAPER, typed=where.value))
    qtbot.waitUntil(page_of(window, PaperPage).print_button.isEnabled)
    assert page_of(window, PaperPage).is_at_rest


def test_print_is_grey_where_nothing_can_be_printed_and_on_the_paper_itself(window: Workspace) -> None:
    for where in (Where.SETTINGS, Where.WOMEN, Where.PAPER):
        window.go(Location(where, typed=Where.TODAY.value if where is Where.PAPER else ""))
        assert not window.foot.papers.isEnabled()


def test_ctrl_p_leads_to_her_papers_and_there_to_the_printer(
    window: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(paper_page, "asked_printer", lambda *_, pages, **__: asked.append(pages))
    (her,) = window.session.desk.store.find_women("Adeyemi")
    window.go(Location(Where.WOMAN, pregnancy_id=her.pregnancy_id))
    press(qtbot, window, Qt.Key.Key_P, CTRL)
    assert page_of(window, PaperPage).kind.value() is PaperKind.SUMMARY
    assert asked == []
    qtbot.waitUntil(page_of(window, PaperPage).print_button.isEnabled)
    press(qtbot, window, Qt.Key.Key_P, CTRL)
    assert asked == [1]


def test_ctrl_p_on_the_audit_trail_leads_to_the_entries_that_are_shown_there(window: Workspace) -> None:
    window.go(Location(Where.AUDIT))
    page_of(window, AuditPage)._on_asked(AuditQuery(kind="scans"))
    window.foot.papers.click()
    assert window.location == Location(Where.PAPER, typed="audit", asked=AuditQuery(kind="scans"))


def test_what_was_chosen_last_comes_first_and_nothing_else_moves() -> None:
    usual = OFFERED[Where.WOMAN]
    assert offered_from(Where.WOMAN, None) == usual
    assert offered_from(Where.WOMAN, PaperKind.LABELS) == (
        PaperKind.LABELS,
        *(kind for kind in usual if kind is not PaperKind.LABELS),
    )
    assert offered_from(Where.WOMAN, PaperKind.TODAY) == usual
