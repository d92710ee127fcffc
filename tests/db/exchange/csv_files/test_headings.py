import unicodedata
from collections.abc import Iterator
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.exchange.csv_files.heading_words import DOUBTFUL, GENERIC, WORDS
from db.exchange.csv_files.headings import languages_of, read_heading
from models.records.reading_plan import DATES, Column, DateOrder
from models.records.scan import Route
from models.values.length import Unit

T = TypeVar("T")
EIGHT = {"en", "de", "fr", "es", "it", "pt", "pl", "nl"}
TABLES = {"plain": WORDS, "doubtful": DOUBTFUL}


def words_of(table: dict[Column, dict[str, str]]) -> Iterator[tuple[Column, str, str]]:
    for column, by_language in table.items():
        for language, words in by_language.items():
            yield from ((column, language, word) for word in words.split("|"))


def each(headings: str, expected: T) -> Iterator[tuple[str, T]]:
    return ((heading, expected) for heading in headings.split("|"))


PLAIN = tuple(words_of(WORDS))
UNNUMBERED = tuple((column, word) for column, _, word in PLAIN if not any(c.isdigit() for c in word))
ORDERS = {
    "yyyy-mm-dd": DateOrder.YEAR_FIRST,
    "RRRR-MM-DD": DateOrder.YEAR_FIRST,
    "aaaa/mm/jj": DateOrder.YEAR_FIRST,
    "jj-mm-dd": DateOrder.YEAR_FIRST,
    "ISO 8601": DateOrder.YEAR_FIRST,
    "dd/mm/yyyy": DateOrder.DAY_FIRST,
    "dd-mmm-yy": DateOrder.DAY_FIRST,
    "TT.MM.JJJJ": DateOrder.DAY_FIRST,
    "jj/mm/aaaa": DateOrder.DAY_FIRST,
    "gg/mm/aaaa": DateOrder.DAY_FIRST,
    "dd-mm-jjjj": DateOrder.DAY_FIRST,
    "d/m/y": DateOrder.DAY_FIRST,
    "DDMMYYYY": DateOrder.DAY_FIRST,
    "día/mes/año": DateOrder.DAY_FIRST,
    "dd/mm/yyyy hh:mm": DateOrder.DAY_FIRST,
    "mm/dd/yyyy": DateOrder.MONTH_FIRST,
    "mm/jj/aaaa": DateOrder.MONTH_FIRST,
    "MDY": DateOrder.MONTH_FIRST,
}


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Nachname/Surname", Column.FAMILY_NAME),
        ("Name (Nachname)", Column.FAMILY_NAME),
        ("Patient's surname", Column.FAMILY_NAME),
        ("First name(s)", Column.GIVEN_NAME),
        ("Nome", Column.GIVEN_NAME),
        ("D.O.B.", Column.BORN_ON),
        ("date_of_birth", Column.BORN_ON),
        ("Patient date of birth", Column.BORN_ON),
        ("né(e) le", Column.BORN_ON),
        ("Hospital no.", Column.NUMBER),
        ("N\N{DEGREE SIGN} dossier", Column.NUMBER),
        ("N.º de processo", Column.NUMBER),
        ("N\N{DEGREE SIGN} de processo", Column.NUMBER),
        ("MRN#", Column.NUMBER),
        ("date prévue d'accouchement", Column.DUE_ON),
        ("date prévue d\N{RIGHT SINGLE QUOTATION MARK}accouchement", Column.DUE_ON),
        ("EDD (agreed)", Column.DUE_ON),
        ("Final EDD", Column.DUE_ON),
        ("Termin / EDD", Column.DUE_ON),
        ("1. Tag der letzten Regel", Column.LAST_PERIOD),
        ("LMP (date)", Column.LAST_PERIOD),
        ("n_fetus", Column.FETUSES),
        ("Scan date / time", Column.SCANNED_ON),
        ("Date/Time", Column.SCANNED_ON),
        ("Datum (TV)", Column.SCANNED_ON),
        ("examDateTime", Column.SCANNED_ON),
        ("Data", Column.SCANNED_ON),
        ("GA (weeks)", Column.AGE),
        ("GA (w+d)", Column.AGE),
        ("CL (TV, mm)", Column.READING),
        ("CL, in mm", Column.READING),
        ("Cervix ()", Column.READING),
        ("Measurement", Column.READING),
        ("CL\n(mm)", Column.READING),
        ("\ufeffC\u200bL\N{NO-BREAK SPACE}", Column.READING),
        ("\uff23\uff4c", Column.READING),
        ("approach", Column.ROUTE),
        ("Route (TV/TA)", Column.ROUTE),
        ("Fetuses (n)", Column.FETUSES),
        ("History (free text)", Column.HISTORY),
        ("Sonographer name", Column.EXAMINER),
        ("comment", Column.REMARKS),
    ],
)
def test_a_heading_of_nothing_but_known_words_for_one_thing_means_it(heading: str, column: Column) -> None:
    read = read_heading(heading)
    assert (read.meaning, read.suggested) == (column, column)


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("DOB (baby)", Column.BORN_ON),
        ("Baby DOB", Column.BORN_ON),
        ("BabyDOB", Column.BORN_ON),
        ("DOB partner", Column.BORN_ON),
        ("DOB?", Column.BORN_ON),
        ("DOB (mm)", Column.BORN_ON),
        ("DOB (jj/mm/jj)", Column.BORN_ON),
        ("DOB (dd/mm/yyyy or mm/dd/yyyy)", Column.BORN_ON),
        ("Name (husband)", Column.FAMILY_NAME),
        ("Name/Vorname", Column.FAMILY_NAME),
        ("Nom et prénom", Column.FAMILY_NAME),
        ("Surname, first name", Column.FAMILY_NAME),
        ("Due (next scan)", Column.DUE_ON),
        ("EDD (LMP)", Column.DUE_ON),
        ("EDD (ultrasound)", Column.DUE_ON),
        ("EDD by LMP", Column.DUE_ON),
        ("LMP EDD", Column.DUE_ON),
        ("EDD by last menstrual period", Column.DUE_ON),
        ("EDD scan 1", Column.DUE_ON),
        ("Date (printed)", Column.SCANNED_ON),
        ("Next scan date", Column.SCANNED_ON),
        ("Next CL date", Column.SCANNED_ON),
        ("Date*", Column.SCANNED_ON),
        ("GA (today)", Column.AGE),
        ("GA (days)", Column.AGE),
        ("Measurement (femur)", Column.READING),
        ("CL (with pressure)", Column.READING),
        ("CL with pressure", Column.READING),
        ("CL at 20 weeks", Column.READING),
        ("CL 9w", Column.READING),
        ("shortest CL", Column.READING),
        ("mean CL", Column.READING),
        ("CL/HC", Column.READING),
        ("CL?", Column.READING),
        ("CL+", Column.READING),
        ("CL #2", Column.READING),
        ("CL mm/cm", Column.READING),
        ("CL (dd/mm/yyyy)", Column.READING),
        ("Length (cervical length, closed)", Column.READING),
    ],
)
def test_a_heading_with_more_or_other_words_is_suggested_only(heading: str, column: Column) -> None:
    read = read_heading(heading)
    assert (read.meaning, read.suggested) == (None, column)


