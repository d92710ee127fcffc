"""How old the last proven backup is, and when something is due."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from models.errors import Unavailable
from models.records.clinic.backup import BackupState, DrillState, Holdings, TargetState
from models.rules.backups.freshness import (
    BACK_UP_AFTER,
    DRILL_AFTER,
    LONGEST_WITHOUT,
    Freshness,
    freshness,
    is_backup_due,
    is_drill_due,
)
from models.rules.flags.overdue import CLOCK_SLIP
from tests.builders import next_id

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
TICK = timedelta(seconds=1)


def seen(*agos: timedelta | None, drill: DrillState | None = None) -> BackupState:
    targets = tuple(
        TargetState(folder=Path(f"place-{number}"), whole_at=None if ago is None else NOW - ago)
        for number, ago in enumerate(agos)
    )
    return BackupState(targets=targets, drill=drill)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (seen(), Freshness.NEVER),
        (seen(None), Freshness.NEVER),
        (seen(LONGEST_WITHOUT - TICK), Freshness.FRESH),
        (seen(LONGEST_WITHOUT), Freshness.FRESH),
        (seen(LONGEST_WITHOUT + TICK), Freshness.OLD),
        (seen(-CLOCK_SLIP), Freshness.FRESH),
        (seen(-CLOCK_SLIP - TICK), Freshness.OLD),
        (seen(None, timedelta(days=3), timedelta(hours=1)), Freshness.FRESH),
    ],
)
def test_a_backup_is_old_after_a_day_and_doubtful_from_the_future(
    state: BackupState, expected: Freshness
) -> None:
    assert freshness(state, NOW) is expected


@pytest.mark.parametrize(
    ("state", "due"),
    [
        (seen(), False),
        (seen(None), True),
        (seen(BACK_UP_AFTER - TICK), False),
        (seen(BACK_UP_AFTER), True),
        (seen(TICK, BACK_UP_AFTER), True),
        (seen(-CLOCK_SLIP - TICK), True),
    ],
)
def test_every_place_is_brought_up_to_date_after_two_hours(state: BackupState, due: bool) -> None:
    assert is_backup_due(state, NOW) is due


@pytest.mark.parametrize(
    ("drill", "due"),
    [
        (None, True),
        (DrillState(NOW - DRILL_AFTER + TICK), False),
        (DrillState(NOW - DRILL_AFTER), True),
        (DrillState(NOW - BACK_UP_AFTER + TICK, Unavailable("backup.unlike")), False),
        (DrillState(NOW - BACK_UP_AFTER, Unavailable("backup.unlike")), True),
    ],
)
def test_a_restore_is_tried_out_weekly_and_soon_again_after_it_failed(
    drill: DrillState | None, due: bool
) -> None:
    assert is_drill_due(seen(TICK, drill=drill), NOW) is due


def test_without_a_backup_there_is_nothing_to_try_out() -> None:
    assert not is_drill_due(seen(None), NOW)


def test_a_table_that_is_not_there_has_no_rows() -> None:
    holds = Holdings(
        clinic_id=next_id(),
        clinic_name="",
        schema="0004",
        heads=(),
        counts=(("patients", 3),),
        drafts="",
        newest_entry=None,
    )
    assert (holds.count("patients"), holds.count("scans")) == (3, 0)
