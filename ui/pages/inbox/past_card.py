"""The imports so far, and taking one back."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.records.importing.imports import ImportBatch
from models.usecases.phrases import PhraseKind
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.fields.deed_typing import AskedDeed, DeedKind, DeedTyping
from ui.widgets.fields.field import Field
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.text import Text, Tone
from ui.wording.formats import moment
from ui.wording.tr import context

_tr = context("inbox")


class PastCard(Card):
    """Lists the imports, newest first. Signals: `take_back_wanted` (ImportBatch, reason)."""

    take_back_wanted = Signal(object, str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(_tr("Imports so far"))
        self._today = today
        self.model = RowsModel[ImportBatch](self._columns(), self)
        self.rows = RowsView(self.model, _tr("Imports so far"))
        self.none = Text(
            _tr(
                "Nothing has been imported yet. Choose a list of scans, a CSV file or an Excel workbook: every line is "
                "shown with what is thought of it before anything is taken."
            ),
            Type.BODY,
            Tone.QUIET,
            wraps=True,
        )
        self.reason = PhraseField(_tr("Why it is taken back"), PhraseKind.REASON)
        self.field = Field(_tr("&Why it is taken back"), self.reason)
        self.typing = DeedTyping({"reason": self.reason}, self)
        self.button = Button(_tr("Take this import back"))
        self._lay_out()
        self.rows.row_changed.connect(self._on_row)
        self.button.clicked.connect(self._on_clicked)
        self.reason.textEdited.connect(self._on_edited)
        self.show_batches(())

    def _columns(self) -> list[Column[ImportBatch]]:
        return [
            Column(heading=_tr("File"), text=lambda b: b.file_name, is_bold=True),
            Column(heading=_tr("Last change"), text=lambda b: moment(b.stamp.at, self._today), width=160),
            Column(heading=_tr("Scans taken"), text=lambda b: str(b.taken), is_right=True, width=110),
            Column(heading=_tr("Lines left out"), text=lambda b: str(b.refused), is_right=True, width=120),
            Column(heading=_tr("Taken back because"), text=lambda b: b.undone or "", width=190),
        ]

    def _lay_out(self) -> None:
        self.body.addWidget(Text(_tr("Imports so far"), Type.HEADING))
        self.body.addWidget(self.none)
        self.body.addWidget(self.rows, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.field, 1)
        foot.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(foot)
        self.body.addStretch(0)

    def show_batches(self, batches: Sequence[ImportBatch]) -> None:
        """Show these imports; the newest has the focus line."""
        self._ask_about(None)
        self.model.show_rows(tuple(reversed(batches)))
        self.none.setVisible(not batches)
        self.rows.setVisible(bool(batches))
        self.field.setVisible(bool(batches))
        self.button.setVisible(bool(batches))
        if batches:
            self.rows.selectRow(0)
        self._on_row(self.rows.current_row())

    @Slot(object)
    def _on_row(self, batch: ImportBatch | None) -> None:
        may_go = batch is not None and batch.undone is None
        self.button.setEnabled(may_go)
        self._ask_about(batch if may_go else None)

    def _ask_about(self, batch: ImportBatch | None) -> None:
        """Ask why this one is taken back; what was typed for another is kept for that one."""
        asked = self.typing.asked
        if batch is None or asked is None or asked.about != batch.id:
            self.typing.leave()
            self.reason.clear()
            self.field.show_message("")
        if batch is not None:
            self.typing.ask(AskedDeed(DeedKind.TAKE_BACK_IMPORT, batch.id, str(batch.version)))

    @Slot()
    def _on_edited(self) -> None:
        self.field.show_message("")

    @Slot()
    def _on_clicked(self) -> None:
        batch = self.rows.current_row()
        if not self.reason.text().strip():
            self.field.show_message(_tr("Say why in a few words."))
            self.reason.setFocus()
        elif batch is not None:
            self.button.setEnabled(False)
            self.take_back_wanted.emit(batch, self.reason.text())
