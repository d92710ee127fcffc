"""The `import` verb with a reader that gives plans made by hand, and with a machine that fails."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import pytest

from models.errors import Problem, Refused, Unavailable
from models.records.importing.import_line import FileLine, LineKey
from models.records.importing.reading_plan import (
    DateOrder,
    Encoding,
    EncodingReading,
    Meaning,
    PlannedColumn,
    ReadingPlan,
    Separator,
)
from models.records.scan import Route
from models.usecases.desk import Desk
from models.values.length import Unit
from ui.cli.failures import exit_code_of
from ui.cli.import_file import import_file
from ui.cli.import_request import ImportRequest

T = TypeVar("T")
ROOT = Path(__file__).parents[3]
FILE = Path("scans.csv")
PLAN = ReadingPlan(
    encoding=Encoding.UTF_8,
    separator=Separator.SEMICOLON,
    columns=(
        PlannedColumn(heading="Surname", meaning=Meaning.FAMILY_NAME, samples=("Smith",)),
        PlannedColumn(heading="MRN", meaning=Meaning.NUMBER),
        PlannedColumn(heading="DOB", meaning=Meaning.BORN_ON),
        PlannedColumn(heading="Date", meaning=Meaning.SCANNED_ON),
        PlannedColumn(heading="CL", meaning=Meaning.READING),
    ),
    unit=Unit.MILLIMETRES,
    route=Route.TRANSVAGINAL,
)


@dataclass
class FakeReader:
    """A reader (`FileReader`) that gives what it was made with; an exception is raised instead."""

    plan: ReadingPlan | Exception = PLAN
    read: tuple[FileLine, ...] | Exception = ()
    kept: Path | Exception = FILE
    asked: tuple[object, ...] = ()

    def guess(self, path: Path) -> ReadingPlan:
        return given(self.plan)

    def guess_again(
        self, path: Path, encoding: Encoding | None, separator: Separator | None, sheet: str | None = None
    ) -> ReadingPlan:
        self.asked = (encoding, separator, sheet)
        return given(self.plan)

    def lines(self, path: Path, plan: ReadingPlan) -> Iterator[FileLine]:
        return iter(given(self.read))

    def fingerprint(self, path: Path) -> str:
        return "0" * 64

    def keep_left_out(
        self, path: Path, plan: ReadingPlan, rows: Iterable[tuple[FileLine, str]], folder: Path | None = None
    ) -> Path:
        return given(self.kept)


def given(value: T | Exception) -> T:
    if isinstance(value, Exception):
        raise value
    return value


@pytest.fixture
def run(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Runs `import` at a desk that stays open."""
    monkeypatch.setattr("ui.cli.at_desk.sign_out", lambda desk: None)
    return lambda reader, **more: import_file(ImportRequest(file=FILE, **more), reader, lambda: desk)


def refused_lines(number: int) -> tuple[FileLine, ...]:
    problem = Problem("line", "line.cut", ("1", "5"))
    return tuple(FileLine(LineKey(n, n % 2), (str(n),), None, (problem,)) for n in range(2, number + 2))


