"""The practice clinic: the demonstration in a program of its own, which knows nothing of the clinic's record."""

import subprocess
import sys
from pathlib import Path

from models.errors import Unavailable

_MAIN = Path(__file__).parents[2] / "main.py"


def start_practice() -> None:
    """Start it and go on at once; it is gone when its own window is closed. Raises: Unavailable (`practice.not_started`: the reason)."""
    try:
        subprocess.Popen(  # noqa: S603  # Our own interpreter and program, no shell.
            [sys.executable, str(_MAIN), "--demo"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise Unavailable("practice.not_started", str(error)) from error
