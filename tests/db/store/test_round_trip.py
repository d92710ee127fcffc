"""Every kind of record comes back from the store exactly as it was put."""

import types
from collections.abc import Iterator
from dataclasses import is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.columns import form_of
from db.ids import new_id
from db.store.store import SqlStore
from models.records.clinic.settings import DecisionRight
from models.records.clinic.user import Role
from models.records.discussion import Decision
from models.records.guidelines.policy import PolicyPack
from models.records.kinds import NAMES
from models.records.record import Record, Stamp
from models.values.age import OLDEST_DAYS, GestationalAge
from models.values.identity import HospitalNumber
from models.values.length import (
    LONGEST_CRL_TENTHS,
    LONGEST_TENTHS,
    WIDEST_HEAD_TENTHS,
    WIDEST_TENTHS,
    Centimetres,
    CrownRump,
    HeadCircumference,
    Millimetres,
)
from tests.examples import examples
from tests.stores import a_store

# A lone surrogate is no character: nothing can be typed or read that contains one.
TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"]), max_size=100)


def is_told_once(moment: datetime) -> bool:
    """Whether its clock shows it only once; Python holds a moment that is shown twice unequal in any other zone."""
    return moment.utcoffset() == moment.replace(fold=1 - moment.fold).utcoffset()


VALUES: dict[object, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(-(2**63), 2**63 - 1),
    bool: st.booleans(),
    UUID: st.uuids(),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.timezones(), allow_imaginary=False).filter(is_told_once),
    Millimetres: st.integers(0, LONGEST_TENTHS).map(Millimetres),
    Centimetres: st.integers(0, WIDEST_TENTHS).map(Centimetres),
    CrownRump: st.integers(0, LONGEST_CRL_TENTHS).map(CrownRump),
    HeadCircumference: st.integers(0, WIDEST_HEAD_TENTHS).map(HeadCircumference),
    GestationalAge: st.integers(0, OLDEST_DAYS).map(GestationalAge),
    DecisionRight: st.builds(DecisionRight, st.sampled_from(Decision), st.sampled_from(Role)),
    HospitalNumber: st.from_regex(r"[A-Z]{0,3}[0-9]{1,37}", fullmatch=True).map(HospitalNumber),
}


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    """Any value that a field with this type hint may hold."""
    if get_origin(hint) in (types.UnionType, Union):
        return st.one_of(*(st.none() if one is type(None) else values_of(one) for one in get_args(hint)))
    if get_origin(hint) is tuple:
        return st.lists(values_of(get_args(hint)[0]), max_size=4).map(tuple)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    if hint is Stamp:
        return st.builds(Stamp, at=VALUES[datetime], by=VALUES[UUID], desk=TEXTS)
    if isinstance(hint, type) and is_dataclass(hint) and hint not in VALUES:
        return st.builds(hint, **{name: values_of(inner) for name, inner in get_type_hints(hint).items()})
    return VALUES[hint]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlStore]:
    opened = a_store(tmp_path_factory.mktemp("store"))
    # Parents are tested on their own; here every id is invented.
    opened._session.execute("PRAGMA foreign_keys = OFF")
    yield opened
    opened.close()


@pytest.mark.parametrize("kind", NAMES, ids=lambda kind: kind.__name__)
@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_record_comes_back_as_it_was_put(store: SqlStore, kind: type[Record], data: st.DataObject) -> None:
    hints = get_type_hints(kind)
    # Numbers belong to one woman only; they have a test of their own below.
    fixed: dict[str, st.SearchStrategy[Any]] = {
        "id": st.builds(new_id),
        "version": st.just(0),
        "number": st.none(),
    }
    if kind is PolicyPack:
        # Of each edition there is only one.
        fixed["guideline_id"] = st.builds(new_id).map(str)
    record = data.draw(
        st.builds(kind, **{name: fixed.get(name, values_of(hint)) for name, hint in hints.items()})
    )
    saved = store.put(record)
    assert store.get(kind, record.id) == saved
    assert saved.version == 1


@given(VALUES[HospitalNumber])
def test_a_number_is_stored_as_it_is(number: HospitalNumber) -> None:
    form = form_of(HospitalNumber)
    assert form.read(form.write(number)) == number


@given(VALUES[datetime], VALUES[datetime])
def test_moments_sort_as_text_as_they_do_in_time(one: datetime, other: datetime) -> None:
    write = form_of(datetime).write
    assert (write(one) < write(other)) == (one.astimezone(UTC) < other.astimezone(UTC))


def test_a_moment_without_a_zone_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        form_of(datetime).write(datetime(2026, 3, 2, 9, 30))  # noqa: DTZ001  # That it has no zone is the point.


def test_a_type_that_no_column_can_hold_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError, match="no column"):
        form_of(float)


def test_every_kind_of_record_has_a_table() -> None:
    # By name, because a slotted dataclass leaves the class it was made from behind.
    kinds = {kind.__name__ for kind in _subclasses(Record) if kind.__module__.startswith("models.")}
    assert kinds - {"ClinicalRecord", "PregnancyRecord"} == {kind.__name__ for kind in NAMES}


def _subclasses(kind: type[Record]) -> Iterator[type[Record]]:
    for one in kind.__subclasses__():
        yield one
        yield from _subclasses(one)
