"""What changes on which day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.records.finding import Rupture, SymptomKind
from models.records.flag import FlagState
from models.records.outlook import OutlookRow, Turn
from models.records.plan import Booking, BookingState
from models.records.pregnancy import Ending, Placenta
from models.records.treatment import Progesterone, ProgesteroneKind
from models.rules.flags.flags import move
from models.rules.flags.forecast import forecast
from models.rules.guidelines.assessment import Assessment
from models.rules.guidelines.evaluate import evaluate
from models.usecases.flags.evaluate import changed_flags
from models.views import PregnancySheet
from tests.builders import (
    DUE,
    NO_RECORD,
    STAMP,
    TODAY,
    a_cerclage,
    a_course,
    a_day,
    a_desk,
    a_discussion,
    a_scan,
    a_sheet,
    a_symptom,
    an_earlier_birth,
    an_examination,
    next_id,
    on_day,
)
from tests.examples import examples

DESK = a_desk(NO_RECORD)


def _outlook(
    sheet: PregnancySheet, at: str = "22+0", *, answer: FlagState | None = None
) -> tuple[OutlookRow, ...]:
    desk = a_desk(NO_RECORD, clock=on_day(at))
    now = evaluate(sheet.facts, desk.clock.today(), desk.followed)
    flags = changed_flags(desk, sheet, now)
    flags = flags if answer is None else tuple(move(f, answer) for f in flags)
    return forecast(replace(sheet, flags=flags), now, desk.followed)


def _days(rows: tuple[OutlookRow, ...], turn: Turn, subject: str = "") -> list[date]:
    return [r.on for r in rows if r.turn is turn and r.subject == subject]


def test_the_first_scan_is_due_and_then_overdue() -> None:
    rows = _outlook(a_sheet(), at="13+0")
    assert _days(rows, Turn.SCAN_DUE) == [a_day("15+0")]
    assert _days(rows, Turn.SCAN_OVERDUE) == [a_day("15+1")]


def test_a_scan_that_was_missed_is_still_owed() -> None:
    missed = a_sheet(a_scan(at="16+0", mm="31.0"))
    assert _days(_outlook(missed, at="25+0"), Turn.SCAN_DUE) == [a_day("18+0")]


@pytest.mark.parametrize(("at", "is_owed"), [("24+0", True), ("24+1", False)])
def test_a_first_scan_that_was_missed_is_owed_through_the_last_routine_day(at: str, is_owed: bool) -> None:
    rows = _outlook(a_sheet(), at=at)
    assert _days(rows, Turn.SCAN_DUE) == [a_day("15+0")] * is_owed
    assert _days(rows, Turn.PLAN_OVER) == [a_day("24+1")] * is_owed


def test_a_low_placenta_and_bleeding_owe_a_decision_and_no_scan() -> None:
    bleeding = a_symptom(on=a_day("21+3"))
    sheet = a_sheet(a_scan(at="18+0", mm="31.0"), symptoms=(bleeding,))
    rows = _outlook(replace(sheet, pregnancy=replace(sheet.pregnancy, placenta=Placenta.LOW)))
    assert _days(rows, Turn.SCAN_DUE) == []
    assert _days(rows, Turn.DECISION_OWED) == [a_day("21+3")]


def test_ruptured_membranes_owe_no_scan_and_have_no_last_day_of_a_plan() -> None:
    rows = _outlook(a_sheet(examinations=(replace(an_examination(), rupture=Rupture.YES),)))
    assert (_days(rows, Turn.SCAN_DUE), _days(rows, Turn.LAST_SCAN)) == ([], [])


def test_past_what_a_pregnancy_can_be_no_scan_is_owed() -> None:
    desk = a_desk(NO_RECORD)
    sheet, on = a_sheet(), a_day("44+6") + timedelta(days=1)
    assert forecast(sheet, evaluate(sheet.facts, on, desk.followed), desk.followed) == ()


def test_an_open_flag_lapses_the_day_after_its_window() -> None:
    rows = _outlook(a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)))
    assert _days(rows, Turn.WINDOW_CLOSES, "NICE-OFFER") == [a_day("24+0")]
    assert _days(rows, Turn.FLAG_LAPSES, "NICE-OFFER") == [a_day("24+1")]


def test_the_last_day_of_a_window_still_announces_the_lapse() -> None:
    rows = _outlook(a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)), at="24+0")
    assert _days(rows, Turn.FLAG_LAPSES, "NICE-OFFER") == [a_day("24+1")]


def test_an_answered_flag_closes_the_day_after_its_window() -> None:
    sheet = a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),))
    rows = _outlook(sheet, answer=FlagState.DISCUSSED)
    assert _days(rows, Turn.FLAG_CLOSES, "NICE-OFFER") == [a_day("24+1")]
    assert _days(rows, Turn.FLAG_LAPSES, "NICE-OFFER") == []


def test_a_flag_that_will_appear_is_announced_with_the_end_of_its_window() -> None:
    rows = _outlook(a_sheet(history=(an_earlier_birth(),)), at="13+0")
    assert _days(rows, Turn.FLAG_APPEARS, "NICE-CONS-PROG-HX") == [a_day("16+0")]
    assert _days(rows, Turn.WINDOW_CLOSES, "NICE-CONS-PROG-HX") == [a_day("24+0")]


def test_a_short_cervix_found_in_time_raises_the_late_flag_later() -> None:
    rows = _outlook(a_sheet(a_scan(at="23+0", mm="22.4")), at="23+0")
    assert _days(rows, Turn.FLAG_APPEARS, "APP-LATE") == [a_day("24+0")]


def test_a_window_of_a_rule_that_lacks_something_is_announced() -> None:
    rows = _outlook(a_sheet(history=None), at="13+0")
    assert _days(rows, Turn.WINDOW_OPENS, "NICE-CONS-PROG-HX") == [a_day("16+0")]


def test_a_flag_set_aside_announces_no_end() -> None:
    sheet = a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),))
    flags = tuple(replace(f, suspended=True) for f in changed_flags(DESK, sheet, _now(sheet)))
    stitched = replace(sheet, flags=flags, cerclages=(a_cerclage(),))
    assert _days(forecast(stitched, _now(stitched), DESK.followed), Turn.FLAG_LAPSES, "NICE-OFFER") == []


def _now(sheet: PregnancySheet) -> Assessment:
    return evaluate(sheet.facts, TODAY, DESK.followed)


def test_a_symptom_ends_on_the_first_day_without_it() -> None:
    symptom = a_symptom(SymptomKind.BLEEDING, resolved_on=a_day("22+2"))
    assert _days(_outlook(a_sheet(symptoms=(symptom,))), Turn.SYMPTOM_ENDS, "bleeding") == [a_day("22+3")]


def test_a_day_that_has_come_is_no_turn_any_more() -> None:
    symptom = a_symptom(SymptomKind.CRAMPS, on=a_day("21+0"), resolved_on=a_day("21+6"))
    rows = _outlook(a_sheet(symptoms=(symptom,), cerclages=(a_cerclage(placed="22+0"),)))
    assert {Turn.SYMPTOM_ENDS, Turn.SUTURE_DATE}.isdisjoint(row.turn for row in rows)


def test_sutures_to_come_have_their_days() -> None:
    stitch = a_cerclage(placed="22+3", removed="36+4")
    rows = _outlook(a_sheet(cerclages=(stitch,)))
    assert _days(rows, Turn.SUTURE_DATE, "placed") == [a_day("22+3")]
    assert _days(rows, Turn.SUTURE_DATE, "removed") == [a_day("36+4")]


def test_a_suture_that_stays_has_only_its_removal_window() -> None:
    rows = _outlook(a_sheet(cerclages=(a_cerclage(),)))
    assert Turn.SUTURE_DATE not in {row.turn for row in rows}
    assert _days(rows, Turn.FLAG_APPEARS, "RCOG75-REMOVE") == [a_day("36+1")]


@pytest.mark.parametrize(("stopped", "days"), [(None, 1), ("22+0", 0)])
def test_progesterone_has_its_planned_last_day_until_it_is_stopped(stopped: str | None, days: int) -> None:
    course = Progesterone(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=ProgesteroneKind.VAGINAL_CAPSULE_200,
        started_on=a_day("18+0"),
        planned_stop=a_day("33+0"),
        stopped_on=a_day(stopped) if stopped else None,
    )
    rows = _outlook(a_sheet(progesterone=(course,)))
    assert _days(rows, Turn.PROGESTERONE_STOP) == [a_day("33+0")] * days


def _on_progesterone(
    planned: str | None, *, fetuses: int = 1, follows: tuple[str, ...] = ("nice-ng25",), at: str = "22+0"
) -> tuple[OutlookRow, ...]:
    """What is ahead of a course that goes on."""
    course = replace(a_course(started="18+0"), planned_stop=a_day(planned) if planned else None)
    sheet = a_sheet(progesterone=(course,), fetuses=fetuses)
    desk = a_desk(NO_RECORD, follows=follows, clock=on_day(at))
    return forecast(sheet, evaluate(sheet.facts, desk.clock.today(), desk.followed), desk.followed)


@pytest.mark.parametrize(
    ("planned", "stops", "floors"),
    [(None, [], ["34+0"]), ("34+0", [], ["34+0"]), ("33+6", ["33+6"], ["34+0"]), ("34+1", ["34+1"], [])],
)
def test_what_a_guideline_names_as_the_least_is_no_stop(
    planned: str | None, stops: list[str], floors: list[str]
) -> None:
    rows = _on_progesterone(planned)
    assert _days(rows, Turn.PROGESTERONE_STOP) == list(map(a_day, stops))
    assert _days(rows, Turn.PROGESTERONE_LEAST, "nice-ng25") == list(map(a_day, floors))


@pytest.mark.parametrize(("at", "days"), [("34+0", 1), ("34+1", 0)])
def test_the_least_is_said_until_its_day_and_then_owes_nobody_anything(at: str, days: int) -> None:
    rows = _on_progesterone(None, at=at)
    assert _days(rows, Turn.PROGESTERONE_LEAST, "nice-ng25") == [a_day("34+0")] * days
    assert _days(rows, Turn.PROGESTERONE_STOP) == []


def test_for_twins_the_day_that_ng137_names_stays_a_stop() -> None:
    rows = _on_progesterone("34+0", fetuses=2, follows=("nice-ng25", "nice-ng137"))
    assert _days(rows, Turn.PROGESTERONE_STOP) == [a_day("34+0")]
    assert Turn.PROGESTERONE_LEAST not in {row.turn for row in rows}


def test_a_course_that_was_stopped_has_no_least() -> None:
    course = a_course(started="18+0", stopped="20+0")
    assert Turn.PROGESTERONE_LEAST not in {row.turn for row in _outlook(a_sheet(progesterone=(course,)))}


def test_progesterone_that_should_have_been_stopped_is_still_owed() -> None:
    course = Progesterone(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=ProgesteroneKind.VAGINAL_CAPSULE_200,
        started_on=a_day("18+0"),
        planned_stop=a_day("21+0"),
    )
    assert _days(_outlook(a_sheet(progesterone=(course,))), Turn.PROGESTERONE_STOP) == [a_day("21+0")]
    struck = replace(course, struck_out="another woman")
    assert _days(_outlook(a_sheet(progesterone=(struck,))), Turn.PROGESTERONE_STOP) == []


@pytest.mark.parametrize(("removed", "days"), [(None, 1), ("21+6", 0)])
def test_a_planned_removal_is_owed_until_the_suture_is_out(removed: str | None, days: int) -> None:
    stitch = replace(a_cerclage(removed=removed), planned_removal_on=a_day("21+0"))
    rows = _outlook(a_sheet(cerclages=(stitch,)))
    assert _days(rows, Turn.REMOVAL_PLANNED) == [a_day("21+0")] * days


def _booked(on: str, state: BookingState = BookingState.BOOKED) -> Booking:
    return Booking(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), on=a_day(on), at="09:30", state=state)


@pytest.mark.parametrize(
    ("booking", "is_owed"),
    [
        (_booked("23+0"), True),
        (_booked("21+1"), True),
        (_booked("21+0"), False),
        (_booked("23+0", BookingState.CANCELLED), False),
        (replace(_booked("23+0"), struck_out="another woman"), False),
    ],
)
def test_a_booked_scan_is_ahead_until_it_was_made_or_settled(booking: Booking, is_owed: bool) -> None:
    rows = _outlook(a_sheet(a_scan(at="21+0"), bookings=(booking,)))
    assert _days(rows, Turn.SCAN_BOOKED, "09:30") == [booking.on] * is_owed


def test_windows_of_lengths_have_their_days_for_each_guideline_once() -> None:
    rows = _outlook(a_sheet(history=(an_earlier_birth(),)), at="13+0")
    assert _days(rows, Turn.LENGTH_OPENS, "nice-ng25") == [a_day("16+0")]
    assert _days(rows, Turn.LENGTH_OPENS, "rcog-75") == [a_day("14+0")]
    assert _days(rows, Turn.LENGTH_CLOSES, "nice-ng25") == [a_day("24+0")]


def test_the_removal_window_is_foretold_while_symptoms_come_first() -> None:
    rows = _outlook(a_sheet(cerclages=(a_cerclage(),), symptoms=(a_symptom(),)))
    assert _days(rows, Turn.FLAG_APPEARS, "RCOG75-REMOVE") == []
    assert _days(rows, Turn.REMOVAL_OPENS, "rcog-75") == [a_day("36+1")]
    assert _days(rows, Turn.REMOVAL_CLOSES, "rcog-75") == [a_day("37+0")]


@pytest.mark.parametrize(("at", "days"), [("24+0", 1), ("24+1", 0)])
def test_the_last_day_of_the_plan_is_ahead_through_that_day(at: str, days: int) -> None:
    rows = _outlook(a_sheet(a_scan(at="22+0", mm="26.0")), at=at)
    assert _days(rows, Turn.LAST_SCAN) == [a_day("24+0")] * days


def test_a_plan_that_is_over_has_no_last_day() -> None:
    assert _days(_outlook(a_sheet(a_scan(at="23+0", mm="31.0")), at="23+0"), Turn.LAST_SCAN) == []


def test_the_end_of_what_a_pregnancy_can_be_is_a_turn() -> None:
    assert _days(_outlook(a_sheet()), Turn.OUT_OF_RANGE) == [a_day("44+6") + timedelta(days=1)]


def test_without_a_due_date_only_recorded_days_turn() -> None:
    sheet = a_sheet(a_scan(mm="31.0"), due=None, symptoms=(a_symptom(resolved_on=a_day("22+2")),))
    turns = {row.turn for row in _outlook(sheet)}
    assert turns == {Turn.SCAN_DUE, Turn.SCAN_OVERDUE, Turn.SYMPTOM_ENDS}


def test_a_pregnancy_that_is_over_has_no_outlook() -> None:
    sheet = a_sheet(a_scan(mm="22.4"))
    over = replace(sheet.pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH)
    assert _outlook(replace(sheet, pregnancy=over)) == ()
    assert _outlook(replace(sheet, pregnancy=replace(sheet.pregnancy, struck_out="twice"))) == ()


@st.composite
def _sheets(draw: st.DrawFn) -> PregnancySheet:
    """Pregnancies with a scan, perhaps a history, a symptom, a suture."""
    tenths = draw(st.integers(100, 350))
    scanned = draw(st.integers(14 * 7, 24 * 7))
    scan = a_scan(at=f"{scanned // 7}+{scanned % 7}", mm=f"{tenths // 10}.{tenths % 10}")
    symptom = a_symptom(draw(st.sampled_from(SymptomKind)), on=scan.on, resolved_on=a_day("25+2"))
    stitch = a_cerclage(placed="24+3", removed=draw(st.sampled_from([None, "36+2"])))
    return a_sheet(
        scan,
        history=draw(st.sampled_from([None, (), (an_earlier_birth(),)])),
        fetuses=draw(st.sampled_from([None, 1, 2])),
        symptoms=draw(st.sampled_from([(), (symptom,)])),
        cerclages=draw(st.sampled_from([(), (stitch,)])),
    )


@settings(max_examples=examples(30))
@given(_sheets())
def test_no_flag_changes_on_a_day_that_was_not_foretold(sheet: PregnancySheet) -> None:
    foretold = {sheet.scans[0].on}
    for days in range(DUE.days_at(sheet.scans[0].on), 45 * 7):
        desk = a_desk(NO_RECORD, clock=on_day(f"{days // 7}+{days % 7}"))
        now = evaluate(sheet.facts, desk.clock.today(), desk.followed)
        changed = changed_flags(desk, sheet, now)
        assert now.on in foretold or changed == ()
        if now.on in foretold:
            sheet = replace(sheet, flags=tuple({f.id: f for f in (*sheet.flags, *changed)}.values()))
            foretold = {row.on for row in forecast(sheet, now, desk.followed)}


def test_a_symptom_that_goes_on_announces_no_end() -> None:
    rows = _outlook(a_sheet(symptoms=(a_symptom(SymptomKind.CRAMPS),)))
    assert Turn.SYMPTOM_ENDS not in {row.turn for row in rows}


def test_a_decision_is_owed_from_the_day_of_a_scan_below_the_plan_until_it_is_discussed() -> None:
    short = a_sheet(a_scan(at="21+0", mm="9.9"))
    assert _days(_outlook(short), Turn.DECISION_OWED) == [a_day("21+0")]
    discussed = replace(short, discussions=(a_discussion(),))
    assert _days(_outlook(discussed), Turn.DECISION_OWED) == []


def test_the_day_on_which_a_decision_is_no_longer_owed_is_foretold() -> None:
    assert _days(_outlook(a_sheet(a_scan(at="21+0", mm="9.9"))), Turn.PLAN_OVER) == [a_day("37+0")]
    assert _days(_outlook(a_sheet(a_scan(at="21+0", mm="9.9"), due=None)), Turn.PLAN_OVER) == []


def test_so_it_is_where_she_bleeds_with_a_low_placenta() -> None:
    bleeds = a_sheet(
        replace(a_scan(at="21+0", mm="9.9"), placenta=Placenta.LOW),
        symptoms=(a_symptom(SymptomKind.BLEEDING, on=a_day("21+0")),),
    )
    assert _days(_outlook(bleeds), Turn.DECISION_OWED) == [a_day("21+0")]
    assert _days(_outlook(bleeds), Turn.PLAN_OVER) == [a_day("37+0")]


def test_a_length_that_the_plan_covers_owes_no_decision() -> None:
    assert _days(_outlook(a_sheet(a_scan(at="21+0", mm="31.0"))), Turn.DECISION_OWED) == []
