"""The clinic's audit trail: what it shows, how it is narrowed, and what goes out of it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from models.errors import NotAllowed, Unavailable
from models.records.clinic.access import Access, AccessKind, ExportKind
from models.records.clinic.audit import AuditQuery, AuditSide
from models.records.clinic.signed_head import SignedHead
from models.records.clinic.user import Role
from models.usecases.clinic.access_log import log_access
from models.usecases.clinic.audit_trail import AT_A_TIME, read_audit
from models.usecases.desk import Desk
from models.values.receipt import Receipt
from models.views import PregnancySheet
from tests.builders import NURSE
from ui.pages.audit.page import AuditPage
from ui.session.runner import InlineRunner
from ui.session.session import Location, Session, Where, WomanOnScreen

Opened = Callable[[], AuditPage]


def shown(page: AuditPage) -> list[tuple[str, str, str]]:
    return [(row.who, row.woman, row.what) for row in page.model.rows]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What is chosen in the dialog."""
    chosen = tmp_path / "lists" / "chosen.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    return chosen


def test_it_shows_who_did_what_about_whom_newest_first(open_page: Opened, sheet: PregnancySheet) -> None:
    page = open_page()
    her = f"{sheet.patient.name} {sheet.patient.number}"
    assert shown(page)[0] == (NURSE.name, her, "Looked at her record")
    assert (NURSE.name, her, "Scan recorded") in shown(page)
    assert shown(page)[-1] == ("unknown user", "", "User recorded")


def test_the_entry_under_the_focus_is_told_whole(
    open_page: Opened, sheet: PregnancySheet, lead: Desk
) -> None:
    scan = sheet.scans[0]
    lead.store.put(replace(scan, note="calipers moved"), "measured again")
    page = open_page()
    page.table.selectRow(0)
    assert page.detail.text().endswith("Scan changed. Note: calipers moved")
    assert str(sheet.patient.name) in page.detail.text()


def test_accesses_and_changes_can_be_told_apart(open_page: Opened, sheet: PregnancySheet) -> None:
    page = open_page()
    page.filters.side.set_value(AuditSide.ACCESSES)
    assert [what for _, _, what in shown(page)] == ["Looked at her record"]
    page.filters.side.set_value(AuditSide.CHANGES)
    assert "Looked at her record" not in [what for _, _, what in shown(page)]
    page.filters.clear_button.click()
    assert len({what for _, _, what in shown(page)}) > 2


def test_a_woman_is_found_by_name_and_hers_alone_are_shown(
    open_page: Opened, sheet: PregnancySheet, qtbot: QtBot
) -> None:
    page = open_page()
    page.filters.sought.setText(sheet.patient.family_name)
    with qtbot.waitSignal(page.looked_at) as looked:
        qtbot.keyClick(page.filters.sought, Qt.Key.Key_Return)
    assert looked.args == [(sheet.patient.id,)]
    assert page.filters.woman.value() == sheet.patient.id
    assert {woman for _, woman, _ in shown(page)} == {f"{sheet.patient.name} {sheet.patient.number}"}
    page.filters.sought.setText("nobody of that name")
    qtbot.keyClick(page.filters.sought, Qt.Key.Key_Return)
    assert page.filters.problem.text().startswith("Nobody was found.")
    page.filters.sought.setText("")
    qtbot.keyClick(page.filters.sought, Qt.Key.Key_Return)
    assert page.filters.woman.value() is None


def test_days_that_cannot_be_read_are_said_and_whole_days_count(
    open_page: Opened, sheet: PregnancySheet
) -> None:
    page = open_page()
    before = shown(page)
    page.filters.since.setText("never")
    page.filters.since.textEdited.emit("never")
    page.filters.show_button.click()
    assert page.filters.problem.text().startswith("This is no day.")
    assert shown(page) == before
    today = page.session.desk.clock.today()
    page.filters.since.set_value(today)
    page.filters.until.set_value(today)
    page.filters.show_button.click()
    assert shown(page) == before
    assert page.filters.problem.text() == ""


def test_where_nothing_fits_it_says_so(open_page: Opened, sheet: PregnancySheet) -> None:
    page = open_page()
    page.filters.kind.set_value("merges")
    assert page.model.rows == ()
    assert page.nothing.isVisible()
    assert page.nothing.text() == "Nothing in the trail is like that. Clear a filter to see more."


def test_older_entries_are_one_key_away(open_page: Opened, lead: Desk) -> None:
    for _ in range(AT_A_TIME):
        log_access(lead, AccessKind.LOCKED)
    page = open_page()
    assert (page.newer.isEnabled(), page.older.isEnabled()) == (False, True)
    assert len(page.model.rows) == AT_A_TIME
    page.older.click()
    assert [what for _, _, what in shown(page)] == ["User recorded"]
    assert (page.newer.isEnabled(), page.older.isEnabled()) == (True, False)
    page.newer.click()
    assert len(page.model.rows) == AT_A_TIME


