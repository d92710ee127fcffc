from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.errors import NotFound, Unavailable
from models.records.clinic.backup import BackupState
from models.records.flag import Urgency
from models.records.pregnancy import Pregnancy
from models.usecases.desk import Desk
from models.usecases.drafts import keep_draft, unfinished
from models.version import NAMED_VERSION, PROGRAM_VERSION
from tests.builders import a_dating, a_patient, a_pregnancy, next_id
from tests.ui.clipping import clipped
from tests.ui.pages.screen import HeldRunner
from tests.ui.small_clinic import ENTRIES, NotingPage, a_clinic, clinic_access
from ui.session.session import Location, Session, Where, WomanOnScreen
from ui.shell.window import Workspace
from ui.widgets.messages.message import Deed, Lasting, Message
from ui.widgets.rail import RailButton


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = a_clinic(clinic_access(tmp_path))
    yield made
    made.store.close()


@pytest.fixture
def runner() -> HeldRunner:
    return HeldRunner()


@pytest.fixture
def window(desk: Desk, runner: HeldRunner, qtbot: QtBot, themed_app: QApplication) -> Workspace:
    made = Workspace(Session(desk, runner, WomanOnScreen(desk, runner)), ENTRIES)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.go(Location(Where.TODAY))
    qtbot.waitUntil(made.isActiveWindow)
    return made


def a_woman(desk: Desk, name: str = "Adeyemi", number: str = "RX482113") -> Pregnancy:
    with desk.store.writing():
        patient = desk.store.put(a_patient(name, number=number))
        pregnancy = desk.store.put(a_pregnancy(patient))
        desk.store.put(a_dating(pregnancy))
    return pregnancy


def page(window: Workspace) -> NotingPage:
    return cast(NotingPage, window.page)


def test_a_page_is_blank_before_it_is_opened_and_filled(window: Workspace, desk: Desk) -> None:
    window.go(Location(Where.WOMAN, pregnancy_id=a_woman(desk).id))
    notes = page(window).notes
    assert notes[:3] == ["wide", "blank", "opened woman"]
    assert notes[-1] == "sheet Adeyemi"


def test_another_woman_blanks_the_page_first(window: Workspace, desk: Desk) -> None:
    window.go(Location(Where.WOMAN, pregnancy_id=a_woman(desk).id))
    page(window).notes.clear()
    window.go(Location(Where.WOMAN, pregnancy_id=a_woman(desk, "Kowalska", "RX1").id))
    assert page(window).notes[:3] == ["left", "blank", "opened woman"]
    assert page(window).notes[-1] == "sheet Kowalska"
    assert "sheet Adeyemi" not in page(window).notes


def said_by_banner(window: Workspace) -> list[str]:
    return [label.text() for label in window.banner.findChildren(type(window.foot.backup))]


def test_nobody_is_on_the_screen_until_the_next_woman_is_read(
    window: Workspace, desk: Desk, runner: HeldRunner
) -> None:
    window.go(Location(Where.WOMAN, pregnancy_id=a_woman(desk).id))
    runner.is_holding = True
    window.go(Location(Where.WOMAN, pregnancy_id=a_woman(desk, "Kowalska", "RX1").id))
    assert (window.session.woman.sheet, window.session.woman.patient) == (None, None)
    assert page(window).notes[-1] == "blank"
    assert not any("ADEYEMI" in text for text in said_by_banner(window))


def test_nobody_is_on_the_screen_until_the_next_woman_without_a_pregnancy_is_read(
    window: Workspace, desk: Desk, runner: HeldRunner
) -> None:
    window.go(Location(Where.WOMAN, patient_id=desk.store.put(a_patient()).id))
    runner.is_holding = True
    window.go(Location(Where.WOMAN, patient_id=desk.store.put(a_patient("Kowalska", number="RX1")).id))
    assert window.session.woman.patient is None
    assert not any("ADEYEMI" in text for text in said_by_banner(window))


