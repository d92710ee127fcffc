"""Setting the project up: .venv holds what a lock names, and the system what Qt needs."""

from __future__ import annotations

import hashlib
import re
import sys
from importlib.util import find_spec
from pathlib import Path

from devtools.calling import Refused, call, must
from devtools.debian import apt_install, install_for_tests, install_system_libraries
from devtools.places import PYTHON, ROOT, SETUP_LOCK, TEST_LOCK, VENV, program


def set_up(lock: Path) -> None:
    """Make .venv hold what the lock names, and the system what Qt needs; at once when it already does."""
    stamp, wanted = VENV / f"{lock.stem}.stamp", fingerprint(lock)
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    _require_python()
    if not program("uv").exists():
        _make_venv()
    install(lock)
    install_system_libraries()
    if lock == TEST_LOCK:
        install_for_tests()
    stamp.write_text(wanted, encoding="utf-8")


def fingerprint(lock: Path) -> str:
    """A text that changes with what is to be installed, with Python, and with how it is installed."""
    text = hashlib.sha256(sys.version.encode())
    for file in (SETUP_LOCK, lock, *sorted(Path(__file__).parent.glob("*.py"))):
        text.update(file.read_bytes())
    return text.hexdigest()


def _require_python() -> None:
    """Raises: Refused where this Python is none of those that pyproject.toml names."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    oldest, above = re.findall(r"3\.\d+", re.findall(r"^requires-python.*$", project, re.MULTILINE)[0])
    minor = sys.version_info[1]
    if not int(oldest[2:]) <= minor < int(above[2:]):
        command = f"`py -{oldest} dev.py`" if sys.platform == "win32" else f"`python{oldest} dev.py`"
        raise Refused(
            f"Python {oldest} or later, before {above}, is needed, this is 3.{minor}: call {command}."
        )


def _make_venv() -> None:
    # Debian keeps ensurepip in a package of its own.
    if find_spec("ensurepip") is None:
        apt_install(["python{}.{}-venv".format(*sys.version_info)])
    must([sys.executable, "-m", "venv", VENV])
    _pip_install(SETUP_LOCK)


def install(lock: Path) -> None:
    """Put into .venv what a lock names. Raises: Refused."""
    pip = (program("uv"), "pip", "install", "--python", PYTHON, "--compile-bytecode")
    uv = (*pip, "--require-hashes", "-r", lock)
    if call(uv) != 0:
        print("uv could not install the libraries; trying pip.", file=sys.stderr)
        _pip_install(lock)


def _pip_install(lock: Path) -> None:
    pip = (PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--quiet")
    must([*pip, "--require-hashes", "-r", lock])
