"""Taking the history: earlier pregnancies, one by one, or that there were none."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from models.errors import Problem, Refused
from models.records.history import (
    CerclageCourse,
    CerclageIndication,
    CerclageKind,
    EarlierOutcome,
    EarlierPregnancy,
    Onset,
)
from models.records.pregnancy import Pregnancy
from models.records.record import Answer
from models.rules.pregnancy.obstetric_summary import TERM
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import judge
from models.usecases.problems import reason_problems, refuse_any, struck_out_problems
from models.values.age import TERM_DAYS, GestationalAge
from models.views import PregnancySheet

BEFORE_AGE = {
    EarlierOutcome.LOSS: GestationalAge.of(24),
    EarlierOutcome.EARLY_LOSS: GestationalAge.of(14),
}
"""The age before which an outcome must have ended to be called so."""

SECOND_TRIMESTER = GestationalAge.of(14)
"""The age from which a loss is one of the second trimester; before it is an early one."""

LIGHTEST_G, HEAVIEST_G = 100, 7000
"""The birth weights that can be, in grams."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierDraft:
    """An earlier pregnancy as it stands in the form.

    `outcome` is None until chosen; `age` and `pprom_age` are the texts as typed (`30+2`), `birth_weight` in grams, each
    empty when unknown. `is_another`: it is not the one of the same outcome, age and day that is in the list already. The
    rest as in the record.
    """

    outcome: EarlierOutcome | None
    age: str = ""
    onset: Onset | None = None
    pprom: Answer = Answer.UNKNOWN
    painless_dilation: Answer = Answer.UNKNOWN
    cerclage: CerclageKind | None = None
    ended_on: date | None = None
    pprom_age: str = ""
    short_labour: Answer = Answer.UNKNOWN
    cerclage_indication: CerclageIndication | None = None
    cerclage_course: CerclageCourse | None = None
    birth_weight: str = ""
    alive: Answer | None = None
    note: str = ""
    is_another: bool = False


def check_earlier(draft: EarlierDraft, today: date) -> tuple[Problem, ...]:
    """Everything wrong with an earlier pregnancy."""
    return (
        *_outcome_problems(draft, today),
        *_pprom_problems(draft),
        *_contradictions(draft),
        *_weight(draft)[1],
    )


def _outcome_problems(draft: EarlierDraft, today: date) -> tuple[Problem, ...]:
    """What is wrong with how and when it ended."""
    problems = []
    if draft.outcome is None:
        problems.append(Problem("outcome", "outcome.missing"))
    if draft.ended_on is not None and draft.ended_on > today:
        problems.append(Problem("ended_on", "date.in_future", (draft.ended_on.isoformat(),)))
    try:
        age = _age(draft)
    except Refused as refused:
        return (*problems, *refused.problems)
    limit = BEFORE_AGE.get(draft.outcome) if draft.outcome else None
    if limit is not None and age is not None and age >= limit:
        problems.append(Problem("age", "outcome.too_late", (str(age), str(limit))))
    if draft.outcome is EarlierOutcome.LOSS and age is not None and age < SECOND_TRIMESTER:
        problems.append(Problem("age", "outcome.too_early", (str(age), str(SECOND_TRIMESTER))))
    return tuple(problems)


def _pprom_problems(draft: EarlierDraft) -> tuple[Problem, ...]:
    """That the waters broke after it ended or at term, or at an age although they did not."""
    typed = draft.pprom_age.strip()
    if not typed:
        return ()
    if not _is_age(typed):
        return (Problem("pprom_age", "age.not_weeks_and_days", (typed,)),)
    if draft.pprom is not Answer.YES:
        return (Problem("pprom_age", "pprom.age_without_yes"),)
    broke = GestationalAge.parse(typed)
    if broke >= TERM:
        return (Problem("pprom_age", "pprom.at_term", (str(broke), str(TERM))),)
    # An age at its end that cannot be read is told with the outcome.
    ended = _age(draft) if _is_age(draft.age) else None
    if ended is not None and broke > ended:
        return (Problem("pprom_age", "pprom.after_the_end", (str(broke), str(ended))),)
    return ()


def _is_age(text: str) -> bool:
    try:
        GestationalAge.parse(text.strip())
    except Refused:
        return False
    return True


