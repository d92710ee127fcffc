"""Which backups lie in the places there are."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from uuid import UUID

from db.backup.manifest import read_manifest
from db.backup.names import BackupName, folders_in
from models.errors import Unavailable
from models.records.clinic.backup import StoredBackup


def backups_in(
    targets: Iterable[Path], clinic_id: UUID | None = None, key: bytes | None = None
) -> tuple[StoredBackup, ...]:
    """Every backup of a clinic (None: of all), the newest first; a place that cannot be reached has none.

    With the data key each one's seal is checked; what it says of itself is not proven without. Files are not read.
    """
    found: list[StoredBackup] = []
    for target in dict.fromkeys(targets):
        try:
            named = folders_in(target, clinic_id)
        except OSError:
            continue
        found += [_stored(folder, name, key) for folder, name in named]
    return tuple(sorted(found, key=_made_at, reverse=True))


def _stored(folder: Path, name: BackupName, key: bytes | None) -> StoredBackup:
    try:
        return StoredBackup(folder, name.made_at, read_manifest(folder, key))
    except Unavailable as error:
        return StoredBackup(folder, name.made_at, None, error)


def _made_at(backup: StoredBackup) -> datetime:
    return backup.made_at
