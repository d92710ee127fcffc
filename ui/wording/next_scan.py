"""When the next scan is, in words."""

from collections.abc import Mapping
from datetime import date

from models.records.plan import Booking
from models.rules.flags.schedule import NextScan, Plan, open_bookings
from models.values.visible import joined_texts
from models.views import PregnancySheet
from ui.wording import formats
from ui.wording.tr import context

_tr = context("next_scan")


TO_BOOK = "booking"
TO_CONTACT = "contact"
"""What a place types to lead to the form for booking the planned scan, or for an attempt to reach her."""
TO_DISCUSS = "discussion"
"""What a place types to lead to her page with the form for what was discussed about the question that is shown first."""
TO_END = "outcome"
"""What a place types to lead to the form of how the pregnancy ended."""


_WITHOUT_A_DAY: Mapping[Plan, str] = _tr.marked(
    {
        Plan.DECISION_OWED: "Next scan: a decision is owed first",
        Plan.DECIDED_WITHOUT_DATE: "Next scan: no day was decided on",
        Plan.CLOSED: "The scan that was owed is closed; none is planned",
        Plan.NO_PROBE: "No vaginal probe until a doctor says so",
        Plan.RUPTURED: "No scan is planned: the membranes are ruptured",
        Plan.ABDOMINAL_STITCH: "No first scan is planned: abdominal stitch in place",
        Plan.OVER: "No further routine scan is planned",
        Plan.NO_DUE_DATE: "Next scan: agree the due date first",
        Plan.NO_SCHEDULE: "Next scan: no scan plan is followed here",
        Plan.ENDED: "The pregnancy has ended",
        Plan.TAKEN_BACK: "This pregnancy was taken back: nothing is planned in it",
    }
)


def next_scan_text(planned: NextScan, today: date) -> str:
    """`Next scan: 06-Dec-2026`, behind the word that has to come first, or why no day can be said."""
    if planned.plan in _WITHOUT_A_DAY:
        return _tr(_WITHOUT_A_DAY[planned.plan])
    text = _tr("Next scan: {0}")
    if planned.asks_first:
        text = _tr("After the senior obstetrician's word, speculum only, no finger: next scan {0}")
    return text.format(_due(planned, today))


def plan_text(sheet: PregnancySheet, planned: NextScan, today: date) -> str:
    """The next scan, and beside it the day for which she is booked."""
    booked = [booked_text(booking, planned, today) for booking in open_bookings(sheet)]
    return " · ".join((next_scan_text(planned, today), *booked))


def booked_text(booking: Booking, planned: NextScan, today: date) -> str:
    """`booked for 03-Mar-2026 10:30`; that it is later than due, or has passed, is said."""
    when = joined_texts(" ", (formats.day(booking.on), booking.at))
    if booking.on < today:
        return _tr("was booked for {0}, nothing recorded since").format(when)
    late = (booking.on - planned.on).days if planned.on is not None else 0
    if late <= 0:
        return _tr("booked for {0}").format(when)
    days = _tr.counted(late, "%n day", "%n days")
    return _tr("booked for {0}, {1} after it is due").format(when, days)


def caution_text(fetuses: int | None) -> str:
    """What has to be known about a scan plan for twins and more; empty for one fetus or while not recorded."""
    if fetuses is None or fetuses < 2:
        return ""
    return _tr(
        "Twins or more: the plan is that of the profile, made for one fetus. Cerclage is not recommended for twins or "
        "more as a rule; about progesterone the guidelines disagree. A doctor decides."
    )


def _due(planned: NextScan, today: date) -> str:
    if planned.on is None or planned.on > today:
        return formats.day(planned.on)
    if planned.on == today:
        return _tr("due today")
    late = _tr.counted((today - planned.on).days, "%n day", "%n days")
    return _tr("overdue by {0} ({1})").format(late, formats.day(planned.on))
