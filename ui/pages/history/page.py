"""The page on which her history is taken: earlier pregnancies on the left, risk factors on the right."""

from collections.abc import Sequence
from typing import assert_never
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.errors import CervitrendError, Conflict
from models.records.history import EarlierPregnancy
from models.records.pregnancy import Pregnancy
from models.rules.guidelines.assessment import Missing
from models.usecases.drafts import count_fields
from models.usecases.pregnancies.adopt_past_pregnancy import Offered, adopt_past_pregnancy, offered_history
from models.usecases.pregnancies.history import (
    add_earlier,
    amend_earlier,
    record_history_complete,
    record_no_history,
    strike_out_earlier,
    take_back_earlier,
)
from models.usecases.pregnancies.risk_factors import record_risks
from models.views import Draft, PregnancySheet
from ui.forms.saver import Job, Save, Saver
from ui.pages.history.earlier_card import EarlierCard
from ui.pages.history.half_typed import HistoryPart, Typed, history_draft_fields, history_part_texts
from ui.pages.history.risk_card import RiskCard
from ui.session.session import Location, Session, Where
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Look
from ui.widgets.leave import Leave
from ui.widgets.messages.line_strip import LineStrip
from ui.widgets.page import Page
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("history")


FORM = Where.HISTORY.value
RISKS = Missing.RISK_FACTORS.value
"""What a place says that leads to the risk factors."""


