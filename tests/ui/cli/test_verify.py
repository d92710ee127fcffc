import re
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from db.clinic.access_spool import FileSpool
from db.clinic.folder import DataFolder
from db.clinic.local_setup import verify_here
from db.clinic.machine_state import MachineState
from db.clinic.settings_file import MachineSettings, usual_file, write_settings
from db.signatures import wrong_heads
from db.store.store import SqlStore
from db.text_file import read_file
from db.verify import verify
from models.errors import NotAllowed, Unavailable
from models.records.clinic.access import Access, AccessKind
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.sign_in import sign_in, sign_out
from models.usecases.clinic.signing import receipt_of
from models.usecases.desk import Desk
from models.values.receipt import Receipt
from tests.stores import CLOCK
from tests.systems import use_account
from tests.ui import small_clinic
from tests.wine.older_clinic import PASSWORD, SIGN_IN, lay_older_clinic
from ui.cli.verify import read_receipt, verify_record

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
def house(folder: Path) -> ClinicAccess:
    """A founded clinic, its database closed."""
    return small_clinic.locked_premises(folder)


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
    assert ran.stdout == "audit entries 6\nrecords 6\nfaults 0\n"


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
    assert ran.stderr.startswith(f"No clinic was founded in {tmp_path}.")


def the_receipt(house: ClinicAccess, folder: Path) -> Path:
    """The receipt of the last sign-out, as a file."""
    desk = sign_in(house, "amina", small_clinic.PASSWORD)
    head = desk.store.last_signed("Desk 1")
    sign_out(desk)
    assert head is not None
    file = folder / "receipt.txt"
    file.write_text(str(receipt_of(head)), encoding="utf-8")
    return file


def test_a_receipt_says_whether_the_record_still_holds_it(house: ClinicAccess, tmp_path: Path) -> None:
    file = the_receipt(house, tmp_path)
    for given in (str(file), file.read_text(encoding="utf-8"), file.read_text().replace("\n", "\\n")):
        ran = small_clinic.program(tmp_path / "data", "verify", "--receipt", given)
        assert (ran.returncode, ran.stderr) == (0, "")
        assert ran.stdout.endswith("holds entry 4 of desk Desk 1 and all before it unchanged\n")


def test_a_receipt_of_what_is_not_there_any_more_is_a_fault(house: ClinicAccess, tmp_path: Path) -> None:
    receipt = Receipt.parse(the_receipt(house, tmp_path).read_text(encoding="utf-8"))
    other = str(replace(receipt, hash="00" * 32, public_key="", signature=""))
    ran = small_clinic.program(tmp_path / "data", "verify", "--receipt", other)
    assert ran.returncode == 1
    assert "The receipt names another entry 4 of desk Desk 1" in ran.stderr
    assert "unchanged" not in ran.stdout


@pytest.mark.parametrize(
    ("given", "said"), [("no such file", "no such file"), ("a\nb", "This is no receipt")]
)
def test_what_is_no_receipt_is_said_before_a_password_is_asked(
    given: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def never(_: object) -> Found:
        raise AssertionError

    assert verify_record(never, lambda: read_receipt(given, read_file)) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("code", ["audit.broken", "database.cipher", "receipt.missing"])
def test_a_receipt_proves_nothing_beside_such_a_fault(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    receipt = Receipt(desk="Desk 1", seq=1, at=CLOCK.now(), hash="00" * 32)
    assert verify_record(lambda _: Found(1, 1, [Wrong(code, ("Desk 1", "1"))]), lambda: receipt) == 1
    assert "unchanged" not in capsys.readouterr().out
    assert (
        verify_record(lambda _: Found(1, 1, [Wrong("audit.broken", ("Desk 2", "1"))]), lambda: receipt) == 1
    )
    assert "unchanged" in capsys.readouterr().out


def test_that_it_was_checked_is_written_down_by_whoever_signs_in_next(
    house: ClinicAccess, tmp_path: Path
) -> None:
    small_clinic.program(tmp_path / "data", "verify")
    spool = FileSpool(DataFolder(tmp_path / "data").spool)
    desk = sign_in(replace(house, spool=spool), "amina", small_clinic.PASSWORD)
    (checked,) = (each for each in desk.store.every(Access) if each.kind is AccessKind.VERIFIED)
    assert (checked.user_id, checked.count) == (desk.user.id, 0)
    sign_out(desk)


def test_wrong_usage_has_status_2() -> None:
    command = [sys.executable, "main.py", "verify"]
    assert subprocess.run(command, check=False, cwd=ROOT, capture_output=True).returncode == 2


def test_an_error_of_the_check_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    def refused(_: object) -> Found:
        raise NotAllowed("sign_in")

    assert verify_record(refused) == 1
    assert capsys.readouterr().err.startswith("Name or password is wrong.")


def test_a_fault_is_one_line_whatever_the_database_says(capsys: pytest.CaptureFixture[str]) -> None:
    faults = [
        Wrong("database.integrity", ("*** in database main ***\nPage 3",)),
        Wrong("database.damaged", ()),
    ]
    assert verify_record(lambda _: Found(1, 1, faults)) == 1
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "The database is damaged: *** in database main *** Page 3."
    assert said[1].startswith("The record is damaged.")


@pytest.mark.parametrize("is_copy", [False, True])
def test_an_older_record_is_named_where_this_computer_works_and_a_copy_may_be_older(
    house: ClinicAccess, tmp_path: Path, *, is_copy: bool
) -> None:
    data = tmp_path / "data"
    desk = sign_in(house, "amina", small_clinic.PASSWORD)
    clinic_id, (head,) = desk.settings.id, desk.store.heads()
    sign_out(desk)
    works_in = tmp_path if is_copy else data
    write_settings(usual_file(), MachineSettings("Desk 1", works_in, has_clinic=True, clinic_id=clinic_id))
    MachineState(clinic_id).keep_pin([head], CLOCK.now())
    assert verify_here(data, "amina", small_clinic.PASSWORD).faults == ()
    MachineState(clinic_id).keep_pin([replace(head, seq=900)], CLOCK.now())
    found = verify_here(data, "amina", small_clinic.PASSWORD)
    assert [fault.code for fault in found.faults] == ([] if is_copy else ["record.older"])


def test_a_record_of_the_version_before_is_not_called_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_account(monkeypatch, tmp_path / "account")
    lay_older_clinic(tmp_path / "data")
    with pytest.raises(Unavailable, match=r"database\.older"):
        verify_here(tmp_path / "data", SIGN_IN, PASSWORD)


def codes() -> set[str]:
    """Every code that the check may give by itself."""
    texts = (Path(each.__code__.co_filename).read_text(encoding="utf-8") for each in (verify, wrong_heads))
    return set(re.findall(r'(?:Fault\(|yield )"([a-z_.]+)"', "".join(texts)))


@pytest.mark.parametrize("code", sorted(codes()))
def test_every_fault_has_a_sentence(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    verify_record(lambda _: Found(1, 1, [Wrong(code, ("scans", "7"))]))
    assert code not in capsys.readouterr().err


def test_there_are_faults_to_have_sentences() -> None:
    assert len(codes()) >= 8
