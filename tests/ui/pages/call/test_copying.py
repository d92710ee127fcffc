"""The case on the call card is copied as it is on her page."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.errors import NotAllowed
from models.records.clinic.access import Access, AccessKind, ExportKind
from models.records.clinic.user import Role
from tests.builders import all_references
from tests.ui.pages.call.conftest import Opened
from tests.ui.pages.screen import Opens, Screen
from tests.ui.pages.woman.states import short
from ui.pages.call.page import CallPage
from ui.session.session import Where

HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_the_whole_case_is_copied_while_a_name_is_typed_and_that_is_written_down(
    opened: Opened, qtbot: QtBot
) -> None:
    page = opened(short())
    with qtbot.waitSignal(page.notice) as said:
        qtbot.keyClick(page.form.fields["whom"].inner, Qt.Key.Key_C, HELD)
    assert said.args[0] == "The summary is copied."
    assert "Situation" in QApplication.clipboard().text()
    assert "ADEYEMI, Folake" in QApplication.clipboard().text()
    left = [each for each in page.session.desk.store.every(Access) if each.kind is AccessKind.COPIED]
    assert [each.export for each in left] == [ExportKind.SUMMARY]


def test_whoever_may_not_print_copies_nothing(screen: Screen, qtbot: QtBot) -> None:
    mine = replace(screen, desk=replace(screen.desk, user=replace(screen.desk.user, role=Role.ADMINISTRATOR)))
    page = Opens(mine, mine.page(lambda s: CallPage(s, all_references())), Where.CALL)(short())
    QApplication.clipboard().clear()
    with qtbot.waitSignal(page.failed) as failed:
        qtbot.keyClick(page.form.fields["whom"].inner, Qt.Key.Key_C, HELD)
    assert isinstance(failed.args[0], NotAllowed)
    assert QApplication.clipboard().text() == ""