class HistoryPage(Page):
    """Each part saves by itself; what is half-typed in one is kept as a draft."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._sheet: PregnancySheet | None = None
        self._is_begun = False
        self._wanted = ""
        self.saver = Saver(session, self)
        self.restored = LineStrip(self)
        self.earlier = EarlierCard(session.desk.clock.today(), self)
        self.risks = RiskCard(session.desk.clock, self)
        self.unsaved = Text("", Type.STRONG, Tone.URGENT, parent=self)
        self.leave = Leave(self._count_typed, self)
        self.done = Button(_tr("Done"), ButtonKind.PRIMARY, "Ctrl+Return", parent=self)
        self._lay_out()
        self._connect()
        self.blank()

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self.earlier, 8)
        across.addWidget(self.risks, 5)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(self.unsaved)
        foot.addWidget(self.leave)
        foot.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(across, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.earlier.save_wanted.connect(self._on_earlier)
        self.earlier.strike_wanted.connect(self._on_strike)
        self.earlier.none_wanted.connect(self._on_none)
        self.earlier.complete_wanted.connect(self._on_complete)
        self.risks.save_wanted.connect(self._on_risks)
        self.earlier.form_shown.connect(self.leave.setHidden)
        self.earlier.leave_wanted.connect(self.back_wanted)
        self.earlier.form.discard_wanted.connect(self._on_form_discarded)
        self.leave.left.connect(self.back_wanted)
        self.leave.discarded.connect(self._on_discard)
        self.done.clicked.connect(self._on_done)
        self.saver.serve(self, self._on_saved, self._on_failed, self._on_begun)
        self.saver.saved_elsewhere.connect(self._on_saved)

    def panes(self) -> Sequence[QWidget]:
        return (self.earlier, self.risks)

    def opened(self, location: Location) -> None:
        self._wanted = location.typed

    def blank(self) -> None:
        self._sheet, self._is_begun = None, False
        self.earlier.blank()
        self.risks.blank()
        self.restored.clear()
        self.unsaved.clear()
        self.leave.take_back()
        self.setEnabled(False)

    def show_sheet(self, sheet: PregnancySheet) -> None:
        """Show her history; what is typed in a form stays when she is read again."""
        self._sheet = sheet
        if not self._is_begun:
            self.saver.find(FORM, sheet.pregnancy.id)
            return
        self.earlier.show_sheet(sheet, self.session.desk.clock.today())
        self.risks.show_sheet(sheet)
        if sheet.pregnancy.ended_on is None:
            self._offer(sheet.pregnancy)

    def day_turned(self) -> None:
        if self._sheet is not None and self._is_begun:
            self.show_sheet(self._sheet)

    def on_leave(self) -> None:
        """Keep what is half-typed; nothing typed leaves no draft."""
        if self._sheet is not None and self._is_begun:
            woman = self._sheet.patient.family_name.upper()
            self.saver.keep(FORM, self._sheet.pregnancy.id, history_draft_fields(self._typed()), woman)

    def _typed(self) -> Typed:
        """What is half-typed, by its part."""
        return {HistoryPart.EARLIER: self.earlier.typed, HistoryPart.RISKS: self.risks.typed}

    def _count_typed(self) -> int:
        return count_fields(history_draft_fields(self._typed()))

    @Slot(object, object)
    def _on_begun(self, pregnancy_id: UUID, draft: Draft | None) -> None:
        sheet = self._sheet
        if sheet is None or self._is_begun or sheet.pregnancy.id != pregnancy_id:
            return
        self._is_begun = True
        self.setEnabled(True)
        self.show_sheet(sheet)
        self._focus_first(sheet)
        if draft is not None:
            self._restore(draft)

    def _focus_first(self, sheet: PregnancySheet) -> None:
        """What was asked for, else where work is left: the earlier pregnancies, then the factors."""
        if sheet.pregnancy.history_taken or self._wanted == RISKS:
            self.risks.first_open()
        else:
            self.earlier.add.setFocus()

    def _restore(self, draft: Draft) -> None:
        risks, earlier = (
            history_part_texts(draft, HistoryPart.RISKS),
            history_part_texts(draft, HistoryPart.EARLIER),
        )
        self.risks.restore(risks)
        stands = self.earlier.restore(earlier) if earlier else True
        more = _tr("The earlier pregnancy was struck out meanwhile; save it as a new one or discard it.")
        said = _tr("Half-typed before: not in the record yet.")
        self.restored.show_message(said, "" if stands else more, look=Look.NOTICE)

    def _offer(self, pregnancy: Pregnancy) -> None:
        """Read which pregnancies of hers are over and not among the earlier ones yet."""
        desk = self.session.desk

        def work() -> tuple[UUID, tuple[Offered, ...]]:
            return pregnancy.id, offered_history(desk, pregnancy.patient_id)

        self.session.runner.run(self, work, self._on_offered, self.report_error)

    @Slot(object)
    def _on_offered(self, found: tuple[UUID, Sequence[Offered]]) -> None:
        pregnancy_id, offered = found
        if self._sheet is not None and self._sheet.pregnancy.id == pregnancy_id:
            self.earlier.show_offered(offered)

    @Slot()
    def _on_earlier(self) -> None:
        if self._sheet is None:
            return
        form, pregnancy_id = self.earlier.form, self._sheet.pregnancy.id
        draft, amended, reason = form.earlier(), form.amended, form.reason.text()
        carried = self.earlier.carried
        if carried is not None:
            self._save(
                HistoryPart.EARLIER, lambda desk: adopt_past_pregnancy(desk, pregnancy_id, carried, draft)
            )
        elif amended is None:
            self._save(HistoryPart.EARLIER, lambda desk: add_earlier(desk, pregnancy_id, draft))
        else:
            self._save(HistoryPart.EARLIER, lambda desk: amend_earlier(desk, amended, draft, reason))

    @Slot(object, str)
    def _on_strike(self, earlier: EarlierPregnancy, reason: str) -> None:
        done = strike_out_earlier if earlier.stands else take_back_earlier
        self._save(HistoryPart.STRIKING, lambda desk: done(desk, earlier, reason))

    @Slot()
    def _on_none(self) -> None:
        if self._sheet is not None:
            pregnancy_id = self._sheet.pregnancy.id
            self._save(HistoryPart.NO_HISTORY, lambda desk: record_no_history(desk, pregnancy_id))

    @Slot()
    def _on_complete(self) -> None:
        if self._sheet is not None:
            pregnancy_id = self._sheet.pregnancy.id
            self._save(HistoryPart.NO_HISTORY, lambda desk: record_history_complete(desk, pregnancy_id))

    @Slot()
    def _on_risks(self) -> None:
        self.risks.strip.clear()
        draft = self.risks.risks() if self.risks.validate() else None
        # The day that was being typed is read by now.
        if draft is not None:
            self._save(HistoryPart.RISKS, lambda desk: record_risks(desk, draft))

    def _save(self, part: HistoryPart, job: Job) -> None:
        if self._sheet is not None and self._is_begun:
            # What is half-typed in the other parts outlives the program, should nothing more be heard of this page.
            self.on_leave()
            self.saver.save(Save(FORM, self._sheet.pregnancy.id, part, part.value), job)

    @Slot(object, object)
    def _on_saved(self, save: Save[HistoryPart], kept: object) -> None:
        if self._is_about(save.about):
            self._on_part_saved(save.request)
            self.restored.clear()
            self.unsaved.clear()
        self.said.emit(self.saver.message(_tr("Saved."), kept=kept))
        self.record_changed.emit()

    def _on_part_saved(self, part: HistoryPart) -> None:
        """What stands in a part is in the record; lead on to where work is left."""
        match part:
            case HistoryPart.EARLIER:
                self.earlier.close_form()
            case HistoryPart.RISKS:
                self.risks.saved()
                self.done.setFocus()
            case HistoryPart.NO_HISTORY:
                self.risks.first_open()
            case HistoryPart.STRIKING:
                self.earlier.add.setFocus()
            case _:
                assert_never(part)

    @Slot(object, object)
    def _on_failed(self, save: Save[HistoryPart], error: CervitrendError) -> None:
        part = save.request
        if not self._is_about(save.about):
            self.report_error(error)
        elif part is HistoryPart.EARLIER:
            self.earlier.form.show_error(error)
            if isinstance(error, Conflict):
                self.earlier.outdated()
        elif part is HistoryPart.STRIKING:
            self.earlier.striking.show_error(error)
        elif part is HistoryPart.NO_HISTORY:
            self.earlier.show_error(error)
        else:
            self.risks.show_error(error)
        if isinstance(error, Conflict):
            self.record_changed.emit()

    def _is_about(self, pregnancy_id: UUID) -> bool:
        """Whether this pregnancy's forms are still those that are seen."""
        is_hers = self._sheet is not None and self._sheet.pregnancy.id == pregnancy_id
        return is_hers and self._is_begun and self.isVisibleTo(self.window())

    @Slot()
    def _on_discard(self) -> None:
        """Forget what is half-typed, and leave."""
        if self._sheet is None:
            return
        with self.saver.discarding(self.on_leave):
            self.earlier.close_form()
            self.risks.blank()
            self.risks.show_sheet(self._sheet)
            self.on_leave()
        self.back_wanted.emit()

    @Slot()
    def _on_form_discarded(self) -> None:
        """Forget what is half-typed of one earlier pregnancy, and stay."""
        with self.saver.discarding(self.on_leave):
            self.earlier.close_form()
            self.on_leave()

    @Slot()
    def _on_done(self) -> None:
        """Lead to her page; what is typed and not saved is named first."""
        typed = self._typed()
        names = {
            HistoryPart.EARLIER: _tr("the earlier pregnancy"),
            HistoryPart.RISKS: _tr("the risk factors"),
        }
        unsaved = [name for part, name in names.items() if typed[part]]
        if unsaved:
            self.unsaved.setText(_tr("Not saved yet: {0}.").format(", ".join(unsaved)))
        elif self._sheet is not None:
            her, about = self._sheet.patient.id, self._sheet.pregnancy.id
            self.location_wanted.emit(Location(Where.WOMAN, patient_id=her, pregnancy_id=about))