def _contradictions(draft: EarlierDraft) -> tuple[Problem, ...]:
    """Answers that cannot both be."""
    problems = []
    if draft.cerclage is None and draft.cerclage_indication is not None:
        problems.append(Problem("cerclage_indication", "cerclage.indication_without_one"))
    if draft.cerclage is None and draft.cerclage_course is not None:
        problems.append(Problem("cerclage_course", "cerclage.course_without_one"))
    is_birth = draft.outcome in (None, EarlierOutcome.BIRTH)
    if draft.alive is Answer.YES and not is_birth:
        problems.append(Problem("alive", "outcome.alive_without_birth"))
    if draft.birth_weight.strip() and draft.outcome is EarlierOutcome.EARLY_LOSS:
        problems.append(Problem("birth_weight", "outcome.weight_without_birth"))
    return tuple(problems)


def _weight(draft: EarlierDraft) -> tuple[int | None, tuple[Problem, ...]]:
    """The birth weight typed, with or without its unit; None for a blank."""
    plain = draft.birth_weight.strip().lower().removesuffix("g").strip()
    if not plain:
        return None, ()
    if plain.isascii() and plain.isdigit() and LIGHTEST_G <= int(plain) <= HEAVIEST_G:
        return int(plain), ()
    values = (draft.birth_weight.strip(), str(LIGHTEST_G), str(HEAVIEST_G))
    return None, (Problem("birth_weight", "birth_weight.out_of_range", values),)


def begun_by(sheet: PregnancySheet) -> date:
    """The last day on which an earlier pregnancy can have ended: the LMP, without a due date the day it was opened."""
    due = sheet.dating.due_on if sheet.dating else None
    return due - timedelta(days=TERM_DAYS) if due else sheet.pregnancy.opened_on


def _place_problems(
    desk: Desk, patient_id: UUID, draft: EarlierDraft, shown: Collection[UUID] = (), but: UUID | None = None
) -> tuple[Problem, ...]:
    """That it ended within a pregnancy that goes on (or is `shown`), or is in the list already (`but` not counted)."""
    sheets = [desk.store.sheet(pregnancy.id) for pregnancy in desk.store.pregnancies_of(patient_id)]
    begun = [begun_by(s) for s in sheets if s.pregnancy.ended_on is None or s.pregnancy.id in shown]
    problems = []
    ended = draft.ended_on
    first = min(begun, default=None)
    if ended is not None and first is not None and ended > first:
        problems.append(Problem("ended_on", "earlier.overlaps", (ended.isoformat(), first.isoformat())))
    others = [e for e in sheets[0].history if e.stands and e.id != but] if sheets else []
    if not draft.is_another and any(_is_the_same(draft, other) for other in others):
        problems.append(Problem("is_another", "earlier.known"))
    return tuple(problems)


def _is_the_same(draft: EarlierDraft, other: EarlierPregnancy) -> bool:
    """Whether outcome, age and day are those of another; an age that cannot be read is nobody's."""
    try:
        return (draft.outcome, _age(draft), draft.ended_on) == (other.outcome, other.age, other.ended_on)
    except Refused:
        return False


def add_earlier(desk: Desk, pregnancy_id: UUID, draft: EarlierDraft) -> EarlierPregnancy:
    """Add an earlier pregnancy of the woman on screen; her history counts as taken from then on.

    Raises: Refused (everything `check_earlier` finds, `earlier.overlaps`, `earlier.known`), NotFound.
    """
    with desk.store.writing():
        _taken(desk, desk.store.sheet(pregnancy_id).pregnancy)
        return keep_earlier(desk, pregnancy_id, draft)


def keep_earlier(
    desk: Desk, pregnancy_id: UUID, draft: EarlierDraft, recorded_as: UUID | None = None
) -> EarlierPregnancy:
    """Keep an earlier pregnancy; whether her history is taken stays as it is.

    Raises: Refused (everything `check_earlier` finds, `earlier.overlaps`, `earlier.known`), NotFound.
    """
    with desk.store.writing():
        sheet = desk.store.sheet(pregnancy_id)
        problems = check_earlier(draft, desk.clock.today())
        refuse_any(*problems, *_place_problems(desk, sheet.patient.id, draft, {pregnancy_id}))
        new = EarlierPregnancy(
            id=desk.new_id(),
            stamp=desk.stamp(),
            patient_id=sheet.patient.id,
            outcome=EarlierOutcome.BIRTH,
            recorded_as=recorded_as,
        )
        earlier = desk.store.put(_filled(draft, new))
        _judge_all(desk, earlier)
        return earlier


