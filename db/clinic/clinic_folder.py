"""The door to a clinic's folder: its vault, its database, its guidelines."""

import logging
from pathlib import Path
from time import monotonic
from typing import Protocol
from uuid import UUID

from db.backup.swap import finish_swap
from db.backup.upgrading import bringing
from db.clinic.access_spool import FileSpool
from db.clinic.folder import DataFolder
from db.clinic.guessing.attempts import Attempts
from db.clinic.local_disk import allow_folder
from db.clinic.machine_state import MachineState
from db.clinic.vault import FileVault, Remembered
from db.ids import Ids
from db.shipped.golden import self_test
from db.shipped.guideline_files import GuidelineFiles
from db.shipped.reference_data import read_guidelines
from db.store.opening import new_store, open_store
from db.store.store import SqlStore
from models.clock import Clock
from models.errors import Unavailable
from models.usecases.clinic.access import SELF_TEST_FAILED, ClinicAccess

_log = logging.getLogger(__name__)


class ThisMachine(Remembered, Protocol):
    """What this machine remembers of the clinic in a folder."""

    @property
    def clinic_id(self) -> UUID | None:
        """The id of the clinic that is remembered there; None: none is, or its id was never seen."""

    def desk_name(self) -> str:
        """This workstation's name."""

    def keep_desk_name(self, name: str) -> None:
        """Remember it."""

    def state_of(self, clinic_id: UUID) -> MachineState | None:
        """What it last saw of that clinic's record; None: it remembers nothing."""

    def keep_clinic(self, clinic_id: UUID | None) -> None:
        """Remember that the clinic was opened."""

    def keep_last_sign_in(self, clinic_name: str, sign_in: str) -> None:
        """Remember for the door whose clinic it is, and who signed in."""


def clinic_access(
    data: Path,
    guidelines: Path,
    golden: Path,
    clock: Clock,
    machine: ThisMachine,
) -> ClinicAccess:
    """What is there before anybody has signed in, over the folders `data`, `guidelines` and `golden`.

    The self-test is made here: where it finds a difference, the database can only be read. Raises: Refused, Unavailable.
    """
    folder = DataFolder(data)
    finish_swap(folder, clock.now())
    known = read_guidelines(guidelines)
    found = self_test(golden, known)
    refusing = SELF_TEST_FAILED if found else ""
    for each in found:
        _log.error("self-test: %s: expected %s, found %s", each.title, each.expected, each.found)

    ids, vault = Ids(), FileVault(folder, remembered=machine, attempts=Attempts(monotonic))

    def open_existing(key: bytes) -> SqlStore:
        try:
            store = open_store(folder.database, key, machine.desk_name(), clock, refusing, bringing(clock))
        except Unavailable as error:
            if error.code == "database.not_ours":
                raise _which_is_foreign(folder, _said_id(vault), machine.clinic_id) from error
            raise
        try:
            store.file.hold_against(machine.state_of)
            ids.go_on_after(store.newest_id())
            machine.keep_clinic(_said_id(vault))
        except BaseException:
            store.close()
            raise
        return store

    return ClinicAccess(
        vault=vault,
        new_store=lambda key: new_store(folder.founding.database, key, machine.desk_name(), clock),
        open_store=open_existing,
        clock=clock,
        desk_name=machine.desk_name,
        guidelines=known,
        guideline_format=GuidelineFiles(),
        new_id=ids,
        keep_desk_name=machine.keep_desk_name,
        keep_last_sign_in=machine.keep_last_sign_in,
        differences=found,
        allow_folder=lambda: allow_folder(folder.path),
        spool=FileSpool(folder.spool),
    )


def _said_id(vault: FileVault) -> UUID | None:
    try:
        return vault.clinic_id()
    except Unavailable:
        return None


def _which_is_foreign(folder: DataFolder, vault_of: UUID | None, remembered: UUID | None) -> Unavailable:
    """What to say of a database that its vault's key does not open: the one of another clinic, where that is known."""
    if remembered is None or vault_of is None:
        return Unavailable("vault.not_of_this_record")
    if vault_of == remembered:
        return Unavailable("database.of_another_clinic", str(folder.database))
    return Unavailable("vault.of_another_clinic", str(folder.vault))
