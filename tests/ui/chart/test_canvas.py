"""The chart as a widget: keys, mouse, screen reader, size, saving."""

import io

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.scan import Route
from models.rules.measurement.trend import Measurement
from models.values.length import Millimetres
from models.views import PregnancySheet
from tests.builders import TODAY, a_scan, a_sheet
from tests.ui.chart.conftest import MakeChart
from ui.chart.canvas import TrendChart
from ui.chart.colours import colours_of
from ui.theme import DARK, palette


@pytest.fixture
def canvas(qtbot: QtBot, themed_app: QApplication) -> TrendChart:
    made = TrendChart()
    qtbot.addWidget(made)
    made.resize(850, 365)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def _lengths(canvas: TrendChart, qtbot: QtBot, *keys: Qt.Key) -> list[str | None]:
    read = []
    for key in keys:
        qtbot.keyClick(canvas, key)
        read.append(str(canvas.focused.length) if canvas.focused else None)
    return read


def test_arrow_keys_walk_from_point_to_point_and_stop_at_the_ends(
    canvas: TrendChart, qtbot: QtBot, chart: MakeChart, falling: PregnancySheet
) -> None:
    canvas.show_data(chart(falling))
    key = Qt.Key
    keys = (
        key.Key_Right,
        key.Key_Right,
        key.Key_Left,
        key.Key_Left,
        key.Key_End,
        key.Key_Right,
        key.Key_Home,
    )
    assert _lengths(canvas, qtbot, *keys) == ["36.1", "34.0", "36.1", "36.1", "22.4", "22.4", "36.1"]


def test_the_left_key_begins_at_the_latest_point(
    canvas: TrendChart, qtbot: QtBot, chart: MakeChart, falling: PregnancySheet
) -> None:
    canvas.show_data(chart(falling))
    assert _lengths(canvas, qtbot, Qt.Key.Key_Left, Qt.Key.Key_Escape) == ["22.4", None]


def test_the_point_is_read_out_to_the_screen_reader(
    canvas: TrendChart, qtbot: QtBot, chart: MakeChart, falling: PregnancySheet
) -> None:
    canvas.show_data(chart(falling))
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert "22.4 mm at 21+3 · 26-Feb-2026 · transvaginal" in canvas.accessibleDescription()
    assert "−4.5 mm in 7 d · between the 5th and 50th centile" in canvas.accessibleDescription()


def test_the_sentence_of_the_text_twin_is_the_name_of_the_chart(
    canvas: TrendChart, chart: MakeChart, falling: PregnancySheet
) -> None:
    canvas.show_data(chart(falling))
    assert ": 5 scan days, the latest" in canvas.accessibleName()


def test_the_mouse_finds_the_nearest_point(
    canvas: TrendChart, qtbot: QtBot, chart: MakeChart, falling: PregnancySheet
) -> None:
    canvas.show_data(chart(falling))
    x = round(canvas.trend_figure.plane.x(17.0))
    with qtbot.waitSignal(canvas.point_focused):
        qtbot.mouseMove(canvas, QPoint(x, 100))
    assert canvas.focused is not None
    assert str(canvas.focused.length) == "34.0"


def test_the_focus_line_goes_when_the_chart_loses_the_focus(
    canvas: TrendChart, qtbot: QtBot, chart: MakeChart, falling: PregnancySheet
) -> None:
    canvas.show_data(chart(falling))
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    canvas.clearFocus()
    qtbot.waitUntil(lambda: canvas.focused is None)


def test_the_focus_line_goes_with_the_mouse_unless_the_keyboard_holds_it(
    canvas: TrendChart, chart: MakeChart, falling: PregnancySheet
) -> None:
    canvas.show_data(chart(falling))
    canvas.focus_on(canvas.trend_figure.data.drawn[0] if canvas.trend_figure.data else None)
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert canvas.focused is not None
    canvas.clearFocus()
    canvas.focus_on(canvas.trend_figure.data.drawn[0] if canvas.trend_figure.data else None)
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert canvas.focused is None


