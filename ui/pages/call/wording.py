"""The call card in words to read aloud, line by line."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from models.records.flag import FlagState, Urgency
from models.rules.assessment import Input, Seen
from models.rules.call_card import Asked, Background, CallCard, Situation
from models.rules.policy import has_raised
from models.values.person import years_old
from ui import formats
from ui.next_scan import next_scan_text
from ui.pages.call.background import (
    dating_text,
    discussion_text,
    history_text,
    risks_text,
    treatment_text,
)
from ui.pages.call.findings import findings_lines
from ui.pages.call.lines import Line
from ui.seen_words import value_words
from ui.words import answer_within, fetuses, word


@dataclass(frozen=True, slots=True)
class Part:
    """One of the four parts of the card; its letter is the first of its title."""

    title: str
    lines: tuple[Line, ...]

    @property
    def letter(self) -> str:
        """`S`, `B`, `A`, `R`."""
        return self.title[:1]


def parts(card: CallCard, new: frozenset[UUID] = frozenset()) -> tuple[Part, ...]:
    """The whole card, in the order in which it is read; flags in `new` are said to have come while it was open."""
    today = card.situation.on
    return (
        Part(_tr("Situation"), _situation(card.situation)),
        Part(_tr("Background"), _background(card.background, card, today)),
        Part(_tr("Assessment"), findings_lines(card)),
        Part(_tr("Request"), _request(card, today, new)),
    )


def twin(whole: tuple[Part, ...]) -> tuple[str, ...]:
    """The same as text, one line each: `Situation. Who: ADEYEMI, Folake (Mrs); …`."""
    return tuple(f"{part.title}. {line.label}: {line.text}" for part in whole for line in part.lines)


def told_text(asked: Asked, today: date) -> str:
    """`told Dr Osei, today 14:32, by telephone`; empty while nobody was told."""
    told = asked.told
    if told is None:
        return ""
    when = formats.moment(told.at, today)
    return _tr("told {0}, {1}, {2}").format(told.whom, when, word(told.how).casefold())


def _situation(about: Situation) -> tuple[Line, ...]:
    today = f"{formats.age(about.age)} {_tr('today')}" if about.age else _tr("age not recorded: no due date")
    pregnancy = _tr("{0} ({1}); {2}").format(today, formats.day(about.on), _fetuses(about.fetuses))
    return (
        Line(_tr("Who"), _who(about), is_strong=True),
        Line(_tr("Pregnancy"), pregnancy, is_strong=True),
        *_most_urgent(about),
        *_against(about),
    )


def _who(about: Situation) -> str:
    patient = about.patient
    born = _tr("birth date not recorded")
    if patient.born_on is not None:
        years = years_old(patient.born_on, about.on)
        born = _tr("born {0} ({1} y)").format(formats.day(patient.born_on), years)
    number = str(patient.number) if patient.number is not None else formats.NOT_RECORDED
    return _tr("{0}; {1}; hospital number {2}").format(patient.name, born, number)


def _fetuses(number: int | None) -> str:
    return _tr("number of fetuses not recorded") if number is None else fetuses(number).casefold()


def _most_urgent(about: Situation) -> tuple[Line, ...]:
    """The most urgent flags with the values that raised them."""
    if not about.asked:
        return (Line(_tr("Flags"), _tr("no flag waits for an answer")),)
    lines = [
        Line(word(each.flag.urgency), _flag_text(each), each.flag.urgency, is_strong=True)
        for each in about.most_urgent
    ]
    others = len(about.asked) - len(lines)
    if about.seen:
        lines.append(Line(_tr("Because"), "; ".join(map(_value, about.seen))))
    if others:
        more = formats.counted(others, _tr("further flag waits"), _tr("further flags wait"))
        lines.append(Line(_tr("Also"), _tr("{0}: see Request").format(more)))
    return tuple(lines)


def _against(about: Situation) -> tuple[Line, ...]:
    """What is advised against: as large as what is asked for."""
    return tuple(
        Line(_tr("Advice against"), f"{rule_text(each)} ({_whose(each)})", Urgency.INFO, is_strong=True)
        for each in about.against
    )


def _flag_text(asked: Asked) -> str:
    """A rule, and how soon it wants its answer."""
    within = answer_within(asked.flag.urgency)
    return _tr("{0} (answer wanted {1})").format(rule_text(asked), within)


def _value(seen: Seen) -> str:
    """`length 22.4 mm, 02-Mar-2026`; what says by itself what it is goes without its name."""
    value = value_words(seen)
    if seen.what is Input.FETUSES and seen.value.isdigit():
        return value.casefold()
    is_plain = seen.what is Input.SYMPTOM or (seen.what is Input.CERCLAGE and seen.on is not None)
    return value if is_plain else f"{word(seen.what).casefold()} {value}"


def rule_text(asked: Asked) -> str:
    """The rule in plain words; its id where the program does not know it any more."""
    return asked.known[1].text if asked.known is not None else asked.flag.rule_id


def _background(about: Background, card: CallCard, today: date) -> tuple[Line, ...]:
    due = card.due_date
    return (
        Line(_tr("Earlier"), history_text(about.history)),
        Line(_tr("Risk"), risks_text(about)),
        Line(_tr("Due date"), dating_text(about)),
        Line(_tr("Treatment"), treatment_text(about, due, today)),
        Line(_tr("Discussed"), discussion_text(about.discussion, today)),
    )


def _request(card: CallCard, today: date, new: frozenset[UUID]) -> tuple[Line, ...]:
    asked = tuple(_asked_line(each, card, today, is_new=each.flag.id in new) for each in card.situation.asked)
    nothing = Line(_tr("Flags"), _tr("no flag asks for anything"))
    return (*(asked or (nothing,)), Line(_tr("Scan"), next_scan_text(card.next_scan, today)))


def _asked_line(asked: Asked, card: CallCard, today: date, *, is_new: bool) -> Line:
    text = _asked_text(asked, card, today)
    said = _tr("New while this card was open: {0}").format(text) if is_new else text
    return Line(word(asked.flag.urgency), said, asked.flag.urgency, flag=asked.flag.id, is_strong=is_new)


def _asked_text(asked: Asked, card: CallCard, today: date) -> str:
    """What a flag asks for, its guideline, the window left, and who was told."""
    told = told_text(asked, today) or _tr("nobody told yet")
    return "; ".join((f"{rule_text(asked)} ({_whose(asked)})", _window(asked, card), told))


def _whose(asked: Asked) -> str:
    """The guideline of a flag; with its edition where that is not the one followed now."""
    guideline = asked.known[0] if asked.known is not None else None
    if guideline is not None and not has_raised(guideline, asked.flag):
        return f"{asked.flag.guideline}, {asked.flag.guideline_version}"
    return _tr("local rule") if guideline is not None and guideline.is_local else asked.flag.guideline


def _window(asked: Asked, card: CallCard) -> str:
    closes, left = asked.flag.closes_on, asked.days_left
    if closes is None or left is None:
        return _tr("no window")
    age = card.due_date.age_at(closes) if card.due_date is not None else None
    on = formats.day(closes) if age is None else f"{formats.day(closes)}, {age}"
    if left < 0 or asked.flag.state is FlagState.LAPSED:
        return _tr("window passed unanswered on {0}").format(on)
    remaining = {0: _tr("today is its last day"), 1: _tr("1 day left")}.get(left, _tr("{0} days left"))
    return _tr("window closes {0}: {1}").format(on, remaining.format(left))


def _tr(text: str) -> str:
    return QCoreApplication.translate("call", text)
