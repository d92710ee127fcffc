"""What Today says about booked scans, overdue ones, sutures and progesterone."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from models.records.clinic.settings import ClinicSettings
from models.records.outlook import Suture, Turn
from models.records.plan import Booking, BookingState, ContactHow, ContactResult
from models.values.person import PersonName
from models.views import BookedRow, DatedRow, TodayRow, Tried, WomanRow
from tests.builders import DUE, NOW, STAMP, TODAY, a_flag, as_listed, next_id
from ui.pages.today.found import Clinic, TodaySnapshot
from ui.pages.today.line import TodayGroup, TodayLine
from ui.pages.today.lines import lines_of
from ui.session.session import Where

LIMITS = ClinicSettings(id=next_id(), stamp=STAMP, clinic_name="Example clinic", guidelines=())
CLINIC = Clinic({}, {"rcog-75": "RCOG GTG 75"}, LIMITS)
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


def booked(state: BookingState = BookingState.BOOKED, due: date | None = None, **changes: Any) -> BookedRow:
    booking = replace(BOOKING, state=state, **changes)
    return BookedRow(woman=WOMAN, booking=booking, scan_due_on=due)


def the_booked(row: BookedRow) -> TodayLine:
    (line,) = lines(booked=(row,))
    return line


def the_due(**changes: Any) -> TodayLine:
    (line,) = lines(rows=(replace(DUE_ROW, **changes),))
    return line


def the_dated(turn: Turn, on: date, subject: str = "") -> TodayLine:
    (line,) = lines(dated=(DatedRow(woman=WOMAN, on=on, turn=turn, subject=subject),))
    return line


def test_a_booked_woman_is_expected_and_enter_notes_that_she_has_come() -> None:
    line = the_booked(booked())
    assert (line.group, line.since, line.next_step, line.action, line.arrives) == (
        TodayGroup.BOOKED,
        "10:30",
        "Expected",
        "Arrived",
        BOOKING,
    )


def test_one_who_has_come_is_scanned_next() -> None:
    line = the_booked(booked(BookingState.ARRIVED))
    assert (line.next_step, line.action, line.location.where, line.arrives) == (
        "Has come, waits",
        "New scan",
        Where.SCAN,
        None,
    )


def test_one_who_was_seen_stays_for_the_day() -> None:
    line = the_booked(booked(BookingState.SEEN))
    assert (line.next_step, line.action, line.location.where) == ("Seen", "Open", Where.WOMAN)


def test_a_booking_without_a_time_says_so() -> None:
    assert the_booked(booked(at="")).since == "no time agreed"


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (None, "Scan booked"),
        (TODAY + DAY, "Scan booked"),
        (TODAY, "Scan due"),
        (TODAY - 2 * DAY, "Scan overdue by 2 days"),
    ],
)
def test_a_booking_says_whether_its_scan_is_owed(due: date | None, words: str) -> None:
    assert the_booked(booked(due=due)).what == words


def test_the_note_of_a_booking_is_shown() -> None:
    assert the_booked(booked(note="interpreter")).what == "Scan booked: interpreter"


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
    assert [line.group for line in lines(rows=(DUE_ROW,), booked=(booked(state),))] == groups


def test_a_booking_hides_no_flag() -> None:
    flagged = replace(DUE_ROW, flags=(as_listed(a_flag()),))
    groups = [line.group for line in lines(rows=(flagged,), booked=(booked(),))]
    assert groups == [TodayGroup.NEEDS_ANSWER, TodayGroup.BOOKED]


@pytest.mark.parametrize(
    ("due", "action", "where"),
    [(TODAY - DAY, "Record contact", Where.PLAN), (TODAY, "New scan", Where.SCAN)],
)
def test_an_overdue_scan_asks_for_somebody_to_reach_her(due: date, action: str, where: Where) -> None:
    line = the_due(scan_due_on=due)
    assert (line.action, line.location.where, line.location.pregnancy_id) == (
        action,
        where,
        BOOKING.pregnancy_id,
    )


def test_how_she_was_last_tried_stands_beside_an_overdue_scan() -> None:
    tried = Tried(NOW - DAY, ContactHow.TELEPHONE, ContactResult.NO_ANSWER)
    assert the_due(tried=tried).next_step.startswith("No answer: telephone, yesterday ")


@pytest.mark.parametrize(
    ("days", "words"),
    [(-1, "Booked yesterday, not seen"), (0, "Booked today"), (1, "Booked tomorrow")],
)
def test_when_she_is_expected_goes_before_how_she_was_tried(days: int, words: str) -> None:
    tried = Tried(NOW, ContactHow.TELEPHONE, ContactResult.REACHED)
    assert the_due(tried=tried, booked_on=TODAY + days * DAY).next_step == words


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
    ],
)
def test_a_date_of_a_treatment_is_named_with_its_guideline(
    turn: Turn, days: int, subject: str, what: str, next_step: str
) -> None:
    line = the_dated(turn, TODAY + days * DAY, subject)
    assert (line.group, line.what, line.next_step) == (TodayGroup.DATED, what, next_step)


def test_a_woman_has_one_line_for_her_suture_and_one_for_her_progesterone() -> None:
    rows = tuple(
        DatedRow(woman=WOMAN, on=TODAY + days * DAY, turn=turn, subject=subject)
        for days, turn, subject in (
            (1, Turn.REMOVAL_OPENS, "figo-2021"),
            (2, Turn.REMOVAL_OPENS, "rcog-75"),
            (3, Turn.PROGESTERONE_STOP, ""),
        )
    )
    whats = [line.what for line in lines(dated=rows)]
    assert whats == ["Suture removal window opens: figo-2021", "Progesterone stops"]