def test_an_open_question_takes_nothing_and_shows_mapping_and_answer(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(FakeReader(replace(PLAN, route=None), AssertionError("not to be read"))) == 1
    said = capsys.readouterr()
    assert said.out.startswith("scans.csv:\ncolumn 1: “Surname”: Family name: “Smith”\n")
    assert said.err == (
        "Nothing was taken of scans.csv. It can be read once this is said:\n"
        "- No column says by which route; if all were transvaginal, say so.\n"
        "  --route tv or --route ta or --route tp\n"
    )


def test_what_was_said_answers_it(run: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(FakeReader(replace(PLAN, route=None)), route=Route.TRANSVAGINAL) == 0
    said = capsys.readouterr()
    assert "route: Transvaginal, every line\nlines 0\naccepted 0\n" in said.out
    assert said.err == ""


def test_a_correction_that_fits_no_column_is_refused_below_the_mapping(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(FakeReader(), columns=(("EDD", Meaning.DUE_ON),)) == 1
    said = capsys.readouterr()
    assert "column 5: “CL”: Cervical length\n" in said.out
    assert said.err == "No column is called “EDD”. There are “Surname”, “MRN”, “DOB”, “Date”, “CL”.\n"


def test_an_order_that_changes_nothing_is_said(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(FakeReader(), date_orders=((None, DateOrder.DAY_FIRST),)) == 0
    assert capsys.readouterr().err == "--date-order dmy: no column of days leaves that open.\n"


def test_only_what_was_named_of_the_layout_is_settled(run: Callable[..., int]) -> None:
    reader = FakeReader()
    run(reader, sheet="Scans")
    assert reader.asked == (None, None, "Scans")


def test_a_file_read_as_it_is_guessed_is_read_once(run: Callable[..., int]) -> None:
    reader = FakeReader()
    run(reader)
    assert reader.asked == ()


@pytest.mark.parametrize(("number", "shown", "more"), [(20, 20, False), (21, 20, True)])
def test_twenty_lines_left_out_are_told_after_a_run(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str], number: int, shown: int, more: bool
) -> None:
    assert run(FakeReader(read=refused_lines(number))) == 0
    printed = capsys.readouterr().out
    assert printed.count(": refused: The line is cut short") == shown
    assert ("and 1 lines more\n" in printed) == more
    assert f"left out {number} lines: scans.csv\n" in printed


def test_a_dry_run_tells_them_all_by_line_and_visit(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    kept = AssertionError("not to be kept")
    assert run(FakeReader(read=refused_lines(30), kept=kept), is_dry_run=True) == 0
    printed = capsys.readouterr().out
    assert "line 2: refused: The line is cut short: 1 of 5 cells.\nline 3, visit 1: refused:" in printed
    assert printed.count(": refused: ") == 30
    assert printed.endswith("dry run: nothing was written\n")


@pytest.mark.parametrize(
    "reader",
    [
        FakeReader(MemoryError()),
        FakeReader(read=MemoryError()),
        FakeReader(Unavailable("memory.low", FILE.name)),
    ],
)
def test_too_little_memory_takes_nothing_and_says_so(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str], reader: FakeReader
) -> None:
    assert run(reader) == 1
    said = capsys.readouterr().err
    assert said.startswith("The machine has not enough memory for scans.csv. Nothing was taken;")


@pytest.mark.parametrize(
    "failure",
    [OSError(28, "No space left on device"), UnicodeError(), Unavailable("folder.not_writable", "x")],
)
def test_where_the_lines_left_out_cannot_be_kept_what_was_taken_stays(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str], failure: Exception
) -> None:
    assert run(FakeReader(read=refused_lines(1), kept=failure), keep_in=Path("there")) == 1
    assert capsys.readouterr().err.startswith("The lines left out could not be kept in there. The scans")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("file.old_spreadsheet", "save it as .xlsx or CSV"),
        ("file.damaged_workbook", "damaged workbook"),
        ("file.locked_workbook", "password"),
        ("file.no_sheet", "no such sheet"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str], code: str, said: str
) -> None:
    assert run(FakeReader(Refused(Problem("file", code, (FILE.name,))))) == 1
    assert said in capsys.readouterr().err


def test_an_encoding_that_has_to_be_chosen_is_asked(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    readings = (
        EncodingReading(Encoding.WINDOWS_1250, ("Łukasik",)),
        EncodingReading(Encoding.ISO_8859_2, ("x",)),
    )
    assert run(FakeReader(replace(PLAN, encodings=readings))) == 1
    said = capsys.readouterr().err
    assert "Windows-1250 (Central European): Łukasik\n  ISO 8859-2" in said
    assert "  --encoding cp1250 or --encoding iso8859-2\n" in said


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (MemoryError(), "The machine has not enough memory."),
        (OSError(28, "No space left on device"), "The machine refused a step (No space left on device)."),
        (OSError("odd"), "The machine refused a step (OSError)."),
        (BrokenPipeError(), "Nobody reads what is printed any more"),
        (ImportError("failed to map segment"), "The machine refused a step (failed to map segment)."),
    ],
)
def test_every_verb_that_the_machine_fails_ends_in_a_sentence(
    capsys: pytest.CaptureFixture[str], failure: Exception, said: str
) -> None:
    assert exit_code_of(lambda: given(failure)) == 1
    assert capsys.readouterr().err.startswith(said)


