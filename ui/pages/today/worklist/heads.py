"""The headings of the columns, standing above a list: each sorts it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.pages.today.worklist.columns import TodayColumn, places
from ui.spoken.roles import Role, SpokenAs
from ui.theme import TARGET, Type, font
from ui.wording.tr import context

_tr = context("today")


class _Head(SpokenAs, QPushButton):
    """A heading: pressed it sorts, which its description says, and nothing is ticked."""

    spoken_role = Role.Button


class ColumnHeads(QWidget):
    """One button a column: pressed once it sorts by it, pressed again the other way round, a third time as the clinic works.

    `lead` and `bar` are the pixels at the left and right that belong to signs and to the scroll bar.
    Signals: `sorted_by` (place of the column or None, whether the other way round).
    """

    sorted_by = Signal(object, bool)

    def __init__(
        self, columns: Sequence[TodayColumn], lead: int, bar: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._lead, self._bar = lead, bar
        self._place: int | None = None
        self._is_turned = False
        self.setFixedHeight(TARGET)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.buttons = [self._button(column) for column in self._columns]
        self._say()

    def _button(self, column: TodayColumn) -> QPushButton:
        button = _Head(self)
        button.setProperty("kind", "head")
        button.setProperty("side", "right" if column.is_right else "left")
        button.setCheckable(True)
        button.setFont(font(Type.LABEL))
        button.clicked.connect(self._on_clicked)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        row = QRect(0, 0, self.width() - self._bar, self.height())
        for button, place in zip(self.buttons, places(self._columns, row, self._lead), strict=True):
            button.setGeometry(place)

    @Slot()
    def _on_clicked(self) -> None:
        pressed = next(place for place, button in enumerate(self.buttons) if button is self.sender())
        is_again = pressed == self._place
        if is_again and self._is_turned:
            self._place, self._is_turned = None, False
        else:
            self._place, self._is_turned = pressed, is_again
        self._say()
        self.sorted_by.emit(self._place, self._is_turned)

    def _say(self) -> None:
        for place, (button, column) in enumerate(zip(self.buttons, self._columns, strict=True)):
            is_here = place == self._place
            arrow = ("\u2193" if self._is_turned else "\u2191") if is_here else ""
            button.setText(f"{column.heading} {arrow}".strip())
            button.setChecked(is_here)
            button.setAccessibleName(_tr("Sort by: {0}").format(column.heading))
            button.setAccessibleDescription(self._order() if is_here else "")

    def _order(self) -> str:
        return _tr("sorted, the last first") if self._is_turned else _tr("sorted")
