"""Records that nobody has written in for years: a list for the clinic lead to decide on. Nothing is deleted by itself."""

from calendar import isleap
from datetime import date

from models.errors import Problem, Refused
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.values.whole_number import whole_within
from models.views import QuietRow

FEWEST_YEARS, MOST_YEARS = 1, 99
USUAL_YEARS = "10"


def quiet_records(desk: Desk, years: str) -> tuple[QuietRow, ...]:
    """The women without any entry for this many years (1 to 99, as it was typed), the longest first.

    Raises: Refused (`years.not_a_number`, values: the bounds), NotAllowed.
    """
    require(desk.user, Action.SETTLE_CLINIC)
    count = whole_within(years.strip(), FEWEST_YEARS, MOST_YEARS)
    if count is None:
        raise Refused(Problem("years", "years.not_a_number", (str(FEWEST_YEARS), str(MOST_YEARS))))
    return desk.store.quiet_since(_years_before(desk.clock.today(), count))


def _years_before(day: date, years: int) -> date:
    """The same day so many years earlier; of 29 February the day before where that year has none."""
    if (day.month, day.day) == (2, 29) and not isleap(day.year - years):
        return date(day.year - years, 2, 28)
    return day.replace(year=day.year - years)
