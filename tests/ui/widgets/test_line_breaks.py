"""Where the lines of a text that is drawn end."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from ui.theme import font
from ui.widgets.text import kept_together, line_breaks


def drawn(text: str, width: int = 10_000) -> QRect:
    """What a text takes, broken to a width."""
    metrics = QFontMetrics(font())
    return metrics.boundingRect(QRect(0, 0, width, 1000), line_breaks(text, metrics, width), text)


@pytest.mark.parametrize("whole", ["14-Mar-1993", "RX 482 113"])
def test_no_line_ends_within_a_date_or_a_number(whole: str, themed_app: QApplication) -> None:
    text = kept_together(f"Maria {whole}")
    broken = drawn(text, drawn(text).width() - 4)
    assert broken.height() == 2 * drawn(text).height()
    assert broken.width() == pytest.approx(drawn(kept_together(whole)).width(), abs=2)


def test_what_is_wider_than_there_is_room_is_broken_anywhere(themed_app: QApplication) -> None:
    assert drawn("W" * 80, 300).width() <= 300
