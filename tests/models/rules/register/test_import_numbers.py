"""Hospital numbers that may have lost their leading zeros."""

from dataclasses import replace

import pytest

from models.errors import Problem
from models.records.importing.import_line import Sifting
from models.rules.register.import_check import sift
from models.rules.register.import_known import KnownWomen
from models.rules.register.import_numbers import shortened, with_other_zeros
from models.values.identity import HospitalNumber
from tests.models.rules.register.arrivals import TODAY, a_line, a_sheet, an_arrival, known, the_verdict


def numbers(*texts: str) -> set[HospitalNumber]:
    return {HospitalNumber(text) for text in texts}


def many(count: int, digits: int) -> set[HospitalNumber]:
    return numbers(*(str(10 ** (digits - 1) + n) for n in range(count)))


@pytest.mark.parametrize(
    ("short", "others", "suspected"),
    [(3, 4, 3), (4, 16, 4), (4, 15, 0), (1, 1, 1), (0, 5, 0)],
)
def test_few_shorter_numbers_are_suspected(short: int, others: int, suspected: int) -> None:
    found, width = shortened(many(short, 5) | many(others, 6))
    assert (len(found), width) == (suspected, 6)


def test_where_a_number_begins_with_0_all_shorter_ones_are_suspected() -> None:
    assert shortened(many(9, 5) | many(9, 6) | numbers("012345")) == (frozenset(many(9, 5)), 6)


def test_numbers_with_letters_are_left_alone() -> None:
    assert shortened(numbers("K1", "K0012", "12345")) == (frozenset(), 5)
    assert shortened([]) == (frozenset(), 0)


def test_a_shorter_number_is_doubtful_and_tells_the_usual_width() -> None:
    lines = [
        a_line(n, an_arrival(number=HospitalNumber(t), family_name=t))
        for n, t in ((2, "12345"), (3, "012346"))
    ]
    first, second = sift(lines, KnownWomen(), TODAY).lines
    assert first.reasons == (Problem("number", "number.shorter", ("123 45", "6")),)
    assert second.verdict is Sifting.ACCEPTED


def test_a_shorter_number_that_the_record_knows_is_hers() -> None:
    short = HospitalNumber("12345")
    woman = known(a_sheet()).women[HospitalNumber("RX1")]
    lines = [
        a_line(2, an_arrival(number=short)),
        a_line(3, an_arrival(number=HospitalNumber("012346"), family_name="Jones")),
    ]
    assert sift(lines, KnownWomen({short: woman}), TODAY).lines[0].verdict is Sifting.ACCEPTED


def test_a_number_that_the_record_has_with_other_zeros_is_doubtful() -> None:
    short, whole = HospitalNumber("12345"), HospitalNumber("0012345")
    line = an_arrival(number=short)
    assert the_verdict(line, KnownWomen(other_zeros={short: whole})) == (
        Sifting.DOUBTFUL,
        ("number.zeros_in_record",),
    )


@pytest.mark.parametrize(
    ("number", "others"),
    [
        ("12", ["012", "0012", "00012", "000012"]),
        ("012", ["12", "0012", "00012", "000012", "0000012"]),
        ("12345678901", ["012345678901"]),
        ("1234567890123", []),
        ("K12", []),
        ("00", ["0", "000", "0000", "00000", "000000"]),
    ],
)
def test_other_zeros_are_those_it_has_and_up_to_four_more(number: str, others: list[str]) -> None:
    assert [other.text for other in with_other_zeros(HospitalNumber(number))] == others


def test_a_number_that_looks_like_an_nhs_number_and_is_none_is_asked_about() -> None:
    number = HospitalNumber("9434765918")
    line = a_line(2, replace(an_arrival(), number=number))
    (there,) = sift([line], KnownWomen(slips=frozenset({number})), TODAY).lines
    assert there.reasons == (Problem("number", "number.nhs_doubt", ("943 476 5918",)),)
    assert sift([line], KnownWomen(), TODAY).lines[0].verdict is Sifting.ACCEPTED


def test_slips_of_both_parts_of_a_file_are_known() -> None:
    one, other = (frozenset(numbers(text)) for text in ("9434765918", "9434765917"))
    assert KnownWomen(slips=one).joined(KnownWomen(slips=other)).slips == one | other
