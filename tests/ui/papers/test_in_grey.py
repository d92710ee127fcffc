"""Paper is read from grey printers, from copies of copies and from fax machines."""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage

from db.papers.typesetting import TypstProcess, our_typesetter
from models.usecases.desk import Desk
from models.values.paper import DrawingBlock, Paper, PaperKind
from tests.demo_clinic import demo_desk
from tests.ui.papers.drawn import FOLDER, every_paper
from ui.chart.colours import colours_of
from ui.theme import LIGHT, contrast

DOCS = FOLDER.parents[1]
BLACK = 128
"""What is darker than this is black on a fax, what is lighter white."""
MARKS = ("point", "error", "threshold", "event", "ink", "quiet")
GROUNDS = ("surface", "window", "band", "grid")
LINES = {"#707c88"}
"""What rules a table off, and is no letter."""
_SAID, _BEHIND = re.compile(r'rgb\("(#[0-9a-f]{6})"\)'), re.compile(r"luma\((\d+)%\)")
_DRAWN_WITH = re.compile(r"(?:fill|stroke): (#[0-9a-f]{6})")


@pytest.fixture(scope="module")
def filled(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = demo_desk(demo, tmp_path_factory.mktemp("papers"))
    yield made
    made.store.close()


@pytest.fixture(scope="module")
def papers(filled: Desk) -> dict[PaperKind, Paper]:
    return every_paper(filled)


@pytest.fixture(scope="module")
def typesetter() -> Iterator[TypstProcess]:
    made = our_typesetter()
    yield made
    made.forget()


def grey_of(colour: str) -> int:
    """How light a printer without colours makes it, 0 black to 255 white, as Qt does."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return (red * 11 + green * 16 + blue * 5) // 32


def test_a_chart_on_paper_is_drawn_in_the_colours_that_were_tried_in_grey(
    papers: dict[PaperKind, Paper],
) -> None:
    ours = {getattr(colours_of(LIGHT), name) for name in (*MARKS, *GROUNDS, "median", "axis", "focus")}
    for paper in papers.values():
        for block in paper.blocks:
            if isinstance(block, DrawingBlock):
                assert set(_DRAWN_WITH.findall(block.svg)) <= ours | {"#ffffff", "#000000"}


def test_on_a_fax_every_mark_of_the_chart_is_black_and_every_ground_white() -> None:
    colours = colours_of(LIGHT)
    assert {name for name in MARKS if grey_of(getattr(colours, name)) >= BLACK} == set()
    assert {name for name in GROUNDS if grey_of(getattr(colours, name)) < 200} == set()


def test_on_a_fax_every_letter_and_line_of_a_page_is_black_and_the_words_behind_are_gone() -> None:
    template = (DOCS.parent / "assets" / "papers" / "paper.typ").read_text(encoding="utf-8")
    assert {colour for colour in _SAID.findall(template) if grey_of(colour) >= BLACK} == set()
    (behind,) = map(int, _BEHIND.findall(template))
    assert round(behind * 2.55) > 200
    light = f"#{round(behind * 2.55):02x}" + f"{round(behind * 2.55):02x}" * 2
    assert all(contrast(colour, light) >= 4.5 for colour in set(_SAID.findall(template)) - LINES)


@pytest.mark.parametrize("kind", PaperKind)
def test_on_a_fax_a_page_is_neither_dark_nor_empty(
    papers: dict[PaperKind, Paper], typesetter: TypstProcess, kind: PaperKind
) -> None:
    first, *_ = typesetter.pictures(papers[kind], 100)
    grey = QImage.fromData(QByteArray(first)).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(bytes(grey.constBits()), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    black = (rows[:, : grey.width()] < BLACK).mean()
    assert 0.005 < black < 0.1
