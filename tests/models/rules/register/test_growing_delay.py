"""Guessing at the keyboard becomes slow, and nobody is kept out for long."""

import pytest
from hypothesis import given
from hypothesis.strategies import integers

from models.rules.register.growing_delay import FREE_TRIES, LONGEST_WAIT, wait_after, wait_among


@pytest.mark.parametrize(
    ("failures", "seconds"), [(0, 0), (1, 1), (2, 2), (3, 4), (4, 8), (5, 16), (6, 30), (7, 30), (10**6, 30)]
)
def test_each_wrong_password_doubles_the_wait_up_to_half_a_minute(failures: int, seconds: int) -> None:
    assert wait_after(failures) == seconds


@pytest.mark.parametrize(("others", "seconds"), [(FREE_TRIES, 0), (FREE_TRIES + 1, 1), (FREE_TRIES + 2, 2)])
def test_other_names_delay_a_name_after_a_few_tries(others: int, seconds: int) -> None:
    assert wait_among(0, others) == seconds


def test_the_longer_wait_of_the_two_counts() -> None:
    assert wait_among(3, FREE_TRIES + 1) == 4


@given(integers(0, 1000), integers(0, 1000))
def test_nobody_ever_waits_longer_than_the_cap(name: int, others: int) -> None:
    assert 0 <= wait_among(name, name + others) <= LONGEST_WAIT
