"""What a line of the log may hold, and where the log lies: loaded at every start, before the first paint."""

import logging
import os
from pathlib import Path

import platformdirs

from models.values.fault import fault_line

_OURS = frozenset({"db", "models", "python", "qt", "ui"})
"""Whose own words hold no name, by the first part of the logger's; a library may quote what it was given."""


def log_folder() -> Path:
    """Where the log and the traces lie on this system for this user."""
    return platformdirs.user_log_path("cervitrend", appauthor=False)


class NamelessLines(logging.Formatter):
    """One line for each record: our own words; of a library's only where they come from, of an exception where it happened."""

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", style="{")

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        is_ours = record.name.partition(".")[0] in _OURS
        said = record.getMessage() if is_ours else f"at {record.module}.py:{record.lineno}"
        if record.exc_info and record.exc_info[1] is not None:
            said = f"{said}: {fault_line(record.exc_info[1])}"
        plain = logging.makeLogRecord(record.__dict__ | {"msg": " ".join(said.split()), "args": None})
        plain.exc_info = plain.exc_text = plain.stack_info = None
        return super().format(plain)


def for_us(path: str, flags: int) -> int:
    """Open a file that nobody else on the computer reads."""
    return os.open(path, flags, 0o600)
