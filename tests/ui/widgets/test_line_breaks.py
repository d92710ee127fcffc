"""Where the lines of a text end."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import Type, font
from ui.widgets.text import Text, kept_together, line_breaks

DUE = "certified on that day (FMF, until 04-Jan-2027)"


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


@pytest.mark.parametrize("whole", ["9 9 9 9 9 9 9 9 9 9 9 9 9", "cervitrend-demo-2026-12-01-16-35"])
def test_what_is_longer_than_a_date_or_a_number_is_left_as_it_is(whole: str) -> None:
    assert kept_together(whole) == whole


def test_what_is_wider_than_there_is_room_is_broken_anywhere(themed_app: QApplication) -> None:
    assert drawn("W" * 80, 300).width() <= 300


def test_no_line_of_a_label_ends_within_a_date(themed_app: QApplication, qtbot: QtBot) -> None:
    label, room = Text(DUE, wraps=True), drawn("certified on that day (FMF, until 04-").width() + 4
    qtbot.addWidget(label)
    asked = label.heightForWidth(room)
    label.setText(DUE.replace("04-Jan-2027", "04-"))
    assert (asked, label.heightForWidth(room)) == (2 * drawn("W").height(), drawn("W").height())


def test_a_label_that_wraps_later_keeps_its_dates_too(themed_app: QApplication, qtbot: QtBot) -> None:
    label, wrapping = Text(DUE), Text(DUE, wraps=True)
    qtbot.addWidget(label)
    qtbot.addWidget(wrapping)
    label.setWordWrap(True)
    assert label.minimumSizeHint() == wrapping.minimumSizeHint()


@pytest.mark.usefixtures("told_roles")
@pytest.mark.parametrize("kind", [Type.BODY, Type.HEADING])
def test_what_is_read_aloud_is_the_text_as_it_was(kind: Type, themed_app: QApplication, qtbot: QtBot) -> None:
    label = Text(DUE, kind, wraps=True)
    qtbot.addWidget(label)
    read = QAccessible.queryAccessibleInterface(label)
    assert (label.text(), read.text(QAccessible.Text.Name)) == (DUE, DUE)


@pytest.mark.parametrize("by_keys", [False, True])
def test_what_is_copied_is_the_text_as_it_was(by_keys: bool, themed_app: QApplication, qtbot: QtBot) -> None:
    label = Text(DUE, wraps=True).let_select(by_keys=by_keys)
    qtbot.addWidget(label)
    label.setSelection(0, len(DUE))
    assert label.selectedText() == DUE


def test_a_text_that_is_cleared_says_nothing_any_more(qtbot: QtBot) -> None:
    said = Text("on 04-Jan-2027", wraps=True)
    qtbot.addWidget(said)
    said.clear()
    assert (said.text(), said.spoken_text()) == ("", "")
