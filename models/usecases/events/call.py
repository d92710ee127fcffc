"""Recording a call about her: what she reports in it, who called and what was advised; and correcting it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.errors import Problem
from models.records.finding import Call, Symptom, SymptomKind
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.events.common import event_day_problems
from models.usecases.events.symptoms import SymptomDraft, report_symptoms
from models.usecases.filling import Said, read, written
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.problems import correction_problems, refuse_any


@dataclass(frozen=True, slots=True, kw_only=True)
class CallDraft:
    """A call as it stands in the form; `on` is None while it cannot be read, `kinds` are the symptoms reported in it."""

    pregnancy_id: UUID
    on: date | None
    kinds: tuple[SymptomKind, ...] = ()
    caller: str = ""
    advice: str = ""
    note: str = ""

    @property
    def is_told_of(self) -> bool:
        """Whether anything is said of the call itself."""
        return any(text.strip() for text in (self.caller, self.advice, self.note))


def record_call(desk: Desk, draft: CallDraft) -> tuple[Symptom | Call, ...]:
    """Keep what she reports, and the call where anything is said of it: what was advised can be all there is.

    Returns what was written; () where the record knew all of it.
    Raises: NotAllowed, Refused (`symptoms.missing`, `date.missing`, `date.in_future`, `event.outside_pregnancy`), NotFound.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        calls: tuple[Call, ...] = ()
        if draft.is_told_of:
            said = _said(desk, draft).but(*_empty_problems(draft))
            calls = (desk.store.put(written(desk, Call, draft.pregnancy_id, said)),)
        if calls and not draft.kinds:
            return calls
        told = SymptomDraft(pregnancy_id=draft.pregnancy_id, kinds=draft.kinds, on=draft.on)
        return (*report_symptoms(desk, told), *calls)


def amend_call(desk: Desk, call: Call, draft: CallDraft, reason: str = "") -> Call:
    """Correct a call as shown; adding what was blank needs no reason, changing what was recorded does.

    Raises: NotAllowed, Refused (`date.missing`, `date.in_future`, `event.outside_pregnancy`, `call.says_nothing`,
    `reason.missing`, `record.struck_out`), Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        amended = written(desk, Call, draft.pregnancy_id, _said(desk, draft), call)
        empty = () if draft.is_told_of else (Problem("advice", "call.says_nothing"),)
        refuse_any(*empty, *correction_problems(call, amended, reason))
        saved = desk.store.put(amended, reason.strip())
        evaluate_pregnancy(desk, draft.pregnancy_id)
        return saved


def _said(desk: Desk, draft: CallDraft) -> Said:
    """What the form says of the call, with what is wrong with its day."""
    due = desk.store.sheet(draft.pregnancy_id).due_date
    return read(Call, draft).but(*event_day_problems("on", draft.on, desk.clock.today(), due))


def _empty_problems(draft: CallDraft) -> tuple[Problem, ...]:
    """That nobody can read anything from it: who called alone says nothing."""
    says_something = draft.kinds or draft.advice.strip() or draft.note.strip()
    return () if says_something else (Problem("kinds", "symptoms.missing"),)
