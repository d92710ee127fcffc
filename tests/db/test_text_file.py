import os
from pathlib import Path

import pytest

from db.text_file import LARGEST_TEXT, read_file, save_text
from models.errors import Refused, Unavailable


def test_a_text_is_written_whole(tmp_path: Path) -> None:
    save_text(tmp_path / "key.txt", "ABCD\n")
    assert (tmp_path / "key.txt").read_text(encoding="utf-8") == "ABCD\n"


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as failed:
        save_text(tmp_path / "nowhere" / "key.txt", "ABCD\n")
    assert (failed.value.code, failed.value.values) == ("file.unwritable", ("key.txt",))


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    save_text(tmp_path / "list.csv", "\ufeffa\r\nb\n")
    assert read_file(tmp_path / "list.csv") == "\ufeffa\r\nb\n".encode()


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as failed:
        read_file(tmp_path / "policy.toml")
    assert (failed.value.code, failed.value.values[0]) == ("file.unreadable", "policy.toml")


def test_what_never_ends_or_is_waited_for_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    for path in (tmp_path / "pipe.toml", tmp_path, Path("/dev/zero")):
        with pytest.raises(Unavailable) as failed:
            read_file(path)
        assert failed.value.code == "file.no_file"


@pytest.mark.parametrize(("more", "is_read"), [(0, True), (1, False)])
def test_a_text_has_an_end(tmp_path: Path, more: int, is_read: bool) -> None:  # Which side of it.
    (tmp_path / "long.toml").write_bytes(b"a" * (LARGEST_TEXT + more))
    if is_read:
        assert len(read_file(tmp_path / "long.toml")) == LARGEST_TEXT
        return
    with pytest.raises(Refused, match=r"file\.too_large"):
        read_file(tmp_path / "long.toml")
