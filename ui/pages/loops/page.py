"""The sheet of open loops: at any time, and before somebody signs out."""

from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.errors import CervitrendError, Problem, Refused
from models.records.clinic.hand_over import HandOver
from models.records.clinic.user import User
from models.records.flag import Urgency
from models.rules.register.permissions import Action, may
from models.usecases.flags.hand_over import HandOverDraft
from models.views import Draft
from ui.forms.saver import Saver
from ui.pages.loops.form import HandOverForm
from ui.pages.loops.presenter import FORM, LoopsPresenter
from ui.papers.loops import LoopLine, Sheet, line_of, sheet_text, summary
from ui.session.session import LEAVING, Location, Session, Where
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.widgets.card import Look
from ui.widgets.messages.line_strip import LineStrip
from ui.widgets.page import Page
from ui.widgets.permitted import allow
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.tr import context

_tr = context("loops")


class LoopsPage(Page):
    """Every question without an answer, decision owed and scan overdue; Enter opens the woman, the form hands them over.

    It holds nobody up: signing out is one key further, whatever the sheet says.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.header.show_title(_tr("Handover"))
        self._rules = {rule.id: rule for g in session.desk.known for rule in g.rules}
        self._sheet: Sheet | None = None
        self._is_leaving = False
        self._presenter = LoopsPresenter(session, self)
        self.subtitle = self.header.subtitle
        self.strip = LineStrip(self)
        self.model: RowsModel[LoopLine] = RowsModel(self._columns(), self)
        self.table: RowsView[LoopLine] = RowsView(self.model, _tr("What is open"), self)
        self.empty = Text(
            _tr("No question waits for an answer, no decision is owed, no scan is overdue."),
            tone=Tone.QUIET,
            wraps=True,
        )
        self.form = HandOverForm(self)
        self.form.set_initial()
        self.saver = Saver(session, self)
        allow(session.desk.user, Action.TELL_SOMEBODY, self.form.hand)
        for inner in self.form.inputs.values():
            inner.setEnabled(may(session.desk.user, Action.TELL_SOMEBODY))
        self._lay_out()
        self._presenter.ready.connect(self._show)
        self._presenter.handed.connect(self._on_handed)
        self._presenter.refused.connect(self._on_refused)
        self._presenter.failed.connect(self._on_failed)
        self.saver.found.connect(self._on_draft)
        self.saver.failed_elsewhere.connect(self.report_error)
        self.saver.drafts_changed.connect(self.drafts_changed)
        self.table.row_opened.connect(self._on_opened)
        self.form.hand_over_wanted.connect(self._on_hand_over)
        self.form.leave_wanted.connect(self.sign_out_wanted)

    def _columns(self) -> tuple[Column[LoopLine], ...]:
        return (
            Column(heading=_tr("Woman"), text=_woman, is_bold=True, width=188),
            Column(heading=_tr("Born"), text=_born, is_quiet=True, width=92),
            Column(heading=_tr("Age today"), text=_age, width=76, is_spare=True),
            Column(
                heading=_tr("What"),
                text=_what,
                urgency=_urgency,
                tooltip=_detail,
                spoken=_spoken,
                is_bold=True,
            ),
            Column(heading=_tr("Since"), text=_since, is_quiet=True, width=128),
            Column(heading=_tr("Late"), text=_late, is_bold=True, width=116),
            Column(heading=_tr("Told or tried"), text=_told, tooltip=_told),
        )

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 12, 18, 8)
        page.setSpacing(8)
        page.addWidget(self.empty)
        page.addWidget(self.table, 1)
        page.addWidget(self.form)
        page.addStretch(0)
        self.empty.hide()

    def opened(self, location: Location) -> None:
        """Read the sheet anew; before signing out it says so."""
        self._is_leaving = location.typed == LEAVING
        self.form.show_leaving(self._is_leaving)
        self.strip.clear()
        self.subtitle.setText(_tr("Reading …"))
        self.table.setFocus()
        self._presenter.refresh()
        # After the users to choose from are read: who was chosen is one of them.
        self.saver.find(FORM, self.session.desk.user.id)

    def on_leave(self) -> None:
        """Keep what is half-typed; nothing typed leaves no draft."""
        self.saver.keep(FORM, self.session.desk.user.id, self.form.typed)

    def day_turned(self) -> None:
        """Midnight has passed: more may be late now."""
        self._presenter.refresh()

    @Slot(object, object)
    def _show(self, sheet: Sheet, users: tuple[User, ...]) -> None:
        self._sheet = sheet
        lines = tuple(line_of(loop, sheet.on, self._rules) for loop in sheet.loops)
        self.model.show_rows(lines)
        self.table.setAccessibleDescription(sheet_text(sheet, lines))
        self.table.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self.form.offer(users)
        self.subtitle.setText(
            _tr("{0} · all of the clinic, most urgent first · refreshed {1}").format(
                summary(sheet), formats.clock_time(sheet.read_at)
            )
        )
        if self._is_leaving:
            self.strip.show_message(
                _tr("Before you sign out: {0}.").format(summary(sheet)),
                _tr("Hand them over, or sign out; Ctrl+Q again signs out at once."),
                look=Look.NOTICE,
            )
        if lines:
            self.table.selectRow(0)

    @Slot(object)
    def _on_opened(self, line: LoopLine) -> None:
        woman = line.loop.row.woman
        self.location_wanted.emit(
            Location(Where.WOMAN, patient_id=woman.patient_id, pregnancy_id=woman.pregnancy_id)
        )

    @Slot()
    def _on_hand_over(self) -> None:
        loops = self._sheet.loops if self._sheet is not None else ()
        if not loops and not self.form.note.text().strip() and self.form.to_name:
            self.form.show_error(Refused(Problem("note", "hand_over.nothing")))
            return
        self._presenter.hand_over(self.form.draft(HandOverDraft, to_name=self.form.to_name, loops=loops))

    @Slot(object, object)
    def _on_draft(self, about: UUID, draft: Draft | None) -> None:
        if draft is not None and not self.form.typed:
            self.form.restore(draft.fields)

    @Slot(object)
    def _on_handed(self, kept: HandOver) -> None:
        self.form.clear()
        self.saver.forget(FORM, self.session.desk.user.id)
        if self._is_leaving:
            self.sign_out_wanted.emit()
        else:
            self.notice.emit(_tr("Handed over to {0}.").format(kept.to_name))
            self._presenter.refresh()

    @Slot(object)
    def _on_refused(self, error: CervitrendError) -> None:
        if isinstance(error, Refused):
            self.form.show_error(error)
        else:
            self.failed.emit(error)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.subtitle.setText(_tr("What is open could not be read."))
        self.failed.emit(error)


def _woman(line: LoopLine) -> str:
    return line.woman


def _born(line: LoopLine) -> str:
    return line.born


def _age(line: LoopLine) -> str:
    return line.age


def _what(line: LoopLine) -> str:
    return line.what


def _detail(line: LoopLine) -> str:
    return line.detail


def _spoken(line: LoopLine) -> str:
    return line.spoken


def _urgency(line: LoopLine) -> Urgency | None:
    return line.urgency


def _since(line: LoopLine) -> str:
    return line.since


def _late(line: LoopLine) -> str:
    return line.late


def _told(line: LoopLine) -> str:
    return line.told
