"""Labels in the sizes and tones of the theme."""

import re
from enum import Enum
from html import escape
from typing import Self

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QFontMetrics, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolTip, QWidget

from ui.spoken.roles import Role, SpokenAs
from ui.theme import Type, font, restyle

_WIDEST_TIP = 100
_LINE_BREAK = "\n"
_HEADINGS = (Type.TITLE, Type.HEADING)


class Tone(Enum):
    """What a text's colour says; NORMAL says nothing."""

    NORMAL = ""
    QUIET = "quiet"
    INVALID = "invalid"
    URGENT = "urgent"
    ACCENT = "accent"


def plain_tip(text: str) -> str:
    """A tooltip that shows `text` letter by letter, whatever a name or note contains, and breaks a long one into lines.

    Qt takes what looks like markup for markup, loads the files that it names, and never breaks plain text.
    """
    if len(text) <= _WIDEST_TIP and not Qt.mightBeRichText(text):
        return text
    return f"<qt>{escape(text, quote=False).replace(_LINE_BREAK, '<br>')}</qt>"


def show_tip(at: QPoint, text: str, widget: QWidget) -> None:
    """Show a text letter by letter at a place on the screen, while the mouse stays in the widget."""
    QToolTip.showText(at, plain_tip(text), widget)


def line_breaks(text: str, metrics: QFontMetrics, width: int) -> Qt.TextFlag:
    """Where lines of a text that is drawn may end: between words, unless one of them alone is wider than there is room.

    Qt ends them anywhere, within a date too, where it is allowed both.
    """
    if metrics.horizontalAdvance(text) <= width:
        return Qt.TextFlag.TextWordWrap
    widest = max((metrics.horizontalAdvance(word) for word in re.split(r"[ \n]", text)), default=0)
    return Qt.TextFlag.TextWordWrap if widest <= width else Qt.TextFlag.TextWrapAnywhere


def kept_together(text: str) -> str:
    """The same text to be drawn, in which no line ends within a date or a number."""
    return re.sub(r"(?<=[A-Z\d]) (?=\d)", "\u00a0", re.sub(r"(?<=\d)-|-(?=\d)", "\u2060-\u2060", text))


class Text(SpokenAs, QLabel):
    """One text: plain, never read as markup, whatever a name or note contains."""

    def __init__(
        self,
        text: str = "",
        kind: Type = Type.BODY,
        tone: Tone = Tone.NORMAL,
        *,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        # Before Qt makes it, which has it looked at.
        self.spoken_role = Role.Heading if kind in _HEADINGS else None
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(kind))
        self.setWordWrap(wraps)
        self.setProperty("tone", tone.value)

    def spoken_text(self) -> str:
        return self.text()

    def let_select(self) -> Self:
        """Let the mouse select it, so that it can be copied; a click on it goes nowhere else then."""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return self

    def set_tone(self, tone: Tone) -> None:
        """Change what the colour says."""
        restyle(self, "tone", tone.value)

    def set_kind(self, kind: Type) -> None:
        """Change size and weight."""
        self.setFont(font(kind))


class _Label(Text):
    """A label whose key leads to its field and does nothing else."""

    def event(self, event: QEvent) -> bool:
        # Left to itself Qt presses a field made of buttons, a moment later: an answer that nobody gave.
        field = self.buddy()
        if event.type() is not QEvent.Type.Shortcut or not isinstance(field, QAbstractButton):
            return super().event(event)
        if field.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        return True


def labelled(text: str, field: QWidget) -> Text:
    """The small label above `field`, and its buddy; `&` in the text marks the key that leads to the field."""
    label = _Label(text, Type.LABEL, Tone.QUIET)
    # Qt leads to no buddy that takes no keys itself, as one made of several buttons.
    label.setBuddy(field.focusProxy() or field)
    if not field.accessibleName():
        field.setAccessibleName(text.replace("&", ""))
    return label
