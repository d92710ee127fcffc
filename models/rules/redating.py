"""Whether an ultrasound date should replace that of the last period: a suggestion with its arithmetic, never a deed.

ACOG Committee Opinion 700 (2017), kept as data in `assets/references/redating.toml`; vectors in
`tests/vectors/dating`. Its limits are to be confirmed by the clinic's medical lead.
"""

from dataclasses import dataclass
from datetime import date

from models.records.pregnancy import Dating, DatingMethod
from models.records.reference import RedatingRow, RedatingTable
from models.values.age import DueDate, GestationalAge

TRANSFERS = frozenset({DatingMethod.TRANSFER_DAY_3, DatingMethod.TRANSFER_DAY_5})
BY_ULTRASOUND = frozenset(
    {
        DatingMethod.CRL_ROBINSON,
        DatingMethod.CRL_INTERGROWTH,
        DatingMethod.CRL_HADLOCK,
        DatingMethod.ULTRASOUND,
    }
)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A due date with the day it was measured on; `agreed` is the record it stands in, None while it is only typed."""

    method: DatingMethod
    due: DueDate
    measured_on: date
    agreed: Dating | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The two dates held against each other on the day of the ultrasound, with the row that decides."""

    lmp: Estimate
    ultrasound: Estimate
    lmp_age: GestationalAge
    ultrasound_age: GestationalAge
    row: RedatingRow
    table: RedatingTable

    @property
    def days_apart(self) -> int:
        """How many days the two dates differ, whichever is the later one."""
        return abs(self.lmp_age.days - self.ultrasound_age.days)

    @property
    def is_for_ultrasound(self) -> bool:
        """Whether they differ by more than the row allows."""
        return self.days_apart > self.row.more_than_days

    @property
    def chosen(self) -> Estimate:
        """The date that the table suggests."""
        return self.ultrasound if self.is_for_ultrasound else self.lmp

    @property
    def is_late(self) -> bool:
        """Whether the scan came too late to count as sound dating."""
        return self.lmp_age >= self.table.late_from


def suggestion(
    datings: tuple[Dating, ...], typed: Estimate | None, table: RedatingTable
) -> Suggestion | None:
    """What the table suggests for the agreed due dates, in the order of entry, and the one being typed.

    The first scan is held against the last LMP. None while either is missing, where the LMP gives no possible age on
    the day of that scan, where any date is that of a transfer (used as it is), and where the date that counts was
    entered without saying how, because it may be one.
    """
    standing = tuple(d for d in datings if d.stands)
    estimates = (*_estimates(standing), *((typed,) if typed else ()))
    if any(e.method in TRANSFERS for e in estimates):
        return None
    if standing and standing[-1].method is DatingMethod.ENTERED:
        return None
    periods = [e for e in estimates if e.method is DatingMethod.LMP]
    scans = [e for e in estimates if e.method in BY_ULTRASOUND]
    if not periods or not scans:
        return None
    first_day = min(e.measured_on for e in scans)
    return _compared(periods[-1], [e for e in scans if e.measured_on == first_day][-1], table)


def _estimates(datings: tuple[Dating, ...]) -> tuple[Estimate, ...]:
    """The due dates that say how they were measured."""
    return tuple(
        Estimate(d.method, d.due_date, d.measured_on, d) for d in datings if d.measured_on is not None
    )


def _compared(lmp: Estimate, ultrasound: Estimate, table: RedatingTable) -> Suggestion | None:
    """Both ages on the day of the scan; None where one of them cannot be."""
    on = ultrasound.measured_on
    lmp_age, ultrasound_age = lmp.due.age_at(on), ultrasound.due.age_at(on)
    if lmp_age is None or ultrasound_age is None:
        return None
    return Suggestion(lmp, ultrasound, lmp_age, ultrasound_age, table.row_at(lmp_age), table)
