"""What a failed run leaves, and what the next start finds of it: where it happened, and nobody's name."""

import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from db.process.traces import Traces
from tests.systems import needs_modes

ROOT = Path(__file__).parents[3]
NAME = "LARSEN, Astrid"
_RUN = f"""
import ctypes, logging, os, sys
from pathlib import Path
from db.process.traces import Traces
from tests.systems import needs_modes
her_name = {NAME!r}
def ends(her):
    traces = Traces(Path(sys.argv[1]))
    with traces.kept():
        %s
ends(her_name)
"""


def run(folder: Path, does: str) -> subprocess.CompletedProcess[str]:
    """A program of its own that keeps traces, and does this."""
    return subprocess.run(
        [sys.executable, "-c", _RUN % does, folder], capture_output=True, text=True, cwd=ROOT, check=False
    )


def the_next_start(folder: Path) -> Traces:
    traces = Traces(folder)
    with traces.kept():
        pass
    return traces


@pytest.mark.parametrize("crash", ["os.abort()", "ctypes.string_at(0)"])
def test_a_crash_is_found_by_the_next_start_and_names_nobody(tmp_path: Path, crash: str) -> None:
    assert run(tmp_path, crash).returncode != 0
    found = the_next_start(tmp_path)
    left = "\n".join(found.left())
    assert re.search("Fatal Python error|Windows fatal exception", left)
    assert "in ends" in left
    assert NAME not in left
    assert found.failed_at() is not None


@pytest.mark.parametrize(
    "does",
    [
        "raise KeyError(her)",
        "logging.getLogger('ui').error('unexpected %s', 'KeyError at page.py:3')",
        "logging.getLogger('matplotlib').error('cannot draw %s', her)",
        "logging.getLogger('db').error('failed', exc_info=ValueError(her))",
    ],
)
def test_an_error_is_found_by_the_next_start_and_names_nobody(tmp_path: Path, does: str) -> None:
    run(tmp_path, does)
    (line,) = the_next_start(tmp_path).left()
    assert " ERROR " in line
    assert NAME not in line


@pytest.mark.parametrize("does", ["pass", "logging.getLogger('ui').warning('a file is absent')"])
def test_a_run_that_ends_well_leaves_nothing(tmp_path: Path, does: str) -> None:
    run(tmp_path, does)
    assert list(tmp_path.iterdir()) == []
    assert the_next_start(tmp_path).failed_at() is None


def test_a_run_that_was_ended_from_outside_is_no_failure(tmp_path: Path) -> None:
    run(tmp_path, "os._exit(1)")
    assert len(list(tmp_path.iterdir())) == 1
    assert the_next_start(tmp_path).failed_at() is None
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_goes_on_is_left_alone(tmp_path: Path) -> None:
    with (tmp_path / f"run-{os.getppid()}.trace").open("w", encoding="utf-8") as trace:
        trace.write("ERROR ui: still under way\n")
        trace.flush()
        assert the_next_start(tmp_path).left() == ()
    assert (tmp_path / f"run-{os.getppid()}.trace").exists()


@pytest.fixture
def failed(tmp_path: Path) -> Path:
    run(tmp_path, "logging.getLogger('ui').error('one')")
    return tmp_path


def test_what_nobody_was_told_of_is_kept_with_what_comes_later(failed: Path) -> None:
    the_next_start(failed)
    run(failed, "logging.getLogger('ui').error('two')")
    assert [line.rpartition(" ")[2] for line in the_next_start(failed).left()] == ["one", "two"]


def test_a_run_failed_when_it_failed_and_not_when_it_was_found(failed: Path) -> None:
    (trace,) = failed.iterdir()
    os.utime(trace, (1_700_000_000, 1_700_000_000))
    found = the_next_start(failed).failed_at()
    assert found is not None
    assert found.timestamp() == 1_700_000_000


def test_what_somebody_was_told_of_is_not_told_again(failed: Path) -> None:
    the_next_start(failed).settle()
    again = the_next_start(failed)
    assert (again.failed_at(), again.left()) == (None, ())
    assert [file.name for file in failed.iterdir()] == ["failed.told.txt"]


def test_what_is_left_does_not_grow_for_ever(failed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.process.traces._MOST_KEPT", 100)
    for _ in range(3):
        run(failed, "logging.getLogger('ui').error('again')")
        the_next_start(failed)
    assert len((failed / "failed.txt").read_text(encoding="utf-8")) <= 101


@needs_modes
def test_nobody_else_on_the_computer_reads_it(failed: Path) -> None:
    the_next_start(failed)
    assert (failed / "failed.txt").stat().st_mode & 0o777 == 0o600


def test_where_no_trace_can_be_kept_the_program_runs(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file where the folder should be", encoding="utf-8")
    traces = Traces(tmp_path / "log")
    with traces.kept():
        logging.getLogger("ui").error("unexpected")
    assert (traces.failed_at(), traces.left()) == (None, ())
