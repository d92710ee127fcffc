"""Number of fetuses, cervical trauma, and where the placenta lies."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.errors import Problem
from models.records.pregnancy import Placenta
from models.records.record import Answer
from models.rules.measurement.impossible import MOST_FETUSES
from models.usecases.pregnancies.dating import PregnancyDetails
from ui.theme import Type
from ui.widgets.choices import AnswerChoice, ChoiceField, enum_choices
from ui.widgets.date_field import EARLIEST, DateField
from ui.widgets.field import Field
from ui.widgets.text import Text, Tone
from ui.wording.problems.lookup import sentence
from ui.wording.tr import context
from ui.wording.words import fetuses

_tr = context("pregnancy")


NOTHING = PregnancyDetails(fetuses=None, cervical_trauma=None)
"""Nothing recorded yet."""
_NAMED = 3


class DetailsForm(QWidget):
    """What may be recorded at any time; neither answer is assumed. Signals: `changed`."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        numbers = [
            (n, f"{n} · {fetuses(n)}" if n <= _NAMED else fetuses(n)) for n in range(1, MOST_FETUSES + 1)
        ]
        self.fetuses: ChoiceField[int] = ChoiceField(_tr("Number of fetuses"), numbers, _tr("not recorded"))
        self.trauma = AnswerChoice(_tr("Cervical trauma"))
        self.placenta: ChoiceField[Placenta] = ChoiceField(
            _tr("Placenta"), enum_choices(Placenta), _tr("not recorded")
        )
        self.placenta_on = DateField(_tr("Placenta seen on"), today, latest=today)
        self.fields = {
            "fetuses": Field(_tr("&Number of fetuses"), self.fetuses, self),
            "cervical_trauma": Field(_tr("Cer&vical trauma (surgery or tear)"), self.trauma, self),
            "placenta": Field(_tr("P&lacenta"), self.placenta, self),
            "placenta_on": Field(_tr("Placenta seen &on"), self.placenta_on, self),
        }
        self.followed = Text(_tr("It follows from the risk factors."), Type.SMALL, Tone.QUIET, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._row("fetuses", "cervical_trauma"))
        column.addWidget(self.followed, alignment=Qt.AlignmentFlag.AlignRight)
        column.addLayout(self._row("placenta", "placenta_on"))
        self.followed.hide()
        self.setFocusProxy(self.fetuses)
        self.fetuses.chosen.connect(self._on_changed)
        self.trauma.chosen.connect(self._on_changed)
        self.placenta.chosen.connect(self._on_placenta)
        self.placenta_on.day_changed.connect(self._on_changed)
        self._on_placenta()

    def _row(self, *names: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for name in names:
            row.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
        return row

    def details(self) -> PregnancyDetails:
        """The answers as they stand."""
        placenta = self.placenta.value()
        return PregnancyDetails(
            fetuses=self.fetuses.value(),
            cervical_trauma=self.trauma.value(),
            placenta=placenta,
            placenta_on=self.placenta_on.value() if placenta else None,
        )

    def show_details(self, details: PregnancyDetails = NOTHING) -> None:
        """Show answers."""
        self.fetuses.set_value(details.fetuses)
        self.trauma.set_value(details.cervical_trauma)
        self.placenta.set_value(details.placenta)
        self.placenta_on.set_value(details.placenta_on)

    def set_today(self, today: date) -> None:
        """What the day on which the placenta was seen is held against."""
        self._today = today
        self.placenta_on.set_today(today)
        self.placenta_on.set_range(EARLIEST, today)

    def settle(self) -> bool:
        """Read what is typed; whether it is understood or blank."""
        return self.placenta_on.settle()

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

    @Slot()
    def _on_placenta(self) -> None:
        """A place goes with the day on which it was seen: today, unless she says another."""
        is_placed = self.placenta.value() is not None
        self.fields["placenta_on"].setVisible(is_placed)
        if is_placed and not self.placenta_on.text():
            self.placenta_on.set_value(self._today)
        self.changed.emit()
