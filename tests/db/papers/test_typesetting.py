"""Papers become pages in a process of their own."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from db.papers.typesetting import TypstProcess
from models.errors import Unavailable
from models.values.paper import (
    DrawingBlock,
    FactsBlock,
    HeadingBlock,
    LabelledText,
    LabelsBlock,
    Paper,
    PaperKind,
    PaperLayout,
    TableBlock,
    TextBlock,
)
from tests.db.papers.broken_setter import ANSWERS

ASSETS = Path(__file__).parents[3] / "assets"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
PAPER = Paper(
    kind=PaperKind.SUMMARY,
    title="Summary",
    about=("ADEYEMI, Folake (Mrs)", "Born 14-Mar-1993 (33 y)"),
    made=("Printed by Sr Amina HADDAD", "Audit trail up to entry 12"),
    page_words="Page {0} of {1}",
    blocks=(
        HeadingBlock("Scans"),
        FactsBlock((LabelledText("Due", "02-Jul-2026", is_strong=True),)),
        TableBlock(("Date", "Length"), (("01-Mar-2026", "22.4 mm"),), (1, 2)),
        DrawingBlock(SVG, "Four lengths, falling."),
        TextBlock("a\nb", is_quiet=True),
        TextBlock("Mind the date", is_notice=True),
    ),
)


@pytest.fixture(scope="module")
def typesetter() -> Iterator[TypstProcess]:
    made = TypstProcess(ASSETS / "papers", ASSETS / "fonts")
    yield made
    made.forget()


def pages_of(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def test_everything_that_is_said_stands_on_the_page(typesetter: TypstProcess) -> None:
    (page,) = pages_of(typesetter.pdf(PAPER))
    words = " ".join(page.split())
    for said in ("ADEYEMI, Folake (Mrs)", "Scans", "02-Jul-2026", "22.4 mm", "Mind the date", "Page 1 of 1"):
        assert said in words
    assert "Audit trail up to entry 12" in words


def test_a_paper_is_archival_tagged_and_titled_in_its_language(typesetter: TypstProcess) -> None:
    read = PdfReader(BytesIO(typesetter.pdf(replace(PAPER, language="de"))))
    root, about = read.root_object, read.metadata
    shown = {key: str(root.raw_get(key).get_object()) for key in ("/Lang", "/MarkInfo")}
    assert about is not None
    assert about.title == "Summary"
    assert about.creation_date is not None
    assert shown["/Lang"] == "de"
    assert "True" in shown["/MarkInfo"]
    told = BytesIO(typesetter.pdf(PAPER)).getvalue().decode("latin-1")
    assert "<pdfaid:part>2</pdfaid:part>" in told
    assert "<pdfuaid:part>1</pdfuaid:part>" in told


@pytest.mark.parametrize(
    "name",
    [
        "ИВАНОВА, Дарья",
        "ΠΑΠΑΔΟΠΟΎΛΟΥ, Ελένη",
        "NGUYỄN, Thị Thuý",
        "عبد الله، فاطمة",
        "\u05db\u05d4\u05df, \u05e9\u05e8\u05d4",
        "DŽAFEROVIĆ, Đurđa",
        "\u2068\u05db\u05d4\u05df\u2069, Anna",
    ],
)
@pytest.mark.parametrize("is_strong", [False, True])
def test_a_name_in_another_script_is_printed(typesetter: TypstProcess, name: str, *, is_strong: bool) -> None:
    paper = replace(PAPER, blocks=(FactsBlock((LabelledText("Name", name, is_strong=is_strong),)),))
    assert typesetter.lacking(paper) == ""
    (page,) = pages_of(typesetter.pdf(paper))
    wanted = sorted(sign for sign in name if sign.isalpha())
    assert set(wanted) <= set(page)


def test_signs_that_no_font_has_are_told_each_once_and_in_order(typesetter: TypstProcess) -> None:
    paper = replace(PAPER, about=("王 Anna 中王",), blocks=(DrawingBlock(SVG, "文"),))
    assert typesetter.lacking(paper) == "王中文"
    with pytest.raises(Unavailable):
        typesetter.pdf(paper)


def test_every_letter_that_is_not_looked_up_is_in_the_first_font(typesetter: TypstProcess) -> None:
    letters = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180))))
    assert pages_of(typesetter.pdf(replace(PAPER, blocks=(TextBlock(letters),))))


@pytest.mark.parametrize(
    "text",
    ["999 445 5664", "RX 482 113", "28-Feb-2026", "22.4 mm", "−15.5 mm", "10:30", "21+3", "28-février-2026"],
)
def test_a_number_a_day_a_length_a_time_and_an_age_are_never_broken(
    typesetter: TypstProcess, text: str
) -> None:
    lines = tuple(TextBlock("i " * before + text) for before in range(60, 90))
    for language in ("en", "ar"):
        pages = pages_of(typesetter.pdf(replace(PAPER, blocks=lines, language=language)))
        assert " ".join(pages).count(text) == len(lines)


@pytest.mark.parametrize("layout", PaperLayout)
def test_a_paper_lies_as_it_says(typesetter: TypstProcess, layout: PaperLayout) -> None:
    paper = replace(PAPER, layout=layout, blocks=(TextBlock("said"),))
    (page,) = PdfReader(BytesIO(typesetter.pdf(paper))).pages
    size = round(float(page.mediabox.width)), round(float(page.mediabox.height))
    assert size == {PaperLayout.HALF: (420, 595), PaperLayout.ACROSS: (842, 595)}.get(layout, (595, 842))


@pytest.mark.parametrize(("lines", "upright", "one_page"), [(61, 1, 1), (62, 2, 1), (90, 2, 2)])
def test_a_paper_of_one_page_is_set_smaller_only_where_all_of_it_then_stands_on_one(
    typesetter: TypstProcess, lines: int, upright: int, one_page: int
) -> None:
    rows = tuple(LabelledText("Due", f"line {number}") for number in range(lines))
    paper = replace(PAPER, blocks=(FactsBlock(rows),))
    assert len(pages_of(typesetter.pdf(paper))) == upright
    assert len(pages_of(typesetter.pdf(replace(paper, layout=PaperLayout.ONE_PAGE)))) == one_page


def test_a_sheet_of_labels_has_21_that_say_the_same_and_who_printed_it(typesetter: TypstProcess) -> None:
    labels = LabelsBlock(("BERG, Anna", "Born 14-Mar-1993"))
    (page,) = pages_of(typesetter.pdf(replace(PAPER, layout=PaperLayout.LABELS, blocks=(labels,))))
    assert page.count("BERG, Anna") == page.count("14-Mar-1993") == 21
    assert "Printed by Sr Amina HADDAD" in page


def test_a_name_of_eighty_letters_stands_whole_on_every_page(typesetter: TypstProcess) -> None:
    name = "VAN DER " + "W" * 60 + ", Wilhelmina"
    long = TableBlock(("Woman", "Born"), ((name, "14-Mar-1993"),), (1, 0))
    labels = LabelsBlock((name, "Born 14-Mar-1993", "No. RX 482 113"))
    for layout in PaperLayout:
        is_labels = layout is PaperLayout.LABELS
        paper = replace(
            PAPER, about=(name, "Born 14-Mar-1993"), layout=layout, blocks=(labels if is_labels else long,)
        )
        (page,) = pages_of(typesetter.pdf(paper))
        # On a sheet of labels, and in the head and the table of any other paper.
        assert page.count("W") >= 60 * (21 if is_labels else 2)
        assert page.count("14-Mar-1993") == (21 if is_labels else 2)


def test_no_font_but_the_bundled_one_is_on_the_page(typesetter: TypstProcess) -> None:
    (page,) = PdfReader(BytesIO(typesetter.pdf(PAPER))).pages
    used, _ = page._get_fonts()
    assert used
    assert all("Atkinson" in name for name in used)


@pytest.mark.parametrize(
    "text", ["#panic()", "$x$", "*a* _b_ @c <d>", "// gone", "\\ \" ' [ ] #", "= no heading"]
)
def test_data_is_never_markup(typesetter: TypstProcess, text: str) -> None:
    (page,) = pages_of(typesetter.pdf(replace(PAPER, blocks=(TextBlock(text),))))
    assert "".join(text.split()) in "".join(page.split()).replace("’", "'").replace("”", '"').replace(
        "“", '"'
    )


def test_who_it_is_about_and_by_whom_it_was_made_stands_on_every_page(typesetter: TypstProcess) -> None:
    long = TableBlock(("Date", "Length"), tuple((f"{n}", "22.4 mm") for n in range(150)))
    pages = pages_of(typesetter.pdf(replace(PAPER, blocks=(long,))))
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert "ADEYEMI" in page
        assert "Sr Amina HADDAD" in page
        assert f"Page {number} of {len(pages)}" in page
        assert "Length" in page


def test_pictures_have_one_page_each(typesetter: TypstProcess) -> None:
    first, *more = typesetter.pictures(PAPER, 72)
    assert first.startswith(b"\x89PNG")
    assert not more


def test_a_picture_that_is_none_is_said_and_the_next_paper_is_set(typesetter: TypstProcess) -> None:
    with pytest.raises(Unavailable) as refused:
        typesetter.pdf(replace(PAPER, blocks=(DrawingBlock("no svg", ""),)))
    assert refused.value.code == "paper.not_set"
    assert pages_of(typesetter.pdf(PAPER))


def test_a_process_that_died_is_begun_again(typesetter: TypstProcess) -> None:
    typesetter.pdf(PAPER)
    assert typesetter._process is not None
    typesetter._process.kill()
    typesetter._process.wait()
    assert pages_of(typesetter.pdf(PAPER))


def test_forgetting_ends_the_process(typesetter: TypstProcess) -> None:
    typesetter.pdf(PAPER)
    process = typesetter._process
    assert process is not None
    typesetter.forget()
    assert process.poll() is not None
    typesetter.forget()
    typesetter.begin()


def test_what_is_late_begins_no_process_once_all_was_forgotten(typesetter: TypstProcess) -> None:
    typesetter.forget()
    with pytest.raises(Unavailable) as refused:
        typesetter.pictures(PAPER, 60)
    assert refused.value.code == "paper.not_set"
    assert typesetter._process is None
    typesetter.begin()
    assert len(typesetter.pictures(PAPER, 60)) == 1


def a_broken(way: str, longest_s: float = 60) -> TypstProcess:
    return TypstProcess(Path(way), Path(), setter="tests.db.papers.broken_setter", longest_s=longest_s)


@pytest.mark.parametrize("way", ANSWERS)
def test_what_is_answered_in_part_or_not_at_all_is_no_paper(way: str, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    with pytest.raises(Unavailable) as refused:
        a_broken(way).save(PAPER, file)
    assert refused.value.code == "paper.not_set"
    assert not file.exists()


def test_a_process_that_never_answers_is_ended() -> None:
    with pytest.raises(Unavailable):
        a_broken("sleeps", longest_s=0.1).pdf(PAPER)


@pytest.mark.parametrize("give_up", [TypstProcess.forget, TypstProcess.stop])
def test_what_is_being_set_is_given_up(give_up: Callable[[TypstProcess], None]) -> None:
    setter = a_broken("sleeps")
    with ThreadPoolExecutor() as beside:
        waiting = beside.submit(setter.pdf, PAPER)
        while setter._process is None:
            pass
        give_up(setter)
        assert isinstance(waiting.exception(), Unavailable)


def test_why_typst_failed_is_not_told(typesetter: TypstProcess) -> None:
    with pytest.raises(Unavailable) as refused:
        typesetter.pdf(replace(PAPER, blocks=(DrawingBlock("<svg ADEYEMI", ""),)))
    assert "ADEYEMI" not in repr((refused.value, refused.value.__cause__, refused.value.__context__))


def test_what_was_stopped_and_still_dies_is_not_asked(
    typesetter: TypstProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    typesetter.pdf(PAPER)
    with monkeypatch.context() as patch:
        # As on a busy machine: it was told to end, and is there for a while.
        patch.setattr("subprocess.Popen.poll", lambda _process: None)
        typesetter.stop()
        assert len(pages_of(typesetter.pdf(PAPER))) == 1
