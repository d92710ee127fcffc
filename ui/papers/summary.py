"""One woman on paper: who she is, her chart and its figures, what waits for an answer, what was before, what comes next."""

from dataclasses import replace

from models.records.clinic.reference import References
from models.usecases.desk import Desk
from models.values.paper import (
    Block,
    FactsBlock,
    HeadingBlock,
    LabelledText,
    Paper,
    PaperKind,
    TableBlock,
    TextBlock,
)
from models.views import PregnancySheet
from ui.chart.data import ChartData, ChartSource, chart_data
from ui.chart.twin import text_twin
from ui.papers.call_card.summary import card_of
from ui.papers.call_card.words import card_parts
from ui.papers.chart_drawing import chart_drawing
from ui.papers.frame import paper_about
from ui.papers.parts import card_blocks, caution
from ui.widgets.head.words import alerts_of, four_facts
from ui.wording import formats
from ui.wording.tr import context

_tr = context("papers")

_SAID_ABOVE = 2
"""The first lines of the call card say who she is and how far along: here that stands at the top."""
_SHARES = (0, 0, 0, 0, 0, 1)


def summary_paper(desk: Desk, references: References, sheet: PregnancySheet) -> Paper:
    """Her summary as of today."""
    today = desk.clock.today()
    data = chart_data(ChartSource(sheet, desk.followed, references, today))
    situation, background, findings, request = card_parts(card_of(desk, references, sheet), users=desk.users)
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
    return paper_about(desk, PaperKind.SUMMARY, _tr("Summary"), sheet.patient, blocks)


def _facts(sheet: PregnancySheet, desk: Desk) -> FactsBlock:
    """The facts of her banner; the day of her age by its name, for paper is read on another one."""
    today = desk.clock.today()
    first, *others = four_facts(sheet, today)
    age = _tr("Age on {0}").format(formats.day(today)) if sheet.pregnancy.ended_on is None else first.heading
    rows = [LabelledText(age, first.value, is_strong=True)]
    rows += [LabelledText(fact.heading, fact.value) for fact in others]
    rows += [LabelledText(_tr("Note"), alert.text, is_strong=True) for alert in alerts_of(sheet, today)]
    return FactsBlock(tuple(rows))


def _scans(data: ChartData) -> tuple[Block, ...]:
    """Every scan day in figures, the newest first, and what has to be known when the chart is read."""
    twin = text_twin(data)
    title = HeadingBlock(_tr("Scans"))
    if not twin.rows:
        return title, TextBlock(twin.sentence)
    head = twin.headings
    headings = (head.day, head.age, head.length, head.route, head.criteria, head.change)
    rows = tuple((r.day, r.age, r.length, r.route, r.criteria, r.change) for r in reversed(twin.rows))
    return title, TableBlock(headings, rows, _SHARES), TextBlock("\n".join(twin.notes), is_quiet=True)
