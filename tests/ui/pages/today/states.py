"""Women on Today, and the page opened on them."""

from dataclasses import replace
from datetime import time

from PySide6.QtWidgets import QApplication

from models.records.plan import Booking
from models.records.pregnancy import DatingMethod
from models.usecases.desk import Desk
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, open_pregnancy
from models.usecases.scans.appointments import BookingDraft, book_scan
from models.usecases.scans.record import record_scan
from models.usecases.women.register import PatientDraft, register_woman
from tests.builders import DUE, a_scan_draft
from ui.pages.today.page import TodayPage
from ui.session.session import Location, Where


def a_woman_with(desk: Desk, family: str, mm: str | None) -> None:
    """A woman of 22+0, scanned today if a length is given."""
    patient = register_woman(desk, PatientDraft(family_name=family, born_unknown=True, number_unknown=True))
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    pregnancy = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))
    if mm is not None:
        record_scan(desk, replace(a_scan_draft(pregnancy.id), readings=(mm,)))


def open_page(page: TodayPage) -> TodayPage:
    """The page as it is opened, active."""
    page.opened(Location(Where.TODAY))
    QApplication.processEvents()
    return page


def names(page: TodayPage) -> list[str]:
    """The families that the questions are about, as they stand."""
    return [line.woman.split(",")[0] for line in page.answers.list.lines.lines]


def booked(desk: Desk) -> Booking:
    """A woman who is booked for today and owes nothing else."""
    a_woman_with(desk, "Booked", "31.0")
    (woman,) = desk.store.find_women("booked")
    assert woman.pregnancy_id is not None
    draft = BookingDraft(pregnancy_id=woman.pregnancy_id, on=desk.clock.today(), at=time(10, 30))
    return book_scan(desk, draft)
