"""What is known of her history, and the way to where it is taken."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from models.views import PregnancySheet
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import Text
from ui.wording.history import pattern_texts, risk_texts, summary_text
from ui.wording.tr import context

_tr = context("pregnancy")


class HistoryCard(Card):
    """Earlier pregnancies and risk factors in a few lines. Signals: `take_wanted`."""

    take_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_tr("History"), parent)
        self.summary = Text("", Type.STRONG, wraps=True)
        self.patterns = Text("", Type.SMALL, wraps=True)
        self.risks = Text("", Type.SMALL, wraps=True)
        self.take = Button(_tr("History and risk factors…"), key="Alt+A", parent=self)
        for part in (self.summary, self.patterns, self.risks):
            self.body.addWidget(part)
        self.body.addWidget(self.take, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.take.clicked.connect(self.take_wanted)
        self.blank()

    def show_sheet(self, sheet: PregnancySheet) -> None:
        """Show what is known of her."""
        self.summary.setText(summary_text(sheet))
        told = [f"{told.text}: {told.source}" for told in pattern_texts(sheet.earlier)]
        self.patterns.setText("\n".join(told))
        self.patterns.setVisible(bool(told))
        self.risks.setText("\n".join((_tr("Risk factors"), *risk_texts(sheet))))
        self.take.setEnabled(True)

    def wait(self) -> None:
        """Say that a pregnancy has to be opened first."""
        self.blank()
        self.risks.setText(_tr("It is recorded as soon as the pregnancy is open."))

    def blank(self) -> None:
        """Show nobody's history."""
        for text in (self.summary, self.patterns, self.risks):
            text.setText("")
        self.take.setEnabled(False)
