"""The field for the day of the scan that a discussion decided on."""

from datetime import date, timedelta

from models.errors import Problem
from ui.widgets.fields.twice import TwiceTypedDay
from ui.wording.formats import day
from ui.wording.problems.lookup import sentence

USUAL = timedelta(days=28)
"""No plan leaves more time between two scans; a day in another year is most often a slip."""


class RescanField(TwiceTypedDay):
    """A day more than four weeks away is taken only when it is typed twice."""

    def question(self, on: date) -> str:
        is_usual = on - self._today <= USUAL
        return "" if is_usual else sentence(Problem("rescan_on", "confirm.rescan_on.far", (day(on),)))