def test_enter_leads_to_the_woman_and_from_others_nowhere(
    open_page: Opened, sheet: PregnancySheet, qtbot: QtBot
) -> None:
    page = open_page()
    with qtbot.waitSignal(page.location_wanted) as led:
        page.table.row_opened.emit(page.model.rows[0])
    assert (led.args[0].where, led.args[0].typed) == (Where.WOMEN, str(sheet.patient.number))
    page.table.selectRow(len(page.model.rows) - 1)
    with qtbot.assertNotEmitted(page.location_wanted):
        page.table.row_opened.emit(page.model.rows[-1])
    with qtbot.waitSignal(page.location_wanted) as back:
        page.back.click()
    assert back.args[0].where is Where.SETTINGS


def test_what_is_shown_is_saved_whole_without_formulas_and_that_is_an_entry(
    open_page: Opened, sheet: PregnancySheet, lead: Desk, file: Path, written: dict[Path, str], qtbot: QtBot
) -> None:
    lead.store.put(replace(sheet.scans[0], note="=1+1"), "=cmd")
    page = open_page()
    with qtbot.waitSignal(page.notice) as said:
        page.save_button.click()
    rows = written[file].split("\r\n")
    assert rows[0].startswith("\ufeffWhen (UTC),Who,Desk,Entry,Woman,What,Field,Before,After,Reason,Hash")
    changed = next(row for row in rows if "Scan changed" in row)
    assert "'=1+1" in changed
    assert "'=cmd" in changed
    assert "It holds names" in said.args[0]
    last = lead.store.every(Access)[-1]
    assert (last.kind, last.export, last.place) == (AccessKind.EXPORTED, ExportKind.AUDIT_LIST, "lists")
    assert last.count is not None
    assert shown(page)[0][2] == "Saved as a file: Audit trail"


def test_a_long_trail_is_saved_in_parts(
    open_page: Opened, lead: Desk, file: Path, written: dict[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.audit.presenter._AT_ONCE", 2)
    for _ in range(4):
        log_access(lead, AccessKind.LOCKED)
    page = open_page()
    page.save_button.click()
    assert written[file].count(",Locked,") == 4


def test_a_receipt_is_shown_saved_and_goes_with_the_record(
    open_page: Opened, sheet: PregnancySheet, lead: Desk, file: Path, written: dict[Path, str]
) -> None:
    page = open_page()
    page.receipt_button.click()
    (head,) = lead.store.every(SignedHead)
    assert Receipt.parse(page.receipt.text.toPlainText()).hash == head.hash
    assert not page.filters.isVisible()
    page.receipt.save_button.click()
    assert Receipt.parse(written[file]).seq == head.seq
    assert lead.store.every(Access)[-1].export is ExportKind.RECEIPT
    page.receipt.copy_button.click()
    page.receipt.close_button.click()
    assert page.filters.isVisible()


def test_where_there_is_room_a_receipt_is_seen_whole(
    open_page: Opened, sheet: PregnancySheet, qtbot: QtBot
) -> None:
    page = open_page()
    page.receipt_button.click()
    text = page.receipt.text
    qtbot.waitUntil(lambda: text.height() == text.maximumHeight())
    qtbot.waitUntil(lambda: not text.verticalScrollBar().isVisible())
    page.resize(839, 400)
    qtbot.waitUntil(text.verticalScrollBar().isVisible)


def test_where_nothing_can_be_signed_that_is_said(
    open_page: Opened, sheet: PregnancySheet, lead: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(type(lead.store), "sign", lambda *_: None)
    page = open_page()
    with qtbot.waitSignal(page.failed) as failed:
        page.receipt_button.click()
    assert failed.args[0].code == "receipt.none"


def test_a_file_that_cannot_be_written_is_said_and_can_be_tried_again(
    open_page: Opened, sheet: PregnancySheet, file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = open_page()

    def full(*_: object) -> None:
        raise Unavailable("file.unwritable", "x")

    page.presenter._save_text = full
    with qtbot.waitSignal(page.failed):
        page.save_button.click()
    assert page.save_button.isEnabled()


@pytest.mark.parametrize("role", Role)
def test_only_the_lead_and_the_administrator_read_it(lead: Desk, role: Role) -> None:
    desk = replace(lead, user=replace(lead.user, role=role))
    if role in (Role.LEAD, Role.ADMINISTRATOR):
        assert read_audit(desk, AuditQuery()).lines
        return
    with pytest.raises(NotAllowed, match="read_audit"):
        read_audit(desk, AuditQuery())


@pytest.mark.parametrize("role", [Role.NURSE, Role.READ_ONLY])
def test_whoever_may_not_read_it_is_told_so_instead_of_filters_over_nothing(
    lead: Desk, written: dict[Path, str], role: Role, themed_app: QApplication, qtbot: QtBot
) -> None:
    desk, runner = replace(lead, user=replace(lead.user, role=role)), InlineRunner()
    page = AuditPage(Session(desk, runner, WomanOnScreen(desk, runner, themed_app)), written.__setitem__)
    qtbot.addWidget(page)
    page.show()
    page.opened(Location(Where.AUDIT))
    assert not page.filters.isVisible()
    assert page.nothing.text().startswith("You may not read the audit trail")
    assert not page.save_button.isEnabled()
    assert page.back.isEnabled()
