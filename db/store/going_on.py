"""The pregnancies that go on, some at a time, without what neither rules nor scan plans look at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any, Generic, Self, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, func, select

from db.columns import form_of
from db.store.session import Session
from db.tables import TABLES, datings, places, pregnancies
from models.records.discussion import Discussion
from models.records.finding import Examination, Symptom
from models.records.history import EarlierPregnancy
from models.records.patient import Patient
from models.records.plan import Booking, ScanClosing
from models.records.pregnancy import Dating, Pregnancy
from models.records.record import Record, Stamp
from models.records.scan import Scan
from models.records.treatment import Cerclage
from models.views import PregnancySheet

R = TypeVar("R", bound=Record)
_UNSAVED = Stamp(at=datetime.min.replace(tzinfo=UTC), by=UUID(int=0), desk="")
"""The stamp of a record that was not read whole; its version 0 keeps it from ever replacing the whole one."""

_LEFT_OUT = frozenset(
    "version stamp struck_out batch_id note typed criteria_met amended scan_id resolved_scan_id telephone".split()
)
"""Fields that are not read where they may be left out; whatever else a record holds is read."""

_GO_ON = (pregnancies.c.ended_on.is_(None), pregnancies.c.struck_out.is_(None))
_IN_SLICE = (pregnancies.c.id.between(bindparam("first"), bindparam("last")), *_GO_ON)
_agreed = datings.alias("agreed")
_NEWEST = (
    select(func.max(_agreed.c.id))
    .where(_agreed.c.pregnancy_id == pregnancies.c.id, _agreed.c.struck_out.is_(None))
    .correlate(pregnancies)
    .scalar_subquery()
)
_DUE_ON = select(datings.c.due_on).where(datings.c.id == _NEWEST).correlate(pregnancies).scalar_subquery()
_IS_DUE = func.coalesce(_DUE_ON, bindparam("earliest")).between(bindparam("earliest"), bindparam("latest"))
"""Whether the due date that counts lies between two days, or there is none."""


class GoingOn:
    """Reads the pregnancies that go on from an open store; every call is short, whatever the clinic's size."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._pregnancies = _Part(session, Pregnancy, "id")
        self._women = _Part(session, Patient, "id")
        self._history = _Part(session, EarlierPregnancy, "patient_id")
        self._datings = _Part(session, Dating)
        self._scans = _Part(session, Scan)
        self._symptoms = _Part(session, Symptom)
        self._examinations = _Part(session, Examination)
        self._cerclages = _Part(session, Cerclage)
        self._discussions = _Part(session, Discussion)
        self._bookings = _Part(session, Booking)
        self._closings = _Part(session, ScanClosing)

    def count(self) -> int:
        """How many there are."""
        row = self._session.row(
            "SELECT count(*) FROM pregnancies WHERE ended_on IS NULL AND struck_out IS NULL"
        )
        return int(row[0]) if row else 0

    def sheets(
        self, after: UUID | None, limit: int, due: tuple[date, date] | None
    ) -> tuple[PregnancySheet, ...]:
        """The next ones by id, at most `limit`; nothing struck out is among what belongs to them.

        `due` leaves out those with a due date outside these two days.
        """
        since, days = after.hex if after else "", tuple(day.isoformat() for day in due or ())
        statement = self._pregnancies.next_due if due else self._pregnancies.next_slice
        rows = self._session.rows(statement, since, *_each_time(days), limit)
        found = tuple(self._pregnancies.read(row, {}) for row in rows)
        return self._sheets(_Slice.of(found, days), found) if found else ()

    def _sheets(self, these: "_Slice", found: tuple[Pregnancy, ...]) -> tuple[PregnancySheet, ...]:
        women, history = self._women.of(these), self._history.of(these)
        datings, scans = self._datings.of(these), self._scans.of(these)
        symptoms, examinations = self._symptoms.of(these), self._examinations.of(these)
        cerclages, discussions = self._cerclages.of(these), self._discussions.of(these)
        bookings, closings = self._bookings.of(these), self._closings.of(these)
        return tuple(
            PregnancySheet(
                patient=women[each.patient_id][0],
                pregnancy=each,
                history=tuple(history.get(each.patient_id, ())),
                datings=tuple(datings.get(each.id, ())),
                scans=tuple(scans.get(each.id, ())),
                symptoms=tuple(symptoms.get(each.id, ())),
                examinations=tuple(examinations.get(each.id, ())),
                cerclages=tuple(cerclages.get(each.id, ())),
                discussions=tuple(discussions.get(each.id, ())),
                bookings=tuple(bookings.get(each.id, ())),
                scan_closings=tuple(closings.get(each.id, ())),
            )
            for each in found
        )


