"""Records that went into others: numbers that find her as well, earlier versions, half-filled forms."""

import json
from datetime import datetime
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Integer, bindparam, exists, select

from db.store.kinds import StoredKind, stored_kind_of
from db.store.session import StoreSession, prepared
from db.tables import ADDED, RENUMBERED, TABLES, merges, patients
from models.errors import NotFound
from models.records.history import EarlierPregnancy
from models.records.importing.imports import ImportBatch
from models.records.merge import Merge
from models.records.patient import Patient
from models.records.record import Record
from models.values.identity import HospitalNumber
from models.views import Draft

R = TypeVar("R", bound=Record)
batches = TABLES[ImportBatch]
_ONCE = "SELECT after FROM audit WHERE record_id = ? AND version = ?"
_HOLDER = f"""
SELECT id FROM patients WHERE {RENUMBERED} AND struck_out IS NULL
AND EXISTS (SELECT 1 FROM json_each(patients.other_numbers) WHERE value = ?) LIMIT 1
"""
_DRAFTS = (
    "SELECT user_id, form, fields, saved_at, woman FROM drafts WHERE pregnancy_id = ? ORDER BY user_id, form"
)


class Merged:
    """What merging asks of an open store."""

    def __init__(self, session: StoreSession) -> None:
        self._session = session

    def holder(self, number: HospitalNumber) -> UUID | None:
        """The standing woman into whose record one with this number went."""
        row = self._session.row(_HOLDER, number.text)
        return None if row is None else UUID(row[0])

    def earlier_of(self, patient_id: UUID) -> tuple[EarlierPregnancy, ...]:
        """All of her earlier pregnancies, in the order they were entered."""
        kind = stored_kind_of(EarlierPregnancy)
        return tuple(map(kind.read, self._session.rows(kind.of_patient, patient_id.hex)))

    def merges_of(self, patient_id: UUID) -> tuple[Merge, ...]:
        """Every merge that this record was kept or merged in, oldest first."""
        rows = self._session.rows(_merges_of_woman(), patient_id.hex, patient_id.hex)
        return tuple(map(stored_kind_of(Merge).read, rows))

    def women_taken_back(self, limit: int) -> tuple[Patient, ...]:
        """Women who were struck out by hand, the last first."""
        return tuple(map(stored_kind_of(Patient).read, self._session.rows(_taken_back(), limit)))

    def version(self, kind: type[R], record_id: UUID, version: int) -> R:
        """An earlier version of a record, from the audit trail. Raises: NotFound."""
        of = stored_kind_of(kind)
        row = self._session.row(_ONCE, record_id.hex, version)
        if row is None:
            raise NotFound(of.name, str(record_id))
        kept = json.loads(row[0])
        return of.read([kept.get(column, _added(of, column)) for column in of.columns])

    def drafts_about(self, pregnancy_id: UUID) -> tuple[Draft, ...]:
        """The half-filled forms of all users about one pregnancy."""
        return tuple(
            Draft(
                user_id=UUID(user_id),
                form=form,
                pregnancy_id=pregnancy_id,
                fields=json.loads(fields),
                saved_at=datetime.fromisoformat(saved_at),
                woman=woman,
            )
            for user_id, form, fields, saved_at, woman in self._session.rows(_DRAFTS, pregnancy_id.hex)
        )


@cache
def _merges_of_woman() -> str:
    is_hers = (merges.c.kept_id == bindparam("kept")) | (merges.c.merged_id == bindparam("merged"))
    return stored_kind_of(Merge).where(is_hers)


@cache
def _taken_back() -> str:
    """Struck out, with no merge that holds as the reason, nor a file that was taken back."""
    is_merged = exists().where(merges.c.merged_id == patients.c.id, merges.c.undone.is_(None))
    went_with_file = exists().where(batches.c.id == patients.c.batch_id, batches.c.undone.is_not(None))
    gone = (patients.c.struck_out.is_not(None), ~went_with_file, ~is_merged)
    return f"{prepared(select(patients).where(*gone).order_by(patients.c.stamp_at.desc())).sql} LIMIT ?"


def _added(kind: StoredKind[Any], column: str) -> str | int | None:
    """What a row gets that was kept before its table had this column."""
    text = ADDED.get((kind.name, column))
    return int(text) if text is not None and isinstance(kind.table.c[column].type, Integer) else text
