"""The downtime pack in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter

from models.records.finding import SymptomKind
from models.records.flag import Flag
from models.records.guidelines.guideline import Rule
from models.rules.backups.downtime import DowntimeDay, DowntimeWoman, PackPage, PackTable
from models.rules.flags.cards import FlagCard
from models.rules.guidelines.assessment import Truth
from models.rules.guidelines.cervix import is_open
from models.rules.guidelines.facts_on_day import facts_on_day
from models.values.identity import HospitalNumber
from models.views import PregnancySheet
from ui.wording import formats
from ui.wording.cards import heading_words, is_guarded_row
from ui.wording.history import pattern_texts, summary_text
from ui.wording.next_scan import plan_text
from ui.wording.rules.rule import rule_words, schedule_words
from ui.wording.tr import context
from ui.wording.words import fetuses, word

_tr = context("downtime")

Rows = Iterable[Sequence[str]]
_ON_PAPER = date.min
"""No day is called today: the page is read on another one."""


def downtime_page(pack: DowntimeDay, rules: Mapping[str, Rule]) -> PackPage:
    """The whole pack in words; `rules` are those that the program knows, by id."""
    title = _tr("Downtime pack of {0}, {1}").format(pack.clinic_name, formats.day(pack.on))
    made = _tr("Written {0}. What was recorded after that is not in it.").format(
        formats.moment(pack.made_at, _ON_PAPER)
    )
    if pack.is_doubted:
        doubt = _tr("The date of the computer was in doubt: ages and days may be those of another day.")
        made = f"{made} {doubt}"
    warning = _tr(
        "This page is not encrypted: whoever holds it reads names. Silence in it means nothing. Write down by hand what "
        "happens meanwhile, and record it afterwards with its true day."
    )
    waiting = (
        _tr("Woman"),
        _tr("Born"),
        _tr("Number"),
        _tr("Urgency"),
        _tr("What to do"),
        _tr("Waits since"),
    )
    booked = (
        _tr("Day"),
        _tr("Time"),
        _tr("Woman"),
        _tr("Born"),
        _tr("Number"),
        _tr("Telephone"),
        _tr("Age that day"),
    )
    women = (
        _tr("Woman"),
        _tr("Born"),
        _tr("Number"),
        _tr("Telephone"),
        _tr("Age on {0}").format(formats.day(pack.on)),
        _tr("What to know"),
        _tr("Last lengths"),
        _tr("Treatment"),
        _tr("What waits for an answer"),
        _tr("Next scan"),
    )
    return PackPage(
        title,
        made,
        warning,
        (
            _table(_tr("Urgent and immediate, without an answer"), waiting, _waiting(pack, rules)),
            _table(_tr("Booked, today and the days ahead"), booked, _booked(pack)),
            _table(
                _tr("Everybody who is followed"), women, (_woman(each, pack, rules) for each in pack.women)
            ),
            _table(
                _tr("The rules that are followed here"),
                (_tr("Guideline"), _tr("Urgency"), _tr("What to do"), _tr("When")),
                _rules(pack),
                _tr("none"),
            ),
        ),
    )


def _table(title: str, headings: tuple[str, ...], rows: Rows, empty: str = "") -> PackTable:
    # A list without a row says so.
    return PackTable(title, headings, tuple(map(tuple, rows)) or ((empty or _tr("nobody"),),))


def _waiting(pack: DowntimeDay, rules: Mapping[str, Rule]) -> Rows:
    for row in pack.waiting:
        card = FlagCard(row.flags)
        guarded = is_guarded_row(row.placenta, row.due_on, pack.on, is_bleeding=row.is_bleeding)
        more = _tr.counted(row.more, "and %n more, below", "and %n more, below") if row.more else ""
        yield (
            str(row.name),
            formats.day(row.born_on),
            _number(row.number),
            word(card.urgency),
            "\n".join(text for text in (heading_words(card, rules, guarded=guarded), more) if text),
            formats.moment(card.raised_at, _ON_PAPER),
        )


def _booked(pack: DowntimeDay) -> Rows:
    followed = {each.sheet.patient.id: each.sheet.patient for each in pack.women}
    for row in pack.booked:
        patient = followed.get(row.woman.patient_id)
        yield (
            formats.day(row.booking.on),
            row.booking.at or _tr("no time"),
            str(row.woman.name),
            formats.day(row.woman.born_on),
            _number(row.woman.number),
            patient.telephone if patient is not None else "",
            formats.age_on(row.woman.due_on, row.booking.on),
        )


def _woman(woman: DowntimeWoman, pack: DowntimeDay, rules: Mapping[str, Rule]) -> Sequence[str]:
    patient = woman.sheet.patient
    lengths = (_tr("{0}: {1}").format(formats.day(on), formats.millimetres(mm)) for on, mm in woman.lengths)
    return (
        str(patient.name),
        formats.day(patient.born_on),
        _number(patient.number),
        patient.telephone,
        "\n".join(_age(woman)),
        "\n".join(_to_know(woman.sheet, pack.on)),
        "\n".join(lengths) or _tr("none recorded"),
        _treatment(woman),
        "\n".join(_question(card, woman, pack, rules) for card in woman.cards) or _tr("nothing that is open"),
        plan_text(woman.sheet, woman.planned, pack.on),
    )


def _age(woman: DowntimeWoman) -> Iterator[str]:
    """How far she is, and what any other day is counted from."""
    yield formats.age(woman.age)
    dating = woman.sheet.dating
    if dating is not None:
        yield _tr("Due {0}").format(formats.day(dating.due_on))


def _to_know(sheet: PregnancySheet, on: date) -> Iterator[str]:
    """What is dangerous to miss, how many they are, what came before, and what was decided last."""
    day = facts_on_day(sheet.facts, on)
    if day.ruptured is not None:
        yield _tr("Membranes ruptured, {0}").format(formats.day(day.ruptured.on))
    elif is_open(day).truth is Truth.TRUE:
        yield _tr("Cervix open or membranes visible")
    placenta = word(day.placenta) if day.placenta is not None else formats.not_recorded()
    yield _tr("Placenta: {0}").format(placenta)
    yield _tr("Fetuses: {0}").format(fetuses(sheet.pregnancy.fetuses))
    yield summary_text(sheet)
    for pattern in pattern_texts(sheet.earlier):
        yield pattern.text
    held = [each for each in sheet.discussions if each.stands]
    for last in sorted(held, key=attrgetter("held_at"))[-1:]:
        yield _tr("Decided {0} with {1}: {2}").format(
            formats.moment(last.held_at, _ON_PAPER), last.with_whom, word(last.decision)
        )


def _rules(pack: DowntimeDay) -> Rows:
    """What each guideline says and when, and its plan of scans."""
    for guideline in pack.followed:
        title = _tr("{0} {1}").format(guideline.title, guideline.version)
        if guideline.schedule is not None:
            yield title, "", _tr("Plan of scans"), schedule_words(guideline.schedule)
        for rule in guideline.rules:
            yield title, word(rule.urgency), rule.text, "\n".join(rule_words(rule))


def _treatment(woman: DowntimeWoman) -> str:
    texts = []
    if woman.cerclage_on is not None:
        texts.append(_tr("Cerclage in place since {0}").format(formats.day(woman.cerclage_on)))
    if woman.progesterone_on is not None:
        texts.append(_tr("On progesterone since {0}").format(formats.day(woman.progesterone_on)))
    return "\n".join(texts) or _tr("none recorded")


def _question(
    card: FlagCard[Flag], woman: DowntimeWoman, pack: DowntimeDay, rules: Mapping[str, Rule]
) -> str:
    sheet = woman.sheet
    bleeds = any(s.kind is SymptomKind.BLEEDING for s in facts_on_day(sheet.facts, pack.on).symptoms)
    due_on = sheet.dating.due_on if sheet.dating else None
    guarded = is_guarded_row(sheet.pregnancy.placenta, due_on, pack.on, is_bleeding=bleeds)
    return _tr("{0}: {1}").format(word(card.urgency), heading_words(card, rules, guarded=guarded))


def _number(number: HospitalNumber | None) -> str:
    return "" if number is None else str(number)
