"""The program's log: what failed and where, with ids and codes and never a name; a few files that replace each other."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

from db.process.log_lines import NamelessLines, for_us, log_folder

_LARGEST = 500_000
_KEPT = 3
_LAST_LINES = 30


def usual_log_file() -> Path:
    """Where the log lies on this system for this user."""
    return log_folder() / "cervitrend.log"


class _LogFile(RotatingFileHandler):
    """A log that nobody else on the computer reads, and that is given up in silence where it cannot be written."""

    def _open(self) -> Any:
        Path(self.baseFilename).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return open(  # The handler closes it.
            self.baseFilename, self.mode, encoding=self.encoding, errors="backslashreplace", opener=for_us
        )

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # logging.Handler calls it by this name.
        """A full disk must not stop whoever is working."""


def keep_log(file: Path) -> logging.Handler:
    """From now on write what the program logs to a file; what was there stays for a while."""
    handler = _LogFile(file, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", delay=True)
    handler.setFormatter(NamelessLines())
    logging.getLogger().addHandler(handler)
    return handler


def last_lines(file: Path) -> tuple[str, ...]:
    """The end of the log; nothing where there is none or it cannot be read."""
    try:
        return tuple(file.read_text(encoding="utf-8", errors="replace").splitlines()[-_LAST_LINES:])
    except OSError:
        return ()
