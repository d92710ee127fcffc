from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.errors import Problem, Refused, Unavailable
from models.records.importing.import_line import LineKey
from models.records.importing.reading_plan import (
    DateOrder,
    Encoding,
    Meaning,
    PlannedColumn,
)
from models.records.scan import Route
from models.values.length import Millimetres, Unit
from tests.ui.clipping import clipped
from tests.ui.pages.inbox.keys import focus, with_column
from tests.ui.pages.inbox.plans import COLUMNS, FakeReader, a_column, a_line, a_plan, a_refused_line
from ui.pages.inbox.page import InboxPage
from ui.pages.inbox.preview_card import Filter
from ui.wording.problems.lookup import error_sentence

# The platform without a screen cannot hold the keyboard for an opened list.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)

Opens = Callable[[FakeReader], InboxPage]


def test_the_mapping_says_which_visit_a_column_belongs_to(opens: Opens) -> None:
    columns = COLUMNS[:4] + tuple(replace(c, visit=v) for v in (1, 2) for c in COLUMNS[4:])
    page = opens(FakeReader(plan=a_plan(columns=columns)))
    assert page.plan_card.columns.rows[7].samples.whole == "visit 2 · 34 · 29 · 22"


def test_the_mapping_shows_what_stands_in_a_column(opens: Opens) -> None:
    row = opens(FakeReader()).plan_card.columns.rows[0]
    assert (row.heading.whole, row.samples.whole) == ("Surname", "Moreau · Nowak · Saar")
    assert row.samples.toolTip() == "Moreau · Nowak · Saar"


def test_a_sample_of_several_lines_stays_on_one(opens: Opens) -> None:
    page = opens(FakeReader(plan=a_plan(a_column("Remarks", Meaning.REMARKS, "a\nb\tc"))))
    assert page.plan_card.columns.rows[6].samples.whole == "a b c"


def test_a_column_of_both_orders_offers_them(opens: Opens) -> None:
    mixed = replace(COLUMNS[2], order=DateOrder.DAY_FIRST, is_mixed=True)
    page = opens(FakeReader(plan=with_column(2, mixed)))
    rows = page.plan_card.columns.rows
    assert rows[2].order.isVisible()
    assert not rows[4].order.isVisible()
    assert rows[2].order.value() is DateOrder.DAY_FIRST


def test_choosing_nothing_shows_again_what_stands(opens: Opens) -> None:
    reader = FakeReader()
    page = opens(reader)
    page.plan_card.unit.set_value(None)
    page.plan_card.route.set_value(None)
    page.plan_card.encoding.set_value(None)
    assert page.plan_card.unit.value() is Unit.MILLIMETRES
    assert page.plan_card.route.value() is Route.TRANSVAGINAL
    assert page.plan_card.encoding.value() is Encoding.UTF_8
    assert len(reader.read) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_D])
def test_no_key_takes_a_meaning_on_its_way_to_another(qtbot: QtBot, opens: Opens, key: Qt.Key) -> None:
    reader = FakeReader(plan=a_plan(a_column("Other", None, "x")))
    field = opens(reader).plan_card.columns.fields[6]
    qtbot.keyClick(field, key)
    assert field.view().isVisible()
    assert field.value() is None
    assert len(reader.read) == 1
    field.hidePopup()


def test_typing_leads_to_an_entry(qtbot: QtBot, opens: Opens) -> None:
    page = opens(FakeReader(plan=a_plan(a_column("Other", None, "x"))))
    field = page.plan_card.columns.fields[6]
    qtbot.keyClick(field, Qt.Key.Key_E)
    qtbot.keyClick(field.view(), Qt.Key.Key_Return)
    assert page.plan_card.columns.fields[6].value() is Meaning.EXAMINER


@pytest.mark.parametrize("size", [(1286, 536), (912, 428)])
def test_a_wide_file_cuts_nothing_and_its_last_column_is_led_to(
    qtbot: QtBot, opens: Opens, size: tuple[int, int]
) -> None:
    more = [a_column(f"A column with the number {i} and a long name", None, "x" * 50) for i in range(24)]
    last = PlannedColumn(heading="CL16", suggested=Meaning.READING, samples=("31",))
    columns = (*COLUMNS[:5], *more, last)
    page = opens(FakeReader(plan=a_plan(columns=columns, unit=None)))
    page.resize(*size)
    qtbot.wait(1)
    assert clipped(page) == []
    assert (page.width(), page.height()) == size
    qtbot.keyClick(page.questions_card.rows[0].button, Qt.Key.Key_Return)
    field = page.plan_card.columns.fields[29]
    assert focus(page) is field
    qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty())


