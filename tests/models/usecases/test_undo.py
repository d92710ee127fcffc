"""What was just saved is taken back at once, with a fixed reason, by whoever saved it and nobody else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from models.clock import FixedClock
from models.errors import Conflict, NotAllowed, Refused
from models.records.clinic.user import Role
from models.records.discussion import Decision, Discussion, ToldHow
from models.records.flag import Flag, FlagState
from models.records.outcome import Outcome
from models.records.plan import ContactHow, ContactResult
from models.records.pregnancy import Ending
from models.records.record import PregnancyRecord
from models.records.treatment import ProgesteroneKind
from models.usecases.desk import Desk
from models.usecases.events.examination import ExaminationDraft, record_examination
from models.usecases.events.progesterone import ProgesteroneDraft, record_progesterone
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.flags.respond import (
    DiscussionDraft,
    EscalationDraft,
    ShownFlag,
    acknowledge,
    close_lapsed,
    escalate,
    record_discussion,
)
from models.usecases.scans.appointments import BookingDraft, ContactDraft, book_scan, record_contact
from models.usecases.scans.record import amend_scan, record_scan
from models.usecases.undo import AT_ONCE, UNDONE, undo, undoable
from models.views import PregnancySheet
from tests.builders import (
    NOW,
    TODAY,
    a_day,
    a_patient,
    a_scan,
    a_scan_draft,
    a_sheet,
    a_symptom,
    an_earlier_birth,
    keep,
    next_id,
    on_day,
)

SECOND = timedelta(seconds=1)


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    """22.4 mm at 22+0 after a birth at 30+2: NICE-OFFER waits for an answer."""
    kept = keep(desk.store, a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)))
    return evaluate_pregnancy(desk, kept.pregnancy.id)


def shown(sheet: PregnancySheet) -> tuple[ShownFlag, ...]:
    return tuple(ShownFlag(f.id, f.version) for f in sheet.flags if f.rule_id == "NICE-OFFER")


def offer(desk: Desk, sheet: PregnancySheet) -> Flag:
    return next(f for f in desk.store.sheet(sheet.pregnancy.id).flags if f.rule_id == "NICE-OFFER")


def later(desk: Desk, by: timedelta) -> Desk:
    return replace(desk, clock=FixedClock(NOW + by, TODAY))


def discussion(desk: Desk, sheet: PregnancySheet) -> Discussion:
    draft = DiscussionDraft(
        pregnancy_id=sheet.pregnancy.id,
        flags=shown(sheet),
        with_whom="Dr Khan",
        how=ToldHow.IN_PERSON,
        decision=Decision.PROGESTERONE,
    )
    return record_discussion(desk, draft)


SAVES: dict[str, Callable[[Desk, PregnancySheet], PregnancyRecord]] = {
    "scan": lambda desk, sheet: record_scan(desk, a_scan_draft(sheet.pregnancy.id, "18.2")),
    "examination": lambda desk, sheet: record_examination(
        desk, ExaminationDraft(pregnancy_id=sheet.pregnancy.id, on=TODAY, dilation="2,0")
    ),
    "progesterone": lambda desk, sheet: record_progesterone(
        desk,
        ProgesteroneDraft(
            pregnancy_id=sheet.pregnancy.id,
            kind=ProgesteroneKind.VAGINAL_CAPSULE_200,
            started_on=TODAY,
        ),
    ),
    "booking": lambda desk, sheet: book_scan(
        desk, BookingDraft(pregnancy_id=sheet.pregnancy.id, on=a_day("23+0"))
    ),
    "contact": lambda desk, sheet: record_contact(
        desk,
        ContactDraft(
            pregnancy_id=sheet.pregnancy.id, how=ContactHow.TELEPHONE, result=ContactResult.NO_ANSWER
        ),
    ),
    "discussion": discussion,
}


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES)
def test_what_was_saved_counts_no_more_and_the_flags_are_as_before(
    desk: Desk, sheet: PregnancySheet, save: Callable[[Desk, PregnancySheet], PregnancyRecord]
) -> None:
    def waiting() -> set[str]:
        flags = desk.store.sheet(sheet.pregnancy.id).flags
        return {flag.rule_id for flag in flags if flag.wants_answer}

    before = waiting()
    kept = save(desk, sheet)
    (undone,) = undo(desk, undoable(kept))
    assert isinstance(undone, PregnancyRecord)
    assert (undone.id, undone.struck_out) == (kept.id, UNDONE)
    assert waiting() == before
    assert any(entry.reason == UNDONE for entry in desk.store.trail_of(sheet.patient.id))


def test_a_discussion_undone_leaves_its_flags_open_as_they_were(desk: Desk, sheet: PregnancySheet) -> None:
    before = offer(desk, sheet)
    undo(desk, (discussion(desk, sheet),))
    after = offer(desk, sheet)
    said = ("state", "told", "answered_by", "reason", "raised_at")
    assert [getattr(after, name) for name in said] == [getattr(before, name) for name in said]


def test_somebody_told_by_mistake_was_not_told(desk: Desk, sheet: PregnancySheet) -> None:
    draft = EscalationDraft(
        pregnancy_id=sheet.pregnancy.id, flags=shown(sheet), whom="Dr Khan", how=ToldHow.TELEPHONE
    )
    told = escalate(desk, draft)
    (back,) = undo(desk, undoable(told))
    assert isinstance(back, Flag)
    assert (back.state, back.told) == (FlagState.OPEN, "")


def test_an_acknowledgement_is_taken_back(desk: Desk, sheet: PregnancySheet) -> None:
    kept = acknowledge(desk, sheet.pregnancy.id, shown(sheet), "scanned elsewhere")
    undo(desk, undoable(kept))
    assert offer(desk, sheet).state is FlagState.OPEN


def test_a_lapsed_flag_that_was_closed_lapses_again(desk: Desk, sheet: PregnancySheet) -> None:
    after = replace(desk, clock=on_day("24+3"))
    lapsed = evaluate_pregnancy(after, sheet.pregnancy.id)
    kept = close_lapsed(after, sheet.pregnancy.id, shown(lapsed), "seen elsewhere")
    undo(after, undoable(kept))
    assert offer(after, sheet).state is FlagState.LAPSED


def test_after_half_a_minute_it_is_too_late(desk: Desk, sheet: PregnancySheet) -> None:
    kept = undoable(SAVES["booking"](desk, sheet))
    with pytest.raises(Refused, match=r"undo\.too_late"):
        undo(later(desk, AT_ONCE + SECOND), kept)
    assert undo(later(desk, AT_ONCE), kept)


def test_nobody_undoes_what_somebody_else_saved(desk: Desk, sheet: PregnancySheet) -> None:
    kept = undoable(SAVES["booking"](desk, sheet))
    with pytest.raises(Refused, match=r"undo\.too_late"):
        undo(replace(desk, name="Desk 7"), kept)


def test_what_somebody_wrote_since_is_not_undone(desk: Desk, sheet: PregnancySheet) -> None:
    scan = record_scan(desk, a_scan_draft(sheet.pregnancy.id, "18.2"))
    amend_scan(desk, scan, a_scan_draft(sheet.pregnancy.id, "19.2"), "slip")
    with pytest.raises(Conflict):
        undo(desk, undoable(scan))


def test_who_may_not_write_undoes_nothing(desk: Desk, sheet: PregnancySheet) -> None:
    kept = undoable(SAVES["booking"](desk, sheet))
    reader = replace(desk, user=replace(desk.user, role=Role.READ_ONLY))
    with pytest.raises(NotAllowed):
        undo(reader, kept)


@pytest.mark.parametrize(
    "kept",
    [
        None,
        (),
        "Saved.",
        a_symptom(),
        (replace(a_scan(), version=1), a_symptom()),
        a_sheet().pregnancy,
        replace(a_patient(), version=2, struck_out="a double"),
        Outcome(
            id=next_id(),
            stamp=a_scan().stamp,
            pregnancy_id=next_id(),
            on=TODAY,
            ending=Ending.BIRTH,
            version=1,
        ),
        (replace(a_scan(), version=1), "Saved."),
    ],
)
def test_what_cannot_be_undone_whole_is_not_offered(kept: object) -> None:
    assert undoable(kept) == ()


def test_a_flag_that_nobody_answered_is_not_offered(desk: Desk, sheet: PregnancySheet) -> None:
    flag = offer(desk, sheet)
    assert undoable(flag) == ()
    assert undoable(replace(flag, state=FlagState.WITHDRAWN)) == ()
