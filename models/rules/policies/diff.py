"""What differs between two editions of a guideline."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from models.records.guidelines.guideline import Guideline, Rule
from models.records.guidelines.rule_form import Plain, table_of

_NO_NEWS = frozenset({"id", "version"})


@dataclass(frozen=True, slots=True)
class ValueDifference:
    """One value that differs, as it is written in the file; empty where one of the two does not say it.

    `rule_id` is empty for the guideline itself; `path` leads to the value, `is_on` for a rule that only one of them has.
    """

    rule_id: str
    path: str
    before: str
    after: str


def difference(old: Guideline, new: Guideline) -> tuple[ValueDifference, ...]:
    """Everything that differs, the guideline itself first, then rule by rule; id and version are no news."""
    rows = list(_differing("", _flat_guideline(old), _flat_guideline(new)))
    olds, news = ({rule.id: rule for rule in each.rules} for each in (old, new))
    for rule_id in dict.fromkeys((*olds, *news)):
        rows += _rule_rows(rule_id, olds.get(rule_id), news.get(rule_id))
    return tuple(rows)


def _rule_rows(rule_id: str, old: Rule | None, new: Rule | None) -> Iterator[ValueDifference]:
    if old is None or new is None:
        words = ("no", "yes") if old is None else ("yes", "no")
        yield ValueDifference(rule_id, "is_on", *words)
    else:
        yield from _differing(rule_id, flat_rule(old), flat_rule(new))


def flat_rule(rule: Rule) -> dict[str, str]:
    """Every value of a rule as text, by the path that leads to it."""
    return dict(_flat("", table_of(rule)))


def _flat_guideline(guideline: Guideline) -> dict[str, str]:
    return {path: text for path, text in _flat("", table_of(guideline)) if path not in _NO_NEWS}


def _differing(rule_id: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[ValueDifference]:
    for path in dict.fromkeys((*old, *new)):
        before, after = old.get(path, ""), new.get(path, "")
        if before != after:
            yield ValueDifference(rule_id, path, before, after)


def _flat(path: str, value: Plain) -> Iterator[tuple[str, str]]:
    """Every value below a path, as text; the steps of a schedule and lists of words each as one."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _flat(f"{path}.{key}" if path else key, each)
    elif isinstance(value, list) and any(isinstance(each, dict) for each in value):
        for place, each in enumerate(value):
            yield from _flat(f"{path}.{place}", each)
    else:
        yield path, _text(value)


def _text(value: Plain) -> str:
    if not isinstance(value, list):
        return str(value)
    return ", ".join("/".join(map(str, each)) if isinstance(each, list) else str(each) for each in value)
