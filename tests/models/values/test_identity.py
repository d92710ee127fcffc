"""Hospital numbers and folded text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import Refused
from models.values.identity import HospitalNumber, fold, with_plain_digits, words_of_name


def wide(text: str) -> str:
    return text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})


def in_digits_from(zero: int) -> str:
    """482113 in the script whose nought is `zero`."""
    return "".join(chr(zero + int(figure)) for figure in "482113")


@pytest.mark.parametrize("typed", ["RX 482 113", "rx482113", "RX-482-113", "rx.482/113", "RX\u00a0482 113"])
def test_separators_and_case_do_not_matter_in_a_number(typed: str) -> None:
    assert HospitalNumber.parse(typed) == HospitalNumber("RX482113")


@pytest.mark.parametrize(
    "typed",
    [wide("RX482113"), wide("rx 482113"), f"RX{in_digits_from(0x660)}", f"RX-{in_digits_from(0x966)}"],
)
def test_width_and_script_of_letters_and_digits_do_not_matter_in_a_number(typed: str) -> None:
    assert HospitalNumber.parse(typed) == HospitalNumber("RX482113")


def test_a_raised_figure_is_another_number() -> None:
    assert HospitalNumber.parse("RX482²") != HospitalNumber.parse("RX4822")


@given(st.text(st.characters(categories=["Nd"]), min_size=1, max_size=40))
def test_digits_of_every_script_are_as_many_plain_digits(text: str) -> None:
    plain = with_plain_digits(text)
    assert (plain.isascii(), plain.isdecimal(), len(plain)) == (True, True, len(text))
    assert int(plain) == int(text)


@given(st.text(max_size=40))
def test_a_number_that_is_read_is_one_or_is_refused(text: str) -> None:
    try:
        number = HospitalNumber.parse(text)
    except Refused:
        return
    assert HospitalNumber.parse(number.text) == number


@pytest.mark.parametrize("typed", ["", " ", "#1", "A;B", "A" * 41])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match=r"number\.not_a_number"):
        HospitalNumber.parse(typed)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("RX482113", "RX 482 113"),
        ("4821", "482 1"),
        ("RX", "RX"),
        ("A1B22", "A1B 22"),
        ("A" * 40, "A" * 40),
        ("9434765919", "943 476 5919"),
        ("12345678901", "123 456 789 01"),
    ],
)
def test_a_number_is_shown_in_groups(number: str, shown: str) -> None:
    assert str(HospitalNumber(number)) == shown


@given(st.from_regex(r"[A-Z]{0,4}[0-9]{1,12}", fullmatch=True))
def test_a_number_is_read_back_from_how_it_is_shown(text: str) -> None:
    assert HospitalNumber.parse(str(HospitalNumber(text))) == HospitalNumber(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("GARCÍA Núñez", "garcia nunez"),
        ("Łukasz", "lukasz"),
        ("Bjørn", "bjorn"),
        ("Weiß", "weiss"),
        ("O'BRIEN", "obrien"),
        ("O\u2019Brien", "obrien"),
        ("Þóra", "thora"),
        ("Smith-Jones", "smith jones"),
        ("  a   b ", "a b"),
        ("Ægir", "aegir"),
        ("IŞIK", "isik"),
    ],
)
def test_accents_case_and_apostrophes_do_not_matter(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("typed", ["R\u0425 1", "\u0420X1", "\u0391B12"])
def test_a_number_of_two_alphabets_that_look_alike_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match=r"number\.mixed_scripts"):
        HospitalNumber.parse(typed)


@pytest.mark.parametrize("typed", ["\u0420\u04251", "ÅØ 12", "RX1"])
def test_a_number_of_one_alphabet_is_taken(typed: str) -> None:
    assert HospitalNumber.parse(typed).text


@pytest.mark.parametrize("number", ["9434765919", "4010232137", "9876543210"])
def test_a_check_digit_that_fits_makes_an_nhs_number(number: str) -> None:
    assert HospitalNumber(number).is_nhs


@pytest.mark.parametrize(
    "number", ["9434765918", "9343765919", "943476591", "94347659190", "A434765919", "RX482113"]
)
def test_any_other_number_is_none(number: str) -> None:
    assert not HospitalNumber(number).is_nhs


def test_a_number_whose_check_digit_would_be_ten_is_none() -> None:
    assert not any(HospitalNumber(f"100000001{digit}").is_nhs for digit in range(10))


def test_both_sides_of_an_apostrophe_are_words_of_a_name() -> None:
    assert words_of_name("O’Brien-Łuk") == ("obrien", "luk", "o", "brien")
