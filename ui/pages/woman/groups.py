"""The flags of one woman sorted into the groups the panel shows; no Qt in here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.records.flag import Flag, FlagState
from models.records.guideline import Guideline, Rule, Situation
from models.rules.assessment import Assessment, Missing, Truth
from models.rules.flags import ANSWERED, LIVE
from models.usecases.review_flag import ShownFlag
from models.views import PregnancySheet


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that is not recorded, and how many rules wait for it."""

    what: Missing
    rules: int


@dataclass(frozen=True, slots=True)
class SetAside:
    """A rule that these situations set aside."""

    guideline: Guideline
    rule: Rule
    by: tuple[Situation, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A rule with the guideline it belongs to."""

    guideline: Guideline
    rule: Rule


@dataclass(frozen=True, slots=True)
class FlagGroups:
    """Every flag that is shown, each in one group.

    `waiting` (open or passed on) and `lapsed` owe an answer, most urgent first; `against` and `to_know` are information, which owes
    none: the one what guidelines advise against, the other what the program itself says; `answered` holds. `rules` are all rules the program knows, by id.
    """

    waiting: tuple[Flag, ...]
    lapsed: tuple[Flag, ...]
    against: tuple[Flag, ...]
    to_know: tuple[Flag, ...]
    answered: tuple[Flag, ...]
    set_aside: tuple[SetAside, ...]
    missing: tuple[Lack, ...]
    rules: Mapping[str, Known]

    @property
    def owed(self) -> tuple[Flag, ...]:
        """Every flag that somebody owes an answer."""
        return (*self.waiting, *self.lapsed)

    @property
    def set_aside_by(self) -> Mapping[tuple[Situation, ...], tuple[SetAside, ...]]:
        """What is set aside, by the situations that do it."""
        reasons = dict.fromkeys(aside.by for aside in self.set_aside)
        return {by: tuple(aside for aside in self.set_aside if aside.by == by) for by in reasons}


def groups_of(sheet: PregnancySheet, assessment: Assessment, guidelines: Iterable[Guideline]) -> FlagGroups:
    """The flags of a pregnancy with what the rules say of it today; one that is over is not assessed any more."""
    rules = {rule.id: Known(guideline, rule) for guideline in guidelines for rule in guideline.rules}
    shown = [flag for flag in sheet.flags if not flag.suspended]
    owed = sorted((f for f in shown if f.urgency.wants_answer and f.state.wants_answer), key=_first)
    informing = [f for f in shown if not f.urgency.wants_answer and f.state is FlagState.OPEN]
    local = {rule_id for rule_id, known in rules.items() if known.guideline.is_local}
    has_ended = sheet.pregnancy.ended_on is not None
    return FlagGroups(
        waiting=tuple(f for f in owed if f.state is not FlagState.LAPSED),
        lapsed=tuple(f for f in owed if f.state is FlagState.LAPSED),
        against=tuple(f for f in informing if f.rule_id not in local),
        to_know=tuple(f for f in informing if f.rule_id in local),
        answered=tuple(f for f in shown if f.state in ANSWERED - {FlagState.ESCALATED}),
        set_aside=() if has_ended else _set_aside(sheet, assessment),
        missing=() if has_ended else _missing(assessment),
        rules=rules,
    )


def as_shown(flag: Flag) -> ShownFlag:
    """What an answer has to name, so that one given to an older version is told apart."""
    return ShownFlag(flag.id, flag.version)


def _first(flag: Flag) -> tuple[int, str, str]:
    """Most urgent first, then longest waiting: the order of Today."""
    return flag.urgency.rank, flag.raised_at.isoformat(), str(flag.id)


def _set_aside(sheet: PregnancySheet, assessment: Assessment) -> tuple[SetAside, ...]:
    """The rules that would be shown but for a precedence: they apply, or a flag of theirs is kept."""
    kept = {flag.rule_id for flag in sheet.flags if flag.suspended and flag.state in LIVE}
    return tuple(
        SetAside(s.guideline, s.rule, s.by)
        for s in assessment.suspended
        if s.otherwise is Truth.TRUE or s.rule.id in kept
    )


def _missing(assessment: Assessment) -> tuple[Lack, ...]:
    """What is not recorded, in the order of `Missing`, each with the number of rules that wait for it."""
    counted = {what: sum(what in u.missing for u in assessment.cannot_assess) for what in Missing}
    return tuple(Lack(what, rules) for what, rules in counted.items() if rules)
