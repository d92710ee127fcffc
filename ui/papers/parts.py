"""What several papers about a woman have in common."""

from models.values.paper import Block, FactsBlock, HeadingBlock, LabelledText, TextBlock
from ui.papers.call_card.lines import CardLine
from ui.papers.call_card.words import CardPart
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("papers")


def card_blocks(part: CardPart) -> tuple[Block, ...]:
    """One part of the call card under its title."""
    rows = tuple(
        LabelledText(
            line.label,
            _text(line),
            line.is_strong,
        )
        for line in part.lines
    )
    return HeadingBlock(part.title), FactsBlock(rows)


def _text(line: CardLine) -> str:
    """Its text; where only a sign said how urgent it is, with the word for it."""
    if line.urgency is None or line.label == word(line.urgency):
        return line.text
    return f"{word(line.urgency)}: {line.text}"


def caution() -> Block:
    """What a paper cannot say of itself once it lies on another desk."""
    return TextBlock(
        _tr(
            "What is not on this paper was not recorded, or is not part of it: silence says nothing. What was recorded after it was "
            "printed is not on it."
        ),
        is_quiet=True,
    )
