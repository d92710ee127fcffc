"""Two records side by side, made one by the keyboard, and taken back."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from models.errors import Unavailable
from models.records.patient import Patient
from models.records.scan import Scan
from models.usecases.desk import Desk
from models.usecases.scans.record import record_scan
from models.usecases.women.merge import MergeDraft, merge_women, preview_merge
from models.usecases.women.register import register_woman
from models.usecases.women.undo_merge import merges_into
from models.values.identity import HospitalNumber
from models.views import PregnancySheet
from tests.builders import a_patient_draft, a_scan_draft
from tests.models.usecases.two_records import REASON, kept_record, merged_now, merged_record
from tests.ui.clipping import clipped
from ui.pages.merge.page import MergePage
from ui.session.session import Location, Where

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def both(page: MergePage, desk: Desk, **more: Any) -> tuple[PregnancySheet, PregnancySheet]:
    """The page opened on two records of her."""
    kept, merged = kept_record(desk), merged_record(desk, **more)
    page.opened(Location(Where.MERGE, record_id=kept.patient.id, other_id=merged.patient.id))
    return kept, merged


def rows(table: QAbstractItemView) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def save(page: MergePage, qtbot: QtBot) -> None:
    """One step: the first is taken by the key that saves, the second by that of a deed."""
    is_asked = page.preview.steps.is_asked or page.undo.steps.is_asked
    key, modifiers = (Qt.Key.Key_Return, CTRL | SHIFT) if is_asked else (Qt.Key.Key_S, CTRL)
    qtbot.keyClick(page.focusWidget(), key, modifiers)


def filled(page: MergePage, qtbot: QtBot) -> None:
    """The family name chosen, the pregnancies combined, the reason typed."""
    qtbot.keyClick(page.preview.pairs, Qt.Key.Key_Return)
    page.preview.combine.click()
    qtbot.keyClicks(page.preview.reason, REASON)


def test_both_names_stand_in_full_on_top_and_nothing_is_clipped(page: MergePage, desk: Desk) -> None:
    both(page, desk)
    assert page.stays.text() == "ADEYEMI, Folake (Mrs) · 14-Mar-1993 · RX 482 113"
    assert page.goes.text() == "OKAFOR, Folake (Mrs) · 14-Mar-1993 · RX 999 111"
    assert clipped(page) == []


def test_whoever_compares_two_records_has_looked_at_both(page: MergePage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.looked_at) as compared:
        kept, merged = both(page, desk)
    assert compared.args == [(kept.patient.id, merged.patient.id)]


def test_whoever_takes_a_merge_back_has_looked_at_both(page: MergePage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.looked_at) as looked:
        kept, merged = merged_and_undo_shown(page, desk, qtbot)
    assert looked.args == [(kept.patient.id, merged.patient.id)]


def test_each_field_says_whose_word_counts(page: MergePage, desk: Desk) -> None:
    both(page, desk)
    shown = {row[0]: row[1:] for row in rows(page.preview.pairs)}
    assert shown["Family name"] == ["Adeyemi", "Okafor", "choose: Enter"]
    assert shown["Given name"][2] == "the same"
    assert shown["Telephone"] == ["not recorded", "0123", "filled in"]


def test_enter_changes_whose_word_counts_where_both_say_something(
    page: MergePage, desk: Desk, qtbot: QtBot
) -> None:
    both(page, desk)
    assert page.preview.pairs.hasFocus()
    qtbot.keyClick(page.preview.pairs, Qt.Key.Key_Return)
    assert rows(page.preview.pairs)[0][3] == "the record that stays"
    qtbot.keyClick(page.preview.pairs, Qt.Key.Key_Return)
    assert rows(page.preview.pairs)[0][3] == "the other record"
    page.preview.pairs.selectRow(1)
    qtbot.keyClick(page.preview.pairs, Qt.Key.Key_Return)
    assert rows(page.preview.pairs)[1][3] == "the same"


def test_two_open_pregnancies_are_said_at_once(page: MergePage, desk: Desk) -> None:
    both(page, desk)
    assert "A pregnancy goes on in each record" in page.preview.strip.text


def test_combining_shows_every_scan_and_every_flag_that_changes(page: MergePage, desk: Desk) -> None:
    both(page, desk)
    page.preview.combine.click()
    assert ["other", "23-Feb-2026", "Scan, 22.4 mm, transvaginal"] in rows(page.preview.parts)
    moves = {(row[0], row[1]) for row in rows(page.preview.flags)}
    assert {("stays", "Appears"), ("other", "Closes")} <= moves
    assert page.preview.told.text() != ""


def test_the_key_that_asks_merges_nothing_however_often_it_is_pressed(
    page: MergePage, desk: Desk, qtbot: QtBot
) -> None:
    _, merged = both(page, desk)
    filled(page, qtbot)
    for _ in range(3):
        qtbot.keyClick(page.preview.reason, Qt.Key.Key_S, CTRL)
        qtbot.keyClick(page.preview.reason, Qt.Key.Key_Return)
    assert page.preview.steps.is_asked
    assert desk.store.get(Patient, merged.patient.id).stands


def test_the_button_that_asks_merges_nothing_when_it_is_pressed_twice(
    page: MergePage, desk: Desk, qtbot: QtBot
) -> None:
    _, merged = both(page, desk)
    filled(page, qtbot)
    page.preview.steps.save.setFocus()
    for _ in range(2):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert page.preview.steps.is_asked
    assert page.preview.reason.hasFocus()
    assert desk.store.get(Patient, merged.patient.id).stands


def test_merging_takes_a_reason_and_two_steps(page: MergePage, desk: Desk, qtbot: QtBot) -> None:
    kept, merged = both(page, desk)
    filled(page, qtbot)
    save(page, qtbot)
    assert desk.store.get(Patient, merged.patient.id).stands
    assert "is struck out" in page.preview.strip.text
    with qtbot.waitSignal(page.notice):
        save(page, qtbot)
    assert desk.store.get(Patient, merged.patient.id).struck_out == REASON
    assert rows(page.choosing.moved)[0] == ["OKAFOR, Folake (Mrs) · 14-Mar-1993 · RX 999 111", REASON]
    assert merges_into(desk, kept.patient.id) != ()


def test_what_is_missing_is_said_where_it_is_missing(page: MergePage, desk: Desk, qtbot: QtBot) -> None:
    both(page, desk)
    page.preview.combine.click()
    save(page, qtbot)
    assert "Choose which one counts" in page.preview.strip.text
    assert page.preview.pairs.hasFocus()
    qtbot.keyClick(page.preview.pairs, Qt.Key.Key_Return)
    save(page, qtbot)
    assert page.preview.reason.hasFocus()


def test_what_has_to_be_chosen_is_said_as_it_stands_in_the_list(
    page: MergePage, desk: Desk, qtbot: QtBot
) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    desk.store.put(replace(desk.store.get(Patient, merged.patient.id), born_on=date(1993, 4, 13)), "typed")
    page.opened(Location(Where.MERGE, record_id=kept.patient.id, other_id=merged.patient.id))
    page.preview.combine.click()
    qtbot.keyClick(page.preview.pairs, Qt.Key.Key_Return)
    save(page, qtbot)
    assert "“14-Mar-1993” and “13-Apr-1993”" in page.preview.strip.text


def test_pregnancies_that_are_not_combined_lead_to_the_tick(
    page: MergePage, desk: Desk, qtbot: QtBot
) -> None:
    both(page, desk)
    qtbot.keyClick(page.preview.pairs, Qt.Key.Key_Return)
    qtbot.keyClicks(page.preview.reason, REASON)
    save(page, qtbot)
    assert page.preview.combine.hasFocus()


def test_a_change_after_the_first_step_asks_again(page: MergePage, desk: Desk, qtbot: QtBot) -> None:
    _, merged = both(page, desk)
    filled(page, qtbot)
    save(page, qtbot)
    qtbot.keyClick(page.preview.pairs, Qt.Key.Key_Return)
    save(page, qtbot)
    assert desk.store.get(Patient, merged.patient.id).stands


def test_a_record_changed_meanwhile_is_shown_anew(page: MergePage, desk: Desk, qtbot: QtBot) -> None:
    _, merged = both(page, desk)
    filled(page, qtbot)
    save(page, qtbot)
    desk.store.put(replace(desk.store.get(Scan, merged.scans[0].id), note="seen"), "more")
    save(page, qtbot)
    assert "was changed meanwhile" in page.preview.strip.text
    assert page.preview.reason.text() == REASON
    assert desk.store.get(Patient, merged.patient.id).stands


def test_the_two_can_be_exchanged(page: MergePage, desk: Desk, qtbot: QtBot) -> None:
    both(page, desk)
    qtbot.keyClick(page, Qt.Key.Key_X, ALT)
    assert page.stays.text().startswith("OKAFOR")
    assert page.goes.text().startswith("ADEYEMI")


def test_one_woman_is_shown_who_else_she_may_be(page: MergePage, desk: Desk, qtbot: QtBot) -> None:
    kept = kept_record(desk)
    again = replace(kept.patient, id=desk.new_id(), version=0, number=HospitalNumber("RX7"))
    desk.store.put(again)
    page.opened(Location(Where.MERGE, record_id=kept.patient.id))
    assert page.choosing.likely.hasFocus()
    qtbot.keyClick(page.choosing.likely, Qt.Key.Key_Return)
    assert page.goes.text().endswith("RX 7")
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.choosing.isVisible()
    assert page.goes.text() == ""


def test_back_from_a_pair_leads_to_where_the_user_came_from(
    page: MergePage, desk: Desk, qtbot: QtBot
) -> None:
    both(page, desk)
    with qtbot.waitSignal(page.back_wanted):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def merged_and_undo_shown(page: MergePage, desk: Desk, qtbot: QtBot) -> tuple[PregnancySheet, PregnancySheet]:
    kept, merged = kept_record(desk), merged_record(desk)
    merged_now(desk, kept, merged)
    record_scan(desk, a_scan_draft(kept.pregnancy.id, "19.8"))
    page.opened(Location(Where.MERGE, record_id=kept.patient.id))
    qtbot.keyClick(page.choosing.moved, Qt.Key.Key_Return)
    return kept, merged


def test_taking_back_says_what_stays_and_takes_a_reason_and_two_steps(
    page: MergePage, desk: Desk, qtbot: QtBot
) -> None:
    _, merged = merged_and_undo_shown(page, desk, qtbot)
    assert "stays with ADEYEMI, Folake (Mrs)" in page.undo.message.text()
    assert "02-Mar-2026 Scan, 19.8 mm" in page.undo.message.text()
    qtbot.waitUntil(lambda: clipped(page) == [])
    save(page, qtbot)
    assert page.undo.reason.hasFocus()
    qtbot.keyClicks(page.undo.reason, "two sisters")
    save(page, qtbot)
    assert "two women again" in page.undo.strip.text
    save(page, qtbot)
    assert desk.store.get(Patient, merged.patient.id).stands
    assert rows(page.choosing.moved) == []


def test_the_first_step_of_taking_back_leaves_the_keys_in_the_reason(
    page: MergePage, desk: Desk, qtbot: QtBot
) -> None:
    _, merged = merged_and_undo_shown(page, desk, qtbot)
    assert page.undo.reason.hasFocus()
    qtbot.keyClicks(page.undo.reason, "two sisters")
    page.undo.steps.save.setFocus()
    qtbot.keyClick(page.undo.steps.save, Qt.Key.Key_Space)
    assert (page.undo.steps.is_asked, page.undo.reason.hasFocus()) == (True, True)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert not desk.store.get(Patient, merged.patient.id).stands


def test_an_undo_that_was_changed_meanwhile_is_shown_anew(page: MergePage, desk: Desk, qtbot: QtBot) -> None:
    kept, _ = merged_and_undo_shown(page, desk, qtbot)
    qtbot.keyClicks(page.undo.reason, "two sisters")
    save(page, qtbot)
    record_scan(desk, a_scan_draft(kept.pregnancy.id, "18.8"))
    save(page, qtbot)
    assert "was changed meanwhile" in page.undo.strip.text
    assert "18.8 mm" in page.undo.message.text()


def test_a_pregnancy_that_goes_back_is_said_to_take_its_scans_along(
    page: MergePage, desk: Desk, qtbot: QtBot
) -> None:
    merged = merged_record(desk)
    kept = desk.store.put(replace(merged.patient, id=desk.new_id(), version=0, number=None))
    draft = MergeDraft(kept_id=kept.id, merged_id=merged.patient.id)
    merge_women(desk, preview_merge(desk, draft), REASON)
    record_scan(desk, a_scan_draft(merged.pregnancy.id, "19.8"))
    page.opened(Location(Where.MERGE, record_id=kept.id))
    qtbot.keyClick(page.choosing.moved, Qt.Key.Key_Return)
    assert "goes with it to OKAFOR" in page.undo.message.text()


def test_a_later_merge_stands_in_the_way_and_is_said(page: MergePage, desk: Desk, qtbot: QtBot) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    merged_now(desk, kept, merged)
    third = replace(kept.patient, id=desk.new_id(), version=0, number=None)
    desk.store.put(third)
    draft = MergeDraft(kept_id=kept.patient.id, merged_id=third.id)
    merge_women(desk, preview_merge(desk, draft), REASON)
    page.opened(Location(Where.MERGE, record_id=kept.patient.id))
    page.choosing.moved.selectRow(1)
    qtbot.keyClick(page.choosing.moved, Qt.Key.Key_Return)
    qtbot.keyClicks(page.undo.reason, "two sisters")
    save(page, qtbot)
    assert "merged again later" in page.undo.strip.text


def test_a_record_that_cannot_be_read_is_complained_of(
    page: MergePage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise Unavailable("database.damaged")

    monkeypatch.setattr(desk.store, "get", fails)
    with qtbot.waitSignal(page.failed):
        page.opened(Location(Where.MERGE, record_id=desk.new_id()))


def test_a_merge_that_fails_is_complained_of_above(
    page: MergePage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise Unavailable("database.disk_full")

    both(page, desk)
    filled(page, qtbot)
    save(page, qtbot)
    monkeypatch.setattr(desk.store, "put", fails)
    save(page, qtbot)
    assert page.preview.strip.text != ""
    assert not page.preview.steps.is_asked


def alone(page: MergePage, desk: Desk) -> PregnancySheet:
    """The page opened on a woman whom nobody is like."""
    kept = kept_record(desk)
    page.opened(Location(Where.MERGE, record_id=kept.patient.id))
    return kept


def test_the_other_record_is_found_by_search_where_nobody_is_like_her(
    page: MergePage, desk: Desk, qtbot: QtBot
) -> None:
    kept = alone(page, desk)
    assert "Nobody else in the record is like her" in page.choosing.message.text()
    assert page.choosing.search.hasFocus()
    other = register_woman(desk, a_patient_draft(family_name="Sandberg", number="Z9"))
    qtbot.keyClicks(page.choosing.search, "dberg")
    assert [row[0] for row in rows(page.choosing.likely)] == ["SANDBERG"]
    assert clipped(page) == []
    qtbot.keyClick(page.choosing.search, Qt.Key.Key_Down)
    qtbot.keyClick(page.choosing.likely, Qt.Key.Key_Return)
    assert page.preview.shown is not None
    assert {page.preview.shown.draft.kept_id, page.preview.shown.draft.merged_id} == {
        kept.patient.id,
        other.id,
    }


def test_she_herself_is_never_found(page: MergePage, desk: Desk, qtbot: QtBot) -> None:
    kept = alone(page, desk)
    qtbot.keyClicks(page.choosing.search, kept.patient.family_name)
    assert rows(page.choosing.likely) == []
    assert page.choosing.message.text().startswith("Nobody else is found")
    qtbot.keyClick(page.choosing.search, Qt.Key.Key_Return)
    assert page.choosing.search.hasFocus()


def test_an_emptied_search_shows_who_is_like_her_again(page: MergePage, desk: Desk, qtbot: QtBot) -> None:
    kept = kept_record(desk)
    desk.store.put(replace(kept.patient, id=desk.new_id(), version=0, number=HospitalNumber("RX7")))
    page.opened(Location(Where.MERGE, record_id=kept.patient.id))
    before = rows(page.choosing.likely)
    assert len(before) == 1
    page.choosing.search.setFocus()
    qtbot.keyClicks(page.choosing.search, "zzz")
    qtbot.keyClick(page.choosing.search, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(page.choosing.search, Qt.Key.Key_Delete)
    assert rows(page.choosing.likely) == before
    assert page.choosing.search.hasFocus()


def test_esc_leaves_the_choice(page: MergePage, desk: Desk, qtbot: QtBot) -> None:
    alone(page, desk)
    with qtbot.waitSignal(page.back_wanted):
        qtbot.keyClick(page.choosing.search, Qt.Key.Key_Escape)
