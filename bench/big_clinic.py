"""A store with very many women, filled past the use cases: there is no audit trail, and nothing else is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from db.ids import new_id
from db.store.kinds import StoredKind, stored_kind_of
from db.store.search import search_words
from db.store.store import SqlStore
from models.records.flag import Urgency
from models.records.patient import Patient
from models.records.record import Record
from models.values.identity import HospitalNumber
from tests.builders import TODAY, a_dating, a_flag, a_patient, a_pregnancy, a_scan

_AT_ONCE = 20_000
_SYLLABLES = (
    "ba be bi bo bra da de dre el en fa fer ga gan gra ha han il ka kar ko la len lo ma mar mo na nel ni"
    " o pa per ra ren ro sa sen shi so ta ter ti to u va vel wa wil ya yo za"
).split()
_URGENCIES = (Urgency.IMMEDIATE, Urgency.URGENT, Urgency.PROMPT, Urgency.ROUTINE)


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is; one woman in `pregnant` is, and so on; 0: nobody."""

    women: int
    pregnant: int = 1
    scans: int = 0
    flagged: int = 0
    due: int = 0


def fill(store: SqlStore, size: Size) -> None:
    """Put that many invented women into an empty store."""
    random = Random(1)
    families, givens = _names(random, 20_000), _names(random, 4_000)
    for start in range(0, size.women, _AT_ONCE):
        numbers = range(start, min(start + _AT_ONCE, size.women))
        women = [_woman(number, random.choice(families), random.choice(givens)) for number in numbers]
        with store.writing():
            _put_women(store, start, women)
            _put_pregnancies(store, start, women, size)


def _names(random: Random, count: int) -> list[str]:
    return ["".join(random.choices(_SYLLABLES, k=random.randint(2, 4))).title() for _ in range(count)]


def _woman(number: int, family: str, given: str) -> Patient:
    born = date(1976, 1, 1) + timedelta(days=number * 7919 % 11_000)
    held = HospitalNumber(f"RX{number * 7_368_787 % 10_000_019:08}")
    return replace(_PATIENT, id=new_id(), family_name=family, given_name=given, born_on=born, number=held)


def _put_women(store: SqlStore, start: int, women: Sequence[Patient]) -> None:
    put(store, women)
    run(
        store,
        "INSERT INTO women_places (place, patient_id) VALUES (?, ?)",
        ((place, woman.id.hex) for place, woman in enumerate(women, start + 1)),
    )
    run(
        store,
        "INSERT INTO women_words (rowid, words) VALUES (?, ?)",
        ((place, search_words(woman)) for place, woman in enumerate(women, start + 1)),
    )


def _put_pregnancies(store: SqlStore, start: int, women: Sequence[Patient], size: Size) -> None:
    numbered = [(at, woman) for at, woman in enumerate(women, start) if at % size.pregnant == 0]
    hers = [(at, replace(_PREGNANCY, id=new_id(), patient_id=woman.id)) for at, woman in numbered]
    put(store, [pregnancy for _, pregnancy in hers])
    put(store, [replace(_DATING, id=new_id(), pregnancy_id=pregnancy.id) for _, pregnancy in hers])
    for n in range(size.scans):
        on = TODAY - timedelta(days=14 * (size.scans - n))
        put(store, [replace(_SCAN, id=new_id(), pregnancy_id=pregnancy.id, on=on) for _, pregnancy in hers])
    if size.flagged:
        urgency = {at: _URGENCIES[at // size.flagged % len(_URGENCIES)] for at, _ in hers}
        flags = [
            replace(_FLAG, id=new_id(), pregnancy_id=pregnancy.id, urgency=urgency[at])
            for at, pregnancy in hers
            if at % size.flagged == 0
        ]
        put(store, flags)
    if size.due:
        days = (
            (pregnancy.id.hex, TODAY.isoformat(), None, _due(at, size.due).isoformat())
            for at, pregnancy in hers
        )
        run(
            store,
            "INSERT INTO outlook_days (pregnancy_id, judged_on, next_turn_on, scan_due_on) VALUES (?, ?, ?, ?)",
            days,
        )


def _due(at: int, one_in: int) -> date:
    return TODAY - timedelta(days=at % 5) if at % one_in == 0 else TODAY + timedelta(days=1 + at % 30)


def put(store: SqlStore, records: Sequence[Record]) -> None:
    if records:
        kind: StoredKind[Any] = stored_kind_of(type(records[0]))
        rows = (kind.row(replace(record, version=1)) for record in records)
        run(store, kind.insert.sql, (tuple(row[name] for name in kind.insert.names) for row in rows))


def run(store: SqlStore, sql: str, rows: Iterator[tuple[Any, ...]]) -> None:
    # The driver's own way of many rows at once; SQLAlchemy would make a list of them first.
    connection: Any = store._session._connection.connection.driver_connection
    connection.executemany(sql, rows)


_PATIENT, _PREGNANCY, _DATING, _SCAN, _FLAG = a_patient(), a_pregnancy(), a_dating(), a_scan(), a_flag()
