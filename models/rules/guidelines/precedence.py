"""Which situations hold on a day, and which of them set a rule aside."""

from models.records.guidelines.guideline import Rule, Situation
from models.rules.guidelines.assessment import Truth
from models.rules.guidelines.cervix import is_open
from models.rules.guidelines.facts_on_day import FactsOnDay

SAYS_WHY = {
    Situation.EXCLUSION: "APP-SYMPT",
    Situation.PRESSURE: "APP-PRESSURE",
    Situation.OPEN: "APP-OPEN",
    Situation.CERCLAGE: "APP-INSITU",
}
"""The rule of each situation that says so, and with it why others are set aside."""


def situations(day: FactsOnDay) -> tuple[Situation, ...]:
    """Every situation that certainly holds that day, in their order."""
    holds = {
        Situation.EXCLUSION: day.has_exclusion,
        Situation.PRESSURE: day.has_pressure,
        Situation.OPEN: is_open(day).truth is Truth.TRUE,
        Situation.CERCLAGE: bool(day.cerclages),
    }
    return tuple(situation for situation in Situation if holds[situation])


def set_aside_by(rule: Rule, now: tuple[Situation, ...]) -> tuple[Situation, ...]:
    """Those of the situations that set this rule aside; none when it is looked at."""
    return tuple(situation for situation in now if situation in rule.precedence.set_aside_by)
