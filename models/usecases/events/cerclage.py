"""Recording a cerclage: that it was placed, and that it was taken out or left."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.errors import Problem
from models.records.history import CerclageIndication, CerclageKind
from models.records.treatment import (
    Anaesthesia,
    Cerclage,
    CerclageTechnique,
    RemovalReason,
)
from models.rules.guidelines.treatment_plans import against_cerclage
from models.rules.register.conflicts import both_in_place
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.events.common import event_day_problems, order_problems, removal_day_problems
from models.usecases.filling import Said, read, written
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.problems import correction_problems, refuse_any
from models.views import PregnancySheet


@dataclass(frozen=True, slots=True, kw_only=True)
class CerclageDraft:
    """A cerclage as it stands in the form; lengths are the texts as typed, in mm, empty where not measured.

    `despite` is the doctor's reason for placing it although something recorded speaks against it.
    """

    pregnancy_id: UUID
    kind: CerclageKind | None
    placed_on: date | None
    indication: CerclageIndication | None = None
    technique: CerclageTechnique | None = None
    anaesthesia: Anaesthesia | None = None
    suture: str = ""
    operator: str = ""
    complications: str = ""
    length_above: str = ""
    length_below: str = ""
    planned_removal_on: date | None = None
    removed_on: date | None = None
    removal_reason: RemovalReason | None = None
    left_for_caesarean: bool = False
    despite: str = ""
    note: str = ""


def check_cerclage(draft: CerclageDraft, sheet: PregnancySheet, today: date) -> Said:
    """What the form says of a cerclage, and everything wrong with the cerclage by itself."""
    problems = [] if draft.kind is not None else [Problem("kind", "cerclage.kind_missing")]
    problems += event_day_problems("placed_on", draft.placed_on, today, sheet.due_date)
    problems += order_problems("planned_removal_on", draft.planned_removal_on, draft.placed_on)
    problems += [*_technique_problems(draft), *_removal_problems(draft, sheet, today)]
    return read(Cerclage, draft).but(*problems)


def place_cerclage(desk: Desk, draft: CerclageDraft) -> Cerclage:
    """Keep a cerclage.

    Raises: NotAllowed, Refused (everything `check_cerclage` finds; `cerclage.in_place` when there is one already;
    `cerclage.spoken_against`, values: what speaks against it, while no reason is given), NotFound.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(draft.pregnancy_id)
        said = check_cerclage(draft, sheet, desk.clock.today())
        new = written(desk, Cerclage, draft.pregnancy_id, said)
        refuse_any(*_overlap_problems(new, sheet), *_against_problems(new, sheet))
        saved = desk.store.put(new)
        evaluate_pregnancy(desk, draft.pregnancy_id)
        return saved


def amend_cerclage(desk: Desk, cerclage: Cerclage, draft: CerclageDraft, reason: str = "") -> Cerclage:
    """Record the removal of a cerclage as shown, or correct it; changing what was recorded needs a reason.

    Raises: NotAllowed, Refused (everything `check_cerclage` finds, `cerclage.in_place`, `reason.missing`, `record.struck_out`;
    `cerclage.spoken_against` when it moves to a day on which something speaks against it), Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(cerclage.pregnancy_id)
        said = check_cerclage(draft, sheet, desk.clock.today())
        amended = written(desk, Cerclage, cerclage.pregnancy_id, said, cerclage)
        corrections = correction_problems(cerclage, amended, reason)
        is_moved = amended.placed_on != cerclage.placed_on
        against = _against_problems(amended, sheet) if is_moved else ()
        refuse_any(*_overlap_problems(amended, sheet), *corrections, *against)
        saved = desk.store.put(amended, reason.strip())
        evaluate_pregnancy(desk, cerclage.pregnancy_id)
        return saved


def _technique_problems(draft: CerclageDraft) -> tuple[Problem, ...]:
    """That the technique belongs to the other kind."""
    if draft.kind is None or draft.technique is None:
        return ()
    is_abdominal = draft.technique is CerclageTechnique.ABDOMINAL
    fits = is_abdominal == (draft.kind is CerclageKind.ABDOMINAL)
    return () if fits else (Problem("technique", "cerclage.technique_contradicts"),)


def _removal_problems(draft: CerclageDraft, sheet: PregnancySheet, today: date) -> tuple[Problem, ...]:
    """That it came out before it was placed, for no reason said, or although it is to stay."""
    if draft.removed_on is None:
        return () if draft.removal_reason is None else (Problem("removed_on", "date.missing"),)
    problems = [
        *removal_day_problems("removed_on", draft.removed_on, today, sheet),
        *order_problems("removed_on", draft.removed_on, draft.placed_on),
    ]
    if draft.removal_reason is None:
        problems.append(Problem("removal_reason", "cerclage.removal_reason_missing"))
    if draft.left_for_caesarean and draft.removal_reason is not RemovalReason.CAESAREAN:
        problems.append(Problem("left_for_caesarean", "cerclage.left_and_removed"))
    return tuple(problems)


def _overlap_problems(new: Cerclage, sheet: PregnancySheet) -> tuple[Problem, ...]:
    """That another cerclage was in place on its day, or was placed while this one was."""
    for other in (c for c in sheet.cerclages if c.stands and c.id != new.id):
        if both_in_place(new, other):
            return (Problem("placed_on", "cerclage.in_place", (other.placed_on.isoformat(),)),)
    return ()


def _against_problems(new: Cerclage, sheet: PregnancySheet) -> tuple[Problem, ...]:
    """That something recorded speaks against it and nobody said why it was placed all the same."""
    against = against_cerclage(sheet, new.placed_on)
    if not against or new.despite:
        return ()
    found = {"ruptured": against.is_ruptured, "infected": against.is_infected}
    values = dict.fromkeys(
        [kind.value for kind in against.symptoms] + [name for name, is_so in found.items() if is_so]
    )
    return (Problem("despite", "cerclage.spoken_against", tuple(values)),)
