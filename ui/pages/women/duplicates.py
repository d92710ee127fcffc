"""Pairs of records in the clinic that may be of one woman, looked for in slices."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import CervitrendError
from models.usecases.women.duplicates import MOST_PAIRS, DuplicateSearch, resume_search
from models.views import WomanRow
from ui.session.session import Session
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.tr import context

_tr = context("women")


Twin = tuple[WomanRow, WomanRow]


class DuplicatesCard(Card):
    """Hidden until it is asked for; it says how far it has come, and stops when it is closed.

    Signals: `pair_opened` (two WomanRow) to compare them; `failed` (CervitrendError).
    """

    pair_opened = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Possible duplicates in the clinic"), parent)
        self._session = session
        self._search = DuplicateSearch()
        self._is_wanted = False
        self.message = Text("", tone=Tone.QUIET, wraps=True)
        self.stop = Button(_tr("Close"), key="Alt+C", parent=self)
        self._model: RowsModel[Twin] = RowsModel(_columns(), self)
        self.table = RowsView(self._model, _tr("Possible duplicates"), self)
        top = QHBoxLayout()
        top.addWidget(self.message, 1)
        top.addWidget(self.stop)
        self.body.addLayout(top)
        self.body.addWidget(self.table, 1)
        self.body.addStretch(0)
        self.stop.clicked.connect(self.give_up)
        self.table.row_opened.connect(self._on_opened)

    @Slot()
    def begin(self) -> None:
        """Look through the clinic from its beginning."""
        self._search = DuplicateSearch()
        self._is_wanted = True
        self.show()
        self._show()
        self.table.setFocus()
        self._resume()

    @Slot()
    def give_up(self) -> None:
        """Look no further, and show nobody."""
        self._is_wanted = False
        self._model.show_rows(())
        self.hide()

    def _resume(self) -> None:
        desk, search = self._session.desk, self._search
        self._session.runner.run(
            self, lambda: resume_search(desk, search), self._on_slice, self._on_failed, "duplicates"
        )

    @Slot(object)
    def _on_slice(self, search: DuplicateSearch) -> None:
        """One slice is done; a save in between has not waited."""
        if not self._is_wanted:
            return
        has_more = len(search.pairs) > len(self._search.pairs)
        self._search = search
        self._show(renews=has_more)
        if not search.is_done:
            self._resume()

    def _show(self, *, renews: bool = True) -> None:
        search = self._search
        if renews:
            at = max(self.table.currentIndex().row(), 0)
            self._model.show_rows(search.pairs)
            self.table.setVisible(bool(search.pairs))
            self.table.selectRow(at)
        seen = _tr.counted(search.seen, "%n record", "%n records")
        found = _tr.counted(len(search.pairs), "%n pair", "%n pairs")
        if not search.is_done:
            self.message.setText(_tr("{0} looked at, {1} found so far …").format(seen, found))
        elif len(search.pairs) == MOST_PAIRS:
            self.message.setText(_tr("The first {0} are shown and there may be more.").format(found))
        else:
            self.message.setText(
                _tr(
                    "{0} looked at, {1} found. Enter compares the two; sisters and twins are no duplicates."
                ).format(seen, found)
            )

    @Slot(object)
    def _on_opened(self, pair: Twin) -> None:
        self.pair_opened.emit(pair)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self._is_wanted = False
        self.failed.emit(error)


def _columns() -> tuple[Column[Twin], ...]:
    return (
        Column(heading=_tr("Record"), text=_one, tooltip=_one, is_bold=True),
        Column(heading=_tr("and"), text=_other, tooltip=_other, is_bold=True),
        Column(heading=_tr("Alike"), text=_alike, width=180),
    )


def _one(pair: Twin) -> str:
    return formats.identity_text(pair[0])


def _other(pair: Twin) -> str:
    return formats.identity_text(pair[1])


def _alike(pair: Twin) -> str:
    one, other = pair
    is_same_day = one.born_on is not None and one.born_on == other.born_on
    return _tr("same birth date") if is_same_day else _tr("same digits in the number")
