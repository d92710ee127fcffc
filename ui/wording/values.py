"""What a field of a stored record holds, in words that follow from the field's type."""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from types import MappingProxyType, UnionType
from typing import Any, get_args, get_origin
from uuid import UUID

from models.errors import Refused
from models.records.clinic.settings import DecisionRight
from models.records.discussion import Told
from models.records.flag import Because, Flag
from models.records.pregnancy import Pregnancy
from models.records.record import Record, TriState, shown_fields
from models.values.age import GestationalAge
from models.values.identity import HospitalNumber
from models.values.length import Centimetres, CrownRump, HeadCircumference, Millimetres
from ui.wording import formats
from ui.wording.causes import cause_text
from ui.wording.rules.deciding_values import seen_phrase
from ui.wording.tr import context
from ui.wording.words import phrase, word

_tr = context("fields")


Show = Callable[[Any], str]
"""From a value as it is stored (text or a whole number) to what is read; raises one of `_UNREADABLE` where it cannot."""
Others = Mapping[UUID, str]
"""What other records are called, by id."""

_UNREADABLE = (AttributeError, LookupError, TypeError, ValueError, Refused)


def value_text(
    kind: type[Record], name: str, stored: str | int | None, others: Others = MappingProxyType({})
) -> str:
    """A stored value in words: empty where nothing is recorded, as it stands where the program cannot read it (any more).

    The id of a record that is not among `others` is "another record".
    """
    if stored is None or stored == "":
        return ""
    hint = shown_fields(kind).get(name, str)
    is_optional = isinstance(hint, UnionType)
    bare = get_args(hint)[0] if is_optional else hint
    own = _OWN.get((kind, name))
    if get_origin(bare) is not tuple:
        return _read(own or _show(bare, others), stored)
    texts = _read_all(own or _show(get_args(bare)[0], others), stored)
    # Asked for and none found is no field left blank.
    return texts or (_tr("None") if is_optional else "")


def _read_all(show: Show, stored: str | int) -> str:
    """Each value of a list in words, those that cannot be read as they stand."""
    try:
        items = json.loads(str(stored))
    except ValueError:
        return str(stored)
    return ", ".join(_read(show, item) for item in items) if isinstance(items, list) else str(stored)


def _read(show: Show, stored: str | int) -> str:
    try:
        return show(stored)
    except _UNREADABLE:
        return str(stored)


def _show(hint: object, others: Others) -> Show:
    """How a value of this type is shown."""
    if hint is UUID:
        return lambda stored: others.get(UUID(stored), _tr("another record"))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda stored: word(hint(stored))
    return _BY_TYPE[hint]


def _yes_or_no(stored: int) -> str:
    return word({0: TriState.NO, 1: TriState.YES}[stored])


def _day(stored: str) -> str:
    return formats.day(date.fromisoformat(stored))


def _moment(stored: str) -> str:
    return _at(datetime.fromisoformat(stored))


def _at(moment: datetime) -> str:
    local = moment.astimezone()
    return f"{formats.day(local.date())} {formats.clock_time(local)}"


def _tenths(stored: str | int) -> str:
    return f"{int(stored) / 10:.1f}"


def _age(stored: int) -> str:
    return str(GestationalAge(stored))


def _number(stored: str) -> str:
    return str(HospitalNumber(stored))


def _right(stored: str) -> str:
    right = DecisionRight.parse(stored)
    return f"{word(right.decision)}: {phrase(right.role)}"


_BY_TYPE: Mapping[object, Show] = {
    str: str,
    int: str,
    bool: _yes_or_no,
    date: _day,
    datetime: _moment,
    Millimetres: _tenths,
    Centimetres: _tenths,
    CrownRump: _tenths,
    HeadCircumference: _tenths,
    GestationalAge: _age,
    HospitalNumber: _number,
    DecisionRight: _right,
}


def _reason(stored: str) -> str:
    because = Because.parse(stored)
    return stored if because is None else cause_text(because)


def _told(stored: str) -> str:
    told = Told.parse(stored)
    return "" if told is None else f"{told.whom}, {phrase(told.how)}, {_at(told.at)}"


_OWN: Mapping[tuple[type[Record], str], Show] = {
    (Pregnancy, "bmi_tenths"): _tenths,
    (Flag, "seen"): seen_phrase,
    (Flag, "reason"): _reason,
    (Flag, "told"): _told,
}
"""Fields whose type does not say how they are written: tenths in a whole number, texts with a grammar of their own."""
