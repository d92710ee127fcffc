import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.exchange.csv_files.reader import CsvFiles
from models.records.importing.imports import ImportBatch
from models.records.importing.reading_plan import Encoding, Meaning, Separator
from models.records.patient import Patient
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.sign_in import sign_in, sign_out
from models.usecases.import_file import Taken, take_woman
from models.values.length import Unit
from tests.builders import CLOCK
from tests.oracle.count_imports import count
from tests.ui import small_clinic
from ui.cli.import_file import import_file
from ui.cli.import_request import ImportRequest

ROOT = Path(__file__).parents[3]
EXPORTS = ROOT / "tests" / "vectors" / "imports"
EU, CM = "clinic-export-eu.csv", "clinic-export-cm.csv"
# What the first 80 lines of the second file hold by 2 March 2026, where the clock of the tests stands.
SCANS, WOMEN = 68, 15


@pytest.fixture
def house(tmp_path: Path) -> ClinicAccess:
    """A founded clinic."""
    folder = tmp_path / "data"
    folder.mkdir()
    house = small_clinic.locked_house(folder)
    sign_out(small_clinic.a_clinic(house))
    return house


@pytest.fixture
def run(house: ClinicAccess) -> Callable[..., int]:
    """Runs `import`, with the right password unless another is given."""

    def run_import(file: Path, *, password: str = small_clinic.PASSWORD, **more: Any) -> int:
        return import_file(
            ImportRequest(file=file, **more), CsvFiles(), lambda: sign_in(house, "amina", password)
        )

    return run_import


@pytest.fixture
def export(tmp_path: Path) -> Callable[[str], Path]:
    """A copy of a clinic's export, in a folder of its own."""

    def copied(name: str) -> Path:
        (tmp_path / "exports").mkdir(exist_ok=True)
        return Path(shutil.copy(EXPORTS / name, tmp_path / "exports" / name))

    return copied


@pytest.fixture
def short(export: Callable[[str], Path]) -> Path:
    """The first lines of an export."""
    path = export(CM)
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:80]))
    return path


def batches(house: ClinicAccess) -> tuple[ImportBatch, ...]:
    _, key = house.vault.unlock("amina", small_clinic.PASSWORD)
    store = house.open_store(key)
    try:
        return store.every(ImportBatch)
    finally:
        store.close()


@pytest.mark.parametrize("name", [EU, CM])
def test_a_file_is_taken_and_its_counts_are_printed(
    run: Callable[..., int],
    export: Callable[[str], Path],
    house: ClinicAccess,
    capsys: pytest.CaptureFixture[str],
    name: str,
) -> None:
    path = export(name)
    counted = count(str(path), CLOCK.day)
    scans, women = counted["scans"], counted["women"]
    assert run(path) == 0
    printed = capsys.readouterr().out
    assert f"accepted {scans}\n" in printed
    assert f"taken {scans} scans of {women} women ({women} new)\n" in printed
    assert str(path.with_name(path.stem + ".refused.csv")) in printed
    assert [batch.taken for batch in batches(house)] == [scans]


