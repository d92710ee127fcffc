"""Half-filled forms."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.clock import FixedClock
from models.usecases.desk import Desk
from models.usecases.drafts import (
    count_typed,
    discard_draft,
    find_draft,
    forget_part,
    keep_draft,
    renew_draft,
    unfinished,
    without_part,
)
from tests.builders import CLOCK, NURSE, a_sheet, keep, next_id


def test_a_half_filled_form_is_found_again(desk: Desk) -> None:
    pregnancy_id = keep(desk.store, a_sheet()).pregnancy.id
    draft = keep_draft(desk, "scan", pregnancy_id, {"readings.0": "22,"}, "ADEYEMI")
    assert find_draft(desk, "scan", pregnancy_id) == draft
    assert unfinished(desk) == (draft,)


def test_a_form_is_kept_once(desk: Desk) -> None:
    pregnancy_id = keep(desk.store, a_sheet()).pregnancy.id
    keep_draft(desk, "scan", pregnancy_id, {"readings.0": "22,"})
    keep_draft(desk, "scan", pregnancy_id, {"readings.0": "22,4"})
    assert [d.fields for d in unfinished(desk)] == [{"readings.0": "22,4"}]


def test_another_form_or_another_user_has_none(desk: Desk) -> None:
    pregnancy_id = keep(desk.store, a_sheet()).pregnancy.id
    keep_draft(desk, "scan", pregnancy_id, {"readings.0": "22,"})
    colleague = replace(desk, user=replace(NURSE, id=next_id()))
    assert find_draft(desk, "discussion", pregnancy_id) is None
    assert find_draft(colleague, "scan", pregnancy_id) is None


def test_a_discarded_form_is_gone(desk: Desk) -> None:
    pregnancy_id = keep(desk.store, a_sheet()).pregnancy.id
    keep_draft(desk, "scan", pregnancy_id, {"readings.0": "22,"})
    discard_draft(desk, "scan", pregnancy_id)
    assert unfinished(desk) == ()


def test_the_same_texts_once_more_leave_the_draft_as_old_as_it_is(desk: Desk) -> None:
    pregnancy_id = keep(desk.store, a_sheet()).pregnancy.id
    first = keep_draft(desk, "scan", pregnancy_id, {"readings.0": "22,"})
    later = replace(desk, clock=FixedClock(CLOCK.now() + timedelta(minutes=5), CLOCK.today()))
    assert keep_draft(later, "scan", pregnancy_id, {"readings.0": "22,"}) == first
    assert unfinished(desk) == (first,)


def test_what_nobody_typed_and_what_is_blank_is_not_counted(desk: Desk) -> None:
    fields = {"readings.0": "22,", "note": "", "_on": "2026-03-02"}
    assert count_typed(keep_draft(desk, "scan", next_id(), fields)) == 1


@pytest.mark.parametrize(
    ("part", "rest"),
    [
        ("risks", {"earlier.weeks": "19", "_earlier.amends": "7"}),
        ("earlier", {"risks.bmi": "24.5"}),
        ("risk", {"risks.bmi": "24.5", "earlier.weeks": "19", "_earlier.amends": "7"}),
        ("", {}),
    ],
)
def test_what_was_saved_leaves_a_half_filled_form(desk: Desk, part: str, rest: dict[str, str]) -> None:
    about, fields = next_id(), {"risks.bmi": "24.5", "earlier.weeks": "19", "_earlier.amends": "7"}
    keep_draft(desk, "history", about, fields)
    forget_part(desk, "history", about, part)
    assert [draft.fields for draft in unfinished(desk)] == ([rest] if rest else [])


def test_what_nobody_typed_is_not_kept_alone() -> None:
    assert without_part({"cerclage.operator": "Dr Osei", "_kind": "cerclage"}, "cerclage") == {}


def test_forgetting_a_part_of_nothing_leaves_nothing(desk: Desk) -> None:
    forget_part(desk, "plan", next_id(), "booking")
    assert renew_draft(desk, "plan", next_id(), {}) is None
    assert unfinished(desk) == ()
