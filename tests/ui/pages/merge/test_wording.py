"""What two records hold, in words."""

from dataclasses import replace
from datetime import date

import pytest

from models.records.pregnancy import Ending
from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.rules.register.record_merge import Pair, Side
from models.usecases.desk import Desk
from models.usecases.women.merge import preview_merge
from tests.builders import (
    STAMP,
    a_booking,
    a_closing,
    a_contact,
    a_dating,
    a_discussion,
    an_earlier_birth,
    next_id,
)
from tests.models.usecases.two_records import a_draft, kept_record, merged_record
from ui.pages.merge import wording


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("family_name", "Berg", "Berg"),
        ("family_name", "", "not recorded"),
        ("born_on", "1993-03-14", "14-Mar-1993"),
        ("number", "RX482113", "RX 482 113"),
        ("bmi_tenths", "243", "24.3"),
        ("cervical_trauma", "no", "No"),
        ("placenta", "praevia, 2026-03-02", "Praevia, 02-Mar-2026"),
        ("risk.conisation", "yes, 2, 12.0, 2021-05-04", "Yes, 2, 12.0, 04-May-2021"),
    ],
)
def test_a_field_of_one_record_in_words(field: str, text: str, words: str) -> None:
    assert wording.conflict_text(field, text) == words


@pytest.mark.parametrize(
    ("kept", "merged", "side", "words"),
    [
        ("a", "a", Side.KEPT, "the same"),
        ("", "a", Side.MERGED, "filled in"),
        ("a", "b", None, "choose: Enter"),
        ("a", "b", Side.KEPT, "the record that stays"),
        ("a", "b", Side.MERGED, "the other record"),
    ],
)
def test_whose_word_counts_in_words(kept: str, merged: str, side: Side | None, words: str) -> None:
    assert wording.counts_text(Pair("title", kept, merged, side)) == words


def test_every_field_that_is_held_against_another_is_called_something(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    labels = [wording.field_text(pair) for pair in preview_merge(desk, a_draft(kept, merged)).pairs]
    assert labels[:4] == ["Family name", "Given name", "Title", "Born"]
    assert {"Due date", "Fetuses", "Cervical trauma", "Body mass index, kg/m²"} <= set(labels)


def test_a_risk_factor_is_called_by_its_own_name() -> None:
    assert wording.field_text(Pair("risk.smoking", "yes", "no", None)) == "Smoking"


def test_everything_that_both_records_hold_is_listed_and_what_is_there_twice_is_named(desk: Desk) -> None:
    kept = kept_record(desk, "20+0 31.0")
    more = {"discussions": (a_discussion(),), "bookings": (a_booking(),), "contacts": (a_contact(),)}
    merged = merged_record(desk, "20+0 31.0", due=None, scan_closings=(a_closing(),), **more)
    parts = wording.held_items(preview_merge(desk, a_draft(kept, merged)))
    told = {(part.source, part.what) for part in parts}
    assert ("both", "Scan, 31.0 mm, transvaginal: kept once") in told
    assert ("other", "Pregnancy, no due date, goes on: combined") in told
    assert {"Discussion with Dr Osei", "Booking", "Attempt to reach her", "Closed scan"} <= {
        part.what for part in parts
    }


def test_a_pregnancy_that_ended_says_when(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    ended = replace(merged.pregnancy, ended_on=date(2026, 3, 1), ended_as=Ending.BIRTH)
    desk.store.put(ended)
    parts = wording.held_items(preview_merge(desk, a_draft(kept, merged, combines=False)))
    assert "Pregnancy, due 06-Jul-2026, ended 01-Mar-2026" in [part.what for part in parts]


def test_what_was_recorded_since_is_told_with_its_day_where_it_has_one() -> None:
    risk = RiskFactor(
        id=next_id(), stamp=STAMP, pregnancy_id=next_id(), kind=RiskKind.SMOKING, answer=TriState.YES
    )
    unknown = replace(an_earlier_birth(), age=None)
    assert wording.since_text((a_dating(), risk, a_booking(), unknown)) == (
        "Due date 06-Jul-2026; Smoking, Yes; 06-Mar-2026 Booking; Earlier pregnancy: Birth, age unknown"
    )
