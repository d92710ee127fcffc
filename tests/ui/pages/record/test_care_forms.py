"""The forms of pessaries and other care keep what was typed and show it again."""

from db.store.store import SqlStore
from models.records.treatment import CareKind, CareNote, Pessary
from tests.builders import STAMP, TODAY, a_day, a_sheet, next_id
from tests.ui.pages.record.conftest import Opened
from ui.pages.record.care_forms import PessaryForm


def test_a_pessary_is_taken_out(opened: Opened, store: SqlStore) -> None:
    kept = Pessary(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), placed_on=a_day("20+0"), model="Arabin")
    sheet = a_sheet(pessaries=(kept,))
    page = opened(sheet, record_id=kept.id)
    page.form.restore({"removed_on": "today", "removed_because": "pain"})
    page.save.click()
    (out,) = store.sheet(sheet.pregnancy.id).pessaries
    assert (out.removed_on, out.model, out.version) == (TODAY, "Arabin", 2)


def test_a_stay_is_ended(opened: Opened, store: SqlStore) -> None:
    kept = CareNote(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=CareKind.ADMISSION,
        on=a_day("20+0"),
        detail="ward 4",
    )
    sheet = a_sheet(care_notes=(kept,))
    page = opened(sheet, record_id=kept.id)
    page.form.restore({"until": "-1d"})
    page.save.click()
    (over,) = store.sheet(sheet.pregnancy.id).care_notes
    assert (over.until, over.kind, over.version) == (a_day("21+6"), CareKind.ADMISSION, 2)


def test_steroids_are_noted(opened: Opened, store: SqlStore) -> None:
    sheet = a_sheet()
    page = opened(sheet, "care")
    page.form.restore({"kind": "steroids", "detail": "betamethasone 12 mg"})
    page.save.click()
    (note,) = store.sheet(sheet.pregnancy.id).care_notes
    assert (note.kind, note.on, note.detail) == (CareKind.STEROIDS, TODAY, "betamethasone 12 mg")


def test_a_pessary_has_no_day_before_one_is_typed_for_an_untouched_form_is_no_record(opened: Opened) -> None:
    form = opened(a_sheet(), "pessary").form
    assert isinstance(form, PessaryForm)
    assert form.placed.value() is None
