"""The tab of passwords and keys."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import CervitrendError, Problem, Refused
from models.ports.vault import Vault
from models.rules.register.permissions import Action, may
from models.usecases.clinic.passwords import (
    change_password,
    offer_recovery_key,
    recovery_groups_match,
    replace_recovery_key,
    want_new_key,
)
from models.usecases.desk import Desk
from models.values.recovery import RecoveryKey
from ui.forms.key_form import ASKED, KeyForm
from ui.pages.settings.keys.cards import SecretCard, data_key_card, password_card, recovery_card
from ui.session.session import Session
from ui.widgets.card import Look, Scroll
from ui.widgets.messages.line_strip import LineStrip
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("settings")


_WIDTH = 480
_LEAST = 320


class KeysTab(QWidget):
    """Everybody changes her own password; the lead also issues a recovery key and has a new key made for the record.

    `save_text` writes a recovery key to a file (Raises: Unavailable).
    Signals: `noticed` (str) with what was done; `desk_changed` (Desk) once nobody else knows her password any more.
    """

    noticed = Signal(str)
    desk_changed = Signal(object)

    def __init__(
        self,
        session: Session,
        vault: Vault,
        save_text: Callable[[Path, str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._vault, self._save_text = session, vault, save_text
        self._new_key = ""
        self.password, self.recovery, self.data_key = (
            password_card(self),
            recovery_card(self),
            data_key_card(self),
        )
        self.key = KeyForm(_tr("Put it in the place of the old one"), self)
        self.strip = LineStrip(self)
        self._steps = QStackedWidget(self)
        self._working = self.password
        self._lay_out()
        self.password.wanted.connect(self._on_password)
        self.recovery.wanted.connect(self._on_recovery)
        self.data_key.wanted.connect(self._on_data_key)
        self.key.back_wanted.connect(self._show_cards)
        self.key.save_wanted.connect(self._on_save)
        self.key.confirmed.connect(self._on_confirmed)
        self._ask_state()

    def _lay_out(self) -> None:
        is_lead = may(self._session.desk.user, Action.SETTLE_CLINIC)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.password)
        for card in (self.recovery, self.data_key):
            card.setVisible(is_lead)
            right.addWidget(card)
        for card in (self.password, self.recovery, self.data_key):
            card.setMinimumWidth(_LEAST)
            card.setMaximumWidth(_WIDTH)
        cards = QWidget(self)
        across = QHBoxLayout(cards)
        across.setContentsMargins(0, 12, 0, 0)
        across.setSpacing(12)
        for column in (left, right):
            column.setSpacing(12)
            column.addStretch(1)
            across.addLayout(column, 1)
        across.addStretch(0)
        around = Scroll(self)
        around.body.addWidget(cards)
        self._steps.addWidget(around)
        self._steps.addWidget(self.key)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._steps, 1)

    def _ask_state(self) -> None:
        self._session.runner.run(self, self._vault.is_new_key_wanted, self._on_state, self._on_no_state)

    @Slot(object)
    def _on_state(self, is_wanted: bool) -> None:
        self.data_key.say(
            _tr("A new key was asked for; it is made when somebody next signs in.") if is_wanted else ""
        )

    @Slot(object)
    def _on_no_state(self, error: CervitrendError) -> None:
        self.data_key.say(error_sentence(error))

    @Slot()
    def _on_password(self) -> None:
        vault, desk, card = self._vault, self._session.desk, self.password
        old, new, again = (card.text(name) for name in ("old", "password", "password_again"))
        self._do(card, lambda: change_password(vault, desk, old, new, again), self._on_changed)

    @Slot(object)
    def _on_changed(self, desk: Desk) -> None:
        said = _tr("Your password is changed.")
        if desk is not self._session.desk:
            self.desk_changed.emit(desk)
            return
        self.password.succeed(
            _tr(
                "Your password is changed. The old one still opens older copies of the vault, and with them the record."
            )
        )
        self.noticed.emit(said)

    @Slot()
    def _on_recovery(self) -> None:
        vault, desk, password = self._vault, self._session.desk, self.recovery.text("old")
        self._do(self.recovery, lambda: offer_recovery_key(vault, desk, password), self._on_offered)

    @Slot(object)
    def _on_offered(self, recovery_key: str) -> None:
        self._new_key = recovery_key
        self.strip.clear()
        self.key.show_key(RecoveryKey.parse(recovery_key).groups, ASKED)
        self._steps.setCurrentWidget(self.key)

    @Slot()
    def _on_confirmed(self) -> None:
        if not recovery_groups_match(self._new_key, self.key.typed()):
            self.key.refuse(sentence(Problem("recovery_key", "recovery_key.groups_differ")))
            return
        vault, desk, key = self._vault, self._session.desk, self._new_key
        password = self.recovery.text("old")
        self.key.finish.setEnabled(False)
        self._do(self.recovery, lambda: replace_recovery_key(vault, desk, password, key), self._on_replaced)

    @Slot(object)
    def _on_replaced(self, nothing: None) -> None:
        self._show_cards()
        said = _tr("The new recovery key holds. Destroy what the old one is written on.")
        self.recovery.succeed(said)
        self.noticed.emit(said)

    @Slot()
    def _show_cards(self) -> None:
        self._new_key = ""
        self.key.finish.setEnabled(True)
        self.recovery.forget()
        self.recovery.show_problems(())
        self.strip.clear()
        self._steps.setCurrentIndex(0)

    @Slot()
    def _on_save(self) -> None:
        about = _tr(
            "Cervitrend recovery key of {0}. It takes the place of every earlier one. Keep it locked away."
        ).format(self._session.desk.settings.clinic_name)
        if said := self.key.keep(self._new_key, about, self._save_text):
            self.strip.show_message(said, look=Look.PROBLEM)

    @Slot()
    def _on_data_key(self) -> None:
        vault, desk, password = self._vault, self._session.desk, self.data_key.text("old")
        self._do(self.data_key, lambda: want_new_key(vault, desk, password), self._on_key_wanted)

    @Slot(object)
    def _on_key_wanted(self, nothing: None) -> None:
        self.data_key.succeed("")
        self._ask_state()

    def _do(self, card: SecretCard, work: Callable[[], object], then: Callable[[Any], None]) -> None:
        self._working = card
        self._session.runner.run(self, work, then, self._on_failed)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.key.finish.setEnabled(True)
        if isinstance(error, Refused):
            self._working.show_problems(error.problems)
        else:
            self._working.show_problems((), error_sentence(error))
        if self._steps.currentWidget() is self.key:
            self.strip.show_message(error_sentence(error), look=Look.PROBLEM)

    def forget(self) -> None:
        """The page is left: no password and no key stays in it."""
        self._show_cards()
        for card in (self.password, self.data_key):
            card.forget()
