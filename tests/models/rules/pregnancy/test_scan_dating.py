"""Which scan dates a pregnancy where the first sound one does."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import cast

import pytest

from db.shipped.references import read_references
from models.errors import Refused
from models.records.clinic.reference import ScanDating
from models.records.pregnancy import Dating, DatingMethod
from models.rules.pregnancy.redating import Estimate
from models.rules.pregnancy.scan_dating import ScanSuggestion, Size, scan_suggestion
from models.values.age import DueDate, GestationalAge
from models.values.length import CrownRump, HeadCircumference
from tests.builders import a_dating

ROOT = Path(__file__).parents[4]
VECTORS = json.loads((ROOT / "tests/vectors/dating/scan-dating.json").read_text(encoding="utf-8"))
RULE = cast(ScanDating, read_references(ROOT / "assets" / "references").scan_dating)
SCAN_ON = date(2026, 1, 5)


def by_crl(mm: str = "62.4", *, age: str = "12+4", on: date = SCAN_ON) -> Dating:
    """A due date from a crown-rump length."""
    due = DueDate.from_age(GestationalAge.parse(age), on).on
    dated = replace(a_dating(due_on=due), method=DatingMethod.CRL_ROBINSON, measured_on=on)
    return replace(dated, crl=CrownRump.parse(mm))


def by_head(mm: str | None = "152.0", *, age: str = "18+0", on: date = SCAN_ON) -> Dating:
    """A due date from an age that later biometry gave."""
    due = DueDate.from_age(GestationalAge.parse(age), on).on
    dated = replace(a_dating(due_on=due), method=DatingMethod.ULTRASOUND, measured_on=on)
    return replace(dated, head=HeadCircumference.parse(mm) if mm else None)


def by_lmp() -> Dating:
    return replace(a_dating(), method=DatingMethod.LMP, measured_on=date(2025, 9, 1))


def suggested(*datings: Dating, typed: Estimate | None = None) -> ScanSuggestion:
    said = scan_suggestion(datings, typed, RULE)
    assert said is not None
    return said


@pytest.mark.parametrize("vector", VECTORS, ids=[v["name"] for v in VECTORS])
def test_each_size_holds_to_its_last_tenth(vector: dict[str, str | None]) -> None:
    dating = by_crl(vector["crl_mm"]) if vector["crl_mm"] else by_head(vector["head_mm"])
    said = suggested(dating)
    assert said.size is Size(vector["size"])
    assert (said.chosen is not None) is (said.size is Size.DATES)


def test_a_crown_rump_length_above_84_mm_is_no_dating_length_at_all() -> None:
    with pytest.raises(Refused, match=r"crl\.out_of_range"):
        CrownRump.parse("84.1")


@pytest.mark.parametrize("days", [-40, -1, 0, 1, 40])
def test_the_scan_dates_whatever_the_last_period_says(days: int) -> None:
    period = replace(by_lmp(), due_on=by_crl().due_on + timedelta(days=days))
    assert suggested(period, scan := by_crl()).chosen == Estimate(
        scan.method, scan.due_date, SCAN_ON, scan, scan.crl
    )


def test_a_crown_rump_length_goes_before_a_head_of_an_earlier_day() -> None:
    late = by_crl(on=SCAN_ON + timedelta(days=1))
    assert suggested(by_head(), late).estimate.agreed == late


def test_a_head_dates_where_no_crown_rump_length_does() -> None:
    head = by_head(on=SCAN_ON + timedelta(days=40))
    assert suggested(by_crl("44.9"), head).estimate.agreed == head


@pytest.mark.parametrize("make", [by_crl, by_head])
def test_the_first_scan_that_dates_counts_not_a_later_one(make: Callable[..., Dating]) -> None:
    first, later = make(), make(on=SCAN_ON + timedelta(days=14))
    assert suggested(later, first).estimate.agreed == first


def test_of_two_entries_for_one_day_the_corrected_one_counts() -> None:
    corrected = by_crl("63.0")
    assert suggested(by_crl("62.4"), corrected).estimate.agreed == corrected
    assert suggested(by_crl("62.4"), by_crl("44.9")).size is Size.TOO_SMALL


def test_where_none_dates_the_latest_says_why() -> None:
    head = by_head("172.1", on=SCAN_ON + timedelta(days=60))
    assert suggested(head, by_crl("44.9")).size is Size.TOO_LARGE


def test_a_date_that_is_only_typed_counts_too() -> None:
    typed = Estimate(DatingMethod.CRL_HADLOCK, by_crl().due_date, SCAN_ON, crl=CrownRump.parse("62.4"))
    assert suggested(by_lmp(), typed=typed).chosen == typed


@pytest.mark.parametrize("transfer", [DatingMethod.TRANSFER_DAY_3, DatingMethod.TRANSFER_DAY_5])
def test_the_date_of_a_transfer_stays(transfer: DatingMethod) -> None:
    by_transfer = replace(a_dating(), method=transfer, measured_on=date(2025, 10, 24))
    assert scan_suggestion((by_transfer, by_crl()), None, RULE) is None
    assert scan_suggestion((by_crl(), by_transfer), None, RULE) is None


def test_a_date_entered_without_saying_how_stays() -> None:
    assert scan_suggestion((by_crl(), a_dating()), None, RULE) is None


def test_without_a_scan_nothing_is_suggested() -> None:
    assert scan_suggestion((by_lmp(),), None, RULE) is None
    assert scan_suggestion((replace(by_crl(), struck_out="another woman"),), None, RULE) is None
