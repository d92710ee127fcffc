"""What a write did to the flags of a pregnancy: those that want an answer since, and those that no longer apply."""

from dataclasses import replace

import pytest

from models.records.flag import Flag, FlagState, Urgency
from models.rules.pregnancy.consequences import Consequences, consequences
from tests.builders import a_flag

OPEN = a_flag("APP-VSHORT")


def test_a_flag_that_is_new_was_raised() -> None:
    assert consequences((), (OPEN,)) == Consequences((OPEN,), ())


@pytest.mark.parametrize("state", [FlagState.DISCUSSED, FlagState.WITHDRAWN, FlagState.ESCALATED])
def test_a_flag_that_came_back_was_raised(state: FlagState) -> None:
    assert consequences((replace(OPEN, state=state),), (OPEN,)).raised == (OPEN,)


def test_what_another_rule_set_aside_was_raised_once_it_counts_again() -> None:
    assert consequences((replace(OPEN, suspended=True),), (OPEN,)).raised == (OPEN,)


def test_the_most_urgent_comes_first() -> None:
    now = a_flag("APP-OPEN", urgency=Urgency.IMMEDIATE)
    assert consequences((), (OPEN, now)).raised == (now, OPEN)


@pytest.mark.parametrize(
    "flag",
    [
        replace(OPEN, urgency=Urgency.INFO),
        replace(OPEN, suspended=True),
        replace(OPEN, state=FlagState.DISCUSSED),
    ],
)
def test_what_owes_no_answer_was_not_raised(flag: Flag) -> None:
    assert consequences((), (flag,)) == Consequences()


def test_what_was_open_stays_open_without_a_word() -> None:
    assert consequences((OPEN,), (OPEN,)) == Consequences()


def test_a_flag_that_no_longer_applies_is_told() -> None:
    over = replace(OPEN, state=FlagState.WITHDRAWN)
    assert consequences((OPEN,), (over,)) == Consequences((), (over,))
    assert consequences((over,), (over,)) == Consequences()
