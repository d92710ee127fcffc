"""What is done to a clinic's files while something fails: each says what it has acknowledged, as a nurse would see it."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar
from unittest import mock
from uuid import UUID

from db.backup.keeper import BackupKeeper
from db.backup.remembered import PassingPlaces
from db.backup.restoring import Restorer
from db.clinic import clinic_folder
from db.clinic import vault as vault_module
from db.clinic.folder import DataFolder
from db.clinic.key_box import Cost
from db.clinic.machine import Machine
from db.clinic.vault import FileVault
from db.engine import APPLICATION_ID, open_engine
from db.ids import new_id
from db.migrate import migrate
from db.store.chain import Chain
from db.store.kinds import stored_kind_of
from db.store.search import WomenIndex
from db.store.session import StoreSession
from db.upgrade import SCRIPTS
from models.clock import FixedClock
from models.errors import Unavailable
from models.records.clinic.settings import ClinicSettings, Country
from models.records.clinic.user import Role, User
from models.records.kinds import NAMES
from models.records.patient import Patient
from models.records.record import Record
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.first_start import ClinicDraft, found_clinic
from models.usecases.clinic.passwords import change_password
from models.usecases.clinic.sign_in import sign_in, sign_out
from models.usecases.desk import Desk
from models.usecases.drafts import keep_draft
from models.usecases.import_file import new_batch, take_woman
from models.usecases.scans.record import amend_scan, record_scan, strike_out_scan
from models.values.identity import HospitalNumber
from tests.builders import STAMP, TODAY, a_scan_draft, a_sheet, all_guidelines, keep
from tests.db.backup.clinic import CHEAP, PASSWORD, SIGN_IN, START, a_clinic
from tests.models.usecases.importing import an_arrival
from tests.stores import a_woman

ROOT = Path(__file__).parents[2]
CLOCK = FixedClock(START, TODAY)
OTHER_PASSWORD = "another horse staple"
PASSWORD_CHANGED, RESTORED = "password changed", "restored"
OLDER_FORM = "0004"
_FILE = "export.csv"

T = TypeVar("T")
Say = Callable[[str], None]
"""Acknowledges something, once it was said to be done."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """Something done to the folder of a clinic that `prepare` has made.

    With `goes_on` one failure that passes must not keep anybody from what she wants to do.
    """

    name: str
    prepare: Callable[[Path], None]
    act: Callable[[Path, Say], None]
    goes_on: bool = False


@contextmanager
def cheap_vaults() -> Iterator[None]:
    """Guessing costs next to nothing, and what is read once and never written is read once."""
    with (
        mock.patch.object(vault_module, "LEAST_COST", CHEAP),
        mock.patch.object(vault_module, "Cost", _cheap),
        mock.patch.object(clinic_folder, "read_guidelines", _guidelines),
        mock.patch.object(clinic_folder, "self_test", _no_difference),
    ):
        yield


def _cheap() -> Cost:
    return CHEAP


def _guidelines(_: Path) -> object:
    return all_guidelines()


def _no_difference(*_: object) -> tuple[()]:
    return ()


def data_of(root: Path) -> DataFolder:
    """The record's folder; beside it lie this machine's settings and the place for backups."""
    return DataFolder(root / "data")


def machine_of(root: Path) -> Machine:
    """This machine, all of whose memory lies beside the record as well."""
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        os.environ[name] = str(root / "machine")
    return Machine(root / "data", is_asked_for=True)


def access_to(root: Path) -> ClinicAccess:
    """What is there before anybody has signed in; finishes what was begun and not ended."""
    return clinic_folder.clinic_access(root / "data", root, root, CLOCK, machine_of(root))


def signed_in(root: Path, password: str = PASSWORD) -> Desk:
    return sign_in(access_to(root), SIGN_IN, password)


def said(record: Record) -> str:
    """How a saved record is acknowledged."""
    return f"{NAMES[type(record)]} {record.id} {record.version}"


def a_prepared_clinic(root: Path) -> None:
    """One woman with a scan, in a folder that was closed in good order."""
    clinic = a_clinic(root)
    keep(clinic.store, a_sheet())
    clinic.store.close()


def _sign_in(root: Path, say: Say) -> None:
    desk = signed_in(root)
    try:
        say(said(desk.store.put(a_woman("First"))))
    finally:
        sign_out(desk)


def _save(root: Path, say: Say) -> None:
    desk = signed_in(root)
    store = desk.store
    try:
        about = store.find_women("Adeyemi")[0].pregnancy_id
        assert about is not None
        keep_draft(desk, "scan", about, {"reading_1": "22.4"})
        say(f"draft {about} 22.4")
        scan = record_scan(desk, a_scan_draft(about, "22.4"))
        say(said(scan))
        store.file.settle()
        amended = amend_scan(desk, scan, a_scan_draft(about, "22.9"), "misread")
        say(said(amended))
        say(said(strike_out_scan(desk, amended, "of another woman")))
    finally:
        sign_out(desk)


def _go_on(root: Path, say: Say) -> None:
    """Whatever is refused is tried once more, as a nurse would."""
    desk = _again(lambda: signed_in(root))
    store = desk.store
    try:
        say(said(_again(lambda: store.put(a_woman("First")))))
        _again(store.file.settle)
        about = _again(lambda: store.find_women("Adeyemi"))[0].pregnancy_id
        assert about is not None
        say(said(_again(lambda: record_scan(desk, a_scan_draft(about, "22.4")))))
    finally:
        with suppress(Unavailable):
            sign_out(desk)


def _again(do: Callable[[], T]) -> T:
    with suppress(Unavailable):
        return do()
    return do()


def _import(root: Path, say: Say) -> None:
    desk = signed_in(root)
    try:
        batch = new_batch(desk, _FILE, "0" * 64, 0)
        for number in range(4):
            load = [replace(an_arrival(at), number=HospitalNumber(f"RX{number}")) for at in ("18+0", "20+0")]
            batch = take_woman(desk, batch, load).batch
            say(said(batch))
    finally:
        sign_out(desk)


def _keeper(root: Path, key: bytes) -> BackupKeeper:
    return BackupKeeper(data_of(root), key, CLOCK, PassingPlaces([root / "stick"]))


def _key(root: Path) -> bytes:
    return FileVault(data_of(root), CHEAP).unlock(SIGN_IN, PASSWORD)[1]


def _back_up(root: Path, say: Say) -> None:
    outcome = _keeper(root, _key(root)).back_up()
    for failed in outcome.failed:
        raise failed
    for proven in outcome.proven:
        say(f"backup {proven.folder.name}")


def _prepare_restore(root: Path) -> None:
    a_prepared_clinic(root)
    key = _key(root)
    _keeper(root, key).back_up()
    desk = signed_in(root)
    desk.store.put(a_woman("Later"))
    sign_out(desk)


def _restore(root: Path, say: Say) -> None:
    machine_of(root)
    restorer = Restorer(root / "data", CLOCK, PassingPlaces([root / "stick"]))
    (backup,) = restorer.listed()
    restorer.restore(restorer.open(backup.folder, SIGN_IN, PASSWORD))
    say(RESTORED)


def _change_password(root: Path, say: Say) -> None:
    access = access_to(root)
    desk = sign_in(access, SIGN_IN, PASSWORD)
    try:
        change_password(access.vault, desk, PASSWORD, OTHER_PASSWORD, OTHER_PASSWORD)
        say(PASSWORD_CHANGED)
    finally:
        sign_out(desk)


def _new_key(root: Path, say: Say) -> None:
    vault = FileVault(data_of(root), CHEAP, machine_of(root))
    vault.want_new_key(SIGN_IN, PASSWORD)
    desk = signed_in(root)
    try:
        say(said(desk.store.put(a_woman("First"))))
    finally:
        sign_out(desk)


def _prepare_older(root: Path) -> None:
    """A clinic as an earlier version left it: its tables as its own migrations made them."""
    root.mkdir(exist_ok=True)
    (root / "stick").mkdir()
    vault, user_id, clinic_id = FileVault(data_of(root), CHEAP), new_id(), new_id()
    key = vault.found(clinic_id, user_id, SIGN_IN, PASSWORD, vault.new_recovery_key())
    _make_older(data_of(root).founding.database, key, clinic_id, user_id)
    vault.complete()


def _make_older(database: Path, key: bytes, clinic_id: UUID, user_id: UUID) -> None:
    later = [path.name for path in (SCRIPTS / "versions").glob("[0-9]*.py") if path.name[:4] > OLDER_FORM]
    with TemporaryDirectory() as scripts:
        left_out = shutil.ignore_patterns("__pycache__", *later)
        shutil.copytree(SCRIPTS, scripts, dirs_exist_ok=True, ignore=left_out)
        connection = open_engine(database, key)
        migrate(connection, None, Path(scripts))
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    session = StoreSession(connection)
    settings = ClinicSettings(id=clinic_id, stamp=STAMP, clinic_name="St Mary's", guidelines=("nice-ng25",))
    _write_older(session, User(id=user_id, stamp=STAMP, sign_in=SIGN_IN, name="Dr Osei", role=Role.LEAD))
    _write_older(session, settings)
    _write_older(session, a_woman("Berg", number="A1"))
    session.close()


def _write_older(session: StoreSession, record: Record) -> None:
    """Keep a record with the columns that there were, and its audit entry without the others."""
    kind = stored_kind_of(type(record))
    there = {row[1] for row in session.rows(f"PRAGMA table_info({kind.name})")}
    row = {name: value for name, value in kind.row(record).items() if name in there} | {"version": 1}
    columns, places = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    session.execute(f"INSERT INTO {kind.name} ({columns}) VALUES ({places})", *row.values())
    Chain(session).add(kind.name, None, row, "")
    if isinstance(record, Patient):
        WomenIndex(session).keep(record)


def _prepare_nothing(root: Path) -> None:
    (root / "stick").mkdir(parents=True)


def _found(root: Path, say: Say) -> None:
    access = access_to(root)
    draft = ClinicDraft(
        clinic_name="St Mary's",
        country=Country.ENGLAND,
        desk_name="Desk 1",
        user_name="Dr Osei",
        sign_in=SIGN_IN,
        guidelines=("nice-ng25",),
        password=PASSWORD,
        password_again=PASSWORD,
    )
    desk = found_clinic(access, draft, access.vault.new_recovery_key())
    try:
        say("founded")
        say(said(desk.store.put(a_woman("First"))))
    finally:
        sign_out(desk)


@cache
def scenarios() -> dict[str, Scenario]:
    """Every one there is, by name."""
    every = (
        Scenario("first start", _prepare_nothing, _found),
        Scenario("sign-in and first save", a_prepared_clinic, _sign_in),
        Scenario("save", a_prepared_clinic, _save),
        Scenario("save, again where refused", a_prepared_clinic, _go_on, goes_on=True),
        Scenario("import", a_prepared_clinic, _import),
        Scenario("backup", a_prepared_clinic, _back_up),
        Scenario("restore", _prepare_restore, _restore),
        Scenario("migration", _prepare_older, _sign_in),
        Scenario("new password", a_prepared_clinic, _change_password),
        Scenario("new data key", a_prepared_clinic, _new_key),
    )
    return {each.name: each for each in every}
