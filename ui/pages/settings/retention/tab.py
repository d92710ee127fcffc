"""Records that nobody has written in for years: looked for by the clinic lead, shown, and saved as a list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.rules.register.permissions import Action
from models.usecases.clinic.retention import USUAL_YEARS, quiet_records
from models.values.spreadsheet import list_text
from models.views import QuietRow
from ui.session.session import Session
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields.field import Field
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.permitted import allow
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("settings")
_HEADINGS = _tr.marked(("Woman", "Born", "Hospital no.", "Last entry"))
_YEARS_WIDTH = 120


class RetentionTab(QWidget):
    """The question, and the women it names; nothing can be deleted here.

    Signals: `export_wanted` (name of the file, its text).
    """

    export_wanted = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.years = PlainField(_tr("Years without an entry"))
        self.years.setText(USUAL_YEARS)
        self.years.setFixedWidth(_YEARS_WIDTH)
        self.field = Field(_tr("&Years without an entry"), self.years)
        self.look = Button(_tr("&List these records"), ButtonKind.PRIMARY)
        self.export = Button(_tr("Save the list as a file…"))
        self.message = Text("", wraps=True)
        self.model = RowsModel[QuietRow](_columns(), self)
        self.rows = RowsView(self.model, _tr("Records without an entry for long"))
        self._lay_out()
        self.look.clicked.connect(self._on_look)
        self.years.returnPressed.connect(self._on_look)
        self.export.clicked.connect(self._on_export)
        allow(session.desk.user, Action.SETTLE_CLINIC, self.look)
        self._show_rows(())
        self.message.setText(_tr("Nobody has looked yet."))

    def _lay_out(self) -> None:
        told = _tr(
            "How long a record has to be kept differs by country and by what is in it: the clinic lead decides. "
            "Cervitrend deletes nothing by itself. Looking at a record is no entry."
        )
        asking = QHBoxLayout()
        asking.setSpacing(8)
        asking.addWidget(self.field)
        asking.addWidget(self.look, 0, Qt.AlignmentFlag.AlignBottom)
        asking.addStretch(1)
        asking.addWidget(self.export, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text(told, tone=Tone.QUIET, wraps=True))
        column.addLayout(asking)
        column.addWidget(self.message)
        column.addWidget(self.rows, 1)
        column.addStretch(0)

    @Slot()
    def _on_look(self) -> None:
        desk, years = self._session.desk, self.years.text()
        self.field.show_message("")
        self._session.runner.run(
            self, lambda: quiet_records(desk, years), self._on_found, self._on_failed, "look"
        )

    @Slot(object)
    def _on_found(self, found: Sequence[QuietRow]) -> None:
        self._show_rows(found)
        self.message.setText(
            _tr.counted(
                len(found),
                "%n record, the longest without an entry first.",
                "%n records, the longest without an entry first.",
            )
            if found
            else _tr("No record is without an entry for that long.")
        )

    def _show_rows(self, found: Sequence[QuietRow]) -> None:
        self.model.show_rows(found)
        self.rows.setVisible(bool(found))
        self.export.setVisible(bool(found))

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self._show_rows(())
        self.message.setText("")
        problem = sentence(error.problems[0]) if isinstance(error, Refused) else error_sentence(error)
        self.field.show_message(problem)

    @Slot()
    def _on_export(self) -> None:
        today = self._session.desk.clock.today()
        name = f"records-without-an-entry-{today.isoformat()}.csv"
        headings = [_tr(heading) for heading in _HEADINGS]
        self.export_wanted.emit(name, list_text(headings, map(_cells, self.model.rows)))


def _cells(row: QuietRow) -> tuple[str, ...]:
    woman = row.woman
    born = woman.born_on.isoformat() if woman.born_on else ""
    return str(woman.name), born, str(woman.number or ""), row.last_entry_on.isoformat()


def _columns() -> tuple[Column[QuietRow], ...]:
    name, born, number, last = (_tr(heading) for heading in _HEADINGS)
    return (
        Column(heading=name, text=_name, tooltip=_name, is_bold=True),
        Column(heading=born, text=_born, width=110),
        Column(heading=number, text=_number, width=150),
        Column(heading=last, text=_last, width=120),
    )


def _name(row: QuietRow) -> str:
    return str(row.woman.name)


def _born(row: QuietRow) -> str:
    return formats.birth_date(row.woman)


def _number(row: QuietRow) -> str:
    return str(row.woman.number or "")


def _last(row: QuietRow) -> str:
    return formats.day(row.last_entry_on)
