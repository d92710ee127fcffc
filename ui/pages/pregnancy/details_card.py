"""What is recorded about the pregnancy itself."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.records.pregnancy import Pregnancy
from models.records.record import TriState
from models.usecases.phrases import PhraseKind
from models.usecases.pregnancies.dating import details_recorded, is_dating_correction
from ui.pages.pregnancy.details_form import PregnancyDetailsForm
from ui.widgets.card import Card, Look
from ui.widgets.fields.field import Field
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.messages.line_strip import LineStrip
from ui.widgets.save_button import SaveButton
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("pregnancy")
_REASON = "reason"


class DetailsCard(Card):
    """Fetuses, cervical trauma, placenta; a reason is asked for once something recorded is corrected.

    Signals: `save_wanted`.
    """

    save_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(_tr("This pregnancy"), parent)
        self.pregnancy: Pregnancy | None = None
        self.strip = LineStrip(self)
        self.form = PregnancyDetailsForm(today, self)
        self.reason = PhraseField(_tr("Reason for the change"), PhraseKind.REASON)
        self.reason_field = Field(_tr("R&eason for the change"), self.reason, self)
        self.save = SaveButton(_tr("Save"), self)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.save)
        for part in (self.form, self.reason_field):
            self.body.addWidget(part)
        self.body.addLayout(buttons)
        self.form.changed.connect(self._on_changed)
        self.save.clicked.connect(self._on_save)
        self._on_changed()

    def show_pregnancy(self, pregnancy: Pregnancy, followed: TriState | None = None) -> None:
        """Show what is recorded; answers that were changed and not saved stay.

        `followed` is cervical trauma as it follows from the risk factors, where they were asked; it is not asked here then.
        """
        keeps = self.pregnancy is not None and self.pregnancy.id == pregnancy.id and self.is_changed
        self.pregnancy = pregnancy
        self.form.follow(followed)
        if not keeps:
            self.form.show_details(details_recorded(pregnancy))
            self.reason.clear()
        self._on_changed()

    def blank(self) -> None:
        """Show nobody's."""
        self.pregnancy = None
        self.form.follow(None)
        self.form.show_details()
        self.form.show_problems(())
        self.reason.clear()
        self.strip.clear()

    @property
    def is_changed(self) -> bool:
        """Whether an answer differs from what is recorded."""
        return self.pregnancy is not None and self.form.details() != details_recorded(self.pregnancy)

    @property
    def typed(self) -> dict[str, str]:
        """The answers and the reason where something was changed and not saved, as a draft keeps them."""
        return self.form.texts() | {_REASON: self.reason.text()} if self.is_changed else {}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Put back what `typed` gave."""
        self.form.restore(texts)
        self.reason.setText(texts.get(_REASON, ""))

    def show_error(self, error: CervitrendError) -> None:
        """Show each problem at its field, anything else above."""
        problems = error.problems if isinstance(error, Refused) else ()
        self.form.show_problems(problems)
        self.reason_field.show_message(" ".join(sentence(p) for p in problems if p.field == "reason"))
        if problems and all(p.field == "reason" for p in problems):
            self.reason.setFocus()
        if not problems or any(p.field not in (*self.form.fields, "reason") for p in problems):
            self.strip.show_message(error_sentence(error), look=Look.PROBLEM)

    @Slot()
    def _on_changed(self) -> None:
        self.save.setEnabled(self.is_changed)
        self.reason_field.setVisible(self._needs_reason())
        if not self.is_changed:
            self.reason_field.show_message("")
            self.strip.clear()

    def _needs_reason(self) -> bool:
        return self.pregnancy is not None and is_dating_correction(self.pregnancy, self.form.details())

    @Slot()
    def _on_save(self) -> None:
        if self.form.validate():
            self.save_wanted.emit()
