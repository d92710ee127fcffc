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
from ui.wording.tr import context

_tr = context("rules")


def lines_words(lines: Sequence[NearLine], length: Millimetres, error: Millimetres) -> str:
    """`24.9 mm: with 0.1 mm more 1 rule of FIGO 2021 would not apply. Measurement error ± 4.2 mm.`; empty without any.

    The smallest step first; rules that turn at the same one are counted for each guideline.
    """
    steps = sorted({line.tenths for line in lines}, key=abs)
    told = [f"{_step(tenths)} {_turned(lines, tenths)}" for tenths in steps]
    return _with_error("; ".join(told), length, error) if told else ""


def line_words(lines: Iterable[NearLine], length: Millimetres, error: Millimetres) -> str:
    """The same for one rule: `24.9 mm: with 0.1 mm more it would not apply. Measurement error ± 4.2 mm.`."""
    told = [turning_words(line) for line in lines]
    return _with_error("; ".join(told), length, error) if told else ""


def turning_words(line: NearLine) -> str:
    """`with 0.1 mm more it would not apply`."""
    then = _tr("it would apply") if line.would_apply else _tr("it would not apply")
    return f"{_step(line.tenths)} {then}"


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


def nearest_words(near: Nearest, open_questions: int, *, guarded: bool) -> str:
    """`No rule followed here applies. Nearest: Consider … (NICE NG25); fails: Length 25.0 mm or less (here: 31.0 mm)`.

    How many rules cannot be assessed is said in the same breath, because one of them may be nearer still. `guarded`: nobody
    reaches in before the senior obstetrician's word.
    """
    none = _tr("No rule followed here applies.")
    if open_questions:
        rules = _tr.counted(open_questions, "%n rule", "%n rules")
        none = _tr("No rule followed here is known to apply; {0} cannot be assessed.").format(rules)
    rule, guideline = near.explained.rule, near.explained.guideline
    text = cautioned(rule.text, rule.id, guarded=guarded)
    named = _tr("{0} ({1})").format(text, guideline_name(guideline))
    fails = ", ".join(failing_words(near.explained))
    said = _tr("{0} Nearest: {1}; fails: {2}.").format(none, named, fails)
    if near.opens_on is None:
        return said
    return _tr("{0} Its window opens on {1}.").format(said, formats.day(near.opens_on))


def guideline_name(guideline: Guideline) -> str:
    """A guideline's title; the rules of this program have none."""
    return _tr("this program") if guideline.is_local else guideline.title


def _turned(lines: Sequence[NearLine], tenths: int) -> str:
    """`1 rule of NICE NG25 would not apply, 1 rule of NICE NG25 would apply`: what turns at one step."""
    told = []
    for would_apply, then in ((False, _tr("{0} would not apply")), (True, _tr("{0} would apply"))):
        those = [x.guideline for x in lines if x.tenths == tenths and x.would_apply is would_apply]
        if those:
            told.append(then.format(_counted(those)))
    return ", ".join(told)


def _counted(guidelines: Iterable[Guideline]) -> str:
    """`1 rule of FIGO 2021 and 2 rules of SMFM CS 70`; what else its guideline says is not touched by that."""
    told = []
    for title, number in Counter(guideline_name(g) for g in guidelines).items():
        rules = _tr.counted(number, "%n rule", "%n rules")
        told.append(_tr("{0} of {1}").format(rules, title))
    return joined_by_and(told)


def _step(tenths: int) -> str:
    way = _tr("with {0} mm more") if tenths > 0 else _tr("with {0} mm less")
    return way.format(Millimetres(abs(tenths)))


def _with_error(told: str, length: Millimetres, error: Millimetres) -> str:
    return _tr("{0} mm: {1}. Measurement error ±\u00a0{2}\u00a0mm.").format(length, told, error)
