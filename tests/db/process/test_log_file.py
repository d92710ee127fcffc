"""The log: for us alone, of limited size, and never in anybody's way."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from db.process.log_file import keep_log, last_lines
from tests.systems import needs_modes


@contextmanager
def kept(file: Path) -> Iterator[logging.Logger]:
    """A logger whose words go to this file."""
    handler = keep_log(file)
    try:
        yield logging.getLogger("ui.tests")
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()


def test_what_failed_is_found_again(tmp_path: Path) -> None:
    file = tmp_path / "log" / "cervitrend.log"
    with kept(file) as log:
        log.error("unexpected %s at %s", "KeyError", "page.py:3")
    (line,) = last_lines(file)
    assert line.endswith("ERROR ui.tests: unexpected KeyError at page.py:3")


@needs_modes
def test_nobody_else_reads_what_failed(tmp_path: Path) -> None:
    file = tmp_path / "log" / "cervitrend.log"
    with kept(file) as log:
        log.error("unexpected")
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_log_replaces_its_oldest_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.process.log_file._LARGEST", 1000)
    with kept(tmp_path / "cervitrend.log") as log:
        for number in range(200):
            log.error("fault %d", number)
    names = sorted(file.name for file in tmp_path.iterdir())
    assert names == ["cervitrend.log", *(f"cervitrend.log.{place}" for place in (1, 2, 3))]
    assert max(file.stat().st_size for file in tmp_path.iterdir()) <= 1000


def test_a_log_that_cannot_be_written_stops_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "log").write_text("a file where the folder should be", encoding="utf-8")
    with kept(tmp_path / "log" / "cervitrend.log") as log:
        log.error("unexpected")
    assert capsys.readouterr().err == ""
    assert last_lines(tmp_path / "log" / "cervitrend.log") == ()


def test_a_line_of_the_log_quotes_no_library_and_no_exception(tmp_path: Path) -> None:
    file = tmp_path / "cervitrend.log"
    with kept(file) as log:
        logging.getLogger("pypdf").warning("cannot read %s", "LARSEN, Astrid")
        log.error("failed\nfor good", exc_info=ValueError("LARSEN, Astrid"))
    library, own = last_lines(file)
    assert library.partition(": ")[2].startswith("at test_log_file.py:")
    assert own.endswith("failed for good: ValueError at ?")
    assert "LARSEN" not in file.read_text(encoding="utf-8")
