"""Which rules a clinic goes by: published guidelines and its own copies of them, and all of it as one fingerprint."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from hashlib import sha256

from models.records.flag import Flag
from models.records.guidelines.guideline import Guideline, Rule, Schedule
from models.records.guidelines.rule_form import hash_of_tests, table_of

COPY = "clinic-"
"""What the id of a clinic's copy begins with; the id of the published guideline follows."""


def copied_from(guideline_id: str) -> str | None:
    """The id of the published guideline that this one is a copy of; None where it is no copy."""
    return guideline_id.removeprefix(COPY) if guideline_id.startswith(COPY) else None


def version_of(edition: int) -> str:
    """How an edition of a clinic's copy is named by its flags."""
    return f"clinic edition {edition}"


def copy_of(published: Guideline, edition: int) -> Guideline:
    """A copy to begin with: the same rules under the clinic's own id, title and version."""
    return replace(
        published,
        id=f"{COPY}{published.id}",
        title=f"{published.title} (clinic)",
        version=version_of(edition),
    )


def completed(copy: Guideline, published: Guideline) -> Guideline:
    """A copy as it is followed: what is never the clinic's comes from the published rule of the same id.

    That are class, ask and action, and what has replaced the edition. A rule that is no longer published is left out: see
    `Renewal.gone`.
    """
    originals = {rule.id: rule for rule in published.rules}
    return replace(
        copy,
        superseded_by=published.superseded_by,
        rules=tuple(_completed(rule, originals[rule.id]) for rule in copy.rules if rule.id in originals),
    )


def _completed(rule: Rule, original: Rule) -> Rule:
    whole = replace(rule, precedence=original.precedence, ask=original.ask, action=original.action)
    return replace(whole, tests_hash=hash_of_tests(table_of(whole)))


def followed_of(guidelines: Iterable[Guideline], ids: Collection[str]) -> tuple[Guideline, ...]:
    """Those of the guidelines whose rules may raise flags where these ids are followed; local rules are always among them.

    A guideline never stands beside its copy, because their rules have the same ids: the copy stands in for it.
    """
    replaced = {copied_from(each) for each in ids}
    return tuple(g for g in guidelines if g.id not in replaced and (g.id in ids or _is_always_followed(g)))


def _is_always_followed(guideline: Guideline) -> bool:
    return guideline.is_local and copied_from(guideline.id) is None


def with_copies(published: tuple[Guideline, ...], copies: Iterable[Guideline]) -> tuple[Guideline, ...]:
    """All guidelines that are known, each copy right behind its original."""
    by_original = {copied_from(copy.id): copy for copy in copies}
    pairs = ((g, by_original.get(g.id)) for g in published)
    return tuple(each for pair in pairs for each in pair if each is not None)


def last_word(guidelines: Iterable[Guideline], followed: Collection[Guideline]) -> tuple[Guideline, ...]:
    """All of them, in such an order that the last one to say something of a rule is the one to be believed.

    That is the guideline that is followed; where neither it nor its copy is, the published one.
    """

    def place(guideline: Guideline) -> tuple[bool, bool]:
        return guideline in followed, copied_from(guideline.id) is None

    return tuple(sorted(guidelines, key=place))


def has_raised(guideline: Guideline, flag: Flag) -> bool:
    """Whether a flag was last raised or judged by this very edition; one that was answered or lapsed may be of another."""
    return (guideline.title, guideline.version) == (flag.guideline, flag.guideline_version)


def fingerprint(followed: Iterable[Guideline]) -> str:
    """SHA-256 in hex over everything that decides what these guidelines flag, ask and plan; wording does not change it.

    A pregnancy judged under another one has to be judged again.
    """
    deciding = [
        (g.id, g.version, plan_of(g.schedule), *(_deciding(rule) for rule in g.rules)) for g in followed
    ]
    return sha256(repr(deciding).encode()).hexdigest()


def _deciding(rule: Rule) -> tuple[str, ...]:
    """What decides in a rule; its class is part of the hash of its tests."""
    return rule.id, rule.tests_hash, rule.urgency.value, rule.ask.value


def plan_of(schedule: Schedule | None) -> tuple[str, ...]:
    """What decides about the next scan in a schedule; its source does not."""
    if schedule is None:
        return ()
    steps = (f"{length}/{days}" for length, days in schedule.steps)
    published = ("published",) if schedule.is_published else ()
    return (str(schedule.first), str(schedule.last), *steps, *published)
