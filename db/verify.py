"""Whether the database is whole: the file, its encryption, the audit chain, and every record against its trail."""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from db.engine import check_database_file, open_engine
from db.signatures import wrong_heads, wrong_of_receipt
from db.store.chain import COLUMNS, hash_of_entry
from db.store.kinds import Row, StoredKind, stored_kind_of
from db.store.session import StoreSession
from db.tables import AUDIT_TRIGGERS, TABLES
from models.errors import Unavailable
from models.records.clinic.audit import AuditHead
from models.values.receipt import Receipt


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: a stable code, and what a sentence about it has to quote."""

    code: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check found; `entries` counts audit entries, `records` the records held against them."""

    entries: int
    records: int
    faults: tuple[Fault, ...]


def verify(
    database: Path,
    key: bytes,
    receipt: Receipt | None = None,
    pinned: Iterable[AuditHead] = (),
    *,
    frozen: bool = False,
) -> Verification:
    """Check the whole database on a reading connection, beside the one that writes; hold it against a receipt as well.

    `pinned` are the ends of the desks' chains as this machine last saw them, where that record is meant to be checked.
    `frozen`: nobody writes to it, and nothing is made beside it. Where nothing can be made beside it, it is read so.

    Codes: `database.integrity`, `database.cipher`, `database.parent_missing`, `audit.unguarded`, `audit.broken`
    (values: desk and number of the first broken entry), those of `db.signatures` (values: desk and number of the entry that
    was signed), `record.older` (values: desk and number of an entry that was pinned), `record.unlike_trail`, `record.missing`, `search.missing`.
    Raises: Unavailable when the file cannot be read at all.
    """
    check_database_file(database)
    session = StoreSession(
        open_engine(database, key, reading=True, frozen=frozen or _is_unchangeable(database))
    )
    try:
        session.execute("BEGIN")
        found = verification_of(session)
        faults = (*found.faults, *_missing_of(session, pinned))
        if receipt is not None:
            wrong = wrong_of_receipt(session, receipt)
            faults = (*faults, *(Fault(code, tuple(values)) for code, *values in wrong))
        return replace(found, faults=faults)
    finally:
        session.close()


def _missing_of(session: StoreSession, pinned: Iterable[AuditHead]) -> Iterator[Fault]:
    """What this machine wrote or read last and cannot find again. Raises: Unavailable."""
    for head in pinned:
        row = session.row("SELECT hash FROM audit WHERE desk = ? AND seq = ?", head.desk, head.seq)
        if row is None or row[0] != head.hash:
            yield Fault("record.older", (head.desk, str(head.seq)))


def _is_unchangeable(database: Path) -> bool:
    """Whether neither the file nor its folder can be written to, as on a medium that can only be read.

    A log beside it would be left unread then, so that it has to be empty.
    """
    log = database.with_name(database.name + "-wal")
    has_log = log.exists() and log.stat().st_size > 0
    return not os.access(database.parent, os.W_OK) and not has_log


def verification_of(session: StoreSession, *, is_older: bool = False) -> Verification:
    """What a check of an open database finds, with the codes of `verify`.

    One of an older form (`is_older`) is checked up to its audit chain; its records have other columns.
    """
    checks: tuple[Callable[[StoreSession], Iterator[Fault]], ...] = (
        # First, because SQLCipher answers nothing more once it has met a bad page.
        _cipher_faults,
        _file_faults,
        _trigger_faults,
        _chain_faults,
    )
    of_this_form = (_signature_faults, _record_faults, _search_faults)
    faults: list[Fault] = []
    for check in checks if is_older else (*checks, *of_this_form):
        try:
            faults.extend(check(session))
        except Unavailable as error:
            faults.append(Fault(error.code, error.values))
    kinds = [] if is_older else [table.name for table in TABLES.values()]
    return Verification(_count(session, ["audit"]), _count(session, kinds), tuple(faults))


