"""Several of a few values, asked and told in one text, as every setting of a plain form is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.widgets.fields.choices import Tick

_A_ROW = 4


class Many(QWidget):
    """A tick for each value; its text is those that are ticked, with commas between them.

    Signals: `changed` after any tick.
    """

    changed = Signal()

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._is_read_only = False
        self._ticks = {value: Tick(text, self) for value, text in choices}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, tick in enumerate(self._ticks.values()):
            grid.addWidget(tick, place // _A_ROW, place % _A_ROW)
            tick.clicked.connect(self._on_clicked)
        self.setFocusProxy(next(iter(self._ticks.values())))

    def text(self) -> str:
        """What is ticked."""
        return ",".join(value for value, tick in self._ticks.items() if tick.isChecked())

    def setText(self, text: str) -> None:
        """Tick these, and no other."""
        values = text.split(",")
        for value, tick in self._ticks.items():
            tick.setChecked(value in values)

    def setReadOnly(self, is_read_only: bool) -> None:
        """Let them be ticked or not."""
        self._is_read_only = is_read_only
        for tick in self._ticks.values():
            tick.setEnabled(not is_read_only)

    def isReadOnly(self) -> bool:
        """Whether they can only be read."""
        return self._is_read_only

    @Slot()
    def _on_clicked(self) -> None:
        self.changed.emit()
