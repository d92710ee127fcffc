"""Arranging scans to come: booking them, trying to reach her, closing one that will not be made."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TypeVar
from uuid import UUID

from models.errors import Problem
from models.records.plan import Booking, BookingState, Contact, ContactHow, ContactResult, ScanClosing
from models.rules.flags.schedule import next_scan, open_bookings, schedule_of
from models.rules.measurement.plausible import Notice
from models.rules.pregnancy.clinic_days import is_off_day
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.filling import read, written
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.problems import now_problems, reason_problems, refuse_any, struck_out_problems
from models.values.age import OLDEST_DAYS
from models.views import PregnancySheet

Arranged = TypeVar("Arranged", bound=Booking | Contact | ScanClosing)

MOVES: Mapping[BookingState, frozenset[BookingState]] = {
    BookingState.BOOKED: frozenset(BookingState) - {BookingState.BOOKED},
    BookingState.ARRIVED: frozenset(BookingState) - {BookingState.ARRIVED},
    BookingState.SEEN: frozenset(),
    BookingState.MISSED: frozenset(),
    BookingState.CANCELLED: frozenset(),
}
"""Every change a booking may make; an arrival that was a slip goes back to BOOKED."""

LONGEST_ROOM = 12
"""How long the name of a room may be, in letters: it stands in a narrow column."""

_NO_CLINIC_DAY, _SUNDAY = "booking.no_clinic_day", "booking.sunday"
_ON_THE_DAY = frozenset({BookingState.ARRIVED, BookingState.SEEN, BookingState.MISSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingDraft:
    """A booking as it stands in the form; `on` is None while it cannot be read, `at` where no time was agreed."""

    pregnancy_id: UUID
    on: date | None
    at: time | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class BookingCheck:
    """What stands in the way of a booking, and what deserves a look; `notices` stop nobody."""

    problems: tuple[Problem, ...]
    notices: tuple[Notice, ...] = ()

    @property
    def is_off_day(self) -> bool:
        """Whether it is for a day on which the clinic does not work."""
        return any(notice.code in (_NO_CLINIC_DAY, _SUNDAY) for notice in self.notices)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDraft:
    """An attempt to reach her; `at` is None for just now, `how` and `result` until chosen."""

    pregnancy_id: UUID
    how: ContactHow | None
    result: ContactResult | None
    at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingDraft:
    """That the scan owed on `owed_on`, as the page shows it, will not be made."""

    pregnancy_id: UUID
    owed_on: date
    reason: str


def check_booking(desk: Desk, sheet: PregnancySheet, draft: BookingDraft) -> BookingCheck:
    """Look at a booking without asking the store."""
    ended = _ended_problems(sheet)
    if draft.on is None:
        return BookingCheck((*ended, Problem("on", "date.missing")))
    problems = (*ended, *_day_problems(sheet, draft.on, desk.clock.today()))
    return BookingCheck(problems, () if problems else _notices(desk, sheet, draft.on))


def book_scan(desk: Desk, draft: BookingDraft) -> Booking:
    """Book her next scan; it is owed on its own day all the same.

    Raises: NotAllowed, Refused (`date.missing`, `date.in_past`, `booking.outside_pregnancy`, `pregnancy.ended`), NotFound.
    """
    require(desk.user, Action.ARRANGE_SCANS)
    with desk.store.writing():
        sheet = desk.store.sheet(draft.pregnancy_id)
        said = read(Booking, draft).but(*check_booking(desk, sheet, draft).problems)
        at = f"{draft.at:%H:%M}" if draft.at is not None else ""
        booking = desk.store.put(written(desk, Booking, draft.pregnancy_id, said, at=at))
        evaluate_pregnancy(desk, draft.pregnancy_id)
        return booking


def mark_problems(booking: Booking, state: BookingState, today: date) -> tuple[Problem, ...]:
    """Why a booking cannot come to this state today; nothing where it can."""
    if state not in MOVES[booking.state]:
        return (Problem("state", "booking.cannot_move"),)
    if state in _ON_THE_DAY and booking.on > today:
        return (Problem("state", "booking.still_ahead", (booking.on.isoformat(),)),)
    return ()


def mark_booking(desk: Desk, booking: Booking, state: BookingState) -> Booking:
    """Keep what became of a booking as shown.

    Raises: NotAllowed, Refused (`booking.cannot_move`, `booking.still_ahead`, `record.struck_out`), Conflict.
    """
    require(desk.user, Action.ARRANGE_SCANS)
    refuse_any(*struck_out_problems(booking), *mark_problems(booking, state, desk.clock.today()))
    room = "" if state is BookingState.BOOKED else booking.room
    with desk.store.writing():
        marked = desk.store.put(replace(booking, stamp=desk.stamp(), state=state, room=room))
        evaluate_pregnancy(desk, booking.pregnancy_id)
        return marked


def take_to_room(desk: Desk, booking: Booking, room: str) -> Booking:
    """Keep in which room she is, and with it that she has come; another room may follow.

    Raises: NotAllowed, Refused (`room.missing`, `room.too_long`, and as `mark_booking`), Conflict.
    """
    require(desk.user, Action.ARRANGE_SCANS)
    name = " ".join(room.split())
    has_come = booking.state is BookingState.ARRIVED
    moved = () if has_come else mark_problems(booking, BookingState.ARRIVED, desk.clock.today())
    refuse_any(*struck_out_problems(booking), *moved, *_room_problems(name))
    return desk.store.put(replace(booking, stamp=desk.stamp(), state=BookingState.ARRIVED, room=name))


def check_contact(desk: Desk, draft: ContactDraft) -> tuple[Problem, ...]:
    """Everything wrong with an attempt to reach her."""
    problems = [] if draft.how is not None else [Problem("how", "how.missing")]
    if draft.result is None:
        problems.append(Problem("result", "contact.result_missing"))
    if draft.at is not None and draft.at > desk.clock.now():
        problems.append(Problem("at", "date.in_future", (draft.at.isoformat(),)))
    return tuple(problems)


def record_contact(desk: Desk, draft: ContactDraft) -> Contact:
    """Keep an attempt to reach her; the scan stays owed.

    Raises: NotAllowed, Refused (`how.missing`, `contact.result_missing`, `date.in_future`, `date.doubted`), NotFound.
    """
    require(desk.user, Action.ARRANGE_SCANS)
    said = read(Contact, draft).but(
        *check_contact(desk, draft), *now_problems("at", draft.at, is_doubted=desk.is_date_doubted)
    )
    at = draft.at or desk.clock.now()
    return desk.store.put(written(desk, Contact, draft.pregnancy_id, said, at=at))


def amend_contact(desk: Desk, contact: Contact, draft: ContactDraft, reason: str) -> Contact:
    """Correct the attempt as shown; its old values stay in the audit trail.

    Raises: NotAllowed, Refused (as recording, and `reason.missing`, `record.struck_out`), Conflict.
    """
    require(desk.user, Action.ARRANGE_SCANS)
    said = read(Contact, draft).but(*check_contact(desk, draft), *reason_problems(reason))
    at = draft.at or contact.at
    return desk.store.put(written(desk, Contact, contact.pregnancy_id, said, contact, at=at), reason.strip())


def close_scan(desk: Desk, draft: ClosingDraft) -> ScanClosing:
    """Close the scan that is owed; nothing is planned until the next scan, discussion, booking or due date.

    Raises: NotAllowed, Refused (`reason.missing`, `plan.nothing_owed`, `plan.owed_changed`), NotFound.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(draft.pregnancy_id)
        problems = (*_owed_problems(desk, sheet, draft.owed_on), *reason_problems(draft.reason))
        said = read(ScanClosing, draft).but(*problems)
        closing = desk.store.put(written(desk, ScanClosing, draft.pregnancy_id, said), draft.reason.strip())
        evaluate_pregnancy(desk, draft.pregnancy_id)
        return closing


