"""Results from the laboratory and the bedside tests; no rule acts on them alone."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from models.records.record import PregnancyRecord, TriState


class LabKind(Enum):
    """The tests that have a place in this record; the last five are of amniotic fluid."""

    FFN = "ffn"
    PAMG_1 = "pamg_1"
    URINE_CULTURE = "urine_culture"
    VAGINAL_SWAB = "vaginal_swab"
    CRP = "crp"
    WHITE_CELLS = "white_cells"
    FLUID_GLUCOSE = "fluid_glucose"
    FLUID_WHITE_CELLS = "fluid_white_cells"
    FLUID_IL_6 = "fluid_il_6"
    FLUID_GRAM = "fluid_gram"
    FLUID_CULTURE = "fluid_culture"


@dataclass(frozen=True, slots=True, kw_only=True)
class LabResult(PregnancyRecord):
    """One result; `on` is the day the sample was taken.

    A measured one has `value` (decimal text as it was reported, point as decimal sign) and `unit`; any other has
    `positive` (UNKNOWN: sent, no result yet). What was grown or seen stands in `note`.
    """

    kind: LabKind
    on: date
    value: str = ""
    unit: str = ""
    positive: TriState | None = None
    note: str = ""
