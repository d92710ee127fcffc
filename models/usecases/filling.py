"""From what stands in a form to its record: each field is read once, as the type of the record's field wants it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from types import UnionType
from typing import Any, ClassVar, Protocol, Self, TypeVar, get_args, get_origin
from uuid import UUID

from models.errors import Problem, Refused
from models.records.record import PregnancyRecord, Record, shown_fields
from models.usecases.desk import Desk
from models.usecases.problems import refuse_any, struck_out_problems
from models.values.age import GestationalAge
from models.values.identity import HospitalNumber
from models.values.length import Centimetres, CrownRump, HeadCircumference, Millimetres
from models.values.whole_number import whole_within

R = TypeVar("R", bound=Record)
P = TypeVar("P", bound=PregnancyRecord)
V = TypeVar("V")
Reader = Callable[[str], object]
"""From a text without blanks around it to its value. Raises: Refused; the field of its problem is that of the draft."""


class DraftFields(Protocol):
    """Any dataclass: what a form hands over."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Said:
    """What a form says: by the fields of its record, without those that cannot be read; and everything wrong with it."""

    values: Mapping[str, Any]
    problems: tuple[Problem, ...] = ()

    def but(self, *problems: Problem) -> Self:
        """The same with these problems before its own."""
        return replace(self, problems=(*problems, *self.problems))


def typed(reader: Reader, into: str = "", default: str = "") -> str:
    """A field of a draft as it was typed, blank at first; `into` is the record's field where that has another name."""
    return field(default=default, metadata={"reader": reader, "into": into})


def whole_number(code: str, unit: str, least: int, most: int, *quoted: int) -> Reader:
    """Reads a whole number within these bounds, typed with or without its unit; `quoted` go with the problem's text."""

    def reader(text: str) -> int | None:
        plain = _without(unit, text)
        if not plain:
            return None
        number = whole_within(plain, least, most)
        if number is None:
            raise Refused(Problem("", code, (text, *map(str, quoted))))
        return number

    return reader


def in_unit(unit: str, parse: Callable[[str], V]) -> Callable[[str], V | None]:
    """Reads a measure typed with or without its unit."""

    def reader(text: str) -> V | None:
        plain = _without(unit, text)
        return parse(plain) if plain else None

    return reader


def read(kind: type[Record], draft: DraftFields) -> Said:
    """What a draft says of a record of this kind; fields of one name belong together, texts are stripped."""
    hints = shown_fields(kind)
    values: dict[str, object] = {}
    problems: list[Problem] = []
    for each in fields(draft):
        name = each.metadata.get("into") or each.name
        if name not in hints:
            continue
        try:
            values[name] = _value(getattr(draft, each.name), hints[name], each.metadata.get("reader"))
        except Refused as refused:
            problems += (replace(problem, field=each.name) for problem in refused.problems)
    return Said(values, tuple(problems))


def filled(record: R, said: Said, **more: object) -> R:
    """The record with what a form says; `more` goes before it. Raises: Refused where anything is wrong with it."""
    refuse_any(*said.problems)
    values: dict[str, Any] = {**said.values, **more}
    return replace(record, **values)


def written(
    desk: Desk, kind: type[P], pregnancy_id: UUID, said: Said, amends: P | None = None, **more: object
) -> P:
    """The record that a form says: a new one, or the next version of the one it amends, of whichever pregnancy that is.

    `more` goes before what the form says.
    Raises: Refused where anything is wrong with it, or the one it amends counts no more.
    """
    if amends is not None:
        return filled(amends, said.but(*struck_out_problems(amends)), stamp=desk.stamp(), **more)
    refuse_any(*said.problems)
    values: dict[str, Any] = {**said.values, **more}
    return kind(id=desk.new_id(), stamp=desk.stamp(), pregnancy_id=pregnancy_id, **values)


def _value(said: object, hint: object, reader: Reader | None) -> object:
    if not isinstance(said, str):
        return said
    read_text, text = reader or _BY_TYPE[_bare(hint)], said.strip()
    return read_text(text) if text or read_text is str else None


def _bare(hint: object) -> object:
    return get_args(hint)[0] if get_origin(hint) is UnionType else hint


def _without(unit: str, text: str) -> str:
    return text.lower().removesuffix(unit).strip()


_BY_TYPE: Mapping[object, Reader] = {
    str: str,
    Millimetres: in_unit("mm", Millimetres.parse),
    CrownRump: in_unit("mm", CrownRump.parse),
    HeadCircumference: in_unit("mm", HeadCircumference.parse),
    Centimetres: in_unit("cm", Centimetres.parse),
    GestationalAge: GestationalAge.parse,
    HospitalNumber: HospitalNumber.parse,
}
"""How a text is read whose draft says nothing about it, by the type of the record's field."""
