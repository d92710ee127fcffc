"""Taking back at once what was just saved: by the use cases that strike out or give back, or as it was before."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from models.errors import Problem
from models.records.discussion import Discussion
from models.records.finding import Call, Examination, Symptom
from models.records.flag import MOVES, Flag, FlagState
from models.records.history import EarlierPregnancy
from models.records.laboratory import LabResult
from models.records.outcome import Outcome
from models.records.patient import Patient
from models.records.plan import Booking, Contact, ScanClosing
from models.records.pregnancy import Dating, Pregnancy
from models.records.record import PregnancyRecord, Record, Stamp
from models.records.risk import RiskFactor
from models.records.scan import Scan
from models.records.treatment import CareNote, Cerclage, Pessary, Progesterone
from models.rules.flags.flags import move
from models.rules.pregnancy.ending import standing_outcome
from models.rules.register.permissions import Action, require, require_decision
from models.usecases.desk import Desk
from models.usecases.drafts import ASIDE, find_draft, keep_draft
from models.usecases.events.common import strike_out
from models.usecases.events.examination import strike_out_examination
from models.usecases.events.take_back import take_back_strike_out
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.pregnancies.end import undo_ending
from models.usecases.pregnancies.put_history_back import (
    let_trauma_follow,
    put_details_back,
    put_earlier_back,
    put_risk_back,
    take_due_date_back,
    take_opening_back,
)
from models.usecases.problems import refuse_any
from models.usecases.put_back import give_answers_again, put_back, unsee_bookings, withdraw_raised
from models.usecases.scans.appointments import strike_out_arranged
from models.usecases.scans.record import strike_out_scan
from models.usecases.women.mistaken import take_back_registration
from models.views import Draft

Saved = Record | Draft
"""What a save gives back."""
AT_ONCE = timedelta(seconds=30)
"""How long what was saved can be taken back without giving a reason."""
UNDONE = "undone at once"
"""The reason that the audit trail then bears."""


def undoable(kept: object) -> tuple[Saved, ...]:
    """What of that which a save gave back can be undone: records of known kinds, flags just answered, a draft discarded.

    Empty where anything among it cannot be: half a save is not undone.
    """
    records = kept if isinstance(kept, tuple) else (kept,)
    can_be = all(type(record) in UNDOES and _is_fresh(record) for record in records)
    return records if records and can_be else ()


def undo(desk: Desk, kept: tuple[Saved, ...]) -> tuple[Saved, ...]:
    """Take back what this user saved less than half a minute ago at this desk; returns it as it then stands.

    Raises: NotAllowed (as the use case that takes it back), Refused (`undo.too_late`), Conflict where somebody wrote it since.
    """
    require(desk.user, Action.TELL_SOMEBODY)
    refuse_any(*(problem for record in kept for problem in _late_problems(desk, record)))
    with desk.store.writing():
        undone = tuple(UNDOES[type(record)](desk, record) for record in kept)
        for pregnancy_id, saved in _judged(desk, kept).items():
            if any(isinstance(record, RiskFactor) for record in kept):
                let_trauma_follow(desk, pregnancy_id, UNDONE)
            give_answers_again(desk, pregnancy_id, saved, UNDONE)
            withdraw_raised(desk, pregnancy_id, saved, UNDONE)
        return undone


def _judged(desk: Desk, kept: tuple[Saved, ...]) -> dict[UUID, Stamp]:
    """The pregnancies whose flags a save judged, and when it began."""
    judged: dict[UUID, Stamp] = {}
    for record in kept:
        if isinstance(record, Record):
            for pregnancy_id in _pregnancies(desk, record):
                judged.setdefault(pregnancy_id, record.stamp)
    return judged


def _pregnancies(desk: Desk, record: Record) -> tuple[UUID, ...]:
    """Whose flags were judged when it was saved."""
    match record:
        case PregnancyRecord():
            return (record.pregnancy_id,)
        case Pregnancy():
            return (record.id,)
        case EarlierPregnancy():
            return tuple(pregnancy.id for pregnancy in desk.store.pregnancies_of(record.patient_id))
        case _:
            return ()


def _is_fresh(record: object) -> bool:
    """Whether a save has just written it: new, amended, struck out, ended, told of, answered."""
    match record:
        case Flag():
            return bool(record.told) if record.wants_answer else record.state is not FlagState.WITHDRAWN
        case Outcome():
            return record.version > 1
        case Patient():
            return record.struck_out is None
        case Record():
            return record.version > 0
        case _:
            return isinstance(record, Draft)


def _late_problems(desk: Desk, record: Saved) -> tuple[Problem, ...]:
    """That it was saved by somebody else, or longer ago."""
    if isinstance(record, Draft):
        is_early = desk.clock.now() - record.saved_at <= AT_ONCE
        return () if is_early and record.user_id == desk.user.id else (Problem("undo", "undo.too_late"),)
    is_own = (record.stamp.by, record.stamp.desk) == (desk.user.id, desk.name)
    is_early = desk.clock.now() - record.stamp.at <= AT_ONCE
    return () if is_own and is_early else (Problem("undo", "undo.too_late"),)


def _undo_event(desk: Desk, event: Any) -> Record:
    """New: it counts no more; struck out: it counts again; amended: it is as it was, with all that the save changed."""
    if event.struck_out is not None:
        counts: Record = take_back_strike_out(desk, event, UNDONE)
        return counts
    if event.version > 1:
        return put_back(desk, event, UNDONE)
    match event:
        case Scan():
            unsee_bookings(desk, event, UNDONE)
            return strike_out_scan(desk, event, UNDONE)
        case Examination():
            return strike_out_examination(desk, event, UNDONE)
        case _:
            struck: Record = strike_out(desk, event, UNDONE)
            return struck


def _undo_arranged(desk: Desk, arranged: Any) -> Record:
    """New: it counts no more; marked, amended or struck out: it is as it was."""
    if arranged.version > 1:
        return put_back(desk, arranged, UNDONE)
    struck: Record = strike_out_arranged(desk, arranged, UNDONE)
    return struck


def _undo_pregnancy(desk: Desk, pregnancy: Pregnancy) -> Record:
    """Opened: it is taken back; else its details are as they were.

    An end only where this very save recorded it: other things are written to it too.
    """
    if pregnancy.version == 1:
        return take_opening_back(desk, pregnancy, UNDONE)
    outcome = standing_outcome(desk.store.sheet(pregnancy.id))
    is_its_end = outcome is not None and outcome.stamp == pregnancy.stamp
    if pregnancy.ended_on is not None and is_its_end:
        return undo_ending(desk, pregnancy, UNDONE)
    return put_details_back(desk, pregnancy, UNDONE)


def _undo_earlier(desk: Desk, earlier: EarlierPregnancy) -> Record:
    """New: it counts no more; amended, struck out or let count again: it is as it was."""
    return put_earlier_back(desk, earlier, UNDONE)


def _undo_risk(desk: Desk, risk: RiskFactor) -> Record:
    """New: it counts no more; changed or taken back: it is as it was."""
    return put_risk_back(desk, risk, UNDONE)


def _undo_dating(desk: Desk, dating: Dating) -> Record:
    """The due date before counts again."""
    return take_due_date_back(desk, dating, UNDONE)


def _undo_outcome(desk: Desk, outcome: Outcome) -> Record:
    """Its correction: the end is as it was said before."""
    return put_back(desk, outcome, UNDONE)


def _keep_again(desk: Desk, draft: Draft) -> Draft:
    """It is half-typed again, unless something else has been begun in its form meanwhile."""
    begun = find_draft(desk, draft.form, draft.pregnancy_id)
    typed = {} if begun is None else begun.fields
    # What waits in the other parts of its form was there before, and is not touched.
    is_begun = any(
        draft.fields.get(name) != text for name, text in typed.items() if not name.startswith(ASIDE)
    )
    refuse_any(*((Problem("undo", "undo.begun_again"),) if is_begun else ()))
    return keep_draft(desk, draft.form, draft.pregnancy_id, draft.fields, draft.woman)


def _take_discussion_back(desk: Desk, discussion: Discussion) -> Record:
    """The flags that it answered wait again, and it counts no more."""
    require_decision(desk.user, desk.settings, discussion.decision)
    answered = (f for f in desk.store.sheet(discussion.pregnancy_id).flags if f.answered_by == discussion.id)
    for flag in answered:
        _give_back(desk, flag)
    struck = desk.store.put(replace(discussion, stamp=desk.stamp(), struck_out=UNDONE), UNDONE)
    evaluate_pregnancy(desk, discussion.pregnancy_id)
    return struck


def _take_answer_back(desk: Desk, flag: Flag) -> Record:
    """The flag waits again as it did."""
    require(desk.user, Action.TELL_SOMEBODY if flag.wants_answer else Action.ANSWER_FLAGS)
    _give_back(desk, flag)
    flags = evaluate_pregnancy(desk, flag.pregnancy_id).flags
    return next(each for each in flags if each.id == flag.id)


def _give_back(desk: Desk, flag: Flag) -> None:
    """Put a flag back as it was before its last answer, as far as a flag may move."""
    before = _before(desk, flag)
    is_allowed = before.state is flag.state or before.state in MOVES[flag.state]
    state = before.state if is_allowed else FlagState.OPEN
    back = flag if state is flag.state else move(flag, state)
    fields = {
        name: getattr(before, name) for name in ("told", "answered_by", "reason", "came_back", "raised_at")
    }
    desk.store.put(replace(back, stamp=desk.stamp(), **fields), UNDONE)


def _before(desk: Desk, flag: Flag) -> Flag:
    """Its last version before the answer: the first one waits for an answer, and judging it anew changes none."""
    said = (flag.state, flag.told, flag.answered_by)
    versions = (desk.store.version(Flag, flag.id, v) for v in range(flag.version - 1, 0, -1))
    return next(v for v in versions if (v.state, v.told, v.answered_by) != said)


def _undo_patient(desk: Desk, patient: Patient) -> Record:
    """Registered: she is taken back; corrected: her details are as they were."""
    if patient.version > 1:
        return put_back(desk, patient, UNDONE)
    return take_back_registration(desk, patient, UNDONE)


UNDOES: Mapping[type, Callable[[Desk, Any], Saved]] = {
    Scan: _undo_event,
    Examination: _undo_event,
    Progesterone: _undo_event,
    Cerclage: _undo_event,
    Pessary: _undo_event,
    CareNote: _undo_event,
    LabResult: _undo_event,
    Symptom: _undo_event,
    Call: _undo_event,
    Booking: _undo_arranged,
    Contact: _undo_arranged,
    ScanClosing: _undo_arranged,
    Pregnancy: _undo_pregnancy,
    EarlierPregnancy: _undo_earlier,
    RiskFactor: _undo_risk,
    Dating: _undo_dating,
    Outcome: _undo_outcome,
    Discussion: _take_discussion_back,
    Flag: _take_answer_back,
    Patient: _undo_patient,
    Draft: _keep_again,
}
"""Every kind that can be undone, and how."""
