"""Where two starts meet: one place for each record, which no other account reaches."""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from db.clinic.places import account_state_folder
from db.process.meeting_place import meeting_place
from tests.systems import needs_modes, use_account


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The session's own is in it; its path is short enough for a socket."""
    with TemporaryDirectory() as made:
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(Path(made) / "run"))
        yield Path(made)


def test_one_record_has_one_place_however_it_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as standing:  # Windows removes no folder that somebody stands in.
        standing.chdir(folder)
        assert meeting_place(Path("record")) == meeting_place(folder / "record")
    assert meeting_place(folder / "record") != meeting_place(folder / "other")


@needs_modes
def test_nobody_else_reaches_it(folder: Path) -> None:
    place = meeting_place(folder)
    assert place is not None
    assert place.parent.stat().st_mode & 0o777 == 0o700


def test_without_a_folder_for_the_session_it_lies_with_the_accounts_state(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    use_account(monkeypatch, folder)
    place = meeting_place(folder)
    assert place is not None
    assert place.parent == account_state_folder()


@needs_modes
def test_a_folder_that_others_may_write_is_no_place(folder: Path) -> None:
    place = meeting_place(folder)
    assert place is not None
    place.parent.chmod(0o770)
    assert meeting_place(folder) is None


@needs_modes
def test_a_folder_of_somebody_else_is_no_place(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.getuid", lambda: -1)
    assert meeting_place(folder) is None


@needs_modes
def test_a_link_to_another_folder_is_no_place(folder: Path) -> None:
    (folder / "run").mkdir()
    (folder / "elsewhere").mkdir(mode=0o700)
    (folder / "run" / "cervitrend").symlink_to(folder / "elsewhere")
    assert meeting_place(folder) is None


@pytest.mark.parametrize(("spare", "is_place"), [(0, True), (1, sys.platform == "win32")])
def test_a_path_that_is_too_long_for_a_socket_is_no_place_where_starts_meet_at_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch, spare: int, is_place: bool
) -> None:
    longest = len(str(folder / "run" / "cervitrend")) + 1 + 16
    monkeypatch.setattr("db.process.meeting_place._LONGEST", longest - spare)
    assert (meeting_place(folder) is not None) is is_place


def test_where_nothing_can_be_made_every_start_stands_alone(folder: Path) -> None:
    (folder / "run").write_text("no folder", encoding="utf-8")
    assert meeting_place(folder) is None
