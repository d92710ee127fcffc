"""A paper as plain text: for whoever cannot see it, for the clipboard, and for when no page can be set."""

from models.values.paper import (
    Block,
    DrawingBlock,
    FactsBlock,
    HeadingBlock,
    LabelsBlock,
    Paper,
    TableBlock,
    TextBlock,
)


def text_of_paper(paper: Paper) -> str:
    """All that stands on a paper, a line each."""
    lines = [*filter(None, (paper.mark,)), *paper.about, "", paper.title, ""]
    for block in paper.blocks:
        lines += _lines(block)
    return "\n".join((*lines, "", *paper.made)) + "\n"


def _lines(block: Block) -> list[str]:
    match block:
        case HeadingBlock(text):
            return ["", text]
        case TextBlock(text):
            return [text]
        case FactsBlock(rows):
            return [f"{row.label}: {row.text}" for row in rows]
        case TableBlock(headings, rows):
            return [" | ".join(cells).replace("\n", " ") for cells in (headings, *rows)]
        case LabelsBlock(said):
            return list(said)
        case DrawingBlock():
            return [block.words]
