"""A paper as plain text: for whoever cannot see it, for the clipboard, and for when no page can be set."""

from models.values.paper import Block, Drawing, Facts, Heading, Paper, Paragraph, Table


def plain_text(paper: Paper) -> str:
    """All that stands on a paper, a line each."""
    lines = [*paper.about, "", paper.title, ""]
    for block in paper.blocks:
        lines += _lines(block)
    return "\n".join((*lines, "", *paper.made)) + "\n"


def _lines(block: Block) -> list[str]:
    match block:
        case Heading(text):
            return ["", text]
        case Paragraph(text):
            return [text]
        case Facts(rows):
            return [f"{row.label}: {row.text}" for row in rows]
        case Table(headings, rows):
            return [" | ".join(cells).replace("\n", " ") for cells in (headings, *rows)]
        case Drawing():
            return [block.words]
