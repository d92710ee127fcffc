"""What may be chosen for a workstation's look."""

import pytest

from models.values.appearance import TEXT_SIZES, Appearance, Theme


def test_nothing_chosen_follows_the_desktop_at_its_own_size() -> None:
    assert Appearance() == Appearance(Theme.DESKTOP, 100)


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_every_size_that_is_offered_may_be_kept(size: int) -> None:
    assert Appearance(text_size=size).text_size == size


@pytest.mark.parametrize("size", [0, 99, 101, 201])
def test_no_other_size_is_taken(size: int) -> None:
    with pytest.raises(ValueError, match=str(size)):
        Appearance(text_size=size)
