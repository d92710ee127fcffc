"""The inbox (F6): bring in a clinic's file of scans, look at it first, take it back if need be."""

from collections.abc import Mapping
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import CervitrendError
from models.ports.files import FileReader
from models.records.importing.import_line import LineKey, SiftedFile, Sifting
from models.records.importing.imports import ImportBatch
from models.records.importing.reading_plan import PlanQuestion, ReadingPlan
from models.views import Draft
from ui.forms.choosing_file import Purpose, file_to_read, folder_to_use, remember_folder
from ui.forms.saver import Saver
from ui.pages.inbox.half_read import file_of
from ui.pages.inbox.outcome import came_text, left_text
from ui.pages.inbox.past_card import PastCard
from ui.pages.inbox.plan_card import PlanCard, asked_now
from ui.pages.inbox.presenter import InboxPresenter
from ui.pages.inbox.preview_card import ImportPreviewCard
from ui.pages.inbox.questions_card import QuestionsCard
from ui.pages.inbox.settled import Settled
from ui.pages.inbox.work import Result
from ui.session.background_runner import BackgroundRunner
from ui.session.runner import Runner
from ui.session.session import Location, Session, Where
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import Look, StatusStrip
from ui.widgets.page import Page
from ui.widgets.text import Text, Tone
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("inbox")


FORM = Where.INBOX.value
_LINE = 52


