"""The call card in words to read aloud, line by line."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.records.clinic.user import User
from models.records.flag import Flag, Urgency
from models.records.history import CerclageKind
from models.rules.flags.cards import FlagCard
from models.rules.guidelines.seen import (
    AgeTodaySeen,
    CerclageSeen,
    FetusesSeen,
    KeptSeen,
    SymptomSeen,
    UnreadSeen,
)
from models.rules.guidelines.seen_text import read_seen
from models.rules.policies.copies import has_raised
from models.rules.pregnancy.call_card import Background, CallCard, CallSituation
from models.values.identity import NumberKind
from models.values.person import years_old
from ui.papers.call_card.background import (
    call_text,
    due_dates_text,
    past_discussion_text,
    past_pregnancies_text,
    risks_text,
    treatment_text,
)
from ui.papers.call_card.findings import findings_lines
from ui.papers.call_card.lines import CardLine
from ui.widgets.head.words import ended_words
from ui.wording import formats
from ui.wording.cards import Rules, heading_words, placenta_words, wording
from ui.wording.next_scan import next_scan_text
from ui.wording.rules.deciding_values import value_words
from ui.wording.rules.guidelines import whose_words
from ui.wording.tr import context
from ui.wording.words import answer_within, fetuses_phrase, phrase, word

_tr = context("call")


@dataclass(frozen=True, slots=True)
class CardPart:
    """One of the four parts of the card; its letter is the first of its title."""

    title: str
    lines: tuple[CardLine, ...]

    @property
    def letter(self) -> str:
        """`S`, `B`, `A`, `R`."""
        return self.title[:1]


def card_parts(
    card: CallCard,
    new: frozenset[UUID] = frozenset(),
    users: tuple[User, ...] = (),
    called_today: date | None = None,
) -> tuple[CardPart, ...]:
    """The whole card, in the order in which it is read; flags in `new` are said to have come while it was open.

    `users` are those whose certificates are known. `called_today` is the day of which moments say "today", None: the
    card's own; what is read on another day says none (`ON_PAPER`).
    """
    near = called_today or card.situation.on
    return (
        CardPart(_tr("Situation"), _situation(card.situation)),
        CardPart(_tr("Background"), _background(card.background, card, near)),
        CardPart(_tr("Assessment"), findings_lines(card, users)),
        CardPart(_tr("Request"), _request(card, near, new)),
    )


def card_text(whole: tuple[CardPart, ...]) -> tuple[str, ...]:
    """The same as text, one line each: `Situation. Who: ADEYEMI, Folake (Mrs); …`."""
    return tuple(f"{part.title}. {line.label}: {line.text}" for part in whole for line in part.lines)


def reasons_text(flag: Flag) -> str:
    """What decided about a flag, with its values and days: `length 22.4 mm, 02-Mar-2026; age at scan 22+0`."""
    # The age of the day on which it was raised would be read as that of today.
    seen = (one for one in map(read_seen, flag.seen) if not isinstance(one, AgeTodaySeen))
    return "; ".join(dict.fromkeys(map(_value, seen)))


def told_line(card: FlagCard[Flag], near: date) -> str:
    """`told Dr Osei, today 14:32, by telephone`, with how much of the question where not of all; empty while nobody was."""
    told = card.told
    if told is None:
        return ""
    when = formats.moment(told.at, near)
    said = _tr("told {0}, {1}, {2}").format(told.whom, when, phrase(told.how))
    many = len(card.flags)
    return f"{said}, {_tr('of {0} of {1}').format(many - card.untold, many)}" if card.untold else said


def _situation(about: CallSituation) -> tuple[CardLine, ...]:
    return (
        CardLine(_tr("Who"), _who(about), is_strong=True),
        CardLine(_tr("Pregnancy"), _pregnancy(about), is_strong=True),
        *_most_urgent(about),
        *_against(about),
    )


def _pregnancy(about: CallSituation) -> str:
    """`22+0 today (02-Mar-2026); singleton`, or how and when it ended."""
    if about.ended_on is not None:
        ended = ended_words(about.ended_on, about.ended_as, about.age)
        return _tr("{0} {1}; {2}").format(ended.heading, ended.value, _fetuses(about.fetuses))
    today = f"{formats.age(about.age)} {_tr('today')}" if about.age else _tr("age not recorded: no due date")
    return _tr("{0} ({1}); {2}").format(today, formats.day(about.on), _fetuses(about.fetuses))


def _who(about: CallSituation) -> str:
    patient = about.patient
    born = formats.birth_words(patient)
    if patient.born_on is not None:
        years = years_old(patient.born_on, about.on)
        born = _tr("born {0} ({1} y)").format(formats.day(patient.born_on), years)
    is_nhs = patient.number is not None and patient.number_kind is NumberKind.NHS
    number = (_tr("NHS number {0}") if is_nhs else _tr("hospital number {0}")).format(formats.number(patient))
    return f"{patient.name}; {born}; {number}"


def _fetuses(number: int | None) -> str:
    return _tr("number of fetuses not recorded") if number is None else fetuses_phrase(number)


def _most_urgent(about: CallSituation) -> tuple[CardLine, ...]:
    """The most urgent questions with the values that raised them."""
    if not about.cards:
        return (CardLine(_tr("Questions"), _tr("no question waits for an answer")),)
    lines = [
        CardLine(word(card.urgency), _heading(card, about), card.urgency, is_strong=True)
        for card in about.most_urgent
    ]
    others = len(about.cards) - len(lines)
    if about.is_guarded:
        lines.append(CardLine(_tr("Placenta"), _placenta(about), is_strong=True))
    if about.seen:
        lines.append(CardLine(_tr("Because"), "; ".join(map(_value, about.seen))))
    if others:
        more = _tr.counted(others, "%n further question waits", "%n further questions wait")
        lines.append(CardLine(_tr("Also"), _tr("{0}: see Request").format(more)))
    return tuple(lines)


def _against(about: CallSituation) -> tuple[CardLine, ...]:
    """What is advised against: as large as what is asked for."""
    return tuple(
        CardLine(_tr("Advice against"), _flag_text(flag, about), Urgency.INFO, is_strong=True)
        for flag in about.against
    )


def _heading(card: FlagCard[Flag], about: CallSituation) -> str:
    """What to do, and how soon the question wants its answer."""
    within = answer_within(card.urgency)
    heading = heading_words(card, _rules(about), guarded=about.is_guarded)
    return _tr("{0} (answer wanted {1})").format(heading, within)


def _placenta(about: CallSituation) -> str:
    return _tr("{0}: no finger, no probe before the senior obstetrician's word").format(
        placenta_words(about.placenta, guarded=True)
    )


def _flag_text(flag: Flag, about: CallSituation) -> str:
    """One guideline's own wording: `Offer a choice of vaginal progesterone or cerclage (NICE NG25)`."""
    text = wording(flag, _rules(about), guarded=about.is_guarded)
    return f"{text} ({_whose(flag, about)})"


