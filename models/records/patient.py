"""The woman herself."""

from dataclasses import dataclass
from datetime import date

from models.records.record import ClinicalRecord
from models.values.identity import HospitalNumber, NumberKind
from models.values.person import PersonName


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient(ClinicalRecord):
    """A woman in the clinic's care; `number` belongs to one standing patient only, None if she has none yet.

    `other_numbers` are those of records that were merged into hers; they find her as well.
    `number_kind` None: nobody said which sort it is. That her birth date or number is not known is said by `born_unknown`
    and `number_unknown`; it is not the same as blank, and never stands beside the value itself.
    """

    family_name: str
    given_name: str = ""
    title: str = ""
    born_on: date | None = None
    number: HospitalNumber | None = None
    telephone: str = ""
    other_numbers: tuple[HospitalNumber, ...] = ()
    number_kind: NumberKind | None = None
    born_unknown: bool = False
    number_unknown: bool = False

    @property
    def name(self) -> PersonName:
        """Her name as one value."""
        return PersonName(self.family_name, self.given_name, self.title)
