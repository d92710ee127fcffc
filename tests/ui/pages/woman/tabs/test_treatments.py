"""What one woman was given, from the tab that shows it."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.records.events import EventGroup, in_group
from models.records.record import PregnancyRecord
from models.records.treatment import (
    CareKind,
    CareNote,
    CerclageTechnique,
    Pessary,
    Progesterone,
    ProgesteroneKind,
    ProgesteroneRoute,
    RemovalReason,
)
from models.values.length import Millimetres
from models.views import PregnancySheet
from tests.builders import STAMP, TODAY, a_cerclage, a_day, a_sheet, a_symptom, next_id
from tests.ui.clipping import clipped
from tests.ui.pages.screen import sheet_of
from tests.ui.pages.woman.conftest import Opened
from tests.whole_events import a_sheet_of, a_whole
from ui.pages.woman.page import WomanPage
from ui.pages.woman.tabs.treatments import treatment_rows
from ui.pages.woman.tabs.treatments_tab import TreatmentsTab
from ui.session.session import Location, Where
from ui.wording import formats


def a_course(**more: Any) -> Progesterone:
    """200 mg vaginally from 18+0."""
    course = Progesterone(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=ProgesteroneKind.VAGINAL_CAPSULE_200,
        started_on=a_day("18+0"),
        planned_stop=a_day("36+0"),
        route=ProgesteroneRoute.VAGINAL,
        dose_mg=200,
    )
    return replace(course, **more)


@pytest.mark.parametrize("kind", in_group(EventGroup.TREATMENT))
def test_every_treatment_has_its_row(kind: type[PregnancyRecord]) -> None:
    treatment = a_whole(kind)
    (row,) = treatment_rows(a_sheet_of(treatment))
    assert (row.record, row.began) == (treatment, TODAY)
    assert formats.day(TODAY) in row.ended


def treated() -> PregnancySheet:
    """Progesterone, a suture that came out, a pessary, and an admission."""
    suture = replace(
        a_cerclage(placed="19+0", removed="21+0"),
        technique=CerclageTechnique.MCDONALD,
        removal_reason=RemovalReason.INFECTION,
        length_above=Millimetres(155),
    )
    pessary = Pessary(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), placed_on=a_day("21+1"))
    care = CareNote(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=CareKind.ADMISSION,
        on=a_day("21+2"),
        until=a_day("21+4"),
        detail="ward 3",
    )
    return a_sheet(progesterone=(a_course(),), cerclages=(suture,), pessaries=(pessary,), care_notes=(care,))


def tab_of(page: WomanPage) -> TreatmentsTab:
    page.tabs.setCurrentWidget(page.tabs.treatments)
    return page.tabs.treatments


def rows(tab: TreatmentsTab) -> list[tuple[str, ...]]:
    model = tab.table.model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(5)) for row in range(model.rowCount())
    ]


def test_every_treatment_says_what_since_when_until_when_and_why(opened: Opened) -> None:
    page = opened(treated())
    assert rows(tab_of(page)) == [
        ("Admission", "25-Feb-2026", "", "27-Feb-2026", "ward 3"),
        ("Pessary", "24-Feb-2026", "", "", ""),
        (
            "Transvaginal cerclage",
            "09-Feb-2026",
            "",
            "23-Feb-2026, infection",
            "McDonald, 15.5 mm closed above",
        ),
        (
            "Progesterone",
            "02-Feb-2026",
            "08-Jun-2026",
            "",
            "Vaginal capsule 200 mg, vaginal, 200 mg each night",
        ),
    ]
    assert page.tabs.tabText(page.tabs.currentIndex()).endswith(" 4")
    assert clipped(page) == []


@pytest.mark.parametrize("place", range(4))
def test_enter_leads_to_where_a_treatment_is_amended_stopped_or_removed(
    opened: Opened, qtbot: QtBot, place: int
) -> None:
    page = opened(treated())
    tab = tab_of(page)
    tab.table.selectRow(place)
    row = tab.table.current_row()
    assert row is not None
    with qtbot.waitSignal(page.location_wanted) as led:
        qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    wanted = Location(Where.RECORD, pregnancy_id=sheet_of(page).pregnancy.id, record_id=row.record.id)
    assert led.args[0] == wanted


@pytest.mark.parametrize("place", range(4))
def test_a_treatment_is_struck_out_in_two_steps_with_a_reason(opened: Opened, place: int) -> None:
    tab = tab_of(opened(treated()))
    tab.table.selectRow(place)
    tab.strike.click()
    tab.asking.confirm.click()
    assert tab.asking.field.problem.text
    tab.asking.reason.setText("another woman")
    tab.asking.confirm.click()
    assert rows(tab)[place][4] == "Struck out: another woman"


def test_what_spoke_against_a_suture_is_said_with_the_doctors_reason(opened: Opened) -> None:
    suture = replace(a_cerclage(placed="19+0"), despite="Dr Osei: bleeding is from a polyp")
    bled = a_symptom(on=a_day("18+6"), resolved_on=a_day("19+2"))
    tab = tab_of(opened(a_sheet(cerclages=(suture,), symptoms=(bled,))))
    assert "placed although something spoke against it: Dr Osei" in tab.detail.text()
    assert "on record against a cerclage on that day: bleeding" in tab.detail.text()


def test_a_suture_that_stays_for_a_caesarean_says_so(opened: Opened) -> None:
    tab = tab_of(opened(a_sheet(cerclages=(replace(a_cerclage(), left_for_caesarean=True),))))
    assert rows(tab)[0][2] == "at caesarean"


def test_what_was_withdrawn_and_what_twins_need_is_said(opened: Opened) -> None:
    history = a_course(kind=ProgesteroneKind.WEEKLY_17OHPC, stopped_on=a_day("19+0"), planned_stop=None)
    tab = tab_of(opened(a_sheet(progesterone=(history,), fetuses=2)))
    assert "withdrawn in the United States in April 2023" in tab.detail.text()
    assert "guidelines disagree about progesterone" in tab.detail.text()
