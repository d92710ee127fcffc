"""One baby in the form of an outcome."""

from PySide6.QtCore import QObject

from models.records.outcome import Baby, Sex
from models.usecases.pregnancies.end_draft import BabyDraft
from ui.pages.record.event_form import EventForm
from ui.widgets.fields.choices import ChoiceField, enum_choices
from ui.widgets.fields.field import Field
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.fields.segments import TriStateChoice
from ui.wording.tr import context

_tr = context("record")


_PARTS = ("alive", "weight", "sex", "nicu")


class BabyRow(QObject):
    """The fields of one baby, side by side in the form's grid; `place` counts from 1."""

    def __init__(self, place: int, form: EventForm) -> None:
        super().__init__(form)
        self._place = place
        self._fields: tuple[Field, ...] = ()
        self.is_shown = False
        blank = _tr("not recorded")
        self.alive = TriStateChoice(_tr("Baby {0}: alive").format(place), form)
        self.weight = PlainField(_tr("Baby {0}: weight").format(place), parent=form)
        self.sex = ChoiceField(_tr("Baby {0}: sex").format(place), enum_choices(Sex), blank, form)
        self.nicu = TriStateChoice(_tr("Baby {0}: neonatal unit").format(place), form)

    def stand_in(self, form: EventForm, row: int) -> None:
        """Take a row of the form."""
        name = _tr("Baby {0}").format(self._place)
        form.add(f"alive_{self._place}", _tr("{0}: alive").format(name), self.alive, row, 0)
        form.add(f"weight_{self._place}", _tr("Weight (g)"), self.weight, row, 2, 1)
        form.add(f"sex_{self._place}", _tr("Sex"), self.sex, row, 3, 1)
        form.add(f"nicu_{self._place}", _tr("Neonatal unit"), self.nicu, row, 4)
        self._fields = tuple(form.fields[f"{part}_{self._place}"] for part in _PARTS)

    def set_shown(self, is_shown: bool) -> None:  # As Qt's own `setVisible`.
        """Show or hide the row."""
        self.is_shown = is_shown
        for field in self._fields:
            field.setVisible(is_shown)

    def show_baby(self, baby: Baby | None) -> None:
        """Show what was recorded of a baby; None: nothing."""
        self.alive.set_value(baby.alive if baby else None)
        weight = baby.weight_g if baby else None
        self.weight.setText("" if weight is None else str(weight))
        self.sex.set_value(baby.sex if baby else None)
        self.nicu.set_value(baby.nicu if baby else None)

    def draft(self) -> BabyDraft:
        """The row as it stands."""
        return BabyDraft(
            alive=self.alive.value(),
            weight=self.weight.text(),
            sex=self.sex.value(),
            nicu=self.nicu.value(),
        )
