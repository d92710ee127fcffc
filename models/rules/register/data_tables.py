"""Everything that counts in the record as tables: a table for each kind of record, every column from the fields of that kind.

A table without names holds no free text: who is meant is said in the tables that name people, and there alone.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin
from uuid import UUID

from models.records.events import EVENTS, EventKind
from models.records.flag import Because, Flag
from models.records.history import EarlierPregnancy
from models.records.kinds import NAMES
from models.records.laboratory import LabResult
from models.records.patient import Patient
from models.records.plan import Booking
from models.records.pregnancy import Pregnancy
from models.records.record import Record, shown_fields
from models.records.scan import Scan
from models.values.age import DueDate, GestationalAge
from models.values.data_table import DataTable
from models.values.identity import HospitalNumber
from models.values.length import Centimetres, CrownRump, HeadCircumference, Millimetres
from models.views import PregnancySheet

WOMAN, PREGNANCY, RECORD = "Woman key", "Pregnancy key", "Record key"
_STRUCK_OUT = "struck_out"
_NO_FREE_TEXT: frozenset[tuple[type[Record], str]] = frozenset(
    {
        (LabResult, "value"),
        (LabResult, "unit"),
        (Booking, "at"),
        (Flag, "guideline"),
        (Flag, "guideline_version"),
    }
)
"""Texts that the program checks or writes itself; every other text may name somebody."""
_UNITS: Mapping[object, str] = {
    Millimetres: "mm",
    CrownRump: "mm",
    HeadCircumference: "mm",
    Centimetres: "cm",
    GestationalAge: "weeks+days",
    datetime: "UTC",
}
_UNITS_IN_NAMES: Mapping[str, str] = {"_g": "g", "_mg": "mg", "_days": "days", "_percent": "percent"}
_IN_TENTHS: Mapping[str, str] = {"bmi_tenths": "BMI (kg/m2)"}
_SHORT: Mapping[str, str] = {"pprom": "PPROM", "crl": "CRL", "nicu": "NICU"}
_TEXTS = ("Table", "Field", "Text")
_OF_A_FLAG = ("Rule", "Question", "Moved because")
_AGE_THEN = ("Age on that day (weeks+days)", "Age on that day (days)")
_LENGTH = "Length that counts (mm)"
_DUE = ("Due date", "Dated by")


@dataclass(frozen=True, slots=True)
class FieldColumn:
    """One field of a kind of record as a column; `may_lack`: nothing recorded and an empty list are two answers."""

    field: str
    heading: str
    may_lack: bool = False

    def cell(self, record: Record) -> str:
        """What stands in it: days as ISO, moments in UTC, choices by their stored word, empty where nothing is recorded."""
        value = getattr(record, self.field)
        if value == () and self.may_lack:
            return "none"
        if self.field in _IN_TENTHS and value is not None:
            return f"{value // 10}.{value % 10}"
        return cell_text(value)


def cell_text(value: object) -> str:
    """One value as text; empty for None."""
    if isinstance(value, tuple):
        return "; ".join(cell_text(each) for each in value)
    return next((write(value) for kind, write in _WRITTEN if isinstance(value, kind)), str(value))


def _moment(value: datetime) -> str:
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "seconds")


_WRITTEN: tuple[tuple[type[Any], Callable[[Any], str]], ...] = (
    (type(None), lambda _: ""),
    (bool, lambda value: "yes" if value else "no"),
    (Enum, lambda value: str(value.value)),
    # A moment is a day to Python as well.
    (datetime, _moment),
    (date, date.isoformat),
    (UUID, lambda value: value.hex),
    (HospitalNumber, lambda value: value.text),
)
"""How the values of a type are written, where it is not as they speak for themselves."""


def table_name(kind: type[Record]) -> str:
    """What the table of a kind is called."""
    return NAMES[kind].replace("_", "-")


def columns_of(kind: type[Record]) -> tuple[FieldColumn, ...]:
    """The fields of a kind that name nobody, in the order of the record."""
    hashable: Any = kind
    return tuple(each for each in _columns(hashable) if not _is_free(kind, each.field))


def free_fields(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a kind in which somebody may have written anything."""
    hashable: Any = kind
    return tuple(each.field for each in _columns(hashable) if _is_free(kind, each.field))


@cache
def _columns(kind: type[Record]) -> tuple[FieldColumn, ...]:
    hints = {name: hint for name, hint in shown_fields(kind).items() if name != _STRUCK_OUT}
    return tuple(FieldColumn(name, _heading(name, hint), _may_lack(hint)) for name, hint in hints.items())


def _heading(name: str, hint: object) -> str:
    """The field's name as words, with its unit."""
    if name in _IN_TENTHS:
        return _IN_TENTHS[name]
    for end, unit in _UNITS_IN_NAMES.items():
        if name.endswith(end):
            return f"{_as_words(name.removesuffix(end))} ({unit})"
    unit = next((said for kind, said in _UNITS.items() if kind is _kernel(hint)), "")
    return f"{_as_words(name)} ({unit})" if unit else _as_words(name)


def _as_words(name: str) -> str:
    first, *others = (_SHORT.get(word, word) for word in name.split("_"))
    return " ".join((first[:1].upper() + first[1:], *others))


def _kernel(hint: object) -> object:
    """The type of the values of a field: without None, and of a list that of its members."""
    if get_origin(hint) is UnionType:
        return _kernel(next(each for each in get_args(hint) if each is not type(None)))
    return get_args(hint)[0] if get_origin(hint) is tuple else hint


