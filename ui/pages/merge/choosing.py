"""Choosing the other record of a woman, or a merge of hers to be taken back."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.records.merge import Merge
from models.records.patient import Patient
from models.views import WomanRow
from ui.pages.merge.presenter import One
from ui.pages.merge.wording import full_name
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.tables.woman_cells import born_cell, due_cell, name_cell, number_cell
from ui.widgets.card import Card
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("merge")


Moved = tuple[Merge, Patient]


class ChoosingCards(QWidget):
    """On the left who may be the same woman, on the right the records that went into hers.

    Signals: `other_chosen` (WomanRow); `undo_wanted` (Merge).
    """

    other_chosen = Signal(object)
    undo_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.likely_card = Card(_tr("Likely the same woman as …"), self)
        self.moved_card = Card(_tr("Records that went into hers"), self)
        self._likely: RowsModel[WomanRow] = RowsModel(_likely_columns(), self)
        self._moved: RowsModel[Moved] = RowsModel(_moved_columns(), self)
        self.likely = RowsView(self._likely, _tr("Likely the same woman"), self)
        self.moved = RowsView(self._moved, _tr("Records that went into hers"), self)
        self.message = Text("", tone=Tone.QUIET, wraps=True)
        self.moved_message = Text("", tone=Tone.QUIET, wraps=True)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        for card, said, table in (
            (self.likely_card, self.message, self.likely),
            (self.moved_card, self.moved_message, self.moved),
        ):
            card.body.addWidget(said)
            card.body.addWidget(table, 1)
            card.body.addStretch(0)
            across.addWidget(card, 1)
        self.likely.row_opened.connect(self._on_likely)
        self.moved.row_opened.connect(self._on_moved)

    def show_one(self, one: One | None) -> None:
        """Show who may be the same as she; None shows nobody."""
        likely, merges = (one.likely, one.merges) if one else ((), ())
        self._likely.show_rows(likely)
        self._moved.show_rows(merges)
        self.likely.setVisible(bool(likely))
        self.moved.setVisible(bool(merges))
        self.message.setText(
            _tr("Enter compares the two records; nothing is changed yet.")
            if likely
            else _tr("Nobody else in the record is like her.")
        )
        self.moved_message.setText(
            _tr("Enter shows what taking it back would do.") if merges else _tr("None.")
        )
        for table in (self.moved, self.likely):
            if table.isVisibleTo(self):
                table.selectRow(0)
                table.setFocus()

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
    return full_name(moved[1])


def _moved_reason(moved: Moved) -> str:
    return moved[0].reason
