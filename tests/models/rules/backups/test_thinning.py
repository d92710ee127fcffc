"""Which backups become superfluous, and which never do."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.backups.thinning import ALL_WITHIN, DAYS, MONTHS, WEEKS, superfluous

LAST = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
moments = st.lists(st.integers(-5 * 365 * 24, 5 * 365 * 24), min_size=1, unique=True).map(
    lambda hours: [LAST + timedelta(hours=each) for each in hours]
)


def kept(made: list[datetime], last: datetime | None = None) -> list[datetime]:
    gone = superfluous(made, last or max(made))
    return sorted((at for at in made if at not in gone), reverse=True)


@pytest.mark.parametrize(
    ("back", "stays"),
    [
        (ALL_WITHIN - timedelta(seconds=1), True),
        (ALL_WITHIN, True),
        (ALL_WITHIN + timedelta(seconds=1), False),
    ],
)
def test_every_one_of_the_last_24_hours_is_kept(back: timedelta, stays: bool) -> None:
    later_that_day = LAST - back + timedelta(hours=1)
    assert (LAST - back in kept([LAST, later_that_day, LAST - back])) is stays


@pytest.mark.parametrize(
    ("step", "how_many"),
    [(timedelta(days=1), DAYS), (timedelta(days=7), WEEKS), (timedelta(days=31), MONTHS)],
)
def test_the_last_of_so_many_days_weeks_and_months_is_kept(step: timedelta, how_many: int) -> None:
    made = [LAST - step * number for number in range(30)]
    assert kept(made)[:how_many] == made[:how_many]
    assert len(kept(made)) < 30


def test_of_one_day_the_last_one_stays() -> None:
    day = LAST - timedelta(days=5)
    assert kept([LAST, day, day - timedelta(hours=1)]) == [LAST, day]


def test_a_long_pause_makes_nothing_superfluous() -> None:
    made = [LAST, *(LAST - timedelta(days=900 + number) for number in range(5))]
    assert kept(made) == made


@pytest.mark.parametrize("last", [None, LAST - timedelta(days=1), LAST + timedelta(days=2)])
def test_while_nothing_there_is_proven_everything_stays(last: datetime | None) -> None:
    assert superfluous([LAST - timedelta(minutes=number) for number in range(99)], last) == ()


@given(made=moments, data=st.data())
def test_neither_the_last_proven_one_nor_any_after_it_is_ever_superfluous(
    made: list[datetime], data: st.DataObject
) -> None:
    last = data.draw(st.sampled_from(made))
    gone = superfluous(made, last)
    assert all(at < last for at in gone)
    assert list(gone) == sorted(set(gone))
    assert set(gone) <= set(made)


@given(made=moments)
def test_what_is_thinned_out_already_stays_as_it_is(made: list[datetime]) -> None:
    left = kept(made)
    assert superfluous(left, max(made)) == ()
    assert len(left) <= DAYS + WEEKS + MONTHS + sum(max(made) - at <= ALL_WITHIN for at in made)
