"""The Record page: turning between kinds, drafts, amending, and what a late answer may do."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.errors import Conflict
from models.records.finding import Examination, Membranes
from models.usecases.desk import Desk
from models.usecases.drafts import find_draft
from models.usecases.events.examination import ExaminationDraft, amend_examination
from tests.builders import a_sheet, an_examination
from tests.ui.clipping import clipped
from tests.ui.pages.record.conftest import Opened
from ui.forms.saver import Save
from ui.pages.record.forms import FORMS
from ui.pages.record.kept import KeptForm
from ui.pages.record.page import RecordPage
from ui.session.session import Where
from ui.shell.help.help_index import section_for

NAMES = [kind.name for kind in FORMS]


def examinations(store: SqlStore, page: RecordPage) -> tuple[Examination, ...]:
    sheet = page.session.woman.sheet
    assert sheet is not None
    return store.sheet(sheet.pregnancy.id).examinations


def test_an_examination_is_recorded_with_the_keyboard_alone(
    opened: Opened, store: SqlStore, qtbot: QtBot
) -> None:
    page = opened(a_sheet(), "examination")
    with qtbot.waitSignal(page.back_wanted):
        for key in "2,5":
            qtbot.keyClick(page.focusWidget(), key)
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (kept,) = examinations(store, page)
    assert str(kept.dilation) == "2.5"
    assert kept.membranes is None


def test_tab_stops_at_the_kind_that_is_seen_and_at_no_other(opened: Opened) -> None:
    page = opened(a_sheet(), "examination")
    for kind in (FORMS[-1].name, FORMS[0].name):
        page.show_kind(kind)
        stops = [n for n, b in page.buttons.items() if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert stops == [kind]


def test_what_is_wrong_is_said_at_its_field_and_nothing_is_kept(opened: Opened, store: SqlStore) -> None:
    page = opened(a_sheet(), "examination")
    page.form.restore({"dilation": "11", "effacement": "120"})
    page.save.click()
    assert page.form.fields["dilation"].problem.text
    assert page.form.fields["effacement"].problem.text
    assert examinations(store, page) == ()


def test_what_is_half_typed_is_kept_and_offered_again(opened: Opened, desk: Desk) -> None:
    sheet = a_sheet()
    page = opened(sheet, "examination")
    page.form.restore({"dilation": "3", "membranes": "at_os"})
    page.on_leave()
    assert find_draft(desk, "record", sheet.pregnancy.id) is not None
    opened.again(sheet.pregnancy.id)
    assert page.form.typed == {"dilation": "3", "membranes": "at_os"}
    assert page.restored.text


def test_a_discarded_draft_is_gone(opened: Opened, desk: Desk) -> None:
    sheet = a_sheet()
    page = opened(sheet, "examination")
    page.form.restore({"dilation": "3"})
    page.on_leave()
    opened.again(sheet.pregnancy.id).leave.discard.click()
    assert find_draft(desk, "record", sheet.pregnancy.id) is None
    assert not page.form.typed


def test_a_form_taken_back_to_how_it_began_leaves_no_draft(opened: Opened, desk: Desk) -> None:
    sheet = a_sheet()
    page = opened(sheet, "examination")
    page.form.restore({"dilation": "3"})
    page.on_leave()
    opened.again(sheet.pregnancy.id).form.restore({"dilation": ""})
    page.on_leave()
    assert find_draft(desk, "record", sheet.pregnancy.id) is None


def test_saving_leaves_no_draft(opened: Opened, desk: Desk) -> None:
    sheet = a_sheet()
    page = opened(sheet, "examination")
    page.form.restore({"dilation": "3"})
    page.on_leave()
    page.save.click()
    page.on_leave()
    assert find_draft(desk, "record", sheet.pregnancy.id) is None


def test_an_examination_is_amended_with_a_reason(opened: Opened, store: SqlStore) -> None:
    examination = an_examination(dilation="1.0")
    page = opened(a_sheet(examinations=(examination,)), record_id=examination.id)
    page.form.restore({"dilation": "2.0", "reason": "misread"})
    page.save.click()
    (amended,) = examinations(store, page)
    assert str(amended.dilation) == "2.0"
    assert amended.version == 2


def test_amending_without_a_reason_is_refused(opened: Opened, store: SqlStore) -> None:
    examination = an_examination(dilation="1.0")
    page = opened(a_sheet(examinations=(examination,)), record_id=examination.id)
    page.form.restore({"dilation": "2.0"})
    page.save.click()
    assert page.form.fields["reason"].problem.text
    assert examinations(store, page)[0].version == 1


def test_a_record_that_is_not_there_is_said(opened: Opened, qtbot: QtBot, page: RecordPage) -> None:
    with qtbot.waitSignal(page.failed):
        opened(a_sheet(), record_id=UUID(int=5))
    assert page.form.amended is None


def test_another_desks_change_is_said_and_read_again(opened: Opened, desk: Desk, qtbot: QtBot) -> None:
    examination = an_examination(dilation="1.0")
    sheet = a_sheet(examinations=(examination,))
    page = opened(sheet, record_id=examination.id)
    kept = desk.store.sheet(sheet.pregnancy.id).examinations[0]
    changed = ExaminationDraft(pregnancy_id=sheet.pregnancy.id, on=kept.on, membranes=Membranes.AT_OS)
    amend_examination(desk, kept, changed, "seen again")
    page.form.restore({"dilation": "2.0", "reason": "misread"})
    with qtbot.waitSignal(page.record_changed):
        page.save.click()
    assert page.form.strip.text


def test_a_late_refusal_for_another_woman_leaves_this_form_alone(opened: Opened, qtbot: QtBot) -> None:
    page = opened(a_sheet(), "examination")
    page.form.restore({"dilation": "3"})
    with qtbot.waitSignal(page.failed):
        page.saver.failed.emit(
            Save("record", UUID(int=9), KeptForm("examination")), Conflict("examinations", "1")
        )
    assert page.form.strip.text == ""
    assert page.form.typed == {"dilation": "3"}


def test_a_late_save_for_another_woman_leaves_this_form_alone(opened: Opened, qtbot: QtBot) -> None:
    page = opened(a_sheet(), "examination")
    page.form.restore({"dilation": "3"})
    with qtbot.assertNotEmitted(page.back_wanted):
        page.saver.saved.emit(Save("record", UUID(int=9), KeptForm("examination")), None)
    assert page.form.typed == {"dilation": "3"}


def test_a_save_for_a_woman_who_is_not_on_the_screen_is_refused(opened: Opened, store: SqlStore) -> None:
    sheet = a_sheet()
    page = opened(sheet, "examination")
    page.form.restore({"dilation": "3"})
    deed = page.form.job()
    page.session.woman._wanted = page.session.woman.sheet = None
    page.saver.save(Save("record", sheet.pregnancy.id, KeptForm("examination")), deed)
    assert store.sheet(sheet.pregnancy.id).examinations == ()


def test_an_empty_form_counts_from_the_new_day(opened: Opened) -> None:
    page = opened(a_sheet(), "examination")
    page.day_turned()
    assert page.form.typed == {}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_cut_off_in_any_form(opened: Opened, name: str) -> None:
    page = opened(a_sheet(), name)
    assert page.kind == name
    assert clipped(page) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_form_says_what_is_missing_when_it_is_saved_empty(opened: Opened, name: str) -> None:
    page = opened(a_sheet(), name)
    page.save.click()
    said = [field.problem.text for field in page.form.fields.values() if field.problem.text]
    assert said or page.form.strip.text


def test_a_field_that_is_called_kind_survives_beside_the_kind_of_the_form(opened: Opened) -> None:
    sheet = a_sheet()
    page = opened(sheet, "care")
    page.form.restore({"kind": "tocolysis"})
    page.on_leave()
    opened.again(sheet.pregnancy.id)
    assert (page.kind, page.form.typed) == ("care", {"kind": "tocolysis"})


@pytest.mark.parametrize("name", NAMES)
def test_every_field_leads_to_the_part_of_the_help_that_explains_it(opened: Opened, name: str) -> None:
    page = opened(a_sheet(), name)
    for field in page.form.fields.values():
        assert section_for(Where.RECORD, field.inner.accessibleName()) != section_for(Where.RECORD)
