"""What can be done about a run that failed before this one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class LastRun:
    """`failed_at` is when the last run failed of which nobody was told, in local time; None: none did.

    `report` is what is known of it, without anything about a patient, and takes a second or two; `settle` remembers that
    somebody was told.
    """

    failed_at: Callable[[], datetime | None]
    report: Callable[[], str]
    settle: Callable[[], None]
