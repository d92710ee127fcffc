"""The page on which a woman is searched for."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.records.patient import Patient
from models.rules.register.permissions import Action, may
from models.views import WomanRow
from ui.forms.subject_export import SubjectExport
from ui.pages.women.duplicates import DuplicatesCard, Twin
from ui.pages.women.mistaken import MistakenCard
from ui.pages.women.presenter import WomenFound, WomenPresenter
from ui.session.session import Location, Session, Where
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.tables.woman_cells import born_cell, due_cell, name_cell, number_cell
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.page import Page
from ui.widgets.permitted import allow
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.tr import context

_tr = context("women")


MOST_SHOWN = 50
"""How many women a search lists at the most."""


class WomenPage(Page):
    """Search first: results while typing, before that the women opened last; Down and Enter open a record; a new woman is registered from here only.

    `save_text` writes everything about a woman to files, None: nothing is written.
    """

    def __init__(
        self,
        session: Session,
        save_text: Callable[[Path, str], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, parent)
        self.header.show_title(_tr("Women"))
        self._presenter = WomenPresenter(session, self)
        self._found: WomenFound | None = None
        self.search = PlainField(_tr("Find a woman"), hint=_tr("Name, number or birth date"))
        self._model = RowsModel(_columns(session.desk.clock.today), self)
        self.table = RowsView(self._model, _tr("Women found"), self)
        self.message = Text("", tone=Tone.QUIET, wraps=True)
        self.register = Button(_tr("Register a new woman"), key="Ctrl+N")
        self.correct = Button(_tr("Correct details"), key="Ctrl+E")
        self.same = Button(_tr("Same woman as …"), key="Alt+M")
        self.duplicates_button = Button(_tr("Possible duplicates"), key="Alt+D")
        self.duplicates = DuplicatesCard(session, self)
        self.mistaken_button = Button(_tr("Registered by mistake…"), key="Alt+B", parent=self)
        self.taken_back_button = Button(_tr("Taken back…"), key="Alt+T", parent=self)
        self.mistaken = MistakenCard(session, self)
        self.save_all = Button(_tr("Save everything about her…"), parent=self)
        self.export = SubjectExport(session, save_text, self) if save_text is not None else None
        self.save_all.setVisible(save_text is not None)
        self._lay_out()
        self._connect()
        user = session.desk.user
        allow(user, Action.REGISTER_WOMEN, self.register, self.correct)
        allow(user, Action.EXPORT_WOMAN, self.save_all)
        allow(user, Action.REGISTER_WOMEN, self.mistaken_button)
        allow(user, Action.TAKE_BACK_WOMEN, self.taken_back_button)
        allow(user, Action.MERGE_RECORDS, self.same, self.duplicates_button)
        self._show(WomenFound("", ()))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.search, 1)
        top.addWidget(self.register)
        top.addWidget(self.duplicates_button)
        top.addWidget(self.taken_back_button)
        results = Card(parent=self)
        results.setAccessibleName(_tr("Women found"))
        results.body.setContentsMargins(8, 8, 8, 8)
        results.body.addWidget(self.message)
        results.body.addWidget(self.table, 1)
        results.body.addStretch(0)
        below = QHBoxLayout()
        below.setSpacing(8)
        for button in (self.correct, self.same, self.mistaken_button):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self.save_all)
        results.body.addLayout(below)
        page = QVBoxLayout(self)
        page.setContentsMargins(14, 12, 14, 12)
        page.setSpacing(10)
        page.addLayout(top)
        page.addWidget(results, 1)
        for card in (self.duplicates, self.mistaken):
            page.addWidget(card, 1)
            card.hide()
        of_her = (self.correct, self.same, self.mistaken_button, self.save_all)
        of_all = (self.register, self.duplicates_button, self.taken_back_button)
        for first, second in pairwise((self.search, self.table, *of_her, *of_all)):
            self.setTabOrder(first, second)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._on_enter)
        self.search.installEventFilter(self)
        self.register.clicked.connect(self._on_register)
        self.correct.clicked.connect(self._on_correct)
        self.same.clicked.connect(self._on_same)
        self.duplicates_button.clicked.connect(self.duplicates.begin)
        self.duplicates.pair_opened.connect(self._on_pair)
        self.duplicates.failed.connect(self.report_error)
        self.mistaken_button.clicked.connect(self._on_mistaken)
        self.taken_back_button.clicked.connect(self.mistaken.list_all)
        self.mistaken.changed.connect(self._on_stands_otherwise)
        self.mistaken.failed.connect(self.report_error)
        self.table.row_opened.connect(self._on_opened)
        self.table.row_changed.connect(self._on_row)
        self.save_all.clicked.connect(self._on_save_all)
        if self.export is not None:
            self.export.saved.connect(self.notice)
            self.export.failed.connect(self.report_error)
        self._presenter.found.connect(self._show)
        self._presenter.failed.connect(self.report_error)

    def opened(self, location: Location) -> None:
        """Go on typing `location.typed`; without it the last search stands there, selected, and is done again."""
        self.search.setFocus()
        if location.typed:
            self.search.setText(location.typed)
            self.search.end(False)
        else:
            self.search.selectAll()
        self._presenter.search(self.search.text())

    def day_turned(self) -> None:
        """The ages are one day older."""
        self._presenter.search(self.search.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if is_down and event.type() == QEvent.Type.KeyPress and self._model.rows:
            self._enter_list()
            return True
        return super().eventFilter(watched, event)

    def _enter_list(self) -> None:
        self.table.setFocus()
        if not self.table.currentIndex().isValid():
            self.table.selectRow(0)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._presenter.search(text)

    @Slot()
    def _on_enter(self) -> None:
        """Open the only woman found; among several Enter leads into the list, so that nobody is opened unread."""
        if self._found is None or self._found.text != self.search.text() or not self._found.rows:
            return
        if len(self._found.rows) == 1 and not self._found.is_recent:
            self._on_opened(self._found.rows[0])
        else:
            self._enter_list()

    @Slot(object)
    def _show(self, found: WomenFound) -> None:
        self._found = found
        self._model.show_rows(found.rows)
        self.table.setVisible(bool(found.rows))
        self._on_row(None)
        if found.rows:
            self.table.selectRow(0)
        self.message.setText(_summary(found))

    @Slot(object)
    def _on_row(self, row: WomanRow | None) -> None:
        self.correct.setEnabled(row is not None)
        self.same.setEnabled(row is not None)
        self.mistaken_button.setEnabled(row is not None)
        self.save_all.setEnabled(row is not None)

    @Slot(object)
    def _on_opened(self, row: WomanRow) -> None:
        if row.pregnancy_id is not None:
            location = Location(Where.WOMAN, patient_id=row.patient_id, pregnancy_id=row.pregnancy_id)
        else:
            # Whoever may not open one is shown the woman without it.
            where = Where.PREGNANCY if may(self.session.desk.user, Action.REGISTER_WOMEN) else Where.WOMAN
            location = Location(where, patient_id=row.patient_id)
        self.location_wanted.emit(location)

    @Slot()
    def _on_register(self) -> None:
        self.location_wanted.emit(Location(Where.REGISTER, typed=self.search.text().strip()))

    @Slot()
    def _on_correct(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.location_wanted.emit(Location(Where.REGISTER, patient_id=row.patient_id))

    @Slot()
    def _on_same(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.location_wanted.emit(Location(Where.MERGE, record_id=row.patient_id))

    @Slot()
    def _on_save_all(self) -> None:
        row = self.table.current_row()
        if row is not None and self.export is not None:
            self.export.begin(row.patient_id)

    @Slot()
    def _on_mistaken(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.mistaken.ask(row)

    @Slot(object)
    def _on_stands_otherwise(self, patient: Patient) -> None:
        """She is gone, or stands again: search once more, and leave no page about her behind."""
        if self.session.woman.shows(patient.id):
            self.session.woman.blank()
        said = _tr("{0} stands again.") if patient.stands else _tr("{0} is taken back.")
        self.notice.emit(said.format(patient.name))
        self._presenter.search(self.search.text())
        self.search.setFocus()

    @Slot(object)
    def _on_pair(self, pair: Twin) -> None:
        one, other = pair
        self.location_wanted.emit(Location(Where.MERGE, record_id=one.patient_id, other_id=other.patient_id))


def _summary(found: WomenFound) -> str:
    """The line above the results."""
    if found.is_recent:
        how = _tr(
            "Type a name or any part of one, a hospital number or a birth date; accents and case do not matter."
        )
        return _tr("{0} You opened last:").format(how) if found.rows else how
    if not found.rows:
        return _nobody(found)
    if len(found.rows) >= MOST_SHOWN:
        return _tr("The first {0} are shown and there may be more: type more.").format(MOST_SHOWN)
    counted = _tr.counted(len(found.rows), "%n woman", "%n women")
    if found.born_on is not None:
        read = _tr("{0} found, born on {1}. Down leads into the list, Enter opens.")
        return read.format(counted, formats.day(found.born_on))
    return _tr("{0} found. Down leads into the list, Enter opens.").format(counted)


def _nobody(found: WomenFound) -> str:
    """That nobody is found is no reason yet to take her for a new woman."""
    if found.born_on is not None:
        return _tr(
            "Nobody born on {0} is found. Search for her name and her number too: she may be in the record with another "
            "birth date, or none."
        ).format(formats.day(found.born_on))
    return _tr(
        "Nobody is found for “{0}”. Search for a part of her name, her birth date and her number too: she may be in the "
        "record otherwise."
    ).format(found.text.strip())


def _columns(today: Callable[[], date]) -> Sequence[Column[WomanRow]]:
    """What the list says about each woman; ages are those of the day on which they are painted."""

    def age_today(row: WomanRow) -> str:
        if row.pregnancy_id is None:
            return _tr("no open pregnancy")
        return formats.age_on(row.due_on, today()) if row.due_on else _tr("no due date")

    return (
        Column(heading=_tr("Name"), text=name_cell, is_bold=True),
        Column(heading=_tr("Born"), text=born_cell, width=130),
        Column(heading=_tr("Number"), text=number_cell, width=180),
        Column(heading=_tr("Age of pregnancy today"), text=age_today, width=190),
        Column(heading=_tr("Due date"), text=due_cell, width=150),
    )
