"""A vault of a clinic with one user, cheap enough for every test, and what is done to its file by hand."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from db.clinic.folder import DataFolder
from db.clinic.key_box import Cost
from db.clinic.vault import FileVault, Remembered
from db.ids import new_id

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
CLINIC, USER = new_id(), new_id()
PASSWORD, OTHER = "grön säng 12", "blå stol 34"


def a_vault(folder: Path, remembered: Remembered | None = None) -> FileVault:
    return FileVault(DataFolder(folder), CHEAP, remembered)


def a_founded_vault(folder: Path, recovery_key: str | None = None) -> tuple[FileVault, bytes]:
    vault = a_vault(folder)
    key = vault.found(CLINIC, USER, "anna", PASSWORD, recovery_key or vault.new_recovery_key())
    vault.complete()
    return vault, key


def change_by_hand(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Change what a vault says, and put its checksum right as whoever can read this may."""
    path = DataFolder(folder).vault
    title, _, mac, body = path.read_text(encoding="ascii").split("\n", 3)
    said = json.loads(body)
    change(said)
    write_by_hand(path, title, mac, json.dumps(said, indent=1) + "\n")


def write_by_hand(path: Path, title: str, mac: str, body: str) -> None:
    sha = hashlib.sha256(f"{title}\n{mac}\n{body}".encode()).hexdigest()
    path.write_bytes(f"{title}\nsha256 {sha}\n{mac}\n{body}".encode())


def first_format(folder: Path, key: bytes, *, complete: bool = True) -> None:
    """Put a vault of the first format in place: no checksum, no id, the data key itself under each secret."""
    import secrets

    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    from db.clinic.key_box import _derived

    def wrap(secret: bytes, owner: str) -> dict[str, Any]:
        salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
        wrapped = AESGCM(_derived(secret, salt, CHEAP)).encrypt(nonce, key, owner.encode())
        cost = {"memory_kib": 64, "passes": 1, "lanes": 1}
        return {"cost": cost, "salt": salt.hex(), "nonce": nonce.hex(), "wrapped": wrapped.hex()}

    mine = {"user_id": USER.hex, "sign_in": "anna", "wrap": wrap(PASSWORD.encode(), USER.hex)}
    said = {
        "format": 1,
        "complete": complete,
        "users": [mine],
        "recovery": wrap(bytes(range(19)), "recovery"),
    }
    DataFolder(folder).vault.write_text(json.dumps(said, ensure_ascii=False, indent=1), encoding="utf-8")
