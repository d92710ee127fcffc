from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import Refused
from models.records.importing.reading_plan import (
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
from ui.cli.arguments import parser
from ui.cli.import_request import (
    ImportRequest,
    answer_hint,
    column_index,
    corrected,
    idle_orders,
    option_name,
    request_of,
)

EITHER = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
OPEN = ReadingPlan(
    encoding=Encoding.UTF_8,
    separator=Separator.SEMICOLON,
    columns=(
        PlannedColumn(heading="Surname", meaning=Meaning.FAMILY_NAME),
        PlannedColumn(heading="MRN", meaning=Meaning.NUMBER),
        PlannedColumn(heading="DOB", meaning=Meaning.BORN_ON, orders=EITHER),
        PlannedColumn(heading="Scan date", meaning=Meaning.SCANNED_ON, orders=EITHER),
        PlannedColumn(heading="CL", meaning=Meaning.READING),
        PlannedColumn(heading="EDD (LMP)", suggested=Meaning.DUE_ON),
        PlannedColumn(heading="EDD (US)", suggested=Meaning.DUE_ON),
        PlannedColumn(heading="DOB (baby)", suggested=Meaning.BORN_ON),
        PlannedColumn(heading="GA", meaning=Meaning.AGE),
        PlannedColumn(heading="Seen", suggested=Meaning.LAST_PERIOD, orders=(DateOrder.SERIAL,)),
    ),
    has_decimal_ages=True,
)
USER = ["--user", "amina"]


def typed(*options: str) -> ImportRequest:
    """The wish that is typed behind `main.py import a.csv`."""
    return request_of(parser().parse_args(["import", "a.csv", *USER, *options]))


def headed(*headings: str) -> ReadingPlan:
    return replace(OPEN, columns=tuple(PlannedColumn(heading=heading) for heading in headings))


def refusal(wish: ImportRequest) -> tuple[str, tuple[str, ...]]:
    with pytest.raises(Refused) as refused:
        corrected(wish, OPEN)
    (problem,) = refused.value.problems
    return problem.code, problem.values


def test_the_arguments_become_a_wish() -> None:
    layout = [
        "--separator",
        "tab",
        "--encoding",
        "cp1250",
        "--sheet",
        "Scans",
        "--refused-to",
        "b",
        "--dry-run",
    ]
    meanings = ["--unit", "cm", "--route", "tv", "--age-decimals", "days", "--yes"]
    columns = [
        "--column",
        "EDD=due_on",
        "--column",
        "A=B=none",
        "--date-order",
        "mdy",
        "--date-order",
        "DOB=dmy",
    ]
    assert typed(*layout, *meanings, *columns) == ImportRequest(
        file=Path("a.csv"),
        unit=Unit.CENTIMETRES,
        route=Route.TRANSVAGINAL,
        columns=(("EDD", Meaning.DUE_ON), ("A=B", None)),
        date_orders=((None, DateOrder.MONTH_FIRST), ("DOB", DateOrder.DAY_FIRST)),
        age_decimals=AgeDecimals.DAYS,
        separator=Separator.TAB,
        encoding=Encoding.WINDOWS_1250,
        sheet="Scans",
        agrees=True,
        keep_in=Path("b"),
        is_dry_run=True,
    )


def test_nothing_typed_wishes_nothing() -> None:
    assert typed() == ImportRequest(file=Path("a.csv"))


@pytest.mark.parametrize("encoding", Encoding)
def test_every_encoding_can_be_typed(encoding: Encoding) -> None:
    assert typed("--encoding", encoding.value).encoding is encoding


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--column", "EDD"),
        ("--column", "=due_on"),
        ("--column", "EDD=Due date"),
        ("--date-order", "dym"),
        ("--date-order", "=dmy"),
        ("--date-order", "DOB="),
        ("--route", "transvaginal"),
        ("--encoding", "latin-1"),
        ("--age-decimals", "weeks"),
    ],
)
def test_what_is_no_answer_is_wrong_usage(
    option: str, value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        typed(option, value)
    assert option in capsys.readouterr().err


def test_what_was_said_answers_every_question() -> None:
    columns = ["--column", "edd (us)=due_on", "--column", "Seen=none"]
    answers = ["--unit", "mm", "--route", "tv", "--age-decimals", "tenths", "--date-order", "dmy", "--yes"]
    plan = corrected(typed(*columns, *answers), OPEN)
    assert plan.questions == ()
    assert plan.places(Meaning.DUE_ON) == (6,)
    assert [plan.columns[place].order for place in (2, 3)] == [DateOrder.DAY_FIRST] * 2


def test_a_yes_leaves_none_of_several_candidates_out() -> None:
    plan = corrected(typed("--yes"), OPEN)
    assert [question.ask for question in plan.questions if question.column is Meaning.DUE_ON] == [
        QuestionKind.CANDIDATES
    ]
    assert QuestionKind.LEFT_OUT not in {question.ask for question in plan.questions}


def test_the_order_of_one_column_counts_more_than_that_of_all() -> None:
    plan = corrected(typed("--date-order", "DOB=mdy", "--date-order", "dmy"), OPEN)
    assert [plan.columns[place].order for place in (2, 3)] == [DateOrder.MONTH_FIRST, DateOrder.DAY_FIRST]


def test_an_order_that_no_column_leaves_open_is_noticed() -> None:
    wish = typed("--date-order", "ymd", "--date-order", "dmy", "--date-order", "DOB=excel")
    assert idle_orders(wish, OPEN) == (DateOrder.YEAR_FIRST,)


def test_an_unknown_heading_is_refused_with_those_there_are() -> None:
    code, values = refusal(typed("--column", "EDD=due_on"))
    assert (code, values[0]) == ("column.unknown", "EDD")
    assert "“EDD (LMP)”, “EDD (US)”" in values[1]


def test_an_order_is_refused_for_a_column_that_holds_no_days() -> None:
    assert refusal(typed("--date-order", "CL=dmy")) == ("column.no_dates", ("CL",))


def test_two_columns_cannot_both_be_said_to_be_what_only_one_is() -> None:
    wish = typed("--column", "EDD (US)=due_on", "--column", "EDD (LMP)=due_on")
    assert refusal(wish) == ("column.said_twice", ("EDD (US)", "due_on"))


def test_several_columns_can_be_said_to_hold_lengths() -> None:
    plan = corrected(typed("--column", "#6=reading", "--column", "#7=reading"), OPEN)
    assert plan.places(Meaning.READING) == (4, 5, 6)


@pytest.mark.parametrize(
    ("name", "place"),
    [("CL", 0), ("cl#2", 3), ("CL#1", 0), ("#3", 2), ("Visit#2", 1), (" visit#2 ", 1), ("#1", 0)],
)
def test_a_column_is_found_by_heading_by_count_and_by_place(name: str, place: int) -> None:
    assert column_index(headed("CL", "Visit#2", "cl", "cl"), name) == place


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("cl", "column.several"),
        ("ID", "column.unknown"),
        ("cl#3", "column.unknown"),
        ("#4", "column.unknown"),
        ("#0", "column.unknown"),
        ("  ", "column.unknown"),
    ],
)
def test_a_name_that_no_single_column_has_is_refused(name: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        column_index(headed("CL", "Cl", "x"), name)


@given(st.lists(st.sampled_from(["CL", "cl", "CL#2", "", "#1", "a=b", 'a"b', "$x", "Name"]), min_size=1))
def test_a_column_is_found_by_the_name_that_is_offered_for_it(headings: list[str]) -> None:
    plan = headed(*headings)
    assert [column_index(plan, option_name(plan, place)) for place in range(len(headings))] == list(
        range(len(headings))
    )


@pytest.mark.parametrize(
    "ask",
    [
        QuestionKind.CANDIDATES,
        QuestionKind.LEFT_OUT,
        QuestionKind.UNIT,
        QuestionKind.ROUTE,
        QuestionKind.ORDER,
        QuestionKind.AGE_DECIMALS,
    ],
)
def test_what_is_offered_as_an_answer_answers(ask: QuestionKind) -> None:
    asked = next(question for question in OPEN.questions if question.ask is ask)
    for answer in answer_hint(asked, OPEN).split(" or "):
        option, _, value = answer.partition(" ")
        wish = typed(option, *([value.strip('"')] if value else []))
        assert asked not in corrected(wish, OPEN).questions


def test_day_numbers_are_answered_by_their_order() -> None:
    plan = corrected(typed("--column", "Seen=last_period"), OPEN)
    asked = next(question for question in plan.questions if question.ask is QuestionKind.SERIAL)
    assert answer_hint(asked, plan) == "--date-order excel"


def test_an_encoding_is_answered_by_one_of_those_that_fit() -> None:
    readings = tuple(EncodingReading(e, ()) for e in (Encoding.WINDOWS_1250, Encoding.ISO_8859_2))
    plan = replace(OPEN, encodings=readings)
    assert (
        answer_hint(PlanQuestion(QuestionKind.ENCODING), plan) == "--encoding cp1250 or --encoding iso8859-2"
    )


def test_a_missing_column_that_nothing_looks_like_is_answered_by_any_heading() -> None:
    hint = answer_hint(PlanQuestion(QuestionKind.MISSING, Meaning.NUMBER), headed("A"))
    assert hint == '--column "HEADING=number"'


def test_only_the_visits_that_do_not_pair_up_are_offered_to_be_left_out() -> None:
    lengths = (PlannedColumn(heading=f"CL {n}", meaning=Meaning.READING, visit=n) for n in (1, 2))
    day = PlannedColumn(heading="Date 1", meaning=Meaning.SCANNED_ON, visit=1)
    plan = replace(OPEN, columns=(day, *lengths))
    assert answer_hint(PlanQuestion(QuestionKind.VISITS, None, (0, 1, 2)), plan) == '--column "CL 2=none"'
