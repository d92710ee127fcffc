"""The line about backups: there while none is proven, the last is old, or a place has trouble; else the foot says it."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from models.records.clinic.backup import BackupState
from models.rules.backups.freshness import Freshness, freshness
from ui.widgets.button import Button
from ui.widgets.card import Look, StatusStrip
from ui.wording.backups.standing import (
    drill_words,
    last_backup_words,
    pack_password_words,
    pack_words,
    target_problems,
)
from ui.wording.tr import context

_tr = context("today")


class BackupStrip(QWidget):
    """A strip where something has to be done.

    Signals: `settings_wanted`.
    """

    settings_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.strip = StatusStrip(self)
        self.lead = Button(_tr("Backups"), parent=self.strip)
        self.strip.buttons.addWidget(self.lead)
        self.lead.clicked.connect(self.settings_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.strip)
        self.hide()

    def show_state(self, state: BackupState | None, now: datetime) -> None:
        """Show how backups stand; nothing where nobody backs this record up."""
        if state is None:
            self.hide()
            return
        words, how = last_backup_words(state, now), freshness(state, now)
        is_missing = how is not Freshness.FRESH
        trouble = " ".join(text for text in (target_problems(state.targets), _other(state, now)) if text)
        if is_missing or trouble:
            look = Look.PROBLEM if is_missing or _has_failed_drill(state) else Look.NOTICE
            self.strip.show_message(words, trouble, look=look)
        self.setVisible(is_missing or bool(trouble))


def _other(state: BackupState, now: datetime) -> str:
    texts = []
    if _has_failed_drill(state):
        texts.append(drill_words(state, now))
    if state.pack_problem is not None:
        texts.append(pack_words(state, now))
    if words := pack_password_words(state):
        texts.append(words)
    return " ".join(texts)


def _has_failed_drill(state: BackupState) -> bool:
    return state.drill is not None and state.drill.problem is not None
