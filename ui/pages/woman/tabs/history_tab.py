"""Her due dates, her earlier pregnancies, and what else is asked once."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.views import PregnancySheet
from ui.pages.woman.questions.wording import Names
from ui.pages.woman.tabs.history import (
    Row,
    about_rows,
    dating_rows,
    earlier_rows,
    pattern_rows,
    risk_rows,
)
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import Scroll
from ui.widgets.text import Text, Tone
from ui.wording.history import summary_text
from ui.wording.tr import context

_tr = context("woman")


class HistoryTab(QWidget):
    """What is asked once, her due dates and earlier pregnancies, and the ways to where they are written.

    Signals: `take_wanted` for earlier pregnancies and risk factors, `edit_wanted` for the pregnancy, `correct_wanted` for
    her name, number and birth date.
    """

    take_wanted = Signal()
    edit_wanted = Signal()
    correct_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.take = Button(_tr("Take history…"), parent=self)
        self.take.setToolTip(_tr("Record earlier pregnancies and risk factors"))
        self.take.clicked.connect(self.take_wanted)
        self.edit = Button(_tr("Due date and fetuses…"), parent=self)
        self.edit.setToolTip(_tr("Change due date and fetuses"))
        self.edit.clicked.connect(self.edit_wanted)
        self.correct = Button(_tr("Correct details…"), parent=self)
        self.correct.setToolTip(_tr("Correct her name, number or birth date"))
        self.correct.clicked.connect(self.correct_wanted)
        self._scroll = Scroll(self)
        self._scroll.be_read(Qt.FocusPolicy.TabFocus)
        self._scroll.setAccessibleName(_tr("History"))
        self._shown: QWidget | None = None
        self._scroll.body.addStretch(1)
        actions = QHBoxLayout()
        actions.addStretch(1)
        actions.addWidget(self.take)
        actions.addWidget(self.edit)
        actions.addWidget(self.correct)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._scroll, 1)
        column.addLayout(actions)

    def show_history(self, sheet: PregnancySheet, names: Names, today: date) -> None:
        """Show what is known of her."""
        self.blank()
        shown = QWidget(self)
        whole = QVBoxLayout(shown)
        whole.setContentsMargins(8, 4, 8, 4)
        whole.setSpacing(8)
        across = QHBoxLayout()
        across.setSpacing(24)
        across.addLayout(self._asked(sheet))
        across.addLayout(self._recorded(sheet, names, today), 1)
        whole.addLayout(across)
        whole.addWidget(_heading(_tr("Risk factors")))
        whole.addLayout(_grid(risk_rows(sheet), quiet=(0,), wraps_from=1))
        self._scroll.body.insertWidget(0, shown)
        self._shown = shown

    def _asked(self, sheet: PregnancySheet) -> QVBoxLayout:
        asked = QVBoxLayout()
        asked.setSpacing(8)
        asked.addWidget(_heading(_tr("Asked once")))
        asked.addLayout(_grid(about_rows(sheet), quiet=(0,)))
        asked.addStretch(1)
        return asked

    def _recorded(self, sheet: PregnancySheet, names: Names, today: date) -> QVBoxLayout:
        told = QVBoxLayout()
        told.setSpacing(8)
        told.addWidget(_heading(_tr("Due dates")))
        datings = dating_rows(sheet, names, today)
        told.addLayout(_grid(datings or ((_tr("No due date agreed"),),), quiet=(4,)))
        told.addWidget(_heading(_tr("Earlier pregnancies")))
        told.addWidget(Text(summary_text(sheet), Type.STRONG, wraps=True))
        earlier, patterns = earlier_rows(sheet), pattern_rows(sheet)
        if earlier:
            told.addLayout(_grid(earlier, quiet=()))
        if patterns:
            told.addLayout(_grid(patterns, quiet=(1,), wraps_from=1))
        told.addStretch(1)
        return told

    def blank(self) -> None:
        """Show nobody's history."""
        if self._shown is not None:
            self._scroll.body.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None


def _heading(text: str) -> Text:
    """A heading that keeps to its own height, however much room there is."""
    heading = Text(text, Type.HEADING)
    heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return heading


def _grid(rows: Sequence[Row], quiet: Sequence[int], wraps_from: int = 2) -> QGridLayout:
    """Rows of texts under each other; the columns named in `quiet` say less, those from `wraps_from` on may wrap."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    for line, row in enumerate(rows):
        for place, text in enumerate(row):
            tone = Tone.QUIET if place in quiet else Tone.NORMAL
            told = Text(
                text, Type.SMALL if tone is Tone.QUIET else Type.BODY, tone, wraps=place >= wraps_from
            )
            grid.addWidget(told, line, place, Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(max(len(row) for row in rows) - 1, 1)
    return grid
