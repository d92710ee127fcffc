"""The field for the day of the scan that a discussion decided on."""

from datetime import date, timedelta

from models.errors import Problem
from ui.widgets.fields.date_field import DateField
from ui.wording.formats import day
from ui.wording.problems.lookup import sentence

USUAL = timedelta(days=28)
"""No plan leaves more time between two scans; a day in another year is most often a slip."""


class RescanField(DateField):
    """A day more than four weeks away is taken only when it is typed twice."""

    _asked: date | None = None

    def _take(self, on: date | None) -> None:
        if on is None or on == self._asked or on - self._today <= USUAL:
            self._asked = on
            super()._take(on)
            return
        super()._take(None)
        self._asked = on
        self.set_state("retype", sentence(Problem("rescan_on", "confirm.rescan_on.far", (day(on),))))
