"""The open loops of the whole clinic, as the store finds them."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from db.ids import new_id
from db.store.lists.loops import LOOPS
from db.store.store import SqlStore
from models.records.clinic.hand_over import HandOver
from models.records.flag import Ask, Flag, FlagState, Urgency
from models.records.outlook import OutlookRow, Turn
from models.records.plan import Contact, ContactHow, ContactResult
from models.records.pregnancy import Pregnancy
from models.views import LoopKind, Tried
from tests.builders import a_flag, as_listed
from tests.stores import CLOCK, a_stamp, a_store, a_woman

TODAY, NOW = CLOCK.today(), CLOCK.now()
DAY = timedelta(days=1)


@pytest.fixture
def store(tmp_path: Path) -> SqlStore:
    return a_store(tmp_path)


def a_pregnancy(store: SqlStore, **changes: Any) -> Pregnancy:
    patient = store.put(a_woman())
    made = Pregnancy(id=new_id(), stamp=a_stamp(), patient_id=patient.id, opened_on=date(2026, 1, 1))
    return store.put(replace(made, **changes))


def flagged(store: SqlStore, pregnancy: Pregnancy, **changes: Any) -> Flag:
    changes.setdefault("rule_id", str(new_id()))
    return store.put(replace(a_flag(), id=new_id(), pregnancy_id=pregnancy.id, **changes))


def kinds(store: SqlStore) -> list[LoopKind]:
    return [row.kind for row in store.loops(TODAY)]


def test_every_question_that_waits_is_a_loop_not_only_one_a_woman(store: SqlStore) -> None:
    pregnancy = a_pregnancy(store)
    flags = [flagged(store, pregnancy) for _ in range(3)]
    assert {row.flags for row in store.loops(TODAY)} == {(as_listed(flag),) for flag in flags}


def test_flags_that_ask_the_same_are_one_loop_the_most_urgent_first(store: SqlStore) -> None:
    pregnancy = a_pregnancy(store)
    urgencies = (Urgency.PROMPT, Urgency.IMMEDIATE, Urgency.PROMPT)
    prompt, now, last = (flagged(store, pregnancy, ask=Ask.NOW, urgency=each) for each in urgencies)
    (row,) = store.loops(TODAY)
    assert row.flags == (as_listed(now), as_listed(prompt), as_listed(last))


def test_the_same_question_about_two_women_is_two_loops(store: SqlStore) -> None:
    for _ in range(2):
        flagged(store, a_pregnancy(store), ask=Ask.NOW)
    assert kinds(store) == [LoopKind.FLAG, LoopKind.FLAG]


def test_a_flag_comes_with_what_the_sheet_says_of_it(store: SqlStore) -> None:
    flag = flagged(store, a_pregnancy(store), told="2026-03-02T09:30:00+00:00|letter|Dr Osei")
    (row,) = store.loops(TODAY)
    assert row.flags == (as_listed(flag),)


@pytest.mark.parametrize("state", FlagState)
def test_a_loop_is_open_while_somebody_owes_an_answer(store: SqlStore, state: FlagState) -> None:
    flagged(store, a_pregnancy(store), state=state)
    assert bool(store.loops(TODAY)) is state.wants_answer


@pytest.mark.parametrize("changes", [{"urgency": Urgency.INFO}, {"suspended": True}])
def test_what_wants_no_answer_is_no_loop(store: SqlStore, changes: dict[str, object]) -> None:
    flagged(store, a_pregnancy(store), **changes)
    assert kinds(store) == []


@pytest.mark.parametrize(("days", "is_open"), [(-1, True), (0, False), (1, False)])
def test_a_scan_is_a_loop_from_the_day_after_it_was_due(store: SqlStore, days: int, is_open: bool) -> None:
    row = OutlookRow(TODAY + days * DAY, Turn.SCAN_DUE)
    store.replace_outlook(a_pregnancy(store).id, TODAY, "", (row,))
    assert [(r.kind, r.owed_on) for r in store.loops(TODAY)] == (
        [(LoopKind.SCAN, TODAY - DAY)] if is_open else []
    )


def test_a_decision_that_is_owed_is_a_loop(store: SqlStore) -> None:
    row = OutlookRow(TODAY - 3 * DAY, Turn.DECISION_OWED)
    store.replace_outlook(a_pregnancy(store).id, TODAY, "", (row,))
    assert [(r.kind, r.owed_on) for r in store.loops(TODAY)] == [(LoopKind.DECISION, TODAY - 3 * DAY)]


def test_a_decision_stands_back_while_a_flag_waits_for_the_same_discussion(store: SqlStore) -> None:
    pregnancy = a_pregnancy(store)
    store.replace_outlook(pregnancy.id, TODAY, "", (OutlookRow(TODAY, Turn.DECISION_OWED),))
    flag = flagged(store, pregnancy)
    assert kinds(store) == [LoopKind.FLAG]
    store.put(replace(flag, state=FlagState.ACKNOWLEDGED))
    assert kinds(store) == [LoopKind.DECISION]


def test_whoever_is_struck_out_has_no_loops(store: SqlStore) -> None:
    flagged(store, a_pregnancy(store, struck_out="entered twice"))
    assert kinds(store) == []


def test_an_overdue_scan_shows_the_last_attempt_to_reach_her(store: SqlStore) -> None:
    pregnancy = a_pregnancy(store)
    store.replace_outlook(pregnancy.id, TODAY, "", (OutlookRow(TODAY - DAY, Turn.SCAN_DUE),))
    flagged(store, pregnancy)
    how, result = ContactHow.LETTER, ContactResult.LEFT
    for at in (NOW - 2 * DAY, NOW - DAY):
        of: dict[str, Any] = {"id": new_id(), "stamp": a_stamp(), "pregnancy_id": pregnancy.id}
        store.put(Contact(at=at, how=how, result=result, **of))
    assert {row.kind: row.tried for row in store.loops(TODAY)} == {
        LoopKind.SCAN: Tried(NOW - DAY, how, result),
        LoopKind.FLAG: None,
    }


def test_the_loops_are_found_by_their_indexes(store: SqlStore) -> None:
    plan = " ".join(str(row) for row in store._session.rows(f"EXPLAIN QUERY PLAN {LOOPS}", "2026-03-02"))
    assert "USING INDEX flags_waiting" in plan
    assert "USING COVERING INDEX outlook_days_scan_due" in plan or "INDEX outlook_days_scan_due" in plan
    assert "SCAN outlook" not in plan


@pytest.mark.parametrize(("later", "found"), [(0, 2), (1, 0)])
def test_records_are_found_from_the_moment_they_were_written(store: SqlStore, later: int, found: int) -> None:
    of: dict[str, Any] = {"stamp": a_stamp(), "to_user": None, "flag_ids": (), "pregnancy_ids": ()}
    made = [store.put(HandOver(id=new_id(), to_name=name, **of)) for name in ("Ada", "Bea")]
    assert list(store.since(HandOver, CLOCK.now() + timedelta(microseconds=later))) == made[:found]