def test_the_same_file_again_adds_nothing(
    run: Callable[..., int],
    short: Path,
    house: ClinicAccess,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = short
    run(path)
    capsys.readouterr()
    assert run(path) == 0
    printed = capsys.readouterr().out
    assert f"already there {SCANS}\n" in printed
    assert "taken 0 scans of 0 women (0 new)\n" in printed
    assert len(batches(house)) == 1
    assert len(list(path.parent.glob("*.refused*.csv"))) == 1


def test_an_import_that_was_stopped_has_whole_women_only_and_is_completed_by_the_next(
    run: Callable[..., int],
    short: Path,
    house: ClinicAccess,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = short
    stopping = _Stopping(after=7)
    monkeypatch.setattr("ui.cli.import_file.take_woman", stopping)
    assert run(path) == 1
    assert "Stopped." in capsys.readouterr().err
    monkeypatch.setattr("ui.cli.import_file.take_woman", take_woman)
    assert run(path) == 0
    assert [batch.taken for batch in batches(house)] == [stopping.scans, SCANS - stopping.scans]
    assert f"({WOMEN - 7} new)" in capsys.readouterr().out


class _Stopping:
    """Takes some women, then somebody presses Ctrl+C."""

    def __init__(self, after: int) -> None:
        self.left = after
        self.scans = 0

    def __call__(self, *arguments: Any) -> Taken:
        if self.left == 0:
            raise KeyboardInterrupt
        self.left -= 1
        taken = take_woman(*arguments)
        self.scans += taken.scans
        return taken


def test_a_dry_run_lists_what_would_be_left_out_and_writes_nothing(
    run: Callable[..., int],
    export: Callable[[str], Path],
    house: ClinicAccess,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = export(EU)
    assert run(path, is_dry_run=True) == 0
    printed = capsys.readouterr().out
    assert "line 64: refused: The line is cut short: 7 of 14 cells.\n" in printed
    assert (
        "line 494: doubtful: 2.4 mm beside 43.3 mm: a ten-fold slip? 2.4 mm, or 2.4 cm = 24.0 mm?\n"
        in printed
    )
    assert batches(house) == ()
    assert list(path.parent.iterdir()) == [path]


def test_a_guess_can_be_corrected(
    run: Callable[..., int], export: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    layout = {"separator": Separator.COMMA, "encoding": Encoding.UTF_8}
    assert run(export(CM), is_dry_run=True, unit=Unit.MILLIMETRES, **layout) == 0
    printed = capsys.readouterr().out
    assert "encoding: UTF-8\nseparator: Comma ,\n" in printed
    assert "unit: Millimetres (mm)\n" in printed
    assert "“4.55” has too many decimals for mm." in printed


def test_a_file_that_does_not_say_its_unit_is_not_taken(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "export.csv"
    path.write_text("Surname;DOB;MRN;Scan date;CL;Route\nSmith;1.2.1990;RX1;3.2.2026;8,5;TV\n")
    assert run(path) == 1
    assert "  --unit mm or --unit cm\n" in capsys.readouterr().err
    assert run(path, unit=Unit.MILLIMETRES) == 0


def test_everything_that_a_file_does_not_say_is_told_at_once(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "export.csv"
    path.write_text("Surname;DOB;Scan date\nSmith;1/2/1990;3/2/2026\n")
    assert run(path) == 1
    said = capsys.readouterr()
    assert "column 2: “DOB”: Birth date: “1/2/1990”\n" in said.out
    assert "No heading names the hospital number." in said.err
    assert "No heading names the cervical length." in said.err
    assert '--date-order "DOB=dmy" or --date-order "DOB=mdy"' in said.err


def test_two_due_dates_are_asked_and_the_answer_is_taken(
    run: Callable[..., int], tmp_path: Path, house: ClinicAccess, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "export.csv"
    path.write_text(
        "Surname;MRN;DOB;EDD (LMP);EDD (US);Scan date;CL (mm);Route\n"
        "Smith;RX1;25.2.1990;1.6.2026;15.6.2026;13.2.2026;34,0;TV\n"
    )
    assert run(path) == 1
    assert "“EDD (LMP)” and “EDD (US)” may both be the due date. Say which." in capsys.readouterr().err
    assert batches(house) == ()
    assert run(path, columns=(("EDD (US)", Meaning.DUE_ON),)) == 0
    assert "column 4: “EDD (LMP)”: left out, looks like a due date: “1.6.2026”" in capsys.readouterr().out


@pytest.mark.parametrize(("content", "sentence"), [(b"", "is empty"), (b"PK\x03\x04", "is a spreadsheet")])
def test_what_is_no_list_is_refused_in_a_sentence(
    run: Callable[..., int],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    content: bytes,
    sentence: str,
) -> None:
    path = tmp_path / "export.csv"
    path.write_bytes(content)
    assert run(path) == 1
    assert sentence in capsys.readouterr().err


def test_a_wrong_password_opens_nothing(
    run: Callable[..., int], export: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(export(CM), password="wrong horse") == 1
    assert "wrong" in capsys.readouterr().err


def test_where_the_lines_left_out_cannot_be_kept_the_scans_stay(
    run: Callable[..., int],
    short: Path,
    house: ClinicAccess,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = short
    assert run(path, keep_in=tmp_path / "not there") == 1
    said = capsys.readouterr().err
    assert "not there" in said
    assert "The scans that were taken stay" in said
    assert [batch.taken for batch in batches(house)] == [SCANS]


@pytest.mark.skipif(os.name == "nt", reason="Windows hands no descriptor to another program")
def test_the_program_reads_the_password_from_a_descriptor(short: Path, folder: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, small_clinic.PASSWORD.encode() + b"\n")
    os.close(writing)
    try:
        options = ["--data", str(folder), "--user", "amina", "--password-fd", str(reading)]
        command = [sys.executable, "main.py", "import", str(short), *options, "--dry-run"]
        ran = subprocess.run(
            command, check=False, cwd=ROOT, pass_fds=[reading], capture_output=True, text=True
        )
    finally:
        os.close(reading)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "lines 79\n" in ran.stdout


def test_wrong_usage_has_status_2() -> None:
    command = [sys.executable, "main.py", "import"]
    ran = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 2
    assert "FILE" in ran.stderr


def test_every_woman_who_came_can_be_found(run: Callable[..., int], short: Path, house: ClinicAccess) -> None:
    run(short)
    _, key = house.vault.unlock("amina", small_clinic.PASSWORD)
    store = house.open_store(key)
    (batch,) = store.every(ImportBatch)
    women = [store.get(Patient, woman) for woman in store.women_of_batch(batch.id)]
    found = store.find_women("Oztu")
    store.close()
    assert len(women) == WOMEN
    assert {row.name.family for row in found} == {"Öztürk"}
