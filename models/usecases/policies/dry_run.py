"""Seeing what another policy would change for the clinic's own women, before it is adopted."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from models.records.guidelines.guideline import Guideline
from models.rules.flags.placenta import is_guarded_at
from models.rules.flags.policy_effect import Comparison, Effect, compare_policies
from models.rules.policies.copies import copied_from, followed_of, with_copies
from models.usecases.desk import Desk
from models.usecases.flags.policy_preview import PolicyPreview
from models.usecases.policies.editions import published
from models.values.age import GestationalAge
from models.values.identity import HospitalNumber
from models.values.person import PersonName
from models.views import PregnancySheet

SLICE = 100
"""Pregnancies looked at in one go: so few that a save in between hardly waits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedWoman:
    """One woman for whom something would change, and what; `age` is None without a due date or out of range.

    `is_guarded`: nobody reaches in before the senior obstetrician's word.
    """

    patient_id: UUID
    pregnancy_id: UUID
    name: PersonName
    born_on: date | None
    number: HospitalNumber | None
    born_unknown: bool = False
    number_unknown: bool = False
    age: GestationalAge | None
    effects: tuple[Effect, ...]
    is_guarded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DryRun:
    """How far a dry run has come: `seen` of `total` pregnancies that go on, and who of them would change.

    `total` was counted at its beginning, and so was `to_come`: for how many some differing window is still to open.
    `after` is the last pregnancy seen, None before the first. `due` are the due dates outside of which nobody can change
    who has no flag of a differing rule, so that nobody there is read; None reads everybody.
    """

    on: date
    comparison: Comparison
    total: int
    to_come: int = 0
    due: tuple[date, date] | None = None
    seen: int = 0
    changed: tuple[ChangedWoman, ...] = ()
    after: UUID | None = None
    is_done: bool = False

    @property
    def stops_asking(self) -> int:
        """How many flags that wait would ask for no answer any more, as far as women were looked at."""
        return sum(effect.stops_asking for woman in self.changed for effect in woman.effects)

    @property
    def hastened(self) -> int:
        """How many flags that wait already would become more urgent."""
        return sum(effect.is_hastened for woman in self.changed for effect in woman.effects)


def begin_dry_run(desk: Desk, candidate: Guideline) -> DryRun:
    """A dry run of a copy in the place of its original, or of the edition of it that is followed now."""
    others = (g for g in desk.guidelines if copied_from(g.id) is not None and g.id != candidate.id)
    known = with_copies(published(desk), (*others, candidate))
    original = copied_from(candidate.id)
    ids = {each for each in desk.settings.guidelines if each != original} | {candidate.id}
    return _begun(desk, followed_of(known, ids))


def begin_following(desk: Desk, ids: tuple[str, ...]) -> DryRun:
    """A dry run of following other guidelines than now."""
    return _begun(desk, followed_of(desk.guidelines, ids))


def resume_dry_run(desk: Desk, run: DryRun) -> DryRun:
    """Look at the next few pregnancies; asking again until `is_done` sees them all, not asking again is giving up.

    Raises: Unavailable.
    """
    sheets = desk.store.sheets_going_on(run.after, SLICE, run.due, run.comparison.rule_ids)
    is_done = len(sheets) < SLICE
    preview = PolicyPreview.of(desk, run.comparison, run.on)
    changed = tuple(woman for sheet in sheets for woman in _changed(preview, sheet))
    return replace(
        run,
        # Whoever was passed by because nothing can change for her has been seen as well.
        seen=run.total if is_done else run.seen + len(sheets),
        changed=run.changed + changed,
        after=sheets[-1].pregnancy.id if sheets else run.after,
        is_done=is_done,
    )


def _begun(desk: Desk, candidate: tuple[Guideline, ...]) -> DryRun:
    on, comparison = desk.clock.today(), compare_policies(desk.followed, candidate)
    later = comparison.due_after(on)
    return DryRun(
        on=on,
        comparison=comparison,
        total=desk.store.ongoing(),
        to_come=desk.store.ongoing(later) if later is not None else 0,
        due=comparison.due_between(on),
    )


def _changed(preview: PolicyPreview, sheet: PregnancySheet) -> tuple[ChangedWoman, ...]:
    found = preview.effects(sheet)
    if not found:
        return ()
    patient, due = sheet.patient, sheet.due_date
    woman = ChangedWoman(
        patient_id=patient.id,
        pregnancy_id=sheet.pregnancy.id,
        name=PersonName(patient.family_name, patient.given_name, patient.title),
        born_on=patient.born_on,
        number=patient.number,
        born_unknown=patient.born_unknown,
        number_unknown=patient.number_unknown,
        age=due.age_at(preview.on) if due else None,
        effects=found,
        is_guarded=is_guarded_at(sheet.facts, preview.on),
    )
    return (woman,)
