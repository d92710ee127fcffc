"""Which loops are open, and handing them over."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from db.store.store import SqlStore
from models.clock import FixedClock
from models.errors import Refused, Unavailable
from models.records.clinic.hand_over import HandOver
from models.records.clinic.user import Role, User
from models.records.discussion import Decision, ToldHow
from models.records.flag import Flag
from models.records.patient import Patient
from models.records.pregnancy import DatingMethod
from models.usecases.desk import Desk
from models.usecases.flags.hand_over import (
    STAYS,
    HandOverDraft,
    check_hand_over,
    hand_over,
    handed_over,
    open_loops,
    others,
)
from models.usecases.flags.respond import DiscussionDraft, ShownFlag, acknowledge, record_discussion
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, open_pregnancy
from models.usecases.scans.record import record_scan
from models.usecases.women.register import register_woman
from models.views import LoopKind
from tests.builders import CLOCK, DUE, NOW, NURSE, STAMP, a_desk, a_patient_draft, a_scan_draft, next_id


@pytest.fixture
def desk(store: SqlStore) -> Desk:
    return replace(a_desk(store), user=store.get(User, NURSE.id))


def a_colleague(desk: Desk, name: str = "Mw Ines COSTA", **changes: Any) -> Desk:
    """The same clinic, with somebody else at the desk."""
    user = User(id=next_id(), stamp=STAMP, sign_in=name, name=name, role=Role.NURSE)
    return replace(desk, user=desk.store.put(replace(user, **changes)))


def a_woman(desk: Desk, mm: str | None = None) -> None:
    others = frozenset(woman.id for woman in desk.store.every(Patient))
    patient = register_woman(desk, a_patient_draft(family_name="Adeyemi", others=others))
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    pregnancy = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))
    if mm is not None:
        record_scan(desk, a_scan_draft(pregnancy.id, mm))


def later(desk: Desk, days: int) -> Desk:
    return replace(desk, clock=FixedClock(NOW + timedelta(days=days), CLOCK.day + timedelta(days=days)))


def the_draft(desk: Desk, to: str = "Mw Ines COSTA", note: str = "") -> HandOverDraft:
    return HandOverDraft(to_name=to, loops=open_loops(desk), note=note)


def waiting(desk: Desk) -> tuple[UUID, tuple[ShownFlag, ...]]:
    """The only woman's pregnancy, and her flags that wait, as a page would show them."""
    rows = [loop.row for loop in open_loops(desk)]
    pregnancy_id = rows[0].woman.pregnancy_id
    assert pregnancy_id is not None
    versions = {flag.id: flag.version for flag in desk.store.sheet(pregnancy_id).flags}
    return pregnancy_id, tuple(ShownFlag(flag.id, versions[flag.id]) for row in rows for flag in row.flags)


def kinds(desk: Desk) -> set[LoopKind]:
    return {loop.row.kind for loop in open_loops(desk)}


def test_a_discussion_closes_the_flags_of_a_short_cervix_and_owes_no_decision(desk: Desk) -> None:
    a_woman(desk, "9.9")
    assert kinds(desk) == {LoopKind.FLAG}
    pregnancy_id, flags = waiting(desk)
    draft = DiscussionDraft(
        pregnancy_id=pregnancy_id,
        flags=flags,
        with_whom="Dr Chen",
        how=ToldHow.IN_PERSON,
        decision=Decision.PROGESTERONE,
    )
    record_discussion(desk, draft)
    assert open_loops(desk) == ()


def test_flags_acknowledged_without_a_discussion_leave_the_decision_open(desk: Desk) -> None:
    a_woman(desk, "9.9")
    acknowledge(desk, *waiting(desk), "known to Dr Chen")
    assert kinds(desk) == {LoopKind.DECISION}


@pytest.mark.parametrize(("days", "late"), [(0, False), (1, True)])
def test_an_urgent_flag_is_late_the_day_after(desk: Desk, days: int, late: bool) -> None:
    a_woman(desk, "9.9")
    first = open_loops(later(desk, days))[0]
    assert (first.late is not None) is late


def test_what_was_on_the_sheet_is_kept_with_who_gave_it_to_whom(desk: Desk) -> None:
    colleague = a_colleague(desk)
    a_woman(desk, "9.9")
    a_woman(desk)
    tomorrow = later(desk, 1)
    sheet = open_loops(tomorrow)
    assert {loop.row.kind for loop in sheet} == {LoopKind.FLAG, LoopKind.SCAN}
    kept = hand_over(tomorrow, the_draft(tomorrow, note=" Dr Chen rings back "))
    assert (kept.stamp.by, kept.to_user, kept.to_name, kept.note) == (
        desk.user.id,
        colleague.user.id,
        "Mw Ines COSTA",
        "Dr Chen rings back",
    )
    assert set(kept.flag_ids) == {flag.id for loop in sheet for flag in loop.row.flags}
    assert set(kept.pregnancy_ids) == {
        loop.row.woman.pregnancy_id for loop in sheet if loop.row.kind is LoopKind.SCAN
    }
    assert desk.store.get(HandOver, kept.id) == kept


