"""Every field of the program that a day is typed into reads it in the clinic's order."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.values.day import DayOrder
from tests.builders import TODAY, a_desk
from tests.stores import a_store
from tests.ui.forms.walking import Walk
from tests.ui.forms.walks import WALKS
from ui.pages.audit.filters import AuditFilters
from ui.pages.woman.tabs.last_day import LastDay
from ui.session.runner import InlineRunner
from ui.session.session import Session, WomanOnScreen
from ui.widgets.date_order import set_order
from ui.widgets.fields.date_field import DateField

READ = {DayOrder.DAY_FIRST: date(1993, 4, 3), DayOrder.MONTH_FIRST: date(1993, 3, 4)}


def typed(field: DateField, text: str) -> list[str]:
    """Types a day; what it can mean, where that was offered."""
    offered: list[str] = []
    field.offered.connect(offered.extend)
    field.setText(text)
    field.textEdited.emit(text)
    field.validate()
    return offered


def check_every_date_in(window: QWidget) -> None:
    fields = window.findChildren(DateField)
    assert fields
    for order, read in READ.items():
        set_order(window, order)
        for field in fields:
            field.set_range(date(1990, 1, 1), date(2050, 1, 1))
            offered = typed(field, "3/4/93")
            if field.focuses_offer:
                assert (field.value(), offered) == (read, []), field.accessibleName()
            else:
                assert field.value() is None
                assert [text[-11:] for text in offered] == [
                    f"{d:%d-%b-%Y}" for d in (read, READ[order.other])
                ]


@pytest.mark.parametrize("walk", WALKS, ids=Walk.name)
def test_every_form_reads_days_in_both_orders(
    walk: Walk, tmp_path: Path, qtbot: QtBot, themed_app: QApplication
) -> None:
    store, runner = a_store(tmp_path), InlineRunner()
    desk = a_desk(store)
    page = walk.page(Session(desk, runner, WomanOnScreen(desk, runner, themed_app)))
    qtbot.addWidget(page)
    if page.findChildren(DateField):
        check_every_date_in(page)
    store.close()


def test_the_filters_of_the_audit_read_days_in_both_orders(qtbot: QtBot, themed_app: QApplication) -> None:
    filters = AuditFilters(TODAY)
    qtbot.addWidget(filters)
    check_every_date_in(filters)


def test_the_last_day_of_a_symptom_is_read_in_both_orders(
    tmp_path: Path, qtbot: QtBot, themed_app: QApplication
) -> None:
    store = a_store(tmp_path)
    asked = LastDay(a_desk(store).clock)
    qtbot.addWidget(asked)
    check_every_date_in(asked)
    store.close()