def test_what_is_read_too_late_is_not_shown_for_the_next_woman(
    window: Workspace, desk: Desk, runner: HeldRunner
) -> None:
    late, next_one = a_woman(desk), a_woman(desk, "Kowalska", "RX1")
    runner.is_holding = True
    window.go(Location(Where.WOMAN, pregnancy_id=next_one.id))
    window.go(Location(Where.WOMAN, pregnancy_id=late.id))
    window.go(Location(Where.WOMAN, pregnancy_id=next_one.id))
    runner.release()
    assert "sheet Adeyemi" not in page(window).notes
    assert page(window).notes[-1] == "sheet Kowalska"


def test_a_woman_without_a_pregnancy_read_too_late_is_not_shown_for_the_next_one(
    window: Workspace, desk: Desk, runner: HeldRunner
) -> None:
    late = desk.store.put(a_patient())
    next_one = desk.store.put(a_patient("Kowalska", number="RX1"))
    runner.is_holding = True
    window.go(Location(Where.WOMAN, patient_id=late.id))
    window.go(Location(Where.WOMAN, patient_id=next_one.id))
    runner.release()
    assert "patient Adeyemi" not in page(window).notes
    assert page(window).notes[-1] == "patient Kowalska"


def test_the_banner_says_who_is_on_the_screen(window: Workspace, desk: Desk) -> None:
    window.go(Location(Where.WOMAN, pregnancy_id=a_woman(desk).id))
    shown = said_by_banner(window)
    assert "ADEYEMI, Folake (Mrs)" in shown
    assert "22+0" in shown
    assert window.banner.isVisible()


def test_no_banner_where_no_woman_is(window: Workspace, desk: Desk) -> None:
    window.go(Location(Where.WOMAN, pregnancy_id=a_woman(desk).id))
    window.go(Location(Where.TODAY))
    assert not window.banner.isVisible()
    assert window.session.woman.sheet is None


def test_a_woman_without_a_pregnancy_is_shown_alone(window: Workspace, desk: Desk) -> None:
    patient = desk.store.put(a_patient())
    window.go(Location(Where.WOMAN, patient_id=patient.id))
    assert page(window).notes[-1] == "patient Adeyemi"


def test_a_record_that_changed_is_read_again(window: Workspace, desk: Desk) -> None:
    window.go(Location(Where.WOMAN, pregnancy_id=a_woman(desk).id))
    page(window).notes.clear()
    page(window).record_changed.emit()
    assert page(window).notes == ["sheet Adeyemi"]


def test_a_patient_alone_is_read_again(window: Workspace, desk: Desk) -> None:
    window.go(Location(Where.WOMAN, patient_id=desk.store.put(a_patient()).id))
    page(window).notes.clear()
    page(window).record_changed.emit()
    assert page(window).notes == ["patient Adeyemi"]


def test_a_woman_who_is_not_there_is_said_and_nobody_shown(window: Workspace) -> None:
    window.go(Location(Where.WOMAN, pregnancy_id=next_id()))
    assert "no longer there" in window.line.text
    assert window.session.woman.sheet is None


def test_one_woman_is_on_the_screen(window: Workspace, desk: Desk) -> None:
    here, elsewhere = a_woman(desk), a_woman(desk, "Kowalska", "RX1")
    window.go(Location(Where.WOMAN, pregnancy_id=here.id))
    assert window.session.woman.shows(here.id)
    assert not window.session.woman.shows(elsewhere.id)


@pytest.mark.parametrize(("key", "where"), [(Qt.Key.Key_F3, Where.WOMEN), (Qt.Key.Key_F2, Where.TODAY)])
def test_keys_lead_to_the_pages_of_the_rail(
    window: Workspace, qtbot: QtBot, key: Qt.Key, where: Where
) -> None:
    qtbot.keyClick(window, key)
    assert window.location.where is where


def test_the_rail_shows_where_a_page_belongs(window: Workspace, desk: Desk) -> None:
    window.go(Location(Where.WOMAN, pregnancy_id=a_woman(desk).id))
    lit = [button.item.name for button in window.rail.findChildren(RailButton) if button.isChecked()]
    assert lit == ["women"]


