"""Where things lie in the project: its locks, and the interpreter that set-up makes."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
MAIN = ROOT / "main.py"

SETUP_LOCK = ROOT / "requirements-setup.lock"
RUN_LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-dev.lock"
FUZZ_LOCK = ROOT / "requirements-fuzz.lock"


def program(name: str, system: str = os.name) -> Path:
    """Where set-up puts a program that a library brings; `system` as in `os.name`."""
    return VENV / "Scripts" / f"{name}.exe" if system == "nt" else VENV / "bin" / name


PYTHON = program("python")
