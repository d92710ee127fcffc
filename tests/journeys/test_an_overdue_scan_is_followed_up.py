"""A woman does not come: she is called, booked, seen and booked again, and nothing of it is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.clinic.folder import DataFolder
from db.verify import verify
from models.clock import FixedClock
from models.records.plan import BookingState, ContactHow, ContactResult
from models.records.pregnancy import DatingMethod, Pregnancy
from models.usecases.desk import Desk
from models.usecases.flags.reevaluate_due import reevaluate
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, open_pregnancy
from models.usecases.scans.record import record_scan
from models.usecases.women.register import register_woman
from tests.builders import CLOCK, DUE, NURSE, a_day, a_desk, a_patient_draft, a_scan_draft, on_day
from tests.journeys.walking import CTRL, a_window, chosen, her_sheet, page_of, press, typed
from tests.stores import RAW_KEY, a_store
from ui.pages.plan.page import PlanPage
from ui.pages.scan.page import ScanPage
from ui.pages.today.line import TodayLine
from ui.pages.today.page import TodayPage
from ui.pages.woman.page import WomanPage
from ui.session.session import Location, Where
from ui.shell.window import Workspace


class Clinic:
    """One clinic on one folder, opened anew on another day as often as a journey asks."""

    def __init__(self, folder: Path, themed_app: QApplication, qtbot: QtBot) -> None:
        self._folder, self._themed_app, self._qtbot = folder, themed_app, qtbot
        self._store = a_store(folder)
        self._store.put(NURSE)

    def desk(self, clock: FixedClock = CLOCK) -> Desk:
        """The nurse's desk as it is now."""
        return a_desk(self._store, clock=clock)

    def restart(self, clock: FixedClock) -> Workspace:
        """Close the file, open it again on that day, and look at Today."""
        self.close()
        self._store = a_store(self._folder, clock=clock)
        desk = self.desk(clock)
        reevaluate(desk)
        window = a_window(desk, self._themed_app, self._qtbot)
        window.go(Location(Where.TODAY))
        return window

    def close(self) -> None:
        """Close the file."""
        self._store.close()


@pytest.fixture
def clinic(tmp_path: Path, themed_app: QApplication, qtbot: QtBot) -> Iterator[Clinic]:
    made = Clinic(tmp_path, themed_app, qtbot)
    yield made
    made.close()


@pytest.fixture
def her(clinic: Clinic) -> Pregnancy:
    """31.0 mm at 18+0; she did not come at 20+0, and it is 22+0."""
    early = clinic.desk(on_day("12+0"))
    patient = register_woman(early, a_patient_draft(family_name="Adeyemi", given_name="Folake"))
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    opened = open_pregnancy(early, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))
    record_scan(clinic.desk(on_day("18+0")), a_scan_draft(opened.id, "31.0", on=a_day("18+0")))
    return opened


def overdue_line(window: Workspace) -> TodayLine:
    """Her line on Today."""
    window.go(Location(Where.TODAY))
    lines = page_of(window, TodayPage).clinic.list.lines.lines
    (line,) = [line for line in lines if line.is_overdue]
    return line


def test_a_woman_who_does_not_come_is_called_booked_and_seen(
    clinic: Clinic, her: Pregnancy, qtbot: QtBot, tmp_path: Path
) -> None:
    window = clinic.restart(CLOCK)
    assert overdue_line(window).place.first.startswith("Scan overdue by 14 days")
    press(qtbot, window, Qt.Key.Key_Return)
    page_of(window, PlanPage)
    chosen(qtbot, window, 1, 3)
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    press(qtbot, window, Qt.Key.Key_T, CTRL)
    chosen(qtbot, window, 1, 1)
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    press(qtbot, window, Qt.Key.Key_B, CTRL)
    typed(qtbot, window, "+3d", "10:30")
    press(qtbot, window, Qt.Key.Key_S, CTRL)

    tried = [(c.how, c.result) for c in her_sheet(window).contacts]
    assert tried == [
        (ContactHow.TELEPHONE, ContactResult.NO_ANSWER),
        (ContactHow.TELEPHONE, ContactResult.REACHED),
    ]
    assert overdue_line(window).place.first.startswith("Scan overdue by 14 days")

    window = clinic.restart(on_day("22+3"))
    assert overdue_line(window).place.second.startswith("Scan overdue by 17 days")
    window.go(Location(Where.SCAN, pregnancy_id=her.id))
    page_of(window, ScanPage)
    typed(qtbot, window, "30.2")
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    page_of(window, WomanPage)
    assert [(b.on, b.at, b.state) for b in her_sheet(window).bookings] == [
        (a_day("22+3"), "10:30", BookingState.SEEN)
    ]
    verified = verify(DataFolder(tmp_path).database, RAW_KEY)
    assert verified.faults == ()


def test_after_a_scan_enter_books_the_next_one(clinic: Clinic, her: Pregnancy, qtbot: QtBot) -> None:
    window = clinic.restart(on_day("20+0"))
    window.go(Location(Where.SCAN, pregnancy_id=her.id))
    typed(qtbot, window, "30.2")
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    assert window.line.accessibleName().endswith("Next scan: 02-Mar-2026, Enter books Mon 02-Mar-2026.")

    press(qtbot, window, Qt.Key.Key_Return)
    assert [(b.on, b.state) for b in her_sheet(window).bookings] == [(a_day("22+0"), BookingState.BOOKED)]

    press(qtbot, window, Qt.Key.Key_Return)
    page_of(window, PlanPage)
    assert len(her_sheet(window).bookings) == 1


def test_a_scan_that_will_not_be_made_leaves_today_only_with_its_reason(
    clinic: Clinic, her: Pregnancy, qtbot: QtBot
) -> None:
    window = clinic.restart(CLOCK)
    window.go(Location(Where.PLAN, pregnancy_id=her.id))
    press(qtbot, window, Qt.Key.Key_K, CTRL)
    typed(qtbot, window, "moved to another town")
    press(qtbot, window, Qt.Key.Key_S, CTRL)

    window = clinic.restart(on_day("23+0"))
    assert window.session.desk.store.today(a_day("23+0")) == ()
    window.go(Location(Where.PLAN, pregnancy_id=her.id))
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    typed(qtbot, window, "she is back")
    press(qtbot, window, Qt.Key.Key_S, CTRL)

    window = clinic.restart(on_day("23+1"))
    assert overdue_line(window).place.first.startswith("Scan overdue by 22 days")
