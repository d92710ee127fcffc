from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.errors import Problem, Refused
from models.records.importing.reading_plan import (
    DATES,
    AgeDecimals,
    DateOrder,
    Encoding,
    EncodingReading,
    Meaning,
    PlannedColumn,
    PlanQuestion,
    QuestionKind,
    ReadingPlan,
    Separator,
)
from models.records.scan import Route
from models.values.length import Unit
from tests.ui.pages.inbox.keys import answer, focus, is_asking, said, with_column
from tests.ui.pages.inbox.plans import COLUMNS, FakeReader, a_column, a_plan
from ui.pages.inbox.page import InboxPage
from ui.wording.imports import import_word
from ui.wording.problems.lookup import error_sentence

# The platform without a screen cannot hold the keyboard for an opened list.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)

FILE = Path("scans.csv")
TWO_DUE_DATES = (
    PlannedColumn(heading="EDD (LMP)", suggested=Meaning.DUE_ON, samples=("2027-01-27",)),
    PlannedColumn(heading="EDD (ultrasound)", suggested=Meaning.DUE_ON, samples=("2027-02-10",)),
)
POLISH = (
    EncodingReading(Encoding.WINDOWS_1250, ("Dvořáková", "Łukasik")),
    EncodingReading(Encoding.WINDOWS_1252, ("Dvoøáková", "£ukasik")),
)
Opens = Callable[[FakeReader], InboxPage]


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
            a_plan(a_column("GA", Meaning.AGE, "24.3"), has_decimal_ages=True),
            2,
            a_plan(
                a_column("GA", Meaning.AGE, "24.3"), has_decimal_ages=True, age_decimals=AgeDecimals.TENTHS
            ),
        ),
        (
            with_column(5, replace(COLUMNS[5], meaning=None, suggested=Meaning.READING)),
            list(Meaning).index(Meaning.READING) + 1,
            with_column(5, replace(COLUMNS[5], suggested=Meaning.READING)),
        ),
        (
            a_plan(*TWO_DUE_DATES),
            list(Meaning).index(Meaning.DUE_ON) + 1,
            a_plan(
                replace(TWO_DUE_DATES[0], meaning=Meaning.DUE_ON), TWO_DUE_DATES[1], leaves_out=frozenset({7})
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


def test_an_encoding_that_does_not_seem_to_fit_can_be_chosen_all_the_same(opens: Opens) -> None:
    page = opens(FakeReader(plan=a_plan(encodings=POLISH)))
    field = page.plan_card.encoding
    entries = [field.itemText(i) for i in range(1, field.count())]
    assert len(entries) == len(set(entries)) == len(Encoding)
    assert import_word(Encoding.WINDOWS_1257) in entries


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


def test_of_several_sheets_one_is_chosen_first_and_nothing_is_preselected(qtbot: QtBot, opens: Opens) -> None:
    reader = FakeReader(plan=a_plan(sheet="2025", sheets=("2025", "2026"), lacks_sheet=True, unit=None))
    page = opens(reader)
    assert [text[:20] for text in said(page)] == ["Of the sheets “2025”"]
    assert (page.plan_card.sheet.value(), page.plan_card.unit.isEnabled()) == (None, False)
    answer(qtbot, page, entry=2)
    assert reader.asked == [(None, None, "2026")]


def test_days_that_a_spreadsheet_counts_are_said_once(opens: Opens) -> None:
    serial = (DateOrder.SERIAL,)
    columns = tuple(replace(c, orders=serial, order=None) if c.meaning in DATES else c for c in COLUMNS)
    page = opens(FakeReader(plan=a_plan(columns=columns)))
    assert len(said(page)) == 1
    first = next(i for i, c in enumerate(columns) if c.meaning in DATES)
    page.plan_card.columns.rows[first].order.set_value(DateOrder.SERIAL)
    assert not is_asking(page)


def test_a_sheet_that_cannot_be_read_leaves_the_file_as_it_was(opens: Opens) -> None:
    refused = Refused(Problem("file", "file.no_sheet", ("scans.xlsx",)))
    page = opens(FakeReader(plan=a_plan(sheet="Scans", sheets=("Scans", "Old")), settled=refused))
    page.plan_card.sheet.set_value("Old")
    assert page.strip.text == error_sentence(refused)
    assert page.plan_card.sheet.value() == "Scans"
    assert page.preview_card.take.isEnabled()


def test_of_several_sheets_the_one_that_is_shown_can_be_chosen(qtbot: QtBot, opens: Opens) -> None:
    asked = a_plan(sheet="Scans", sheets=("Scans", "Old"), lacks_sheet=True)
    reader = FakeReader(plan=asked, settled=replace(asked, lacks_sheet=False))
    page = opens(reader)
    assert said(page) == [
        "Of the sheets “Scans” and “Old”, more than one holds scans. Say which to read first."
    ]
    assert page.plan_card.sheet.value() is None
    assert not page.plan_card.columns.isEnabled()
    answer(qtbot, page, 1)
    assert reader.asked == [(None, None, "Scans")]
    assert (page.plan_card.sheet.value(), page.plan_card.columns.isEnabled()) == ("Scans", True)
    assert not is_asking(page)


def test_no_sheet_chosen_shows_again_the_one_that_is_read(opens: Opens) -> None:
    reader = FakeReader(plan=a_plan(sheet="Scans", sheets=("Scans", "Old")))
    page = opens(reader)
    page.plan_card.sheet.set_value(None)
    assert page.plan_card.sheet.value() == "Scans"
    assert reader.asked == []


def test_of_several_columns_the_tick_names_the_first_and_counts_the_others(
    qtbot: QtBot, opens: Opens
) -> None:
    many = [PlannedColumn(heading=f"Note {n}", samples=("x",)) for n in range(30)]
    due = PlannedColumn(heading="Due & (next scan as the secretary wrote it)", suggested=Meaning.DUE_ON)
    page = opens(
        FakeReader(plan=a_plan(*many, due, PlannedColumn(heading="DOB (h)", suggested=Meaning.BORN_ON)))
    )
    text = page.plan_card.agree.text()
    assert text.startswith("&Leave out “Due && (next")
    assert text.endswith("… and 1 more")
    qtbot.keyClick(page.questions_card.rows[0].button, Qt.Key.Key_Return)
    assert focus(page) is page.plan_card.agree
    assert not page.plan_card.columns.rows[36].visibleRegion().isEmpty()


def test_the_tick_agrees_to_leave_out_what_it_names(qtbot: QtBot, opens: Opens) -> None:
    baby = PlannedColumn(heading="DOB (baby)", suggested=Meaning.BORN_ON)
    reader = FakeReader(plan=a_plan(baby))
    page = opens(reader)
    assert page.plan_card.agree.text() == "&Leave out “DOB (baby)”"
    assert "“DOB (baby)” looks like a birth date" in page.plan_card.agree.toolTip()
    qtbot.keyClick(page.questions_card.rows[0].button, Qt.Key.Key_Return)
    assert focus(page) is page.plan_card.agree
    qtbot.keyClick(page.plan_card.agree, Qt.Key.Key_Space)
    assert [plan.leaves_out for plan in reader.read] == [frozenset({6})]


def test_the_tick_leaves_out_no_candidate_that_has_to_be_chosen_from(opens: Opens) -> None:
    baby = PlannedColumn(heading="DOB (baby)", suggested=Meaning.BORN_ON)
    page = opens(FakeReader(plan=a_plan(*TWO_DUE_DATES, baby)))
    assert page.plan_card.agree.text() == "&Leave out “DOB (baby)”"
    page.plan_card.agree.click()
    assert page.plan_card.agree.isChecked()
    assert [text.split(".")[0] for text in said(page)] == [
        "“EDD (LMP)” and “EDD (ultrasound)” may both be the due date"
    ]


def test_the_tick_can_be_taken_back(opens: Opens) -> None:
    page = opens(FakeReader(plan=a_plan(PlannedColumn(heading="DOB (baby)", suggested=Meaning.BORN_ON))))
    page.plan_card.agree.click()
    assert not is_asking(page)
    page.plan_card.agree.click()
    assert is_asking(page)
    assert not page.plan_card.agree.isChecked()


def test_without_such_columns_there_is_no_tick(opens: Opens) -> None:
    assert not opens(FakeReader()).plan_card.agree.isVisible()


def test_visits_that_do_not_pair_up_are_asked_and_left_out(qtbot: QtBot, opens: Opens) -> None:
    lone = replace(a_column("CL 2", Meaning.READING, "29"), visit=2)
    page = opens(FakeReader(plan=a_plan(lone)))
    assert [row.button.accessibleName() for row in page.questions_card.rows] == [f"Answer: {said(page)[0]}"]
    page.plan_card.columns.fields[6].set_value(None)
    assert not is_asking(page)


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


@pytest.mark.parametrize(
    "ask",
    [
        a
        for a in QuestionKind
        if a
        not in (
            QuestionKind.ENCODING,
            QuestionKind.SHEET,
            QuestionKind.UNIT,
            QuestionKind.ROUTE,
            QuestionKind.LEFT_OUT,
        )
    ],
)
def test_every_question_about_columns_leads_into_the_mapping(opens: Opens, ask: QuestionKind) -> None:
    page = opens(FakeReader(plan=a_plan(unit=None)))
    page.plan_card.lead_to(PlanQuestion(ask, Meaning.BORN_ON, (2,)))
    assert page.plan_card.columns.isAncestorOf(page.plan_card._answering(PlanQuestion(ask, None, (2,))))
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
