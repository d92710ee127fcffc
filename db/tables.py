"""The tables, made from the records' own fields and type hints, with the indexes and foreign keys they need."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_type_hints

from sqlalchemy import (
    DDL,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    event,
    text,
)

from db.columns import ColumnForm, canonical, form_of
from models.records.clinic.settings import USUAL_DAYS, USUAL_RIGHTS
from models.records.flag import Flag, FlagState, Urgency
from models.records.guidelines.policy import PolicyPack
from models.records.kinds import NAMES
from models.records.merge import Merge
from models.records.patient import Patient
from models.records.plan import Booking, BookingState
from models.records.pregnancy import Dating, Pregnancy
from models.records.record import Record, Stamp
from models.records.scan import Route, Scan

metadata = MetaData()

_PARENTS = {
    "patient_id": "patients.id",
    "pregnancy_id": "pregnancies.id",
    "batch_id": "import_batches.id",
    "scan_id": "scans.id",
    "examination_id": "examinations.id",
    "dating_id": "datings.id",
}

ADDED = {
    ("settings", "immediate_minutes"): "60",
    ("settings", "urgent_days"): "0",
    ("settings", "prompt_working_days"): "1",
    ("settings", "country"): "elsewhere",
    ("settings", "decision_rights"): canonical([str(right) for right in USUAL_RIGHTS]),
    ("settings", "clinic_days"): canonical([day.value for day in USUAL_DAYS]),
    ("settings", "day_capacity"): "0",
    ("settings", "guidelines_read_by"): "",
    ("settings", "first_steps_done"): "1",
    ("bookings", "room"): "",
    ("users", "certificate_name"): "",
    ("users", "certificate_number"): "",
    ("users", "must_change_password"): "0",
    ("outlook_days", "policy"): "",
    ("patients", "other_numbers"): "[]",
    ("patients", "born_unknown"): "0",
    ("patients", "number_unknown"): "0",
    ("earlier_pregnancies", "short_labour"): "unknown",
    ("earlier_pregnancies", "note"): "",
    ("earlier_pregnancies", "not_asked"): "[]",
    ("cerclages", "suture"): "",
    ("cerclages", "operator"): "",
    ("cerclages", "complications"): "",
    ("cerclages", "left_for_caesarean"): "0",
    ("cerclages", "despite"): "",
    ("progesterone_courses", "stopped_because"): "",
    ("flags", "history_hash"): "",
    ("symptoms", "again_at"): "[]",
    ("symptoms", "again_on"): "[]",
}
"""Columns that came after the first form of their table, with what earlier rows get; a record's own value goes before."""


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """Where one value of a record stands: its column, its form, and whether it is a part of the stamp."""

    column: str
    field: str
    form: ColumnForm
    in_stamp: bool


def column_specs(kind: type[Any]) -> Iterator[ColumnSpec]:
    """The columns of a kind of record in their order; the stamp lies flat in three of them."""
    for name, hint in get_type_hints(kind).items():
        if hint is Stamp:
            for part, part_hint in get_type_hints(Stamp).items():
                yield ColumnSpec(f"stamp_{part}", part, form_of(part_hint), in_stamp=True)
        else:
            yield ColumnSpec(name, name, form_of(hint), in_stamp=False)


def _column(spec: ColumnSpec, table: str) -> Column[Any]:
    parent = [ForeignKey(_PARENTS[spec.column])] if spec.column in _PARENTS else []
    return Column(
        spec.column,
        spec.form.type(),
        *parent,
        primary_key=spec.column == "id",
        nullable=spec.form.nullable,
        server_default=ADDED.get((table, spec.column)),
    )


def _table(kind: type[Record], name: str) -> Table:
    table = Table(name, metadata, *(_column(spec, name) for spec in column_specs(kind)))
    for column in ("patient_id", "pregnancy_id"):
        if column in table.c:
            Index(f"{name}_of_{column[:-3]}", table.c[column])
    return table


TABLES: dict[type[Record], Table] = {kind: _table(kind, name) for kind, name in NAMES.items()}

patients, pregnancies = TABLES[Patient], TABLES[Pregnancy]
datings, scans, flags = TABLES[Dating], TABLES[Scan], TABLES[Flag]

Index(
    "patients_number",
    patients.c.number,
    unique=True,
    sqlite_where=patients.c.struck_out.is_(None),
    postgresql_where=patients.c.struck_out.is_(None),
)
Index("patients_born", patients.c.born_on)

RENUMBERED = "other_numbers <> '[]'"
"""Women with numbers of records that went into theirs; with a partial index in the same words."""
Index(
    "patients_renumbered",
    patients.c.other_numbers,
    sqlite_where=text(RENUMBERED),
    postgresql_where=text(RENUMBERED),
)
STRUCK_OUT = "struck_out IS NOT NULL"
"""Women who do not stand any more; with a partial index in the same words."""
Index(
    "patients_struck_out",
    patients.c.stamp_at,
    sqlite_where=text(STRUCK_OUT),
    postgresql_where=text(STRUCK_OUT),
)
merges = TABLES[Merge]
Index("merges_of_kept", merges.c.kept_id)
Index("merges_of_merged", merges.c.merged_id)

