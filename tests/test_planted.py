"""The search for planted words finds them."""

from pathlib import Path

import pytest

from tests.planted import ENCODINGS, lie_open_in


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_word_is_found_however_it_is_written(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "log.txt").write_bytes("x ADEYEMI y".encode(encoding))
    assert lie_open_in([tmp_path], ["Adeyemi", "Folake"]) == ["Adeyemi in log.txt"]


def test_a_word_in_the_name_of_a_file_is_found(tmp_path: Path) -> None:
    (tmp_path / "adeyemi.tmp").touch()
    assert lie_open_in([tmp_path], ["Adeyemi"]) == ["Adeyemi in adeyemi.tmp"]
