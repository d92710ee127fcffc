"""The downtime pack as a file: a PDF that opens with its password alone, in any reader."""

import re
from datetime import datetime
from io import BytesIO
from pathlib import Path

from db.clinic.folder import write_whole
from models.errors import Unavailable

KEPT = 3
"""So many packs lie there at most; older ones of ours are taken away."""
_NAME = "cervitrend-downtime-{0:%Y-%m-%d-%H%M}.pdf"
_OURS = re.compile(r"cervitrend-downtime-[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{4}\.(pdf|html)")
_CIPHER = "AES-256"


def write_pack_file(folder: Path, pdf: bytes, password: str, at: datetime) -> Path:
    """Write a pack of a moment, encrypted, and take older ones of ours away; returns where it lies.

    Those that an earlier version wrote as readable pages go too. Raises: Unavailable (`pack.not_written`, values: the folder
    and the system's reason).
    """
    path = folder / _NAME.format(at.astimezone())
    try:
        write_whole(path, encrypted(pdf, password))
        packs = sorted(_packs_in(folder))
        kept = [pack for pack in packs if pack.suffix == path.suffix][-KEPT:]
        for old in packs:
            if old not in kept:
                old.unlink()
    except OSError as error:
        raise Unavailable("pack.not_written", str(folder), error.strerror or "") from error
    return path


def encrypted(pdf: bytes, password: str) -> bytes:
    """The same pages, to be read by whoever has the password and by nobody else (ISO 32000-2, AES with 256 bits)."""
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415  # 60 to 80 ms and 16 MB at every start; wanted once an evening.

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    writer.encrypt(password, algorithm=_CIPHER)
    whole = BytesIO()
    writer.write(whole)
    return whole.getvalue()


def _packs_in(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if _OURS.fullmatch(path.name) and not path.is_symlink()]
