"""A record of any kind with something in every field, so that a test can walk all kinds."""

from dataclasses import replace
from datetime import date, datetime
from enum import Enum
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints
from uuid import UUID

from models.records.events import EVENTS, EventKind
from models.records.record import ClinicalRecord, PregnancyRecord, Stamp
from models.values.age import GestationalAge
from models.values.identity import HospitalNumber
from models.values.length import Centimetres, CrownRump, HeadCircumference, Millimetres
from models.views import PARTS, PregnancySheet
from tests.builders import NOW, STAMP, TODAY, a_sheet, next_id

C = TypeVar("C", bound=ClinicalRecord)
ON_CERVIX = [kind for kind in EVENTS if kind.treats_cervix]
_BY_TYPE: dict[object, object] = {
    str: "120",
    int: 100,
    bool: True,
    date: TODAY,
    datetime: NOW,
    UUID: UUID(int=7),
    Stamp: STAMP,
    GestationalAge: GestationalAge(171),
    HospitalNumber: HospitalNumber("RX482113"),
    Millimetres: Millimetres(224),
    Centimetres: Centimetres(15),
    CrownRump: CrownRump(620),
    HeadCircumference: HeadCircumference(1524),
}


def name_of_kind(kind: EventKind) -> str:
    """What a test about a kind is called."""
    return kind.record.__name__


def a_whole(kind: type[C], **more: object) -> C:
    """A record of today that stands and was typed; `more` as in the record."""
    filled = {name: _value(hint) for name, hint in get_type_hints(kind).items()}
    own: dict[str, Any] = {"id": next_id(), "version": 0, "struck_out": None, "batch_id": None} | more
    return kind(**filled | own)


def a_sheet_of(*events: PregnancyRecord) -> PregnancySheet:
    """A pregnancy with one record of each of these kinds."""
    parts: dict[str, Any] = {PARTS[type(event)]: (event,) for event in events}
    return replace(a_sheet(), **parts)


def _value(hint: Any) -> Any:
    if get_origin(hint) is UnionType:
        return _value(get_args(hint)[0])
    if get_origin(hint) is tuple:
        return (_value(get_args(hint)[0]),)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    return _BY_TYPE[hint]
