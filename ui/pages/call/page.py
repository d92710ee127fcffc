"""The call card: the case of the woman on the screen to read aloud, and who was told."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.errors import CervitrendError, Conflict
from models.records.clinic.reference import References
from models.records.flag import Flag
from models.records.patient import Patient
from models.rules.flags.cards import question_of
from models.rules.pregnancy.call_card import CallCard
from models.rules.register.permissions import Action, may
from models.usecases.flags.respond import EscalationDraft, ShownFlag, escalate
from models.views import Draft, PregnancySheet
from ui.forms.case_copying import CaseCopying
from ui.forms.saver import Save, Saver
from ui.pages.call.sheet import CardSheet
from ui.pages.call.told_form import ToldForm
from ui.papers.call_card.summary import card_of, case_text
from ui.papers.call_card.words import card_parts, card_text
from ui.session.session import Location, Session, Where
from ui.widgets.page import Page
from ui.widgets.permitted import allow
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import phrase

_tr = context("call")


_FORM = Where.CALL.value


class CallPage(Page):
    """One woman's card; `references` hold what measuring twice can differ by."""

    def __init__(self, session: Session, references: References, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._references = references
        self._sheet: PregnancySheet | None = None
        self._card: CallCard | None = None
        self._asked_for: UUID | None = None
        self._new: frozenset[UUID] = frozenset()
        self.saver = Saver(session, self)
        self.copying = CaseCopying(self, session, self._case)
        self.empty = Text("", tone=Tone.QUIET, parent=self)
        self.card = CardSheet(self)
        self.form = ToldForm(session.desk.clock, self.card, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self.empty)
        column.addWidget(self.card, 1)
        column.addWidget(self.form)
        self._connect()
        self.blank()

    def _connect(self) -> None:
        allow(self.session.desk.user, Action.TELL_SOMEBODY, self.form.save)
        self.form.save_wanted.connect(self._on_save)
        self.form.back_wanted.connect(self.back_wanted)
        self.form.discard_wanted.connect(self._on_discard)
        self.copying.copied.connect(self.notice)
        self.copying.failed.connect(self.report_error)
        self.saver.serve(self, self._on_told, self._on_failed, self._on_draft)

    @property
    def text(self) -> tuple[str, ...]:
        """The text twin of the card, one line each; empty while nobody is on it."""
        return (
            card_text(card_parts(self._card, self._new, self.session.desk.users))
            if self._card is not None
            else ()
        )

    def _case(self, sheet: PregnancySheet) -> str:
        return case_text(self.session.desk, self._references, sheet)

    def panes(self) -> Sequence[QWidget]:
        return (self.form, self.card)

    def opened(self, location: Location) -> None:
        self.form.begin()

    def blank(self) -> None:
        self._sheet = self._card = self._asked_for = None
        self.copying.show_sheet(None)
        self._new = frozenset()
        self.empty.setText(_tr("Loading her record…"))
        self.empty.show()
        self.card.clear()
        self.form.clear()
        self.form.offer(is_possible=False)

    def show_patient(self, patient: Patient) -> None:
        self.blank()
        self.empty.setText(_tr("No pregnancy is open."))

    def show_sheet(self, sheet: PregnancySheet) -> None:
        desk = self.session.desk
        was_empty, self._sheet = self._sheet is None, sheet
        self.copying.show_sheet(sheet)
        self._card = card_of(desk, self._references, sheet)
        self.empty.hide()
        self._show_card(self._card, is_reload=not was_empty)
        may_tell = may(desk.user, Action.TELL_SOMEBODY)
        self.form.offer(is_possible=bool(self._card.situation.cards) and may_tell)
        self.form.ask_when(is_asked=desk.is_date_doubted)
        if was_empty:
            self.form.begin()
        if self._asked_for != sheet.pregnancy.id:
            self._asked_for = sheet.pregnancy.id
            self.saver.find(_FORM, sheet.pregnancy.id)

    def _show_card(self, card: CallCard, *, is_reload: bool) -> None:
        """Show it; a flag that came while the card was open is marked, and told only if she ticks it."""
        shown = self.card.shown
        if is_reload:
            self._new |= {flag.id for each in card.situation.cards for flag in each.flags} - shown
        appeared = self._new - shown
        parts = card_parts(card, self._new, self.session.desk.users)
        self.card.show_parts(parts, self.card.unticked | appeared)
        if is_reload:
            self.card.begin_unticked(appeared)
        else:
            self.card.set_initial()

    def on_leave(self) -> None:
        if self._sheet is None:
            return
        woman = self._sheet.patient.family_name.upper()
        self.saver.keep(_FORM, self._sheet.pregnancy.id, self.form.typed, woman)

    def day_turned(self) -> None:
        if self._sheet is not None:
            self.show_sheet(self._sheet)

    def _ticked(self) -> tuple[ShownFlag, ...]:
        """The flags of the ticked questions in the versions that are shown."""
        cards = self._card.situation.cards if self._card is not None else ()
        unticked = self.card.unticked
        flags = (flag for card in cards for flag in card.flags if flag.id not in unticked)
        return tuple(ShownFlag(flag.id, flag.version) for flag in flags)

    @Slot()
    def _on_save(self) -> None:
        form = self.form
        # It may have come into doubt, or be believed again, since the card was opened.
        form.ask_when(is_asked=self.session.desk.is_date_doubted)
        if self._sheet is None:
            return
        if not form.validate():
            form.lead_to_problem()
            return
        pregnancy_id = self._sheet.pregnancy.id
        draft = EscalationDraft(
            pregnancy_id=pregnancy_id, flags=self._ticked(), whom=form.whom, how=form.how, at=form.at
        )
        self.saver.save(Save(_FORM, pregnancy_id, None), lambda desk: escalate(desk, draft))

    @Slot()
    def _on_discard(self) -> None:
        with self.saver.discarding(self.on_leave):
            self.form.clear()
            self.on_leave()
        self.back_wanted.emit()

    @Slot(object, object)
    def _on_told(self, _save: Save[None], flags: tuple[Flag, ...]) -> None:
        """Say who was told and when; the card is read again with it."""
        form = self.form
        at = formats.clock_time(form.at or self.session.desk.clock.now())
        questions = len({question_of(flag) for flag in flags})
        count = _tr.counted(questions, "%n question", "%n questions")
        way = phrase(form.how) if form.how is not None else ""
        said = _tr("Told {0} at {1}, {2}, of {3}.").format(form.whom, at, way, count)
        form.clear()
        self.on_leave()
        form.strip.show_message(said)
        form.begin()
        self.said.emit(self.saver.message(said, kept=flags))
        self.record_changed.emit()

    @Slot(object, object)
    def _on_failed(self, _save: Save[None], error: CervitrendError) -> None:
        self.form.show_error(error)
        if isinstance(error, Conflict):
            self.record_changed.emit()

    @Slot(object, object)
    def _on_draft(self, about: UUID, draft: Draft | None) -> None:
        """Put back what she had typed, unless she is already typing again or another woman came."""
        if draft is not None and about == self._asked_for and not self.form.typed:
            self.form.restore(draft.fields)
