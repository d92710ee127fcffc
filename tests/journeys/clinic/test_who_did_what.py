"""A lead asks who looked at a woman, takes a receipt away, and finds out later that the past was changed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from db.verify import verify
from models.records.clinic.audit import AuditSide
from models.usecases.desk import Desk
from models.values.receipt import Receipt
from tests.builders import a_scan, a_sheet, keep
from tests.db.test_tried_attacks import forge, longer
from tests.stores import RAW_KEY
from tests.ui.pages.audit.conftest import lead
from ui.pages.audit.page import AuditPage
from ui.session.looking import Looking
from ui.session.runner import InlineRunner
from ui.session.session import Location, Session, Where, WomanOnScreen

__all__ = ["lead"]


def test_who_looked_is_found_and_a_change_behind_the_receipt_is_named(
    lead: Desk, tmp_path: Path, themed_app: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = keep(lead.store, a_sheet(a_scan(mm="19.5")))
    runner = InlineRunner()
    session = Session(lead, runner, WomanOnScreen(lead, runner, themed_app))
    written: dict[Path, str] = {}
    page = AuditPage(session, written.__setitem__)
    qtbot.addWidget(page)
    Looking(session, page)
    session.woman.open_pregnancy(sheet.pregnancy.id)
    qtbot.wait(20)

    page.show()
    page.opened(Location(Where.AUDIT))
    page.filters.sought.setText(sheet.patient.family_name)
    qtbot.keyClick(page.filters.sought, Qt.Key.Key_Return)
    page.filters.side.set_value(AuditSide.ACCESSES)
    assert [(row.who, row.what) for row in page.model.rows] == [(lead.user.name, "Looked at her record")]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "receipt.txt"), ""))
    page.receipt_button.click()
    page.receipt.save_button.click()
    receipt = Receipt.parse(written[tmp_path / "receipt.txt"])
    lead.store.close()
    assert verify(tmp_path / "cervitrend.db", RAW_KEY, receipt).faults == ()
    forge(tmp_path, longer, sign=True)
    assert verify(tmp_path / "cervitrend.db", RAW_KEY).faults == ()
    (fault,) = verify(tmp_path / "cervitrend.db", RAW_KEY, receipt).faults
    assert fault.code == "receipt.differs"