@pytest.mark.parametrize(
    ("heading", "nothing"),
    [
        *each(
            "| |()|?|/|7|BMI|Line|Reason|Lp.|Age|Alter|mm|TV|FL|femur length|Länge Femur|crown-rump length",
            None,
        ),
        *each(
            "Booking date|Invoice number|Length of stay|Print date|Consultant name|Consultant (name)", None
        ),
        *each("Husband name|Imię ojca|Delivery/date|Date of delivery|Route of delivery|Family history", None),
        *each("Geburtsname|Nom et adresse|Visit time|Scan length", None),
    ],
)
def test_a_heading_that_only_contains_a_generic_word_suggests_nothing(heading: str, nothing: None) -> None:
    read = read_heading(heading)
    assert (read.meaning, read.suggested) == (nothing, nothing)


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        *each("CL|DOB|1. Tag der letzten Regel", None),
        *each("Scan date 1|Scan 1 date|Visit 1 date|Scan date.1", 1),
        *each("CL 2|CL2 mm|CL (2)|CL-2|CL no. 2|CL (visit 2)|visit 2 CL|2nd scan date|2ème mesure", 2),
        *each("\uff23\uff2c\u3000\uff12|CL \u0662", 2),
        *each("cervix_cm_3|scan_3_cl_mm", 3),
    ],
)
def test_a_heading_may_count_visits(heading: str, number: int | None) -> None:
    read = read_heading(heading)
    assert read.meaning is not None
    assert read.number == number


