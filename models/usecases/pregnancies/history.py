"""Taking the history: earlier pregnancies, one by one, or that there were none."""

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
    EarlierQuestion,
    Onset,
)
from models.records.pregnancy import Pregnancy
from models.records.record import TriState
from models.rules.pregnancy.obstetric_summary import TERM
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.filling import Said, filled, read, typed, whole_number
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.problems import reason_problems, refuse_any, standing_problems, struck_out_problems
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
grams = whole_number("birth_weight.out_of_range", "g", LIGHTEST_G, HEAVIEST_G, LIGHTEST_G, HEAVIEST_G)
"""Reads a birth weight."""


def _age_at_pprom(text: str) -> GestationalAge:
    try:
        return GestationalAge.parse(text)
    except Refused as refused:
        raise Refused(Problem("pprom_age", "age.not_weeks_and_days", (text,))) from refused


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
    pprom: TriState = TriState.UNKNOWN
    painless_dilation: TriState = TriState.UNKNOWN
    cerclage: CerclageKind | None = None
    ended_on: date | None = None
    pprom_age: str = typed(_age_at_pprom)
    short_labour: TriState = TriState.UNKNOWN
    cerclage_indication: CerclageIndication | None = None
    cerclage_course: CerclageCourse | None = None
    birth_weight: str = typed(grams, into="birth_weight_g")
    alive: TriState | None = None
    note: str = ""
    not_asked: tuple[EarlierQuestion, ...] = ()
    is_another: bool = False


def check_earlier(draft: EarlierDraft, today: date) -> Said:
    """What the form says of an earlier pregnancy, and everything wrong with it."""
    said = read(EarlierPregnancy, draft)
    return said.but(
        *_outcome_problems(draft, said.values.get("age"), today),
        *_pprom_problems(draft, said.values.get("pprom_age"), said.values.get("age")),
        *_contradictions(draft),
    )


def _outcome_problems(draft: EarlierDraft, age: GestationalAge | None, today: date) -> tuple[Problem, ...]:
    """What is wrong with how and when it ended."""
    problems = []
    if draft.outcome is None:
        problems.append(Problem("outcome", "outcome.missing"))
    if draft.ended_on is not None and draft.ended_on > today:
        problems.append(Problem("ended_on", "date.in_future", (draft.ended_on.isoformat(),)))
    limit = BEFORE_AGE.get(draft.outcome) if draft.outcome else None
    if limit is not None and age is not None and age >= limit:
        problems.append(Problem("age", "outcome.too_late", (str(age), str(limit))))
    if draft.outcome is EarlierOutcome.LOSS and age is not None and age < SECOND_TRIMESTER:
        problems.append(Problem("age", "outcome.too_early", (str(age), str(SECOND_TRIMESTER))))
    return tuple(problems)


def _pprom_problems(
    draft: EarlierDraft, broke: GestationalAge | None, ended: GestationalAge | None
) -> tuple[Problem, ...]:
    """That the waters broke after it ended or at term, or at an age although they did not; None cannot be read."""
    if broke is None:
        return ()
    if draft.pprom is not TriState.YES:
        return (Problem("pprom_age", "pprom.age_without_yes"),)
    if broke >= TERM:
        return (Problem("pprom_age", "pprom.at_term", (str(broke), str(TERM))),)
    if ended is not None and broke > ended:
        return (Problem("pprom_age", "pprom.after_the_end", (str(broke), str(ended))),)
    return ()


def _contradictions(draft: EarlierDraft) -> tuple[Problem, ...]:
    """Answers that cannot both be."""
    problems = []
    if draft.cerclage is None and draft.cerclage_indication is not None:
        problems.append(Problem("cerclage_indication", "cerclage.indication_without_one"))
    if draft.cerclage is None and draft.cerclage_course is not None:
        problems.append(Problem("cerclage_course", "cerclage.course_without_one"))
    is_birth = draft.outcome in (None, EarlierOutcome.BIRTH)
    if draft.alive is TriState.YES and not is_birth:
        problems.append(Problem("alive", "outcome.alive_without_birth"))
    if draft.birth_weight.strip() and draft.outcome is EarlierOutcome.EARLY_LOSS:
        problems.append(Problem("birth_weight", "outcome.weight_without_birth"))
    return tuple(problems)


def begun_by(sheet: PregnancySheet) -> date:
    """The last day on which an earlier pregnancy can have ended: the LMP, without a due date the day it was opened."""
    due = sheet.dating.due_on if sheet.dating else None
    return due - timedelta(days=TERM_DAYS) if due else sheet.pregnancy.opened_on


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an earlier pregnancy has to fit in: of whom, beside which that is `shown`; `but` is itself, None for a new one."""

    patient_id: UUID
    shown: UUID | None = None
    but: UUID | None = None


def _place_problems(desk: Desk, draft: EarlierDraft, said: Said, place: _Place) -> tuple[Problem, ...]:
    """That it ended within a pregnancy that goes on or is on the screen, or is in the list already."""
    sheets = [desk.store.sheet(pregnancy.id) for pregnancy in desk.store.pregnancies_of(place.patient_id)]
    begun = [begun_by(s) for s in sheets if s.pregnancy.ended_on is None or s.pregnancy.id == place.shown]
    problems = []
    ended = draft.ended_on
    first = min(begun, default=None)
    if ended is not None and first is not None and ended > first:
        problems.append(Problem("ended_on", "earlier.overlaps", (ended.isoformat(), first.isoformat())))
    others = [e for e in sheets[0].history if e.stands and e.id != place.but] if sheets else []
    if not draft.is_another and any(_is_the_same(said, other) for other in others):
        problems.append(Problem("is_another", "earlier.known"))
    return tuple(problems)


def _is_the_same(said: Said, other: EarlierPregnancy) -> bool:
    """Whether outcome, age and day are those of another; an age that cannot be read is nobody's."""
    names = ("outcome", "age", "ended_on")
    return all(name in said.values and said.values[name] == getattr(other, name) for name in names)


