from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from models.records.history import EarlierOutcome, EarlierPregnancy, Onset
from models.records.importing.import_line import EarlierEvent, Sifting, ToldHistory
from models.records.record import TriState
from models.values.age import GestationalAge
from models.views import PregnancySheet
from tests.models.rules.register.arrivals import (
    ACCEPTED,
    DUE,
    STAMP,
    a_sheet,
    an_arrival,
    at,
    known,
    verdicts,
)

AGE = GestationalAge.of(30, 2)
EVENT = EarlierEvent(EarlierOutcome.BIRTH, AGE, Onset.SPONTANEOUS)
EARLY, NONE = ToldHistory("sPTB 30+2", (EVENT,)), ToldHistory("none", ())
NOT_LEARNT = (Sifting.DOUBTFUL, ("history.not_in_record",))


def a_taken_sheet(
    *events: EarlierEvent, trauma: TriState | None = None, fetuses: int | None = None
) -> PregnancySheet:
    sheet = a_sheet()
    history = tuple(
        EarlierPregnancy(
            id=UUID(int=50 + place),
            stamp=STAMP,
            patient_id=sheet.patient.id,
            outcome=event.outcome,
            age=event.age,
            onset=event.onset,
        )
        for place, event in enumerate(events)
    )
    pregnancy = replace(sheet.pregnancy, history_taken=True, cervical_trauma=trauma, fetuses=fetuses)
    return replace(sheet, pregnancy=pregnancy, history=history)


@pytest.mark.parametrize("told", [EARLY, NONE])
def test_a_history_that_the_record_would_not_learn_is_doubtful(told: ToldHistory) -> None:
    assert verdicts(an_arrival(history=told), record=known(a_sheet())) == [NOT_LEARNT]


def test_a_history_that_the_record_has_is_plain() -> None:
    more = replace(EVENT, age=GestationalAge.of(33))
    assert verdicts(an_arrival(history=EARLY), record=known(a_taken_sheet(more, EVENT))) == [ACCEPTED]
    assert verdicts(an_arrival(history=NONE), record=known(a_taken_sheet())) == [ACCEPTED]


def test_no_history_where_the_record_has_one_is_doubtful_and_the_other_way_round() -> None:
    assert verdicts(an_arrival(history=NONE), record=known(a_taken_sheet(EVENT))) == [NOT_LEARNT]
    assert verdicts(an_arrival(history=EARLY), record=known(a_taken_sheet())) == [NOT_LEARNT]


@pytest.mark.parametrize("told", [ToldHistory(), ToldHistory("unknown")])
def test_a_history_that_is_not_told_contradicts_none(told: ToldHistory) -> None:
    assert verdicts(an_arrival(history=told), record=known(a_taken_sheet(EVENT))) == [ACCEPTED]


@pytest.mark.parametrize("recorded", [None, TriState.NO])
def test_an_injury_that_the_record_would_not_learn_is_doubtful(recorded: TriState | None) -> None:
    arrival = an_arrival(history=ToldHistory("LLETZ", None, TriState.YES))
    doubtful = [(Sifting.DOUBTFUL, ("trauma.not_in_record",))]
    assert verdicts(arrival, record=known(a_taken_sheet(trauma=recorded))) == doubtful
    assert verdicts(arrival, record=known(a_taken_sheet(trauma=TriState.YES))) == [ACCEPTED]


def test_twins_that_the_record_would_not_learn_are_doubtful() -> None:
    doubtful = [(Sifting.DOUBTFUL, ("fetuses.not_in_record",))]
    assert verdicts(an_arrival(fetuses=2), record=known(a_taken_sheet())) == doubtful
    assert verdicts(an_arrival(fetuses=2), record=known(a_taken_sheet(fetuses=2))) == [ACCEPTED]
    assert verdicts(an_arrival(fetuses=1), record=known(a_taken_sheet())) == [ACCEPTED]


def test_of_two_pregnancies_in_a_file_the_history_of_the_later_is_not_lost_in_silence() -> None:
    before = timedelta(days=400)
    older = an_arrival(due_on=DUE - before, on=at("20+0") - before, history=NONE)
    assert verdicts(older, an_arrival(history=EARLY)) == [ACCEPTED, NOT_LEARNT]
    assert verdicts(older, an_arrival(history=NONE)) == [ACCEPTED, ACCEPTED]
    assert verdicts(older, an_arrival()) == [ACCEPTED, ACCEPTED]
