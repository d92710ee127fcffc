"""Laboratory values are kept as they were reported, and only where they can be."""

import pytest

from models.errors import Refused
from models.records.laboratory import LabKind
from models.rules.pregnancy.laboratory import TESTS, band_of, read_value


@pytest.mark.parametrize(
    ("typed", "kept"), [("120", "120"), (" 0,8 ", "0.8"), ("< 10", "<10"), (">500", ">500"), ("007", "7")]
)
def test_a_value_is_kept_as_it_was_reported(typed: str, kept: str) -> None:
    assert read_value(LabKind.FFN, typed, "ng/mL") == kept
    assert read_value(LabKind.FFN, kept, "ng/mL") == kept


@pytest.mark.parametrize(
    ("typed", "unit", "code"),
    [
        ("many", "ng/mL", "lab.not_a_value"),
        ("-1", "ng/mL", "lab.not_a_value"),
        ("1.234", "ng/mL", "lab.not_a_value"),
        ("120", "mg/L", "lab.unit_missing"),
        ("2000.01", "ng/mL", "lab.out_of_range"),
    ],
)
def test_what_cannot_be_a_result_is_refused(typed: str, unit: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_value(LabKind.FFN, typed, unit)
    assert [problem.code for problem in refused.value.problems] == [code]


@pytest.mark.parametrize("kind", [kind for kind, test in TESTS.items() if test.is_measured])
def test_the_largest_value_is_the_last_that_is_taken(kind: LabKind) -> None:
    for unit, most in TESTS[kind].most.items():
        assert read_value(kind, str(most), unit) == str(most)


def test_every_kind_has_its_test_and_every_cut_off_its_unit() -> None:
    assert set(TESTS) == set(LabKind)
    assert all(cut.unit in test.most for test in TESTS.values() for cut in test.cut_offs)


@pytest.mark.parametrize(
    ("value", "band"),
    [
        ("9", (None, 10)),
        ("<10", (None, 10)),
        ("10", (10, 50)),
        ("49", (10, 50)),
        ("50", (50, 200)),
        ("199", (50, 200)),
        ("200", (200, 500)),
        ("500", (500, None)),
        (">500", (500, None)),
    ],
)
def test_fibronectin_lies_in_its_band(value: str, band: tuple[int | None, int | None]) -> None:
    assert band_of(value) == band
