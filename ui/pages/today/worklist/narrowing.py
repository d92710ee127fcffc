"""What the lists are narrowed to: one of a few sorts of rows, and a part of a name typed anywhere on the page."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.pages.today.line import TodayLine
from ui.pages.today.lines import Shown, count_women
from ui.spoken.roles import Role, SpokenAs
from ui.theme import Type, font
from ui.widgets.text import Text, Tone, plain_tip
from ui.wording.tr import context

_tr = context("today")


_MEANINGS = _tr.marked(
    {
        Shown.ALL: "Everybody on this page",
        Shown.MINE: "Women whose last scan you recorded",
        Shown.IMMEDIATE: "Women who have to be seen now",
        Shown.BOOKED: "Women who are booked for today",
        Shown.OVERDUE: "Women whose scan is overdue",
        Shown.DONE: "Women who were scanned today",
    }
)
_TICK = "\u2713"
_NO_TEXT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class _Chip(SpokenAs, QPushButton):
    """One of several sorts of rows."""

    spoken_role = Role.RadioButton


class Narrowing(SpokenAs, QWidget):
    """One button for each sort of rows with the number of its women; beside them the name that is looked for.

    Signals: `changed` when other rows are asked for.
    """

    changed = Signal()
    spoken_role = Role.Grouping

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_tr("Which rows are shown"))
        self.typed = ""
        self.buttons: dict[Shown, QPushButton] = {}
        self.hint = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        for shown in Shown:
            button = self._button(shown)
            self.buttons[shown] = button
            across.addWidget(button)
        across.addWidget(self.hint, 1)
        self._choose(Shown.ALL)
        self._say()

    def _button(self, shown: Shown) -> QPushButton:
        button = _Chip(self)
        button.setProperty("kind", "segment")
        button.setCheckable(True)
        button.setFont(font())
        button.setToolTip(plain_tip(_tr(_MEANINGS[shown])))
        button.clicked.connect(self._on_clicked)
        return button

    @property
    def shown(self) -> Shown:
        """The sort of rows that is asked for."""
        return next(shown for shown, button in self.buttons.items() if button.isChecked())

    def count(self, lines: Sequence[TodayLine]) -> None:
        """Say at each sort how many women it would show."""
        for shown, button in self.buttons.items():
            women, is_chosen = count_women(lines, shown), button.isChecked()
            name = _tr("{0}   {1}").format(_tr(shown.value), women)
            button.setText(f"{_TICK} {name}" if is_chosen else name)
            button.setAccessibleName(name)
            button.setAccessibleDescription(_tr(_MEANINGS[shown]))

    def clear(self) -> None:
        """Everybody again, whatever she is called."""
        self.typed = ""
        self._choose(Shown.ALL)
        self._say()

    def take(self, event: QKeyEvent) -> bool:
        """Take a key as a letter of the name looked for; whether it was one."""
        before, text = self.typed, event.text()
        if event.key() == Qt.Key.Key_Escape:
            self.typed = ""
        elif event.key() == Qt.Key.Key_Backspace:
            self.typed = before[:-1]
        elif (
            text.isprintable() and text.strip(" " if not before else "") and not event.modifiers() & _NO_TEXT
        ):
            self.typed = before + text
        if self.typed == before:
            return False
        self._say()
        self.changed.emit()
        return True

    def _say(self) -> None:
        said = _tr("Only “{0}” in the name · Esc shows all").format(self.typed)
        self.hint.setText(said if self.typed else _tr("Type anywhere to filter by name"))
        self.hint.set_tone(Tone.ACCENT if self.typed else Tone.QUIET)

    def _choose(self, chosen: Shown) -> None:
        # Not a group of Qt's: Tab would reach the one that is chosen and no other.
        for shown, button in self.buttons.items():
            button.setChecked(shown is chosen)

    @Slot()
    def _on_clicked(self) -> None:
        self._choose(next(shown for shown, button in self.buttons.items() if button is self.sender()))
        self.changed.emit()
