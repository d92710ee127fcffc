"""Recording what is not a scan: symptoms that she reports, and that they are over."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from models.errors import Problem
from models.records.finding import Symptom, SymptomKind
from models.rules.pregnancy.symptom_reports import Report, reported_again
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.events.common import event_day_problems, order_problems, strike_out
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.problems import (
    correction_problems,
    reason_problems,
    refuse_any,
    struck_out_problems,
)
from models.values.age import DueDate


@dataclass(frozen=True, slots=True, kw_only=True)
class SymptomDraft:
    """Symptoms reported on one day, by telephone or at the desk; `on` is None while it cannot be read."""

    pregnancy_id: UUID
    kinds: tuple[SymptomKind, ...]
    on: date | None


def report_symptoms(desk: Desk, draft: SymptomDraft) -> tuple[Symptom, ...]:
    """Keep symptoms she reports; one that goes on already is told again, one that was over begins anew.

    Returns those that were written, told again and new; () where the record knew all of it.
    Raises: NotAllowed, Refused (`symptoms.missing`, `date.missing`, `date.in_future`, `event.outside_pregnancy`), NotFound.
    """
    require(desk.user, Action.RECORD_CARE)
    today = desk.clock.today()
    with desk.store.writing():
        sheet = desk.store.sheet(draft.pregnancy_id)
        refuse_any(*_symptom_problems(draft, today, sheet.due_date))
        on = draft.on or today
        # A symptom that is over says nothing of the one she reports now, not even on its last day.
        going_on = [s for s in sheet.facts.symptoms if s.is_active(on) and s.resolved_on is None]
        known = {s.kind: s for s in reversed(going_on)}
        told = [
            (known[kind], reported_again(known[kind], Report(on))) for kind in draft.kinds if kind in known
        ]
        again = tuple(
            desk.store.put(replace(now, stamp=desk.stamp())) for before, now in told if now != before
        )
        reported = tuple(
            desk.store.put(
                Symptom(
                    id=desk.new_id(), stamp=desk.stamp(), pregnancy_id=draft.pregnancy_id, kind=kind, on=on
                )
            )
            for kind in draft.kinds
            if kind not in known
        )
        evaluate_pregnancy(desk, draft.pregnancy_id)
        return (*again, *reported)


def resolve_symptom(desk: Desk, symptom: Symptom, last_day: date | None, reason: str = "") -> Symptom:
    """Record the last day of a symptom as shown; it is active through that day.

    A loss of fluid is over with a reason alone: whoever ends it says that the waters have not broken.
    Raises: NotAllowed, Refused (`date.missing`, `date.in_future`, `symptom.resolved_before_it_began`, `reason.missing`), Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    today = desk.clock.today()
    refuse_any(
        *_last_day_problems(symptom, last_day, today),
        *(reason_problems(reason) if ends_with_a_reason(symptom) else ()),
        *struck_out_problems(symptom),
    )
    with desk.store.writing():
        ended = replace(symptom, stamp=desk.stamp(), resolved_on=last_day)
        resolved = desk.store.put(ended, reason.strip())
        evaluate_pregnancy(desk, symptom.pregnancy_id)
        return resolved


def ends_with_a_reason(symptom: Symptom) -> bool:
    """Whether saying that it is over needs a reason."""
    return symptom.kind is SymptomKind.FLUID_LOSS


def strike_out_symptom(desk: Desk, symptom: Symptom, reason: str) -> Symptom:
    """Make the first report of a symptom count no more. Raises: NotAllowed, as `common.strike_out`."""
    require(desk.user, Action.RECORD_CARE)
    return strike_out(desk, symptom, reason)


def _symptom_problems(draft: SymptomDraft, today: date, due: DueDate | None) -> tuple[Problem, ...]:
    """Everything wrong with a report of symptoms."""
    missing = () if draft.kinds else (Problem("kinds", "symptoms.missing"),)
    return (*missing, *event_day_problems("on", draft.on, today, due))


def _last_day_problems(symptom: Symptom, last_day: date | None, today: date) -> tuple[Problem, ...]:
    """Everything wrong with the last day of a symptom."""
    if last_day is not None and last_day < symptom.on:
        values = (last_day.isoformat(), symptom.on.isoformat())
        return (Problem("on", "symptom.resolved_before_it_began", values),)
    return _day_problems(last_day, today)


def _day_problems(on: date | None, today: date) -> tuple[Problem, ...]:
    """A day that is missing or lies ahead."""
    if on is None:
        return (Problem("on", "date.missing"),)
    return (Problem("on", "date.in_future", (on.isoformat(),)),) if on > today else ()


def _first_day_problems(symptom: Symptom) -> tuple[Problem, ...]:
    """That its first day is that of a scan or an examination."""
    if symptom.scan_id is not None:
        return (Problem("on", "symptom.of_a_scan"),)
    return (Problem("on", "symptom.of_an_examination"),) if symptom.examination_id is not None else ()


def amend_symptom(
    desk: Desk, symptom: Symptom, on: date | None, resolved_on: date | None, reason: str = ""
) -> Symptom:
    """Correct the days of a symptom as shown; changing what was recorded needs a reason.

    Saying that it is over needs none, but for a loss of fluid.
    Raises: NotAllowed, Refused (`date.missing`, `date.in_future`, `event.ends_before_it_begins`; `symptom.of_a_scan` or
    `symptom.of_an_examination` where the first day is theirs; `reason.missing`, `record.struck_out`), Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    today = desk.clock.today()
    problems = [*_day_problems(on, today), *order_problems("resolved_on", resolved_on, on)]
    if resolved_on is not None and resolved_on > today:
        problems.append(Problem("resolved_on", "date.in_future", (resolved_on.isoformat(),)))
    if on != symptom.on:
        problems += _first_day_problems(symptom)
    if ends_with_a_reason(symptom) and symptom.resolved_on is None and resolved_on is not None:
        problems += reason_problems(reason)
    refuse_any(*problems, *struck_out_problems(symptom))
    with desk.store.writing():
        amended = replace(symptom, stamp=desk.stamp(), on=on or symptom.on)
        if resolved_on != symptom.resolved_on:
            # Her last word counts: what once ended it does not take that back when it is struck out itself.
            amended = replace(
                amended, resolved_on=resolved_on, resolved_scan_id=None, resolved_examination_id=None
            )
        refuse_any(*correction_problems(symptom, amended, reason))
        saved = desk.store.put(amended, reason.strip())
        evaluate_pregnancy(desk, symptom.pregnancy_id)
        return saved
