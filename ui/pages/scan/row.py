"""One line of the scan form: what it is about, what can be said, and at its end what was recorded last time."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Type
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("scan")

LABEL_WIDTH = 104
_GAP, _SLACK = 8, 2


class Row(QWidget):
    """A label, some widgets beside it, and the last scan's value in grey; `wide` may take all the room."""

    def __init__(
        self,
        label: Text,
        parts: Sequence[QWidget],
        wide: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.label = label
        label.setParent(self)
        label.set_tone(Tone.NORMAL)
        self.last = Text("", Type.SMALL, Tone.QUIET, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(label)
        for part in parts:
            row.addWidget(part, 1 if part is wide else 0)
        if wide is None:
            row.addStretch(1)
        row.addWidget(self.last)
        self.stand_second(False)
        self.show_last("")

    def stand_second(self, is_second: bool, /) -> None:
        """Beside another line its label takes the room it needs; by itself all labels are as wide."""
        needed = self.label.fontMetrics().horizontalAdvance(self.label.text().replace("&", ""))
        self.label.setFixedWidth(needed + _SLACK if is_second else max(LABEL_WIDTH, needed + _SLACK))

    def show_last(self, text: str) -> None:
        """Say what was recorded last time; empty: nothing was."""
        self.last.setText(text)
        self.last.setAccessibleName(_tr("last time {0}").format(text) if text else "")
        self.last.setVisible(bool(text))