def _rules(about: CallSituation) -> Rules:
    return {rule_id: rule for rule_id, (_, rule) in about.known.items()}


def _value(seen: KeptSeen) -> str:
    """`length 22.4 mm, 02-Mar-2026`; what says by itself what it is goes without its name."""
    match seen:
        case FetusesSeen(int(number)):
            return fetuses_phrase(number)
        case SymptomSeen() | CerclageSeen(CerclageKind()) | UnreadSeen():
            return value_words(seen)
        case _:
            return f"{phrase(seen.what)} {value_words(seen, phrase)}"


def _background(about: Background, card: CallCard, near: date) -> tuple[CardLine, ...]:
    due = card.due_date
    return (
        CardLine(_tr("Earlier"), past_pregnancies_text(about.history)),
        CardLine(_tr("Risk"), risks_text(about)),
        CardLine(_tr("Due date"), due_dates_text(about)),
        CardLine(_tr("Treatment"), treatment_text(about, due, card.situation.on)),
        CardLine(_tr("Discussed"), past_discussion_text(about.discussion, near)),
        *((CardLine(_tr("Last call"), call_text(about.call, due)),) if about.call is not None else ()),
    )


def _request(card: CallCard, near: date, new: frozenset[UUID]) -> tuple[CardLine, ...]:
    asked = tuple(line for each in card.situation.cards for line in _asked_lines(each, card, near, new))
    nothing = CardLine(_tr("Questions"), _tr("no question asks for anything"))
    return (*(asked or (nothing,)), CardLine(_tr("Scan"), next_scan_text(card.next_scan, card.situation.on)))


def _asked_lines(
    question: FlagCard[Flag], card: CallCard, near: date, new: frozenset[UUID]
) -> tuple[CardLine, ...]:
    """One question; what came to it while the card was open is a line of its own, that nobody tells it unawares."""
    before = tuple(flag for flag in question.flags if flag.id not in new)
    came = tuple(flag for flag in question.flags if flag.id in new)
    parts = ((before, False), (came, True))
    return tuple(_asked_line(FlagCard(flags), card, near, is_new=is_new) for flags, is_new in parts if flags)


def _asked_line(question: FlagCard[Flag], card: CallCard, near: date, *, is_new: bool) -> CardLine:
    text = _asked_text(question, card, near)
    said = _tr("New while this card was open: {0}").format(text) if is_new else text
    flags = tuple(flag.id for flag in question.flags)
    return CardLine(word(question.urgency), said, question.urgency, flags=flags, is_strong=is_new)


def _asked_text(question: FlagCard[Flag], card: CallCard, near: date) -> str:
    """What a question asks for, each guideline's wording of it, the window left, and who was told."""
    about = card.situation
    heading = heading_words(question, _rules(about), guarded=about.is_guarded)
    told = told_line(question, near) or _tr("nobody told yet")
    said = (_flag_text(flag, about) for flag in question.flags)
    # What is wanted now has no other limit.
    window = "" if question.urgency is Urgency.IMMEDIATE else _window(question, card)
    return "; ".join(part for part in (f"{heading}: {', '.join(said)}", window, told) if part)


def _whose(flag: Flag, about: CallSituation) -> str:
    """The guideline of a flag; with its edition where that is not the one followed now."""
    known = about.known.get(flag.rule_id)
    guideline = known[0] if known is not None else None
    if guideline is not None and not has_raised(guideline, flag):
        return f"{whose_words(flag.guideline)}, {flag.guideline_version}"
    return whose_words(flag.guideline)


def _window(question: FlagCard[Flag], card: CallCard) -> str:
    """The window that closes first; that all of them have passed, with the last day of the last one."""
    closes = question.closes_on
    if question.is_lapsed:
        last = max((flag.closes_on for flag in question.flags if flag.closes_on is not None), default=None)
        return (
            _tr("window passed unanswered on {0}").format(_aged(last, card)) if last else _tr("window passed")
        )
    if closes is None:
        return _tr("no window")
    left = (closes - card.situation.on).days
    if left < 0:
        return _tr("window passed unanswered on {0}").format(_aged(closes, card))
    remaining = {0: _tr("today is its last day"), 1: _tr("1 day left")}.get(left, _tr("{0} days left"))
    return _tr("window closes {0}: {1}").format(_aged(closes, card), remaining.format(left))


def _aged(on: date, card: CallCard) -> str:
    age = card.due_date.age_at(on) if card.due_date is not None else None
    return formats.day(on) if age is None else f"{formats.day(on)}, {age}"
