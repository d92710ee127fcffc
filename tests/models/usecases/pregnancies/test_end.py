"""How a pregnancy ends, and goes on after all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from db.store.store import SqlStore
from models.clock import FixedClock
from models.errors import Conflict, Refused, Unavailable
from models.records.flag import Because, Cause, Flag, FlagState
from models.records.plan import BookingState
from models.records.pregnancy import Ending, Pregnancy
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.pregnancies.end import end_pregnancy, undo_ending
from models.usecases.pregnancies.end_draft import EndingDraft, check_ending
from models.views import PregnancySheet
from tests.builders import NOW, TODAY, a_booking, a_day, a_pregnancy, a_scan, a_sheet, keep, next_id

DAY = timedelta(days=1)


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    """22+0, a short cervix with open flags, a booking ahead and one that was missed."""
    bookings = (a_booking("23+0"), a_booking("21+0", state=BookingState.MISSED))
    kept = keep(desk.store, a_sheet(a_scan(at="21+0", mm="22.4"), bookings=bookings))
    return evaluate_pregnancy(desk, kept.pregnancy.id)


def _ending(sheet: PregnancySheet, how: Ending | None = Ending.BIRTH, on: date | None = TODAY) -> EndingDraft:
    return EndingDraft(pregnancy_id=sheet.pregnancy.id, how=how, on=on)


def _codes(sheet: PregnancySheet, how: Ending | None, on: date | None) -> set[str]:
    return {problem.code for problem in check_ending(sheet, _ending(sheet, how, on), TODAY)}


def _flag(desk: Desk, sheet: PregnancySheet) -> Flag:
    flags = desk.store.sheet(sheet.pregnancy.id).flags
    return next(f for f in flags if f.rule_id == "NICE-CONS-PROG")


def test_a_birth_ends_plan_flags_and_bookings(desk: Desk, sheet: PregnancySheet) -> None:
    end_pregnancy(desk, sheet.pregnancy, _ending(sheet), "born here")
    after = desk.store.sheet(sheet.pregnancy.id)
    assert (after.pregnancy.ended_on, after.pregnancy.ended_as) == (TODAY, Ending.BIRTH)
    assert after.outlook == ()
    assert [b.state for b in after.bookings] == [BookingState.CANCELLED, BookingState.MISSED]
    assert not [f for f in after.flags if f.state.wants_answer]
    assert Because.parse(_flag(desk, sheet).reason) == Because(Cause.ENDED)


def test_undoing_brings_plan_flags_and_bookings_back(desk: Desk, sheet: PregnancySheet) -> None:
    ended = end_pregnancy(desk, sheet.pregnancy, _ending(sheet), "born here")
    undo_ending(desk, ended, "wrong woman")
    after = desk.store.sheet(sheet.pregnancy.id)
    assert (after.pregnancy.ended_on, after.pregnancy.ended_as) == (None, None)
    assert [b.state for b in after.bookings] == [BookingState.BOOKED, BookingState.MISSED]
    assert after.outlook == sheet.outlook
    flag = _flag(desk, sheet)
    assert (flag.state, flag.came_back) == (FlagState.OPEN, True)
    assert Because.parse(flag.reason) == Because(Cause.APPLIES_AGAIN)


def test_a_booking_cancelled_before_the_end_stays_cancelled(desk: Desk) -> None:
    cancelled = a_booking("23+0", state=BookingState.CANCELLED)
    sheet = keep(desk.store, a_sheet(bookings=(cancelled,)))
    late = replace(desk, clock=FixedClock(NOW + timedelta(minutes=5), TODAY))
    undo_ending(late, end_pregnancy(late, sheet.pregnancy, _ending(sheet), "born here"), "wrong woman")
    assert desk.store.sheet(sheet.pregnancy.id).bookings[0].state is BookingState.CANCELLED


def test_how_and_when_are_asked_at_once(sheet: PregnancySheet) -> None:
    assert _codes(sheet, None, None) == {"ending.missing", "date.missing"}
    assert _codes(sheet, None, TODAY) == {"ending.missing"}


def test_no_pregnancy_ends_tomorrow(sheet: PregnancySheet) -> None:
    assert _codes(sheet, Ending.BIRTH, TODAY) == set()
    assert _codes(sheet, Ending.BIRTH, TODAY + DAY) == {"date.in_future"}


def test_no_pregnancy_ends_before_its_last_scan(sheet: PregnancySheet) -> None:
    assert _codes(sheet, Ending.BIRTH, a_day("21+0")) == set()
    assert _codes(sheet, Ending.BIRTH, a_day("21+0") - DAY) == {"ending.before_scan"}


@pytest.mark.parametrize(("due", "codes"), [(280, set()), (281, {"ending.outside_pregnancy"})])
def test_no_pregnancy_ends_before_its_first_day(due: int, codes: set[str]) -> None:
    sheet = a_sheet(due=TODAY + timedelta(days=due))
    assert _codes(sheet, Ending.TERMINATION, TODAY) == codes


@pytest.mark.parametrize(("due", "codes"), [(-34, set()), (-35, {"ending.outside_pregnancy"})])
def test_no_pregnancy_ends_past_44_weeks(due: int, codes: set[str]) -> None:
    sheet = a_sheet(due=TODAY + timedelta(days=due))
    assert _codes(sheet, Ending.BIRTH, TODAY) == codes


def test_without_a_due_date_no_pregnancy_ends_before_its_record_was_opened() -> None:
    sheet = a_sheet(due=None)
    opened_on = sheet.pregnancy.opened_on
    assert _codes(sheet, Ending.LOSS, opened_on) == set()
    assert _codes(sheet, Ending.LOSS, opened_on - DAY) == {"ending.before_opened"}


@pytest.mark.parametrize(("weeks", "codes"), [("23+6", set()), ("24+0", {"outcome.too_late"})])
def test_from_24_weeks_on_it_is_no_loss(weeks: str, codes: set[str]) -> None:
    sheet = a_sheet(due=TODAY + (a_day("40+0") - a_day(weeks)))
    assert _codes(sheet, Ending.LOSS, TODAY) == codes
    for how in set(Ending) - {Ending.LOSS}:
        assert _codes(sheet, how, TODAY) == set()


def test_it_ends_once(desk: Desk, sheet: PregnancySheet) -> None:
    ended = end_pregnancy(desk, sheet.pregnancy, _ending(sheet), "born here")
    with pytest.raises(Refused) as refused:
        end_pregnancy(desk, ended, _ending(sheet), "born here")
    assert refused.value.problems[0].code == "pregnancy.ended"


def test_nothing_ends_unless_it_is_said_how_it_is_known(desk: Desk, sheet: PregnancySheet) -> None:
    with pytest.raises(Refused) as refused:
        end_pregnancy(desk, sheet.pregnancy, _ending(sheet), " ")
    assert [problem.code for problem in refused.value.problems] == ["reason.missing"]
    end_pregnancy(desk, sheet.pregnancy, _ending(sheet), "her notes")
    assert "her notes" in [entry.reason for entry in desk.store.trail_of(sheet.patient.id)]


def test_the_form_of_another_woman_ends_nothing(desk: Desk, sheet: PregnancySheet) -> None:
    with pytest.raises(Refused) as refused:
        end_pregnancy(desk, sheet.pregnancy, replace(_ending(sheet), pregnancy_id=next_id()), "born here")
    assert refused.value.problems[0].code == "record.of_another_woman"


def test_a_pregnancy_changed_at_another_desk_is_not_ended(desk: Desk, sheet: PregnancySheet) -> None:
    desk.store.put(replace(sheet.pregnancy, fetuses=2))
    with pytest.raises(Conflict):
        end_pregnancy(desk, sheet.pregnancy, _ending(sheet), "born here")
    assert desk.store.sheet(sheet.pregnancy.id).bookings[0].state is BookingState.BOOKED


@pytest.mark.parametrize("deed", ["end", "undo"])
def test_what_fails_halfway_changes_nothing(
    desk: Desk, store: SqlStore, sheet: PregnancySheet, deed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Unavailable("disk.full")

    shown = sheet.pregnancy
    if deed == "undo":
        shown = end_pregnancy(desk, shown, _ending(sheet), "born here")
    before = store.sheet(shown.id)
    doing: Callable[[], Pregnancy] = {
        "end": lambda: end_pregnancy(desk, shown, _ending(sheet), "born here"),
        "undo": lambda: undo_ending(desk, shown, "wrong woman"),
    }[deed]
    monkeypatch.setattr(store, "replace_outlook", full)
    with pytest.raises(Unavailable):
        doing()
    assert store.sheet(shown.id) == before


def test_undoing_needs_a_reason_and_an_end(desk: Desk, sheet: PregnancySheet) -> None:
    with pytest.raises(Refused) as refused:
        undo_ending(desk, sheet.pregnancy, " ")
    assert {p.code for p in refused.value.problems} == {"pregnancy.goes_on", "reason.missing"}


def test_beside_a_newer_open_pregnancy_the_older_one_stays_ended(desk: Desk, sheet: PregnancySheet) -> None:
    ended = end_pregnancy(desk, sheet.pregnancy, _ending(sheet), "born here")
    newer = desk.store.put(a_pregnancy(sheet.patient))
    with pytest.raises(Refused) as refused:
        undo_ending(desk, ended, "wrong woman")
    assert [p.code for p in refused.value.problems] == ["pregnancy.newer_open"]
    desk.store.put(replace(newer, struck_out="opened by mistake"))
    assert undo_ending(desk, ended, "wrong woman").ended_on is None