def test_other_keys_are_left_to_the_window(
    canvas: TrendChart, chart: MakeChart, falling: PregnancySheet
) -> None:
    canvas.show_data(chart(falling))
    pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)
    canvas.keyPressEvent(pressed)
    assert not pressed.isAccepted()


def test_it_asks_for_room_enough_to_be_read(canvas: TrendChart) -> None:
    assert canvas.minimumSizeHint().width() >= 400


def test_keys_do_nothing_on_an_empty_chart(canvas: TrendChart, qtbot: QtBot, chart: MakeChart) -> None:
    canvas.show_data(chart(a_sheet()))
    assert _lengths(canvas, qtbot, Qt.Key.Key_Left, Qt.Key.Key_Right) == [None, None]
    qtbot.mouseMove(canvas, QPoint(300, 100))
    assert canvas.focused is None


def test_a_blank_chart_has_nothing_to_read(
    canvas: TrendChart, qtbot: QtBot, chart: MakeChart, falling: PregnancySheet
) -> None:
    canvas.show_data(chart(falling))
    before = canvas.grab().toImage()
    canvas.show_data(None)
    assert canvas.accessibleName().endswith("(weeks)")
    assert _lengths(canvas, qtbot, Qt.Key.Key_End) == [None]
    assert canvas.grab().toImage() != before


def test_the_scan_being_typed_is_previewed_and_taken_back(
    canvas: TrendChart, chart: MakeChart, falling: PregnancySheet
) -> None:
    canvas.show_data(chart(falling))
    before = canvas.grab().toImage()
    canvas.preview(Measurement(TODAY, (Millimetres(198),), Route.TRANSVAGINAL, "SM Allen"))
    assert "19.8 mm" in canvas.accessibleName()
    assert canvas.grab().toImage() != before
    canvas.preview(None)
    assert canvas.grab().toImage() == before


def test_a_preview_without_a_woman_shows_nothing(canvas: TrendChart) -> None:
    canvas.preview(Measurement(TODAY, (Millimetres(198),), Route.TRANSVAGINAL))
    assert canvas.trend_figure.data is None


def test_the_next_woman_is_painted_over_the_kept_axes_as_if_drawn_anew(
    canvas: TrendChart, chart: MakeChart, falling: PregnancySheet
) -> None:
    canvas.show_data(chart(falling))
    canvas.grab()
    canvas.show_data(chart(a_sheet(a_scan(mm="31.0"))))
    quick = canvas.grab().toImage()
    canvas.draw()
    assert canvas.grab().toImage() == quick


def test_a_new_size_is_laid_out_anew(canvas: TrendChart, chart: MakeChart, falling: PregnancySheet) -> None:
    canvas.show_data(chart(falling))
    canvas.resize(570, 300)
    canvas.grab()
    assert canvas.trend_figure.plane.area.right == pytest.approx(570 - 16)


def test_saving_the_figure_leaves_the_screen_as_it_was(
    canvas: TrendChart, chart: MakeChart, falling: PregnancySheet
) -> None:
    canvas.show_data(chart(falling))
    before = canvas.grab().toImage()
    canvas.trend_figure.savefig(io.BytesIO(), format="svg")
    assert canvas.grab().toImage() == before


def test_in_other_colours_her_lengths_are_drawn_as_on_a_chart_made_in_them(
    canvas: TrendChart, qtbot: QtBot, chart: MakeChart, falling: PregnancySheet, themed_app: QApplication
) -> None:
    made_dark = TrendChart(colours=colours_of(DARK))
    qtbot.addWidget(made_dark)
    made_dark.resize(canvas.size())
    made_dark.show_data(chart(falling))
    canvas.show_data(chart(falling))
    before = canvas.grab().toImage()
    canvas.clearFocus()
    canvas.setPalette(palette(DARK))
    worn = canvas.grab().toImage()
    assert worn != before
    assert worn == made_dark.grab().toImage()
