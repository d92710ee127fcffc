"""The days between which guidelines look at a length of hers, or have her suture removed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from models.records.guidelines.bedside_tests import CerclageInPlace
from models.records.guidelines.bounds import Ages
from models.records.guidelines.guideline import Guideline, Precedence, Rule, Window
from models.records.outlook import OutlookRow, Turn
from models.records.treatment import Cerclage
from models.rules.guidelines.threshold_lines import lines_for
from models.values.age import DueDate
from models.views import PregnancySheet


@dataclass(frozen=True, slots=True)
class GuidelineDays:
    """A guideline's window as days, both included; None is open on that side."""

    guideline_id: str
    first: date | None
    last: date | None

    def rows(self, opens: Turn, closes: Turn, on: date) -> Iterator[OutlookRow]:
        """Its first and its last day, unless they are past on `on`."""
        for turn, day in ((opens, self.first), (closes, self.last)):
            if day is not None and day >= on:
                yield OutlookRow(day, turn, self.guideline_id)


def length_windows(
    sheet: PregnancySheet, on: date, guidelines: tuple[Guideline, ...]
) -> tuple[GuidelineDays, ...]:
    """The windows of the threshold lines she can meet, each once a guideline; none without a due date.

    While a suture is in place the rules behind them are not looked at, and neither are their windows.
    """
    due = sheet.due_date
    if due is None or any(c.is_in_place(on) for c in sheet.facts.cerclages):
        return ()
    owner = {rule.id: guideline.id for guideline in guidelines for rule in guideline.rules}
    windows = (
        _days(owner[rule_id], Ages(line.first, line.last), due)
        for line in lines_for(guidelines, sheet, on)
        for rule_id in line.rules
    )
    return tuple(dict.fromkeys(windows))


def suture_windows(
    sheet: PregnancySheet, on: date, guidelines: tuple[Guideline, ...]
) -> tuple[GuidelineDays, ...]:
    """The windows in which guidelines have the suture removed that is in place on `on`; none without a due date."""
    due = sheet.due_date
    in_place = [c for c in sheet.facts.cerclages if c.is_in_place(on)]
    if due is None:
        return ()
    windows = (
        _days(guideline.id, rule.day_window, due)
        for guideline in guidelines
        for rule in guideline.rules
        if rule.day_window is not None and _is_removal(rule, rule.day_window, in_place)
    )
    return tuple(dict.fromkeys(windows))


def _is_removal(rule: Rule, window: Window, in_place: list[Cerclage]) -> bool:
    """Whether a rule names the days between which one of these sutures is to come out."""
    is_closed = window.first is not None and window.last is not None
    kinds = [test.kind for test in rule.tests if isinstance(test, CerclageInPlace)]
    is_hers = any(kind is None or kind is cerclage.kind for kind in kinds for cerclage in in_place)
    return is_closed and is_hers and rule.precedence is Precedence.REMOVAL


def _days(guideline_id: str, ages: Ages, due: DueDate) -> GuidelineDays:
    first = due.day_of(ages.first) if ages.first is not None else None
    last = due.day_of(ages.last) if ages.last is not None else None
    return GuidelineDays(guideline_id, first, last)
