"""Recording a pelvic examination, amending it and striking it out."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from models.errors import Problem
from models.records.finding import Examination, ExaminationManner, Membranes, Rupture
from models.records.record import TriState
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.events.common import event_day_problems
from models.usecases.events.examined_symptoms import let_symptoms_follow
from models.usecases.filling import Said, read, typed, whole_number, written
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.problems import reason_problems, refuse_any, struck_out_problems
from models.views import PregnancySheet

_WHOLE = 100
_SEEN = ("dilation", "effacement_percent", "membranes", "rupture", "bleeding", "note")
"""What an examination can find; one with none of it says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExaminationDraft:
    """An examination as it stands in the form; numbers are the texts as typed, empty or None where not assessed.

    `dilation` is in cm, `effacement` in percent; `membranes` is where they are, `rupture` whether they are ruptured.
    """

    pregnancy_id: UUID
    on: date | None
    manner: ExaminationManner | None = None
    dilation: str = ""
    effacement: str = typed(
        whole_number("effacement.not_a_percentage", "%", 0, _WHOLE), into="effacement_percent"
    )
    membranes: Membranes | None = None
    rupture: Rupture | None = None
    bleeding: TriState | None = None
    examiner: str = ""
    note: str = ""


def check_examination(draft: ExaminationDraft, sheet: PregnancySheet, today: date) -> Said:
    """What the form says of an examination, and everything wrong with it, but that it may stand in the record already."""
    said = read(Examination, draft).but(*event_day_problems("on", draft.on, today, sheet.due_date))
    if not said.problems and all(said.values[name] in (None, "") for name in _SEEN):
        return said.but(Problem("dilation", "examination.empty"))
    return said


def record_examination(desk: Desk, draft: ExaminationDraft) -> Examination:
    """Keep an examination; bleeding that was seen is kept as a symptom, and rupture excluded ends a loss of fluid.

    Raises: NotAllowed, Refused (everything `check_examination` finds; `event.known` when the last one of the day is the same), NotFound.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(draft.pregnancy_id)
        said = check_examination(draft, sheet, desk.clock.today())
        new = written(desk, Examination, draft.pregnancy_id, said)
        refuse_any(*_known(new, sheet))
        saved = desk.store.put(new)
        let_symptoms_follow(desk, sheet, saved)
        evaluate_pregnancy(desk, draft.pregnancy_id)
        return saved


def amend_examination(
    desk: Desk, examination: Examination, draft: ExaminationDraft, reason: str
) -> Examination:
    """Correct an examination as shown, and the symptoms that it saw or ended, with the same reason.

    Raises: NotAllowed, Refused (everything `check_examination` finds, `reason.missing`, `record.struck_out`), Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(examination.pregnancy_id)
        said = check_examination(draft, sheet, desk.clock.today()).but(*reason_problems(reason))
        amended = written(desk, Examination, examination.pregnancy_id, said, examination)
        saved = desk.store.put(amended, reason.strip())
        let_symptoms_follow(desk, sheet, saved, examination, reason.strip())
        evaluate_pregnancy(desk, examination.pregnancy_id)
        return saved


def strike_out_examination(desk: Desk, examination: Examination, reason: str) -> Examination:
    """Make an examination count no more, with the bleeding that it saw; a loss of fluid that it ended goes on.

    Raises: NotAllowed, Refused (`reason.missing`, `record.struck_out`), Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    refuse_any(*reason_problems(reason), *struck_out_problems(examination))
    with desk.store.writing():
        sheet = desk.store.sheet(examination.pregnancy_id)
        gone = replace(examination, stamp=desk.stamp(), struck_out=reason.strip())
        struck = desk.store.put(gone, reason.strip())
        let_symptoms_follow(desk, sheet, struck, examination, reason.strip())
        evaluate_pregnancy(desk, examination.pregnancy_id)
        return struck


def _known(new: Examination, sheet: PregnancySheet) -> tuple[Problem, ...]:
    """That the last examination of the day is exactly this one; where another lies between, it says something new."""
    last = [e for e in sheet.examinations if e.stands and e.on == new.on][-1:]
    same = (replace(e, id=new.id, version=0, stamp=new.stamp, batch_id=None) == new for e in last)
    return (Problem("on", "event.known", (new.on.isoformat(),)),) if any(same) else ()
