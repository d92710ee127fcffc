"""Offering the pregnancies of this record that are over as earlier ones, and taking them over one by one."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.errors import Problem
from models.records.history import CerclageCourse, EarlierOutcome, EarlierPregnancy, EarlierQuestion, Onset
from models.records.outcome import Baby, SutureFate
from models.records.pregnancy import Ending, Pregnancy
from models.records.record import TriState
from models.records.treatment import Cerclage, RemovalReason
from models.rules.guidelines.unexplained_opening import opening_of
from models.rules.pregnancy.ending import standing_babies, standing_outcome
from models.rules.pregnancy.obstetric_summary import TERM
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.pregnancies.history import BEFORE_AGE, EarlierDraft, keep_earlier
from models.usecases.problems import refuse_any
from models.values.age import GestationalAge
from models.views import PregnancySheet

_OUTCOMES = {
    Ending.BIRTH: EarlierOutcome.BIRTH,
    Ending.LOSS: EarlierOutcome.LOSS,
    Ending.TERMINATION: EarlierOutcome.TERMINATION,
}
_TAKEN_OUT_EARLY = frozenset({RemovalReason.PPROM, RemovalReason.INFECTION, RemovalReason.OTHER})
_TAKEN_OUT_IN_TIME = frozenset({RemovalReason.PLANNED, RemovalReason.CAESAREAN})


@dataclass(frozen=True, slots=True)
class Offered:
    """A pregnancy of this record that is over, and what it is as an earlier one; to be reviewed before it is saved."""

    pregnancy_id: UUID
    draft: EarlierDraft


def offered_history(desk: Desk, patient_id: UUID) -> tuple[Offered, ...]:
    """Each pregnancy of hers that is over and not among the earlier ones yet, the oldest first.

    What was not recorded is offered as not recorded. Raises: NotFound.
    """
    over = [p for p in desk.store.pregnancies_of(patient_id) if p.ended_on is not None]
    offered = []
    for pregnancy in reversed(over):
        sheet = desk.store.sheet(pregnancy.id)
        if not _is_carried(sheet, pregnancy.id):
            offered.append(Offered(pregnancy.id, as_earlier(sheet)))
    return tuple(offered)


def adopt_past_pregnancy(
    desk: Desk, pregnancy_id: UUID, ended_id: UUID, draft: EarlierDraft
) -> EarlierPregnancy:
    """Keep the reviewed draft of a pregnancy that is over as an earlier one of the woman on screen.

    Her history does not count as taken by that: nobody asked her for others.
    Raises: NotAllowed, Refused (everything `check_earlier` finds; `history.carried` when it was taken over already,
    `history.not_hers`, `pregnancy.goes_on`), NotFound.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(pregnancy_id)
        refuse_any(*_carrying_problems(sheet, desk.store.get(Pregnancy, ended_id)))
        return keep_earlier(desk, pregnancy_id, draft, ended_id)


def as_earlier(sheet: PregnancySheet) -> EarlierDraft:
    """A pregnancy that is over as it would stand among the earlier ones.

    Of a woman who moved nobody here knows how and when it ended.
    """
    pregnancy, outcome = sheet.pregnancy, standing_outcome(sheet)
    has_moved = pregnancy.ended_as is Ending.TRANSFER
    age = None if has_moved else _age_on(sheet, pregnancy.ended_on)
    broke = _age_on(sheet, outcome.pprom_on) if outcome else None
    suture = _suture(sheet)
    return EarlierDraft(
        outcome=_outcome(pregnancy.ended_as, age),
        age=str(age) if age is not None else "",
        onset=outcome.onset if outcome else None,
        pprom=(outcome.pprom if outcome else None) or TriState.UNKNOWN,
        painless_dilation=TriState.YES if _opened_painlessly(sheet) else TriState.UNKNOWN,
        cerclage=suture.kind if suture else None,
        ended_on=None if has_moved else pregnancy.ended_on,
        pprom_age=str(broke) if broke is not None else "",
        cerclage_indication=suture.indication if suture else None,
        cerclage_course=_course(sheet, suture, age) if suture else None,
        birth_weight=_weight(standing_babies(sheet)),
        alive=_alive(standing_babies(sheet)),
        note=_note(sheet),
        not_asked=(
            *((EarlierQuestion.PPROM,) if outcome is None or outcome.pprom is None else ()),
            *(() if _opened_painlessly(sheet) else (EarlierQuestion.PAINLESS_DILATION,)),
            EarlierQuestion.SHORT_LABOUR,
        ),
    )


