"""Who looks at a woman leaves one entry, after she was shown and whether or not it can be written."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.store.opening import open_store
from models.clock import FixedClock
from models.records.clinic.access import Access, AccessKind
from models.usecases.clinic.access import SELF_TEST_FAILED
from models.usecases.desk import Desk
from models.views import PregnancySheet
from tests.builders import NOW, TODAY, a_desk, a_scan, a_sheet, keep
from tests.stores import CLOCK, RAW_KEY, a_store
from tests.ui.small_clinic import ENTRIES
from ui.session.looking import Looking
from ui.session.runner import InlineRunner
from ui.session.session import Location, Session, Where, WomanOnScreen
from ui.shell.window import Workspace


class Moving(FixedClock):
    """A clock that is moved on."""

    def on(self, minutes: int) -> None:
        object.__setattr__(self, "moment", NOW + timedelta(minutes=minutes))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return replace(a_desk(a_store(tmp_path)), clock=Moving(NOW, TODAY))


def woman_watched(desk: Desk, parent: QWidget) -> WomanOnScreen:
    woman = WomanOnScreen(desk, InlineRunner(), parent)
    Looking(Session(desk, InlineRunner(), woman), parent)
    return woman


@pytest.fixture
def place(themed_app: QApplication) -> QWidget:
    """What they all belong to."""
    return QWidget()


@pytest.fixture
def woman(desk: Desk, place: QWidget) -> WomanOnScreen:
    return woman_watched(desk, place)


def looked(desk: Desk) -> list[Access]:
    return [each for each in desk.store.every(Access) if each.kind is AccessKind.LOOKED]


@pytest.fixture
def sheets(desk: Desk) -> tuple[PregnancySheet, PregnancySheet]:
    other = a_sheet()
    other = replace(other, patient=replace(other.patient, number=None))
    return keep(desk.store, a_sheet(a_scan())), keep(desk.store, other)


def test_opening_a_woman_is_one_entry_however_often_she_is_read(
    desk: Desk, woman: WomanOnScreen, sheets: tuple[PregnancySheet, PregnancySheet], qtbot: QtBot
) -> None:
    for sheet in (sheets[0], sheets[1], sheets[0]):
        woman.open_pregnancy(sheet.pregnancy.id)
        woman.reload()
    assert looked(desk) == []
    qtbot.waitUntil(_holds(desk, 2))
    assert [each.patient_id for each in looked(desk)] == [sheet.patient.id for sheet in sheets]
    assert {each.stamp.by for each in looked(desk)} == {desk.user.id}


def _holds(desk: Desk, count: int) -> Callable[[], bool]:
    return lambda: len(looked(desk)) == count


@pytest.mark.parametrize(("minutes", "entries"), [(59, 1), (60, 2), (-59, 1), (-60, 2)])
def test_an_hour_later_it_is_another(
    desk: Desk,
    woman: WomanOnScreen,
    sheets: tuple[PregnancySheet, PregnancySheet],
    qtbot: QtBot,
    minutes: int,
    entries: int,
) -> None:
    woman.open_pregnancy(sheets[0].pregnancy.id)
    qtbot.waitUntil(_holds(desk, 1))
    assert isinstance(desk.clock, Moving)
    desk.clock.on(minutes)
    woman.open_patient(sheets[0].patient.id)
    qtbot.wait(20)
    assert len(looked(desk)) == entries


def test_a_record_that_can_only_be_read_is_shown_and_tried_again(
    tmp_path: Path, place: QWidget, qtbot: QtBot
) -> None:
    store = a_store(tmp_path)
    sheet = keep(store, a_sheet())
    store.close()
    reading = a_desk(open_store(tmp_path / "cervitrend.db", RAW_KEY, "Desk 1", CLOCK, SELF_TEST_FAILED))
    woman = woman_watched(reading, place)
    with qtbot.assertNotEmitted(woman.failed, wait=20):
        woman.open_pregnancy(sheet.pregnancy.id)
    assert woman.sheet is not None
    watching = place.findChild(Looking)
    assert watching is not None
    assert watching._looked_at == {}


def test_whoever_a_page_shows_beside_the_woman_on_the_screen_is_looked_at_too(
    desk: Desk, sheets: tuple[PregnancySheet, PregnancySheet], themed_app: QApplication, qtbot: QtBot
) -> None:
    runner = InlineRunner()
    window = Workspace(Session(desk, runner, WomanOnScreen(desk, runner)), ENTRIES)
    qtbot.addWidget(window)
    window.go(Location(Where.TODAY))
    both = tuple(sheet.patient.id for sheet in sheets)
    for _ in range(2):
        window.page.looked_at.emit(both)
    qtbot.waitUntil(_holds(desk, 2))
    qtbot.wait(20)
    assert tuple(each.patient_id for each in looked(desk)) == both
