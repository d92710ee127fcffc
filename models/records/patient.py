"""The woman herself."""

from dataclasses import dataclass
from datetime import date

from models.records.record import ClinicalRecord
from models.values.identity import HospitalNumber
from models.values.person import PersonName


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient(ClinicalRecord):
    """A woman in the clinic's care; `number` belongs to one standing patient only, None if she has none yet.

    `other_numbers` are those of records that were merged into hers; they find her as well.
    """

    family_name: str
    given_name: str = ""
    title: str = ""
    born_on: date | None = None
    number: HospitalNumber | None = None
    telephone: str = ""
    other_numbers: tuple[HospitalNumber, ...] = ()

    @property
    def name(self) -> PersonName:
        """Her name as one value."""
        return PersonName(self.family_name, self.given_name, self.title)
