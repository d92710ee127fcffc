"""Recording a laboratory result."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from models.errors import Problem, Refused
from models.records.laboratory import LabKind, LabResult
from models.records.record import TriState
from models.rules.pregnancy.laboratory import NEEDS_SYMPTOMS, TESTS, read_value
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.events.common import event_day_problems
from models.usecases.filling import Said, read, written
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.problems import reason_problems, refuse_any
from models.views import PregnancySheet


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultDraft:
    """A result as it stands in the form; `value` is the text as typed, used with its `unit` for measured tests only.

    `positive` is for the other tests: None while not said, UNKNOWN for a sample that was sent.
    """

    pregnancy_id: UUID
    kind: LabKind | None
    on: date | None
    value: str = ""
    unit: str = ""
    positive: TriState | None = None
    note: str = ""


def check_result(draft: ResultDraft, sheet: PregnancySheet, today: date) -> Said:
    """What the form says of a result, and everything wrong with it, but that it may stand in the record already."""
    problems = event_day_problems("on", draft.on, today, sheet.due_date)
    if draft.kind is None:
        return read(LabResult, draft).but(Problem("kind", "lab.kind_missing"), *problems)
    found = _found(draft, draft.kind)
    said = Said(
        {**read(LabResult, draft).values, **found.values}, _symptom_problems(draft, draft.kind, sheet)
    )
    return said.but(*problems, *found.problems)


def record_result(desk: Desk, draft: ResultDraft) -> LabResult:
    """Keep a result.

    Raises: NotAllowed, Refused (everything `check_result` finds; `event.known` when the last one of the day is the same), NotFound.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(draft.pregnancy_id)
        said = check_result(draft, sheet, desk.clock.today())
        new = written(desk, LabResult, draft.pregnancy_id, said)
        refuse_any(*_known(new, sheet))
        saved = desk.store.put(new)
        evaluate_pregnancy(desk, draft.pregnancy_id)
        return saved


def amend_result(desk: Desk, result: LabResult, draft: ResultDraft, reason: str) -> LabResult:
    """Correct a result as shown.

    Raises: NotAllowed, Refused (everything `check_result` finds, `reason.missing`, `record.struck_out`), Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(result.pregnancy_id)
        said = check_result(draft, sheet, desk.clock.today()).but(*reason_problems(reason))
        amended = written(desk, LabResult, result.pregnancy_id, said, result)
        saved = desk.store.put(amended, reason.strip())
        evaluate_pregnancy(desk, result.pregnancy_id)
        return saved


def _found(draft: ResultDraft, kind: LabKind) -> Said:
    """What the test found: a value with its unit, or whether it is positive; nobody said so, or it cannot be read."""
    if not TESTS[kind].is_measured:
        missing = () if draft.positive is not None else (Problem("positive", "lab.result_missing"),)
        return Said({"value": "", "unit": ""}, missing)
    if not draft.value.strip():
        return Said({}, (Problem("value", "lab.value_missing"),))
    try:
        return Said({"value": read_value(kind, draft.value, draft.unit), "positive": None})
    except Refused as refused:
        return Said({}, refused.problems)


def _symptom_problems(draft: ResultDraft, kind: LabKind, sheet: PregnancySheet) -> tuple[Problem, ...]:
    """That a test for women with symptoms was made without any, and nobody said why."""
    if kind not in NEEDS_SYMPTOMS or draft.on is None or draft.note.strip():
        return ()
    has_symptoms = any(symptom.is_active(draft.on) for symptom in sheet.facts.symptoms)
    return () if has_symptoms else (Problem("note", "lab.without_symptoms"),)


def _known(new: LabResult, sheet: PregnancySheet) -> tuple[Problem, ...]:
    """That the last result of this test on the day is exactly this one; after another one it is a test made again."""
    last = [r for r in sheet.lab_results if r.stands and (r.kind, r.on) == (new.kind, new.on)][-1:]
    same = (replace(r, id=new.id, version=0, stamp=new.stamp, batch_id=None) == new for r in last)
    return (Problem("kind", "event.known", (new.on.isoformat(),)),) if any(same) else ()
