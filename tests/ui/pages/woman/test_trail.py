"""The audit trail and the history in words."""

import json
from dataclasses import fields, replace
from datetime import date, time
from typing import Any

import pytest

from models.records.audit import AuditEntry
from models.records.finding import Examination, Symptom
from models.records.history import EarlierPregnancy
from models.records.pregnancy import Dating, DatingMethod, Ending, Pregnancy
from models.records.record import Answer, ClinicalRecord
from models.records.scan import Scan
from models.values.length import CrownRump
from tests.builders import NOW, NURSE, TODAY, a_dating, a_sheet, an_earlier_birth, next_id
from ui.clock_time import at_local, time_meant
from ui.pages.woman.history import about_rows, dating_rows, earlier_rows, method_text
from ui.pages.woman.trail import Change, changes, trail_rows, value_text
from ui.pages.woman.trail_words import FIELDS

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
        ("scans", {}, {"on": "2026-03-02"}, "Scan entered"),
        ("scans", {}, {"on": "2026-03-02", "batch_id": "x"}, "Scan imported"),
        ("scans", {"struck_out": None}, {"struck_out": None}, "Scan changed"),
        ("scans", {"pregnancy_id": "a"}, {"pregnancy_id": "b"}, "Scan moved to another record"),
        ("datings", {"struck_out": None}, {"struck_out": "wrong"}, "Due date struck out"),
        ("flags", {}, {"rule_id": "NICE-OFFER"}, "Flag: Offer a choice"),
        ("flags", {}, {"rule_id": "OLD-RULE"}, "Flag: OLD-RULE"),
        ("other", {}, {}, "other entered"),
    ],
)
def test_what_was_done_to_which_kind_of_record(
    kind: str, before: dict[str, Any], after: dict[str, Any], what: str
) -> None:
    (row,) = trail_rows((_entry(kind, before, after),), {}, RULES, TODAY)
    assert (row.what, row.who) == (what, "unknown user")


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("note", None, ""),
        ("note", "", ""),
        ("criteria_met", "[]", ""),
        ("criteria_met", '["bladder_empty","internal_os"]', "Bladder empty, Internal os seen"),
        ("readings", "[224,229]", "22.4, 22.9"),
        ("dilation", 5, "0.5"),
        ("fetuses", 2, "2"),
        ("history_taken", 1, "Yes"),
        ("history_taken", 0, "No"),
        ("membranes", "not_seen", "Not seen"),
        ("membranes", "not_at_os", "Not at os"),
        ("rupture", "excluded", "Rupture excluded"),
        ("placenta", "not_low", "Not low"),
        ("placenta_on", "2026-07-06", "06-Jul-2026"),
        ("bleeding", "yes", "Yes"),
        ("manner", "both", "Speculum and digital"),
        ("cerclage_indication", "ultrasound", "Ultrasound"),
        ("cerclage_course", "failed", "Did not hold"),
        ("pprom_age", 200, "28+4"),
        ("bmi_tenths", 314, "31.4"),
        ("route", "retired_route", "retired_route"),
        ("age", 212, "30+2"),
        ("due_on", "2026-07-06", "06-Jul-2026"),
        ("on", "2026-07-06", "06-Jul-2026"),
        ("planned_stop", "2026-07-06", "06-Jul-2026"),
        ("seen", '["fetuses=2@"]', "Fetuses Twins"),
        ("reason", "due_date.changed", "the due date was changed"),
        ("reason", "her own words", "her own words"),
        ("family_name", "Adeyemi", "Adeyemi"),
    ],
)
def test_a_stored_value_in_words(name: str, value: object, words: str) -> None:
    assert value_text(name, value) == words


@pytest.mark.parametrize("kind", [Examination, Symptom, Scan, EarlierPregnancy, Pregnancy])
def test_no_field_that_is_recorded_is_left_out_of_the_trail(kind: type[ClinicalRecord]) -> None:
    technical = {"id", "version", "stamp", "batch_id", "patient_id", "pregnancy_id", "typed", "recorded_as"}
    links = {"scan_id", "resolved_scan_id", "examination_id", "resolved_examination_id", "again_at"}
    assert {field.name for field in fields(kind)} - technical - links - FIELDS.keys() == set()


def test_moments_and_who_was_told_are_told_at_the_clinics_own_time() -> None:
    at = NOW.astimezone().strftime("%H:%M")
    assert value_text("held_at", NOW.isoformat()) == f"02-Mar-2026 {at}"
    told = value_text("told", f"{NOW.isoformat()}|telephone|Dr Osei")
    assert told == f"Dr Osei, by telephone, 02-Mar-2026 {at}"


def test_only_what_says_something_else_is_a_change_and_ids_are_none() -> None:
    before = {"due_on": "2026-07-06", "method": "lmp", "id": "1", "version": 1, "crl": 620}
    after = {"due_on": "2026-07-08", "method": "lmp", "id": "2", "version": 2, "crl": None}
    told = changes(before, after)
    assert told == (Change("Due date", "06-Jul-2026", "08-Jul-2026"), Change("CRL, mm", "62.0", ""))
    assert [str(c) for c in told] == [
        "Due date: 06-Jul-2026 → 08-Jul-2026",
        "CRL, mm: 62.0 → not recorded",
    ]


def test_a_new_flag_does_not_say_what_every_new_flag_says() -> None:
    assert changes({}, {"came_back": 0, "suspended": 0}) == ()
    assert [str(c) for c in changes({}, {"came_back": 1})] == ["Came back: Yes"]
    assert [str(c) for c in changes({"suspended": 1}, {"suspended": 0})] == ["Set aside: Yes → No"]


def test_a_reason_of_the_program_is_put_into_words() -> None:
    entries = (_entry("flags", {}, {"rule_id": "X"}, "tests.changed"), _entry("scans", {}, {}, "mistyped"))
    rows = trail_rows(entries, {NURSE.id: NURSE.name}, RULES, TODAY)
    assert [row.reason for row in rows] == ["the rule itself was changed", "mistyped"]
    assert {row.who for row in rows} == {NURSE.name}


@pytest.mark.parametrize(
    ("dating", "words"),
    [
        (a_dating(), "Entered"),
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
        an_earlier_birth(), age=None, onset=None, pprom=Answer.UNKNOWN, painless_dilation=Answer.YES
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
