"""The flags of one woman sorted into the groups the panel shows; no Qt in here."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from models.records.flag import Ask, Flag, FlagState
from models.records.guidelines.guideline import Guideline, Rule, Situation
from models.records.pregnancy import Placenta
from models.rules.flags.cards import FlagCard, advises_against, cards_of, informs
from models.rules.flags.flags import ANSWERED, LIVE
from models.rules.flags.placenta import is_guarded_on
from models.rules.guidelines.assessment import Assessment, Missing, Truth
from models.rules.guidelines.facts_on_day import facts_on_day
from models.usecases.flags.respond import ShownFlag
from models.views import PregnancySheet

_SETTLED = ANSWERED - {FlagState.ESCALATED}


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
class KnownRule:
    """A rule with the guideline it belongs to."""

    guideline: Guideline
    rule: Rule


@dataclass(frozen=True, slots=True)
class FlagGroups:
    """Every flag that is shown, each in one group.

    `cards` owe an answer, one for each question, in the order in which they are answered; `against`, `plan` and `to_know`
    are information, which owes none: what guidelines advise against, where a plan of scans comes from, what the program
    itself says; `answered` holds. `known` are all rules the program knows, by id. `is_guarded`: nobody reaches in before
    the senior obstetrician's word.
    """

    cards: tuple[FlagCard[Flag], ...]
    against: tuple[Flag, ...]
    plan: tuple[Flag, ...]
    to_know: tuple[Flag, ...]
    answered: tuple[Flag, ...]
    set_aside: tuple[SetAside, ...]
    missing: tuple[Lack, ...]
    known: Mapping[str, KnownRule]
    placenta: Placenta | None
    is_guarded: bool

    @property
    def rules(self) -> Mapping[str, Rule]:
        """All rules the program knows, by id."""
        return {rule_id: known.rule for rule_id, known in self.known.items()}

    def card_of(self, flags: Collection[UUID]) -> FlagCard[Flag] | None:
        """The first question that one of these flags asks; None where none of them owes an answer."""
        return next((card for card in self.cards if any(flag.id in flags for flag in card.flags)), None)

    @property
    def to_decide(self) -> FlagCard[Flag] | None:
        """What was answered and can be discussed again where the plan wants a decision; None while it can be answered anyway."""
        about_prevention = [f for f in self.answered if f.ask in (Ask.PREVENTION, Ask.NOW)]
        if any(card.ask in (Ask.PREVENTION, Ask.NOW) for card in self.cards):
            return None
        return next(iter(cards_of(about_prevention)), None)

    @property
    def set_aside_by(self) -> Mapping[tuple[Situation, ...], tuple[SetAside, ...]]:
        """What is set aside, by the situations that do it."""
        reasons = dict.fromkeys(aside.by for aside in self.set_aside)
        return {by: tuple(aside for aside in self.set_aside if aside.by == by) for by in reasons}


def groups_of(sheet: PregnancySheet, assessment: Assessment, guidelines: Iterable[Guideline]) -> FlagGroups:
    """The flags of a pregnancy with what the rules say of it today; one that is over is not assessed any more."""
    known = {rule.id: KnownRule(guideline, rule) for guideline in guidelines for rule in guideline.rules}
    local = {rule_id for rule_id, each in known.items() if each.guideline.is_local}
    informing = [flag for flag in sheet.flags if informs(flag)]
    against = [f for f in informing if advises_against(f, is_local=f.rule_id in local)]
    plan = [f for f in informing if f.ask is Ask.PLAN]
    has_ended = sheet.pregnancy.ended_on is not None
    day = facts_on_day(sheet.facts, assessment.on)
    return FlagGroups(
        cards=cards_of(flag for flag in sheet.flags if flag.wants_answer),
        against=tuple(against),
        plan=tuple(plan),
        to_know=tuple(f for f in informing if f not in against and f not in plan),
        answered=tuple(f for f in sheet.flags if f.state in _SETTLED and not f.suspended),
        set_aside=() if has_ended else _set_aside(sheet, assessment),
        missing=() if has_ended else _missing(assessment),
        known=known,
        placenta=day.placenta,
        is_guarded=is_guarded_on(day),
    )


def by_guideline(flags: Iterable[Flag]) -> tuple[tuple[Flag, ...], ...]:
    """The flags of each guideline together, both in the order in which they came."""
    found: dict[tuple[str, str], list[Flag]] = {}
    for flag in flags:
        found.setdefault((flag.guideline, flag.guideline_version), []).append(flag)
    return tuple(map(tuple, found.values()))


def as_shown(flag: Flag) -> ShownFlag:
    """What an answer has to name, so that one given to an older version is told apart."""
    return ShownFlag(flag.id, flag.version)


def _set_aside(sheet: PregnancySheet, assessment: Assessment) -> tuple[SetAside, ...]:
    """The rules that would be heard of but for a precedence, and those of which a flag is kept."""
    kept = {flag.rule_id for flag in sheet.flags if flag.suspended and flag.state in LIVE}
    return tuple(
        SetAside(s.guideline, s.rule, s.by)
        for s in assessment.suspended
        if s.otherwise is not Truth.FALSE or s.rule.id in kept
    )


def _missing(assessment: Assessment) -> tuple[Lack, ...]:
    """What is not recorded, in the order of `Missing`, each with the number of rules that wait for it."""
    counted = {what: sum(what in u.missing for u in assessment.cannot_assess) for what in Missing}
    return tuple(Lack(what, rules) for what, rules in counted.items() if rules)
