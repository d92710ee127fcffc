"""What the sheet of open loops says, row by row and whole; no widgets in here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from models.records.flag import FlagState, Urgency
from models.rules.open_loops import OpenLoop
from models.views import LoopKind
from ui import formats
from ui.waiting_words import headline, late_words, told_words, tried_words
from ui.words import word


def _tr(text: str) -> str:
    return QCoreApplication.translate("loops", text)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The open loops as they were read at one moment; `on` is that day at the clinic's own place."""

    on: date
    read_at: datetime
    loops: tuple[OpenLoop, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One open loop in words, and the loop itself."""

    loop: OpenLoop
    urgency: Urgency | None
    what: str
    woman: str
    born: str
    age: str
    since: str
    late: str
    told: str

    @property
    def spoken(self) -> str:
        """The whole row as one sentence."""
        urgency = word(self.urgency) if self.urgency is not None else ""
        parts = (self.woman, self.born, self.age, urgency, self.what, self.since, self.late, self.told)
        return ", ".join(part for part in parts if part)


def line_of(loop: OpenLoop, on: date, rules: Mapping[str, str]) -> Line:
    """One loop in words; `rules` gives the wording of a rule by its id."""
    row = loop.row
    return Line(
        loop=loop,
        urgency=row.urgency if row.kind is LoopKind.FLAG else None,
        what=_what(loop, rules),
        woman=str(row.woman.name),
        born=formats.day(row.woman.born_on) if row.woman.born_on else "",
        age=formats.age_on(row.woman.due_on, on) if row.woman.due_on else _tr("undated"),
        since=formats.moment(row.raised_at, on) if row.raised_at else _since(row.owed_on, on),
        late=_late(loop, on),
        told=_told(loop, on),
    )


def summary(sheet: Sheet) -> str:
    """`5 open: 3 answers (2 late), 1 decision, 1 scan overdue`."""
    kinds = [loop.row.kind for loop in sheet.loops]
    late = sum(loop.late is not None for loop in sheet.loops)
    counts = (
        (LoopKind.FLAG, _tr("flag without an answer"), _tr("flags without an answer")),
        (LoopKind.DECISION, _tr("decision owed"), _tr("decisions owed")),
        (LoopKind.SCAN, _tr("scan overdue"), _tr("scans overdue")),
    )
    said = [
        formats.counted(kinds.count(kind), one, many)
        + (_tr(" ({0} late)").format(late) if kind is LoopKind.FLAG and late else "")
        for kind, one, many in counts
        if kind in kinds
    ]
    return _tr("{0} open: {1}").format(len(kinds), ", ".join(said)) if said else _tr("Nothing is open")


def twin(sheet: Sheet, lines: Sequence[Line]) -> str:
    """The whole sheet as text: one sentence, then one line a loop."""
    head = _tr("Open loops on {0}, {1}. {2}.").format(
        formats.day(sheet.on), formats.clock_time(sheet.read_at), summary(sheet)
    )
    return "\n".join((head, *(f"{line.spoken}." for line in lines)))


def _what(loop: OpenLoop, rules: Mapping[str, str]) -> str:
    """The rule and its guideline, or what else is owed."""
    row = loop.row
    if row.kind is not LoopKind.FLAG:
        return word(row.kind)
    text = headline(rules.get(row.rule_id or "", row.rule_id or ""))
    return f"{text} ({row.guideline})"


def _since(on: date | None, today: date) -> str:
    return formats.near_day(on, today) if on is not None else ""


def _late(loop: OpenLoop, on: date) -> str:
    """How late an answer or a scan is; a decision only says since when it is owed."""
    if loop.late is not None:
        return late_words(loop.late)
    if loop.row.kind is LoopKind.SCAN and loop.row.owed_on is not None:
        days = (on - loop.row.owed_on).days
        return _tr("{0} overdue").format(formats.counted(days, _tr("day"), _tr("days")))
    return ""


def _told(loop: OpenLoop, on: date) -> str:
    """Who was told of a flag, or how she was last tried about a scan; that nobody was, is said too."""
    row = loop.row
    match row.kind:
        case LoopKind.FLAG:
            told = told_words(row.told, on) or _tr("Nobody told yet")
            return _tr("Window passed · {0}").format(told) if row.state is FlagState.LAPSED else told
        case LoopKind.SCAN:
            return tried_words(row.tried, on) or _tr("No contact recorded")
        case _:
            return ""
