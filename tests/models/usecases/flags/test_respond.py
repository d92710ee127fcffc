"""Answering flags."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from models.errors import Conflict, NotFound, Refused
from models.records.discussion import Decision, Told, ToldHow
from models.records.flag import Flag, FlagState
from models.records.outlook import Turn
from models.rules.flags.schedule import deciding_discussion
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.flags.respond import (
    DiscussionDraft,
    EscalationDraft,
    ShownFlag,
    acknowledge,
    check_discussion,
    close_lapsed,
    escalate,
    record_discussion,
)
from models.usecases.scans.record import amend_scan, record_scan
from models.values.age import OLDEST_DAYS
from models.views import LoopKind, PregnancySheet
from tests.builders import (
    DUE,
    NOW,
    TODAY,
    a_dating,
    a_day,
    a_scan,
    a_scan_draft,
    a_sheet,
    a_symptom,
    an_earlier_birth,
    keep,
    next_id,
    on_day,
)


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    """22.4 mm at 22+0 after a birth at 30+2: NICE-OFFER and RCOG75-US are open."""
    kept = keep(desk.store, a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)))
    return evaluate_pregnancy(desk, kept.pregnancy.id)


def _shown(sheet: PregnancySheet, *rule_ids: str) -> tuple[ShownFlag, ...]:
    return tuple(
        ShownFlag(f.id, f.version) for f in sheet.flags if f.rule_id in (rule_ids or ("NICE-OFFER",))
    )


def _flags(desk: Desk, sheet: PregnancySheet) -> dict[str, Flag]:
    return {f.rule_id: f for f in desk.store.sheet(sheet.pregnancy.id).flags}


def _talk(sheet: PregnancySheet, *rule_ids: str) -> DiscussionDraft:
    return DiscussionDraft(
        pregnancy_id=sheet.pregnancy.id,
        flags=_shown(sheet, *rule_ids),
        with_whom=" Dr Osei ",
        how=ToldHow.TELEPHONE,
        decision=Decision.PROGESTERONE,
        note="starts tonight",
    )


def _told(sheet: PregnancySheet) -> EscalationDraft:
    return EscalationDraft(
        pregnancy_id=sheet.pregnancy.id, flags=_shown(sheet), whom="Dr Osei", how=ToldHow.TELEPHONE
    )


def test_one_discussion_answers_every_ticked_flag(desk: Desk, sheet: PregnancySheet) -> None:
    discussion = record_discussion(desk, _talk(sheet, "NICE-OFFER", "RCOG75-US"))
    flags = _flags(desk, sheet)
    for rule_id in ("NICE-OFFER", "RCOG75-US"):
        flag = flags[rule_id]
        assert (flag.state, flag.answered_by) == (FlagState.DISCUSSED, discussion.id)
    assert (discussion.with_whom, discussion.held_at) == ("Dr Osei", NOW)
    assert desk.store.sheet(sheet.pregnancy.id).discussions == (discussion,)


def test_an_answer_is_given_to_what_stands_now_and_not_to_what_she_was_told_of(
    desk: Desk, sheet: PregnancySheet
) -> None:
    """Told at 22.4, discussed at 24.9: 21.9 is 3.0 mm shorter than what was discussed."""
    escalate(desk, _told(sheet))
    later = replace(desk, clock=on_day("22+3"))
    record_scan(later, a_scan_draft(sheet.pregnancy.id, "24.9", on=a_day("22+3")))
    record_discussion(later, _talk(desk.store.sheet(sheet.pregnancy.id)))
    assert _flags(desk, sheet)["NICE-OFFER"].state is FlagState.DISCUSSED
    last = replace(desk, clock=on_day("22+6"))
    record_scan(last, a_scan_draft(sheet.pregnancy.id, "21.9", on=a_day("22+6")))
    flag = _flags(desk, sheet)["NICE-OFFER"]
    assert (flag.state, flag.reason) == (FlagState.OPEN, "length.shorter|24.9|21.9")


def test_a_flag_that_was_not_ticked_stays_open(desk: Desk, sheet: PregnancySheet) -> None:
    record_discussion(desk, _talk(sheet, "NICE-OFFER"))
    assert _flags(desk, sheet)["RCOG75-US"].state is FlagState.OPEN


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({"with_whom": " "}, ["whom.missing"]),
        ({"how": None}, ["how.missing"]),
        ({"decision": None}, ["decision.missing"]),
        ({"decision": Decision.RESCAN}, ["date.missing"]),
        ({"decision": Decision.RESCAN, "rescan_on": TODAY}, []),
        ({"rescan_on": TODAY - timedelta(days=1)}, ["date.in_past"]),
        ({"held_at": NOW}, []),
        ({"held_at": NOW + timedelta(seconds=1)}, ["date.in_future"]),
    ],
)
def test_a_discussion_is_complete_or_says_what_is_missing(
    desk: Desk, sheet: PregnancySheet, change: dict[str, Any], codes: list[str]
) -> None:
    draft = replace(_talk(sheet), **change)
    assert [p.code for p in check_discussion(desk, draft)] == codes


def test_without_a_flag_a_decision_is_recorded_where_the_plan_owes_one_and_nowhere_else(
    desk: Desk, sheet: PregnancySheet
) -> None:
    kept = record_discussion(desk, replace(_talk(sheet), flags=()))
    after = desk.store.sheet(sheet.pregnancy.id)
    assert deciding_discussion(after) == kept
    assert _flags(desk, sheet)["NICE-OFFER"].state is FlagState.OPEN
    with pytest.raises(Refused) as refused:
        record_discussion(desk, replace(_talk(sheet), flags=()))
    assert [p.code for p in refused.value.problems] == ["flags.missing"]


def test_an_incomplete_discussion_leaves_nothing_behind(desk: Desk, sheet: PregnancySheet) -> None:
    with pytest.raises(Refused, match=r"decision\.missing"):
        record_discussion(desk, replace(_talk(sheet), decision=None))
    assert desk.store.sheet(sheet.pregnancy.id).discussions == ()


def test_a_flag_that_changed_since_it_was_shown_is_a_conflict(desk: Desk, sheet: PregnancySheet) -> None:
    record_scan(desk, a_scan_draft(sheet.pregnancy.id, "20.0"))
    with pytest.raises(Conflict):
        record_discussion(desk, _talk(sheet))
    assert desk.store.sheet(sheet.pregnancy.id).discussions == ()


def test_a_flag_of_another_woman_is_not_answered(desk: Desk, sheet: PregnancySheet) -> None:
    stranger = ShownFlag(next_id(), 1)
    with pytest.raises(NotFound):
        record_discussion(desk, replace(_talk(sheet), flags=(stranger,)))


def test_the_day_agreed_for_the_next_scan_is_its_due_day(desk: Desk, sheet: PregnancySheet) -> None:
    rescan = replace(_talk(sheet), decision=Decision.RESCAN, rescan_on=a_day("22+4"))
    record_discussion(desk, rescan)
    outlook = desk.store.sheet(sheet.pregnancy.id).outlook
    assert [r.on for r in outlook if r.turn is Turn.SCAN_DUE] == [a_day("22+4")]


def test_an_answered_flag_comes_back_with_a_shorter_length(desk: Desk, sheet: PregnancySheet) -> None:
    record_discussion(desk, _talk(sheet))
    later = replace(desk, clock=on_day("22+5"))
    record_scan(later, a_scan_draft(sheet.pregnancy.id, "18.0", on=a_day("22+5")))
    flag = _flags(desk, sheet)["NICE-OFFER"]
    assert (flag.state, flag.came_back, flag.answered_by) == (FlagState.OPEN, True, None)
    assert flag.reason == "length.shorter|22.4|18.0"


def test_a_flag_that_came_back_is_answered_again(desk: Desk, sheet: PregnancySheet) -> None:
    record_discussion(desk, _talk(sheet))
    record_scan(desk, a_scan_draft(sheet.pregnancy.id, "20.0"))
    record_discussion(desk, _talk(desk.store.sheet(sheet.pregnancy.id)))
    flag = _flags(desk, sheet)["NICE-OFFER"]
    assert (flag.state, flag.came_back) == (FlagState.DISCUSSED, False)


def test_somebody_told_is_named_and_the_flag_goes_on_waiting(desk: Desk, sheet: PregnancySheet) -> None:
    (flag,) = escalate(desk, _told(sheet))
    assert flag.state.wants_answer
    assert Told.parse(flag.told) == Told("Dr Osei", ToldHow.TELEPHONE, NOW)


def test_a_second_person_may_be_told(desk: Desk, sheet: PregnancySheet) -> None:
    escalate(desk, _told(sheet))
    again = replace(_told(desk.store.sheet(sheet.pregnancy.id)), whom="Dr Chen | on call")
    (flag,) = escalate(desk, again)
    told = Told.parse(flag.told)
    assert told is not None
    assert told.whom == "Dr Chen | on call"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"flags": ()}, r"flags\.missing"),
        ({"whom": ""}, r"whom\.missing"),
        ({"how": None}, r"how\.missing"),
        ({"at": NOW + timedelta(hours=1)}, r"date\.in_future"),
    ],
)
def test_an_escalation_says_whom_and_how(
    desk: Desk, sheet: PregnancySheet, change: dict[str, Any], code: str
) -> None:
    with pytest.raises(Refused, match=code):
        escalate(desk, replace(_told(sheet), **change))


def test_nobody_told_is_no_told() -> None:
    assert Told.parse("") is None


def test_an_acknowledgement_keeps_its_reason(desk: Desk, sheet: PregnancySheet) -> None:
    acknowledge(desk, sheet.pregnancy.id, _shown(sheet), " known to Dr Osei ")
    flag = _flags(desk, sheet)["NICE-OFFER"]
    assert (flag.state, flag.reason) == (FlagState.ACKNOWLEDGED, "known to Dr Osei")


def test_an_acknowledgement_needs_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    with pytest.raises(Refused, match=r"reason\.missing"):
        acknowledge(desk, sheet.pregnancy.id, _shown(sheet), "")


def test_what_was_discussed_cannot_be_acknowledged_as_well(desk: Desk, sheet: PregnancySheet) -> None:
    record_discussion(desk, _talk(sheet))
    now = desk.store.sheet(sheet.pregnancy.id)
    with pytest.raises(Refused, match=r"flag\.cannot_move"):
        acknowledge(desk, sheet.pregnancy.id, _shown(now), "known")


def _lapsed(desk: Desk, sheet: PregnancySheet) -> Desk:
    later = replace(desk, clock=on_day("24+1"))
    evaluate_pregnancy(later, sheet.pregnancy.id)
    return later


def test_a_lapsed_flag_is_closed_with_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    later = _lapsed(desk, sheet)
    now = desk.store.sheet(sheet.pregnancy.id)
    close_lapsed(later, sheet.pregnancy.id, _shown(now), "seen elsewhere")
    flag = _flags(desk, sheet)["NICE-OFFER"]
    assert (flag.state, flag.reason) == (FlagState.CLOSED, "seen elsewhere")


def test_somebody_told_of_a_lapsed_flag_is_named_and_it_stays_lapsed(
    desk: Desk, sheet: PregnancySheet
) -> None:
    later = _lapsed(desk, sheet)
    (flag,) = escalate(later, _told(desk.store.sheet(sheet.pregnancy.id)))
    assert flag == _flags(desk, sheet)["NICE-OFFER"]
    told = Told.parse(flag.told)
    assert (flag.state, told and told.whom) == (FlagState.LAPSED, "Dr Osei")


def test_a_lapsed_flag_outlives_being_told_of_though_the_due_date_was_changed(
    desk: Desk, sheet: PregnancySheet
) -> None:
    later = _lapsed(desk, sheet)
    changed = a_dating(sheet.pregnancy, due_on=DUE.on - timedelta(days=14), reason="CRL")
    desk.store.put(changed)
    (flag,) = escalate(later, _told(desk.store.sheet(sheet.pregnancy.id)))
    assert flag.state is FlagState.LAPSED


def test_a_lapsed_flag_outlives_being_told_of_though_its_rule_would_not_apply_any_more(
    desk: Desk, sheet: PregnancySheet
) -> None:
    later = _lapsed(desk, sheet)
    desk.store.put(a_dating(sheet.pregnancy, due_on=DUE.on - timedelta(days=14), reason="CRL"))
    (earlier,) = sheet.history
    desk.store.put(replace(earlier, struck_out="another woman's"), "another woman's")
    (flag,) = escalate(later, _told(desk.store.sheet(sheet.pregnancy.id)))
    assert flag.state is FlagState.LAPSED


def test_only_a_lapsed_flag_is_closed(desk: Desk, sheet: PregnancySheet) -> None:
    with pytest.raises(Refused, match=r"flag\.not_lapsed"):
        close_lapsed(desk, sheet.pregnancy.id, _shown(sheet), "why not")


def test_a_lapsed_flag_discussed_late_is_answered_and_closed(desk: Desk, sheet: PregnancySheet) -> None:
    later = _lapsed(desk, sheet)
    talk = record_discussion(later, _talk(desk.store.sheet(sheet.pregnancy.id)))
    flag = _flags(desk, sheet)["NICE-OFFER"]
    assert (flag.state, flag.answered_by) == (FlagState.CLOSED, talk.id)


def test_an_answer_is_held_when_it_was_held(desk: Desk, sheet: PregnancySheet) -> None:
    earlier = datetime(2026, 3, 2, 8, 0, tzinfo=NOW.tzinfo)
    assert record_discussion(desk, replace(_talk(sheet), held_at=earlier)).held_at == earlier
    assert desk.clock.today() == date(2026, 3, 2)


@pytest.mark.parametrize(("days", "is_refused"), [(0, False), (1, True)])
def test_a_next_scan_outside_the_pregnancy_is_refused(
    desk: Desk, sheet: PregnancySheet, days: int, is_refused: bool
) -> None:
    draft = replace(_talk(sheet), decision=Decision.RESCAN, rescan_on=a_day("44+6") + timedelta(days=days))
    if not is_refused:
        assert record_discussion(desk, draft).rescan_on == draft.rescan_on
        return
    with pytest.raises(Refused) as refused:
        record_discussion(desk, draft)
    assert [problem.code for problem in refused.value.problems] == ["booking.outside_pregnancy"]
    assert _flags(desk, sheet)["NICE-OFFER"].state is FlagState.OPEN


def test_without_a_due_date_the_longest_pregnancy_bounds_a_next_scan(desk: Desk) -> None:
    kept = keep(desk.store, a_sheet(due=None, symptoms=(a_symptom(),)))
    sheet = evaluate_pregnancy(desk, kept.pregnancy.id)
    far = replace(_talk(sheet, "APP-SYMPT"), rescan_on=TODAY + timedelta(days=OLDEST_DAYS + 1))
    with pytest.raises(Refused) as refused:
        record_discussion(desk, far)
    assert [problem.code for problem in refused.value.problems] == ["booking.outside_pregnancy"]


def test_a_scan_corrected_after_the_discussion_owes_a_decision_in_every_list(
    desk: Desk, sheet: PregnancySheet
) -> None:
    record_discussion(
        desk, replace(_talk(sheet, "NICE-OFFER", "RCOG75-US"), rescan_on=TODAY + timedelta(days=14))
    )
    draft = a_scan_draft(sheet.pregnancy.id, "18.0", retyped=("18.0",))
    corrected = amend_scan(desk, desk.store.sheet(sheet.pregnancy.id).scans[0], draft, "typed wrongly")
    waiting = tuple(f for f in _flags(desk, sheet).values() if f.wants_answer)
    acknowledge(desk, sheet.pregnancy.id, tuple(ShownFlag(f.id, f.version) for f in waiting), "known")
    (loop,) = desk.store.loops(TODAY)
    assert (loop.kind, loop.owed_on) == (LoopKind.DECISION, corrected.on)
    turns = {row.turn for row in desk.store.sheet(sheet.pregnancy.id).outlook}
    assert turns & {Turn.DECISION_OWED, Turn.SCAN_DUE} == {Turn.DECISION_OWED}
