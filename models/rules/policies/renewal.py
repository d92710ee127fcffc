"""A clinic's copy under a newer edition of the rules: what was renewed in it, what stays the clinic's, what cannot stay."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from models.records.guidelines.guideline import Guideline, Rule
from models.rules.policies.copies import completed, copy_of
from models.rules.policies.diff import flat_rule
from models.rules.policies.edit import tunables
from models.rules.policies.places import moved, tests_alike
from models.rules.policies.safety_rules import decides_alike, is_fixed, weakens
from models.rules.policies.values import ValuePath, with_values

RENEWED = ", renewed"
"""What is added to the version of a copy that is followed with what a newer edition changed in it."""
_IS_ON, _TEXT, _TESTS = "is_on", "text", "tests"
_NEVER_THE_CLINICS = frozenset({"action", "ask"})
_NO_NEWS = _NEVER_THE_CLINICS | {"id", "evidence", "source", "hazards"}


class Fate(Enum):
    """What became of a value of a copy.

    RENEWED: the clinic had left it as published, and the new edition changed it. ADDED: a new rule. KEPT: the clinic's
    value stays. NOT_KEPT: it cannot, the new edition's counts. GONE: the rule is no longer published and not followed.
    """

    RENEWED = "renewed"
    ADDED = "added"
    KEPT = "kept"
    NOT_KEPT = "not_kept"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class RenewedValue:
    """One value from three sides, as it is written in the file; empty where that side does not say it.

    `rule_id` and `path` are those of a `ValueDifference`; the path `tests` stands for tests that are made of others than before.
    """

    rule_id: str
    path: str
    first: str
    own: str
    now: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class Renewal:
    """A copy as it is followed, and everything in which that is not what was adopted.

    `is_first_edition` says that it was made under the first edition of the rules.
    """

    guideline: Guideline
    changes: tuple[RenewedValue, ...]
    is_first_edition: bool

    @property
    def is_owed(self) -> bool:
        """Whether somebody should look at it and adopt a new edition."""
        return self.is_first_edition or bool(self.gone)

    @property
    def renewed(self) -> int:
        """How many rules the new edition changed or added."""
        return len({c.rule_id for c in self.changes if c.fate in (Fate.RENEWED, Fate.ADDED) and c.rule_id})

    @property
    def kept(self) -> int:
        """How many of the clinic's values stay."""
        return sum(change.fate is Fate.KEPT for change in self.changes)

    @property
    def not_kept(self) -> int:
        """How many of the clinic's values cannot stay."""
        return sum(change.fate is Fate.NOT_KEPT for change in self.changes)

    @property
    def gone(self) -> tuple[str, ...]:
        """The rules of the copy that are no longer published."""
        return tuple(change.rule_id for change in self.changes if change.fate is Fate.GONE)


def is_of_first_edition(copy: Guideline) -> bool:
    """Whether a copy was made under the first edition of the rules, whose rules said no action."""
    return bool(copy.rules) and not any(rule.action for rule in copy.rules)


def renewal(copy: Guideline, first: Guideline | None, published: Guideline) -> Renewal:
    """What a stored copy is followed as; `first` is its original in the first edition, None where that had none."""
    gone = tuple(_gone(copy, published))
    if first is None or not is_of_first_edition(copy):
        return Renewal(completed(copy, published), gone, is_first_edition=False)
    own = tuple(_own_values(copy, first, published))
    wanted = {(each.rule_id, each.place): each.text for each in own if each.place is not None}
    tuned = with_values(_base(copy, first, published), published, wanted)
    clinics = tuple(_clinics(own, frozenset(wanted) - frozenset(tuned.problems), first, published))
    rows = (*clinics, *_editions(first, published, clinics), *gone)
    order = [rule.id for rule in (*published.rules, *copy.rules)]
    ordered = sorted(rows, key=lambda row: order.index(row.rule_id) if row.rule_id else -1)
    return Renewal(tuned.guideline, tuple(ordered), is_first_edition=True)


@dataclass(frozen=True, slots=True)
class _Own:
    """A value of the clinic's: its path in the first edition and its place in the new one, None where it has none."""

    rule_id: str
    path: str
    place: str | None
    text: str


def _base(copy: Guideline, first: Guideline, published: Guideline) -> Guideline:
    """The new edition under the copy's own name; a review that the clinic wanted earlier stays so."""
    is_earlier = copy.review_on != first.review_on
    has_own_length = copy.progesterone_until != first.progesterone_until
    return replace(
        copy_of(published, 1),
        id=copy.id,
        title=copy.title,
        version=f"{copy.version}{RENEWED}",
        review_on=min(copy.review_on, published.review_on) if is_earlier else published.review_on,
        progesterone_until=copy.progesterone_until if has_own_length else published.progesterone_until,
    )


