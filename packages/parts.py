"""What comes with the program besides itself: every locked library, and what is linked into two of them."""

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from operator import attrgetter
from pathlib import Path

import sqlcipher3.dbapi2 as cipher

from devtools.places import ROOT

RUN_LOCK = ROOT / "requirements.lock"
INSTALLED = Path(cipher.__file__).parents[1]
"""Where the libraries of this machine lie."""
_RUST = Path("cryptography", "hazmat", "bindings")
_PINNED = re.compile(r"^([\w.-]+)==", re.MULTILINE)
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


def locked(folder: Path = INSTALLED) -> tuple[Library, ...]:
    """The libraries of the run-time lock that lie in a folder: what another system needs is not among them."""
    pins = set(_PINNED.findall(RUN_LOCK.read_text(encoding="utf-8")))
    there = map(_library, distributions(path=[str(folder)]))
    return tuple(sorted((library for library in there if library.name in pins), key=attrgetter("name")))


def _library(found: Distribution) -> Library:
    said = found.metadata.json
    name = re.sub(r"[-_.]+", "-", found.name).lower()
    licence = said.get("license_expression") or _UNSAID.get(name) or said.get("license") or ""
    return Library(name, found.version, str(licence))


def linked(folder: Path = INSTALLED) -> tuple[Library, ...]:
    """What no list of packages names: it lies in the binary files of the libraries of a folder, and in `assets`."""
    connection = cipher.connect(":memory:")
    ((sqlcipher,),) = connection.execute("PRAGMA cipher_version").fetchall()
    connection.close()
    (qt,) = (library.version for library in locked(folder) if library.name == "pyside6-essentials")
    return (
        Library("Qt", qt, "LGPL-3.0-only", "pyside6-essentials"),
        # One release of sqlcipher3 holds the same two on every system.
        Library("SQLite", cipher.sqlite_version, "public domain", "sqlcipher3"),
        Library("SQLCipher", sqlcipher.split()[0], "BSD-3-Clause", "sqlcipher3"),
        Library("OpenSSL", _openssl_in(folder / "sqlcipher3", "_sqlite3*"), "Apache-2.0", "sqlcipher3"),
        Library("OpenSSL", _openssl_in(folder / _RUST, "_rust*.*"), "Apache-2.0", "cryptography"),
        Library("Atkinson Hyperlegible Next", "2025", "OFL-1.1", "assets/fonts"),
        Library("DejaVu Sans", "2.37", "Bitstream-Vera", "assets/papers/fonts"),
    )


def _openssl_in(package: Path, pattern: str) -> str:
    said = _OPENSSL.search(next(package.glob(pattern)).read_bytes())
    return said[1].decode() if said else "not known"
