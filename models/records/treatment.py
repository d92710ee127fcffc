"""Treatments of this pregnancy: cerclage, progesterone, pessary, and what else was given or done."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from models.records.history import CerclageIndication, CerclageKind
from models.records.record import PregnancyRecord
from models.values.length import Millimetres


class CerclageTechnique(Enum):
    """How it was placed."""

    MCDONALD = "mcdonald"
    SHIRODKAR = "shirodkar"
    ABDOMINAL = "abdominal"
    OCCLUSION = "occlusion"


class Anaesthesia(Enum):
    """What she was given for it."""

    SPINAL = "spinal"
    EPIDURAL = "epidural"
    GENERAL = "general"
    LOCAL = "local"
    NONE = "none"


class RemovalReason(Enum):
    """Why it was taken out."""

    PLANNED = "planned"
    LABOUR = "labour"
    PPROM = "pprom"
    INFECTION = "infection"
    CAESAREAN = "caesarean"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cerclage(PregnancyRecord):
    """A suture of this pregnancy; it is out from `removed_on` on, None while nobody has removed it.

    `length_above` and `length_below` are the closed lengths above and below it right after placing. `left_for_caesarean`
    says that it stays until a planned caesarean. `despite` is the reason why it was placed although something spoke
    against it, empty where nothing did. Whatever else is None or empty was not recorded.
    """

    kind: CerclageKind
    placed_on: date
    removed_on: date | None = None
    note: str = ""
    indication: CerclageIndication | None = None
    technique: CerclageTechnique | None = None
    anaesthesia: Anaesthesia | None = None
    suture: str = ""
    operator: str = ""
    complications: str = ""
    length_above: Millimetres | None = None
    length_below: Millimetres | None = None
    planned_removal_on: date | None = None
    removal_reason: RemovalReason | None = None
    left_for_caesarean: bool = False
    despite: str = ""

    def is_in_place(self, day: date) -> bool:
        """Whether it is in place on `day`."""
        return self.placed_on <= day and (self.removed_on is None or day < self.removed_on)


class ProgesteroneKind(Enum):
    """The preparation; weekly 17-OHPC was withdrawn in 2023 and can only be history."""

    VAGINAL_CAPSULE_200 = "vaginal_capsule_200"
    VAGINAL_GEL_90 = "vaginal_gel_90"
    OTHER = "other"
    WEEKLY_17OHPC = "weekly_17ohpc"


class ProgesteroneRoute(Enum):
    """How a course is taken."""

    VAGINAL = "vaginal"
    RECTAL = "rectal"
    ORAL = "oral"
    INTRAMUSCULAR = "intramuscular"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progesterone(PregnancyRecord):
    """A course of progesterone, nightly; `planned_stop` and `stopped_on` are None while open.

    `dose_mg` is one dose in milligrams, `stopped_because` why it was stopped; None or empty where not recorded.
    """

    kind: ProgesteroneKind
    started_on: date
    planned_stop: date | None = None
    stopped_on: date | None = None
    note: str = ""
    route: ProgesteroneRoute | None = None
    dose_mg: int | None = None
    stopped_because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pessary(PregnancyRecord):
    """A cervical pessary; `removed_on` is None while it is in place."""

    placed_on: date
    removed_on: date | None = None
    model: str = ""
    removed_because: str = ""
    note: str = ""


class CareKind(Enum):
    """What else is kept as a dated note."""

    STEROIDS = "steroids"
    TOCOLYSIS = "tocolysis"
    ADMISSION = "admission"
    ANTIBIOTICS = "antibiotics"
    MAGNESIUM = "magnesium"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class CareNote(PregnancyRecord):
    """Something given or done on a day, or from `on` to `until` (None: one day, or still going on)."""

    kind: CareKind
    on: date
    until: date | None = None
    detail: str = ""
