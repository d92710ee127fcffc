"""The audit trail of the whole clinic: who did what, when, at which desk, and what it was before."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import CervitrendError
from models.records.clinic.audit import AuditEntry, AuditQuery
from models.records.clinic.signed_head import SignedHead
from models.rules.register.permissions import Action
from models.usecases.clinic.audit_trail import AuditPart
from models.usecases.clinic.signing import receipt_of
from models.views import WomanRow
from ui.forms.choosing_file import Purpose, file_to_write
from ui.pages.audit.filters import AuditFilters
from ui.pages.audit.presenter import AuditPresenter
from ui.pages.audit.receipt_card import ReceiptCard
from ui.session.session import Location, Session, Where
from ui.tables.rows import RowsModel
from ui.tables.trail import clinic_trail_columns
from ui.tables.view import RowsView
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import Scroll
from ui.widgets.page import Page
from ui.widgets.permitted import refusal_of
from ui.widgets.text import Text, Tone
from ui.wording.audit.trail import TrailRow, clinic_trail_rows
from ui.wording.tr import context

_tr = context("audit")
_DETAIL_HEIGHT = 44


class AuditPage(Page):
    """Filters, one part of the list at a time, and what the entry the focus is on changed; Enter opens the woman."""

    def __init__(
        self, session: Session, save_text: Callable[[Path, str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self.header.show_title(_tr("Audit trail of the clinic"))
        self._query = AuditQuery()
        self._starts: list[AuditEntry | None] = [None]
        self._part: AuditPart | None = None
        self.presenter = AuditPresenter(session, save_text, self)
        self.filters = AuditFilters(session.desk.clock.today(), self)
        self.model: RowsModel[TrailRow] = RowsModel(clinic_trail_columns(), self)
        self.table: RowsView[TrailRow] = RowsView(self.model, _tr("Audit trail of the clinic"), self)
        self.nothing = Text("", tone=Tone.QUIET, wraps=True, parent=self)
        self.detail = Text("", Type.SMALL, wraps=True, parent=self)
        self.newer = Button(_tr("Ne&wer"), parent=self)
        self.older = Button(_tr("Olde&r"), parent=self)
        self.where = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self.save_button = Button(_tr("Save as a file…"), key="Ctrl+E", parent=self)
        self.receipt_button = Button(_tr("Recei&pt…"), parent=self)
        self.back = Button(_tr("&Back to settings"), parent=self)
        self.receipt = ReceiptCard(self)
        self.lists = QStackedWidget(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        detail = Scroll(self)
        detail.body.addWidget(self.detail)
        detail.body.addStretch(1)
        detail.setFixedHeight(_DETAIL_HEIGHT)
        turning = QHBoxLayout()
        turning.addWidget(self.newer)
        turning.addWidget(self.older)
        turning.addWidget(self.where, 1)
        for button in (self.receipt_button, self.save_button, self.back):
            turning.addWidget(button)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.addWidget(self.nothing)
        column.addStretch(1)
        self.lists.addWidget(self.table)
        self.lists.addWidget(empty)
        page = QVBoxLayout(self)
        page.setContentsMargins(14, 12, 14, 8)
        page.setSpacing(8)
        page.addWidget(self.receipt)
        page.addWidget(self.filters)
        page.addWidget(self.lists, 1)
        page.addWidget(detail)
        page.addLayout(turning)

    def _connect(self) -> None:
        self.filters.asked.connect(self._on_asked)
        self.filters.woman_sought.connect(self.presenter.find)
        self.table.row_changed.connect(self._on_row)
        self.table.row_opened.connect(self._on_opened)
        self.newer.clicked.connect(self._on_newer)
        self.older.clicked.connect(self._on_older)
        self.save_button.clicked.connect(self._on_save)
        self.receipt_button.clicked.connect(self.presenter.sign)
        self.receipt.save_wanted.connect(self._on_save_receipt)
        self.receipt.closed.connect(self._on_receipt_closed)
        self.back.clicked.connect(self._on_back)
        self.presenter.read.connect(self._on_read)
        self.presenter.found.connect(self._on_found)
        self.presenter.progressed.connect(self._on_progressed)
        self.presenter.saved.connect(self._on_saved)
        self.presenter.signed.connect(self._on_signed)
        self.presenter.receipt_saved.connect(self._on_receipt_saved)
        self.presenter.failed.connect(self._on_failed)

    def opened(self, location: Location) -> None:
        """Read the list anew, by the filters as they stand."""
        self.receipt.hide()
        refusal = refusal_of(self.session.desk.user, Action.READ_AUDIT)
        self.filters.setVisible(not refusal)
        if refusal:
            # Filters over a list that stays empty would look as if nothing had happened.
            self._refuse(refusal)
            return
        today = self.session.desk.clock.today()
        self.filters.since.set_today(today)
        self.filters.until.set_today(today)
        self._on_asked(self._query)
        self.table.setFocus()

    def _refuse(self, why: str) -> None:
        for button in (self.newer, self.older):
            button.setEnabled(False)
        for button in (self.save_button, self.receipt_button):
            button.forbid(why)
        self.nothing.setText(why)
        self.lists.setCurrentIndex(1)
        self.back.setFocus()

    def on_paper(self, there: Location) -> Location:
        return replace(there, asked=self._query)

    def panes(self) -> Sequence[QWidget]:
        return (self.filters, self.lists, *super().panes())

    @Slot(object)
    def _on_asked(self, query: AuditQuery) -> None:
        self._query, self._starts = query, [None]
        self._read()

    def _read(self) -> None:
        self.where.setText(_tr("Reading the audit trail…"))
        self.presenter.read_part(self._query, self._starts[-1])

    @Slot(object)
    def _on_read(self, part: AuditPart) -> None:
        self._part = part
        if self._query.patient_id is not None:
            self.looked_at.emit((self._query.patient_id,))
        names = {user.id: user.name for user in part.users}
        today = self.session.desk.clock.today()
        self.model.show_rows(clinic_trail_rows(part.lines, names, self.presenter.rules, today))
        self.filters.offer(part.users, part.desks)
        self.lists.setCurrentIndex(0 if part.lines else 1)
        self.nothing.setText(_tr("Nothing in the trail is like that. Clear a filter to see more."))
        self.newer.setEnabled(len(self._starts) > 1)
        self.older.setEnabled(part.has_more)
        self._say_where(part)
        if part.lines:
            self.table.selectRow(0)
        else:
            self._on_row(None)

    def _say_where(self, part: AuditPart) -> None:
        entries = _tr.counted(len(part.lines), "%n entry", "%n entries")
        more = _tr("{0}, newest first; there are older ones") if part.has_more else _tr("{0}, newest first")
        self.where.setText(more.format(entries))

    @Slot(object)
    def _on_found(self, rows: tuple[WomanRow, ...]) -> None:
        self.filters.offer_women(rows)

    @Slot(object)
    def _on_row(self, row: TrailRow | None) -> None:
        about = (row.woman, row.told) if row is not None else ()
        self.detail.setText("\n".join(filter(None, about)))

    @Slot(object)
    def _on_opened(self, row: TrailRow) -> None:
        at = self.table.currentIndex().row()
        line = self._part.lines[at] if self._part is not None else None
        if line is not None and line.patient_id is not None:
            self.location_wanted.emit(Location(Where.WOMEN, typed=str(line.number or line.woman)))

    @Slot()
    def _on_newer(self) -> None:
        if len(self._starts) > 1:
            self._starts.pop()
            self._read()

    @Slot()
    def _on_older(self) -> None:
        if self._part is not None and self._part.has_more:
            self._starts.append(self._part.lines[-1].entry)
            self._read()

    @Slot()
    def _on_save(self) -> None:
        name = f"audit-{self.session.desk.clock.today().isoformat()}.csv"
        path = file_to_write(self, _tr("Save the audit trail"), Purpose.LISTS, name)
        if path is not None:
            self.save_button.setEnabled(False)
            self.presenter.save(path, self._query)

    @Slot(int)
    def _on_progressed(self, count: int) -> None:
        self.where.setText(_tr("Gathering: {0}").format(_tr.counted(count, "%n entry", "%n entries")))

    @Slot(object, int)
    def _on_saved(self, path: Path, count: int) -> None:
        self.save_button.setEnabled(True)
        entries = _tr.counted(count, "%n entry", "%n entries")
        self.notice.emit(
            _tr("{0} saved as {1}. It holds names: keep it as you keep the record.").format(
                entries, path.name
            )
        )
        self._read()

    @Slot(object)
    def _on_signed(self, head: SignedHead) -> None:
        self.filters.hide()
        self.receipt.show_receipt(head, str(receipt_of(head)))
        # Signing is an entry as well.
        self._read()

    @Slot()
    def _on_receipt_closed(self) -> None:
        self.filters.show()
        self.table.setFocus()

    @Slot(object)
    def _on_save_receipt(self, head: SignedHead) -> None:
        name = f"receipt-{head.signed_at.date().isoformat()}-{head.seq}.txt"
        path = file_to_write(self, _tr("Save the receipt"), Purpose.LISTS, name)
        if path is not None:
            self.presenter.save_receipt(path, head)

    @Slot(object)
    def _on_receipt_saved(self, path: Path) -> None:
        self.notice.emit(
            _tr("Saved as {0}. Keep it where nobody who works here can change it.").format(path.name)
        )

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.save_button.setEnabled(True)
        self.where.setText("")
        self.report_error(error)

    @Slot()
    def _on_back(self) -> None:
        self.location_wanted.emit(Location(Where.SETTINGS))