@pytest.mark.parametrize(
    ("heading", "number", "column"),
    [
        ("CL 9", 9, Column.READING),
        ("CL 10", 10, None),
        ("CL16", 16, None),
        ("GA 9", 9, Column.AGE),
        ("GA 10", 10, None),
        ("Date 99", 99, Column.SCANNED_ON),
        ("Date 100", None, None),
        ("CL 2 (visit 3)", None, None),
        ("CL 20+0", None, None),
        ("CL " + "9" * 200, None, None),
    ],
)
def test_a_number_that_cannot_be_of_a_visit_is_asked_about(
    heading: str, number: int | None, column: Column | None
) -> None:
    read = read_heading(heading)
    assert (read.number, read.meaning) == (number, column)


def test_a_text_of_more_than_300_characters_is_no_heading() -> None:
    assert read_heading("CL".ljust(300)).meaning is Column.READING
    assert read_heading("CL".ljust(301)).suggested is None


@pytest.mark.parametrize(
    ("heading", "route"),
    [
        *each("CL|ultrasound CL", None),
        *each(
            "CL (TV)|TVCL|TVS cervical length|cl_tv_mm_1|CL (trans-vaginal ultrasound)", Route.TRANSVAGINAL
        ),
    ],
)
def test_a_transvaginal_length_is_meant(heading: str, route: Route | None) -> None:
    read = read_heading(heading)
    assert (read.meaning, read.route) == (Column.READING, route)


@pytest.mark.parametrize(
    ("heading", "route"),
    [
        *each("CL by TVS|CL (TV?)", Route.TRANSVAGINAL),
        *each("CL (TA)|TACL|abdominal CL|CL (transabdominal)", Route.TRANSABDOMINAL),
        *each("CL (TP)|translabial CL", Route.TRANSPERINEAL),
        *each("CL (TV/TA)|CL TV TA", None),
    ],
)
def test_a_length_by_another_route_or_by_two_is_suggested_only(heading: str, route: Route | None) -> None:
    read = read_heading(heading)
    assert (read.meaning, read.suggested, read.route) == (None, Column.READING, route)


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        *each("CL1 mm|Zervixlänge [mm]|CL, in mm|CL/mm|CervicalLengthMM|CL mm (TA)", Unit.MILLIMETRES),
        *each("cervix_cm_1|Length (CM)", Unit.CENTIMETRES),
        *each("CL|CL mm or cm|comment|Date (mm)", None),
    ],
)
def test_a_heading_of_lengths_may_name_their_unit(heading: str, unit: Unit | None) -> None:
    assert read_heading(heading).unit is unit


@pytest.mark.parametrize(("pattern", "order"), ORDERS.items())
@pytest.mark.parametrize("form", ["DOB ({})", "EDD [{}]", "Scan_date_{}", "LMP: {}"])
def test_a_heading_of_days_may_name_their_order(form: str, pattern: str, order: DateOrder) -> None:
    read = read_heading(form.format(pattern))
    assert (read.order, read.meaning is not None) == (order, True)


