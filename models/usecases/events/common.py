"""What all dated events of a pregnancy have in common: days that can be, and striking out."""

from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from models.errors import Problem
from models.records.finding import Symptom
from models.records.record import PregnancyRecord
from models.rules.pregnancy.symptom_reports import first_report, without_report
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.problems import reason_problems, refuse_any, struck_out_problems
from models.values.age import DueDate
from models.views import PregnancySheet

Event = TypeVar("Event", bound=PregnancyRecord)


def event_day_problems(
    field: str, on: date | None, today: date, due: DueDate | None, *, is_planned: bool = False
) -> tuple[Problem, ...]:
    """Everything wrong with the day of an event.

    Codes: `date.missing`; `date.in_future` unless it `is_planned`; `event.outside_pregnancy` (values: the day, the due
    date) where no pregnancy with this due date can have been.
    """
    if on is None:
        return (Problem(field, "date.missing"),)
    if on > today and not is_planned:
        return (Problem(field, "date.in_future", (on.isoformat(),)),)
    if due is not None and due.age_at(on) is None:
        return (Problem(field, "event.outside_pregnancy", (on.isoformat(), due.on.isoformat())),)
    return ()


def removal_day_problems(field: str, on: date, today: date, sheet: PregnancySheet) -> tuple[Problem, ...]:
    """Everything wrong with the day on which something that was in place was taken out.

    It may have been left at the end of the pregnancy, and be taken out however long after it.
    Codes: `date.in_future`, `event.outside_pregnancy`.
    """
    ended_on = sheet.pregnancy.ended_on
    is_after_end = ended_on is not None and on >= ended_on
    return event_day_problems(field, on, today, None if is_after_end else sheet.due_date)


def order_problems(field: str, later: date | None, earlier: date | None) -> tuple[Problem, ...]:
    """That something ended before it began (`event.ends_before_it_begins`); None is not recorded."""
    if later is None or earlier is None or later >= earlier:
        return ()
    return (Problem(field, "event.ends_before_it_begins", (later.isoformat(), earlier.isoformat())),)


def strike_out(desk: Desk, event: Event, reason: str) -> Event:
    """Make an event count no more; a symptom that somebody reported again rests on that report instead.

    Scans and examinations have use cases of their own: symptoms follow them.
    Raises: NotAllowed, Refused (`reason.missing`, `record.struck_out`; `symptom.of_an_examination` for bleeding that an examination
    saw, which is taken back there), Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    refuse_any(*reason_problems(reason), *struck_out_problems(event), *_examined_problems(event))
    with desk.store.writing():
        saved = desk.store.put(
            replace(_struck(desk, event, reason.strip()), stamp=desk.stamp()), reason.strip()
        )
        evaluate_pregnancy(desk, event.pregnancy_id)
        return saved


def _struck(desk: Desk, event: Event, reason: str) -> Event:
    """The event struck out, or the symptom as others reported it."""
    if not isinstance(event, Symptom):
        return replace(event, struck_out=reason)
    # That a symptom stays one is lost on the type.
    left: Any = without_report(event, desk.store.sheet(event.pregnancy_id), first_report(event).place, reason)
    struck: Event = left
    return struck


def _examined_problems(event: Event) -> tuple[Problem, ...]:
    """That an examination says so: struck out alone, the symptom would come back with it."""
    is_examined = isinstance(event, Symptom) and event.examination_id is not None
    return (Problem("record", "symptom.of_an_examination"),) if is_examined else ()
