"""The letter to whoever is asked: situation, background, assessment, request, and each question with its reasons and sources."""

from models.records.clinic.reference import References
from models.records.flag import Flag
from models.rules.flags.cards import FlagCard
from models.rules.pregnancy.call_card import CallCard, CallSituation
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
from ui.chart.data import ChartSource, chart_data
from ui.papers.call_card.summary import card_of
from ui.papers.call_card.words import card_parts, reasons_text
from ui.papers.chart_drawing import chart_drawing
from ui.papers.frame import ON_PAPER, paper_about
from ui.papers.parts import card_blocks, caution
from ui.wording import formats
from ui.wording.cards import heading_words, wording
from ui.wording.rules.guidelines import title_words
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("papers")

_LINE = "_" * 44
_SHARES = (36, 34, 30)


def letter_paper(desk: Desk, references: References, sheet: PregnancySheet) -> Paper:
    """Her referral letter as of today; to whom it goes and who signs it is written by hand."""
    card = card_of(desk, references, sheet)
    situation, background, findings, request = card_parts(card, users=desk.users, called_today=ON_PAPER)
    drawn = chart_data(ChartSource(sheet, desk.followed, references, desk.clock.today()))
    blocks = (
        _addressed(desk),
        *card_blocks(situation),
        *card_blocks(background),
        *card_blocks(findings),
        chart_drawing(drawn),
        *card_blocks(request),
        *_reasons(card),
        _signature(),
        caution(),
    )
    title = _tr("Referral letter")
    return paper_about(desk, PaperKind.LETTER, title, sheet.patient, blocks, PaperLayout.ONE_PAGE)


def _addressed(desk: Desk) -> Block:
    """The lines that are filled in by hand stay empty: a name is nothing the program guesses."""
    return FactsBlock(
        (
            LabelledText(_tr("To"), _LINE),
            LabelledText(_tr("From"), _tr("{0}, {1}").format(desk.user.name, desk.settings.clinic_name)),
            LabelledText(_tr("Day"), formats.day(desk.usual_day) if desk.usual_day is not None else _LINE),
        )
    )


def _reasons(card: CallCard) -> tuple[Block, ...]:
    """Each question: what each guideline says, because of what, and where it is written."""
    about = card.situation
    blocks: list[Block] = [HeadingBlock(_tr("Reasons and sources"))] if about.cards else []
    for question in about.cards:
        rules = {rule_id: rule for rule_id, (_, rule) in about.known.items()}
        heading = heading_words(question, rules, guarded=about.is_guarded)
        blocks += (TextBlock(f"{word(question.urgency)}: {heading}"), _question(question, about))
    return tuple(blocks)


def _question(question: FlagCard[Flag], about: CallSituation) -> Block:
    headings = _tr("What it says"), _tr("Because"), _tr("Guideline and source")
    return TableBlock(headings, tuple(_row(flag, about) for flag in question.flags), _SHARES)


def _row(flag: Flag, about: CallSituation) -> tuple[str, ...]:
    known = about.known.get(flag.rule_id)
    rules = {flag.rule_id: known[1]} if known is not None else {}
    edition = _tr("{0}, {1}").format(title_words(flag.guideline), flag.guideline_version)
    source = known[1].source if known is not None else ""
    return (
        wording(flag, rules, guarded=about.is_guarded),
        reasons_text(flag),
        "\n".join(filter(None, (edition, source))),
    )


def _signature() -> Block:
    return FactsBlock((LabelledText(_tr("Signed"), _LINE), LabelledText(_tr("Name, day and time"), _LINE)))
