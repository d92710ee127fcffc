"""Labels in the sizes and tones of the theme."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import Type, font


class Tone(Enum):
    """What a text's colour says; NORMAL says nothing."""

    NORMAL = ""
    QUIET = "quiet"
    INVALID = "invalid"
    URGENT = "urgent"
    ACCENT = "accent"


class Text(QLabel):
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
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(kind))
        self.setWordWrap(wraps)
        self.set_tone(tone)

    def set_tone(self, tone: Tone) -> None:
        """Change what the colour says."""
        self.setProperty("tone", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)

    def set_kind(self, kind: Type) -> None:
        """Change size and weight."""
        self.setFont(font(kind))


def labelled(text: str, field: QWidget) -> Text:
    """The small label above `field`, and its buddy; `&` in the text marks the key that leads to the field."""
    label = Text(text, Type.LABEL, Tone.QUIET)
    # Qt leads to no buddy that takes no keys itself, as one made of several buttons.
    label.setBuddy(field.focusProxy() or field)
    if not field.accessibleName():
        field.setAccessibleName(text.replace("&", ""))
    return label
