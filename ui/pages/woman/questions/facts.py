"""Why a question is asked, until when, and what is done already, each in one short line; no widgets in here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from models.records.finding import Membranes, Rupture
from models.records.flag import Ask, Flag, FlagState, Urgency
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.rules.flags.cards import FlagCard
from models.rules.guidelines import seen
from models.rules.guidelines.seen_text import read_seen
from models.values.length import Centimetres, Millimetres
from models.views import PregnancySheet
from ui.pages.woman.questions import wording
from ui.wording import formats
from ui.wording.history import outcome_phrase
from ui.wording.rules.deciding_values import named_words, value_words
from ui.wording.rules.guidelines import whose_words
from ui.wording.tr import context
from ui.wording.words import phrase, word

_tr = context("woman")


@dataclass(frozen=True, slots=True)
class LabelledFact:
    """A label and its value."""

    label: str
    value: str


def because_of(card: FlagCard[Flag], sheet: PregnancySheet) -> str:
    """What decided about what heads a card; of an emergency everything that was found."""
    return because_text(card.flags if card.urgency is Urgency.IMMEDIATE else (card.lead,), sheet)


def because_text(flags: Iterable[Flag], sheet: PregnancySheet) -> str:
    """`22.4 mm at 21+3; loss 19+0, birth 30+2`: what decided, each value once; ages alone only where nothing else did."""
    read = tuple(dict.fromkeys(read_seen(text) for flag in flags for text in flag.seen))
    measured, told = _telling(read, sheet, of_scans=True), _telling(read, sheet, of_scans=False)
    said = "; ".join(", ".join(part) for part in (told, measured) if part) if _is_found(read) else ""
    said = said or "; ".join(", ".join(part) for part in (measured, told) if part)
    said = said or ", ".join(named_words(one) for one in read)
    return said[:1].upper() + said[1:]


def _is_found(read: Sequence[seen.KeptSeen]) -> bool:
    """Whether something was seen or felt, which is said before a length."""
    bedside = (seen.MembranesSeen, seen.DilationSeen, seen.SymptomSeen)
    return any(isinstance(one, bedside) for one in read)


def _telling(read: Iterable[seen.KeptSeen], sheet: PregnancySheet, *, of_scans: bool) -> tuple[str, ...]:
    scans = (seen.LengthSeen, seen.ChangeSeen, seen.FunnelSeen, seen.RouteSeen)
    texts = (_reason(one, sheet) for one in read if isinstance(one, scans) is of_scans)
    return tuple(dict.fromkeys(text for text in texts if text))


def _reason(one: seen.KeptSeen, sheet: PregnancySheet) -> str:
    """A value that tells why; nothing for ages, for what is as usual, and for what is not there."""
    if isinstance(one, seen.LengthSeen | seen.ChangeSeen | seen.FunnelSeen | seen.RouteSeen):
        return _scanned(one, sheet)
    return _background(one) or _bedside(one)


def _scanned(
    one: seen.LengthSeen | seen.ChangeSeen | seen.FunnelSeen | seen.RouteSeen, sheet: PregnancySheet
) -> str:
    match one:
        case seen.LengthSeen(Millimetres() as length):
            return _tr("{0} mm at {1}").format(length, _then(one, sheet))
        case seen.ChangeSeen(tenths, days):
            return _tr("{0} mm in {1}").format(formats.signed_length(tenths), formats.days_apart(days))
        case seen.FunnelSeen(TriState.YES):
            return _tr("funnel")
        case seen.RouteSeen(route):
            return phrase(route)
        case _:
            return ""


def _background(one: seen.KeptSeen) -> str:
    match one:
        case seen.FetusesSeen(int() as number) if number > 1:
            return value_words(one)
        case seen.HistorySeen(outcome, age):
            return f"{outcome_phrase(outcome)} {age or _tr('age unknown')}"
        case seen.CervicalTraumaSeen(TriState.YES):
            return _tr("cervical trauma")
        case seen.RiskFactorSeen(kind, True) if kind is not None:
            return word(kind)
        case seen.HistoryNotTakenSeen() | seen.NoDueDateSeen():
            return named_words(one)
        case _:
            return ""


def _bedside(one: seen.KeptSeen) -> str:
    match one:
        case seen.SymptomSeen(kind):
            return word(kind)
        case seen.MembranesSeen(Membranes() as place) if place is not Membranes.NOT_SEEN:
            return _tr("membranes {0}").format(phrase(place))
        case seen.MembranesSeen(Rupture() as found):
            return phrase(found)
        case seen.DilationSeen(Centimetres() as dilation) if dilation > Centimetres(0):
            return _tr("{0} cm open").format(dilation)
        case seen.PlacentaSeen(Placenta() as placenta) if placenta is not Placenta.NOT_LOW:
            return _tr("placenta {0}").format(phrase(placenta))
        case seen.CerclageSeen(kind) if kind is not None:
            return value_words(one)
        case seen.LaboratorySeen():
            return value_words(one)
        case _:
            return ""


def _then(one: seen.LengthSeen, sheet: PregnancySheet) -> str:
    """The age at that scan, or its day where there is no due date."""
    age = sheet.due_date.age_at(one.on) if sheet.due_date is not None and one.on is not None else None
    return str(age) if age is not None else formats.day(one.on)


def until_text(card: FlagCard[Flag], sheet: PregnancySheet) -> str:
    """`17-Dec RCOG GTG 75 (23+6); 18-Dec NICE NG25 (24+0)`: the last day of each window that is open."""
    days: dict[date, list[str]] = {}
    for flag in card.flags:
        if flag.closes_on is not None and flag.state is not FlagState.LAPSED:
            days.setdefault(flag.closes_on, []).append(whose_words(flag.guideline))
    if card.urgency is Urgency.IMMEDIATE:
        return _now(max(days, default=None), sheet)
    return "; ".join(_dated(on, tuple(dict.fromkeys(days[on])), sheet) for on in sorted(days))


def _dated(on: date, names: Sequence[str], sheet: PregnancySheet) -> str:
    age = sheet.due_date.age_at(on) if sheet.due_date is not None else None
    said = f"{formats.short_day(on)} {', '.join(names)}"
    return f"{said} ({age})" if age is not None else said


def _now(last: date | None, sheet: PregnancySheet) -> str:
    """What is wanted now has no other limit; that its rules end is for the plan."""
    if last is None:
        return _tr("Now")
    age = sheet.due_date.age_at(last) if sheet.due_date is not None else None
    day = formats.day(last)
    return _tr("Now. Its rules end on {0}").format(f"{day}, {age}" if age is not None else day)


def left_texts(card: FlagCard[Flag], today: date) -> tuple[str, str]:
    """`17 days` and `window to 17-Dec`: what is left of the window that closes first; both empty where none closes."""
    if card.is_lapsed:
        return _tr("passed"), ""
    if card.urgency is Urgency.IMMEDIATE:
        return _tr("now"), ""
    if card.closes_on is None:
        return "", ""
    left = (card.closes_on - today).days
    said = _tr.counted(left, "%n day", "%n days") if left > 0 else _tr("last day")
    return said, _tr("window to {0}").format(formats.short_day(card.closes_on))


def done_text(card: FlagCard[Flag], sheet: PregnancySheet, today: date) -> str:
    """What is done already; of an emergency also that nobody has examined her, because nothing else says so."""
    done = wording.already_text(sheet, today) or _tr("nothing recorded")
    is_asked = card.ask is Ask.NOW and card.urgency is Urgency.IMMEDIATE
    if is_asked and not any(e.on <= today for e in sheet.facts.examinations):
        return _tr("{0}; no examination yet").format(done)
    return done


def facts_of(card: FlagCard[Flag], sheet: PregnancySheet, today: date) -> tuple[LabelledFact, ...]:
    """What stands at the head of the open question, from top to bottom; the wordings stand below and are not said twice."""
    facts = (
        LabelledFact(_tr("Because"), because_of(card, sheet)),
        LabelledFact(_tr("Until"), until_text(card, sheet)),
        LabelledFact(_tr("Already"), done_text(card, sheet, today)),
        LabelledFact(_tr("Told"), wording.told_of_text(card, today)),
    )
    return tuple(fact for fact in facts if fact.value)
