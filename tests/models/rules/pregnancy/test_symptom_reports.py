"""Every report of a symptom that goes on: handing over, moving, and two records of one symptom."""

from dataclasses import replace
from datetime import date

from models.records.finding import Symptom
from models.records.record import TriState
from models.rules.pregnancy.symptom_reports import (
    Report,
    begun_with,
    later_reports,
    moved_to,
    with_reports_of,
)
from tests.builders import a_day, a_scan, a_sheet, a_symptom, an_examination, next_id

FIRST, SECOND, THIRD, FOURTH = (a_day(age) for age in ("21+0", "21+1", "21+2", "21+3"))
SCAN = replace(a_scan(), on=SECOND)


def _at_a_scan_again(*, resolved_on: date | None = None) -> Symptom:
    return replace(
        a_symptom(on=FIRST, resolved_on=resolved_on),
        scan_id=next_id(),
        again_at=(SCAN.id,),
        resolved_examination_id=next_id() if resolved_on else None,
    )


def test_moved_to_the_day_of_a_later_report_it_is_still_the_first() -> None:
    symptom = _at_a_scan_again()
    moved = moved_to(symptom, a_sheet(SCAN), SECOND)
    assert (moved.on, moved.scan_id, moved.again_at) == (SECOND, symptom.scan_id, (SCAN.id,))


def test_moved_behind_its_end_it_goes_on_and_nothing_says_that_it_ended() -> None:
    symptom = _at_a_scan_again(resolved_on=THIRD)
    moved = moved_to(symptom, a_sheet(SCAN), FOURTH)
    assert (moved.on, moved.scan_id, moved.again_at) == (SECOND, SCAN.id, (symptom.scan_id,))
    assert (moved.resolved_on, moved.resolved_examination_id) == (None, None)


def test_moved_to_the_day_of_its_end_it_is_over_on_that_day() -> None:
    assert moved_to(_at_a_scan_again(resolved_on=THIRD), a_sheet(SCAN), THIRD).resolved_on == THIRD


def test_told_days_stay_when_one_of_them_becomes_the_first() -> None:
    symptom = replace(a_symptom(on=FIRST), again_on=(SECOND, THIRD))
    assert begun_with(symptom, Report(SECOND)).again_on == (THIRD,)


def test_told_days_stay_when_a_scan_of_such_a_day_becomes_the_first() -> None:
    symptom = replace(a_symptom(on=FIRST), again_on=(SECOND, THIRD))
    assert begun_with(symptom, Report(SECOND, scan_id=SCAN.id)).again_on == (SECOND, THIRD)


def test_two_records_of_one_symptom_rest_on_all_reports_of_both_once() -> None:
    first = next_id()
    own = replace(a_symptom(on=FIRST), scan_id=first, again_on=(THIRD,))
    other = replace(a_symptom(on=FIRST), scan_id=next_id(), again_at=(first, SCAN.id), again_on=(FOURTH,))
    both = with_reports_of(own, other)
    assert (both.scan_id, both.again_at) == (first, (other.scan_id, SCAN.id))
    assert both.again_on == (THIRD, FOURTH)


def test_only_an_examination_that_stands_and_saw_it_reports_it() -> None:
    saw = replace(an_examination(on=SECOND), bleeding=TriState.YES)
    others = (
        replace(saw, id=next_id(), struck_out="misread"),
        replace(saw, id=next_id(), bleeding=TriState.NO),
    )
    symptom = replace(a_symptom(on=FIRST), again_at=tuple(each.id for each in (saw, *others)))
    sheet = a_sheet(examinations=(saw, *others))
    assert later_reports(symptom, sheet) == (Report(SECOND, examination_id=saw.id),)
