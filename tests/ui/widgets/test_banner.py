from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.finding import Membranes
from models.records.history import CerclageKind
from models.records.pregnancy import DatingMethod, Ending, Placenta
from models.records.treatment import Cerclage, Progesterone, ProgesteroneKind
from models.values.length import CrownRump
from models.views import PregnancySheet
from tests.builders import (
    CLOCK,
    STAMP,
    TODAY,
    a_cerclage,
    a_dating,
    a_day,
    a_patient,
    a_pregnancy,
    a_scan,
    an_earlier_birth,
    an_earlier_loss,
    an_examination,
    next_id,
)
from ui.widgets.banner import PatientBanner, alert_text, dating_text, history_text
from ui.widgets.text import Text


def a_sheet(**kept: Any) -> PregnancySheet:
    patient = a_patient()
    pregnancy = a_pregnancy(patient)
    made = PregnancySheet(patient=patient, pregnancy=pregnancy, datings=(a_dating(pregnancy),))
    return replace(made, **kept)


def a_course(sheet: PregnancySheet, started: str = "18+0", stopped: str | None = None) -> Progesterone:
    return Progesterone(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=sheet.pregnancy.id,
        kind=ProgesteroneKind.VAGINAL_CAPSULE_200,
        started_on=a_day(started),
        stopped_on=a_day(stopped) if stopped else None,
    )


def a_suture(sheet: PregnancySheet, placed: str = "13+2") -> Cerclage:
    return Cerclage(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=sheet.pregnancy.id,
        kind=CerclageKind.TRANSVAGINAL,
        placed_on=a_day(placed),
    )


@pytest.fixture
def banner(qtbot: QtBot, themed_app: QApplication) -> PatientBanner:
    made = PatientBanner(CLOCK)
    qtbot.addWidget(made)
    made.show()
    return made


def texts(banner: PatientBanner) -> list[str]:
    return [label.text() for label in banner.findChildren(Text) if label.isVisibleTo(banner) and label.text()]


def test_the_banner_tells_who_she_is(banner: PatientBanner) -> None:
    banner.show_sheet(a_sheet())
    shown = texts(banner)
    assert "ADEYEMI, Folake (Mrs)" in shown
    assert "Born 14-Mar-1993 (32 y)    Hospital no. RX 482 113" in shown
    assert "06-Jul-2026 · entered" in shown


def test_a_blank_banner_shows_nobody(banner: PatientBanner) -> None:
    banner.show_sheet(a_sheet())
    banner.blank()
    assert texts(banner) == []


def test_a_woman_without_birth_date_and_number_is_told_so(banner: PatientBanner) -> None:
    banner.show_patient(replace(a_patient(number=None), born_on=None))
    assert "Birth date not recorded    Hospital no. not recorded" in texts(banner)


def test_a_due_date_says_how_it_was_found() -> None:
    dating = replace(
        a_dating(), method=DatingMethod.CRL_ROBINSON, crl=CrownRump(620), due_on=date(2026, 4, 1)
    )
    assert dating_text(dating) == "01-Apr-2026 · CRL 62.0 mm"
    assert dating_text(replace(dating, crl=None, method=DatingMethod.LMP)) == "01-Apr-2026 · LMP"
    told = replace(dating, crl=None, method=DatingMethod.TOLD_AGE)
    assert dating_text(told) == "01-Apr-2026 · Age told in a file"
    assert dating_text(None) == "no due date"


def test_history_is_counted_with_this_pregnancy() -> None:
    earlier = (an_earlier_birth("30+2"), an_earlier_birth("39+0"), an_earlier_loss("19+0"))
    assert history_text(a_sheet(history=earlier)) == "G4 P2 (1 term, 1 preterm) · loss 19+0"
    undated = replace(an_earlier_birth(), age=None)
    assert history_text(a_sheet(history=(undated,))) == "G2 P1 (1 undated)"
    assert history_text(a_sheet(history=())) == "G1 P0"
    ended = a_sheet()
    itself = replace(an_earlier_birth("39+0"), recorded_as=ended.pregnancy.id)
    assert history_text(replace(ended, history=(itself,))) == "G1 P0"


def test_a_history_that_was_not_taken_is_no_history() -> None:
    sheet = a_sheet(pregnancy=a_pregnancy(history_taken=False))
    assert history_text(sheet) == "not taken"
    assert alert_text(sheet, TODAY) == "History not taken"


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            {"examinations": (an_examination(membranes=Membranes.RUPTURED),)},
            "Membranes ruptured, 02-Mar-2026",
        ),
        ({"examinations": (an_examination(dilation="1.0"),)}, "Cervix open or membranes visible"),
        ({"scans": (replace(a_scan(), placenta=Placenta.PRAEVIA),)}, "Placenta praevia"),
        ({"scans": (replace(a_scan(), placenta=Placenta.LOW),)}, "Low placenta"),
        ({"scans": (replace(a_scan(), placenta=Placenta.NOT_LOW),)}, ""),
    ],
)
def test_a_danger_on_record_stands_in_the_banner_however_it_was_answered(
    found: dict[str, Any], said: str
) -> None:
    sheet = replace(a_sheet(), **found)
    assert alert_text(sheet, TODAY) == said
    stitched = replace(sheet, cerclages=(a_cerclage(),))
    assert alert_text(stitched, TODAY) == " · ".join(filter(None, (said, "Cerclage in place since 13+0")))
    over = replace(sheet.pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH)
    assert alert_text(replace(sheet, pregnancy=over), TODAY) == ""


def test_a_cerclage_in_place_comes_before_progesterone() -> None:
    sheet = a_sheet()
    both = replace(sheet, cerclages=(a_suture(sheet),), progesterone=(a_course(sheet),))
    assert alert_text(both, TODAY) == "Cerclage in place since 13+2"


def test_a_course_of_progesterone_is_told_from_its_first_to_its_last_day() -> None:
    sheet = a_sheet()
    assert (
        alert_text(replace(sheet, progesterone=(a_course(sheet, "22+0"),)), TODAY)
        == "On progesterone since 22+0"
    )
    assert alert_text(replace(sheet, progesterone=(a_course(sheet, "22+1"),)), TODAY) == ""
    assert alert_text(replace(sheet, progesterone=(a_course(sheet, "18+0", "22+0"),)), TODAY) == ""


def test_without_a_due_date_the_day_is_told() -> None:
    sheet = a_sheet()
    undated = replace(sheet, datings=(), progesterone=(a_course(sheet),))
    assert alert_text(undated, TODAY) == "On progesterone since 02-Feb-2026"
