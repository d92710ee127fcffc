"""The form of a scan: it fits, holds still, and every part of it can be said by keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.records.scan import Criterion, FunnelShape, Route, Scan
from models.values.length import Millimetres
from models.views import PregnancySheet
from tests.builders import a_day, a_scan, a_sheet, an_earlier_birth
from tests.ui.clipping import clipped
from tests.ui.pages.scan.conftest import Opened
from tests.ui.pages.scan.keys import press
from tests.ui.pages.screen import sheet_of
from ui.pages.scan.page import ScanPage
from ui.pages.scan.row import Row
from ui.pages.scan.wording import unsettled
from ui.wording import formats

SIZES = {"1366x768": (1294, 636), "1366x696": (1294, 564), "1093x614": (1037, 482)}
"""What a window of that size leaves for the page."""


def _sheet() -> PregnancySheet:
    return a_sheet(a_scan(at="21+0", mm="26.9"), history=(an_earlier_birth(),))


def _said(page: ScanPage) -> str:
    """What the line under the banner says saving would do."""
    return page.preview.text if page.preview is not None else ""


def _scans(store: SqlStore, page: ScanPage) -> tuple[Scan, ...]:
    return store.sheet(sheet_of(page).pregnancy.id).scans


def _lengths(scan: Scan) -> list[str]:
    return [str(reading) for reading in scan.readings]


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_no_scroll_bar_and_nothing_cut_at_the_sizes_of_the_clinics_screens(
    opened: Opened, qtbot: QtBot, size: tuple[int, int]
) -> None:
    page = opened(_sheet())
    page.resize(*size)
    page.form.see_nothing_else()
    press(page, "22.4 Tab 22.9 Tab 23.3")
    qtbot.wait(50)
    around = page.form.around
    assert around.verticalScrollBar().maximum() == around.horizontalScrollBar().maximum() == 0
    assert clipped(page) == []
    assert page.sides.is_folded == (size[0] < 1200)


def test_in_a_narrow_window_the_chart_comes_in_the_forms_place(opened: Opened) -> None:
    page = opened(_sheet())
    page.resize(888, 428)
    assert (page.echo.isVisible(), page.form.isVisible()) == (False, True)
    page.foot.chart.click()
    assert (page.echo.isVisible(), page.form.isVisible()) == (True, False)
    page.resize(1294, 636)
    assert (page.echo.isVisible(), page.form.isVisible(), page.foot.chart.isVisible()) == (True, True, False)


def test_nothing_moves_while_it_is_typed_doubted_and_refused(opened: Opened, qtbot: QtBot) -> None:
    page = opened(_sheet())
    still = (*page.form.readings, page.form.funnel, page.form.note, page.save, page.echo)
    before = [widget.mapTo(page, QPoint(0, 0)) for widget in still]
    press(page, "2.4 Tab 2,4 Tab abc Tab")
    page.form.day.setFocus()
    press(page, "x Tab Ctrl+S")
    page.form.see_nothing_else()
    qtbot.wait(50)
    assert [widget.mapTo(page, QPoint(0, 0)) for widget in still] == before


def test_a_day_that_cannot_be_read_leaves_no_age_and_no_flag(opened: Opened) -> None:
    page = opened(_sheet())
    press(page, "22.4")
    assert (page.form.age.text(), _said(page)[:6]) == ("22+0", "Saving")
    page.form.day.setFocus()
    page.form.day.selectAll()
    press(page, "tom")
    assert (page.form.age.text(), _said(page)) == (formats.not_recorded(), unsettled())
    press(page, "orrow Tab")
    assert (page.form.age.text(), _said(page)) == (formats.not_recorded(), unsettled())
    assert page.foot.problem.text != ""


def test_a_route_that_is_taken_back_comes_back(opened: Opened) -> None:
    page = opened(_sheet())
    page.form.route.set_value(None)
    assert page.form.route.value() is Route.TRANSVAGINAL


def test_what_the_last_scan_recorded_stands_at_the_end_of_each_line(opened: Opened) -> None:
    before = replace(
        a_scan(at="21+0", mm="26.9"),
        funnel=TriState.YES,
        funnel_shape=FunnelShape.U,
        funnel_length=Millimetres(60),
        placenta=Placenta.LOW,
        symptoms_asked=True,
    )
    page = opened(a_sheet(before))
    said = {name: row.last.text() for name, row in page.form.rows.items() if isinstance(row, Row)}
    assert (said["funnel"], said["placenta"], said["symptoms"]) == ("U, 6.0 mm", "low", "none")
    assert said["findings"] == "Last, 23-Feb"
    page.form.day.set_value(a_day("20+6"))
    assert {row.last.text() for row in page.form.rows.values() if isinstance(row, Row)} == {""}


def test_the_size_of_a_funnel_in_the_record_is_not_asked_again(opened: Opened) -> None:
    scan = replace(a_scan(at="21+0", mm="26.9"), funnel=TriState.YES, funnel_length=Millimetres(60))
    page = opened(a_sheet(scan), record_id=scan.id)
    assert (page.form.funnel_length.text(), page.form.complaint) == ("6.0", "")


def test_not_all_of_the_nine_are_met_by_unticking_and_esc_leads_back(opened: Opened, store: SqlStore) -> None:
    page = opened(_sheet())
    press(page, "22.4 Alt+Q")
    quality = page.form.criteria
    quality.whole.set_value(False)
    assert quality.nine.isVisible()
    quality.ticks[Criterion.BLADDER_EMPTY].click()
    assert (len(quality.value() or ()), quality.whole.value()) == (8, False)
    press(page, "Esc")
    assert (quality.nine.isVisible(), page.isVisible()) == (False, True)
    press(page, "Ctrl+S")
    assert Criterion.BLADDER_EMPTY not in (_scans(store, page)[-1].criteria_met or ())


def test_the_nine_unfolded_and_not_touched_record_nothing(opened: Opened) -> None:
    page = opened(_sheet())
    page.form.criteria.unfold.click()
    assert page.form.criteria.nine.isVisible()
    page.form.note.setFocus()
    QApplication.processEvents()
    assert (page.form.criteria.nine.isVisible(), page.form.criteria.value()) == (False, None)


def test_another_examiner_is_taken_from_the_list_by_keys(opened: Opened, qtbot: QtBot) -> None:
    page = opened(_sheet())
    field = page.form.examiner
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.waitUntil(field.list.isVisible)
    qtbot.keyClick(field.list, Qt.Key.Key_Down)
    qtbot.keyClick(field.list, Qt.Key.Key_Down)
    qtbot.keyClick(field.list, Qt.Key.Key_Return)
    assert (field.text(), field.is_own) == ("SM Allen", False)
    assert page.form.fields["examiner"].label.text() == "E&xaminer"


def test_ctrl_s_saves_while_the_list_of_examiners_is_open(
    opened: Opened, store: SqlStore, qtbot: QtBot
) -> None:
    page = opened(_sheet())
    press(page, "22.4")
    page.form.examiner.open_list()
    qtbot.keyClick(page.form.examiner.list, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert _lengths(_scans(store, page)[-1]) == ["22.4"]


def test_ctrl_s_saves_from_every_field(opened: Opened, store: SqlStore) -> None:
    page = opened(a_sheet())
    for inner in (*page.form.inputs.values(), page.save):
        opened.again(sheet_of(page).pregnancy.id)
        press(page, "22.4")
        inner.setFocus()
        before = len(_scans(store, page))
        press(page, "Ctrl+S")
        assert len(_scans(store, page)) == before + 1, inner.accessibleName()
