"""The foot of the scan form: what is wrong or worth a look, what is kept, and the way out."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields.field import ProblemLine
from ui.widgets.leave import Leave
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("scan")

HEIGHT = 56


class ScanFoot(QFrame):
    """Always as high: one place for sentences at the left, Leave and Save at the right."""

    def __init__(self, count_typed: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        # A field says itself what is wrong with it.
        self.problem = ProblemLine(self, is_silent=True)
        self.said = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self.leave = Leave(count_typed, self, is_narrow=True)
        self.save = Button(_tr("Save scan"), ButtonKind.PRIMARY, "Ctrl+S", parent=self)
        self.chart = Button(_tr("Chart"), ButtonKind.SECONDARY, "Alt+C", parent=self)
        self.chart.setCheckable(True)
        self.chart.hide()
        self._notice = self._kept = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.problem, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.said, 1)
        row.addWidget(self.chart)
        row.addWidget(self.leave)
        row.addWidget(self.save)

    def show_problem(self, sentence: str) -> None:
        """What is wrong, before all else."""
        self.problem.show_message(sentence)
        self.said.setVisible(not sentence)

    def show_notice(self, sentence: str) -> None:
        """What is worth a look, while nothing is wrong."""
        self._notice = sentence
        self._show()

    def show_kept(self, sentence: str) -> None:
        """That a draft is kept, while there is nothing to look at."""
        self._kept = sentence
        self._show()

    def _show(self) -> None:
        self.said.setText(self._notice or self._kept)
