"""Statements are compiled once, for the database that is really open, whichever store asks for them."""

from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlalchemy.sql import ClauseElement

from db.store.kinds import stored_kind_of
from db.store.store import SqlStore
from db.tables import TABLES
from models.records.record import Record
from models.records.scan import Scan
from tests.builders import TODAY, a_scan, a_sheet, an_earlier_birth, keep
from tests.stores import a_store


def _used(store: SqlStore) -> None:
    sheet = keep(store, a_sheet(a_scan(), history=(an_earlier_birth(),)))
    read = store.sheet(sheet.pregnancy.id)
    store.put(read.scans[0], "read again")
    store.every(Scan)
    store.booked(TODAY)
    store.ongoing()
    store.ongoing(TODAY)
    store.sheets_going_on(None, 10)
    store.sheets_going_on(None, 10, (TODAY, TODAY), ("NICE-OFFER",))
    store.merges_of(sheet.patient.id)
    assert sheet.patient.number is not None
    store.woman_with_number(sheet.patient.number)
    store.close()


def test_a_second_store_compiles_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = tmp_path / "one", tmp_path / "two"
    for folder in folders:
        folder.mkdir()
    stores = [a_store(folder) for folder in folders]
    _used(stores[0])
    compiled: list[ClauseElement] = []
    monkeypatch.setattr(ClauseElement, "compile", lambda self, *_, **__: compiled.append(self))
    _used(stores[1])
    assert compiled == []


@pytest.mark.parametrize("record", TABLES)
def test_a_statement_is_what_the_open_database_would_be_told(tmp_path: Path, record: type[Record]) -> None:
    store = a_store(tmp_path)
    opened = store._session._connection.dialect
    store.close()
    kind = stored_kind_of(record)
    assert kind.insert.sql == str(insert(kind.table).compile(dialect=opened))
