from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.errors import Problem, Refused, Unavailable
from models.records.incoming import LineKey
from models.records.reading_plan import (
    AgeDecimals,
    Ask,
    Column,
    DateOrder,
    Encoding,
    EncodingReading,
    PlannedColumn,
    PlanQuestion,
    ReadingPlan,
    Separator,
)
from models.records.scan import Route
from models.values.length import Unit
from tests.ui.clipping import clipped
from tests.ui.pages.inbox.plans import COLUMNS, FakeReader, a_column, a_line, a_plan, a_refused_line
from ui.pages.inbox.choice import SettledChoice
from ui.pages.inbox.page import InboxPage
from ui.pages.inbox.preview_card import Filter
from ui.problems import error_sentence

# The platform without a screen cannot hold the keyboard for an opened list.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)

FILE = Path("scans.csv")
TWO_DUE_DATES = (
    PlannedColumn(heading="EDD (LMP)", suggested=Column.DUE_ON, samples=("2027-01-27",)),
    PlannedColumn(heading="EDD (ultrasound)", suggested=Column.DUE_ON, samples=("2027-02-10",)),
)
POLISH = (
    EncodingReading(Encoding.WINDOWS_1250, ("Dvořáková", "Łukasik")),
    EncodingReading(Encoding.WINDOWS_1252, ("Dvoøáková", "£ukasik")),
)
Opens = Callable[[FakeReader], InboxPage]


def with_column(place: int, column: PlannedColumn) -> ReadingPlan:
    columns = list(COLUMNS)
    columns[place] = column
    return a_plan(columns=tuple(columns))


def pick(qtbot: QtBot, field: SettledChoice[object], entry: int) -> None:
    """Choose an entry of an opened list by real keys."""
    qtbot.waitUntil(field.view().isVisible)
    qtbot.keyClick(field.view(), Qt.Key.Key_Home)
    for _ in range(entry):
        qtbot.keyClick(field.view(), Qt.Key.Key_Down)
    qtbot.keyClick(field.view(), Qt.Key.Key_Return)


def answer(qtbot: QtBot, page: InboxPage, entry: int, place: int = 0) -> None:
    """Go from a question to its field with Enter, and choose there."""
    qtbot.keyClick(page.questions_card.rows[place].button, Qt.Key.Key_Return)
    field = focus(page)
    assert isinstance(field, SettledChoice)
    if not field.view().isVisible():
        qtbot.keyClick(field, Qt.Key.Key_Down)
    pick(qtbot, field, entry)


def focus(page: InboxPage) -> QWidget | None:
    return page.window().focusWidget()


def said(page: InboxPage) -> list[str]:
    return [row.line.text for row in page.questions_card.rows]


def is_asking(page: InboxPage) -> bool:
    return page.beside.currentWidget() is page.questions_card


def test_a_complete_plan_is_read_at_once(opens: Opens) -> None:
    page = opens(FakeReader())
    assert not is_asking(page)
    assert page.preview_card.take.accessibleName() == "Import 1 scan of 1 woman"


@pytest.mark.parametrize(
    ("plan", "entry", "settled"),
    [
        (a_plan(unit=None), 2, a_plan(unit=Unit.CENTIMETRES)),
        (a_plan(route=None), 1, a_plan(route=Route.TRANSVAGINAL)),
        (
            with_column(
                2, replace(COLUMNS[2], order=None, orders=(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST))
            ),
            2,
            with_column(
                2,
                replace(
                    COLUMNS[2],
                    order=DateOrder.MONTH_FIRST,
                    orders=(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST),
                ),
            ),
        ),
        (
            with_column(2, replace(COLUMNS[2], order=None, orders=(DateOrder.SERIAL,))),
            1,
            with_column(2, replace(COLUMNS[2], order=DateOrder.SERIAL, orders=(DateOrder.SERIAL,))),
        ),
        (
            a_plan(a_column("GA", Column.AGE, "24.3"), has_decimal_ages=True),
            2,
            a_plan(
                a_column("GA", Column.AGE, "24.3"), has_decimal_ages=True, age_decimals=AgeDecimals.TENTHS
            ),
        ),
        (
            with_column(5, replace(COLUMNS[5], meaning=None, suggested=Column.READING)),
            list(Column).index(Column.READING) + 1,
            with_column(5, replace(COLUMNS[5], suggested=Column.READING)),
        ),
        (
            a_plan(*TWO_DUE_DATES),
            list(Column).index(Column.DUE_ON) + 1,
            a_plan(
                replace(TWO_DUE_DATES[0], meaning=Column.DUE_ON), TWO_DUE_DATES[1], leaves_out=frozenset({7})
            ),
        ),
    ],
    ids=["unit", "route", "order", "serial", "decimals", "missing", "candidates"],
)
def test_a_question_is_shown_answered_by_keys_and_gone(
    qtbot: QtBot, opens: Opens, plan: ReadingPlan, entry: int, settled: ReadingPlan
) -> None:
    reader = FakeReader(plan=plan)
    page = opens(reader)
    assert is_asking(page)
    assert focus(page) is page.questions_card.rows[0].button
    while is_asking(page):
        answer(qtbot, page, entry)
    assert reader.read == [settled]
    assert focus(page) is page.preview_card.rows


