"""A history in words: gravida and para with what they are made of, and its patterns with their source."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from models.records.history import EarlierOutcome, EarlierPregnancy, Onset
from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.values.length import Millimetres
from tests.builders import a_sheet, an_earlier_birth, an_earlier_loss, next_id
from ui.wording.history import earlier_text, pattern_texts, risk_texts, summary_text

YES = TriState.YES


def texts(*history: EarlierPregnancy) -> list[str]:
    return [f"{told.text}: {told.source}" for told in pattern_texts(history)]


def test_a_history_nobody_took_is_not_none() -> None:
    assert summary_text(a_sheet(history=None)) == "History not taken"
    assert summary_text(a_sheet(history=())) == "G1 P0: asked, no earlier pregnancy"


def test_gravida_and_para_say_what_they_are_made_of() -> None:
    history = (
        replace(an_earlier_birth("39+0"), alive=YES),
        replace(an_earlier_birth("36+6"), alive=TriState.NO),
        replace(an_earlier_birth(), age=None, alive=YES),
        an_earlier_loss(),
        replace(an_earlier_loss("9+0"), outcome=EarlierOutcome.EARLY_LOSS),
        replace(an_earlier_loss("9+0"), outcome=EarlierOutcome.EARLY_LOSS),
        replace(an_earlier_loss("15+0"), outcome=EarlierOutcome.TERMINATION),
        replace(an_earlier_loss(), struck_out="her sister's"),
    )
    assert summary_text(a_sheet(history=history)) == (
        "G8 P3 · 1 term birth · 1 preterm birth · 1 birth of unknown age · 1 second-trimester loss · 2 early losses"
        " · 1 termination · births with a living child: 2"
    )


def test_a_taken_over_one_does_not_count_in_its_own_gravida() -> None:
    sheet = a_sheet()
    itself = replace(an_earlier_birth("39+0"), recorded_as=sheet.pregnancy.id)
    assert summary_text(replace(sheet, history=(itself,))) == "G1 P0: asked, no earlier pregnancy"


def test_entries_that_may_not_be_all_are_not_summed_up() -> None:
    sheet = replace(a_sheet(history=None), history=(an_earlier_birth(),))
    assert summary_text(sheet) == "History not taken yet: ask for others"


def test_children_not_recorded_of_all_are_not_counted() -> None:
    history = (replace(an_earlier_birth(), alive=YES), an_earlier_birth("32+0"))
    assert summary_text(a_sheet(history=history)).endswith("births with a living child: not recorded of all")


def test_births_that_came_earlier_each_time_are_named_in_their_order() -> None:
    later = replace(an_earlier_loss("22+0"), ended_on=date(2021, 3, 3))
    first = replace(an_earlier_birth("30+2"), ended_on=date(2019, 3, 3))
    induced = replace(an_earlier_birth("20+0", Onset.INDICATED), ended_on=date(2022, 3, 3))
    assert texts(later, first, induced) == [
        "Increasingly earlier births or losses: from birth 30+2 (2019), loss 22+0 (2021)"
    ]


@pytest.mark.parametrize(("number", "is_said"), [(2, False), (3, True)])
def test_three_second_trimester_losses_are_said_with_the_guideline_that_counts_them(
    number: int, is_said: bool
) -> None:
    told = texts(*(an_earlier_loss("19+0") for _ in range(number)))
    assert [t.endswith("the number is that of SOGC 301 (2013)") for t in told] == [True] * is_said


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"painless_dilation": YES}, "Painless dilation: from loss 19+0"),
        ({"short_labour": YES}, "Short labour: from loss 19+0"),
        ({"pprom": YES}, "Waters broke before term: from loss 19+0"),
        ({"pprom": TriState.UNKNOWN}, None),
    ],
)
def test_what_happened_once_is_said_with_the_pregnancy_it_comes_from(
    changes: dict[str, Any], text: str | None
) -> None:
    told = texts(replace(an_earlier_loss(), **changes))
    assert told == ([text] if text else [])


def test_one_that_was_struck_out_shows_nothing() -> None:
    assert texts(replace(an_earlier_loss(), painless_dilation=YES, struck_out="her sister's")) == []


@pytest.mark.parametrize(
    ("outcome", "text"),
    [
        (EarlierOutcome.BIRTH, "Birth, 19+0"),
        (EarlierOutcome.LOSS, "Loss, 19+0"),
        (EarlierOutcome.EARLY_LOSS, "Early loss, 19+0"),
        (EarlierOutcome.TERMINATION, "Termination, 19+0"),
    ],
)
def test_an_earlier_pregnancy_is_named_by_outcome_and_age(outcome: EarlierOutcome, text: str) -> None:
    assert earlier_text(replace(an_earlier_loss(), outcome=outcome)) == text


def test_an_unknown_age_is_left_out() -> None:
    assert earlier_text(replace(an_earlier_loss(), age=None)) == "Loss"


def a_factor(kind: RiskKind, answer: TriState, **more: Any) -> RiskFactor:
    sheet = a_sheet()
    return RiskFactor(
        id=next_id(),
        stamp=sheet.patient.stamp,
        pregnancy_id=sheet.pregnancy.id,
        kind=kind,
        answer=answer,
        **more,
    )


def test_a_yes_says_its_details_and_what_nobody_asked_is_named() -> None:
    cone = a_factor(RiskKind.CONISATION, YES, count=2, depth=Millimetres.parse("12"), on=date(2019, 4, 3))
    anomaly = a_factor(RiskKind.UTERINE_ANOMALY, YES, detail="septum")
    smoking, des = a_factor(RiskKind.SMOKING, TriState.NO), a_factor(RiskKind.DES, TriState.UNKNOWN)
    told = risk_texts(a_sheet(risks=(cone, anomaly, smoking, des)))
    assert told[:4] == (
        "LLETZ, LEEP or cone: yes, 2 times, deepest 12.0 mm, latest 03-Apr-2019",
        "Congenital uterine anomaly: yes, septum",
        "No: Smoking",
        "Unknown: DES exposure before birth",
    )
    assert told[4].startswith("Not recorded: Cervical laceration; Trachelectomy")


def test_with_every_factor_asked_nothing_is_not_recorded() -> None:
    told = risk_texts(a_sheet(risks=tuple(a_factor(kind, TriState.NO) for kind in RiskKind)))
    assert len(told) == 1
