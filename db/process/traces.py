"""What a run that fails leaves behind, in files beside the log, for the next start to find; never a value of the record.

Each run has a file of its own, in which Python notes a crash of the whole program (`faulthandler`: files, lines and
functions) and the log notes every error. A run that ends without either takes its file away.
"""

import faulthandler
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TextIO

from db.clinic.folder import write_whole
from db.moving import put_in_place
from db.process.log_lines import NamelessLines, for_us, log_folder
from models.values.fault import fault_line

_log = logging.getLogger(__name__)
_MOST_KEPT = 100_000
"""Characters of what earlier runs left; older ones go first."""
_UNTOLD, _TOLD = "failed.txt", "failed.told.txt"
_RUN = "run-{}.trace"


def usual_traces() -> "Traces":
    """Those of this user on this system, beside the log."""
    return Traces(log_folder())


@contextmanager
def logged() -> Iterator[None]:
    """Meanwhile an error goes into the log, and is left for the next start of the window to tell."""
    traces = usual_traces()
    handler = traces.keep_log()
    traces.begin()
    try:
        yield
    finally:
        traces.end()
        logging.getLogger().removeHandler(handler)
        handler.close()


class Traces:
    """The traces of this run and of those before it, in one folder; nothing of it ever stops the program."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own = folder / _RUN.format(os.getpid())
        self._file: TextIO | None = None
        self._errors: _Errors | None = None

    @contextmanager
    def kept(self) -> Iterator["Traces"]:
        """Begin, and end; what is raised in between is noted by its place."""
        self.begin()
        try:
            yield self
        except Exception as bug:
            _log.error("unexpected %s", fault_line(bug))
            raise
        finally:
            self.end()

    def begin(self) -> None:
        """Gather what earlier runs left; from now on a crash and every error that is logged leave a trace."""
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._gather()
            # Held until the end: a program that crashes opens no file.
            handle = for_us(str(self._own), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            self._file = os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace")
            faulthandler.enable(self._file)
            self._errors = _Errors(self._file)
            logging.getLogger().addHandler(self._errors)

    def end(self) -> None:
        """The program ends by itself: without an error in it there is nothing to be told of this run."""
        if self._file is None or self._errors is None:
            return
        faulthandler.disable()
        logging.getLogger().removeHandler(self._errors)
        self._file.close()
        self._file = None
        if not self._errors.has_noted:
            # What Windows told faulthandler of without dying of it is no crash.
            with suppress(OSError):
                self._own.unlink()

    def keep_log(self) -> logging.Handler:
        """From now on write into the log as well what the program logs; slow to load."""
        from db.process.log_file import keep_log, usual_log_file  # noqa: PLC0415  # Not before the first paint.

        return keep_log(usual_log_file())

    def failed_at(self) -> datetime | None:
        """When the last of the runs failed of which nobody was told yet; None: none did."""
        try:
            return datetime.fromtimestamp((self._folder / _UNTOLD).stat().st_mtime).astimezone()
        except OSError:
            return None

    def left(self) -> tuple[str, ...]:
        """What those runs left, line by line."""
        return _lines(self._folder / _UNTOLD)

    def settle(self) -> None:
        """Somebody was told; what was left is kept for whoever looks after the computer, and not offered again."""
        with suppress(OSError):
            put_in_place(self._folder / _UNTOLD, self._folder / _TOLD)

    def _gather(self) -> None:
        for file in sorted(self._folder.glob(_RUN.format("*"))):
            ended = file.with_suffix(".ended")
            if not _has_ended(file):
                continue
            # Windows refuses it for a file that a program holds open: that run goes on.
            with suppress(OSError):
                file.replace(ended)
                if found := _lines(ended):
                    text = "\n".join((*self.left(), *found))[-_MOST_KEPT:]
                    failed_at = ended.stat().st_mtime
                    write_whole(self._folder / _UNTOLD, f"{text}\n")
                    os.utime(self._folder / _UNTOLD, (failed_at, failed_at))
                ended.unlink()


class _Errors(logging.StreamHandler[TextIO]):
    """Notes errors as the log does, at once."""

    def __init__(self, file: TextIO) -> None:
        super().__init__(file)
        self.setLevel(logging.ERROR)
        self.setFormatter(NamelessLines())
        self.has_noted = False

    def emit(self, record: logging.LogRecord) -> None:
        self.has_noted = True
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # logging.Handler calls it by this name.
        """A full disk must not stop whoever is working."""


def _lines(file: Path) -> tuple[str, ...]:
    try:
        return tuple(file.read_text(encoding="utf-8", errors="replace").splitlines())
    except OSError:
        return ()


def _has_ended(file: Path) -> bool:
    """Whether the run that writes this file is over, as far as the system tells; where it does not, a later start looks."""
    number = file.stem.partition("-")[2]
    if not number.isdecimal():
        return False
    if sys.platform == "win32":
        return True
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return int(number) == os.getpid()  # The number of a run before this one, given again.
