"""A low placenta: what reaches in is done only after the senior obstetrician's word, and never heads a card."""

import re
from collections.abc import Mapping

from models.records.finding import SymptomKind
from models.records.guideline import Rule
from models.records.pregnancy import Placenta
from models.rules.as_of import AsOf
from models.rules.cards import Card, F
from models.values.age import GestationalAge

PLACENTA_RULE = "APP-PRAEVIA"
_LOW = frozenset({Placenta.LOW, Placenta.PRAEVIA})
_FROM_DAYS = GestationalAge.of(16).days
# An "examination-indicated" cerclage is a name, and "measuring twice" explains a change; neither sends anybody to look.
_REACHES_IN = re.compile(
    r"\b(examine|scans?|probe|transvaginal|transvaginally|measure again)\b", re.IGNORECASE
)


def is_guarded(placenta: Placenta | None, days: int | None, *, is_bleeding: bool) -> bool:
    """Whether nobody may reach in before the senior obstetrician's word.

    So it is where the placenta is low or praevia, and where she bleeds and nobody recorded it: from 16+0 on, and at an
    age (`days`) that is not known.
    """
    if placenta is None:
        return is_bleeding and (days is None or days >= _FROM_DAYS)
    return placenta in _LOW


def is_guarded_on(day: AsOf) -> bool:
    """The same for a whole record on a day."""
    is_bleeding = any(symptom.kind is SymptomKind.BLEEDING for symptom in day.symptoms)
    return is_guarded(day.placenta, day.days, is_bleeding=is_bleeding)


def reaches_in(rule_id: str, text: str) -> bool:
    """Whether a text or an action of a rule says to examine, to scan or to probe; APP-PRAEVIA says that nobody may."""
    return rule_id != PLACENTA_RULE and _REACHES_IN.search(text) is not None


def heading(card: Card[F], known: Mapping[str, Rule], *, guarded: bool) -> F | None:
    """The flag whose action heads a card; None where each that is as urgent would reach in under a low placenta."""
    if not guarded:
        return card.lead
    bleeds = (flag for flag in card.flags if flag.rule_id == PLACENTA_RULE)
    harmless = (flag for flag in card.most_urgent if not _reaches_in(known.get(flag.rule_id)))
    return next(bleeds, next(harmless, None))


def _reaches_in(rule: Rule | None) -> bool:
    """Whether what heads a card would; of a rule that the program does not know any more only the id is shown."""
    return rule is not None and reaches_in(rule.id, rule.action or rule.text)
