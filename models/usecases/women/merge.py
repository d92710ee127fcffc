"""Making two records of one woman into one: what it would do, and then exactly that."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from models.errors import Conflict, Problem
from models.records.clinic.user import User
from models.records.flag import Flag, FlagState
from models.records.history import EarlierPregnancy
from models.records.merge import Changed, Merge
from models.records.patient import Patient
from models.records.pregnancy import Dating
from models.records.record import ClinicalRecord, Record, TriState
from models.rules.flags.flags import LIVE
from models.rules.flags.placenta import is_guarded_at
from models.rules.register.conflicts import both_in_place, both_running, recorded_differently
from models.rules.register.permissions import Action, require
from models.rules.register.record_merge import (
    Holding,
    Pair,
    Side,
    by_id,
    combined_patient,
    combined_sheet,
    fresh,
    moving,
    owned,
    pairs,
    reported_in_both,
    risks_over,
    there_already,
    twice,
)
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import assess_today, changed_flags, evaluate_pregnancy
from models.usecases.pregnancies.redating import FlagChange, flag_changes
from models.usecases.pregnancies.risk_factors import trauma_followed
from models.usecases.problems import reason_problems, refuse_any
from models.views import Draft, PregnancySheet

CLOSED_BY_MERGING = LIVE | {FlagState.LAPSED}
"""Flags of a pregnancy that is combined with another one which close with the reason of the merge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeDraft:
    """Which record stays, whose word counts where both differ, and whether both open pregnancies are the same one."""

    kept_id: UUID
    merged_id: UUID
    chosen: dict[str, Side] = field(default_factory=dict)
    combines: bool = False


@dataclass(frozen=True, slots=True)
class MergedFlag:
    """A flag that a merge changes, and from which of the two records it is; `closes` with the merged pregnancy."""

    side: Side
    change: FlagChange
    closes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePreview:
    """Two records as they were shown, and what merging them comes to.

    `sheets` are the pregnancies of the woman as they would be, `earlier` her earlier ones; `twice` are records that both
    hold, which stay behind with the merged one. `is_guarded`: nobody reaches in before the senior obstetrician's word, by
    either record or by both. Merging is refused while there are `problems`.
    """

    draft: MergeDraft
    kept: Holding
    merged: Holding
    pairs: tuple[Pair, ...]
    patient: Patient
    sheets: tuple[PregnancySheet, ...]
    earlier: tuple[EarlierPregnancy, ...]
    twice: tuple[ClinicalRecord, ...]
    flags: tuple[MergedFlag, ...]
    problems: tuple[Problem, ...]
    is_guarded: bool = False

    @property
    def combined(self) -> tuple[PregnancySheet, PregnancySheet] | None:
        """The two open pregnancies that become one; None where none are combined."""
        ours, theirs = self.kept.open_sheet, self.merged.open_sheet
        return (ours, theirs) if self.draft.combines and ours and theirs else None

    @property
    def sides(self) -> dict[str, Side | None]:
        """Whose word counts, by field."""
        return {pair.field: pair.side for pair in self.pairs}


def preview_merge(desk: Desk, draft: MergeDraft) -> MergePreview:
    """What merging would do; nothing is kept.

    The problems: `merge.two_open` (two pregnancies go on), `merge.choose` for a field, `merge.outside` (scans that the
    due date kept has no room for), `merge.earlier_alike` (one pregnancy, told in two ways), `merge.two_sutures` and
    `merge.two_courses` (at once), `merge.two_drafts` (a form begun about both).
    Raises: Refused (`merge.same_record`, `record.struck_out`), NotFound.
    """
    kept, merged = holding(desk, draft.kept_id), holding(desk, draft.merged_id)
    refuse_any(*_not_two(kept.patient, merged.patient))
    compared = pairs(kept, merged, draft.chosen, combines=draft.combines)
    sides = {pair.field: pair.side for pair in compared}
    patient = combined_patient(kept.patient, merged.patient, sides)
    earlier = by_id((*kept.earlier, *fresh(kept.earlier, merged.earlier)))
    plain = MergePreview(
        draft=draft,
        kept=kept,
        merged=merged,
        pairs=compared,
        patient=patient,
        sheets=(),
        earlier=earlier,
        twice=tuple(e for e in merged.earlier if e not in earlier),
        flags=(),
        problems=(),
    )
    return _worked_out(desk, plain)


