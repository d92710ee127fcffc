"""Everything about one woman as two files: one to read, which needs nothing beside it, and one for machines."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from models.records.clinic.audit import AuditEntry
from models.records.kinds import NAMES, OF_THE_TRAIL
from models.records.record import Record, shown_fields
from models.usecases.clinic.subject_access import SubjectRecord
from models.values.web_page import plain_part, struck, web_page
from ui.wording import formats
from ui.wording.audit.trail import TrailRow, references, stored_version, trail_rows
from ui.wording.fields import field_label, kind_name
from ui.wording.tr import context
from ui.wording.values import Others, value_text

_tr = context("subject")
Rules = Mapping[str, str]
"""The texts of the rules by id."""
_KINDS: Mapping[str, type[Record]] = {name: kind for kind, name in NAMES.items()}


def file_names(record: SubjectRecord) -> tuple[str, str]:
    """The names of the file to read and of the one for machines; no two women have the same."""
    shown = str(record.patient.number or record.patient.id)
    number = re.sub(r"[^A-Za-z0-9]+", "-", shown).strip("-")
    if not shown.isascii():
        # Letters that not every file system takes are left out, and might have told two women apart.
        number = "-".join(filter(None, (number, record.patient.id.hex[-12:])))
    stem = f"woman-{number}-{record.made_at.date().isoformat()}"
    return f"{stem}.html", f"{stem}.json"


def files_of(record: SubjectRecord, folder: Path, rules: Rules) -> dict[Path, str]:
    """Both files with what stands in them."""
    to_read, for_machines = file_names(record)
    return {folder / to_read: html_of(record, rules), folder / for_machines: json_of(record)}


def json_of(record: SubjectRecord) -> str:
    """Every stored value as it is stored: the newest versions, every entry of the trail, what is half-typed."""
    entries = [_plain_entry(entry) for entry in reversed(record.entries)]
    said = {
        "format": "cervitrend-woman-1",
        "clinic": record.clinic_name,
        "made_at": record.made_at.astimezone(UTC).isoformat(),
        "made_by": record.made_by,
        "records": [{"table": e.kind, "fields": stored_version(e.after)} for e in _newest(record).values()],
        "entries": entries,
        "drafts": [_plain(asdict(draft)) for draft in record.drafts],
        "users": {user.id.hex: user.name for user in record.users if _wrote(user.id, record)},
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def _wrote(user_id: UUID, record: SubjectRecord) -> bool:
    return any(user_id == each.by for each in record.entries) or any(
        user_id == draft.user_id for draft in record.drafts
    )


def _plain_entry(entry: AuditEntry) -> dict[str, Any]:
    return _plain(asdict(entry)) | {
        "before": stored_version(entry.before) or None,
        "after": stored_version(entry.after),
    }


def _plain(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _plain_value(value) for name, value in fields.items()}


def _plain_value(value: object) -> object:
    if isinstance(value, UUID):
        return value.hex
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value


def html_of(record: SubjectRecord, rules: Rules) -> str:
    """The file to read: how everything stands now, then every entry, then what is half-typed.

    Days are written whole: it is read on another day.
    """
    names = {user.id: user.name for user in record.users}
    others = {**names, **references(record.entries, rules)}
    title = _tr("Everything recorded about {0}").format(record.patient.name)
    parts = (
        f"<h1>{plain_part(title)}</h1>",
        *_head(record),
        f"<h2>{plain_part(_tr('As it stands now'))}</h2>",
        *_records(record, others, rules),
        f"<h2>{plain_part(_tr('Every entry, the oldest first'))}</h2>",
        _entries(trail_rows(record.entries, names, rules, date.min)[::-1]),
        *_drafts(record, names),
    )
    return web_page(title, "".join(parts))


def _head(record: SubjectRecord) -> Iterator[str]:
    made = _tr("{0}, written on {1} by {2}.").format(
        record.clinic_name, formats.moment(record.made_at, date.min), record.made_by
    )
    yield f"<p>{plain_part(made)}</p>"
    said = _tr(
        "It holds every version of what was recorded, what was struck out, and who looked at it. What was not recorded is"
        " named as such. Which days the program reckoned ahead is worked out from this and kept nowhere else."
    )
    yield f"<p>{plain_part(said)}</p>"


def _newest(record: SubjectRecord) -> dict[UUID, AuditEntry]:
    """The newest version of each record that is no access, by kind, then in the order in which they were entered."""
    newest: dict[UUID, AuditEntry] = {}
    for entry in sorted(record.entries, key=_version):
        newest[entry.record_id] = entry
    order = list(_KINDS)
    kept = (e for e in newest.values() if e.kind in _KINDS and _KINDS[e.kind] not in OF_THE_TRAIL)
    return {e.record_id: e for e in sorted(kept, key=lambda e: (order.index(e.kind), e.record_id))}


def _version(entry: AuditEntry) -> int:
    return entry.version


def _records(record: SubjectRecord, others: Others, rules: Rules) -> Iterator[str]:
    for entry in _newest(record).values():
        kind, stored = _KINDS[entry.kind], stored_version(entry.after)
        is_out = stored.get("struck_out") is not None
        heading = kind_name(kind)
        rule = rules.get(str(stored.get("rule_id", "")))
        if rule:
            heading = f"{heading}: {rule}"
        rows = "".join(
            _row(field_label(kind, name), value_text(kind, name, stored.get(name), others))
            for name in shown_fields(kind)
        )
        shown = plain_part(heading)
        yield f"<h3>{struck(shown) if is_out else shown}</h3><table>{rows}</table>"


def _row(label: str, value: str) -> str:
    return f"<tr><th>{plain_part(label)}</th><td>{plain_part(value or formats.not_recorded())}</td></tr>"


def _entries(rows: tuple[TrailRow, ...]) -> str:
    heads = (_tr("When"), _tr("Who"), _tr("Desk"), _tr("What"), _tr("Before and after"), _tr("Reason"))
    head = "".join(f"<th>{plain_part(text)}</th>" for text in heads)
    body = "".join(
        "<tr>"
        + "".join(f"<td>{plain_part(cell)}</td>" for cell in (row.when, row.who, row.desk, row.what))
        + f"<td>{'<br>'.join(plain_part(str(change)) for change in row.changes)}</td><td>{plain_part(row.reason)}</td></tr>"
        for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _drafts(record: SubjectRecord, names: Mapping[UUID, str]) -> Iterator[str]:
    if not record.drafts:
        return
    yield f"<h2>{plain_part(_tr('Half-typed and not in the record'))}</h2>"
    for draft in record.drafts:
        who = names.get(draft.user_id, _tr("unknown user"))
        rows = "".join(_row(name, text) for name, text in draft.fields.items())
        heading = _tr("{0}, by {1}").format(draft.form, who)
        yield f"<h3>{plain_part(heading)}</h3><table>{rows}</table>"
