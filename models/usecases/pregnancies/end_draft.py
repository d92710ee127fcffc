"""The end of a pregnancy as it stands in the form, and everything that can be wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from models.errors import Problem
from models.records.history import EarlierOutcome, Onset
from models.records.outcome import Baby, DeliveryMode, Sex, SutureFate
from models.records.pregnancy import Ending
from models.records.record import TriState
from models.rules.pregnancy.ending import open_suture, running_progesterone
from models.rules.pregnancy.obstetric_summary import TERM
from models.usecases.events.common import event_day_problems
from models.usecases.filling import read, typed
from models.usecases.pregnancies.history import BEFORE_AGE, grams
from models.views import PregnancySheet

LOSS_BEFORE = BEFORE_AGE[EarlierOutcome.LOSS]
"""The age from which an ending is a birth and not a loss."""

_CAESAREANS = frozenset(DeliveryMode) - {DeliveryMode.VAGINAL, DeliveryMode.INSTRUMENTAL}


@dataclass(frozen=True, slots=True, kw_only=True)
class BabyDraft:
    """One baby as its row stands in the form; `weight` is the text as typed, in grams, empty where not recorded."""

    alive: TriState | None = None
    weight: str = typed(grams, into="weight_g")
    sex: Sex | None = None
    nicu: TriState | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all was recorded."""
        return self == BabyDraft(weight=self.weight) and not self.weight.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingDraft:
    """How and when a pregnancy ended, as it stands in the form; None until chosen or while it cannot be read.

    `babies` are the rows in the order of birth, blank ones among them. `suture` says what became of one that was in
    place, `stops_progesterone` that a running course stopped on the same day. `confirms_babies` says that there were more
    babies than fetuses recorded.
    """

    pregnancy_id: UUID
    how: Ending | None
    on: date | None
    onset: Onset | None = None
    mode: DeliveryMode | None = None
    pprom: TriState | None = None
    pprom_on: date | None = None
    babies: tuple[BabyDraft, ...] = ()
    note: str = ""
    suture: SutureFate | None = None
    stops_progesterone: bool = False
    confirms_babies: bool = False


def standing_rows(draft: EndingDraft) -> Iterator[tuple[int, BabyDraft]]:
    """The rows in which something is recorded, each with its place from 1."""
    return ((place, row) for place, row in enumerate(draft.babies, 1) if not row.is_blank)


def check_ending(sheet: PregnancySheet, draft: EndingDraft, today: date) -> tuple[Problem, ...]:
    """Everything wrong with the end of a pregnancy.

    `outcome.more_babies` (values: babies, fetuses) asks; `confirms_babies` answers it.
    """
    if sheet.pregnancy.ended_on is not None:
        return (Problem("pregnancy", "pregnancy.ended", (sheet.pregnancy.ended_on.isoformat(),)),)
    missing = () if draft.how is not None else (Problem("ending", "ending.missing"),)
    return (
        *missing,
        *_when_problems(sheet, draft, today),
        *_pprom_problems(sheet, draft, today),
        *_kind_problems(draft),
        *_suture_problems(sheet, draft),
        *_baby_problems(sheet, draft),
    )


def doubts_of_ending(sheet: PregnancySheet, draft: EndingDraft) -> tuple[Problem, ...]:
    """What deserves a question before the end is recorded, and stops nobody.

    `outcome.early_birth` (values: the age, from when on it is a birth): a birth before that age of which no baby is said
    to live, as a loss is recorded wrongly.
    """
    due = sheet.due_date
    age = due.age_at(draft.on) if due is not None and draft.on is not None else None
    lives = any(row.alive is TriState.YES for row in draft.babies)
    if draft.how is not Ending.BIRTH or age is None or age >= LOSS_BEFORE or lives:
        return ()
    return (Problem("ending", "outcome.early_birth", (str(age), str(LOSS_BEFORE))),)


def _when_problems(sheet: PregnancySheet, draft: EndingDraft, today: date) -> tuple[Problem, ...]:
    """A day that is missing, still to come, or on which this pregnancy could not end so."""
    if draft.on is None:
        return (Problem("on", "date.missing"),)
    if draft.on > today:
        return (Problem("on", "date.in_future", (draft.on.isoformat(),)),)
    return (*_age_problems(sheet, draft.how, draft.on), *_order_problems(sheet, draft, draft.on))


def _age_problems(sheet: PregnancySheet, how: Ending | None, on: date) -> tuple[Problem, ...]:
    """A day on which this pregnancy could not end so; without a due date, a day before its record was opened."""
    due = sheet.due_date
    if due is None:
        opened_on = sheet.pregnancy.opened_on
        values = (on.isoformat(), opened_on.isoformat())
        return (Problem("on", "ending.before_opened", values),) if on < opened_on else ()
    age = due.age_at(on)
    if age is None:
        return (Problem("on", "ending.outside_pregnancy", (on.isoformat(), due.on.isoformat())),)
    if how is Ending.LOSS and age >= LOSS_BEFORE:
        return (Problem("ending", "outcome.too_late", (str(age), str(LOSS_BEFORE))),)
    return ()


