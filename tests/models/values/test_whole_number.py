"""A number that a person types is read within its bounds, and as one or not at all however long it is."""

import pytest

from models.values.whole_number import whole_within


@pytest.mark.parametrize(("text", "number"), [("5", 5), ("7", 7), ("007", 7), ("4", None), ("8", None)])
def test_a_number_is_read_within_its_bounds(text: str, number: int | None) -> None:
    assert whole_within(text, 5, 7) == number


@pytest.mark.parametrize(
    "text", ["", " 5", "5.0", "-5", "+5", "\u0665", "five", "5" * 10, "0" * 5000 + "5", "9" * 5000]
)
def test_what_is_no_number_of_a_reasonable_length_is_none(text: str) -> None:
    assert whole_within(text, 0, 10**9) is None
