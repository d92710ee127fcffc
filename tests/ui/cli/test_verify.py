import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.store.store import SqlStore
from db.verify import verify
from models.errors import NotAllowed
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.sign_in import sign_in, sign_out
from models.usecases.desk import Desk
from tests.ui import small_clinic
from ui.cli.verify import verify_record

ROOT = Path(__file__).parents[3]


@dataclass
class Wrong:
    """A fault as the check gives it."""

    code: str
    values: tuple[str, ...]


@dataclass
class Found:
    """What a check found."""

    entries: int
    records: int
    faults: list[Wrong]


@pytest.fixture
def house(tmp_path: Path) -> ClinicAccess:
    """A founded clinic, its database closed."""
    folder = tmp_path / "data"
    folder.mkdir()
    house = small_clinic.locked_premises(folder)
    sign_out(small_clinic.a_clinic(house))
    return house


def spoil(desk: Desk, statement: str) -> None:
    """Change the open database behind the program's back."""
    assert isinstance(desk.store, SqlStore)
    session = desk.store._session
    for name in ("audit_no_update", "audit_no_delete"):
        session.execute(f"DROP TRIGGER {name}")
    session.execute(statement)


def test_a_whole_record_is_counted_while_another_program_holds_it(
    house: ClinicAccess, tmp_path: Path
) -> None:
    desk = sign_in(house, "amina", small_clinic.PASSWORD)
    ran = small_clinic.program(tmp_path / "data", "verify")
    sign_out(desk)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == "audit entries 5\nrecords 5\nfaults 0\n"


def test_the_first_broken_entry_is_named(house: ClinicAccess, tmp_path: Path) -> None:
    desk = sign_in(house, "amina", small_clinic.PASSWORD)
    spoil(desk, "UPDATE audit SET reason = 'x'")
    sign_out(desk)
    ran = small_clinic.program(tmp_path / "data", "verify")
    assert ran.returncode == 1
    assert "The audit trail of desk Desk 1 is broken at entry 1.\n" in ran.stderr
    assert "its guard audit_no_update is missing or altered.\n" in ran.stderr
    assert ran.stdout.endswith("faults 3\n")


def test_a_wrong_password_checks_nothing(house: ClinicAccess, tmp_path: Path) -> None:
    ran = small_clinic.program(tmp_path / "data", "verify", password="wrong horse")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == "Name or password is wrong. Nothing was opened; try again.\n"


def test_a_folder_without_a_record_is_refused(tmp_path: Path) -> None:
    ran = small_clinic.program(tmp_path, "verify")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith("The vault is not where it was")


def test_wrong_usage_has_status_2() -> None:
    command = [sys.executable, "main.py", "verify"]
    assert subprocess.run(command, check=False, cwd=ROOT, capture_output=True).returncode == 2


def test_an_error_of_the_check_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    def refused() -> Found:
        raise NotAllowed("sign_in")

    assert verify_record(refused) == 1
    assert capsys.readouterr().err.startswith("Name or password is wrong.")


def test_a_fault_is_one_line_whatever_the_database_says(capsys: pytest.CaptureFixture[str]) -> None:
    faults = [
        Wrong("database.integrity", ("*** in database main ***\nPage 3",)),
        Wrong("database.damaged", ()),
    ]
    assert verify_record(lambda: Found(1, 1, faults)) == 1
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "The database is damaged: *** in database main *** Page 3."
    assert said[1].startswith("The record is damaged.")


def codes() -> set[str]:
    """Every code that the check may give by itself."""
    return set(
        re.findall(r'Fault\("([a-z_.]+)"', Path(verify.__code__.co_filename).read_text(encoding="utf-8"))
    )


@pytest.mark.parametrize("code", sorted(codes()))
def test_every_fault_has_a_sentence(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    verify_record(lambda: Found(1, 1, [Wrong(code, ("scans", "7"))]))
    assert code not in capsys.readouterr().err


def test_there_are_faults_to_have_sentences() -> None:
    assert len(codes()) >= 8
