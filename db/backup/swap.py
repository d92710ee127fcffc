"""Putting new files in the place of the record's own: killed at any step, the next start finishes it.

What is to be moved is written down first; from then on the new record is the one that opens.
"""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from db.backup.disk import flush_names
from db.clinic.folder import DataFolder, make_folder, read_whole, write_whole
from db.clinic.lock import DatabaseLock
from db.moving import give_name
from models.errors import Unavailable

INCOMING = ".incoming"
"""What the name of a file that will take the place of another ends with."""
BEFORE_UPGRADE = "before-upgrade"
"""The folder beside the record in which it is kept as it was before each upgrade."""
_FORMAT = 1
_READY = f"cervitrend.*{INCOMING}*"


def incoming_of(path: Path) -> Path:
    """Where what will take the place of a file is made ready: beside it."""
    return path.with_name(path.name + INCOMING)


def swap_in(folder: DataFolder, replaced: Sequence[Path], ready: Sequence[Path], kept: Path) -> None:
    """Move what is there (`replaced`) into the new folder `kept`, then each of `ready` to its place.

    The caller holds the record's lock, and what is `ready` is on the disk. Raises: OSError.
    """
    make_folder(kept, is_new=True)
    flush_names(folder.path)
    away = {path.name: f"{kept.name}/{path.name}" for path in replaced if path.exists()}
    here = {path.name: path.name.removesuffix(INCOMING) for path in ready}
    write_whole(folder.swap, json.dumps({"format": _FORMAT, "moves": [*away.items(), *here.items()]}))
    _finish(folder)


def finish_swap(folder: DataFolder, now: datetime) -> bool:
    """Finish what an earlier run began and could not end, before anything is opened; whether there was anything.

    Raises: Unavailable (`database.in_use` while another program is at it, `restore.journal_damaged`, `restore.not_finished`).
    """
    journal = folder.swap
    if not journal.exists():
        _clear_left_over(folder, now)
        return False
    lock = DatabaseLock(folder.database)
    lock.take("", now)
    try:
        _finish(folder)
    except OSError as error:
        raise Unavailable("restore.not_finished", str(folder.path), error.strerror or "") from error
    finally:
        lock.release()
    return True


def kept_folder(folder: DataFolder, what: str, now: datetime) -> Path:
    """A free name for what is put aside: `replaced_2026-11-30T13-31-12Z`."""
    moment = now.astimezone(UTC).strftime("%Y-%m-%dT%H-%M-%SZ")
    path, number = folder.path / f"{what}_{moment}", 1
    while path.exists():
        number += 1
        path = folder.path / f"{what}_{moment}_{number}"
    return path


def clear_incoming(folder: DataFolder) -> None:
    """Take away what a run that was cut short had made ready; the caller holds the lock. Raises: OSError."""
    if not (folder.swap).exists():
        for path in folder.path.glob(_READY):
            path.unlink()


def _clear_left_over(folder: DataFolder, now: datetime) -> None:
    """What was made ready and never written down; while another program is at it, it is left to that."""
    if not any(folder.path.glob(_READY)):
        return
    lock = DatabaseLock(folder.database)
    with suppress(Unavailable, OSError):
        lock.take("", now)
        try:
            clear_incoming(folder)
        finally:
            lock.release()


def _finish(folder: DataFolder) -> None:
    """Every move that was written down and not made yet; safe to be begun again at any point. Raises: OSError, Unavailable."""
    journal = folder.swap
    for source, place in _moves(journal):
        # Whoever was moved already is not there any more, and what took its place must stay.
        if source.exists() and not place.exists():
            give_name(source, place)
            flush_names(place.parent)
            flush_names(source.parent)
    with suppress(FileNotFoundError):
        journal.unlink()
    flush_names(folder.path)


def _moves(journal: Path) -> list[tuple[Path, Path]]:
    try:
        said: Mapping[str, list[list[str]]] = json.loads(read_whole(journal))
        return [
            (_own(journal.parent, source), _own(journal.parent, place)) for source, place in said["moves"]
        ]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unavailable("restore.journal_damaged", str(journal)) from error


def _own(folder: Path, name: str) -> Path:
    """A file of the folder or of a folder in it: what lies in a folder from elsewhere may ask for anything. Raises: ValueError."""
    path = Path(name)
    is_inside = not path.is_absolute() and ".." not in path.parts and "\0" not in name
    if not is_inside or not path.name or path.parent.parent != Path():
        raise ValueError(name)
    return folder / path