def merge_women(desk: Desk, previewed: MergePreview, reason: str) -> Merge:
    """Merge the two records, if doing so still comes to exactly what was shown.

    All of it is one transaction; the merged record is struck out with the reason.
    Raises: NotAllowed, Conflict when a record, the day or the rules are not those of the preview; Refused (the preview's problems,
    `reason.missing`).
    """
    require(desk.user, Action.MERGE_RECORDS)
    with desk.store.writing():
        # A new due date would get another id each time; everything else of the preview is by value.
        if _by_value(preview_merge(desk, previewed.draft)) != _by_value(previewed):
            raise Conflict("Patient", str(previewed.draft.kept_id))
        refuse_any(*previewed.problems, *reason_problems(reason))
        return _Merging(desk, previewed, reason.strip()).done()


def now_at(desk: Desk, patient_id: UUID, pregnancy_id: UUID | None) -> tuple[UUID, UUID | None]:
    """Where a record is found now: itself, or the woman and pregnancy into which it went."""
    into = next(
        (m for m in desk.store.merges_of(patient_id) if m.merged_id == patient_id and m.undone is None), None
    )
    if into is None:
        return patient_id, pregnancy_id
    led = into.combined_into if pregnancy_id == into.combined_from else pregnancy_id
    return now_at(desk, into.kept_id, led)


def holding(desk: Desk, patient_id: UUID) -> Holding:
    """One record whole. Raises: NotFound."""
    store = desk.store
    sheets = tuple(store.sheet(pregnancy.id) for pregnancy in store.pregnancies_of(patient_id))
    earlier = tuple(e for e in store.earlier_of(patient_id) if e.stands)
    return Holding(store.get(Patient, patient_id), sheets, earlier)


def _by_value(preview: MergePreview) -> MergePreview:
    return replace(preview, sheets=())


def _not_two(kept: Patient, merged: Patient) -> tuple[Problem, ...]:
    if kept.id == merged.id:
        return (Problem("merged", "merge.same_record"),)
    return tuple(
        Problem(side, "record.struck_out", (patient.struck_out,))
        for side, patient in (("kept", kept), ("merged", merged))
        if patient.struck_out is not None
    )


def _worked_out(desk: Desk, plain: MergePreview) -> MergePreview:
    """The preview with its pregnancies, flags and problems."""
    both = plain.combined
    dating = _dating_over(desk, plain)
    after: list[PregnancySheet] = []
    flags: list[MergedFlag] = []
    for side, holder in ((Side.KEPT, plain.kept), (Side.MERGED, plain.merged)):
        for sheet in holder.sheets:
            if both and sheet is both[1]:
                closed = tuple(_closed(flag, "") for flag in _closing(sheet))
                flags += [MergedFlag(side, c, closes=True) for c in flag_changes(sheet.flags, closed)]
                continue
            theirs = both[1] if both and sheet is both[0] else None
            whole = combined_sheet(sheet, theirs, plain.patient, plain.earlier, plain.sides, dating)
            whole = _trauma_followed(whole) if theirs else whole
            after.append(whole)
            changed = changed_flags(desk, whole, assess_today(desk, whole))
            flags += [MergedFlag(side, change) for change in flag_changes(sheet.flags, changed)]
    named = (*plain.twice, *(twice(*both) if both else ()))
    on, open_now = desk.clock.today(), (plain.kept.open_sheet, plain.merged.open_sheet, *after)
    guarded = any(s.pregnancy.ended_on is None and is_guarded_at(s.facts, on) for s in open_now if s)
    worked_out = replace(plain, sheets=tuple(after), twice=named, flags=tuple(flags), is_guarded=guarded)
    return replace(worked_out, problems=(*_problems(worked_out), *_draft_problems(desk, plain)))


