"""A receipt to copy or to save: the signed end of this desk's audit trail."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from models.records.clinic.signed_head import SignedHead
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("audit")
_ROOM = 2
"""Lines of room above and below the receipt."""
_LEAST_LINES = 5
"""What is seen of it in a low window, where it scrolls."""


class _ReceiptText(QPlainTextEdit):
    """As high as all of it where there is room; lower where there is none, and then it scrolls."""

    def sizeHint(self) -> QSize:
        # Left to itself Qt gives every text field the same height, which is less than a receipt has.
        line = self.fontMetrics().lineSpacing()
        return QSize(super().sizeHint().width(), line * (self.blockCount() + _ROOM))


class ReceiptCard(Card):
    """The receipt as text, and what it is good for. Signals: `save_wanted` (SignedHead); `closed`."""

    save_wanted = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Receipt"), parent)
        self._head: SignedHead | None = None
        said = _tr(
            "Copy or print these lines, or save them where nobody who works here can change them. Later, main.py verify"
            " --receipt says whether the record still holds everything up to this entry as it was. The lines down to"
            " Check are enough when they are copied by hand."
        )
        self.text = _ReceiptText(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(_tr("Receipt"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setMinimumWidth(self.text.fontMetrics().horizontalAdvance("0") * 62)
        self.save_button = Button(_tr("&Save the receipt…"), ButtonKind.PRIMARY, parent=self)
        self.copy_button = Button(_tr("Cop&y"), parent=self)
        self.close_button = Button(_tr("Cl&ose"), parent=self)
        buttons = QHBoxLayout()
        for button in (self.save_button, self.copy_button, self.close_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        beside = QVBoxLayout()
        beside.addWidget(Text(said, Type.SMALL, Tone.QUIET, wraps=True))
        beside.addStretch(1)
        beside.addLayout(buttons)
        row = QHBoxLayout()
        row.addWidget(self.text)
        row.addLayout(beside, 1)
        self.body.addLayout(row)
        self.save_button.clicked.connect(self._on_save)
        self.copy_button.clicked.connect(self._on_copy)
        self.close_button.clicked.connect(self._on_close)
        self.hide()

    def show_receipt(self, head: SignedHead, text: str) -> None:
        """Show one; the keys are on it."""
        self._head = head
        self.text.setPlainText(text.rstrip())
        self.show()
        # Only now the font is the one that is drawn.
        self.text.setMaximumHeight(self.text.sizeHint().height())
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * _LEAST_LINES)
        self.save_button.setFocus()

    @Slot()
    def _on_save(self) -> None:
        self.save_wanted.emit(self._head)

    @Slot()
    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()

    @Slot()
    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())
