"""The simulated clinic: the same every time, and no emergency of the first edition's table is lost."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bench.scripted_women import SCRIPTS, Scripted
from bench.simulated_clinic import BEGINS, measure, simulate
from bench.simulated_women import HISTORY, MIX, Woman, arriving
from models.records.flag import Flag, FlagState, Urgency
from models.values.length import Millimetres
from tests.builders import a_flag


def test_a_small_clinic_is_measured_with_its_emergencies() -> None:
    cards, flags, lost = measure(12, 20)
    assert 0 < cards.ours <= flags.ours
    assert (lost.ours, lost.most, lost.unit) == (0, 0, f"of {len(SCRIPTS)}")
    assert flags.bare is not None


def test_it_is_the_same_clinic_every_time() -> None:
    assert simulate(10, 5, settling=3) == simulate(10, 5, settling=3)


def test_a_clinic_that_closes_too_soon_says_what_was_not_played() -> None:
    counted = simulate(2, 3, settling=1)
    assert "24.8 to 14.0 mm in 14 days: not played to its end" in counted.lost


def test_the_same_number_is_the_same_woman() -> None:
    one, other = (arriving(7, BEGINS) for _ in range(2))
    assert (one.course.kind, one.course.length, one.course.ends, one.course.symptoms) == (
        other.course.kind,
        other.course.length,
        other.course.ends,
        other.course.symptoms,
    )


def test_women_are_of_every_kind_and_about_as_many_shorten_as_published() -> None:
    women = [arriving(number, BEGINS, days=91) for number in range(600)]
    mine = [woman for woman in women if woman.course.kind == HISTORY]
    short = [woman for woman in mine if woman.course.length_at(161) <= 25.0]
    assert {woman.course.kind for woman in women} == set(MIX)
    assert 0.36 <= len(short) / len(mine) <= 0.48


def test_a_cervix_shortens_and_stops_where_it_stops() -> None:
    woman = next(w for w in map(_woman, range(200)) if w.course.onset is not None)
    lengths = [woman.course.length_at(days) for days in range(98, 240)]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths[-1] == woman.course.floor


def _woman(number: int) -> Woman:
    return arriving(number, BEGINS, days=91)


def _flags(**more: Any) -> dict[str, Flag]:
    flag = replace(a_flag("APP-TA36", urgency=Urgency.PROMPT), **more)
    return {flag.rule_id: flag}


@pytest.mark.parametrize(
    ("flags", "is_lost"),
    [
        (_flags(), False),
        ({}, True),
        (_flags(suspended=True), True),
        (_flags(state=FlagState.DISCUSSED), True),
        (_flags(urgency=Urgency.INFO), True),
    ],
)
def test_an_emergency_that_does_not_ask_as_urgently_as_it_should_is_lost(
    flags: dict[str, Flag], is_lost: bool
) -> None:
    scripted = _begun("28 mm by the abdomen")
    assert bool(list(scripted.missed(scripted.script.steps[0], flags))) is is_lost


def test_advice_that_should_be_silent_is_told() -> None:
    scripted = _begun("22 mm, Ehlers-Danlos and a unicornuate uterus")
    (step,) = scripted.script.steps
    shown = {each: a_flag(each) for each in (*step.asks, "RCOG75-NOINC")}
    assert list(scripted.missed(step, shown)) == [
        "22 mm, Ehlers-Danlos and a unicornuate uterus, 20+0: RCOG75-NOINC is shown"
    ]


@pytest.mark.parametrize(("state", "is_gone"), [(FlagState.DISCUSSED, False), (FlagState.WITHDRAWN, True)])
def test_what_was_raised_has_to_stand_to_the_end(state: FlagState, is_gone: bool) -> None:
    scripted = _begun("28 mm by the abdomen")
    assert bool(list(scripted.no_longer(_flags(state=state)))) is is_gone


def test_a_step_waits_for_its_day() -> None:
    scripted = _begun("24.8 to 14.0 mm in 14 days")
    first, second = scripted.script.steps
    assert scripted.next_step(BEGINS) is first
    scripted.go_on(first)
    assert scripted.next_step(BEGINS + timedelta(days=13)) is None
    assert scripted.next_step(BEGINS + timedelta(days=14)) is second
    sheet = second.put_into(scripted.woman.sheet, BEGINS)
    assert (sheet.scans[-1].on, sheet.scans[-1].length) == (BEGINS, Millimetres(140))


def _begun(title: str) -> Scripted:
    return Scripted.begun(next(script for script in SCRIPTS if script.title == title), BEGINS)
