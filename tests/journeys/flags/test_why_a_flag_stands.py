"""From a flag to each test of its rule, to what the other guidelines say, and back to the flag."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from db.exchange.csv_files.reader import CsvFiles
from db.new_folder import write_folder
from db.shipped.hazards import read_hazards
from db.shipped.references import read_references
from db.store.store import SqlStore
from db.text_file import read_file, save_text
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.views import PregnancySheet
from tests.builders import a_desk, a_scan, a_sheet, an_earlier_birth, keep
from ui.pages.explain.page import ExplainPage
from ui.pages.woman.page import WomanPage
from ui.session.runner import InlineRunner
from ui.session.session import Location, Session, Where, WomanOnScreen
from ui.shell.page_registry import PageFiles, entries
from ui.shell.window import Workspace

ASSETS = Path(__file__).parents[3] / "assets"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(store: SqlStore, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    """The whole window for a clinic that follows NICE NG25 and RCOG GTG 75."""
    runner = InlineRunner()
    session = Session(a_desk(store), runner, WomanOnScreen(a_desk(store), runner, themed_app))
    references, hazards = read_references(ASSETS / "references"), read_hazards(ASSETS / "hazards.toml")
    made = Workspace(
        session, entries(PageFiles(CsvFiles(), read_file, save_text, write_folder), references, hazards)
    )
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
    return made


def her_page(window: Workspace, store: SqlStore, sheet: PregnancySheet) -> WomanPage:
    """Open a woman with this record, her flags raised."""
    keep(store, sheet)
    evaluate_pregnancy(window.session.desk, sheet.pregnancy.id)
    window.go(Location(Where.WOMAN, pregnancy_id=sheet.pregnancy.id))
    assert isinstance(window.page, WomanPage)
    return window.page


def explained(window: Workspace) -> ExplainPage:
    assert isinstance(window.page, ExplainPage)
    return window.page


def press(window: Workspace, qtbot: QtBot, key: Qt.Key, with_: Qt.KeyboardModifier | None = None) -> None:
    qtbot.keyClick(window.focusWidget(), key, with_ or Qt.KeyboardModifier.NoModifier)


def read(page: ExplainPage) -> str:
    """What the rule in view says."""
    QCoreApplication.sendPostedEvents()
    return " | ".join(label.text() for label in page.view.findChildren(QLabel) if label.isVisible())


def test_from_a_flag_to_its_reasons_to_the_others_and_back(
    window: Workspace, store: SqlStore, qtbot: QtBot
) -> None:
    her_page(window, store, a_sheet(a_scan(mm="25.0"), history=(an_earlier_birth(),)))
    press(window, qtbot, Qt.Key.Key_Y)
    page = explained(window)
    assert window.banner.isVisible()
    said = read(page)
    assert "Offer a choice of vaginal progesterone or cerclage | NICE NG25 | Applies" in said
    assert "Length 25.0 mm or less | met · Length 25.0 mm, 02-Mar-2026" in said
    assert "At 25.1 mm, 0.1 mm longer, it would no longer apply." in said
    assert "H34" in said

    press(window, qtbot, Qt.Key.Key_Escape)
    assert isinstance(window.page, WomanPage)
    press(window, qtbot, Qt.Key.Key_G)
    ids = [row.explained.rule.id for row in page.table.rules.rows]
    assert "NICE-OFFER" not in ids
    assert page.table.hasFocus()
    for _ in range(ids.index("ACOG142-US")):
        press(window, qtbot, Qt.Key.Key_Down)
    said = read(page)
    assert "Ultrasound-indicated cerclage discussion | ACOG PB 142 | Does not apply" in said
    assert "Length under 25.0 mm | not met · Length 25.0 mm, 02-Mar-2026" in said
    assert "At 24.9 mm, 0.1 mm shorter, it would apply." in said

    press(window, qtbot, Qt.Key.Key_Escape)
    assert isinstance(window.page, WomanPage)


def test_without_a_flag_she_is_led_to_the_rule_that_came_nearest(
    window: Workspace, store: SqlStore, qtbot: QtBot
) -> None:
    woman = her_page(window, store, a_sheet(a_scan(mm="25.1")))
    (way,) = (b for b in woman.panel._whys if b.accessibleName() == "Why it does not apply")
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    page = explained(window)
    assert page.summary.text().startswith(
        "No rule followed here applies.\nNearest: Consider vaginal progesterone (NICE NG25).\nNot met: Length 25.0 mm or less"
    )
    assert (
        "Consider vaginal progesterone | NICE NG25 | Does not apply | At 25.0 mm, 0.1 mm shorter, it would apply."
        in (read(page))
    )
