"""Whether what was backed up is recent enough."""

from datetime import datetime, timedelta
from enum import Enum

from models.records.clinic.backup import BackupState
from models.rules.flags.overdue import CLOCK_SLIP

LONGEST_WITHOUT = timedelta(hours=24)
"""A record that was last seen whole in a backup longer ago than this is in danger."""
BACK_UP_AFTER = timedelta(hours=2)
"""How long somebody works before what changed is backed up."""
DRILL_AFTER = timedelta(days=7)
"""How often a restore is tried out."""


class Freshness(Enum):
    """How the last proven backup stands."""

    NEVER = "never"
    OLD = "old"
    FRESH = "fresh"


def freshness(state: BackupState, now: datetime) -> Freshness:
    """How old the last proven backup is; one that seems to be made in the future counts as old."""
    last = state.last
    if last is None or last.whole_at is None:
        return Freshness.NEVER
    age = now - last.whole_at
    return Freshness.FRESH if -CLOCK_SLIP <= age <= LONGEST_WITHOUT else Freshness.OLD


def is_backup_due(state: BackupState, now: datetime) -> bool:
    """Whether any place was not brought up to date for two hours; a place that failed is tried again."""
    return any(_is_due(target.whole_at, now, BACK_UP_AFTER) for target in state.targets)


def is_drill_due(state: BackupState, now: datetime) -> bool:
    """Whether a restore should be tried out: weekly, and soon again after one that failed."""
    if state.last is None:
        return False
    drill = state.drill
    return drill is None or _is_due(drill.at, now, BACK_UP_AFTER if drill.problem else DRILL_AFTER)


def _is_due(last: datetime | None, now: datetime, after: timedelta) -> bool:
    return last is None or not -CLOCK_SLIP <= now - last < after
