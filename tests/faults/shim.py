"""The preload library of `shim.c`: built where there is a compiler, armed and read from Python."""

import ctypes
import errno
import os
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntFlag
from functools import cache
from pathlib import Path
from types import FrameType

import sqlcipher3.dbapi2 as driver

from devtools.debian import apt_install

SOURCE = Path(__file__).with_name("shim.c")
_PRELOADED = "CERVITREND_SHIM"


class Kind(IntFlag):
    """Which calls of the system count, as `shim.c` numbers them."""

    WRITE = 1
    SYNC = 2
    OPEN = 4
    TRUNCATE = 8
    RENAME = 16
    UNLINK = 32
    FOLDER = 64
    ALLOCATION = 128


@dataclass(frozen=True, slots=True)
class Failure:
    """How the n-th call of a kind fails: with which error, it alone or all that follow, half of it done."""

    kind: Kind
    number: int
    is_lasting: bool = False
    is_half: bool = False

    def __str__(self) -> str:
        how = " and all after" if self.is_lasting else " half done" if self.is_half else ""
        said = "none left" if self.kind is Kind.ALLOCATION else errno.errorcode[self.number]
        return f"{str(self.kind.name).lower()} {said}{how}"


CALLS = (
    *(Failure(kind, errno.EIO) for kind in list(Kind)[:-1]),
    Failure(Kind.WRITE, errno.ENOSPC, is_lasting=True),
    Failure(Kind.WRITE, errno.ENOSPC, is_half=True),
    Failure(Kind.OPEN, errno.EMFILE),
    Failure(Kind.OPEN, errno.ENOSPC, is_lasting=True),
    Failure(Kind.SYNC, errno.EIO, is_lasting=True),
    Failure(Kind.RENAME, errno.ENOSPC, is_lasting=True),
)
ALLOCATIONS = (
    Failure(Kind.ALLOCATION, errno.ENOMEM),
    Failure(Kind.ALLOCATION, errno.ENOMEM, is_lasting=True),
)


def preloaded(module: str, *arguments: str) -> int:
    """Run a module with the library before everything else; its exit status."""
    if shutil.which("gcc") is None:
        # Only the long form needs a compiler; whoever cannot install one is told its name.
        apt_install(["gcc", "libc6-dev"])
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "shim.so"
        build = ["gcc", "-O2", "-fPIC", "-shared", "-o", str(library), str(SOURCE), "-ldl"]
        subprocess.run(build, check=True)
        environment = os.environ | {"LD_PRELOAD": str(library), _PRELOADED: str(library)}
        return subprocess.run(
            [sys.executable, "-m", module, *arguments], env=environment, check=False
        ).returncode


def is_preloaded() -> bool:
    """Whether this process runs on the library."""
    return _PRELOADED in os.environ


@cache
def _library() -> ctypes.CDLL:
    # The very copy that was preloaded: it is loaded once.
    library = ctypes.PyDLL(os.environ[_PRELOADED])
    library.faults_seen.restype = library.faults_failed.restype = ctypes.c_long
    library.faults_above.argtypes = (ctypes.c_uint64,)
    library.faults_note_places.argtypes = (ctypes.c_void_p, ctypes.c_long)
    library.faults_arm.argtypes = (ctypes.c_int, ctypes.c_int, ctypes.c_long, ctypes.c_int)
    if not library.faults_library(b"sqlcipher3"):
        raise RuntimeError("SQLCipher's library is not loaded")
    return library


def watch(folder: Path) -> None:
    """From now on only files below this folder count."""
    _library().faults_watch(os.fsencode(folder))


@contextmanager
def failing(failure: Failure, at: int) -> Iterator[None]:
    """Let the call of that number fail, counted from 1; 0: none, they are only counted."""
    how = failure.is_lasting + 2 * failure.is_half
    _library().faults_arm(int(failure.kind), failure.number, at, how)
    try:
        yield
    finally:
        _library().faults_disarm()


@contextmanager
def noted_places(into: ctypes.Array[ctypes.c_uint64]) -> Iterator[None]:
    """Note where each allocation is made: the way to it through the library, and through the program to the driver."""
    library, kinds = _library(), (driver.Connection, driver.Cursor)

    def follow(frame: FrameType | None, event: str, called: object) -> None:
        if event == "c_call" and isinstance(getattr(called, "__self__", None), kinds):
            way = tuple((f.f_code.co_filename, line) for f, line in traceback.walk_stack(frame))
            library.faults_above(hash(way) & (2**64 - 1))

    library.faults_note_places(into, len(into))
    sys.setprofile(follow)
    try:
        yield
    finally:
        sys.setprofile(None)
        library.faults_note_places(None, 0)


def counted() -> tuple[int, int]:
    """How many calls were seen since it was armed, and how many of them failed."""
    return _library().faults_seen(), _library().faults_failed()


@contextmanager
def recorded(file: int) -> Iterator[None]:
    """Write every call with its data to an open file."""
    _library().faults_record(file)
    try:
        yield
    finally:
        _library().faults_record(-1)


def mark(text: str) -> None:
    """Put a word of our own into the recording."""
    _library().faults_mark(text.encode())
