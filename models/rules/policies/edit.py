"""What a clinic may change in its copy of a guideline, one value at a time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from enum import Enum
from itertools import chain
from typing import Any, TypeAlias

from models.errors import Problem, Refused
from models.records.flag import Urgency
from models.records.guidelines.bounds import Ages
from models.records.guidelines.guideline import Evidence, Guideline, Rule, Schedule, Window
from models.records.guidelines.rule_form import hash_of_tests, table_of
from models.records.guidelines.rule_tests import RuleTest, band_in
from models.records.guidelines.scan_tests import ChangeLimits
from models.rules.policies.copies import plan_of
from models.rules.policies.safety_rules import is_fixed
from models.values.age import GestationalAge
from models.values.length import Centimetres, Millimetres

OWN_PLAN = "The clinic's own, changed from: "
"""What the source of a scan plan begins with once the clinic changed it."""
_COUNT = re.compile(r"[0-9]{1,2}")
_STEP = re.compile(r"\s*([^/\s]+)\s*/\s*([0-9]{1,3})\s*")
_YES, _NO = "yes", "no"
_A_WEEK = "_per_week"
"""What the name of a length ends with that is one of so many millimetres a week."""


class TunableKind(Enum):
    """What sort of value can be changed, and how it is written.

    LENGTH in mm, DILATION in cm, RATE in mm a week, COUNT as figures, AGE as weeks+days (empty: open), URGENCY by its
    word, WORDING as it is shown, IS_ON `yes` or `no`, STEPS as `30.0/14, 25.0/7` (from so many mm: so many days).
    """

    LENGTH = "length"
    DILATION = "dilation"
    RATE = "rate"
    COUNT = "count"
    AGE = "age"
    URGENCY = "urgency"
    WORDING = "wording"
    IS_ON = "is_on"
    STEPS = "steps"


@dataclass(frozen=True, slots=True)
class Tunable:
    """One value that can be changed.

    `rule_id` is empty for the guideline itself. `path` leads to the value (`tests.1.at_most`, `day_window.first`).
    `value` and `published` are as they are written, empty where a side is open or the published rule has none.
    """

    rule_id: str
    path: str
    kind: TunableKind
    value: str
    published: str

    @property
    def is_changed(self) -> bool:
        """Whether the clinic has its own."""
        return self.value != self.published


_Leaf: TypeAlias = tuple[str, TunableKind, str]
"""A value where it stands: its path, its kind, how it is written."""


def tunables(guideline: Guideline, published: Guideline) -> tuple[Tunable, ...]:
    """Everything that can be changed in a copy, in the order of the published rules; a rule left out is one row.

    Of a rule that has to stay as it is only the wording can be changed.
    """
    rows = list(_rows("", _guideline_leaves(guideline), _guideline_leaves(published)))
    rules = {rule.id: rule for rule in guideline.rules}
    for original in published.rules:
        rule = rules.get(original.id)
        rows.append(Tunable(original.id, "is_on", TunableKind.IS_ON, _NO if rule is None else _YES, _YES))
        if rule is not None:
            own = _rows(original.id, _rule_leaves(rule), _rule_leaves(original))
            rows += (row for row in own if row.path == "text" or not is_fixed(published, original.id))
    return tuple(rows)


def tunable_paths(rule: Rule) -> frozenset[str]:
    """Where the values of a rule stand that can be changed, were it not one that has to stay as it is."""
    return frozenset(path for path, _, _ in _rule_leaves(rule))


def with_value(guideline: Guideline, published: Guideline, rule_id: str, path: str, text: str) -> Guideline:
    """The copy with one value as typed; a rule that is no longer the published one is marked as the clinic's own.

    Raises: Refused with the field `RULE.path` (`policy.not_tunable`, `policy.rule_needed`, `policy.count`,
    `policy.steps`, `guideline.empty_text`, `guideline.unknown_word`, and what the values and tests themselves refuse).
    """
    try:
        return _with_value(guideline, published, (rule_id, path), text.strip())
    except Refused as refused:
        field = f"{rule_id}.{path}" if rule_id else path
        raise Refused(*(Problem(field, p.code, p.values) for p in refused.problems)) from refused


def _with_value(guideline: Guideline, published: Guideline, where: tuple[str, str], text: str) -> Guideline:
    rule_id, path = where
    kinds = {(t.rule_id, t.path): t.kind for t in tunables(guideline, published)}
    if where not in kinds:
        raise Refused(Problem(path, "policy.not_tunable", (rule_id, path)))
    if kinds[where] is TunableKind.IS_ON:
        return _switched(guideline, published, rule_id, text)
    value = _parsed(kinds[where], text, may_be_open=path.endswith((".first", ".last")) and bool(rule_id))
    if not rule_id:
        return _with_own_plan(_put(guideline, path.split("."), value), published)
    original = _rule(published, rule_id)
    return replace(
        guideline,
        rules=tuple(
            _settled(_put(rule, path.split("."), value), original) if rule.id == rule_id else rule
            for rule in guideline.rules
        ),
    )


def _with_own_plan(guideline: Guideline, published: Guideline) -> Guideline:
    """The copy with a scan plan that says whose it is; the published one again as soon as nothing differs from it."""
    plan, original = guideline.schedule, published.schedule
    if plan is None or original is None:
        return guideline
    is_own = plan_of(plan) != plan_of(original)
    source = f"{OWN_PLAN}{original.source}" if is_own else original.source
    return replace(guideline, schedule=replace(plan, source=source))


def _rows(rule_id: str, present: Iterator[_Leaf], published: Iterator[_Leaf]) -> Iterator[Tunable]:
    before = {path: text for path, _, text in published}
    for path, kind, text in present:
        yield Tunable(rule_id, path, kind, text, before.get(path, ""))


def _guideline_leaves(guideline: Guideline) -> Iterator[_Leaf]:
    yield "title", TunableKind.WORDING, guideline.title
    if guideline.schedule is not None:
        yield "schedule.first", TunableKind.AGE, str(guideline.schedule.first)
        yield "schedule.last", TunableKind.AGE, str(guideline.schedule.last)
        yield "schedule.steps", TunableKind.STEPS, steps_text(guideline.schedule)


def steps_text(schedule: Schedule) -> str:
    """The intervals of a schedule as they are written: `30.0/14, 25.0/7`."""
    return ", ".join(f"{length}/{days}" for length, days in schedule.steps)


def _rule_leaves(rule: Rule) -> Iterator[_Leaf]:
    yield "text", TunableKind.WORDING, rule.text
    yield "urgency", TunableKind.URGENCY, rule.urgency.value
    yield from _span("day_window", rule.day_window)
    if rule.length is not None:
        yield from _span("scan_window", rule.scan_window)
    for place, test in enumerate(rule.tests):
        yield from _test_leaves(f"tests.{place}", test)


def _span(path: str, ages: Ages | None) -> Iterator[_Leaf]:
    for side in ("first", "last"):
        age = None if ages is None else getattr(ages, side)
        yield f"{path}.{side}", TunableKind.AGE, "" if age is None else str(age)


def _test_leaves(path: str, test: RuleTest) -> Iterator[_Leaf]:
    for field in fields(test):
        yield from _leaves(f"{path}.{field.name}", getattr(test, field.name))


def _leaves(path: str, value: object) -> Iterator[_Leaf]:
    """The values below a field of a test; closed choices and marks are not for tuning."""
    match value:
        case Millimetres():
            yield path, TunableKind.RATE if path.endswith(_A_WEEK) else TunableKind.LENGTH, str(value)
        case Centimetres():
            yield path, TunableKind.DILATION, str(value)
        case GestationalAge():
            yield path, TunableKind.AGE, str(value)
        case Ages():
            yield from _span(path, value)
        case int() if not isinstance(value, bool):
            yield path, TunableKind.COUNT, str(value)
        case tuple():
            inside = (_leaves(f"{path}.{place}", each) for place, each in enumerate(value))
            yield from chain.from_iterable(inside)
        case ChangeLimits():
            for field in fields(value):
                yield from _leaves(f"{path}.{field.name}", getattr(value, field.name))
        case _ if isinstance(value, RuleTest):
            yield from _test_leaves(path, value)
        case _:
            return


def _rule(guideline: Guideline, rule_id: str) -> Rule:
    return next(rule for rule in guideline.rules if rule.id == rule_id)


def _switched(guideline: Guideline, published: Guideline, rule_id: str, text: str) -> Guideline:
    """The copy with a rule left out, or with the published one back in its place."""
    if text not in (_YES, _NO):
        raise Refused(Problem("is_on", "guideline.unknown_word", (text,)))
    if text == _NO and is_fixed(published, rule_id):
        raise Refused(Problem("is_on", "policy.rule_needed", (rule_id,)))
    kept = {rule.id: rule for rule in guideline.rules if rule.id != rule_id or text == _YES}
    if text == _YES:
        kept.setdefault(rule_id, _rule(published, rule_id))
    order = [rule.id for rule in published.rules]
    return replace(guideline, rules=tuple(kept[each] for each in order if each in kept))


def _put(record: Any, path: list[str], value: object) -> Any:
    """The record with the value at the end of a path replaced; a window that was not there is made."""
    name, *rest = path
    if isinstance(record, tuple):
        place = int(name)
        return (*record[:place], _put(record[place], rest, value), *record[place + 1 :])
    here = getattr(record, name)
    if name in ("day_window", "scan_window") and here is None:
        here = Window()
    return replace(record, **{name: _put(here, rest, value) if rest else value})


def _settled(rule: Rule, original: Rule) -> Rule:
    """The rule with what follows from its values; the published one again as soon as nothing differs from it."""
    rule = replace(
        rule,
        day_window=_unless_made(rule.day_window, original.day_window),
        scan_window=_unless_made(rule.scan_window, original.scan_window),
        length=band_in(rule.tests),
        evidence=Evidence.CLINIC,
        source=original.source,
    )
    rule = replace(rule, tests_hash=hash_of_tests(table_of(rule)))
    return original if replace(rule, evidence=original.evidence) == original else rule


def _unless_made(window: Window | None, original: Window | None) -> Window | None:
    """No window again where the published rule has none and both of its sides are open."""
    return None if original is None and window == Window() else window


def _parsed(kind: TunableKind, text: str, *, may_be_open: bool) -> object:
    match kind:
        case TunableKind.LENGTH | TunableKind.RATE:
            return Millimetres.parse(text)
        case TunableKind.DILATION:
            return Centimetres.parse(text)
        case TunableKind.AGE:
            return None if may_be_open and not text else GestationalAge.parse(text)
        case TunableKind.COUNT:
            return _count(text)
        case TunableKind.STEPS:
            return tuple(map(_step, text.split(",")))
        case TunableKind.URGENCY if text in {each.value for each in Urgency}:
            return Urgency(text)
        case TunableKind.WORDING if text:
            return text
        case TunableKind.WORDING:
            raise Refused(Problem("text", "guideline.empty_text"))
        case _:
            raise Refused(Problem("text", "guideline.unknown_word", (text,)))


def _count(text: str) -> int:
    if not _COUNT.fullmatch(text):
        raise Refused(Problem("count", "policy.count", (text,)))
    return int(text)


def _step(text: str) -> tuple[Millimetres, int]:
    step = _STEP.fullmatch(text)
    if step is None:
        raise Refused(Problem("steps", "policy.steps", (text.strip(),)))
    return Millimetres.parse(step[1]), int(step[2])
