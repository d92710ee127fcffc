"""Files at a place the user chose."""

from pathlib import Path

from db.clinic.folder import write_whole
from models.errors import Problem, Refused, Unavailable

LARGEST_TEXT = 2_000_000
"""Bytes; the longest of our own guidelines has a fortieth of it."""


def save_text(path: Path, text: str) -> None:
    """Write a text file, whole or not at all, replacing what was there. Raises: Unavailable (`file.unwritable`)."""
    save_bytes(path, text.encode())


def save_bytes(path: Path, content: bytes) -> None:
    """Write a file, whole or not at all, replacing what was there. Raises: Unavailable (`file.unwritable`)."""
    try:
        write_whole(path, content)
    except OSError as error:
        raise Unavailable("file.unwritable", path.name) from error


def read_file(path: Path) -> bytes:
    """What is in a file of text.

    Raises: Refused (`file.too_large`), Unavailable (`file.unreadable`, `file.no_file` for what never ends or is waited for).
    """
    try:
        if path.exists() and not path.is_file():
            raise Unavailable("file.no_file", path.name or str(path))
        if path.stat().st_size > LARGEST_TEXT:
            raise Refused(Problem("file", "file.too_large", (path.name, str(LARGEST_TEXT // 1_000_000))))
        return path.read_bytes()
    except OSError as error:
        raise Unavailable("file.unreadable", path.name, error.strerror or "") from error
