"""What was changed a moment ago is as it was: amended, marked, ended, struck out, discarded, and all that went with it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest

from models.clock import FixedClock
from models.errors import Conflict, NotAllowed, Refused
from models.records.clinic.user import Role
from models.records.finding import SymptomKind
from models.records.outcome import Outcome
from models.records.plan import BookingState, ContactHow, ContactResult
from models.records.pregnancy import Ending
from models.records.record import TriState
from models.usecases.desk import Desk
from models.usecases.drafts import discard_draft, find_draft, keep_draft
from models.usecases.events.common import strike_out
from models.usecases.events.examination import ExaminationDraft, amend_examination, record_examination
from models.usecases.events.symptoms import SymptomDraft, report_symptoms, resolve_symptom
from models.usecases.pregnancies.end import amend_ending, end_pregnancy
from models.usecases.pregnancies.end_draft import BabyDraft, EndingDraft
from models.usecases.put_back import put_back
from models.usecases.scans.appointments import (
    BookingDraft,
    ContactDraft,
    amend_contact,
    book_scan,
    mark_booking,
    record_contact,
    strike_out_arranged,
    take_to_room,
)
from models.usecases.scans.record import amend_scan, record_scan, strike_out_scan
from models.usecases.undo import UNDONE, undo, undoable
from models.usecases.women.register import PatientDraft, correct_details
from models.views import PregnancySheet
from tests.builders import NOW, TODAY, a_scan_draft, a_sheet, keep

MINUTE = timedelta(minutes=1)


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    return keep(desk.store, a_sheet())


def at(desk: Desk, minutes: int) -> Desk:
    """The same desk some minutes on: what is saved there is another save."""
    return replace(desk, clock=FixedClock(NOW + minutes * MINUTE, TODAY))


def of(desk: Desk, sheet: PregnancySheet) -> PregnancySheet:
    return desk.store.sheet(sheet.pregnancy.id)


def said(record: Any) -> Any:
    """What a record says, whoever wrote it and however often."""
    return replace(record, version=0, stamp=sheet_stamp(record))


def sheet_stamp(record: Any) -> Any:
    return replace(record.stamp, at=NOW)


def undone(desk: Desk, kept: object) -> Any:
    (back,) = undo(desk, undoable(kept))
    return back


def test_an_amended_scan_is_as_it_was_with_its_symptoms(desk: Desk, sheet: PregnancySheet) -> None:
    about = sheet.pregnancy.id
    scan = record_scan(desk, replace(a_scan_draft(about, "22.4"), symptoms=(SymptomKind.CRAMPS,)))
    before = of(desk, sheet).symptoms
    then = at(desk, 1)
    draft = replace(a_scan_draft(about, "19.2"), symptoms=(SymptomKind.DISCHARGE,))
    amended = amend_scan(then, scan, draft, "slip")
    back = undone(then, amended)
    assert said(back) == said(scan)
    after = [s for s in of(desk, sheet).symptoms if s.stands]
    assert [said(s) for s in after] == [said(s) for s in before]
    assert any(entry.reason == UNDONE for entry in desk.store.trail_of(sheet.patient.id))


def test_a_scan_undone_leaves_its_booking_open(desk: Desk, sheet: PregnancySheet) -> None:
    booked = book_scan(desk, BookingDraft(pregnancy_id=sheet.pregnancy.id, on=TODAY))
    then = at(desk, 1)
    scan = record_scan(then, a_scan_draft(sheet.pregnancy.id, "22.4"))
    assert of(desk, sheet).bookings[-1].state is BookingState.SEEN
    undone(then, scan)
    assert said(of(desk, sheet).bookings[-1]) == said(booked)


def test_an_amended_examination_is_as_it_was_with_the_bleeding_it_saw(
    desk: Desk, sheet: PregnancySheet
) -> None:
    draft = ExaminationDraft(pregnancy_id=sheet.pregnancy.id, on=TODAY, dilation="2.0")
    kept = record_examination(desk, draft)
    then = at(desk, 1)
    amended = amend_examination(then, kept, replace(draft, bleeding=TriState.YES), "seen later")
    assert [s.kind for s in of(desk, sheet).symptoms] == [SymptomKind.BLEEDING]
    assert said(undone(then, amended)) == said(kept)
    assert [s for s in of(desk, sheet).symptoms if s.stands] == []


def test_a_symptom_reported_is_not_and_one_told_again_was_told_once(
    desk: Desk, sheet: PregnancySheet
) -> None:
    cramps = SymptomDraft(
        pregnancy_id=sheet.pregnancy.id, kinds=(SymptomKind.CRAMPS,), on=TODAY - timedelta(days=3)
    )
    first = report_symptoms(desk, cramps)
    then = at(desk, 1)
    both = replace(cramps, kinds=(SymptomKind.CRAMPS, SymptomKind.DISCHARGE), on=TODAY)
    kept = report_symptoms(then, both)
    assert len(kept) == 2
    undo(then, undoable(kept))
    standing = [s for s in of(desk, sheet).symptoms if s.stands]
    assert [said(s) for s in standing] == [said(s) for s in first]


def test_a_symptom_that_was_over_goes_on(desk: Desk, sheet: PregnancySheet) -> None:
    draft = SymptomDraft(pregnancy_id=sheet.pregnancy.id, kinds=(SymptomKind.CRAMPS,), on=TODAY)
    (symptom,) = report_symptoms(desk, draft)
    then = at(desk, 1)
    assert undone(then, resolve_symptom(then, symptom, TODAY)).resolved_on is None


MARKS: dict[str, Callable[[Desk, Any], Any]] = {
    "arrived": lambda desk, booking: mark_booking(desk, booking, BookingState.ARRIVED),
    "missed": lambda desk, booking: mark_booking(desk, booking, BookingState.MISSED),
    "in a room": lambda desk, booking: take_to_room(desk, booking, "3"),
    "struck out": lambda desk, booking: strike_out_arranged(desk, booking, "wrong day"),
}


@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS)
def test_a_booking_is_as_it_was(desk: Desk, sheet: PregnancySheet, mark: Callable[[Desk, Any], Any]) -> None:
    booked = book_scan(desk, BookingDraft(pregnancy_id=sheet.pregnancy.id, on=TODAY, at=time(10, 30)))
    then = at(desk, 1)
    assert said(undone(then, mark(then, booked))) == said(booked)


def test_an_amended_contact_and_result_are_as_they_were(desk: Desk, sheet: PregnancySheet) -> None:
    draft = ContactDraft(
        pregnancy_id=sheet.pregnancy.id, how=ContactHow.TELEPHONE, result=ContactResult.NO_ANSWER
    )
    contact = record_contact(desk, draft)
    then = at(desk, 1)
    amended = amend_contact(then, contact, replace(draft, note="her mother"), "slip")
    assert said(undone(then, amended)) == said(contact)


def test_what_was_struck_out_counts_again(desk: Desk, sheet: PregnancySheet) -> None:
    scan = record_scan(desk, a_scan_draft(sheet.pregnancy.id, "22.4"))
    assert undone(desk, strike_out_scan(desk, scan, "wrong woman")).stands
    (symptom,) = report_symptoms(
        desk, SymptomDraft(pregnancy_id=sheet.pregnancy.id, kinds=(SymptomKind.CRAMPS,), on=TODAY)
    )
    assert undone(desk, strike_out(desk, symptom, "slip")).stands


def _ends(sheet: PregnancySheet, **more: Any) -> EndingDraft:
    return EndingDraft(pregnancy_id=sheet.pregnancy.id, on=TODAY, how=Ending.BIRTH, **more)


def test_a_pregnancy_that_was_ended_goes_on(desk: Desk, sheet: PregnancySheet) -> None:
    booked = book_scan(desk, BookingDraft(pregnancy_id=sheet.pregnancy.id, on=TODAY + 7 * timedelta(days=1)))
    then = at(desk, 1)
    over = end_pregnancy(then, sheet.pregnancy, _ends(sheet), "the ward rang")
    assert undone(then, over).ended_on is None
    assert said(of(desk, sheet).bookings[-1]) == said(booked)


def test_what_else_is_written_to_an_ended_pregnancy_is_not_its_end(desk: Desk, sheet: PregnancySheet) -> None:
    over = end_pregnancy(desk, sheet.pregnancy, _ends(sheet), "the ward rang")
    then = at(desk, 1)
    noted = then.store.put(replace(over, stamp=then.stamp(), history_taken=True))
    back = undone(then, noted)
    assert (back.history_taken, back.ended_on) == (over.history_taken, TODAY)


def test_a_corrected_end_is_as_it_was_said_before(desk: Desk, sheet: PregnancySheet) -> None:
    alive = (BabyDraft(alive=TriState.YES, weight="2010"),)
    end_pregnancy(desk, sheet.pregnancy, _ends(sheet, babies=alive), "the ward rang")
    before = of(desk, sheet)
    then = at(desk, 1)
    loss = replace(_ends(sheet, babies=()), how=Ending.LOSS, note="read again")
    corrected = amend_ending(then, before, loss, "misread")
    assert isinstance(undone(then, corrected), Outcome)
    after = of(desk, sheet)
    assert after.pregnancy.ended_as is Ending.BIRTH
    assert [said(b) for b in after.babies] == [said(b) for b in before.babies]
    assert said(after.outcomes[-1]) == said(before.outcomes[-1])


def test_details_that_were_corrected_are_as_they_were(desk: Desk, sheet: PregnancySheet) -> None:
    draft = PatientDraft(
        family_name="Other", given_name="Name", born_on=TODAY - timedelta(days=9000), number="RX 1"
    )
    then = at(desk, 1)
    corrected = correct_details(then, sheet.patient, draft, "misread")
    assert said(undone(then, corrected)) == said(sheet.patient)


def test_a_draft_discarded_is_half_typed_again(desk: Desk, sheet: PregnancySheet) -> None:
    about = sheet.pregnancy.id
    assert discard_draft(desk, "scan", about) is None
    keep_draft(desk, "scan", about, {"readings.0": "22"}, "ADEYEMI")
    then = at(desk, 60)
    gone = discard_draft(then, "scan", about)
    assert find_draft(then, "scan", about) is None
    undo(then, undoable(gone))
    again = find_draft(then, "scan", about)
    assert again is not None
    assert (again.fields, again.woman) == ({"readings.0": "22"}, "ADEYEMI")


def test_a_draft_of_which_a_part_was_discarded_is_whole_again_beside_what_waits(
    desk: Desk, sheet: PregnancySheet
) -> None:
    about, whole = sheet.pregnancy.id, {"call.note": "rang", "care.detail": "told", "_shown": "call"}
    keep_draft(desk, "record", about, whole)
    gone = undoable(discard_draft(desk, "record", about))
    keep_draft(desk, "record", about, {"care.detail": "told", "_shown": "care"})
    undo(desk, gone)
    again = find_draft(desk, "record", about)
    assert again is not None
    assert again.fields == whole


def test_a_draft_is_no_more_brought_back_when_it_is_late_or_another_one_was_begun(
    desk: Desk, sheet: PregnancySheet
) -> None:
    about = sheet.pregnancy.id
    keep_draft(desk, "scan", about, {"readings.0": "22"})
    gone = undoable(discard_draft(desk, "scan", about))
    with pytest.raises(Refused, match=r"undo\.too_late"):
        undo(at(desk, 1), gone)
    keep_draft(desk, "scan", about, {"readings.0": "23"})
    with pytest.raises(Refused, match=r"undo\.begun_again"):
        undo(desk, gone)


def test_who_may_not_save_puts_nothing_back_and_nobody_what_was_written_since(
    desk: Desk, sheet: PregnancySheet
) -> None:
    booked = book_scan(desk, BookingDraft(pregnancy_id=sheet.pregnancy.id, on=TODAY))
    marked = mark_booking(desk, booked, BookingState.ARRIVED)
    reader = replace(desk, user=replace(desk.user, role=Role.READ_ONLY))
    with pytest.raises(NotAllowed):
        put_back(reader, marked, UNDONE)
    take_to_room(desk, marked, "3")
    with pytest.raises(Conflict):
        undone(desk, marked)
