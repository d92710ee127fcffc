"""Half-typed forms of several kinds stand side by side in one draft; saving one leaves the others."""

import pytest

from db.store.store import SqlStore
from models.usecases.desk import Desk
from models.usecases.drafts import count_typed, find_draft, keep_draft
from models.usecases.events.examination import strike_out_examination
from models.views import Draft, PregnancySheet
from tests.builders import a_sheet, an_examination
from tests.ui.clipping import clipped
from tests.ui.pages.record.conftest import Opened
from ui.forms.saver import Save
from ui.pages.record.kept import KeptForm, read_fields, record_draft_fields, without_form
from ui.widgets.fields.field_texts import text_of

NAMES = ("call", "examination", "cerclage")
CERCLAGE = {"operator": "Dr Osei", "suture": "Mersilene"}


def draft_about(desk: Desk, sheet: PregnancySheet) -> Draft | None:
    return find_draft(desk, "record", sheet.pregnancy.id)


def test_turning_between_kinds_keeps_what_each_has_typed(opened: Opened) -> None:
    page = opened(a_sheet(), "cerclage")
    page.form.restore(CERCLAGE)
    page.show_kind("call")
    assert page.form.typed == {}
    assert "Cerclage" in page.restored.text
    page.show_kind("cerclage")
    assert page.form.typed == CERCLAGE


def test_leaving_from_another_form_keeps_every_half_typed_one(opened: Opened, desk: Desk) -> None:
    sheet = a_sheet()
    page = opened(sheet, "cerclage")
    page.form.restore(CERCLAGE)
    page.on_leave()
    page.show_kind("examination")
    page.form.restore({"dilation": "3"})
    page.on_leave()
    draft = draft_about(desk, sheet)
    assert draft is not None
    assert count_typed(draft) == 3
    opened.again(sheet.pregnancy.id)
    assert (page.kind, page.form.typed) == ("examination", {"dilation": "3"})
    page.show_kind("cerclage")
    assert page.form.typed == CERCLAGE


def test_leaving_from_an_empty_form_leads_back_to_the_half_typed_one(opened: Opened) -> None:
    sheet = a_sheet()
    page = opened(sheet, "cerclage")
    page.form.restore(CERCLAGE)
    page.show_kind("call")
    page.on_leave()
    opened.again(sheet.pregnancy.id)
    assert (page.kind, page.form.typed) == ("cerclage", CERCLAGE)


def test_amending_beside_a_draft_says_so_and_leaves_it(opened: Opened, desk: Desk, store: SqlStore) -> None:
    examination = an_examination(dilation="1.0")
    sheet = a_sheet(examinations=(examination,))
    page = opened(sheet, "cerclage")
    page.form.restore(CERCLAGE)
    page.on_leave()
    opened.again(sheet.pregnancy.id, record_id=examination.id)
    assert page.form.amended is not None
    assert "Cerclage" in page.restored.text
    assert not page.leave.is_asking
    assert clipped(page) == []
    page.form.restore({"dilation": "2", "reason": "typed wrongly"})
    page.save.click()
    assert str(store.sheet(sheet.pregnancy.id).examinations[0].dilation) == "2.0"
    opened.again(sheet.pregnancy.id)
    assert (page.kind, page.form.typed) == ("cerclage", CERCLAGE)


def test_a_new_record_and_an_amendment_of_one_kind_do_not_mix(opened: Opened) -> None:
    examination = an_examination(dilation="1.0")
    sheet = a_sheet(examinations=(examination,))
    page = opened(sheet, "examination")
    page.form.restore({"dilation": "3"})
    page.on_leave()
    opened.again(sheet.pregnancy.id, record_id=examination.id)
    page.form.restore({"reason": "misread"})
    page.on_leave()
    opened.again(sheet.pregnancy.id, "examination")
    assert (page.form.amended, page.form.typed) == (None, {"dilation": "3"})
    opened.again(sheet.pregnancy.id, record_id=examination.id)
    assert page.form.typed == {"reason": "misread"}


