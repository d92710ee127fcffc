"""How each kind of value stands in a column: as plain text or a whole number."""

import json
import types
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin
from uuid import UUID

from sqlalchemy import Integer, Text
from sqlalchemy.types import TypeEngine

from models.records.clinic.settings import DecisionRight
from models.values.age import GestationalAge
from models.values.identity import HospitalNumber
from models.values.length import Centimetres, CrownRump, HeadCircumference, Millimetres

Plain = str | int | None
"""What a column holds: text, a whole number, or nothing."""


@dataclass(frozen=True, slots=True)
class ColumnForm:
    """One column's type, and the two functions between a value and what is stored; both pass None by."""

    type: type[TypeEngine[Any]]
    write: Callable[[Any], Any]
    read: Callable[[Any], Any]
    nullable: bool = False


def write_moment(moment: datetime) -> str:
    """A moment as text that sorts in time: always UTC, always six decimals. Raises: ValueError without a zone."""
    if moment.tzinfo is None:
        raise ValueError(f"a moment without a zone: {moment}")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def canonical(value: object) -> str:
    """`value` as JSON in the one way it is ever written, so that equal values have equal bytes."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _same(value: Any) -> Any:
    return value


def _tenths(value: Millimetres | Centimetres | CrownRump | HeadCircumference) -> int:
    return value.tenths


def _days(value: GestationalAge) -> int:
    return value.days


def _letters(value: HospitalNumber) -> str:
    return value.text


def _hex(value: UUID) -> str:
    return value.hex


def _member_value(member: Enum) -> str:
    return str(member.value)


_FORMS: dict[object, ColumnForm] = {
    str: ColumnForm(Text, _same, _same),
    int: ColumnForm(Integer, _same, _same),
    bool: ColumnForm(Integer, int, bool),
    UUID: ColumnForm(Text, _hex, UUID),
    date: ColumnForm(Text, date.isoformat, date.fromisoformat),
    datetime: ColumnForm(Text, write_moment, datetime.fromisoformat),
    Millimetres: ColumnForm(Integer, _tenths, Millimetres),
    Centimetres: ColumnForm(Integer, _tenths, Centimetres),
    CrownRump: ColumnForm(Integer, _tenths, CrownRump),
    HeadCircumference: ColumnForm(Integer, _tenths, HeadCircumference),
    GestationalAge: ColumnForm(Integer, _days, GestationalAge),
    HospitalNumber: ColumnForm(Text, _letters, HospitalNumber),
    DecisionRight: ColumnForm(Text, str, DecisionRight.parse),
}


@cache
def form_of(hint: Any) -> ColumnForm:
    """The form of a field with this type hint. Raises: TypeError for a type that no column can hold."""
    if get_origin(hint) in (types.UnionType, Union):
        (inner,) = (one for one in get_args(hint) if one is not type(None))
        form = form_of(inner)
        return ColumnForm(form.type, form.write, form.read, nullable=True)
    if get_origin(hint) is tuple:
        return _list_of(form_of(get_args(hint)[0]))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return ColumnForm(Text, _member_value, {member.value: member for member in hint}.__getitem__)
    if hint not in _FORMS:
        raise TypeError(f"no column for {hint}")
    return _FORMS[hint]


def _list_of(item: ColumnForm) -> ColumnForm:
    """A tuple as JSON text; for values that no query looks into."""

    def write(values: tuple[Any, ...]) -> str:
        return canonical([item.write(value) for value in values])

    def read(text: str) -> tuple[Any, ...]:
        return tuple(item.read(value) for value in json.loads(text))

    return ColumnForm(Text, write, read)
