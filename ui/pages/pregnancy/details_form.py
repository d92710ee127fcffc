"""Number of fetuses and cervical trauma."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.errors import Problem
from models.records.record import Answer
from models.usecases.date import MOST_FETUSES, PregnancyDetails
from ui.problems import sentence
from ui.theme import Type
from ui.widgets.choices import AnswerChoice, ChoiceField
from ui.widgets.field import Field
from ui.widgets.text import Text, Tone
from ui.words import fetuses

_NAMED = 3


class DetailsForm(QWidget):
    """What may be recorded at any time; neither answer is assumed. Signals: `changed`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        numbers = [
            (n, f"{n} · {fetuses(n)}" if n <= _NAMED else fetuses(n)) for n in range(1, MOST_FETUSES + 1)
        ]
        self.fetuses: ChoiceField[int] = ChoiceField(
            self.tr("Number of fetuses"), numbers, self.tr("not recorded")
        )
        self.trauma = AnswerChoice(self.tr("Cervical trauma"))
        self.fields = {
            "fetuses": Field(self.tr("&Number of fetuses"), self.fetuses, self),
            "cervical_trauma": Field(self.tr("Cer&vical trauma (surgery or tear)"), self.trauma, self),
        }
        self.followed = Text(
            self.tr("It follows from the risk factors."), Type.SMALL, Tone.QUIET, parent=self
        )
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for field in self.fields.values():
            row.addWidget(field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.followed, alignment=Qt.AlignmentFlag.AlignRight)
        self.followed.hide()
        self.setFocusProxy(self.fetuses)
        self.fetuses.chosen.connect(self._on_changed)
        self.trauma.chosen.connect(self._on_changed)

    def details(self) -> PregnancyDetails:
        """The answers as they stand."""
        return PregnancyDetails(fetuses=self.fetuses.value(), cervical_trauma=self.trauma.value())

    def show_details(self, number: int | None, trauma: Answer | None) -> None:
        """Show answers."""
        self.fetuses.set_value(number)
        self.trauma.set_value(trauma)

    def follow(self, trauma: Answer | None) -> None:
        """Show cervical trauma as it follows from the risk factors, not to be said otherwise here; None asks for it."""
        self.trauma.setEnabled(trauma is None)
        self.followed.setVisible(trauma is not None)
        if trauma is not None:
            self.trauma.set_value(trauma)

    def say(self, problems: tuple[Problem, ...]) -> None:
        """Show each problem at its field, and take back all others."""
        for name, field in self.fields.items():
            field.say(" ".join(sentence(p) for p in problems if p.field == name))

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()
