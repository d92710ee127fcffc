"""Taking a merge back: both records as they were, and what was recorded since where it was recorded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any
from uuid import UUID

from models.errors import Conflict, Problem
from models.records.events import EVENTS
from models.records.flag import Flag
from models.records.history import EarlierPregnancy
from models.records.kinds import NAMES
from models.records.merge import Changed, Merge
from models.records.patient import Patient
from models.records.record import ClinicalRecord, Record
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.problems import reason_problems, refuse_any
from models.usecases.women.merge import move_draft
from models.usecases.women.undo_merge_symptoms import give_reports_back

_KINDS: Mapping[str, type[Record]] = {kind.__name__: kind for kind in NAMES}
_NOT_RESTORED = frozenset({"id", "version", "stamp"})


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoPreview:
    """A merge as it was shown before taking it back.

    `stays` was recorded since in the combined pregnancy or about her earlier ones, and stays with the kept woman; `goes`
    was recorded since in pregnancies that go back whole, or is such a pregnancy taken over as an earlier one, and goes
    with them. Nothing is taken back while there are `problems`.
    """

    merge: Merge
    kept: Patient
    merged: Patient
    stays: tuple[ClinicalRecord, ...]
    goes: tuple[ClinicalRecord, ...]
    problems: tuple[Problem, ...]


def merges_into(desk: Desk, patient_id: UUID) -> tuple[Merge, ...]:
    """The merges by which other records went into this one and which hold, the newest first."""
    merges = desk.store.merges_of(patient_id)
    return tuple(m for m in reversed(merges) if m.kept_id == patient_id and m.undone is None)


def preview_undo(desk: Desk, merge_id: UUID) -> UndoPreview:
    """What taking a merge back would do; nothing is kept.

    The problems: `merge.undone` (it was taken back), `merge.later` (one of the two was merged again). Raises: NotFound.
    """
    merge = desk.store.get(Merge, merge_id)
    went = _went(merge)
    carried, told = _earlier_since(desk, merge)
    into = () if merge.combined_into is None else (merge.combined_into,)
    return UndoPreview(
        merge=merge,
        kept=desk.store.get(Patient, merge.kept_id),
        merged=desk.store.get(Patient, merge.merged_id),
        stays=(*_since(desk, merge, into), *told),
        goes=(*_since(desk, merge, went), *carried),
        problems=_problems(desk, merge),
    )


def undo_merge(desk: Desk, previewed: UndoPreview, reason: str) -> Merge:
    """Take a merge back, if doing so still comes to what was shown.

    What was corrected since keeps the correction; whatever else the merge changed is as it was before. Both women are
    judged anew. Raises: NotAllowed, Conflict, Refused (the preview's problems, `reason.missing`).
    """
    require(desk.user, Action.MERGE_RECORDS)
    with desk.store.writing():
        merge = previewed.merge
        if preview_undo(desk, merge.id) != previewed:
            raise Conflict("Merge", str(merge.id))
        refuse_any(*previewed.problems, *reason_problems(reason))
        # The kept woman was written last and gives the number back before the other one takes it again.
        for change in reversed(merge.changes):
            _restore(desk, change, reason.strip())
        give_reports_back(desk, merge, reason.strip())
        _give_earlier_back(desk, merge, reason.strip())
        _give_drafts_back(desk, merge)
        for patient_id in (merge.kept_id, merge.merged_id):
            for pregnancy in desk.store.pregnancies_of(patient_id):
                evaluate_pregnancy(desk, pregnancy.id)
        return desk.store.put(replace(merge, stamp=desk.stamp(), undone=reason.strip()), reason.strip())


def _combined(merge: Merge) -> tuple[UUID | None, UUID | None]:
    return merge.combined_from, merge.combined_into


def _went(merge: Merge) -> tuple[UUID, ...]:
    """The pregnancies that only changed hands and go back whole."""
    pregnancies = (change.record_id for change in merge.changes if change.kind == "Pregnancy")
    return tuple(record_id for record_id in pregnancies if record_id not in _combined(merge))


def _earlier_since(
    desk: Desk, merge: Merge
) -> tuple[tuple[EarlierPregnancy, ...], tuple[EarlierPregnancy, ...]]:
    """The standing earlier ones entered since: those that are a pregnancy which goes back, and all others."""
    went = _went(merge)
    since = [e for e in desk.store.earlier_of(merge.kept_id) if e.stands and e.id > merge.id]
    carried = tuple(e for e in since if e.recorded_as in went)
    return carried, tuple(e for e in since if e not in carried)


def _since(desk: Desk, merge: Merge, pregnancies: Iterable[UUID]) -> tuple[ClinicalRecord, ...]:
    """The standing records of these pregnancies that were entered after the merge: ids sort by time."""
    sheets = [desk.store.sheet(pregnancy_id) for pregnancy_id in pregnancies]
    kept = (record for sheet in sheets for kind in EVENTS for record in sheet.standing(kind.record))
    return tuple(record for record in kept if record.id > merge.id)


def _problems(desk: Desk, merge: Merge) -> tuple[Problem, ...]:
    if merge.undone is not None:
        return (Problem("merge", "merge.undone", (merge.undone,)),)
    others = {m for each in (merge.kept_id, merge.merged_id) for m in desk.store.merges_of(each)}
    later = [m for m in others if m.undone is None and m.id > merge.id]
    return (Problem("merge", "merge.later"),) if later else ()


def _restore(desk: Desk, change: Changed, reason: str) -> None:
    """One record as it was before the merge, with what was corrected since."""
    kind = _KINDS[change.kind]
    now: Any = desk.store.get(kind, change.record_id)
    if not change.version:
        desk.store.put(replace(now, stamp=desk.stamp(), struck_out=reason), reason)
        return
    if kind is Flag and now.version != change.version + 1:
        # It has been judged or answered since: judging anew says what becomes of it.
        return
    before: Any = desk.store.version(kind, change.record_id, change.version)
    merged: Any = desk.store.version(kind, change.record_id, change.version + 1)
    names = [f.name for f in fields(now) if f.name not in _NOT_RESTORED]
    back = {name: getattr(before, name) for name in names if getattr(now, name) == getattr(merged, name)}
    desk.store.put(replace(now, **back, stamp=desk.stamp()), reason)


def _give_earlier_back(desk: Desk, merge: Merge, reason: str) -> None:
    """An earlier one that is a pregnancy which went back goes with it.

    With the last one gone the kept woman's history counts as not taken, as after striking it out: that she had none has
    to be said by somebody.
    """
    carried, _ = _earlier_since(desk, merge)
    for earlier in carried:
        desk.store.put(replace(earlier, patient_id=merge.merged_id, stamp=desk.stamp()), reason)
    left = [e.recorded_as for e in desk.store.earlier_of(merge.kept_id) if e.stands]
    for pregnancy in desk.store.pregnancies_of(merge.kept_id) if carried else ():
        # A pregnancy taken over as an earlier one is no part of its own history.
        if pregnancy.history_taken and all(of == pregnancy.id for of in left):
            desk.store.put(replace(pregnancy, stamp=desk.stamp(), history_taken=False), reason)


def _give_drafts_back(desk: Desk, merge: Merge) -> None:
    """Half-filled forms that went along and were not touched since go back."""
    if merge.combined_into is None or merge.combined_from is None:
        return
    for draft in desk.store.drafts_about(merge.combined_into):
        if f"{draft.user_id.hex}|{draft.form}" in merge.drafts and draft.saved_at <= merge.stamp.at:
            move_draft(desk, draft, merge.combined_from)
