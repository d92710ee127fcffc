"""Putting a record back as it was before its last save, with everything else that the same save changed."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

from models.records.finding import Examination
from models.records.flag import Because, Cause, FlagState
from models.records.outcome import Outcome
from models.records.patient import Patient
from models.records.plan import Booking, Contact
from models.records.record import Record, Stamp
from models.records.scan import Scan
from models.rules.flags.flags import ANSWERED, LIVE, move
from models.rules.register.permissions import Action, correcting, require
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import assess_today, evaluate_pregnancy
from models.views import PregnancySheet


def put_back(desk: Desk, record: Any, reason: str) -> Record:
    """Let a record of a version above 1 be as it was one version before; what was written with it too, and judge anew.

    What the same save wrote for the first time counts no more. Returns the record as it then stands.
    Raises: NotAllowed (as saving it), Conflict where somebody wrote any of it since.
    """
    require(desk.user, _needed(desk, record))
    with desk.store.writing():
        if isinstance(record, Patient):
            details: Record = desk.store.put(_before(desk, record), reason)
            return details
        sheet = desk.store.sheet(record.pregnancy_id)
        for other in _written_with(sheet, record):
            desk.store.put(_as_it_was(desk, other, record, reason), reason)
        back: Record = desk.store.put(_before(desk, record), reason)
        evaluate_pregnancy(desk, record.pregnancy_id)
        return back


def unsee_bookings(desk: Desk, scan: Scan, reason: str) -> None:
    """Let the bookings that a new scan marked as seen be as they were."""
    for booking in desk.store.sheet(scan.pregnancy_id).bookings:
        if booking.version > 1 and _is_of_one_save(booking, scan):
            desk.store.put(_as_it_was(desk, booking, scan, reason), reason)


def give_answers_again(desk: Desk, pregnancy_id: UUID, saved: Stamp, reason: str) -> None:
    """Let the flags be answered again whose answers came back into question with a save that was undone.

    One that waited goes on waiting since then, and whoever was told still knows. They are judged with them: an answer that does not hold for what now stands is asked for again.
    """
    require(desk.user, Action.TELL_SOMEBODY)
    with desk.store.writing():
        reopened = [
            (flag, before)
            for flag in desk.store.sheet(pregnancy_id).flags
            if flag.state is FlagState.OPEN and _is_of_one_hand(flag.stamp, saved)
            if (before := _version_before(desk, flag, saved)) is not None
            if before.state in ANSWERED or (before.state in LIVE and before.raised_at != flag.raised_at)
        ]
        for flag, before in reopened:
            desk.store.put(replace(before, version=flag.version, stamp=desk.stamp()), reason)
        if reopened:
            evaluate_pregnancy(desk, pregnancy_id)


def withdraw_raised(desk: Desk, pregnancy_id: UUID, saved: Stamp, reason: str) -> None:
    """Let the flags be gone that a save which was undone had raised, of which nobody was told and which do not apply now.

    One whose rule cannot be assessed any more would wait otherwise, for an answer to what nobody says.
    """
    require(desk.user, Action.TELL_SOMEBODY)
    with desk.store.writing():
        sheet = desk.store.sheet(pregnancy_id)
        applies = {hit.rule.id for hit in assess_today(desk, sheet).hits}
        raised = [
            (flag, before)
            for flag in sheet.flags
            if flag.state is FlagState.OPEN and not flag.told and flag.rule_id not in applies
            if _is_of_one_hand(flag.stamp, saved)
            if (before := _version_before(desk, flag, saved)) is None or before.state is FlagState.WITHDRAWN
        ]
        for flag, before in raised:
            because = str(Because(Cause.NO_LONGER)) if before is None else before.reason
            gone = replace(move(flag, FlagState.WITHDRAWN), reason=because, stamp=desk.stamp())
            desk.store.put(gone, reason)


def _needed(desk: Desk, record: Record) -> Action:
    """What saving it takes."""
    match record:
        case Patient():
            return Action.REGISTER_WOMEN
        case Scan():
            return correcting(desk.user, record)
        case Booking() | Contact():
            return Action.ARRANGE_SCANS
        case _:
            return Action.RECORD_CARE


def _before(desk: Desk, record: Any) -> Any:
    """What it said one version before, as its next version."""
    before = desk.store.version(type(record), record.id, record.version - 1)
    return replace(before, version=record.version, stamp=desk.stamp())


def _written_with(sheet: PregnancySheet, record: Record) -> Iterator[Any]:
    """What the same hand wrote in the same save: with a scan or an examination symptoms, with an end all that it ends."""
    others: tuple[Record, ...] = ()
    match record:
        case Scan():
            others = (*sheet.symptoms, *sheet.bookings)
        case Examination():
            others = sheet.symptoms
        case Outcome():
            ended = (*sheet.babies, *sheet.cerclages, *sheet.progesterone, *sheet.bookings)
            others = (sheet.pregnancy, *ended)
        case _:
            pass
    yield from (other for other in others if _is_of_one_save(other, record))


def _is_of_one_save(other: Record, record: Record) -> bool:
    """Whether the same hand wrote it with this record; what she wrote after that save was offered to be undone itself."""
    return _is_of_one_hand(other.stamp, record.stamp)


def _is_of_one_hand(theirs: Stamp, said: Stamp) -> bool:
    return theirs.at >= said.at and (theirs.by, theirs.desk) == (said.by, said.desk)


def _version_before(desk: Desk, other: Any, saved: Stamp) -> Any:
    """A record as it stood before a save began; None for one that it made."""
    earlier = (desk.store.version(type(other), other.id, v) for v in range(other.version - 1, 0, -1))
    return next((each for each in earlier if each.stamp.at < saved.at), None)


def _as_it_was(desk: Desk, other: Any, record: Record, reason: str) -> Any:
    """A record as it stood before this save began; one that it made counts no more."""
    before = _version_before(desk, other, record.stamp)
    if before is None:
        return replace(other, stamp=desk.stamp(), struck_out=reason)
    return replace(before, version=other.version, stamp=desk.stamp())