def _count(session: StoreSession, tables: list[str]) -> int:
    """How many rows these tables have together; 0 where the file is too damaged to tell."""
    if not tables:
        return 0
    try:
        rows = session.rows(" UNION ALL ".join(f"SELECT count(*) FROM {table}" for table in tables))
    except Unavailable:
        return 0
    return sum(row[0] for row in rows)


def _cipher_faults(session: StoreSession) -> Iterator[Fault]:
    for (words,) in session.rows("PRAGMA cipher_integrity_check"):
        yield Fault("database.cipher", (str(words),))


def _file_faults(session: StoreSession) -> Iterator[Fault]:
    for (words,) in session.rows("PRAGMA integrity_check"):
        if words != "ok":
            yield Fault("database.integrity", (str(words),))
    for table, row, *_ in session.rows("PRAGMA foreign_key_check"):
        yield Fault("database.parent_missing", (str(table), str(row)))


def _trigger_faults(session: StoreSession) -> Iterator[Fault]:
    there = dict(session.rows("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    for name, statement in AUDIT_TRIGGERS.items():
        if there.get(name) != statement:
            yield Fault("audit.unguarded", (name,))


def _chain_faults(session: StoreSession) -> Iterator[Fault]:
    """The first broken entry of each desk; what follows it cannot be judged any more."""
    columns = ", ".join(f'"{column}"' for column in COLUMNS)
    desk, seq, previous, is_broken = None, 0, "", False
    for entry in session.stream(f"SELECT {columns} FROM audit ORDER BY desk, seq"):
        if entry[0] != desk:
            desk, seq, previous, is_broken = entry[0], 0, "", False
        seq += 1
        holds = entry[1] == seq and entry[-2] == previous and entry[-1] == hash_of_entry(entry[:-1])
        if not holds and not is_broken:
            is_broken = True
            yield Fault("audit.broken", (str(desk), str(seq)))
        previous = entry[-1]


def _signature_faults(session: StoreSession) -> Iterator[Fault]:
    """Every end of a chain that was signed: by that key, and still an entry of that chain."""
    for code, desk, seq in wrong_heads(session):
        yield Fault(code, (desk, str(seq)))


def _record_faults(session: StoreSession) -> Iterator[Fault]:
    for record in TABLES:
        kind = stored_kind_of(record)
        yield from _unlike_trail(session, kind)
        gone = (
            f"SELECT DISTINCT audit.record_id FROM audit LEFT JOIN {kind.name} ON {kind.name}.id = audit.record_id"
            f" WHERE audit.kind = ? AND {kind.name}.id IS NULL"
        )
        for (record_id,) in session.rows(gone, kind.name):
            yield Fault("record.missing", (kind.name, record_id))


def _unlike_trail(session: StoreSession, kind: StoredKind[Any]) -> Iterator[Fault]:
    """Records that are not what their newest audit entry says they are."""
    columns = ", ".join(f'{kind.name}."{column}"' for column in kind.columns)
    newest = (
        f"SELECT audit.after, {columns} FROM {kind.name} LEFT JOIN audit ON audit.record_id = {kind.name}.id"
        f" AND audit.version = (SELECT max(version) FROM audit AS own WHERE own.record_id = {kind.name}.id)"
    )
    for after, *row in session.stream(newest):
        now = kind.named(row)
        if not _describes(after, now):
            yield Fault("record.unlike_trail", (kind.name, str(now["id"])))


def _describes(after: str | None, now: Row) -> bool:
    """Whether the entry describes the row; a column that a later version added was not there to be written down."""
    try:
        return after is not None and all(now.get(name) == value for name, value in json.loads(after).items())
    except (ValueError, AttributeError):
        return False


def _search_faults(session: StoreSession) -> Iterator[Fault]:
    unlisted = (
        "SELECT id FROM patients LEFT JOIN women_places ON patient_id = id"
        " WHERE struck_out IS NULL AND place IS NULL"
    )
    for (patient_id,) in session.rows(unlisted):
        yield Fault("search.missing", (patient_id,))
