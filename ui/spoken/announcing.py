"""Saying something aloud that nobody has to look for."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_Politeness = QAccessible.AnnouncementPoliteness


def announce(about: QWidget, text: str, *, at_once: bool = False) -> None:
    """Let a screen reader say a text: when it has said what it is saying, or `at_once` in its place.

    Nothing happens where none is running, or where the text is empty.
    """
    if not text:
        return
    event = QAccessibleAnnouncementEvent(about, text)
    event.setPoliteness(_Politeness.Assertive if at_once else _Politeness.Polite)
    QAccessible.updateAccessibility(event)
