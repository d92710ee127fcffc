"""Every place that takes data from outside: what a good input looks like, and how it is read."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any
from unittest import mock
from uuid import UUID

from db.backup.ledger import LEDGER, read_ledger
from db.backup.manifest import MANIFEST, read_manifest
from db.backup.restoring import is_same_clinic
from db.backup.swap import finish_swap
from db.clinic import local_disk
from db.clinic.access_spool import FileSpool
from db.clinic.folder import DataFolder
from db.clinic.folder_look import look_at_folder
from db.clinic.lock import DatabaseLock
from db.clinic.machine_state import MachineState
from db.clinic.places import site_folder
from db.clinic.settings_file import read_settings
from db.clinic.vault import FileVault
from db.exchange.case_file import read_cases
from db.process.window_files import read_appearance, read_window_place
from db.shipped.guideline_files import GuidelineFiles
from db.text_file import read_file
from models.errors import Refused, Unavailable
from models.usecases.policies.editions import checked_copy
from models.usecases.policies.file import FIRST, unpacked
from tests.builders import NOW, all_guidelines
from tests.db.backup.clinic import CHEAP
from tests.db.clinic.vaults import PASSWORD, a_founded_vault, first_format
from tests.db.exchange.whole_case import CASE
from tests.faults.typed_inputs import Input, a_receipt, typed_inputs
from tests.first_edition import FIRST_TEXT
from tests.oracle.fuzz_imports import outcome, seeds
from ui.cli.password import read_passwords
from ui.cli.verify import read_receipt

SMALLEST_COPY = "\n".join(FIRST_TEXT.split("[[rules]]")[0:1]) + "[[rules]]" + FIRST_TEXT.split("[[rules]]")[1]


def _content(name: str, good: tuple[bytes, ...], read: Callable[[bytes], object], covers: str) -> Input:
    def of_bytes(content: bytes, _: Path) -> object:
        return read(content)

    return Input(name, good, of_bytes, tuple(covers.split()))


def _file(
    name: str,
    good: tuple[bytes, ...],
    file: str,
    read: Callable[[Path], object],
    covers: str,
) -> Input:
    """A file of this name in a folder; `read` is given the folder."""

    def of_bytes(content: bytes, folder: Path) -> object:
        (folder / file).write_bytes(content)
        return read(folder)

    return Input(name, good, of_bytes, tuple(covers.split()))


def every_input() -> tuple[Input, ...]:
    """All of them."""
    return (*typed_inputs(), *_contents(), *_files())


def _contents() -> Iterator[Input]:
    case = (json.dumps(CASE).encode(), json.dumps([CASE, CASE]).encode())
    yield _content("case", case, read_cases, "db/exchange/case_file.py:read_cases db/json_rows.py:read_json")
    copy = SMALLEST_COPY.encode()
    yield _content("guideline", (copy,), lambda c: GuidelineFiles().read(c, "x.toml"), _GUIDELINES)
    yield _content("policy file", (copy,), _checked, "models/usecases/policies/editions.py:checked_copy")
    about = b"# edition: 1\n# approver: A\n# reason: B\n\n" + copy
    unpacking = "models/usecases/policies/file.py:unpacked"
    yield _content("packed policy", (_hashed(about),), lambda c: unpacked(c, "x.toml"), unpacking)
    yield _content(
        "packed policy, hashed anew", (about,), lambda c: unpacked(_hashed(c), "x.toml"), unpacking
    )
    passwords = "ui/cli/password.py:read_password ui/cli/password.py:read_passwords"
    yield _content("password", (b"secret\n", b"secret\nother\n"), _password, passwords)


_GUIDELINES = "db/shipped/guideline_files.py:read db/shipped/reference_data.py:read_guideline"


def _hashed(rest: bytes) -> bytes:
    """A packed policy that is whole, whatever it says."""
    return FIRST.encode() + sha256(rest).hexdigest().encode() + b"\n" + rest


def _checked(content: bytes) -> object:
    return checked_copy(GuidelineFiles(), all_guidelines(), content, "x.toml")


def _password(content: bytes) -> object:
    reading, writing = os.pipe()
    try:
        os.write(writing, content[:4096])
        os.close(writing)
        return read_passwords(reading, "old", "new")
    finally:
        os.close(reading)


def _files() -> Iterator[Input]:
    vault, older = _vaults()
    journal = {"format": 1, "moves": [["cervitrend.db.incoming", "cervitrend.db"]]}
    yield Input("import", seeds(), _imported, _IMPORTS)
    yield _file(
        "receipt file",
        (a_receipt().encode(),),
        "r.txt",
        _receipt_file,
        "ui/cli/verify.py:read_receipt db/text_file.py:read_file",
    )
    yield _file("vault", (vault, older), "cervitrend.vault", _vault, _VAULTS)
    title, _, mac, body = vault.split(b"\n", 3)

    def summed(content: bytes, folder: Path) -> object:
        rest = mac + b"\n" + content
        line = b"sha256 " + sha256(title + b"\n" + rest).hexdigest().encode()
        (folder / "cervitrend.vault").write_bytes(title + b"\n" + line + b"\n" + rest)
        return _vault(folder)

    yield Input("vault, summed anew", (body,), summed, tuple(_VAULTS.split()))
    yield _file("copy of the vault", (vault,), "cervitrend.vault.1", _vault, "db/clinic/vault_file.py:read")
    yield _file(
        "settings",
        (_dumped(_SETTINGS),),
        "settings.json",
        lambda f: read_settings(f / "settings.json"),
        "db/clinic/settings_file.py:read_settings",
    )
    yield _file(
        "site file",
        (b'{"folder": "/srv/cervitrend"}',),
        "site.json",
        lambda f: site_folder(f / "site.json"),
        "db/clinic/places.py:site_folder",
    )
    yield _file(
        "size of the window",
        (b"[window]\nwidth = 1280\nheight = 800\nmaximised = no\n",),
        "window.ini",
        lambda f: read_window_place(f / "window.ini"),
        "db/process/window_files.py:read_window_place",
    )
    yield _file(
        "look of the program",
        (b"[appearance]\ntheme = dark\ntext_size = 125\n",),
        "appearance.ini",
        lambda f: read_appearance(f / "appearance.ini"),
        "db/process/window_files.py:read_appearance",
    )
    yield _file(
        "look at a folder", (vault,), "cervitrend.vault", _looked, "db/clinic/folder_look.py:_said_clinic"
    )
    yield _file(
        "manifest",
        (_dumped(_MANIFEST),),
        MANIFEST,
        read_manifest,
        "db/backup/manifest.py:read_manifest db/backup/manifest.py:_parsed",
    )
    yield _file(
        "memory of backups", (_dumped(_LEDGER),), LEDGER, read_ledger, "db/backup/ledger.py:read_ledger"
    )
    yield _file(
        "journal of a swap", (_dumped(journal),), "cervitrend.swap", _swap, "db/backup/swap.py:_moves"
    )
    yield _file(
        "allowed folders",
        (_dumped({"/srv": ["nfs4"]}),),
        "allowed-folders.json",
        _allowed_there,
        "db/clinic/local_disk.py:_allowed",
    )
    yield _file("what this machine saw", (_dumped(_SEEN),), f"{UUID(int=0).hex}.json", _seen, _OF_MACHINE)
    yield _file(
        "spool",
        (_dumped(_SPOOL),),
        "cervitrend.waiting",
        lambda f: FileSpool(f / "cervitrend.waiting").waiting(),
        "db/clinic/access_spool.py:waiting db/clinic/access_spool.py:_read",
    )
    yield _file(
        "holder",
        (b'{"desk": "Desk 1", "since": "2026-03-02T09:30:00+00:00"}',),
        "cervitrend.db.holder",
        _holder,
        "db/clinic/lock.py:_holder",
    )
    yield _file(
        "whose vault",
        (vault,),
        "cervitrend.vault",
        lambda f: is_same_clinic(DataFolder(f), DataFolder(f)),
        "db/backup/restoring.py:is_same_clinic",
    )


_IN_TABLES = {
    "workbook.py": "read _content _elements _read_related _unpacked package_of",
    "sheet_scan.py": "read __init__",
    "text.py": "reading _cells content_of is_workbook",
    "encodings.py": "read",
    "lines.py": "read",
    "left_out.py": "_place",
}
_IMPORTS = tuple(
    f"db/exchange/csv_files/{file}:{name}" for file, names in _IN_TABLES.items() for name in names.split()
)
_VAULTS = (
    "db/clinic/vault_contents.py:read_contents db/clinic/vault_contents.py:read_first_format"
    " db/clinic/vault_contents.py:_loaded db/clinic/vault_file.py:_understood db/clinic/vault_file.py:_copy_is_whole"
    " db/clinic/vault_file.py:is_copied db/clinic/vault_file.py:renew_copy db/clinic/vault_file.py:use_copy"
    " db/clinic/vault_file.py:write"
)
_SETTINGS = {
    "desk_name": "Desk 1",
    "data_folder": "/srv/clinic",
    "backup_targets": ["/srv/stick"],
    "pack_folder": None,
    "has_clinic": True,
    "clinic_id": "0" * 32,
    "vault_revision": 3,
}
_MANIFEST = {
    "format": 1,
    "clinic_id": "0" * 32,
    "clinic_name": "St Mary's",
    "schema": "0004",
    "heads": [["Desk 1", 3, "ab"]],
    "counts": {"patients": 2},
    "drafts": "ab",
    "newest_entry": "2026-03-02T09:30:00+00:00",
    "files": {"cervitrend.db": "ab"},
    "made_at": "2026-03-02T09:30:00+00:00",
    "program": "0.1.0",
    "seal": "ab",
}
_LEDGER = {
    "format": 1,
    "targets": {
        "/srv/stick": {
            "name": "x",
            "proven_at": None,
            "whole_at": "2026-03-02T09:30:00+00:00",
            "problem": ["a", "b"],
        }
    },
    "drilled_at": None,
    "drill_problem": None,
    "packed_at": None,
    "pack_problem": None,
}
_SPOOL = {
    "waiting": [
        {"kind": "sign_in_failed", "user_id": "0" * 32, "at": "2026-03-02T09:30:00+00:00", "count": 2}
    ]
}


_SEEN = {
    "heads": [{"desk": "Desk 1", "seq": 3, "hash": "ab"}],
    "at": "2026-03-02T09:30:00+00:00",
    "checked_at": "2026-03-02T09:30:00+00:00",
}
_OF_MACHINE = " ".join(f"db/clinic/machine_state.py:{name}" for name in ("_read", "pin", "is_damaged"))


def _allowed_there(folder: Path) -> object:
    with mock.patch.object(local_disk, "_answers", return_value=folder / "allowed-folders.json"):
        return local_disk._allowed()


def _seen(folder: Path) -> object:
    """As it is held against the clock and the record afterwards."""
    state = MachineState(UUID(int=0), folder)
    pin, checked_at = state.pin(), state.checked_at()
    assert state.is_damaged() in (True, False)
    return pin and NOW - pin.at, checked_at and NOW - checked_at


def _dumped(said: Any) -> bytes:
    return json.dumps(said).encode()


@cache
def _vaults() -> tuple[bytes, bytes]:
    """One of the present format and one of the first."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        a_founded_vault(Path(folder))
        now = DataFolder(Path(folder)).vault.read_bytes()
        first_format(Path(folder), bytes(32))
        return now, DataFolder(Path(folder)).vault.read_bytes()


