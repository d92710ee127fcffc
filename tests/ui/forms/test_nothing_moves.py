"""No row of any form moves when something is said of a field, and all that is said can be read, in every width."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.usecases.flags.evaluate import evaluate_pregnancy
from tests.builders import a_desk, keep
from tests.stores import a_store
from tests.ui.clipping import clipped
from tests.ui.forms.walking import Walk, fill
from tests.ui.forms.walks import WALKS
from ui.forms.form import Form
from ui.session.runner import InlineRunner
from ui.session.session import Location, Session, WomanOnScreen
from ui.widgets.card import Look
from ui.widgets.fields.field import ProblemLine
from ui.widgets.fields.laid_over import LaidOver

EVERY = pytest.mark.parametrize("walk", WALKS, ids=Walk.name)
WIDTHS = (*range(960, 1366, 58), 1366)
LONG = "This cannot be so, because what stands here and what stands beside it speak against each other; say it once more."


@pytest.fixture
def form(walk: Walk, tmp_path: Path, qtbot: QtBot, themed_app: QApplication) -> Iterator[Callable[[], Form]]:
    """The form on its page, as somebody who begins a new record sees it."""
    store = a_store(tmp_path)
    desk, runner = a_desk(store), InlineRunner()
    sheet = keep(store, walk.sheet())
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    woman = WomanOnScreen(desk, runner, themed_app)
    page = walk.page(Session(desk, runner, woman))
    qtbot.addWidget(page)

    def show() -> None:
        page.show_sheet(woman.sheet) if woman.sheet else page.blank()

    woman.changed.connect(show)
    with qtbot.waitActive(page):
        page.show()
    page.opened(Location(walk.where, sheet.patient.id, sheet.pregnancy.id, typed=walk.kind))
    woman.open_pregnancy(sheet.pregnancy.id)
    walk.reach(page, None)
    yield lambda: next(each for each in page.findChildren(walk.form) if each.isVisible())
    store.close()


def _places(form: Form) -> dict[str, QRect]:
    """Where each input stands on the page, however the page has been scrolled."""
    page = form.window()
    seen = {name: inner for name, inner in form.inputs.items() if inner.isVisible()}
    return {name: QRect(inner.mapTo(page, QPoint(0, 0)), inner.size()) for name, inner in seen.items()}


def _says(form: Form, sentence: str) -> None:
    for place in form._places.values():
        place.show_message(sentence)
    if sentence:
        form.strip.show_message(sentence, look=Look.PROBLEM)
    else:
        form.strip.clear()
    _settle()


def _settle() -> None:
    """Let the layout of what scrolls come to rest, which takes it more than one round."""
    for _ in range(3):
        QApplication.processEvents()


@EVERY
def test_no_field_moves_when_an_error_comes_or_goes(walk: Walk, form: Callable[[], Form]) -> None:
    made = form()
    fill(made, walk)
    for width in WIDTHS:
        made.window().resize(width, 560)
        _settle()
        before = _places(made)
        _says(made, LONG)
        assert _places(made) == before, width
        _says(made, "")
        assert _places(made) == before, width


@EVERY
def test_all_that_is_said_of_a_field_is_read_whole(walk: Walk, form: Callable[[], Form]) -> None:
    made = form()
    page = made.window()
    for width in (960, 1366):
        page.resize(width, 560)
        for inner in made.asked.values():
            place = next((p for n, p in made._places.items() if made.inputs[n] is inner), None)
            if place is None or not inner.isEnabled() or walk.form.__name__ == "ScanForm":
                continue
            place.show_message(LONG)
            made.lead_to(inner)
            QApplication.processEvents()
            problem = place if isinstance(place, ProblemLine) else place.problem
            over = problem.parentWidget()
            assert isinstance(over, LaidOver)
            assert not inner.isVisible() or _is_whole(over, page), inner.accessibleName()
            place.show_message("")


def _is_whole(over: QWidget, page: QWidget) -> bool:
    return over.isVisible() and clipped(over) == [] and page.rect().contains(over.geometry())
