"""The states in which a plan has to be readable, each as a sheet."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from models.records.finding import Rupture
from models.records.history import CerclageKind
from models.records.plan import BookingState, ContactHow, ContactResult
from models.records.pregnancy import Ending, Placenta
from models.views import PregnancySheet
from tests.builders import (
    NOW,
    TODAY,
    a_booking,
    a_cerclage,
    a_closing,
    a_contact,
    a_day,
    a_discussion,
    a_scan,
    a_sheet,
    a_symptom,
    an_examination,
)


def ahead() -> PregnancySheet:
    """The next scan lies ahead."""
    return a_sheet(a_scan(at="21+0", mm="31.0"))


def overdue() -> PregnancySheet:
    """Overdue by a fortnight, called twice."""
    tried = (
        a_contact(at=NOW - timedelta(days=3)),
        replace(a_contact(ContactResult.LEFT, at=NOW), how=ContactHow.LETTER, note="reminder sent"),
    )
    return a_sheet(a_scan(at="18+0", mm="31.0"), contacts=tried)


def booked_late() -> PregnancySheet:
    """Overdue, and booked for a day to come; an earlier booking was missed, another struck out."""
    bookings = (
        a_booking("20+0", state=BookingState.MISSED),
        replace(a_booking("21+0"), struck_out="wrong woman"),
        replace(a_booking("22+3"), note="with interpreter"),
    )
    return replace(overdue(), bookings=bookings)


def twins() -> PregnancySheet:
    """Twins whose scan is due today."""
    return a_sheet(a_scan(at="20+0", mm="31.0"), fetuses=2)


def decision_owed() -> PregnancySheet:
    """A short cervix nobody has decided about."""
    return a_sheet(a_scan(at="21+0", mm="22.4"))


def decided() -> PregnancySheet:
    """A discussion named the day."""
    return a_sheet(a_scan(at="21+0", mm="22.4"), discussions=(a_discussion(rescan_on=a_day("22+4")),))


def undecided() -> PregnancySheet:
    """A discussion that named no day."""
    return a_sheet(a_scan(at="21+0", mm="22.4"), discussions=(a_discussion(),))


def closed() -> PregnancySheet:
    """The owed scan was closed; one closed before was brought back."""
    sheet = a_sheet(a_scan(at="18+0", mm="31.0"))
    closings = (
        replace(a_closing("18+0", reason="moved away"), struck_out="she came back"),
        a_closing("20+0", reason="declined, wants no more scans"),
    )
    return replace(sheet, scan_closings=closings)


def ended() -> PregnancySheet:
    """A birth recorded yesterday."""
    sheet = ahead()
    over = replace(sheet.pregnancy, ended_on=TODAY - timedelta(days=1), ended_as=Ending.BIRTH)
    return replace(sheet, pregnancy=over, bookings=(a_booking(state=BookingState.CANCELLED),))


def over() -> PregnancySheet:
    """Past the last routine scan."""
    return a_sheet(a_scan(at="22+0", mm="31.0"), due=TODAY + timedelta(days=280 - 26 * 7))


def past_range() -> PregnancySheet:
    """Nobody recorded how it ended."""
    return a_sheet(due=TODAY - timedelta(days=60))


def first() -> PregnancySheet:
    """Never scanned: overdue since the first scan was due."""
    return a_sheet()


def undated() -> PregnancySheet:
    """No due date and no scan."""
    return a_sheet(due=None)


def low_placenta() -> PregnancySheet:
    """She bleeds with a low placenta, and a scan was owed."""
    sheet = replace(overdue(), symptoms=(a_symptom(),))
    return replace(sheet, pregnancy=replace(sheet.pregnancy, placenta=Placenta.LOW))


def unknown_placenta() -> PregnancySheet:
    """She bleeds, and nobody recorded where the placenta lies."""
    return replace(overdue(), symptoms=(a_symptom(),))


def ruptured() -> PregnancySheet:
    """Her membranes are ruptured."""
    return replace(overdue(), examinations=(replace(an_examination(), rupture=Rupture.YES),))


def abdominal_stitch() -> PregnancySheet:
    """Never scanned, with an abdominal stitch."""
    return a_sheet(cerclages=(replace(a_cerclage(), kind=CerclageKind.ABDOMINAL),))


STATES: Mapping[str, Callable[[], PregnancySheet]] = {
    "ahead": ahead,
    "overdue": overdue,
    "booked_late": booked_late,
    "twins": twins,
    "decision_owed": decision_owed,
    "decided": decided,
    "undecided": undecided,
    "closed": closed,
    "ended": ended,
    "over": over,
    "past_range": past_range,
    "first": first,
    "undated": undated,
    "low_placenta": low_placenta,
    "unknown_placenta": unknown_placenta,
    "ruptured": ruptured,
    "abdominal_stitch": abdominal_stitch,
}