def test_only_headings_of_days_name_an_order_and_only_those_of_lengths_a_route() -> None:
    assert read_heading("CL (dd/mm/yyyy)").order is None
    assert read_heading("Datum (TV)").route is None


@pytest.mark.parametrize(("table", "is_meant"), [("plain", True), ("doubtful", False)])
def test_no_word_stands_for_two_columns(table: str, is_meant: bool) -> None:
    for column, language, word in words_of(TABLES[table]):
        read = read_heading(word)
        assert (read.suggested, read.meaning is not None) == (column, is_meant), word
        assert language in read.languages, word


def test_every_column_has_words_in_all_eight_languages() -> None:
    for column in Column:
        assert set(WORDS[column]) == EIGHT


def test_every_generic_word_is_one_of_the_words() -> None:
    assert [word for word in GENERIC.split("|") if read_heading(word).suggested is None] == []


@pytest.mark.parametrize(
    ("heading", "languages"),
    [
        *each("Nachname|Nachname (Ehemann)|Geburtsdatum Kind", {"de"}),
        *each("Prénom|PRENOM", {"fr"}),
        *each("Data", {"it", "pt", "pl"}),
        *each("Nachname/Surname", {"de", "en"}),
        *each("BMI|Booking date", set()),
    ],
)
def test_the_languages_of_a_heading_are_those_that_have_its_words(heading: str, languages: set[str]) -> None:
    assert languages_of(heading) == languages


def harmless_beside(column: Column) -> st.SearchStrategy[str]:
    """What may stand in or out of brackets beside a word for `column`, and leaves it as it is."""
    choices = ["", "1", "9"]
    choices += ["mm", "CM", "TV", "transvaginal"] if column is Column.READING else []
    choices += list(ORDERS) if column in DATES else []
    return st.sampled_from(choices)


@given(st.data())
def test_a_word_means_what_it_says_however_it_is_written(data: st.DataObject) -> None:
    column, word = data.draw(st.sampled_from(UNNUMBERED))
    form = data.draw(st.sampled_from(["{} ({})", "{} [{}]", "{} {}", "{}_{}", " {}: {} "]))
    case = data.draw(st.sampled_from([str.lower, str.upper, str.title, str.swapcase]))
    shape = data.draw(st.sampled_from(["NFC", "NFD", "NFKC"]))
    space = data.draw(st.sampled_from([" ", "_", "-", "  ", ""]))
    written = form.format(case(word.replace(" ", space)), data.draw(harmless_beside(column)))
    assert read_heading(unicodedata.normalize(shape, written)).meaning is column  # type: ignore[arg-type]


@given(
    st.sampled_from(PLAIN),
    st.sampled_from(["{} ({})", "{}[{}]", "{} / {}", "({1}) {0}", "{} (mm) ({})"]),
    st.text("abcdeghlmnorstuvz ", min_size=1).map("zq{}".format)
    | st.sampled_from(
        ["baby", "husband", "femur", "printed", "next scan", "today", "with pressure", "?", "first"]
    ),
)
def test_a_word_beside_an_unknown_one_in_brackets_means_nothing(
    known: tuple[Column, str, str], form: str, unknown: str
) -> None:
    assert read_heading(form.format(known[2], unknown)).meaning is None


@given(
    st.lists(st.sampled_from([word for _, _, word in PLAIN]) | st.text(max_size=6), max_size=6),
    st.sampled_from(["", " ", "/", "(", ")", "_"]),
)
def test_any_text_can_be_read_and_what_is_meant_is_suggested(words: list[str], joint: str) -> None:
    read = read_heading(joint.join(words))
    assert read.meaning in (None, read.suggested)
    assert read.text == joint.join(words)
