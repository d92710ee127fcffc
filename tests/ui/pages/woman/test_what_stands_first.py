"""What the panel shows first, what waits while an emergency is open, and how a decision is given that is still owed."""

from dataclasses import replace

from models.records.discussion import Decision, ToldHow
from models.records.finding import Membranes, SymptomKind
from models.records.flag import FlagState
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.views import PregnancySheet
from tests.builders import a_scan, a_sheet, a_symptom, an_earlier_birth, an_examination
from tests.ui.pages.screen import sheet_of, texts
from tests.ui.pages.woman.conftest import Opened, fill
from tests.ui.pages.woman.states import twins
from ui.pages.woman.answers.answer_form import Answer
from ui.pages.woman.page import WomanPage


def _another(sheet: PregnancySheet) -> PregnancySheet:
    """The sheet of a woman without a number, so that two can be in one record."""
    return replace(sheet, patient=replace(sheet.patient, number=None))


def _discuss(page: WomanPage) -> None:
    page.panel.answer_wanted.emit(Answer.DISCUSSION)
    fill(page, "with_whom", "Dr Osei")
    fill(page, "how", ToldHow.TELEPHONE)
    fill(page, "decision", Decision.PROGESTERONE)
    page.form.save_wanted.emit()


def test_what_is_special_of_twins_waits_while_an_emergency_is_open(opened: Opened) -> None:
    caution = "Cerclage is not recommended for twins"
    assert caution in texts(opened(twins()).panel)
    found = an_examination(dilation="4.0", membranes=Membranes.IN_VAGINA)
    emergency = replace(twins(), symptoms=(a_symptom(SymptomKind.CONTRACTIONS),), examinations=(found,))
    words = texts(opened(_another(emergency)).panel)
    assert "Senior obstetrician now" in words
    assert caution not in words


def test_a_decision_owed_after_a_scan_that_asks_nothing_anew_can_be_given(opened: Opened, desk: Desk) -> None:
    page = opened(a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)))
    _discuss(page)
    her = sheet_of(page).pregnancy.id
    desk.store.put(replace(a_scan(mm="22.3"), pregnancy_id=her))
    evaluate_pregnancy(desk, her)
    page.session.woman.reload()
    words = texts(page.panel)
    assert words.startswith("No open questions")
    assert "Decision on 22.3 mm: none yet | Next scan: a decision is owed first" in words
    assert "Discuss prevention with doctor" in words
    _discuss(page)
    assert "a decision is owed" not in texts(page.panel)
    assert {flag.state for flag in sheet_of(page).flags if flag.rule_id == "NICE-OFFER"} == {
        FlagState.DISCUSSED
    }
    assert len(sheet_of(page).discussions) == 2


def test_another_woman_begins_at_the_top(opened: Opened) -> None:
    page = opened(twins())
    page.panel.setFixedHeight(240)
    bar = page.panel.list.verticalScrollBar()
    bar.setRange(0, 500)
    bar.setValue(300)
    page.blank()
    bar.setValue(300)
    opened(_another(a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),))))
    assert bar.value() == 0


def test_the_focus_stays_on_the_call_card_when_she_is_read_again(opened: Opened) -> None:
    page = opened(a_sheet(symptoms=(a_symptom(SymptomKind.CONTRACTIONS),)))
    page.window().activateWindow()
    first = page.panel.answers
    assert first is not None
    assert first.call is not None
    first.call.setFocus()
    page.session.woman.reload()
    again = page.panel.answers
    assert again is not None
    assert again is not first
    assert again.call is page.focusWidget()


def test_each_woman_begins_at_her_newest_scan(opened: Opened) -> None:
    page = opened(a_sheet(a_scan(mm="38.4")))
    page.window().activateWindow()
    opened(_another(a_sheet(a_scan(mm="39.1"))))
    assert page.focusWidget() is page.tabs.scans.table
