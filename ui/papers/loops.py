"""What the sheet of open loops says, row by row and whole; no widgets in here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from models.records.flag import Urgency
from models.rules.flags.cards import FlagCard
from models.rules.flags.open_loops import OpenLoop
from models.values.visible import joined_texts
from models.views import LoopKind, LoopRow, WaitingFlag
from ui.wording import formats
from ui.wording.cards import Rules, heading_words, is_guarded_row, placenta_words, wording
from ui.wording.overdue import late_words, told_words, tried_words
from ui.wording.rules.guidelines import whose_words
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("loops")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The open loops as they were read at one moment; `on` is that day at the clinic's own place."""

    on: date
    read_at: datetime
    loops: tuple[OpenLoop, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopLine:
    """One open loop in words, and the loop itself; `detail` is each guideline's own wording of a question."""

    loop: OpenLoop
    urgency: Urgency | None
    what: str
    detail: str
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
        what = (urgency, self.what, self.detail)
        parts = (self.woman, self.born, self.age, *what, self.since, self.late, self.told)
        return joined_texts(", ", parts)


def line_of(loop: OpenLoop, on: date, rules: Rules) -> LoopLine:
    """One loop in words; `rules` gives each rule by its id."""
    row, card = loop.row, loop.card
    what, detail = _question(row, card, on, rules) if card is not None else (word(row.kind), "")
    return LoopLine(
        loop=loop,
        urgency=card.urgency if card is not None else None,
        what=what,
        detail=detail,
        woman=str(row.woman.name),
        born=formats.birth_words(row.woman),
        age=formats.age_on(row.woman.due_on, on) if row.woman.due_on else _tr("undated"),
        since=formats.moment(card.raised_at, on) if card is not None else _since(row.owed_on, on),
        late=_late(loop, on),
        told=loop_told(loop, on),
    )


def summary(sheet: Sheet) -> str:
    """`5 open: 3 answers (2 late), 1 decision, 1 scan overdue`."""
    kinds = [loop.row.kind for loop in sheet.loops]
    late = sum(loop.late is not None for loop in sheet.loops)
    counts = _tr.marked(
        (
            (LoopKind.FLAG, "%n question without an answer", "%n questions without an answer"),
            (LoopKind.DECISION, "%n decision owed", "%n decisions owed"),
            (LoopKind.SCAN, "%n scan overdue", "%n scans overdue"),
        )
    )
    said = {kind: _tr.counted(kinds.count(kind), one, many) for kind, one, many in counts if kind in kinds}
    if late:
        said[LoopKind.FLAG] = _tr("{0} ({1} late)").format(said[LoopKind.FLAG], late)
    return (
        _tr("{0} open: {1}").format(len(kinds), ", ".join(said.values())) if said else _tr("Nothing is open")
    )


def sheet_text(sheet: Sheet, lines: Sequence[LoopLine]) -> str:
    """The whole sheet as text: one sentence, then one line a loop."""
    head = _tr("Open on {0}, {1}. {2}.").format(
        formats.day(sheet.on), formats.clock_time(sheet.read_at), summary(sheet)
    )
    return "\n".join((head, *(f"{line.spoken}." for line in lines)))


def _question(row: LoopRow, card: FlagCard[WaitingFlag], on: date, rules: Rules) -> tuple[str, str]:
    """What to do, and each guideline's own wording of it: `Offer a choice (NICE NG25); Consider cerclage (FIGO 2021)`."""
    guarded = is_guarded_row(row.placenta, row.woman.due_on, on, is_bleeding=row.is_bleeding)
    said = (f"{wording(flag, rules, guarded=guarded)} ({whose_words(flag.guideline)})" for flag in card.flags)
    placenta = placenta_words(row.placenta, guarded=guarded)
    detail = joined_texts("; ", (placenta, *said))
    return heading_words(card, rules, guarded=guarded), detail


def _since(on: date | None, today: date) -> str:
    return formats.near_day(on, today) if on is not None else ""


def _late(loop: OpenLoop, on: date) -> str:
    """How late an answer or a scan is; a decision only says since when it is owed."""
    if loop.late is not None:
        return late_words(loop.late)
    if loop.row.kind is LoopKind.SCAN and loop.row.owed_on is not None:
        days = (on - loop.row.owed_on).days
        return _tr("{0} overdue").format(_tr.counted(days, "%n day", "%n days"))
    return ""


def loop_told(loop: OpenLoop, on: date) -> str:
    """To whom it was handed; who was told of a question, or how she was last tried about a scan; that nobody was, is said too."""
    told, handed = _told_or_tried(loop, on), loop.handed
    if handed is None:
        return told
    said = _tr("Handed to {0}, {1}").format(handed.to, formats.moment(handed.at, on))
    return _tr("{0} · {1}").format(said, told) if told else said


def _told_or_tried(loop: OpenLoop, on: date) -> str:
    if loop.card is not None:
        return question_told(loop.card, on)
    if loop.row.kind is LoopKind.SCAN:
        return tried_words(loop.row.tried, on) or _tr("No contact recorded")
    return ""


def question_told(card: FlagCard[WaitingFlag], on: date) -> str:
    """Who was told of a question, that nobody was, and that its window has passed."""
    told = told_words(card, on) or _tr("Nobody told yet")
    return _tr("Window passed · {0}").format(told) if card.is_lapsed else told
