"""A birth is recorded for the wrong woman, and taken back: plan, flags and bookings end and come back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.clinic.folder import DataFolder
from db.store.store import SqlStore
from db.verify import verify
from models.records.flag import Because, Cause, FlagState
from models.records.plan import BookingState
from models.records.pregnancy import DatingMethod, Ending, Pregnancy
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, open_pregnancy
from models.usecases.scans.appointments import BookingDraft, book_scan
from models.usecases.scans.record import record_scan
from models.usecases.women.register import register_woman
from models.views import PregnancySheet
from tests.builders import DUE, NURSE, TODAY, a_day, a_desk, a_patient_draft, a_scan_draft, on_day
from tests.journeys.walking import CTRL, a_window, page_of, press, typed
from tests.stores import RAW_KEY, a_store
from ui.pages.plan.page import PlanPage
from ui.pages.woman.page import WomanPage
from ui.session.session import Location, Where


class House:
    """The file of a clinic, closed and opened again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store: SqlStore = a_store(folder)
        self.store.put(NURSE)

    def restart(self) -> SqlStore:
        """Everything that is kept, read anew from the disk."""
        self.store.close()
        self.store = a_store(self.folder)
        return self.store


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def her(house: House) -> Pregnancy:
    """22+0, 22.4 mm: a flag waits, and she is booked for 22+4."""
    early, desk = a_desk(house.store, clock=on_day("12+0")), a_desk(house.store)
    patient = register_woman(early, a_patient_draft(family_name="Adeyemi", given_name="Folake"))
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    opened = open_pregnancy(early, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))
    record_scan(desk, a_scan_draft(opened.id, "22.4"))
    book_scan(desk, BookingDraft(pregnancy_id=opened.id, on=a_day("22+4")))
    return opened


def waiting(sheet: PregnancySheet) -> set[str]:
    """The rules whose flags wait for an answer."""
    return {f.rule_id for f in sheet.flags if f.state.wants_answer and f.urgency.wants_answer}


def test_a_birth_recorded_for_the_wrong_woman_is_taken_back(
    house: House, her: Pregnancy, themed_app: QApplication, qtbot: QtBot
) -> None:
    before = house.store.sheet(her.id)
    assert "APP-HISTORY" in waiting(before)
    window = a_window(a_desk(house.store), themed_app, qtbot)
    window.go(Location(Where.WOMAN, pregnancy_id=her.id))
    press(qtbot, window, Qt.Key.Key_L, CTRL)
    page_of(window, PlanPage)
    press(qtbot, window, Qt.Key.Key_E, CTRL)
    typed(qtbot, window, "Birth", "today")
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    assert house.store.sheet(her.id).pregnancy.ended_on is None
    typed(qtbot, window, "told by the ward")
    press(qtbot, window, Qt.Key.Key_Return, CTRL | Qt.KeyboardModifier.ShiftModifier)

    store = house.restart()
    ended = store.sheet(her.id)
    assert (ended.pregnancy.ended_as, ended.pregnancy.ended_on) == (Ending.BIRTH, TODAY)
    assert waiting(ended) == set()
    assert store.today(TODAY) == ()
    assert [b.state for b in ended.bookings] == [BookingState.CANCELLED]

    window = a_window(a_desk(store), themed_app, qtbot)
    window.go(Location(Where.WOMAN, patient_id=ended.patient.id))
    page_of(window, WomanPage)
    press(qtbot, window, Qt.Key.Key_L, CTRL)
    press(qtbot, window, Qt.Key.Key_Return)
    press(qtbot, window, Qt.Key.Key_U, CTRL)
    typed(qtbot, window, "recorded for the wrong woman")
    press(qtbot, window, Qt.Key.Key_S, CTRL)

    after = house.restart().sheet(her.id)
    assert after.pregnancy.ended_on is None
    assert waiting(after) == waiting(before)
    assert after.outlook == before.outlook
    assert [b.state for b in after.bookings] == [BookingState.BOOKED]
    back = [f for f in after.flags if f.state is FlagState.OPEN]
    assert {Because.parse(f.reason) for f in back} == {Because(Cause.APPLIES_AGAIN)}
    assert verify(DataFolder(house.folder).database, RAW_KEY).faults == ()
