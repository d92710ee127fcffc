"""The women with a question that wants an answer, in words; no widgets in here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from models.records.flag import Urgency
from models.rules.flags.cards import FlagCard
from models.rules.flags.overdue import Late, Rank, lateness
from models.views import TodayRow, WaitingFlag
from ui.pages.today.found import Clinic, TodaySnapshot
from ui.pages.today.line import RowDeed, Says, TodayGroup, TodayLine, age_of, since, tr
from ui.session.session import Location, Where
from ui.wording import formats
from ui.wording.cards import (
    heading_words,
    is_guarded_row,
    placenta_words,
    reason_words,
    wording,
)
from ui.wording.overdue import late_words
from ui.wording.rules.guidelines import title_words
from ui.wording.words import word

_LOUD = (Urgency.IMMEDIATE, Urgency.URGENT)


def answer_lines(rows: Iterable[TodayRow], found: TodaySnapshot, clinic: Clinic) -> list[TodayLine]:
    """Who waits for an answer, most urgent first; then those to be seen now, then the longest waiting."""
    waits = [_Wait.of(row, found.read_at, clinic) for row in rows]
    return [_line(wait, found, clinic) for wait in sorted(waits, key=_place)]


@dataclass(frozen=True, slots=True)
class _Wait:
    """A woman who waits for an answer: her first question, its place in the list, and how late it is.

    `other` is how late the longest waiting of her late flags is, where that is of another question than the one shown.
    """

    row: TodayRow
    card: FlagCard[WaitingFlag]
    place: Rank
    late: Late | None
    other: Late | None

    @classmethod
    def of(cls, row: TodayRow, now: datetime, clinic: Clinic) -> "_Wait":
        """Her question that is shown decides; another of hers may be late all the same."""
        card = FlagCard(row.flags)
        late = lateness(card.urgency, card.raised_at, now, clinic.limits)
        others = (lateness(urgency, at, now, clinic.limits) for urgency, at in row.waiting)
        longest = min((each for each in others if each is not None), key=_since_when, default=None)
        return cls(row, card, card.place(late), late, longest if longest != late else None)

    @property
    def late_words(self) -> str:
        """`2 h late`, `Another: 2 days late`; empty while all is in time."""
        if self.other is not None:
            return tr("Another: {0}").format(late_words(self.other))
        return late_words(self.late) if self.late is not None else ""


def _place(wait: _Wait) -> Rank:
    return wait.place


def _since_when(late: Late) -> datetime:
    return late.since


def _line(wait: _Wait, found: TodaySnapshot, clinic: Clinic) -> TodayLine:
    row, card, on = wait.row, wait.card, found.on
    guarded = is_guarded_row(row.placenta, row.due_on, on, is_bleeding=row.is_bleeding)
    return TodayLine(
        group=TodayGroup.NEEDS_ANSWER,
        urgency=card.urgency,
        woman=row.name.untitled,
        born=formats.birth_words(row),
        age=age_of(row.due_on, on),
        heading=heading_words(card, clinic.rules, guarded=guarded),
        what=_because(row, card, clinic, guarded=guarded),
        detail=_wordings(card, clinic, guarded=guarded),
        more=row.more,
        late=wait.late_words,
        left=_left(wait, found.read_at, on),
        days_left=_days_left(wait, on),
        told=_told(card, on),
        deed=RowDeed.CALL,
        location=Location(Where.WOMAN, patient_id=row.patient_id, pregnancy_id=row.pregnancy_id),
        is_mine=row.last_by is not None and row.last_by == clinic.user_id,
        is_overdue=row.scan_due_on is not None and row.scan_due_on < on,
    )


def _because(row: TodayRow, card: FlagCard[WaitingFlag], clinic: Clinic, *, guarded: bool) -> str:
    """The placenta where nobody may reach in, then what the flags of the question saw: not simply her latest values."""
    parts = (
        tr("Came back") if any(flag.came_back for flag in card.flags) else "",
        placenta_words(row.placenta, guarded=guarded),
        reason_words(card, card.flags, clinic.rules, guarded=guarded),
    )
    return ", ".join(part for part in parts if part)


def _wordings(card: FlagCard[WaitingFlag], clinic: Clinic, *, guarded: bool) -> str:
    """Each guideline's own wording, one under the other."""
    said = (
        f"{title_words(flag.guideline)}: {wording(flag, clinic.rules, guarded=guarded)}"
        for flag in card.flags
    )
    return "\n".join((word(card.urgency), *said))


def _left(wait: _Wait, now: datetime, on: date) -> Says:
    """`now, for 32 min`; `1 day late, since 01-Dec`; `16 days, to 19-Dec`; `no window, since 02-Dec`."""
    card, closes = wait.card, wait.card.closes_on
    raised = tr("since {0}").format(since(card.raised_at, on))
    if card.is_lapsed:
        return Says(wait.late_words or tr("Window passed"), tr("window passed unanswered"), is_loud=True)
    if wait.late_words:
        return Says(wait.late_words, raised if closes is None else _closing(closes, on), is_loud=True)
    if card.urgency is Urgency.IMMEDIATE:
        return Says(tr("now"), _for_how_long(card.raised_at, now), is_loud=True)
    if card.urgency is Urgency.URGENT:
        return Says(tr("today"), raised if closes is None else _closing(closes, on), is_loud=True)
    if closes is None:
        return Says(tr("no window"), raised)
    days = (closes - on).days
    words = tr.counted(days, "%n day", "%n days") if days > 0 else tr("last day")
    return Says(words, _closing(closes, on), is_loud=days <= 1)


def _closing(closes: date, on: date) -> str:
    """`to 19-Dec`, the last day of the window."""
    return tr("last day today") if closes == on else tr("to {0}").format(formats.short_day(closes))


def _for_how_long(raised_at: datetime, now: datetime) -> str:
    return tr("for {0} min").format(max(0, int((now - raised_at).total_seconds()) // 60))


def _days_left(wait: _Wait, on: date) -> int | None:
    """What is left, in days, to sort by; less than nothing where it is late."""
    if wait.late is not None:
        return -1 - wait.late.minutes
    if wait.card.urgency in _LOUD:
        return 0
    closes = wait.card.closes_on
    return None if closes is None else (closes - on).days


def _told(card: FlagCard[WaitingFlag], on: date) -> Says:
    """`Dr Chen, 10:15`, with how much of the question where not of all; else that nobody knows yet."""
    told = card.told
    if told is None:
        return Says(tr("Nobody yet"), is_loud=card.urgency in _LOUD)
    when = since(told.at, on)
    if not card.untold:
        return Says(told.whom, when)
    many = len(card.flags)
    return Says(told.whom, tr("of {0} of {1}, {2}").format(many - card.untold, many, when))
