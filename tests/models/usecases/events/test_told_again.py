"""Whatever a standing scan, examination or call said goes on counting when an older record of the same symptom is corrected."""

from dataclasses import replace
from datetime import date

import pytest

from models.records.finding import Examination, Rupture, Symptom, SymptomKind
from models.records.record import TriState
from models.records.scan import Scan
from models.rules.guidelines.facts_on_day import facts_on_day
from models.usecases.desk import Desk
from models.usecases.events.examination import (
    ExaminationDraft,
    amend_examination,
    record_examination,
    strike_out_examination,
)
from models.usecases.events.symptoms import SymptomDraft, report_symptoms, strike_out_symptom
from models.usecases.scans.draft import ScanDraft
from models.usecases.scans.record import amend_scan, record_scan, strike_out_scan
from tests.builders import TODAY, a_day, a_desk, a_scan_draft, a_sheet, a_symptom, keep, on_day
from tests.models.usecases.announced import preview_scan

BLEEDING, LOSS = SymptomKind.BLEEDING, SymptomKind.FLUID_LOSS
BEFORE, YESTERDAY, TOMORROW = a_day("21+5"), a_day("21+6"), a_day("22+1")
WHY = "another woman"


class Woman:
    """What is recorded of one woman, and what of it stands."""

    def __init__(self, desk: Desk, *symptoms: Symptom) -> None:
        self.desk = desk
        self.id = keep(desk.store, a_sheet(symptoms=symptoms)).pregnancy.id

    def form(self, on: date, *kinds: SymptomKind) -> ScanDraft:
        return a_scan_draft(self.id, "31.0", on=on, symptoms=kinds)

    def scan(self, on: date, *kinds: SymptomKind) -> Scan:
        return record_scan(self.desk, self.form(on, *kinds))

    def seen(self, on: date, bleeding: TriState = TriState.YES) -> ExaminationDraft:
        return ExaminationDraft(pregnancy_id=self.id, on=on, bleeding=bleeding)

    def examine(self, on: date) -> Examination:
        return record_examination(self.desk, self.seen(on))

    def call(self, on: date, kind: SymptomKind = BLEEDING) -> None:
        report_symptoms(self.desk, SymptomDraft(pregnancy_id=self.id, kinds=(kind,), on=on))

    @property
    def standing(self) -> list[Symptom]:
        return [s for s in self.desk.store.sheet(self.id).symptoms if s.stands]

    def has(self, on: date = TODAY) -> list[SymptomKind]:
        return [s.kind for s in facts_on_day(self.desk.store.sheet(self.id).facts, on).symptoms]


@pytest.fixture
def woman(desk: Desk) -> Woman:
    return Woman(desk)


def test_a_scan_that_ticks_it_again_keeps_it_when_the_first_is_struck_out(woman: Woman) -> None:
    first, again = woman.scan(YESTERDAY, BLEEDING), woman.scan(TODAY, BLEEDING)
    assert [(s.on, s.scan_id, s.again_at) for s in woman.standing] == [(YESTERDAY, first.id, (again.id,))]
    strike_out_scan(woman.desk, first, WHY)
    assert [(s.on, s.scan_id, s.again_at) for s in woman.standing] == [(TODAY, again.id, ())]


def test_a_scan_that_ticks_it_again_keeps_it_when_the_first_no_longer_does(woman: Woman) -> None:
    first, again = woman.scan(YESTERDAY, BLEEDING), woman.scan(TODAY, BLEEDING)
    amend_scan(woman.desk, first, woman.form(YESTERDAY), "wrong box")
    assert [(s.on, s.scan_id, s.resolved_on) for s in woman.standing] == [(TODAY, again.id, None)]


def test_of_two_scans_of_one_day_the_second_keeps_a_loss_of_fluid(woman: Woman) -> None:
    first, again = woman.scan(TODAY, LOSS), woman.scan(TODAY, LOSS)
    after = woman.form(TODAY)
    sheet = woman.desk.store.sheet(woman.id)
    announced = {hit.rule.id for hit in preview_scan(woman.desk, sheet, after, amends=first)}
    amend_scan(woman.desk, first, after, "wrong box")
    assert ([s.scan_id for s in woman.standing], announced) == ([again.id], set())
    assert woman.has() == [LOSS]


