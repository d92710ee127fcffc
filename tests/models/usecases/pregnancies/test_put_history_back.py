"""What was said of her history, of a due date or of the pregnancy a moment ago is as it was before."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from models.clock import FixedClock
from models.errors import Conflict, Refused
from models.records.discussion import Decision, ToldHow
from models.records.flag import FlagState
from models.records.history import EarlierOutcome
from models.records.pregnancy import DatingMethod, Ending
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.flags.respond import DiscussionDraft, ShownFlag, record_discussion
from models.usecases.pregnancies.dating import DatingDraft, agree_due_date, details_recorded, record_details
from models.usecases.pregnancies.end import end_pregnancy, undo_ending
from models.usecases.pregnancies.end_draft import EndingDraft
from models.usecases.pregnancies.history import (
    EarlierDraft,
    add_earlier,
    amend_earlier,
    keep_earlier,
    record_history_complete,
    record_no_history,
    strike_out_earlier,
    take_back_earlier,
)
from models.usecases.scans.record import record_scan, strike_out_scan
from models.usecases.undo import undo, undoable
from models.views import PregnancySheet
from tests.builders import DUE, NOW, TODAY, a_scan, a_scan_draft, a_sheet, an_earlier_birth, keep

BIRTH = EarlierDraft(outcome=EarlierOutcome.BIRTH, age="30+2")


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    """22+0, her history not taken."""
    return keep(desk.store, a_sheet(history=None))


def at(desk: Desk, minutes: int) -> Desk:
    return replace(desk, clock=FixedClock(NOW + timedelta(minutes=minutes), TODAY))


def of(desk: Desk, sheet: PregnancySheet) -> PregnancySheet:
    return desk.store.sheet(sheet.pregnancy.id)


def undone(desk: Desk, kept: Any) -> Any:
    (back,) = undo(desk, undoable(kept))
    return back


def told(desk: Desk, sheet: PregnancySheet) -> tuple[bool, tuple[str, ...]]:
    """Whether her history is taken, and the ages of what stands in it."""
    now = of(desk, sheet)
    return now.pregnancy.history_taken, tuple(str(e.age) for e in now.history if e.stands)


def test_the_first_one_undone_her_history_is_not_taken(desk: Desk, sheet: PregnancySheet) -> None:
    earlier = add_earlier(at(desk, 1), sheet.pregnancy.id, BIRTH)
    assert told(desk, sheet) == (True, ("30+2",))
    undone(at(desk, 1), earlier)
    assert told(desk, sheet) == (False, ())


def test_what_was_said_before_it_stays_said(desk: Desk, sheet: PregnancySheet) -> None:
    record_no_history(desk, sheet.pregnancy.id)
    undone(at(desk, 1), add_earlier(at(desk, 1), sheet.pregnancy.id, BIRTH))
    assert told(desk, sheet) == (True, ())


def test_one_that_was_amended_struck_out_or_let_count_again_is_as_it_was(
    desk: Desk, sheet: PregnancySheet
) -> None:
    earlier = add_earlier(desk, sheet.pregnancy.id, BIRTH)
    amended = amend_earlier(at(desk, 1), earlier, replace(BIRTH, age="31+2"), "slip")
    earlier = undone(at(desk, 1), amended)
    assert told(desk, sheet) == (True, ("30+2",))
    struck = strike_out_earlier(at(desk, 2), earlier, "not hers")
    assert told(desk, sheet) == (False, ())
    earlier = undone(at(desk, 2), struck)
    assert told(desk, sheet) == (True, ("30+2",))
    struck = strike_out_earlier(at(desk, 3), earlier, "not hers")
    undone(at(desk, 4), take_back_earlier(at(desk, 4), struck, "hers"))
    assert told(desk, sheet) == (False, ())


def test_that_it_is_all_or_none_is_taken_back(desk: Desk, sheet: PregnancySheet) -> None:
    undone(desk, record_no_history(desk, sheet.pregnancy.id))
    assert told(desk, sheet) == (False, ())
    keep_earlier(desk, sheet.pregnancy.id, BIRTH)
    undone(at(desk, 1), record_history_complete(at(desk, 1), sheet.pregnancy.id))
    assert told(desk, sheet) == (False, ("30+2",))


@pytest.fixture
def answered(desk: Desk) -> PregnancySheet:
    """22.4 mm at 22+0 after an early birth, discussed."""
    her = keep(desk.store, a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)))
    flags = evaluate_pregnancy(desk, her.pregnancy.id).flags
    record_discussion(
        desk,
        DiscussionDraft(
            pregnancy_id=her.pregnancy.id,
            flags=tuple(ShownFlag(f.id, f.version) for f in flags if f.wants_answer),
            with_whom="Dr Osei",
            how=ToldHow.TELEPHONE,
            decision=Decision.PROGESTERONE,
        ),
    )
    return of(desk, her)


def _later(desk: Desk, her: PregnancySheet) -> Any:
    due = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on + timedelta(days=30))
    return agree_due_date(desk, her.pregnancy.id, due, "misread")


SAVES: dict[str, Callable[[Desk, PregnancySheet], Any]] = {
    "due date": _later,
    "shorter scan": lambda desk, her: record_scan(desk, a_scan_draft(her.pregnancy.id, "15.0")),
    "history": lambda desk, her: strike_out_earlier(desk, her.history[0], "not hers"),
}


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES)
def test_what_was_answered_is_answered_again(
    desk: Desk, answered: PregnancySheet, save: Callable[[Desk, PregnancySheet], Any]
) -> None:
    saved = save(at(desk, 1), answered)
    assert states(of(desk, answered)) != states(answered)
    undone(at(desk, 1), saved)
    after = of(desk, answered)
    assert after.due_date == answered.due_date
    assert {rule: state for rule, state in states(after).items() if rule in states(answered)} == states(
        answered
    )
    assert not [flag for flag in after.flags if flag.wants_answer]


def test_what_waited_goes_on_waiting_since_then(desk: Desk) -> None:
    her = keep(desk.store, a_sheet(history=(an_earlier_birth(),)))
    scan = record_scan(desk, a_scan_draft(her.pregnancy.id, "22.4"))
    before = {flag.rule_id: flag.raised_at for flag in of(desk, her).flags if flag.wants_answer}
    undone(at(desk, 9), strike_out_scan(at(desk, 9), scan, "wrong woman"))
    now = [flag for flag in of(desk, her).flags if flag.wants_answer]
    assert {flag.rule_id: flag.raised_at for flag in now} == before
    assert not any(flag.came_back for flag in now)


def states(sheet: PregnancySheet) -> dict[str, FlagState]:
    return {flag.rule_id: flag.state for flag in sheet.flags}


def test_details_are_as_they_were(desk: Desk, sheet: PregnancySheet) -> None:
    details = replace(details_recorded(sheet.pregnancy), fetuses=2)
    undone(at(desk, 1), record_details(at(desk, 1), sheet.pregnancy, details, "misread"))
    assert of(desk, sheet).pregnancy.fetuses == 1


def test_an_end_that_was_taken_back_is_recorded_anew_by_hand(desk: Desk, sheet: PregnancySheet) -> None:
    draft = EndingDraft(pregnancy_id=sheet.pregnancy.id, on=TODAY, how=Ending.TRANSFER)
    ended = end_pregnancy(desk, sheet.pregnancy, draft, "rang")
    goes_on = undo_ending(at(desk, 1), ended, "wrong woman")
    with pytest.raises(Refused, match=r"undo\.too_late"):
        undone(at(desk, 1), goes_on)
    assert of(desk, sheet).pregnancy.ended_on is None


def test_what_somebody_wrote_since_is_not_put_back(desk: Desk, sheet: PregnancySheet) -> None:
    earlier = add_earlier(desk, sheet.pregnancy.id, BIRTH)
    amend_earlier(desk, earlier, replace(BIRTH, age="31+2"), "slip")
    with pytest.raises((Conflict, Refused)):
        undone(desk, earlier)
