"""The field a woman's birth date is typed into."""

from datetime import date

from PySide6.QtWidgets import QWidget

from models.errors import Problem
from models.usecases.women.register import PatientDraft, check_patient
from ui.widgets.fields.date_field import DateField
from ui.wording.problems.lookup import sentence


class BirthField(DateField):
    """A birth date; one that makes her unusually young or old has to be typed a second time."""

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(name, today, latest=today, parent=parent)
        self._asked: date | None = None

    def show_known(self, on: date | None) -> None:
        """Show a birth date that is in the record already: nothing is asked about it."""
        self._asked = on
        self.set_value(on)

    def retyped(self) -> date | None:
        """The birth date that was typed twice; None where nothing had to be."""
        return self._asked if self._asked == self.value() else None

    def _read(self) -> None:
        if self.state == "retype" and not self.text().strip():
            return
        super()._read()

    def _take(self, on: date | None) -> None:
        if on is None or on == self._asked:
            super()._take(on)
            return
        self._asked = None
        asked = check_patient(PatientDraft(family_name="", born_on=on), self._today).confirmations
        super()._take(None if asked else on)
        if asked:
            self._asked = on
            self.set_state(
                "retype", sentence(Problem("born_on", f"confirm.{asked[0].code}", asked[0].values))
            )
