"""A database at one moment: what it holds, and a whole copy of it, while somebody else goes on writing."""

import hashlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from uuid import UUID

import sqlcipher3.dbapi2 as driver

from db.backup.halt import Halt
from db.columns import canonical
from db.engine import driver_of, in_our_words, open_engine
from db.store.chain import OF_THE_TRAIL_SQL
from db.store.session import StoreSession
from models.errors import Unavailable
from models.records.clinic.backup import ChainHead, Holdings

_PAGES = 256
"""How many pages are copied in one step: some 1 MB, a few milliseconds."""
_STEPS = 50_000
"""After how many of its own steps SQLite asks whether a long query should end."""
_BETWEEN_S = 0.002


class Snapshot:
    """One moment of a database; whatever is written meanwhile is not in it."""

    def __init__(self, session: StoreSession, reading: driver.Connection) -> None:
        self.session = session
        self._reading = reading

    def holdings(self) -> Holdings:
        """What it holds. Raises: Unavailable (`database.without_settings`, and what reading raises)."""
        rows = self.session.rows
        clinic = self.session.row("SELECT id, clinic_name FROM settings ORDER BY id LIMIT 1")
        if clinic is None:
            raise Unavailable("database.without_settings")
        tables = rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            " AND name NOT LIKE 'women_words%' ORDER BY name"
        )
        counts = tuple((name, int(rows(f'SELECT count(*) FROM "{name}"')[0][0])) for (name,) in tables)
        newest = rows(
            f'SELECT "at" FROM audit WHERE kind NOT IN ({OF_THE_TRAIL_SQL}) ORDER BY rowid DESC LIMIT 1'
        )
        (revision,) = rows("SELECT version_num FROM alembic_version")[0]
        return Holdings(
            clinic_id=UUID(clinic[0]),
            clinic_name=str(clinic[1]),
            schema=str(revision),
            heads=tuple(
                ChainHead(*row)
                for row in rows("SELECT desk, max(seq), hash FROM audit GROUP BY desk ORDER BY desk")
            ),
            counts=counts,
            drafts=_hash_of_drafts(self.session),
            newest_entry=datetime.fromisoformat(newest[0][0]) if newest else None,
        )

    def copy_to(self, path: Path, key: bytes, halt: Halt) -> None:
        """Write all of it to a new encrypted file with this key, in one file without a log beside it.

        Raises: Unavailable (`backup.stopped`, and what writing raises).
        """

        def between(_: int, _left: int, _total: int) -> None:
            halt.check()

        with (
            in_our_words(),
            closing(driver.connect(str(path), isolation_level=None, check_same_thread=False)) as made,
        ):
            made.execute("PRAGMA cipher_log_level = NONE")
            made.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            made.execute("PRAGMA synchronous = FULL")
            self._reading.backup(made, pages=_PAGES, progress=between, sleep=_BETWEEN_S)
            made.execute("PRAGMA journal_mode = DELETE")


@contextmanager
def snapshot(
    database: Path, key: bytes, halt: Halt | None = None, *, untouched: bool = False
) -> Iterator[Snapshot]:
    """A database as it is now, on a reading connection beside the one that writes; `untouched` as for `open_engine`.

    Raises: Unavailable.
    """
    connection = open_engine(database, key, reading=True, untouched=untouched)
    reading = driver_of(connection)
    if halt is not None:
        ending = halt

        def is_due() -> bool:
            return ending.is_due

        reading.set_progress_handler(is_due, _STEPS)
    session = StoreSession(connection)
    try:
        session.execute("BEGIN")
        # A reading transaction begins with its first reading.
        session.rows("SELECT count(*) FROM sqlite_master")
        yield Snapshot(session, reading)
    finally:
        session.close()


def _hash_of_drafts(session: StoreSession) -> str:
    digest = hashlib.sha256()
    for row in session.stream("SELECT * FROM drafts ORDER BY 1, 2, 3"):
        digest.update(canonical(list(row)).encode())
    return digest.hexdigest()
