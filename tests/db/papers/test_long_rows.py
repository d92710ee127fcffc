"""A row of a paper stays in one piece where it can, and is never lost at the end of a page."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from db.papers.typesetting import TypstProcess
from models.values.paper import Block, FactsBlock, LabelledText, PaperLayout, TableBlock
from tests.db.papers.places import places_of
from tests.db.papers.test_typesetting import PAPER, pages_of, typesetter

__all__ = ["typesetter"]

_WORDS, _LINES = "line of words " * 900 + "END", "\n".join(f"line {n}" for n in range(200)) + "\nEND"
_LONG = [
    TableBlock(("When", "What"), (("at noon", _WORDS),)),
    TableBlock(("When", "What"), (("at noon", _LINES),), (1, 1)),
    FactsBlock((LabelledText("Note", _WORDS),)),
    FactsBlock((LabelledText("Note", _LINES),)),
]


@pytest.mark.parametrize("layout", [PaperLayout.UPRIGHT, PaperLayout.ACROSS, PaperLayout.HALF])
@pytest.mark.parametrize("block", _LONG)
def test_a_row_that_is_higher_than_a_page_goes_on_overleaf(
    typesetter: TypstProcess, block: Block, layout: PaperLayout
) -> None:
    whole = typesetter.pdf(replace(PAPER, blocks=(block,), layout=layout))
    pages = PdfReader(BytesIO(whole)).pages
    heights = [height for page in pages for height, _ in places_of(page)]
    assert (min(heights) > 0, "END" in pages[-1].extract_text()) == (True, True)


def test_a_short_row_stays_in_one_piece(typesetter: TypstProcess) -> None:
    rows = tuple(LabelledText("Due", "\n".join(f"{place}{each}" for each in "abcd")) for place in range(40))
    for block in (FactsBlock(rows), TableBlock(("1", "2"), tuple((row.label, row.text) for row in rows))):
        for page in pages_of(typesetter.pdf(replace(PAPER, blocks=(block,)))):
            assert page.count("a\n") == page.count("d\n")