def _problems(preview: MergePreview) -> tuple[Problem, ...]:
    ours, theirs = preview.kept.open_sheet, preview.merged.open_sheet
    problems = [Problem(p.field, "merge.choose", (p.kept, p.merged)) for p in preview.pairs if p.side is None]
    problems += _earlier_problems(preview)
    if ours and theirs and not preview.draft.combines:
        days = (ours.pregnancy.opened_on.isoformat(), theirs.pregnancy.opened_on.isoformat())
        return (Problem("combines", "merge.two_open", days), *problems)
    whole = next((s for s in preview.sheets if ours and s.pregnancy.id == ours.pregnancy.id), None)
    due = whole.due_date if whole else None
    if whole and due and preview.combined:
        outside = [scan.on for scan in whole.standing_scans if due.age_at(scan.on) is None]
        problems += [Problem("due_on", "merge.outside", (d.isoformat(), due.on.isoformat())) for d in outside]
    return (*problems, *_treatment_problems(preview))


def _earlier_problems(preview: MergePreview) -> list[Problem]:
    """That an earlier pregnancy may be in both records in other words, and would be counted twice."""
    alike = recorded_differently(preview.kept.earlier, preview.merged.earlier)
    return [Problem("earlier", "merge.earlier_alike", (*_age_and_day(k), *_age_and_day(m))) for k, m in alike]


def _age_and_day(earlier: EarlierPregnancy) -> tuple[str, str]:
    """Age and day as text; `?` where not known."""
    on = earlier.ended_on
    return str(earlier.age) if earlier.age is not None else "?", on.isoformat() if on is not None else "?"


def _treatment_problems(preview: MergePreview) -> list[Problem]:
    """That two sutures would be in place at once, or two courses of progesterone run."""
    if preview.combined is None:
        return []
    ours, theirs = preview.combined
    sutures, courses = fresh(ours.cerclages, theirs.cerclages), fresh(ours.progesterone, theirs.progesterone)
    placed = [(k.placed_on, m.placed_on) for k in ours.cerclages for m in sutures if both_in_place(k, m)]
    begun = [(k.started_on, m.started_on) for k in ours.progesterone for m in courses if both_running(k, m)]
    return [
        Problem("combines", code, (ours_on.isoformat(), theirs_on.isoformat()))
        for code, days in (("merge.two_sutures", placed), ("merge.two_courses", begun))
        for ours_on, theirs_on in days
    ]


def _draft_problems(desk: Desk, preview: MergePreview) -> list[Problem]:
    """That the same user has begun the same form about both pregnancies: only one of them could be found again."""
    if preview.combined is None:
        return []
    ours, theirs = (desk.store.drafts_about(sheet.pregnancy.id) for sheet in preview.combined)
    there = {_name(draft) for draft in ours}
    return [Problem("combines", "merge.two_drafts", _begun(desk, d)) for d in theirs if _name(d) in there]


def _dating_over(desk: Desk, preview: MergePreview) -> Dating | None:
    """The due date of the merged pregnancy as one of the kept pregnancy; None where the own one stays."""
    both = preview.combined
    theirs = both[1].dating if both else None
    if both is None or theirs is None or preview.sides.get("due_on") is not Side.MERGED:
        return None
    return replace(
        theirs,
        id=desk.new_id(),
        version=0,
        stamp=desk.stamp(),
        batch_id=None,
        pregnancy_id=both[0].pregnancy.id,
        agreed_on=theirs.agreed_day(),
    )


def _trauma_followed(sheet: PregnancySheet) -> PregnancySheet:
    """The sheet with cervical trauma as its factors say it, where they were asked; a yes stays a yes."""
    trauma = trauma_followed(sheet)
    if trauma is None or sheet.pregnancy.cervical_trauma is TriState.YES:
        return sheet
    return replace(sheet, pregnancy=replace(sheet.pregnancy, cervical_trauma=trauma))


def _closing(sheet: PregnancySheet) -> tuple[Flag, ...]:
    return tuple(flag for flag in sheet.flags if flag.state in CLOSED_BY_MERGING)


def _closed(flag: Flag, reason: str) -> Flag:
    return replace(flag, state=FlagState.CLOSED, reason=reason, suspended=False)


