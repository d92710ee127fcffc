"""Whoever has the keys is seen by a ring of two pixels, wherever the keys can go."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import CLOCK
from tests.ui.pages.help.test_help import CHAPTERS
from tests.ui.seeing.pixels import SHARP, drawn
from ui.pages.help.pane import HelpPane
from ui.pages.paper.sheet_view import SheetView
from ui.pages.sign_in.page import SignInPage
from ui.theme import LIGHT
from ui.widgets.messages.message import Message
from ui.widgets.messages.panel import SaidPanel

RING = 2


def ring_width(widget: QWidget) -> int:
    """How many pixels of the ring's colours stand at the left edge, half way down."""
    colours = {QColor(ink).rgb() & 0xFFFFFF for ink in (LIGHT.focus, LIGHT.ink)}
    row = drawn(widget)[widget.height() * SHARP // 2].astype(np.int64)
    seen = [int(blue) | int(green) << 8 | int(red) << 16 for blue, green, red, _ in row[: 8 * SHARP]]
    first = next((at for at, one in enumerate(seen) if one in colours), len(seen))
    return sum(1 for one in seen[first:] if one in colours) // SHARP


def takers(page: QWidget) -> list[QWidget]:
    """What the key Tab leads to."""
    found = page.findChildren(QWidget)
    return [w for w in found if w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]


def locked() -> QWidget:
    page = SignInPage()
    page.show_locked("haddad", "Sr Amina HADDAD", "Desk 1")
    return page


@pytest.mark.parametrize("made", [locked, SignInPage], ids=["locked", "sign_in"])
def test_everything_at_the_door_has_its_ring(
    made: Callable[[], QWidget], themed_app: QApplication, qtbot: QtBot
) -> None:
    page = made()
    qtbot.addWidget(page)
    page.show()
    for widget in takers(page):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert ring_width(widget) >= RING, widget


def test_the_contents_and_the_words_of_the_help_have_it(themed_app: QApplication, qtbot: QtBot) -> None:
    pane = HelpPane(CHAPTERS)
    qtbot.addWidget(pane)
    pane.resize(380, 600)
    pane.show()
    for widget in takers(pane):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert ring_width(widget) >= RING, widget


def test_a_message_that_can_be_copied_has_it(themed_app: QApplication, qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(800, 600)
    over.show()
    panel = SaidPanel(CLOCK, over)
    panel.keep(Message("Saved.", "No new flag."))
    panel.open()
    for widget in takers(panel):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert ring_width(widget) >= RING, widget


def test_the_pages_of_a_paper_have_it(themed_app: QApplication, qtbot: QtBot) -> None:
    sheets = SheetView()
    qtbot.addWidget(sheets)
    sheets.show()
    sheets.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert ring_width(sheets) >= RING