def test_a_scan_keeps_what_a_call_that_is_struck_out_told_first(woman: Woman) -> None:
    woman.call(YESTERDAY)
    scan = woman.scan(TODAY, BLEEDING)
    (told,) = woman.standing
    left = strike_out_symptom(woman.desk, told, WHY)
    assert (left.stands, left.on, left.scan_id) == (True, TODAY, scan.id)


def test_a_call_keeps_what_a_scan_that_is_struck_out_told_first(woman: Woman) -> None:
    scan = woman.scan(YESTERDAY, BLEEDING)
    woman.call(TODAY)
    woman.call(TODAY)
    assert woman.standing[0].again_on == (TODAY,)
    strike_out_scan(woman.desk, scan, WHY)
    assert [(s.on, s.scan_id, s.again_on) for s in woman.standing] == [(TODAY, None, ())]


def test_told_twice_on_one_day_by_telephone_is_one_report(woman: Woman) -> None:
    woman.call(TODAY)
    woman.call(TODAY)
    (told,) = woman.standing
    assert (told.version, told.again_on) == (1, ())
    assert not strike_out_symptom(woman.desk, told, WHY).stands


def test_a_scan_keeps_what_an_examination_that_is_struck_out_saw_first(woman: Woman) -> None:
    examination, scan = woman.examine(YESTERDAY), woman.scan(TODAY, BLEEDING)
    strike_out_examination(woman.desk, examination, WHY)
    assert [(s.on, s.scan_id, s.examination_id) for s in woman.standing] == [(TODAY, scan.id, None)]


def test_bleeding_seen_again_does_not_end_at_midnight_when_the_first_is_struck_out(woman: Woman) -> None:
    first, again = woman.examine(YESTERDAY), woman.examine(TODAY)
    strike_out_examination(woman.desk, first, WHY)
    assert [(s.on, s.examination_id, s.resolved_on) for s in woman.standing] == [(TODAY, again.id, None)]
    assert woman.has(TOMORROW) == [BLEEDING]


def test_an_examination_that_no_longer_saw_it_keeps_nothing(woman: Woman) -> None:
    first, again = woman.examine(YESTERDAY), woman.examine(TODAY)
    amend_examination(woman.desk, again, woman.seen(TODAY, TriState.NO), "typed at the wrong woman")
    assert woman.standing[0].again_at == ()
    strike_out_examination(woman.desk, first, WHY)
    assert woman.standing == []


def test_a_scan_that_no_longer_ticks_it_keeps_nothing(woman: Woman) -> None:
    first, again = woman.scan(BEFORE, BLEEDING), woman.scan(YESTERDAY, BLEEDING)
    amend_scan(woman.desk, again, replace(woman.form(YESTERDAY), symptoms=None), "not asked")
    assert woman.standing[0].again_at == ()
    strike_out_scan(woman.desk, first, WHY)
    assert woman.standing == []


def test_a_rupture_excluded_before_she_told_it_again_does_not_end_the_loss(woman: Woman) -> None:
    woman.call(BEFORE, LOSS)
    woman.scan(YESTERDAY, LOSS)
    draft = ExaminationDraft(pregnancy_id=woman.id, on=TODAY, rupture=Rupture.EXCLUDED)
    examination = record_examination(woman.desk, draft)
    assert woman.has(TOMORROW) == []
    amend_examination(woman.desk, examination, replace(draft, on=BEFORE), "wrong day")
    assert woman.has(TODAY) == [LOSS]


def test_a_scan_found_free_of_it_on_an_earlier_day_does_not_end_what_a_later_one_ticks(woman: Woman) -> None:
    woman.call(BEFORE)
    woman.scan(YESTERDAY, BLEEDING)
    free = woman.scan(TODAY)
    assert [s.resolved_on for s in woman.standing] == [YESTERDAY]
    amend_scan(woman.desk, free, woman.form(BEFORE), "wrong day")
    assert [s.resolved_on for s in woman.standing] == [None]