def test_a_field_that_answers_a_question_is_marked_until_it_did(qtbot: QtBot, opens: Opens) -> None:
    page = opens(FakeReader(plan=a_plan(unit=None)))
    assert page.plan_card.unit.property("state") == "problem"
    assert page.plan_card.unit.accessibleDescription() == said(page)[0]
    answer(qtbot, page, 1)
    assert page.plan_card.unit.property("state") == ""


def test_both_candidates_are_marked(opens: Opens) -> None:
    page = opens(FakeReader(plan=a_plan(*TWO_DUE_DATES)))
    states = [field.property("state") for field in page.plan_card.columns.fields]
    assert states == [None] * 6 + ["problem"] * 2


def test_the_other_order_of_a_date_column_stays_unmarked(opens: Opens) -> None:
    orders = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
    page = opens(FakeReader(plan=with_column(2, replace(COLUMNS[2], order=None, orders=orders))))
    row = page.plan_card.columns.rows[2]
    assert (row.order.property("state"), row.meaning.property("state")) == ("problem", None)
    assert row.order.choices == orders


def test_an_encoding_is_asked_with_the_words_it_would_give(qtbot: QtBot, opens: Opens) -> None:
    reader = FakeReader(plan=a_plan(encodings=POLISH, unit=None), settled=a_plan())
    page = opens(reader)
    assert page.plan_card.encoding.value() is None
    entries = [page.plan_card.encoding.itemText(i) for i in range(3)]
    assert entries[1:] == [
        "Windows-1250 (Central European): Dvořáková, Łukasik",
        "Windows-1252 (Western European): Dvoøáková, £ukasik",
    ]
    answer(qtbot, page, 1)
    assert reader.asked == [(Encoding.WINDOWS_1250, None, None)]
    assert not is_asking(page)


def test_the_encoding_is_asked_first_and_alone(opens: Opens) -> None:
    page = opens(FakeReader(plan=a_plan(encodings=POLISH, unit=None, route=None)))
    assert len(said(page)) == 1
    assert not page.plan_card.unit.isEnabled()
    assert not page.plan_card.columns.isEnabled()


def test_what_was_settled_before_stays_settled(opens: Opens) -> None:
    reader = FakeReader()
    page = opens(reader)
    page.plan_card.separator.set_value(Separator.TAB)
    page.plan_card.encoding.set_value(Encoding.ISO_8859_2)
    assert reader.asked == [(None, Separator.TAB, None), (Encoding.ISO_8859_2, Separator.TAB, None)]


def test_another_file_is_opened_without_what_was_settled_for_the_last(opens: Opens) -> None:
    reader = FakeReader()
    page = opens(reader)
    page.plan_card.separator.set_value(Separator.TAB)
    page.open_file(FILE)
    page.plan_card.encoding.set_value(Encoding.MAC_ROMAN)
    assert reader.asked[-1] == (Encoding.MAC_ROMAN, None, None)


def test_a_workbook_offers_its_sheets_instead_of_separators(opens: Opens) -> None:
    reader = FakeReader(plan=a_plan(sheet="Scans", sheets=("Scans", "Old")))
    page = opens(reader)
    card = page.plan_card
    assert (card.sheet.isVisible(), card.separator.isVisible(), card.encoding.isVisible()) == (
        True,
        False,
        False,
    )
    card.sheet.set_value("Old")
    assert reader.asked == [(None, None, "Old")]


def test_a_sheet_that_cannot_be_read_leaves_the_file_as_it_was(opens: Opens) -> None:
    refused = Refused(Problem("file", "file.no_sheet", ("scans.xlsx",)))
    page = opens(FakeReader(plan=a_plan(sheet="Scans", sheets=("Scans", "Old")), settled=refused))
    page.plan_card.sheet.set_value("Old")
    assert page.strip.text == error_sentence(refused)
    assert page.plan_card.sheet.value() == "Scans"
    assert page.preview_card.take.isEnabled()


def test_the_tick_agrees_to_leave_out_what_it_names(qtbot: QtBot, opens: Opens) -> None:
    baby = PlannedColumn(heading="DOB (baby)", suggested=Column.BORN_ON)
    reader = FakeReader(plan=a_plan(baby))
    page = opens(reader)
    assert page.plan_card.agree.text() == "&Leave out 1 column of a known meaning"
    assert "“DOB (baby)” looks like a birth date" in page.plan_card.agree.toolTip()
    qtbot.keyClick(page.questions_card.rows[0].button, Qt.Key.Key_Return)
    assert focus(page) is page.plan_card.agree
    qtbot.keyClick(page.plan_card.agree, Qt.Key.Key_Space)
    assert [plan.leaves_out for plan in reader.read] == [frozenset({6})]


