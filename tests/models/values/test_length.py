"""Lengths, dilation, crown-rump length and head circumference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import Refused
from models.values.length import Centimetres, CrownRump, HeadCircumference, Millimetres, Unit

Size = Millimetres | Centimetres | CrownRump | HeadCircumference
KINDS: list[tuple[type[Size], int, str]] = [
    (Millimetres, 800, "length"),
    (Centimetres, 100, "dilation"),
    (CrownRump, 840, "crl"),
    (HeadCircumference, 4500, "head"),
]


@pytest.mark.parametrize(("kind", "most", "name"), KINDS)
def test_a_size_lies_between_nought_and_its_most(kind: type[Size], most: int, name: str) -> None:
    assert (kind(0).tenths, kind(most).tenths) == (0, most)
    for tenths in (-1, most + 1):
        with pytest.raises(Refused, match=rf"{name}\.out_of_range"):
            kind(tenths)


@pytest.mark.parametrize(("kind", "most", "name"), KINDS)
def test_a_size_says_what_cannot_be_read(kind: type[Size], most: int, name: str) -> None:
    with pytest.raises(Refused, match=rf"{name}\.too_many_decimals"):
        kind.parse("2.45")
    for text in ("", "abc", "-1", "2.", ",5", "2 mm", "1e1"):
        with pytest.raises(Refused, match=rf"{name}\.not_a_number"):
            kind.parse(text)


@given(st.sampled_from(KINDS), st.integers(0, 5000))
def test_a_size_is_read_back_from_how_it_is_written(kind: tuple[type[Size], int, str], tenths: int) -> None:
    size = kind[0](min(tenths, kind[1]))
    assert kind[0].parse(str(size)) == size
    assert kind[0].parse(str(size).replace(".", ",")) == size


@pytest.mark.parametrize(("kind", "most", "name"), KINDS)
def test_a_number_of_thousands_of_digits_is_no_size(kind: type[Size], most: int, name: str) -> None:
    for text in ("9" * 400, "9" * 5000 + ",5", "1000000000"):
        with pytest.raises(Refused, match=rf"{name}\.out_of_range"):
            kind.parse(text)
    assert kind.parse("0" * 400 + "1") == kind.parse("1")


def test_sizes_of_two_kinds_are_never_the_same() -> None:
    sizes: list[Size] = [kind(20) for kind, _, _ in KINDS]
    assert len(set(sizes)) == len(KINDS)


def test_a_whole_number_has_its_decimal() -> None:
    assert (str(Millimetres.parse("25")), Millimetres.parse("25")) == ("25.0", Millimetres.parse("25.0"))


def test_a_length_is_compared_exactly() -> None:
    assert Millimetres.parse("24.9") < Millimetres.parse("25.0") < Millimetres.parse("25.1")


@pytest.mark.parametrize(("unit", "decimals"), [(Unit.MILLIMETRES, 1), (Unit.CENTIMETRES, 2)])
def test_a_unit_says_how_many_decimals_make_a_tenth_of_a_millimetre(unit: Unit, decimals: int) -> None:
    assert unit.decimals == decimals
