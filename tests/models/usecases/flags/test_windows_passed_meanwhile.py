"""A flag that nobody answered is owed an answer though it was withdrawn while its window passed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.records.discussion import ToldHow
from models.records.flag import Flag, FlagState
from models.records.pregnancy import DatingMethod, Ending
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.flags.respond import EscalationDraft, ShownFlag, acknowledge, escalate
from models.usecases.pregnancies.dating import DatingDraft, agree_due_date
from models.usecases.pregnancies.end import end_pregnancy, undo_ending
from models.usecases.pregnancies.end_draft import EndingDraft
from models.views import PregnancySheet
from tests.builders import DUE, a_scan, a_sheet, a_symptom, an_earlier_birth, keep, on_day

RULE = "NICE-OFFER"


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    """At 23+5, two days before the window of her flag closes."""
    made = keep(desk.store, a_sheet(a_scan(at="23+0", mm="18.0"), history=(an_earlier_birth(),)))
    evaluate_pregnancy(at(desk, "23+5"), made.pregnancy.id)
    return made


def at(desk: Desk, age: str) -> Desk:
    return replace(desk, clock=on_day(age))


def following(desk: Desk, *ids: str) -> Desk:
    return replace(desk, settings=replace(desk.settings, guidelines=ids))


def flag(desk: Desk, sheet: PregnancySheet) -> Flag:
    return next(f for f in desk.store.sheet(sheet.pregnancy.id).flags if f.rule_id == RULE)


def end_and_undo(desk: Desk, sheet: PregnancySheet, ended: str, undone: str) -> None:
    day = at(desk, ended)
    pregnancy = desk.store.sheet(sheet.pregnancy.id).pregnancy
    draft = EndingDraft(pregnancy_id=pregnancy.id, how=Ending.LOSS, on=day.clock.today())
    undo_ending(at(desk, undone), end_pregnancy(day, pregnancy, draft, "born here"), "another woman's")


@pytest.mark.parametrize(("undone", "state"), [("24+0", FlagState.OPEN), ("24+1", FlagState.LAPSED)])
def test_an_ending_taken_back_after_the_window_leaves_it_lapsed(
    desk: Desk, sheet: PregnancySheet, undone: str, state: FlagState
) -> None:
    end_and_undo(desk, sheet, "23+5", undone)
    assert flag(desk, sheet).state is state


def test_an_ending_taken_back_starts_no_clock_anew_and_forgets_nobody(
    desk: Desk, sheet: PregnancySheet
) -> None:
    before = flag(desk, sheet)
    shown = (ShownFlag(before.id, before.version),)
    told = EscalationDraft(
        pregnancy_id=sheet.pregnancy.id, flags=shown, whom="Dr Chen", how=ToldHow.TELEPHONE
    )
    escalate(at(desk, "23+5"), told)
    end_and_undo(desk, sheet, "23+5", "23+6")
    after = flag(desk, sheet)
    assert (after.state, after.raised_at) == (FlagState.OPEN, before.raised_at)
    assert "Dr Chen" in after.told


def test_a_guideline_followed_again_after_the_window_leaves_it_lapsed(
    desk: Desk, sheet: PregnancySheet
) -> None:
    evaluate_pregnancy(following(at(desk, "23+6"), "rcog-75"), sheet.pregnancy.id)
    assert flag(desk, sheet).state is FlagState.WITHDRAWN
    evaluate_pregnancy(at(desk, "24+1"), sheet.pregnancy.id)
    assert flag(desk, sheet).state is FlagState.LAPSED


def test_a_guideline_dropped_after_the_window_leaves_it_lapsed(desk: Desk, sheet: PregnancySheet) -> None:
    evaluate_pregnancy(following(at(desk, "24+1"), "rcog-75"), sheet.pregnancy.id)
    assert flag(desk, sheet).state is FlagState.LAPSED


@pytest.mark.parametrize("shift", [-1, 1])
def test_a_due_date_that_moves_her_past_the_window_leaves_it_lapsed(
    desk: Desk, sheet: PregnancySheet, shift: int
) -> None:
    draft = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on - timedelta(days=shift))
    agree_due_date(at(desk, "24+2"), sheet.pregnancy.id, draft, "first scan")
    assert flag(desk, sheet).state is FlagState.LAPSED


def test_one_set_aside_by_symptoms_lapses_when_they_are_over_after_the_window(
    desk: Desk, sheet: PregnancySheet
) -> None:
    day = at(desk, "23+6")
    symptom = replace(a_symptom(on=day.clock.today()), pregnancy_id=sheet.pregnancy.id)
    kept = desk.store.put(symptom)
    evaluate_pregnancy(day, sheet.pregnancy.id)
    draft = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on - timedelta(days=1))
    agree_due_date(day, sheet.pregnancy.id, draft, "first scan")
    desk.store.put(replace(kept, resolved_on=day.clock.today()))
    evaluate_pregnancy(at(desk, "24+3"), sheet.pregnancy.id)
    assert flag(desk, sheet).state is FlagState.LAPSED


def test_one_that_was_answered_does_not_lapse(desk: Desk, sheet: PregnancySheet) -> None:
    before = flag(desk, sheet)
    acknowledge(at(desk, "23+5"), sheet.pregnancy.id, (ShownFlag(before.id, before.version),), "she declines")
    evaluate_pregnancy(following(at(desk, "24+1"), "rcog-75"), sheet.pregnancy.id)
    evaluate_pregnancy(at(desk, "24+2"), sheet.pregnancy.id)
    assert flag(desk, sheet).state is FlagState.CLOSED


def test_one_whose_length_does_not_count_any_more_does_not_lapse(desk: Desk, sheet: PregnancySheet) -> None:
    evaluate_pregnancy(following(at(desk, "23+6"), "rcog-75"), sheet.pregnancy.id)
    scan = desk.store.sheet(sheet.pregnancy.id).scans[0]
    desk.store.put(replace(scan, struck_out="another woman's"))
    evaluate_pregnancy(at(desk, "24+1"), sheet.pregnancy.id)
    assert flag(desk, sheet).state is FlagState.WITHDRAWN
