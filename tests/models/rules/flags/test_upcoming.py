"""What the strip of days ahead shows of a forecast."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from models.records.flag import Urgency
from models.records.outlook import OutlookRow, Turn
from models.rules.flags.forecast import forecast
from models.rules.flags.upcoming import AheadDay, AheadItem, ahead
from models.usecases.flags.evaluate import assess_today, changed_flags
from models.views import PregnancySheet
from tests.builders import (
    DUE,
    NO_RECORD,
    TODAY,
    a_cerclage,
    a_day,
    a_desk,
    a_scan,
    a_sheet,
    a_symptom,
    all_guidelines,
    an_earlier_birth,
    on_day,
)
from tests.examples import examples

KNOWN = all_guidelines()
Shown = list[tuple[date, Turn, tuple[str, ...], bool]]


def days(*rows: OutlookRow, due: date | None = DUE.on) -> tuple[AheadDay, ...]:
    return ahead(a_sheet(due=due, outlook=rows), TODAY, KNOWN)


def foretold(sheet: PregnancySheet, at: str = "22+0") -> PregnancySheet:
    """The sheet as judging on that day leaves it."""
    desk = a_desk(NO_RECORD, clock=on_day(at))
    now = assess_today(desk, sheet)
    evaluated = replace(sheet, flags=changed_flags(desk, sheet, now))
    return replace(evaluated, outlook=forecast(evaluated, now, desk.followed))


def shown(found: tuple[AheadDay, ...]) -> Shown:
    return [(day.on, item.turn, item.subjects, item.waits) for day in found for item in day.items]


def test_each_day_has_its_age_and_how_far_it_is() -> None:
    (day,) = days(OutlookRow(a_day("23+6"), Turn.SCAN_DUE))
    assert (day.on, str(day.age), day.days, day.is_overdue) == (a_day("23+6"), "23+6", 13, False)


def test_without_a_due_date_a_day_has_no_age() -> None:
    (day,) = days(OutlookRow(TODAY, Turn.SCAN_DUE), due=None)
    assert (day.age, day.days, day.is_overdue) == (None, 0, False)


def test_what_is_overdue_comes_first_and_is_said_so() -> None:
    first, second = days(
        OutlookRow(a_day("24+0"), Turn.LAST_SCAN), OutlookRow(TODAY - timedelta(days=1), Turn.SCAN_DUE)
    )
    assert (first.days, first.is_overdue, second.is_overdue) == (-1, True, False)


def test_only_what_is_owed_outlives_its_day() -> None:
    before = TODAY - timedelta(days=1)
    found = days(*(OutlookRow(before, turn, "nice-ng25") for turn in Turn))
    owed = {Turn.SCAN_DUE, Turn.SCAN_BOOKED, Turn.REMOVAL_PLANNED, Turn.PROGESTERONE_STOP}
    assert {item.turn for item in found[0].items} == owed


def test_what_happens_on_one_day_is_one_entry_and_what_is_asked_comes_first() -> None:
    on = a_day("24+0")
    rows = (
        OutlookRow(on, Turn.LENGTH_OPENS, "rcog-75"),
        OutlookRow(on, Turn.LENGTH_CLOSES, "nice-ng25"),
        OutlookRow(on, Turn.LENGTH_CLOSES, "acog-142"),
        OutlookRow(on, Turn.SCAN_DUE),
    )
    (day,) = days(*rows)
    assert day.items == (
        AheadItem(Turn.SCAN_DUE, ("",)),
        AheadItem(Turn.LENGTH_CLOSES, ("nice-ng25", "acog-142")),
        AheadItem(Turn.LENGTH_OPENS, ("rcog-75",)),
    )


def test_a_flag_that_waits_has_a_last_day_to_answer_beside_its_guidelines_window() -> None:
    short = a_sheet(a_scan(at="23+0", mm="22.4"), history=(an_earlier_birth(),))
    found = ahead(foretold(short, at="23+0"), a_day("23+0"), KNOWN)
    assert (a_day("24+0"), Turn.WINDOW_CLOSES, ("NICE-OFFER",), True) in shown(found)
    assert (a_day("24+0"), Turn.LENGTH_CLOSES, ("nice-ng25",), False) in shown(found)
    assert (a_day("24+0"), Turn.FLAG_APPEARS, ("APP-LATE",), False) in shown(found)


def test_what_asks_for_help_now_or_today_has_no_last_day_to_answer() -> None:
    found = ahead(foretold(a_sheet(a_scan(mm="9.0"), history=(an_earlier_birth(),))), TODAY, KNOWN)
    closing = {
        subject for _, turn, subjects, _ in shown(found) if turn is Turn.WINDOW_CLOSES for subject in subjects
    }
    assert "APP-VSHORT" not in closing
    assert "NICE-OFFER" in closing


def test_what_the_guidelines_own_window_says_is_not_said_again_for_its_rules() -> None:
    found = ahead(foretold(a_sheet(history=None), at="13+0"), a_day("13+0"), KNOWN)
    turns = [item.turn for day in found for item in day.items if day.on == a_day("16+0")]
    assert turns == [Turn.LENGTH_OPENS, Turn.WINDOW_OPENS]
    own = [item.subjects for day in found for item in day.items if item.turn is Turn.WINDOW_OPENS]
    assert ("APP-HXLATE",) in own


def test_a_rule_of_another_guideline_is_said_beside_a_window() -> None:
    on = a_day("24+0")
    (day,) = days(
        OutlookRow(on, Turn.LENGTH_CLOSES, "rcog-75"), OutlookRow(on, Turn.WINDOW_CLOSES, "APP-EARLY")
    )
    assert [item.turn for item in day.items] == [Turn.WINDOW_CLOSES, Turn.LENGTH_CLOSES]


def test_a_suture_to_remove_is_said_once_with_its_window() -> None:
    found = ahead(foretold(a_sheet(cerclages=(a_cerclage(),))), TODAY, KNOWN)
    assert [row for row in shown(found) if row[0] >= a_day("36+0")] == [
        (a_day("36+1"), Turn.REMOVAL_OPENS, ("rcog-75",), False),
        (a_day("37+0"), Turn.REMOVAL_CLOSES, ("rcog-75",), False),
        (a_day("37+1"), Turn.FLAG_APPEARS, ("APP-SUTURE-DUE",), False),
        (a_day("37+6"), Turn.WINDOW_CLOSES, ("APP-SUTURE-DUE",), False),
        (a_day("38+0"), Turn.FLAG_APPEARS, ("APP-SUTURE-OVERDUE",), False),
    ]


def test_rules_that_only_inform_and_the_day_after_a_window_are_left_out() -> None:
    on = a_day("24+1")
    found = days(
        OutlookRow(on, Turn.FLAG_APPEARS, "RCOG75-NOINC"),
        OutlookRow(on, Turn.FLAG_LAPSES, "NICE-OFFER"),
        OutlookRow(on, Turn.FLAG_CLOSES, "RCOG75-US"),
        OutlookRow(on, Turn.SCAN_OVERDUE),
        OutlookRow(on, Turn.SYMPTOM_ENDS, "cramps"),
        OutlookRow(on, Turn.OUT_OF_RANGE),
    )
    assert found == ()


def test_a_rule_that_the_program_does_not_know_any_more_is_still_said() -> None:
    (day,) = days(OutlookRow(TODAY, Turn.FLAG_APPEARS, "OLD-RULE"))
    assert day.items == (AheadItem(Turn.FLAG_APPEARS, ("OLD-RULE",)),)


def test_a_letter_may_stop_at_a_day() -> None:
    rows = (OutlookRow(a_day("23+0"), Turn.SCAN_DUE), OutlookRow(a_day("24+0"), Turn.LAST_SCAN))
    sheet = a_sheet(outlook=rows)
    assert [day.on for day in ahead(sheet, TODAY, KNOWN, end=a_day("23+6"))] == [a_day("23+0")]
    assert len(ahead(sheet, TODAY, KNOWN, end=a_day("24+0"))) == 2


@st.composite
def _sheets(draw: st.DrawFn) -> PregnancySheet:
    tenths = draw(st.integers(100, 350))
    scan = a_scan(
        at=f"{draw(st.integers(14, 21))}+{draw(st.integers(0, 6))}", mm=f"{tenths // 10}.{tenths % 10}"
    )
    return a_sheet(
        scan,
        history=draw(st.sampled_from([None, (), (an_earlier_birth(),)])),
        fetuses=draw(st.sampled_from([None, 1, 2])),
        symptoms=draw(st.sampled_from([(), (a_symptom(resolved_on=a_day("23+0")),)])),
        cerclages=draw(st.sampled_from([(), (a_cerclage(),), (a_cerclage(removed="36+4"),)])),
    )


@settings(max_examples=examples(40))
@given(_sheets())
def test_every_scan_and_every_last_day_to_answer_is_ahead_and_nothing_is_said_twice(
    sheet: PregnancySheet,
) -> None:
    sheet = foretold(sheet)
    found = ahead(sheet, TODAY, KNOWN)
    said = shown(found)
    owed = [(r.on, r.turn) for r in sheet.outlook if r.turn in (Turn.SCAN_DUE, Turn.SUTURE_DATE)]
    assert set(owed) <= {(on, turn) for on, turn, _, _ in said}
    may_wait = {r.id for g in KNOWN for r in g.rules if r.urgency not in (Urgency.IMMEDIATE, Urgency.URGENT)}
    lapsing = {row.subject for row in sheet.outlook if row.turn is Turn.FLAG_LAPSES} & may_wait
    assert lapsing <= {of for _, turn, subjects, waits in said if waits for of in subjects}
    assert [day.on for day in found] == sorted({day.on for day in found})
    assert len(said) == len({(on, turn, waits) for on, turn, _, waits in said})
