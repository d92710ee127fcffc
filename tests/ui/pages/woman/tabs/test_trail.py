"""The audit trail and the history in words."""

import json
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from models.records.clinic.audit import AuditEntry
from models.records.pregnancy import Dating, DatingMethod, Ending
from models.records.record import TriState
from models.values.length import CrownRump
from tests.builders import NOW, NURSE, TODAY, a_dating, a_sheet, an_earlier_birth, next_id
from ui.pages.woman.tabs.history import about_rows, dating_rows, earlier_rows, method_text
from ui.wording.audit.trail import FieldChange, changes, trail_rows
from ui.wording.clock_time import at_local, time_meant

RULES = {"NICE-OFFER": "Offer a choice"}


def _entry(kind: str, before: dict[str, Any], after: dict[str, Any], reason: str = "") -> AuditEntry:
    return AuditEntry(
        desk="Desk 1",
        seq=1,
        at=NOW,
        by=NURSE.id,
        kind=kind,
        record_id=next_id(),
        version=2 if before else 1,
        before=json.dumps(before) if before else "",
        after=json.dumps(after),
        reason=reason,
        previous_hash="",
        hash="",
    )


@pytest.mark.parametrize(
    ("kind", "before", "after", "what"),
    [
        ("scans", {}, {"on": "2026-03-02"}, "Scan recorded"),
        ("scans", {}, {"on": "2026-03-02", "batch_id": "x"}, "Scan imported"),
        ("scans", {"struck_out": None}, {"struck_out": None}, "Scan changed"),
        ("progesterone_courses", {"struck_out": None}, {"struck_out": None}, "Progesterone changed"),
        ("scans", {"pregnancy_id": "a"}, {"pregnancy_id": "b"}, "Scan moved to another record"),
        ("datings", {"struck_out": None}, {"struck_out": "wrong"}, "Due date struck out"),
        ("flags", {}, {"rule_id": "NICE-OFFER"}, "Flag: Offer a choice"),
        ("flags", {}, {"rule_id": "OLD-RULE"}, "Flag: OLD-RULE"),
        ("flags", {}, {}, "Flag: "),
        ("other", {}, {}, "other recorded"),
    ],
)
def test_what_was_done_to_which_kind_of_record(
    kind: str, before: dict[str, Any], after: dict[str, Any], what: str
) -> None:
    (row,) = trail_rows((_entry(kind, before, after),), {}, RULES, TODAY)
    assert (row.what, row.who) == (what, "unknown user")


def test_only_what_says_something_else_is_a_change_and_ids_are_none() -> None:
    before = {"due_on": "2026-07-06", "method": "lmp", "id": "1", "version": 1, "crl": 620}
    after = {"due_on": "2026-07-08", "method": "lmp", "id": "2", "version": 2, "crl": None}
    told = changes("datings", before, after, {})
    assert told == (FieldChange("Due date", "06-Jul-2026", "08-Jul-2026"), FieldChange("CRL, mm", "62.0", ""))
    assert [str(c) for c in told] == [
        "Due date: 06-Jul-2026 → 08-Jul-2026",
        "CRL, mm: 62.0 → not recorded",
    ]


def test_what_another_version_of_the_program_stored_is_shown_as_it_stands_and_last() -> None:
    before = {"on": "2026-03-02", "angle": 95, "stamp_at": "1", "route": "retired_route"}
    after = {"on": "2026-03-03", "angle": 110, "stamp_at": "2", "route": "transvaginal"}
    assert [str(change) for change in changes("scans", before, after, {})] == [
        "Date: 02-Mar-2026 → 03-Mar-2026",
        "Route: retired_route → Transvaginal",
        "angle: 95 → 110",
    ]


def test_a_kind_of_record_that_is_not_known_any_more_shows_what_it_held() -> None:
    (row,) = trail_rows((_entry("dopplers", {"id": "1", "pi": 90}, {"id": "1", "pi": 95}),), {}, {}, TODAY)
    assert (row.what, [str(change) for change in row.changes]) == ("dopplers changed", ["pi: 90 → 95"])


@pytest.mark.parametrize("text", ["{torn", "[1]", "7"])
def test_an_entry_that_cannot_be_taken_apart_is_shown_whole(text: str) -> None:
    (row,) = trail_rows((replace(_entry("scans", {}, {}), after=text),), {}, RULES, TODAY)
    assert [str(change) for change in row.changes] == [f"entry: {text}"]


