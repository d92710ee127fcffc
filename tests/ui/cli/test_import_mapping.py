from dataclasses import replace

from models.records.importing.reading_plan import (
    AgeDecimals,
    DateOrder,
    Encoding,
    EncodingReading,
    Meaning,
    PlannedColumn,
    ReadingPlan,
    Separator,
)
from models.records.scan import Route
from models.values.length import Unit
from ui.cli.import_mapping import mapping


def a_plan(*columns: PlannedColumn) -> ReadingPlan:
    return ReadingPlan(encoding=Encoding.WINDOWS_1250, separator=Separator.TAB, columns=columns)


def told(plan: ReadingPlan, about: str) -> str:
    """What the mapping says about one thing."""
    (line,) = (line for line in mapping(plan) if line.startswith(f"{about}: "))
    return line.removeprefix(f"{about}: ")


def test_every_column_is_told_with_its_heading_its_meaning_and_its_samples() -> None:
    plan = a_plan(
        PlannedColumn(heading="Surname", meaning=Meaning.FAMILY_NAME, samples=("Dvořáková", "Łukasik")),
        PlannedColumn(heading="DOB (baby)", suggested=Meaning.BORN_ON, samples=("01.02.2026",)),
        PlannedColumn(heading="Ward"),
    )
    assert [told(plan, f"column {number}") for number in (1, 2, 3)] == [
        "“Surname”: Family name: “Dvořáková”, “Łukasik”",
        "“DOB (baby)”: left out, looks like a birth date: “01.02.2026”",
        "“Ward”: left out",
    ]


def test_visits_side_by_side_are_told_apart() -> None:
    plan = a_plan(*(PlannedColumn(heading="CL", meaning=Meaning.READING, visit=visit) for visit in (1, 2)))
    assert told(plan, "column 2") == "“CL”: Cervical length, visit 2"


def test_a_sample_stays_on_its_line_and_moves_no_terminal() -> None:
    plan = a_plan(PlannedColumn(heading="Note", samples=("a\nb", "\x1b[2Jx", 50 * "y")))
    assert told(plan, "column 1").endswith(f"“a b”, “\N{REPLACEMENT CHARACTER}[2Jx”, “{39 * 'y'}…”")


def test_a_text_file_tells_its_encoding_and_separator() -> None:
    plan = a_plan()
    assert (told(plan, "encoding"), told(plan, "separator")) == ("Windows-1250 (Central European)", "Tab")


def test_an_encoding_that_has_to_be_chosen_is_not_said() -> None:
    plan = replace(a_plan(), encodings=(EncodingReading(Encoding.WINDOWS_1250, ()),))
    assert told(plan, "encoding") == "not said"


def test_a_workbook_tells_its_sheet_and_no_encoding() -> None:
    plan = replace(a_plan(), sheet="Scans", sheets=("Scans", "Clinic"))
    assert told(plan, "sheet") == "“Scans” (there are also “Clinic”)"
    assert not any(line.startswith(("encoding", "separator")) for line in mapping(plan))


def test_headings_below_the_first_line_are_told() -> None:
    assert told(replace(a_plan(), header_line=2), "headings") == "line 2"
    assert not any(line.startswith("headings") for line in mapping(a_plan()))


def test_every_column_of_days_tells_its_order() -> None:
    orders = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
    plan = a_plan(
        PlannedColumn(heading="DOB", meaning=Meaning.BORN_ON, order=DateOrder.MONTH_FIRST, is_mixed=True),
        PlannedColumn(heading="EDD", meaning=Meaning.DUE_ON, orders=orders),
        PlannedColumn(heading="Date", meaning=Meaning.SCANNED_ON),
        PlannedColumn(heading="LMP", meaning=Meaning.LAST_PERIOD, order=DateOrder.SERIAL, orders=orders),
    )
    assert told(plan, "dates") == (
        "“DOB” 12/31/2025, but some are written otherwise; “EDD” not said; “Date” as each cell says; "
        "“LMP” Spreadsheet days"
    )


def test_the_unit_is_told_once_where_all_lengths_share_it() -> None:
    named = PlannedColumn(heading="CL (mm)", meaning=Meaning.READING, unit=Unit.MILLIMETRES)
    plan = a_plan(named, PlannedColumn(heading="CL 2", meaning=Meaning.READING))
    assert told(replace(plan, unit=Unit.MILLIMETRES), "unit") == "Millimetres (mm)"
    assert told(replace(plan, unit=Unit.CENTIMETRES), "unit") == (
        "“CL (mm)” Millimetres (mm); “CL 2” Centimetres (cm)"
    )
    assert told(plan, "unit") == "“CL (mm)” Millimetres (mm); “CL 2” not said"


def test_the_route_is_told_as_column_or_as_choice() -> None:
    plan, column = a_plan(), a_plan(PlannedColumn(heading="Route", meaning=Meaning.ROUTE))
    chosen = Route.TRANSVAGINAL
    assert [told(plan, "route"), told(replace(plan, route=chosen), "route")] == [
        "not said",
        "Transvaginal, every line",
    ]
    assert [told(column, "route"), told(replace(column, route=chosen), "route")] == [
        "as each line says",
        "as each line says, else Transvaginal",
    ]


def test_decimals_of_ages_are_told_where_they_matter() -> None:
    plan = replace(a_plan(PlannedColumn(heading="GA", meaning=Meaning.AGE)), has_decimal_ages=True)
    assert told(plan, "ages") == "not said"
    assert told(replace(plan, age_decimals=AgeDecimals.DAYS), "ages") == "24.3 is 24 weeks and 3 days"
