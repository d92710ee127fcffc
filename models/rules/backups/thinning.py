"""Which backups of one place have become superfluous."""

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime, timedelta

ALL_WITHIN = timedelta(hours=24)
"""So far back from the newest backup every one is kept."""
DAYS, WEEKS, MONTHS = 14, 8, 12
"""Of so many of the latest days, weeks and months *that have a backup* the last one is kept.

Counted by what is there and not by the calendar: neither a holiday nor a wrong clock makes old backups superfluous.
"""


def superfluous(made: Sequence[datetime], last_proven: datetime | None) -> tuple[datetime, ...]:
    """Those of the moments at which backups were made that need not be kept, oldest first.

    Never the last proven one nor any after it; none at all while nothing is proven.
    """
    if last_proven is None or last_proven not in made:
        return ()
    fixed = sorted({at for at in made if at <= last_proven}, reverse=True)
    kept = {at for at in fixed if last_proven - at <= ALL_WITHIN}
    for period, how_many in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        kept.update(_last_of_each(fixed, period, how_many))
    return tuple(at for at in reversed(fixed) if at not in kept)


def _last_of_each(
    newest_first: Sequence[datetime], period: Callable[[datetime], Hashable], how_many: int
) -> list[datetime]:
    last: dict[Hashable, datetime] = {}
    for at in newest_first:
        last.setdefault(period(at), at)
    return list(last.values())[:how_many]


def _day(at: datetime) -> Hashable:
    return at.date()


def _week(at: datetime) -> Hashable:
    return at.isocalendar()[:2]


def _month(at: datetime) -> Hashable:
    return at.year, at.month
