"""What a line of the downtime pack holds, and when the pack is written."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from models.records.clinic.backup import BackupState
from models.records.flag import FlagState, Urgency
from models.rules.backups.downtime import DAYS_AHEAD, days_of_pack, downtime_woman, is_pack_due
from models.rules.flags.schedule import Plan
from models.values.age import GestationalAge
from tests.builders import TODAY, a_cerclage, a_course, a_day, a_flag, a_scan, a_sheet

EVENING = datetime(2026, 3, 2, 17, 0, tzinfo=UTC)
FOLDER = Path("packs")


def test_a_line_holds_age_last_lengths_treatment_questions_and_the_next_scan() -> None:
    scans = tuple(
        replace(a_scan(mm=mm), on=a_day(age))
        for mm, age in (("31.0", "16+0"), ("28.0", "18+0"), ("24.0", "20+0"), ("22.0", "21+6"))
    )
    answered = replace(a_flag("NG25-1"), state=FlagState.ACKNOWLEDGED)
    asks = replace(a_flag("NG25-2"), urgency=Urgency.URGENT)
    sheet = a_sheet(
        *scans, cerclages=(a_cerclage(),), progesterone=(a_course(started="16+0"),), flags=(answered, asks)
    )
    line = downtime_woman(sheet, TODAY, None)
    assert line.age == GestationalAge.parse("22+0")
    assert [str(mm) for _, mm in line.lengths] == ["22.0", "24.0", "28.0"]
    assert (line.cerclage_on, line.progesterone_on) == (
        sheet.cerclages[0].placed_on,
        sheet.progesterone[0].started_on,
    )
    assert [card.lead.rule_id for card in line.cards] == ["NG25-2"]
    assert line.planned.plan is Plan.NO_SCHEDULE


def test_what_is_over_or_was_never_recorded_is_left_blank() -> None:
    course = a_course(started="16+0")
    sheet = a_sheet(
        cerclages=(replace(a_cerclage(), removed_on=TODAY),),
        progesterone=(
            replace(course, stopped_on=TODAY),
            replace(course, started_on=TODAY + timedelta(days=1)),
        ),
    )
    line = downtime_woman(replace(sheet, datings=()), TODAY, None)
    assert (line.age, line.lengths, line.cerclage_on, line.progesterone_on, line.cards) == (
        None,
        (),
        None,
        None,
        (),
    )


@pytest.mark.parametrize(
    ("folder", "now", "packed_at", "due"),
    [
        (None, EVENING, None, False),
        (FOLDER, EVENING - timedelta(seconds=1), None, False),
        (FOLDER, EVENING, None, True),
        (FOLDER, EVENING, EVENING - timedelta(seconds=1), True),
        (FOLDER, EVENING, EVENING, False),
        (FOLDER, EVENING + timedelta(hours=3), EVENING, False),
    ],
)
def test_a_pack_is_written_once_each_evening_where_a_folder_is_named(
    folder: Path | None, now: datetime, packed_at: datetime | None, due: bool
) -> None:
    assert is_pack_due(BackupState(pack_folder=folder, packed_at=packed_at), now) is due


def test_it_holds_the_bookings_of_a_week() -> None:
    days = days_of_pack(TODAY)
    assert (days[0], len(days)) == (TODAY, DAYS_AHEAD)
