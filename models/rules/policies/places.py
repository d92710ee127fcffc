"""Where a value of a rule's tests stands in another edition of the rule."""

from collections.abc import Sequence

from models.records.guidelines.guideline import Rule
from models.records.guidelines.rule_tests import AnyOf, Certain, Not, RuleTest
from models.rules.policies.diff import flat_rule
from models.rules.policies.edit import tunable_paths


def moved(path: str, old: Rule, new: Rule) -> str | None:
    """The path of the same value in another edition; None where no test there is certainly the same one.

    A test is the same where it is of the same kind, at the same place among those of its kind, and there are as many of
    them. A value outside the tests stays where it is.
    """
    first, *steps = path.split(".")
    if first != "tests" or not steps:
        return None if first == "tests" else path
    found = _moved(steps, old.tests, new.tests)
    return None if found is None else ".".join(("tests", *found))


def tests_alike(one: Rule, other: Rule) -> bool:
    """Whether two rules are made of the same tests, whatever their values are."""
    return _shape(one) == _shape(other)


def _shape(rule: Rule) -> set[tuple[str, str]]:
    """Everything in the tests of a rule that is not a value to be tuned."""
    values = tunable_paths(rule)
    flat = {path: text for path, text in flat_rule(rule).items() if path.startswith("tests.")}
    return {(path, "" if path in values else text) for path, text in flat.items()}


def _moved(steps: Sequence[str], old: Sequence[RuleTest], new: Sequence[RuleTest]) -> tuple[str, ...] | None:
    place, rest = int(steps[0]), steps[1:]
    test = old[place]
    places = [n for n, each in enumerate(new) if type(each) is type(test)]
    kin = [n for n, each in enumerate(old) if type(each) is type(test)]
    if len(places) != len(kin):
        return None
    at = places[kin.index(place)]
    below = _below(rest, test, new[at])
    return None if below is None else (str(at), *below)


def _below(steps: Sequence[str], old: RuleTest, new: RuleTest) -> tuple[str, ...] | None:
    """The rest of a path below a test of the same kind."""
    if isinstance(old, AnyOf) and isinstance(new, AnyOf):
        inside = _moved(steps[1:], old.of, new.of)
        return None if inside is None else ("of", *inside)
    if (isinstance(old, Not) and isinstance(new, Not)) or (
        isinstance(old, Certain) and isinstance(new, Certain)
    ):
        inside = _moved(("0", *steps[1:]), (old.of,), (new.of,))
        return None if inside is None else ("of", *inside[1:])
    return tuple(steps)
