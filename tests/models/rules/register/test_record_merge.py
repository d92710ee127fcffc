"""What two records come to as one."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from models.records.history import EarlierPregnancy
from models.records.pregnancy import Placenta
from models.records.record import ClinicalRecord, TriState, shown_fields
from models.records.risk import RiskFactor, RiskKind
from models.rules.register.record_merge import (
    MOVED,
    Holding,
    Pair,
    Side,
    combined_patient,
    combined_pregnancy,
    combined_sheet,
    fresh,
    is_same,
    pairs,
    risks_over,
    twice,
)
from models.values.identity import HospitalNumber, NumberKind
from models.values.length import Millimetres
from models.views import PregnancySheet
from tests.builders import (
    STAMP,
    a_booking,
    a_scan,
    a_sheet,
    a_symptom,
    an_earlier_birth,
    an_examination,
    next_id,
)
from tests.whole_events import a_whole


def holding(sheet: PregnancySheet) -> Holding:
    return Holding(sheet.patient, (sheet,), sheet.history)


def a_risk(answer: TriState = TriState.YES, kind: RiskKind = RiskKind.SMOKING, **more: Any) -> RiskFactor:
    made = RiskFactor(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), kind=kind, answer=answer)
    return replace(made, **more)


def pair(kept: PregnancySheet, merged: PregnancySheet, name: str, **chosen: Side) -> Pair:
    found = pairs(holding(kept), holding(merged), chosen, combines=True)
    return next(each for each in found if each.field == name)


@pytest.mark.parametrize(
    ("ours", "theirs", "side"),
    [(1, 1, Side.KEPT), (1, None, Side.KEPT), (None, 2, Side.MERGED), (1, 2, None)],
)
def test_a_field_counts_from_whichever_record_has_it(
    ours: int | None, theirs: int | None, side: Side | None
) -> None:
    assert pair(a_sheet(fetuses=ours), a_sheet(fetuses=theirs), "fetuses").side is side


@pytest.mark.parametrize(
    ("ours", "theirs", "differs"), [(1, 1, False), (1, None, False), (None, 2, False), (1, 2, True)]
)
def test_two_records_differ_where_both_say_something_else(
    ours: int | None, theirs: int | None, differs: bool
) -> None:
    assert pair(a_sheet(fetuses=ours), a_sheet(fetuses=theirs), "fetuses").differs is differs


def test_what_was_chosen_counts() -> None:
    assert pair(a_sheet(fetuses=1), a_sheet(fetuses=2), "fetuses", fetuses=Side.MERGED).side is Side.MERGED


def test_the_own_due_date_stays_unless_the_other_is_chosen() -> None:
    one, other = a_sheet(), a_sheet(due=date(2026, 7, 1))
    assert pair(one, other, "due_on").side is Side.KEPT
    assert pair(one, other, "due_on", due_on=Side.MERGED).side is Side.MERGED
    assert pair(a_sheet(due=None), other, "due_on").side is Side.MERGED


def test_a_pregnancy_is_not_asked_about_unless_it_is_combined() -> None:
    found = pairs(holding(a_sheet()), holding(a_sheet()), {}, combines=False)
    assert "due_on" not in {each.field for each in found}


def test_a_risk_factor_tells_its_answer_and_what_goes_with_it() -> None:
    risk = a_risk(kind=RiskKind.CONISATION, count=2, depth=Millimetres.parse("12.0"), on=date(2021, 5, 4))
    found = pair(a_sheet(risks=(risk,)), a_sheet(), "risk.conisation")
    assert found == Pair("risk.conisation", "yes, 2, 12.0, 2021-05-04", "", Side.KEPT)


@pytest.mark.parametrize(("side", "over"), [(Side.MERGED, 1), (Side.KEPT, 0), (None, 0)])
def test_a_risk_factor_gives_way_to_the_chosen_one(side: Side | None, over: int) -> None:
    ours, theirs = a_sheet(risks=(a_risk(TriState.NO),)), a_sheet(risks=(a_risk(),))
    gone, come = risks_over(ours, theirs, {"risk.smoking": side})
    assert (len(gone), len(come)) == (over, over)


def test_every_number_of_both_finds_her() -> None:
    one = replace(a_sheet().patient, number=HospitalNumber("A1"), other_numbers=(HospitalNumber("A2"),))
    other = replace(one, number=HospitalNumber("B1"), other_numbers=(HospitalNumber("A1"),))
    whole = combined_patient(one, other, {"number": Side.MERGED})
    assert whole.number == HospitalNumber("B1")
    assert set(whole.other_numbers) == {HospitalNumber("A1"), HospitalNumber("A2")}


def test_the_kind_of_a_number_goes_with_it() -> None:
    one = replace(a_sheet().patient, number=HospitalNumber("9434765919"), number_kind=NumberKind.NHS)
    other = replace(a_sheet().patient, number=HospitalNumber("Z9"), number_kind=NumberKind.HOSPITAL)
    assert combined_patient(one, other, {"number": Side.MERGED}).number_kind is NumberKind.HOSPITAL
    assert combined_patient(one, other, {"number": Side.KEPT}).number_kind is NumberKind.NHS


def test_what_one_record_knows_is_known() -> None:
    one = replace(a_sheet().patient, born_on=None, number=None, born_unknown=True, number_unknown=True)
    other = a_sheet().patient
    theirs = combined_patient(one, other, {"born_on": Side.MERGED, "number": Side.MERGED})
    assert (theirs.born_unknown, theirs.number_unknown) == (False, False)
    assert combined_patient(one, one, {}).born_unknown
    assert combined_patient(one, one, {}).number_unknown


def test_a_woman_without_a_number_brings_none() -> None:
    one = replace(a_sheet().patient, number=None)
    assert combined_patient(one, one, {}).other_numbers == ()


def test_the_pregnancy_was_opened_on_the_earlier_day_and_its_history_taken_by_either() -> None:
    ours, theirs = a_sheet(history=None), a_sheet()
    early = replace(theirs, pregnancy=replace(theirs.pregnancy, opened_on=date(2025, 11, 1)))
    whole = combined_pregnancy(ours, early, {})
    assert (whole.id, whole.opened_on, whole.history_taken) == (
        ours.pregnancy.id,
        date(2025, 11, 1),
        True,
    )


def test_the_same_scan_entered_twice_is_the_same_whoever_entered_it() -> None:
    one = a_scan(mm="22.4")
    assert is_same(one, replace(one, id=next_id(), version=3, typed=("2.24",), batch_id=next_id()))
    assert not is_same(one, replace(one, note="short"))


def test_what_is_struck_out_neither_moves_nor_keeps_another_from_it() -> None:
    one = a_scan(mm="22.4")
    gone = replace(one, id=next_id(), struck_out="mistake")
    assert fresh((), (gone,)) == ()
    assert fresh((gone,), (one,)) == (one,)


def test_a_symptom_reported_at_a_scan_that_both_hold_belongs_to_the_one_that_stays() -> None:
    scan = a_scan(mm="22.4")
    again = replace(scan, id=next_id())
    symptom = replace(a_symptom(), scan_id=again.id)
    ours, theirs = a_sheet(scan), a_sheet(again, symptoms=(symptom,), bookings=(a_booking(),))
    whole = combined_sheet(ours, theirs, ours.patient, (), {}, None)
    assert [s.scan_id for s in whole.symptoms] == [scan.id]
    assert whole.scans == (scan,)
    assert len(whole.bookings) == 1
    assert twice(ours, theirs) == (again,)


def test_bleeding_seen_at_an_examination_that_both_hold_belongs_to_the_one_that_stays() -> None:
    examination = an_examination()
    again = replace(examination, id=next_id())
    symptom = replace(a_symptom(), examination_id=again.id, resolved_examination_id=again.id)
    ours, theirs = a_sheet(examinations=(examination,)), a_sheet(examinations=(again,), symptoms=(symptom,))
    (moved,) = combined_sheet(ours, theirs, ours.patient, (), {}, None).symptoms
    assert (moved.examination_id, moved.resolved_examination_id) == (examination.id, examination.id)


@pytest.mark.parametrize("side", [Side.KEPT, Side.MERGED])
def test_a_placenta_goes_with_the_day_on_which_it_was_seen(side: Side) -> None:
    ours, theirs = a_sheet(), a_sheet()
    low = replace(ours.pregnancy, placenta=Placenta.LOW, placenta_on=date(2026, 2, 1))
    away = replace(theirs.pregnancy, placenta=Placenta.NOT_LOW, placenta_on=date(2026, 3, 1))
    ours, theirs = replace(ours, pregnancy=low), replace(theirs, pregnancy=away)
    (pair,) = (p for p in pairs(holding(ours), holding(theirs), {}, combines=True) if p.field == "placenta")
    assert (pair.kept, pair.merged, pair.side) == ("low, 2026-02-01", "not_low, 2026-03-01", None)
    whole, named = combined_pregnancy(ours, theirs, {"placenta": side}), {Side.KEPT: low, Side.MERGED: away}
    assert (whole.placenta, whole.placenta_on) == (named[side].placenta, named[side].placenta_on)


def test_a_pregnancy_that_is_not_combined_only_gets_the_history() -> None:
    sheet, birth = a_sheet(a_scan()), an_earlier_birth()
    whole = combined_sheet(sheet, None, sheet.patient, (birth,), {}, None)
    assert whole == replace(sheet, history=(birth,))


def test_a_record_in_which_every_pregnancy_has_ended_has_none_open() -> None:
    sheet = a_sheet()
    ended = replace(sheet, pregnancy=replace(sheet.pregnancy, ended_on=date(2026, 3, 1)))
    assert holding(ended).open_sheet is None
    assert holding(sheet).open_sheet is sheet


SAYS = [
    (kind, name)
    for kind in (*MOVED, EarlierPregnancy)
    for name in shown_fields(kind)
    if name not in {"again_at", "again_on", "flag_ids", "recorded_as"}
    and not name.endswith(("scan_id", "examination_id"))
]


@pytest.mark.parametrize(("kind", "name"), SAYS)
def test_whatever_a_record_says_makes_another_of_it(kind: type[ClinicalRecord], name: str) -> None:
    record = a_whole(kind)
    changed: Any = {name: None if getattr(record, name) else "x"}
    assert is_same(record, replace(record, id=next_id()))
    assert not is_same(record, replace(record, **changed))
