"""A chip says whose form is unfinished and how far, and leads to it."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from models.views import Draft
from tests.builders import NOW, NURSE
from ui.session.session import Location, Where
from ui.widgets.fields.chips import DraftChips, chip_text, is_at, location_of_draft

ABOUT = UUID(int=7)
BLANK = Draft(
    user_id=NURSE.id, form="scan", pregnancy_id=ABOUT, fields={"note": "x"}, saved_at=NOW, woman="BERG"
)


@pytest.mark.parametrize(
    ("form", "words", "location"),
    [
        ("scan", "BERG’s scan", Location(Where.SCAN, pregnancy_id=ABOUT)),
        ("register", "BERG’s registration", Location(Where.REGISTER, record_id=ABOUT)),
        ("details", "BERG’s details", Location(Where.REGISTER, patient_id=ABOUT)),
        ("opening", "BERG’s new pregnancy", Location(Where.PREGNANCY, patient_id=ABOUT)),
        ("pregnancy", "BERG’s pregnancy", Location(Where.PREGNANCY, pregnancy_id=ABOUT)),
        ("history", "BERG’s history", Location(Where.HISTORY, pregnancy_id=ABOUT)),
        ("woman", "BERG’s answer", Location(Where.WOMAN, pregnancy_id=ABOUT)),
        ("record", "BERG’s record", Location(Where.RECORD, pregnancy_id=ABOUT)),
        ("call", "BERG’s call card", Location(Where.CALL, pregnancy_id=ABOUT)),
        ("plan", "BERG’s plan", Location(Where.PLAN, pregnancy_id=ABOUT)),
        ("settings", "BERG’s settings", Location(Where.SETTINGS)),
    ],
)
def test_every_form_has_its_words_and_its_place(form: str, words: str, location: Location) -> None:
    draft = replace(BLANK, form=form)
    assert chip_text(draft) == f"{words}, 1 field typed"
    assert location_of_draft(draft) == location


def test_a_form_of_nobody_is_named_alone() -> None:
    assert chip_text(replace(BLANK, form="register", woman="", fields={})) == "Registration, 0 fields typed"


def test_what_nobody_typed_is_not_counted() -> None:
    fields = {"_amends": "1", "_on": "2026-03-02", "note": "x", "reason": ""}
    assert chip_text(replace(BLANK, fields=fields)) == "BERG’s scan, 1 field typed"


def test_the_same_drafts_once_more_leave_the_chips_alone(themed_app: QApplication, qtbot: QtBot) -> None:
    chips = DraftChips()
    qtbot.addWidget(chips)
    chips.show_drafts((BLANK,))
    (before,) = chips.buttons
    chips.show_drafts((BLANK,))
    assert chips.buttons == (before,)
    chips.show_drafts(())
    assert not chips.buttons


def test_another_registration_is_somewhere_else() -> None:
    assert not is_at(replace(BLANK, form="register"), Location(Where.REGISTER, record_id=UUID(int=8)))
    assert not is_at(replace(BLANK, form="register"), Location(Where.REGISTER))


@pytest.mark.parametrize(
    ("seen", "words"),
    [("outcome", "BERG’s birth or loss"), ("cerclage#7", "BERG’s cerclage"), ("", "BERG’s record")],
)
def test_a_chip_of_the_record_says_what_it_is(seen: str, words: str) -> None:
    draft = replace(BLANK, form="record", fields={"_kind": seen, "outcome.note": "x"})
    assert chip_text(draft) == f"{words}, 1 field typed"


def test_a_draft_is_discarded_from_its_chip_in_two_steps(themed_app: QApplication, qtbot: QtBot) -> None:
    chips = DraftChips()
    qtbot.addWidget(chips)
    chips.show_drafts((BLANK,))
    with qtbot.waitActive(chips):
        chips.show()
    (chip,) = chips.buttons
    chip.show()
    chip.setFocus()
    with qtbot.assertNotEmitted(chips.discard_wanted):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    (menu,) = chips.findChildren(QMenu)
    _, discard = menu.actions()
    with qtbot.waitSignal(chips.discard_wanted) as told:
        discard.trigger()
    assert told.args == [BLANK]
    menu.close()
