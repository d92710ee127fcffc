"""The second step before a record stops counting."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from models.errors import CervitrendError
from models.records.record import ClinicalRecord
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields.field import Field
from ui.widgets.fields.plain_field import PlainField
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("woman")


class RecordStrikeOut(QFrame):
    """Names the record, asks for the reason.

    Signals: `confirmed` (the record, str).
    """

    confirmed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "notice")
        self._record: ClinicalRecord | None = None
        self.reason = PlainField(_tr("Reason"))
        self.field = Field(_tr("Strike out"), self.reason, self)
        self.confirm = Button(_tr("Strike out"), ButtonKind.PRIMARY, parent=self)
        self.keep = Button(_tr("Keep it"), parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self.field, 1)
        row.addWidget(self.confirm)
        row.addWidget(self.keep)
        self.reason.returnPressed.connect(self._on_confirm)
        self.confirm.clicked.connect(self._on_confirm)
        self.keep.clicked.connect(self.close_question)
        self.hide()

    def ask(self, record: ClinicalRecord, question: str) -> None:
        """Ask why a record must not count."""
        self.close_question()
        self._record = record
        self.field.label.setText(question)
        self.show()
        self.reason.setFocus()

    @Slot()
    def close_question(self) -> None:
        """Take the question back."""
        self._record = None
        self.reason.clear()
        self.field.show_message("")
        self.hide()

    def show_error(self, error: CervitrendError) -> None:
        """Say why it was not done."""
        self.field.show_message(error_sentence(error))

    @Slot()
    def _on_confirm(self) -> None:
        if self._record is not None:
            self.confirmed.emit(self._record, self.reason.text())
