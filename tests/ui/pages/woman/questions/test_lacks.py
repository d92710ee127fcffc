"""What is not recorded: how it is said, and where it leads."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from models.records.finding import Membranes
from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.rules.guidelines.assessment import Missing
from tests.builders import STAMP, TODAY, a_day, a_scan, a_sheet, an_examination, next_id
from tests.ui.pages.woman.conftest import Opened
from tests.ui.pages.woman.states import short
from ui.pages.woman.questions.lacks import lack_text
from ui.session.session import Where


@pytest.mark.parametrize(
    ("what", "where", "typed"),
    [
        (Missing.RISK_FACTORS, Where.HISTORY, "risk_factors"),
        (Missing.CERVICAL_TRAUMA, Where.HISTORY, "risk_factors"),
        (Missing.PLACENTA, Where.PREGNANCY, "placenta"),
        (Missing.EXAMINATION, Where.RECORD, "examination"),
        (Missing.DUE_DATE, Where.PREGNANCY, "due_date"),
    ],
)
def test_what_is_missing_leads_to_where_it_is_asked(
    opened: Opened, qtbot: QtBot, what: Missing, where: Where, typed: str
) -> None:
    page = opened(short())
    with qtbot.waitSignal(page.location_wanted) as led:
        page.panel.supply_wanted.emit(what)
    assert (led.args[0].where, led.args[0].typed) == (where, typed)


def test_trauma_that_follows_from_the_risk_factors_is_asked_among_them(opened: Opened, qtbot: QtBot) -> None:
    unknown = RiskFactor(
        id=next_id(), stamp=STAMP, pregnancy_id=next_id(), kind=RiskKind.CONISATION, answer=TriState.UNKNOWN
    )
    page = opened(a_sheet(a_scan(mm="22.4"), risks=(unknown,)))
    with qtbot.waitSignal(page.location_wanted) as led:
        page.panel.supply_wanted.emit(Missing.CERVICAL_TRAUMA)
    assert (led.args[0].where, led.args[0].typed) == (Where.HISTORY, "risk_factors")


@pytest.mark.parametrize(
    ("dilation", "membranes", "text"),
    [
        ("2.0", None, "Membranes not recorded at the examination of 02-Mar-2026"),
        (None, Membranes.NOT_SEEN, "Dilation not recorded at the examination of 02-Mar-2026"),
        (None, None, "Membranes and dilation not recorded at the examination of 02-Mar-2026"),
        ("2.0", Membranes.NOT_SEEN, "Left blank at the examination"),
    ],
)
def test_what_an_examination_left_blank_is_named_with_its_day(
    dilation: str | None, membranes: Membranes | None, text: str
) -> None:
    sheet = a_sheet(examinations=(an_examination(dilation=dilation, membranes=membranes),))
    assert lack_text(Missing.EXAMINATION, sheet, TODAY) == text


def test_anything_else_is_called_by_its_name() -> None:
    assert lack_text(Missing.PLACENTA, a_sheet(), TODAY) == "Placenta not recorded"
    assert lack_text(Missing.EXAMINATION, a_sheet(), TODAY) == "Left blank at the examination"


def test_what_was_seen_before_the_blank_is_not_forgotten() -> None:
    seen = an_examination(dilation="2.0", membranes=Membranes.AT_OS)
    blank = an_examination(dilation=None, membranes=None)
    said = "Membranes and dilation not recorded at the examination of 02-Mar-2026"
    same_day = a_sheet(examinations=(seen, blank))
    assert lack_text(Missing.EXAMINATION, same_day, TODAY) == (
        f"{said}; membranes at os earlier that day; 2.0 cm earlier that day"
    )
    before = a_sheet(examinations=(replace(seen, on=a_day("21+5")), blank))
    assert lack_text(Missing.EXAMINATION, before, TODAY) == (
        f"{said}; membranes at os on 28-Feb-2026; 2.0 cm on 28-Feb-2026"
    )
