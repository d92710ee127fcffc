"""Doubt about the date ends by a person's word, never by a save, and is in the record from the first to the last."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from models.clock import FixedClock
from models.errors import NotAllowed, Refused
from models.records.clinic.access import Access, AccessKind
from models.records.clinic.user import Role
from models.records.discussion import Decision, Told, ToldHow
from models.records.plan import ContactHow, ContactResult
from models.usecases.clinic.date_doubt import confirm_date, doubt_date, notice_date
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.flags.reevaluate_due import due_for_reevaluation, reevaluate
from models.usecases.flags.respond import (
    DiscussionDraft,
    EscalationDraft,
    ShownFlag,
    escalate,
    record_discussion,
)
from models.usecases.scans.appointments import ContactDraft, record_contact
from tests.builders import a_desk, a_patient, a_scan, a_sheet, keep
from tests.stores import CLOCK, a_store


def moved(desk: Desk, days: float) -> Desk:
    return replace(
        desk,
        clock=FixedClock(CLOCK.now() + timedelta(days=days), CLOCK.today() + timedelta(days=round(days))),
    )


def words(desk: Desk) -> list[AccessKind]:
    return [access.kind for access in desk.store.every(Access)]


@pytest.mark.parametrize("days", [-1, 60])
def test_a_doubt_outlives_every_save_and_the_next_sign_in(desk: Desk, tmp_path: Path, days: int) -> None:
    keep(desk.store, a_sheet(a_scan(mm="31.0")))
    wrong = moved(desk, days)
    notice_date(wrong)
    wrong.store.put(replace(a_patient("Dahl", number="RX999999"), stamp=wrong.stamp()))
    notice_date(wrong)
    assert (wrong.is_date_doubted, wrong.usual_day, words(wrong)) == (True, None, [AccessKind.DATE_DOUBTED])
    wrong.store.close()
    again = a_desk(a_store(tmp_path))
    assert again.is_date_doubted
    again.store.close()


def test_nobody_is_judged_by_a_date_in_doubt(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(at="20+0", mm="31.0")))
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    wrong = moved(desk, 60)
    assert due_for_reevaluation(wrong) != ()
    notice_date(wrong)
    assert (due_for_reevaluation(wrong), reevaluate(wrong, [sheet.pregnancy.id])) == ((), ())


def test_a_person_ends_it_and_the_record_says_who_and_when(desk: Desk) -> None:
    desk.store.put(a_patient())
    later = moved(desk, 60)
    notice_date(later)
    confirm_date(later)
    (doubt, word) = desk.store.every(Access)
    assert (doubt.happened_at, word.kind, word.stamp.by) == (
        CLOCK.now(),
        AccessKind.DATE_CONFIRMED,
        desk.user.id,
    )
    notice_date(later)
    assert (later.is_date_doubted, later.usual_day) == (False, later.clock.today())


def test_a_word_given_on_a_wrong_date_is_asked_for_again_on_the_right_one(desk: Desk) -> None:
    desk.store.put(a_patient())
    notice_date(moved(desk, 60))
    confirm_date(moved(desk, 60))
    moved(desk, 60).store.put(replace(a_patient("Dahl", number="RX999999"), stamp=moved(desk, 60).stamp()))
    notice_date(moved(desk, 1))
    assert desk.is_date_doubted


def test_a_jump_is_written_down_once_and_confirmed_once(desk: Desk) -> None:
    doubt_date(desk, CLOCK.now())
    doubt_date(desk, CLOCK.now())
    confirm_date(desk)
    confirm_date(desk)
    assert words(desk) == [AccessKind.DATE_DOUBTED, AccessKind.DATE_CONFIRMED]


def test_an_empty_record_and_a_usual_pause_raise_no_doubt(desk: Desk) -> None:
    notice_date(moved(desk, 400)) if desk.store.last_entry_at() is None else None
    desk.store.put(a_patient())
    notice_date(moved(desk, 29))
    assert words(desk) == []


def test_whoever_only_reads_settles_no_doubt(desk: Desk) -> None:
    doubt_date(desk, CLOCK.now())
    with pytest.raises(NotAllowed, match="settle_doubts"):
        confirm_date(replace(desk, user=replace(desk.user, role=Role.READ_ONLY)))
    assert desk.is_date_doubted


def test_just_now_is_no_moment_while_the_date_is_in_doubt(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(mm="22.4")))
    flag = evaluate_pregnancy(desk, sheet.pregnancy.id).flags[0]
    shown = (ShownFlag(flag.id, flag.version),)
    told = EscalationDraft(
        pregnancy_id=sheet.pregnancy.id, flags=shown, whom="Dr Osei", how=ToldHow.TELEPHONE
    )
    tried = ContactDraft(
        pregnancy_id=sheet.pregnancy.id, how=ContactHow.TELEPHONE, result=ContactResult.REACHED
    )
    held = DiscussionDraft(
        pregnancy_id=sheet.pregnancy.id,
        flags=shown,
        with_whom="Dr Osei",
        how=ToldHow.TELEPHONE,
        decision=Decision.OTHER,
    )
    doubt_date(desk, CLOCK.now())
    saves = (
        lambda: record_contact(desk, tried),
        lambda: record_discussion(desk, held),
        lambda: escalate(desk, told),
    )
    for save in saves:
        with pytest.raises(Refused, match=r"date\.doubted"):
            save()
    at = CLOCK.now() - timedelta(hours=1)
    assert record_contact(desk, replace(tried, at=at)).at == at
    (passed_on,) = escalate(desk, replace(told, at=at))
    assert passed_on.told == str(Told("Dr Osei", ToldHow.TELEPHONE, at))
    again = (ShownFlag(passed_on.id, passed_on.version),)
    assert record_discussion(desk, replace(held, flags=again, held_at=at)).held_at == at
