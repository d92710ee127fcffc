"""What somebody who looks after the computer wants to know, without a password and without anything about a patient."""

import platform
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from db.clinic.folder import DataFolder
from db.clinic.places import site_folder
from db.clinic.settings_file import data_folder, read_settings, usual_file
from db.clock import SystemClock
from db.process.log_file import last_lines, usual_log_file
from db.process.traces import usual_traces
from db.shipped.golden import self_test
from db.shipped.reference_data import read_guidelines
from models.errors import CervitrendError
from models.version import PROGRAM_VERSION

_LIBRARIES = ("PySide6-Essentials", "SQLAlchemy", "cryptography", "argon2-cffi")
Told = tuple[str, str]


def diagnose(data: Path | None, guidelines: Path, golden: Path) -> tuple[Told, ...]:
    """What is found, each with a word for what it is; what cannot be found out says why. `data` None: the remembered folder."""
    return tuple(_told(data, guidelines, golden))


def _told(data: Path | None, guidelines: Path, golden: Path) -> Iterator[Told]:
    yield "program", PROGRAM_VERSION
    yield "python", platform.python_version()
    yield "system", platform.platform()
    for name in _LIBRARIES:
        yield name, _version(name)
    yield "SQLite", driver.sqlite_version
    yield "time", SystemClock().now().astimezone().isoformat(timespec="seconds")
    yield "site", _asked(lambda: str(site_folder() or "no site file"))
    yield "settings", _asked(lambda: f"{usual_file()} desk {read_settings(usual_file()).desk_name}")
    yield "self-test", _asked(lambda: f"{len(self_test(golden, read_guidelines(guidelines)))} differences")
    yield "folder", _asked(lambda: str(data_folder(data)))
    yield from _files(data)
    yield "traces", str(usual_log_file().parent)
    yield from (("failed", line) for line in usual_traces().left())
    yield from (("log", line) for line in last_lines(usual_log_file()))


def report_text(found: Iterable[Told]) -> str:
    """What was found as the text of a file, each thing on a line of its own."""
    return "".join(f"{what}: {' '.join(value.split())}\n" for what, value in found)


def _files(data: Path | None) -> Iterator[Told]:
    try:
        folder = data_folder(data)
        if not folder.exists():
            yield "files", "the folder is not there"
            return
        free = shutil.disk_usage(folder).free
    except (CervitrendError, OSError) as error:
        yield "files", _reason(error)
        return
    yield "free", f"{free // 1_000_000} MB"
    known = DataFolder(folder)
    log = known.database.with_name(f"{known.database.name}-wal")
    for file in (known.database, log, known.vault):
        yield file.name, _looks(file)


def _looks(file: Path) -> str:
    try:
        found = file.stat()
    except OSError as error:
        return _reason(error)
    changed = datetime.fromtimestamp(found.st_mtime).astimezone().isoformat(timespec="seconds")
    return f"{found.st_size} bytes, {stat.filemode(found.st_mode)}, changed {changed}"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"


def _asked(question: Callable[[], str]) -> str:
    try:
        return question()
    except (CervitrendError, OSError) as error:
        return _reason(error)


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
