"""The pregnancies that go on, some at a time, without what neither rules nor scan plans look at."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache, cached_property
from typing import Any, Generic, Self, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, exists, func, or_, select, text

from db.columns import form_of
from db.store.session import StoreSession, prepared
from db.tables import TABLES, column_specs, datings, flags, pregnancies
from models.records.discussion import Discussion
from models.records.finding import Examination, Symptom
from models.records.flag import Flag, FlagState
from models.records.history import EarlierPregnancy
from models.records.laboratory import LabResult
from models.records.patient import Patient
from models.records.plan import Booking, ScanClosing
from models.records.pregnancy import Dating, Pregnancy
from models.records.record import Record, Stamp
from models.records.risk import RiskFactor
from models.records.scan import Scan
from models.records.treatment import Cerclage
from models.views import PregnancySheet

R = TypeVar("R", bound=Record)
_UNSAVED = Stamp(at=datetime.min.replace(tzinfo=UTC), by=UUID(int=0), desk="")
"""The stamp of a record that was not read whole; its version 0 keeps it from ever replacing the whole one."""

_LEFT_OUT = frozenset(
    (
        "version stamp struck_out batch_id note typed criteria_met amended telephone "
        "scan_id resolved_scan_id examination_id resolved_examination_id again_at again_on"
    ).split()
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
_OF_RULES = flags.c.rule_id.in_(select(func.json_each(bindparam("rules")).table_valued("value").c.value))
_STANDS = (
    flags.c.state != text(f"'{state.value}'")
    for state in (FlagState.LAPSED, FlagState.WITHDRAWN, FlagState.CLOSED)
)
_IS_FLAGGED = exists().where(flags.c.pregnancy_id == pregnancies.c.id, _OF_RULES, *_STANDS)
"""Whether she has a flag of one of these rules that another policy could take away."""
_IS_WANTED = or_(_IS_DUE, _IS_FLAGGED)
_COUNT = select(func.count()).select_from(pregnancies).where(*_GO_ON)


class GoingOn:
    """Reads the pregnancies that go on from an open store; every call is short, whatever the clinic's size."""

    def __init__(self, session: StoreSession) -> None:
        self._session = session

    def count(self, due_after: date | None) -> int:
        """How many there are; only those due later than a day where one is given."""
        row = (
            self._session.row(_counted())
            if due_after is None
            else self._session.row(_counted_later(), due_after.isoformat())
        )
        return int(row[0]) if row else 0

    def sheets(
        self, after: UUID | None, limit: int, due: tuple[date, date] | None, rule_ids: Sequence[str]
    ) -> tuple[PregnancySheet, ...]:
        """The next ones by id, at most `limit`; nothing struck out is among what belongs to them.

        `due` leaves out those with a due date outside these two days and no flag of these rules; of flags only
        those of these rules are read.
        """
        since, rules = after.hex if after else "", json.dumps(list(rule_ids))
        # The days in the order in which a statement asks for them: the earliest twice.
        wanted = (due[0].isoformat(), due[0].isoformat(), due[1].isoformat(), rules) if due else ()
        statement = _PREGNANCIES.next_wanted if due else _PREGNANCIES.next_slice
        rows = self._session.rows(statement, since, *wanted, limit)
        found = tuple(_PREGNANCIES.read(row, {}) for row in rows)
        return self._sheets(_Slice.of(found, wanted, rules), found) if found else ()

    def _sheets(self, these: "_Slice", found: tuple[Pregnancy, ...]) -> tuple[PregnancySheet, ...]:
        session = self._session
        women, history = _WOMEN.of(session, these), _HISTORY.of(session, these)
        datings, scans = _DATINGS.of(session, these), _SCANS.of(session, these)
        symptoms, examinations = _SYMPTOMS.of(session, these), _EXAMINATIONS.of(session, these)
        cerclages, discussions = _CERCLAGES.of(session, these), _DISCUSSIONS.of(session, these)
        risks, lab_results = _RISKS.of(session, these), _LAB_RESULTS.of(session, these)
        bookings, closings = _BOOKINGS.of(session, these), _CLOSINGS.of(session, these)
        raised = _FLAGS.of(session, these)
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
                risks=tuple(risks.get(each.id, ())),
                lab_results=tuple(lab_results.get(each.id, ())),
                discussions=tuple(discussions.get(each.id, ())),
                bookings=tuple(bookings.get(each.id, ())),
                scan_closings=tuple(closings.get(each.id, ())),
                flags=tuple(raised.get(each.id, ())),
            )
            for each in found
        )