def strike_out_arranged(desk: Desk, record: Arranged, reason: str) -> Arranged:
    """Make a booking, an attempt or a closing count no more; a closed scan is then owed again.

    Raises: NotAllowed, Refused (`reason.missing`, `record.struck_out`), Conflict.
    """
    require(desk.user, Action.RECORD_CARE if isinstance(record, ScanClosing) else Action.ARRANGE_SCANS)
    refuse_any(*reason_problems(reason), *struck_out_problems(record))
    with desk.store.writing():
        struck = replace(record, stamp=desk.stamp(), struck_out=reason.strip())
        saved = desk.store.put(struck, reason.strip())
        evaluate_pregnancy(desk, record.pregnancy_id)
        return saved


def _room_problems(name: str) -> tuple[Problem, ...]:
    if not name:
        return (Problem("room", "room.missing"),)
    return (Problem("room", "room.too_long", (str(LONGEST_ROOM),)),) if len(name) > LONGEST_ROOM else ()


def _ended_problems(sheet: PregnancySheet) -> tuple[Problem, ...]:
    """That nothing can be booked for a pregnancy that is over."""
    ended_on = sheet.pregnancy.ended_on
    return () if ended_on is None else (Problem("pregnancy", "pregnancy.ended", (ended_on.isoformat(),)),)


def _day_problems(sheet: PregnancySheet, on: date, today: date) -> tuple[Problem, ...]:
    """A day that has passed, or on which this pregnancy must be over."""
    if on < today:
        return (Problem("on", "date.in_past", (on.isoformat(),)),)
    due = sheet.due_date
    is_outside = due.age_at(on) is None if due is not None else on > today + timedelta(days=OLDEST_DAYS)
    return (Problem("on", "booking.outside_pregnancy", (on.isoformat(),)),) if is_outside else ()


def _notices(desk: Desk, sheet: PregnancySheet, on: date) -> tuple[Notice, ...]:
    """That it is no day of the clinic, that it is later than the scan is owed, or that she is booked already."""
    planned = next_scan(sheet, desk.clock.today(), schedule_of(desk.followed))
    notices = []
    days = desk.settings.clinic_days
    if is_off_day(on, days):
        notices.append(Notice("on", _NO_CLINIC_DAY if days else _SUNDAY, (on.isoformat(),)))
    if planned.on is not None and on > planned.on:
        values = (str((on - planned.on).days), planned.on.isoformat())
        notices.append(Notice("on", "booking.after_due", values))
    notices += [
        Notice("on", "booking.another", (booking.on.isoformat(),)) for booking in open_bookings(sheet)
    ]
    return tuple(notices)


def _owed_problems(desk: Desk, sheet: PregnancySheet, owed_on: date) -> tuple[Problem, ...]:
    """That no scan is owed, or not on the day that was shown."""
    planned = next_scan(sheet, desk.clock.today(), schedule_of(desk.followed)).on
    if planned is None:
        return (Problem("plan", "plan.nothing_owed"),)
    return () if planned == owed_on else (Problem("plan", "plan.owed_changed", (planned.isoformat(),)),)
