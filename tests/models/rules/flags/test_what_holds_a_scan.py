"""What stands before the scan that the plan asks for: a stitch, ruptured membranes, a low placenta."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from models.records.discussion import Discussion
from models.records.finding import Rupture
from models.records.history import CerclageKind
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.records.scan import Route, Scan
from models.records.treatment import Cerclage
from models.rules.flags.schedule import NextScan, Plan, next_scan, schedule_of
from models.views import PregnancySheet
from tests.builders import (
    NOW,
    TODAY,
    a_cerclage,
    a_day,
    a_discussion,
    a_scan,
    a_sheet,
    a_symptom,
    all_guidelines,
    an_examination,
    next_id,
    rewritten,
)

LOCAL = schedule_of(tuple(g for g in all_guidelines() if g.is_local))
ABDOMINAL = replace(a_cerclage(), kind=CerclageKind.ABDOMINAL)


@pytest.mark.parametrize(
    ("stitch", "plan"),
    [
        (ABDOMINAL, Plan.ABDOMINAL_STITCH),
        (replace(ABDOMINAL, removed_on=TODAY), Plan.FIRST),
        (replace(ABDOMINAL, placed_on=TODAY + timedelta(days=1)), Plan.FIRST),
        (a_cerclage(), Plan.FIRST),
    ],
)
def test_no_first_scan_is_owed_after_an_abdominal_cerclage(stitch: Cerclage, plan: Plan) -> None:
    assert next_scan(a_sheet(cerclages=(stitch,)), TODAY, LOCAL).plan is plan


def test_with_an_abdominal_cerclage_no_due_date_is_asked_for_the_first_scan() -> None:
    assert next_scan(a_sheet(due=None, cerclages=(ABDOMINAL,)), TODAY, LOCAL).plan is Plan.ABDOMINAL_STITCH


def test_a_scan_already_begun_with_goes_on_after_an_abdominal_cerclage() -> None:
    scanned = a_sheet(a_scan(at="20+0", mm="31.0"), cerclages=(ABDOMINAL,))
    assert next_scan(scanned, TODAY, LOCAL).plan is Plan.ROUTINE


RUPTURE = replace(an_examination(membranes=None), rupture=Rupture.YES)


@pytest.mark.parametrize("scans", [(), (a_scan(at="20+0", mm="31.0"),)])
def test_no_scan_is_owed_with_ruptured_membranes(scans: tuple[Scan, ...]) -> None:
    assert next_scan(a_sheet(*scans, examinations=(RUPTURE,)), TODAY, LOCAL) == NextScan(Plan.RUPTURED)


@pytest.mark.parametrize(("rupture", "plan"), [(Rupture.EXCLUDED, Plan.FIRST), (None, Plan.RUPTURED)])
def test_only_an_examination_that_excludes_it_takes_a_rupture_back(
    rupture: Rupture | None, plan: Plan
) -> None:
    later = replace(an_examination(membranes=None), rupture=rupture)
    assert next_scan(a_sheet(examinations=(RUPTURE, later)), TODAY, LOCAL).plan is plan


def test_ruptured_membranes_hide_no_decision_that_is_owed() -> None:
    assert next_scan(a_sheet(a_scan(mm="24.9"), examinations=(RUPTURE,)), TODAY, LOCAL) == NextScan(
        Plan.DECISION_OWED
    )


def test_a_day_decided_on_in_the_knowledge_of_the_rupture_stands() -> None:
    before, after = (a_discussion(rescan_on=a_day("22+4")) for _ in range(2))
    known = replace(RUPTURE, id=before.id)
    assert next_scan(_decided(before, examinations=(known,)), TODAY, LOCAL).plan is Plan.RUPTURED
    assert next_scan(_decided(after, examinations=(known,)), TODAY, LOCAL).on == a_day("22+4")


@pytest.mark.parametrize("minutes", [0, 1])
def test_a_rupture_that_an_amendment_added_was_not_known_before(minutes: int) -> None:
    amended = rewritten(replace(RUPTURE, id=next_id()), minutes)
    spoken = a_discussion(rescan_on=a_day("22+4"))
    assert next_scan(_decided(spoken, examinations=(amended,)), TODAY, LOCAL) == NextScan(Plan.RUPTURED)


def test_an_examination_amended_before_the_discussion_was_known() -> None:
    amended = rewritten(replace(RUPTURE, id=next_id()), minutes=-1)
    spoken = a_discussion(rescan_on=a_day("22+4"))
    assert next_scan(_decided(spoken, examinations=(amended,)), TODAY, LOCAL).plan is Plan.DECIDED


def test_a_rupture_that_comes_back_with_what_excluded_it_struck_out_was_not_known() -> None:
    found, excluded = (
        replace(RUPTURE, id=next_id(), rupture=each) for each in (Rupture.YES, Rupture.EXCLUDED)
    )
    spoken = a_discussion(rescan_on=a_day("22+4"))
    assert next_scan(_decided(spoken, examinations=(found, excluded)), TODAY, LOCAL).plan is Plan.DECIDED
    back = (found, rewritten(excluded, struck_out="wrong woman"))
    assert next_scan(_decided(spoken, examinations=back), TODAY, LOCAL).plan is Plan.RUPTURED


def test_a_discussion_moved_from_another_record_knew_only_what_was_said_when_it_was_held() -> None:
    amended = rewritten(replace(RUPTURE, id=next_id()), minutes=5)
    moved = rewritten(a_discussion(rescan_on=a_day("22+4")), minutes=10)
    assert next_scan(_decided(moved, examinations=(amended,)), TODAY, LOCAL).plan is Plan.RUPTURED
    held_later = replace(moved, held_at=NOW + timedelta(minutes=6))
    assert next_scan(_decided(held_later, examinations=(amended,)), TODAY, LOCAL).plan is Plan.DECIDED


def _decided(discussion: Discussion, **more: Any) -> PregnancySheet:
    return a_sheet(discussions=(discussion,), **more)


def _bleeding(*scans: Scan, placenta: Placenta | None = Placenta.LOW, **more: Any) -> PregnancySheet:
    """She bleeds today, and the placenta lies so."""
    sheet = a_sheet(*scans, symptoms=(a_symptom(),), **more)
    return replace(sheet, pregnancy=replace(sheet.pregnancy, placenta=placenta))


@pytest.mark.parametrize("placenta", [Placenta.LOW, Placenta.PRAEVIA])
@pytest.mark.parametrize("scans", [(), (a_scan(at="20+0", mm="31.0"),), (a_scan(at="20+0", mm="24.9"),)])
def test_bleeding_with_a_low_placenta_asks_for_no_probe(scans: tuple[Scan, ...], placenta: Placenta) -> None:
    assert next_scan(_bleeding(*scans, placenta=placenta), TODAY, LOCAL) == NextScan(Plan.NO_PROBE)


def test_a_low_placenta_that_a_scan_found_counts_too() -> None:
    seen = replace(a_scan(at="20+0", mm="31.0"), placenta=Placenta.PRAEVIA)
    assert next_scan(_bleeding(seen, placenta=None), TODAY, LOCAL).plan is Plan.NO_PROBE


def test_bleeding_alone_and_a_low_placenta_alone_change_no_plan() -> None:
    quiet = replace(_bleeding(), symptoms=())
    assert next_scan(quiet, TODAY, LOCAL) == NextScan(Plan.FIRST, a_day("15+0"))
    not_low = _bleeding(placenta=Placenta.NOT_LOW)
    assert next_scan(not_low, TODAY, LOCAL) == NextScan(Plan.FIRST, a_day("15+0"))


def test_the_plan_goes_on_the_day_after_the_bleeding_ended() -> None:
    over = replace(_bleeding(), symptoms=(a_symptom(on=a_day("21+3"), resolved_on=a_day("21+6")),))
    assert next_scan(over, a_day("21+6"), LOCAL).plan is Plan.NO_PROBE
    assert next_scan(over, TODAY, LOCAL).plan is Plan.FIRST


def test_a_day_that_a_doctor_named_after_the_bleeding_began_stands() -> None:
    before, after = (a_discussion(rescan_on=a_day("22+4")) for _ in range(2))
    bleeding = replace(a_symptom(), id=before.id)
    early = replace(_bleeding(discussions=(before,)), symptoms=(bleeding,))
    assert next_scan(early, TODAY, LOCAL).plan is Plan.NO_PROBE
    late = replace(early, discussions=(after,))
    assert next_scan(late, TODAY, LOCAL) == NextScan(Plan.DECIDED, a_day("22+4"))


def test_a_low_placenta_found_after_the_doctor_spoke_asks_again() -> None:
    spoken = a_discussion(rescan_on=a_day("22+4"))
    found = replace(a_scan(route=Route.TRANSABDOMINAL), placenta=Placenta.LOW)
    sheet = replace(_bleeding(found, discussions=(spoken,), placenta=None), symptoms=(a_symptom(),))
    first = replace(sheet, symptoms=(replace(a_symptom(), id=sheet.pregnancy.id),))
    assert spoken.id < found.id
    assert next_scan(first, TODAY, LOCAL).plan is Plan.NO_PROBE


def _spoken_of() -> PregnancySheet:
    """She bled with a low placenta, which a scan saw, when the doctor named a day."""
    bled, seen = a_symptom(), replace(a_scan(route=Route.TRANSABDOMINAL), placenta=Placenta.PRAEVIA)
    spoken = a_discussion(rescan_on=a_day("22+4"))
    return a_sheet(seen, symptoms=(bled,), discussions=(spoken,))


def test_a_day_named_in_the_knowledge_of_bleeding_and_placenta_stands() -> None:
    assert next_scan(_spoken_of(), TODAY, LOCAL) == NextScan(Plan.DECIDED, a_day("22+4"))


def test_a_placenta_that_an_amended_scan_saw_was_not_known_before() -> None:
    sheet = _spoken_of()
    amended = replace(sheet, scans=tuple(rewritten(scan) for scan in sheet.scans))
    assert next_scan(amended, TODAY, LOCAL) == NextScan(Plan.NO_PROBE)


@pytest.mark.parametrize(("minutes", "plan"), [(-1, Plan.DECIDED), (0, Plan.NO_PROBE), (1, Plan.NO_PROBE)])
def test_a_placenta_in_the_details_of_the_pregnancy_is_known_to_later_discussions_only(
    minutes: int, plan: Plan
) -> None:
    sheet = replace(_spoken_of(), scans=())
    told = rewritten(replace(sheet.pregnancy, placenta=Placenta.PRAEVIA, placenta_on=TODAY), minutes)
    assert next_scan(replace(sheet, pregnancy=told), TODAY, LOCAL).plan is plan


def test_a_placenta_that_is_low_again_with_a_later_scan_struck_out_was_not_known() -> None:
    sheet = _spoken_of()
    higher = replace(sheet.scans[0], placenta=Placenta.NOT_LOW)
    struck = rewritten(higher, struck_out="wrong woman")
    back = replace(sheet, scans=(*sheet.scans, struck))
    assert next_scan(back, TODAY, LOCAL) == NextScan(Plan.NO_PROBE)


def test_a_bleeding_that_was_brought_back_was_not_known_before() -> None:
    sheet = _spoken_of()
    back = replace(sheet, symptoms=tuple(rewritten(symptom) for symptom in sheet.symptoms))
    assert next_scan(back, TODAY, LOCAL) == NextScan(Plan.NO_PROBE)


def test_a_bleeding_that_an_amended_examination_saw_was_not_known_before() -> None:
    seen = replace(RUPTURE, id=next_id(), on=TODAY, rupture=None, bleeding=TriState.YES)
    sheet = replace(_spoken_of(), symptoms=(), examinations=(seen,))
    assert next_scan(sheet, TODAY, LOCAL).plan is Plan.DECIDED
    amended = replace(sheet, examinations=(rewritten(seen),))
    assert next_scan(amended, TODAY, LOCAL) == NextScan(Plan.NO_PROBE)


@pytest.mark.parametrize(("at", "asks_first"), [("15+6", False), ("16+0", True)])
def test_bleeding_while_nobody_recorded_the_placenta_asks_first_from_16_weeks(
    at: str, asks_first: bool
) -> None:
    sheet = replace(_bleeding(placenta=None), symptoms=(a_symptom(on=a_day("15+0")),))
    assert next_scan(sheet, a_day(at), LOCAL) == NextScan(Plan.FIRST, a_day("15+0"), asks_first=asks_first)


def test_without_a_due_date_bleeding_asks_first_as_well() -> None:
    sheet = _bleeding(a_scan(at="22+0", mm="31.0"), placenta=None, due=None)
    assert next_scan(sheet, TODAY, LOCAL).asks_first
    unscanned = _bleeding(placenta=None, due=None)
    assert next_scan(unscanned, TODAY, LOCAL) == NextScan(Plan.NO_DUE_DATE)
