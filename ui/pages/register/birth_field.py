"""The field a woman's birth date is typed into."""

from datetime import date

from PySide6.QtWidgets import QWidget

from models.errors import Problem
from models.usecases.women.register import PatientDraft, check_patient
from ui.widgets.fields.twice import TwiceTypedDay
from ui.wording.problems.lookup import sentence


class BirthField(TwiceTypedDay):
    """A birth date; one that makes her unusually young or old has to be typed a second time."""

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(name, today, latest=today, parent=parent)

    def question(self, on: date) -> str:
        asked = check_patient(PatientDraft(family_name="", born_on=on), self._today).confirmations
        return sentence(Problem("born_on", f"confirm.{asked[0].code}", asked[0].values)) if asked else ""
