"""On which day a scan is proposed."""

from datetime import date, timedelta

import pytest

from models.records.clinic.settings import USUAL_DAYS, Weekday
from models.rules.pregnancy.clinic_days import Proposal, is_off_day, proposed_day

MONDAY = date(2026, 3, 2)
SUNDAY = date(2026, 3, 15)
DAY = timedelta(days=1)


def test_a_scan_that_is_owed_on_a_clinic_day_is_proposed_for_it() -> None:
    assert proposed_day(MONDAY + 7 * DAY, MONDAY, USUAL_DAYS) == Proposal(MONDAY + 7 * DAY)


def test_a_sunday_becomes_the_friday_before() -> None:
    assert proposed_day(SUNDAY, MONDAY, USUAL_DAYS) == Proposal(SUNDAY - 2 * DAY)


@pytest.mark.parametrize("today", [SUNDAY - DAY, SUNDAY - 2 * DAY])
def test_without_a_day_before_it_the_first_one_after_is_proposed_and_said(today: date) -> None:
    assert proposed_day(SUNDAY, today, USUAL_DAYS) == Proposal(SUNDAY + DAY, is_late=True)


@pytest.mark.parametrize("day", Weekday)
def test_a_clinic_of_one_day_a_week_never_gets_another(day: Weekday) -> None:
    for owed in range(1, 15):
        proposal = proposed_day(MONDAY + owed * DAY, MONDAY, (day,))
        assert Weekday.of(proposal.on) is day
        assert proposal.is_late is (proposal.on > MONDAY + owed * DAY)
        assert proposal.on > MONDAY


@pytest.mark.parametrize(("owed", "days"), [(SUNDAY, ()), (MONDAY - DAY, USUAL_DAYS), (MONDAY, ())])
def test_what_is_overdue_or_without_clinic_days_stays_as_it_is(owed: date, days: tuple[Weekday, ...]) -> None:
    assert proposed_day(owed, MONDAY, days) == Proposal(owed)


@pytest.mark.parametrize(
    ("days", "on", "is_off"),
    [
        (USUAL_DAYS, SUNDAY, True),
        (USUAL_DAYS, SUNDAY - DAY, True),
        (USUAL_DAYS, SUNDAY + DAY, False),
        ((Weekday.SUNDAY,), SUNDAY, False),
        ((), SUNDAY, True),
        ((), SUNDAY - DAY, False),
    ],
)
def test_the_clinic_is_off_on_other_days_and_without_any_on_sundays(
    days: tuple[Weekday, ...], on: date, is_off: bool
) -> None:
    assert is_off_day(on, days) is is_off
