"""Taking back at once what was just saved, by the use cases that strike out or give back anyhow."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from models.errors import Problem
from models.records.discussion import Discussion
from models.records.finding import Examination
from models.records.flag import MOVES, Flag, FlagState
from models.records.laboratory import LabResult
from models.records.patient import Patient
from models.records.plan import Booking, Contact, ScanClosing
from models.records.record import Record
from models.records.scan import Scan
from models.records.treatment import CareNote, Cerclage, Pessary, Progesterone
from models.rules.flags.flags import move
from models.rules.register.permissions import Action, require, require_decision
from models.usecases.desk import Desk
from models.usecases.events.common import strike_out
from models.usecases.events.examination import strike_out_examination
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.problems import refuse_any
from models.usecases.scans.appointments import strike_out_arranged
from models.usecases.scans.record import strike_out_scan
from models.usecases.women.mistaken import take_back_registration

AT_ONCE = timedelta(seconds=30)
"""How long what was saved can be taken back without giving a reason."""
UNDONE = "undone at once"
"""The reason that the audit trail then bears."""


def undoable(kept: object) -> tuple[Record, ...]:
    """What of that which a save gave back can be undone: new records of known kinds, and flags just answered.

    Empty where anything among it cannot be: half a save is not undone.
    """
    records = kept if isinstance(kept, tuple) else (kept,)
    can_be = all(type(record) in UNDOES and _is_fresh(record) for record in records)
    return records if records and can_be else ()


def undo(desk: Desk, kept: tuple[Record, ...]) -> tuple[Record, ...]:
    """Take back what this user saved less than half a minute ago at this desk; returns it as it then stands.

    Raises: NotAllowed (as the use case that takes it back), Refused (`undo.too_late`), Conflict where somebody wrote it since.
    """
    require(desk.user, Action.TELL_SOMEBODY)
    refuse_any(*(problem for record in kept for problem in _late_problems(desk, record)))
    with desk.store.writing():
        return tuple(UNDOES[type(record)](desk, record) for record in kept)


def _is_fresh(record: object) -> bool:
    """Whether it is new, or a flag that somebody has just told of or answered."""
    if isinstance(record, Flag):
        return bool(record.told) if record.wants_answer else record.state is not FlagState.WITHDRAWN
    return isinstance(record, Record) and record.version == 1


def _late_problems(desk: Desk, record: Record) -> tuple[Problem, ...]:
    """That it was saved by somebody else, or longer ago."""
    is_own = (record.stamp.by, record.stamp.desk) == (desk.user.id, desk.name)
    is_early = desk.clock.now() - record.stamp.at <= AT_ONCE
    return () if is_own and is_early else (Problem("undo", "undo.too_late"),)


def _strike_out(desk: Desk, event: Any) -> Record:
    struck: Record = strike_out(desk, event, UNDONE)
    return struck


def _strike_out_scan(desk: Desk, scan: Scan) -> Record:
    return strike_out_scan(desk, scan, UNDONE)


def _strike_out_examination(desk: Desk, examination: Examination) -> Record:
    return strike_out_examination(desk, examination, UNDONE)


def _strike_out_arranged(desk: Desk, arranged: Any) -> Record:
    struck: Record = strike_out_arranged(desk, arranged, UNDONE)
    return struck


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


def _take_registration_back(desk: Desk, patient: Patient) -> Record:
    return take_back_registration(desk, patient, UNDONE)


UNDOES: Mapping[type, Callable[[Desk, Any], Record]] = {
    Scan: _strike_out_scan,
    Examination: _strike_out_examination,
    Progesterone: _strike_out,
    Cerclage: _strike_out,
    Pessary: _strike_out,
    CareNote: _strike_out,
    LabResult: _strike_out,
    Booking: _strike_out_arranged,
    Contact: _strike_out_arranged,
    ScanClosing: _strike_out_arranged,
    Discussion: _take_discussion_back,
    Flag: _take_answer_back,
    Patient: _take_registration_back,
}
"""Every kind that can be undone, and how; a symptom may have been reported before, and is struck out by hand."""
