"""The audit trail in words: who wrote what, and what it changed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

from models.records.clinic.access import Access, AccessKind
from models.records.clinic.audit import AuditEntry, AuditLine
from models.records.clinic.signed_head import SignedHead
from models.records.flag import Flag
from models.records.kinds import OF_THE_TRAIL, kind_named
from models.records.patient import Patient
from models.records.record import Record, Stamp, shown_fields
from models.rules.register.program_version import newest_in, own_in
from models.values.person import PersonName
from models.values.visible import joined_texts
from ui.wording import formats
from ui.wording.fields import field_label, kind_name
from ui.wording.tr import context
from ui.wording.values import Others, value_text

_tr = context("trail")


Users = Mapping[UUID, str]
"""The names of those who write, by id."""
Stored = dict[str, Any]
"""A version of a record as its audit entry holds it, by column."""
_DAYS = (date, datetime, date | None)
_USUALLY_NOT = frozenset({"came_back", "suspended"})
"""What every new flag says, and no entry needs to."""
_SAID_OF_ACCESS = frozenset({"kind", "export"})
"""Fields of an access that stand in what it was."""
_SIGN_INS = frozenset({AccessKind.SIGNED_IN.value, AccessKind.UNLOCKED.value})
"""Of these `place` is the version of the program."""
_STAMP = frozenset(f"stamp_{each.name}" for each in fields(Stamp))


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field in words; `before` and `after` are empty where nothing was recorded."""

    field: str
    before: str
    after: str

    def __str__(self) -> str:
        if not self.before:
            return f"{self.field}: {self.after}"
        return f"{self.field}: {self.before} → {self.after or formats.not_recorded()}"


@dataclass(frozen=True, slots=True)
class TrailRow:
    """One saved version of one record; `is_new` for its first, `is_access` where nothing that is recorded changed.

    `woman` is whom it is about, where entries of several stand together.
    """

    when: str
    who: str
    desk: str
    what: str
    is_new: bool
    changes: tuple[FieldChange, ...]
    reason: str
    is_access: bool = False
    woman: str = ""

    @property
    def changed(self) -> str:
        """Which fields say something else, in short; an access is told whole."""
        if self.is_access:
            return joined_texts("; ", map(str, self.changes))
        return _tr("new") if self.is_new else ", ".join(change.field for change in self.changes)

    @property
    def told(self) -> str:
        """What was done, and every value before and after."""
        return f"{self.what}. {joined_texts('; ', map(str, self.changes))}"


def trail_rows(
    entries: tuple[AuditEntry, ...],
    names: Users,
    rules: Mapping[str, str],
    today: date,
    others: Others = MappingProxyType({}),
) -> tuple[TrailRow, ...]:
    """Every entry in words, in the order given (newest first).

    `rules` are the texts of the rules by id, `others` what records are called that no entry here is about.
    """
    others = {**names, **others, **references(entries, rules)}
    return tuple(_row(entry, names, rules, others, today) for entry in entries)


def references(entries: Sequence[AuditEntry], rules: Mapping[str, str]) -> dict[UUID, str]:
    """What other records call those that these entries, newest first, are about: in the words of the newest."""
    return {entry.record_id: _reference(entry, rules) for entry in reversed(entries)}


def clinic_trail_rows(
    lines: Sequence[AuditLine], names: Users, rules: Mapping[str, str], today: date
) -> tuple[TrailRow, ...]:
    """Entries about several women, or none, in words, in the order given."""
    women = {line.patient_id: _woman(line) for line in lines if line.patient_id is not None}
    rows = trail_rows(tuple(line.entry for line in lines), names, rules, today, women)
    return tuple(replace(row, woman=_woman(line)) for row, line in zip(rows, lines, strict=True))


def _woman(line: AuditLine) -> str:
    return f"{line.woman or ''} {line.number or ''}".strip()


def _row(entry: AuditEntry, names: Users, rules: Mapping[str, str], others: Others, today: date) -> TrailRow:
    before, after = stored_version(entry.before), stored_version(entry.after)
    return TrailRow(
        when=formats.moment(entry.at, today),
        who=names.get(entry.by, _tr("unknown user")),
        desk=entry.desk,
        what=_what(entry, before, after, rules),
        is_new=not before,
        changes=_told(entry, before, after, others),
        reason=value_text(Flag, "reason", entry.reason),
        is_access=kind_named(entry.kind) in OF_THE_TRAIL,
    )


