"""Women who were registered by mistake: taken back here, and let stand again."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import CervitrendError
from models.records.patient import Patient
from models.usecases.women.mistaken import restore_woman, take_back_registration, women_taken_back
from models.views import WomanRow
from ui.session.session import Session
from ui.session.unkept import Unkept
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.deed_question import DeedQuestion
from ui.widgets.fields.deed_typing import AskedDeed, DeedKind
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.tr import context

_tr = context("women")


class MistakenCard(Card):
    """Hidden until it is asked for; it asks about one woman, or lists those who were taken back.

    Signals: `changed` (Patient) once she was taken back or stands again; `failed` (CervitrendError) where nothing was asked.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Registered by mistake"), parent)
        self._session = session
        self._asked: Patient | None = None
        self.question = DeedQuestion(_tr("Take back"), _tr("Keep her"), self)
        self.again = DeedQuestion(_tr("Let her stand again"), _tr("Leave it"), self)
        self.message = Text("", tone=Tone.QUIET, wraps=True)
        self.close_list = Button(_tr("Close"), key="Alt+C", parent=self)
        self._model: RowsModel[Patient] = RowsModel(_columns(), self)
        self.table = RowsView(self._model, _tr("Women who were taken back"), self)
        top = QHBoxLayout()
        top.addWidget(self.message, 1)
        top.addWidget(self.close_list)
        self.body.addLayout(top)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.again)
        self.body.addWidget(self.question)
        self.body.addStretch(0)
        self.close_list.clicked.connect(self.give_up)
        self.table.row_opened.connect(self._on_opened)
        self.question.done.connect(self._on_take_back)
        self.question.taken_back.connect(self.give_up)
        self.again.done.connect(self._on_restore)
        self.again.taken_back.connect(self.table.setFocus)
        self._show_list(None)

    def ask(self, row: WomanRow) -> None:
        """Read her as she stands, and ask whether she is taken back."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: desk.store.get(Patient, row.patient_id), self._on_read, self._on_failed, "mistaken"
        )

    @Slot()
    def list_all(self) -> None:
        """Show those who were taken back."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: women_taken_back(desk), self._on_listed, self._on_failed, "mistaken"
        )

    @Slot()
    def give_up(self) -> None:
        """Ask about nobody, and show nobody."""
        self._asked = None
        self.question.close_question()
        self.again.close_question()
        self._show_list(None)
        self.hide()

    def _show_list(self, gone: tuple[Patient, ...] | None) -> None:
        self._model.show_rows(gone or ())
        self.table.setVisible(bool(gone))
        self.message.setVisible(gone is not None)
        self.close_list.setVisible(gone is not None)
        self.message.setText(
            _tr("Enter lets her stand again, with a reason.") if gone else _tr("Nobody was taken back.")
        )

    @Slot(object)
    def _on_read(self, patient: Patient) -> None:
        self.give_up()
        self._asked = patient
        self.show()
        told = _tr("{0} is taken back: no list and no search shows her any more; the audit trail keeps her.")
        self.question.put(told.format(_in_full(patient)), _asked(DeedKind.TAKE_BACK_WOMAN, patient))

    @Slot(object)
    def _on_listed(self, gone: tuple[Patient, ...]) -> None:
        self.give_up()
        self._show_list(gone)
        self.show()
        (self.table if gone else self.close_list).setFocus()
        if gone:
            self.table.selectRow(0)

    @Slot(object)
    def _on_opened(self, patient: Patient) -> None:
        self._asked = patient
        # About one after the other: what was typed for one is not a reason for the other.
        self.again.close_question()
        told = _tr("{0} stands again, with what went with her.")
        self.again.put(told.format(_in_full(patient)), _asked(DeedKind.LET_STAND, patient))

    @Slot(str)
    def _on_take_back(self, reason: str) -> None:
        desk, patient = self._session.desk, self._asked
        if patient is not None:
            what = Unkept("women", patient.id, is_save=True)
            self._session.write(
                self,
                what,
                lambda: take_back_registration(desk, patient, reason),
                self._on_changed,
                self._on_refused,
            )

    @Slot(str)
    def _on_restore(self, reason: str) -> None:
        desk, patient = self._session.desk, self._asked
        if patient is not None:
            what = Unkept("women", patient.id, is_save=True)
            self._session.write(
                self, what, lambda: restore_woman(desk, patient, reason), self._on_changed, self._on_refused
            )

    @Slot(object)
    def _on_changed(self, patient: Patient) -> None:
        self.give_up()
        self.changed.emit(patient)

    @Slot(object)
    def _on_refused(self, error: CervitrendError) -> None:
        (self.question if self.question.is_asking else self.again).show_error(error)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)


def _columns() -> tuple[Column[Patient], ...]:
    return (
        Column(heading=_tr("Name"), text=_name, tooltip=_name, is_bold=True),
        Column(heading=_tr("Born"), text=formats.birth_date, width=130),
        Column(heading=_tr("Number"), text=formats.number, width=150),
        Column(heading=_tr("Because"), text=_because, tooltip=_because, width=260),
    )


def _asked(kind: DeedKind, patient: Patient) -> AskedDeed:
    return AskedDeed(kind, patient.id, str(patient.version), patient.family_name.upper())


def _in_full(patient: Patient) -> str:
    return _tr("{0}, born {1}, number {2}").format(
        _name(patient), formats.birth_date(patient), formats.number(patient)
    )


def _name(patient: Patient) -> str:
    return str(patient.name)


def _because(patient: Patient) -> str:
    return patient.struck_out or ""
