"""Recording a pelvic examination, amending it and striking it out."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from models.errors import Problem, Refused
from models.records.finding import Examination, ExaminationManner, Membranes, Rupture
from models.records.record import Answer
from models.usecases.desk import Desk
from models.usecases.events.common import day_problems
from models.usecases.events.examined_symptoms import let_symptoms_follow
from models.usecases.flags.evaluate import judge
from models.usecases.problems import reason_problems, refuse_any, struck_out_problems
from models.values.length import Centimetres
from models.views import PregnancySheet

_WHOLE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ExaminationDraft:
    """An examination as it stands in the form; numbers are the texts as typed, empty or None where not assessed.

    `dilation` is in cm, `effacement` in percent; `membranes` is where they are, `rupture` whether they are ruptured.
    """

    pregnancy_id: UUID
    on: date | None
    manner: ExaminationManner | None = None
    dilation: str = ""
    effacement: str = ""
    membranes: Membranes | None = None
    rupture: Rupture | None = None
    bleeding: Answer | None = None
    examiner: str = ""
    note: str = ""


def check_examination(draft: ExaminationDraft, sheet: PregnancySheet, today: date) -> tuple[Problem, ...]:
    """Everything wrong with an examination, but that it may stand in the record already."""
    problems = list(day_problems("on", draft.on, today, sheet.due_date))
    dilation, unread = _dilation(draft.dilation)
    effacement, unread_percent = _effacement(draft.effacement)
    problems += [*unread, *unread_percent]
    seen = (dilation, effacement, draft.membranes, draft.rupture, draft.bleeding)
    if not problems and all(value is None for value in seen) and not draft.note.strip():
        problems.append(Problem("dilation", "examination.empty"))
    return tuple(problems)


def record_examination(desk: Desk, draft: ExaminationDraft) -> Examination:
    """Keep an examination; bleeding that was seen is kept as a symptom, and rupture excluded ends a loss of fluid.

    Raises: Refused (everything `check_examination` finds; `event.known` when the last one of the day is the same), NotFound.
    """
    with desk.store.writing():
        sheet = desk.store.sheet(draft.pregnancy_id)
        refuse_any(*check_examination(draft, sheet, desk.clock.today()))
        new = _filled(
            Examination(
                id=desk.new_id(),
                stamp=desk.stamp(),
                pregnancy_id=draft.pregnancy_id,
                on=draft.on or desk.clock.today(),
            ),
            draft,
        )
        refuse_any(*_known(new, sheet))
        saved = desk.store.put(new)
        let_symptoms_follow(desk, sheet, saved)
        judge(desk, draft.pregnancy_id)
        return saved


def amend_examination(
    desk: Desk, examination: Examination, draft: ExaminationDraft, reason: str
) -> Examination:
    """Correct an examination as shown, and the symptoms that it saw or ended, with the same reason.

    Raises: Refused (everything `check_examination` finds, `reason.missing`, `record.struck_out`), Conflict.
    """
    with desk.store.writing():
        sheet = desk.store.sheet(examination.pregnancy_id)
        problems = check_examination(draft, sheet, desk.clock.today())
        refuse_any(*problems, *reason_problems(reason), *struck_out_problems(examination))
        amended = _filled(replace(examination, stamp=desk.stamp(), on=draft.on or examination.on), draft)
        saved = desk.store.put(amended, reason.strip())
        let_symptoms_follow(desk, sheet, saved, examination, reason.strip())
        judge(desk, examination.pregnancy_id)
        return saved


def strike_out_examination(desk: Desk, examination: Examination, reason: str) -> Examination:
    """Make an examination count no more, with the bleeding that it saw; a loss of fluid that it ended goes on.

    Raises: Refused (`reason.missing`, `record.struck_out`), Conflict.
    """
    refuse_any(*reason_problems(reason), *struck_out_problems(examination))
    with desk.store.writing():
        sheet = desk.store.sheet(examination.pregnancy_id)
        gone = replace(examination, stamp=desk.stamp(), struck_out=reason.strip())
        struck = desk.store.put(gone, reason.strip())
        let_symptoms_follow(desk, sheet, struck, examination, reason.strip())
        judge(desk, examination.pregnancy_id)
        return struck


def _filled(examination: Examination, draft: ExaminationDraft) -> Examination:
    return replace(
        examination,
        manner=draft.manner,
        dilation=_dilation(draft.dilation)[0],
        effacement_percent=_effacement(draft.effacement)[0],
        membranes=draft.membranes,
        rupture=draft.rupture,
        bleeding=draft.bleeding,
        examiner=draft.examiner.strip(),
        note=draft.note.strip(),
    )


def _known(new: Examination, sheet: PregnancySheet) -> tuple[Problem, ...]:
    """That the last examination of the day is exactly this one; where another lies between, it says something new."""
    last = [e for e in sheet.examinations if e.stands and e.on == new.on][-1:]
    same = (replace(e, id=new.id, version=0, stamp=new.stamp, batch_id=None) == new for e in last)
    return (Problem("on", "event.known", (new.on.isoformat(),)),) if any(same) else ()


def _dilation(text: str) -> tuple[Centimetres | None, tuple[Problem, ...]]:
    """The dilation typed, with or without its unit; None for a blank."""
    plain = text.strip().lower().removesuffix("cm").strip()
    if not plain:
        return None, ()
    try:
        return Centimetres.parse(plain), ()
    except Refused as refused:
        return None, refused.problems


def _effacement(text: str) -> tuple[int | None, tuple[Problem, ...]]:
    """The effacement typed, with or without its sign; None for a blank."""
    plain = text.strip().removesuffix("%").strip()
    if not plain:
        return None, ()
    if plain.isascii() and plain.isdigit() and int(plain) <= _WHOLE:
        return int(plain), ()
    return None, (Problem("effacement", "effacement.not_a_percentage", (text.strip(),)),)
