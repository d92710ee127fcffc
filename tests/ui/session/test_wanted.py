"""Long work that is stopped leaves nothing, however far it had come."""

from pathlib import Path

import pytest

from models.errors import Unavailable
from ui.session.wanted import Wanted


class Folder:
    """A folder that was written; remembers whether it was taken away."""

    is_dropped = False

    def keep(self) -> Path:
        return Path("papers")

    def drop(self) -> None:
        self.is_dropped = True


def test_what_is_wanted_goes_on_to_the_end() -> None:
    wanted, folder = Wanted(), Folder()
    assert list(wanted.each((1, 2))) == [1, 2]
    wanted.hold(folder)
    assert wanted.take() is folder
    wanted.stop()
    assert not folder.is_dropped


def test_stopped_between_two_pieces_no_other_is_made() -> None:
    wanted = Wanted()
    pieces = wanted.each((1, 2))
    next(pieces)
    wanted.stop()
    with pytest.raises(Unavailable, match=r"work\.stopped"):
        next(pieces)


def test_stopped_while_it_was_written_it_is_taken_away() -> None:
    wanted, folder = Wanted(), Folder()
    wanted.stop()
    with pytest.raises(Unavailable, match=r"work\.stopped"):
        wanted.hold(folder)
    assert folder.is_dropped


def test_stopped_before_it_had_its_name_it_is_taken_away_and_cannot_be_kept() -> None:
    wanted, folder = Wanted(), Folder()
    wanted.hold(folder)
    wanted.stop()
    assert folder.is_dropped
    with pytest.raises(Unavailable, match=r"work\.stopped"):
        wanted.take()
