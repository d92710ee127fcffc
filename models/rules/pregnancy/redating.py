"""Whether an ultrasound date should replace that of the last period: a suggestion with its arithmetic, never a deed.

ACOG Committee Opinion 700 (2017), kept as data in `assets/references/redating.toml`; vectors in
`tests/vectors/dating`. Its limits are to be confirmed by the clinic's medical lead.
"""

from dataclasses import dataclass
from datetime import date

from models.records.clinic.reference import RedatingRow, RedatingTable
from models.records.pregnancy import Dating, DatingMethod
from models.values.age import DueDate, GestationalAge
from models.values.length import CrownRump, HeadCircumference

TRANSFERS = frozenset({DatingMethod.TRANSFER_DAY_3, DatingMethod.TRANSFER_DAY_5})
BY_ULTRASOUND = frozenset(
    {
        DatingMethod.CRL_ROBINSON,
        DatingMethod.CRL_INTERGROWTH,
        DatingMethod.CRL_HADLOCK,
        DatingMethod.ULTRASOUND,
    }
)
OF_UNKNOWN_ORIGIN = frozenset({DatingMethod.ENTERED, DatingMethod.TOLD_AGE})


@dataclass(frozen=True, slots=True)
class Estimate:
    """A due date with the day it was measured on; `agreed` is the record it stands in, None while it is only typed.

    `crl` and `head` are what a scan measured, None where it did not or nobody recorded it.
    """

    method: DatingMethod
    due: DueDate
    measured_on: date
    agreed: Dating | None = None
    crl: CrownRump | None = None
    head: HeadCircumference | None = None


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
    the day of that scan, where any date is that of a transfer (used as it is), and where the date that counts does
    not say where it comes from, because it may be one.
    """
    known = estimates(datings, typed)
    if may_rest_on_a_transfer(datings, known):
        return None
    periods = [e for e in known if e.method is DatingMethod.LMP]
    scans = [e for e in known if e.method in BY_ULTRASOUND]
    if not periods or not scans:
        return None
    first_day = min(e.measured_on for e in scans)
    return _compared(periods[-1], [e for e in scans if e.measured_on == first_day][-1], table)


def estimates(datings: tuple[Dating, ...], typed: Estimate | None) -> tuple[Estimate, ...]:
    """The standing due dates that say how they were measured, in the order of entry, and the one being typed."""
    agreed = tuple(
        Estimate(d.method, d.due_date, d.measured_on, d, d.crl, d.head)
        for d in datings
        if d.stands and d.measured_on is not None and d.method not in OF_UNKNOWN_ORIGIN
    )
    return (*agreed, *((typed,) if typed else ()))


def may_rest_on_a_transfer(datings: tuple[Dating, ...], known: tuple[Estimate, ...]) -> bool:
    """Whether a date is that of a transfer, or the one that counts does not say where it comes from."""
    standing = [d for d in datings if d.stands]
    is_unsaid = bool(standing) and standing[-1].method in OF_UNKNOWN_ORIGIN
    return is_unsaid or any(e.method in TRANSFERS for e in known)


def _compared(lmp: Estimate, ultrasound: Estimate, table: RedatingTable) -> Suggestion | None:
    """Both ages on the day of the scan; None where one of them cannot be."""
    on = ultrasound.measured_on
    lmp_age, ultrasound_age = lmp.due.age_at(on), ultrasound.due.age_at(on)
    if lmp_age is None or ultrasound_age is None:
        return None
    return Suggestion(lmp, ultrasound, lmp_age, ultrasound_age, table.row_at(lmp_age), table)
