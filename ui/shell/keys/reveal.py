"""Brings what Tab leads to into view."""

from PySide6.QtWidgets import QScrollArea, QWidget

_AROUND = 8


def reveal(focus: QWidget | None) -> None:
    """Scroll every column that `focus` stands in, so that its ring is seen; None: nothing has the focus.

    Qt does so within a column, and not where Tab comes into one from outside.
    """
    around = focus.parentWidget() if focus is not None else None
    while focus is not None and around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(focus, 0, _AROUND)
        around = around.parentWidget()
