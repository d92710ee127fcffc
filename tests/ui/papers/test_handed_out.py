"""What a woman takes home, and what is stuck on her notes."""

from dataclasses import replace

import pytest

from models.records.plan import BookingState
from models.records.pregnancy import Ending
from models.records.scan import Route
from models.usecases.desk import Desk
from models.values.paper import FactsBlock, LabelsBlock, PaperLayout
from models.views import PregnancySheet
from tests.builders import TODAY, a_booking, a_scan, a_sheet
from ui.papers.handed_out import labels_paper, slip_paper
from ui.papers.plain import text_of_paper
from ui.wording import formats


def days(desk: Desk, sheet: PregnancySheet) -> list[str]:
    blocks = [block for block in slip_paper(desk, sheet).blocks if isinstance(block, FactsBlock)]
    return [" ".join(row.text for row in block.rows[:2]) for block in blocks if len(block.rows) > 1]


@pytest.mark.parametrize(("at", "said"), [("21+6", False), ("22+0", True), ("22+1", True)])  # TODAY is 22+0.
def test_the_slip_has_what_she_is_booked_for_from_today_on(desk: Desk, at: str, said: bool) -> None:
    (line,) = days(desk, a_sheet(bookings=(a_booking(at, time="23:59"),)))
    assert ("23:59" in line) is said


@pytest.mark.parametrize(
    ("time", "state", "said"),
    [
        ("09:29", BookingState.BOOKED, False),
        ("10:30", BookingState.BOOKED, True),
        ("10:30", BookingState.ARRIVED, False),
        ("", BookingState.BOOKED, True),
    ],
)
def test_what_she_is_here_for_today_is_no_next_scan(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, time: str, state: BookingState, said: bool
) -> None:
    monkeypatch.setattr(formats, "clock_time", lambda _: "09:30")
    booked = (a_booking("22+0", time=time, state=state), a_booking("24+0", time="14:00"))
    lines = days(desk, a_sheet(bookings=booked))
    assert len(lines) == 1 + said
    assert "14:00" in lines[-1]


@pytest.mark.parametrize(("scanned", "said"), [("21+6", True), ("22+0", False)])
def test_a_booking_of_today_without_a_time_is_over_once_she_was_scanned(
    desk: Desk, scanned: str, said: bool
) -> None:
    scan = a_scan(at=scanned, route=Route.TRANSABDOMINAL)
    (line,) = days(desk, a_sheet(scan, bookings=(a_booking("22+0", time=""),)))
    assert ("02-Mar-2026" in line) is said


def test_each_booking_ahead_is_on_the_slip_the_earliest_first(desk: Desk) -> None:
    booked = (a_booking("24+0", time="09:00"), a_booking("22+4", time=""))
    first, second = days(desk, a_sheet(bookings=booked))
    assert "06-Mar-2026" in first
    assert "__" in first
    assert "09:00" in second


@pytest.mark.parametrize("state", [s for s in BookingState if not s.is_ahead])
def test_what_was_cancelled_is_on_no_slip_and_the_day_is_left_to_be_written(
    desk: Desk, state: BookingState
) -> None:
    (line,) = days(desk, a_sheet(bookings=(a_booking("22+4", state=state),)))
    assert set(line) == {"_", " "}


def test_the_slip_says_for_what_nobody_waits_and_nothing_of_what_was_found(desk: Desk) -> None:
    text = text_of_paper(slip_paper(desk, a_sheet(a_scan(mm="12.0"), bookings=(a_booking(),))))
    assert "Do not wait for this day if you bleed" in text
    assert "12.0" not in text
    assert " mm" not in text


def test_no_slip_is_for_a_pregnancy_that_has_ended(desk: Desk) -> None:
    sheet = a_sheet(bookings=(a_booking(),))
    ended = replace(sheet.pregnancy, ended_on=TODAY, ended_as=Ending.LOSS)
    text = text_of_paper(slip_paper(desk, replace(sheet, pregnancy=ended)))
    assert "Do not hand this slip out" in text
    assert "10:30" not in text


def test_labels_say_who_she_is_and_nothing_that_changes(desk: Desk) -> None:
    paper = labels_paper(desk, a_sheet(a_scan(mm="12.0")))
    (block,) = paper.blocks
    assert isinstance(block, LabelsBlock)
    assert block.lines == (
        "ADEYEMI, Folake (Mrs)",
        "Born 14-Mar-1993",
        "No. RX 482 113",
        desk.settings.clinic_name,
    )
    assert paper.layout is PaperLayout.LABELS
