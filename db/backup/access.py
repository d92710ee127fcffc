"""A clinic's door with its backups: whoever opens the record through it can back it up, and go back to a backup."""

from dataclasses import replace
from pathlib import Path

from db.backup.keeper import BackupKeeper
from db.backup.remembered import Places
from db.backup.restoring import Restorer
from db.clinic.folder import DataFolder
from db.clinic.vault import FileVault
from db.store.store import SqlStore
from models.ports.store import Store
from models.usecases.clinic.access import ClinicAccess


def with_backups(access: ClinicAccess, data: Path, places: Places) -> ClinicAccess:
    """The same door to the record in `data`; `places` remembers where backups and packs go."""
    vault = access.vault if isinstance(access.vault, FileVault) else None
    restorer = Restorer(data, access.clock, places, vault, access.desk_name)

    def backed_up(store: Store, key: bytes) -> Store:
        if isinstance(store, SqlStore):
            store.backups = BackupKeeper(DataFolder(data), key, access.clock, places, restorer)
        return store

    return replace(
        access,
        new_store=lambda key: backed_up(access.new_store(key), key),
        open_store=lambda key: backed_up(access.open_store(key), key),
        restoring=restorer,
    )
