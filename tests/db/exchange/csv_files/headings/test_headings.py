import unicodedata
from collections.abc import Iterator
from typing import Literal, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.exchange.csv_files.headings.heading_words import DOUBTFUL, GENERIC, WORDS
from db.exchange.csv_files.headings.headings import languages_of, read_heading
from models.records.importing.reading_plan import DATES, DateOrder, Meaning
from models.records.scan import Route
from models.values.length import Unit

T = TypeVar("T")
EIGHT = {"en", "de", "fr", "es", "it", "pt", "pl", "nl"}
TABLES = {"plain": WORDS, "doubtful": DOUBTFUL}


def words_of(table: dict[Meaning, dict[str, str]]) -> Iterator[tuple[Meaning, str, str]]:
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
        ("Nachname/Surname", Meaning.FAMILY_NAME),
        ("Name (Nachname)", Meaning.FAMILY_NAME),
        ("Patient's surname", Meaning.FAMILY_NAME),
        ("First name(s)", Meaning.GIVEN_NAME),
        ("Nome", Meaning.GIVEN_NAME),
        ("D.O.B.", Meaning.BORN_ON),
        ("date_of_birth", Meaning.BORN_ON),
        ("Patient date of birth", Meaning.BORN_ON),
        ("né(e) le", Meaning.BORN_ON),
        ("Hospital no.", Meaning.NUMBER),
        ("N\N{DEGREE SIGN} dossier", Meaning.NUMBER),
        ("N.º de processo", Meaning.NUMBER),
        ("N\N{DEGREE SIGN} de processo", Meaning.NUMBER),
        ("MRN#", Meaning.NUMBER),
        ("date prévue d'accouchement", Meaning.DUE_ON),
        ("date prévue d\N{RIGHT SINGLE QUOTATION MARK}accouchement", Meaning.DUE_ON),
        ("EDD (agreed)", Meaning.DUE_ON),
        ("Final EDD", Meaning.DUE_ON),
        ("Termin / EDD", Meaning.DUE_ON),
        ("1. Tag der letzten Regel", Meaning.LAST_PERIOD),
        ("LMP (date)", Meaning.LAST_PERIOD),
        ("n_fetus", Meaning.FETUSES),
        ("Scan date / time", Meaning.SCANNED_ON),
        ("Date/Time", Meaning.SCANNED_ON),
        ("Datum (TV)", Meaning.SCANNED_ON),
        ("examDateTime", Meaning.SCANNED_ON),
        ("Data", Meaning.SCANNED_ON),
        ("GA (weeks)", Meaning.AGE),
        ("GA (w+d)", Meaning.AGE),
        ("CL (TV, mm)", Meaning.READING),
        ("CL, in mm", Meaning.READING),
        ("Cervix ()", Meaning.READING),
        ("Measurement", Meaning.READING),
        ("CL\n(mm)", Meaning.READING),
        ("\ufeffC\u200bL\N{NO-BREAK SPACE}", Meaning.READING),
        ("\uff23\uff4c", Meaning.READING),
        ("approach", Meaning.ROUTE),
        ("Route (TV/TA)", Meaning.ROUTE),
        ("Fetuses (n)", Meaning.FETUSES),
        ("History (free text)", Meaning.HISTORY),
        ("Sonographer name", Meaning.EXAMINER),
        ("comment", Meaning.REMARKS),
    ],
)
def test_a_heading_of_nothing_but_known_words_for_one_thing_means_it(heading: str, column: Meaning) -> None:
    read = read_heading(heading)
    assert (read.meaning, read.suggested) == (column, column)


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("DOB (baby)", Meaning.BORN_ON),
        ("Baby DOB", Meaning.BORN_ON),
        ("BabyDOB", Meaning.BORN_ON),
        ("DOB partner", Meaning.BORN_ON),
        ("DOB?", Meaning.BORN_ON),
        ("DOB (mm)", Meaning.BORN_ON),
        ("DOB (jj/mm/jj)", Meaning.BORN_ON),
        ("DOB (dd/mm/yyyy or mm/dd/yyyy)", Meaning.BORN_ON),
        ("Name (husband)", Meaning.FAMILY_NAME),
        ("Name/Vorname", Meaning.FAMILY_NAME),
        ("Nom et prénom", Meaning.FAMILY_NAME),
        ("Surname, first name", Meaning.FAMILY_NAME),
        ("Due (next scan)", Meaning.DUE_ON),
        ("EDD (LMP)", Meaning.DUE_ON),
        ("EDD (ultrasound)", Meaning.DUE_ON),
        ("EDD by LMP", Meaning.DUE_ON),
        ("LMP EDD", Meaning.DUE_ON),
        ("EDD by last menstrual period", Meaning.DUE_ON),
        ("EDD scan 1", Meaning.DUE_ON),
        ("Date (printed)", Meaning.SCANNED_ON),
        ("Next scan date", Meaning.SCANNED_ON),
        ("Next CL date", Meaning.SCANNED_ON),
        ("Date*", Meaning.SCANNED_ON),
        ("GA (today)", Meaning.AGE),
        ("GA (days)", Meaning.AGE),
        ("Measurement (femur)", Meaning.READING),
        ("CL (with pressure)", Meaning.READING),
        ("CL with pressure", Meaning.READING),
        ("CL at 20 weeks", Meaning.READING),
        ("CL 9w", Meaning.READING),
        ("shortest CL", Meaning.READING),
        ("mean CL", Meaning.READING),
        ("CL/HC", Meaning.READING),
        ("CL?", Meaning.READING),
        ("CL+", Meaning.READING),
        ("CL #2", Meaning.READING),
        ("CL mm/cm", Meaning.READING),
        ("CL (dd/mm/yyyy)", Meaning.READING),
        ("Length (cervical length, closed)", Meaning.READING),
    ],
)
def test_a_heading_with_more_or_other_words_is_suggested_only(heading: str, column: Meaning) -> None:
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
        ("CL 9", 9, Meaning.READING),
        ("CL 10", 10, None),
        ("CL16", 16, None),
        ("GA 9", 9, Meaning.AGE),
        ("GA 10", 10, None),
        ("Date 99", 99, Meaning.SCANNED_ON),
        ("Date 100", None, None),
        ("CL 2 (visit 3)", None, None),
        ("CL 20+0", None, None),
        ("CL " + "9" * 200, None, None),
    ],
)
def test_a_number_that_cannot_be_of_a_visit_is_asked_about(
    heading: str, number: int | None, column: Meaning | None
) -> None:
    read = read_heading(heading)
    assert (read.number, read.meaning) == (number, column)


