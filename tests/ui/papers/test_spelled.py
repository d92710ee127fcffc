"""Signs that no font has are named, never dropped."""

from models.usecases.desk import Desk
from models.values.paper import DrawingBlock, TextBlock
from tests.builders import all_references, keep
from tests.ui.pages.woman.states import short
from ui.papers.plain import text_of_paper
from ui.papers.spelled import spelled
from ui.papers.summary import summary_paper


def test_each_is_spelled_wherever_it_stands_and_the_paper_says_so(desk: Desk) -> None:
    paper = summary_paper(desk, all_references(), keep(desk.store, short()))
    said = spelled(paper, "Y2")
    assert said.about[0] == "ADE[U+0059]EMI, Folake (Mrs)"
    assert said.blocks[0] == TextBlock(
        "Signs that this program cannot print stand here by their numbers: [U+0059], [U+0032]. Write them in by hand from the "
        "window.",
        is_notice=True,
    )
    assert "2" not in text_of_paper(said).replace("[U+0032]", "").replace("U+0032", "")


def test_a_drawing_stays_as_it_was_drawn(desk: Desk) -> None:
    paper = summary_paper(desk, all_references(), keep(desk.store, short()))
    before, after = (
        [block.svg for block in each.blocks if isinstance(block, DrawingBlock)]
        for each in (paper, spelled(paper, "2"))
    )
    assert before == after


def test_a_paper_that_lacks_nothing_is_left_as_it_is(desk: Desk) -> None:
    paper = summary_paper(desk, all_references(), keep(desk.store, short()))
    assert spelled(paper, "") is paper
