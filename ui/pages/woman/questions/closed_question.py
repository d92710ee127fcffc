"""A question in one row: what to do, how urgent, why, and how long there is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from models.records.flag import Flag
from models.rules.flags.cards import FlagCard as Question
from ui.pages.woman.questions import wording
from ui.pages.woman.questions.about import About
from ui.pages.woman.questions.facts import because_of, left_texts
from ui.pages.woman.questions.panel_row import HEIGHT, PanelRow, two_at_the_right
from ui.spoken.roles import Role
from ui.tables.row_actions import UnfoldButton
from ui.widgets.card import Card
from ui.widgets.severity import SeverityBadge
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("woman")


class ClosedQuestion(Card):
    """A click anywhere, or its button, opens it. Signals: `open_wanted`."""

    open_wanted = Signal()
    spoken_role = Role.ListItem

    def __init__(self, question: Question[Flag], about: About, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.question = question
        text = wording.heading_text(question, about.groups)
        why = because_of(question, about.sheet)
        quiet = " · ".join(part for part in (word(question.urgency), why) if part)
        self.setAccessibleName(text)
        self.setMinimumHeight(HEIGHT)
        self.body.setContentsMargins(10, 2, 4, 2)
        row = PanelRow(SeverityBadge(question.urgency, 22), text, quiet, self)
        row.end.addWidget(two_at_the_right(*left_texts(question, about.today)))
        self.button = UnfoldButton(_tr("Open"), "right", parent=self)
        self.button.setAccessibleName(_tr("Open: {0}").format(text))
        self.button.clicked.connect(self.open_wanted)
        row.end.addWidget(self.button)
        self.body.addWidget(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.open_wanted.emit()
