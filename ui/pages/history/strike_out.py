"""The second step before an earlier pregnancy counts no more."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from models.errors import CervitrendError
from models.records.history import EarlierPregnancy
from ui.widgets.button import Button
from ui.widgets.fields.field import Field
from ui.widgets.fields.plain_field import PlainField
from ui.wording.history import earlier_text
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("history")


class EarlierStrikeOut(QFrame):
    """Names it and asks for the reason. Signals: `confirmed` (EarlierPregnancy, str)."""

    confirmed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "notice")
        self._earlier: EarlierPregnancy | None = None
        self.reason = PlainField(_tr("Reason"))
        self.field = Field("", self.reason, self)
        self.confirm = Button(_tr("Strike out"))
        self.keep = Button(_tr("Keep it"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.confirm)
        row.addWidget(self.keep)
        self.reason.returnPressed.connect(self._on_confirm)
        self.confirm.clicked.connect(self._on_confirm)
        self.keep.clicked.connect(self._on_keep)
        self.hide()

    def ask(self, earlier: EarlierPregnancy | None) -> None:
        """Ask about one; None takes the question back."""
        self._earlier = earlier
        self.reason.clear()
        self.field.show_message("")
        self.setVisible(earlier is not None)
        if earlier is not None:
            self.field.label.setText(_tr("Why must “{0}” not count?").format(earlier_text(earlier)))
            self.reason.setFocus()

    def show_error(self, error: CervitrendError) -> None:
        """Say why it was not done."""
        self.field.show_message(error_sentence(error))

    @Slot()
    def _on_confirm(self) -> None:
        if self._earlier is not None:
            self.confirmed.emit(self._earlier, self.reason.text())

    @Slot()
    def _on_keep(self) -> None:
        self.ask(None)
