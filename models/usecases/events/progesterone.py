"""Recording a course of progesterone, and that it was stopped."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.errors import Problem
from models.records.treatment import Progesterone, ProgesteroneKind, ProgesteroneRoute
from models.rules.register.conflicts import both_running
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.events.common import event_day_problems, order_problems
from models.usecases.filling import Said, read, typed, whole_number, written
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.problems import correction_problems, refuse_any
from models.views import PregnancySheet

LARGEST_DOSE_MG = 1000
USUAL_DOSE_MG = {ProgesteroneKind.VAGINAL_CAPSULE_200: 200, ProgesteroneKind.VAGINAL_GEL_90: 90}
"""The dose that the preparation's name says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgesteroneDraft:
    """A course as it stands in the form; `dose` is the text as typed, in mg, empty where not recorded."""

    pregnancy_id: UUID
    kind: ProgesteroneKind | None
    started_on: date | None
    route: ProgesteroneRoute | None = None
    dose: str = typed(
        whole_number("progesterone.dose", "mg", 1, LARGEST_DOSE_MG, LARGEST_DOSE_MG), into="dose_mg"
    )
    planned_stop: date | None = None
    stopped_on: date | None = None
    stopped_because: str = ""
    note: str = ""


def check_progesterone(draft: ProgesteroneDraft, sheet: PregnancySheet, today: date) -> Said:
    """What the form says of a course, and everything wrong with the course by itself."""
    problems = [] if draft.kind is not None else [Problem("kind", "progesterone.kind_missing")]
    problems += event_day_problems("started_on", draft.started_on, today, sheet.due_date)
    problems += order_problems("planned_stop", draft.planned_stop, draft.started_on)
    problems += _stop_problems(draft, sheet, today)
    if draft.kind is ProgesteroneKind.WEEKLY_17OHPC and draft.stopped_on is None:
        problems.append(Problem("kind", "progesterone.withdrawn"))
    return read(Progesterone, draft).but(*problems)


def record_progesterone(desk: Desk, draft: ProgesteroneDraft) -> Progesterone:
    """Keep a course.

    Raises: NotAllowed, Refused (everything `check_progesterone` finds; `progesterone.running` when another one was not stopped by
    then), NotFound.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(draft.pregnancy_id)
        said = check_progesterone(draft, sheet, desk.clock.today())
        new = written(desk, Progesterone, draft.pregnancy_id, said)
        refuse_any(*_overlap_problems(new, sheet))
        saved = desk.store.put(new)
        evaluate_pregnancy(desk, draft.pregnancy_id)
        return saved


def amend_progesterone(
    desk: Desk, course: Progesterone, draft: ProgesteroneDraft, reason: str = ""
) -> Progesterone:
    """Stop a course as shown, or correct it; changing what was recorded needs a reason, adding to it does not.

    Raises: NotAllowed, Refused (as `record_progesterone`; `reason.missing`, `record.struck_out`), Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(course.pregnancy_id)
        said = check_progesterone(draft, sheet, desk.clock.today())
        amended = written(desk, Progesterone, course.pregnancy_id, said, course)
        refuse_any(*_overlap_problems(amended, sheet), *correction_problems(course, amended, reason))
        saved = desk.store.put(amended, reason.strip())
        evaluate_pregnancy(desk, course.pregnancy_id)
        return saved


def _stop_problems(draft: ProgesteroneDraft, sheet: PregnancySheet, today: date) -> tuple[Problem, ...]:
    """That it stopped before it began or on a day to come, or that a stop has no reason or a reason no stop."""
    if draft.stopped_on is None:
        return (Problem("stopped_on", "date.missing"),) if draft.stopped_because.strip() else ()
    because = () if draft.stopped_because.strip() else (Problem("stopped_because", "reason.missing"),)
    days = event_day_problems("stopped_on", draft.stopped_on, today, sheet.due_date)
    return (*days, *order_problems("stopped_on", draft.stopped_on, draft.started_on), *because)


def _overlap_problems(new: Progesterone, sheet: PregnancySheet) -> tuple[Problem, ...]:
    """That another course ran on its first day or began while it ran."""
    others = (c for c in sheet.progesterone if c.stands and c.id != new.id)
    for other in others:
        if both_running(new, other):
            return (Problem("started_on", "progesterone.running", (other.started_on.isoformat(),)),)
    return ()
