"""Due dates from the last period, from ultrasound, or from an embryo transfer."""

from datetime import date, timedelta
from math import exp, sqrt

from models.errors import Problem, Refused
from models.records.pregnancy import DatingMethod
from models.values.age import TERM_DAYS, DueDate, GestationalAge
from models.values.length import CrownRump

USUAL_CYCLE_DAYS = 28
SHORTEST_CYCLE_DAYS = 20
LONGEST_CYCLE_DAYS = 45
DAYS_FROM_TRANSFER = {DatingMethod.TRANSFER_DAY_3: 263, DatingMethod.TRANSFER_DAY_5: 261}
"""Days from the transfer of an embryo of day 3 or day 5 to the due date (266 less the embryo's age)."""

SHORTEST_CRL = {
    DatingMethod.CRL_ROBINSON: CrownRump(100),
    DatingMethod.CRL_INTERGROWTH: CrownRump(150),
    DatingMethod.CRL_HADLOCK: CrownRump(20),
}
"""The length from which each formula may be used; above 84.0 mm none is.

INTERGROWTH-21st (Papageorghiou 2014) was fitted from 15 mm, Hadlock 1992 from 2 mm; below 10 mm Robinson and
Fleming's curve (1975) leaves the other two by days. To be confirmed by the clinic's medical lead.
"""


def due_from_lmp(lmp: date, cycle_days: int = USUAL_CYCLE_DAYS) -> DueDate:
    """The due date from the first day of the last period: 280 days, moved by what the cycle differs from 28.

    Raises: Refused (`cycle.out_of_range`) outside 20 to 45 days.
    """
    if not SHORTEST_CYCLE_DAYS <= cycle_days <= LONGEST_CYCLE_DAYS:
        raise Refused(Problem("cycle_days", "cycle.out_of_range", (str(cycle_days),)))
    return DueDate(lmp + timedelta(days=TERM_DAYS + cycle_days - USUAL_CYCLE_DAYS))


def due_from_crl(method: DatingMethod, crl: CrownRump, scanned_on: date) -> DueDate:
    """The due date from a crown-rump length measured on a day. Raises: Refused (`crl.out_of_range`)."""
    return DueDate.from_age(age_from_crl(method, crl), scanned_on)


def due_from_ultrasound(age: GestationalAge, scanned_on: date) -> DueDate:
    """The due date from an age that ultrasound biometry gave on the day of the scan."""
    return DueDate.from_age(age, scanned_on)


def due_from_transfer(method: DatingMethod, transferred_on: date) -> DueDate:
    """The due date from the day of an embryo transfer."""
    return DueDate(transferred_on + timedelta(days=DAYS_FROM_TRANSFER[method]))


def age_from_crl(method: DatingMethod, crl: CrownRump) -> GestationalAge:
    """The age on the day of the scan, rounded to the nearest day. Raises: Refused (`crl.out_of_range`).

    Check values: 45 mm is 11+2 by Robinson and Hadlock and 11+1 by INTERGROWTH; 60 mm is 12+3 by all three.
    """
    if crl < SHORTEST_CRL[method]:
        raise Refused(Problem("crl", "crl.out_of_range", (str(crl), str(SHORTEST_CRL[method]))))
    return GestationalAge(round(_CRL_DAYS[method](crl.tenths / 10)))


def _robinson(mm: float) -> float:
    """Robinson and Fleming 1975: days for a length in mm."""
    return 8.052 * sqrt(1.037 * mm) + 23.73


def _intergrowth(mm: float) -> float:
    """INTERGROWTH-21st 2014: days for a length in mm."""
    return 40.9041 + 3.21585 * sqrt(mm) + 0.348956 * mm


def _hadlock(mm: float) -> float:
    """Hadlock 1992: days for a length in mm; the equation itself takes cm and gives weeks."""
    cm = mm / 10
    return 7 * exp(1.684969 + 0.315646 * cm - 0.049306 * cm**2 + 0.004057 * cm**3 - 0.000120456 * cm**4)


_CRL_DAYS = {
    DatingMethod.CRL_ROBINSON: _robinson,
    DatingMethod.CRL_INTERGROWTH: _intergrowth,
    DatingMethod.CRL_HADLOCK: _hadlock,
}