@dataclass(frozen=True, slots=True)
class _Slice:
    """Pregnancies that follow each other: the ids of the first and the last, and every id of theirs by its text.

    `days` are the first and the last due date of those that were not left out in between; empty where none was.
    """

    first: str
    last: str
    ids: Mapping[str, UUID]
    days: tuple[str, ...]

    @classmethod
    def of(cls, found: tuple[Pregnancy, ...], days: tuple[str, ...]) -> Self:
        """The slice that begins and ends with these."""
        known = (each_id for each in found for each_id in (each.id, each.patient_id))
        return cls(found[0].id.hex, found[-1].id.hex, {each.hex: each for each in known}, days)


def _each_time(days: tuple[str, ...]) -> tuple[str, ...]:
    """The two days in the order in which a statement asks for them: the earliest twice."""
    return (days[0], days[0], days[1]) if days else ()


class _Part(Generic[R]):
    """One kind of record without what is left out; `owner` is the column that says whom it belongs to."""

    def __init__(self, session: Session, kind: type[R], owner: str = "pregnancy_id") -> None:
        self._session, self._kind, self._owner = session, kind, owner
        self._table = TABLES[kind]
        read = [place for place in places(kind) if not place.in_stamp and place.field not in _LEFT_OUT]
        self._columns = tuple(self._table.c[place.column] for place in read)
        self._place = [place.field for place in read].index(owner)
        numbered = [(place.field, at, place.form.read) for at, place in enumerate(read)]
        # Most values stand as they are; reading them one by one would take as long as all the rest.
        self._plain = tuple((name, at) for name, at, way in numbered if way is form_of(str).read)
        self._ids = tuple((name, at) for name, at, way in numbered if way is UUID)
        self._made = tuple(each for each in numbered if each[2] not in (form_of(str).read, UUID))

    @cached_property
    def next_slice(self) -> str:
        """The text of the query for the pregnancies behind one."""
        later = select(*self._columns).where(*_GO_ON, pregnancies.c.id > bindparam("after"))
        return f"{self._session.prepare(later.order_by(pregnancies.c.id)).sql} LIMIT ?"

    @cached_property
    def next_due(self) -> str:
        """The same, for those whose due date lies between two days or is not known."""
        later = select(*self._columns).where(*_GO_ON, pregnancies.c.id > bindparam("after"), _IS_DUE)
        return f"{self._session.prepare(later.order_by(pregnancies.c.id)).sql} LIMIT ?"

    @cached_property
    def of_slice(self) -> str:
        """The text of the query for what belongs to a slice of the pregnancies, in the order it was entered."""
        return self._of(*_IN_SLICE)

    @cached_property
    def of_due(self) -> str:
        """The same, without what belongs to those whose due date lies outside two days."""
        return self._of(*_IN_SLICE, _IS_DUE)

    def _of(self, *slice_: ColumnElement[bool]) -> str:
        theirs = pregnancies.c.id if self._owner == "pregnancy_id" else pregnancies.c.patient_id
        mine = self._table.c[self._owner].in_(select(theirs).where(*slice_))
        # A woman's own record is read in any case: her pregnancy goes on, whatever was struck out.
        standing = () if self._kind is Patient else (self._table.c.struck_out.is_(None),)
        wanted = select(*self._columns).where(mine, *standing).order_by(self._table.c.id)
        return self._session.prepare(wanted).sql

    def of(self, these: _Slice) -> dict[UUID, list[R]]:
        """The records that belong to a slice, by their owner."""
        found: dict[UUID, list[R]] = {}
        statement = self.of_due if these.days else self.of_slice
        for row in self._session.rows(statement, these.first, these.last, *_each_time(these.days)):
            found.setdefault(these.ids[row[self._place]], []).append(self.read(row, these.ids))
        return found

    def read(self, row: Any, ids: Mapping[str, UUID]) -> R:
        """The record of a fetched row; an id that is known already is not read from its text again."""
        fields: dict[str, Any] = {name: row[at] for name, at in self._plain}
        for name, at in self._ids:
            text = row[at]
            fields[name] = None if text is None else ids[text] if text in ids else UUID(text)
        for name, at, read in self._made:
            value = row[at]
            fields[name] = None if value is None else read(value)
        return self._kind(stamp=_UNSAVED, **fields)