def _may_lack(hint: object) -> bool:
    return get_origin(hint) is UnionType and type(None) in get_args(hint)


def _is_free(kind: type[Record], field: str) -> bool:
    hint = shown_fields(kind)[field]
    return hint is str and (kind, field) not in _NO_FREE_TEXT


@dataclass(frozen=True, slots=True)
class HerRecord:
    """All of one woman: her earlier pregnancies and the sheets of those in the record, struck-out records included."""

    patient: Patient
    earlier: tuple[EarlierPregnancy, ...] = ()
    sheets: tuple[PregnancySheet, ...] = ()


def data_tables(women: Sequence[HerRecord]) -> tuple[DataTable, ...]:
    """Everything that counts about some women; for nobody the headings alone."""
    sheets = [sheet for her in women for sheet in her.sheets]
    return (
        _women_table(women),
        _table(Pregnancy, (WOMAN, PREGNANCY), map(_pregnancy_cells, sheets), _DUE),
        _table(EarlierPregnancy, (WOMAN, RECORD), _earlier_rows(women)),
        *(_event_table(kind, sheets) for kind in EVENTS),
        _table(Flag, (WOMAN, PREGNANCY, RECORD), _flag_rows(sheets), _OF_A_FLAG),
        DataTable("texts", (WOMAN, PREGNANCY, RECORD, *_TEXTS), tuple(_texts(women)), names_people=True),
    )


def _table(
    kind: type[Record],
    keys: tuple[str, ...],
    rows: Iterable[tuple[str, ...]],
    behind: tuple[str, ...] = (),
) -> DataTable:
    headings = (*keys, *(column.heading for column in columns_of(kind)), *behind)
    return DataTable(table_name(kind), headings, tuple(rows))


def _cells(record: Record) -> tuple[str, ...]:
    return tuple(column.cell(record) for column in columns_of(type(record)))


def _women_table(women: Sequence[HerRecord]) -> DataTable:
    columns = _columns(Patient)
    headings = (WOMAN, *(column.heading for column in columns))
    rows = ((her.patient.id.hex, *(column.cell(her.patient) for column in columns)) for her in women)
    return DataTable("women", headings, tuple(rows), names_people=True)


def _earlier_rows(women: Sequence[HerRecord]) -> Iterator[tuple[str, ...]]:
    for her in women:
        for each in her.earlier:
            if each.stands:
                yield (her.patient.id.hex, each.id.hex, *_cells(each))


def _keys(sheet: PregnancySheet) -> tuple[str, str]:
    return sheet.patient.id.hex, sheet.pregnancy.id.hex


def _pregnancy_cells(sheet: PregnancySheet) -> tuple[str, ...]:
    dating = sheet.dating
    due = (cell_text(dating.due_on), cell_text(dating.method)) if dating else ("", "")
    return (*_keys(sheet), *_cells(sheet.pregnancy), *due)


def _event_table(kind: EventKind, sheets: Sequence[PregnancySheet]) -> DataTable:
    behind = (*(_AGE_THEN if _has_day(kind) else ()), *((_LENGTH,) if kind.record is Scan else ()))
    rows = [
        (*_keys(sheet), record.id.hex, *_cells(record), *_derived(kind, record, sheet.due_date))
        for sheet in sheets
        for record in sheet.standing(kind.record)
    ]
    return _table(kind.record, (WOMAN, PREGNANCY, RECORD), rows, behind)


def _has_day(kind: EventKind) -> bool:
    """Whether it has a day; a moment has one only by a clock on a wall."""
    return bool(kind.day) and _kernel(shown_fields(kind.record)[kind.day]) is date


def _derived(kind: EventKind, record: Record, due: DueDate | None) -> Iterator[str]:
    """What follows from a record: the age on its day by the due date that counts now, and the length of a scan."""
    if _has_day(kind):
        day = getattr(record, kind.day)
        age = due.age_at(day) if due is not None and day is not None else None
        yield from (cell_text(age), cell_text(age.days if age is not None else None))
    if isinstance(record, Scan):
        yield str(record.length)


def _flag_rows(sheets: Sequence[PregnancySheet]) -> Iterator[tuple[str, ...]]:
    for sheet in sheets:
        for flag in sheet.flags:
            because = Because.parse(flag.reason)
            moved = because.cause.value if because else ""
            yield (*_keys(sheet), flag.id.hex, *_cells(flag), flag.rule_id, cell_text(flag.ask), moved)


def _texts(women: Sequence[HerRecord]) -> Iterator[tuple[str, ...]]:
    """Everything that somebody wrote freely, a row each; of a flag without the words that the program writes itself."""
    for her in women:
        for each in her.earlier:
            if each.stands:
                yield from _texts_of(her.patient.id.hex, "", each)
        for sheet in her.sheets:
            kept = (record for kind in EVENTS for record in sheet.standing(kind.record))
            for record in (*kept, *sheet.flags):
                yield from _texts_of(*_keys(sheet), record)


def _texts_of(woman: str, pregnancy: str, record: Record) -> Iterator[tuple[str, ...]]:
    for field in free_fields(type(record)):
        text = getattr(record, field)
        is_code = isinstance(record, Flag) and field == "reason" and Because.parse(text) is not None
        if text and not is_code:
            yield (woman, pregnancy, record.id.hex, table_name(type(record)), field, text)
