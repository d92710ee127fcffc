"""How much shorter a length has to be before an answer stops holding."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.guidelines.bounds import LengthBand
from models.records.guidelines.guideline import Evidence
from models.rules.measurement.bands import is_worse, own_bands
from models.values.length import Millimetres
from tests.builders import all_guidelines

MM = Millimetres.parse
LENGTHS = st.integers(0, 800).map(Millimetres)


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("24.0", "21.1", False),
        ("24.0", "21.0", True),
        ("25.1", "25.0", True),
        ("25.0", "24.9", False),
        ("20.1", "20.0", True),
        ("20.0", "19.9", False),
        ("15.1", "15.0", True),
        ("15.0", "14.9", False),
        ("10.0", "9.9", True),
        ("9.9", "9.8", False),
        ("22.4", "22.3", False),
        ("22.4", "30.0", False),
    ],
)
def test_a_clear_step_or_a_lower_band_is_worse_and_a_tenth_alone_is_not(
    was: str, now: str, expected: bool
) -> None:
    assert is_worse(MM(was), MM(now)) is expected


@given(LENGTHS, LENGTHS, LENGTHS)
def test_what_is_shorter_than_something_worse_is_worse_too(
    one: Millimetres, two: Millimetres, three: Millimetres
) -> None:
    shortest, middle, longest = sorted((one, two, three))
    assert is_worse(longest, shortest) or not is_worse(longest, middle)
    assert not is_worse(shortest, longest)


def test_a_threshold_of_the_clinics_own_is_a_bands_end_too() -> None:
    rule = next(r for g in all_guidelines() for r in g.rules if r.id == "NICE-OFFER")
    mine = replace(rule, evidence=Evidence.CLINIC, length=LengthBand(over=MM("3.0"), at_most=MM("27.5")))
    assert own_bands([rule, mine, replace(mine, length=None)]) == (LengthBand(at_most=MM("27.5")),)
    assert is_worse(MM("27.6"), MM("27.5"), own_bands([mine]))
    assert not is_worse(MM("27.6"), MM("27.5"))
