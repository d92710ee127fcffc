from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.finding import Membranes, Rupture, SymptomKind
from models.records.history import CerclageKind
from models.records.pregnancy import DatingMethod, Ending, Placenta
from models.records.treatment import Cerclage, Progesterone, ProgesteroneKind
from models.values.identity import HospitalNumber, NumberKind
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
    a_symptom,
    an_earlier_birth,
    an_earlier_loss,
    an_examination,
    next_id,
)
from tests.ui.clipping import clipped
from ui.widgets.head.banner import HEIGHT, PatientBanner
from ui.widgets.head.words import Alert, AlertKind, alerts_of, dating_text, history_text
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
    made.resize(1294, HEIGHT)
    made.show()
    return made


def texts(banner: PatientBanner) -> list[str]:
    return [label.text() for label in banner.findChildren(Text) if label.isVisibleTo(banner) and label.text()]


def said(sheet: PregnancySheet) -> list[str]:
    return [alert.text for alert in alerts_of(sheet, TODAY)]


def test_the_banner_tells_who_she_is(banner: PatientBanner) -> None:
    banner.show_sheet(a_sheet())
    shown = texts(banner)
    assert "ADEYEMI, Folake (Mrs)" in shown
    assert "Born 14-Mar-1993 (32 y)    No. RX 482 113" in shown
    assert "06-Jul-2026 · method not known" in shown


def test_while_the_date_is_in_doubt_no_age_is_one_of_today(
    banner: PatientBanner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(banner, "_is_doubted", lambda: True)
    banner.show_sheet(replace(a_sheet(), scans=(a_scan(at="20+0"),)))
    shown = texts(banner)
    assert "Born 14-Mar-1993    No. RX 482 113" in shown
    at = shown.index("Age on 16-Feb-2026")
    assert shown[at + 1] == "20+0"
    assert "Age today" not in shown


def test_a_blank_banner_shows_nobody(banner: PatientBanner) -> None:
    banner.show_sheet(a_sheet())
    banner.blank()
    assert texts(banner) == []


def test_a_woman_without_birth_date_and_number_is_told_so(banner: PatientBanner) -> None:
    banner.show_patient(replace(a_patient(number=None), born_on=None))
    assert "Birth date not recorded    Number not recorded" in texts(banner)


def test_what_is_not_known_is_said_and_so_is_the_kind_of_a_number(banner: PatientBanner) -> None:
    woman = replace(a_sheet().patient, born_on=None, number=None, born_unknown=True, number_unknown=True)
    banner.show_patient(woman)
    assert "Birth date not known    Number not known" in texts(banner)
    number = HospitalNumber("9434765919")
    banner.show_patient(replace(woman, number=number, number_kind=NumberKind.NHS))
    assert "Birth date not known    NHS no. 943 476 5919" in texts(banner)


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


def test_every_loss_is_counted_and_the_earliest_named() -> None:
    losses = (an_earlier_loss("20+2"), an_earlier_loss("17+0"), replace(an_earlier_loss(), age=None))
    assert history_text(a_sheet(history=losses)) == "G4 P0 · 3 losses, earliest 17+0"
    assert history_text(a_sheet(history=losses[2:])) == "G2 P0 · 1 loss"


def test_a_birth_that_was_earlier_than_every_loss_is_named_beside_it() -> None:
    earlier = (an_earlier_birth("22+1"), an_earlier_loss("23+0"))
    assert history_text(a_sheet(history=earlier)) == "G3 P1 (1 preterm) · birth 22+1 · loss 23+0"
    undated = replace(an_earlier_birth(), age=None)
    assert history_text(a_sheet(history=(undated,))) == "G2 P1 (1 undated)"
    assert history_text(a_sheet(history=())) == "G1 P0"
    ended = a_sheet()
    itself = replace(an_earlier_birth("39+0"), recorded_as=ended.pregnancy.id)
    assert history_text(replace(ended, history=(itself,))) == "G1 P0"


def test_a_history_that_was_not_taken_is_no_history() -> None:
    sheet = a_sheet(pregnancy=a_pregnancy(history_taken=False))
    assert history_text(sheet) == "not taken"
    assert alerts_of(sheet, TODAY) == (Alert(AlertKind.MISSING, "History not taken"),)


@pytest.mark.parametrize(
    ("found", "danger"),
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
    found: dict[str, Any], danger: str
) -> None:
    sheet = replace(a_sheet(), **found)
    dangers = [a.text for a in alerts_of(sheet, TODAY) if a.kind is AlertKind.DANGER]
    assert dangers == list(filter(None, (danger,)))
    stitched = replace(sheet, cerclages=(a_cerclage(),))
    assert said(stitched) == [*dangers, "Cerclage in place since 13+0"]
    over = replace(sheet.pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH)
    assert alerts_of(replace(sheet, pregnancy=over), TODAY) == ()


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (SymptomKind.CONTRACTIONS, ["Contractions since 02-Mar-2026"]),
        (SymptomKind.BLEEDING, ["Bleeding since 02-Mar-2026"]),
        (SymptomKind.FEVER, ["Fever since 02-Mar-2026"]),
        (SymptomKind.BACKACHE, []),
    ],
)
def test_what_goes_on_and_forbids_a_suture_stands_in_the_banner(kind: SymptomKind, words: list[str]) -> None:
    sheet = replace(a_sheet(), symptoms=(a_symptom(kind),))
    assert [a.text for a in alerts_of(sheet, TODAY) if a.kind is AlertKind.DANGER] == words


