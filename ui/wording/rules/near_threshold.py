"""How close a pregnancy is to the line of a rule, in words that never make little of it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import assert_never

from models.records.guidelines.guideline import Guideline
from models.rules.guidelines.assessment import TestKind
from models.rules.guidelines.closest_rule import Nearest
from models.rules.guidelines.near_threshold import NearEdge, NearLine
from models.values.length import Millimetres
from ui.wording import formats
from ui.wording.cards import cautioned
from ui.wording.rules.clauses import failing_words
from ui.wording.rules.enumeration import joined_by_and
from ui.wording.rules.guidelines import whose_words
from ui.wording.tr import context

_tr = context("rules")


def lines_texts(lines: Sequence[NearLine], length: Millimetres, error: Millimetres) -> tuple[str, ...]:
    """What was measured with its error, then `At 25.0 mm, 0.1 mm longer: 1 rule of FIGO 2021 would no longer apply`.

    Of the lines above the length and of those below it the next one each, the closer first; empty without any. Rules that turn
    at the same length are counted for each guideline.
    """
    steps = {line.tenths for line in lines}
    next_above = min((step for step in steps if step > 0), default=None)
    next_below = max((step for step in steps if step < 0), default=None)
    nearest = sorted((step for step in (next_above, next_below) if step is not None), key=abs)
    if not nearest:
        return ()
    measured = _tr("{0} mm measured, error ±\u00a0{1}\u00a0mm. Of what is followed here:").format(
        length, error
    )
    return (measured, *(_step_text(lines, length, step) for step in nearest))


def line_text(lines: Iterable[NearLine], length: Millimetres, error: Millimetres) -> str:
    """The same for one rule: `At 25.0 mm, 0.1 mm longer, it would no longer apply. Measurement error ± 4.2 mm`."""
    told = [turning_text(line, length) for line in lines]
    return " ".join((*told, _tr("Measurement error ±\u00a0{0}\u00a0mm.").format(error))) if told else ""


def turning_text(line: NearLine, length: Millimetres) -> str:
    """`At 25.0 mm, 0.1 mm longer, it would no longer apply`."""
    then = _tr("it would apply") if line.would_apply else _tr("it would no longer apply")
    said = (
        _tr("At {0} mm, {1} mm longer, {2}.") if line.tenths > 0 else _tr("At {0} mm, {1} mm shorter, {2}.")
    )
    return said.format(turning_length(line, length), Millimetres(abs(line.tenths)), then)


def turning_length(line: NearLine, length: Millimetres) -> Millimetres:
    """The length nearest to the one measured at which a rule would begin or cease to apply."""
    return Millimetres(length.tenths + line.tenths)


def edge_words(edge: NearEdge) -> str:
    """`Its window closes in 3 days, on 10-Dec-2026.`: the edge of a window nearby."""
    days = _tr.counted(abs(edge.days), "%n day", "%n days")
    day = formats.day(edge.edge)
    match edge.kind:
        case TestKind.SCAN_WINDOW if edge.days > 0:
            return _tr("The scan was {0} before its window, which begins on {1}.").format(days, day)
        case TestKind.SCAN_WINDOW:
            return _tr("The scan was {0} after its window, whose last day was {1}.").format(days, day)
        case TestKind.DAY_WINDOW if edge.holds and edge.days == 0:
            return _tr("Today, {0}, is the last day of its window.").format(day)
        case TestKind.DAY_WINDOW if edge.holds:
            return _tr("Its window closes in {0}, on {1}.").format(days, day)
        case TestKind.DAY_WINDOW if edge.days > 0:
            return _tr("Its window opens in {0}, on {1}.").format(days, day)
        case TestKind.DAY_WINDOW:
            return _tr("Its window closed {0} ago, on {1}.").format(days, day)
        case TestKind.DATA:
            raise ValueError(edge)
        case _:
            assert_never(edge.kind)


def nearest_texts(near: Nearest, open_questions: int, *, guarded: bool) -> tuple[str, ...]:
    """That none applies, then `Nearest: Consider … (NICE NG25)` and `Not met: Length 25.0 mm or less (recorded: 31.0 mm)`.

    How many rules cannot be assessed is said in the same breath, because one of them may be nearer still. `guarded`: nobody
    reaches in before the senior obstetrician's word.
    """
    none = _tr("No rule followed here applies.")
    if open_questions:
        rules = _tr.counted(open_questions, "%n rule", "%n rules")
        none = _tr("No rule followed here is known to apply; {0} cannot be assessed.").format(rules)
    rule, guideline = near.explained.rule, near.explained.guideline
    text = cautioned(rule.text, rule.id, guarded=guarded)
    nearest = _tr("Nearest: {0} ({1}).").format(text, whose_words(guideline.title))
    failing = _tr("Not met: {0}.").format("; ".join(failing_words(near.explained)))
    if near.opens_on is not None:
        failing = _tr("{0} Its window opens on {1}.").format(failing, formats.day(near.opens_on))
    return none, nearest, failing


def _step_text(lines: Sequence[NearLine], length: Millimetres, tenths: int) -> str:
    """What turns at one step."""
    said = _tr("At {0} mm, {1} mm longer: {2}.") if tenths > 0 else _tr("At {0} mm, {1} mm shorter: {2}.")
    there, apart = Millimetres(length.tenths + tenths), Millimetres(abs(tenths))
    return said.format(there, apart, _turned(lines, tenths))


def _turned(lines: Sequence[NearLine], tenths: int) -> str:
    """`1 rule of NICE NG25 would no longer apply, 1 rule of NICE NG25 would apply`: what turns at one step."""
    told = []
    for would_apply, then in ((False, _tr("{0} would no longer apply")), (True, _tr("{0} would apply"))):
        those = [x.guideline for x in lines if x.tenths == tenths and x.would_apply is would_apply]
        if those:
            told.append(then.format(_counted(those)))
    return ", ".join(told)


def _counted(guidelines: Iterable[Guideline]) -> str:
    """`1 rule of FIGO 2021 and 2 rules of SMFM CS 70`; what else its guideline says is not touched by that."""
    told = []
    for title, number in Counter(whose_words(g.title) for g in guidelines).items():
        rules = _tr.counted(number, "%n rule", "%n rules")
        told.append(_tr("{0} of {1}").format(rules, title))
    return joined_by_and(told)
