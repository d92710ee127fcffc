"""Every page and state, with a clinic's work in it and with nothing: it has a picture, can be read, and can be hit.

The demonstration is looked at in the dark, the empty clinic by day: each page is seen in both.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from models.values.appearance import Theme
from tests.ui.clipping import clipped
from tests.ui.seeing.faint import faint
from tests.ui.seeing.targets import too_small
from tests.ui.seeing.walked import ROOT, the_demonstration, the_empty_clinic
from ui.session.session import Where
from ui.shell.app import App

pytestmark = pytest.mark.unmeasured
Found = dict[str, dict[str, list[str]]]
Look = Callable[[QWidget], list[str]]
LOOKS: Mapping[str, Look] = {"faint": faint, "too small": too_small}


@pytest.fixture(scope="module")
def found(
    demo: Path, themed_app: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Found]]:
    """What is wrong in each state of either clinic, by what is looked for; walked once for all tests."""
    with pytest.MonkeyPatch.context() as patch:
        busy = the_demonstration(themed_app, demo, tmp_path_factory.mktemp("busy"), patch, Theme.DARK)
        wrong = {"demonstration": _looked_at(busy)}
        bare = the_empty_clinic(themed_app, tmp_path_factory.mktemp("bare"), patch)
        yield {**wrong, "empty clinic": _looked_at(bare, {"cut off": clipped})}


def _looked_at(walk: Iterator[tuple[str, App]], more: Mapping[str, Look] | None = None) -> Found:
    looks = {**LOOKS, **(more or {})}
    return {name: {what: look(whole.shell) for what, look in looks.items()} for name, whole in walk}


def _wrong(found: dict[str, Found], what: str) -> dict[str, list[str]]:
    return {
        f"{name} of the {clinic}": state[what]
        for clinic, states in found.items()
        for name, state in states.items()
        if state.get(what)
    }


def test_everything_can_be_read_and_every_sign_and_edge_seen(found: dict[str, Found]) -> None:
    assert _wrong(found, "faint") == {}


def test_everything_that_is_clicked_can_be_hit(found: dict[str, Found]) -> None:
    assert _wrong(found, "too small") == {}


def test_nothing_is_cut_off_in_a_clinic_that_has_nothing(found: dict[str, Found]) -> None:
    assert _wrong(found, "cut off") == {}


@pytest.mark.parametrize("clinic", ["demonstration", "empty clinic"])
def test_every_page_has_a_picture(found: dict[str, Found], clinic: str) -> None:
    pages = {page.parent.name.replace("_", "-") for page in (ROOT / "ui" / "pages").glob("*/page.py")}
    before_signing_in = {"first-start"} if clinic == "demonstration" else set()
    wanted = pages | {where.value for where in Where}
    assert {page for page in wanted - before_signing_in if not _is_pictured(page, found[clinic])} == set()


def _is_pictured(page: str, pictures: Found) -> bool:
    return any(name == page or name.startswith(f"{page}-") for name in pictures)


@pytest.mark.parametrize(
    "state",
    [
        "error",
        "unusual",
        "conflict",
        "restored",
        "focus",
        "read-only",
        "ended",
        "loading",
        "stopped",
        "locked",
    ],
)
def test_every_state_that_was_designed_has_a_picture(found: dict[str, Found], state: str) -> None:
    assert any(name.endswith(f"-{state}") for name in found["demonstration"])
