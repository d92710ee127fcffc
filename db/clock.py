"""The machine's own clock."""

from datetime import UTC, date, datetime


class SystemClock:
    """Time as this machine tells it; the only place that asks."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The calendar day at this machine's own place."""
        return datetime.now(UTC).astimezone().date()
