"""The text in which a flag keeps a deciding value: `length=24.9@2026-03-02`."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import TypeVar, assert_never

from models.errors import Refused
from models.records.finding import Membranes, Rupture, SymptomKind
from models.records.history import CerclageKind, EarlierOutcome
from models.records.laboratory import LabKind
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.records.risk import RiskKind
from models.records.scan import Route
from models.rules.guidelines import seen
from models.values.age import GestationalAge
from models.values.length import Centimetres, Millimetres

T = TypeVar("T")

_NONE, _NOT_RECORDED = seen.Gap.NONE.value, seen.Gap.NOT_RECORDED.value
_NOT_TAKEN, _UNKNOWN = "not_taken", "unknown"
_EXCLUDED = "rupture_excluded"
_SAME, _DIFFERENT = "same_examiner", "different_examiner"


def seen_text(decided: seen.KeptSeen) -> str:
    """A deciding value as a flag keeps it."""
    match decided:
        case seen.UnreadSeen():
            return decided.text
        case seen.ComparedSeen():
            value = ""
        case _:
            value = seen_value_text(decided)
    return f"{decided.what.value}={value}@{decided.on.isoformat() if decided.on else ''}"


def read_seen(text: str) -> seen.KeptSeen:
    """The deciding value that `seen_text` wrote; a text that it would not write is kept as it stands."""
    try:
        what, rest = text.split("=", 1)
        value, on = rest.rsplit("@", 1)
        decided = replace(_READ[seen.Input(what)](value), on=date.fromisoformat(on) if on else None)
    except (ValueError, Refused):
        return seen.UnreadSeen(text)
    return decided if seen_text(decided) == text else seen.UnreadSeen(text)


def seen_value_text(decided: seen.Seen) -> str:
    """The value alone: `24.9`, `30+0`, `-8.0 14 same_examiner`."""
    match decided:
        case seen.AgeAtScanSeen(days) | seen.AgeTodaySeen(days):
            return f"{days // 7}+{days % 7}"
        case seen.ChangeSeen(tenths, days, is_same):
            size = f"{'-' if tenths < 0 else '+'}{abs(tenths) // 10}.{abs(tenths) % 10}"
            return f"{size} {days} {_SAME if is_same else _DIFFERENT}"
        case seen.HistoryNotTakenSeen() | seen.NoHistorySeen() | seen.HistorySeen():
            return _history_text(decided)
        case seen.NoDueDateSeen():
            return _NONE
        case seen.FetusesSeen(value) | seen.PlacentaSeen(value):
            return _text(value, _NOT_RECORDED)
        case seen.RiskFactorSeen(kind, is_known):
            return _text(kind) if is_known else f"{_text(kind)} {_UNKNOWN}"
        case seen.MembranesSeen(Rupture.EXCLUDED):
            return _EXCLUDED
        case (
            seen.LengthSeen(value)
            | seen.FunnelSeen(value)
            | seen.RouteSeen(value)
            | seen.CervicalTraumaSeen(value)
            | seen.SymptomSeen(value)
            | seen.DilationSeen(value)
            | seen.MembranesSeen(value)
            | seen.CerclageSeen(value)
            | seen.LaboratorySeen(value)
        ):
            return _text(value)
        case _:
            assert_never(decided)


def _history_text(decided: seen.OfHistory) -> str:
    match decided:
        case seen.HistoryNotTakenSeen():
            return _NOT_TAKEN
        case seen.NoHistorySeen(detail):
            return f"{_NONE} {_text(detail, '')}".strip()
        case seen.HistorySeen(outcome, age, detail):
            return f"{outcome.value} {_text(age, _UNKNOWN)} {_text(detail, '')}".strip()
        case _:
            assert_never(decided)


def _text(value: object, blank: str = _NONE) -> str:
    if value is None:
        return blank
    return str(value.value if isinstance(value, Enum) else value)


def _unless(blank: str, text: str, read: Callable[[str], T]) -> T | None:
    return None if text == blank else read(text)


def _days(text: str) -> int:
    weeks, days = text.split("+")
    return int(weeks) * 7 + int(days)


def _change(text: str) -> seen.ChangeSeen | seen.ComparedSeen:
    if not text:
        return seen.ComparedSeen()
    size, days, examiners = text.split()
    return seen.ChangeSeen(int(size.replace(".", "")), int(days), examiners == _SAME)


def _history(text: str) -> seen.OfHistory:
    outcome, age, detail = [*text.split(" "), "", ""][:3]
    if outcome == _NOT_TAKEN:
        return seen.HistoryNotTakenSeen()
    if outcome == _NONE:
        return seen.NoHistorySeen(_unless("", age, seen.Detail))
    return seen.HistorySeen(
        EarlierOutcome(outcome),
        _unless(_UNKNOWN, age, GestationalAge.parse),
        _unless("", detail, seen.Detail),
    )


def _risk_factor(text: str) -> seen.RiskFactorSeen:
    kind, _, answer = text.partition(" ")
    return seen.RiskFactorSeen(_unless(_NONE, kind, RiskKind), is_known=not answer)


_GAPS = {gap.value: gap for gap in seen.Gap}
_READ: Mapping[seen.Input, Callable[[str], seen.Seen | seen.ComparedSeen]] = {
    seen.Input.LENGTH: lambda text: seen.LengthSeen(_unless(_NONE, text, Millimetres.parse)),
    seen.Input.AGE_AT_SCAN: lambda text: seen.AgeAtScanSeen(_days(text)),
    seen.Input.AGE_TODAY: lambda text: seen.AgeTodaySeen(_days(text)),
    seen.Input.DUE_DATE: lambda _: seen.NoDueDateSeen(),
    seen.Input.FETUSES: lambda text: seen.FetusesSeen(_unless(_NOT_RECORDED, text, int)),
    seen.Input.HISTORY: _history,
    seen.Input.CERVICAL_TRAUMA: lambda text: seen.CervicalTraumaSeen(TriState(text)),
    seen.Input.SYMPTOM: lambda text: seen.SymptomSeen(SymptomKind(text)),
    seen.Input.DILATION: lambda text: seen.DilationSeen(_GAPS.get(text) or Centimetres.parse(text)),
    seen.Input.MEMBRANES: lambda text: seen.MembranesSeen(
        Rupture.EXCLUDED if text == _EXCLUDED else _GAPS.get(text) or Membranes(text)
    ),
    seen.Input.FUNNEL: lambda text: seen.FunnelSeen(_unless(_NONE, text, TriState)),
    seen.Input.CERCLAGE: lambda text: seen.CerclageSeen(_unless(_NONE, text, CerclageKind)),
    seen.Input.ROUTE: lambda text: seen.RouteSeen(Route(text)),
    seen.Input.CHANGE: _change,
    seen.Input.RISK_FACTOR: _risk_factor,
    seen.Input.LABORATORY: lambda text: seen.LaboratorySeen(LabKind(text)),
    seen.Input.PLACENTA: lambda text: seen.PlacentaSeen(_unless(_NOT_RECORDED, text, Placenta)),
}
