"""Which moves a flag may make, and that the cause it keeps as text is read back."""

import pytest

from models.errors import Refused
from models.records.flag import MOVES, Because, Cause, FlagState
from models.rules.flags.flags import move
from tests.builders import a_flag


@pytest.mark.parametrize("before", FlagState)
@pytest.mark.parametrize("after", FlagState)
def test_only_the_moves_in_the_table_are_made(before: FlagState, after: FlagState) -> None:
    flag = a_flag(state=before)
    if after in MOVES[before]:
        assert move(flag, after).state is after
    else:
        with pytest.raises(Refused, match=r"flag\.cannot_move"):
            move(flag, after)


@pytest.mark.parametrize("because", [Because(Cause.ENDED), Because(Cause.SHORTER, ("24.0", "22.0"))])
def test_a_cause_is_read_back(because: Because) -> None:
    assert Because.parse(str(because)) == because


@pytest.mark.parametrize("words", ["", "seen by Dr Osei", "ended|well"])
def test_somebodys_own_words_are_no_cause(words: str) -> None:
    assert Because.parse(words) is None
