"""Signs that no font has are named, never dropped."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from db.papers.typesetting import TypstProcess, our_typesetter
from models.usecases.desk import Desk
from models.values.paper import DrawingBlock, TextBlock
from tests.builders import all_references, keep
from tests.ui.pages.woman.states import short
from ui.papers.plain import text_of_paper
from ui.papers.spelled import lacking_in, lacking_words, spelled
from ui.papers.summary import summary_paper

ISOLATES = {"\u2068", "\u2069"}
"""What keeps a name that is read from the right in its place, and has no shape."""


@pytest.fixture(scope="module")
def typesetter() -> Iterator[TypstProcess]:
    made = our_typesetter()
    yield made
    made.forget()


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


def test_the_name_is_told_in_which_they_stand(desk: Desk) -> None:
    paper = summary_paper(desk, all_references(), keep(desk.store, short()))
    assert lacking_in(paper, "Y") == ("ADEYEMI, Folake (Mrs)",)
    assert lacking_in(paper, "") == ()
    assert lacking_words("Y", ("ADEYEMI, Folake (Mrs)",)) == (
        "No font here can print these signs: Y (U+0059). They stand there by their numbers, in: ADEYEMI, Folake (Mrs)."
    )


def test_of_many_names_some_are_told_and_how_many_more_there_are() -> None:
    assert lacking_words("Y", tuple("abcdef")).endswith("in: a; b; c; d; and 2 more.")
    assert lacking_words("", ()) == ""


@pytest.mark.parametrize("name", ["李", "محمد", "😀", "김", "あ", "𒀀", "q\u0303", "Ж", "ש"])
def test_whatever_her_name_is_every_sign_of_it_stands_on_the_page_or_is_named(
    desk: Desk, typesetter: TypstProcess, name: str
) -> None:
    sheet = short()
    hers = replace(sheet, patient=replace(sheet.patient, family_name=name))
    paper = summary_paper(desk, all_references(), keep(desk.store, hers))
    lacking = typesetter.lacking(paper)
    text = PdfReader(BytesIO(typesetter.pdf(spelled(paper, lacking)))).pages[0].extract_text()
    for sign in set(str(hers.patient.name).split(",")[0]) - ISOLATES:
        assert (
            (f"[U+{ord(sign):04X}]" in text)
            if sign in lacking
            else (normalize("NFKC", sign) in normalize("NFKC", text))
        )
    assert bool(lacking) == bool(lacking_in(paper, lacking))
