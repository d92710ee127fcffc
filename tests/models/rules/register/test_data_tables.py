"""The record as tables: what stands in them, and that nobody is named where nobody is to be."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from models.records.events import EVENTS, EventKind
from models.records.flag import Because, Cause, Flag
from models.records.history import EarlierPregnancy
from models.records.kinds import NAMES
from models.records.patient import Patient
from models.records.pregnancy import Pregnancy
from models.records.record import ClinicalRecord, shown_fields
from models.records.scan import Route
from models.rules.register.data_tables import HerRecord, cell_text, columns_of, data_tables, free_fields
from models.values.data_table import DataTable
from models.values.identity import HospitalNumber
from models.values.length import Millimetres
from tests.builders import a_flag, a_scan, a_sheet, an_earlier_birth
from tests.whole_events import a_sheet_of, a_whole, name_of_kind

SECRET = "Berg told it"


def tables(her: HerRecord) -> dict[str, DataTable]:
    return {table.name: table for table in data_tables([her])}


def row(table: DataTable) -> dict[str, str]:
    (only,) = table.rows
    return dict(zip(table.headings, only, strict=True))


def with_secrets(kind: type[ClinicalRecord]) -> ClinicalRecord:
    """A record with the same words in every text that somebody may write freely."""
    return a_whole(kind, **dict.fromkeys(free_fields(kind), SECRET))


@pytest.mark.parametrize("kind", EVENTS, ids=name_of_kind)
def test_what_is_written_freely_stands_only_where_people_are_named(kind: EventKind) -> None:
    sheet = a_sheet_of(with_secrets(kind.record))  # type: ignore[arg-type]  # Every kind of event is a record of a pregnancy.
    made = data_tables([HerRecord(sheet.patient, (), (sheet,))])
    named = [table.name for table in made if SECRET in str(table.rows)]
    assert named == (["texts"] if free_fields(kind.record) else [])


@pytest.mark.parametrize("kind", [each for each in NAMES if issubclass(each, ClinicalRecord)])
def test_every_field_that_is_shown_is_a_column_or_a_free_text(kind: type[ClinicalRecord]) -> None:
    fields = {column.field for column in columns_of(kind)} | set(free_fields(kind)) | {"struck_out"}
    assert fields == set(shown_fields(kind))


def test_of_her_a_table_without_names_holds_the_key_alone() -> None:
    sheet = a_sheet(a_scan(), history=(an_earlier_birth(),))
    who = sheet.patient
    for table in data_tables([HerRecord(who, sheet.history, (sheet,))]):
        told = str(table.rows)
        assert table.names_people or not any(
            part in told for part in (who.family_name, who.given_name, str(who.born_on), "RX482113")
        )


def test_a_scan_has_its_units_its_age_and_the_length_that_counts() -> None:
    scan = replace(a_scan(at="22+3", mm="31.0 29.4"), funnel_length=Millimetres(52), criteria_met=())
    sheet = a_sheet(scan)
    told = row(tables(HerRecord(sheet.patient, (), (sheet,)))["scans"])
    assert told["Woman key"] == sheet.patient.id.hex
    assert (told["Readings (mm)"], told["Length that counts (mm)"]) == ("31.0; 29.4", "29.4")
    assert (told["Age on that day (weeks+days)"], told["Age on that day (days)"]) == ("22+3", "157")
    assert (told["Funnel length (mm)"], told["Funnel"], told["Sludge"]) == ("5.2", "no", "")
    assert told["Criteria met"] == "none"


def test_no_due_date_is_no_age() -> None:
    sheet = replace(a_sheet(a_scan()), datings=())
    made = tables(HerRecord(sheet.patient, (), (sheet,)))
    assert row(made["scans"])["Age on that day (weeks+days)"] == ""
    assert (row(made["pregnancies"])["Due date"], row(made["pregnancies"])["Dated by"]) == ("", "")


def test_what_was_struck_out_is_in_no_table() -> None:
    out = replace(a_scan(), struck_out="slip", note=SECRET)
    earlier = replace(an_earlier_birth(), struck_out="slip", note=SECRET)
    sheet = a_sheet(out)
    made = tables(HerRecord(sheet.patient, (earlier,), (sheet,)))
    assert [made[name].rows for name in ("scans", "earlier-pregnancies", "texts")] == [(), (), ()]


def test_a_flag_says_its_rule_its_question_and_why_it_moved() -> None:
    moved = replace(a_flag("ss-25"), reason=str(Because(Cause.SHORTER, ("24.0", "21.5"))), told=SECRET)
    sheet = replace(a_sheet(), flags=(moved,))
    made = tables(HerRecord(sheet.patient, (), (sheet,)))
    told = row(made["flags"])
    assert (told["Rule"], told["Moved because"]) == ("ss-25", "length.shorter")
    assert [text[-1] for text in made["texts"].rows] == [SECRET]


def test_of_nobody_there_are_the_headings() -> None:
    made = data_tables(())
    assert {table.name for table in made} >= {"women", "pregnancies", "scans", "flags", "outcomes", "texts"}
    assert all(table.headings and not table.rows for table in made)


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        (Pregnancy, "BMI (kg/m2)"),
        (EarlierPregnancy, "Birth weight (g)"),
        (EarlierPregnancy, "PPROM age (weeks+days)"),
        (Flag, "Raised at (UTC)"),
        (Patient, "Born on"),
    ],
)
def test_a_heading_names_the_unit(kind: type[ClinicalRecord], heading: str) -> None:
    assert heading in [column.heading for column in columns_of(kind)]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (0, "0"),
        (Route.TRANSVAGINAL, "transvaginal"),
        (date(2026, 3, 2), "2026-03-02"),
        (datetime(2026, 3, 2, 9, 30, 5, 7, tzinfo=UTC), "2026-03-02 09:30:05"),
        (HospitalNumber("0012345"), "0012345"),
        (UUID(int=7), "0" * 31 + "7"),
        ((Millimetres(224), Millimetres(0)), "22.4; 0.0"),
    ],
)
def test_a_value_is_written_so_that_a_machine_reads_it(value: object, text: str) -> None:
    assert cell_text(value) == text


def test_a_body_mass_index_is_written_exactly() -> None:
    sheet = a_sheet(a_scan())
    sheet = replace(sheet, pregnancy=replace(sheet.pregnancy, bmi_tenths=305))
    assert row(tables(HerRecord(sheet.patient, (), (sheet,)))["pregnancies"])["BMI (kg/m2)"] == "30.5"
