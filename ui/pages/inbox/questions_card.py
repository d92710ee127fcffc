"""What somebody has to say before the lines of a file can be read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.records.importing.reading_plan import PlanQuestion, ReadingPlan
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import Card, Scroll
from ui.widgets.text import Text, Tone
from ui.wording.import_questions import question as sentence
from ui.wording.tr import context

_tr = context("inbox")


class QuestionRow(QWidget):
    """One question, and the button that leads to its answer. Signals: `answer_wanted` (PlanQuestion)."""

    answer_wanted = Signal(object)

    def __init__(self, question: PlanQuestion, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._question = question
        self.line = Text(text, Type.BODY, wraps=True, parent=self)
        self.button = Button(_tr("Answer…"), parent=self)
        self.button.setAccessibleName(_tr("Answer: {0}").format(text))
        top = Qt.AlignmentFlag.AlignTop
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(12)
        row.addWidget(Text(_tr("?"), Type.HEADING, Tone.INVALID, parent=self), 0, top)
        row.addWidget(self.line, 1)
        row.addWidget(self.button, 0, top)
        self.button.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.answer_wanted.emit(self._question)


class QuestionsCard(Card):
    """The open questions as sentences; each leads to the field that answers it. Signals: `answer_wanted` (PlanQuestion)."""

    answer_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(_tr("What has to be said first"))
        self.title = Text("", Type.HEADING)
        self.body.addWidget(self.title)
        self.body.addWidget(
            Text(_tr("Enter leads to the field that answers it."), Type.BODY, Tone.QUIET, wraps=True)
        )
        self._rows: list[QuestionRow] = []
        self._scroll = Scroll()
        self._scroll.body.addStretch(1)
        self.body.addWidget(self._scroll, 1)

    @property
    def rows(self) -> Sequence[QuestionRow]:
        """The questions that are shown, in the order in which they are best answered."""
        return tuple(self._rows)

    def show_questions(self, questions: Sequence[PlanQuestion], plan: ReadingPlan) -> None:
        """Show these instead of the ones before."""
        for row in self._rows:
            self._scroll.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [QuestionRow(question, sentence(question, plan), self._scroll) for question in questions]
        for place, row in enumerate(self._rows):
            row.answer_wanted.connect(self.answer_wanted)
            self._scroll.body.insertWidget(place, row)
        self.title.setText(
            _tr("{0} before the lines are read").format(
                _tr.counted(len(questions), "%n question", "%n questions")
            )
        )

    def take_focus(self) -> None:
        """Put the focus on the first question; nothing happens where there is none."""
        if self._rows:
            self._scroll.lead_to(self._rows[0].button)