def _own_values(copy: Guideline, first: Guideline, published: Guideline) -> Iterator[_Own]:
    """What the clinic had changed, of the guideline itself and of the rules that are still published."""
    for row in tunables(copy, first):
        if not row.rule_id and row.is_changed and row.path != "title":
            yield _Own("", row.path, row.path, row.value)
    copied, news = ({rule.id: rule for rule in each.rules} for each in (copy, published))
    for old in first.rules:
        new = news.get(old.id)
        changed = {} if new is None else _changed(old, copied.get(old.id))
        for path, text in changed.items():
            place = None if new is None else moved(path, old, new)
            stays = place is not None and new is not None and _may_stay(place, text, old, new, published)
            yield _Own(old.id, path, place if stays else None, text)


def _changed(old: Rule, own: Rule | None) -> dict[str, str]:
    """The values in which the clinic's rule is not the published one, by path; a rule left out is one."""
    if own is None:
        return {_IS_ON: "no"}
    before, after = _own_words(old), _own_words(own)
    paths = [path for path in dict.fromkeys((*before, *after)) if before.get(path) != after.get(path)]
    if not tests_alike(old, own):
        paths = [*(path for path in paths if not path.startswith(_TESTS)), _TESTS]
    return {path: after.get(path, "") for path in paths}


def _own_words(rule: Rule) -> dict[str, str]:
    """The values of a rule that say something by themselves and can be the clinic's, or were the first edition's."""
    return {path: text for path, text in flat_rule(rule).items() if path not in _NO_NEWS}


def _may_stay(path: str, text: str, old: Rule, new: Rule, published: Guideline) -> bool:
    """Whether the new edition leaves room for a value of the clinic's.

    Words stay only beside the words they were written for. What a rule of the program's own asks for is never less than
    published, except where somebody agreed to that for this very rule.
    """
    if is_fixed(published, new.id):
        return False
    if path == _TEXT:
        return old.text == new.text and decides_alike(old, new)
    if not published.is_local or decides_alike(old, new):
        return True
    return not weakens(path, text, flat_rule(new).get(path, ""))


def _clinics(
    own: Iterable[_Own], stand: Collection[ValuePath], first: Guideline, published: Guideline
) -> Iterator[RenewedValue]:
    """The clinic's own values beside the two editions; `stand` are the places that hold them now."""
    olds, news = _flat_rules(first), _flat_rules(published)
    for each in own:
        place = each.place or each.path
        fate = Fate.KEPT if (each.rule_id, each.place) in stand else Fate.NOT_KEPT
        old, new = olds[each.rule_id].get(each.path, ""), news[each.rule_id].get(place, "")
        yield RenewedValue(each.rule_id, place, old, each.text, new, fate)


def _flat_rules(guideline: Guideline) -> dict[str, dict[str, str]]:
    """Every value of the rules, and those of the guideline itself that can be changed, by rule id and path."""
    head = {row.path: row.value for row in tunables(guideline, guideline) if not row.rule_id}
    return {"": head, **{rule.id: {_IS_ON: "yes", **flat_rule(rule)} for rule in guideline.rules}}


def _editions(
    first: Guideline, published: Guideline, clinics: Sequence[RenewedValue]
) -> Iterator[RenewedValue]:
    """What the new edition changed where the clinic has nothing of its own."""
    olds = {rule.id: rule for rule in first.rules}
    own = {(row.rule_id, row.path) for row in clinics}
    left_out = {row.rule_id for row in clinics if row.path == _IS_ON and row.fate is Fate.KEPT}
    for new in published.rules:
        old = olds.get(new.id)
        if old is None:
            yield RenewedValue(new.id, _IS_ON, "", "", "yes", Fate.ADDED)
        elif new.id not in left_out:
            yield from (row for row in _renewed(old, new) if (new.id, row.path) not in own)


def _renewed(old: Rule, new: Rule) -> Iterator[RenewedValue]:
    before, after = _own_words(old), _own_words(new)
    is_same_shape = tests_alike(old, new)
    for path in dict.fromkeys((*before, *after)):
        was, now = before.get(path, ""), after.get(path, "")
        if was != now and (is_same_shape or not path.startswith(_TESTS)):
            yield RenewedValue(new.id, path, was, was, now, Fate.RENEWED)
    if not is_same_shape:
        yield RenewedValue(new.id, _TESTS, "", "", "", Fate.RENEWED)


def _gone(copy: Guideline, published: Guideline) -> Iterator[RenewedValue]:
    there = {rule.id for rule in published.rules}
    for rule in copy.rules:
        if rule.id not in there:
            yield RenewedValue(rule.id, _IS_ON, "yes", "yes", "no", Fate.GONE)
