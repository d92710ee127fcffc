"""What cannot stand side by side in one record."""

from dataclasses import replace
from datetime import date

import pytest

from models.records.history import EarlierPregnancy
from models.rules.register.conflicts import both_in_place, both_running, may_be_one, recorded_differently
from tests.builders import a_cerclage, a_course, an_earlier_birth, an_earlier_loss, next_id

DAY, OTHER_DAY = date(2022, 3, 1), date(2022, 3, 2)


def a_loss(age: str = "19+0", on: date | None = DAY, note: str = "") -> EarlierPregnancy:
    return replace(an_earlier_loss(age), ended_on=on, note=note)


@pytest.mark.parametrize(
    ("other", "is_one"),
    [
        (a_loss(), True),
        (a_loss(on=None), True),
        (a_loss(on=OTHER_DAY), False),
        (a_loss("19+1"), True),
        (a_loss("19+1", None), False),
        (replace(an_earlier_birth("19+0"), ended_on=None), False),
        (replace(a_loss(on=None), age=None), False),
    ],
)
def test_two_may_be_one_by_their_day_or_by_outcome_and_age(other: EarlierPregnancy, is_one: bool) -> None:
    assert may_be_one(a_loss(), other) is is_one
    assert may_be_one(other, a_loss()) is is_one


def test_two_whose_days_nobody_knows_may_be_one() -> None:
    assert may_be_one(a_loss(on=None), a_loss(on=None, note="told by her mother"))


def test_the_same_in_other_words_is_named_with_both() -> None:
    ours, theirs = a_loss(), a_loss(note="told by her mother")
    assert recorded_differently((ours,), (theirs,)) == ((ours, theirs),)


def test_what_both_hold_alike_is_settled_and_a_further_one_is_another() -> None:
    ours, same, further = a_loss(on=None), a_loss(on=None), a_loss(on=None, note="the second")
    same = replace(same, id=next_id())
    assert recorded_differently((ours,), (same, further)) == ()


def test_what_was_struck_out_is_like_nothing() -> None:
    ours, theirs = a_loss(), a_loss(note="told by her mother")
    assert recorded_differently((replace(ours, struck_out="wrong"),), (theirs,)) == ()
    assert recorded_differently((ours,), (replace(theirs, struck_out="wrong"),)) == ()


@pytest.mark.parametrize(("removed", "overlaps"), [(None, True), ("15+1", True), ("15+0", False)])
def test_two_sutures_are_in_place_at_once_until_the_day_of_removal(
    removed: str | None, overlaps: bool
) -> None:
    first, second = a_cerclage(removed=removed), a_cerclage(placed="15+0")
    assert both_in_place(first, second) is overlaps
    assert both_in_place(second, first) is overlaps
    assert not both_in_place(replace(first, struck_out="wrong"), second)


@pytest.mark.parametrize(("stopped", "overlaps"), [(None, True), ("20+1", True), ("20+0", False)])
def test_two_courses_run_at_once_until_the_day_of_stopping(stopped: str | None, overlaps: bool) -> None:
    first, second = a_course(started="18+0", stopped=stopped), a_course(started="20+0")
    assert both_running(first, second) is overlaps
    assert both_running(second, first) is overlaps
    assert not both_running(first, replace(second, struck_out="wrong"))
