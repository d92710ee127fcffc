"""The program as it is shipped: what its wheel holds, its version, and the one moment that all its files bear."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from devtools.calling import Command
from models.version import PROGRAM_VERSION
from packages.calling import called

VERSION = PROGRAM_VERSION


def moment() -> int:
    """Seconds since 1970 of the commit that is packed (or SOURCE_DATE_EPOCH), so that two builds are the same."""
    said = os.environ.get("SOURCE_DATE_EPOCH")
    return int(said or called(["git", "log", "-1", "--format=%ct"]))


def build_wheel(folder: Path) -> Path:
    """The wheel of the program, in that folder: what `pipx install .` would install."""
    build: Command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder]
    called(build, SOURCE_DATE_EPOCH=str(moment()))
    return next(folder.glob("*.whl"))


def unpack_program(into: Path) -> None:
    """Lay the program's files into a folder, as `main.py` with what it needs beside it."""
    with TemporaryDirectory(prefix="wheel-") as folder, ZipFile(build_wheel(Path(folder))) as wheel:
        wheel.extractall(into, [name for name in wheel.namelist() if ".dist-info/" not in name])
