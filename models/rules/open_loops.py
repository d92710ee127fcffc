"""Which open loop comes first, and how late each is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from models.records.flag import Urgency
from models.records.settings import ClinicSettings
from models.rules.lateness import Late, first_in_line, lateness
from models.views import LoopKind, LoopRow


@dataclass(frozen=True, slots=True)
class OpenLoop:
    """One open loop as it stands at a moment; `late` is None for a flag in time and for what is no flag."""

    row: LoopRow
    late: Late | None = None


def in_order(
    rows: Iterable[LoopRow], now: datetime, limits: ClinicSettings, zone: tzinfo | None = None
) -> tuple[OpenLoop, ...]:
    """Flags as in any list of flags (most late first), then decisions, then scans, each longest owed first."""
    loops = [_loop(row, now, limits, zone) for row in rows]
    return tuple(sorted(loops, key=_place))


def _loop(row: LoopRow, now: datetime, limits: ClinicSettings, zone: tzinfo | None) -> OpenLoop:
    urgency = row.urgency or Urgency.INFO
    return OpenLoop(row, lateness(urgency, row.raised_at or now, now, limits, zone))


def _place(loop: OpenLoop) -> tuple[int, tuple[bool, int, datetime] | tuple[date]]:
    """Places of one kind are alike, so that they can be compared."""
    row = loop.row
    if row.urgency is not None and row.raised_at is not None:
        return 0, first_in_line(row.urgency, loop.late, row.raised_at)
    return list(LoopKind).index(row.kind), (row.owed_on or date.max,)
