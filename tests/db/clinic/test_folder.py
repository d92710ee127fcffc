"""What the program keeps beside the record is read whole, soon, or not at all."""

from pathlib import Path

import pytest

from db.clinic.folder import read_whole
from tests.systems import make_pipe


def test_a_file_is_read_up_to_its_greatest_size(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert read_whole(tmp_path / "a", 5) == b"12345"
    with pytest.raises(ValueError, match="too large"):
        read_whole(tmp_path / "a", 4)


def test_a_pipe_is_not_waited_for_and_nothing_endless_is_read(tmp_path: Path) -> None:
    make_pipe(tmp_path / "pipe")
    (tmp_path / "endless").symlink_to("/dev/zero")
    for name in ("pipe", "endless", "."):
        with pytest.raises(OSError):  # noqa: PT011  # Of a folder the system says so itself.
            read_whole(tmp_path / name)
