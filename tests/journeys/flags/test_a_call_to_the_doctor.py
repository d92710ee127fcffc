"""A short cervix is read aloud to the doctor on the telephone, and who was told outlives a restart."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.records.discussion import Told, ToldHow
from models.records.flag import FlagState
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.views import PregnancySheet
from tests.builders import CLOCK, a_scan, a_sheet, an_earlier_birth, keep
from tests.journeys.walking import a_window, press
from tests.stores import a_store
from tests.ui.small_clinic import a_clinic, clinic_access
from ui.pages.call.page import CallPage
from ui.pages.woman.page import WomanPage
from ui.session.session import Location, Where
from ui.shell.window import Workspace
from ui.wording import formats

ROOT = Path(__file__).parents[3]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    founded = a_clinic(clinic_access(tmp_path))
    yield founded
    founded.store.close()


@pytest.fixture
def her(desk: Desk) -> PregnancySheet:
    """22+0, 22.4 mm after an earlier birth at 30+2."""
    scans = (a_scan(at="20+0", mm="30.1"), a_scan(mm="22.4 22.9 23.3"))
    sheet = keep(desk.store, a_sheet(*scans, history=(an_earlier_birth(),)))
    return evaluate_pregnancy(desk, sheet.pregnancy.id)


@pytest.fixture
def window(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    return a_window(desk, themed_app, qtbot)


def test_the_doctor_is_told_on_the_telephone_and_it_is_still_known_tomorrow(
    window: Workspace, her: PregnancySheet, qtbot: QtBot, tmp_path: Path
) -> None:
    window.go(Location(Where.WOMAN, pregnancy_id=her.pregnancy.id))
    woman: QWidget = window.page
    assert isinstance(woman, WomanPage)
    assert any("24+0" in line and "NICE NG25" in line for line in woman.overview.ahead.text)
    press(qtbot, window, Qt.Key.Key_K, CTRL)

    card: QWidget = window.page
    assert isinstance(card, CallPage)
    read = "\n".join(card.text)
    for fact in ("ADEYEMI, Folake", "RX 482 113", "22+0 today", "22.4 mm", "birth 30+2", "06-Jul-2026"):
        assert fact in read
    assert "from 30.1 mm: 7.7 mm shorter than on 16-Feb-2026, 14 days" in read

    here = window.focusWidget()
    assert here is not None
    qtbot.keyClicks(here, "Dr Osei")
    press(qtbot, window, Qt.Key.Key_Return, CTRL)
    at = formats.clock_time(CLOCK.now())
    assert card.form.strip.text.startswith(f"Told Dr Osei at {at}, by telephone")
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.location.where is Where.WOMAN

    window.session.desk.store.close()
    again = a_store(tmp_path).sheet(her.pregnancy.id)
    waiting = [f for f in again.flags if f.urgency.wants_answer and f.state.wants_answer]
    assert {f.state for f in waiting} == {FlagState.ESCALATED}
    assert {Told.parse(f.told) for f in waiting} == {Told("Dr Osei", ToldHow.TELEPHONE, CLOCK.now())}
