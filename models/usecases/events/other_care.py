"""Recording a pessary, and dated notes of what else was given or done."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.errors import Problem
from models.records.treatment import CareKind, CareNote, Pessary
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.events.common import event_day_problems, order_problems, removal_day_problems
from models.usecases.filling import read, written
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.problems import correction_problems, refuse_any
from models.views import PregnancySheet


@dataclass(frozen=True, slots=True, kw_only=True)
class PessaryDraft:
    """A pessary as it stands in the form; `removed_on` is None while it is in place."""

    pregnancy_id: UUID
    placed_on: date | None
    removed_on: date | None = None
    model: str = ""
    removed_because: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CareDraft:
    """A note as it stands in the form; `until` is None for one day, or for what goes on."""

    pregnancy_id: UUID
    kind: CareKind | None
    on: date | None
    until: date | None = None
    detail: str = ""


def place_pessary(
    desk: Desk, draft: PessaryDraft, amends: Pessary | None = None, reason: str = ""
) -> Pessary:
    """Keep a pessary, or amend the one shown: taking it out needs no reason, changing what was recorded does.

    Raises: NotAllowed, Refused (`date.missing`, `event.ends_before_it_begins`, `pessary.in_place`, `reason.missing` …), Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(draft.pregnancy_id)
        said = read(Pessary, draft).but(*_pessary_problems(draft, sheet, desk.clock.today()))
        pessary = written(desk, Pessary, draft.pregnancy_id, said, amends)
        corrections = correction_problems(amends, pessary, reason) if amends else ()
        refuse_any(*_overlap_problems(pessary, sheet), *corrections)
        saved = desk.store.put(pessary, reason.strip())
        evaluate_pregnancy(desk, draft.pregnancy_id)
        return saved


def note_care(desk: Desk, draft: CareDraft, amends: CareNote | None = None, reason: str = "") -> CareNote:
    """Keep a dated note, or amend the one shown: adding its end needs no reason, changing what was recorded does.

    Raises: NotAllowed, Refused (`care.kind_missing`, `care.detail_missing`, `date.missing`, `event.known` …), Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(draft.pregnancy_id)
        said = read(CareNote, draft).but(*_care_problems(draft, sheet, desk.clock.today()))
        note = written(desk, CareNote, draft.pregnancy_id, said, amends)
        corrections = correction_problems(amends, note, reason) if amends else ()
        refuse_any(*_known(note, sheet), *corrections)
        saved = desk.store.put(note, reason.strip())
        evaluate_pregnancy(desk, draft.pregnancy_id)
        return saved


def _pessary_problems(draft: PessaryDraft, sheet: PregnancySheet, today: date) -> tuple[Problem, ...]:
    """Everything wrong with a pessary by itself."""
    placed = event_day_problems("placed_on", draft.placed_on, today, sheet.due_date)
    if draft.removed_on is None:
        missing = (Problem("removed_on", "date.missing"),) if draft.removed_because.strip() else ()
        return (*placed, *missing)
    removed = removal_day_problems("removed_on", draft.removed_on, today, sheet)
    return (*placed, *removed, *order_problems("removed_on", draft.removed_on, draft.placed_on))


def pessary_overlaps(one: Pessary, other: Pessary) -> bool:
    """Whether two pessaries are in place at the same time; one that comes out on a day leaves room for another on it."""
    is_before = other.removed_on is not None and other.removed_on <= one.placed_on
    is_after = one.removed_on is not None and one.removed_on <= other.placed_on
    return not is_before and not is_after


def _overlap_problems(new: Pessary, sheet: PregnancySheet) -> tuple[Problem, ...]:
    """That another pessary was in place at the same time."""
    for other in (p for p in sheet.pessaries if p.stands and p.id != new.id):
        if pessary_overlaps(new, other):
            return (Problem("placed_on", "pessary.in_place", (other.placed_on.isoformat(),)),)
    return ()


def _care_problems(draft: CareDraft, sheet: PregnancySheet, today: date) -> tuple[Problem, ...]:
    """Everything wrong with a note by itself."""
    problems = [] if draft.kind is not None else [Problem("kind", "care.kind_missing")]
    problems += event_day_problems("on", draft.on, today, sheet.due_date)
    if draft.until is not None:
        problems += event_day_problems("until", draft.until, today, sheet.due_date)
    problems += order_problems("until", draft.until, draft.on)
    if draft.kind is CareKind.OTHER and not draft.detail.strip():
        problems.append(Problem("detail", "care.detail_missing"))
    return tuple(problems)


def _known(new: CareNote, sheet: PregnancySheet) -> tuple[Problem, ...]:
    """That exactly this note stands in the record already; no note between ends or replaces another."""
    kept = (n for n in sheet.care_notes if n.stands and n.id != new.id)
    same = any((n.kind, n.on, n.until, n.detail) == (new.kind, new.on, new.until, new.detail) for n in kept)
    return (Problem("on", "event.known", (new.on.isoformat(),)),) if same else ()
