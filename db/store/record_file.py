"""The file that an open store lies in: kept whole, looked after, and copied when it is no longer ours."""

import logging
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from db.clinic.folder import DataFolder, read_whole, write_whole
from db.clinic.machine_state import MachineState
from db.clinic.places import account_state_folder
from db.engine import copy_onto, open_engine
from db.store.chain import Chain
from db.store.data_key import DataKey
from db.store.look_over import LookOver
from db.store.session import StoreSession
from db.verify import verify
from models.errors import Unavailable
from models.records.clinic.audit import AuditHead, OlderRecord

_log = logging.getLogger(__name__)

_LOST = ("database.gone", "database.replaced", "database.log_gone")
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_NAME = "cervitrend-copy-{0:%Y-%m-%d-%H%M}{1}"


class SqlRecordFile:
    """What can be done with the file below the records; `key` is forgotten when the store is closed."""

    def __init__(self, database: Path, connection: Connection, session: StoreSession, key: DataKey) -> None:
        self._database, self._connection, self._session, self._key = database, connection, session, key
        self._vault = _bytes_of(DataFolder(database.parent).vault)
        self._check = LookOver(lambda: open_engine(database, key.raw(), reading=True))
        self._is_copied = False
        self._state: MachineState | None = None
        self._checked_at: datetime | None = None
        self._pinned: tuple[AuditHead, ...] = ()
        self.older: OlderRecord | None = None

    def hold_against(self, state_of: Callable[[UUID], MachineState | None]) -> None:
        """Compare the record with what this machine last saw of it, and remember there from now on. Raises: Unavailable."""
        clinic = self._session.row("SELECT id FROM settings LIMIT 1")
        self._state = None if clinic is None else state_of(UUID(clinic[0]))
        self._checked_at = None if self._state is None else self._state.checked_at()
        self.older = self._older_than_pinned()

    @property
    def stopped(self) -> Unavailable | None:
        return self._session.stopped

    @property
    def unsettled(self) -> int:
        return self._session.unsettled

    def settle(self) -> bool:
        return self._session.settle()

    def look(self) -> None:
        self._session.look()

    def free_mb(self) -> int:
        try:
            return shutil.disk_usage(self._database.parent).free // 1_000_000
        except OSError as error:
            raise Unavailable("database.gone", str(self._database)) from error

    def stop_writing(self, reason: Unavailable) -> None:
        self._session.stop_writing(reason)

    def close(self) -> None:
        """The store is being closed: nothing opens the file with its key any more."""
        self._check.end()
        self._rescue()
        with suppress(Unavailable):
            self.pin()
            self.settle()
        self._key.forget()

    @property
    def checked_at(self) -> datetime | None:
        return self._checked_at

    def check_whole(self, at: datetime) -> None:
        fault = self._check.first_fault()
        if fault is not None:
            _log.error("the record is not whole: %s", fault.code)
            self.stop_writing(Unavailable("database.found_damaged", fault.code))
            return
        self._checked_at = at
        if self._state is not None:
            self._state.keep_check(at)

    def _older_than_pinned(self) -> OlderRecord | None:
        """What this machine wrote last and cannot find again; None: all is there, or nothing was pinned."""
        pin = None if self._state is None else self._state.pin()
        if self._state is not None and self._state.is_damaged():
            return OlderRecord(ends_at=self._ends_at(), last_written_at=None)
        if pin is None or all(self._holds(head) for head in pin.heads):
            return None
        return OlderRecord(ends_at=self._ends_at(), last_written_at=pin.at)

    def _holds(self, head: AuditHead) -> bool:
        found = self._session.row("SELECT hash FROM audit WHERE desk = ? AND seq = ?", head.desk, head.seq)
        return found is not None and found[0] == head.hash

    def _ends_at(self) -> datetime | None:
        row = self._session.row('SELECT "at" FROM audit ORDER BY rowid DESC LIMIT 1')
        return None if row is None else datetime.fromisoformat(row[0])

    def pin(self) -> None:
        """Remember outside the folder where the record ends; not while that is in doubt."""
        at = self._ends_at()
        if self._state is None or self.older is not None or self.stopped is not None or at is None:
            return
        heads = Chain(self._session).heads()
        if heads != self._pinned:
            self._state.keep_pin(heads, at)
            self._pinned = heads

    def take_as_it_is(self) -> None:
        self.older = None
        self._pinned = ()
        self.pin()

    def _rescue(self) -> None:
        """What is held here alone when it is closed, as by the lock, is not let go of before it lies somewhere."""
        if self.stopped is None or self.stopped.code not in _LOST or self._is_copied:
            return
        place = account_state_folder() / "rescued"
        with suppress(OSError, Unavailable):
            place.mkdir(parents=True, exist_ok=True, mode=0o700)
            made = self.write_copy(place, self._ends_at() or _LONG_AGO)
            _log.error("the record was closed while its file was lost; a whole copy lies in %s", made)

    def write_copy(self, folder: Path, at: datetime) -> Path:
        made = _new_folder(folder, at)
        copy = DataFolder(made)
        try:
            copy_onto(self._connection, copy.database, self._key.raw())
            copy.database.chmod(0o600)
            # The vault beside it opens the copy; where the folder is gone it is the one there was at the beginning.
            vault = _bytes_of(DataFolder(self._database.parent).vault) or self._vault
            if vault:
                write_whole(copy.vault, vault)
            verification = verify(copy.database, self._key.raw(), frozen=True)
        except Unavailable as error:
            if error.code in ("database.disk_full", "database.disk_failed", "database.not_openable"):
                shutil.rmtree(made, ignore_errors=True)
                raise Unavailable("copy.not_written", str(folder)) from error
            raise Unavailable("copy.not_whole", str(made)) from error
        except OSError as error:
            shutil.rmtree(made, ignore_errors=True)
            raise Unavailable("copy.not_written", str(folder)) from error
        if verification.faults:
            raise Unavailable("copy.not_whole", str(made))
        self._is_copied = True
        return made


def _new_folder(folder: Path, at: datetime) -> Path:
    """A new folder in the one that was named. Raises: Unavailable (`copy.not_written`)."""
    for number in range(1, 100):
        made = folder / _NAME.format(at.astimezone(), f"-{number}" if number > 1 else "")
        try:
            made.mkdir(mode=0o700)
        except FileExistsError:
            continue
        except OSError as error:
            raise Unavailable("copy.not_written", str(folder)) from error
        return made
    raise Unavailable("copy.not_written", str(folder))


def _bytes_of(path: Path) -> bytes:
    """What is in a file; nothing where it cannot be read."""
    try:
        return read_whole(path)
    except (OSError, ValueError):
        return b""
