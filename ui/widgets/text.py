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
_JOINER = "\u2060"
_FIXED_SPACE = "\u00a0"
_WITHIN = re.compile(r"(?P<hyphen>(?<=\d)-|-(?=\d))|(?<=[A-Z\d]) (?=\d)")
"""The hyphens and spaces of dates and numbers."""
_LONGEST_WHOLE = 24
"""How many letters are kept on one line at the most: what is longer is no date, and would be cut where there is less room."""
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
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
    """The same text to be drawn, in which no line ends within a date or a number.

    It is for the eye alone: what is read aloud or copied is the text as it was.
    """
    kept = _WITHIN.sub(_unbroken, text)
    return re.sub(r"[^ \n]+", _unless_too_long, kept) if kept != text else text


def _unbroken(place: re.Match[str]) -> str:
    return f"{_JOINER}-{_JOINER}" if place["hyphen"] else _FIXED_SPACE


def _unless_too_long(word: re.Match[str]) -> str:
    plain = word[0].replace(_JOINER, "")
    return word[0] if len(plain) <= _LONGEST_WHOLE else plain.replace(_FIXED_SPACE, " ")


class Text(SpokenAs, QLabel):
    """One text: plain, never read as markup, whatever a name or note contains.

    Where it wraps no line ends within a date, unless it can be selected: it would be copied as it is shown.
    """

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
        self.spoken_role = Role.Heading if kind in _HEADINGS else Role.StaticText
        self._said = text
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(kind))
        self.setWordWrap(wraps)
        self.setProperty("tone", tone.value)

    def text(self) -> str:
        """What it says, letter by letter."""
        return self._said

    def setText(self, text: str) -> None:
        self._said = text
        is_kept = self.wordWrap() and not self.textInteractionFlags() & _SELECTABLE
        super().setText(kept_together(text) if is_kept else text)

    def clear(self) -> None:
        """Say nothing."""
        self.setText("")

    def setWordWrap(self, wraps: bool) -> None:
        super().setWordWrap(wraps)
        self.setText(self._said)

    def spoken_text(self) -> str:
        return self._said if self.buddy() is None else self._said.replace("&", "")

    def let_select(self, *, by_keys: bool = False) -> Self:
        """Let the mouse select it, or the keys too, so that it can be copied; a click on it goes nowhere else then."""
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        self.setTextInteractionFlags(
            flags | Qt.TextInteractionFlag.TextSelectableByKeyboard if by_keys else flags
        )
        self.setText(self._said)
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
