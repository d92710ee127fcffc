"""Where the membranes are and whether they are ruptured: two fields, and what the first form of the record made of them."""

from dataclasses import replace

import pytest

from db.store.store import SqlStore
from models.records.finding import Examination, Membranes, Rupture, SymptomKind
from models.records.record import TriState
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_sheet, a_symptom, an_examination
from tests.ui.clipping import clipped
from tests.ui.pages.record.conftest import Opened
from ui.pages.record.examination_form import ExaminationForm
from ui.pages.record.page import RecordPage


def form_of(page: RecordPage) -> ExaminationForm:
    assert isinstance(page.form, ExaminationForm)
    return page.form


def kept(store: SqlStore, sheet: PregnancySheet) -> Examination:
    return store.sheet(sheet.pregnancy.id).examinations[-1]


def test_both_are_kept(opened: Opened, store: SqlStore) -> None:
    sheet = a_sheet()
    page = opened(sheet, "examination")
    page.form.restore({"membranes": "in_canal", "rupture": "excluded"})
    assert clipped(page) == []
    page.save.click()
    assert (kept(store, sheet).membranes, kept(store, sheet).rupture) == (
        Membranes.IN_CANAL,
        Rupture.EXCLUDED,
    )


def test_ruptured_is_no_place_any_more(opened: Opened) -> None:
    form = form_of(opened(a_sheet(), "examination"))
    assert form.membranes.choices == tuple(m for m in Membranes if m is not Membranes.RUPTURED)
    assert form.rupture.choices == (Rupture.YES, Rupture.EXCLUDED)


def test_an_old_record_opens_as_ruptured_and_is_saved_so(opened: Opened, store: SqlStore) -> None:
    old = an_examination(membranes=Membranes.RUPTURED)
    sheet = a_sheet(examinations=(old,))
    page = opened(sheet, record_id=old.id)
    form = form_of(page)
    assert (form.membranes.value(), form.rupture.value(), form.typed) == (None, Rupture.YES, {})
    page.form.restore({"membranes": "in_vagina", "reason": "seen as well"})
    page.save.click()
    now = kept(store, sheet)
    assert (now.membranes, now.rupture, now.version) == (Membranes.IN_VAGINA, Rupture.YES, 2)


def test_a_draft_of_the_first_form_still_says_ruptured(opened: Opened) -> None:
    form = form_of(opened(a_sheet(), "examination"))
    form.restore({"membranes": "ruptured", "dilation": "2"})
    assert form.typed == {"rupture": "yes", "dilation": "2"}


@pytest.mark.parametrize(("bleeding", "kinds"), [("yes", [SymptomKind.BLEEDING]), ("no", [])])
def test_bleeding_ticked_is_a_symptom(
    opened: Opened, store: SqlStore, bleeding: str, kinds: list[SymptomKind]
) -> None:
    sheet = a_sheet()
    page = opened(sheet, "examination")
    page.form.restore({"bleeding": bleeding})
    page.save.click()
    assert [s.kind for s in store.sheet(sheet.pregnancy.id).symptoms] == kinds


def test_rupture_excluded_ends_the_loss_of_fluid(opened: Opened, store: SqlStore) -> None:
    sheet = a_sheet(symptoms=(a_symptom(SymptomKind.FLUID_LOSS, on=a_day("21+0")),))
    page = opened(sheet, "examination")
    page.form.restore({"rupture": "excluded"})
    page.save.click()
    assert [s.resolved_on for s in store.sheet(sheet.pregnancy.id).symptoms] == [TODAY]


def test_everything_that_was_recorded_is_shown_again(opened: Opened) -> None:
    full = replace(
        an_examination(membranes=Membranes.AT_OS), rupture=Rupture.EXCLUDED, bleeding=TriState.UNKNOWN
    )
    form = form_of(opened(a_sheet(examinations=(full,)), record_id=full.id))
    shown = (form.membranes.value(), form.rupture.value(), form.bleeding.value())
    assert shown == (Membranes.AT_OS, Rupture.EXCLUDED, TriState.UNKNOWN)
