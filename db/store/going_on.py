"""The pregnancies that go on, some at a time, with one statement a kind: for rules over the whole clinic."""

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, bindparam, select

from db.store.kinds import Kind
from db.store.session import Session
from db.tables import pregnancies
from models.records.discussion import Discussion
from models.records.finding import Examination, Symptom
from models.records.history import EarlierPregnancy
from models.records.patient import Patient
from models.records.plan import Booking, ScanClosing
from models.records.pregnancy import Dating, Pregnancy
from models.records.record import Record
from models.records.scan import Scan
from models.records.treatment import Cerclage
from models.views import PregnancySheet

R = TypeVar("R", bound=Record)
_OWNER = "pregnancy_id"
_GO_ON: tuple[ColumnElement[bool], ...] = (
    pregnancies.c.ended_on.is_(None),
    pregnancies.c.struck_out.is_(None),
)


class GoingOn:
    """Reads the pregnancies that go on from an open store; every call is short, whatever the clinic's size."""

    def __init__(self, session: Session, kinds: Mapping[type[Record], Kind[Any]]) -> None:
        self._session = session
        self._kinds = kinds
        self._statements: dict[type[Record], str] = {}

    def count(self) -> int:
        """How many there are."""
        row = self._session.row(
            "SELECT count(*) FROM pregnancies WHERE ended_on IS NULL AND struck_out IS NULL"
        )
        return int(row[0]) if row else 0

    def sheets(self, after: UUID | None, limit: int) -> tuple[PregnancySheet, ...]:
        """The next ones by id, at most `limit`."""
        sql = self._kinds[Pregnancy].where(*_GO_ON, pregnancies.c.id > bindparam("after"))
        rows = self._session.rows(f"{sql} LIMIT ?", after.hex if after else "", limit)
        if not rows:
            return ()
        found = tuple(map(self._kinds[Pregnancy].read, rows))
        span = (found[0].id.hex, found[-1].id.hex)
        women = {patient.id: patient for patient in self._some(Patient, "id", span)}
        history = self._of(EarlierPregnancy, "patient_id", span)
        datings, scans = self._of(Dating, _OWNER, span), self._of(Scan, _OWNER, span)
        symptoms, examinations = self._of(Symptom, _OWNER, span), self._of(Examination, _OWNER, span)
        cerclages, discussions = self._of(Cerclage, _OWNER, span), self._of(Discussion, _OWNER, span)
        bookings, closings = self._of(Booking, _OWNER, span), self._of(ScanClosing, _OWNER, span)
        return tuple(
            PregnancySheet(
                patient=women[each.patient_id],
                pregnancy=each,
                history=history.get(each.patient_id, ()),
                datings=datings.get(each.id, ()),
                scans=scans.get(each.id, ()),
                symptoms=symptoms.get(each.id, ()),
                examinations=examinations.get(each.id, ()),
                cerclages=cerclages.get(each.id, ()),
                discussions=discussions.get(each.id, ()),
                bookings=bookings.get(each.id, ()),
                scan_closings=closings.get(each.id, ()),
            )
            for each in found
        )

    def _of(self, kind: type[R], owner: str, span: tuple[str, str]) -> dict[UUID, tuple[R, ...]]:
        """The records of one kind by whom they belong to."""
        found: dict[UUID, list[R]] = {}
        for record in self._some(kind, owner, span):
            found.setdefault(getattr(record, owner), []).append(record)
        return {each: tuple(records) for each, records in found.items()}

    def _some(self, kind: type[R], column: str, span: tuple[str, str]) -> list[R]:
        """The records of one kind that belong to the pregnancies of a span, in the order they were entered."""
        reading: Kind[R] = self._kinds[kind]
        if kind not in self._statements:
            self._statements[kind] = reading.where(reading.table.c[column].in_(_owners(column)))
        return [reading.read(row) for row in self._session.rows(self._statements[kind], *span)]


def _owners(column: str) -> Select[Any]:
    """The pregnancies of a span that go on, or their women."""
    owner = pregnancies.c.id if column == _OWNER else pregnancies.c.patient_id
    return select(owner).where(pregnancies.c.id.between(bindparam("first"), bindparam("last")), *_GO_ON)
