"""One woman on paper: who she is, her chart and its figures, what waits for an answer, what was before, what comes next."""

from dataclasses import replace

from models.records.clinic.reference import References
from models.rules.measurement.trend import Point
from models.usecases.desk import Desk
from models.values.paper import (
    Block,
    FactsBlock,
    HeadingBlock,
    LabelledText,
    Paper,
    PaperKind,
    PaperLayout,
    TableBlock,
    TextBlock,
)
from models.views import PregnancySheet
from ui.chart.data import ChartData, ChartSource, chart_data
from ui.chart.twin import text_twin
from ui.chart.words import change_in_brief, measured_twice
from ui.papers.call_card.summary import card_of
from ui.papers.call_card.words import card_parts
from ui.papers.chart_drawing import chart_drawing
from ui.papers.frame import ON_PAPER, paper_about
from ui.papers.parts import card_blocks, caution
from ui.widgets.head.words import alerts_of, four_facts
from ui.wording import formats
from ui.wording.tr import context

_tr = context("papers")

_SAID_ABOVE = 2
"""The first lines of the call card say who she is and how far along: here that stands at the top."""
_WITHIN = "*"
_SHARES = (0, 0, 0, 0, 0, 1)


def summary_paper(desk: Desk, references: References, sheet: PregnancySheet) -> Paper:
    """Her summary as of today."""
    today = desk.clock.today()
    data = chart_data(ChartSource(sheet, desk.followed, references, today))
    situation, background, findings, request = card_parts(
        card_of(desk, references, sheet), users=desk.users, called_today=ON_PAPER
    )
    blocks = (
        _facts(sheet, desk),
        chart_drawing(data),
        *_scans(data),
        *card_blocks(replace(situation, lines=situation.lines[_SAID_ABOVE:])),
        *card_blocks(request),
        *card_blocks(findings),
        *card_blocks(background),
        caution(),
    )
    return paper_about(desk, PaperKind.SUMMARY, _tr("Summary"), sheet.patient, blocks, PaperLayout.ONE_PAGE)


def _facts(sheet: PregnancySheet, desk: Desk) -> FactsBlock:
    """The facts of her banner; the day of her age by its name, for paper is read on another one."""
    today = desk.clock.today()
    first, *others = four_facts(sheet, today)
    age = _tr("Age on {0}").format(formats.day(today)) if sheet.pregnancy.ended_on is None else first.heading
    rows = [LabelledText(age, first.value, is_strong=True)]
    rows += [LabelledText(fact.heading, fact.value) for fact in others]
    rows += [LabelledText(_tr("Note"), alert.text, is_strong=True) for alert in alerts_of(sheet, today)]
    return FactsBlock(tuple(rows), is_paired=True)


def _scans(data: ChartData) -> tuple[Block, ...]:
    """Every scan day in figures, the newest first, and what has to be known when the chart is read."""
    twin = text_twin(data)
    title = HeadingBlock(_tr("Scans"))
    if not twin.rows:
        return title, TextBlock(twin.sentence)
    head = twin.headings
    headings = (head.day, head.age, head.length, head.route, head.criteria, head.change)
    points = data.trend.points
    rows = tuple(
        (row.day, row.age, row.length, row.route, row.criteria, _change(point))
        for row, point in zip(reversed(twin.rows), reversed(points), strict=True)
    )
    limits = dict.fromkeys(p.change.limits for p in points if p.change and p.change.limits)
    measured = tuple(f"{_WITHIN} {' '.join(measured_twice(each))}" for each in limits)
    return (
        title,
        TableBlock(headings, rows, _SHARES),
        TextBlock("\n".join((*measured, *twin.notes)), is_quiet=True),
    )


def _change(point: Point) -> str:
    """`4.5 mm shorter in 7 days`, with a star where measuring twice can differ by as much as is said below."""
    if point.change is None:
        return ""
    told = change_in_brief(point.change)
    return f"{told} {_WITHIN}" if point.change.limits else told
