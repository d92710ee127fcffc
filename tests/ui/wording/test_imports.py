import re
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from models.errors import Problem
from models.records.importing.import_line import FileLine, LineKey, SiftedLine, Sifting
from models.records.importing.reading_plan import (
    DATES,
    AgeDecimals,
    DateOrder,
    Encoding,
    EncodingReading,
    Meaning,
    PlannedColumn,
    PlanQuestion,
    QuestionKind,
    ReadingPlan,
    Separator,
)
from models.records.scan import Route
from models.values.length import Unit
from ui.wording.import_questions import question
from ui.wording.imports import (
    choices,
    heading_name,
    import_word,
    lengths,
    line_name,
    looks_like,
    reason,
    reasons,
    scanned_on,
    taken_for,
    woman,
)
from ui.wording.problems.imports import IMPORTS

ROOT = Path(__file__).parents[3]
SOURCES = [
    *(ROOT / "db" / "exchange" / "csv_files").rglob("*.py"),
    *(ROOT / "models" / "rules" / "register").glob("import_*.py"),
    *(ROOT / "models" / "rules" / "measurement" / name for name in ("impossible.py", "plausible.py")),
]
CODES = sorted(
    code
    for code in {code for file in SOURCES for code in re.findall(r'"([a-z_]+\.[a-z_]+)"', file.read_text())}
    if not code.endswith((".csv", ".xml"))
)
BY_THE_COMMAND_LINE = sorted(
    code
    for file in (
        *(ROOT / "ui" / "cli").glob("import_*.py"),
        ROOT / "ui" / "cli" / "password.py",
        ROOT / "ui" / "cli" / "failures.py",
    )
    for code in re.findall(
        r'"((?:column|left_out|machine|memory|output|password)\.[a-z_]+)"', file.read_text()
    )
)
KINDS = (AgeDecimals, Meaning, DateOrder, Encoding, Route, Separator, Unit, Sifting)
SHARED_WITH_FORMS = {"date.short_year", "file.unwritable"}


def a_plan(*columns: PlannedColumn, **more: Any) -> ReadingPlan:
    return ReadingPlan(
        **{"encoding": Encoding.UTF_8, "separator": Separator.COMMA, "columns": columns, **more}
    )


def asked(ask: QuestionKind, plan: ReadingPlan) -> str:
    """The question of this kind that the plan leaves open, in words."""
    return question(next(q for q in plan.questions if q.ask is ask), plan)


NEEDED = (
    PlannedColumn(heading="Surname", meaning=Meaning.FAMILY_NAME),
    PlannedColumn(heading="MRN", meaning=Meaning.NUMBER),
    PlannedColumn(heading="DOB", meaning=Meaning.BORN_ON),
)


@pytest.mark.parametrize("choice", [choice for kind in KINDS for choice in kind])
def test_every_choice_has_a_word(choice: Enum) -> None:
    assert import_word(choice)


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_choices_share_a_word(kind: type[Enum]) -> None:
    assert len({import_word(choice) for choice in kind}) == len(kind)


def test_choices_keep_their_order() -> None:
    assert [choice for choice, _ in choices(DateOrder)] == list(DateOrder)


@pytest.mark.parametrize("code", [code for code in CODES if not code.startswith(("file.", "folder."))])
def test_every_reason_is_a_sentence_of_its_own(code: str) -> None:
    said = reason(Problem("scanned_on", code, ("2026-01-02", "2026-01-03", "2026-01-04")))
    assert code not in said
    assert "{" not in said


@pytest.mark.parametrize("code", [code for code in CODES if code.startswith(("file.", "memory."))])
def test_what_is_wrong_with_a_whole_file_has_a_sentence(code: str) -> None:
    assert code in IMPORTS


@pytest.mark.parametrize("code", BY_THE_COMMAND_LINE)
def test_what_the_command_line_refuses_has_a_sentence(code: str) -> None:
    assert code in IMPORTS


