"""Rows that grow with what they say, and what may be done with the current one."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.tables.growing import GrowingRows
from ui.tables.row_actions import RowActions, SignButton
from ui.tables.rows import TONE_ROLE, Column, RowsModel
from ui.theme import TARGET


@dataclass(frozen=True, slots=True)
class Line:
    text: str


LONG = "Membranes in vagina; funnel U, 14.0 mm; amended because the first reading was another woman's"


@pytest.fixture
def view(qtbot: QtBot, themed_app: QApplication) -> GrowingRows[Line]:
    columns: tuple[Column[Line], ...] = (
        Column(heading="Found", text=lambda line: line.text, is_dim=lambda line: line.text == "nothing"),
        Column(heading="", text=lambda line: "", width=64),
    )
    made = GrowingRows(RowsModel(columns), "Findings")
    qtbot.addWidget(made)
    made.resize(300, 300)
    with qtbot.waitActive(made):
        made.show()
    made._rows_model.show_rows([Line("nothing"), Line(LONG)])
    return made


def test_a_row_is_as_high_as_what_is_clicked_and_as_its_text(view: GrowingRows[Line]) -> None:
    rows = view.verticalHeader()
    assert rows.sectionSize(0) == TARGET
    assert rows.sectionSize(1) > TARGET
    assert view.whole_height == view.horizontalHeader().height() + rows.length()


def test_a_wider_table_needs_lower_rows(view: GrowingRows[Line]) -> None:
    before = view.verticalHeader().sectionSize(1)
    view.resize(900, 300)
    assert view.verticalHeader().sectionSize(1) < before


def test_what_nobody_has_to_read_is_quiet(view: GrowingRows[Line]) -> None:
    tones = [view.model().index(row, 0).data(TONE_ROLE) for row in (0, 1)]
    assert tones == [True, False]


def test_the_signs_stand_at_the_end_of_the_current_row(view: GrowingRows[Line], qtbot: QtBot) -> None:
    sign = SignButton("Amend…", "pen", "Ctrl+Delete")
    actions = RowActions(view, (sign,))
    view.selectRow(1)
    assert actions.isVisible()
    assert actions.geometry().right() == view.viewport().width() - 1
    assert actions.geometry().top() == view.rowViewportPosition(1)
    assert (sign.accessibleName(), sign.toolTip()) == ("Amend", "Amend (Ctrl+Delete)")
    assert sign.size().height() == TARGET
    with qtbot.waitSignal(sign.clicked):
        qtbot.mouseClick(sign, Qt.MouseButton.LeftButton)


def test_without_a_row_there_is_nothing_to_do(view: GrowingRows[Line]) -> None:
    actions = RowActions(view, (SignButton("Amend", "pen"),))
    view.selectRow(0)
    view._rows_model.show_rows(())
    assert not actions.isVisible()


def test_where_headings_find_no_room_the_table_scrolls_sideways(view: GrowingRows[Line]) -> None:
    heads = view.horizontalHeader()
    view.resize(100, 300)
    assert heads.sectionSize(0) >= heads.sectionSizeHint(0)
    view.resize(600, 300)
    assert heads.length() == view.viewport().width()
