"""Reasons and notes that somebody writes again and again."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from models.records.clinic.audit import AuditEntry, AuditLine, AuditQuery, AuditSide
from models.records.flag import Because, Flag
from models.records.kinds import NAMES
from models.usecases.desk import Desk
from models.usecases.undo import UNDONE
from models.values.identity import fold

READ_BACK = 400
"""How many of the latest changes of a user are read for it."""
LONGEST_PHRASE = 80
"""In letters: what is longer was written about one woman."""
MOST_OFFERED = 12


class PhraseKind(Enum):
    """What is written: why something was done, a note, or what was advised."""

    REASON = "reason"
    NOTE = "note"
    ADVICE = "advice"


COLUMNS: Mapping[PhraseKind, tuple[str, ...]] = {
    PhraseKind.REASON: ("reason", "stopped_because", "removed_because", "despite"),
    PhraseKind.NOTE: ("note",),
    PhraseKind.ADVICE: ("advice",),
}
"""Where the records have it."""


@dataclass(frozen=True, slots=True)
class _Written:
    text: str
    about: object


def phrases(desk: Desk) -> dict[PhraseKind, tuple[str, ...]]:
    """What this user wrote lately about more than one woman, each kind the oftenest first; at most `MOST_OFFERED` of each.

    Read from the audit trail, kept nowhere else. What was written about one woman alone is offered at no other's.
    """
    lines = desk.store.audit_lines(AuditQuery(by=desk.user.id, side=AuditSide.CHANGES), None, READ_BACK)
    return {kind: _repeated(_written(kind, lines)) for kind in PhraseKind}


def _written(kind: PhraseKind, lines: Iterable[AuditLine]) -> Iterator[_Written]:
    for line in lines:
        said = _said(line.entry.after)
        texts = {said.get(column) for column in COLUMNS[kind]}
        if kind is PhraseKind.REASON:
            texts = _reasons(line.entry, texts)
        about = line.patient_id or line.entry.record_id
        for text in texts:
            if isinstance(text, str) and text.strip():
                yield _Written(" ".join(text.split()), about)


def _reasons(entry: AuditEntry, said: set[Any]) -> set[Any]:
    """Those in somebody's own words: not the causes that the program gives, nor its own word for what was done."""
    if entry.kind == NAMES[Flag]:
        # Where she gave a reason, the flag and the trail bear the same.
        return {entry.reason} & said if Because.parse(entry.reason) is None else set()
    return {entry.reason, *said} - {UNDONE}


def _said(after: str) -> dict[str, Any]:
    try:
        said = json.loads(after)
    except ValueError:  # Damage is told where the trail is checked.
        return {}
    return said if isinstance(said, dict) else {}


def _repeated(written: Iterable[_Written]) -> tuple[str, ...]:
    """Written as it was the last time, whatever its case."""
    about: dict[str, set[object]] = {}
    newest: dict[str, str] = {}
    for each in written:
        if len(each.text) <= LONGEST_PHRASE:
            about.setdefault(fold(each.text), set()).add(each.about)
            newest.setdefault(fold(each.text), each.text)
    again = [text for text in newest if len(about[text]) > 1]
    # Sorting keeps what was written last first among those that were written as often.
    again.sort(key=lambda text: -len(about[text]))
    return tuple(newest[text] for text in again[:MOST_OFFERED])
