"""Treatments of this pregnancy: cerclage and progesterone."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

from models.records.history import CerclageKind
from models.records.record import ClinicalRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Cerclage(ClinicalRecord):
    """A suture of this pregnancy; it is out from `removed_on` on, None while nobody has removed it."""

    pregnancy_id: UUID
    kind: CerclageKind
    placed_on: date
    removed_on: date | None = None
    note: str = ""

    def is_in_place(self, day: date) -> bool:
        """Whether it is in place on `day`."""
        return self.placed_on <= day and (self.removed_on is None or day < self.removed_on)


class ProgesteroneKind(Enum):
    """The preparation; weekly 17-OHPC was withdrawn in 2023 and can only be history."""

    VAGINAL_CAPSULE_200 = "vaginal_capsule_200"
    VAGINAL_GEL_90 = "vaginal_gel_90"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progesterone(ClinicalRecord):
    """A course of progesterone, nightly; `planned_stop` and `stopped_on` are None while open."""

    pregnancy_id: UUID
    kind: ProgesteroneKind
    started_on: date
    planned_stop: date | None = None
    stopped_on: date | None = None
    note: str = ""
