"""Recording how a pregnancy ended, and taking that back."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from models.errors import Problem
from models.records.plan import Booking, BookingState
from models.records.pregnancy import Ending, Pregnancy
from models.records.record import Stamp
from models.rules.schedule import open_bookings
from models.usecases.desk import Desk
from models.usecases.form import reason_problems, refuse_any
from models.usecases.judge import judge
from models.values.age import GestationalAge
from models.views import PregnancySheet

LOSS_BEFORE = GestationalAge.of(24)
"""The age from which an ending is a birth and not a loss."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingDraft:
    """How and when a pregnancy ended, as it stands in the form; None until chosen or while it cannot be read."""

    pregnancy_id: UUID
    how: Ending | None
    on: date | None


def check_ending(sheet: PregnancySheet, draft: EndingDraft, today: date) -> tuple[Problem, ...]:
    """Everything wrong with the end of a pregnancy."""
    missing = () if draft.how is not None else (Problem("ending", "ending.missing"),)
    if sheet.pregnancy.ended_on is not None:
        return (Problem("pregnancy", "pregnancy.ended", (sheet.pregnancy.ended_on.isoformat(),)),)
    if draft.on is None:
        return (*missing, Problem("on", "date.missing"))
    if draft.on > today:
        return (*missing, Problem("on", "date.in_future", (draft.on.isoformat(),)))
    return (*missing, *_age_problems(sheet, draft.how, draft.on), *_scan_problems(sheet, draft.on))


def end_pregnancy(desk: Desk, pregnancy: Pregnancy, draft: EndingDraft) -> Pregnancy:
    """End the pregnancy as shown: its plan is over, its flags close, its bookings are cancelled.

    Raises: Refused (everything `check_ending` finds), Conflict.
    """
    with desk.store.writing():
        sheet = desk.store.sheet(pregnancy.id)
        refuse_any(*_mismatch(pregnancy, draft), *check_ending(sheet, draft, desk.clock.today()))
        stamp = desk.stamp()
        ended = desk.store.put(replace(pregnancy, stamp=stamp, ended_on=draft.on, ended_as=draft.how))
        for booking in open_bookings(sheet):
            desk.store.put(replace(booking, stamp=stamp, state=BookingState.CANCELLED), "pregnancy ended")
        judge(desk, pregnancy.id)
        return ended


def undo_ending(desk: Desk, pregnancy: Pregnancy, reason: str) -> Pregnancy:
    """Let the pregnancy as shown go on: its plan, its flags and the bookings cancelled by its end come back.

    Raises: Refused (`reason.missing`, `pregnancy.goes_on`, `pregnancy.newer_open`), Conflict.
    """
    with desk.store.writing():
        refuse_any(*_undo_problems(desk, pregnancy), *reason_problems(reason))
        sheet = desk.store.sheet(pregnancy.id)
        stamp = desk.stamp()
        goes_on = replace(pregnancy, stamp=stamp, ended_on=None, ended_as=None)
        kept = desk.store.put(goes_on, reason.strip())
        for booking in _cancelled_with(sheet, pregnancy.stamp):
            desk.store.put(replace(booking, stamp=stamp, state=BookingState.BOOKED), reason.strip())
        judge(desk, pregnancy.id)
        return kept


def _cancelled_with(sheet: PregnancySheet, stamp: Stamp) -> tuple[Booking, ...]:
    """The bookings that the end of the pregnancy itself cancelled: written by the same hand at the same moment."""
    cancelled = (b for b in sheet.bookings if b.stands and b.state is BookingState.CANCELLED)
    return tuple(b for b in cancelled if b.stamp == stamp)


def _age_problems(sheet: PregnancySheet, how: Ending | None, on: date) -> tuple[Problem, ...]:
    """A day on which this pregnancy could not end so; without a due date, a day before its record was opened."""
    due = sheet.due_date
    if due is None:
        opened_on = sheet.pregnancy.opened_on
        values = (on.isoformat(), opened_on.isoformat())
        return (Problem("on", "ending.before_opened", values),) if on < opened_on else ()
    age = due.age_at(on)
    if age is None:
        return (Problem("on", "ending.outside_pregnancy", (on.isoformat(), due.on.isoformat())),)
    if how is Ending.LOSS and age >= LOSS_BEFORE:
        return (Problem("ending", "outcome.too_late", (str(age), str(LOSS_BEFORE))),)
    return ()


def _scan_problems(sheet: PregnancySheet, on: date) -> tuple[Problem, ...]:
    """A day before a scan of this pregnancy."""
    later = [s.on for s in sheet.standing_scans if s.on > on]
    return (Problem("on", "ending.before_scan", (on.isoformat(), later[-1].isoformat())),) if later else ()


def _mismatch(pregnancy: Pregnancy, draft: EndingDraft) -> tuple[Problem, ...]:
    """That the form on screen belongs to another pregnancy."""
    if draft.pregnancy_id == pregnancy.id:
        return ()
    return (Problem("pregnancy_id", "record.of_another_woman"),)


def _undo_problems(desk: Desk, pregnancy: Pregnancy) -> tuple[Problem, ...]:
    """That it has not ended, or that she has another one going on."""
    if pregnancy.ended_on is None:
        return (Problem("pregnancy", "pregnancy.goes_on"),)
    others = (p for p in desk.store.pregnancies_of(pregnancy.patient_id) if p.id != pregnancy.id)
    newer = [p for p in others if p.ended_on is None]
    return tuple(Problem("pregnancy", "pregnancy.newer_open", (p.opened_on.isoformat(),)) for p in newer)
