"""The second step before a deed that weighs: what it does, why, and a key that is not the one that saves."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.errors import CervitrendError, Problem
from models.usecases.phrases import PhraseKind
from ui.spoken.announcing import announce
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.fields.deed_typing import AskedDeed, DeedTyping
from ui.widgets.fields.field import Field
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.leave import is_escape, takes_escape
from ui.widgets.text import Text
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("widgets")

DEED_KEY = "Ctrl+Shift+Return"
"""What does every such deed: no key that saves or goes on."""


class DeedQuestion(QFrame):
    """Says what will happen and asks for the reason; Enter in the reason leads to the button and does nothing, Esc takes it back.

    `typing` is what is kept of it when it goes without an answer.

    Signals: `done` (str) with the reason; `taken_back`.
    """

    done = Signal(str)
    taken_back = Signal()

    def __init__(self, deed: str, keep: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "notice")
        self.told = Text("", Type.STRONG, wraps=True, parent=self)
        self.reason = PhraseField(_tr("Reason"), PhraseKind.REASON)
        self.field = Field(_tr("Reason"), self.reason, self)
        self.typing = DeedTyping({"reason": self.reason}, self)
        self._is_confirmed = False
        self.keep = Button(keep, parent=self)
        self.confirm = Button(deed, key=DEED_KEY, parent=self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        for button in (self.keep, self.confirm):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 8)
        column.setSpacing(4)
        column.addWidget(self.told)
        column.addLayout(row)
        self.reason.returnPressed.connect(self.confirm.setFocus)
        self.confirm.clicked.connect(self._on_confirm)
        self.keep.clicked.connect(self._on_keep)
        self.hide()

    @property
    def is_asking(self) -> bool:
        """Whether it stands on the page."""
        return not self.isHidden()

    def name(self, deed: str, keep: str) -> None:
        """Say what the buttons do."""
        self.confirm.rename(deed)
        self.keep.rename(keep)

    def put(self, told: str, asked: AskedDeed | None = None) -> None:
        """Ask, after saying what will happen; a reason that was typed before stays.

        Without `asked` the reason is a part of a form, which keeps it with the rest.
        """
        self._is_confirmed = False
        self.told.setText(told)
        self.setAccessibleName(told)
        self.show()
        self.reason.setFocus()
        announce(self, told)
        if asked is not None:
            self.typing.ask(asked)

    @Slot()
    def close_question(self) -> None:
        """Ask no more; a reason that nobody confirmed or took back is kept."""
        if self._is_confirmed:
            self.typing.end()
        else:
            self.typing.leave()
        self._is_confirmed = False
        self.reason.clear()
        self.field.show_message("")
        self.hide()

    def show_error(self, error: CervitrendError) -> None:
        """Say why it was not done."""
        self._is_confirmed = False
        self.field.show_message(error_sentence(error))

    def event(self, event: QEvent) -> bool:
        """Esc belongs to the question while the focus is in it, not to the page around."""
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_escape(event):
            self._on_keep()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_confirm(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self._is_confirmed = True
            self.done.emit(reason)
        else:
            self.field.show_message(sentence(Problem("reason", "reason.missing")))
            self.reason.setFocus()

    @Slot()
    def _on_keep(self) -> None:
        self.typing.end()
        self.close_question()
        self.taken_back.emit()
