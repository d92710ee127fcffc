"""The door to a clinic's folder: its vault, its database, its guidelines."""

import logging
from collections.abc import Callable
from pathlib import Path

from db.backup.swap import finish_swap
from db.clinic.access_spool import FileSpool
from db.clinic.folder import DataFolder
from db.clinic.vault import FileVault
from db.ids import Ids
from db.shipped.golden import self_test
from db.shipped.guideline_files import GuidelineFiles
from db.shipped.reference_data import read_guidelines
from db.store.opening import new_store, open_store
from db.store.store import SqlStore
from models.clock import Clock
from models.usecases.clinic.access import SELF_TEST_FAILED, ClinicAccess

_log = logging.getLogger(__name__)


def clinic_access(
    data: Path,
    guidelines: Path,
    golden: Path,
    clock: Clock,
    desk_name: Callable[[], str],
    keep_desk_name: Callable[[str], object],
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

    ids = Ids()

    def open_existing(key: bytes) -> SqlStore:
        store = open_store(folder.database, key, desk_name(), clock, refusing)
        ids.go_on_after(store.newest_id())
        return store

    def keep(name: str) -> None:
        keep_desk_name(name)

    return ClinicAccess(
        vault=FileVault(folder),
        new_store=lambda key: new_store(folder.founding.database, key, desk_name(), clock),
        open_store=open_existing,
        clock=clock,
        desk_name=desk_name,
        guidelines=known,
        guideline_format=GuidelineFiles(),
        new_id=ids,
        keep_desk_name=keep,
        differences=found,
        spool=FileSpool(folder.spool),
    )
