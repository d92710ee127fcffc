"""The tables of bookings and of attempts to reach her."""

from dataclasses import dataclass
from datetime import date

from models.records.plan import Booking, Contact
from models.rules.flags.schedule import NextScan
from models.views import PregnancySheet
from ui.pages.plan.wording import Names, when_written_text
from ui.tables.rows import Column
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("plan")


@dataclass(frozen=True, slots=True)
class BookingRow:
    """One booking; `beside` says how its day lies to the day the scan is owed, `by` who wrote it."""

    booking: Booking
    beside: str
    by: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One attempt to reach her; `when` is when it was made, `by` who wrote it."""

    contact: Contact
    when: str
    by: str


def booking_rows(
    sheet: PregnancySheet, planned: NextScan, names: Names, today: date
) -> tuple[BookingRow, ...]:
    """Every booking, struck-out ones included, the latest day first."""
    latest = sorted(sheet.bookings, key=lambda b: (b.on, b.at, b.id), reverse=True)
    return tuple(
        BookingRow(b, _beside(b, planned, today), when_written_text(b, names, today)) for b in latest
    )


def contact_rows(sheet: PregnancySheet, names: Names, today: date) -> tuple[ContactRow, ...]:
    """Every attempt, struck-out ones included, the latest first."""
    latest = sorted(sheet.contacts, key=lambda c: (c.at, c.id), reverse=True)
    return tuple(ContactRow(c, formats.moment(c.at, today), names.get(c.stamp.by, "")) for c in latest)


def booking_columns() -> tuple[Column[BookingRow], ...]:
    """The columns of the bookings; what was struck out is struck through."""
    return (
        Column(heading=_tr("Day"), text=_day, is_struck=_is_booking_struck, is_bold=True, width=146),
        Column(heading=_tr("Time"), text=_time, is_struck=_is_booking_struck, width=62),
        Column(heading=_tr("State"), text=_state, is_struck=_is_booking_struck, width=92),
        Column(heading=_tr("Beside the plan"), text=_beside_plan, tooltip=_beside_plan, width=190),
        Column(heading=_tr("Note"), text=_booking_note, tooltip=_booking_note),
        Column(heading=_tr("Written"), text=_booked_by, tooltip=_booked_by, is_quiet=True, width=190),
    )


def contact_columns() -> tuple[Column[ContactRow], ...]:
    """The columns of the attempts."""
    return (
        Column(heading=_tr("When"), text=_when, is_struck=_is_contact_struck, is_bold=True, width=146),
        Column(heading=_tr("How"), text=_how, is_struck=_is_contact_struck, width=92),
        Column(heading=_tr("Result"), text=_result, is_struck=_is_contact_struck, width=146),
        Column(heading=_tr("Note"), text=_contact_note, tooltip=_contact_note),
        Column(heading=_tr("By"), text=_tried_by, tooltip=_tried_by, is_quiet=True, width=140),
    )


def _beside(booking: Booking, planned: NextScan, today: date) -> str:
    if not (booking.stands and booking.state.is_ahead):
        return ""
    if booking.on < today:
        return _tr("passed, nothing recorded")
    late = (booking.on - planned.on).days if planned.on is not None else 0
    if late <= 0:
        return ""
    return _tr("{0} after it is due").format(_tr.counted(late, "%n day", "%n days"))


def _is_booking_struck(row: BookingRow) -> bool:
    return not row.booking.stands


def _day(row: BookingRow) -> str:
    return formats.day_of_week(row.booking.on)


def _time(row: BookingRow) -> str:
    return row.booking.at


def _state(row: BookingRow) -> str:
    return word(row.booking.state)


def _beside_plan(row: BookingRow) -> str:
    return row.beside


def _booking_note(row: BookingRow) -> str:
    struck_out = row.booking.struck_out
    return row.booking.note if struck_out is None else _tr("Struck out: {0}").format(struck_out)


def _booked_by(row: BookingRow) -> str:
    return row.by


def _is_contact_struck(row: ContactRow) -> bool:
    return not row.contact.stands


def _when(row: ContactRow) -> str:
    return row.when


def _how(row: ContactRow) -> str:
    return word(row.contact.how)


def _result(row: ContactRow) -> str:
    return word(row.contact.result)


def _contact_note(row: ContactRow) -> str:
    struck_out = row.contact.struck_out
    return row.contact.note if struck_out is None else _tr("Struck out: {0}").format(struck_out)


def _tried_by(row: ContactRow) -> str:
    return row.by
