"""What the lane under the weeks says of the days ahead, in words of several lengths; no widgets in here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.records.outlook import Turn
from models.rules.flags.upcoming import AheadDay
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.upcoming import AheadWords, short_date, when

_tr = context("ahead")

_CLOSES = frozenset({Turn.WINDOW_CLOSES, Turn.LENGTH_CLOSES, Turn.REMOVAL_CLOSES, Turn.LAST_SCAN})
_TOGETHER = 14
"""How many days may lie between windows that close and are told in one breath."""
_SHORT = _tr.marked(
    {
        Turn.SCAN_BOOKED: "scan booked",
        Turn.SCAN_DUE: "scan due",
        Turn.SUTURE_DATE: "suture",
        Turn.REMOVAL_PLANNED: "suture out",
        Turn.PROGESTERONE_STOP: "progesterone stops",
        Turn.PROGESTERONE_LEAST: "progesterone to here",
        Turn.FLAG_APPEARS: "a flag to come",
        Turn.WINDOW_OPENS: "a window opens",
        Turn.LENGTH_OPENS: "a length window opens",
        Turn.REMOVAL_OPENS: "suture removal begins",
    }
)


@dataclass(frozen=True, slots=True)
class Sign:
    """One or more days that are told together.

    `heads` say when and what, then when alone; `details` stand below the whole head, `otherwise` below the short one; of each
    the longest comes first.
    """

    days: tuple[AheadDay, ...]
    heads: tuple[str, ...]
    details: tuple[str, ...]
    otherwise: tuple[str, ...]

    @property
    def is_overdue(self) -> bool:
        """Whether its day has passed and something is still owed."""
        return self.days[0].is_overdue


def signs_of(days: Sequence[AheadDay], words: AheadWords) -> tuple[Sign, ...]:
    """The days ahead in order, those on which windows close in one sign where they lie close together."""
    signs: list[list[AheadDay]] = []
    for day in days:
        last = signs[-1][-1] if signs else None
        if last is not None and _closes(last) and _closes(day) and (day.on - last.on).days <= _TOGETHER:
            signs[-1].append(day)
        else:
            signs.append([day])
    return tuple(_sign(tuple(each), words) for each in signs)


def _closes(day: AheadDay) -> bool:
    return all(item.turn in _CLOSES for item in day.items)


def _sign(days: tuple[AheadDay, ...], words: AheadWords) -> Sign:
    first = days[0]
    if not _closes(first):
        what = _tr(_SHORT[first.items[0].turn])
        head = _tr("{0}: {1}").format(when(first), what)
        dated = f"{short_date(first)} · {'; '.join(words.items(first))}"
        short = (when(first), _tr("overdue")) if first.is_overdue else (when(first),)
        return Sign(days, (head, *short), (dated, short_date(first)), (dated, what, short_date(first)))
    soon = when(first) if len(days) == 1 else _tr("in {0} to {1} days").format(first.days, days[-1].days)
    waits = any(item.waits for day in days for item in day.items)
    what = _tr("last day to answer") if waits and len(days) == 1 else _closing(days, waits=waits)
    dates = " · ".join(short_date(day) for day in days)
    whole = " · ".join(_dated(day, words) for day in days)
    details = (whole, dates, _span(first.on, days[-1].on))
    return Sign(days, (_tr("{0}: {1}").format(soon, what), soon), details, (what, details[-1]))


def _closing(days: tuple[AheadDay, ...], *, waits: bool) -> str:
    if waits:
        return _tr("last days to answer")
    return _tr("a window closes") if len(days) == 1 else _tr("windows close")


def _dated(day: AheadDay, words: AheadWords) -> str:
    """`17-Dec 23+6 RCOG GTG 75`."""
    parts = (formats.short_day(day.on), str(day.age or ""), ", ".join(words.guidelines(day)))
    return " ".join(part for part in parts if part)


def _span(first: date, last: date) -> str:
    """`17-Dec`, or from when to when."""
    if first == last:
        return formats.short_day(first)
    return _tr("{0} to {1}").format(formats.short_day(first), formats.short_day(last))
