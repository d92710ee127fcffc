from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.exchange.csv_files.cells import (
    is_formula,
    is_no_name,
    is_not_said,
    parse_fetuses,
    parse_length,
    parse_number,
    plain,
    unwrapped,
)
from models.errors import Refused
from models.rules.measurement.plausible import Reading
from models.values.identity import HospitalNumber
from models.values.length import Millimetres, Unit
from models.values.spreadsheet import is_blank, is_run

MM, CM = Unit.MILLIMETRES, Unit.CENTIMETRES


def wide(text: str) -> str:
    return text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})


def arabic(text: str) -> str:
    return text.translate({ord("0") + figure: 0x660 + figure for figure in range(10)} | {ord("."): 0x66B})


@given(st.text("0123456789.,+-/: cmTZ?", max_size=20))
def test_width_and_script_change_nothing_that_was_written(text: str) -> None:
    assert plain(wide(text)) == plain(text) == text.strip()


@given(st.decimals(0, 9999, places=2))
def test_a_number_in_arabic_figures_is_the_same_number(number: Decimal) -> None:
    assert Decimal(plain(arabic(str(number)))) == number


@pytest.mark.parametrize("around", ["\u00a0", "\u200b", "\ufeff", "\u200f", " \u202f\u2060 "])
def test_what_cannot_be_seen_at_the_ends_is_gone(around: str) -> None:
    assert plain(f"{around}24.5{around}") == "24.5"


def test_a_raised_figure_is_no_figure() -> None:
    assert plain("24²") == "24²"


@pytest.mark.parametrize("text", ["", " ", "-", "--", "–", "—", "---"])
def test_dashes_alone_are_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["0", "?", "-?", "(-)", "- 3", "NA", "."])
def test_a_sign_with_a_meaning_is_not_blank(text: str) -> None:
    assert not is_blank(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "--",
        "NA",
        "n/a",
        "N/A",
        "n.a.",
        "NaN",
        "NULL",
        "unknown",
        "Not  recorded",
        "not taken",
        "nk",
        "k.A.",
        "UNBEKANNT",
        "inconnu",
        "desconocido",
        "sconosciuto",
        "ignorado",
        "nieznane",
        "onbekend",
    ],
)
def test_a_word_for_nobody_knows_is_not_said(text: str) -> None:
    assert is_not_said(text)


@pytest.mark.parametrize(
    "text", ["none", "no", "nil", "0", "unknown?", "NA?", "ignorato?", "brak", "keine", "(-)"]
)
def test_an_answer_or_a_question_is_said(text: str) -> None:
    assert not is_not_said(text)


@pytest.mark.parametrize("text", ["", "-", "?", "123", "n/a", "N/A", "unknown", "Not known", "k.A.", "(?)"])
def test_what_names_nobody_is_no_name(text: str) -> None:
    assert is_no_name(text)


@pytest.mark.parametrize("text", ["Na", "NULL", "Nan", "Unk", "O", "Sm?th", "Łukasik", "الأحمد"])
def test_a_name_that_looks_like_nothing_is_one(text: str) -> None:
    assert not is_no_name(text)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('="0012345"', "0012345"),
        ('=""', ""),
        ('="=1+1"', "=1+1"),
        ('="a"&"b"', '="a"&"b"'),
        ('="a" ', "a"),
        ("=1+1", "=1+1"),
        ('= "1"', '= "1"'),
        ("0012345", "0012345"),
        ("'0012345", "0012345"),
        ("'34,5", "34,5"),
        ("'06.10.2026", "06.10.2026"),
        ("'+ve", "+ve"),
        ("'=1+1", "=1+1"),
        ("'t Hart", "'t Hart"),
        ("'20 weeks: quoted'", "'20 weeks: quoted'"),
    ],
)
def test_only_one_quoted_text_behind_an_equals_sign_is_unwrapped(text: str, inside: str) -> None:
    assert unwrapped(text) == inside


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://x")', "+49", "@SUM(A1)", "-cmd", "-1+1"])
def test_what_a_spreadsheet_would_run_is_known(text: str) -> None:
    assert is_run(text)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "=funnel",
        '=HYPERLINK("http://x")',
        "@SUM(A1)",
        "+A1",
        "-$A$1*2",
        "-1+1",
        "+34/2",
        "-cmd|' /C calc'!A0",
        "+Sheet1!A1",
    ],
)
def test_what_is_plainly_a_formula_is_one(text: str) -> None:
    assert is_formula(text)


@pytest.mark.parametrize("text", ["+", "+ve", "-ve funnel", "- no funnel", "@20/40", "+49", "-- none", "-?"])
def test_a_remark_that_begins_with_a_sign_is_no_formula(text: str) -> None:
    assert is_run(text)
    assert not is_formula(text)


@pytest.mark.parametrize("text", ["", "-", "–", "--", "-3", "-3,5", "sludge", "39,4"])
def test_dashes_and_negative_numbers_are_no_formulas(text: str) -> None:
    assert not is_run(text)
    assert not is_formula(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("704411.0", "704411"),
        ("704411,0", "704411"),
        ("704411.00", "704411"),
        ("0704411.0", "0704411"),
        ("1704.000", "1704"),
        ("704.411", "704411"),
        ("1.704.411", "1704411"),
        ("83.02.11-123.45", "83021112345"),
        ("0012345", "0012345"),
        ("RX 482.0", "RX4820"),
        ("104E77", "104E77"),
        ("12E5", "12E5"),
        (wide("704411.0"), "704411"),
        (arabic("704411"), "704411"),
        ("\u200b704411", "704411"),
    ],
)
def test_a_hospital_number_is_the_one_that_was_written(text: str, number: str) -> None:
    assert parse_number(text) == HospitalNumber(number)