def test_a_loss_of_fluid_is_not_told_beside_the_rupture_that_it_was() -> None:
    loss = a_symptom(SymptomKind.FLUID_LOSS)
    ruptured = replace(an_examination(), rupture=Rupture.YES)
    sheet = replace(a_sheet(), symptoms=(loss,))
    assert said(sheet)[0].startswith("Fluid loss since")
    assert said(replace(sheet, examinations=(ruptured,)))[0].startswith("Membranes ruptured")
    assert "Fluid loss" not in "".join(said(replace(sheet, examinations=(ruptured,))))


def test_no_alert_hides_another() -> None:
    sheet = a_sheet(scans=(replace(a_scan(), placenta=Placenta.LOW),))
    all_of_it = replace(
        sheet,
        cerclages=(a_suture(sheet),),
        progesterone=(a_course(sheet),),
        examinations=(an_examination(dilation="1.0"),),
        pregnancy=replace(sheet.pregnancy, history_taken=False),
        datings=(replace(sheet.datings[0], method=DatingMethod.TRANSFER_DAY_5),),
    )
    assert [(alert.kind.value, alert.text) for alert in alerts_of(all_of_it, TODAY)] == [
        ("danger", "Cervix open or membranes visible"),
        ("danger", "Low placenta"),
        ("fact", "Cerclage in place since 13+2"),
        ("fact", "On progesterone since 18+0"),
        ("fact", "Conceived by IVF"),
        ("missing", "History not taken"),
    ]


def test_that_nobody_asked_about_trauma_is_told() -> None:
    sheet = a_sheet()
    unasked = replace(sheet, pregnancy=replace(sheet.pregnancy, cervical_trauma=None))
    assert alerts_of(unasked, TODAY) == (Alert(AlertKind.MISSING, "Cervical trauma not asked"),)


def test_a_suture_still_in_place_after_the_end_is_told_and_nothing_else() -> None:
    sheet = a_sheet(scans=(replace(a_scan(), placenta=Placenta.LOW),))
    over = replace(sheet.pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH, history_taken=False)
    stitched = replace(sheet, pregnancy=over, cerclages=(a_suture(sheet),), progesterone=(a_course(sheet),))
    assert said(stitched) == ["Cerclage in place since 13+2"]


@pytest.mark.parametrize(
    ("ending", "heading"), [(Ending.BIRTH, "Delivered"), (Ending.LOSS, "Lost"), (None, "Ended")]
)
def test_after_the_end_it_says_when_and_counts_no_more(
    banner: PatientBanner, ending: Ending | None, heading: str
) -> None:
    sheet = a_sheet()
    over = replace(sheet.pregnancy, ended_on=a_day("19+4"), ended_as=ending)
    banner.show_sheet(replace(sheet, pregnancy=over))
    shown = texts(banner)
    assert shown[shown.index(heading) + 1] == "13-Feb-2026 at 19+4"
    assert "Age today" not in shown


LONG = ("Garcia-Nuñez de la Torre y Montenegro", "Maria del Carmen Esperanza")


@pytest.mark.parametrize("width", [912, 1045, 1294, 1848])
@pytest.mark.parametrize("name", [("Li", "Wei"), LONG])
@pytest.mark.parametrize("alerts", [0, 1, 6])
def test_who_she_is_is_never_cut(
    banner: PatientBanner, width: int, name: tuple[str, str], alerts: int
) -> None:
    sheet = a_sheet(history=(an_earlier_birth("30+2"), an_earlier_birth("39+0"), an_earlier_loss("19+0")))
    family, given = name
    sheet = replace(sheet, patient=replace(sheet.patient, family_name=family, given_name=given))
    banner.resize(width, HEIGHT)
    banner.show_sheet(sheet)
    banner.alerts.show_alerts((Alert(AlertKind.DANGER, "Cervix open or membranes visible"),) * alerts)
    banner._fit()
    QApplication.processEvents()
    assert clipped(banner) == []
    assert str(sheet.patient.name) in texts(banner)
    assert any("RX 482 113" in text for text in texts(banner))


def test_what_has_no_room_is_counted_and_the_dangers_stay(banner: PatientBanner) -> None:
    banner.resize(700, HEIGHT)
    banner.show_sheet(a_sheet())
    danger, fact = (
        Alert(AlertKind.DANGER, "Placenta praevia"),
        Alert(AlertKind.FACT, "On progesterone since 18+0"),
    )
    banner.alerts.show_alerts((danger, *(fact,) * 5))
    banner._fit()
    QApplication.processEvents()
    shown = texts(banner)
    assert "Placenta praevia" in shown
    assert any(text.endswith(" more") for text in shown)
    assert clipped(banner) == []


def test_a_course_of_progesterone_is_told_from_its_first_to_its_last_day() -> None:
    sheet = a_sheet()
    assert said(replace(sheet, progesterone=(a_course(sheet, "22+0"),))) == ["On progesterone since 22+0"]
    assert said(replace(sheet, progesterone=(a_course(sheet, "22+1"),))) == []
    assert said(replace(sheet, progesterone=(a_course(sheet, "18+0", "22+0"),))) == []


def test_without_a_due_date_the_day_is_told() -> None:
    sheet = a_sheet()
    undated = replace(sheet, datings=(), progesterone=(a_course(sheet),))
    assert said(undated) == ["On progesterone since 02-Feb-2026"]
