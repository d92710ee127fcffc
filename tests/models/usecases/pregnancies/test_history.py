"""Taking the history."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.errors import Refused
from models.records.flag import FlagState
from models.records.history import CerclageKind, EarlierOutcome, Onset
from models.records.record import TriState
from models.usecases.desk import Desk
from models.usecases.pregnancies.history import (
    EarlierDraft,
    add_earlier,
    amend_earlier,
    check_earlier,
    record_history_complete,
    record_no_history,
    strike_out_earlier,
    take_back_earlier,
)
from models.views import PregnancySheet
from tests.builders import TODAY, a_scan, a_sheet, an_earlier_birth, keep

BIRTH = EarlierDraft(outcome=EarlierOutcome.BIRTH, age=" 30+2 ", onset=Onset.SPONTANEOUS)


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    """22.4 mm at 22+0, history not taken."""
    return keep(desk.store, a_sheet(a_scan(mm="22.4"), history=None))


@pytest.mark.parametrize(
    ("draft", "codes"),
    [
        (BIRTH, []),
        (replace(BIRTH, outcome=None), ["outcome.missing"]),
        (replace(BIRTH, age=""), []),
        (replace(BIRTH, age="30"), ["age.not_weeks_and_days"]),
        (replace(BIRTH, age="45+0"), ["age.out_of_range"]),
        (replace(BIRTH, outcome=EarlierOutcome.LOSS, age="23+6"), []),
        (replace(BIRTH, outcome=EarlierOutcome.LOSS, age="24+0"), ["outcome.too_late"]),
        (replace(BIRTH, outcome=EarlierOutcome.EARLY_LOSS, age="13+6"), []),
        (replace(BIRTH, outcome=EarlierOutcome.EARLY_LOSS, age="14+0"), ["outcome.too_late"]),
        (replace(BIRTH, outcome=EarlierOutcome.LOSS, age=""), []),
        (replace(BIRTH, outcome=EarlierOutcome.LOSS, age="14+0"), []),
        (replace(BIRTH, outcome=EarlierOutcome.LOSS, age="13+6"), ["outcome.too_early"]),
        (replace(BIRTH, outcome=EarlierOutcome.TERMINATION, age="24+0"), []),
        (replace(BIRTH, ended_on=TODAY), []),
        (replace(BIRTH, ended_on=TODAY + timedelta(days=1)), ["date.in_future"]),
        (EarlierDraft(outcome=None, age="x"), ["outcome.missing", "age.not_weeks_and_days"]),
    ],
)
def test_an_earlier_pregnancy_is_possible_or_says_why_not(draft: EarlierDraft, codes: list[str]) -> None:
    assert [p.code for p in check_earlier(draft, TODAY).problems] == codes


def test_an_added_birth_takes_the_history_and_raises_what_waited_for_it(
    desk: Desk, sheet: PregnancySheet
) -> None:
    earlier = add_earlier(
        desk, sheet.pregnancy.id, replace(BIRTH, pprom=TriState.YES, ended_on=date(2022, 2, 12))
    )
    kept = desk.store.sheet(sheet.pregnancy.id)
    assert (kept.history, kept.pregnancy.history_taken) == ((earlier,), True)
    assert {"NICE-OFFER", "NICE-CONS-CERC"} <= {f.rule_id for f in kept.flags}


def test_a_second_one_is_added_to_the_first(desk: Desk, sheet: PregnancySheet) -> None:
    add_earlier(desk, sheet.pregnancy.id, BIRTH)
    add_earlier(desk, sheet.pregnancy.id, replace(BIRTH, age="", cerclage=CerclageKind.TRANSVAGINAL))
    assert len(desk.store.sheet(sheet.pregnancy.id).history) == 2


def test_a_wrong_one_leaves_nothing_behind(desk: Desk, sheet: PregnancySheet) -> None:
    with pytest.raises(Refused, match=r"outcome\.missing"):
        add_earlier(desk, sheet.pregnancy.id, replace(BIRTH, outcome=None))
    assert desk.store.sheet(sheet.pregnancy.id) == sheet


def test_an_amendment_is_judged(desk: Desk, sheet: PregnancySheet) -> None:
    earlier = add_earlier(desk, sheet.pregnancy.id, BIRTH)
    amended = amend_earlier(desk, earlier, replace(BIRTH, onset=Onset.INDICATED), "was induced")
    flag = next(f for f in desk.store.sheet(sheet.pregnancy.id).flags if f.rule_id == "NICE-OFFER")
    assert (amended.version, flag.state) == (2, FlagState.WITHDRAWN)


def test_an_amendment_needs_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    earlier = add_earlier(desk, sheet.pregnancy.id, BIRTH)
    with pytest.raises(Refused, match=r"reason\.missing"):
        amend_earlier(desk, earlier, BIRTH, "")


def test_with_the_last_one_struck_out_the_history_is_not_taken_and_not_none(
    desk: Desk, sheet: PregnancySheet
) -> None:
    earlier = add_earlier(desk, sheet.pregnancy.id, BIRTH)
    strike_out_earlier(desk, earlier, "another woman's")
    assert desk.store.sheet(sheet.pregnancy.id).facts.history is None


def test_with_another_left_the_history_stays_taken(desk: Desk, sheet: PregnancySheet) -> None:
    first = add_earlier(desk, sheet.pregnancy.id, BIRTH)
    second = add_earlier(desk, sheet.pregnancy.id, replace(BIRTH, age="31+0"))
    strike_out_earlier(desk, first, "entered twice")
    assert desk.store.sheet(sheet.pregnancy.id).facts.history == (second,)


def test_striking_out_needs_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    earlier = add_earlier(desk, sheet.pregnancy.id, BIRTH)
    with pytest.raises(Refused, match=r"reason\.missing"):
        strike_out_earlier(desk, earlier, " ")


def test_one_that_was_struck_out_counts_again_with_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    add_earlier(desk, sheet.pregnancy.id, replace(BIRTH, age="31+0"))
    struck = strike_out_earlier(desk, add_earlier(desk, sheet.pregnancy.id, BIRTH), "entered twice")
    with pytest.raises(Refused, match=r"reason\.missing"):
        take_back_earlier(desk, struck, " ")
    counts = take_back_earlier(desk, struck, "it was another one")
    assert counts in (desk.store.sheet(sheet.pregnancy.id).facts.history or ())
    with pytest.raises(Refused, match=r"record\.stands"):
        take_back_earlier(desk, counts, "again")


def test_asked_and_none_is_recorded(desk: Desk, sheet: PregnancySheet) -> None:
    record_no_history(desk, sheet.pregnancy.id)
    kept = desk.store.sheet(sheet.pregnancy.id)
    assert kept.facts.history == ()
    assert "NICE-CONS-PROG" in {f.rule_id for f in kept.flags}


def test_none_is_not_recorded_beside_an_earlier_pregnancy(desk: Desk) -> None:
    told = keep(desk.store, a_sheet(history=(an_earlier_birth(),)))
    with pytest.raises(Refused, match=r"history\.not_empty"):
        record_no_history(desk, told.pregnancy.id)


def test_these_are_all_is_not_recorded_of_an_empty_list(desk: Desk, sheet: PregnancySheet) -> None:
    strike_out_earlier(desk, add_earlier(desk, sheet.pregnancy.id, BIRTH), "another woman's")
    with pytest.raises(Refused, match=r"history\.empty"):
        record_history_complete(desk, sheet.pregnancy.id)
    assert desk.store.sheet(sheet.pregnancy.id).facts.history is None


def test_what_was_struck_out_is_not_changed_any_more(desk: Desk, sheet: PregnancySheet) -> None:
    struck = strike_out_earlier(desk, add_earlier(desk, sheet.pregnancy.id, BIRTH), "another woman's")
    with pytest.raises(Refused, match=r"record\.struck_out"):
        amend_earlier(desk, struck, BIRTH, "hers after all")
    with pytest.raises(Refused, match=r"record\.struck_out"):
        strike_out_earlier(desk, struck, "again")
