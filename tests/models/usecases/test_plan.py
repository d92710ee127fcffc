"""What time does while nobody writes."""

from dataclasses import replace

from models.records.flag import FlagState
from models.usecases.desk import Desk
from models.usecases.find import list_today, open_sheet
from models.usecases.judge import judge
from models.usecases.plan import bring_up_to_date
from tests.builders import a_day, a_scan, a_sheet, an_earlier_birth, keep, on_day


def test_a_window_that_passed_overnight_lapses_its_flag(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)))
    judge(desk, sheet.pregnancy.id)
    assert bring_up_to_date(replace(desk, clock=on_day("24+1"))) == (sheet.pregnancy.id,)
    flags = {f.rule_id: f.state for f in open_sheet(desk, sheet.pregnancy.id).flags}
    assert (flags["NICE-OFFER"], flags["APP-LATE"]) == (FlagState.LAPSED, FlagState.OPEN)


def test_a_second_look_on_the_same_day_finds_nothing_to_do(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(mm="22.4")))
    judge(desk, sheet.pregnancy.id)
    morning = replace(desk, clock=on_day("24+1"))
    bring_up_to_date(morning)
    assert bring_up_to_date(morning) == ()


def test_nothing_is_judged_on_a_day_without_a_turn(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(mm="31.0")))
    judge(desk, sheet.pregnancy.id)
    assert bring_up_to_date(replace(desk, clock=on_day("22+1"))) == ()


def test_a_scan_not_done_is_on_todays_list_until_it_is(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(at="19+0", mm="31.0")))
    judge(desk, sheet.pregnancy.id)
    (row,) = list_today(desk)
    assert (row.pregnancy_id, row.scan_due_on) == (sheet.pregnancy.id, a_day("21+0"))


def test_judging_gives_back_what_the_store_keeps(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)))
    assert judge(desk, sheet.pregnancy.id) == open_sheet(desk, sheet.pregnancy.id)


def test_judging_twice_writes_nothing_the_second_time(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)))
    judge(desk, sheet.pregnancy.id)
    entries = desk.store.trail_of(sheet.patient.id)
    judge(desk, sheet.pregnancy.id)
    assert desk.store.trail_of(sheet.patient.id) == entries
