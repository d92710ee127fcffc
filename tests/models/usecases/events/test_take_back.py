"""Taking a strike-out back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.errors import Refused
from models.records.finding import SymptomKind
from models.records.flag import FlagState
from models.records.record import PregnancyRecord, TriState
from models.records.treatment import CareNote, Cerclage, Pessary, Progesterone
from models.usecases.desk import Desk
from models.usecases.events.common import strike_out
from models.usecases.events.examination import (
    ExaminationDraft,
    record_examination,
    strike_out_examination,
)
from models.usecases.events.symptoms import resolve_symptom
from models.usecases.events.take_back import take_back_strike_out
from models.usecases.scans.record import record_scan, strike_out_scan
from models.views import PregnancySheet
from tests.builders import (
    TODAY,
    a_cerclage,
    a_course,
    a_desk,
    a_scan_draft,
    a_sheet,
    a_symptom,
    keep,
    next_id,
    on_day,
)
from tests.whole_events import a_whole

BLEEDING, CRAMPS = SymptomKind.BLEEDING, SymptomKind.CRAMPS
SLIP, WHY = "wrong woman", "it was hers"


def now(desk: Desk, sheet: PregnancySheet) -> PregnancySheet:
    return desk.store.sheet(sheet.pregnancy.id)


def codes(desk: Desk, record: PregnancyRecord, reason: str = WHY) -> list[str]:
    with pytest.raises(Refused) as refused:
        take_back_strike_out(desk, record, reason)
    return [problem.code for problem in refused.value.problems]


def test_a_scan_counts_again_with_its_symptoms_and_flags(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet())
    draft = a_scan_draft(sheet.pregnancy.id, "18.4", symptoms=(BLEEDING, CRAMPS))
    scan = record_scan(desk, draft)
    before = now(desk, sheet)
    struck = strike_out_scan(desk, scan, SLIP)
    assert not any(symptom.stands for symptom in now(desk, sheet).symptoms)
    counts = take_back_strike_out(desk, struck, WHY)
    after = now(desk, sheet)
    assert (counts.struck_out, counts.readings) == (None, scan.readings)
    assert [(s.kind, s.on, s.stands) for s in after.symptoms] == [
        (s.kind, s.on, s.stands) for s in before.symptoms
    ]
    is_open = {f.rule_id for f in before.flags if f.state is FlagState.OPEN}
    assert {f.rule_id for f in after.flags if f.state is FlagState.OPEN} == is_open


def test_a_symptom_that_the_scan_had_ended_is_over_again(desk: Desk) -> None:
    ago = TODAY - timedelta(days=7)
    sheet = keep(desk.store, a_sheet(symptoms=(a_symptom(BLEEDING, on=ago),)))
    scan = record_scan(desk, a_scan_draft(sheet.pregnancy.id, "31.0", symptoms=()))
    ended = now(desk, sheet).symptoms[0].resolved_on
    assert ended is not None
    struck = strike_out_scan(desk, scan, SLIP)
    take_back_strike_out(desk, struck, WHY)
    assert now(desk, sheet).symptoms[0].resolved_on == ended


def test_an_examination_counts_again_with_the_bleeding_it_saw(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet())
    draft = ExaminationDraft(pregnancy_id=sheet.pregnancy.id, on=TODAY, bleeding=TriState.YES)
    struck = strike_out_examination(desk, record_examination(desk, draft), SLIP)
    take_back_strike_out(desk, struck, WHY)
    (bleeding,) = now(desk, sheet).symptoms
    assert (bleeding.kind, bleeding.stands) == (BLEEDING, True)


def test_a_symptom_that_somebody_wrote_again_since_stays_as_it_is_now(desk: Desk) -> None:
    ago = TODAY - timedelta(days=7)
    sheet = keep(desk.store, a_sheet(symptoms=(a_symptom(BLEEDING, on=ago),)))
    scan = record_scan(desk, a_scan_draft(sheet.pregnancy.id, "31.0", symptoms=(BLEEDING,)))
    struck = strike_out_scan(desk, scan, SLIP)
    resolve_symptom(desk, now(desk, sheet).symptoms[0], TODAY)
    take_back_strike_out(desk, struck, WHY)
    assert now(desk, sheet).symptoms[0].resolved_on == TODAY


def test_a_symptom_changed_before_the_strike_out_is_left_alone(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(symptoms=(a_symptom(CRAMPS, on=TODAY),)))
    resolve_symptom(desk, now(desk, sheet).symptoms[0], TODAY)
    later = a_desk(desk.store, clock=on_day("22+1"))
    scan = record_scan(later, a_scan_draft(sheet.pregnancy.id, "31.0"))
    before = now(desk, sheet).symptoms
    take_back_strike_out(later, strike_out_scan(later, scan, SLIP), WHY)
    assert now(desk, sheet).symptoms == before


@pytest.mark.parametrize("kind", [Cerclage, Progesterone, Pessary, CareNote])
def test_a_treatment_counts_again(desk: Desk, kind: type[PregnancyRecord]) -> None:
    sheet = keep(desk.store, a_sheet())
    record = desk.store.put(
        replace(a_whole(kind), id=next_id(), version=0, pregnancy_id=sheet.pregnancy.id, struck_out=None)
    )
    struck = strike_out(desk, record, SLIP)
    assert take_back_strike_out(desk, struck, WHY).stands
    assert WHY in [entry.reason for entry in desk.store.trail_of(sheet.patient.id)]


@pytest.mark.parametrize(
    "record",
    [a_cerclage(), a_course(started="16+0"), replace(a_whole(Pessary), removed_on=None)],
    ids=["cerclage", "course", "pessary"],
)
def test_one_that_was_recorded_anew_meanwhile_is_not_doubled(desk: Desk, record: PregnancyRecord) -> None:
    sheet = keep(desk.store, a_sheet())
    hers = replace(record, pregnancy_id=sheet.pregnancy.id, struck_out=None)
    struck = strike_out(desk, desk.store.put(replace(hers, id=next_id(), version=0)), SLIP)
    desk.store.put(replace(hers, id=next_id(), version=0))
    assert codes(desk, struck) == ["record.replaced"]


def test_it_needs_a_reason_and_something_struck_out(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet())
    scan = record_scan(desk, a_scan_draft(sheet.pregnancy.id, "31.0"))
    assert codes(desk, scan, " ") == ["reason.missing", "record.stands"]