def test_a_reason_quotes_what_stands_in_the_file_as_it_is() -> None:
    assert reason(Problem("scanned_on", "date.impossible", ("2025-02-31",))) == (
        "“2025-02-31” is not in any calendar (Day of scan)."
    )


def test_a_reason_shows_days_of_ours_with_a_month_in_letters() -> None:
    said = reason(Problem("due_on", "due_date.differs", ("2026-06-08", "2026-06-11")))
    assert said == "Due 08-Jun-2026 in the file, 11-Jun-2026 in the record, which stays."


def test_a_reason_tells_days_of_ours_from_what_stands_in_the_file() -> None:
    said = reason(Problem("born_on", "date.either_order", ("1989-04-09", "1989-04-09", "1989-09-04")))
    assert said == (
        "“1989-04-09” was read as 09-Apr-1989 and may be 04-Sep-1989: its column is written in both orders (Birth date)."
    )


def test_a_jump_names_the_day_of_the_length_before() -> None:
    said = reason(Problem("reading", "length.jump", ("12.0", "34.0", "2026-09-08")))
    assert said == "12.0 mm is more than 15 mm away from 34.0 mm on 08-Sep-2026."


def test_nobody_is_told_to_type_what_stands_in_a_file() -> None:
    doubts = ("length.zero", "length.long", "length.centimetres", "length.jump")
    assert not any("ype" in reason(Problem("reading", code, ("1", "2", "2026-09-08"))) for code in doubts)


def test_what_a_form_says_in_the_same_case_is_said_in_its_words() -> None:
    assert "too early" in reason(Problem("on", "scan.too_early", ("13+6",)))


def test_a_field_that_is_no_column_is_named_as_it_is() -> None:
    assert "(line)" in reason(Problem("line", "date.impossible", ("x",)))


def a_refused_line(*problems: Problem) -> SiftedLine:
    return SiftedLine(FileLine(LineKey(2), ("a", "b", "c")), Sifting.REFUSED, problems)


def test_all_reasons_of_a_line_are_told() -> None:
    line = a_refused_line(
        Problem("x", "length.not_a_number", ("short",)),
        Problem("x", "line.cut", ("1", "2")),
        Problem("x", "length.not_a_number", ("?",)),
    )
    assert (
        reasons(line) == "“short” is not a length. “?” is not a length. The line is cut short: 1 of 2 cells."
    )


def test_a_file_is_not_told_what_to_type() -> None:
    assert reason(Problem("on", "date.in_future", ("2027-10-16",))) == "16-Oct-2027 is still to come."


def test_what_is_said_of_several_values_in_the_same_words_is_said_once() -> None:
    long = [Problem("reading", "length.long", (mm,)) for mm in ("51.0", "51.8", "52.2")]
    blank = [Problem(field, "cell.missing") for field in ("born_on", "number")]
    assert reasons(a_refused_line(*long, *blank)) == (
        "51.0, 51.8 and 52.2 mm are unusually long. Nothing stands in the columns Birth date and Hospital number."
    )
    assert reasons(a_refused_line(*long[:1], *long[:1])) == "51.0 and 51.0 mm are unusually long."
    assert (
        reasons(a_refused_line(Problem("route", "route.unknown", ("",))))
        == "Nothing stands in the column Route."
    )
    assert reasons(a_refused_line(blank[0])) == "Nothing stands in the column Birth date."


def test_a_line_that_could_not_be_read_is_known_by_its_beginning() -> None:
    line = SiftedLine(FileLine(LineKey(2), ("Smith", "Ann", "x")), Sifting.REFUSED)
    assert (woman(line), scanned_on(line), lengths(line)) == ("Smith, Ann", "", "")


def test_a_line_is_named_by_its_number_and_by_its_visit_where_there_are_several() -> None:
    assert [line_name(LineKey(12)), line_name(LineKey(12, 2))] == ["12", "12, visit 2"]


def test_no_sentence_of_an_import_is_unused() -> None:
    assert set(IMPORTS) - {*CODES, *BY_THE_COMMAND_LINE} <= SHARED_WITH_FORMS


