"""Due dates by every method."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import Refused
from models.records.pregnancy import DatingMethod
from models.rules.pregnancy.dating import (
    SHORTEST_CRL,
    age_from_crl,
    due_from_crl,
    due_from_lmp,
    due_from_transfer,
    due_from_ultrasound,
)
from models.values.age import DueDate, GestationalAge
from models.values.length import CrownRump

LMP = date(2025, 9, 29)


@pytest.mark.parametrize(("cycle", "days"), [(20, 272), (27, 279), (28, 280), (29, 281), (45, 297)])
def test_the_due_date_moves_with_the_cycle(cycle: int, days: int) -> None:
    assert due_from_lmp(LMP, cycle).on == LMP + timedelta(days=days)


@pytest.mark.parametrize("cycle", [19, 46])
def test_a_cycle_that_cannot_be_is_refused(cycle: int) -> None:
    with pytest.raises(Refused, match=r"cycle\.out_of_range"):
        due_from_lmp(LMP, cycle)


@pytest.mark.parametrize(
    ("method", "days"), [(DatingMethod.TRANSFER_DAY_3, 263), (DatingMethod.TRANSFER_DAY_5, 261)]
)
def test_a_transfer_counts_from_its_day(method: DatingMethod, days: int) -> None:
    assert due_from_transfer(method, LMP).on == LMP + timedelta(days=days)


@pytest.mark.parametrize(
    ("method", "crl", "age"),
    [
        (DatingMethod.CRL_ROBINSON, "45", "11+2"),
        (DatingMethod.CRL_HADLOCK, "45", "11+2"),
        (DatingMethod.CRL_INTERGROWTH, "45", "11+1"),
        (DatingMethod.CRL_ROBINSON, "60", "12+3"),
        (DatingMethod.CRL_HADLOCK, "60", "12+3"),
        (DatingMethod.CRL_INTERGROWTH, "60", "12+3"),
        (DatingMethod.CRL_ROBINSON, "84.0", "14+1"),
        (DatingMethod.CRL_INTERGROWTH, "84.0", "14+2"),
        (DatingMethod.CRL_HADLOCK, "84.0", "14+2"),
    ],
)
def test_each_formula_gives_its_check_value(method: DatingMethod, crl: str, age: str) -> None:
    assert str(age_from_crl(method, CrownRump.parse(crl))) == age


@pytest.mark.parametrize("method", SHORTEST_CRL)
def test_each_formula_has_a_shortest_length(method: DatingMethod) -> None:
    shortest = SHORTEST_CRL[method]
    age_from_crl(method, shortest)
    with pytest.raises(Refused, match=r"crl\.out_of_range"):
        age_from_crl(method, CrownRump(shortest.tenths - 1))


def test_a_length_above_84_mm_is_not_used() -> None:
    with pytest.raises(Refused, match=r"crl\.out_of_range"):
        CrownRump.parse("84.1")


def test_the_due_date_follows_from_the_age_at_the_crl_scan() -> None:
    due = due_from_crl(DatingMethod.CRL_ROBINSON, CrownRump.parse("60"), date(2026, 1, 5))
    assert str(due.age_at(date(2026, 1, 5))) == "12+3"


@given(st.sampled_from(sorted(SHORTEST_CRL, key=str)), st.integers(150, 839))
def test_a_longer_embryo_is_never_younger(method: DatingMethod, tenths: int) -> None:
    assert age_from_crl(method, CrownRump(tenths)) <= age_from_crl(method, CrownRump(tenths + 1))


def test_an_age_by_ultrasound_counts_from_the_day_of_its_scan() -> None:
    assert due_from_ultrasound(GestationalAge.of(20, 3), date(2026, 2, 19)) == DueDate(date(2026, 7, 6))
