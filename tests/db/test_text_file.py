from pathlib import Path

import pytest

from db.text_file import LARGEST_TEXT, read_file, save_text
from models.errors import Refused, Unavailable
from tests.systems import make_pipe, needs_modes


def test_a_text_is_written_whole(tmp_path: Path) -> None:
    save_text(tmp_path / "key.txt", "ABCD\n")
    assert (tmp_path / "key.txt").read_text(encoding="utf-8") == "ABCD\n"


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as failed:
        save_text(tmp_path / "nowhere" / "key.txt", "ABCD\n")
    assert (failed.value.code, failed.value.values) == ("file.unwritable", ("key.txt",))


def test_what_is_no_file_is_not_done_away_with(tmp_path: Path) -> None:
    make_pipe(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "pipe")
    for name in ("pipe", "link"):
        with pytest.raises(Unavailable, match=r"file\.unwritable"):
            save_text(tmp_path / name, "ABCD\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "pipe"]
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "pipe").is_fifo()


def test_a_link_to_nothing_is_a_free_name(tmp_path: Path) -> None:
    (tmp_path / "key.txt").symlink_to(tmp_path / "gone")
    save_text(tmp_path / "key.txt", "ABCD\n")
    assert (tmp_path / "key.txt").read_text(encoding="utf-8") == "ABCD\n"


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    save_text(tmp_path / "list.csv", "\ufeffa\r\nb\n")
    assert read_file(tmp_path / "list.csv") == "\ufeffa\r\nb\n".encode()


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as failed:
        read_file(tmp_path / "policy.toml")
    assert (failed.value.code, failed.value.values[0]) == ("file.unreadable", "policy.toml")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"file\.no_file"):
        read_file(tmp_path)


def test_what_never_ends_or_is_waited_for_is_no_file(tmp_path: Path) -> None:
    make_pipe(tmp_path / "pipe.toml")
    for path in (tmp_path / "pipe.toml", Path("/dev/zero")):
        with pytest.raises(Unavailable, match=r"file\.no_file"):
            read_file(path)


@pytest.mark.parametrize(("more", "is_read"), [(0, True), (1, False)])
def test_a_text_has_an_end(tmp_path: Path, more: int, is_read: bool) -> None:  # Which side of it.
    (tmp_path / "long.toml").write_bytes(b"a" * (LARGEST_TEXT + more))
    if is_read:
        assert len(read_file(tmp_path / "long.toml")) == LARGEST_TEXT
        return
    with pytest.raises(Refused, match=r"file\.too_large"):
        read_file(tmp_path / "long.toml")


def test_a_neighbour_of_a_similar_name_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "key.txt.new").write_text("somebody else's", encoding="utf-8")
    save_text(tmp_path / "key.txt", "ABCD\n")
    assert (tmp_path / "key.txt.new").read_text(encoding="utf-8") == "somebody else's"
    assert {path.name for path in tmp_path.iterdir()} == {"key.txt", "key.txt.new"}


@needs_modes
def test_what_is_written_is_for_its_user_alone_whatever_was_there(tmp_path: Path) -> None:
    for name in ("key.txt", "key.txt.new"):
        (tmp_path / name).write_text("", encoding="utf-8")
        (tmp_path / name).chmod(0o666)
    save_text(tmp_path / "key.txt", "ABCD\n")
    assert (tmp_path / "key.txt").stat().st_mode & 0o777 == 0o600


def test_a_disk_that_fills_up_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    save_text(tmp_path / "key.txt", "old")
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Unavailable, match=r"file\.unwritable"):
        save_text(tmp_path / "key.txt", "new")
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["old"]


def test_the_longest_name_that_the_system_takes_can_be_written(tmp_path: Path) -> None:
    save_text(tmp_path / ("x" * 251 + ".txt"), "ABCD\n")
    assert len(list(tmp_path.iterdir())) == 1
