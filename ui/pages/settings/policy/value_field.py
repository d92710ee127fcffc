"""One value of a rule as a field of the fitting kind."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.records.flag import Urgency
from models.rules.policies.edit import Tunable, TunableKind
from ui.widgets.fields.choices import ChoiceField, Tick, enum_choices
from ui.widgets.fields.field import Field
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("settings")


_MOST_STEPS = 4


class ValueField(QWidget):
    """A value under its label, what cannot stand below it, and what is published where that differs.

    Signals: `typed` (the field) after every change by hand.
    """

    typed = Signal(object)

    def __init__(self, tunable: Tunable, label: str, published: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = (tunable.rule_id, tunable.path)
        self.kind = tunable.kind
        self._published = published
        self.input = self._made(tunable, label)
        self.field = Field(label, self.input)
        self.input.setEnabled(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        self.setFocusProxy(self.input)
        if isinstance(self.input, Tick):
            self.field.label.hide()

    def _made(self, tunable: Tunable, label: str) -> QWidget:
        match tunable.kind:
            case TunableKind.URGENCY:
                urgency = ChoiceField[Urgency](label, enum_choices(Urgency))
                urgency.set_value(Urgency(tunable.value))
                urgency.chosen.connect(self._on_typed)
                return urgency
            case TunableKind.IS_ON:
                tick = Tick(label)
                tick.setChecked(tunable.value == "yes")
                tick.clicked.connect(self._on_typed)
                return tick
            case TunableKind.STEPS:
                steps = StepsField(label, tunable.value)
                steps.typed.connect(self._on_typed)
                return steps
            case _:
                line = PlainField(label)
                line.setText(tunable.value)
                line.setCursorPosition(0)
                line.textEdited.connect(self._on_typed)
                return line

    def text(self) -> str:
        """The value as it is written."""
        match self.input:
            case ChoiceField():
                chosen: Urgency | None = self.input.value()
                return chosen.value if chosen else ""
            case Tick():
                return "yes" if self.input.isChecked() else "no"
            case StepsField():
                return self.input.text()
            case PlainField():
                return self.input.text()
            case _:
                raise TypeError(self.input)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, in order."""
        if isinstance(self.input, StepsField):
            return tuple(part for line in self.input.lines for part in line)
        return (self.input,)

    def show_text(self, text: str) -> None:
        """Put a text there that was typed before."""
        match self.input:
            case StepsField():
                self.input.set_text(text)
            case PlainField():
                self.input.setText(text)
            case _:
                return

    def show_message(self, sentence: str, *, is_changed: bool) -> None:
        """Say what is wrong with the value; without that, what is published where it was changed."""
        self.field.show_message(sentence)
        self.field.note.setText(_tr("Published: {0}").format(self._published))
        self.field.note.setVisible(is_changed)

    @Slot()
    def _on_typed(self) -> None:
        self.typed.emit(self)


class StepsField(QWidget):
    """The intervals of a scan plan: from so many millimetres, so many days to the next scan; blank lines do not count.

    Signals: `typed` after every change by hand.
    """

    typed = Signal()

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        self.lines: list[tuple[PlainField, PlainField]] = []
        for place in range(_MOST_STEPS):
            length = PlainField(_tr("Interval {0}: from so many millimetres").format(place + 1))
            days = PlainField(_tr("Interval {0}: days to the next scan").format(place + 1))
            row = QHBoxLayout()
            row.setSpacing(8)
            for part, words in ((length, _tr("mm or more:")), (days, _tr("days"))):
                part.setMaximumWidth(80)
                part.textEdited.connect(self._on_edited)
                row.addWidget(part)
                row.addWidget(Text(words, tone=Tone.QUIET))
            row.addStretch(1)
            grid.addLayout(row, place, 0)
            self.lines.append((length, days))
        self.setFocusProxy(self.lines[0][0])
        self.set_text(text)

    def text(self) -> str:
        """The intervals as they are written: `30.0/14, 25.0/7`."""
        pairs = [(length.text().strip(), days.text().strip()) for length, days in self.lines]
        return ", ".join(f"{length}/{days}" for length, days in pairs if length or days)

    def set_text(self, text: str) -> None:
        """Show intervals that are written so."""
        steps = [step.partition("/") for step in text.split(", ")] if text else []
        for place, (length, days) in enumerate(self.lines):
            before, _, after = steps[place] if place < len(steps) else ("", "", "")
            length.setText(before)
            days.setText(after)

    @Slot()
    def _on_edited(self) -> None:
        self.typed.emit()
