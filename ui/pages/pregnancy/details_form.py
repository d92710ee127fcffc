"""Number of fetuses, cervical trauma, and where the placenta lies."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.rules.measurement.impossible import MOST_FETUSES
from models.usecases.pregnancies.dating import PregnancyDetails
from ui.forms.form import Form, Texts
from ui.widgets.fields.choices import ChoiceField, enum_choices
from ui.widgets.fields.date_field import EARLIEST, DateField
from ui.widgets.fields.segments import Segments, TriStateChoice
from ui.wording.tr import context
from ui.wording.words import fetuses

_tr = context("pregnancy")


NOTHING = PregnancyDetails(fetuses=None, cervical_trauma=None)
"""Nothing recorded yet."""
_NAMED = 3
_TRAUMA = "cervical_trauma"


class PregnancyDetailsForm(Form):
    """What may be recorded at any time; neither answer is assumed. Trauma is seen here, and asked with the risk factors alone.

    Signals: `changed`.
    """

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._usual_day: date | None = today
        numbers = [
            (n, f"{n} · {fetuses(n)}" if n <= _NAMED else fetuses(n)) for n in range(1, MOST_FETUSES + 1)
        ]
        blank = _tr("not recorded")
        count = ChoiceField[int](_tr("Number of fetuses"), numbers, blank)
        where = Segments[Placenta](_tr("Placenta"), enum_choices(Placenta))
        seen_on = DateField(_tr("Placenta seen on"), today, latest=today)
        self.fetuses = self.add("fetuses", _tr("&Number of fetuses"), count)
        self.trauma = self.add(
            _TRAUMA,
            _tr("Cervical trauma: asked with the risks"),
            TriStateChoice(_tr("Cervical trauma")),
        )
        self.fields[_TRAUMA].label.setWordWrap(True)
        self.placenta = self.add("placenta", _tr("P&lacenta"), where)
        self.placenta_on = self.add("placenta_on", _tr("Placenta seen &on"), seen_on)
        self.trauma.setEnabled(False)
        self.body.setSpacing(4)
        self.body.addLayout(self._row("fetuses", "cervical_trauma"))
        self.body.addLayout(self._row("placenta", "placenta_on"))
        self.follow(None)
        self.setFocusProxy(self.fetuses)
        self.fetuses.chosen.connect(self._on_changed)
        self.placenta.chosen.connect(self._on_placenta)
        self.placenta_on.day_changed.connect(self._on_changed)
        self._on_placenta()

    def _row(self, *names: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for name in names:
            row.addWidget(self.fields[name], 3 if name == "placenta" else 2, Qt.AlignmentFlag.AlignTop)
        return row

    def texts(self) -> dict[str, str]:
        """Every answer as text; a day goes with a place only."""
        return super().texts() | ({"placenta_on": ""} if self.placenta.value() is None else {})

    def details(self) -> PregnancyDetails:
        """The answers as they stand."""
        on = self.placenta_on.value() if self.placenta.value() else None
        return self.draft(PregnancyDetails, placenta_on=on)

    def show_details(self, details: PregnancyDetails = NOTHING) -> None:
        """Show answers."""
        self.show_values(details)

    def restore(self, texts: Texts) -> None:
        """Put back what was typed; its day is read at once, as it is held against what is recorded."""
        super().restore({name: text for name, text in texts.items() if name != _TRAUMA})
        self.validate()

    def set_today(self, today: date, usual_day: date | None) -> None:
        """What the day on which the placenta was seen is held against, and the day that is proposed; None proposes none."""
        self._today, self._usual_day = today, usual_day
        self.placenta_on.set_today(today)
        self.placenta_on.set_range(EARLIEST, today)

    def follow(self, trauma: TriState | None) -> None:
        """Show cervical trauma as it follows from the risk factors; None: none of them was asked, what is recorded is seen."""
        asked, follows = (
            _tr("Cervical trauma: asked with the risks"),
            _tr("Cervical trauma: follows from the risks"),
        )
        self.fields[_TRAUMA].label.setText(asked if trauma is None else follows)
        if trauma is not None:
            self.trauma.set_value(trauma)

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_placenta(self) -> None:
        """A place goes with the day on which it was seen: today, unless she says another."""
        is_placed = self.placenta.value() is not None
        self.fields["placenta_on"].setVisible(is_placed)
        if is_placed and not self.placenta_on.text():
            self.placenta_on.set_value(self._usual_day)
        self.changed.emit()