def test_a_column_is_told_with_its_visit_only_where_visits_stand_side_by_side() -> None:
    column = PlannedColumn(heading="CL 2", meaning=Meaning.READING, visit=2)
    assert [taken_for(column, 2), taken_for(column, 1)] == ["Cervical length, visit 2", "Cervical length"]


@pytest.mark.parametrize("column", Meaning)
def test_a_column_that_is_left_out_says_what_it_looks_like(column: Meaning) -> None:
    planned = PlannedColumn(heading="x", suggested=column)
    assert taken_for(planned, 1) == "left out"
    assert looks_like(planned).startswith("looks like ")


def test_a_column_that_is_taken_or_looks_like_nothing_says_nothing_more() -> None:
    taken = PlannedColumn(heading="x", meaning=Meaning.AGE, suggested=Meaning.AGE)
    assert [looks_like(taken), looks_like(PlannedColumn(heading="x"))] == ["", ""]


def test_a_heading_that_occurs_twice_or_is_blank_is_named_by_its_place() -> None:
    plan = a_plan(*(PlannedColumn(heading=heading) for heading in ("CL", "", "CL", "MRN")))
    names = [heading_name(plan, place) for place in range(4)]
    assert names == ["“CL” (column 1)", "column 2", "“CL” (column 3)", "“MRN”"]


@pytest.mark.parametrize("ask", QuestionKind)
def test_every_question_can_be_asked_even_where_nothing_stands_in_the_columns(ask: QuestionKind) -> None:
    plan = a_plan(PlannedColumn(heading="X", meaning=Meaning.BORN_ON, orders=(DateOrder.DAY_FIRST,)))
    said = question(PlanQuestion(ask, Meaning.BORN_ON, (0,)), plan)
    assert said == "" or (said[0] in "“EMNOT" and said[-1] in ".?" and "{" not in said)


def test_the_encoding_is_asked_with_the_words_that_each_gives() -> None:
    readings = (
        EncodingReading(Encoding.WINDOWS_1250, ("Dvořáková", "Łukasik")),
        EncodingReading(Encoding.WINDOWS_1252, ("Dvoøáková", "£ukasik")),
    )
    assert asked(QuestionKind.ENCODING, a_plan(encodings=readings)) == (
        "Nothing says how the letters are written. Where are they right?\n"
        "Windows-1250 (Central European): Dvořáková, Łukasik\n"
        "Windows-1252 (Western European): Dvoøáková, £ukasik"
    )


@pytest.mark.parametrize(
    ("headings", "said"),
    [
        ((), "No heading names the cervical length. Say which column holds it."),
        (("CL16",), "No column is plainly the cervical length; “CL16” may be, but its heading says more."),
        (
            ("CL16", "CL20"),
            "No column is plainly the cervical length; “CL16” and “CL20” may be, but their headings say more.",
        ),
    ],
)
def test_a_missing_column_is_asked_with_those_that_may_be_it(headings: tuple[str, ...], said: str) -> None:
    plan = a_plan(*(PlannedColumn(heading=heading, suggested=Meaning.READING) for heading in headings))
    assert question(PlanQuestion(QuestionKind.MISSING, Meaning.READING), plan) == said


@pytest.mark.parametrize(
    ("headings", "said"),
    [
        (("EDD (LMP)", "EDD (US)"), "“EDD (LMP)” and “EDD (US)” may both be the due date. Say which."),
        (("A", "B", "C"), "“A”, “B” and “C” may each be the due date. Say which."),
    ],
)
def test_candidates_are_all_named(headings: tuple[str, ...], said: str) -> None:
    plan = a_plan(*(PlannedColumn(heading=heading, suggested=Meaning.DUE_ON) for heading in headings))
    assert asked(QuestionKind.CANDIDATES, plan) == said


