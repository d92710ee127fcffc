from pathlib import Path

import pytest

from db.text_file import save_text
from models.errors import Unavailable


def test_a_text_is_written_whole(tmp_path: Path) -> None:
    save_text(tmp_path / "key.txt", "ABCD\n")
    assert (tmp_path / "key.txt").read_text(encoding="utf-8") == "ABCD\n"


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as failed:
        save_text(tmp_path / "nowhere" / "key.txt", "ABCD\n")
    assert (failed.value.code, failed.value.values) == ("file.unwritable", ("key.txt",))
