"""When the next scan is, in words."""

from datetime import date

import pytest

from models.rules.flags.schedule import NextScan, Plan
from tests.builders import TODAY, a_booking, a_sheet
from ui.wording.next_scan import booked_text, caution_text, next_scan_text, plan_text


@pytest.mark.parametrize(
    ("planned", "words"),
    [
        (NextScan(Plan.FIRST, date(2026, 3, 3)), "Next scan: 03-Mar-2026"),
        (NextScan(Plan.ROUTINE, TODAY), "Next scan: due today"),
        (NextScan(Plan.DECIDED, date(2026, 3, 1)), "Next scan: overdue by 1 day (01-Mar-2026)"),
        (NextScan(Plan.ROUTINE, date(2026, 2, 28)), "Next scan: overdue by 2 days (28-Feb-2026)"),
        (NextScan(Plan.DECISION_OWED), "Next scan: a decision is owed first"),
        (NextScan(Plan.DECIDED_WITHOUT_DATE), "Next scan: no day was decided on"),
        (NextScan(Plan.CLOSED), "The scan that was owed is closed; none is planned"),
        (NextScan(Plan.NO_PROBE), "No vaginal probe until a doctor says so"),
        (NextScan(Plan.RUPTURED), "No scan is planned: the membranes are ruptured"),
        (NextScan(Plan.ABDOMINAL_STITCH), "No first scan is planned: abdominal stitch in place"),
        (
            NextScan(Plan.ROUTINE, TODAY, asks_first=True),
            "After the senior obstetrician's word, speculum only, no finger: next scan due today",
        ),
        (NextScan(Plan.OVER), "No further routine scan is planned"),
        (NextScan(Plan.NO_DUE_DATE), "Next scan: agree the due date first"),
        (NextScan(Plan.NO_SCHEDULE), "Next scan: no scan plan is followed here"),
        (NextScan(Plan.ENDED), "The pregnancy has ended"),
        (NextScan(Plan.TAKEN_BACK), "This pregnancy was taken back: nothing is planned in it"),
    ],
)
def test_the_next_scan_or_why_there_is_none(planned: NextScan, words: str) -> None:
    assert next_scan_text(planned, TODAY) == words


def test_every_plan_has_words_of_its_own() -> None:
    dated = {Plan.FIRST, Plan.ROUTINE, Plan.DECIDED}
    texts = {next_scan_text(NextScan(plan), TODAY) for plan in set(Plan) - dated}
    assert len(texts) == len(Plan) - len(dated)


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (date(2026, 3, 7), "booked for 06-Mar-2026 10:30"),
        (date(2026, 3, 6), "booked for 06-Mar-2026 10:30"),
        (date(2026, 3, 5), "booked for 06-Mar-2026 10:30, 1 day after it is due"),
        (date(2026, 2, 27), "booked for 06-Mar-2026 10:30, 7 days after it is due"),
        (None, "booked for 06-Mar-2026 10:30"),
    ],
)
def test_a_booking_later_than_due_says_so(due: date | None, words: str) -> None:
    assert booked_text(a_booking("22+4"), NextScan(Plan.ROUTINE, due), TODAY) == words


@pytest.mark.parametrize(
    ("on", "words"),
    [("22+0", "booked for 02-Mar-2026"), ("21+6", "was booked for 01-Mar-2026, nothing recorded since")],
)
def test_a_booking_that_passed_says_so(on: str, words: str) -> None:
    assert booked_text(a_booking(on, time=""), NextScan(Plan.OVER), TODAY) == words


def test_bookings_stand_beside_what_is_owed() -> None:
    sheet = a_sheet(bookings=(a_booking("22+4"),))
    said = plan_text(sheet, NextScan(Plan.ROUTINE, TODAY, 14), TODAY)
    assert said == "Next scan: due today · booked for 06-Mar-2026 10:30, 4 days after it is due"


@pytest.mark.parametrize(("fetuses", "is_said"), [(None, False), (1, False), (2, True), (3, True)])
def test_the_caution_is_for_twins_and_more(fetuses: int | None, is_said: bool) -> None:
    assert bool(caution_text(fetuses)) is is_said


def test_the_caution_says_what_the_sources_say() -> None:
    assert "not recommended for twins or more as a rule" in caution_text(2)
    assert "about progesterone the guidelines disagree" in caution_text(2)