def test_a_name_that_is_no_users_is_kept_as_it_was_typed(desk: Desk) -> None:
    kept = hand_over(desk, the_draft(desk, " Night team "))
    assert (kept.to_name, kept.to_user) == ("Night team", None)


def test_a_name_that_two_users_have_stands_for_neither(desk: Desk) -> None:
    for _ in range(2):
        a_colleague(desk, "Ana")
    assert hand_over(desk, the_draft(desk, "ana")).to_user is None


@pytest.mark.parametrize(
    ("to", "code"),
    [("", "to_name.missing"), ("  ", "to_name.missing"), ("sr amina haddad", "to_name.is_self")],
)
def test_nobody_and_oneself_are_refused(desk: Desk, to: str, code: str) -> None:
    draft = the_draft(desk, to)
    assert [problem.code for problem in check_hand_over(desk, draft)] == [code]
    with pytest.raises(Refused):
        hand_over(desk, draft)
    assert desk.store.every(HandOver) == ()


def test_the_others_are_the_active_users_by_name(desk: Desk) -> None:
    for name in ("Zoe", "Ana"):
        a_colleague(desk, name)
    a_colleague(desk, "Gone", is_active=False)
    assert [user.name for user in others(desk)] == ["Ana", "Zoe"]


def test_who_comes_after_is_told_who_handed_over_how_much(desk: Desk) -> None:
    colleague = a_colleague(desk)
    a_woman(desk, "9.9")
    loops = len(open_loops(desk))
    hand_over(desk, the_draft(desk, note="Dr Chen rings back"))
    (told,) = handed_over(colleague)
    assert (told.by, told.to, told.at, told.loops, told.note) == (
        "Sr Amina HADDAD",
        "Mw Ines COSTA",
        NOW,
        loops,
        "Dr Chen rings back",
    )


def test_a_question_that_several_flags_ask_is_handed_over_as_one(desk: Desk) -> None:
    colleague = a_colleague(desk)
    a_woman(desk, "9.9")
    alone = open_loops(desk)
    flag = desk.store.get(Flag, alone[0].row.flags[0].id)
    desk.store.put(replace(flag, id=desk.new_id(), version=0, rule_id="ANOTHER"))
    kept = hand_over(desk, the_draft(desk))
    (told,) = handed_over(colleague)
    assert (len(kept.flag_ids), told.loops) == (len(alone) + 1, len(alone))


def test_nothing_is_told_where_nothing_was_handed_over(desk: Desk) -> None:
    assert handed_over(desk) == ()


def test_whoever_handed_over_is_not_told_so_herself(desk: Desk) -> None:
    hand_over(desk, the_draft(desk, note="Dr Chen rings back"))
    assert handed_over(desk) == ()


@pytest.mark.parametrize(("more", "is_told"), [(timedelta(), True), (timedelta(microseconds=1), False)])
def test_it_is_told_for_a_day(desk: Desk, more: timedelta, is_told: bool) -> None:
    hand_over(desk, the_draft(desk, note="Dr Chen rings back"))
    after = replace(a_colleague(desk), clock=FixedClock(NOW + STAYS + more, CLOCK.day))
    assert bool(handed_over(after)) is is_told


def test_what_was_handed_to_her_stays_when_others_and_she_herself_hand_over_later(desk: Desk) -> None:
    second, third = a_colleague(desk, "Sr B"), a_colleague(desk, "Sr C")
    hand_over(desk, the_draft(desk, "Sr C", "ring Dr X before noon"))
    hand_over(second, the_draft(second, "Sr D", "two beds are closed"))
    hand_over(third, the_draft(third, "Sr E", "all quiet"))
    assert [told.note for told in handed_over(third)] == ["ring Dr X before noon", "two beds are closed"]


def test_of_what_was_meant_for_another_user_the_last_is_told(desk: Desk) -> None:
    a_colleague(desk, "Sr B")
    for note in ("first", "second"):
        hand_over(desk, the_draft(desk, "Sr B", note))
    assert [told.note for told in handed_over(a_colleague(desk, "Sr C"))] == ["second"]


def test_a_hand_over_of_nothing_without_a_note_is_none(desk: Desk) -> None:
    hand_over(desk, the_draft(desk))
    assert handed_over(a_colleague(desk)) == ()


def test_a_hand_over_that_fails_leaves_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise Unavailable("database.disk_failed")

    monkeypatch.setattr("db.store.store.Chain.add", broken)
    with pytest.raises(Unavailable):
        hand_over(desk, the_draft(desk))
    assert desk.store.every(HandOver) == ()
