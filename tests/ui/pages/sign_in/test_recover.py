"""A forgotten password: the recovery key opens the record once, and another takes its place."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from db.text_file import save_text
from models.errors import NotAllowed, Unavailable
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.first_start import found_clinic
from models.usecases.clinic.sign_in import check_recovery, sign_in
from models.usecases.desk import Desk
from models.values.recovery import RecoveryKey
from tests.models.usecases.clinic.test_first_start import DRAFT, RECOVERY
from tests.ui.clipping import clipped
from tests.ui.small_clinic import clinic_access
from ui.forms.key_form import ASKED
from ui.pages.sign_in.recover_page import RecoverPage, RecoverPresenter
from ui.session.runner import InlineRunner

NEW = "blue table 34"


@dataclass
class Recovery:
    page: RecoverPage
    presenter: RecoverPresenter
    house: ClinicAccess
    desks: list[Desk] = field(default_factory=list)

    def fill(self, key: str = RECOVERY, password: str = NEW, again: str = NEW, name: str = "anna") -> None:
        form = self.page.form
        texts = (name, key, password, again)
        for each, text in zip(
            (form.name, form.recovery_key, form.password, form.password_again), texts, strict=True
        ):
            each.setText(text)
        form.next.click()

    @property
    def shown(self) -> str:
        return self.presenter._new_key

    def confirm(self) -> None:
        groups = RecoveryKey.parse(self.shown).groups
        for place in ASKED:
            self.page.key._asked[place].setText(groups[place])
        self.page.key.finish.click()


@pytest.fixture
def recovery(tmp_path: Path, qtbot: QtBot, themed_app: QApplication) -> Iterator[Recovery]:
    house = clinic_access(tmp_path)
    found_clinic(house, DRAFT, RECOVERY).store.close()
    page = RecoverPage()
    qtbot.addWidget(page)
    page.resize(1180, 680)
    page.show()
    made = Recovery(page, RecoverPresenter(page, InlineRunner(), lambda: house, save_text), house)
    made.presenter.signed_in.connect(made.desks.append)
    yield made
    for desk in made.desks:
        desk.store.close()


def test_the_key_opens_the_record_with_a_new_password_and_is_replaced(recovery: Recovery) -> None:
    recovery.fill()
    new_key = recovery.shown
    recovery.confirm()
    (desk,) = recovery.desks
    assert desk.user.sign_in == "anna"
    desk.store.close()
    check_recovery(recovery.house, "anna", new_key, NEW, NEW)
    with pytest.raises(NotAllowed):
        check_recovery(recovery.house, "anna", RECOVERY, NEW, NEW)
    recovery.desks[:] = [sign_in(recovery.house, "anna", NEW)]
    assert recovery.page.form.password.text() == recovery.page.form.recovery_key.text() == ""


def test_nothing_is_changed_before_the_new_key_was_confirmed(recovery: Recovery) -> None:
    recovery.fill()
    for place in ASKED:
        recovery.page.key._asked[place].setText("AAAA")
    recovery.page.key.finish.click()
    assert recovery.page.key.problem.text
    recovery.desks.append(sign_in(recovery.house, "anna", DRAFT.password))


@pytest.mark.parametrize("typed", [{"key": str(RecoveryKey(bytes(19)))}, {"name": "nobody"}])
def test_a_wrong_name_or_key_is_said_and_shows_no_key(recovery: Recovery, typed: dict[str, str]) -> None:
    recovery.fill(**typed)
    assert recovery.page.strip.text.startswith("Name or recovery key is wrong.")
    assert recovery.shown == ""


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ({"key": "AB"}, "recovery_key"),
        ({"password": "short"}, "password"),
        ({"again": "x"}, "password_again"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(recovery: Recovery, typed: dict[str, str], at: str) -> None:
    recovery.fill(**typed)
    assert recovery.page.form._fields[at].problem.text
    assert recovery.page.form.next.isEnabled()


def test_going_back_forgets_what_was_typed(recovery: Recovery, qtbot: QtBot) -> None:
    recovery.fill(password="short")
    with qtbot.waitSignal(recovery.presenter.given_up):
        recovery.page.form.back.click()
    assert recovery.page.form.recovery_key.text() == recovery.page.form.password.text() == ""


def test_the_new_key_is_saved_where_it_is_wanted(
    recovery: Recovery, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recovery.fill()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "key.txt"), ""))
    recovery.page.key.save.click()
    assert recovery.shown in (tmp_path / "key.txt").read_text(encoding="utf-8")
    assert recovery.page.key.saved.text() == "Saved as key.txt"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "nowhere" / "key.txt"), "")
    )
    recovery.page.key.save.click()
    assert recovery.page.strip.text


def test_what_fails_at_the_last_step_is_said_and_can_be_tried_again(
    recovery: Recovery, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Unavailable("vault.not_writable", "cervitrend.vault", "No space left on device")

    recovery.fill()
    monkeypatch.setattr(type(recovery.house.vault), "recover", full)
    recovery.confirm()
    assert recovery.page.strip.text.startswith("The vault cannot be written")
    assert recovery.page.key.finish.isEnabled()


@pytest.mark.parametrize("step", ["form", "wrong", "key"])
def test_nothing_of_it_is_cut_off(recovery: Recovery, step: str, qtbot: QtBot) -> None:
    if step == "wrong":
        recovery.fill(key="AB")
        recovery.fill(key=str(RecoveryKey(bytes(19))))
    if step == "key":
        recovery.fill()
    qtbot.wait(1)
    assert clipped(recovery.page) == []
