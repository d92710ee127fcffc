"""The day's lists on paper: who comes, what wants an answer, what nobody has closed."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from operator import attrgetter

from models.rules.flags.cards import FlagCard
from models.usecases.desk import Desk
from models.usecases.flags.hand_over import open_loops
from models.values.paper import Block, HeadingBlock, Paper, PaperKind, TableBlock, TextBlock
from models.views import AgendaRow, ClinicRow, LoopRow, TodayRow, WaitingFlag, WomanRow
from ui.papers.frame import ON_PAPER, paper_of_many
from ui.papers.loops import Sheet, line_of, loop_told, question_told, summary
from ui.papers.parts import caution
from ui.wording import formats
from ui.wording.cards import Rules, heading_words, is_guarded_row, placenta_words, reason_words
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("papers")

_LOOPS = (18, 0, 0, 0, 0, 28, 0, 0, 15)
_CLINIC = (0, 22, 0, 0, 0, 15, 20)
_DAY = (12, 40, 18, 22, 16)
_ANSWERS = (0, 28, 18, 0, 0, 0, 0, 16)


def loops_paper(desk: Desk) -> Paper:
    """What nobody has closed, most urgent first, to be handed to the next shift."""
    on, rules = desk.clock.today(), _rules(desk)
    sheet = Sheet(on, desk.clock.now(), open_loops(desk))
    rows = []
    for loop in sheet.loops:
        line, card, row = line_of(loop, on, rules), loop.card, loop.row
        urgency = word(line.urgency) if line.urgency is not None else ""
        what = _asked(card, row, row.woman.due_on, on, rules) if card is not None else line.what
        since = formats.moment(card.raised_at, ON_PAPER) if card is not None else formats.day(row.owed_on)
        rows.append((*_who(row.woman), line.age, urgency, what, since, line.late, loop_told(loop, ON_PAPER)))
    headings = (
        *_who_headings(),
        _tr("Age"),
        _tr("Urgency"),
        _tr("What"),
        _tr("Since"),
        _tr("Late"),
        _tr("Told"),
    )
    title = _tr("What is open on {0}").format(formats.day(on))
    blocks = (TextBlock(f"{summary(sheet)}."), *_table(headings, rows, _LOOPS), caution())
    return paper_of_many(desk, PaperKind.LOOPS, title, blocks)


def today_paper(desk: Desk) -> Paper:
    """The clinic's list by time, then the questions that want an answer, most urgent first."""
    on, rules = desk.clock.today(), _rules(desk)
    clinic = [_clinic_row(row, on) for row in desk.store.clinic_list(on)]
    answers = [_answer_row(row, desk, rules) for row in desk.store.today(on) if row.flags]
    blocks = (
        HeadingBlock(_tr("Clinic list")),
        *_table(_clinic_headings(), clinic, _CLINIC),
        HeadingBlock(_tr("Needs an answer")),
        *_table(_answer_headings(), answers, _ANSWERS),
        caution(),
    )
    title = _tr("Today, {0}").format(formats.day_of_week(on))
    return paper_of_many(desk, PaperKind.TODAY, title, blocks)


def days_paper(desk: Desk, first: date, last: date) -> Paper:
    """Who is booked on each day from one to another, and whose scan is due on it without a booking; days without anybody are not named."""
    rows = sorted(desk.store.agenda(first, last), key=attrgetter("on"))
    lists = [_day_list(on, tuple(those)) for on, those in groupby(rows, key=attrgetter("on"))]
    nobody = () if rows else (TextBlock(_tr("Nobody is on this list.")),)
    title = _tr("Booked and due from {0} to {1}").format(formats.day(first), formats.day(last))
    blocks = (*(block for each in lists for block in each), *nobody, caution())
    return paper_of_many(desk, PaperKind.DAYS, title, blocks)


def _day_list(on: date, rows: tuple[AgendaRow, ...]) -> tuple[Block, ...]:
    booked = sum(row.booking is not None for row in rows)
    counts = ((booked, _tr("{0} booked")), (len(rows) - booked, _tr("{0} due without a booking")))
    said = ", ".join(words.format(count) for count, words in counts if count)
    cells = [(_time(row), *_who(row.woman), formats.age_on(row.woman.due_on, on)) for row in rows]
    headings = (_tr("Time"), *_who_headings(), _tr("Age that day"))
    title = _tr("{0}: {1}").format(formats.day_of_week(on), said)
    return HeadingBlock(title), TableBlock(headings, tuple(cells), _DAY)


def _time(row: AgendaRow) -> str:
    if row.booking is None:
        return _tr("due, not booked")
    return row.booking.at or _tr("no time")


def _table(
    headings: tuple[str, ...], rows: Iterable[tuple[str, ...]], shares: tuple[int, ...]
) -> tuple[Block, ...]:
    # A list without a row says so.
    listed = tuple(rows)
    return (TableBlock(headings, listed, shares),) if listed else (TextBlock(_tr("Nobody is on this list.")),)


def _rules(desk: Desk) -> Rules:
    return {rule.id: rule for guideline in desk.known for rule in guideline.rules}


def _who_headings() -> tuple[str, str, str]:
    return _tr("Woman"), _tr("Born"), _tr("Number")


def _who(her: WomanRow | TodayRow) -> tuple[str, str, str]:
    return str(her.name), formats.birth_date(her), formats.number(her)


def _clinic_headings() -> tuple[str, ...]:
    return (_tr("Time"), *_who_headings(), _tr("Age that day"), _tr("Where she is"), _tr("Last lengths, mm"))


def _clinic_row(row: ClinicRow, on: date) -> tuple[str, ...]:
    at, age = row.booking.at if row.booking is not None else "", formats.age_on(row.woman.due_on, on)
    lengths = ", ".join(str(length) for length in row.lengths) or _tr("none recorded")
    return at or _tr("no time"), *_who(row.woman), age, word(row.state), lengths


def _answer_headings() -> tuple[str, ...]:
    return (
        _tr("Urgency"),
        _tr("What to do, because"),
        *_who_headings(),
        _tr("Age"),
        _tr("Since"),
        _tr("Told"),
    )


def _answer_row(row: TodayRow, desk: Desk, rules: Rules) -> tuple[str, ...]:
    on, card = desk.clock.today(), FlagCard(row.flags)
    more = _tr.counted(row.more, "and %n more question", "and %n more questions") if row.more else ""
    return (
        word(card.urgency),
        "\n".join(filter(None, (_asked(card, row, row.due_on, on, rules), more))),
        *_who(row),
        formats.age_on(row.due_on, on),
        formats.moment(card.raised_at, ON_PAPER),
        question_told(card, ON_PAPER),
    )


def _asked(
    card: FlagCard[WaitingFlag], row: TodayRow | LoopRow, due_on: date | None, on: date, rules: Rules
) -> str:
    """What to do, and because of what; under a low placenta with what comes first."""
    guarded = is_guarded_row(row.placenta, due_on, on, is_bleeding=row.is_bleeding)
    said = (
        heading_words(card, rules, guarded=guarded),
        reason_words(card, card.flags, rules, guarded=guarded),
        placenta_words(row.placenta, guarded=guarded),
    )
    return "\n".join(filter(None, said))
