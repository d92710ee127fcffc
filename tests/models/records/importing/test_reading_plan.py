"""What has to be said before a file can be read."""

from dataclasses import replace
from typing import Any

import pytest

from models.records.importing.reading_plan import (
    NEEDED,
    AgeDecimals,
    DateOrder,
    Encoding,
    EncodingReading,
    Meaning,
    PlannedColumn,
    QuestionKind,
    ReadingPlan,
    Separator,
)
from models.records.scan import Route
from models.values.length import Unit

EITHER = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)


def a_column(meaning: Meaning | None = None, suggested: Meaning | None = None, **more: Any) -> PlannedColumn:
    return PlannedColumn(
        heading=(meaning or suggested or Meaning.REMARKS).value, meaning=meaning, suggested=suggested, **more
    )


def a_plan(*columns: PlannedColumn, **more: Any) -> ReadingPlan:
    plan = ReadingPlan(
        encoding=Encoding.UTF_8,
        separator=Separator.COMMA,
        columns=columns,
        unit=Unit.MILLIMETRES,
        route=Route.TRANSVAGINAL,
    )
    return replace(plan, **more)


def whole(*more: PlannedColumn, **changes: Any) -> ReadingPlan:
    """A plan with which lines can be read, and further columns."""
    return a_plan(*(a_column(meaning) for meaning in NEEDED), *more, **changes)


def asked(plan: ReadingPlan) -> list[tuple[QuestionKind, Meaning | None, tuple[int, ...]]]:
    return [(question.ask, question.column, question.places) for question in plan.questions]


def test_a_plan_with_every_needed_column_is_complete() -> None:
    assert whole().is_complete


@pytest.mark.parametrize("missing", NEEDED)
def test_a_needed_column_that_is_missing_is_asked_for(missing: Meaning) -> None:
    plan = a_plan(*(a_column(meaning) for meaning in NEEDED if meaning is not missing))
    assert plan.missing == (missing,)
    assert (QuestionKind.MISSING, missing, ()) in asked(plan)


def test_a_column_has_one_meaning_and_a_meaning_one_column() -> None:
    plan = a_plan(a_column(Meaning.NUMBER), a_column()).with_column(1, Meaning.NUMBER)
    assert [column.meaning for column in plan.columns] == [None, Meaning.NUMBER]
    assert plan.left_out == ()


def test_several_columns_may_hold_readings() -> None:
    plan = a_plan(a_column(Meaning.READING), a_column()).with_column(1, Meaning.READING)
    assert plan.places(Meaning.READING) == (0, 1)


def test_a_column_can_be_left_out_beside_another_that_is() -> None:
    plan = a_plan(a_column(), a_column(Meaning.NUMBER)).with_column(1, None)
    assert [column.meaning for column in plan.columns] == [None, None]


def test_of_two_columns_for_one_meaning_somebody_has_to_choose() -> None:
    due = a_column(suggested=Meaning.DUE_ON)
    plan = whole(due, due)
    places = (len(NEEDED), len(NEEDED) + 1)
    assert (QuestionKind.CANDIDATES, Meaning.DUE_ON, places) in asked(plan)
    assert plan.with_column(places[1], Meaning.DUE_ON).is_complete


def test_a_column_of_a_known_meaning_is_left_out_only_once_somebody_agrees() -> None:
    plan = whole(a_column(suggested=Meaning.AGE))
    assert asked(plan) == [(QuestionKind.LEFT_OUT, None, (len(NEEDED),))]
    assert plan.without_left_out().is_complete


def test_a_column_that_somebody_leaves_out_is_agreed_to() -> None:
    plan = whole(a_column(Meaning.AGE)).with_column(len(NEEDED), None)
    assert plan.is_complete


@pytest.mark.parametrize(
    ("changes", "ask"),
    [
        ({"unit": None}, QuestionKind.UNIT),
        ({"route": None}, QuestionKind.ROUTE),
        ({"encodings": (EncodingReading(Encoding.UTF_8, ()),)}, QuestionKind.ENCODING),
        ({"lacks_sheet": True, "sheets": ("2025", "2026"), "sheet": "2025"}, QuestionKind.SHEET),
    ],
)
def test_what_holds_for_the_whole_file_is_asked_for(changes: dict[str, Any], ask: QuestionKind) -> None:
    assert [question.ask for question in whole(**changes).questions] == [ask]


def test_a_unit_in_the_heading_and_a_route_in_a_column_need_no_word() -> None:
    plan = whole(a_column(Meaning.ROUTE), unit=None, route=None)
    columns = [replace(c, unit=Unit.CENTIMETRES) if c.meaning is Meaning.READING else c for c in plan.columns]
    assert replace(plan, columns=tuple(columns)).is_complete


def test_days_that_a_spreadsheet_counts_are_asked_for_once() -> None:
    serial = (DateOrder.SERIAL,)
    plan = whole(a_column(Meaning.DUE_ON, orders=serial), a_column(Meaning.LAST_PERIOD, orders=serial))
    place = len(NEEDED)
    assert asked(plan) == [(QuestionKind.SERIAL, None, (place, place + 1))]
    assert plan.with_order(DateOrder.SERIAL).is_complete


def test_the_order_of_dates_is_asked_for_column_by_column() -> None:
    place = len(NEEDED)
    plan = whole(a_column(Meaning.DUE_ON, orders=EITHER), a_column(Meaning.LAST_PERIOD, orders=EITHER))
    assert [(q.ask, q.places) for q in plan.questions] == [
        (QuestionKind.ORDER, (place,)),
        (QuestionKind.ORDER, (place + 1,)),
    ]
    assert plan.with_order(DateOrder.DAY_FIRST).is_complete
    assert asked(plan.with_order(DateOrder.DAY_FIRST, place)) == [
        (QuestionKind.ORDER, Meaning.LAST_PERIOD, (place + 1,))
    ]


def test_ages_with_a_point_are_asked_about() -> None:
    plan = whole(a_column(Meaning.AGE), has_decimal_ages=True)
    assert asked(plan) == [(QuestionKind.AGE_DECIMALS, Meaning.AGE, (len(NEEDED),))]
    assert replace(plan, age_decimals=AgeDecimals.DAYS).is_complete


def test_visits_side_by_side_need_a_day_and_a_length_each() -> None:
    who = (Meaning.FAMILY_NAME, Meaning.BORN_ON, Meaning.NUMBER)
    pairs = [a_column(c, visit=n) for n in (1, 2) for c in (Meaning.SCANNED_ON, Meaning.READING)]
    plan = a_plan(*(a_column(meaning) for meaning in who), *pairs)
    assert (plan.is_complete, plan.visits) == (True, (1, 2))
    cut = replace(plan, columns=plan.columns[:-1])
    assert asked(cut) == [(QuestionKind.VISITS, None, (3, 4, 5))]


def test_a_unit_that_somebody_says_goes_before_the_headings() -> None:
    plan = whole(a_column(Meaning.READING, unit=Unit.CENTIMETRES)).with_unit(Unit.MILLIMETRES)
    assert plan.unit is Unit.MILLIMETRES
    assert {column.unit for column in plan.columns} == {None}


def test_a_line_that_is_one_visit_has_number_0() -> None:
    assert (whole().visits, a_plan().visits) == ((0,), (0,))
    assert whole().header == tuple(column.value for column in NEEDED)