@dataclass(frozen=True, slots=True)
class _Slice:
    """Pregnancies that follow each other: the ids of the first and the last, and every id of theirs by its text.

    `wanted` are the values that say who was not left out in between, empty where nobody was; `rules` the ids of the
    rules whose flags are read, as JSON.
    """

    first: str
    last: str
    ids: Mapping[str, UUID]
    wanted: tuple[str, ...]
    rules: str

    @classmethod
    def of(cls, found: tuple[Pregnancy, ...], wanted: tuple[str, ...], rules: str) -> Self:
        """The slice that begins and ends with these."""
        known = (each_id for each in found for each_id in (each.id, each.patient_id))
        return cls(found[0].id.hex, found[-1].id.hex, {each.hex: each for each in known}, wanted, rules)


class _Part(Generic[R]):
    """One kind of record without what is left out; `owner` is the column that says whom it belongs to.

    `only` is what else it has to be; it asks for the rules of the slice.
    """

    def __init__(
        self,
        kind: type[R],
        owner: str = "pregnancy_id",
        only: ColumnElement[bool] | None = None,
    ) -> None:
        self._kind, self._owner, self._only = kind, owner, only
        self._table = TABLES[kind]
        read = [spec for spec in column_specs(kind) if not spec.in_stamp and spec.field not in _LEFT_OUT]
        self._columns = tuple(self._table.c[spec.column] for spec in read)
        self._place = [spec.field for spec in read].index(owner)
        numbered = [(spec.field, at, spec.form.read) for at, spec in enumerate(read)]
        # Most values stand as they are; reading them one by one would take as long as all the rest.
        self._plain = tuple((name, at) for name, at, way in numbered if way is form_of(str).read)
        self._ids = tuple((name, at) for name, at, way in numbered if way is UUID)
        self._made = tuple(each for each in numbered if each[2] not in (form_of(str).read, UUID))

    @cached_property
    def next_slice(self) -> str:
        """The text of the query for the pregnancies behind one."""
        later = select(*self._columns).where(*_GO_ON, pregnancies.c.id > bindparam("after"))
        return f"{prepared(later.order_by(pregnancies.c.id)).sql} LIMIT ?"

    @cached_property
    def next_wanted(self) -> str:
        """The same, for those whose due date lies between two days or is not known, or who have a flag of some rules."""
        later = select(*self._columns).where(*_GO_ON, pregnancies.c.id > bindparam("after"), _IS_WANTED)
        return f"{prepared(later.order_by(pregnancies.c.id)).sql} LIMIT ?"

    @cached_property
    def of_slice(self) -> str:
        """The text of the query for what belongs to a slice of the pregnancies, in the order it was entered."""
        return self._of(*_IN_SLICE)

    @cached_property
    def of_wanted(self) -> str:
        """The same, without what belongs to those who were left out."""
        return self._of(*_IN_SLICE, _IS_WANTED)

    def _of(self, *slice_: ColumnElement[bool]) -> str:
        theirs = pregnancies.c.id if self._owner == "pregnancy_id" else pregnancies.c.patient_id
        mine = self._table.c[self._owner].in_(select(theirs).where(*slice_))
        # A woman's own record is read in any case: her pregnancy goes on, whatever was struck out. A flag never is.
        may_go = self._kind not in (Patient, Flag)
        standing = (self._table.c.struck_out.is_(None),) if may_go else ()
        more = () if self._only is None else (self._only,)
        wanted = select(*self._columns).where(mine, *standing, *more).order_by(self._table.c.id)
        return prepared(wanted).sql

    def of(self, session: StoreSession, these: _Slice) -> dict[UUID, list[R]]:
        """The records that belong to a slice, by their owner."""
        found: dict[UUID, list[R]] = {}
        statement = self.of_wanted if these.wanted else self.of_slice
        rules = () if self._only is None else (these.rules,)
        for row in session.rows(statement, these.first, these.last, *these.wanted, *rules):
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


_PREGNANCIES = _Part(Pregnancy, "id")
_WOMEN = _Part(Patient, "id")
_HISTORY = _Part(EarlierPregnancy, "patient_id")
_DATINGS = _Part(Dating)
_SCANS = _Part(Scan)
_SYMPTOMS = _Part(Symptom)
_EXAMINATIONS = _Part(Examination)
_CERCLAGES = _Part(Cerclage)
_RISKS = _Part(RiskFactor)
_LAB_RESULTS = _Part(LabResult)
_DISCUSSIONS = _Part(Discussion)
_BOOKINGS = _Part(Booking)
_CLOSINGS = _Part(ScanClosing)
_FLAGS = _Part(Flag, only=_OF_RULES)


@cache
def _counted() -> str:
    return prepared(_COUNT).sql


@cache
def _counted_later() -> str:
    return prepared(_COUNT.where(bindparam("day") < _DUE_ON)).sql