WANTS_ANSWER = (
    "state IN ("
    + ", ".join(f"'{state.value}'" for state in FlagState if state.wants_answer)
    + f") AND urgency <> '{Urgency.INFO.value}' AND suspended = 0"
)
"""Flags that owe somebody an answer; the partial index holds exactly these, so queries must say it in the same words."""

COUNTED_SCAN = f"struck_out IS NULL AND route = '{Route.TRANSVAGINAL.value}'"
"""Scans whose length may be shown as the latest one; with a partial index in the same words."""

Index(
    "flags_waiting",
    flags.c.pregnancy_id,
    sqlite_where=text(WANTS_ANSWER),
    postgresql_where=text(WANTS_ANSWER),
)
Index(
    "scans_counted",
    scans.c.pregnancy_id,
    scans.c.on,
    scans.c.id,
    sqlite_where=text(COUNTED_SCAN),
    postgresql_where=text(COUNTED_SCAN),
)

BOOKED_AHEAD = (
    "struck_out IS NULL AND state IN ("
    + ", ".join(f"'{state.value}'" for state in BookingState if state.is_ahead)
    + ")"
)
"""Bookings that are still ahead; with a partial index in the same words."""

Index("scans_of_day", scans.c.on)

bookings, packs = TABLES[Booking], TABLES[PolicyPack]
Index(
    "bookings_ahead",
    bookings.c.on,
    sqlite_where=text(BOOKED_AHEAD),
    postgresql_where=text(BOOKED_AHEAD),
)
Index("policy_packs_version", packs.c.guideline_id, packs.c.edition, unique=True)

audit = Table(
    "audit",
    metadata,
    Column("desk", Text(), primary_key=True),
    Column("seq", Integer(), primary_key=True, autoincrement=False),
    Column("at", Text(), nullable=False),
    Column("by", Text(), nullable=False),
    Column("kind", Text(), nullable=False),
    Column("record_id", Text(), nullable=False),
    Column("version", Integer(), nullable=False),
    Column("before", Text(), nullable=False),
    Column("after", Text(), nullable=False),
    Column("reason", Text(), nullable=False),
    Column("previous_hash", Text(), nullable=False),
    Column("hash", Text(), nullable=False),
    UniqueConstraint("record_id", "version", name="audit_version"),
)
Index("audit_at", audit.c.at, audit.c.seq, audit.c.desk)
Index("audit_by", audit.c.by, audit.c.at, audit.c.seq, audit.c.desk)
Index("audit_kind", audit.c.kind, audit.c.at, audit.c.seq, audit.c.desk)
"""Every saved version of every record; chained per desk, never changed."""

outlook = Table(
    "outlook",
    metadata,
    Column("pregnancy_id", Text(), ForeignKey("pregnancies.id"), primary_key=True),
    Column("place", Integer(), primary_key=True, autoincrement=False),
    Column("on", Text(), nullable=False),
    Column("turn", Text(), nullable=False),
    Column("subject", Text(), nullable=False),
)
"""What will change for each pregnancy, in the order the forecast gave."""

outlook_days = Table(
    "outlook_days",
    metadata,
    Column("pregnancy_id", Text(), ForeignKey("pregnancies.id"), primary_key=True),
    Column("judged_on", Text(), nullable=False),
    Column("next_turn_on", Text(), nullable=True),
    Column("scan_due_on", Text(), nullable=True),
    Column("policy", Text(), nullable=False, server_default=ADDED["outlook_days", "policy"]),
)
"""The two days of each outlook that lists ask for: the first turn after it was judged, and the scan that is due.

`policy` is the fingerprint of the rules it was judged by.
"""
Index("outlook_days_next_turn", outlook_days.c.next_turn_on)
Index("outlook_days_scan_due", outlook_days.c.scan_due_on)
Index("outlook_days_policy", outlook_days.c.policy)

drafts = Table(
    "drafts",
    metadata,
    Column("user_id", Text(), primary_key=True),
    Column("form", Text(), primary_key=True),
    Column("pregnancy_id", Text(), primary_key=True),
    Column("fields", Text(), nullable=False),
    Column("saved_at", Text(), nullable=False),
    Column("woman", Text(), nullable=False),
)
"""Half-filled forms; not audited."""

women_places = Table(
    "women_places",
    metadata,
    Column("place", Integer(), primary_key=True),
    Column("patient_id", Text(), ForeignKey("patients.id"), nullable=False, unique=True),
)
"""The row of each woman in the search index."""

SEARCH_INDEX = (
    "CREATE VIRTUAL TABLE women_words USING fts5(words, content='', contentless_delete=1, columnsize=1,"
    " detail=none, prefix='1 2 3 4 5 6 7 8', tokenize='unicode61 remove_diacritics 0')"
)
"""Words already folded; nothing of them is kept but the index."""

AUDIT_TRIGGERS = {
    "audit_no_update": "CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit"
    " BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END",
    "audit_no_delete": "CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit"
    " BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END",
}
"""What refuses every change of the audit trail, by name."""


def _after(table: Table, statement: str) -> None:
    ddl = DDL(statement).execute_if(dialect="sqlite")  # type: ignore[no-untyped-call]  # SQLAlchemy gives it no types.
    event.listen(table, "after_create", ddl)


for _trigger in AUDIT_TRIGGERS.values():
    _after(audit, _trigger)
_after(women_places, SEARCH_INDEX)
