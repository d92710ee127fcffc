"""The project in the Debian as a developer on Windows has it: its files, and what set-up makes of Python for Windows."""

import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

from devtools import windows
from devtools.places import ROOT, TEST_LOCK
from tests.wine import stand_ins
from tests.wine.session import inside

PROJECT = "/project"
"""In the Debian; for programs for Windows `Z:\\project`."""
PYTHON = f"{PROJECT}/.venv/Scripts/python.exe"


def lay() -> None:
    """Bring the copy of the project up to date, and its .venv with what the lock of the tests names. Raises: Refused."""
    _copy_files()
    _make_venv()


def _copy_files() -> None:
    asked = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate")
    listed = subprocess.run(asked, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
    wanted = {name for name in listed.split("\0") if name and (ROOT / name).is_file()}
    project = inside(PROJECT)
    for name in wanted:
        source, copy = ROOT / name, project / name
        if not copy.exists() or copy.read_bytes() != source.read_bytes():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy)
    for file in project.rglob("*.py"):
        below = file.relative_to(project)
        if below.parts[0] != ".venv" and below.as_posix() not in wanted:
            file.unlink()


def _make_venv() -> None:
    """Python for Windows where set-up puts it, the stand-ins for what Wine lacks beside it."""
    venv = inside(PROJECT) / ".venv"
    stamp, wanted = venv / "made-of", _fingerprint()
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    shutil.rmtree(venv, ignore_errors=True)
    python, libraries = venv / "Scripts", venv / "Lib" / "site-packages"
    windows.unpack_python(python)
    windows.install_libraries(TEST_LOCK, libraries)
    windows.search_in(python, [r"..\Lib\site-packages", r"..\.."])
    stand_ins.stand_in(python, libraries)
    stamp.write_text(wanted, encoding="utf-8")


def _fingerprint() -> str:
    makers = (TEST_LOCK, windows.PYTHON_LOCK, windows.__file__, stand_ins.__file__, __file__)
    return sha256(b"".join(Path(file).read_bytes() for file in makers)).hexdigest()
