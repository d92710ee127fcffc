"""What the record already holds of the women in a file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from models.records.importing.import_line import WomanKey
from models.records.patient import Patient
from models.values.identity import HospitalNumber
from models.views import PregnancySheet


@dataclass(frozen=True, slots=True)
class KnownWoman:
    """A woman of the record who bears a number that occurs in the file, with all her standing pregnancies."""

    patient: Patient
    pregnancies: tuple[PregnancySheet, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownWomen:
    """What the record holds of the women in a file.

    `namesakes` are women of the file whose number is free but whose name and birth date the record holds under another
    number; `other_zeros` has for a free number the one of the record that differs in its leading zeros alone; `undone` are
    the import batches that were taken back. `slips` are numbers as long as NHS numbers whose check digit does not fit, in a
    clinic of the UK.
    """

    women: Mapping[HospitalNumber, KnownWoman] = field(default_factory=dict)
    namesakes: frozenset[WomanKey] = frozenset()
    undone: frozenset[UUID] = frozenset()
    other_zeros: Mapping[HospitalNumber, HospitalNumber] = field(default_factory=dict)
    slips: frozenset[HospitalNumber] = frozenset()

    def joined(self, other: "KnownWomen") -> "KnownWomen":
        """What both know together."""
        return KnownWomen(
            women={**self.women, **other.women},
            namesakes=self.namesakes | other.namesakes,
            undone=self.undone | other.undone,
            other_zeros={**self.other_zeros, **other.other_zeros},
            slips=self.slips | other.slips,
        )