def _carrying_problems(sheet: PregnancySheet, over: Pregnancy) -> tuple[Problem, ...]:
    """That it is another woman's, goes on, or stands among the earlier ones already."""
    if over.patient_id != sheet.patient.id:
        return (Problem("pregnancy", "history.not_hers"),)
    if over.ended_on is None:
        return (Problem("pregnancy", "pregnancy.goes_on"),)
    return (Problem("pregnancy", "history.carried"),) if _is_carried(sheet, over.id) else ()


def _is_carried(sheet: PregnancySheet, pregnancy_id: UUID) -> bool:
    return any(e.stands and e.recorded_as == pregnancy_id for e in sheet.history)


def _age_on(sheet: PregnancySheet, on: date | None) -> GestationalAge | None:
    return sheet.due_date.age_at(on) if on is not None and sheet.due_date is not None else None


def _outcome(how: Ending | None, age: GestationalAge | None) -> EarlierOutcome | None:
    """How it ended; None where it has to be chosen because nobody here knows, or the age that decides it."""
    if how is Ending.LOSS:
        if age is None:
            return None
        is_early = age < BEFORE_AGE[EarlierOutcome.EARLY_LOSS]
        return EarlierOutcome.EARLY_LOSS if is_early else EarlierOutcome.LOSS
    return _OUTCOMES.get(how) if how is not None else None


def _opened_painlessly(sheet: PregnancySheet) -> bool:
    """Whether an examination found dilation before 24+0 that nothing on record explains."""
    openings = (opening_of(sheet, examination) for examination in sheet.examinations)
    dilations = (o.examination.dilation for o in openings if o is not None)
    return any(dilation is not None and dilation.tenths > 0 for dilation in dilations)


def _suture(sheet: PregnancySheet) -> Cerclage | None:
    """The last suture that was placed."""
    standing = [c for c in sheet.cerclages if c.stands]
    return max(standing, key=lambda c: c.placed_on) if standing else None


def _course(sheet: PregnancySheet, suture: Cerclage, age: GestationalAge | None) -> CerclageCourse | None:
    """How the suture went; None where the record does not settle it."""
    how, outcome = sheet.pregnancy.ended_as, standing_outcome(sheet)
    if suture.removal_reason in _TAKEN_OUT_IN_TIME:
        return CerclageCourse.HELD
    if suture.removal_reason in _TAKEN_OUT_EARLY:
        return CerclageCourse.REMOVED_EARLY
    begun = outcome.onset if outcome is not None else None
    if how is Ending.LOSS and begun is Onset.SPONTANEOUS:
        return CerclageCourse.FAILED
    is_left = outcome is not None and outcome.suture is SutureFate.LEFT
    is_term = how is Ending.BIRTH and age is not None and age >= TERM
    has_held = is_term and (is_left or suture.removal_reason is RemovalReason.LABOUR)
    return CerclageCourse.HELD if has_held else None


def _weight(babies: tuple[Baby, ...]) -> str:
    """The birth weight of the only baby; empty with several, which the note names."""
    weight = babies[0].weight_g if len(babies) == 1 else None
    return str(weight) if weight is not None else ""


def _alive(babies: tuple[Baby, ...]) -> TriState | None:
    """Whether the baby lived; None where several have different answers."""
    answers = {baby.alive for baby in babies}
    return answers.pop() if len(answers) == 1 else None


def _note(sheet: PregnancySheet) -> str:
    """The note of the outcome, and the weights of several babies in the order of birth."""
    outcome, babies = standing_outcome(sheet), standing_babies(sheet)
    weights = [f"{b.place}: {b.weight_g} g" for b in babies if b.weight_g is not None]
    parts = [outcome.note if outcome else "", ", ".join(weights) if len(babies) > 1 else ""]
    return "; ".join(part for part in parts if part)
