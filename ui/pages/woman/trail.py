"""The audit trail of one woman in words: who wrote what, and what it changed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.records.audit import AuditEntry
from models.records.discussion import Decision, Told, ToldHow
from models.records.finding import ExaminationManner, Membranes, Rupture, SymptomKind
from models.records.flag import Because, FlagState, Urgency
from models.records.history import CerclageCourse, CerclageIndication, CerclageKind, EarlierOutcome, Onset
from models.records.plan import BookingState, ContactResult
from models.records.pregnancy import DatingMethod, Ending, Placenta
from models.records.record import Answer
from models.records.scan import Criterion, FundalPressure, FunnelShape, Route, SeenMembranes
from models.records.treatment import ProgesteroneKind
from models.values.age import GestationalAge
from ui import formats
from ui.pages.woman.trail_words import FIELDS, KINDS
from ui.pages.woman.wording import Names, cause_text
from ui.seen_words import seen_phrase
from ui.words import word

_ENUMS: Mapping[str, tuple[type[Enum], ...]] = {
    "kind": (SymptomKind, CerclageKind, ProgesteroneKind),
    "method": (DatingMethod,),
    "ended_as": (Ending,),
    "outcome": (EarlierOutcome,),
    "onset": (Onset,),
    "cerclage": (CerclageKind,),
    "route": (Route,),
    "funnel_shape": (FunnelShape,),
    "membranes": (SeenMembranes, Membranes),
    "rupture": (Rupture,),
    "manner": (ExaminationManner,),
    "placenta": (Placenta,),
    "cerclage_indication": (CerclageIndication,),
    "cerclage_course": (CerclageCourse,),
    "fundal_pressure": (FundalPressure,),
    "criteria_met": (Criterion,),
    "state": (FlagState, BookingState),
    "urgency": (Urgency,),
    "how": (ToldHow,),
    "result": (ContactResult,),
    "decision": (Decision,),
    **dict.fromkeys(
        (
            "cervical_trauma",
            "funnel",
            "sludge",
            "pprom",
            "painless_dilation",
            "short_labour",
            "alive",
            "bleeding",
        ),
        (Answer,),
    ),
}
_YES_OR_NO = frozenset({"history_taken", "symptoms_asked", "came_back", "suspended"})
_USUALLY_NOT = frozenset({"came_back", "suspended"})
_TENTHS = frozenset({"readings", "funnel_length", "funnel_width", "crl", "head", "dilation", "bmi_tenths"})


@dataclass(frozen=True, slots=True)
class Change:
    """One field in words; `before` and `after` are empty where nothing was recorded."""

    field: str
    before: str
    after: str

    def __str__(self) -> str:
        if not self.before:
            return f"{self.field}: {self.after}"
        return f"{self.field}: {self.before} → {self.after or formats.NOT_RECORDED}"


@dataclass(frozen=True, slots=True)
class TrailRow:
    """One saved version of one record; `is_new` for its first."""

    when: str
    who: str
    desk: str
    what: str
    is_new: bool
    changes: tuple[Change, ...]
    reason: str


def trail_rows(
    entries: tuple[AuditEntry, ...], names: Names, rules: Mapping[str, str], today: date
) -> tuple[TrailRow, ...]:
    """Every entry in words, in the order given; `rules` are the texts of the rules by id."""
    return tuple(_row(entry, names, rules, today) for entry in entries)


def _row(entry: AuditEntry, names: Names, rules: Mapping[str, str], today: date) -> TrailRow:
    before, after = _fields(entry.before), _fields(entry.after)
    because = Because.parse(entry.reason)
    return TrailRow(
        when=formats.moment(entry.at, today),
        who=names.get(entry.by, _tr("unknown user")),
        desk=entry.desk,
        what=_what(entry, before, after, rules),
        is_new=not before,
        changes=changes(before, after),
        reason=cause_text(because) if because else entry.reason,
    )


def _fields(text: str) -> dict[str, Any]:
    return json.loads(text) if text else {}


def _what(
    entry: AuditEntry, before: Mapping[str, Any], after: Mapping[str, Any], rules: Mapping[str, str]
) -> str:
    """`Scan changed`, `Due date struck out`, `Flag discussed: Short cervix …`."""
    name = _tr(KINDS.get(entry.kind, entry.kind))
    if entry.kind == "flags":
        rule = rules.get(after["rule_id"], after["rule_id"])
        return f"{name}: {rule}"
    if after.get("struck_out") is not None and before.get("struck_out") is None:
        return _tr("{0} struck out").format(name)
    if after.get("batch_id") is not None and not before:
        return _tr("{0} imported").format(name)
    if before and any(before.get(owner) != after.get(owner) for owner in ("patient_id", "pregnancy_id")):
        return _tr("{0} moved to another record").format(name)
    return (_tr("{0} changed") if before else _tr("{0} entered")).format(name)


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Change, ...]:
    """Every field that says something else than before, in the order of the form; technical ones are left out."""
    told = []
    for name, label in FIELDS.items():
        old, new = value_text(name, before.get(name)), value_text(name, after.get(name))
        is_usual = not before and name in _USUALLY_NOT and not after.get(name)
        if old != new and not is_usual:
            told.append(Change(_tr(label), old, new))
    return tuple(told)


def value_text(name: str, value: Any) -> str:
    """A stored value in words; empty for one that is not there."""
    if value is None or value in ("", "[]"):
        return ""
    if isinstance(value, str) and value.startswith("["):
        return ", ".join(value_text(name, item) for item in json.loads(value))
    if name in _YES_OR_NO:
        return word(Answer.YES if value else Answer.NO)
    if name in _TENTHS:
        return f"{value // 10}.{value % 10}"
    if name in _ENUMS:
        members = (m for kind in _ENUMS[name] for m in kind)
        return next((word(m) for m in members if m.value == value), str(value))
    return _plain(name, value)


def _plain(name: str, value: Any) -> str:
    match name:
        case "age" | "pprom_age":
            return str(GestationalAge(value))
        case "seen":
            return seen_phrase(value)
        case "told":
            told = Told.parse(value)
            return f"{told.whom}, {word(told.how).casefold()}, {_moment(told.at)}" if told else ""
        case "reason":
            because = Because.parse(value)
            return cause_text(because) if because else value
        case "held_at" | "raised_at":
            return _moment(datetime.fromisoformat(value))
        case "at":
            # A booking keeps the agreed time of day, an attempt to reach her its moment.
            return _moment(datetime.fromisoformat(value)) if "T" in value else str(value)
        case _ if name == "on" or name.endswith("_on") or name == "planned_stop":
            return formats.day(date.fromisoformat(value))
        case _:
            return str(value)


def _moment(at: datetime) -> str:
    local = at.astimezone()
    return f"{formats.day(local.date())} {formats.clock_time(at)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("woman", text)