def assess_into(output: int) -> subprocess.CompletedProcess[bytes]:
    """The real program, what it prints going there."""
    command = [sys.executable, "main.py", "assess", "-"]
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.run(
        command, check=False, cwd=ROOT, input=b"[]", stdout=output, stderr=subprocess.PIPE, env=buffered
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only this system has a device that is full")
def test_a_full_disk_behind_the_output_is_a_sentence() -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    ran = assess_into(full)
    os.close(full)
    assert (ran.returncode, ran.stderr.decode().splitlines()) == (
        1,
        ["The machine refused a step (No space left on device). What was saved before stays; try again."],
    )


def test_an_output_that_nobody_reads_is_a_sentence() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = assess_into(writing)
    os.close(writing)
    assert ran.returncode == 1
    assert ran.stderr.decode().splitlines() == [
        "Nobody reads what is printed any more, so it was stopped. What was saved before stays."
    ]


def test_no_standard_output_at_all_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert exit_code_of(lambda: 0) == 0
    assert exit_code_of(lambda: given(OSError(5, "broken"))) == 1


def test_a_verb_that_somebody_stops_ends_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    def stopped() -> int:
        raise KeyboardInterrupt

    assert exit_code_of(stopped) == 1
    assert capsys.readouterr().err == "Stopped. What was saved before stays.\n"


@pytest.mark.parametrize(
    ("sheet", "wishes", "said"),
    [
        (None, {"sheet": "May"}, "--sheet: scans.csv is a text file, which has none.\n"),
        (
            "May",
            {"encoding": Encoding.UTF_8, "sheet": "May"},
            "--encoding: scans.csv is a workbook, which has none.\n",
        ),
        (
            "May",
            {"separator": Separator.TAB},
            "--separator: scans.csv is a workbook, which has none.\n",
        ),
        ("May", {"sheet": "May"}, ""),
        (None, {"separator": Separator.TAB}, ""),
    ],
)
def test_an_option_that_this_kind_of_file_has_no_use_for_is_told(
    run: Callable[..., int],
    capsys: pytest.CaptureFixture[str],
    sheet: str | None,
    wishes: dict[str, object],
    said: str,
) -> None:
    assert run(FakeReader(replace(PLAN, sheet=sheet)), **wishes) == 0
    assert capsys.readouterr().err == said


@pytest.mark.parametrize(
    "name", [name for name in ("SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
)
def test_whoever_ends_a_verb_hears_what_was_kept(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    number = signal.Signals[name]
    # Whoever runs the tests in the background has them ignore some.
    before = signal.signal(number, signal.SIG_DFL)

    def work() -> int:
        signal.raise_signal(number)
        return 0

    try:
        assert exit_code_of(work) == 1
        assert capsys.readouterr().err == "Stopped. What was saved before stays.\n"
        assert signal.getsignal(number) is signal.SIG_DFL
    finally:
        signal.signal(number, before)


@pytest.mark.parametrize("name", [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)])
def test_what_a_verb_was_started_to_ignore_does_not_end_it(name: str) -> None:
    number = signal.Signals[name]
    before = signal.signal(number, signal.SIG_IGN)

    def work() -> int:
        signal.raise_signal(number)
        return 0

    try:
        assert exit_code_of(work) == 0
        assert signal.getsignal(number) is signal.SIG_IGN
    finally:
        signal.signal(number, before)
