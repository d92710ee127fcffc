"""The due dates agreed for a pregnancy, and the form that agrees another."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.records.clinic.reference import RedatingTable, ScanDating
from models.records.pregnancy import Dating
from models.usecases.pregnancies.dating import draft_of
from models.usecases.pregnancies.redating import suggest
from models.views import PregnancySheet
from ui.pages.pregnancy import redating_words as words
from ui.pages.pregnancy.dating_form import DatingForm
from ui.pages.pregnancy.wording import agreed_text
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import Card, Look, StatusStrip
from ui.widgets.messages.line_strip import LineStrip
from ui.widgets.save_button import SaveButton
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("pregnancy")


class DatingCard(Card):
    """The due date that counts, below it every one agreed before, newest first, with the reason for each change.

    `rule` is what a due date is suggested by, None suggests nothing. Signals: `save_wanted` for a first due
    date, `preview_wanted` for another one, `cancelled` when nothing of it is typed any more.
    """

    save_wanted = Signal()
    preview_wanted = Signal()
    cancelled = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Due date"), parent)
        self.rule: RedatingTable | ScanDating | None = None
        self._sheet: PregnancySheet | None = None
        self._today = today
        self._offered: Dating | None = None
        self.now = Text("", Type.STRONG, wraps=True)
        self.how = Text("", Type.SMALL, Tone.QUIET, wraps=True)
        self.before = Text("", Type.SMALL, Tone.QUIET, wraps=True)
        self.strip = LineStrip(self)
        self.form = DatingForm(today, _tr("choose"), self)
        self.suggested = StatusStrip(self)
        self.take = Button(_tr("Take it into the form"), key="Alt+H", parent=self)
        self.change = Button(_tr("Change due date"), key="Alt+C")
        self.cancel = Button(_tr("Keep the due date"))
        self.save = SaveButton("", self)
        self._lay_out()
        self.form.changed.connect(self._on_typed)
        for field in (self.form.measured, self.form.due):
            field.textEdited.connect(self._on_day_typed)
        self.take.clicked.connect(self._on_take)
        self.change.clicked.connect(self._on_change)
        self.cancel.clicked.connect(self._on_cancel)
        self.save.clicked.connect(self._on_save)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.change)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        for part in (self.now, self.how, self.before, self.form, self.suggested):
            self.body.addWidget(part)
        self.body.addWidget(self.take, alignment=Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(buttons)

    def show_sheet(self, sheet: PregnancySheet, today: date, names: Mapping[UUID, str]) -> None:
        """Show what is agreed, by whom (`names` are the users by id); what is typed in the form stays."""
        self._sheet, self._today = sheet, today
        self.form.set_today(today)
        self.form.hold_against(sheet)
        self.now.setText(self._now(sheet, today))
        self.how.setText(agreed_text(sheet.dating, names) if sheet.dating else "")
        earlier = [agreed_text(d, names) for d in reversed(sheet.datings) if d is not sheet.dating]
        self.before.setText("\n".join((_tr("Before that:"), *earlier)) if earlier else "")
        self.how.setVisible(self._has_one)
        self.before.setVisible(bool(earlier))
        self._offer(is_open=self.is_typed or not self._has_one)
        self._suggest()

    def clear(self, today: date) -> None:
        """Nothing typed."""
        self._sheet, self._today = None, today
        self.form.clear(today)
        self.strip.clear()

    def blank(self) -> None:
        """Show nobody's due dates."""
        for text in (self.now, self.how, self.before):
            text.setText("")

    @property
    def _has_one(self) -> bool:
        """Whether a due date is agreed, so that saving would change it."""
        return self._sheet is not None and self._sheet.dating is not None

    @property
    def is_typed(self) -> bool:
        """Whether another due date is being typed."""
        return self.form.method.value() is not None

    def typed(self) -> dict[str, str]:
        """The texts as they stand, to be kept."""
        return self.form.texts()

    def set_typed(self, texts: dict[str, str]) -> None:
        """Put kept texts back."""
        self.form.show_texts(texts)

    def show_error(self, error: CervitrendError) -> None:
        """Show each problem at its field, anything else above the form."""
        problems = error.problems if isinstance(error, Refused) else ()
        self.form.show_problems(problems)
        if any(p.field == "reason" for p in problems):
            self.strip.show_message(
                _tr("A due date was agreed at another desk meanwhile. Nothing of yours was saved."),
                look=Look.PROBLEM,
            )
        elif not problems or any(p.field not in self.form.fields for p in problems):
            self.strip.show_message(error_sentence(error), look=Look.PROBLEM)

    def _now(self, sheet: PregnancySheet, today: date) -> str:
        if sheet.dating is None:
            return _tr("No due date yet: ages and most rules cannot be worked out.")
        age = formats.age_on(sheet.dating.due_on, today)
        return _tr("Due {0}, today {1}").format(formats.day(sheet.dating.due_on), age)

    def _offer(self, *, is_open: bool) -> None:
        """Show the form, or the button that leads to it."""
        self.form.setVisible(is_open)
        self.save.setVisible(is_open)
        self.save.name(_tr("Show what changes") if self._has_one else _tr("Save due date"))
        self.cancel.setVisible(is_open and self._has_one)
        self.change.setVisible(not is_open)

    @Slot()
    def _on_change(self) -> None:
        self._offer(is_open=True)
        self.form.method.setFocus()

    @Slot()
    def _on_cancel(self) -> None:
        self.set_typed({})
        self.form.show_problems(())
        self.strip.clear()
        self._offer(is_open=False)
        self._suggest()
        self.change.setFocus()
        self.cancelled.emit()

    @Slot()
    def _on_save(self) -> None:
        self.strip.clear()
        if self.form.dating() is None:
            self.form.fields["method"].show_message(_tr("Choose what the due date is worked out from."))
        elif self.form.validate():
            (self.preview_wanted if self._has_one else self.save_wanted).emit()

    @Slot()
    def _on_typed(self) -> None:
        self._suggest()

    @Slot()
    def _on_day_typed(self) -> None:
        """A day is being typed: what was said to the old one must not stand beside it."""
        self.suggested.clear()
        self.take.hide()

    @Slot()
    def _on_take(self) -> None:
        """Fill the form with the suggested date; nothing is agreed by that."""
        if self._offered is not None:
            self._offer(is_open=True)
            self.form.show_draft(draft_of(self._offered))
            self.save.setFocus()

    def _suggest(self) -> None:
        """Say what the rule makes of the dates there are, where the form is open or the rule differs."""
        said = None
        if self._sheet is not None and self.rule is not None:
            said = suggest(self._sheet, self.form.dating(), self._today, self.rule)
        dating = self._sheet.dating if self._sheet else None
        self._offered = words.to_take(said, dating) if said is not None else None
        self.take.setVisible(self._offered is not None)
        if said is None or not (self._offered is not None or self.is_typed):
            self.suggested.clear()
        else:
            self.suggested.show_message(words.suggestion_text(said), words.suggestion_more(said, dating))
