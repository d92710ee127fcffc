"""The help is whole, turns to what was asked for, and finds words."""

from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from db.shipped.help_texts import read_help
from models.errors import Unavailable
from models.records.clinic.help import Chapter
from ui.pages.help.drawings import drawing
from ui.pages.help.page import HelpWindow
from ui.session.session import Where
from ui.shell.help_index import _TERMS, section_for

HELP = Path(__file__).parents[4] / "assets" / "help"
CHAPTERS = read_help(HELP)
HEADINGS = {heading for chapter in CHAPTERS for heading in chapter.headings}
MOST_WORDS = 600
"""What can be read in two minutes, while somebody waits."""


@pytest.fixture
def window(qtbot: QtBot) -> HelpWindow:
    made = HelpWindow(CHAPTERS)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("heading", sorted(HEADINGS))
def test_the_help_turns_to_every_section(window: HelpWindow, heading: str) -> None:
    window.show_section(heading)
    assert window.section == heading
    assert window.text.textCursor().block().text() == heading


def test_an_unknown_section_shows_the_first_chapter(window: HelpWindow) -> None:
    window.show_section("No such thing")
    assert window.section == CHAPTERS[0].title


@pytest.mark.parametrize("heading", _TERMS)
def test_every_term_leads_to_a_section_that_is_there(heading: str) -> None:
    assert heading in HEADINGS


def test_every_page_has_its_section() -> None:
    assert {section_for(where) for where in Where} <= HEADINGS


@pytest.mark.parametrize(
    ("field", "section"),
    [
        ("Reading 1", "Cervical length"),
        ("Funnel width", "Funnel"),
        ("Membranes seen", "Membranes at the scan"),
        ("Membranes", "Pelvic examination"),
        ("LLETZ, LEEP or cone", "Injury to the cervix"),
        ("Cervical trauma", "Injury to the cervix"),
        ("Ruptured", "Two facts about the membranes"),
        ("Due date from", "Due date and gestational age"),
        ("Scan date", "Typing a date"),
        ("Nothing like it", "New scan"),
    ],
)
def test_a_field_leads_to_its_section(field: str, section: str) -> None:
    assert section_for(Where.SCAN, field) == section


def test_a_word_is_found_in_a_later_chapter_and_again_from_the_beginning(window: HelpWindow) -> None:
    window.show_section("What it is")
    window.words.setText("Shirodkar")
    window.find_next()
    assert window.text.textCursor().selectedText() == "Shirodkar"
    window.words.setText("Ehlers-Danlos")
    window.find_next()
    assert window.section == CHAPTERS[0].title


def test_a_word_that_is_nowhere_leaves_the_page(window: HelpWindow) -> None:
    window.show_section("Funnel")
    window.words.setText("xylophone")
    window.find_next()
    assert window.section == "Funnel"


def test_every_drawing_that_the_text_names_is_there() -> None:
    named = {part.split(")")[0] for c in CHAPTERS for part in c.text.split("(drawing:")[1:]}
    assert named
    assert all(drawing(name, QPalette(), 1.0) is not None for name in named)
    assert drawing("nothing", QPalette(), 1.0) is None


def test_the_help_shows_its_drawings(window: HelpWindow) -> None:
    window.show_section("Funnel")
    assert "drawing:funnel" in window.text.toHtml()
    assert window.text.loadResource(2, "other:thing") is None


@pytest.mark.parametrize("chapter", CHAPTERS, ids=[chapter.title for chapter in CHAPTERS])
def test_a_chapter_is_read_in_two_minutes(chapter: Chapter) -> None:
    assert len(chapter.text.split()) <= MOST_WORDS


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Cervical insufficiency", ("any LLETZ or LEEP", "a cone by knife or laser", "radical diathermy")),
        ("The chart", ("6.0 mm", "7.0 mm", "8.0 mm", "144 twin pregnancies")),
        ("Set aside", ("pelvic pressure", "open cervix", "cerclage in place", "proven infection")),
        (
            "Examination and tests",
            ("Where they are", "Whether they are ruptured", "A blank field takes nothing"),
        ),
        (
            "Progesterone and cerclage",
            ("**at least** 34 weeks", "April 2023", "May 2024", "No WHO recommendation"),
        ),
    ],
)
def test_the_help_says_what_is_easily_mistaken(title: str, said: tuple[str, ...]) -> None:
    (text,) = (" ".join(chapter.text.split()) for chapter in CHAPTERS if chapter.title == title)
    assert [phrase for phrase in said if phrase not in text] == []


@pytest.mark.parametrize("content", [None, b"no title", b"# \xff"])
def test_help_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "one.md").write_bytes(content)
    with pytest.raises(Unavailable, match=r"help\.unreadable"):
        read_help(tmp_path)
