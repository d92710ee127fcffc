from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.exchange.csv_files.days import (
    ColumnOrder,
    column_order,
    day_readings,
    is_either,
    is_either_by_figures,
    parse_day,
    turned_day,
)
from models.errors import Refused
from models.records.importing.reading_plan import DateOrder

YEAR, DAY, MONTH, SERIAL = DateOrder.YEAR_FIRST, DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST, DateOrder.SERIAL
ARABIC = "06/10/2026".translate({ord("0") + figure: 0x660 + figure for figure in range(10)})
WRITTEN = {
    YEAR: (
        "{0:%Y-%m-%d}",
        "{0:%Y/%m/%d}",
        "{0:%Y.%m.%d}",
        "{0:%Y%m%d}",
        "{0:%Y-%m-%dT%H:%M:%S}",
        "{0.day} {0:%b %Y}",
    ),
    DAY: ("{0:%d.%m.%Y}", "{0.day}/{0.month}/{0:%Y}", "{0:%d-%m-%Y 09:30}"),
    MONTH: ("{0:%m/%d/%Y}", "{0.month}/{0.day}/{0:%Y 9:30 AM}", "{0:%m-%d-%Y}"),
}
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(days, st.data())
def test_every_day_is_read_as_it_was_written(on: date, data: st.DataObject) -> None:
    order = data.draw(st.sampled_from(list(WRITTEN)))
    assert parse_day(data.draw(st.sampled_from(WRITTEN[order])).format(on), order, "on") == on


@given(
    days, st.sampled_from(["{0:%d/%m/%Y}", "{0:%d.%m.%Y}", "{0:%Y-%m-%d}", "{0:%m/%d/%Y}", "{0:%d-%b-%Y}"])
)
def test_no_reading_is_another_day_than_one_the_figures_can_name(on: date, form: str) -> None:
    turned = {on} | ({on.replace(month=on.day, day=on.month)} if on.day <= 12 else set())
    assert on in day_readings(form.format(on)).values()
    assert set(day_readings(form.format(on)).values()) <= turned


@pytest.mark.parametrize(
    "text",
    [
        "14-Feb-1993",
        "14 Feb 1993",
        "14. Februar 1993",
        "Feb 14, 1993",
        "February 14 1993",
        "14 févr. 1993",
        "14 fevrier 1993",
        "14 lutego 1993",
        "14/Feb/1993",
        "14FEB1993",
        "14 de febrero de 1993",
        "14 febbr 1993",
        "14 fevereiro 1993",
        "14 februari 1993",
        "1993-Feb-14",
        "14-Feb-1993 09:30",
    ],
)
def test_a_month_by_name_tells_the_day_by_itself(text: str) -> None:
    assert day_readings(text) == {YEAR: date(1993, 2, 14)}


@pytest.mark.parametrize(
    ("name", "month"),
    [
        ("mai", 5),
        ("août", 8),
        ("Okt.", 10),
        ("dic", 12),
        ("giu", 6),
        ("out", 10),
        ("paź", 10),
        ("mrt", 3),
        ("märz", 3),
    ],
)
def test_months_have_their_names_in_eight_languages(name: str, month: int) -> None:
    assert parse_day(f"3 {name} 2026", None, "on") == date(2026, month, 3)


@pytest.mark.parametrize("name", ["jui", "ju", "ma", "Feb?", "foo", "mayhem"])
def test_a_name_that_is_none_or_may_be_two_months_is_no_day(name: str) -> None:
    assert not day_readings(f"3 {name} 2026")


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("45000", date(2023, 3, 15)),
        ("45000.0", date(2023, 3, 15)),
        ("45000.395", date(2023, 3, 15)),
        ("20000", date(1954, 10, 3)),
        ("60000", date(2064, 4, 8)),
    ],
)
def test_a_spreadsheets_count_of_days_is_a_day_once_somebody_said_so(text: str, on: date) -> None:
    assert day_readings(text) == {SERIAL: on}
    assert parse_day(text, SERIAL, "on") == on
    with pytest.raises(Refused, match=r"date\.not_a_date"):
        parse_day(text, DAY, "on")


