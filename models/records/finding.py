"""Symptoms she reports and findings of a pelvic examination."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

from models.records.record import Answer, ClinicalRecord
from models.values.length import Centimetres


class SymptomKind(Enum):
    """The symptoms that are asked for, from week 20 especially."""

    CRAMPS = "cramps"
    BLEEDING = "bleeding"
    PELVIC_PRESSURE = "pelvic_pressure"
    BACKACHE = "backache"
    DISCHARGE = "discharge"
    CONTRACTIONS = "contractions"
    FLUID_LOSS = "fluid_loss"
    FEVER = "fever"


@dataclass(frozen=True, slots=True, kw_only=True)
class Symptom(ClinicalRecord):
    """One symptom from the day it was first reported; active through `resolved_on`, None while it goes on.

    `scan_id` is the scan at which it was reported, `resolved_scan_id` the one at which it was found to be over;
    each None when it came another way.
    """

    pregnancy_id: UUID
    kind: SymptomKind
    on: date
    resolved_on: date | None = None
    scan_id: UUID | None = None
    resolved_scan_id: UUID | None = None

    def is_active(self, day: date) -> bool:
        """Whether she has it on `day`."""
        return self.on <= day and (self.resolved_on is None or day <= self.resolved_on)

    def outlasts(self, day: date) -> bool:
        """Whether she has it on `day` and it was not over with that day: reported once more, it is no new one."""
        return self.is_active(day) and self.resolved_on != day


class Membranes(Enum):
    """Where the membranes are at a pelvic examination."""

    NOT_SEEN = "not_seen"
    AT_OS = "at_os"
    IN_CANAL = "in_canal"
    IN_VAGINA = "in_vagina"
    RUPTURED = "ruptured"


class ExaminationManner(Enum):
    """How the cervix was examined."""

    SPECULUM = "speculum"
    DIGITAL = "digital"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination(ClinicalRecord):
    """A pelvic examination; `dilation`, `effacement_percent` (0-100) and `membranes` are None when not assessed.

    `manner` and `bleeding` are None when not recorded.
    """

    pregnancy_id: UUID
    on: date
    dilation: Centimetres | None = None
    effacement_percent: int | None = None
    membranes: Membranes | None = None
    examiner: str = ""
    note: str = ""
    manner: ExaminationManner | None = None
    bleeding: Answer | None = None
