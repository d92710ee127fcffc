"""Every page and state of the demonstration, in every size a window may have: nothing is cut, and its deeds are in sight."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.clipping import clipped
from tests.ui.seeing import walked
from ui.pages.paper.page import PaperPage
from ui.pages.woman.page import WomanPage
from ui.shell.app import App
from ui.shell.pictures import demonstration
from ui.widgets.button import Button, ButtonKind

pytestmark = pytest.mark.unmeasured
SIZES = ((1366, 730), (1092, 614), (960, 560), (911, 512))
"""A screen of 1366x768 under a title bar, the same at 125 % and 150 %, and the least window."""
_DEEDS = {kind.value for kind in (ButtonKind.PRIMARY, ButtonKind.IMMEDIATE, ButtonKind.TOLD)}
_ROUNDS = 50
Found = dict[str, dict[str, list[str]]]


@pytest.fixture(scope="module")
def found(demo: Path, themed_app: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Found]:
    """What is wrong in each state at each size, by what is looked for; walked once for all tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(walked, "SHOWN", tuple(demonstration.SITUATIONS))
        walk = walked.the_demonstration(themed_app, demo, tmp_path_factory.mktemp("sizes"), patch)
        yield {
            f"{name} at {seen}": {"cut": clipped(whole.shell), "hidden": hidden(whole.shell)}
            for name, whole in walk
            for seen in _sizes(whole)
        }


def _sizes(whole: App) -> Iterator[str]:
    """Give the window each size in turn; where the questions are a drawer, it is looked at shut and open."""
    _wait_for_paper(whole)
    for wide, high in SIZES:
        whole.shell.setFixedSize(wide, high)
        walked.wait_idle()
        yield f"{wide}x{high}"
        page = whole.workspace.page if whole.workspace is not None else None
        if isinstance(page, WomanPage) and page.content.is_small and not page.content.is_open:
            page.content.open_drawer()
            walked.wait_idle()
            yield f"{wide}x{high} with the drawer"
            page.content.shut_drawer()
    whole.shell.setFixedSize(1366, 768)
    walked.wait_idle()


def _wait_for_paper(whole: App) -> None:
    """A page of paper is set beside the window, and could come just between laying out and looking."""
    page = whole.workspace.page if whole.workspace is not None else None
    for _ in range(_ROUNDS):
        if not isinstance(page, PaperPage) or page.is_at_rest:
            return
        QTest.qWait(10)


def hidden(root: QWidget) -> list[str]:
    """What has to be pressed to finish, and is not wholly in sight."""
    buttons = (b for b in root.findChildren(Button) if b.isVisibleTo(root) and b.property("kind") in _DEEDS)
    return [b.text() for b in buttons if b.visibleRegion().boundingRect() != b.rect()]


def _wrong(found: Found, what: str) -> dict[str, list[str]]:
    return {name: state[what] for name, state in found.items() if state[what]}


def test_nothing_is_cut_in_any_state_at_any_size(found: Found) -> None:
    assert _wrong(found, "cut") == {}


def test_what_finishes_a_page_is_in_sight_in_any_state_at_any_size(found: Found) -> None:
    assert _wrong(found, "hidden") == {}
