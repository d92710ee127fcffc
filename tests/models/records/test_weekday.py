"""Days of the week."""

from datetime import date, timedelta

from models.records.clinic.settings import USUAL_DAYS, Weekday

MONDAY = date(2026, 3, 2)


def test_a_day_has_its_weekday() -> None:
    assert [Weekday.of(MONDAY + timedelta(days=n)) for n in range(7)] == list(Weekday)


def test_until_it_is_settled_scans_are_booked_from_monday_to_friday() -> None:
    assert (USUAL_DAYS[0], USUAL_DAYS[-1], len(USUAL_DAYS)) == (Weekday.MONDAY, Weekday.FRIDAY, 5)
