"""Symptoms she reports, calls about her, and findings of a pelvic examination."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

from models.records.record import PregnancyRecord, TriState
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
class Symptom(PregnancyRecord):
    """One symptom from the day it was first reported; active through `resolved_on`, None while it goes on.

    `scan_id` is the scan at which it was reported, `resolved_scan_id` the one at which it was found to be over;
    `examination_id` is the examination that saw it, `resolved_examination_id` the one that found it to be over. Each None
    when it came another way. `again_at` are the scans and examinations that found it going on, `again_on` the days on which
    she told it again: what they said goes on counting when the first report is taken back.
    """

    kind: SymptomKind
    on: date
    resolved_on: date | None = None
    scan_id: UUID | None = None
    resolved_scan_id: UUID | None = None
    examination_id: UUID | None = None
    resolved_examination_id: UUID | None = None
    again_at: tuple[UUID, ...] = ()
    again_on: tuple[date, ...] = ()

    def is_active(self, day: date) -> bool:
        """Whether she has it on `day`."""
        return self.on <= day and (self.resolved_on is None or day <= self.resolved_on)

    def outlasts(self, day: date) -> bool:
        """Whether she has it on `day` and it was not over with that day: reported once more, it is no new one."""
        return self.is_active(day) and self.resolved_on != day


@dataclass(frozen=True, slots=True, kw_only=True)
class Call(PregnancyRecord):
    """A call about her, by telephone or at the desk: who called, what was advised; each empty where not recorded.

    What she reported in it is kept as symptoms of their own.
    """

    on: date
    caller: str = ""
    advice: str = ""
    note: str = ""


class Membranes(Enum):
    """Where the membranes are at a pelvic examination.

    RUPTURED is how the first form of the record said that they had ruptured; `Rupture` says it now.
    """

    NOT_SEEN = "not_seen"
    AT_OS = "at_os"
    IN_CANAL = "in_canal"
    IN_VAGINA = "in_vagina"
    RUPTURED = "ruptured"


EXPOSED = (Membranes.AT_OS, Membranes.IN_CANAL, Membranes.IN_VAGINA)
"""Where membranes are exposed."""


class Rupture(Enum):
    """Whether an examination found the membranes ruptured, or excluded it."""

    YES = "yes"
    EXCLUDED = "excluded"


class ExaminationManner(Enum):
    """How the cervix was examined."""

    SPECULUM = "speculum"
    DIGITAL = "digital"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination(PregnancyRecord):
    """A pelvic examination; `dilation`, `effacement_percent` (0-100) and `membranes` are None when not assessed.

    `manner`, `bleeding` and `rupture` are None when not recorded. Where the membranes are and whether they are ruptured
    are two facts: read `place` and `is_ruptured`, which know the first form of the record as well.
    """

    on: date
    dilation: Centimetres | None = None
    effacement_percent: int | None = None
    membranes: Membranes | None = None
    examiner: str = ""
    note: str = ""
    manner: ExaminationManner | None = None
    bleeding: TriState | None = None
    rupture: Rupture | None = None

    @property
    def place(self) -> Membranes | None:
        """Where the membranes were; None when not recorded."""
        return None if self.membranes is Membranes.RUPTURED else self.membranes

    @property
    def is_ruptured(self) -> bool:
        """Whether it found the membranes ruptured."""
        return self.rupture is Rupture.YES or self.membranes is Membranes.RUPTURED

    @property
    def left_membranes_blank(self) -> bool:
        """Whether it says nothing about the membranes, neither where they are nor whether they are ruptured."""
        return self.membranes is None and self.rupture is None