def test_visits_that_do_not_pair_up_are_told_one_by_one() -> None:
    plan = a_plan(
        *NEEDED,
        PlannedColumn(heading="CL 1", meaning=Meaning.READING, visit=1),
        PlannedColumn(heading="Date 2", meaning=Meaning.SCANNED_ON, visit=2),
        *(PlannedColumn(heading=name, meaning=Meaning.SCANNED_ON, visit=3) for name in ("Date 3", "Seen 3")),
        PlannedColumn(heading="CL 3", meaning=Meaning.READING, visit=3),
    )
    assert asked(QuestionKind.VISITS, plan) == (
        "No day of scan belongs to “CL 1”. No cervical length belongs to “Date 2”. “Date 3” and “Seen 3” cannot all be the "
        "day of one scan. Each visit has one day and its lengths: say which column is what, or leave it out."
    )


def test_columns_of_a_known_meaning_that_are_left_out_are_told_by_meaning() -> None:
    plan = a_plan(
        PlannedColumn(heading="DOB (baby)", suggested=Meaning.BORN_ON),
        PlannedColumn(heading="CL16", suggested=Meaning.READING),
        PlannedColumn(heading="CL20", suggested=Meaning.READING),
    )
    assert asked(QuestionKind.LEFT_OUT, plan) == (
        "“DOB (baby)” looks like a birth date, “CL16” and “CL20” look like a cervical length. They would be left out: agree, "
        "or say what they are."
    )


def test_the_unit_is_asked_of_the_lengths_whose_heading_names_none() -> None:
    named = PlannedColumn(heading="CL (mm)", meaning=Meaning.READING, unit=Unit.MILLIMETRES)
    plan = a_plan(named, PlannedColumn(heading="CL 2", meaning=Meaning.READING))
    assert asked(QuestionKind.UNIT, plan) == "Nothing says the unit of “CL 2”: millimetres or centimetres?"


def test_the_order_of_dates_is_asked_by_a_date_that_can_be_two() -> None:
    samples = ("25/04/1989", "09/09/1989", "04/09/1989")
    orders = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
    plan = a_plan(PlannedColumn(heading="DOB", meaning=Meaning.BORN_ON, samples=samples, orders=orders))
    assert asked(QuestionKind.ORDER, plan) == "“DOB”: 04/09/1989 may be 04-Sep-1989 or 09-Apr-1989."


def test_day_numbers_are_asked_by_the_day_they_would_be() -> None:
    column = PlannedColumn(
        heading="Scan", meaning=Meaning.SCANNED_ON, samples=("x", "45000"), orders=(DateOrder.SERIAL,)
    )
    assert asked(QuestionKind.SERIAL, a_plan(column)) == (
        "“Scan”: 45000 is no date as it stands; as a spreadsheet counts days it is 15-Mar-2023."
    )


@pytest.mark.parametrize("sample", ["9999999999", "0", "45000.5", "31/31/31", "", "1/2"])
@pytest.mark.parametrize("meaning", DATES)
def test_no_sample_is_too_odd_to_ask_about(sample: str, meaning: Meaning) -> None:
    for ask, orders in ((QuestionKind.SERIAL, (DateOrder.SERIAL,)), (QuestionKind.ORDER, tuple(DateOrder))):
        plan = a_plan(PlannedColumn(heading="X", meaning=meaning, samples=(sample,), orders=orders))
        assert asked(ask, plan).startswith("“X”")


def test_decimals_of_ages_are_asked_by_an_age_that_can_be_two() -> None:
    column = PlannedColumn(heading="GA", meaning=Meaning.AGE, samples=("24.9", "24.0", "24.3"))
    assert asked(QuestionKind.AGE_DECIMALS, a_plan(column, has_decimal_ages=True)) == (
        "“GA”: “24.3” may be 24 weeks and 3 d, or 24 weeks and 3 tenths of a week."
    )


def test_a_long_heading_is_cut_and_kept_on_one_line() -> None:
    plan = a_plan(PlannedColumn(heading="CL\n" + 60 * "x", suggested=Meaning.READING))
    assert heading_name(plan, 0) == f"“CL {36 * 'x'}…”"
