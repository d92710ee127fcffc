"""Recording a laboratory result."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from models.errors import Problem, Refused
from models.records.laboratory import LabKind, LabResult
from models.records.record import Answer
from models.rules.pregnancy.laboratory import NEEDS_SYMPTOMS, TESTS, read_value
from models.usecases.desk import Desk
from models.usecases.events.common import day_problems
from models.usecases.flags.evaluate import judge
from models.usecases.problems import reason_problems, refuse_any, struck_out_problems
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
    positive: Answer | None = None
    note: str = ""


def check_result(draft: ResultDraft, sheet: PregnancySheet, today: date) -> tuple[Problem, ...]:
    """Everything wrong with a result, but that it may stand in the record already."""
    problems = day_problems("on", draft.on, today, sheet.due_date)
    if draft.kind is None:
        return (Problem("kind", "lab.kind_missing"), *problems)
    return (*problems, *_finding_problems(draft, draft.kind), *_symptom_problems(draft, draft.kind, sheet))


def record_result(desk: Desk, draft: ResultDraft) -> LabResult:
    """Keep a result.

    Raises: Refused (everything `check_result` finds; `event.known` when the last one of the day is the same), NotFound.
    """
    with desk.store.writing():
        sheet = desk.store.sheet(draft.pregnancy_id)
        refuse_any(*check_result(draft, sheet, desk.clock.today()))
        new = _filled(desk, draft)
        refuse_any(*_known(new, sheet))
        saved = desk.store.put(new)
        judge(desk, draft.pregnancy_id)
        return saved


def amend_result(desk: Desk, result: LabResult, draft: ResultDraft, reason: str) -> LabResult:
    """Correct a result as shown.

    Raises: Refused (everything `check_result` finds, `reason.missing`, `record.struck_out`), Conflict.
    """
    with desk.store.writing():
        sheet = desk.store.sheet(result.pregnancy_id)
        problems = check_result(draft, sheet, desk.clock.today())
        refuse_any(*problems, *reason_problems(reason), *struck_out_problems(result))
        amended = replace(
            _filled(desk, draft), id=result.id, version=result.version, batch_id=result.batch_id
        )
        saved = desk.store.put(amended, reason.strip())
        judge(desk, result.pregnancy_id)
        return saved


def _filled(desk: Desk, draft: ResultDraft) -> LabResult:
    """The record of a draft without problems."""
    kind = draft.kind or LabKind.FFN
    is_measured = TESTS[kind].is_measured
    return LabResult(
        id=desk.new_id(),
        stamp=desk.stamp(),
        pregnancy_id=draft.pregnancy_id,
        kind=kind,
        on=draft.on or desk.clock.today(),
        value=read_value(kind, draft.value, draft.unit) if is_measured else "",
        unit=draft.unit if is_measured else "",
        positive=None if is_measured else draft.positive,
        note=draft.note.strip(),
    )


def _finding_problems(draft: ResultDraft, kind: LabKind) -> tuple[Problem, ...]:
    """That the value cannot be read, or that nobody said whether it is positive."""
    if not TESTS[kind].is_measured:
        return () if draft.positive is not None else (Problem("positive", "lab.result_missing"),)
    if not draft.value.strip():
        return (Problem("value", "lab.value_missing"),)
    try:
        read_value(kind, draft.value, draft.unit)
    except Refused as refused:
        return refused.problems
    return ()


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
