"""The due dates agreed for a pregnancy, and the form that agrees another."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.views import PregnancySheet
from ui import formats
from ui.pages.pregnancy.dating_form import DatingForm
from ui.pages.pregnancy.save_button import save_button
from ui.pages.pregnancy.wording import agreed_text
from ui.problems import error_sentence, sentence
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import Card, Look, StatusStrip
from ui.widgets.field import Field
from ui.widgets.plain_field import PlainField
from ui.widgets.text import Text, Tone


class DatingCard(Card):
    """The due date that counts, below it every one agreed before, newest first, with the reason for each change.

    Signals: `save_wanted`.
    """

    save_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Due date"), parent)
        self._has_one = False
        self.now = Text("", Type.STRONG, wraps=True)
        self.how = Text("", Type.SMALL, Tone.QUIET, wraps=True)
        self.before = Text("", Type.SMALL, Tone.QUIET, wraps=True)
        self.strip = StatusStrip(self)
        self.form = DatingForm(today, self.tr("choose"), self)
        self.reason = PlainField(self.tr("Reason for the change"))
        self.reason_field = Field(self.tr("&Reason for the change"), self.reason, self)
        self.change = Button(self.tr("Change due date"), key="Alt+C")
        self.cancel = Button(self.tr("Cancel"))
        self.save = save_button(self.tr("Save due date"), self)
        self._lay_out()
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
        for part in (self.now, self.how, self.before, self.strip, self.form, self.reason_field):
            self.body.addWidget(part)
        self.body.addLayout(buttons)

    def show_sheet(self, sheet: PregnancySheet, today: date) -> None:
        """Show what is agreed; what is typed in the form stays."""
        self._has_one = sheet.dating is not None
        self.form.set_today(today)
        self.form.hold_against(sheet)
        self.now.setText(self._now(sheet, today))
        self.how.setText(agreed_text(sheet.dating) if sheet.dating else "")
        earlier = [agreed_text(d) for d in reversed(sheet.datings) if d is not sheet.dating]
        self.before.setText("\n".join((self.tr("Before that:"), *earlier)) if earlier else "")
        self.how.setVisible(self._has_one)
        self.before.setVisible(bool(earlier))
        self._offer(is_open=self.is_typed or not self._has_one)

    def clear(self, today: date) -> None:
        """Nothing typed."""
        self.form.clear(today)
        self.reason.clear()
        self.reason_field.say("")
        self.strip.clear()

    def blank(self) -> None:
        """Show nobody's due dates."""
        for text in (self.now, self.how, self.before):
            text.setText("")

    @property
    def is_typed(self) -> bool:
        """Whether another due date is being typed."""
        return self.form.method.value() is not None or bool(self.reason.text())

    def typed(self) -> dict[str, str]:
        """The texts as they stand, to be kept."""
        return self.form.typed() | {"reason": self.reason.text()}

    def set_typed(self, texts: dict[str, str]) -> None:
        """Put kept texts back."""
        self.form.set_typed(texts)
        self.reason.setText(texts.get("reason", ""))

    def complain(self, error: CervitrendError) -> None:
        """Show each problem at its field, anything else above the form."""
        problems = error.problems if isinstance(error, Refused) else ()
        self.form.say(problems)
        self.reason_field.say(" ".join(sentence(p) for p in problems if p.field == "reason"))
        if problems and all(p.field == "reason" for p in problems):
            self.reason.setFocus()
        if not problems or any(p.field not in (*self.form.fields, "reason") for p in problems):
            self.strip.say(error_sentence(error), look=Look.PROBLEM)

    def _now(self, sheet: PregnancySheet, today: date) -> str:
        if sheet.dating is None:
            return self.tr("No due date yet: ages and most rules cannot be worked out.")
        age = formats.age_on(sheet.dating.due_on, today)
        return self.tr("Due {0}, today {1}").format(formats.day(sheet.dating.due_on), age)

    def _offer(self, *, is_open: bool) -> None:
        """Show the form, or the button that leads to it."""
        self.form.setVisible(is_open)
        self.save.setVisible(is_open)
        self.reason_field.setVisible(is_open and self._has_one)
        self.cancel.setVisible(is_open and self._has_one)
        self.change.setVisible(not is_open)

    @Slot()
    def _on_change(self) -> None:
        self._offer(is_open=True)
        self.form.method.setFocus()

    @Slot()
    def _on_cancel(self) -> None:
        self.set_typed({})
        self.form.say(())
        self.reason_field.say("")
        self.strip.clear()
        self._offer(is_open=False)
        self.change.setFocus()

    @Slot()
    def _on_save(self) -> None:
        self.strip.clear()
        if self.form.draft() is None:
            self.form.fields["method"].say(self.tr("Choose what the due date is worked out from."))
        elif self.form.settle():
            self.save_wanted.emit()
