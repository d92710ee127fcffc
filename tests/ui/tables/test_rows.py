from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QToolTip, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from models.records.flag import Urgency
from ui.tables.rows import URGENCY_ROLE, Column, RowsModel
from ui.tables.view import RowDelegate, RowsView


@dataclass(frozen=True, slots=True)
class Line:
    day: str
    length: str
    urgency: Urgency | None = None
    struck: bool = False


COLUMNS: tuple[Column[Line], ...] = (
    Column(heading="Date", text=lambda line: line.day, urgency=lambda line: line.urgency, width=150),
    Column(
        heading="Length mm",
        text=lambda line: line.length,
        spoken=lambda line: f"{line.length} millimetres",
        tooltip=lambda line: f"typed {line.length}",
        is_right=True,
        is_bold=True,
        is_struck=lambda line: line.struck,
    ),
    Column(heading="Note", text=lambda line: "", is_quiet=True, width=80),
)
LINES = (Line("22-Nov-2025", "22.4", Urgency.PROMPT), Line("15-Nov-2025", "26.9", struck=True))
ROLE = Qt.ItemDataRole


@pytest.fixture
def model(qtbot: QtBot) -> RowsModel[Line]:
    made = RowsModel(COLUMNS)
    made.show_rows(LINES)
    return made


@pytest.fixture
def view(qtbot: QtBot, themed_app: QApplication, model: RowsModel[Line]) -> RowsView[Line]:
    made = RowsView(model, "Scans")
    qtbot.addWidget(made)
    made.resize(500, 200)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    return made


