"""Choosing the other record of a woman, or a merge of hers to be taken back."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.records.merge import Merge
from models.records.patient import Patient
from models.views import WomanRow
from ui.pages.merge.presenter import One
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.tables.woman_cells import born_cell, due_cell, name_cell, number_cell
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.tr import context

_tr = context("merge")


Moved = tuple[Merge, Patient]


class ChoosingCards(QWidget):
    """On the left the search for her other record, and before it who may be the same woman; on the right what went into hers.

    Signals: `searched` (str) on every key; `other_chosen` (WomanRow); `undo_wanted` (Merge); `back_wanted`.
    """

    searched = Signal(str)
    other_chosen = Signal(object)
    undo_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one: One | None = None
        self.likely_card = Card(_tr("Her other record"), self)
        self.moved_card = Card(_tr("Records that went into hers"), self)
        self._likely: RowsModel[WomanRow] = RowsModel(_likely_columns(), self)
        self._moved: RowsModel[Moved] = RowsModel(_moved_columns(), self)
        self.search = PlainField(_tr("Find her other record"), hint=_tr("Name, number or birth date"))
        self.likely = RowsView(self._likely, _tr("Women who may be the same"), self)
        self.moved = RowsView(self._moved, _tr("Records that went into hers"), self)
        self.message = Text("", tone=Tone.QUIET, wraps=True)
        self.moved_message = Text("", tone=Tone.QUIET, wraps=True)
        self.back = Button(_tr("Back"), key="Esc", parent=self)
        self.likely_card.body.addWidget(self.search)
        across = QHBoxLayout()
        across.setSpacing(12)
        for card, said, table, width in (
            (self.likely_card, self.message, self.likely, 3),
            (self.moved_card, self.moved_message, self.moved, 2),
        ):
            card.body.addWidget(said)
            card.body.addWidget(table, 1)
            card.body.addStretch(0)
            across.addWidget(card, width)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(across, 1)
        column.addLayout(foot)
        order: tuple[QWidget, ...] = (self.search, self.likely, self.moved, self.back)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)
        self.search.textEdited.connect(self.searched)
        self.search.returnPressed.connect(self._enter_list)
        self.search.installEventFilter(self)
        self.back.clicked.connect(self.back_wanted)
        self.likely.row_opened.connect(self._on_likely)
        self.moved.row_opened.connect(self._on_moved)

    def show_one(self, one: One | None) -> None:
        """Show who may be the same as she and lead into the first list there is, else to the search; None shows nobody."""
        self._one = one
        self.search.clear()
        likely, merges = (one.likely, one.merges) if one else ((), ())
        self._moved.show_rows(merges)
        self.moved.setVisible(bool(merges))
        self.moved_message.setText(
            _tr("Enter shows what taking it back would do.") if merges else _tr("None.")
        )
        if merges:
            self.moved.selectRow(0)
        self._show_rows(
            likely,
            _tr("Like her. Enter compares the two records; nothing is changed yet."),
            _tr("Nobody else in the record is like her. Search for her other record."),
        )
        if one is not None:
            (self.likely if likely else self.moved if merges else self.search).setFocus()

    @Slot(str, object)
    def show_found(self, text: str, rows: tuple[WomanRow, ...]) -> None:
        """Show whom the search found, herself left out; an answer to what stands there no more is passed by."""
        if self._one is None or text != self.search.text():
            return
        if not text.strip():
            self.show_one(self._one)
            self.search.setFocus()
            return
        others = tuple(row for row in rows if row.patient_id != self._one.patient.id)
        self._show_rows(
            others,
            _tr("Found. Down leads into the list; Enter compares the two records, nothing is changed yet."),
            _tr("Nobody else is found. Search for a part of her name, her birth date or her number."),
        )

    def _show_rows(self, rows: tuple[WomanRow, ...], some: str, nobody: str) -> None:
        self._likely.show_rows(rows)
        self.likely.setVisible(bool(rows))
        self.message.setText(some if rows else nobody)
        if rows:
            self.likely.selectRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if is_down and event.type() == QEvent.Type.KeyPress:
            self._enter_list()
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _enter_list(self) -> None:
        """From the search into what it found; nobody is compared unread."""
        if self._likely.rows:
            self.likely.setFocus()

    @Slot(object)
    def _on_likely(self, row: WomanRow) -> None:
        self.other_chosen.emit(row)

    @Slot(object)
    def _on_moved(self, moved: Moved) -> None:
        self.undo_wanted.emit(moved[0])


def _likely_columns() -> tuple[Column[WomanRow], ...]:
    return (
        Column(heading=_tr("Name"), text=name_cell, tooltip=name_cell, is_bold=True),
        Column(heading=_tr("Born"), text=born_cell, width=110),
        Column(heading=_tr("Number"), text=number_cell, width=130),
        Column(heading=_tr("Due date"), text=due_cell, width=110),
    )


def _moved_columns() -> tuple[Column[Moved], ...]:
    return (
        Column(heading=_tr("Record"), text=_moved_name, tooltip=_moved_name, is_bold=True),
        Column(heading=_tr("Because"), text=_moved_reason, tooltip=_moved_reason, width=190),
    )


def _moved_name(moved: Moved) -> str:
    return formats.identity_text(moved[1])


def _moved_reason(moved: Moved) -> str:
    return moved[0].reason
