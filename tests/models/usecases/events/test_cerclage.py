"""Cerclages: what is kept, what is refused, what speaks against one, and how it comes out."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from models.errors import Refused
from models.records.finding import Membranes, SymptomKind
from models.records.history import CerclageKind
from models.records.pregnancy import Ending
from models.records.treatment import Cerclage, CerclageTechnique, RemovalReason
from models.usecases.desk import Desk
from models.usecases.events.cerclage import CerclageDraft, amend_cerclage, place_cerclage
from models.usecases.events.common import strike_out
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_sheet, a_symptom, an_examination, keep


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    made = a_sheet()
    keep(desk.store, made)
    return made


def a_draft(sheet: PregnancySheet, **changes: Any) -> CerclageDraft:
    values: dict[str, Any] = {"kind": CerclageKind.TRANSVAGINAL, "placed_on": a_day("14+0")} | changes
    return CerclageDraft(pregnancy_id=sheet.pregnancy.id, **values)


def codes(desk: Desk, draft: CerclageDraft) -> set[str]:
    with pytest.raises(Refused) as refused:
        place_cerclage(desk, draft)
    return {problem.code for problem in refused.value.problems}


def test_a_cerclage_is_kept_with_its_lengths(desk: Desk, sheet: PregnancySheet) -> None:
    kept = place_cerclage(desk, a_draft(sheet, length_above="15,5 mm", length_below="12"))
    assert (str(kept.length_above), str(kept.length_below)) == ("15.5", "12.0")
    assert (kept.indication, kept.technique, kept.left_for_caesarean) == (None, None, False)


def test_a_cerclage_in_place_sets_the_prevention_rules_aside(desk: Desk, sheet: PregnancySheet) -> None:
    place_cerclage(desk, a_draft(sheet))
    assert "APP-INSITU" in {flag.rule_id for flag in desk.store.sheet(sheet.pregnancy.id).flags}


OUT = {"removed_on": a_day("20+0"), "removal_reason": RemovalReason.INFECTION}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": None}, "cerclage.kind_missing"),
        ({"kind": None, "technique": CerclageTechnique.ABDOMINAL}, "cerclage.kind_missing"),
        ({"placed_on": None}, "date.missing"),
        ({"placed_on": a_day("22+1")}, "date.in_future"),
        ({"planned_removal_on": a_day("13+6")}, "event.ends_before_it_begins"),
        ({"technique": CerclageTechnique.ABDOMINAL}, "cerclage.technique_contradicts"),
        ({"length_above": "81"}, "length.out_of_range"),
        ({"length_below": "x"}, "length.not_a_number"),
        (OUT | {"removed_on": a_day("13+6")}, "event.ends_before_it_begins"),
        (OUT | {"removed_on": None}, "date.missing"),
        (OUT | {"removal_reason": None}, "cerclage.removal_reason_missing"),
        (OUT | {"left_for_caesarean": True}, "cerclage.left_and_removed"),
    ],
)
def test_what_cannot_be_is_refused(
    desk: Desk, sheet: PregnancySheet, changes: dict[str, object], code: str
) -> None:
    assert codes(desk, a_draft(sheet, **changes)) == {code}


@pytest.mark.parametrize(
    ("kind", "technique"),
    [
        (CerclageKind.TRANSVAGINAL, CerclageTechnique.MCDONALD),
        (CerclageKind.ABDOMINAL, CerclageTechnique.ABDOMINAL),
    ],
)
def test_a_technique_that_fits_is_taken(
    desk: Desk, sheet: PregnancySheet, kind: CerclageKind, technique: CerclageTechnique
) -> None:
    assert place_cerclage(desk, a_draft(sheet, kind=kind, technique=technique)).technique is technique


def test_bleeding_and_broken_waters_ask_for_the_doctors_reason(desk: Desk) -> None:
    bleeding = a_symptom(SymptomKind.BLEEDING, on=a_day("21+0"))
    ruptured = an_examination(on=a_day("21+0"), membranes=Membranes.RUPTURED)
    sheet = a_sheet(symptoms=(bleeding,), examinations=(ruptured,))
    keep(desk.store, sheet)
    with pytest.raises(Refused) as refused:
        place_cerclage(desk, a_draft(sheet, placed_on=TODAY))
    assert refused.value.problems[0].values == ("bleeding", "ruptured")
    assert place_cerclage(desk, a_draft(sheet, placed_on=TODAY, despite="Dr Osei: old blood")).despite


def test_what_began_later_does_not_speak_against_an_earlier_cerclage(desk: Desk) -> None:
    sheet = a_sheet(symptoms=(a_symptom(SymptomKind.BLEEDING),))
    keep(desk.store, sheet)
    assert place_cerclage(desk, a_draft(sheet)).despite == ""


def test_only_one_cerclage_is_in_place_at_a_time(desk: Desk, sheet: PregnancySheet) -> None:
    place_cerclage(desk, a_draft(sheet, **OUT))
    assert codes(desk, a_draft(sheet, placed_on=a_day("19+6"))) == {"cerclage.in_place"}
    assert codes(desk, a_draft(sheet, placed_on=a_day("13+6"))) == {"cerclage.in_place"}
    assert place_cerclage(desk, a_draft(sheet, placed_on=a_day("20+0"))).version == 1


def placed(desk: Desk, sheet: PregnancySheet) -> Cerclage:
    return place_cerclage(desk, a_draft(sheet, suture="Mersilene"))


def test_taking_it_out_needs_no_reason_for_an_amendment(desk: Desk, sheet: PregnancySheet) -> None:
    out = a_draft(sheet, suture="Mersilene", **OUT)
    assert amend_cerclage(desk, placed(desk, sheet), out).removal_reason is RemovalReason.INFECTION


def test_correcting_what_was_recorded_needs_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    cerclage = placed(desk, sheet)
    with pytest.raises(Refused, match=r"reason\.missing"):
        amend_cerclage(desk, cerclage, a_draft(sheet, suture="Prolene"))
    assert amend_cerclage(desk, cerclage, a_draft(sheet, suture="Prolene"), "misread").suture == "Prolene"


def test_a_note_is_added_freely_and_changed_with_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    cerclage = placed(desk, sheet)
    noted = amend_cerclage(desk, cerclage, a_draft(sheet, suture="Mersilene", note="tight"))
    with pytest.raises(Refused, match=r"reason\.missing"):
        amend_cerclage(desk, noted, a_draft(sheet, suture="Mersilene", note="loose"))
    assert noted.note == "tight"


def test_what_was_struck_out_cannot_be_amended_and_makes_room(desk: Desk, sheet: PregnancySheet) -> None:
    struck = strike_out(desk, placed(desk, sheet), "another woman")
    with pytest.raises(Refused, match=r"record\.struck_out"):
        amend_cerclage(desk, struck, a_draft(sheet), "again")
    assert placed(desk, sheet).version == 1


def test_moving_it_to_a_day_that_something_speaks_against_asks_for_the_doctors_reason(desk: Desk) -> None:
    sheet = a_sheet(symptoms=(a_symptom(SymptomKind.CONTRACTIONS),))
    keep(desk.store, sheet)
    cerclage = place_cerclage(desk, a_draft(sheet))
    with pytest.raises(Refused, match=r"cerclage\.spoken_against"):
        amend_cerclage(desk, cerclage, a_draft(sheet, placed_on=TODAY), "misread")
    moved = a_draft(sheet, placed_on=TODAY, despite="Dr Osei: none felt since")
    assert amend_cerclage(desk, cerclage, moved, "misread").placed_on == TODAY


@pytest.mark.parametrize(("weeks_after", "is_refused"), [(0, False), (12, False), (-1, False), (13, True)])
def test_a_suture_that_was_left_at_the_end_comes_out_however_long_after_it(
    desk: Desk, weeks_after: int, is_refused: bool
) -> None:
    ended_on = TODAY - timedelta(weeks=12)
    made = a_sheet(due=TODAY - timedelta(weeks=11))
    keep(
        desk.store, replace(made, pregnancy=replace(made.pregnancy, ended_on=ended_on, ended_as=Ending.BIRTH))
    )
    out = {"removed_on": ended_on + timedelta(weeks=weeks_after), "removal_reason": RemovalReason.LABOUR}
    draft = a_draft(made, placed_on=ended_on - timedelta(weeks=20), **out)
    if is_refused:
        assert codes(desk, draft) == {"date.in_future"}
    else:
        assert place_cerclage(desk, draft).removed_on == out["removed_on"]
