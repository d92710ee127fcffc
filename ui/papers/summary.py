"""One woman on paper: who she is, her chart and its figures, what waits for an answer, what was before, what comes next."""

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
from ui.papers.call_card.words import CardPart, card_parts
from ui.papers.chart_drawing import chart_drawing
from ui.papers.frame import paper_about
from ui.widgets.head.words import alerts_of, four_facts
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("papers")

_SHARES = (11, 7, 9, 14, 14, 24)


def summary_paper(desk: Desk, references: References, sheet: PregnancySheet) -> Paper:
    """Her summary as of today."""
    today = desk.clock.today()
    data = chart_data(ChartSource(sheet, desk.followed, references, today))
    situation, background, findings, request = card_parts(card_of(desk, references, sheet), users=desk.users)
    blocks = (
        _facts(sheet, desk),
        chart_drawing(data),
        *_scans(data),
        *_part(situation),
        *_part(request),
        *_part(findings),
        *_part(background),
        TextBlock(_caution(), is_quiet=True),
    )
    return paper_about(desk, PaperKind.SUMMARY, _tr("Summary"), sheet.patient, blocks)


def _facts(sheet: PregnancySheet, desk: Desk) -> FactsBlock:
    today = desk.clock.today()
    rows = [
        LabelledText(fact.heading, fact.value, is_strong=place == 0)
        for place, fact in enumerate(four_facts(sheet, today))
    ]
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


def _part(part: CardPart) -> tuple[Block, ...]:
    rows = tuple(
        LabelledText(
            line.label,
            line.text if line.urgency is None else f"{word(line.urgency)}: {line.text}",
            line.is_strong,
        )
        for line in part.lines
    )
    return HeadingBlock(part.title), FactsBlock(rows)


def _caution() -> str:
    return _tr(
        "What is not on this paper was not recorded, or is not part of it: silence says nothing. What was recorded after it was "
        "printed is not on it."
    )
