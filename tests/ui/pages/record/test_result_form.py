"""The laboratory form asks for what a test has, and shows cut-offs with their source."""

from db.store.store import SqlStore
from models.records.laboratory import LabKind, LabResult
from models.records.record import TriState
from tests.builders import STAMP, TODAY, a_sheet, next_id
from tests.ui.pages.record.conftest import Opened
from ui.pages.record.result_form import ResultForm


def form_in(opened: Opened) -> ResultForm:
    form = opened(a_sheet(), "result").form
    assert isinstance(form, ResultForm)
    return form


def test_a_measured_test_asks_for_value_and_unit(opened: Opened) -> None:
    form = form_in(opened)
    form.kind.set_value(LabKind.FFN)
    assert form.value.isVisible()
    assert not form.positive.isVisible()
    assert form.unit.value() == "ng/mL"


def test_a_test_with_two_units_leaves_the_choice(opened: Opened) -> None:
    form = form_in(opened)
    form.kind.set_value(LabKind.FLUID_GLUCOSE)
    assert form.unit.value() is None


def test_a_unit_that_was_chosen_comes_back_after_another_test_by_mistake(opened: Opened) -> None:
    form = form_in(opened)
    form.kind.set_value(LabKind.FLUID_GLUCOSE)
    form.unit.set_value("mg/dL")
    form.kind.set_value(LabKind.FLUID_CULTURE)
    form.kind.set_value(LabKind.FLUID_GLUCOSE)
    assert form.unit.value() == "mg/dL"


def test_a_culture_asks_whether_it_is_positive(opened: Opened) -> None:
    form = form_in(opened)
    form.kind.set_value(LabKind.FLUID_CULTURE)
    assert form.positive.isVisible()
    assert not form.value.isVisible()
    assert not form.cut_offs.isVisible()


def test_the_cut_offs_are_shown_with_their_source(opened: Opened) -> None:
    form = form_in(opened)
    form.kind.set_value(LabKind.FFN)
    assert "50 ng/mL (Abbott 2015)" in form.cut_offs.text()
    form.kind.set_value(LabKind.FLUID_GLUCOSE)
    assert "below 14 mg/dL" in form.cut_offs.text()


def test_a_result_is_saved_and_amended(opened: Opened, store: SqlStore) -> None:
    kept = LabResult(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=LabKind.FLUID_GRAM,
        on=TODAY,
        positive=TriState.UNKNOWN,
    )
    sheet = a_sheet(lab_results=(kept,))
    page = opened(sheet, record_id=kept.id)
    page.form.restore({"positive": "no", "reason": "result is in"})
    page.save.click()
    (amended,) = store.sheet(sheet.pregnancy.id).lab_results
    assert (amended.positive, amended.version) == (TriState.NO, 2)