@pytest.mark.parametrize(("key", "signal"), [(Qt.Key.Key_F12, "lock_wanted"), (None, "sign_out_wanted")])
def test_the_rail_ends_the_work(window: Workspace, qtbot: QtBot, key: Qt.Key | None, signal: str) -> None:
    with qtbot.waitSignal(getattr(window, signal)):
        if key is not None:
            qtbot.keyClick(window, key)
        else:
            qtbot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert window.location.where is Where.TODAY


def test_back_leads_to_where_the_user_came_from(window: Workspace) -> None:
    window.go(Location(Where.WOMEN))
    page(window).back_wanted.emit()
    assert window.location.where is Where.TODAY
    page(window).back_wanted.emit()
    assert window.location.where is Where.TODAY


def test_leaving_a_page_lets_it_keep_what_was_typed(window: Workspace) -> None:
    today = page(window)
    window.go(Location(Where.WOMEN))
    assert today.notes[-1] == "left"


def test_what_is_half_typed_is_kept_while_the_page_stays_on_the_screen(
    window: Workspace, qtbot: QtBot
) -> None:
    window.keeping.setInterval(1)
    qtbot.waitUntil(lambda: page(window).notes[-1] == "left")


def test_a_draft_has_a_chip_on_every_page_and_leads_back(window: Workspace, desk: Desk) -> None:
    woman = a_woman(desk)
    keep_draft(desk, "scan", woman.id, {"a": "22.4", "b": "22.9", "c": ""}, "ADEYEMI")
    page(window).drafts_changed.emit()
    chip = window.foot.chips.buttons[0]
    assert chip.text() == "ADEYEMI’s scan, 2 fields typed"
    chip.click()
    assert window.location == Location(Where.SCAN, pregnancy_id=woman.id)


def test_a_draft_is_discarded_from_its_chip_and_that_is_said(window: Workspace, desk: Desk) -> None:
    woman = a_woman(desk)
    keep_draft(desk, "scan", woman.id, {"a": "22.4", "b": "22.9", "c": ""}, "ADEYEMI")
    page(window).drafts_changed.emit()
    (draft,) = unfinished(desk)
    window.foot.chips.discard_wanted.emit(draft)
    assert unfinished(desk) == ()
    assert window.foot.chips.buttons == ()
    assert window.line.text == "Discarded: ADEYEMI’s scan, 2 fields typed."


def test_a_draft_has_no_chip_on_its_own_page(window: Workspace, desk: Desk) -> None:
    woman = a_woman(desk)
    keep_draft(desk, "scan", woman.id, {"a": "22.4"}, "ADEYEMI")
    window.go(Location(Where.SCAN, pregnancy_id=woman.id))
    assert window.foot.chips.buttons == ()


