"""Every page that says how is walked as it is written, in one window over the demonstration: a page that lies fails."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from db.clinic import vault
from db.clinic.key_box import Cost
from db.clinic.vault import FileVault
from models.records.clinic.help import Chapter
from tests.ui.null_chart import NullChart
from tests.ui.shell.how_to.clinic import HELP, demo_house, demo_program, found_demo_over
from tests.ui.shell.how_to.screen import Hand
from tests.ui.shell.how_to.steps import Kind, asked_in, links_of, prose_of, steps_of
from tests.ui.small_clinic import PASSWORD
from ui.session.session import Location, Where
from ui.shell.app import App

PAGES = tuple(chapter for chapter in HELP if chapter.is_how_to)
TITLES = tuple(page.title for page in PAGES)
MOST_WORDS = 130
"""What can be read in half a minute."""
LONGEST_STEP = 100
"""A step is one line of the file, and two or three of the pane."""
SECOND, SIXTH = 2, 6
LINES = (
    "Surname;First name;DOB;Hospital number;EDD;Scan date;CL mm;Route;Remarks",
    "Moreau;Lise;07.11.1992;K4102;10.07.2026;10.02.2026;42;TV;",
    "Saar;Mari;02.07.1994;K4112;17.07.2026;17.02.2026;2,6;TV;",
)


@dataclass(frozen=True, slots=True)
class Walk:
    """What could not be done on each page, and every label and key that was there meanwhile."""

    wrong: Mapping[str, list[str]]
    labels: frozenset[str]
    keys: frozenset[str]


@pytest.fixture(scope="module")
def patch() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patch:
        yield patch


@pytest.fixture(scope="module")
def walk(
    demo: Path, tmp_path_factory: pytest.TempPathFactory, themed_app: QApplication, patch: pytest.MonkeyPatch
) -> Iterator[Walk]:
    """All pages, one after the other in their order."""
    folder = tmp_path_factory.mktemp("how-to")
    given = folder / "list.csv"
    given.write_text("\n".join(LINES), encoding="utf-8")
    patch.setattr("ui.chart.canvas.TrendChart", NullChart)
    patch.setattr(vault, "LEAST_COST", Cost(memory_kib=8, passes=1, lanes=1))
    # What the system asks in windows of its own: which file, and which printer.
    patch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(given), ""))
    patch.setattr("ui.pages.paper.page.asked_printer", lambda *_, **__: None)
    house = demo_house(demo, folder)
    key, following = house.vault.new_recovery_key(), house.vault.new_recovery_key()
    whole = demo_program(house, themed_app)
    whole.enter(found_demo_over(house, key))
    patch.setattr(FileVault, "new_recovery_key", lambda _: following)
    groups = following.split("-")
    hand = Hand(
        whole.shell,
        {
            "your password": PASSWORD,
            "a start password": "seven boats on the quiet lake",
            "a new password": "every lamp burns until morning",
            "the recovery key": key,
            "the second group": groups[SECOND],
            "the sixth group": groups[SIXTH],
        },
    )
    wrong = {page.title: list(_walked(whole, hand, page)) for page in PAGES}
    yield Walk(wrong, frozenset(hand.labels), frozenset(hand.keys))
    whole.out.close_for_system()
    whole.shell.deleteLater()


def _walked(whole: App, hand: Hand, page: Chapter) -> Iterator[str]:
    """Do what a page says; what could not be done, in words."""
    if whole.workspace is not None:
        whole.workspace.go(Location(Where.TODAY))
    for step in steps_of(page):
        for asked in asked_in(step):
            why = hand.do(asked)
            if why:
                yield f"{step}: {why}"
        hand.look()
    said = whole.workspace.line.message if whole.workspace is not None else None
    if said is not None and said.is_problem:
        yield said.text


@pytest.mark.parametrize("title", TITLES)
def test_what_a_page_says_can_be_done_as_it_says(walk: Walk, title: str) -> None:
    assert walk.wrong[title] == []


@pytest.mark.parametrize("page", PAGES, ids=TITLES)
def test_what_is_said_around_the_steps_is_there_as_well(walk: Walk, page: Chapter) -> None:
    there = {Kind.KEY: walk.keys, Kind.LABEL: walk.labels}
    named = [asked for asked in asked_in(prose_of(page)) if asked.kind in there]
    assert [asked.text for asked in named if asked.text not in there[asked.kind]] == []


@pytest.mark.parametrize("page", PAGES, ids=TITLES)
def test_a_page_is_short(page: Chapter) -> None:
    assert len(page.text.split()) <= MOST_WORDS
    assert [step for step in steps_of(page) if len(step) > LONGEST_STEP] == []
    assert page.headings == ()


def test_each_page_is_found_by_its_own_name() -> None:
    others = [name for chapter in HELP for name in (chapter.title, *chapter.headings)]
    assert {title: others.count(title) for title in TITLES} == dict.fromkeys(TITLES, 1)


def test_every_link_leads_somewhere() -> None:
    names = {name for chapter in HELP for name in (chapter.title, *chapter.headings)}
    assert {link for chapter in HELP for link in links_of(chapter)} <= names
