"""How often it happens again is told in the help with both figures and their sources, and never beside a woman's name."""

import re
from pathlib import Path

from db.shipped.help_texts import read_help
from tests.test_never_reassuring import texts
from ui.session.session import Where
from ui.shell.help.help_index import _TERMS, section_for

ROOT = Path(__file__).parents[4]
HELP = ROOT / "assets" / "help"
(CHAPTER,) = (chapter for chapter in read_help(HELP) if chapter.title == "Whether it happens again")
FIGURES = re.compile(r"\b(?:28|72|84)\s?%|\b7\.3\s?%|\bbelow 30\b|recurren", re.IGNORECASE)


def test_both_figures_stand_with_their_sources() -> None:
    said = (
        "9,602 women",
        "28 %",
        "strict criteria",
        "72 %",
        "Acta Obstet Gynecol Scand 2016",
        "Arch Gynecol Obstet 2017",
    )
    assert [phrase for phrase in said if phrase not in CHAPTER.text] == []


def test_below_thirty_per_cent_is_never_said_alone() -> None:
    told = [each for each in CHAPTER.text.split("\n\n") if '30 %"' in each]
    assert told
    assert [each for each in told if "28 %" not in each or "72 %" not in each] == []


def test_three_losses_are_told_to_be_worse_than_one() -> None:
    assert "After three or more losses in the second trimester it happens again more often" in CHAPTER.text


def test_no_text_of_the_window_or_of_a_guideline_says_how_often_it_happens_again() -> None:
    """What a page of a woman shows comes from the code, from the guidelines or from her record."""
    elsewhere = [(file, text) for file, text in texts() if not file.startswith("assets/help")]
    assert elsewhere
    assert [(file, text) for file, text in elsewhere if FIGURES.search(text)] == []


def test_no_other_chapter_says_how_often_it_happens_again() -> None:
    others = [chapter for chapter in read_help(HELP) if chapter != CHAPTER]
    assert [chapter.title for chapter in others if FIGURES.search(chapter.text)] == []


def test_no_page_and_no_field_turns_the_help_to_it() -> None:
    led = {*_TERMS, *map(section_for, Where)}
    assert led.isdisjoint({CHAPTER.title, *CHAPTER.headings})


def test_only_the_help_window_is_given_the_chapters() -> None:
    """No page that has a woman on it can show what it is never given."""
    pages = (ROOT / "ui" / "pages").rglob("*.py")
    given = {
        page.parent.name for page in pages if re.search(r"\bchapters?\b|Chapter", page.read_text("utf-8"))
    }
    assert given == {"help"}
