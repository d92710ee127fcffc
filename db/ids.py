"""Identifiers that sort in the order they were made."""

from collections.abc import Callable
from uuid import UUID

import uuid_utils.compat

_MILLISECOND = 1 << 80


def new_id() -> UUID:
    """A fresh UUIDv7: later calls of one process sort after earlier ones while the computer's clock is not set back."""
    return uuid_utils.compat.uuid7()


class Ids:
    """Gives ids, each greater than all before it, also than those of a day on which the clock ran ahead.

    What was entered later is what counts: of two due dates, of a scan and the discussion of it.
    """

    def __init__(self, make: Callable[[], UUID] = new_id) -> None:
        self._make = make
        self._last = UUID(int=0)

    def go_on_after(self, newest: UUID | None) -> None:
        """Give only ids that are greater than this one; None changes nothing."""
        self._last = max(self._last, newest or self._last)

    def __call__(self) -> UUID:
        """The next id; a millisecond after the last one where the clock lags behind it."""
        fresh = self._make()
        self._last = fresh if fresh > self._last else UUID(int=self._last.int + _MILLISECOND)
        return self._last
