"""What is known of her history, and the way to where it is taken."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.records.pregnancy import Pregnancy
from models.views import PregnancySheet
from ui.session.session import Location, Where
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import Card, Scroll
from ui.widgets.text import Text
from ui.wording.history import pattern_texts, risk_texts, summary_text
from ui.wording.tr import context

_tr = context("pregnancy")


class HistoryCard(Card):
    """Earlier pregnancies and risk factors in a few lines; where none goes on, the way to those that ended here.

    Signals: `take_wanted`; `past_wanted` (Location) to look at what ended, or to take the end back.
    """

    take_wanted = Signal()
    past_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_tr("History"), parent)
        self.summary = Text("", Type.STRONG, wraps=True)
        self.patterns = Text("", Type.SMALL, wraps=True)
        self.risks = Text("", Type.SMALL, wraps=True)
        self.take = Button(_tr("History and risk factors…"), key="Alt+A", parent=self)
        # The key of the plan, because that is the page on which an end is taken back.
        self.past = Button(_tr("Pregnancies that ended here…"), key="Ctrl+L", parent=self)
        self._ended_of: UUID | None = None
        said = Scroll(self)
        for part in (self.summary, self.patterns, self.risks):
            said.body.addWidget(part)
        said.body.addStretch(1)
        self.body.addWidget(said, 1)
        for button in (self.take, self.past):
            self.body.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.take.clicked.connect(self.take_wanted)
        self.past.clicked.connect(self._on_past)
        self.blank()

    def show_sheet(self, sheet: PregnancySheet) -> None:
        """Show what is known of her."""
        self.summary.setText(summary_text(sheet))
        told = [f"{told.text}: {told.source}" for told in pattern_texts(sheet.earlier)]
        self.patterns.setText("\n".join(told))
        self.patterns.setVisible(bool(told))
        self.risks.setText("\n".join((_tr("Risk factors"), *risk_texts(sheet))))
        self.take.setEnabled(True)
        self.past.hide()

    def wait(self) -> None:
        """Say that a pregnancy has to be opened first."""
        self.blank()
        self.risks.setText(_tr("It is recorded as soon as the pregnancy is open."))

    def blank(self) -> None:
        """Show nobody's history."""
        for text in (self.summary, self.patterns, self.risks):
            text.setText("")
        self.take.setEnabled(False)
        self.past.hide()

    @Slot(object)
    def offer_past(self, ended: Sequence[Pregnancy]) -> None:
        """Lead to the pregnancies of hers that ended here; to none where there is none."""
        self._ended_of = ended[0].patient_id if ended else None
        self.past.setVisible(bool(ended))

    @Slot()
    def _on_past(self) -> None:
        self.past_wanted.emit(Location(Where.PLAN, patient_id=self._ended_of))
