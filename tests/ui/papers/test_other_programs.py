"""Every paper as other people's programs read it."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from db.papers.typesetting import TypstProcess, our_typesetter
from models.values.paper import Paper, PaperKind
from tests.demo_clinic import demo_desk
from tests.ui.papers.drawn import FOLDER, every_paper

DOCS = FOLDER.parents[1]
KINDS = tuple(PaperKind)
DAY, BROKEN = (
    re.compile(r"\d\d-[A-Z][a-z]{2}-\d{4}"),
    re.compile(r"\d\d-\s+[A-Z][a-z]{2}-|-[A-Z][a-z]{2}-\s+\d{4}"),
)


@pytest.fixture(scope="module")
def papers(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[PaperKind, Paper]:
    desk = demo_desk(demo, tmp_path_factory.mktemp("papers"))
    made = every_paper(desk)
    desk.store.close()
    return made


@pytest.fixture(scope="module")
def typesetter() -> Iterator[TypstProcess]:
    made = our_typesetter()
    yield made
    made.forget()


@pytest.fixture(scope="module")
def files(
    papers: dict[PaperKind, Paper], typesetter: TypstProcess, tmp_path_factory: pytest.TempPathFactory
) -> dict[PaperKind, Path]:
    folder = tmp_path_factory.mktemp("files")
    for kind, paper in papers.items():
        typesetter.save(paper, folder / f"{kind.value}.pdf")
    return {kind: folder / f"{kind.value}.pdf" for kind in papers}


def asked(program: str, *arguments: str) -> str:
    """What it says; `python3 dev.py setup` installs it. Raises: CalledProcessError where it finds something wrong."""
    said = subprocess.run(
        [shutil.which(program) or program, *arguments], capture_output=True, text=True, check=True
    )
    return said.stdout


@pytest.mark.parametrize("kind", KINDS)
def test_qpdf_finds_nothing_wrong(files: dict[PaperKind, Path], kind: PaperKind) -> None:
    assert "No syntax or stream encoding errors found" in asked("qpdf", "--check", str(files[kind]))


@pytest.mark.parametrize("kind", KINDS)
def test_every_font_is_ours_inside_and_can_be_read_as_text(
    files: dict[PaperKind, Path], kind: PaperKind
) -> None:
    _, _, *fonts = asked("pdffonts", str(files[kind])).splitlines()
    assert fonts
    for font in fonts:
        name, *rest = font.split()
        assert "Atkinson" in name or "DejaVu" in name
        # Embedded, a subset, and with its letters' meanings.
        assert rest[-5:-2] == ["yes", "yes", "yes"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_text_is_read_with_who_it_is_about_on_every_page(
    files: dict[PaperKind, Path], papers: dict[PaperKind, Paper], kind: PaperKind
) -> None:
    pages = asked("pdftotext", "-layout", str(files[kind]), "-").rstrip("\f").split("\f")
    for number, page in enumerate(pages, start=1):
        words = " ".join(page.split())
        assert f"Page {number} of {len(pages)}" in words
        assert "Printed by Sr Amina HADDAD" in words
        for line in papers[kind].about:
            assert line.split("  ")[0].split(" (")[0] in words


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_of_the_practice_clinic_says_that_nobody_is_real(
    files: dict[PaperKind, Path], kind: PaperKind
) -> None:
    pages = PdfReader(files[kind]).pages
    said = [" ".join(page.extract_text().split()).count("PRACTICE: no real woman") for page in pages]
    # Above and behind; on a sheet of labels above, and on each of them.
    assert said == [22 if kind is PaperKind.LABELS else 2] * len(pages)
    about = PdfReader(files[kind]).metadata
    assert about is not None
    assert str(about.title).startswith("PRACTICE: no real woman. ")


@pytest.mark.parametrize("kind", KINDS)
def test_no_column_is_so_narrow_that_a_day_is_broken(files: dict[PaperKind, Path], kind: PaperKind) -> None:
    text = asked("pdftotext", "-raw", str(files[kind]), "-")
    assert DAY.search(text)
    assert BROKEN.findall(text) == []


def test_the_template_says_nothing_by_a_colour() -> None:
    text = (DOCS.parent / "assets" / "papers" / "paper.typ").read_text(encoding="utf-8")
    for colour in {part[:6] for part in text.split('rgb("#')[1:]}:
        channels = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
        assert max(channels) - min(channels) <= 24


@pytest.mark.parametrize("kind", KINDS)
def test_every_paper_is_shown_in_the_docs(kind: PaperKind) -> None:
    assert f"pictures/papers/{kind.value}.png" in (DOCS / "papers.md").read_text(encoding="utf-8")
    assert (FOLDER / f"{kind.value}.png").stat().st_size < 80_000