def add_earlier(desk: Desk, pregnancy_id: UUID, draft: EarlierDraft) -> EarlierPregnancy:
    """Add an earlier pregnancy of the woman on screen; her history counts as taken from then on.

    Raises: NotAllowed, Refused (everything `check_earlier` finds, `earlier.overlaps`, `earlier.known`), NotFound.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        earlier = keep_earlier(desk, pregnancy_id, draft)
        # After it, by which a save that is undone at once knows it as its own.
        pregnancy = desk.store.sheet(pregnancy_id).pregnancy
        if _taken(desk, pregnancy) != pregnancy:
            evaluate_pregnancy(desk, pregnancy_id)
        return earlier


def keep_earlier(
    desk: Desk, pregnancy_id: UUID, draft: EarlierDraft, recorded_as: UUID | None = None
) -> EarlierPregnancy:
    """Keep an earlier pregnancy; whether her history is taken stays as it is.

    Raises: NotAllowed, Refused (everything `check_earlier` finds, `earlier.overlaps`, `earlier.known`), NotFound.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(pregnancy_id)
        said = check_earlier(draft, desk.clock.today())
        place = _Place(sheet.patient.id, shown=pregnancy_id)
        refuse_any(*said.problems, *_place_problems(desk, draft, said, place))
        new = EarlierPregnancy(
            id=desk.new_id(),
            stamp=desk.stamp(),
            patient_id=sheet.patient.id,
            recorded_as=recorded_as,
            **said.values,
        )
        earlier = desk.store.put(new)
        _judge_all(desk, earlier)
        return earlier


def amend_earlier(
    desk: Desk, earlier: EarlierPregnancy, draft: EarlierDraft, reason: str
) -> EarlierPregnancy:
    """Correct an earlier pregnancy as shown. Raises: NotAllowed, Refused (as adding, and `reason.missing`), Conflict."""
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        said = check_earlier(draft, desk.clock.today())
        place = _Place(earlier.patient_id, but=earlier.id)
        refuse_any(
            *said.problems,
            *_place_problems(desk, draft, said, place),
            *reason_problems(reason),
            *struck_out_problems(earlier),
        )
        amended = filled(earlier, said, stamp=desk.stamp())
        saved = desk.store.put(amended, reason.strip())
        _judge_all(desk, saved)
        return saved


def strike_out_earlier(desk: Desk, earlier: EarlierPregnancy, reason: str) -> EarlierPregnancy:
    """Make an earlier pregnancy count no more.

    With the last one gone her history counts as not taken: that she had none has to be said by somebody.
    Raises: NotAllowed, Refused (`reason.missing`), Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    refuse_any(*reason_problems(reason), *struck_out_problems(earlier))
    with desk.store.writing():
        struck = replace(earlier, stamp=desk.stamp(), struck_out=reason.strip())
        saved = desk.store.put(struck, reason.strip())
        _not_taken_without_any(desk, saved, reason.strip())
        _judge_all(desk, saved)
        return saved


def take_back_earlier(desk: Desk, struck: EarlierPregnancy, reason: str) -> EarlierPregnancy:
    """Let an earlier pregnancy that was struck out count again; whether she was asked for all stays as it is.

    Raises: NotAllowed, Refused (`reason.missing`, `record.stands`), Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    refuse_any(*reason_problems(reason), *standing_problems(struck))
    with desk.store.writing():
        counts = replace(struck, stamp=desk.stamp(), struck_out=None)
        saved = desk.store.put(counts, reason.strip())
        _judge_all(desk, saved)
        return saved


def record_no_history(desk: Desk, pregnancy_id: UUID) -> Pregnancy:
    """Record that she was asked and had no earlier pregnancy. Raises: NotAllowed, Refused (`history.not_empty`), NotFound."""
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(pregnancy_id)
        refuse_any(*_history_problems(sheet))
        taken = _taken(desk, sheet.pregnancy)
        evaluate_pregnancy(desk, pregnancy_id)
        return taken


def record_history_complete(desk: Desk, pregnancy_id: UUID) -> Pregnancy:
    """Record that she was asked and those in the list are all. Raises: NotAllowed, Refused (`history.empty`), NotFound."""
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(pregnancy_id)
        # Struck out meanwhile, they would leave an empty list behind that says she had none.
        refuse_any(*(() if sheet.earlier else (Problem("history", "history.empty"),)))
        taken = _taken(desk, sheet.pregnancy)
        evaluate_pregnancy(desk, pregnancy_id)
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
        evaluate_pregnancy(desk, pregnancy.id)
