"""A low placenta: what reaches in is done only after the senior obstetrician's word, and never heads a card."""

import re
from collections.abc import Mapping
from datetime import date

from models.records.guidelines.guideline import Rule
from models.records.pregnancy import Placenta
from models.rules.flags.cards import F, FlagCard
from models.rules.guidelines.facts_on_day import FactsOnDay, facts_on_day, placenta_may_bleed
from models.views import Facts

PLACENTA_RULE = "APP-PRAEVIA"
_LOW = frozenset({Placenta.LOW, Placenta.PRAEVIA})
# An "examination-indicated" cerclage is a name, and "measuring twice" explains a change; neither sends anybody to look.
# Surveillance and serial lengths are scans by another name.
_REACHES_IN = re.compile(
    r"\b(examine|examinations?\b(?!-indicated)|(re)?scans?|probes?|transvaginal(ly)?|measure again"
    r"|surveillance|serial lengths?|length (assessment|measurement)s?)\b",
    re.IGNORECASE,
)


def is_guarded(placenta: Placenta | None, days: int | None, *, is_bleeding: bool) -> bool:
    """Whether nobody may reach in before the senior obstetrician's word.

    So it is where the placenta is low or praevia, and where she bleeds and nobody recorded it; `days` is her age.
    """
    return placenta in _LOW or (is_bleeding and placenta_may_bleed(placenta, days))


def is_guarded_on(day: FactsOnDay) -> bool:
    """The same for a whole record on a day."""
    return is_guarded(day.placenta, day.days, is_bleeding=day.bleeding is not None)


def is_guarded_at(facts: Facts, on: date) -> bool:
    """The same for what is recorded of a pregnancy, as it stands on a day."""
    return is_guarded_on(facts_on_day(facts, on))


def reaches_in(rule_id: str, text: str) -> bool:
    """Whether a text or an action of a rule says to examine, to scan or to probe; APP-PRAEVIA says that nobody may."""
    return rule_id != PLACENTA_RULE and _REACHES_IN.search(text) is not None


def heading(card: FlagCard[F], known: Mapping[str, Rule], *, guarded: bool) -> F | None:
    """The flag whose action heads a card; None where each that is as urgent would reach in under a low placenta."""
    if not guarded:
        return card.lead
    bleeds = (flag for flag in card.flags if flag.rule_id == PLACENTA_RULE)
    harmless = (flag for flag in card.most_urgent if not _reaches_in(known.get(flag.rule_id)))
    return next(bleeds, next(harmless, None))


def _reaches_in(rule: Rule | None) -> bool:
    """Whether what heads a card would; of a rule that the program does not know any more only the id is shown."""
    return rule is not None and reaches_in(rule.id, rule.action or rule.text)
