"""Everything about one pregnancy, gathered with one prepared statement a kind."""

from typing import TypeVar
from uuid import UUID

from db.store.kinds import kind_of
from db.store.outlook import Outlook
from db.store.session import Session
from models.errors import NotFound
from models.records.discussion import Discussion
from models.records.finding import Examination, Symptom
from models.records.flag import Flag
from models.records.history import EarlierPregnancy
from models.records.laboratory import LabResult
from models.records.outcome import Baby, Outcome
from models.records.patient import Patient
from models.records.plan import Booking, Contact, ScanClosing
from models.records.pregnancy import Dating, Pregnancy
from models.records.record import Record
from models.records.risk import RiskFactor
from models.records.scan import Scan
from models.records.treatment import CareNote, Cerclage, Pessary, Progesterone
from models.views import PregnancySheet

R = TypeVar("R", bound=Record)


class Sheets:
    """Reads whole pregnancies from an open store."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._outlook = Outlook(session)

    def sheet(self, pregnancy_id: UUID) -> PregnancySheet:
        """The sheet of one pregnancy. Raises: NotFound."""
        pregnancy = self._one(Pregnancy, pregnancy_id)
        of = pregnancy_id.hex
        return PregnancySheet(
            patient=self._one(Patient, pregnancy.patient_id),
            pregnancy=pregnancy,
            datings=self._of_pregnancy(Dating, of),
            history=self._read(
                EarlierPregnancy, kind_of(EarlierPregnancy).of_patient, pregnancy.patient_id.hex
            ),
            scans=self._of_pregnancy(Scan, of),
            symptoms=self._of_pregnancy(Symptom, of),
            examinations=self._of_pregnancy(Examination, of),
            cerclages=self._of_pregnancy(Cerclage, of),
            progesterone=self._of_pregnancy(Progesterone, of),
            flags=self._of_pregnancy(Flag, of),
            discussions=self._of_pregnancy(Discussion, of),
            bookings=self._of_pregnancy(Booking, of),
            contacts=self._of_pregnancy(Contact, of),
            scan_closings=self._of_pregnancy(ScanClosing, of),
            risks=self._of_pregnancy(RiskFactor, of),
            lab_results=self._of_pregnancy(LabResult, of),
            pessaries=self._of_pregnancy(Pessary, of),
            care_notes=self._of_pregnancy(CareNote, of),
            outcomes=self._of_pregnancy(Outcome, of),
            babies=self._of_pregnancy(Baby, of),
            outlook=self._outlook.of(of),
        )

    def _one(self, kind: type[R], record_id: UUID) -> R:
        found = self._read(kind, kind_of(kind).by_id, record_id.hex)
        if not found:
            raise NotFound(kind_of(kind).name, str(record_id))
        return found[0]

    def _of_pregnancy(self, kind: type[R], pregnancy_id: str) -> tuple[R, ...]:
        return self._read(kind, kind_of(kind).of_pregnancy, pregnancy_id)

    def _read(self, kind: type[R], sql: str, key: str) -> tuple[R, ...]:
        return tuple(map(kind_of(kind).read, self._session.rows(sql, key)))