def test_the_tick_can_be_taken_back(opens: Opens) -> None:
    page = opens(FakeReader(plan=a_plan(PlannedColumn(heading="DOB (baby)", suggested=Column.BORN_ON))))
    page.plan_card.agree.click()
    assert not is_asking(page)
    page.plan_card.agree.click()
    assert is_asking(page)
    assert not page.plan_card.agree.isChecked()


def test_without_such_columns_there_is_no_tick(opens: Opens) -> None:
    assert not opens(FakeReader()).plan_card.agree.isVisible()


def test_visits_that_do_not_pair_up_are_asked_and_left_out(qtbot: QtBot, opens: Opens) -> None:
    lone = replace(a_column("CL 2", Column.READING, "29"), visit=2)
    page = opens(FakeReader(plan=a_plan(lone)))
    assert [row.button.accessibleName() for row in page.questions_card.rows] == [f"Answer: {said(page)[0]}"]
    page.plan_card.columns.fields[6].set_value(None)
    assert not is_asking(page)


def test_the_mapping_says_which_visit_a_column_belongs_to(opens: Opens) -> None:
    columns = COLUMNS[:4] + tuple(replace(c, visit=v) for v in (1, 2) for c in COLUMNS[4:])
    page = opens(FakeReader(plan=a_plan(columns=columns)))
    assert page.plan_card.columns.rows[7].samples.whole == "visit 2 · 34 · 29 · 22"


def test_the_mapping_shows_what_stands_in_a_column(opens: Opens) -> None:
    row = opens(FakeReader()).plan_card.columns.rows[0]
    assert (row.heading.whole, row.samples.whole) == ("Surname", "Moreau · Nowak · Saar")
    assert row.samples.toolTip() == "Moreau · Nowak · Saar"


def test_a_sample_of_several_lines_stays_on_one(opens: Opens) -> None:
    page = opens(FakeReader(plan=a_plan(a_column("Remarks", Column.REMARKS, "a\nb\tc"))))
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
    assert page.plan_card.columns.fields[6].value() is Column.EXAMINER


def test_enter_leads_from_the_mapping_to_what_is_open_and_then_to_the_lines(
    qtbot: QtBot, opens: Opens
) -> None:
    page = opens(FakeReader(plan=a_plan(unit=None)))
    page.plan_card.separator.setFocus()
    qtbot.keyClick(page.plan_card.separator, Qt.Key.Key_Return)
    assert focus(page) is page.questions_card.rows[0].button
    answer(qtbot, page, 1)
    page.plan_card.separator.setFocus()
    qtbot.keyClick(page.plan_card.separator, Qt.Key.Key_Return)
    assert focus(page) is page.preview_card.rows


def test_whoever_corrects_of_her_own_accord_keeps_her_place(opens: Opens) -> None:
    page = opens(FakeReader(plan=a_plan(unit=None, route=None)))
    page.plan_card.route.setFocus()
    page.plan_card.route.set_value(Route.TRANSPERINEAL)
    assert focus(page) is page.plan_card.route


@pytest.mark.parametrize("size", [(1286, 536), (912, 428)])
def test_a_wide_file_cuts_nothing_and_its_last_column_is_led_to(
    qtbot: QtBot, opens: Opens, size: tuple[int, int]
) -> None:
    more = [a_column(f"A column with the number {i} and a long name", None, "x" * 50) for i in range(24)]
    last = PlannedColumn(heading="CL16", suggested=Column.READING, samples=("31",))
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


def test_nothing_of_the_old_file_stays_while_the_next_is_opened(opens: Opens) -> None:
    reader = FakeReader()
    page = opens(reader)
    seen: list[int] = []
    page.inbox.reading.connect(lambda: seen.append(len(page.plan_card.columns.rows)))
    page.open_file(FILE)
    assert seen == [0, 6]


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


@pytest.mark.parametrize(
    "ask", [ask for ask in Ask if ask not in (Ask.ENCODING, Ask.UNIT, Ask.ROUTE, Ask.LEFT_OUT)]
)
def test_every_question_about_columns_leads_into_the_mapping(opens: Opens, ask: Ask) -> None:
    page = opens(FakeReader(plan=a_plan(unit=None)))
    page.plan_card.lead_to(PlanQuestion(ask, Column.BORN_ON, (2,)))
    assert page.plan_card.columns.isAncestorOf(page.plan_card._answering(PlanQuestion(ask, None, (2,))))
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


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
