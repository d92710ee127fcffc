"""What is known about each laboratory test: its units, what can be, and the cut-offs that sources name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from models.errors import Problem, Refused
from models.records.laboratory import LabKind

_WRITTEN = re.compile(r"([<>]?)\s*([0-9]{1,6})(?:[.,]([0-9]{1,2}))?")


@dataclass(frozen=True, slots=True)
class CutOff:
    """A limit that a source names, for showing beside the value; no rule acts on it.

    `is_below` says that lower is the finding. `source` names study and year.
    """

    value: Decimal
    unit: str
    is_below: bool
    source: str


@dataclass(frozen=True, slots=True)
class LabTest:
    """One test: the largest value that can be in each unit it is reported in (no unit: positive or negative)."""

    kind: LabKind
    most: Mapping[str, Decimal]
    cut_offs: tuple[CutOff, ...] = ()
    bands: tuple[int, ...] = ()

    @property
    def is_measured(self) -> bool:
        """Whether it has a value; otherwise it is positive or negative."""
        return bool(self.most)


_ABBOTT = "Abbott 2015"
_CERCLAGE = "study of amniotic fluid before non-elective cerclage"
_KOREAN = "study of amniotic fluid, J Korean Med Sci"

TESTS: Mapping[LabKind, LabTest] = {
    test.kind: test
    for test in (
        LabTest(
            LabKind.FFN,
            {"ng/mL": Decimal(2000)},
            (CutOff(Decimal(50), "ng/mL", is_below=False, source=_ABBOTT),),
            bands=(10, 50, 200, 500),
        ),
        LabTest(LabKind.PAMG_1, {}),
        LabTest(LabKind.URINE_CULTURE, {}),
        LabTest(LabKind.VAGINAL_SWAB, {}),
        LabTest(LabKind.CRP, {"mg/L": Decimal(600)}),
        LabTest(LabKind.WHITE_CELLS, {"10⁹/L": Decimal(100)}),
        LabTest(
            LabKind.FLUID_GLUCOSE,
            {"mg/dL": Decimal(300), "mmol/L": Decimal(16)},
            (CutOff(Decimal(14), "mg/dL", is_below=True, source=_CERCLAGE),),
        ),
        LabTest(
            LabKind.FLUID_WHITE_CELLS,
            {"/mm³": Decimal(50_000)},
            (CutOff(Decimal(50), "/mm³", is_below=False, source=_CERCLAGE),),
        ),
        LabTest(
            LabKind.FLUID_IL_6,
            {"ng/mL": Decimal(1000), "pg/mL": Decimal(999_999)},
            (
                CutOff(Decimal("11.3"), "ng/mL", is_below=False, source=_CERCLAGE),
                CutOff(Decimal("2.6"), "ng/mL", is_below=False, source=_KOREAN),
            ),
        ),
        LabTest(LabKind.FLUID_GRAM, {}),
        LabTest(LabKind.FLUID_CULTURE, {}),
    )
}
"""Every test by its kind; cut-offs as in the studies named, to be confirmed by the clinic's medical lead."""

NEEDS_SYMPTOMS = frozenset({LabKind.PAMG_1})
"""Tests that are meant for women with symptoms only."""


def read_value(kind: LabKind, text: str, unit: str) -> str:
    """A measured value as it is kept: `<10`, `0.5`, `120`.

    Raises: Refused (`lab.not_a_value`; `lab.unit_missing`; `lab.out_of_range` with value, unit and the largest).
    """
    written = _WRITTEN.fullmatch(text.strip())
    if written is None:
        raise Refused(Problem("value", "lab.not_a_value", (text.strip(),)))
    if unit not in TESTS[kind].most:
        raise Refused(Problem("unit", "lab.unit_missing"))
    sign, whole, part = written.groups()
    value = Decimal(f"{whole}.{part or 0}")
    most = TESTS[kind].most[unit]
    if value > most:
        raise Refused(Problem("value", "lab.out_of_range", (text.strip(), unit, str(most))))
    return f"{sign}{int(whole)}" + (f".{part}" if part else "")


def band_of(value: str) -> tuple[int | None, int | None]:
    """The band of fetal fibronectin that a kept value lies in: from, up to but not including; None is open.

    `<10` lies below 10; `>500`, and any other value with a sign, in the band that begins there.
    """
    limits = TESTS[LabKind.FFN].bands
    amount = Decimal(value.lstrip("<>"))
    below = [limit for limit in limits if limit <= amount]
    above = [limit for limit in limits if limit > amount]
    if value.startswith("<"):
        below, above = (
            [limit for limit in limits if limit < amount],
            [limit for limit in limits if limit >= amount],
        )
    return (below[-1] if below else None), (above[0] if above else None)