def test_nothing_of_a_refused_file_stays(opens: Opens) -> None:
    reader = FakeReader(failure=Refused(Problem("file", "file.not_lines", ("scans.csv",))))
    page = opens(reader)
    assert page.stack.currentIndex() == 0
    assert page.file_name.text() == ""
    assert page.strip.text.startswith("scans.csv has a line without end")


def test_low_memory_is_said_in_its_own_sentence(opens: Opens) -> None:
    page = opens(FakeReader(failure=MemoryError()))
    assert page.strip.text == error_sentence(Unavailable("memory.low", "scans.csv"))
    assert page.choose.isEnabled()


def test_a_bug_while_reading_is_said_as_one(opens: Opens, caplog: pytest.LogCaptureFixture) -> None:
    page = opens(FakeReader(failure=ZeroDivisionError()))
    assert page.strip.text.startswith(
        error_sentence(Unavailable("program.fault", "ZeroDivisionError", ""))[:20]
    )
    assert "ZeroDivisionError" in caplog.text


def test_a_file_that_is_wholly_fine_opens_on_all_lines(opens: Opens) -> None:
    page = opens(FakeReader(found=(a_line(2), a_line(3))))
    assert page.preview_card.filter.value() is Filter.ALL
    assert len(page.preview_card.model.rows) == 2


def test_one_refused_line_and_it_opens_on_those_to_look_at(opens: Opens) -> None:
    page = opens(FakeReader(found=(a_line(2), a_refused_line(3))))
    assert page.preview_card.filter.value() is Filter.TO_LOOK_AT
    assert [row.sifted.line.key for row in page.preview_card.model.rows] == [LineKey(3)]


def test_lines_of_visits_side_by_side_say_which(opens: Opens) -> None:
    page = opens(FakeReader(found=(a_line(2, 1), a_line(2, 2))))
    names = [page.preview_card.model.index(row, 0).data() for row in range(2)]
    assert names == ["2, visit 1", "2, visit 2"]
    assert clipped(page.preview_card.rows) == []


def test_tab_walks_the_page_in_the_order_seen(qtbot: QtBot, opens: Opens) -> None:
    page = opens(FakeReader(plan=a_plan(unit=None)))
    card = page.plan_card
    card.unit.setFocus()
    seen: list[QWidget | None] = []
    while focus(page) is not page.questions_card.rows[0].button and len(seen) < 40:
        seen.append(focus(page))
        qtbot.keyClick(page, Qt.Key.Key_Tab)
    assert seen == [card.unit, card.route, card.separator, card.encoding, *card.columns.fields]


def test_tab_walks_a_column_with_its_order_before_the_next(qtbot: QtBot, opens: Opens) -> None:
    orders = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
    page = opens(FakeReader(plan=with_column(2, replace(COLUMNS[2], order=None, orders=orders))))
    rows = page.plan_card.columns.rows
    rows[2].meaning.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Tab)
    assert focus(page) is rows[2].order
    qtbot.keyClick(page, Qt.Key.Key_Tab)
    assert focus(page) is rows[3].meaning


def test_a_look_at_a_line_does_not_outlast_the_plan_it_was_read_with(qtbot: QtBot, opens: Opens) -> None:
    line = a_line(3)
    assert line.arrival is not None
    readings, units = (Millimetres(200), Millimetres(450)), (Unit.MILLIMETRES,) * 2
    apart = replace(line.arrival, readings=readings, typed=("20", "45"), units=units)
    page = opens(FakeReader(found=(a_line(2), replace(line, arrival=apart))))
    page.preview_card.rows.selectRow(0)
    page.preview_card.toggle.click()
    assert page.preview_card.take.accessibleName() == "Import 2 scans of 2 women"
    page.plan_card.unit.set_value(Unit.CENTIMETRES)
    with qtbot.waitSignal(page.inbox.finished) as finished:
        page.preview_card.take.click()
    assert finished.args is not None
    assert finished.args[0].scans == 1