class _Merging:
    """Writes one merge, inside the transaction of whoever calls it, and remembers what it changed."""

    def __init__(self, desk: Desk, preview: MergePreview, reason: str) -> None:
        self._desk = desk
        self._preview = preview
        self._reason = reason
        self._stamp = desk.stamp()
        self._changed: list[Changed] = []
        self._drafts: list[str] = []

    def done(self) -> Merge:
        """Write everything; returns the merge as it is kept."""
        preview = self._preview
        both = preview.combined
        if both:
            self._combine(*both)
        self._hand_over(
            preview.merged.sheets if not both else tuple(s for s in preview.merged.sheets if s is not both[1])
        )
        self._put(replace(preview.merged.patient, struck_out=self._reason))
        self._put(preview.patient)
        before = {f.id: f for h in (preview.kept, preview.merged) for s in h.sheets for f in s.flags}
        for sheet in (*preview.kept.sheets, *preview.merged.sheets):
            self._judge(sheet.pregnancy.id, before)
        return self._desk.store.put(self._merge(both), self._reason)

    def _merge(self, both: tuple[PregnancySheet, PregnancySheet] | None) -> Merge:
        return Merge(
            id=self._desk.new_id(),
            stamp=self._stamp,
            kept_id=self._preview.kept.patient.id,
            merged_id=self._preview.merged.patient.id,
            combined_from=both[1].pregnancy.id if both else None,
            combined_into=both[0].pregnancy.id if both else None,
            changed=tuple(map(str, self._changed)),
            drafts=tuple(self._drafts),
            reason=self._reason,
        )

    def _combine(self, ours: PregnancySheet, theirs: PregnancySheet) -> None:
        """Make the merged pregnancy a part of the kept one."""
        sides, of = self._preview.sides, ours.pregnancy.id
        whole = next(s for s in self._preview.sheets if s.pregnancy.id == of)
        for flag in _closing(theirs):
            self._put(_closed(flag, self._reason))
        gone, come = risks_over(ours, theirs, sides)
        for risk in gone:
            self._put(replace(risk, struck_out=self._reason))
        there = there_already(ours, theirs)
        moved = (record for records in moving(ours, theirs).values() for record in records)
        for record in (*moved, *come):
            self._put(owned(record, of, there))
        for symptom in reported_in_both(ours, theirs):
            self._put(symptom)
        dating = _dating_over(self._desk, self._preview)
        if dating is not None:
            self._put(replace(dating, reason=self._reason))
        self._put(whole.pregnancy)
        self._put(replace(theirs.pregnancy, struck_out=self._reason))
        self._move_drafts(theirs.pregnancy.id, of)

    def _hand_over(self, sheets: Iterable[PregnancySheet]) -> None:
        """Give the kept woman the other pregnancies and the earlier ones; those she has already stay behind."""
        to = self._preview.kept.patient.id
        for sheet in sheets:
            self._put(replace(sheet.pregnancy, patient_id=to))
        kept = self._preview.kept.earlier
        for earlier in fresh(kept, self._preview.merged.earlier):
            self._put(replace(earlier, patient_id=to))

    def _put(self, record: Record) -> None:
        stamped: Any = replace(record, stamp=self._stamp)
        self._desk.store.put(stamped, self._reason)
        self._changed.append(Changed(type(record).__name__, record.id, record.version))

    def _judge(self, pregnancy_id: UUID, before: dict[UUID, Flag]) -> None:
        written = {change.record_id for change in self._changed}
        for flag in evaluate_pregnancy(self._desk, pregnancy_id).flags:
            old = before.get(flag.id)
            if old is not None and flag.version != old.version and flag.id not in written:
                self._changed.append(Changed("Flag", flag.id, old.version))

    def _move_drafts(self, source: UUID, target: UUID) -> None:
        """Half-filled forms go along; the preview has refused those of which there is one about the kept record."""
        for draft in self._desk.store.drafts_about(source):
            move_draft(self._desk, draft, target)
            self._drafts.append(_name(draft))


def move_draft(desk: Desk, draft: Draft, target: UUID) -> None:
    """Make a half-filled form one about another pregnancy."""
    require(desk.user, Action.MERGE_RECORDS)
    desk.store.save_draft(replace(draft, pregnancy_id=target))
    desk.store.discard_draft(draft.user_id, draft.form, draft.pregnancy_id)


def _begun(desk: Desk, draft: Draft) -> tuple[str, str]:
    """Who began a form, and which one; `?` for a user who is not in the list."""
    names = (user.name for user in desk.store.every(User) if user.id == draft.user_id)
    return next(names, "?"), draft.form


def _name(draft: Draft) -> str:
    return f"{draft.user_id.hex}|{draft.form}"