def _imported(content: bytes, folder: Path) -> object:
    """As somebody in a hurry answers what is open; `fuzz_imports` calls what it is not to be by its name."""
    path = folder / "export.csv"
    path.write_bytes(content)
    what = outcome(path, Random(len(content)))
    if what.startswith("broken"):
        raise AssertionError(what)
    if what == "refused":
        raise Refused
    return what


def _receipt_file(folder: Path) -> object:
    return read_receipt(str(folder / "r.txt"), read_file)


def _vault(folder: Path) -> object:
    vault = FileVault(DataFolder(folder), CHEAP)
    vault.exists()
    return vault.unlock("anna", PASSWORD)


def _looked(folder: Path) -> object:
    return look_at_folder(folder, folder / "none.json")


def _swap(folder: Path) -> object:
    return finish_swap(DataFolder(folder), NOW)


def _holder(folder: Path) -> object:
    database = folder / "cervitrend.db"
    database.touch()
    with _held(database):
        try:
            DatabaseLock(database).take("Desk 2", NOW)
        except Unavailable as error:
            return error.values
    return None


@contextmanager
def _held(database: Path) -> Iterator[None]:
    """Held by somebody whose note is the one that was put there."""
    lock, note = DatabaseLock(database), database.with_name("cervitrend.db.holder")
    said = note.read_bytes()
    lock.take("Desk 1", NOW)
    note.write_bytes(said)
    try:
        yield
    finally:
        lock.release()
