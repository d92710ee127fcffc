"""What the audit trail says about bookings, attempts to reach her and closed scans."""

from datetime import time

import pytest

from models.records.plan import BookingState, ContactHow, ContactResult
from models.usecases.desk import Desk
from models.usecases.scans.appointments import (
    BookingDraft,
    ClosingDraft,
    ContactDraft,
    book_scan,
    close_scan,
    mark_booking,
    record_contact,
)
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_scan, a_sheet, keep
from ui.wording.audit.trail import trail_rows


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    return keep(desk.store, a_sheet(a_scan(at="18+0")))


def latest(desk: Desk, sheet: PregnancySheet, kind: str) -> tuple[str, list[str]]:
    """What was done last to a record of this kind, and what changed."""
    entries = [entry for entry in desk.store.trail_of(sheet.patient.id) if entry.kind == kind]
    row = trail_rows(tuple(entries), {}, {}, TODAY)[0]
    return row.what, [str(change) for change in row.changes]


def test_a_booking_with_its_time_and_its_state(desk: Desk, sheet: PregnancySheet) -> None:
    draft = BookingDraft(pregnancy_id=sheet.pregnancy.id, on=TODAY, at=time(10, 30))
    booking = book_scan(desk, draft)
    assert latest(desk, sheet, "bookings") == (
        "Booking recorded",
        ["Date: 02-Mar-2026", "Time: 10:30", "State: Booked"],
    )
    mark_booking(desk, booking, BookingState.MISSED)
    assert latest(desk, sheet, "bookings") == ("Booking changed", ["State: Booked → Missed"])


def test_an_attempt_with_its_moment_and_result(desk: Desk, sheet: PregnancySheet) -> None:
    record_contact(
        desk,
        ContactDraft(
            pregnancy_id=sheet.pregnancy.id, how=ContactHow.LETTER, result=ContactResult.LEFT, note="second"
        ),
    )
    what, changes = latest(desk, sheet, "contacts")
    assert what == "Attempt to reach her recorded"
    assert {"How: Letter", "Result: Left word, or sent", "Note: second"} < set(changes)


def test_a_closed_scan_with_its_day(desk: Desk, sheet: PregnancySheet) -> None:
    owed_on = a_day("20+0")
    close_scan(desk, ClosingDraft(pregnancy_id=sheet.pregnancy.id, owed_on=owed_on, reason="declined"))
    what, changes = latest(desk, sheet, "scan_closings")
    assert what == "Closed scan recorded"
    assert "Owed on: 16-Feb-2026" in changes