def _told(entry: AuditEntry, before: Stored, after: Stored, others: Others) -> tuple[FieldChange, ...]:
    """What changed; an access has said already what it was."""
    if kind_named(entry.kind) is Access and not before:
        said = _SAID_OF_ACCESS | ({"place"} if after.get("kind") in _SIGN_INS else set())
        after = {name: value for name, value in after.items() if name not in said}
    return changes(entry.kind, before, after, others)


def stored_version(text: str) -> Stored:
    """A version by its fields; whole under a name of its own where it cannot be taken apart."""
    try:
        stored = json.loads(text) if text else {}
    except ValueError:
        stored = text
    return stored if isinstance(stored, dict) else {"entry": text}


def _what(entry: AuditEntry, before: Stored, after: Stored, rules: Mapping[str, str]) -> str:
    """`Scan changed`, `Due date struck out`, `Flag discussed: Short cervix …`."""
    kind = kind_named(entry.kind)
    name = entry.kind if kind is None else kind_name(kind)
    if kind is Flag:
        return f"{name}: {_rule(after, rules)}"
    if kind is Access:
        return _access(after)
    if kind is SignedHead:
        return _tr("End of the audit trail signed")
    if after.get("struck_out") is not None and before.get("struck_out") is None:
        return _tr("{0} struck out").format(name)
    if after.get("batch_id") is not None and not before:
        return _tr("{0} imported").format(name)
    if before and any(before.get(owner) != after.get(owner) for owner in ("patient_id", "pregnancy_id")):
        return _tr("{0} moved to another record").format(name)
    return (_tr("{0} changed") if before else _tr("{0} recorded")).format(name)


def _access(access: Stored) -> str:
    """`Looked at her record`, `Saved as a file: Audit trail`, `Signed in: with Cervitrend 0.1.0`."""
    told = value_text(Access, "kind", access.get("kind"))
    more = value_text(Access, "export", access.get("export")) or _program(access)
    return f"{told}: {more}" if more else told


def _program(access: Stored) -> str:
    mark = str(access.get("place") or "")
    if access.get("kind") not in _SIGN_INS or not mark:
        return ""
    own, newest = own_in(mark), newest_in(mark)
    if own == newest:
        return _tr("with Cervitrend {0}").format(own)
    return _tr("with Cervitrend {0}, which is older than {1}").format(own, newest)


def _rule(flag: Stored, rules: Mapping[str, str]) -> str:
    rule_id = str(flag.get("rule_id", ""))
    return rules.get(rule_id, rule_id)


def _reference(entry: AuditEntry, rules: Mapping[str, str]) -> str:
    """What other records of hers call this one: `Scan 02-Mar-2026`, a flag by its rule, a woman by name and number."""
    kind, stored = kind_named(entry.kind), stored_version(entry.after)
    if kind is None:
        return entry.kind
    if kind is Flag:
        return _rule(stored, rules)
    if kind is Patient:
        name = PersonName(*(str(stored.get(part, "")) for part in ("family_name", "given_name", "title")))
        return f"{name} {value_text(kind, 'number', stored.get('number'))}".rstrip()
    day = next((n for n, hint in shown_fields(kind).items() if hint in _DAYS and stored.get(n)), "")
    return f"{kind_name(kind)} {value_text(kind, day, stored.get(day))}".rstrip()


def changes(kind_or_table: str, before: Stored, after: Stored, others: Others) -> tuple[FieldChange, ...]:
    """Every field that says something else than before, in the order of its record; technical ones are left out.

    What an older or a newer program stored beside them comes last, as it stands.
    """
    kind = kind_named(kind_or_table) or Record
    shown = shown_fields(kind)
    known = {each.name for each in fields(kind)} | _STAMP
    told = []
    for name in (*shown, *sorted((before.keys() | after.keys()) - known)):
        old = value_text(kind, name, before.get(name), others)
        new = value_text(kind, name, after.get(name), others)
        is_usual = not before and name in _USUALLY_NOT and not after.get(name)
        # By what is stored: two ids may both be another record.
        if before.get(name) != after.get(name) and (old or new) and not is_usual:
            told.append(FieldChange(field_label(kind, name) if name in shown else name, old, new))
    return tuple(told)
