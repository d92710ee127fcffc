"""What is said after a save, in one manner for every form: what it raised, the gravest first, and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from models.records.flag import Flag, Urgency
from models.records.guidelines.guideline import Guideline
from models.rules.flags.cards import FlagCard, cards_of
from models.rules.flags.placenta import is_guarded_at
from models.rules.pregnancy.consequences import Consequences
from models.usecases.undo import Saved, undoable
from models.views import Draft, PregnancySheet
from ui.session.session import Location, Where
from ui.widgets.fields.chips import chip_text
from ui.widgets.messages.message import UNDO, Deed, Message
from ui.wording.cards import Rules, heading_words, reason_words
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("saved")

CALL, OPEN = "call", "open"


@dataclass(frozen=True, slots=True)
class AfterSave:
    """A pregnancy after a save, and what the save did to its flags."""

    sheet: PregnancySheet
    consequences: Consequences


def saved_message(
    said: str, more: str, outcome: AfterSave, known: Sequence[Guideline], today: date
) -> Message:
    """`Saved. Immediate: Senior obstetrician now.`, then whether anybody knows, why, and how much else; `more` comes last."""
    rules = {rule.id: rule for guideline in known for rule in guideline.rules}
    guarded = is_guarded_at(outcome.sheet.facts, today)
    cards = cards_of(outcome.consequences.raised)
    ended = cards_of(outcome.consequences.ended)
    over = _tr("No longer asked: {0}.").format(_headings(ended, rules, guarded=guarded)) if ended else ""
    if not cards:
        return Message(said, " ".join(part for part in (_tr("No new flag."), over, more) if part))
    first, *others = cards
    headed = heading_words(first, rules, guarded=guarded)
    also = _tr("Also: {0}.").format(_headings(others, rules, guarded=guarded)) if others else ""
    parts = (_untold(first), _reason(first, rules, guarded=guarded), also, over, more)
    return Message(
        _tr("{0} {1}: {2}.").format(said, word(first.urgency), headed),
        " ".join(part for part in parts if part),
        first.urgency,
        (_deed(first, outcome.sheet),),
    )


def with_undo(message: Message, saved: tuple[Saved, ...]) -> Message:
    """The message with the offer to undo it, first; without where there is nothing to undo."""
    if not saved:
        return message
    return replace(message, deeds=(Deed(UNDO, _tr("Undo"), "Ctrl+Z", saved=saved), *message.deeds))


def discarded_message(gone: Draft) -> Message:
    """`Discarded: ADEYEMI's scan, 3 fields typed.`, with the offer to have it half-typed again."""
    return with_undo(Message(_tr("Discarded: {0}.").format(chip_text(gone))), undoable(gone))


def _headings(cards: Sequence[FlagCard[Flag]], rules: Rules, *, guarded: bool) -> str:
    return "; ".join(dict.fromkeys(heading_words(card, rules, guarded=guarded) for card in cards))


def _untold(card: FlagCard[Flag]) -> str:
    """That nobody knows of what cannot wait."""
    return _tr("Nobody told yet.") if card.urgency is Urgency.IMMEDIATE and card.told is None else ""


def _reason(card: FlagCard[Flag], rules: Rules, *, guarded: bool) -> str:
    """What was found; of several flags of one card that of the most urgent ones."""
    found = reason_words(card, card.most_urgent, rules, guarded=guarded)
    return _tr("{0}.").format(found) if found else ""


def _deed(card: FlagCard[Flag], sheet: PregnancySheet) -> Deed:
    """What is done first: somebody is called where it cannot wait, else her page is opened."""
    hers = Location(Where.WOMAN, pregnancy_id=sheet.pregnancy.id)
    if card.urgency is Urgency.IMMEDIATE:
        return Deed(CALL, _tr("Call card"), location=replace(hers, where=Where.CALL), is_default=True)
    return Deed(OPEN, _tr("Open her page"), location=hers)
