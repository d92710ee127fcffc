"""Pessaries and dated notes: what is kept, what is refused, and what a correction asks for."""

from typing import Any

import pytest

from models.errors import Refused
from models.records.treatment import CareKind
from models.usecases.desk import Desk
from models.usecases.events.common import strike_out
from models.usecases.events.other_care import CareDraft, PessaryDraft, note_care, place_pessary
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_sheet, keep


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    made = a_sheet()
    keep(desk.store, made)
    return made


def a_pessary(sheet: PregnancySheet, **changes: Any) -> PessaryDraft:
    values: dict[str, Any] = {"placed_on": a_day("20+0"), "model": "Arabin 65"} | changes
    return PessaryDraft(pregnancy_id=sheet.pregnancy.id, **values)


def a_note(sheet: PregnancySheet, **changes: Any) -> CareDraft:
    values: dict[str, Any] = {"kind": CareKind.ADMISSION, "on": a_day("20+0"), "detail": "ward 4"} | changes
    return CareDraft(pregnancy_id=sheet.pregnancy.id, **values)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"placed_on": None}, "date.missing"),
        ({"placed_on": a_day("22+1")}, "date.in_future"),
        ({"removed_on": a_day("19+6")}, "event.ends_before_it_begins"),
        ({"removed_because": "pain"}, "date.missing"),
    ],
)
def test_a_pessary_that_cannot_be_is_refused(
    desk: Desk, sheet: PregnancySheet, changes: dict[str, object], code: str
) -> None:
    with pytest.raises(Refused) as refused:
        place_pessary(desk, a_pessary(sheet, **changes))
    assert [problem.code for problem in refused.value.problems] == [code]


def test_only_one_pessary_is_in_place_at_a_time(desk: Desk, sheet: PregnancySheet) -> None:
    first = place_pessary(desk, a_pessary(sheet))
    with pytest.raises(Refused, match=r"pessary\.in_place"):
        place_pessary(desk, a_pessary(sheet, placed_on=TODAY))
    place_pessary(desk, a_pessary(sheet, removed_on=a_day("21+0")), first)
    assert place_pessary(desk, a_pessary(sheet, placed_on=a_day("21+0"))).version == 1


def test_an_earlier_pessary_may_be_added_late(desk: Desk, sheet: PregnancySheet) -> None:
    place_pessary(desk, a_pessary(sheet))
    earlier = a_pessary(sheet, placed_on=a_day("18+0"), removed_on=a_day("20+0"))
    assert place_pessary(desk, earlier).removed_on == a_day("20+0")


def test_taking_a_pessary_out_needs_no_reason_but_correcting_it_does(
    desk: Desk, sheet: PregnancySheet
) -> None:
    pessary = place_pessary(desk, a_pessary(sheet))
    out = place_pessary(desk, a_pessary(sheet, removed_on=TODAY), pessary)
    with pytest.raises(Refused, match=r"reason\.missing"):
        place_pessary(desk, a_pessary(sheet, removed_on=TODAY, model="other"), out)
    assert place_pessary(desk, a_pessary(sheet), out, "it is still in").removed_on is None


def test_a_note_is_added_freely_and_changed_with_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    pessary = place_pessary(desk, a_pessary(sheet))
    noted = place_pessary(desk, a_pessary(sheet, note="sits well"), pessary)
    with pytest.raises(Refused, match=r"reason\.missing"):
        place_pessary(desk, a_pessary(sheet, note="slipped"), noted)
    assert noted.note == "sits well"


def test_a_pessary_struck_out_cannot_be_amended(desk: Desk, sheet: PregnancySheet) -> None:
    struck = strike_out(desk, place_pessary(desk, a_pessary(sheet)), "another woman")
    with pytest.raises(Refused, match=r"record\.struck_out"):
        place_pessary(desk, a_pessary(sheet), struck, "again")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": None}, "care.kind_missing"),
        ({"on": None}, "date.missing"),
        ({"on": a_day("22+1")}, "date.in_future"),
        ({"until": a_day("19+6")}, "event.ends_before_it_begins"),
        ({"until": a_day("22+1")}, "date.in_future"),
        ({"kind": CareKind.OTHER, "detail": " "}, "care.detail_missing"),
    ],
)
def test_a_note_that_cannot_be_is_refused(
    desk: Desk, sheet: PregnancySheet, changes: dict[str, object], code: str
) -> None:
    with pytest.raises(Refused) as refused:
        note_care(desk, a_note(sheet, **changes))
    assert [problem.code for problem in refused.value.problems] == [code]


def test_the_same_note_is_not_kept_twice(desk: Desk, sheet: PregnancySheet) -> None:
    note_care(desk, a_note(sheet))
    with pytest.raises(Refused, match=r"event\.known"):
        note_care(desk, a_note(sheet))
    assert note_care(desk, a_note(sheet, kind=CareKind.STEROIDS)).version == 1
    with pytest.raises(Refused, match=r"event\.known"):
        note_care(desk, a_note(sheet))


def test_ending_a_stay_needs_no_reason_but_correcting_it_does(desk: Desk, sheet: PregnancySheet) -> None:
    stay = note_care(desk, a_note(sheet))
    over = note_care(desk, a_note(sheet, until=TODAY), stay)
    with pytest.raises(Refused, match=r"reason\.missing"):
        note_care(desk, a_note(sheet, until=TODAY, detail="ward 5"), over)
    assert note_care(desk, a_note(sheet, detail="ward 5"), over, "moved").until is None


def test_a_note_struck_out_cannot_be_amended(desk: Desk, sheet: PregnancySheet) -> None:
    struck = strike_out(desk, note_care(desk, a_note(sheet)), "another woman")
    with pytest.raises(Refused, match=r"record\.struck_out"):
        note_care(desk, a_note(sheet), struck, "again")
