"""The women of the record who may be the one being registered."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.errors import Refused
from models.usecases.women.register import PatientDraft
from models.values.identity import HospitalNumber
from models.views import WomanRow
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.tables.woman_cells import born_cell, name_cell, number_cell
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.deed_question import DEED_KEY
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("register")


class LikelyWomen(Card):
    """A list, most alike first; Enter opens her record instead of registering her twice.

    While the details of a woman of the record are corrected, the two records can be compared to be made one. Where saving
    asked whether she is one of them, that she is none is a deed of its own.
    Signals: `opened` and `merge_wanted` (WomanRow); `is_another` (frozenset of UUID), the women seen whom she is not.
    """

    opened = Signal(object)
    merge_wanted = Signal(object)
    is_another = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Is she one of these?"), parent)
        self._draft = PatientDraft(family_name="")
        self._model = RowsModel(self._columns(), self)
        self.table = RowsView(self._model, _tr("Women she may already be"), self)
        self.merge = Button(_tr("They are the same woman …"), key="Alt+M", parent=self)
        self.another = Button(_tr("She is another woman: save"), key=DEED_KEY, parent=self)
        self.message = Text("", tone=Tone.QUIET, wraps=True)
        self.body.addWidget(self.message)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.merge)
        self.body.addWidget(self.another)
        self.body.addStretch(0)
        self.merge.clicked.connect(self._on_merge)
        self.another.clicked.connect(self._on_another)
        self.table.row_opened.connect(self._on_opened)
        self.blank()

    def _columns(self) -> tuple[Column[WomanRow], ...]:
        return (
            Column(heading=_tr("Name"), text=name_cell, tooltip=name_cell, is_bold=True),
            Column(heading=_tr("Born"), text=born_cell, width=106),
            Column(heading=_tr("Number"), text=number_cell, width=112),
            Column(heading=_tr("Alike"), text=self._alike, width=170, is_spare=True),
        )

    def show_women(self, rows: tuple[WomanRow, ...], draft: PatientDraft, *, may_merge: bool = False) -> None:
        """Show those who are like what is typed; `may_merge` where it is typed about a woman of the record."""
        self._draft = draft
        self.merge.setVisible(bool(rows) and may_merge)
        self.another.hide()
        self._model.show_rows(rows)
        self.table.setVisible(bool(rows))
        if rows:
            self.table.selectRow(0)
            self.message.setText(_tr("Enter opens her record; nothing typed here is lost."))
        elif draft.family_name.strip():
            self.message.setText(_tr("Nobody else in the record is like what is typed."))
        else:
            self.message.setText(_tr("Women who are like what is typed appear here."))

    def ask(self) -> None:
        """Saving is not done before somebody says that she is none of these; the focus is on the one most like her."""
        self.another.setVisible(self.table.isVisibleTo(self))
        self.table.setFocus()

    def blank(self) -> None:
        """Show nobody."""
        self.show_women((), PatientDraft(family_name=""))

    def _alike(self, row: WomanRow) -> str:
        """What is the same, in words."""
        same = []
        if row.number is not None and row.number == number_typed(self._draft):
            same.append(_tr("number"))
        if row.born_on is not None and row.born_on == self._draft.born_on:
            same.append(_tr("birth date"))
        return _tr("same {0}").format(", ".join(same)) if same else _tr("similar name or number")

    @Slot()
    def _on_another(self) -> None:
        self.is_another.emit(frozenset(row.patient_id for row in self._model.rows))

    @Slot()
    def _on_merge(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.merge_wanted.emit(row)

    @Slot(object)
    def _on_opened(self, row: WomanRow) -> None:
        self.opened.emit(row)


def number_typed(draft: PatientDraft) -> HospitalNumber | None:
    """The number in the form; None while there is none that can be one."""
    try:
        return HospitalNumber.parse(draft.number) if draft.number.strip() else None
    except Refused:
        return None