def test_saving_one_kind_leaves_the_others_in_the_draft_when_leaving_never_comes(
    opened: Opened, desk: Desk
) -> None:
    sheet = a_sheet()
    page = opened(sheet, "cerclage")
    page.form.restore(CERCLAGE)
    page.show_kind("examination")
    page.form.restore({"dilation": "3"})
    page.save.click()
    draft = draft_about(desk, sheet)
    assert draft is not None
    assert read_fields(draft.fields, NAMES)[1] == {KeptForm("cerclage"): CERCLAGE}


def test_discarding_forgets_the_form_on_the_screen_only(opened: Opened, desk: Desk) -> None:
    sheet = a_sheet()
    page = opened(sheet, "cerclage")
    page.form.restore(CERCLAGE)
    page.show_kind("examination")
    page.form.restore({"dilation": "3"})
    page.on_leave()
    opened.again(sheet.pregnancy.id).leave.discard.click()
    assert page.form.typed == {}
    draft = draft_about(desk, sheet)
    assert draft is not None
    assert list(read_fields(draft.fields, NAMES)[1]) == [KeptForm("cerclage")]


def test_a_save_that_ends_after_she_turned_to_another_form_leaves_that_form(opened: Opened) -> None:
    sheet = a_sheet()
    page = opened(sheet, "cerclage")
    page.form.restore(CERCLAGE)
    page.show_kind("examination")
    page.form.restore({"dilation": "3"})
    page.saver.saved.emit(Save("record", sheet.pregnancy.id, KeptForm("cerclage")), None)
    assert (page.kind, page.form.typed) == ("examination", {"dilation": "3"})
    page.show_kind("cerclage")
    assert page.form.typed == {}


def test_what_amended_a_record_that_is_gone_is_offered_as_a_new_one(
    opened: Opened, desk: Desk, store: SqlStore
) -> None:
    examination = an_examination(dilation="1.0")
    sheet = a_sheet(examinations=(examination,))
    page = opened(sheet, record_id=examination.id)
    page.form.restore({"dilation": "2"})
    page.on_leave()
    strike_out_examination(desk, store.sheet(sheet.pregnancy.id).examinations[0], "other woman")
    opened.again(sheet.pregnancy.id)
    assert (page.form.amended, text_of(page.form.inputs["dilation"])) == (None, "2")
    assert "gone" in page.restored.whole


@pytest.mark.parametrize(
    "old", [{"dilation": "3", "_kind": "examination"}, {"dilation": "3", "kind": "examination"}]
)
def test_a_draft_of_the_time_of_one_form_is_still_read(
    opened: Opened, desk: Desk, old: dict[str, str]
) -> None:
    sheet = a_sheet()
    opened(sheet)
    keep_draft(desk, "record", sheet.pregnancy.id, old, "ADEYEMI")
    page = opened.again(sheet.pregnancy.id)
    assert (page.kind, page.form.typed) == ("examination", {"dilation": "3"})
    page.save.click()
    assert draft_about(desk, sheet) is None


def test_an_old_amendment_is_still_read() -> None:
    examination = an_examination()
    old = {"dilation": "2", "_kind": "examination", "_amends": str(examination.id)}
    part = KeptForm("examination", examination.id)
    assert read_fields(old, NAMES) == (part, {part: {"dilation": "2"}})


@pytest.mark.parametrize("strange", [{}, {"_amends": "none"}, {"tea.leaves": "2", "_kind": "tea"}])
def test_a_draft_that_nobody_understands_opens_the_first_form(strange: dict[str, str]) -> None:
    assert read_fields(strange, NAMES) == (KeptForm("call"), {})


def test_taking_out_the_only_form_leaves_nothing() -> None:
    part, other = KeptForm("cerclage"), KeptForm("cerclage", an_examination().id)
    fields = record_draft_fields({part: CERCLAGE, other: {"note": "x"}}, part)
    assert without_form(fields, other) == record_draft_fields({part: CERCLAGE}, part)
    assert without_form(without_form(fields, other), part) == {}
