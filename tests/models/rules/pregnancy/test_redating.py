"""When the table suggests the ultrasound date, and when it has nothing to say."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import cast

import pytest

from db.shipped.references import read_references
from models.records.clinic.reference import RedatingTable
from models.records.pregnancy import Dating, DatingMethod
from models.rules.pregnancy.dating import due_from_lmp
from models.rules.pregnancy.redating import Estimate, Suggestion, estimates, suggestion
from models.values.age import DueDate, GestationalAge
from tests.builders import a_dating

ROOT = Path(__file__).parents[4]
VECTORS = json.loads((ROOT / "tests" / "vectors" / "dating" / "redating.json").read_text(encoding="utf-8"))
LMP, SCAN_ON = date(2025, 10, 10), date(2026, 1, 5)


def _table() -> RedatingTable:
    return cast(RedatingTable, read_references(ROOT / "assets" / "references").redating)


TABLE = _table()


def by_lmp(lmp: date = LMP) -> Dating:
    """An agreed due date from the last period: 12+3 on SCAN_ON."""
    return replace(a_dating(due_on=due_from_lmp(lmp).on), method=DatingMethod.LMP, measured_on=lmp)


def by_scan(
    age: str = "11+2", on: date = SCAN_ON, method: DatingMethod = DatingMethod.CRL_ROBINSON
) -> Dating:
    """An agreed due date from ultrasound."""
    due = DueDate.from_age(GestationalAge.parse(age), on)
    return replace(a_dating(due_on=due.on), method=method, measured_on=on)


def suggested(*datings: Dating, typed: Estimate | None = None) -> Suggestion:
    said = suggestion(datings, typed, TABLE)
    assert said is not None
    return said


@pytest.mark.parametrize("vector", VECTORS, ids=[v["name"] for v in VECTORS])
def test_each_row_holds_to_its_last_day_and_its_last_difference(vector: dict[str, str | int]) -> None:
    scan = by_scan(str(vector["ultrasound_age"]), date.fromisoformat(str(vector["scan_on"])))
    said = suggested(by_lmp(date.fromisoformat(str(vector["lmp"]))), scan)
    assert (str(said.lmp_age), said.days_apart, said.row.more_than_days) == (
        vector["lmp_age"],
        vector["days_apart"],
        vector["limit"],
    )
    assert said.is_for_ultrasound is (vector["suggests"] == "ultrasound")


def test_the_suggested_date_is_the_one_of_its_record() -> None:
    lmp, far, near = by_lmp(), by_scan("11+2"), by_scan("11+3")
    assert (suggested(lmp, far).chosen.agreed, suggested(lmp, near).chosen.agreed) == (far, lmp)


def test_a_date_that_is_only_typed_is_held_against_the_agreed_one() -> None:
    scan = by_scan()
    typed = Estimate(scan.method, scan.due_date, SCAN_ON)
    assert suggested(by_lmp(), typed=typed).chosen == typed


@pytest.mark.parametrize(
    "method", [DatingMethod.CRL_HADLOCK, DatingMethod.CRL_INTERGROWTH, DatingMethod.ULTRASOUND]
)
def test_every_kind_of_ultrasound_counts(method: DatingMethod) -> None:
    assert suggested(by_lmp(), by_scan(method=method)).is_for_ultrasound


def test_the_first_scan_counts_not_a_later_one() -> None:
    first, later = by_scan("12+2"), by_scan("18+0", SCAN_ON + timedelta(days=49))
    assert suggested(by_lmp(), first, later).ultrasound.agreed == first


def test_of_two_readings_of_one_day_the_corrected_one_counts() -> None:
    assert str(suggested(by_lmp(), by_scan("11+2"), by_scan("12+2")).ultrasound_age) == "12+2"


def test_the_last_period_told_last_counts() -> None:
    assert str(suggested(by_lmp(), by_lmp(LMP - timedelta(days=7)), by_scan()).lmp_age) == "13+3"


@pytest.mark.parametrize("transfer", [DatingMethod.TRANSFER_DAY_3, DatingMethod.TRANSFER_DAY_5])
def test_a_transfer_is_never_suggested_away(transfer: DatingMethod) -> None:
    by_transfer = replace(a_dating(), method=transfer, measured_on=date(2025, 10, 24))
    typed = Estimate(transfer, by_transfer.due_date, date(2025, 10, 24))
    assert suggestion((by_transfer, by_lmp(), by_scan()), None, TABLE) is None
    assert suggestion((by_lmp(), by_scan(), by_transfer), None, TABLE) is None
    assert suggestion((by_lmp(), by_scan()), typed, TABLE) is None


@pytest.mark.parametrize("method", [DatingMethod.ENTERED, DatingMethod.TOLD_AGE])
def test_a_date_that_does_not_say_where_it_comes_from_is_never_suggested_away(method: DatingMethod) -> None:
    unsaid = replace(a_dating(), method=method, measured_on=SCAN_ON)
    assert suggestion((by_lmp(), by_scan(), unsaid), None, TABLE) is None
    assert suggestion((unsaid, by_lmp(), by_scan()), None, TABLE) is not None


def test_an_age_told_in_a_file_is_no_estimate() -> None:
    told = replace(a_dating(), method=DatingMethod.TOLD_AGE, measured_on=SCAN_ON)
    lmp = by_lmp()
    assert [estimate.agreed for estimate in estimates((told, lmp), None)] == [lmp]


@pytest.mark.parametrize("datings", [(), (by_lmp(),), (by_scan(),)])
def test_one_date_alone_suggests_nothing(datings: tuple[Dating, ...]) -> None:
    assert suggestion(datings, None, TABLE) is None


def test_a_struck_out_date_does_not_count() -> None:
    assert suggestion((by_lmp(), replace(by_scan(), struck_out="another woman's")), None, TABLE) is None


@pytest.mark.parametrize(("days", "is_possible"), [(-1, False), (0, True), (314, True), (315, False)])
def test_a_scan_on_a_day_the_last_period_cannot_explain_suggests_nothing(
    days: int, is_possible: bool
) -> None:
    scan = by_scan("11+2", LMP + timedelta(days=days))
    assert (suggestion((by_lmp(), scan), None, TABLE) is not None) is is_possible


def test_an_ultrasound_age_that_cannot_be_suggests_nothing() -> None:
    impossible = replace(by_scan(), due_on=SCAN_ON + timedelta(days=281))
    assert suggestion((by_lmp(), impossible), None, TABLE) is None


@pytest.mark.parametrize(("days", "is_late"), [(153, False), (154, True)])
def test_a_first_scan_at_22_weeks_is_late(days: int, is_late: bool) -> None:
    assert suggested(by_lmp(), by_scan("21+0", LMP + timedelta(days=days))).is_late is is_late
