"""The data set of the preterm network: what it asks for, from what the record holds, and blank where nobody was asked."""

from dataclasses import replace
from datetime import date

import pytest

from models.records.laboratory import LabKind
from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.records.scan import Route
from models.records.treatment import CareKind, CareNote, Pessary
from models.rules.register.data_tables import HerRecord
from models.rules.register.network_tables import network_tables
from models.values.age import GestationalAge
from models.values.data_table import DataTable
from models.values.identity import HospitalNumber, NumberKind
from models.views import PregnancySheet
from tests.builders import (
    STAMP,
    a_cerclage,
    a_course,
    a_day,
    a_lab_result,
    a_risk,
    a_scan,
    a_sheet,
    a_symptom,
    an_earlier_birth,
    an_earlier_loss,
    next_id,
)


def tables(sheet: PregnancySheet) -> dict[str, DataTable]:
    return {
        table.name: table for table in network_tables([HerRecord(sheet.patient, sheet.history, (sheet,))])
    }


def rows(sheet: PregnancySheet, name: str) -> list[dict[str, str]]:
    table = tables(sheet)[f"network-{name}"]
    return [dict(zip(table.headings, row, strict=True)) for row in table.rows]


def pregnancy(sheet: PregnancySheet) -> dict[str, str]:
    (row,) = rows(sheet, "pregnancies")
    return row


def test_she_is_named_in_the_table_of_patients_alone() -> None:
    sheet = a_sheet(a_scan())
    naming = [name for name, table in tables(sheet).items() if table.names_people]
    assert naming == ["network-patients"]
    (who,) = rows(sheet, "patients")
    assert (who["Initials"], who["Date of birth"], who["Hospital number"]) == ("FA", "1993-03-14", "RX482113")
    others = [row for name in ("pregnancies", "visits", "interventions") for row in rows(sheet, name)]
    assert "RX482113" not in str(others)
    assert "1993-03-14" not in str(others)


def test_an_nhs_number_is_told_from_a_hospitals_own() -> None:
    sheet = a_sheet()
    nhs = replace(sheet.patient, number=HospitalNumber("9434765919"), number_kind=NumberKind.NHS)
    (who,) = rows(replace(sheet, patient=nhs), "patients")
    assert (who["Hospital number"], who["NHS number"]) == ("", "9434765919")


def test_a_history_is_counted_with_its_ages() -> None:
    waters = replace(an_earlier_birth("33+0"), pprom=TriState.YES, pprom_age=GestationalAge.of(31, 2))
    history = (
        an_earlier_birth("36+6"),
        waters,
        an_earlier_birth("37+0"),
        an_earlier_loss("14+0"),
        an_earlier_loss("23+6"),
    )
    told = pregnancy(a_sheet(history=history))
    assert (told["Gravida"], told["Parity"]) == ("6", "3")
    assert (told["Previous preterm births"], told["Earliest preterm birth (weeks+days)"]) == ("2", "33+0")
    assert (told["Previous PPROM"], told["Earliest PPROM (weeks+days)"]) == ("1", "31+2")
    assert (told["Previous late miscarriages"], told["Latest late miscarriage (weeks+days)"]) == ("2", "23+6")


def test_a_history_that_was_not_taken_is_blank_and_never_none() -> None:
    sheet = a_sheet()
    asked, not_asked = (
        pregnancy(sheet),
        pregnancy(replace(sheet, pregnancy=replace(sheet.pregnancy, history_taken=False))),
    )
    fields = ("Gravida", "Parity", "Previous preterm births", "Previous PPROM", "Previous late miscarriages")
    assert [asked[field] for field in fields] == ["1", "0", "0", "0", "0"]
    assert [not_asked[field] for field in fields] == [""] * 5


@pytest.mark.parametrize(("born", "years"), [(date(1993, 7, 6), "33"), (date(1993, 7, 7), "32"), (None, "")])
def test_her_age_is_that_on_the_due_date(born: date | None, years: str) -> None:
    sheet = a_sheet()
    assert sheet.dating is not None
    assert sheet.dating.due_on == date(2026, 7, 6)
    told = pregnancy(replace(sheet, patient=replace(sheet.patient, born_on=born)))
    assert told["Age at EDD (years)"] == years