@pytest.mark.parametrize("text", ["19999", "60001", "4500", "450000"])
def test_other_whole_numbers_are_no_days(text: str) -> None:
    assert not day_readings(text)


@pytest.mark.parametrize(
    ("text", "order", "on"),
    [
        ("11/25/1992", DAY, date(1992, 11, 25)),
        ("25/11/1992", MONTH, date(1992, 11, 25)),
        ("2026-10-06", DAY, date(2026, 10, 6)),
        ("06.10.2026", MONTH, date(2026, 10, 6)),
        ("12.25.1992", DAY, date(1992, 12, 25)),
        ("05/05/2026", None, date(2026, 5, 5)),
        ("\u200f" + ARABIC, DAY, date(2026, 10, 6)),
    ],
)
def test_a_cell_that_can_be_one_day_only_is_that_day(text: str, order: DateOrder | None, on: date) -> None:
    assert parse_day(text, order, "on") == on


@pytest.mark.parametrize(
    ("text", "order", "code"),
    [
        ("31.02.2025", DAY, "date.impossible"),
        ("2025-02-31", YEAR, "date.impossible"),
        ("2025-13-01", YEAR, "date.impossible"),
        ("0000-01-01", YEAR, "date.impossible"),
        ("06/10/2026", YEAR, "date.either"),
        ("06/10/2026", SERIAL, "date.either"),
        ("06/10/2026", None, "date.either"),
        ("13/13/2026", DAY, "date.impossible"),
        ("06.11.25", DAY, "date.short_year"),
        ("06-Nov-25", DAY, "date.short_year"),
        ("06.11.202", DAY, "date.impossible"),
        ("06-Nov-202", DAY, "date.impossible"),
        ("06.11-2025", DAY, "date.not_a_date"),
        ("06.11.2025?", DAY, "date.not_a_date"),
        ("2025-11-06T24:00", YEAR, "date.not_a_date"),
        ("18501106", YEAR, "date.not_a_date"),
        ("unknown", DAY, "date.not_a_date"),
        ("2025-11-06T23:30:00Z", YEAR, "date.with_zone"),
        ("2025-11-06 23:30 +0100", YEAR, "date.with_zone"),
        ("06/11/2025T23:30-05:00", DAY, "date.with_zone"),
        ("2025-11-06+01:00", YEAR, "date.with_zone"),
        ("1" * 5000, DAY, "date.not_a_date"),
    ],
)
def test_what_is_no_day_is_refused_with_its_reason(text: str, order: DateOrder | None, code: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_day(text, order, "on")
    assert [(p.field, p.code, p.values) for p in refused.value.problems] == [("on", code, (text,))]


@given(st.text(max_size=80), st.sampled_from([*DateOrder, None]))
def test_every_text_is_one_of_its_days_or_refused(text: str, order: DateOrder | None) -> None:
    try:
        on = parse_day(text, order, "on")
    except Refused:
        return
    assert on in day_readings(text).values()


@pytest.mark.parametrize(
    ("text", "is_so", "is_so_by_figures"),
    [
        ("06/10/2026", True, True),
        ("06-10-2026", True, True),
        ("06.10.2026", False, True),
        ("13.10.2026", False, False),
        ("10/13/2026", False, False),
        ("10/10/2026", False, False),
        ("2026.06.10", False, False),
        ("6 Oct 2026", False, False),
    ],
)
def test_two_different_days_are_told_apart(text: str, is_so: bool, is_so_by_figures: bool) -> None:
    assert (is_either(text), is_either_by_figures(text)) == (is_so, is_so_by_figures)


EITHER, ONLY_DAY, ONLY_MONTH = "04/09/1989", "25/11/1992", "11/25/1992"


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        ([], ColumnOrder()),
        (["2026-10-06", "06.10.2026", ONLY_DAY, "n/a"], ColumnOrder()),
        ([ONLY_DAY, ONLY_MONTH], ColumnOrder(is_mixed=True)),
        ([EITHER], ColumnOrder(None, (DAY, MONTH))),
        ([EITHER, "13.10.2026", "2026-10-13", "13 Oct 2026"], ColumnOrder(None, (DAY, MONTH))),
        ([EITHER, ONLY_DAY], ColumnOrder(DAY)),
        ([EITHER, ONLY_MONTH], ColumnOrder(MONTH)),
        ([EITHER, ONLY_MONTH, ONLY_DAY], ColumnOrder(DAY, is_mixed=True)),
        ([EITHER, ONLY_MONTH, ONLY_MONTH, ONLY_DAY], ColumnOrder(MONTH, is_mixed=True)),
        ([EITHER, "12.25.1992"], ColumnOrder(MONTH, is_mixed=True)),
        (["04.09.1989", "12.25.1992"], ColumnOrder(is_mixed=True)),
        (["45000", "44000"], ColumnOrder(None, (SERIAL,))),
        (["45000", "2026-10-06"], ColumnOrder(None, (SERIAL,))),
        (["45000", ONLY_DAY], ColumnOrder(None, (SERIAL,), is_mixed=True)),
        ([EITHER, "2026-10-06T09:30Z", "31/31/2026", "99/11/1992"], ColumnOrder(None, (DAY, MONTH))),
    ],
)
def test_a_column_has_the_order_that_its_cells_prove(cells: list[str], order: ColumnOrder) -> None:
    assert column_order(cells) == order


