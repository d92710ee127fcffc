"""The women with a question that wants an answer, in words; no widgets in here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from models.records.flag import Urgency
from models.rules.flags.cards import FlagCard
from models.rules.flags.overdue import Late, Rank, lateness
from models.views import TodayRow, WaitingFlag
from ui.pages.today.found import Clinic, TodaySnapshot
from ui.pages.today.line import TodayGroup, TodayLine, age_of, born, scan_words, since, tr
from ui.session.session import Location as Page
from ui.session.session import Where
from ui.wording import formats
from ui.wording.cards import (
    heading_words,
    is_guarded_row,
    placenta_words,
    reason_words,
    wording,
)
from ui.wording.overdue import late_words, told_words
from ui.wording.words import word


def answer_lines(rows: Iterable[TodayRow], found: TodaySnapshot, clinic: Clinic) -> list[TodayLine]:
    """Who waits for an answer, most urgent first; then those to be seen now, then the longest waiting."""
    waits = [_Wait.of(row, found.read_at, clinic) for row in rows]
    return [_line(wait, found.on, clinic) for wait in sorted(waits, key=_place)]


@dataclass(frozen=True, slots=True)
class _Wait:
    """A woman who waits for an answer: her first question, its place in the list, and how late it is in words."""

    row: TodayRow
    card: FlagCard[WaitingFlag]
    place: Rank
    late: str

    @classmethod
    def of(cls, row: TodayRow, now: datetime, clinic: Clinic) -> "_Wait":
        """Her question that is shown decides; another of hers may be late all the same."""
        card = FlagCard(row.flags)
        late = lateness(card.urgency, card.raised_at, now, clinic.limits)
        others = (lateness(urgency, at, now, clinic.limits) for urgency, at in row.waiting)
        return cls(row, card, card.place(late), _late(late, [each for each in others if each is not None]))


def _place(wait: _Wait) -> Rank:
    return wait.place


def _late(shown: Late | None, any_of_hers: list[Late]) -> str:
    """How late the longest waiting of her late flags is, and whether it is of another question than the one shown."""
    longest = min(any_of_hers, key=_since_when, default=None)
    if longest is None:
        return ""
    return late_words(longest) if longest == shown else tr("Another: {0}").format(late_words(longest))


def _since_when(late: Late) -> datetime:
    return late.since


def _line(wait: _Wait, on: date, clinic: Clinic) -> TodayLine:
    row, card = wait.row, wait.card
    guarded = is_guarded_row(row.placenta, row.due_on, on, is_bleeding=row.is_bleeding)
    return TodayLine(
        group=TodayGroup.NEEDS_ANSWER,
        urgency=card.urgency,
        woman=str(row.name),
        born=born(row.born_on),
        age=age_of(row.due_on, on),
        heading=heading_words(card, clinic.rules, guarded=guarded),
        what=_because(row, card, clinic, guarded=guarded),
        detail=_wordings(card, clinic, guarded=guarded),
        more=row.more,
        since=since(card.raised_at, on),
        late=wait.late,
        next_step=_owed(row, card, on),
        action=tr("Answer"),
        location=Page(Where.WOMAN, patient_id=row.patient_id, pregnancy_id=row.pregnancy_id),
    )


def _because(row: TodayRow, card: FlagCard[WaitingFlag], clinic: Clinic, *, guarded: bool) -> str:
    """The placenta where nobody may reach in, then what the flags of the question saw: not simply her latest values."""
    seen = [text for flag in card.flags for text in flag.seen]
    parts = (
        placenta_words(row.placenta, guarded=guarded),
        reason_words(card, seen, clinic.rules, guarded=guarded),
    )
    return ", ".join(part for part in parts if part)


def _wordings(card: FlagCard[WaitingFlag], clinic: Clinic, *, guarded: bool) -> str:
    """Each guideline's own wording, one under the other."""
    said = (f"{flag.guideline}: {wording(flag, clinic.rules, guarded=guarded)}" for flag in card.flags)
    return "\n".join((word(card.urgency), *said))


def _owed(row: TodayRow, card: FlagCard[WaitingFlag], on: date) -> str:
    """The one thing to know before answering: what was missed, who was told, what closes, what else is owed."""
    closes, told = card.closes_on, told_words(card, on)
    if card.is_lapsed:
        return tr("Window passed unanswered")
    if told:
        return told
    if closes is not None and (closes - on).days <= 7:
        return tr("Window closes {0}").format(formats.near_day(closes, on))
    if card.urgency in (Urgency.IMMEDIATE, Urgency.URGENT):
        return tr("Nobody told yet")
    if row.scan_due_on is not None:
        return scan_words(row, on)
    if closes is not None:
        return tr("Window closes {0}").format(formats.day(closes))
    return tr("Came back") if any(flag.came_back for flag in card.flags) else ""