def amend_earlier(
    desk: Desk, earlier: EarlierPregnancy, draft: EarlierDraft, reason: str
) -> EarlierPregnancy:
    """Correct an earlier pregnancy as shown. Raises: Refused (as adding, and `reason.missing`), Conflict."""
    with desk.store.writing():
        refuse_any(
            *check_earlier(draft, desk.clock.today()),
            *_place_problems(desk, earlier.patient_id, draft, but=earlier.id),
            *reason_problems(reason),
            *struck_out_problems(earlier),
        )
        amended = replace(_filled(draft, earlier), stamp=desk.stamp())
        saved = desk.store.put(amended, reason.strip())
        _judge_all(desk, saved)
        return saved


def strike_out_earlier(desk: Desk, earlier: EarlierPregnancy, reason: str) -> EarlierPregnancy:
    """Make an earlier pregnancy count no more.

    With the last one gone her history counts as not taken: that she had none has to be said by somebody.
    Raises: Refused (`reason.missing`), Conflict.
    """
    refuse_any(*reason_problems(reason), *struck_out_problems(earlier))
    with desk.store.writing():
        struck = replace(earlier, stamp=desk.stamp(), struck_out=reason.strip())
        saved = desk.store.put(struck, reason.strip())
        _not_taken_without_any(desk, saved, reason.strip())
        _judge_all(desk, saved)
        return saved


def record_no_history(desk: Desk, pregnancy_id: UUID) -> Pregnancy:
    """Record that she was asked and had no earlier pregnancy. Raises: Refused (`history.not_empty`), NotFound."""
    with desk.store.writing():
        sheet = desk.store.sheet(pregnancy_id)
        refuse_any(*_history_problems(sheet))
        taken = _taken(desk, sheet.pregnancy)
        judge(desk, pregnancy_id)
        return taken


def record_history_complete(desk: Desk, pregnancy_id: UUID) -> Pregnancy:
    """Record that she was asked and those in the list are all. Raises: Refused (`history.empty`), NotFound."""
    with desk.store.writing():
        sheet = desk.store.sheet(pregnancy_id)
        # Struck out meanwhile, they would leave an empty list behind that says she had none.
        refuse_any(*(() if sheet.earlier else (Problem("history", "history.empty"),)))
        taken = _taken(desk, sheet.pregnancy)
        judge(desk, pregnancy_id)
        return taken


def _history_problems(sheet: PregnancySheet) -> tuple[Problem, ...]:
    """That there are earlier pregnancies, which have to be struck out first."""
    standing = len(sheet.earlier)
    return (Problem("history", "history.not_empty", (str(standing),)),) if standing else ()


def _taken(desk: Desk, pregnancy: Pregnancy) -> Pregnancy:
    """The pregnancy with its history taken; saved only where that is new."""
    if pregnancy.history_taken:
        return pregnancy
    return desk.store.put(replace(pregnancy, stamp=desk.stamp(), history_taken=True))


def _not_taken_without_any(desk: Desk, struck: EarlierPregnancy, reason: str) -> None:
    """Take back that the history was taken where nothing of it is left; of what was no part of it nothing was."""
    others = [p for p in desk.store.pregnancies_of(struck.patient_id) if p.id != struck.recorded_as]
    for pregnancy in others:
        if pregnancy.history_taken and not desk.store.sheet(pregnancy.id).earlier:
            desk.store.put(replace(pregnancy, stamp=desk.stamp(), history_taken=False), reason)


def _judge_all(desk: Desk, earlier: EarlierPregnancy) -> None:
    """Judge every pregnancy of the woman: her history belongs to all of them."""
    for pregnancy in desk.store.pregnancies_of(earlier.patient_id):
        judge(desk, pregnancy.id)


def _filled(draft: EarlierDraft, earlier: EarlierPregnancy) -> EarlierPregnancy:
    """The record with everything the form says."""
    return replace(
        earlier,
        outcome=draft.outcome or earlier.outcome,
        age=_age(draft),
        onset=draft.onset,
        pprom=draft.pprom,
        painless_dilation=draft.painless_dilation,
        cerclage=draft.cerclage,
        ended_on=draft.ended_on,
        pprom_age=GestationalAge.parse(draft.pprom_age.strip()) if draft.pprom_age.strip() else None,
        short_labour=draft.short_labour,
        cerclage_indication=draft.cerclage_indication,
        cerclage_course=draft.cerclage_course,
        birth_weight_g=_weight(draft)[0],
        alive=draft.alive,
        note=draft.note.strip(),
    )


def _age(draft: EarlierDraft) -> GestationalAge | None:
    """The age typed; None when unknown. Raises: Refused."""
    return GestationalAge.parse(draft.age.strip()) if draft.age.strip() else None
