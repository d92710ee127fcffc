"""What comes with the program besides itself: every locked library, and what is linked into two of them."""

import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import sqlcipher3.dbapi2 as cipher
from cryptography.hazmat.backends.openssl import backend
from PySide6.QtCore import qVersion

ROOT = Path(__file__).parents[2]
RUN_LOCK = ROOT / "requirements.lock"
_PINNED = re.compile(r"^([\w.-]+)==([^ ;\\\n]+)(?: ; ([^\\\n]+))?", re.MULTILINE)
_OPENSSL = re.compile(rb"OpenSSL ([0-9]+\.[0-9]+\.[0-9]+)")
_UNSAID = {
    # Its metadata name none: its licence file is the zlib one.
    "sqlcipher3": "Zlib",
    "cycler": "BSD-3-Clause",
    "kiwisolver": "BSD-3-Clause",
    "contourpy": "BSD-3-Clause",
    "matplotlib": "PSF-2.0",
}


@dataclass(frozen=True, slots=True)
class Library:
    """A part that somebody else wrote; `inside` names what it is linked into, empty for a package of its own."""

    name: str
    version: str
    licence: str
    inside: str = ""


def locked() -> tuple[Library, ...]:
    """The libraries of the run-time lock, as they are installed on this machine."""
    pins = _PINNED.findall(RUN_LOCK.read_text(encoding="utf-8"))
    found = {name: _installed(name) for name, _, _ in pins}
    return tuple(library for _, library in sorted(found.items()) if library is not None)


def _installed(name: str) -> Library | None:
    """None for what this system does not need."""
    try:
        said = metadata(name).json
    except PackageNotFoundError:
        return None
    licence = said.get("license_expression") or _UNSAID.get(name) or said.get("license") or ""
    return Library(name, str(said["version"]), str(licence))


def linked() -> tuple[Library, ...]:
    """What no list of packages names: it lies in the binary files of libraries."""
    connection = cipher.connect(":memory:")
    ((sqlcipher,),) = connection.execute("PRAGMA cipher_version").fetchall()
    connection.close()
    return (
        Library("Qt", qVersion(), "LGPL-3.0-only", "pyside6-essentials"),
        Library("SQLite", cipher.sqlite_version, "public domain", "sqlcipher3"),
        Library("SQLCipher", sqlcipher.split()[0], "BSD-3-Clause", "sqlcipher3"),
        Library("OpenSSL", _openssl_of_sqlcipher(), "Apache-2.0", "sqlcipher3"),
        Library("OpenSSL", backend.openssl_version_text().split()[1], "Apache-2.0", "cryptography"),
        Library("Atkinson Hyperlegible Next", "2025", "OFL-1.1", "assets/fonts"),
        Library("DejaVu Sans", "2.37", "Bitstream-Vera", "assets/papers/fonts"),
    )


def _openssl_of_sqlcipher() -> str:
    binary = next(Path(cipher.__file__).parent.glob("_sqlite3*"))
    said = _OPENSSL.search(binary.read_bytes())
    return said[1].decode() if said else "not known"
