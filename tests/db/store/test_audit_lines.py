"""The trail of the whole clinic is read a part at a time, by any mixture of filters, without leaving anything out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import product
from pathlib import Path
from uuid import UUID

import pytest

from db.store.store import SqlStore
from models.records.clinic.access import Access, AccessKind
from models.records.clinic.audit import AuditEntry, AuditLine, AuditQuery, AuditSide
from models.records.record import Stamp
from tests.builders import NOW, a_desk, a_scan, a_sheet, keep, next_id
from tests.models.usecases.two_records import kept_record, merged_now, merged_record
from tests.stores import a_store, a_woman

ANNA, EVA = next_id(), next_id()


def stamp(by: UUID, minutes: int, desk: str) -> Stamp:
    return Stamp(at=NOW + timedelta(minutes=minutes), by=by, desk=desk)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    """Two desks whose entries alternate, some at the same moment; each user looks at whom she registers."""
    opened = a_store(tmp_path)
    for place in range(12):
        at = stamp((ANNA, EVA)[place % 2], place // 3, f"Desk {place % 2 + 1}")
        woman = opened.put(replace(a_woman(f"Woman{place:02}"), stamp=at))
        opened.put(Access(id=next_id(), stamp=at, kind=AccessKind.LOOKED, patient_id=woman.id))
    yield opened
    opened.close()


def every(store: SqlStore, query: AuditQuery, limit: int) -> list[AuditLine]:
    """All parts one after the other."""
    found: list[AuditLine] = []
    after: AuditEntry | None = None
    while part := store.audit_lines(query, after, limit):
        found += part
        after = part[-1].entry
    return found


@pytest.mark.parametrize("limit", [1, 5, 24, 100])
def test_parts_make_the_whole_newest_first_and_nothing_twice(store: SqlStore, limit: int) -> None:
    lines = every(store, AuditQuery(), limit)
    keys = [(line.entry.at, line.entry.seq, line.entry.desk) for line in lines]
    assert keys == sorted(keys, reverse=True)
    assert len(set(keys)) == 24


USERS, SIDES, DESKS = (None, ANNA, next_id()), (None, *AuditSide), ("", "Desk 2", "Desk 9")
TIMES = (None, NOW, NOW + timedelta(minutes=2))


@pytest.mark.parametrize(("by", "side", "desk"), list(product(USERS, SIDES, DESKS)))
@pytest.mark.parametrize("kind", ["", "patients", "accesses"])
def test_every_mixture_of_filters_gives_exactly_what_fits_it(
    store: SqlStore, by: UUID | None, side: AuditSide | None, desk: str, kind: str
) -> None:
    whole = every(store, AuditQuery(), 100)
    for since, before in product(TIMES, TIMES):
        query = AuditQuery(by=by, kind=kind, side=side, desk=desk, since=since, before=before)
        expected = [line for line in whole if _fits(line.entry, query)]
        assert every(store, query, 7) == expected


def _fits(entry: AuditEntry, query: AuditQuery) -> bool:
    is_access = entry.kind == "accesses"
    return (
        query.by in (None, entry.by)
        and query.kind in ("", entry.kind)
        and query.desk in ("", entry.desk)
        and (query.side is None or (query.side is AuditSide.ACCESSES) is is_access)
        and (query.since is None or entry.at >= query.since)
        and (query.before is None or entry.at < query.before)
    )


def test_each_line_names_whom_it_is_about(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    sheet = keep(store, a_sheet(a_scan()))
    about = {(line.entry.kind, line.patient_id, str(line.woman)) for line in every(store, AuditQuery(), 9)}
    her = (sheet.patient.id, str(sheet.patient.name))
    assert {("patients", *her), ("pregnancies", *her), ("scans", *her)} <= about
    store.close()


def test_what_cannot_be_taken_apart_is_about_nobody_and_hides_nothing(store: SqlStore) -> None:
    for trigger in ("audit_no_update", "audit_no_delete"):
        store._session.execute(f"DROP TRIGGER {trigger}")
    store._session.execute("UPDATE audit SET \"after\" = '{nonsense' WHERE kind = 'accesses'")
    lines = every(store, AuditQuery(side=AuditSide.ACCESSES), 100)
    assert [line.woman for line in lines] == [None] * 12


def test_one_womans_lines_are_her_trail_and_whoever_looked_at_a_record_that_went_into_hers(
    tmp_path: Path,
) -> None:
    desk = a_desk(a_store(tmp_path))
    kept, merged = kept_record(desk), merged_record(desk)
    for patient in (kept.patient, merged.patient):
        desk.store.put(
            Access(id=next_id(), stamp=desk.stamp(), kind=AccessKind.LOOKED, patient_id=patient.id)
        )
    merged_now(desk, kept, merged)
    trail = desk.store.trail_of(kept.patient.id)
    assert sum(entry.kind == "accesses" for entry in trail) == 2
    lines = desk.store.audit_lines(AuditQuery(patient_id=kept.patient.id), None, 1000)
    assert {line.entry.hash for line in lines} == {entry.hash for entry in trail}
    desk.store.close()


@pytest.mark.parametrize(
    ("query", "index"),
    [
        (AuditQuery(), "audit_at"),
        (AuditQuery(since=NOW, before=NOW), "audit_at"),
        (AuditQuery(by=ANNA), "audit_by"),
        (AuditQuery(kind="scans"), "audit_kind"),
    ],
)
def test_a_part_is_read_by_an_index_in_its_order(
    store: SqlStore, query: AuditQuery, index: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []
    rows = store._session.rows

    def asking(*asked_for: str) -> list[object]:
        asked.append(asked_for)
        return []

    monkeypatch.setattr(store._session, "rows", asking)
    store.audit_lines(query, None, 200)
    ((sql, *values),) = asked
    plan = " / ".join(row[3] for row in rows(f"EXPLAIN QUERY PLAN {sql}", *values))
    assert f"INDEX {index}" in plan
