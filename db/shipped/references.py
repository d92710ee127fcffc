"""Reads `assets/references`: each file checked whole, a bad one refused with its reason."""

import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TypeAlias, TypedDict

from models.errors import CervitrendError, Unavailable
from models.records.clinic.reference import (
    CentileCurve,
    MeanLine,
    MeasurementError,
    RedatingRow,
    RedatingTable,
    ReferenceRange,
    References,
    ScanDating,
)
from models.records.guidelines.guideline import Evidence
from models.records.guidelines.scan_tests import ChangeLimits
from models.values.age import OLDEST_DAYS, GestationalAge
from models.values.length import CrownRump, HeadCircumference, Millimetres

_PUBLISHED_KEYS = {
    "kind", "id", "title", "year", "population", "women", "fetuses", "first", "last", "evidence", "source", "review_on",
}  # fmt: skip
_RANGE_KEYS = _PUBLISHED_KEYS | {"curves"}
_MEAN_KEYS = _PUBLISHED_KEYS | {"at_zero", "per_week"}
_ERROR_KEYS = {
    "kind", "half_width_mm", "one_examiner_mm", "three_readings_mm", "otherwise_mm", "evidence", "source", "sources",
    "review_on",
}  # fmt: skip
_TABLE_KEYS = {"kind", "title", "year", "evidence", "source", "review_on", "late_from", "rows"}
_SCAN_KEYS = {
    "kind", "title", "crl_first_mm", "crl_last_mm", "head_first_mm", "head_last_mm", "evidence", "source", "review_on",
}  # fmt: skip

_Reference: TypeAlias = ReferenceRange | MeanLine | MeasurementError | RedatingTable | ScanDating


class _Published(TypedDict):
    """What every reference says about itself."""

    id: str
    title: str
    year: int
    population: str
    women: int
    fetuses: int
    first: GestationalAge
    last: GestationalAge
    source: str
    evidence: Evidence
    review_on: date


def our_references() -> References:
    """Those that lie beside the program. Raises: Unavailable."""
    return read_references(Path(__file__).parents[2] / "assets" / "references")


def read_references(folder: Path) -> References:
    """Every reference in `folder`, in the order of their file names, the one measurement error, the two ways of dating.

    Raises: Unavailable (`reference.bad_file`: file and reason; `reference.no_error`: folder) when a file is not as it
    should be or the error's file is missing.
    """
    read = [_read(path) for path in sorted(folder.glob("*.toml"))]
    errors = [each for each in read if isinstance(each, MeasurementError)]
    if len(errors) != 1:
        raise Unavailable("reference.no_error", str(folder))
    return References(
        ranges=tuple(each for each in read if isinstance(each, ReferenceRange)),
        error=errors[0],
        redating=next((each for each in read if isinstance(each, RedatingTable)), None),
        means=tuple(each for each in read if isinstance(each, MeanLine)),
        scan_dating=next((each for each in read if isinstance(each, ScanDating)), None),
    )


def _read(path: Path) -> _Reference:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        keys, make = _KINDS.get(str(table.get("kind")), (_RANGE_KEYS, _range))
        _only(table, keys)
        return make(table)
    except (ArithmeticError, CervitrendError, KeyError, OSError, TypeError, ValueError) as failure:
        raise Unavailable(
            "reference.bad_file", path.name, f"{type(failure).__name__}: {failure}"
        ) from failure


def _only(table: Mapping[str, object], known: set[str]) -> Mapping[str, object]:
    """The table itself. Raises: KeyError naming keys that are missing or unknown."""
    if table.keys() != known:
        raise KeyError(*sorted(table.keys() ^ known))
    return table


def _range(table: Mapping[str, object]) -> ReferenceRange:
    curves = tuple(_curve(c) for c in _list(table["curves"]))
    centiles = [c.centile for c in curves]
    if not centiles or centiles != sorted(set(centiles)):
        raise ValueError(f"centiles {centiles}")
    return ReferenceRange(**_published(table), curves=curves)


def _mean(table: Mapping[str, object]) -> MeanLine:
    return MeanLine(**_published(table), at_zero=_exact(table["at_zero"]), per_week=_exact(table["per_week"]))


