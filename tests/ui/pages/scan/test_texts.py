"""The form as texts: what goes in comes out."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.pregnancy import Placenta
from models.rules.flags.schedule import NextScan, Plan
from models.rules.measurement.plausible import read_length
from models.values.length import Millimetres, Unit
from tests.builders import TODAY, a_scan, a_sheet, a_symptom
from ui.pages.scan.texts import known_symptoms, length_text, scan_texts
from ui.pages.scan.wording import following, raised
from ui.widgets.fields.field_texts import input_text


@given(st.integers(0, 800).map(Millimetres), st.sampled_from(Unit), st.text(max_size=5))
def test_a_recorded_length_is_read_again_as_the_same(mm: Millimetres, unit: Unit, typed: str) -> None:
    assert read_length(length_text(mm, unit, typed), unit).length == mm


def test_what_was_typed_in_another_unit_is_not_repeated() -> None:
    assert length_text(Millimetres(224), Unit.CENTIMETRES, "2.24") == "2.24"
    assert length_text(Millimetres(224), Unit.MILLIMETRES, "2.24") == "22.4"
    assert length_text(Millimetres(224), Unit.CENTIMETRES, "22.4") == "22.4 mm"


def test_no_flag_is_said_without_comfort() -> None:
    assert raised((), guarded=False) == ("No flag is new with this scan; those that are open stay open", "")
    assert following(NextScan(Plan.OVER), TODAY, None) == "No further routine scan is planned."


@pytest.mark.parametrize(("days", "known"), [(0, False), (1, True)])
def test_a_symptom_that_was_over_with_the_day_of_the_scan_is_not_ticked(days: int, known: bool) -> None:
    first, last = TODAY - timedelta(days=9), TODAY - timedelta(days=3)
    day, symptom = last - timedelta(days=days), a_symptom(on=first, resolved_on=last)
    sheet = a_sheet(symptoms=(symptom,))
    scan = replace(a_scan(), on=day, symptoms_asked=True)
    assert known_symptoms(sheet, day, None) == ((symptom,) if known else ())
    assert scan_texts(scan, sheet, Unit.MILLIMETRES)["symptoms"] == input_text(
        (symptom.kind,) if known else ()
    )


@pytest.mark.parametrize("placenta", [None, *Placenta])
def test_the_placenta_of_a_scan_comes_back(placenta: Placenta | None) -> None:
    scan = replace(a_scan(), placenta=placenta)
    texts = scan_texts(scan, a_sheet(scan), Unit.MILLIMETRES)
    assert texts["placenta"] == input_text(placenta)
