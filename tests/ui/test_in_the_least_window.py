"""In the smallest window every page and state is whole: no text is cut, nothing sticks out or lies on something else."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from models.usecases.desk import Desk
from tests.builders import NURSE
from tests.demo_clinic import demo_desk
from tests.journeys.walking import a_window
from tests.ui.clipping import clipped
from tests.ui.test_by_keyboard_alone import states
from ui.shell.screen_room import LEAST
from ui.tables.rows import RowsModel
from ui.tables.view import RowDelegate, RowsView

pytestmark = pytest.mark.unmeasured

WHOLE = {"Woman", "Name"}
"""The columns that say who she is, in whatever table."""


@pytest.fixture
def desk(demo: Path, tmp_path: Path) -> Iterator[Desk]:
    made = demo_desk(demo, tmp_path)
    yield replace(made, user=NURSE)
    made.store.close()


def test_nothing_is_cut_in_the_smallest_window(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> None:
    window = a_window(desk, themed_app, qtbot)
    window.setFixedSize(LEAST)
    found = {}
    for name in states(window):
        themed_app.processEvents()
        found[name] = [*clipped(window), *_cut_cells(window)]
    assert {name: what for name, what in found.items() if what} == {}
    assert len(found) > 30


def _cut_cells(window: QWidget) -> Iterator[str]:
    """What is shortened of who she is, and of what is to be done."""
    for table in window.findChildren(RowsView):
        model = table.model()
        if not table.isVisible() or not isinstance(model, RowsModel):
            continue
        whole = WHOLE | {"What"} if table.accessibleName() == "What is open" else WHOLE
        for place, column in enumerate(model.columns):
            if column.heading in whole:
                yield from _cut_in(table, place)


def _cut_in(table: RowsView[object], place: int) -> Iterator[str]:
    for row in range(table.model().rowCount()):
        index, option = table.model().index(row, place), QStyleOptionViewItem()
        table.initViewItemOption(option)
        option.rect = table.visualRect(index)
        delegate = table.itemDelegateForIndex(index)
        if isinstance(delegate, RowDelegate) and delegate.is_cut(option, index):
            yield f"cut off: {index.data()!r} in {table.accessibleName()}"
