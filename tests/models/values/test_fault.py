"""An exception is told by its kind and the way to it, never by what it says."""

import pytest

from models.values.fault import MOST_FRAMES, NOWHERE, fault_line, fault_steps


def fail() -> None:
    raise KeyError("LARSEN, Astrid")


def test_the_way_to_a_fault_begins_where_it_happened() -> None:
    with pytest.raises(KeyError) as caught:
        fail()
    first, second = fault_steps(caught.value)
    assert first.endswith(" fail")
    assert second.endswith(" test_the_way_to_a_fault_begins_where_it_happened")
    assert fault_line(caught.value) == f"KeyError at {first} < {second}"


def test_what_was_never_raised_happened_nowhere() -> None:
    assert fault_line(ValueError("LARSEN, Astrid")) == f"ValueError at {NOWHERE}"


@pytest.mark.parametrize(("depth", "cut"), [(MOST_FRAMES - 1, False), (MOST_FRAMES, True)])
def test_a_long_way_is_cut(depth: int, cut: bool) -> None:
    def deeper(left: int) -> None:
        if left == 1:
            fail()
        deeper(left - 1)

    with pytest.raises(KeyError) as caught:
        deeper(depth - 1)
    assert fault_line(caught.value).endswith("...") is cut
