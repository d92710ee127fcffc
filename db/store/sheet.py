"""Everything about one pregnancy, gathered with one prepared statement a kind."""

from typing import Any, TypeVar
from uuid import UUID

from db.store.kinds import stored_kind_of
from db.store.lists.outlook import Outlook
from db.store.session import StoreSession
from models.errors import NotFound
from models.records.history import EarlierPregnancy
from models.records.patient import Patient
from models.records.pregnancy import Pregnancy
from models.records.record import Record
from models.views import PARTS, PregnancySheet

R = TypeVar("R", bound=Record)


class Sheets:
    """Reads whole pregnancies from an open store."""

    def __init__(self, session: StoreSession) -> None:
        self._session = session
        self._outlook = Outlook(session)

    def sheet(self, pregnancy_id: UUID) -> PregnancySheet:
        """The sheet of one pregnancy. Raises: NotFound."""
        pregnancy = self._one(Pregnancy, pregnancy_id)
        of = pregnancy_id.hex
        parts: dict[str, Any] = {
            name: self._of_pregnancy(kind, of) for kind, name in PARTS.items() if kind is not EarlierPregnancy
        }
        return PregnancySheet(
            patient=self._one(Patient, pregnancy.patient_id),
            pregnancy=pregnancy,
            history=self._read(
                EarlierPregnancy, stored_kind_of(EarlierPregnancy).of_patient, pregnancy.patient_id.hex
            ),
            **parts,
            outlook=self._outlook.of(of),
        )

    def _one(self, kind: type[R], record_id: UUID) -> R:
        found = self._read(kind, stored_kind_of(kind).by_id, record_id.hex)
        if not found:
            raise NotFound(stored_kind_of(kind).name, str(record_id))
        return found[0]

    def _of_pregnancy(self, kind: type[R], pregnancy_id: str) -> tuple[R, ...]:
        return self._read(kind, stored_kind_of(kind).of_pregnancy, pregnancy_id)

    def _read(self, kind: type[R], sql: str, key: str) -> tuple[R, ...]:
        return tuple(map(stored_kind_of(kind).read, self._session.rows(sql, key)))
