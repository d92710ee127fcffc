"""Changing a due date in two steps: what it would do, and then exactly that."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from uuid import UUID

from models.errors import Conflict, Refused
from models.records.clinic.reference import RedatingTable, References, ScanDating
from models.records.clinic.settings import Country
from models.records.events import EVENTS, EventGroup, EventKind
from models.records.flag import Because, Flag, FlagState, Urgency
from models.records.pregnancy import Dating, DatingMethod
from models.rules.flags.schedule import NextScan, next_scan, schedule_of
from models.rules.pregnancy.redating import Estimate, Suggestion, suggestion
from models.rules.pregnancy.scan_dating import ScanSuggestion, scan_suggestion
from models.rules.pregnancy.timeline import Step, steps_of
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import assess_today, changed_flags
from models.usecases.pregnancies.dating import (
    DatingDraft,
    agree_due_date,
    agreed,
    check_dating,
    read_dating,
)
from models.values.age import DueDate, GestationalAge
from models.views import PregnancySheet

FIRST_ROUTINE_AGE = GestationalAge.of(15)
"""A scan before it is earlier than any plan asks for."""


@dataclass(frozen=True, slots=True)
class AgeChange:
    """One day of a standing scan or treatment: its age by the due date before (None without one) and by the new one.

    `step` says whether a treatment began or ended on it. An age is None where no pregnancy can be that old (outside 0+0 to 44+6).
    """

    kind: EventKind
    step: Step
    on: date
    before: GestationalAge | None
    after: GestationalAge | None

    @property
    def is_outside(self) -> bool:
        """Whether no pregnancy can be so old on that day."""
        return self.after is None

    @property
    def is_early(self) -> bool:
        """Whether it is a scan that would lie before 15+0."""
        return (
            self.kind.group is EventGroup.SCAN and self.after is not None and self.after < FIRST_ROUTINE_AGE
        )


class FlagMove(Enum):
    """What a new due date does to a flag."""

    APPEARS = "appears"
    COMES_BACK = "comes_back"
    GOES = "goes"
    SET_ASIDE = "set_aside"
    COUNTS_AGAIN = "counts_again"
    WINDOW = "window"


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagChange:
    """One flag that a new due date moves, or whose window it shifts.

    `before` is its state until now, None for a new one. `because` is why the program moves it, None for a new flag or
    a window alone. A day is None where the window is open to that side, or there was no flag.
    """

    rule_id: str
    guideline: str
    urgency: Urgency
    move: FlagMove
    before: FlagState | None
    after: FlagState
    closes_before: date | None
    closes_after: date | None
    is_suspended: bool
    because: Because | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """Everything that a candidate due date would change on the day `on`; `before` None: there was none.

    `ages` are those of all standing scans and treatments, the newest day first.
    """

    on: date
    before: DueDate | None
    after: DueDate
    ages: tuple[AgeChange, ...]
    flags: tuple[FlagChange, ...]
    next_before: NextScan
    next_after: NextScan

    @property
    def only_ages(self) -> bool:
        """Whether no flag and no planned scan moves."""
        return not self.flags and self.next_before == self.next_after


@dataclass(frozen=True, slots=True)
class DueDatePreview:
    """A due date as it was shown before saving: for this record, from this form, with these consequences."""

    sheet: PregnancySheet
    draft: DatingDraft
    replay: Replay


def preview_due_date(desk: Desk, pregnancy_id: UUID, draft: DatingDraft) -> DueDatePreview:
    """What agreeing this due date would do; nothing is kept.

    Raises: Refused (everything `check_dating` finds), NotFound.
    """
    sheet = desk.store.sheet(pregnancy_id)
    check = check_dating(draft, desk.clock.today(), sheet)
    if check.problems or check.due is None:
        raise Refused(*check.problems)
    return DueDatePreview(sheet, draft, replay(desk, sheet, agreed(desk, pregnancy_id, draft, check.due)))


def redate(desk: Desk, previewed: DueDatePreview, reason: str) -> Dating:
    """Agree the due date that was previewed, if saving it still does exactly what was shown.

    Raises: NotAllowed, Conflict when the record, the day or the rules are not those of the preview; Refused (`reason.missing`).
    """
    require(desk.user, Action.RECORD_CARE)
    pregnancy_id = previewed.sheet.pregnancy.id
    with desk.store.writing():
        is_same = desk.store.sheet(pregnancy_id) == previewed.sheet
        if not is_same or preview_due_date(desk, pregnancy_id, previewed.draft) != previewed:
            raise Conflict("Pregnancy", str(pregnancy_id))
        return agree_due_date(desk, pregnancy_id, previewed.draft, reason)


_BY_SCAN = frozenset({Country.ENGLAND, Country.UK_OR_IRELAND})
"""Where the first sound scan dates a pregnancy, whatever the last period says."""


def dating_rule(country: Country, references: References) -> RedatingTable | ScanDating | None:
    """By which rule a due date is suggested in a country."""
    return references.scan_dating if country in _BY_SCAN else references.redating


def suggest(
    sheet: PregnancySheet, draft: DatingDraft | None, today: date, rule: RedatingTable | ScanDating
) -> Suggestion | ScanSuggestion | None:
    """What a rule says to her due dates and the one in the form (None: none, or not yet readable)."""
    typed = _typed(sheet, draft, today) if draft else None
    if isinstance(rule, ScanDating):
        return scan_suggestion(sheet.datings, typed, rule)
    return suggestion(sheet.datings, typed, rule)


def _typed(sheet: PregnancySheet, draft: DatingDraft, today: date) -> Estimate | None:
    """The due date in the form; None where it cannot be read or does not say how it was measured."""
    due = check_dating(draft, today, sheet).due
    if due is None or draft.measured_on is None or draft.method is DatingMethod.ENTERED:
        return None
    said = read_dating(draft).values
    return Estimate(draft.method, due, draft.measured_on, crl=said["crl"], head=said["head"])


def replay(desk: Desk, sheet: PregnancySheet, candidate: Dating) -> Replay:
    """What a pregnancy would come to with another due date, by the functions that judge it when it is saved."""
    today, schedule = desk.clock.today(), schedule_of(desk.followed)
    after = replace(sheet, datings=(*sheet.datings, candidate))
    changed = changed_flags(desk, after, assess_today(desk, after))
    redated = replace(after, flags=_with(sheet.flags, changed))
    return Replay(
        on=today,
        before=sheet.due_date,
        after=candidate.due_date,
        ages=_age_changes(sheet, candidate.due_date),
        flags=flag_changes(sheet.flags, changed),
        next_before=next_scan(sheet, today, schedule),
        next_after=next_scan(redated, today, schedule),
    )


def _with(flags: tuple[Flag, ...], changed: tuple[Flag, ...]) -> tuple[Flag, ...]:
    """The flags as they stand once these have changed."""
    return tuple(({flag.id: flag for flag in flags} | {flag.id: flag for flag in changed}).values())


def _age_changes(sheet: PregnancySheet, after: DueDate) -> tuple[AgeChange, ...]:
    """Every age that is shown for her, by both due dates."""
    before = sheet.due_date
    dated = sorted(_dated(sheet), key=lambda one: one[2], reverse=True)
    return tuple(
        AgeChange(kind, step, on, before.age_at(on) if before else None, after.age_at(on))
        for kind, step, on in dated
    )


def _dated(sheet: PregnancySheet) -> Iterator[tuple[EventKind, Step, date]]:
    """The days of standing scans and treatments; one that has no end yet has none here."""
    for kind in (k for k in EVENTS if k.group is EventGroup.SCAN or k.treats_cervix):
        for event in sheet.standing(kind.record):
            yield from ((kind, step, on) for step, on in steps_of(event))


def flag_changes(flags: tuple[Flag, ...], changed: tuple[Flag, ...]) -> tuple[FlagChange, ...]:
    """What happens to each flag that moves, most urgent first; one that only sees other ages does not move."""
    known = {flag.id: flag for flag in flags}
    told = (_flag_change(known.get(after.id), after) for after in changed)
    return tuple(sorted((c for c in told if c is not None), key=lambda c: (c.urgency.rank, c.rule_id)))


def _flag_change(before: Flag | None, after: Flag) -> FlagChange | None:
    """One flag that moves; None for one that stays as it was."""
    move = FlagMove.APPEARS if before is None else _move(before, after)
    if move is None:
        return None
    has_moved = before is not None and before.state is not after.state
    return FlagChange(
        rule_id=after.rule_id,
        guideline=after.guideline,
        urgency=after.urgency,
        move=move,
        before=before.state if before else None,
        after=after.state,
        closes_before=before.closes_on if before else None,
        closes_after=after.closes_on,
        is_suspended=after.suspended,
        because=Because.parse(after.reason) if has_moved else None,
    )


def _move(before: Flag, after: Flag) -> FlagMove | None:
    """What becomes of a flag that there was; None where only the values it sees are others."""
    if before.state is not after.state:
        return FlagMove.COMES_BACK if after.state is FlagState.OPEN else FlagMove.GOES
    if before.suspended != after.suspended:
        return FlagMove.SET_ASIDE if after.suspended else FlagMove.COUNTS_AGAIN
    return FlagMove.WINDOW if before.closes_on != after.closes_on else None
