"""The history's page: what is seen first, drafts, and what a late answer may do."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.builders import a_sheet, an_earlier_loss
from tests.ui.pages.history.conftest import Opened

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_history_not_taken_begins_with_the_earlier_pregnancies(opened: Opened) -> None:
    page = opened(a_sheet(history=None))
    assert page.earlier.summary.text() == "History not taken"
    assert page.earlier.add.hasFocus()


def test_a_history_taken_begins_with_the_first_factor_nobody_asked(opened: Opened) -> None:
    page = opened(a_sheet(history=(an_earlier_loss(),)))
    first = next(iter(page.risks.lines.values()))
    assert first.isAncestorOf(page.focusWidget())


def test_done_leads_back(opened: Opened, qtbot: QtBot) -> None:
    page = opened(a_sheet())
    with qtbot.waitSignal(page.back_wanted):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return, CTRL)


def test_done_names_what_is_not_saved(opened: Opened, qtbot: QtBot) -> None:
    page = opened(a_sheet(history=None))
    page.earlier.add.click()
    page.earlier.form.restore({"age": "30+2"})
    page.risks.restore({"smoking": "no"})
    with qtbot.assertNotEmitted(page.back_wanted):
        page.done.click()
    assert page.unsaved.text() == "Not saved yet: the earlier pregnancy, the risk factors."
