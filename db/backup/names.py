"""How a backup's folder is called, and which folders are ours."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

PARTIAL = ".part"
"""What the name of a backup that is still being made ends with; whatever is called so is no backup."""
_MOMENT = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"cervitrend_[a-z0-9-]*_([0-9a-f]{12})_([0-9]{8}T[0-9]{6}Z)")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class BackupName:
    """What the name of a backup's folder says: the end of its clinic's id, and when it was made, in whole seconds."""

    clinic: str
    made_at: datetime


def clinic_mark(clinic_id: UUID) -> str:
    """The clinic in a name: the end of its id, because the beginning is a time that two clinics may share."""
    return clinic_id.hex[-12:]


def free_folder(target: Path, clinic_id: UUID, clinic_name: str, at: datetime) -> Path:
    """Where a backup made at this moment goes; a second later while something of that name is there already."""
    plain = unicodedata.normalize("NFKD", clinic_name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST]
    while True:
        moment = at.astimezone(UTC).strftime(_MOMENT)
        folder = target / f"cervitrend_{words}_{clinic_mark(clinic_id)}_{moment}"
        if not folder.exists() and not folder.with_name(folder.name + PARTIAL).exists():
            return folder
        at += timedelta(seconds=1)


def read_name(name: str) -> BackupName | None:
    """What a folder's name says; None for one that is not ours."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        made_at = datetime.strptime(found[2], _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None
    return BackupName(found[1], made_at)


def folders_in(target: Path, clinic_id: UUID | None = None) -> list[tuple[Path, BackupName]]:
    """Our backups in a folder, the newest first; None: of every clinic. Raises: OSError."""
    named = ((path, read_name(path.name)) for path in target.iterdir())
    mine = [
        (path, name)
        for path, name in named
        if name is not None and _is_of(name, clinic_id) and _is_plain_folder(path)
    ]
    return sorted(mine, key=_made_at, reverse=True)


def partial_folders(target: Path, clinic_id: UUID) -> list[Path]:
    """What interrupted backups of this clinic left behind. Raises: OSError."""
    found = []
    for path in target.iterdir():
        name = read_name(path.name.removesuffix(PARTIAL)) if path.name.endswith(PARTIAL) else None
        if name is not None and _is_of(name, clinic_id) and _is_plain_folder(path):
            found.append(path)
    return found


def _is_of(name: BackupName, clinic_id: UUID | None) -> bool:
    return clinic_id is None or name.clinic == clinic_mark(clinic_id)


def _is_plain_folder(path: Path) -> bool:
    # Nothing is deleted or read through a link: it may lead out of the target.
    return path.is_dir() and not path.is_symlink()


def _made_at(found: tuple[Path, BackupName]) -> datetime:
    return found[1].made_at