def _published(table: Mapping[str, object]) -> _Published:
    return _Published(
        id=_text(table["id"]),
        title=_text(table["title"]),
        year=_whole(table["year"]),
        population=_text(table["population"]),
        women=_whole(table["women"]),
        fetuses=_whole(table["fetuses"]),
        first=GestationalAge.parse(_text(table["first"])),
        last=GestationalAge.parse(_text(table["last"])),
        source=_text(table["source"]),
        evidence=Evidence(table["evidence"]),
        review_on=_day(table["review_on"]),
    )


def _curve(table: object) -> CentileCurve:
    if not isinstance(table, dict):
        raise TypeError(table)
    _only(table, {"centile", "coefficients"})
    return CentileCurve(_whole(table["centile"]), tuple(_exact(n) for n in _list(table["coefficients"])))


def _error(table: Mapping[str, object]) -> MeasurementError:
    return MeasurementError(
        half_width=_length(table["half_width_mm"]),
        limits=ChangeLimits(
            one_examiner=_length(table["one_examiner_mm"]),
            three_readings=_length(table["three_readings_mm"]),
            otherwise=_length(table["otherwise_mm"]),
        ),
        source=_text(table["source"]),
        sources=tuple(_text(s) for s in _list(table["sources"])),
        evidence=Evidence(table["evidence"]),
        review_on=_day(table["review_on"]),
    )


def _redating(table: Mapping[str, object]) -> RedatingTable:
    rows = tuple(_redating_row(row) for row in _list(table["rows"]))
    if [row.first.days for row in rows] != [0, *(row.last.days + 1 for row in rows[:-1])]:
        raise ValueError("rows leave a gap")
    if rows[-1].last.days != OLDEST_DAYS or any(row.last < row.first for row in rows):
        raise ValueError("rows end too early")
    return RedatingTable(
        title=_text(table["title"]),
        year=_whole(table["year"]),
        rows=rows,
        late_from=GestationalAge.parse(_text(table["late_from"])),
        source=_text(table["source"]),
        evidence=Evidence(table["evidence"]),
        review_on=_day(table["review_on"]),
    )


def _scan_dating(table: Mapping[str, object]) -> ScanDating:
    rule = ScanDating(
        title=_text(table["title"]),
        crl_first=CrownRump.parse(_text(table["crl_first_mm"])),
        crl_last=CrownRump.parse(_text(table["crl_last_mm"])),
        head_first=HeadCircumference.parse(_text(table["head_first_mm"])),
        head_last=HeadCircumference.parse(_text(table["head_last_mm"])),
        source=_text(table["source"]),
        evidence=Evidence(table["evidence"]),
        review_on=_day(table["review_on"]),
    )
    if rule.crl_last < rule.crl_first or rule.head_last < rule.head_first:
        raise ValueError("sizes end before they begin")
    return rule


def _redating_row(table: object) -> RedatingRow:
    if not isinstance(table, dict):
        raise TypeError(table)
    _only(table, {"first", "last", "more_than_days"})
    days = _whole(table["more_than_days"])
    if days < 1:
        raise ValueError(f"limit of {days} days")
    first, last = (GestationalAge.parse(_text(table[end])) for end in ("first", "last"))
    return RedatingRow(first, last, days)


def _length(value: object) -> Millimetres:
    return Millimetres.parse(_text(value))


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError(f"not a text: {value!r}")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"not a whole number: {value!r}")
    return value


def _day(value: object) -> date:
    if type(value) is not date:
        raise TypeError(f"not a day: {value!r}")
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list) or not value:
        raise TypeError(f"not a list: {value!r}")
    return value


def _exact(value: object) -> Fraction:
    if not isinstance(value, int | Decimal):
        raise TypeError(f"not a number: {value!r}")
    return Fraction(value)


_KINDS: Mapping[str, tuple[set[str], Callable[[Mapping[str, object]], _Reference]]] = {
    "error": (_ERROR_KEYS, _error),
    "mean": (_MEAN_KEYS, _mean),
    "redating": (_TABLE_KEYS, _redating),
    "scan_dating": (_SCAN_KEYS, _scan_dating),
}
