"""The field a day is typed into."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.errors import Problem, Refused
from models.values.day import days_in_either_order, days_meant, is_said_by_today
from ui.widgets.date_order import is_doubted, order_of
from ui.widgets.fields.field import TypedField
from ui.wording.formats import day, weekday
from ui.wording.problems.lookup import sentence
from ui.wording.tr import context

_tr = context("widgets")


EARLIEST = date(1900, 1, 1)
LATEST = date(2199, 12, 31)


class DateField(TypedField):
    """A day, typed in any usual way (`3/12`, `12 mar`, `-3d`, `+2w`, `today`, `monday`), shown `22-Nov-2025`.

    Figures are read in the clinic's order (see `order_of`). A weekday's name means two days: both are offered. Where the
    day `is_due_date`, so are both orders, and neither has the focus: a slip there moves the whole pregnancy.
    Signals: `day_changed` (date or None) once it has been read, and with None as soon as another is typed.
    """

    day_changed = Signal(object)
    says_understood = True

    def __init__(
        self,
        name: str,
        today: date,
        *,
        earliest: date = EARLIEST,
        latest: date = LATEST,
        is_due_date: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self.focuses_offer = not is_due_date
        self._today, self._earliest, self._latest = today, earliest, latest
        self._value: date | None = None
        self._choices: tuple[date, ...] = ()
        self.setToolTip(_tr("For example 12 mar, 3/12, -3d, +2w, today, monday"))

    def set_today(self, today: date) -> None:
        """What `today` and `-3d` count from; pages say so when they open."""
        self._today = today

    def set_range(self, earliest: date, latest: date) -> None:
        """Days outside are refused, and choose between meanings where only one lies inside."""
        self._earliest, self._latest = earliest, latest

    def value(self) -> date | None:
        """The day understood; None while blank, wrong or ambiguous."""
        return self._value

    def set_value(self, on: date | None) -> None:
        """Show a day."""
        self._is_read = True
        self._take(on)

    @Slot(int)
    def choose(self, place: int) -> None:
        self.set_value(self._choices[place])
        self.validated.emit()
        self.setFocus()

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        super()._on_edited(text)
        if self._value is not None:
            # What is half typed is no day yet, least of all the one that stood here before.
            self._value = None
            self.day_changed.emit(None)

    def _read(self) -> None:
        text = self.text().strip()
        try:
            meant = self._meant(text) if text else ()
        except Refused as refused:
            self._value = None
            self.set_state("problem", sentence(refused.problems[0]))
            return
        if len(meant) > 1:
            self._offer(meant)
            return
        self._take(meant[0] if meant else None)
        self.validated.emit()

    def _holds_focus(self, *, is_new: bool) -> bool:
        is_offering = is_new and bool(self._choices) and not self.focuses_offer
        return is_offering or super()._holds_focus(is_new=is_new)

    def _meant(self, text: str) -> tuple[date, ...]:
        """What the text means in this clinic. Raises: Refused."""
        if is_doubted(self) and is_said_by_today(text, self._today):
            raise Refused(Problem("on", "day.said_by_doubted", (text,)))
        read = days_meant if self.focuses_offer else days_in_either_order
        return read(text, self._today, self._earliest, self._latest, order_of(self))

    def _take(self, on: date | None) -> None:
        self._value, self._choices = on, ()
        self.setText(day(on) if on else "")
        self.set_state("", "")
        self.day_changed.emit(on)

    def _offer(self, meant: tuple[date, ...]) -> None:
        self._value, self._choices = None, meant
        self.set_state("problem", sentence(Problem("on", "day.ambiguous", (self.text().strip(),))))
        self.offered.emit(tuple(f"{weekday(d)[:3]} {day(d)}" for d in meant))
