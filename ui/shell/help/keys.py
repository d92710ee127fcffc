"""The keys that work on what is seen, read from the program's own shortcuts."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.widgets.button import DOES
from ui.widgets.rail import RailButton


def keys_here(root: QWidget) -> tuple[tuple[str, str], ...]:
    """Each key with what it does: those of this page first, in the order of the page, then those of the rail."""
    found = [(isinstance(owner, RailButton), key, name) for owner, key, name in _shortcuts(root)]
    return tuple(dict.fromkeys((key, name) for _, key, name in sorted(found, key=lambda each: each[0])))


def nameless(root: QWidget) -> tuple[str, ...]:
    """Keys of which nobody could be told what they do."""
    return tuple(f"{key} of {type(owner).__name__}" for owner, key, name in _shortcuts(root) if not name)


def _shortcuts(root: QWidget) -> Iterator[tuple[QWidget, str, str]]:
    """Whose it is, the key, and what it does; a key of one thing alone, such as a chip or a row, is not the page's."""
    for shortcut in root.findChildren(QShortcut):
        owner = shortcut.parent()
        if not isinstance(owner, QWidget) or not owner.isVisibleTo(root):
            continue
        if shortcut.context() is Qt.ShortcutContext.WidgetShortcut and not shortcut.property(DOES):
            continue
        name = shortcut.property(DOES) or owner.accessibleName()
        for key in QShortcut.keys(shortcut):
            yield owner, key.toString(QKeySequence.SequenceFormat.PortableText), name
