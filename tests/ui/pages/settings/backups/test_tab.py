"""The Backups tab in the window, over a record that is really backed up."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from db.ids import new_id
from models.errors import NotAllowed
from models.records.clinic.user import Role
from models.usecases.desk import Desk
from tests.db.backup.clinic import PASSWORD, SIGN_IN, Clinic
from tests.db.backup.desks import desk_now
from tests.systems import is_for_others
from tests.ui.clipping import clipped
from ui.pages.settings.backups.tab import BackupsTab
from ui.session.runner import InlineRunner
from ui.session.session import Session, WomanOnScreen

SIZE = (1080, 560)


def opened(desk: Desk, qtbot: QtBot) -> BackupsTab:
    """The tab as it is seen, once it has read how things stand."""
    runner = InlineRunner()
    tab = BackupsTab(Session(desk, runner, WomanOnScreen(desk, runner)))
    qtbot.addWidget(tab)
    tab.resize(*SIZE)
    with qtbot.waitSignals([tab.presenter.state_read, tab.presenter.listed]), qtbot.waitExposed(tab):
        tab.show()
        tab.refresh()
    return tab


@pytest.fixture
def tab(desk: Desk, qtbot: QtBot, themed_app: QApplication) -> BackupsTab:
    return opened(desk, qtbot)


def test_without_a_backup_it_says_so_and_leads_to_one(tab: BackupsTab, clinic: Clinic, qtbot: QtBot) -> None:
    assert tab.standing.standing.text == "There is no proven backup of this record yet."
    assert tab.backups.none.isVisible()
    with qtbot.waitSignal(tab.presenter.backed_up), qtbot.waitSignal(tab.notice) as said:
        tab.standing.back_up.click()
    assert said.args == ["Backed up and proven."]
    qtbot.waitUntil(lambda: len(tab.backups.model.rows) == 1)
    qtbot.waitUntil(lambda: tab.standing.standing.text.startswith("Last proven backup: "))
    qtbot.waitUntil(lambda: clipped(tab) == [])


def test_before_a_place_was_chosen_that_comes_first(
    clinic: Clinic, desk: Desk, qtbot: QtBot, themed_app: QApplication
) -> None:
    clinic.places.keep_targets(())
    tab = opened(desk, qtbot)
    assert tab.standing.standing.text.startswith(
        "There is no backup of this record: nobody has chosen a place"
    )
    assert not tab.standing.back_up.isEnabled()
    assert tab.places.none.isVisible()
    qtbot.waitUntil(lambda: clipped(tab) == [])


def test_a_place_is_added_with_its_first_backup_and_removed(
    tab: BackupsTab, clinic: Clinic, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    share = tmp_path / "share"
    share.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(share))
    with qtbot.waitSignal(tab.presenter.backed_up):
        tab.places.add.click()
    qtbot.waitUntil(lambda: len(tab.places.model.rows) == 2)
    assert len(list(share.iterdir())) == 1
    tab.places.rows.selectRow(0)
    with qtbot.waitSignal(tab.presenter.backed_up):
        tab.places.remove.click()
    assert clinic.places.targets == (share,)


def test_a_place_inside_the_record_is_refused_in_words(
    tab: BackupsTab, clinic: Clinic, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(clinic.folder.path))
    with qtbot.waitSignal(tab.presenter.failed):
        tab.places.add.click()
    assert "would be lost with it" in tab.standing.problem.text


def test_a_place_that_is_gone_is_said_beside_it(
    clinic: Clinic, desk: Desk, tmp_path: Path, qtbot: QtBot, themed_app: QApplication
) -> None:
    clinic.places.keep_targets((tmp_path / "gone",))
    clinic.keeper.back_up()
    tab = opened(desk, qtbot)
    assert "is not there" in tab.standing.standing.accessibleName()


def test_a_restore_is_tried_out(tab: BackupsTab, clinic: Clinic, qtbot: QtBot) -> None:
    clinic.backed_up()
    with qtbot.waitSignal(tab.presenter.state_read):
        tab.refresh()
    tab.standing.drill.click()
    qtbot.waitUntil(lambda: "came back as it was backed up" in tab.standing.tried.text())


def test_a_nurse_sees_how_they_stand_and_settles_nothing(
    desk: Desk, qtbot: QtBot, themed_app: QApplication
) -> None:
    tab = opened(replace(desk, user=replace(desk.user, role=Role.NURSE)), qtbot)
    shown = (tab.places.add, tab.places.remove, tab.backups.restore, tab.backups.other, tab.pack.name)
    assert not any(button.isVisible() for button in shown)
    assert tab.standing.back_up.isVisible()


def test_going_back_shows_first_what_would_be_lost_and_asks(
    clinic: Clinic, desk: Desk, qtbot: QtBot, themed_app: QApplication
) -> None:
    clinic.backed_up()
    clinic.register("Costa")
    tab = opened(desk, qtbot)
    tab.backups.rows.selectRow(0)
    tab.backups.restore.click()
    tab.panel.password.setText("wrong")
    with qtbot.waitSignal(tab.presenter.failed):
        tab.panel.show_lost.click()
    tab.panel.password.setText(PASSWORD)
    with qtbot.waitSignal(tab.presenter.opened):
        tab.panel.show_lost.click()
    assert [row.name for row in tab.panel.model.rows] == ["COSTA, Anna"]
    assert "would be lost" in tab.panel.warning.text
    assert not tab.panel.restore.isEnabled()
    qtbot.waitUntil(lambda: clipped(tab) == [])
    tab.panel.agreed.setChecked(True)
    with qtbot.waitSignal(tab.sign_out_wanted):
        tab.panel.restore.click()
    assert clinic.women() == ["Berg", "Costa"]


def test_who_is_otherwise_than_then_is_named_before_it_is_agreed_to(
    clinic: Clinic, desk: Desk, qtbot: QtBot, themed_app: QApplication
) -> None:
    made = replace(clinic.user, id=new_id(), version=0, sign_in="adeyemi", name="Dr Adeyemi")
    other = clinic.store.put(made)
    clinic.backed_up()
    clinic.store.put(replace(other, is_active=False), "left")
    tab = opened(desk, qtbot)
    tab.backups.rows.selectRow(0)
    tab.backups.restore.click()
    tab.panel.password.setText(PASSWORD)
    with qtbot.waitSignal(tab.presenter.opened):
        tab.panel.show_lost.click()
    assert "Dr Adeyemi: let in no longer since; stays out" in tab.panel.people.text()
    assert not tab.panel.unasked.isVisible()
    qtbot.waitUntil(lambda: clipped(tab) == [])


def test_under_another_key_the_panel_asks_for_a_password_of_then(
    clinic: Clinic, desk: Desk, qtbot: QtBot, themed_app: QApplication
) -> None:
    tab = opened(desk, qtbot)
    tab.panel.preview_wanted.disconnect()
    tab.panel.begin(clinic.target, "", SIGN_IN)
    tab.setCurrentIndex(1)
    tab.panel.password.setText("now")
    with qtbot.waitSignal(tab.panel.preview_wanted) as first:
        tab.panel.show_lost.click()
    tab.panel.show_error(NotAllowed("restore_then"))
    tab.panel.then_password.setText("then")
    with qtbot.waitSignal(tab.panel.preview_wanted) as second:
        tab.panel.show_lost.click()
    assert first.args == [clinic.target, SIGN_IN, "now", None]
    assert second.args == [clinic.target, SIGN_IN, "now", (SIGN_IN, "then")]


def test_a_folder_that_is_no_backup_is_refused_before_anything_is_typed(
    clinic: Clinic,
    desk: Desk,
    tmp_path: Path,
    qtbot: QtBot,
    themed_app: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tab = opened(desk, qtbot)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    with qtbot.waitSignal(tab.presenter.not_a_backup):
        tab.backups.other.click()
    assert tab.currentIndex() == 0
    assert "list of what it holds is missing" in tab.backups.problem.text
    backup = clinic.backed_up()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(backup))
    with qtbot.waitSignal(tab.presenter.checked):
        tab.backups.other.click()
    assert tab.currentIndex() == 1


def test_leaving_the_preview_leads_back(
    clinic: Clinic, desk: Desk, qtbot: QtBot, themed_app: QApplication
) -> None:
    clinic.backed_up()
    tab = opened(desk, qtbot)
    tab.backups.rows.selectRow(0)
    tab.backups.restore.click()
    tab.panel.back.click()
    assert tab.currentIndex() == 0


def test_a_pack_is_written_only_where_the_lead_named_a_folder(
    clinic: Clinic, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, themed_app: QApplication
) -> None:
    packs = tmp_path / "packs"
    packs.mkdir()
    tab = opened(desk_now(clinic), qtbot)
    assert not tab.pack.write.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(packs))
    with qtbot.waitSignal(tab.presenter.pack_written):
        tab.pack.name.click()
    (pack,) = packs.iterdir()
    assert not is_for_others(pack)
    assert PdfReader(pack).is_encrypted
    qtbot.waitUntil(tab.pack.write.isEnabled)
    tab.pack.stop.click()
    qtbot.waitUntil(lambda: not tab.pack.write.isEnabled())


def test_the_lead_shows_the_password_that_opens_the_pack_and_it_is_gone_with_the_page(
    tab: BackupsTab, clinic: Clinic, qtbot: QtBot, tmp_path: Path
) -> None:
    clinic.places.keep_pack_folder(tmp_path)
    tab.refresh()
    qtbot.waitUntil(tab.pack.unknown.isVisible)
    tab.pack.show_password.click()
    word = tab.pack.password.text()
    assert word == clinic.keeper.pack_password()
    qtbot.waitUntil(lambda: not tab.pack.unknown.isVisible())
    with qtbot.waitSignal(tab.presenter.pack_written) as written:
        tab.pack.write.click()
    read = PdfReader(written.args[0], password=word)
    assert "Everybody who is followed" in "".join(page.extract_text() for page in read.pages)
    tab.hide()
    assert tab.pack.password.text() == ""