def test_a_text_of_more_than_300_characters_is_no_heading() -> None:
    assert read_heading("CL".ljust(300)).meaning is Meaning.READING
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
    assert (read.meaning, read.route) == (Meaning.READING, route)


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
    assert (read.meaning, read.suggested, read.route) == (None, Meaning.READING, route)


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
    for column in Meaning:
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


def harmless_beside(column: Meaning) -> st.SearchStrategy[str]:
    """What may stand in or out of brackets beside a word for `column`, and leaves it as it is."""
    choices = ["", "1", "9"]
    choices += ["mm", "CM", "TV", "transvaginal"] if column is Meaning.READING else []
    choices += list(ORDERS) if column in DATES else []
    return st.sampled_from(choices)


@given(st.data())
def test_a_word_means_what_it_says_however_it_is_written(data: st.DataObject) -> None:
    column, word = data.draw(st.sampled_from(UNNUMBERED))
    form = data.draw(st.sampled_from(["{} ({})", "{} [{}]", "{} {}", "{}_{}", " {}: {} "]))
    case = data.draw(st.sampled_from([str.lower, str.upper, str.title, str.swapcase]))
    shape: Literal["NFC", "NFD", "NFKC"] = data.draw(st.sampled_from(["NFC", "NFD", "NFKC"]))
    space = data.draw(st.sampled_from([" ", "_", "-", "  ", ""]))
    written = form.format(case(word.replace(" ", space)), data.draw(harmless_beside(column)))
    assert read_heading(unicodedata.normalize(shape, written)).meaning is column


@given(
    st.sampled_from(PLAIN),
    st.sampled_from(["{} ({})", "{}[{}]", "{} / {}", "({1}) {0}", "{} (mm) ({})"]),
    st.text("abcdeghlmnorstuvz ", min_size=1).map("zq{}".format)
    | st.sampled_from(
        ["baby", "husband", "femur", "printed", "next scan", "today", "with pressure", "?", "first"]
    ),
)
def test_a_word_beside_an_unknown_one_in_brackets_means_nothing(
    known: tuple[Meaning, str, str], form: str, unknown: str
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