def test_a_page_knows_its_own_draft_though_the_way_to_it_names_none(
    window: Workspace, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    about = desk.new_id()
    keep_draft(desk, "register", about, {"family_name": "Dorado"}, "DORADO")
    page(window).drafts_changed.emit()
    assert len(window.foot.chips.buttons) == 1
    here = Location(Where.REGISTER, record_id=about)
    monkeypatch.setattr(page(window), "place", lambda _location: here)
    page(window).drafts_changed.emit()
    assert len(window.foot.chips.buttons) == 0


def test_a_message_stays_until_she_goes_on_to_something_else(window: Workspace, qtbot: QtBot) -> None:
    page(window).notice.emit("Saved.")
    window.go(Location(Where.WOMEN))
    assert window.line.text == "Saved."
    qtbot.wait(1)
    assert window.line.text == "Saved."
    window.go(Location(Where.TODAY))
    assert window.line.text == ""


def test_an_error_takes_the_line_and_can_be_read_again_later(window: Workspace, qtbot: QtBot) -> None:
    page(window).report_error(NotFound("Scan", "1"))
    page(window).failed.emit(Unavailable("database.disk_full"))
    assert "disk is full" in window.line.text
    assert window.foot.messages.text() == "2 messages"
    assert [message.is_problem for _, message in window.said.said] == [True, True]


def test_nothing_on_the_page_moves_when_something_is_said(window: Workspace, desk: Desk) -> None:
    before = window.stack.geometry()
    keep_draft(desk, "scan", a_woman(desk).id, {"a": "22.4"}, "ADEYEMI")
    page(window).drafts_changed.emit()
    page(window).notice.emit("Saved.")
    window.line.stand(Lasting.ROOM, Message("Only 12 MB are left.", urgency=Urgency.URGENT))
    window.foot.count_down(30)
    QApplication.processEvents()
    assert window.stack.geometry() == before


def test_a_deed_of_the_line_leads_where_it_says(window: Workspace, desk: Desk, qtbot: QtBot) -> None:
    there = Location(Where.WOMAN, pregnancy_id=a_woman(desk).id)
    window.line.say(Message("Scan saved.", deeds=(Deed("open", "Open", location=there, is_default=True),)))
    window.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.page.setFocus()
    qtbot.keyClick(window.page, Qt.Key.Key_Return)
    assert window.location == there


def test_ctrl_tab_walks_the_panes_and_back(window: Workspace, qtbot: QtBot) -> None:
    page(window).first.setFocus()
    window.next_pane()
    assert page(window).second.hasFocus()
    window.next_pane()
    assert isinstance(window.focusWidget(), RailButton)
    window.previous_pane()
    assert page(window).second.hasFocus()


def test_the_page_hears_that_the_day_turned(window: Workspace) -> None:
    window.turn_day()
    assert page(window).notes[-1] == "day turned"


def test_a_page_about_nobody_has_its_own_header_at_the_same_height(window: Workspace, desk: Desk) -> None:
    before = window.stack.geometry()
    assert window.heads.currentWidget() is window.page.header
    window.go(Location(Where.WOMAN, pregnancy_id=a_woman(desk).id))
    assert window.heads.currentWidget() is window.banner
    assert window.stack.geometry() == before


@pytest.mark.parametrize(
    ("width", "is_narrow", "rail"), [(1200, False, 72), (1199, True, 48), (960, True, 48)]
)
def test_a_narrow_window_has_icons_alone_and_its_pages_hear_of_it(
    window: Workspace, qtbot: QtBot, width: int, is_narrow: bool, rail: int
) -> None:
    window.resize(width, 560)
    assert (window.is_narrow, window.rail.width()) == (is_narrow, rail)
    notes = [note for note in page(window).notes if note in ("narrow", "wide")]
    assert notes == ["wide", "narrow"] if is_narrow else ["wide"]
    (today, *_) = window.rail.findChildren(RailButton)
    assert (today.accessibleName(), today.toolTip()) == ("Today", "Today (F2)")
    window.go(Location(Where.WOMEN))
    assert page(window).notes[0] == ("narrow" if is_narrow else "wide")


def test_the_foot_names_user_desk_and_backup(window: Workspace) -> None:
    window.foot.show_backups(BackupState())
    texts = [label.text() for label in window.foot.findChildren(type(window.foot.backup))]
    assert "No backup: no place chosen" in texts
    assert "nobody has chosen a place for backups yet" in window.foot.backup.accessibleName()
    assert "Sr Amina HADDAD · Desk 1" in texts


def test_the_foot_counts_down_and_falls_silent(window: Workspace) -> None:
    window.foot.count_down(42)
    assert "Locks in 42 s" in [label.text() for label in window.foot.findChildren(type(window.foot.backup))]
    window.foot.count_down(0)
    assert window.foot._countdown.text() == ""


def test_nothing_is_cut_off(window: Workspace, desk: Desk) -> None:
    keep_draft(desk, "scan", a_woman(desk, "Kowalska", "RX1").id, {"a": "22.4"}, "KOWALSKA")
    window.go(Location(Where.WOMAN, pregnancy_id=a_woman(desk).id))
    page(window).failed.emit(Unavailable("program.fault", "KeyError", "lists.py:88"))
    assert clipped(window) == []


def test_the_foot_says_which_version_this_is(window: Workspace) -> None:
    assert (window.foot.version.text(), window.foot.version.accessibleName()) == (
        PROGRAM_VERSION,
        NAMED_VERSION,
    )
