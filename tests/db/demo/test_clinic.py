"""The demonstration clinic shows every situation, with dates relative to the day it is made on."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from db.clinic.local_setup import passing_clinic_access
from db.demo.clinic import found_demo
from db.demo.clinic_setup import MERGED, STANDS_TWICE
from models.records.flag import Ask, Flag, FlagState, Urgency
from models.records.laboratory import LabKind
from models.records.plan import BookingState, ContactResult
from models.records.record import TriState
from models.records.risk import RiskKind
from models.records.treatment import RemovalReason
from models.rules.guidelines.facts_on_day import facts_on_day
from models.rules.guidelines.seen import Seen
from models.rules.guidelines.seen_text import read_seen
from models.rules.pregnancy.laboratory import band_of
from models.usecases.desk import Desk
from models.usecases.flags.hand_over import handed_over, open_loops
from models.usecases.flags.reevaluate_due import due_for_reevaluation
from models.usecases.policies.editions import editions
from models.views import PregnancySheet, TodayRow
from tests.demo_clinic import COUNTED, DAY, demo_desk
from tests.ui.small_clinic import clinic_access

ASSETS = Path(__file__).parents[3] / "assets"


@pytest.fixture(scope="module")
def desk(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = demo_desk(demo, tmp_path_factory.mktemp("demo"))
    yield made
    made.store.close()


def _row(desk: Desk, family: str) -> TodayRow:
    return next(row for row in desk.store.today(DAY) if row.name.family == family)


def _sheet(desk: Desk, family: str) -> PregnancySheet:
    (woman,) = (w for w in desk.store.find_women(family) if w.name.family == family)
    assert isinstance(woman.pregnancy_id, UUID)
    return desk.store.sheet(woman.pregnancy_id)


def _past(desk: Desk, family: str) -> PregnancySheet:
    """The newest pregnancy of a woman in whom none goes on."""
    (woman,) = (w for w in desk.store.find_women(family) if w.name.family == family)
    return desk.store.sheet(desk.store.pregnancies_of(woman.patient_id)[0].id)


def test_a_clinic_for_one_run_alone_knows_that_nobody_in_it_is_real(tmp_path: Path) -> None:
    passing = passing_clinic_access(tmp_path, ASSETS / "guidelines", ASSETS / "self-test")
    assert (passing.is_practice, clinic_access(tmp_path / "real").is_practice) == (True, False)


def test_about_seventy_women_are_in_it(demo: Path) -> None:
    assert 65 <= int((demo / COUNTED).read_text()) <= 75


@pytest.mark.parametrize(
    ("family", "rule"),
    [
        ("Okafor", "APP-SYMPT"),
        ("Kowalska", "APP-LATE"),
        ("Adeyemi", "NICE-OFFER"),
        ("Dubois", "APP-TASHORT"),
        ("Ivanova", "APP-MILD"),
        ("Schäfer", "APP-NODUE"),
        ("Abebe", "APP-HISTORY"),
        ("Kim", "APP-CHANGE"),
        ("Mensah", "RCOG75-REMOVE"),
        ("Johnson", "RCOG75-HX3"),
        ("Fofana", "NICE-RESCUE"),
        ("Larsen", "APP-SYMPT"),
    ],
)
def test_each_situation_raises_its_flag(desk: Desk, family: str, rule: str) -> None:
    assert rule in {flag.rule_id for flag in _row(desk, family).flags}


def test_every_value_that_a_flag_keeps_is_read(desk: Desk) -> None:
    kept = {text for flag in desk.store.every(Flag) for text in flag.seen}
    assert len(kept) > 100
    assert [text for text in kept if not isinstance(read_seen(text), Seen)] == []


def test_the_emergency_is_one_question_and_nothing_is_advised_against_a_stitch_beside_it(desk: Desk) -> None:
    row = _row(desk, "Marchetti")
    assert (len(row.flags), row.more) == (5, 0)
    assert {flag.urgency for flag in row.flags} == {Urgency.IMMEDIATE, Urgency.URGENT}
    assert not [
        flag for flag in _sheet(desk, "Marchetti").flags if flag.ask is Ask.AGAINST and not flag.suspended
    ]


@pytest.mark.parametrize(
    ("family", "rules", "urgency"),
    [
        ("Okafor", {"APP-LABOUR", "APP-SYMPT", "APP-SHORT-ASIDE"}, Urgency.IMMEDIATE),
        ("Marchetti", {"APP-OPEN", "NICE-RESCUE", "RCOG75-FAIL", "APP-SHORT-ASIDE"}, Urgency.IMMEDIATE),
        ("Nakamura", {"APP-PRAEVIA", "APP-SYMPT"}, Urgency.IMMEDIATE),
        ("Rahimi", {"APP-SUTURE-SHORT"}, Urgency.URGENT),
        ("Svensson", {"APP-OPEN", "APP-SYMPT", "APP-LABOUR", "NICE-RESCUE-NO"}, Urgency.IMMEDIATE),
    ],
)
def test_each_emergency_wants_an_answer(desk: Desk, family: str, rules: set[str], urgency: Urgency) -> None:
    waiting = {f.rule_id for f in _sheet(desk, family).flags if f.state.wants_answer and not f.suspended}
    assert (_row(desk, family).flags[0].urgency, rules - waiting) == (urgency, set())


def test_a_blank_field_took_no_rupture_back(desk: Desk) -> None:
    first, again = _sheet(desk, "Svensson").examinations
    assert (first.is_ruptured, again.left_membranes_blank) == (True, True)
    assert facts_on_day(_sheet(desk, "Svensson").facts, DAY).ruptured == first


def test_a_first_scan_is_overdue_and_a_later_one_is_due(desk: Desk) -> None:
    assert _row(desk, "O'Brien").scan_due_on == DAY - timedelta(days=8)
    assert _row(desk, "Li").scan_due_on == DAY


def test_a_cerclage_is_in_place(desk: Desk) -> None:
    assert [c.is_in_place(DAY) for c in _sheet(desk, "Mensah").cerclages] == [True]


def test_twins_are_among_them(desk: Desk) -> None:
    assert _sheet(desk, "Sørensen").pregnancy.fetuses == 2


def test_a_due_date_was_changed_and_the_old_one_kept(desk: Desk) -> None:
    first, second = _sheet(desk, "Haile").datings
    assert (second.due_on - first.due_on).days == 9


def test_an_answered_flag_came_back_for_a_shorter_length(desk: Desk) -> None:
    flags = {flag.rule_id: flag for flag in _sheet(desk, "Olsen").flags}
    assert flags["NICE-OFFER"].state is FlagState.OPEN
    assert flags["NICE-OFFER"].came_back


def test_risk_factors_are_asked_for_and_one_is_not_known(desk: Desk) -> None:
    answers = {risk.kind: risk.answer for risk in _sheet(desk, "Fofana").risks}
    assert set(answers) == set(RiskKind)
    assert answers[RiskKind.DES] is TriState.UNKNOWN


def test_amniotic_fluid_was_tested_and_one_result_is_awaited(desk: Desk) -> None:
    results = {result.kind: result for result in _sheet(desk, "Fofana").lab_results}
    assert results[LabKind.FLUID_IL_6].value == "4.1"
    assert results[LabKind.FLUID_CULTURE].positive is TriState.UNKNOWN


def test_fetal_fibronectin_rose_from_one_band_to_another(desk: Desk) -> None:
    values = [r.value for r in _sheet(desk, "Larsen").lab_results if r.kind is LabKind.FFN]
    assert [band_of(value) for value in values] == [(10, 50), (200, 500)]


def test_progesterone_was_stopped_and_a_pessary_placed(desk: Desk) -> None:
    sheet = _sheet(desk, "Bianchi")
    assert [course.stopped_because for course in sheet.progesterone] == ["could not bear it"]
    assert [pessary.removed_on for pessary in sheet.pessaries] == [None]


def test_one_suture_stays_until_a_caesarean_and_another_came_out_as_planned(desk: Desk) -> None:
    assert [c.left_for_caesarean for c in _sheet(desk, "Abdi").cerclages] == [True]
    assert [c.removal_reason for c in _past(desk, "Rivera").cerclages] == [RemovalReason.PLANNED]


def test_twins_were_born_and_both_are_in_intensive_care(desk: Desk) -> None:
    babies = _past(desk, "Novák").babies
    assert [(baby.place, baby.nicu) for baby in babies] == [(1, TriState.YES), (2, TriState.YES)]


def test_an_earlier_pregnancy_of_the_same_woman_was_scanned_here(desk: Desk) -> None:
    now = _sheet(desk, "Hansen")
    before = desk.store.pregnancies_of(now.patient.id)[1]
    assert len(desk.store.sheet(before.id).scans) == 5
    assert before.ended_on is not None


def test_some_are_booked_today_have_come_or_were_seen(desk: Desk) -> None:
    booked = {row.woman.name.family: row.booking.state for row in desk.store.booked(DAY)}
    assert booked == {
        "Adeyemi": BookingState.SEEN,
        "Li": BookingState.ARRIVED,
        "Santos": BookingState.SEEN,
        "Özdemir": BookingState.BOOKED,
        "Hansen": BookingState.BOOKED,
    }


def test_an_overdue_scan_was_followed_up_and_another_closed(desk: Desk) -> None:
    assert [contact.result for contact in _sheet(desk, "Rossi").contacts] == [
        ContactResult.NO_ANSWER,
        ContactResult.LEFT,
    ]
    assert len(_sheet(desk, "Demir").scan_closings) == 1


def test_some_answers_are_late(desk: Desk) -> None:
    loops = open_loops(desk)
    assert any(loop.late is not None and loop.late.since < desk.clock.now() for loop in loops)


def test_the_clinic_has_an_edition_of_its_own_and_loops_were_handed_over(tmp_path: Path) -> None:
    desk = found_demo(clinic_access(tmp_path))
    try:
        assert [pack.guideline_id for pack in editions(desk)] == ["clinic-nice-ng137"]
        assert "clinic-nice-ng137" in desk.settings.guidelines
        (handed,) = handed_over(desk)
        assert (handed.by, handed.to, handed.loops) == ("SM Ruth BROWN", "Sr Amina HADDAD", 5)
        assert due_for_reevaluation(desk) == ()
        assert [w.name.family for w in desk.store.find_women("TEL40118")] == [MERGED]
        assert [w.name.family for w in desk.store.find_women(STANDS_TWICE)] == [STANDS_TWICE] * 2
    finally:
        desk.store.close()


def test_nothing_in_it_lies_in_the_future(desk: Desk) -> None:
    sheets = [desk.store.sheet(row.pregnancy_id) for row in desk.store.today(DAY)]
    assert all(scan.on <= DAY and scan.stamp.at <= desk.clock.now() for s in sheets for scan in s.scans)
    assert all(flag.raised_at <= desk.clock.now() for s in sheets for flag in s.flags)
