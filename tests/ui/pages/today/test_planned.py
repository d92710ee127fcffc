"""What Today says about booked scans, overdue ones, sutures and progesterone."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from models.records.clinic.settings import ClinicSettings
from models.records.outcome import SutureFate
from models.records.outlook import Suture, Turn
from models.records.plan import Booking, BookingState, ContactHow, ContactResult
from models.values.person import PersonName
from models.views import ClinicRow, DatedRow, TodayRow, Tried, WomanRow
from tests.builders import DUE, NOW, STAMP, TODAY, a_flag, as_listed, next_id
from ui.pages.today.found import Clinic, TodaySnapshot
from ui.pages.today.line import RowDeed, TodayGroup, TodayLine
from ui.pages.today.lines import lines_of

LIMITS = ClinicSettings(id=next_id(), stamp=STAMP, clinic_name="Example clinic", guidelines=())
ME = next_id()
CLINIC = Clinic({}, {"rcog-75": "RCOG GTG 75"}, LIMITS, ME)
DAY = timedelta(days=1)
WOMAN = WomanRow(
    patient_id=next_id(),
    name=PersonName("Berg", "Anna"),
    born_on=date(1993, 3, 14),
    number=None,
    pregnancy_id=next_id(),
    due_on=DUE.on,
)
BOOKING = Booking(
    id=next_id(), stamp=STAMP, pregnancy_id=WOMAN.pregnancy_id or next_id(), on=TODAY, at="10:30"
)
DUE_ROW = TodayRow(
    patient_id=WOMAN.patient_id,
    pregnancy_id=BOOKING.pregnancy_id,
    name=WOMAN.name,
    born_on=WOMAN.born_on,
    number=None,
    due_on=DUE.on,
    history_taken=True,
    scan_due_on=TODAY - DAY,
)


def lines(**found: Any) -> list[TodayLine]:
    return list(lines_of(TodaySnapshot(on=TODAY, read_at=NOW, **found), CLINIC))


def booked(state: BookingState = BookingState.BOOKED, **changes: Any) -> ClinicRow:
    of_row = {
        name: changes.pop(name) for name in ("scan_due_on", "history_taken", "last_by") if name in changes
    }
    booking = replace(BOOKING, state=state, **changes)
    row = ClinicRow(woman=WOMAN, pregnancy_id=BOOKING.pregnancy_id, history_taken=True, booking=booking)
    return replace(row, **of_row)


def the_booked(row: ClinicRow) -> TodayLine:
    (line,) = lines(clinic=(row,))
    return line


def the_due(**changes: Any) -> TodayLine:
    (line,) = lines(rows=(replace(DUE_ROW, **changes),))
    return line


def the_dated(turn: Turn, on: date, subject: str = "") -> TodayLine:
    (line,) = lines(dated=(DatedRow(woman=WOMAN, on=on, turn=turn, subject=subject),))
    return line


def test_a_booked_woman_is_not_here_and_enter_notes_that_she_has_come() -> None:
    line = the_booked(booked())
    assert (line.group, line.time, line.place.first, line.deed, line.booking) == (
        TodayGroup.BOOKED,
        "10:30",
        "Not yet here",
        RowDeed.ARRIVED,
        BOOKING,
    )


def test_one_who_has_come_is_scanned_next() -> None:
    line = the_booked(booked(BookingState.ARRIVED))
    assert line.place.first.startswith("Arrived ")
    assert line.deed is RowDeed.SCAN


@pytest.mark.parametrize(
    ("room", "words"), [("2", "In room 2"), ("C", "In room C"), ("Scan room", "In Scan room")]
)
def test_one_in_a_room_is_there(room: str, words: str) -> None:
    line = the_booked(booked(BookingState.ARRIVED, room=room))
    assert (line.place.first, line.place.is_loud) == (words, True)


def test_one_who_was_seen_stays_for_the_day() -> None:
    line = the_booked(booked(BookingState.SEEN))
    assert line.place.first.startswith("Done ")
    assert (line.deed, line.is_done, line.is_booked) == (RowDeed.OPEN, True, True)


def test_one_who_was_scanned_without_a_booking_is_done_too() -> None:
    row = ClinicRow(woman=WOMAN, pregnancy_id=BOOKING.pregnancy_id, history_taken=True, scanned_at=NOW)
    line = the_booked(row)
    assert (line.time, line.place.second, line.is_done, line.is_booked) == ("", "not booked", True, False)


def test_a_booking_without_a_time_says_so() -> None:
    assert the_booked(booked(at="")).time == "no time"


@pytest.mark.parametrize(
    ("due", "words", "is_overdue"),
    [
        (None, "", False),
        (TODAY, "", False),
        (TODAY - 2 * DAY, "Scan overdue by 2 days", True),
    ],
)
def test_a_booking_says_whether_its_scan_is_overdue(due: date | None, words: str, is_overdue: bool) -> None:
    line = the_booked(booked(scan_due_on=due))
    assert (line.place.second, line.is_overdue) == (words, is_overdue)


def test_the_note_of_a_booking_is_shown() -> None:
    assert the_booked(booked(note="interpreter")).place.second == "interpreter"


def test_where_there_is_no_length_it_is_said_whether_her_history_is_known() -> None:
    assert the_booked(booked(history_taken=False)).beside == "History not taken"


@pytest.mark.parametrize("is_mine", [True, False])
def test_a_woman_is_mine_who_was_last_scanned_by_me(is_mine: bool) -> None:
    by = ME if is_mine else next_id()
    assert the_booked(booked(last_by=by)).is_mine is is_mine
    assert the_due(last_by=by).is_mine is is_mine
    assert the_due(last_by=by, flags=(as_listed(a_flag()),), scan_due_on=None).is_mine is is_mine


def test_a_question_of_a_woman_who_comes_today_is_one_of_todays() -> None:
    flagged = replace(DUE_ROW, flags=(as_listed(a_flag()),), scan_due_on=None)
    question, hers = lines(rows=(flagged,), clinic=(booked(BookingState.SEEN),))
    assert (question.is_booked, question.is_done, hers.urgency) == (True, True, question.urgency)


@pytest.mark.parametrize(
    ("state", "groups"),
    [
        (BookingState.BOOKED, [TodayGroup.BOOKED]),
        (BookingState.ARRIVED, [TodayGroup.BOOKED]),
        (BookingState.SEEN, [TodayGroup.BOOKED, TodayGroup.SCANS]),
    ],
)
def test_who_is_expected_today_stands_there_once_but_an_owed_scan_never_vanishes(
    state: BookingState, groups: list[TodayGroup]
) -> None:
    assert [line.group for line in lines(rows=(DUE_ROW,), clinic=(booked(state),))] == groups


def test_a_booking_hides_no_flag() -> None:
    flagged = replace(DUE_ROW, flags=(as_listed(a_flag()),))
    groups = [line.group for line in lines(rows=(flagged,), clinic=(booked(),))]
    assert groups == [TodayGroup.NEEDS_ANSWER, TodayGroup.BOOKED]


@pytest.mark.parametrize(("due", "deed"), [(TODAY - DAY, RowDeed.CONTACT), (TODAY, RowDeed.SCAN)])
def test_an_overdue_scan_asks_for_somebody_to_reach_her(due: date, deed: RowDeed) -> None:
    line = the_due(scan_due_on=due)
    assert (line.deed, line.location.pregnancy_id) == (deed, BOOKING.pregnancy_id)


def test_how_she_was_last_tried_stands_beside_an_overdue_scan() -> None:
    tried = Tried(NOW - DAY, ContactHow.TELEPHONE, ContactResult.NO_ANSWER)
    assert "No answer: telephone, yesterday " in the_due(tried=tried).place.second


@pytest.mark.parametrize(
    ("days", "words"),
    [(-1, "Booked yesterday, not seen"), (0, "Booked today"), (1, "Booked tomorrow")],
)
def test_when_she_is_expected_goes_before_how_she_was_tried(days: int, words: str) -> None:
    tried = Tried(NOW, ContactHow.TELEPHONE, ContactResult.REACHED)
    assert the_due(tried=tried, booked_on=TODAY + days * DAY).place.second.endswith(f" · {words}")


LEFT = "Pregnancy over, suture left in place: no removal recorded"


@pytest.mark.parametrize(
    ("turn", "days", "subject", "what", "next_step"),
    [
        (Turn.PROGESTERONE_STOP, 3, "", "Progesterone stops", "in 3 days"),
        (Turn.PROGESTERONE_STOP, 0, "", "Progesterone stops", ""),
        (Turn.PROGESTERONE_STOP, -1, "", "Progesterone: no stop recorded", "1 day ago"),
        (Turn.REMOVAL_OPENS, 1, "rcog-75", "Suture removal window opens: RCOG GTG 75", "in 1 day"),
        (Turn.REMOVAL_CLOSES, 1, "gone", "Suture removal window closes: gone", "in 1 day"),
        (Turn.REMOVAL_PLANNED, 1, "", "Suture removal planned", "in 1 day"),
        (Turn.REMOVAL_PLANNED, -1, "", "Suture: no removal recorded", "1 day ago"),
        (Turn.SUTURE_DATE, 2, Suture.REMOVED.value, "Suture removal", "in 2 days"),
        (Turn.REMOVAL_PLANNED, -3, SutureFate.LEFT.value, LEFT, "3 days ago"),
    ],
)
def test_a_date_of_a_treatment_is_named_with_its_guideline(
    turn: Turn, days: int, subject: str, what: str, next_step: str
) -> None:
    line = the_dated(turn, TODAY + days * DAY, subject)
    assert (line.group, line.place.first) == (TodayGroup.DATED, what)
    assert line.place.second.partition(" · ")[2] == next_step


def test_a_pregnancy_that_is_over_goes_on_counting_no_weeks() -> None:
    assert the_dated(Turn.REMOVAL_PLANNED, TODAY, SutureFate.LEFT.value).age == ""


def test_a_woman_has_one_line_for_her_suture_and_one_for_her_progesterone() -> None:
    rows = tuple(
        DatedRow(woman=WOMAN, on=TODAY + days * DAY, turn=turn, subject=subject)
        for days, turn, subject in (
            (1, Turn.REMOVAL_OPENS, "figo-2021"),
            (2, Turn.REMOVAL_OPENS, "rcog-75"),
            (3, Turn.PROGESTERONE_STOP, ""),
        )
    )
    whats = [line.place.first for line in lines(dated=rows)]
    assert whats == ["Suture removal window opens: figo-2021", "Progesterone stops"]
