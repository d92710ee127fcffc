"""A stored value in words, by the type of its field."""

import json
import types
from enum import Enum
from typing import get_args, get_origin
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.discussion import Discussion
from models.records.finding import Examination, Symptom
from models.records.flag import Flag
from models.records.history import EarlierPregnancy
from models.records.kinds import NAMES
from models.records.laboratory import LabResult
from models.records.patient import Patient
from models.records.plan import Booking, Contact
from models.records.pregnancy import Dating, Pregnancy
from models.records.record import Record, shown_fields
from models.records.scan import Scan
from models.records.treatment import CareNote, Cerclage
from tests.builders import NOW
from ui.wording.values import value_text
from ui.wording.words import word

AN_ID = UUID(int=7)
AT = NOW.astimezone().strftime("%H:%M")


@pytest.mark.parametrize(
    ("kind", "name", "stored", "words"),
    [
        (Scan, "note", None, ""),
        (Scan, "note", "", ""),
        (Scan, "criteria_met", None, ""),
        (Scan, "criteria_met", "[]", "None"),
        (Scan, "criteria_met", '["bladder_empty","internal_os"]', "Bladder empty, Internal os seen"),
        (Scan, "readings", "[224,229]", "22.4, 22.9"),
        (Scan, "membranes", "not_at_os", "Not at os"),
        (Scan, "placenta", "not_low", "Not low"),
        (Scan, "on", "2026-07-06", "06-Jul-2026"),
        (Scan, "funnel_length", 0, "0.0"),
        (Examination, "dilation", 5, "0.5"),
        (Examination, "membranes", "not_seen", "Not seen"),
        (Examination, "rupture", "excluded", "Rupture excluded"),
        (Examination, "bleeding", "yes", "Yes"),
        (Examination, "manner", "both", "Speculum and digital"),
        (Symptom, "again_on", "[]", ""),
        (Symptom, "again_on", '["2026-03-02","2026-03-03"]', "02-Mar-2026, 03-Mar-2026"),
        (LabResult, "kind", "crp", "C-reactive protein"),
        (LabResult, "value", "4.0", "4.0"),
        (CareNote, "kind", "steroids", "Antenatal steroids"),
        (Cerclage, "left_for_caesarean", 1, "Yes"),
        (Cerclage, "left_for_caesarean", 0, "No"),
        (EarlierPregnancy, "cerclage_indication", "ultrasound", "Ultrasound"),
        (EarlierPregnancy, "age", 212, "30+2"),
        (Pregnancy, "fetuses", 2, "2"),
        (Pregnancy, "bmi_tenths", 314, "31.4"),
        (Patient, "number", "RX482113", "RX 482 113"),
        (Patient, "other_numbers", '["RX1","RX2"]', "RX 1, RX 2"),
        (Booking, "at", "14:05", "14:05"),
        (Contact, "at", NOW.isoformat(), f"02-Mar-2026 {AT}"),
        (Discussion, "held_at", NOW.isoformat(), f"02-Mar-2026 {AT}"),
        (Flag, "seen", '["fetuses=2@"]', "Fetuses Twins"),
        (Flag, "told", f"{NOW.isoformat()}|telephone|Dr Osei", f"Dr Osei, by telephone, 02-Mar-2026 {AT}"),
        (Flag, "reason", "due_date.changed", "the due date was changed"),
        (Flag, "reason", "her own words", "her own words"),
    ],
)
def test_a_stored_value_in_words(kind: type[Record], name: str, stored: str | int | None, words: str) -> None:
    assert value_text(kind, name, stored) == words


@pytest.mark.parametrize(
    ("kind", "name", "stored"),
    [
        (Scan, "route", "retired_route"),
        (Scan, "on", "some day"),
        (Scan, "readings", "22.4"),
        (Scan, "readings", "[22.4"),
        (Scan, "funnel_length", "long"),
        (Scan, "symptoms_asked", -1),
        (Symptom, "again_at", 7),
        (Scan, "given_up", 3),
        (Dating, "crl", "[]"),
        (EarlierPregnancy, "age", 9999),
        (Patient, "number", "RX 1/2?"),
        (Contact, "at", "noon"),
        (Symptom, "scan_id", "scan 7"),
        (Flag, "told", "Dr Osei"),
        (Flag, "reason", "length.shorter"),
        (Flag, "seen", "length"),
    ],
)
def test_what_cannot_be_read_any_more_is_shown_as_it_stands(
    kind: type[Record], name: str, stored: str | int
) -> None:
    assert value_text(kind, name, stored) == str(stored)


FIELDS = [(kind, name) for kind in NAMES for name in shown_fields(kind)]
PLAIN = st.one_of(st.text(min_size=1), st.integers(-(2**63), 2**63 - 1))


@given(st.sampled_from(FIELDS), PLAIN | st.lists(PLAIN, min_size=1).map(json.dumps))
def test_whatever_is_stored_is_said_in_some_way(field: tuple[type[Record], str], stored: str | int) -> None:
    assert value_text(*field, stored) or stored == "[]"


def test_in_a_list_only_what_cannot_be_read_stands_as_it_is() -> None:
    assert value_text(Scan, "criteria_met", '["bladder_empty","sharp"]') == "Bladder empty, sharp"


def test_a_record_that_is_named_by_its_id_is_shown_by_what_it_is_called() -> None:
    others = {AN_ID: "Scan 02-Mar-2026"}
    assert value_text(Symptom, "scan_id", AN_ID.hex, others) == "Scan 02-Mar-2026"
    assert value_text(Symptom, "again_at", f'["{AN_ID.hex}"]', others) == "Scan 02-Mar-2026"
    assert value_text(Symptom, "scan_id", UUID(int=8).hex, others) == "another record"


def _inner(hint: object) -> object:
    """The type of one value, without "or nothing" and without "any number of"."""
    return _inner(get_args(hint)[0]) if get_origin(hint) in (types.UnionType, tuple) else hint


HELD = {_inner(hint) for kind in NAMES for hint in shown_fields(kind).values()}
CHOICES = {hint.__name__: hint for hint in HELD if isinstance(hint, type) and issubclass(hint, Enum)}


@pytest.mark.parametrize("choices", [CHOICES[name] for name in sorted(CHOICES)])
def test_every_choice_that_a_shown_field_can_hold_has_words(choices: type[Enum]) -> None:
    assert all(map(word, choices))
