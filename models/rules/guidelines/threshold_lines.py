"""The threshold lines of guidelines that one woman can meet, from the same rules that raise her flags."""

from dataclasses import dataclass, replace
from datetime import date

from models.records.flag import Urgency
from models.records.guidelines.guideline import Guideline, LengthBand, Rule, Window
from models.records.scan import Scan
from models.rules.guidelines.assessment import TestKind, Truth
from models.rules.guidelines.evaluate import explain
from models.values.age import DueDate, GestationalAge
from models.values.length import Millimetres
from models.views import PregnancySheet


@dataclass(frozen=True, slots=True)
class ThresholdLine:
    """One line: a bound, whether it counts itself, and the ages of the scans it is for, both included (None: open).

    `guidelines` are the titles of all followed guidelines that have exactly this line; `rules` the ids of their rules.
    """

    bound: Millimetres
    is_inclusive: bool
    first: GestationalAge | None
    last: GestationalAge | None
    guidelines: tuple[str, ...]
    rules: tuple[str, ...]


def lines_for(
    followed: tuple[Guideline, ...], sheet: PregnancySheet, today: date
) -> tuple[ThresholdLine, ...]:
    """The lines below which a guideline asks for something, highest bound first; none without a due date.

    Lines of several guidelines that agree in bound, in whether it counts itself and in ages are one, with all their
    names; lines that differ in anything stay apart. A rule is left out when it is advice, when it is the program's own
    (no guideline stands behind it), and when this woman cannot meet it however short she measures: one for twins, or
    for a history that she has not. What is unknown of her leaves a line in.
    """
    due = sheet.due_date
    if due is None:
        return ()
    found: dict[tuple[int, bool, int, int], ThresholdLine] = {}
    for guideline in followed:
        for rule in guideline.rules if not guideline.is_local else ():
            line = _line(guideline, rule)
            if line is not None and _can_meet(rule, line, sheet, due, today):
                key = _order(line)
                found[key] = _merged(found[key], line) if key in found else line
    return tuple(found[key] for key in sorted(found))


def highest_threshold(followed: tuple[Guideline, ...]) -> Millimetres | None:
    """The longest length that any rule of `followed` asks something for, this program's own included; None without one."""
    bounds = (_upper(rule.length) for guideline in followed for rule in guideline.rules if _asks(rule))
    return max((bound for bound, _ in filter(None, bounds)), default=None)


def _asks(rule: Rule) -> bool:
    """Whether it is more than advice."""
    return rule.urgency.rank <= Urgency.PROMPT.rank


def _line(guideline: Guideline, rule: Rule) -> ThresholdLine | None:
    window = rule.scan_window or rule.day_window
    bound = _upper(rule.length)
    if bound is None or window is None or not _asks(rule):
        return None
    length, is_inclusive = bound
    return ThresholdLine(length, is_inclusive, window.first, window.last, (guideline.title,), (rule.id,))


def _upper(length: LengthBand | None) -> tuple[Millimetres, bool] | None:
    """The upper bound of a length test and whether it counts itself; None where it has none."""
    if length is None:
        return None
    if length.at_most is not None:
        return length.at_most, True
    return (length.under, False) if length.under is not None else None


def _can_meet(rule: Rule, line: ThresholdLine, sheet: PregnancySheet, due: DueDate, today: date) -> bool:
    """Whether the rule could apply if she measured just short enough on the day of its window nearest to today."""
    on = _nearest(rule.scan_window or rule.day_window, due, today)
    just_short = line.bound if line.is_inclusive else Millimetres(max(0, line.bound.tenths - 1))
    scan = Scan(
        id=sheet.pregnancy.id,
        stamp=sheet.pregnancy.stamp,
        pregnancy_id=sheet.pregnancy.id,
        on=on,
        readings=(just_short,),
    )
    outcomes = explain(rule, replace(sheet.facts, scans=(scan,)), on)
    return all(o.verdict.truth is not Truth.FALSE for o in outcomes if o.kind is TestKind.DATA)


def _nearest(window: Window | None, due: DueDate, today: date) -> date:
    first = due.day_of(window.first) if window and window.first else today
    last = due.day_of(window.last) if window and window.last else today
    return max(first, min(last, today))


def _order(line: ThresholdLine) -> tuple[int, bool, int, int]:
    """Highest bound first, the one that counts itself before the one that does not, then by ages."""
    first = line.first.days if line.first else 0
    last = line.last.days if line.last else 999
    return -line.bound.tenths, not line.is_inclusive, first, last


def _merged(one: ThresholdLine, other: ThresholdLine) -> ThresholdLine:
    names = tuple(dict.fromkeys(one.guidelines + other.guidelines))
    return replace(one, guidelines=names, rules=one.rules + other.rules)
