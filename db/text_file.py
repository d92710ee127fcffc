"""Files at a place the user chose."""

from pathlib import Path

from db.clinic.folder import write_whole
from models.errors import Unavailable


def save_text(path: Path, text: str) -> None:
    """Write a text file, whole or not at all, replacing what was there. Raises: Unavailable (`file.unwritable`)."""
    try:
        write_whole(path, text)
    except OSError as error:
        raise Unavailable("file.unwritable", path.name) from error


def read_file(path: Path) -> bytes:
    """What is in a file. Raises: Unavailable (`file.unreadable`)."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unavailable("file.unreadable", path.name, error.strerror or "") from error