@given(st.from_regex(r"[0-9]{1,12}", fullmatch=True), st.sampled_from([".0", ",0", ".00", ",0000"]))
def test_idle_decimals_change_no_number(digits: str, idle: str) -> None:
    assert parse_number(digits + idle) == HospitalNumber(digits)


@pytest.mark.parametrize(
    "text", ["1.04455E+05", "1,04E+5", "7.04411e5", "1e+05", "7E-3", wide("1.04455E+05")]
)
def test_a_number_whose_figures_a_spreadsheet_lost_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=r"number\.exponent"):
        parse_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "704.000",
        "1,000",
        "K41 / K42",
        "104455.5",
        "12.34",
        "104455.50",
        "1,234",
        "0704.411",
        "K4101?",
        "704411,5",
        "unknown",
        "NaN",
        "",
        "-",
        "704411²?",
    ],
)
def test_what_is_no_number_or_may_be_two_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=r"number\.not_a_number"):
        parse_number(text)


@pytest.mark.parametrize(
    ("text", "unit", "tenths"),
    [
        ("39,4", MM, 394),
        ("39.4", MM, 394),
        ("39.40", MM, 394),
        ("39.00", MM, 390),
        ("39", MM, 390),
        ("0", MM, 0),
        ("0.0", MM, 0),
        ("80", MM, 800),
        ("35 mm", MM, 350),
        ("3.5 cm", MM, 350),
        ("35mm", CM, 350),
        ("4.55", CM, 455),
        ("4,5", CM, 450),
        ("4", CM, 400),
        ("0.03", CM, 3),
        ("0.030", CM, 3),
        ("8.00", CM, 800),
        (arabic("35.4"), MM, 354),
        (wide("35.4mm"), CM, 354),
    ],
)
def test_a_length_is_read_exactly(text: str, unit: Unit, tenths: int) -> None:
    assert parse_length(text, unit, "reading.1").length == Millimetres(tenths)


def test_a_length_keeps_what_was_typed_and_the_unit_it_was_read_in() -> None:
    assert parse_length("3,50 cm", MM, "reading.1") == Reading("3,50 cm", Millimetres(350), CM)


@pytest.mark.parametrize(
    ("text", "unit", "code"),
    [
        ("80.1", MM, "length.out_of_range"),
        ("24.0", CM, "length.out_of_range"),
        ("8.01", CM, "length.out_of_range"),
        ("-1", MM, "length.out_of_range"),
        ("39.45", MM, "length.too_many_decimals"),
        ("4.555", CM, "length.too_many_decimals"),
        ("n/a", MM, "length.not_a_number"),
        ("35?", MM, "length.not_a_number"),
        ("1.234,5", MM, "length.not_a_number"),
        ("2e1", MM, "length.not_a_number"),
        ("3²", MM, "length.not_a_number"),
    ],
)
def test_what_is_no_length_is_refused_with_its_text(text: str, unit: Unit, code: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_length(text, unit, "reading.1")
    problem = refused.value.problems[0]
    assert (problem.field, problem.code, problem.values) == ("reading.1", code, (text, unit.value))


@pytest.mark.parametrize(
    ("text", "values"),
    [("34 cm", ("34", "cm")), ("3.455cm", ("3.455", "cm")), ("90 MM", ("90", "mm")), ("-1 mm", ("-1", "mm"))],
)
def test_a_length_that_names_its_unit_is_refused_in_that_unit(text: str, values: tuple[str, str]) -> None:
    for unit in Unit:
        with pytest.raises(Refused) as refused:
            parse_length(text, unit, "reading.1")
        assert refused.value.problems[0].values == values


@given(st.integers(0, 800))
def test_centimetres_and_millimetres_name_the_same_length(tenths: int) -> None:
    as_cm = parse_length(f"{tenths // 100}.{tenths % 100:02}", CM, "reading.1").length
    as_mm = parse_length(f"{tenths // 10},{tenths % 10}", MM, "reading.1").length
    assert as_cm == as_mm == Millimetres(tenths)


@pytest.mark.parametrize(
    ("text", "fetuses"),
    [
        ("1", 1),
        ("2", 2),
        ("9", 9),
        ("1.0", 1),
        ("2,0", 2),
        ("1.00", 1),
        (wide("3"), 3),
        ("", None),
        ("-", None),
        ("NA", None),
        ("unknown", None),
    ],
)
def test_fetuses_are_counted_and_not_said_is_not_one(text: str, fetuses: int | None) -> None:
    assert parse_fetuses(text) == fetuses


@pytest.mark.parametrize("text", ["0", "10", "twin", "1?", "1.5", "1.", "0.0", "none"])
def test_what_is_no_number_of_fetuses_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=r"fetuses\.not_a_number"):
        parse_fetuses(text)