@pytest.mark.parametrize(
    ("kind", "held", "words"),
    [
        ("scans", {"on": "2026-03-02"}, "Scan 02-Mar-2026"),
        ("earlier_pregnancies", {"ended_on": None}, "Earlier pregnancy"),
        ("earlier_pregnancies", {"ended_on": "2021-05-04"}, "Earlier pregnancy 04-May-2021"),
        ("patients", {"family_name": "Berg", "given_name": "Anna", "number": "RX7"}, "BERG, Anna RX 7"),
        ("patients", {"family_name": "Berg", "number": None}, "BERG"),
        ("flags", {"rule_id": "NICE-OFFER"}, "Offer a choice"),
        ("dopplers", {"on": "2026-03-02"}, "dopplers"),
    ],
)
def test_another_record_is_shown_by_what_it_is_called(kind: str, held: dict[str, Any], words: str) -> None:
    other = _entry(kind, {}, held)
    merge = _entry("merges", {}, {"kept_id": other.record_id.hex})
    assert str(trail_rows((merge, other), {}, RULES, TODAY)[0].changes[0]) == f"Record that stays: {words}"


def test_one_record_in_the_place_of_another_is_told_though_neither_is_in_her_trail() -> None:
    told = changes("symptoms", {"scan_id": next_id().hex}, {"scan_id": next_id().hex}, {})
    assert [str(change) for change in told] == ["Reported at: another record → another record"]


def test_another_record_is_called_by_what_it_is_now() -> None:
    scan = _entry("scans", {}, {"on": "2026-03-01"})
    corrected = replace(scan, after=json.dumps({"on": "2026-03-02"}))
    symptom = _entry("symptoms", {}, {"scan_id": scan.record_id.hex})
    row = trail_rows((symptom, corrected, scan), {}, RULES, TODAY)[0]
    assert [str(change) for change in row.changes] == ["Reported at: Scan 02-Mar-2026"]


def test_a_new_flag_does_not_say_what_every_new_flag_says() -> None:
    assert changes("flags", {}, {"came_back": 0, "suspended": 0}, {}) == ()
    assert [str(c) for c in changes("flags", {}, {"came_back": 1}, {})] == ["Came back: Yes"]
    assert [str(c) for c in changes("flags", {"suspended": 1}, {"suspended": 0}, {})] == [
        "Set aside: Yes → No"
    ]


def test_a_reason_of_the_program_is_put_into_words() -> None:
    entries = (_entry("flags", {}, {"rule_id": "X"}, "tests.changed"), _entry("scans", {}, {}, "mistyped"))
    rows = trail_rows(entries, {NURSE.id: NURSE.name}, RULES, TODAY)
    assert [row.reason for row in rows] == ["the rule itself was changed", "mistyped"]
    assert {row.who for row in rows} == {NURSE.name}


@pytest.mark.parametrize(
    ("dating", "words"),
    [
        (a_dating(), "Method not known"),
        (
            replace(
                a_dating(),
                method=DatingMethod.CRL_ROBINSON,
                crl=CrownRump.parse("62"),
                measured_on=date(2025, 12, 22),
            ),
            "CRL (Robinson), 62.0 mm, 22-Dec-2025",
        ),
        (
            replace(a_dating(), method=DatingMethod.LMP, cycle_days=30, measured_on=date(2025, 9, 28)),
            "LMP, 28-Sep-2025, cycle 30 d",
        ),
    ],
)
def test_how_a_due_date_was_arrived_at(dating: Dating, words: str) -> None:
    assert method_text(dating) == words


def test_a_due_date_that_was_struck_out_says_why() -> None:
    counts, struck = a_dating(), replace(a_dating(), struck_out="other woman's scan")
    rows = dating_rows(replace(a_sheet(), datings=(counts, struck)), {}, TODAY)
    assert [row[1] for row in rows] == ["struck out: other woman's scan", "counts"]


def test_what_is_unknown_of_an_earlier_pregnancy_is_said() -> None:
    unknown = replace(
        an_earlier_birth(), age=None, onset=None, pprom=TriState.UNKNOWN, painless_dilation=TriState.YES
    )
    (row,) = earlier_rows(replace(a_sheet(), history=(unknown,)))
    assert row == (
        "Birth",
        "age unknown",
        "onset unknown",
        "PPROM unknown, painless dilation, short labour unknown",
        "",
    )


def test_a_pregnancy_that_ended_says_how_and_when() -> None:
    sheet = a_sheet()
    over = replace(sheet.pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH)
    assert about_rows(replace(sheet, pregnancy=over))[-1] == ("Pregnancy ended", "Birth, 02-Mar-2026")
    assert ("History", "taken") in about_rows(sheet)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("14:30", time(14, 30)),
        (" 9.05 ", time(9, 5)),
        ("1430", time(14, 30)),
        ("930", time(9, 30)),
        ("23:59", time(23, 59)),
        ("00:00", time(0, 0)),
        ("24:00", None),
        ("12:60", None),
        ("9", None),
        ("", None),
        ("noon", None),
    ],
)
def test_a_time_of_day_as_it_is_typed(text: str, meant: time | None) -> None:
    assert time_meant(text) == meant


def test_a_typed_time_is_that_of_the_clinics_own_clocks() -> None:
    at = at_local(TODAY, time(14, 30))
    assert (at.tzinfo is not None, at.hour, at.date()) == (True, 14, TODAY)
