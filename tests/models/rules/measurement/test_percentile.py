"""Where a length lies in the reference: the source's own table, its valid ages, and exactness at a centile."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.shipped.references import read_references
from models.records.clinic.reference import CentileCurve
from models.rules.measurement.percentile import CentileSide, fitting, position
from models.values.age import GestationalAge
from models.values.length import Millimetres

REFERENCES = read_references(Path(__file__).parents[4] / "assets" / "references")
SILVA = REFERENCES.ranges[0]
TWINS = REFERENCES.means[0]
_LEVEL = replace(
    SILVA, curves=tuple(CentileCurve(c, (Fraction(mm),)) for c, mm in ((5, 20), (50, 35), (95, 50)))
)


def _at(text: str) -> GestationalAge:
    return GestationalAge.parse(text)


@pytest.mark.parametrize(
    ("weeks", "fifth", "median", "ninety_fifth"),
    [
        (20, "21.4", "36.9", "51.6"),
        (21, "21.1", "36.6", "50.1"),
        (22, "20.8", "36.2", "48.7"),
        (23, "20.4", "35.8", "47.4"),
        (24, "20.0", "35.4", "46.3"),
        (26, "18.7", "34.4", "44.5"),
        (28, "17.1", "33.3", "43.4"),
        (30, "15.1", "32.1", "42.8"),
        (32, "12.7", "30.8", "42.9"),
        (34, "9.9", "29.3", "43.5"),
    ],
)
def test_silva_equations_give_the_published_table(
    weeks: int, fifth: str, median: str, ninety_fifth: str
) -> None:
    age = GestationalAge.of(weeks)
    assert [f"{float(c.at(age)):.1f}" for c in SILVA.curves] == [fifth, median, ninety_fifth]


@pytest.mark.parametrize("age", ["14+0", "19+6", "34+1", "38+0"])
def test_outside_the_ages_of_the_source_there_is_no_position(age: str) -> None:
    assert position(Millimetres(300), _at(age), SILVA) is None


@pytest.mark.parametrize("age", ["20+0", "34+0"])
def test_the_first_and_the_last_day_of_the_source_count(age: str) -> None:
    assert position(Millimetres(300), _at(age), SILVA) is not None


@pytest.mark.parametrize(
    ("mm", "place", "lower", "upper"),
    [
        ("19.9", CentileSide.BELOW, None, 5),
        ("20.0", CentileSide.BETWEEN, 5, 50),
        ("34.9", CentileSide.BETWEEN, 5, 50),
        ("35.0", CentileSide.BETWEEN, 50, 95),
        ("49.9", CentileSide.BETWEEN, 50, 95),
        ("50.0", CentileSide.ABOVE, 95, None),
    ],
)
def test_a_length_on_a_centile_has_reached_it(
    mm: str, place: CentileSide, lower: int | None, upper: int | None
) -> None:
    where = position(Millimetres.parse(mm), _at("22+0"), _LEVEL)
    assert where is not None
    assert (where.side, where.lower, where.upper) == (place, lower, upper)


def test_nothing_is_rounded_before_it_is_compared() -> None:
    """At 20+0 the 5th centile is 21.3551 mm: 21.3 is below it though both print as about 21.4."""
    below, above = (position(Millimetres(t), _at("20+0"), SILVA) for t in (213, 214))
    assert below is not None
    assert above is not None
    assert (below.side, above.side) == (CentileSide.BELOW, CentileSide.BETWEEN)


@given(days=st.integers(20 * 7, 34 * 7), tenths=st.integers(0, 799))
def test_a_longer_cervix_never_lies_lower(days: int, tenths: int) -> None:
    order = [CentileSide.BELOW, CentileSide.BETWEEN, CentileSide.ABOVE]
    shorter, longer = (position(Millimetres(t), GestationalAge(days), SILVA) for t in (tenths, tenths + 1))
    assert shorter is not None
    assert longer is not None
    assert (order.index(shorter.side), shorter.lower or 0) <= (order.index(longer.side), longer.lower or 0)


@pytest.mark.parametrize(
    ("age", "mm"), [("15+0", "45.3"), ("20+0", "41.5"), ("24+0", "38.5"), ("28+0", "35.5")]
)
def test_the_mean_of_twins_is_the_published_line(age: str, mm: str) -> None:
    assert f"{float(TWINS.at(_at(age))):.1f}" == mm


def test_the_mean_of_twins_is_exact() -> None:
    assert TWINS.at(_at("20+1")) == Fraction("56.69") - Fraction("0.758") * Fraction(141, 7)


@pytest.mark.parametrize(
    ("age", "is_valid"), [("12+6", False), ("13+0", True), ("32+0", True), ("32+1", False)]
)
def test_the_mean_of_twins_ends_with_its_source(age: str, is_valid: bool) -> None:
    assert TWINS.covers(_at(age)) is is_valid


@pytest.mark.parametrize(("fetuses", "fits"), [(1, False), (2, True), (3, False), (None, False)])
def test_the_mean_of_twins_is_for_two_fetuses_only(fetuses: int | None, fits: bool) -> None:
    assert (fitting(REFERENCES.means, fetuses) is TWINS) is fits


@pytest.mark.parametrize(("fetuses", "fits"), [(1, True), (2, False), (None, False)])
def test_a_reference_from_singletons_fits_only_a_recorded_singleton(fetuses: int | None, fits: bool) -> None:
    assert (fitting(REFERENCES.ranges, fetuses) is SILVA) is fits
