"""Whatever is corrected in whichever record, the audit trail shows what it was and what it is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

import pytest

from db.store.chain import COLUMNS
from db.store.store import SqlStore
from db.store.trail import _entry
from models.records.clinic.audit import AuditEntry
from models.records.clinic.settings import DecisionRight
from models.records.clinic.user import Role
from models.records.discussion import Decision, Told, ToldHow
from models.records.flag import Ask, Because, Cause, Flag
from models.records.kinds import NAMES
from models.records.pregnancy import Pregnancy
from models.records.record import Record, Stamp, shown_fields
from models.values.age import GestationalAge
from models.values.identity import HospitalNumber
from models.values.length import Centimetres, CrownRump, HeadCircumference, Millimetres
from tests.builders import NOW, STAMP, TODAY, a_scan, an_examination, next_id
from tests.stores import a_store
from ui.wording.audit.trail import FieldChange, trail_rows
from ui.wording.fields import field_label
from ui.wording.words import word

Said = tuple[object, str]
"""A value, and how the trail has to write it."""

SCAN, EXAMINATION = a_scan(), an_examination(on=date(2026, 3, 1))
LATER = NOW + timedelta(days=1)
AT = NOW.astimezone().strftime("%H:%M")
BY_TYPE: dict[object, tuple[Said, Said]] = {
    str: (("some words", "some words"), ("other words", "other words")),
    int: ((3, "3"), (0, "0")),
    bool: ((True, "Yes"), (False, "No")),
    date: ((date(2026, 3, 2), "02-Mar-2026"), (date(2025, 12, 31), "31-Dec-2025")),
    datetime: ((NOW, f"02-Mar-2026 {AT}"), (LATER, f"03-Mar-2026 {AT}")),
    Millimetres: ((Millimetres(224), "22.4"), (Millimetres(0), "0.0")),
    Centimetres: ((Centimetres(15), "1.5"), (Centimetres(100), "10.0")),
    CrownRump: ((CrownRump(620), "62.0"), (CrownRump(9), "0.9")),
    HeadCircumference: ((HeadCircumference(1524), "152.4"), (HeadCircumference(1542), "154.2")),
    GestationalAge: ((GestationalAge(171), "24+3"), (GestationalAge(6), "0+6")),
    DecisionRight: (
        (DecisionRight(Decision.CERCLAGE, Role.DOCTOR), "Cerclage: doctor"),
        (DecisionRight(Decision.RESCAN, Role.NURSE), "Scan again on: nurse or midwife"),
    ),
    HospitalNumber: ((HospitalNumber("RX482113"), "RX 482 113"), (HospitalNumber("7"), "7")),
    UUID: ((SCAN.id, "Scan 02-Mar-2026"), (EXAMINATION.id, "Examination 01-Mar-2026")),
    Stamp: ((STAMP, ""), (STAMP, "")),
}
TOLD = (Told("Dr Osei", ToldHow.LETTER, NOW), Told("Dr Chen", ToldHow.LETTER, NOW))
BY_FIELD: dict[tuple[type[Record], str], tuple[Said, Said]] = {
    (Flag, "ask"): ((Ask.NOW, ""), (Ask.PLAN, "")),
    (Pregnancy, "bmi_tenths"): ((243, "24.3"), (314, "31.4")),
    (Flag, "seen"): ((("fetuses=2@",), "Fetuses Twins"), (("fetuses=1@",), "Fetuses Singleton")),
    (Flag, "reason"): (
        (str(Because(Cause.TESTS)), "the rule itself was changed"),
        ("her own words", "her own words"),
    ),
    (Flag, "told"): (
        (str(TOLD[0]), f"Dr Osei, by letter, 02-Mar-2026 {AT}"),
        (str(TOLD[1]), f"Dr Chen, by letter, 02-Mar-2026 {AT}"),
    ),
}


def two_of(hint: Any) -> tuple[Said, Said]:
    """Two values that a field of this type can hold."""
    if get_origin(hint) is UnionType:
        return two_of(get_args(hint)[0])
    if get_origin(hint) is tuple:
        (one, text), (other, more) = two_of(get_args(hint)[0])
        return ((one,), text), ((other, one), f"{more}, {text}")
    if isinstance(hint, type) and issubclass(hint, Enum):
        one, other, *_ = hint
        return (one, word(one)), (other, word(other))
    return BY_TYPE[hint]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlStore]:
    opened = a_store(tmp_path_factory.mktemp("store"))
    # Whom a record belongs to is invented here, and what is changed may be struck out.
    opened._session.execute("PRAGMA foreign_keys = OFF")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("db.store.store.owner_of", lambda record: None)
        opened.put(SCAN)
        opened.put(EXAMINATION)
        yield opened
    opened.close()


def every_entry(store: SqlStore) -> tuple[AuditEntry, ...]:
    """All entries there are, newest first, of women and of the clinic."""
    columns = ", ".join(f'"{column}"' for column in COLUMNS)
    return tuple(map(_entry, store._session.rows(f"SELECT {columns} FROM audit ORDER BY seq DESC")))


@pytest.mark.parametrize("kind", NAMES, ids=lambda kind: kind.__name__)
def test_every_field_that_is_changed_shows_what_it_was_and_what_it_is(
    store: SqlStore, kind: type[Record]
) -> None:
    said = {name: BY_FIELD.get((kind, name)) or two_of(hint) for name, hint in get_type_hints(kind).items()}
    was: dict[str, Any] = {name: one[0] for name, (one, _) in said.items()}
    becomes: dict[str, Any] = {name: said[name][1][0] for name in shown_fields(kind)}
    first = store.put(kind(**was | {"id": next_id(), "version": 0}))
    store.put(replace(first, **becomes), "all of it was wrong")
    row = trail_rows(every_entry(store), {}, {}, TODAY)[0]
    assert row.changes == tuple(
        FieldChange(field_label(kind, name), said[name][0][1], said[name][1][1])
        for name in shown_fields(kind)
    )