def test_the_model_keeps_qts_rules(model: RowsModel[Line], qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    model.show_rows(())
    qtmodeltester.check(model)


def test_a_cell_says_what_its_column_says(model: RowsModel[Line]) -> None:
    assert model.data(model.index(0, 1)) == "22.4"
    assert model.rows == LINES


def test_a_screen_reader_hears_heading_and_value(model: RowsModel[Line]) -> None:
    assert model.data(model.index(0, 1), ROLE.AccessibleTextRole) == "Length mm: 22.4 millimetres"
    assert model.data(model.index(0, 0), ROLE.AccessibleTextRole) == "Date: 22-Nov-2025"


def test_a_tooltip_is_there_where_the_column_has_one(model: RowsModel[Line]) -> None:
    assert model.data(model.index(0, 1), ROLE.ToolTipRole) == "typed 22.4"
    assert model.data(model.index(0, 0), ROLE.ToolTipRole) is None


def test_a_sign_stands_where_something_is_urgent(model: RowsModel[Line]) -> None:
    assert model.data(model.index(0, 0), URGENCY_ROLE) is Urgency.PROMPT
    assert model.data(model.index(1, 0), URGENCY_ROLE) is None
    assert model.data(model.index(0, 1), URGENCY_ROLE) is None


def test_what_was_struck_out_is_struck_through(model: RowsModel[Line]) -> None:
    assert model.data(model.index(1, 1), ROLE.FontRole).strikeOut()
    assert not model.data(model.index(0, 1), ROLE.FontRole).strikeOut()


def test_numbers_stand_on_the_right_with_their_heading(model: RowsModel[Line]) -> None:
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert model.data(model.index(0, 1), ROLE.TextAlignmentRole) == right
    assert model.headerData(1, Qt.Orientation.Horizontal, ROLE.TextAlignmentRole) == right


def test_headings_are_told_for_columns_only(model: RowsModel[Line]) -> None:
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Date"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(9, Qt.Orientation.Horizontal) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, ROLE.ToolTipRole) is None


def test_no_index_is_no_row(model: RowsModel[Line]) -> None:
    assert model.row_at(QModelIndex()) is None
    assert model.data(QModelIndex()) is None
    assert model.data(model.index(0, 0), ROLE.EditRole) is None


def test_enter_opens_the_current_row(view: RowsView[Line], qtbot: QtBot) -> None:
    view.selectRow(1)
    with qtbot.waitSignal(view.row_opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [LINES[1]]


def test_a_double_click_opens_the_row_under_it(view: RowsView[Line], qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.row_opened) as opened:
        view.doubleClicked.emit(view.model().index(0, 0))
    assert opened.args == [LINES[0]]


def test_arrows_move_and_tell_the_row(view: RowsView[Line], qtbot: QtBot) -> None:
    view.selectRow(0)
    with qtbot.waitSignal(view.row_changed) as changed:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert changed.args == [LINES[1]]
    assert view.current_row() == LINES[1]


def test_enter_without_a_row_opens_nothing(view: RowsView[Line], qtbot: QtBot) -> None:
    view.setCurrentIndex(QModelIndex())
    with qtbot.assertNotEmitted(view.row_opened):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_the_current_row_is_ringed_only_with_the_focus(view: RowsView[Line]) -> None:
    view.selectRow(0)
    with_focus = view.viewport().grab().toImage()
    view.clearFocus()
    assert view.viewport().grab().toImage() != with_focus


def test_rows_are_high_enough_for_a_finger(view: RowsView[Line]) -> None:
    assert view.rowHeight(0) == 36


def test_a_column_that_shares_the_room_is_never_narrower_than_its_heading(view: RowsView[Line]) -> None:
    view.resize(240, 200)
    heads = view.horizontalHeader()
    assert heads.sectionSize(1) >= heads.sectionSizeHint(1)
    view.resize(500, 200)
    assert heads.length() == view.viewport().width()


def test_headings_have_the_room_that_the_window_they_come_into_lays_around_them(
    qtbot: QtBot, themed_app: QApplication
) -> None:
    window, made = (
        QWidget(),
        RowsView(RowsModel((Column(heading="Length before, mm", text=str, width=20),)), "Scans"),
    )
    qtbot.addWidget(window)
    window.setStyleSheet("QHeaderView::section { padding: 4px 40px; }")
    made.setParent(window)
    assert made.columnWidth(0) == made.horizontalHeader().sectionSizeHint(0)


def test_a_text_that_is_cut_is_read_where_it_stands(
    view: RowsView[Line], monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _where: said.append(text))

    def point_at(column: int) -> None:
        place = view.visualRect(view.model().index(0, column)).center()
        point = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), point)

    point_at(0)
    assert said == []
    view.setColumnWidth(0, 60)
    point_at(0)
    assert said == ["22-Nov-2025"]


def test_a_text_that_does_not_fit_takes_a_second_line_where_the_row_has_room_for_it(
    qtbot: QtBot, themed_app: QApplication
) -> None:
    columns: tuple[Column[str], ...] = (Column(heading="What", text=str, width=120),)
    model = RowsModel(columns)
    model.show_rows(("Senior obstetrician now",))
    view = RowsView(model, "What is open")
    qtbot.addWidget(view)
    assert not _is_cut(view)
    view.verticalHeader().resizeSection(0, 28)
    assert _is_cut(view)


def _is_cut(view: RowsView[str]) -> bool:
    index, option = view.model().index(0, 0), QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = view.visualRect(index)
    delegate = view.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    return delegate.is_cut(option, index)


def test_a_column_that_would_be_too_narrow_to_read_is_scrolled_to_instead(view: RowsView[Line]) -> None:
    view.resize(320, 200)
    assert view.columnWidth(1) >= 120
    assert view.horizontalHeader().length() > view.viewport().width()


def test_a_key_that_is_held_down_opens_once(view: RowsView[Line], qtbot: QtBot) -> None:
    view.selectRow(0)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    with qtbot.assertNotEmitted(view.row_opened):
        QApplication.sendEvent(view, held)
    with qtbot.waitSignal(view.row_opened):
        qtbot.keyClick(view, Qt.Key.Key_Return)