@pytest.mark.parametrize(
    ("risks", "told"),
    [
        ((), ("", "")),
        ((a_risk(RiskKind.CONISATION, TriState.NO),), ("", "")),
        ((a_risk(RiskKind.CONISATION, TriState.NO), a_risk(RiskKind.TRACHELECTOMY, TriState.NO)), ("0", "")),
        ((a_risk(RiskKind.CONISATION),), ("", "conisation")),
        ((replace(a_risk(RiskKind.CONISATION), count=2),), ("2", "conisation")),
        (
            (replace(a_risk(RiskKind.CONISATION), count=2), a_risk(RiskKind.TRACHELECTOMY)),
            ("3", "trachelectomy"),
        ),
    ],
)
def test_operations_are_counted_only_where_their_number_is_known(
    risks: tuple[RiskFactor, ...], told: tuple[str, str]
) -> None:
    row = pregnancy(replace(a_sheet(), risks=risks))
    assert (row["Previous cervical surgeries"], row["Most significant cervical surgery"]) == told


def test_other_risks_are_those_with_a_yes() -> None:
    risks = (
        a_risk(RiskKind.SMOKING, TriState.NO),
        a_risk(RiskKind.UTERINE_ANOMALY),
        a_risk(RiskKind.CURETTAGE),
        a_risk(RiskKind.DES, TriState.UNKNOWN),
    )
    told = pregnancy(replace(a_sheet(), risks=risks))
    assert (told["Smoking"], told["Uterine abnormality"], told["Other risk factors"]) == (
        "no",
        "yes",
        "curettage",
    )


def test_a_visit_has_the_shortest_transvaginal_length_its_tests_and_symptoms() -> None:
    other = a_scan(at="22+0", mm="18.0", route=Route.TRANSABDOMINAL)
    sheet = a_sheet(a_scan(at="22+0", mm="31.0 29.4"), other, replace(a_scan(at="24+0"), symptoms_asked=True))
    results = (
        replace(a_lab_result(LabKind.FFN), on=a_day("22+0"), value="61", unit="ng/ml", positive=None),
        replace(
            a_lab_result(LabKind.URINE_CULTURE), on=a_day("22+0"), value="", unit="", positive=TriState.NO
        ),
    )
    first, second = rows(
        replace(
            sheet, lab_results=results, symptoms=(a_symptom(on=a_day("22+0"), resolved_on=a_day("22+3")),)
        ),
        "visits",
    )
    assert (first["Gestation (weeks+days)"], first["Gestation (days)"]) == ("22+0", "154")
    assert (first["Shortest cervical length (mm)"], first["Fetal fibronectin"]) == ("29.4", "61 ng/ml")
    assert (first["Infection screen"], first["Other tests"]) == ("urine_culture negative", "")
    assert first["Symptoms"] == "bleeding"
    assert second["Symptoms"] == "none"


def test_a_length_of_another_route_is_no_cervical_length() -> None:
    (visit,) = rows(a_sheet(a_scan(route=Route.TRANSABDOMINAL)), "visits")
    assert visit["Shortest cervical length (mm)"] == ""


def test_what_was_done_stands_with_its_day_and_age() -> None:
    sheet = replace(
        a_sheet(), cerclages=(a_cerclage(placed="13+0"),), progesterone=(a_course(started="18+0"),)
    )
    stitch, course = rows(sheet, "interventions")
    assert (stitch["Type"], stitch["Date"], stitch["Gestation (weeks+days)"]) == (
        "cerclage",
        a_day("13+0").isoformat(),
        "13+0",
    )
    assert (course["Type"], course["Gestation (days)"]) == ("progesterone", "126")


def test_a_pessary_and_what_else_was_given_stand_after_them() -> None:
    about = a_sheet()
    hers = about.pregnancy.id
    pessary = Pessary(id=next_id(), stamp=STAMP, pregnancy_id=hers, placed_on=a_day("20+0"))
    care = CareNote(id=next_id(), stamp=STAMP, pregnancy_id=hers, kind=CareKind.STEROIDS, on=a_day("24+0"))
    first, second = rows(replace(about, pessaries=(pessary,), care_notes=(care,)), "interventions")
    assert (first["Type"], first["Gestation (weeks+days)"]) == ("pessary", "20+0")
    assert (second["Type"], second["Gestation (weeks+days)"]) == ("steroids", "24+0")


def test_without_a_due_date_nothing_has_an_age() -> None:
    sheet = replace(a_sheet(a_scan()), datings=())
    (visit,) = rows(sheet, "visits")
    assert (visit["Gestation (weeks+days)"], pregnancy(sheet)["EDD"]) == ("", "")
    assert pregnancy(sheet)["Age at EDD (years)"] == ""
