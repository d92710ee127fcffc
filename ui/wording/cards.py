"""What heads a question, and each guideline's own wording inside it; the same on every page."""

from collections.abc import Iterable, Mapping
from datetime import date

from models.records.finding import Membranes
from models.records.guidelines.guideline import Guideline, Rule
from models.records.pregnancy import Placenta
from models.rules.flags.cards import F, FlagCard, Waiting
from models.rules.flags.placenta import heading, is_guarded, reaches_in
from models.rules.guidelines.seen import (
    ChangeSeen,
    DilationSeen,
    KeptSeen,
    LengthSeen,
    MembranesSeen,
    SymptomSeen,
)
from models.rules.guidelines.seen_text import read_seen
from models.rules.guidelines.short_length import is_reason
from models.values.age import DueDate
from models.values.length import Centimetres, Millimetres
from ui.wording import formats
from ui.wording.overdue import short_wording
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("cards")


Rules = Mapping[str, Rule]
"""Each rule that the program knows, by id."""


def heading_words(card: FlagCard[F], rules: Rules, *, guarded: bool) -> str:
    """What to do, in the imperative: that of its most urgent flag; under a low placenta nothing that reaches in."""
    flag = heading(card, rules, guarded=guarded)
    return word_first() if flag is None else _action(flag, rules)


def wording(flag: Waiting, rules: Rules, *, guarded: bool) -> str:
    """The rule of a flag in its own words; its id where the program does not know it any more."""
    rule = rules.get(flag.rule_id)
    return cautioned(rule.text if rule is not None else flag.rule_id, flag.rule_id, guarded=guarded)


def cautioned(text: str, rule_id: str, *, guarded: bool) -> str:
    """A wording; where it reaches in under a low placenta, with what has to come before."""
    if not guarded or not reaches_in(rule_id, text):
        return text
    return _tr("{0} (after the senior obstetrician's word; speculum only, no finger)").format(text)


def listed(text: str, rule_id: str, *, guarded: bool) -> str:
    """The same for a place that may cut it off at its end: whose word comes first is read first."""
    said = cautioned(text, rule_id, guarded=guarded)
    return said if said == text else f"{word_first()}: {said}"


def rule_texts(guidelines: Iterable[Guideline], *, guarded: bool) -> dict[str, str]:
    """What each rule says, by its id, in a list of one woman; of two rules with one id the later guideline's."""
    rules = (rule for guideline in guidelines for rule in guideline.rules)
    return {rule.id: listed(rule.text, rule.id, guarded=guarded) for rule in rules}


def word_first() -> str:
    """What heads in the place of a wording that reaches in under a low placenta."""
    return _tr("Senior obstetrician's word first")


def reason_words(card: FlagCard[F], flags: Iterable[F], rules: Rules, *, guarded: bool) -> str:
    """`Membranes in vagina, 12.0 mm`: what these flags of it found, in few words; the rule's wording where nothing of that kind decided.

    A length that a rule only looked at is not named: it was no reason.
    """
    found = [one for flag in flags for one in map(read_seen, flag.seen) if _is_reason(one, flag, rules)]
    texts = dict.fromkeys(text for one in sorted(found, key=_is_length) if (text := _found(one)))
    rule = rules.get(card.lead.rule_id)
    if texts or rule is None or not rule.action:
        return ", ".join(texts)
    return cautioned(short_wording(rule.text), rule.id, guarded=guarded)


def placenta_words(placenta: Placenta | None, *, guarded: bool) -> str:
    """Why nobody reaches in; empty where nothing forbids it."""
    if not guarded:
        return ""
    return _tr("Placenta not recorded") if placenta is None else _tr("Low placenta")


def is_guarded_row(placenta: Placenta | None, due_on: date | None, on: date, *, is_bleeding: bool) -> bool:
    """Whether nobody may reach in before the senior obstetrician's word, as a list knows her."""
    days = DueDate(due_on).days_at(on) if due_on is not None else None
    return is_guarded(placenta, days, is_bleeding=is_bleeding)


def _action(flag: Waiting, rules: Rules) -> str:
    """What its rule says to do; where that says no action, as before there were any, what it says."""
    rule = rules.get(flag.rule_id)
    if rule is None:
        return flag.rule_id
    return rule.action or short_wording(rule.text)


def _is_length(seen: KeptSeen) -> bool:
    return isinstance(seen, LengthSeen)


def _is_reason(seen: KeptSeen, flag: Waiting, rules: Rules) -> bool:
    """Whether what was seen decided; where the program does not know the rule any more, whatever it saw did."""
    rule = rules.get(flag.rule_id)
    if not isinstance(seen, LengthSeen) or seen.length is None or rule is None:
        return True
    return is_reason(rule, seen.length)


def _found(seen: KeptSeen) -> str:
    """A finding in few words; nothing for what is no finding, or was not found."""
    match seen:
        case LengthSeen(Millimetres() as length):
            return _tr("{0} mm").format(length)
        case ChangeSeen(tenths, days):
            return _tr("{0} mm in {1}").format(formats.signed_length(tenths), formats.days_apart(days))
        case SymptomSeen(kind):
            return word(kind)
        case MembranesSeen(Membranes() as place) if place in _MEMBRANES:
            return _tr(_MEMBRANES[place])
        case DilationSeen(Centimetres() as dilation) if dilation > Centimetres(0):
            return _tr("{0} cm open").format(dilation)
        case _:
            return ""


_MEMBRANES = _tr.marked(
    {
        Membranes.AT_OS: "Membranes at os",
        Membranes.IN_CANAL: "Membranes in canal",
        Membranes.IN_VAGINA: "Membranes in vagina",
        Membranes.RUPTURED: "Membranes ruptured",
    }
)