def test_a_scan_free_of_it_ends_it_no_earlier_than_it_was_told_last(woman: Woman) -> None:
    woman.call(YESTERDAY)
    woman.call(TODAY)
    woman.scan(TODAY)
    assert [s.resolved_on for s in woman.standing] == [TODAY]


@pytest.mark.parametrize("way", ["scan", "examination"])
def test_a_first_report_moved_behind_a_later_one_hands_over_to_it(woman: Woman, way: str) -> None:
    if way == "scan":
        scan = woman.scan(BEFORE, BLEEDING)
        woman.call(YESTERDAY)
        amend_scan(woman.desk, scan, woman.form(TODAY, BLEEDING), "wrong day")
        place = scan.id
    else:
        examination = woman.examine(BEFORE)
        woman.call(YESTERDAY)
        amend_examination(woman.desk, examination, woman.seen(TODAY), "wrong day")
        place = examination.id
    assert [(s.on, s.again_at, s.again_on) for s in woman.standing] == [(YESTERDAY, (place,), ())]


@pytest.mark.parametrize("way", ["scan", "examination"])
def test_a_later_report_moved_before_the_first_is_a_symptom_of_its_own(woman: Woman, way: str) -> None:
    woman.call(YESTERDAY)
    if way == "scan":
        amend_scan(woman.desk, woman.scan(TODAY, BLEEDING), woman.form(BEFORE, BLEEDING), "wrong day")
    else:
        amend_examination(woman.desk, woman.examine(TODAY), woman.seen(BEFORE), "wrong day")
    assert [(s.on, s.again_at) for s in woman.standing] == [(YESTERDAY, ()), (BEFORE, ())]


@pytest.mark.parametrize("way", ["scan", "examination"])
def test_a_later_report_moved_while_it_goes_on_stays_with_it(woman: Woman, way: str) -> None:
    woman.call(BEFORE)
    if way == "scan":
        moved = amend_scan(
            woman.desk, woman.scan(TODAY, BLEEDING), woman.form(YESTERDAY, BLEEDING), "wrong day"
        ).id
    else:
        moved = amend_examination(woman.desk, woman.examine(TODAY), woman.seen(YESTERDAY), "wrong day").id
    assert [(s.on, s.again_at) for s in woman.standing] == [(BEFORE, (moved,))]


def test_amending_something_else_leaves_what_was_told_again(woman: Woman) -> None:
    woman.call(BEFORE)
    scan, examination = woman.scan(TODAY, BLEEDING), woman.examine(TODAY)
    amend_scan(woman.desk, scan, replace(woman.form(TODAY, BLEEDING), note="full bladder"), "left out")
    amend_examination(woman.desk, examination, replace(woman.seen(TODAY), note="old blood"), "left out")
    assert woman.standing[0].again_at == (scan.id, examination.id)


def test_told_again_makes_no_noise(woman: Woman) -> None:
    woman.call(YESTERDAY)
    before = woman.desk.store.sheet(woman.id).flags
    woman.scan(TODAY, BLEEDING)
    alarm = next(f for f in woman.desk.store.sheet(woman.id).flags if f.rule_id == "APP-SYMPT")
    assert (alarm.seen, alarm.state) == next((f.seen, f.state) for f in before if f.id == alarm.id)


def test_a_scan_ends_only_what_its_form_showed_as_known(desk: Desk) -> None:
    shown, hidden = a_symptom(SymptomKind.FEVER, on=YESTERDAY), a_symptom(BLEEDING, on=YESTERDAY)
    woman = Woman(desk, shown, hidden)
    record_scan(desk, replace(woman.form(TODAY), known=(shown.id,)))
    assert woman.has() == [BLEEDING]


def test_a_scan_that_ended_it_still_does_whatever_the_form_to_amend_it_shows(desk: Desk) -> None:
    woman = Woman(desk, a_symptom(BLEEDING, on=BEFORE))
    scan = woman.scan(TODAY)
    tomorrow = a_desk(desk.store, clock=on_day("22+1"))
    amend_scan(tomorrow, scan, replace(woman.form(TODAY), known=()), "misread")
    assert [s.resolved_on for s in woman.standing] == [YESTERDAY]
