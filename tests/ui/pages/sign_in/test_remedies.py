"""What keeps the door shut and can be put right there is put right in one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.clinic.folder import DataFolder
from models.errors import Unavailable
from models.usecases.clinic.access import ClinicAccess
from models.usecases.desk import Desk
from tests.systems import needs_mounts, use_account
from tests.ui.clipping import clipped
from tests.ui.small_clinic import PASSWORD, a_clinic, clinic_access
from ui.pages.sign_in.page import SignInPage
from ui.pages.sign_in.presenter import SignInPresenter
from ui.session.runner import InlineRunner


@pytest.fixture
def house(tmp_path: Path) -> ClinicAccess:
    made = clinic_access(tmp_path)
    a_clinic(made).store.close()
    return made


@pytest.fixture
def page(house: ClinicAccess, qtbot: QtBot, themed_app: QApplication) -> Iterator[SignInPage]:
    made, desks = SignInPage(), list[Desk]()
    qtbot.addWidget(made)
    made.resize(1180, 680)
    made.show()
    SignInPresenter(made, InlineRunner(), lambda: house, made).signed_in.connect(desks.append)
    made.destroyed.connect(desks.clear)
    yield made
    for desk in desks:
        desk.store.close()


@pytest.mark.parametrize("content", [None, b"damaged"])
def test_a_whole_copy_of_the_vault_is_used_from_the_door(
    page: SignInPage, tmp_path: Path, content: bytes | None
) -> None:
    vault = DataFolder(tmp_path).vault
    if content is None:
        vault.unlink()
    else:
        vault.write_bytes(content)
    page.sign_in_wanted.emit("amina", PASSWORD)
    assert (page.remedy.isVisible(), page.remedy.text()) == (True, "Use the copy of the vault")
    assert clipped(page) == []
    page.remedy.click()
    assert not page.remedy.isVisible()
    assert page.problem.text == "Done. Sign in now."
    page.sign_in_wanted.emit("amina", PASSWORD)
    assert page.problem.text == ""


def test_an_older_vault_is_taken_once_somebody_says_so(
    page: SignInPage, house: ClinicAccess, tmp_path: Path
) -> None:
    vault = DataFolder(tmp_path).vault
    older = vault.read_bytes()
    house.vault.change_password("amina", PASSWORD, "blue table 34")
    vault.write_bytes(older)
    page.sign_in_wanted.emit("amina", PASSWORD)
    assert page.problem.text.startswith("An older vault was put")
    page.remedy.click()
    page.sign_in_wanted.emit("amina", PASSWORD)
    assert page.problem.text == ""


def test_a_wrong_password_offers_nothing(page: SignInPage) -> None:
    page.sign_in_wanted.emit("amina", "wrong horse")
    assert not page.remedy.isVisible()


def test_what_cannot_be_put_right_is_said(page: SignInPage, tmp_path: Path) -> None:
    DataFolder(tmp_path).vault.write_bytes(b"damaged")
    page.sign_in_wanted.emit("amina", PASSWORD)
    DataFolder(tmp_path).vault_copy.unlink()
    page.remedy.click()
    assert page.problem.text.startswith("There is no whole copy")
    assert page.enter.isEnabled()


@needs_mounts
@pytest.mark.parametrize(
    ("kind", "answer"), [("9p", "It is a disk of this computer"), ("ext4", "Use this folder all the same")]
)
def test_a_folder_in_doubt_is_asked_about_once_at_the_door(
    page: SignInPage,
    house: ClinicAccess,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    answer: str,
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"somewhere / {kind} rw 0 0\n", encoding="utf-8")
    use_account(monkeypatch, tmp_path / "account")
    monkeypatch.setattr("db.clinic.local_disk._MOUNTS", mounts)
    (tmp_path / ".stfolder").mkdir()
    page.sign_in_wanted.emit("amina", PASSWORD)
    assert (page.remedy.isVisible(), page.remedy.text()) == (True, answer)
    assert clipped(page) == []
    page.remedy.click()
    page.sign_in_wanted.emit("amina", PASSWORD)
    assert page.problem.text == ""


@pytest.mark.parametrize(
    "code", ["database.not_ours", "database.of_another_clinic", "vault.not_of_this_record"]
)
def test_a_record_whose_beginning_is_damaged_leads_to_the_backups(
    page: SignInPage, house: ClinicAccess, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    def refused(*_: object) -> None:
        raise Unavailable(code, "cervitrend.db")

    monkeypatch.setattr(type(house.vault), "unlock", refused)
    page.sign_in_wanted.emit("amina", PASSWORD)
    assert page.restore.isVisible()
    assert clipped(page) == []
