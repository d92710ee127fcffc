"""Opening a pregnancy and agreeing its due date."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.errors import Conflict, NotFound, Refused
from models.records.flag import FlagState
from models.records.outlook import Turn
from models.records.patient import Patient
from models.records.pregnancy import DatingMethod, Ending, Placenta, Pregnancy
from models.records.record import TriState
from models.records.risk import RiskKind
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.pregnancies.dating import (
    DatingCheck,
    DatingDraft,
    PregnancyDetails,
    PregnancyDraft,
    agree_due_date,
    check_dating,
    draft_of,
    is_dating_correction,
    open_pregnancy,
    record_details,
)
from models.usecases.pregnancies.risk_factors import RiskDraft, RisksDraft, record_risks
from models.usecases.women.register import register_woman
from models.views import PregnancySheet
from tests.builders import (
    DUE,
    TODAY,
    a_dating,
    a_day,
    a_patient_draft,
    a_scan,
    a_sheet,
    a_symptom,
    an_earlier_birth,
    keep,
    next_id,
)

LMP = date(2025, 9, 29)
BY_LMP = DatingDraft(method=DatingMethod.LMP, measured_on=LMP)
BY_AGE = DatingDraft(method=DatingMethod.ULTRASOUND, measured_on=date(2026, 2, 19), age="20+3")


@pytest.fixture
def woman(desk: Desk) -> Patient:
    """A registered woman without a pregnancy."""
    return register_woman(desk, a_patient_draft(family_name="Adeyemi"))


def _codes(check: DatingCheck) -> list[tuple[str, str]]:
    return [(p.field, p.code) for p in check.problems]


def _entered(on: date) -> DatingDraft:
    return DatingDraft(method=DatingMethod.ENTERED, due_on=on)


@pytest.mark.parametrize(
    ("draft", "due"),
    [
        (BY_LMP, "2026-07-06"),
        (replace(BY_LMP, cycle_days="30"), "2026-07-08"),
        (replace(BY_LMP, cycle_days=" "), "2026-07-06"),
        (
            DatingDraft(method=DatingMethod.CRL_ROBINSON, measured_on=date(2025, 12, 25), crl=" 60,0 mm"),
            "2026-07-06",
        ),
        (DatingDraft(method=DatingMethod.TRANSFER_DAY_5, measured_on=date(2025, 10, 18)), "2026-07-06"),
        (DatingDraft(method=DatingMethod.TRANSFER_DAY_3, measured_on=date(2025, 10, 16)), "2026-07-06"),
        (
            DatingDraft(method=DatingMethod.ULTRASOUND, measured_on=date(2026, 2, 19), age=" 20+3 "),
            "2026-07-06",
        ),
        (_entered(DUE.on), "2026-07-06"),
    ],
)
def test_the_form_says_the_due_date_and_the_age_today(draft: DatingDraft, due: str) -> None:
    check = check_dating(draft, TODAY)
    assert check.due is not None
    assert check.due.on.isoformat() == due
    assert check.age_today == check.due.age_at(TODAY)
    assert check.problems == ()


@pytest.mark.parametrize(
    ("draft", "problem"),
    [
        (replace(BY_LMP, measured_on=None), ("measured_on", "date.missing")),
        (replace(BY_LMP, measured_on=date(2026, 3, 3)), ("measured_on", "date.in_future")),
        (replace(BY_LMP, cycle_days="19"), ("cycle_days", "cycle.out_of_range")),
        (replace(BY_LMP, cycle_days="46"), ("cycle_days", "cycle.out_of_range")),
        (replace(BY_LMP, cycle_days="x"), ("cycle_days", "cycle.not_a_number")),
        (replace(BY_LMP, cycle_days="1000"), ("cycle_days", "cycle.not_a_number")),
        (replace(BY_LMP, cycle_days="²"), ("cycle_days", "cycle.not_a_number")),
        (replace(BY_LMP, method=DatingMethod.CRL_HADLOCK), ("crl", "crl.missing")),
        (replace(BY_LMP, method=DatingMethod.CRL_HADLOCK, crl="x"), ("crl", "crl.not_a_number")),
        (replace(BY_LMP, method=DatingMethod.CRL_HADLOCK, crl="1.9"), ("crl", "crl.out_of_range")),
        (replace(BY_LMP, method=DatingMethod.CRL_HADLOCK, crl="84.1"), ("crl", "crl.out_of_range")),
        (replace(BY_LMP, method=DatingMethod.ULTRASOUND), ("age", "age.missing")),
        (replace(BY_LMP, method=DatingMethod.ULTRASOUND, age="20"), ("age", "age.not_weeks_and_days")),
        (replace(BY_LMP, method=DatingMethod.ULTRASOUND, age="45+0"), ("age", "age.out_of_range")),
        (replace(BY_AGE, head="x"), ("head", "head.not_a_number")),
        (replace(BY_AGE, head="15.24"), ("head", "head.too_many_decimals")),
        (replace(BY_AGE, head="450.1"), ("head", "head.out_of_range")),
        (replace(BY_AGE, head="39.9"), ("head", "head.centimetres")),
        (DatingDraft(method=DatingMethod.ENTERED), ("due_on", "date.missing")),
    ],
)
def test_what_no_due_date_follows_from_is_told_at_its_field(
    draft: DatingDraft, problem: tuple[str, str]
) -> None:
    check = check_dating(draft, TODAY)
    assert (_codes(check), check.due, check.age_today) == ([problem], None, None)


@pytest.mark.parametrize(
    ("draft", "head"),
    [
        (replace(BY_AGE, head=" 152,4 mm"), "152.4"),
        (replace(BY_AGE, head="40"), "40.0"),
        (BY_AGE, "None"),
        (replace(BY_LMP, head="152.4"), "None"),
    ],
)
def test_a_head_circumference_is_kept_with_the_age_it_gave(desk: Desk, draft: DatingDraft, head: str) -> None:
    undated = keep(desk.store, a_sheet(due=None))
    assert str(agree_due_date(desk, undated.pregnancy.id, draft).head) == head


@pytest.mark.parametrize(("days", "possible"), [(-1, False), (0, True), (314, True), (315, False)])
def test_a_due_date_that_makes_today_impossible_is_refused(days: int, possible: bool) -> None:
    check = check_dating(_entered(TODAY + timedelta(days=280 - days)), TODAY)
    assert (check.problems == ()) is possible


@pytest.mark.parametrize(("days", "written"), [(350, "50+0"), (-3, "-0+3")])
def test_an_impossible_age_today_is_quoted(days: int, written: str) -> None:
    check = check_dating(_entered(TODAY + timedelta(days=280 - days)), TODAY)
    assert check.problems[0].values[0] == written


def test_the_age_at_the_end_counts_for_a_pregnancy_that_is_over() -> None:
    sheet = a_sheet()
    over = replace(sheet, pregnancy=replace(sheet.pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH))
    check = check_dating(_entered(DUE.on), TODAY + timedelta(days=400), over)
    assert (str(check.age_today), check.problems) == ("22+0", ())


def test_a_due_date_under_which_a_scan_could_not_be_is_refused() -> None:
    sheet = a_sheet(a_scan(at="15+0"), a_scan(at="21+0"))
    check = check_dating(_entered(DUE.on + timedelta(days=16 * 7)), TODAY, sheet)
    assert _codes(check) == [("due_on", "due_date.scan_outside")]
    assert check.problems[0].values == (a_day("15+0").isoformat(),)


def test_a_due_date_that_makes_a_scan_very_early_is_noticed() -> None:
    check = check_dating(_entered(DUE.on + timedelta(days=14)), TODAY, a_sheet(a_scan(at="15+0")))
    assert check.problems == ()
    assert [(n.code, n.values) for n in check.notices] == [
        ("due_date.scan_too_early", (a_day("15+0").isoformat(),))
    ]


def test_an_opened_pregnancy_has_its_due_date_and_its_first_scan_planned(desk: Desk, woman: Patient) -> None:
    pregnancy = open_pregnancy(desk, PregnancyDraft(patient_id=woman.id, fetuses=1, dating=BY_LMP))
    sheet = desk.store.sheet(pregnancy.id)
    assert sheet.due_date == DUE
    assert (sheet.dating and sheet.dating.cycle_days, sheet.pregnancy.history_taken) == (28, False)
    assert [r.on for r in sheet.outlook if r.turn is Turn.SCAN_DUE] == [TODAY]


def test_a_pregnancy_may_be_opened_without_a_due_date(desk: Desk, woman: Patient) -> None:
    pregnancy = open_pregnancy(desk, PregnancyDraft(patient_id=woman.id, cervical_trauma=TriState.UNKNOWN))
    sheet = desk.store.sheet(pregnancy.id)
    assert (sheet.dating, sheet.pregnancy.fetuses, sheet.outlook) == (None, None, ())


def test_a_second_pregnancy_at_the_same_time_is_refused(desk: Desk, woman: Patient) -> None:
    pregnancy = open_pregnancy(desk, PregnancyDraft(patient_id=woman.id))
    with pytest.raises(Refused, match=r"pregnancy\.already_open"):
        open_pregnancy(desk, PregnancyDraft(patient_id=woman.id))
    desk.store.put(replace(pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH))
    open_pregnancy(desk, PregnancyDraft(patient_id=woman.id))
    assert len(desk.store.pregnancies_of(woman.id)) == 2


@pytest.mark.parametrize(("fetuses", "possible"), [(0, False), (1, True), (8, True), (9, False)])
def test_a_number_of_fetuses_that_cannot_be_is_refused(
    desk: Desk, woman: Patient, fetuses: int, possible: bool
) -> None:
    draft = PregnancyDraft(patient_id=woman.id, fetuses=fetuses)
    if possible:
        assert open_pregnancy(desk, draft).fetuses == fetuses
    else:
        with pytest.raises(Refused, match=r"fetuses\.out_of_range"):
            open_pregnancy(desk, draft)


def test_a_pregnancy_that_is_refused_leaves_nothing_behind(desk: Desk, woman: Patient) -> None:
    with pytest.raises(Refused, match=r"due_date\.age_today"):
        open_pregnancy(desk, PregnancyDraft(patient_id=woman.id, dating=_entered(date(2026, 1, 1))))
    assert desk.store.pregnancies_of(woman.id) == ()


def test_a_pregnancy_of_nobody_is_not_opened(desk: Desk) -> None:
    with pytest.raises(NotFound):
        open_pregnancy(desk, PregnancyDraft(patient_id=next_id()))


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    """22+0 with an earlier birth and a short scan, judged."""
    kept = keep(desk.store, a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)))
    return evaluate_pregnancy(desk, kept.pregnancy.id)


def test_a_changed_due_date_keeps_the_old_one_with_the_reason(desk: Desk, sheet: PregnancySheet) -> None:
    new = agree_due_date(desk, sheet.pregnancy.id, _entered(date(2026, 7, 1)), "earlier scan found")
    datings = desk.store.sheet(sheet.pregnancy.id).datings
    assert [d.due_on for d in datings] == [DUE.on, date(2026, 7, 1)]
    assert (datings[-1], new.reason, new.measured_on) == (new, "earlier scan found", None)


def test_changing_a_due_date_needs_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    with pytest.raises(Refused, match=r"reason\.missing"):
        agree_due_date(desk, sheet.pregnancy.id, _entered(date(2026, 7, 1)))
    assert desk.store.sheet(sheet.pregnancy.id).datings == sheet.datings


def test_the_first_due_date_needs_none(desk: Desk) -> None:
    undated = keep(desk.store, a_sheet(a_scan(mm="22.4"), due=None))
    crl = DatingDraft(method=DatingMethod.CRL_INTERGROWTH, measured_on=date(2025, 12, 25), crl="60")
    agreed = agree_due_date(desk, undated.pregnancy.id, crl)
    assert (agreed.due_on, str(agreed.crl), agreed.cycle_days) == (DUE.on, "60.0", None)


def test_a_due_date_that_cannot_be_read_is_refused(desk: Desk, sheet: PregnancySheet) -> None:
    with pytest.raises(Refused, match=r"date\.missing"):
        agree_due_date(desk, sheet.pregnancy.id, DatingDraft(method=DatingMethod.LMP), "why")


def test_a_new_due_date_judges_the_flags_anew(desk: Desk, sheet: PregnancySheet) -> None:
    agree_due_date(desk, sheet.pregnancy.id, _entered(date(2026, 6, 1)), "earlier scan found")
    flags = {f.rule_id: f for f in desk.store.sheet(sheet.pregnancy.id).flags}
    assert (flags["NICE-OFFER"].state, flags["APP-LATE"].state) == (FlagState.WITHDRAWN, FlagState.OPEN)


def test_details_are_recorded_and_judged(desk: Desk) -> None:
    untold = keep(desk.store, a_sheet(a_scan(mm="22.4"), fetuses=None))
    recorded = record_details(
        desk, untold.pregnancy, PregnancyDetails(fetuses=1, cervical_trauma=TriState.NO)
    )
    assert (recorded.version, recorded.fetuses) == (2, 1)
    assert "NICE-CONS-PROG" in {f.rule_id for f in desk.store.sheet(untold.pregnancy.id).flags}


def test_changing_what_was_recorded_needs_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    twins = PregnancyDetails(fetuses=2, cervical_trauma=TriState.NO)
    with pytest.raises(Refused, match=r"reason\.missing"):
        record_details(desk, sheet.pregnancy, twins)
    assert record_details(desk, sheet.pregnancy, twins, "second heartbeat").fetuses == 2


@pytest.mark.parametrize(
    ("cone", "told", "is_refused"),
    [
        (TriState.YES, TriState.NO, True),
        (TriState.YES, None, True),
        (TriState.YES, TriState.YES, False),
        (TriState.NO, TriState.NO, True),
        (TriState.NO, TriState.UNKNOWN, False),
    ],
)
def test_trauma_cannot_be_said_otherwise_than_its_factors_say(
    desk: Desk, sheet: PregnancySheet, cone: TriState, told: TriState | None, is_refused: bool
) -> None:
    factor = RiskDraft(kind=RiskKind.CONISATION, answer=cone)
    record_risks(desk, RisksDraft(pregnancy_id=sheet.pregnancy.id, risks=(factor,), reason="asked"))
    pregnancy = desk.store.get(Pregnancy, sheet.pregnancy.id)
    details = PregnancyDetails(fetuses=1, cervical_trauma=told)
    if is_refused:
        with pytest.raises(Refused, match=r"trauma\.follows"):
            record_details(desk, pregnancy, details, "told otherwise")
    else:
        assert record_details(desk, pregnancy, details).cervical_trauma is told


def test_recording_over_somebody_elses_details_is_a_conflict(desk: Desk, sheet: PregnancySheet) -> None:
    record_details(desk, sheet.pregnancy, PregnancyDetails(fetuses=2, cervical_trauma=TriState.NO), "twins")
    with pytest.raises(Conflict):
        record_details(
            desk, sheet.pregnancy, PregnancyDetails(fetuses=3, cervical_trauma=TriState.NO), "triplets"
        )
    assert desk.store.get(Pregnancy, sheet.pregnancy.id).fetuses == 2


def placed(placenta: Placenta | None, on: date | None = TODAY) -> PregnancyDetails:
    return PregnancyDetails(fetuses=1, cervical_trauma=TriState.NO, placenta=placenta, placenta_on=on)


def test_where_the_placenta_lies_is_kept_with_its_day_and_judged(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(symptoms=(a_symptom(),)))
    saved = record_details(desk, sheet.pregnancy, placed(Placenta.PRAEVIA))
    assert (saved.placenta, saved.placenta_on) == (Placenta.PRAEVIA, TODAY)
    assert "APP-PRAEVIA" in {flag.rule_id for flag in desk.store.sheet(sheet.pregnancy.id).flags}


def test_a_pregnancy_may_be_opened_with_its_placenta(desk: Desk, woman: Patient) -> None:
    draft = PregnancyDraft(patient_id=woman.id, placenta=Placenta.LOW, placenta_on=TODAY)
    assert open_pregnancy(desk, draft).placenta is Placenta.LOW


def test_a_day_alone_is_no_placenta(desk: Desk, sheet: PregnancySheet) -> None:
    assert record_details(desk, sheet.pregnancy, placed(None)).placenta_on is None


@pytest.mark.parametrize(
    ("on", "code"),
    [
        (None, "date.missing"),
        (TODAY + timedelta(days=1), "date.in_future"),
        (DUE.on - timedelta(days=300), "event.outside_pregnancy"),
    ],
)
def test_a_placenta_was_seen_on_a_day_of_this_pregnancy(
    desk: Desk, sheet: PregnancySheet, on: date | None, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        record_details(desk, sheet.pregnancy, placed(Placenta.LOW, on))
    assert [(p.field, p.code) for p in refused.value.problems] == [("placenta_on", code)]


@pytest.mark.parametrize(
    ("placenta", "on", "is_one"),
    [
        (Placenta.LOW, TODAY - timedelta(days=7), False),
        (Placenta.NOT_LOW, TODAY, False),
        (Placenta.NOT_LOW, TODAY - timedelta(days=7), True),
        (Placenta.NOT_LOW, TODAY - timedelta(days=8), True),
        (Placenta.LOW, TODAY - timedelta(days=8), True),
        (Placenta.LOW, None, True),
        (None, TODAY, True),
    ],
)
def test_a_placenta_seen_on_a_later_day_is_no_correction(
    placenta: Placenta | None, on: date | None, is_one: bool
) -> None:
    low = replace(a_sheet().pregnancy, placenta=Placenta.LOW, placenta_on=TODAY - timedelta(days=7))
    assert is_dating_correction(low, placed(placenta, on)) is is_one


def test_the_draft_of_an_age_told_in_a_file_leads_to_the_same_due_date() -> None:
    told = replace(a_dating(), method=DatingMethod.TOLD_AGE, measured_on=a_day("20+3"))
    draft = draft_of(told)
    assert (draft.method, draft.measured_on, draft.age) == (DatingMethod.TOLD_AGE, a_day("20+3"), "20+3")
    assert check_dating(draft, TODAY).due == told.due_date
