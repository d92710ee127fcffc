"""Tooltips show what a record says, letter by letter."""

import pytest
from PySide6.QtGui import Qt, QTextDocumentFragment

from ui.widgets.text import plain_tip

MARKUP = "note <b>bold</b><br><img src='file:///red.png'>"
LONG = "funnel < 25 mm & sludge " * 9


@pytest.mark.parametrize("text", [MARKUP, LONG, "<script>", "a &amp; b <i>c</i>\nd", f"{LONG}\n{LONG}"])
def test_a_tooltip_shows_its_text_letter_by_letter(text: str) -> None:
    tip = plain_tip(text)
    shown = QTextDocumentFragment.fromHtml(tip).toPlainText() if Qt.mightBeRichText(tip) else tip
    assert "<img" not in tip
    assert shown.split() == text.split()


@pytest.mark.parametrize("text", ["CL <25", "24.5 mm", "first\nsecond", ""])
def test_a_short_text_without_markup_stays_as_it_is(text: str) -> None:
    assert plain_tip(text) == text


def test_a_long_text_is_broken_into_lines() -> None:
    assert Qt.mightBeRichText(plain_tip("a" * 101))
    assert not Qt.mightBeRichText(plain_tip("a" * 100))
