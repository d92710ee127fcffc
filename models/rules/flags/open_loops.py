"""Which open loop comes first, and how late each is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from uuid import UUID

from models.records.clinic.hand_over import HandOver
from models.records.clinic.settings import ClinicSettings
from models.rules.flags.cards import FlagCard
from models.rules.flags.overdue import Late, Rank, lateness
from models.views import LoopKind, LoopRow, WaitingFlag


@dataclass(frozen=True, slots=True)
class LoopHanded:
    """To whom a loop was handed, by whom and when (UTC)."""

    to: str
    by: UUID
    at: datetime


@dataclass(frozen=True, slots=True)
class OpenLoop:
    """One open loop as it stands at a moment; `late` is None for a question in time and for what is none.

    `handed` is None for what nobody handed over within the last day, and for a question that has grown since.
    """

    row: LoopRow
    late: Late | None = None
    handed: LoopHanded | None = None

    @property
    def card(self) -> FlagCard[WaitingFlag] | None:
        """The question that waits for an answer; None for what else is owed."""
        return FlagCard(self.row.flags) if self.row.flags else None


def loops_in_order(
    rows: Iterable[LoopRow], now: datetime, limits: ClinicSettings, zone: tzinfo | None = None
) -> tuple[OpenLoop, ...]:
    """Questions as in any list of them (most urgent first), then decisions, then scans, each longest owed first."""
    loops = [_loop(row, now, limits, zone) for row in rows]
    return tuple(sorted(loops, key=_place))


def with_hand_overs(loops: Iterable[OpenLoop], kept: Iterable[HandOver]) -> tuple[OpenLoop, ...]:
    """The loops, each with the last of these hand-overs (oldest first) in which all of it was."""
    newest_first = tuple(kept)[::-1]
    return tuple(replace(loop, handed=_handed(loop.row, newest_first)) for loop in loops)


def _handed(row: LoopRow, newest_first: Iterable[HandOver]) -> LoopHanded | None:
    asked = {flag.id for flag in row.flags}
    for kept in newest_first:
        is_in_it = asked <= {*kept.flag_ids} if asked else row.woman.pregnancy_id in kept.pregnancy_ids
        if is_in_it:
            return LoopHanded(kept.to_name, kept.stamp.by, kept.stamp.at)
    return None


def _loop(row: LoopRow, now: datetime, limits: ClinicSettings, zone: tzinfo | None) -> OpenLoop:
    if not row.flags:
        return OpenLoop(row)
    card = FlagCard(row.flags)
    return OpenLoop(row, lateness(card.urgency, card.raised_at, now, limits, zone))


def _place(loop: OpenLoop) -> tuple[int, Rank | tuple[date]]:
    """Places of one kind are alike, so that they can be compared."""
    if loop.card is not None:
        return 0, loop.card.place(loop.late)
    return list(LoopKind).index(loop.row.kind), (loop.row.owed_on or date.max,)
