"""The manifest of a backup: what it holds, sealed with the data key so that nobody else can write one."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from db.backup.halt import Halt
from db.clinic.folder import read_whole, write_whole
from db.columns import canonical, write_moment
from models.errors import Unavailable
from models.records.clinic.backup import ChainHead, Holdings, Manifest

MANIFEST = "manifest.json"
_FORMAT = 1
_PURPOSE = b"cervitrend backup manifest 1"
_LARGEST = 1 << 20
_AT_ONCE = 1 << 20


def write_manifest(folder: Path, manifest: Manifest, key: bytes) -> None:
    """Raises: OSError."""
    body = _body(manifest)
    write_whole(folder / MANIFEST, canonical(body | {"seal": _seal(body, key)}))


def read_manifest(folder: Path, key: bytes | None = None) -> Manifest:
    """What a backup says of itself; with the data key its seal is checked, without it nothing is proven.

    Raises: Unavailable (`backup.no_manifest`, `backup.manifest_damaged`, `backup.manifest_swapped`: sealed with another key or changed).
    """
    path = folder / MANIFEST
    try:
        said = json.loads(read_whole(path, _LARGEST))
        seal = said.pop("seal")
        manifest = _parsed(said)
    except FileNotFoundError:
        raise Unavailable("backup.no_manifest", folder.name) from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise Unavailable("backup.manifest_damaged", folder.name) from error
    if key is not None and not hmac.compare_digest(str(seal).encode(), _seal(said, key).encode()):
        raise Unavailable("backup.manifest_swapped", folder.name)
    return manifest


def check_files(folder: Path, manifest: Manifest, halt: Halt | None = None) -> None:
    """Raises: Unavailable (`backup.file_changed`: not the file that was sealed, values: it and the backup; `backup.stopped`)."""
    for name, digest in manifest.files:
        try:
            found = sha256_of(folder / name, halt)
        except OSError:
            found = ""
        if found != digest:
            raise Unavailable("backup.file_changed", name, folder.name)


def sha256_of(path: Path, halt: Halt | None = None) -> str:
    """SHA-256 of a file in hex. Raises: OSError, Unavailable (`backup.stopped`)."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while part := file.read(_AT_ONCE):
            digest.update(part)
            if halt is not None:
                halt.check()
    return digest.hexdigest()


def _seal(body: Mapping[str, Any], key: bytes) -> str:
    purpose = hmac.digest(key, _PURPOSE, "sha256")
    return hmac.new(purpose, canonical(body).encode(), "sha256").hexdigest()


def _body(manifest: Manifest) -> dict[str, Any]:
    holds = manifest.holds
    return {
        "format": _FORMAT,
        "made_at": write_moment(manifest.made_at),
        "program": manifest.program,
        "clinic_id": holds.clinic_id.hex,
        "clinic_name": holds.clinic_name,
        "schema": holds.schema,
        "heads": [[head.desk, head.seq, head.hash] for head in holds.heads],
        "counts": dict(holds.counts),
        "drafts": holds.drafts,
        "newest_entry": None if holds.newest_entry is None else write_moment(holds.newest_entry),
        "files": dict(manifest.files),
    }


def _parsed(said: Mapping[str, Any]) -> Manifest:
    if said["format"] != _FORMAT:
        raise ValueError(said["format"])
    newest = said["newest_entry"]
    holds = Holdings(
        clinic_id=UUID(said["clinic_id"]),
        clinic_name=str(said["clinic_name"]),
        schema=str(said["schema"]),
        heads=tuple(ChainHead(str(desk), int(seq), str(digest)) for desk, seq, digest in said["heads"]),
        counts=tuple(sorted((str(name), int(rows)) for name, rows in said["counts"].items())),
        drafts=str(said["drafts"]),
        newest_entry=None if newest is None else _aware(newest),
    )
    files = tuple(sorted((_plain(name), str(digest)) for name, digest in said["files"].items()))
    return Manifest(_aware(said["made_at"]), str(said["program"]), holds, files)


def _plain(name: str) -> str:
    """A file of the backup's own folder and nothing else. Raises: ValueError."""
    if name != Path(name).name or name in ("", ".", ".."):
        raise ValueError(name)
    return name


def _aware(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment
