"""Gravida, para and what a history shows, from the list of earlier pregnancies."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from models.records.history import EarlierOutcome, EarlierPregnancy, Onset
from models.records.record import TriState
from models.rules.pregnancy.obstetric_summary import Pattern, parity, patterns
from models.values.age import GestationalAge
from tests.builders import STAMP, next_id

BIRTH, LOSS = EarlierOutcome.BIRTH, EarlierOutcome.LOSS


def an_event(
    outcome: EarlierOutcome = BIRTH, age: str | None = "39+0", year: int | None = 2020, **more: Any
) -> EarlierPregnancy:
    event = EarlierPregnancy(
        id=next_id(),
        stamp=STAMP,
        patient_id=next_id(),
        outcome=outcome,
        age=GestationalAge.parse(age) if age else None,
        onset=Onset.SPONTANEOUS,
        ended_on=date(year, 5, 1) if year else None,
    )
    return replace(event, **more)


def test_a_first_pregnancy_is_gravida_one_para_none() -> None:
    assert (parity(()).gravida, parity(()).para, parity(()).alive) == (1, 0, 0)


def test_para_is_made_of_term_preterm_and_undated_births() -> None:
    found = parity((an_event(age="37+0"), an_event(age="36+6"), an_event(age=None)))
    assert (found.gravida, found.para, found.term, found.preterm, found.undated) == (4, 3, 1, 1, 1)


def test_losses_and_terminations_are_counted_apart() -> None:
    kinds = (LOSS, LOSS, EarlierOutcome.EARLY_LOSS, EarlierOutcome.TERMINATION)
    found = parity(tuple(an_event(kind, None) for kind in kinds))
    assert (found.gravida, found.para) == (5, 0)
    assert (found.second_trimester_losses, found.early_losses, found.terminations) == (2, 1, 1)


def test_what_was_struck_out_is_not_counted() -> None:
    assert parity((an_event(struck_out="another woman"),)).gravida == 1
    assert patterns((an_event(struck_out="another woman", pprom=TriState.YES),)) == ()


@pytest.mark.parametrize(
    ("answers", "alive"),
    [
        ((TriState.YES, TriState.YES), 2),
        ((TriState.YES, TriState.NO), 1),
        ((TriState.YES, None), None),
        ((TriState.YES, TriState.UNKNOWN), None),
    ],
)
def test_the_living_are_counted_only_when_all_are_known(
    answers: tuple[TriState | None, ...], alive: int | None
) -> None:
    assert parity(tuple(an_event(alive=answer) for answer in answers)).alive == alive


@pytest.mark.parametrize(("losses", "is_shown"), [(2, False), (3, True)])
def test_three_losses_in_the_second_trimester_are_said(losses: int, is_shown: bool) -> None:
    assert (Pattern.MANY_LOSSES in patterns([an_event(LOSS, None)] * losses)) is is_shown


def test_births_that_came_earlier_each_time_are_said_whatever_the_order_of_entry() -> None:
    events = (an_event(age="24+0", year=2024), an_event(age="32+0", year=2020), an_event(LOSS, "20+0", 2025))
    assert Pattern.EARLIER_EACH_TIME in patterns(events)


@pytest.mark.parametrize(
    "other",
    [
        an_event(age="32+0", year=2024),
        an_event(age="33+0", year=2024),
        an_event(age=None, year=2024),
        an_event(age="24+0", year=None),
    ],
)
def test_one_that_was_not_earlier_or_is_not_known_leaves_it_unsaid(other: EarlierPregnancy) -> None:
    assert Pattern.EARLIER_EACH_TIME not in patterns((an_event(age="32+0"), other))


def test_a_birth_brought_on_and_a_termination_do_not_count() -> None:
    indicated = an_event(age="24+0", year=2024, onset=Onset.INDICATED)
    ended = an_event(EarlierOutcome.TERMINATION, "15+0", 2025)
    assert patterns((an_event(age="32+0"), indicated, ended)) == ()


def test_one_event_alone_is_no_series() -> None:
    assert patterns((an_event(age="24+0"),)) == ()


def test_painless_dilation_short_labour_and_pprom_are_said() -> None:
    told = an_event(painless_dilation=TriState.YES, short_labour=TriState.YES, pprom=TriState.YES)
    assert patterns((told,)) == (Pattern.PAINLESS_DILATION, Pattern.SHORT_LABOUR, Pattern.PPROM)