class InboxPage(Page):
    """Chooses a file, shows how it is read and what would be taken, takes it, and takes it back.

    `background` is where files are read; None makes one that has threads of its own.
    """

    def __init__(
        self,
        session: Session,
        reader: FileReader,
        parent: QWidget | None = None,
        background: Runner | None = None,
    ) -> None:
        super().__init__(session, parent)
        self.header.show_title(_tr("Inbox"))
        self.inbox = InboxPresenter(session, reader, background or BackgroundRunner(self), self)
        self.choose = Button(_tr("Choose a file…"), key="Ctrl+O")
        self.past = Button(_tr("Imports so far"), key="Ctrl+H")
        self.file_name = Text("", Type.STRONG)
        self.strip = StatusStrip(self)
        self.hint = Text("", Type.BODY, Tone.QUIET, wraps=True)
        self.elsewhere = Button(_tr("Keep them elsewhere…"), parent=self.strip)
        self.undo = Button(_tr("Take this import back…"), key="Ctrl+Z", parent=self.strip)
        self.plan_card = PlanCard()
        self.questions_card = QuestionsCard()
        self.preview_card = ImportPreviewCard()
        self.beside = QStackedWidget()
        self.past_card = PastCard(session.desk.clock.today())
        self.stack = QStackedWidget()
        self._is_led = False
        self.saver = Saver(session, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.file_name)
        head.addStretch(1)
        head.addWidget(self.past)
        head.addWidget(self.choose)
        self.strip.buttons.addWidget(self.elsewhere)
        self.strip.buttons.addWidget(self.undo)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.beside.addWidget(self.preview_card)
        self.beside.addWidget(self.questions_card)
        row.addWidget(self.plan_card, 4)
        row.addWidget(self.beside, 7)
        self.stack.addWidget(self.past_card)
        self.stack.addWidget(both)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._line())
        column.addWidget(self.stack, 1)
        self._show_message("")

    def _line(self) -> QWidget:
        """Where the page says what happened, or what is to be done; its room is kept, so that nothing below it moves."""
        line = QWidget()
        line.setMinimumHeight(_LINE)
        inside = QVBoxLayout(line)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.strip)
        inside.addWidget(self.hint)
        return line

    @property
    def is_at_work(self) -> bool:
        return self.inbox.is_at_work

    def _connect(self) -> None:
        self.choose.clicked.connect(self.ask_for_file)
        self.past.clicked.connect(self.show_past)
        self.undo.clicked.connect(self.show_past)
        self.elsewhere.clicked.connect(self.ask_for_folder)
        self.plan_card.corrected.connect(self._on_corrected)
        self.plan_card.reread.connect(self._on_reread)
        self.plan_card.left.connect(self._lead_on)
        self.questions_card.answer_wanted.connect(self._on_answer_wanted)
        self.preview_card.looked_at.connect(self._on_looked_at)
        self.preview_card.take_wanted.connect(self._on_take)
        self.preview_card.cancel_wanted.connect(self.inbox.cancel)
        self.past_card.take_back_wanted.connect(self._on_take_back)
        self.saver.found.connect(self._on_draft)
        self.saver.drafts_changed.connect(self.drafts_changed)
        self.saver.failed_elsewhere.connect(self.report_error)
        self.inbox.restored.connect(self._on_restored)
        self.inbox.planned.connect(self._on_planned)
        self.inbox.reading.connect(self._on_reading)
        self.inbox.stopped_reading.connect(self._on_stopped_reading)
        self.inbox.previewed.connect(self._on_previewed)
        self.inbox.progressed.connect(self.preview_card.show_progress)
        self.inbox.finished.connect(self._on_finished)
        self.inbox.listed.connect(self.past_card.show_batches)
        self.inbox.taken_back.connect(self._on_taken_back)
        self.inbox.refused.connect(self._on_refused)
        self.inbox.not_reread.connect(self._on_not_reread)
        self.inbox.not_kept.connect(self._on_not_kept)
        self.inbox.failed.connect(self._on_failed)

    def _show_message(self, text: str, more: str = "", look: Look = Look.FACT) -> None:
        """Say what happened; nothing: say what is to be done."""
        if text:
            # First: both at a time need more room than is kept.
            self.hint.hide()
            self.strip.show_message(text, more, look=look)
        else:
            self.strip.clear()
        self._show_hint()

    def _show_hint(self) -> None:
        self.hint.setText(self._what_to_do())
        self.hint.setVisible(not self.strip.text)

    def _what_to_do(self) -> str:
        preview = self.preview_card.preview
        is_asking = self.beside.currentWidget() is self.questions_card
        if self.stack.currentIndex() == 1 and is_asking:
            return _tr(
                "Nothing is guessed: answer what is asked, and the lines are shown. Nothing has been taken yet."
            )
        if self.stack.currentIndex() == 0 or preview is None:
            return _tr("Scans from a file; nothing enters a record unseen.")
        if self.preview_card.is_over:
            return _tr("What was taken stays in the record until the import is taken back.")
        if preview.count(Sifting.DOUBTFUL):
            return _tr(
                "Nothing has been taken yet. A doubtful line is imported only if you take it, after a look; all others, and "
                "the refused ones, are kept with their reasons in a file beside this one."
            )
        if preview.count(Sifting.REFUSED):
            return _tr(
                "Nothing has been taken yet. The refused lines are left out; they are kept with their reasons in a file "
                "beside this one."
            )
        return _tr("Nothing has been taken yet. Look through the lines, then import them.")

    @property
    def is_at_rest(self) -> bool:
        """Whether a file that was opened shows what it asks, or what is thought of its lines."""
        is_asking = self.beside.currentWidget() is self.questions_card
        return not self.inbox.has_file or is_asking or self.preview_card.preview is not None

    def opened(self, location: Location) -> None:
        self.inbox.list_batches()
        self.choose.setFocus()
        self.saver.find(FORM, self.session.desk.user.id)

    def on_leave(self) -> None:
        self.saver.keep(FORM, self.session.desk.user.id, self.typed)

    @property
    def typed(self) -> Mapping[str, str]:
        """What was answered about the file that is open, and of which nothing or not all was taken."""
        return self.inbox.answers

    def restore(self, texts: Mapping[str, str]) -> None:
        """Open the file again of which `typed` told, with what was answered about it."""
        path = file_of(texts)
        if path is not None and not self.inbox.has_file:
            self._show_file(path)
            self.inbox.choose(path, texts)

    def open_file(self, path: Path) -> None:
        """Read this file and show what would be taken."""
        self._show_file(path)
        remember_folder(Purpose.SCANS, path.parent)
        self.inbox.choose(path)

    def _show_file(self, path: Path) -> None:
        self.elsewhere.setVisible(False)
        self.undo.setVisible(False)
        self._show_message("")
        self.plan_card.clear()
        self.file_name.setText(path.name)
        self._is_led = True
        self.stack.setCurrentIndex(1)

    @Slot(object, object)
    def _on_draft(self, _about: UUID, draft: Draft | None) -> None:
        if draft is not None:
            self.restore(draft.fields)

    @Slot(bool, bool)
    def _on_restored(self, is_other: bool, is_restored: bool) -> None:
        if is_other:
            self._show_message(
                _tr("The file was changed since: what was answered about it is asked again."),
                look=Look.NOTICE,
            )
        elif is_restored:
            self._show_message(
                _tr("What you answered about this file is restored; nothing of it is in the record yet."),
                look=Look.NOTICE,
            )

    @Slot()
    def ask_for_file(self) -> None:
        """Let the user choose a file."""
        kinds = _tr("Lists (*.csv *.txt *.tsv *.xlsx *.xlsm);;All files (*)")
        path = file_to_read(self, _tr("Choose a file of scans"), Purpose.SCANS, kinds)
        if path is not None:
            self.open_file(path)

    @Slot()
    def ask_for_folder(self) -> None:
        """Let the user choose where the lines left out are kept."""
        title = _tr("Choose a folder for the lines left out")
        folder = folder_to_use(self, title, Purpose.SCANS)
        if folder is not None:
            self.inbox.keep_left_out(folder)

    @Slot()
    def show_past(self) -> None:
        """Show the imports so far, ready to take the newest back."""
        self.stack.setCurrentIndex(0)
        self._show_hint()
        self.past_card.rows.setFocus()

    @Slot()
    def _on_reading(self) -> None:
        self.beside.setCurrentWidget(self.preview_card)
        self.preview_card.wait()
        self._show_hint()

    @Slot(object)
    def _on_planned(self, plan: ReadingPlan) -> None:
        self.plan_card.show_plan(plan)
        questions = asked_now(plan)
        self.questions_card.show_questions(questions, plan)
        if questions:
            self.preview_card.clear()
            self.beside.setCurrentWidget(self.questions_card)
            self._show_hint()
            if self._is_led:
                self._lead_on()

    @Slot(object)
    def _on_answer_wanted(self, question: PlanQuestion) -> None:
        """Lead to the field that answers it, and back to what is open still once it did."""
        self.plan_card.lead_to(question)
        self._is_led = True

    @Slot()
    def _lead_on(self) -> None:
        """Lead to the first question, or to the lines where none is open."""
        self._is_led = False
        if self.questions_card.rows:
            self.questions_card.take_focus()
        else:
            self.preview_card.rows.setFocus()

    @Slot(object)
    def _on_corrected(self, plan: ReadingPlan) -> None:
        self._show_message("")
        self.inbox.correct(plan)

    @Slot(object)
    def _on_reread(self, said: Settled) -> None:
        self._show_message("")
        self.inbox.guess_again(said)

    @Slot()
    def _on_stopped_reading(self) -> None:
        self.preview_card.clear()
        self.preview_card.counts.setText(_tr("Reading was stopped. Choose the file again to begin anew."))

    @Slot(object)
    def _on_previewed(self, preview: SiftedFile) -> None:
        self.preview_card.show_preview(preview)
        self._show_hint()
        # Whoever is correcting the plan of her own accord keeps her place in it.
        if self._is_led or not self.plan_card.isAncestorOf(self.focusWidget()):
            self._lead_on()

    @Slot(object)
    def _on_looked_at(self, keys: frozenset[LineKey]) -> None:
        self.inbox.look_at(keys)

    @Slot()
    def _on_take(self) -> None:
        self._set_busy(is_busy=True)
        self.preview_card.begin()
        self._show_hint()
        self.inbox.take()

    @Slot(object, str)
    def _on_take_back(self, batch: ImportBatch, reason: str) -> None:
        self._set_busy(is_busy=True)
        self.inbox.take_back(batch, reason)

    @Slot(object)
    def _on_finished(self, result: Result) -> None:
        self._set_busy(is_busy=False)
        self.preview_card.finish()
        self.elsewhere.setVisible(False)
        self.undo.setVisible(result.scans > 0)
        self._show_message(came_text(result), left_text(result))
        self.record_changed.emit()

    @Slot(object)
    def _on_taken_back(self, batch: ImportBatch) -> None:
        self._set_busy(is_busy=False)
        self.past_card.typing.end()
        self.preview_card.clear()
        self.elsewhere.setVisible(False)
        self.undo.setVisible(False)
        self._show_message(_tr("The import of {0} was taken back.").format(batch.file_name))
        self.past_card.rows.setFocus()
        self.record_changed.emit()

    @Slot(object)
    def _on_refused(self, error: CervitrendError) -> None:
        self.elsewhere.setVisible(False)
        self.undo.setVisible(False)
        self.stack.setCurrentIndex(0)
        self.file_name.setText("")
        self.choose.setFocus()
        self._show_message(error_sentence(error), look=Look.PROBLEM)

    @Slot(object)
    def _on_not_reread(self, error: CervitrendError) -> None:
        self.elsewhere.setVisible(False)
        self.undo.setVisible(False)
        self._show_message(error_sentence(error), look=Look.PROBLEM)

    @Slot(object)
    def _on_not_kept(self, error: CervitrendError) -> None:
        self.elsewhere.setVisible(True)
        self._show_message(self.strip.text, error_sentence(error), look=Look.PROBLEM)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self._set_busy(is_busy=False)
        self.preview_card.finish()
        self.report_error(error)

    def _set_busy(self, *, is_busy: bool) -> None:
        """While something is written, no other file can be chosen and nothing be corrected."""
        for widget in (self.choose, self.past, self.plan_card, self.past_card):
            widget.setEnabled(not is_busy)
