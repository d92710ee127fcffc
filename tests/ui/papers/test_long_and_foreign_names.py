"""Whose paper it is stands on it whole, however long her name is and whatever it is written in."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PageObject, PdfReader

from db.papers.typesetting import TypstProcess, our_typesetter
from models.usecases.desk import Desk
from models.values.identity import HospitalNumber
from models.values.paper import PaperKind
from tests.builders import all_references, keep
from tests.db.papers.places import places_of
from tests.ui.pages.woman.states import short
from ui.papers.kinds import make_paper
from ui.papers.spelled import spelled

OF_A_WOMAN = (PaperKind.SUMMARY, PaperKind.LETTER, PaperKind.SLIP, PaperKind.LABELS, PaperKind.TRAIL)
EDGE_PT = 12
"""What an office printer leaves white, in points."""


@pytest.fixture(scope="module")
def typesetter() -> Iterator[TypstProcess]:
    made = our_typesetter()
    yield made
    made.forget()


def pages_of(
    desk: Desk, typesetter: TypstProcess, kind: PaperKind, family: str, given: str = "Folake"
) -> list[PageObject]:
    """The pages of a paper about a woman of this name; her number is made of it."""
    sheet, number = short(), HospitalNumber(f"RX{len(family)}{ord(family[0])}")
    her = replace(sheet.patient, family_name=family, given_name=given, number=number)
    hers = keep(desk.store, replace(sheet, patient=her))
    paper = make_paper(kind, desk, all_references(), hers)
    assert paper is not None
    return list(PdfReader(BytesIO(typesetter.pdf(spelled(paper, typesetter.lacking(paper))))).pages)


@pytest.mark.parametrize("kind", OF_A_WOMAN)
def test_a_very_long_name_stands_whole_on_every_page(
    desk: Desk, typesetter: TypstProcess, kind: PaperKind
) -> None:
    family, given = "Wolfeschlegelstein" * 5, "Maria Anna Josefa Theresia Magdalena"
    for page in pages_of(desk, typesetter, kind, family, given):
        heights = [height for height, _ in places_of(page)]
        assert min(heights) > EDGE_PT
        assert max(heights) < float(page.mediabox.height) - EDGE_PT
        text = page.extract_text().replace("\n", "").replace("\u200b", "")
        assert ("WOLFESCHLEGELSTEIN" * 5 in text, "14-Mar-1993" in text) == (True, True)


def test_labels_stay_on_their_stickers_whatever_a_font_lacks(desk: Desk, typesetter: TypstProcess) -> None:
    (plain,) = pages_of(desk, typesetter, PaperKind.LABELS, "Xu")
    (spelled_out,) = pages_of(desk, typesetter, PaperKind.LABELS, "李")
    born = [
        [round(height) for height, text in places_of(page) if "Born" in text] for page in (plain, spelled_out)
    ]
    assert (born[0], len(born[0])) == (born[1], 21)
    assert "cannot print stand here by their numbers: [U+674E]" in spelled_out.extract_text()
