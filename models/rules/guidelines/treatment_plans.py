"""What the followed guidelines say about when a treatment ends, and what speaks against a cerclage."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.records.finding import SymptomKind
from models.records.flag import Ask
from models.records.guidelines.bedside_tests import CerclageInPlace, Fetuses
from models.records.guidelines.guideline import Guideline, Rule
from models.rules.guidelines.facts_on_day import facts_on_day
from models.values.age import DueDate, GestationalAge
from models.views import PregnancySheet


@dataclass(frozen=True, slots=True)
class PlannedEnd:
    """A day on which a treatment is to end, as a guideline says; `last` is the last day of its window, None if one day.

    `is_floor`: it goes on at least until that day.
    """

    guideline: str
    on: date
    last: date | None = None
    is_floor: bool = False


def progesterone_ends(
    followed: Iterable[Guideline], due: DueDate | None, fetuses: int | None = None
) -> tuple[PlannedEnd, ...]:
    """Until when each followed guideline has progesterone go on, in their order; none without a due date.

    Only those that give it with so many `fetuses`; None: all.
    """
    if due is None:
        return ()
    said = ((g, g.progesterone_until) for g in followed if _gives(g, fetuses))
    return tuple(
        PlannedEnd(g.title, due.day_of(until), is_floor=g.progesterone_at_least)
        for g, until in said
        if until is not None
    )


def _gives(guideline: Guideline, fetuses: int | None) -> bool:
    """Whether any rule of a guideline that asks about prevention is about so many fetuses."""
    asked = (rule for rule in guideline.rules if rule.ask in (Ask.PREVENTION, Ask.HISTORY))
    counts = ([test for test in rule.tests if isinstance(test, Fetuses)] for rule in asked)
    return fetuses is None or any(all(test.holds(fetuses) for test in tests) for tests in counts)


def removal_windows(followed: Iterable[Guideline], due: DueDate | None) -> tuple[PlannedEnd, ...]:
    """When each followed guideline has a transvaginal cerclage taken out, in their order; none without a due date."""
    if due is None:
        return ()
    found: list[PlannedEnd] = []
    for guideline in followed:
        for rule in guideline.rules:
            window = _removal_window(rule)
            if window is not None and not guideline.is_local:
                found.append(PlannedEnd(guideline.title, due.day_of(window[0]), due.day_of(window[1])))
    return tuple(found)


def _removal_window(rule: Rule) -> tuple[GestationalAge, GestationalAge] | None:
    """The window of a rule that is about a cerclage in place and nothing else; None for any other rule."""
    window = rule.day_window
    is_removal = len(rule.tests) == 1 and isinstance(rule.tests[0], CerclageInPlace)
    if not is_removal or window is None or window.first is None or window.last is None:
        return None
    return window.first, window.last


@dataclass(frozen=True, slots=True)
class Against:
    """What is recorded that speaks against a cerclage: active symptoms, and what was found.

    `is_ruptured`: membranes found ruptured and never excluded since; `is_infected`: amniotic fluid with growth or bacteria.
    """

    symptoms: tuple[SymptomKind, ...] = ()
    is_ruptured: bool = False
    is_infected: bool = False

    def __bool__(self) -> bool:
        return bool(self.symptoms) or self.is_ruptured or self.is_infected


def against_cerclage(sheet: PregnancySheet, on: date) -> Against:
    """What speaks against a cerclage on a day: labour, bleeding, infection, broken waters (RCOG 75, NICE NG25 1.6.1)."""
    day = facts_on_day(sheet.facts, on)
    return Against(
        tuple(dict.fromkeys(s.kind for s in day.exclusions)),
        is_ruptured=day.is_ruptured,
        is_infected=bool(day.infections),
    )
