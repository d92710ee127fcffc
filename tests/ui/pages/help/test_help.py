"""The help is whole, turns to what was asked for, and finds words."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QPalette, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.shipped.help_texts import read_help
from models.errors import Unavailable
from models.records.clinic.help import Chapter
from ui.pages.help.drawings import drawing
from ui.pages.help.pane import HelpPane
from ui.pages.help.search import find
from ui.session.session import Where
from ui.shell.help.help_index import _TERMS, section_for
from ui.shell.sided import BESIDE
from ui.theme import DARK, TARGET, tokens_of

HELP = Path(__file__).parents[4] / "assets" / "help"
CHAPTERS = read_help(HELP)
HEADINGS = {heading for chapter in CHAPTERS for heading in chapter.headings}
MOST_WORDS = 600
"""What can be read in two minutes, while somebody waits."""


@pytest.fixture
def pane(qtbot: QtBot) -> HelpPane:
    made = HelpPane(CHAPTERS)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("heading", sorted(HEADINGS))
def test_the_help_turns_to_every_section(pane: HelpPane, heading: str) -> None:
    pane.show_section(heading)
    assert pane.section == heading
    assert pane.text.textCursor().block().text() == heading


def test_an_unknown_section_shows_the_first_chapter(pane: HelpPane) -> None:
    pane.show_section("No such thing")
    assert pane.section == CHAPTERS[0].title


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


def test_what_is_typed_is_looked_for_in_the_whole_help(pane: HelpPane, qtbot: QtBot) -> None:
    qtbot.keyClicks(pane.words, "shirodkar")
    assert pane.views.currentWidget() is pane.found
    [hit] = pane.found.hits
    assert (hit.heading, "Shirodkar lies higher" in hit.sentence) == ("Cerclage", True)


def test_enter_opens_what_the_arrows_stand_on(pane: HelpPane, qtbot: QtBot) -> None:
    qtbot.keyClicks(pane.words, "cerclage")
    second = pane.found.hits[1].heading
    qtbot.keyClick(pane.words, Qt.Key.Key_Down)
    qtbot.keyClick(pane.words, Qt.Key.Key_Return)
    assert (pane.section, pane.views.currentWidget() is pane.text) == (second, True)


def test_a_heading_with_the_words_comes_first_and_how_it_is_done_before_what_it_is() -> None:
    first, second = find(CHAPTERS, "forgotten password")[:2]
    assert (first.heading, second.heading) == ("Replace a forgotten password", "A forgotten password")


def test_keys_are_written_in_the_letters_of_the_program(pane: HelpPane) -> None:
    pane.show_section("Record a scan")
    cursor = pane.text.document().find("Alt+Q")
    assert cursor.charFormat().font().family() == pane.text.font().family()
    assert cursor.charFormat().background().color().name() == tokens_of(pane.palette()).selected


def test_each_word_may_stand_anywhere_in_the_section() -> None:
    assert "Lock" in {hit.heading for hit in find(CHAPTERS, "f12 draft password asleep")} | {
        hit.heading for hit in find(CHAPTERS, "f12 asleep")
    }


def test_keys_turn_with_the_theme(pane: HelpPane, monkeypatch: pytest.MonkeyPatch) -> None:
    pane.show_section("Record a scan")
    monkeypatch.setattr("ui.pages.help.text.tokens_of", lambda _: DARK)
    QApplication.sendEvent(pane.text, QEvent(QEvent.Type.PaletteChange))
    cursor = pane.text.document().find("Alt+Q")
    assert cursor.charFormat().background().color().name() == DARK.selected


def test_a_word_that_is_nowhere_is_said_to_be(pane: HelpPane, qtbot: QtBot) -> None:
    pane.show_section("Funnel")
    qtbot.keyClicks(pane.words, "xylophone")
    assert pane.found.hits == ()
    assert pane.found.item(0).text().startswith("Nothing in the help has these words")
    pane.words.clear()
    assert (pane.section, pane.views.currentWidget() is pane.text) == ("Funnel", True)


def test_arrows_scroll_the_text_while_nothing_is_looked_for(pane: HelpPane, qtbot: QtBot) -> None:
    pane.show_section("Cervical insufficiency")
    qtbot.keyClick(pane.words, Qt.Key.Key_PageDown)
    assert pane.text.verticalScrollBar().value() > 0


def test_the_contents_open_a_section(pane: HelpPane) -> None:
    pane.all.click()
    assert pane.views.currentWidget() is pane.contents
    (item,) = pane.contents.findItems("Sludge", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    pane.contents.itemClicked.emit(item, 0)
    assert pane.section == "Sludge"


def test_every_row_of_the_contents_is_high_enough_to_be_hit(pane: HelpPane) -> None:
    pane.all.click()
    item = pane.contents.topLevelItem(1)
    assert item is not None
    assert pane.contents.visualItemRect(item).height() >= TARGET


def test_the_text_can_be_selected_and_copied(pane: HelpPane, qtbot: QtBot) -> None:
    pane.show_section("Sludge")
    pane.text.moveCursor(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    qtbot.keyClick(pane.text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Sludge"


def test_no_text_is_wider_than_the_pane(pane: HelpPane) -> None:
    pane.resize(BESIDE, 560)
    for chapter in CHAPTERS:
        pane.show_section(chapter.title)
        assert pane.text.document().size().width() <= pane.text.viewport().width(), chapter.title


def test_every_drawing_that_the_text_names_is_there() -> None:
    named = {part.split(")")[0] for c in CHAPTERS for part in c.text.split("(drawing:")[1:]}
    assert named
    assert all(drawing(name, QPalette(), 1.0) is not None for name in named)
    assert drawing("nothing", QPalette(), 1.0) is None


def test_the_help_shows_its_drawings(pane: HelpPane) -> None:
    pane.show_section("Funnel")
    assert "drawing:funnel" in pane.text.toHtml()
    assert pane.text.loadResource(2, "other:thing") is None


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


def test_a_heading_of_the_contents_has_something_below_it(pane: HelpPane) -> None:
    whole = pane.contents
    tops = [whole.topLevelItem(row) for row in range(whole.topLevelItemCount())]
    empty = {top.text(0) for top in tops if top is not None and not top.childCount()}
    assert empty <= {chapter.title for chapter in CHAPTERS}
