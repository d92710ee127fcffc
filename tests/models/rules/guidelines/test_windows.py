"""Which days guidelines look at."""

from dataclasses import replace
from datetime import date

import pytest

from models.records.history import CerclageKind
from models.records.outlook import OutlookRow, Turn
from models.records.record import TriState
from models.records.risk import RiskKind
from models.rules.guidelines.windows import GuidelineDays, length_windows, suture_windows
from models.views import PregnancySheet
from tests.builders import (
    FOLLOWED,
    TODAY,
    a_cerclage,
    a_day,
    a_risk,
    a_sheet,
    all_guidelines,
    an_earlier_birth,
)

GUIDELINES = tuple(g for g in all_guidelines() if g.id in FOLLOWED or g.is_local)
NICE = GuidelineDays("nice-ng25", a_day("16+0"), a_day("24+0"))
RCOG = GuidelineDays("rcog-75", a_day("14+0"), a_day("23+6"))
REMOVAL = GuidelineDays("rcog-75", a_day("36+1"), a_day("37+0"))


def lengths(sheet: PregnancySheet, on: date = TODAY) -> set[GuidelineDays]:
    return set(length_windows(sheet, on, GUIDELINES))


def test_each_guideline_she_can_meet_has_its_window_once() -> None:
    sheet = a_sheet(history=(an_earlier_birth(),))
    assert lengths(sheet) == {NICE, RCOG}
    assert len(length_windows(sheet, TODAY, GUIDELINES)) == 2


def test_a_guideline_that_asks_nothing_of_her_has_no_window() -> None:
    risks = tuple(a_risk(kind, TriState.NO) for kind in RiskKind)
    assert lengths(a_sheet(history=(), risks=risks)) == {NICE}
    assert lengths(a_sheet(history=())) == {NICE, RCOG}
    assert lengths(a_sheet(history=(an_earlier_birth(),), fetuses=2)) == set()


def test_what_is_unknown_of_her_leaves_a_window_in() -> None:
    assert lengths(a_sheet(history=None)) == {NICE, RCOG}


def test_without_a_due_date_there_is_no_window() -> None:
    sheet = a_sheet(history=(an_earlier_birth(),), due=None, cerclages=(a_cerclage(),))
    assert lengths(sheet) == set()
    assert suture_windows(sheet, TODAY, GUIDELINES) == ()


@pytest.mark.parametrize(("removed", "is_looked_at"), [(None, False), ("22+1", False), ("22+0", True)])
def test_while_a_suture_is_in_place_no_length_is_looked_at(removed: str | None, is_looked_at: bool) -> None:
    stitch = a_cerclage(removed=removed)
    sheet = a_sheet(history=(an_earlier_birth(),), cerclages=(stitch,))
    assert (lengths(sheet) != set()) is is_looked_at
    assert (suture_windows(sheet, TODAY, GUIDELINES) == (REMOVAL,)) is not is_looked_at


def test_an_abdominal_suture_is_not_removed_like_a_transvaginal_one() -> None:
    abdominal = replace(a_cerclage(), kind=CerclageKind.ABDOMINAL)
    assert suture_windows(a_sheet(cerclages=(abdominal,)), TODAY, GUIDELINES) == ()


def test_a_rule_that_only_begins_names_no_removal_window() -> None:
    stitched = a_sheet(cerclages=(a_cerclage(),))
    assert {w.guideline_id for w in suture_windows(stitched, TODAY, GUIDELINES)} == {"rcog-75"}


@pytest.mark.parametrize(("at", "turns"), [("16+0", 2), ("16+1", 1), ("24+0", 1), ("24+1", 0)])
def test_a_day_that_is_past_is_no_row_and_today_is_one(at: str, turns: int) -> None:
    rows = tuple(NICE.rows(Turn.LENGTH_OPENS, Turn.LENGTH_CLOSES, a_day(at)))
    assert len(rows) == turns
    assert rows[-1:] == (OutlookRow(a_day("24+0"), Turn.LENGTH_CLOSES, "nice-ng25"),)[:turns]


def test_a_window_that_is_open_on_a_side_has_one_day() -> None:
    rows = tuple(GuidelineDays("g", None, TODAY).rows(Turn.LENGTH_OPENS, Turn.LENGTH_CLOSES, TODAY))
    assert [row.turn for row in rows] == [Turn.LENGTH_CLOSES]
