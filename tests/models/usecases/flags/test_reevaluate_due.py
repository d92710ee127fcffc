"""What time does while nobody writes."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from models.clock import FixedClock
from models.records.flag import FlagState
from models.rules.policies.copies import fingerprint
from models.rules.self_test import SelfTestDifference
from models.usecases.clinic.date_doubt import doubt_date
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import assess_today, evaluate_pregnancy
from models.usecases.flags.reevaluate_due import due_for_reevaluation, reevaluate
from models.usecases.women.find import list_today, open_sheet
from models.views import PregnancySheet
from tests.builders import NOW, TODAY, a_day, a_desk, a_scan, a_sheet, an_earlier_birth, keep, on_day
from tests.stores import a_store


def test_a_window_that_passed_overnight_lapses_its_flag(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(at="23+0", mm="22.4"), history=(an_earlier_birth(),)))
    evaluate_pregnancy(replace(desk, clock=on_day("23+0")), sheet.pregnancy.id)
    assert reevaluate(replace(desk, clock=on_day("24+1"))) == (sheet.pregnancy.id,)
    flags = {f.rule_id: f.state for f in open_sheet(desk, sheet.pregnancy.id).flags}
    assert (flags["NICE-OFFER"], flags["APP-LATE"]) == (FlagState.LAPSED, FlagState.OPEN)


def test_a_second_look_on_the_same_day_finds_nothing_to_do(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(mm="22.4")))
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    morning = replace(desk, clock=on_day("24+1"))
    reevaluate(morning)
    assert reevaluate(morning) == ()


def test_nothing_is_judged_on_a_day_without_a_turn(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(mm="31.0")))
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    assert reevaluate(replace(desk, clock=on_day("22+1"))) == ()


def test_one_that_cannot_be_judged_keeps_no_other_waiting(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = [a_sheet(a_scan(mm="22.4")) for _ in range(3)]
    sheets = [keep(desk.store, replace(s, patient=replace(s.patient, number=None))) for s in drawn]
    for sheet in sheets:
        evaluate_pregnancy(desk, sheet.pregnancy.id)
    broken, *others = (sheet.pregnancy.id for sheet in sheets)

    def fragile(at: Desk, pregnancy_id: UUID) -> PregnancySheet:
        if pregnancy_id == broken:
            raise ValueError("unreadable")
        return evaluate_pregnancy(at, pregnancy_id)

    monkeypatch.setattr("models.usecases.flags.reevaluate_due.evaluate_pregnancy", fragile)
    morning = replace(desk, clock=on_day("24+1"))
    with pytest.raises(ValueError, match="unreadable"):
        reevaluate(morning)
    assert desk.store.due_for_reevaluation(morning.clock.today(), fingerprint(desk.followed)) == (broken,)
    states = [
        {f.state for f in open_sheet(desk, other).flags if f.rule_id == "NICE-CONS-PROG"} for other in others
    ]
    assert states == [{FlagState.LAPSED}] * 2


def test_a_scan_not_done_is_on_todays_list_until_it_is(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(at="19+0", mm="31.0")))
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    (row,) = list_today(desk)
    assert (row.pregnancy_id, row.scan_due_on) == (sheet.pregnancy.id, a_day("21+0"))


def test_judging_gives_back_what_the_store_keeps(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)))
    assert evaluate_pregnancy(desk, sheet.pregnancy.id) == open_sheet(desk, sheet.pregnancy.id)


def test_judging_twice_writes_nothing_the_second_time(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)))
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    entries = desk.store.trail_of(sheet.patient.id)
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    assert desk.store.trail_of(sheet.patient.id) == entries


def _three_under_other_rules(desk: Desk) -> tuple[Desk, list[UUID]]:
    """Three women judged by what was followed, and a desk that follows something else since."""
    drawn = [a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)) for _ in range(3)]
    sheets = [keep(desk.store, replace(s, patient=replace(s.patient, number=None))) for s in drawn]
    for sheet in sheets:
        evaluate_pregnancy(desk, sheet.pregnancy.id)
    after = replace(desk, settings=replace(desk.settings, guidelines=("figo-2021",)))
    return after, [sheet.pregnancy.id for sheet in sheets]


def test_other_rules_turn_every_pregnancy_and_a_few_can_be_judged_at_a_time(desk: Desk) -> None:
    after, ids = _three_under_other_rules(desk)
    assert due_for_reevaluation(after) == tuple(ids)
    assert reevaluate(after, ids[:2]) == tuple(ids[:2])
    assert due_for_reevaluation(after) == tuple(ids[2:])


def test_a_crash_between_two_slices_loses_nobody(tmp_path: Path) -> None:
    desk = a_desk(a_store(tmp_path))
    after, ids = _three_under_other_rules(desk)
    reevaluate(after, ids[:1])
    desk.store.close()
    again = replace(after, store=a_store(tmp_path))
    assert reevaluate(again) == tuple(ids[1:])
    rules = {f.rule_id for each in ids for f in open_sheet(again, each).flags if f.state is FlagState.OPEN}
    assert "FIGO-US" in rules
    assert "NICE-OFFER" not in rules
    again.store.close()


def test_a_crash_within_one_judgement_leaves_her_as_she_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    after, ids = _three_under_other_rules(desk)
    before = open_sheet(desk, ids[0])

    def torn(*_: object) -> None:
        raise OSError("the power went")

    with monkeypatch.context() as patched:
        patched.setattr(type(desk.store), "replace_outlook", torn)
        with pytest.raises(OSError, match="power"):
            reevaluate(after, ids[:1])
    assert open_sheet(desk, ids[0]) == before
    assert due_for_reevaluation(after) == tuple(ids)


def test_nothing_is_judged_by_a_program_that_failed_its_test(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)))
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    failing = replace(desk, clock=on_day("24+1"), differences=(SelfTestDifference("age", "22+0", "22+1"),))
    assert (due_for_reevaluation(failing), reevaluate(failing, [sheet.pregnancy.id])) == ((), ())
    assert {flag.state for flag in open_sheet(desk, sheet.pregnancy.id).flags} == {FlagState.OPEN}


def test_a_clock_a_year_ahead_at_one_start_silences_nobody_for_good(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(history=(an_earlier_birth(),)))
    evaluate_pregnancy(replace(desk, clock=on_day("13+0")), sheet.pregnancy.id)
    ahead = FixedClock(NOW + timedelta(days=365), TODAY + timedelta(days=365))
    reevaluate(replace(desk, clock=ahead))
    corrected = replace(desk, clock=on_day("16+0"))
    assert reevaluate(corrected) == (sheet.pregnancy.id,)
    (row,) = list_today(corrected)
    assert row.scan_due_on is not None
    assert reevaluate(corrected) == ()


def test_while_the_date_is_in_doubt_a_woman_is_judged_by_the_newest_day_that_was_written_down(
    desk: Desk,
) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(at="23+0", mm="22.4"), history=(an_earlier_birth(),)))
    ahead = replace(desk, clock=on_day("34+0"))
    doubt_date(ahead, NOW)
    evaluate_pregnancy(ahead, sheet.pregnancy.id)
    flags = {f.rule_id: f.state for f in open_sheet(desk, sheet.pregnancy.id).flags}
    assert flags["NICE-OFFER"] is FlagState.OPEN


def test_where_no_day_was_written_down_the_computer_is_all_there_is(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet())
    doubt_date(desk, NOW)
    assert assess_today(desk, sheet).on == desk.clock.today()