def test_figures_beside_typed_days_of_a_workbook_are_what_the_spreadsheet_could_not_read() -> None:
    assert column_order(["2026-06-10", "25/10/2026"], is_typed=True).is_mixed
    assert not column_order(["2026-06-10", "2026-10-25"], is_typed=True).is_mixed
    assert not column_order(["2026-06-10", "25/10/2026"]).is_mixed


@pytest.mark.parametrize(
    ("text", "day", "is_typed", "turned"),
    [
        ("45000", date(2023, 3, 15), False, None),
        ("45024", date(2023, 4, 8), False, date(2023, 8, 4)),
        ("2026-06-10", date(2026, 6, 10), True, date(2026, 10, 6)),
        ("2026-06-10", date(2026, 6, 10), False, None),
        ("2026-06-06", date(2026, 6, 6), True, None),
        ("2026-06-13", date(2026, 6, 13), True, None),
        ("2026-06-12", date(2026, 6, 12), True, date(2026, 12, 6)),
        ("04/09/1989", date(1989, 9, 4), False, date(1989, 4, 9)),
        ("04.09.1989", date(1989, 9, 4), False, date(1989, 4, 9)),
        ("25/11/1992", date(1992, 11, 25), False, None),
    ],
)
def test_a_day_of_a_mixed_column_may_be_turned_round(
    text: str, day: date, is_typed: bool, turned: date | None
) -> None:
    assert turned_day(text, day, is_typed=is_typed) == turned


@given(st.lists(days, min_size=1), st.sampled_from([DAY, MONTH]))
def test_a_column_in_one_order_is_never_read_in_the_other(dates: list[date], order: DateOrder) -> None:
    cells = [("{0:%d/%m/%Y}" if order is DAY else "{0:%m/%d/%Y}").format(on) for on in dates]
    found = column_order(cells)
    assert found.order in (order, None)
    if not found.orders:
        assert [parse_day(cell, found.order, "on") for cell in cells] == dates


@given(st.lists(days, min_size=1))
def test_a_count_is_no_other_day_than_the_one_it_counts(dates: list[date]) -> None:
    counted = [str((on - date(1899, 12, 30)) // timedelta(days=1)) for on in dates]
    for text, on in zip(counted, dates, strict=True):
        assert day_readings(text) in ({SERIAL: on}, {})
