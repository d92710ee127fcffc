"""When the computer's date is doubted."""

from datetime import timedelta

import pytest

from models.records.treatment import Cerclage
from models.rules.flags.clock_check import has_jumped, is_doubtful, newest_day
from models.views import Facts
from tests.builders import NOW, TODAY
from tests.whole_events import a_whole

MICROSECOND = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("since", "doubtful"),
    [
        (timedelta(), False),
        (-timedelta(minutes=5), False),
        (-timedelta(minutes=5) - MICROSECOND, True),
        (timedelta(days=30), False),
        (timedelta(days=30) + MICROSECOND, True),
    ],
)
def test_a_date_before_the_last_entry_or_a_month_after_it_is_doubtful(
    since: timedelta, doubtful: bool
) -> None:
    assert is_doubtful(NOW + since, NOW) is doubtful


def test_before_the_first_entry_no_date_is_doubtful() -> None:
    assert not is_doubtful(NOW, None)


@pytest.mark.parametrize(
    ("minutes", "jumped"), [(-5, False), (-5.01, True), (0, False), (5, False), (5.01, True)]
)
def test_a_clock_that_was_set_has_not_run_as_long_as_it_says(minutes: float, jumped: bool) -> None:
    night = timedelta(hours=9)
    assert has_jumped(night + timedelta(minutes=minutes), night) is jumped


def test_the_newest_day_of_a_pregnancy_is_that_of_whatever_was_written_down_last() -> None:
    early, late = (a_whole(Cerclage, placed_on=TODAY - timedelta(days=passed)) for passed in (9, 2))
    assert newest_day(Facts(cerclages=(late, early))) == late.placed_on
    assert newest_day(Facts()) is None
