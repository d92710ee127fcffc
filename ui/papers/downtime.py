"""The downtime pack in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter

from models.records.finding import SymptomKind
from models.records.flag import Flag
from models.records.guidelines.guideline import Rule
from models.records.patient import Patient
from models.rules.backups.downtime import DowntimeDay, DowntimeWoman
from models.rules.flags.cards import FlagCard
from models.rules.guidelines.assessment import Truth
from models.rules.guidelines.cervix import is_open
from models.rules.guidelines.facts_on_day import facts_on_day
from models.usecases.desk import Desk
from models.values.paper import Block, HeadingBlock, Paper, PaperKind, TableBlock, TextBlock
from models.views import PregnancySheet
from ui.papers.frame import ON_PAPER, paper_of_many
from ui.widgets.head.words import born_text, number_text
from ui.wording import formats
from ui.wording.cards import heading_words, is_guarded_row
from ui.wording.history import pattern_texts, summary_text
from ui.wording.next_scan import plan_text
from ui.wording.rules.rule import rule_words, schedule_words
from ui.wording.tr import context
from ui.wording.words import fetuses, word

_tr = context("downtime")

Rows = Iterable[Sequence[str]]
_WAITING = (22, 0, 0, 0, 30, 0)
_BOOKED = (0, 0, 30, 0, 0, 0, 20)
_WOMEN = (22, 0, 28, 0, 18, 24, 18)
_RULES = (14, 0, 24, 40)


def downtime_paper(desk: Desk, pack: DowntimeDay, rules: Mapping[str, Rule]) -> Paper:
    """The whole pack in words; `rules` are those that the program knows, by id."""
    title = _tr("Downtime pack of {0}, {1}").format(pack.clinic_name, formats.day(pack.on))
    women = (_woman(each, pack, rules) for each in pack.women)
    blocks = (
        TextBlock(_made(pack)),
        TextBlock(
            _tr(
                "Silence in it means nothing. Write down by hand what happens meanwhile, and record it afterwards with its true day."
            ),
            is_notice=True,
        ),
        HeadingBlock(_tr("Urgent and immediate, without an answer")),
        _table(_waiting_headings(), _waiting(pack, rules), _WAITING),
        HeadingBlock(_tr("Booked, today and the days ahead")),
        _table(_booked_headings(), _booked(pack), _BOOKED),
        HeadingBlock(_tr("Everybody who is followed")),
        _table(_women_headings(pack.on), women, _WOMEN),
        HeadingBlock(_tr("The rules that are followed here")),
        _table(_rule_headings(), _rules(pack), _RULES, _tr("none")),
    )
    return paper_of_many(desk, PaperKind.DOWNTIME_PACK, title, blocks)


def _made(pack: DowntimeDay) -> str:
    made = _tr("Written {0}. What was recorded after that is not in it.").format(
        formats.moment(pack.made_at, ON_PAPER)
    )
    if not pack.is_doubted:
        return made
    doubt = _tr("The date of the computer was in doubt: ages and days may be those of another day.")
    return f"{made} {doubt}"


def _table(headings: tuple[str, ...], rows: Rows, shares: tuple[int, ...], empty: str = "") -> Block:
    # A list without a row says so.
    listed = tuple(map(tuple, rows))
    return TableBlock(headings, listed, shares) if listed else TextBlock(empty or _tr("nobody"))


def _who_headings() -> tuple[str, str, str]:
    return _tr("Woman"), _tr("Born"), _tr("Number")


def _waiting_headings() -> tuple[str, ...]:
    return (*_who_headings(), _tr("Urgency"), _tr("What to do"), _tr("Waits since"))


def _booked_headings() -> tuple[str, ...]:
    return (_tr("Day"), _tr("Time"), *_who_headings(), _tr("Telephone"), _tr("Age that day"))


def _women_headings(on: date) -> tuple[str, ...]:
    return (
        _tr("Woman"),
        _tr("Age on {0}").format(formats.day(on)),
        _tr("What to know"),
        _tr("Last lengths"),
        _tr("Treatment"),
        _tr("What waits for an answer"),
        _tr("Next scan"),
    )


def _rule_headings() -> tuple[str, ...]:
    return _tr("Guideline"), _tr("Urgency"), _tr("What to do"), _tr("When")


def _waiting(pack: DowntimeDay, rules: Mapping[str, Rule]) -> Rows:
    for row in pack.waiting:
        card = FlagCard(row.flags)
        guarded = is_guarded_row(row.placenta, row.due_on, pack.on, is_bleeding=row.is_bleeding)
        more = _tr.counted(row.more, "and %n more, below", "and %n more, below") if row.more else ""
        yield (
            str(row.name),
            formats.birth_date(row),
            formats.number(row),
            word(card.urgency),
            "\n".join(text for text in (heading_words(card, rules, guarded=guarded), more) if text),
            formats.moment(card.raised_at, ON_PAPER),
        )


def _booked(pack: DowntimeDay) -> Rows:
    followed = {each.sheet.patient.id: each.sheet.patient for each in pack.women}
    for row in pack.booked:
        patient = followed.get(row.woman.patient_id)
        yield (
            formats.day(row.booking.on),
            row.booking.at or _tr("no time"),
            str(row.woman.name),
            formats.birth_date(row.woman),
            formats.number(row.woman),
            patient.telephone if patient is not None else "",
            formats.age_on(row.woman.due_on, row.booking.on),
        )


def _woman(woman: DowntimeWoman, pack: DowntimeDay, rules: Mapping[str, Rule]) -> Sequence[str]:
    patient = woman.sheet.patient
    lengths = (_tr("{0}: {1}").format(formats.day(on), formats.millimetres(mm)) for on, mm in woman.lengths)
    return (
        "\n".join(filter(None, _who(patient))),
        "\n".join(_age(woman)),
        "\n".join(_to_know(woman.sheet, pack.on)),
        "\n".join(lengths) or _tr("none recorded"),
        _treatment(woman),
        "\n".join(_question(card, woman, pack, rules) for card in woman.cards) or _tr("nothing that is open"),
        plan_text(woman.sheet, woman.planned, pack.on),
    )


def _who(patient: Patient) -> tuple[str, ...]:
    """Who she is, a line each: beside each other they would leave no room for the rest."""
    return str(patient.name), born_text(patient, None), number_text(patient), patient.telephone


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
            formats.moment(last.held_at, ON_PAPER), last.with_whom, word(last.decision)
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