def _order_problems(sheet: PregnancySheet, draft: EndingDraft, on: date) -> tuple[Problem, ...]:
    """A day before a scan of this pregnancy, or before a treatment began that ends with it."""
    problems = []
    later = [s.on for s in sheet.standing_scans if s.on > on]
    if later:
        problems.append(Problem("on", "ending.before_scan", (on.isoformat(), later[-1].isoformat())))
    suture, course = open_suture(sheet), running_progesterone(sheet)
    if suture is not None and suture.placed_on > on:
        values = (on.isoformat(), suture.placed_on.isoformat())
        problems.append(Problem("on", "ending.before_suture", values))
    if course is not None and draft.stops_progesterone and course.started_on > on:
        values = (on.isoformat(), course.started_on.isoformat())
        problems.append(Problem("progesterone", "event.ends_before_it_begins", values))
    return tuple(problems)


def _pprom_problems(sheet: PregnancySheet, draft: EndingDraft, today: date) -> tuple[Problem, ...]:
    """That the waters broke on a day that cannot be, or on one although they did not break early."""
    if draft.pprom_on is None:
        return ()
    due, values = sheet.due_date, (draft.pprom_on.isoformat(),)
    problems = [*event_day_problems("pprom_on", draft.pprom_on, today, due)]
    if draft.pprom is not TriState.YES:
        problems.append(Problem("pprom_on", "pprom.day_without_yes"))
    if draft.on is not None and draft.pprom_on > draft.on:
        problems.append(Problem("pprom_on", "pprom.day_after_the_end", (*values, draft.on.isoformat())))
    age = due.age_at(draft.pprom_on) if due is not None else None
    if age is not None and age >= TERM:
        problems.append(Problem("pprom_on", "pprom.day_at_term", (*values, str(age), str(TERM))))
    return tuple(problems)


def _kind_problems(draft: EndingDraft) -> tuple[Problem, ...]:
    """Answers that belong to another kind of ending."""
    problems = []
    if draft.mode is not None and draft.how is Ending.LOSS:
        problems.append(Problem("mode", "outcome.mode_with_loss"))
    if draft.how is Ending.TRANSFER:
        given = {"onset": draft.onset, "mode": draft.mode}
        problems += [Problem(n, "outcome.goes_on_elsewhere") for n, value in given.items() if value]
        problems += [Problem(f"alive_{n}", "outcome.goes_on_elsewhere") for n, _ in standing_rows(draft)]
    return tuple(problems)


def _suture_problems(sheet: PregnancySheet, draft: EndingDraft) -> tuple[Problem, ...]:
    """That nobody said what became of the suture, or something that cannot be."""
    suture, fate = open_suture(sheet), draft.suture
    if suture is None:
        return (Problem("suture", "suture.not_in_place"),) if fate is not None else ()
    if fate is None:
        is_over = draft.how not in (None, Ending.TRANSFER)
        return (Problem("suture", "suture.fate_missing", (suture.placed_on.isoformat(),)),) if is_over else ()
    if draft.how is Ending.TRANSFER and fate is not SutureFate.LEFT:
        return (Problem("suture", "outcome.goes_on_elsewhere"),)
    if fate is SutureFate.AT_CAESAREAN and draft.mode is not None and draft.mode not in _CAESAREANS:
        return (Problem("suture", "suture.no_caesarean"),)
    if fate is SutureFate.IN_LABOUR and suture.left_for_caesarean:
        return (Problem("suture", "suture.stays_for_caesarean"),)
    return ()


def _baby_problems(sheet: PregnancySheet, draft: EndingDraft) -> tuple[Problem, ...]:
    """What is wrong with the babies, each at its row, and that there are more of them than fetuses."""
    rows: dict[int, BabyDraft] = dict(standing_rows(draft))
    problems: list[Problem] = []
    is_no_birth = draft.how in (Ending.LOSS, Ending.TERMINATION)
    for place, row in rows.items():
        problems += (replace(p, field=f"{p.field}_{place}") for p in read(Baby, row).problems)
        if is_no_birth and row.alive is TriState.YES:
            problems.append(Problem(f"alive_{place}", "outcome.alive_without_birth"))
        if row.weight.strip() and _is_early_loss(sheet, draft):
            problems.append(Problem(f"weight_{place}", "outcome.weight_without_birth"))
    fetuses = sheet.pregnancy.fetuses
    if fetuses is not None and len(rows) > fetuses and not draft.confirms_babies:
        problems.append(Problem("babies", "outcome.more_babies", (str(len(rows)), str(fetuses))))
    return tuple(problems)


def _is_early_loss(sheet: PregnancySheet, draft: EndingDraft) -> bool:
    """Whether it was lost before 14+0."""
    if draft.how is not Ending.LOSS or draft.on is None or sheet.due_date is None:
        return False
    age = sheet.due_date.age_at(draft.on)
    return age is not None and age < BEFORE_AGE[EarlierOutcome.EARLY_LOSS]
