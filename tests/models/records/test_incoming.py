from models.records.incoming import Column, DateOrder, Encoding, ReadingPlan, Separator
from models.values.length import Unit


def a_plan(*columns: Column | None) -> ReadingPlan:
    return ReadingPlan(
        encoding=Encoding.UTF_8,
        separator=Separator.COMMA,
        header=tuple("abcdef"[: len(columns)]),
        columns=columns,
        date_order=DateOrder.DAY_FIRST,
        unit=Unit.MILLIMETRES,
    )


def test_a_column_has_one_meaning_and_a_meaning_one_column() -> None:
    plan = a_plan(Column.NUMBER, None).with_column(1, Column.NUMBER)
    assert plan.columns == (None, Column.NUMBER)


def test_several_columns_may_hold_readings() -> None:
    plan = a_plan(Column.READING, None).with_column(1, Column.READING)
    assert plan.columns == (Column.READING, Column.READING)


def test_a_column_can_be_left_out_beside_another_that_is() -> None:
    plan = a_plan(None, Column.NUMBER).with_column(1, None)
    assert plan.columns == (None, None)


def test_a_plan_with_every_needed_column_is_complete() -> None:
    needed = (
        Column.FAMILY_NAME,
        Column.BORN_ON,
        Column.NUMBER,
        Column.SCANNED_ON,
        Column.READING,
        Column.ROUTE,
    )
    assert a_plan(*needed).is_complete
    assert a_plan(*needed[:-1]).missing == (Column.ROUTE,)
