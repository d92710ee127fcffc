"""One rule in full: its tests, its source, its review date, what it guards against."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.clinic.hazard import Hazard
from models.records.clinic.user import CertificateKind
from models.records.guidelines.guideline import Evidence
from models.rules.guidelines.assessment import Truth
from models.usecases.desk import Desk
from models.values.length import Millimetres
from models.views import PregnancySheet
from tests.builders import TODAY, a_scan, a_sheet, all_guidelines, an_earlier_birth, on_day
from tests.ui.pages.screen import texts
from ui.pages.explain.looking import look
from ui.pages.explain.rule_view import RuleView
from ui.pages.explain.rules_table import mark_words
from ui.pages.explain.truth_sign import TruthSign

ERROR = Millimetres.parse("4.2")
HAZARDS = (Hazard("H34", "no discussion", "a flag stays", ("tests/a.py", "tests/b.py")),)
SHORT = a_sheet(a_scan(mm="24.9"), history=(an_earlier_birth(),))


@pytest.fixture
def view(qtbot: QtBot, themed_app: QApplication) -> RuleView:
    made = RuleView(HAZARDS, ERROR)
    qtbot.addWidget(made)
    made.resize(372, 1600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def show(view: RuleView, desk: Desk, sheet: PregnancySheet, rule_id: str) -> str:
    looked = look(desk, sheet, ERROR)
    view.show_rule(next(e for e in looked.rules if e.rule.id == rule_id), looked)
    return texts(view)


def test_every_test_stands_with_its_answer_value_and_date(view: RuleView, desk: Desk) -> None:
    said = show(view, desk, SHORT, "ACOG142-US")
    assert "Length under 25.0 mm | met · Length 24.9 mm, 02-Mar-2026" in said
    assert "Age today 16+0 to 23+6 | met · Age today 22+0, 02-Mar-2026" in said


@pytest.mark.parametrize(
    ("until", "said"),
    [
        (TODAY, "SM Allen, certified on that day (FMF, until 02-Mar-2026)"),
        (TODAY - timedelta(days=1), "SM Allen, certificate expired on that day (FMF, until 01-Mar-2026)"),
        (None, "SM Allen, no certificate recorded for that day"),
    ],
)
def test_the_examiners_certificate_stands_under_the_length_that_decides(
    qtbot: QtBot, desk: Desk, until: date | None, said: str
) -> None:
    kind = CertificateKind.FMF if until is not None else None
    allen = replace(desk.user, name="SM Allen", certificate=kind, certificate_until=until)
    view = RuleView(HAZARDS, ERROR, (allen,))
    qtbot.addWidget(view)
    view.show()
    told = show(view, desk, SHORT, "ACOG142-US")
    assert f"met · Length 24.9 mm, 02-Mar-2026 | {said}" in told
    assert told.count("SM Allen") == 1


def test_without_a_length_nothing_is_said_of_an_examiner(view: RuleView, desk: Desk) -> None:
    assert "certificate" not in show(view, desk, a_sheet(), "ACOG142-US")


def test_its_origin_is_whole(view: RuleView, desk: Desk) -> None:
    said = show(view, desk, SHORT, "ACOG142-US")
    for part in (
        "ACOG PB 142 (not followed here)",
        "American College of Obstetricians and Gynecologists, 2014",
        "February 2014, reaffirmed 2019",
        "to be confirmed by your medical lead",
        "Prompt, next working day",
        "01-Feb-2027",
    ):
        assert part in said


def test_a_body_without_a_year_stands_alone(view: RuleView, desk: Desk) -> None:
    assert "Nederlandse Vereniging voor Obstetrie en Gynaecologie |" in show(view, desk, SHORT, "NL-PROG")


def test_the_hazards_it_guards_against_stand_with_what_is_done_and_no_file_names(
    view: RuleView, desk: Desk
) -> None:
    said = show(view, desk, SHORT, "ACOG142-US")
    assert "no discussion | What is done: a flag stays (H34)" in said
    assert ".py" not in said


def test_how_close_it_is_stands_under_its_outcome(view: RuleView, desk: Desk) -> None:
    said = show(view, desk, SHORT, "ACOG142-US")
    assert "Applies | At 25.0 mm, 0.1 mm longer, it would no longer apply." in said


def test_the_edge_of_its_window_stands_there_too(view: RuleView, desk: Desk) -> None:
    late = replace(desk, clock=on_day("23+5"))
    assert "Its window closes in 1 day, on 15-Mar-2026." in show(view, late, SHORT, "ACOG142-US")


def test_without_a_length_nothing_is_near(view: RuleView, desk: Desk) -> None:
    assert "Measurement error" not in show(view, desk, a_sheet(), "ACOG142-US")


@pytest.mark.parametrize(("days", "is_said"), [(0, False), (1, True)])
def test_a_review_date_that_has_passed_is_said(view: RuleView, desk: Desk, days: int, is_said: bool) -> None:
    guidelines = tuple(replace(g, review_on=TODAY - timedelta(days=days)) for g in all_guidelines())
    said = show(view, replace(desk, guidelines=guidelines), SHORT, "NICE-OFFER")
    assert ("The review date of this guideline has passed" in said) is is_said


def test_another_rule_takes_the_place_of_the_one_before(view: RuleView, desk: Desk) -> None:
    show(view, desk, SHORT, "ACOG142-US")
    said = show(view, desk, SHORT, "NICE-OFFER")
    assert "ACOG PB 142" not in said
    view.blank()
    assert texts(view) == ""


def test_a_rule_the_clinic_changed_is_called_the_clinics_own(desk: Desk) -> None:
    explained = look(desk, SHORT, ERROR).rules[0]
    changed = replace(explained, rule=replace(explained.rule, evidence=Evidence.CLINIC))
    assert mark_words(changed) == "the clinic's own"


def test_each_answer_has_a_shape_of_its_own(qtbot: QtBot, themed_app: QApplication) -> None:
    pictures: list[QImage] = []
    for truth in (*Truth, None):
        sign = TruthSign(truth)
        qtbot.addWidget(sign)
        sign.resize(sign.sizeHint())
        pictures.append(sign.grab().toImage())
    assert all(one != other for n, one in enumerate(pictures) for other in pictures[n + 1 :])
