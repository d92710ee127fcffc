"""One kind of record: between the record and its row, and the statements that read and write it."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, bindparam, insert, select, update

from db.columns import Plain
from db.store.session import Prepared, prepared
from db.tables import TABLES, column_specs
from models.records.record import Record, Stamp

R = TypeVar("R", bound=Record)
Row = dict[str, Plain]


class StoredKind(Generic[R]):
    """How records of one kind are kept; each statement is compiled when it is first needed, then kept for every store."""

    def __init__(self, record: type[R]) -> None:
        self.record = record
        self.table = TABLES[record]
        self.name = self.table.name
        self._places = tuple(column_specs(record))
        self.columns = tuple(spec.column for spec in self._places)

    @cached_property
    def by_id(self) -> str:
        """The record with an id."""
        return self.where(self.table.c.id == bindparam("id"))

    @cached_property
    def all_rows(self) -> str:
        """All records, in the order they were entered."""
        return self.where()

    @cached_property
    def of_pregnancy(self) -> str:
        """The records of one pregnancy, in the order they were entered."""
        return self.where(self.table.c.pregnancy_id == bindparam("parent"))

    @cached_property
    def of_patient(self) -> str:
        """The records of one woman, in the order they were entered."""
        return self.where(self.table.c.patient_id == bindparam("parent"))

    @cached_property
    def since(self) -> str:
        """The records written at a moment or later, in the order they were entered."""
        return self.where(self.table.c.stamp_at >= bindparam("moment"))

    def where(self, *tests: ColumnElement[bool]) -> str:
        """The text of a query for whole rows, in the order they were entered: ids sort by time."""
        return prepared(select(self.table).where(*tests).order_by(self.table.c.id)).sql

    @cached_property
    def insert(self) -> Prepared:
        """Saves a first version."""
        return prepared(insert(self.table))

    @cached_property
    def update(self) -> Prepared:
        """Saves a later version in place of exactly the one it was made from (`was_id`, `was_version`)."""
        was = (self.table.c.id == bindparam("was_id"), self.table.c.version == bindparam("was_version"))
        fresh: dict[str, Any] = {name: bindparam(name) for name in self.columns if name != "id"}
        return prepared(update(self.table).where(*was).values(fresh))

    def row(self, record: R) -> Row:
        """The record as it is stored, by column."""
        row: Row = {}
        for spec in self._places:
            value = getattr(record.stamp if spec.in_stamp else record, spec.field)
            row[spec.column] = None if value is None else spec.form.write(value)
        return row

    def named(self, row: Sequence[Any]) -> Row:
        """A fetched row by column."""
        return dict(zip(self.columns, row, strict=True))

    def read(self, row: Sequence[Any]) -> R:
        """The record of a fetched row."""
        fields: dict[str, Any] = {}
        stamp: dict[str, Any] = {}
        for spec, value in zip(self._places, row, strict=True):
            into = stamp if spec.in_stamp else fields
            into[spec.field] = None if value is None else spec.form.read(value)
        return self.record(stamp=Stamp(**stamp), **fields)


_KINDS: dict[type[Record], StoredKind[Any]] = {record: StoredKind(record) for record in TABLES}


def stored_kind_of(record: type[R]) -> StoredKind[R]:
    """How records of this kind are kept."""
    return _KINDS[record]
