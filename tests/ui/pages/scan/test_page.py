"""New scan: typed with the keyboard alone, echoed while it is typed, kept only as it was meant."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.records.finding import Symptom, SymptomKind
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.records.scan import Criterion, FundalPressure, Route, Scan, SeenMembranes
from models.views import PregnancySheet
from tests.builders import DUE, TODAY, a_day, a_scan, a_sheet, a_symptom, an_earlier_birth
from tests.ui.clipping import clipped
from tests.ui.pages.scan.conftest import Opened
from tests.ui.pages.scan.keys import press
from ui.pages.scan.page import ScanPage
from ui.session.session import Where
from ui.widgets.messages.message import Ground, Message
from ui.wording import formats

ROUTINE = "22.4 Tab 22.9 Tab 23.3 Alt+Q Alt+N Ctrl+S"


def _sheet(*symptoms: Symptom) -> PregnancySheet:
    return a_sheet(a_scan(at="21+0", mm="26.9"), history=(an_earlier_birth(),), symptoms=symptoms)


def _scans(store: SqlStore, page: ScanPage) -> tuple[Scan, ...]:
    sheet = page.session.woman.sheet
    assert sheet is not None
    return store.sheet(sheet.pregnancy.id).scans


def _problem(page: ScanPage, name: str) -> str:
    return page.form.fields[name].problem.text


def _said(page: ScanPage) -> str:
    """What the line under the banner says saving would do."""
    return page.preview.text if page.preview is not None else ""


def _lengths(scan: Scan) -> list[str]:
    return [str(reading) for reading in scan.readings]


def test_a_routine_scan_takes_at_most_25_keys_and_no_mouse(opened: Opened, store: SqlStore) -> None:
    page = opened(_sheet())
    assert press(page, ROUTINE) <= 25
    scan = _scans(store, page)[-1]
    assert (_lengths(scan), scan.on, scan.route) == (["22.4", "22.9", "23.3"], TODAY, Route.TRANSVAGINAL)
    assert scan.criteria_met == tuple(Criterion)


def test_the_readings_have_their_names_and_units_before_anybody_named_an_examiner(opened: Opened) -> None:
    page = opened(a_sheet())
    page.form.examiner.clear()
    labels = [page.form.fields[f"readings.{i}"].label.text() for i in range(3)]
    assert labels == ["Reading &1", "Reading &2", "Reading &3"]
    assert [field.shown_unit for field in page.form.readings] == ["mm", "mm", "mm"]


def test_beside_each_reading_stands_the_one_of_the_scan_before(opened: Opened) -> None:
    page = opened(_sheet())
    labels = [page.form.fields[f"readings.{i}"].label.text() for i in range(2)]
    assert labels == ["Reading &1   last 26.9", "Reading &2"]
    page.form.day.set_value(a_day("20+6"))
    assert page.form.fields["readings.0"].label.text() == "Reading &1"


def test_nothing_else_seen_is_recorded_as_looked_at(opened: Opened, store: SqlStore) -> None:
    page = opened(_sheet())
    press(page, ROUTINE)
    scan = _scans(store, page)[-1]
    assert (scan.funnel, scan.membranes, scan.sludge) == (TriState.NO, SeenMembranes.NOT_AT_OS, TriState.NO)
    assert scan.fundal_pressure is FundalPressure.NOT_DONE
    assert scan.symptoms_asked


def test_nothing_else_seen_overwrites_nothing(opened: Opened, store: SqlStore) -> None:
    page = opened(_sheet())
    page.form.sludge.set_value(TriState.YES)
    page.form.fundal_pressure.set_value(FundalPressure.OPENS)
    page.form.symptoms.ticks[SymptomKind.CRAMPS].click()
    press(page, ROUTINE)
    scan = _scans(store, page)[-1]
    assert (scan.sludge, scan.fundal_pressure) == (TriState.YES, FundalPressure.OPENS)
    assert [s.kind for s in store.sheet(scan.pregnancy_id).symptoms] == [SymptomKind.CRAMPS]


def test_what_is_not_touched_is_not_recorded(opened: Opened, store: SqlStore) -> None:
    page = opened(_sheet())
    press(page, "22.4 Ctrl+S")
    scan = _scans(store, page)[-1]
    assert (scan.criteria_met, scan.funnel, scan.sludge, scan.membranes) == (None, None, None, None)
    assert not scan.symptoms_asked


def test_the_placenta_is_kept_and_nothing_else_seen_does_not_claim_it(
    opened: Opened, store: SqlStore
) -> None:
    sheet = a_sheet()
    page = opened(sheet)
    page.form.see_nothing_else()
    assert page.form.placenta.value() is None
    page.form.placenta.set_value(Placenta.LOW)
    press(page, "22.4 Ctrl+S")
    assert store.sheet(sheet.pregnancy.id).scans[-1].placenta is Placenta.LOW


def test_saving_leads_to_her_page_and_says_what_it_raised(opened: Opened, qtbot: QtBot) -> None:
    page = opened(_sheet())
    with qtbot.waitSignal(page.said) as heard, qtbot.waitSignal(page.location_wanted) as led:
        press(page, ROUTINE)
    assert (led.args or [None])[0].where is Where.WOMAN
    (said,) = heard.args or [Message("")]
    assert said.text == "Scan saved: 22.4 mm. Prompt: Discuss prevention with doctor."
    assert said.more.endswith("Next scan: a decision is owed first.")
    assert said.ground is Ground.NOTICE


def test_the_echo_says_the_length_its_place_and_its_change(opened: Opened) -> None:
    page = opened(_sheet())
    press(page, "22.4 Tab 22.9 Tab 23.3")
    block = page.form.shortest
    assert (block.which.text(), block.length.text()) == ("Shortest of three", "22.4 mm")
    assert (block.spread.text(), block.change.text()) == ("spread 0.9 mm, 3.9 %", "4.5 mm shorter in 7 days")
    assert block.aloud.text() == "twenty-two point four; last 26.9, SM Allen"
    assert page.echo.place.text() == "twenty-two point four millimetres · between the 5th and 50th centile"
    assert page.echo.change.text() == "4.5 mm shorter than on 23-Feb-2026, 7 days"


def test_a_long_length_is_echoed_with_what_measuring_twice_can_differ_by_and_nothing_moves(
    opened: Opened,
) -> None:
    page = opened(_sheet())
    height = page.echo.change.height()
    press(page, "30.0 Tab 30.4 Tab 30.8")
    twice = "measuring twice can differ by up to 6 mm (one examiner) / 7 to 8 mm (two)"
    assert page.echo.change.text() == f"3.1 mm longer than on 23-Feb-2026, 7 days; {twice}"
    assert page.echo.change.height() == height


def test_the_chart_moves_with_every_key(opened: Opened) -> None:
    page = opened(_sheet())
    drafts = []
    for key in "22.4":
        press(page, key)
        data = page.echo.chart.data if page.echo.chart else None
        assert data is not None
        drafts.append(str(data.trend.draft.length) if data.trend.draft else "")
    assert drafts == ["2.0", "22.0", "", "22.4"]


def test_the_strip_says_which_flags_saving_would_raise(opened: Opened) -> None:
    page = opened(_sheet())
    press(page, "22.4")
    assert _said(page) == "Saving raises 2 flags (NICE NG25, RCOG GTG 75)"
    assert page.echo.next_scan.text() == "Next scan: a decision is owed first"


def test_a_length_above_every_line_raises_nothing(opened: Opened) -> None:
    page = opened(_sheet())
    press(page, "26.0")
    assert _said(page) == "No flag is new with this scan; those that are open stay open"


@pytest.mark.parametrize(
    ("typed", "understood"),
    [("30,5", "30.5"), ("35 mm", "35.0"), ("12", "12.0"), ("6.1", "6.1"), ("50", "50.0")],
)
def test_a_usual_length_is_read(opened: Opened, store: SqlStore, typed: str, understood: str) -> None:
    page = opened(a_sheet())
    page.form.readings[0].insert(typed)
    press(page, "Ctrl+S")
    assert [_lengths(s) for s in _scans(store, page)] == [[understood]]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Type at least one reading in millimetres."),
        ("abc", "“abc” is not a length. Type figures such as 22.4."),
        ("-1", "“-1” cannot be a cervical length: it lies between 0 and 80 mm."),
        ("80.1", "“80.1” cannot be a cervical length: it lies between 0 and 80 mm."),
        ("81", "“81” cannot be a cervical length: it lies between 0 and 80 mm."),
        ("2.45", "2.45 cm = 24.5 mm? Enter takes it."),
        ("24.50", "“24.50” has too many decimals: millimetres take one, such as 22.4."),
        ("3,5", "3.5 mm, or 3.5 cm = 35.0 mm? Type the millimetres again to confirm."),
        ("0", "0 mm means no measurable cervix. Type 0 again to confirm."),
        ("50.1", "50.1 mm is unusually long. Type it again to confirm."),
    ],
)
def test_what_cannot_be_or_is_unusual_is_said_at_the_field(
    opened: Opened, store: SqlStore, typed: str, said: str
) -> None:
    page = opened(a_sheet())
    press(page, f"{typed} Ctrl+S")
    assert _problem(page, "readings.0") == said
    assert _scans(store, page) == ()


@pytest.mark.parametrize(("typed", "kept"), [("0", "0.0"), ("3,5", "3.5"), ("50.1", "50.1"), ("80", "80.0")])
def test_an_unusual_length_typed_again_is_kept(
    opened: Opened, store: SqlStore, typed: str, kept: str
) -> None:
    page = opened(a_sheet())
    press(page, f"{typed} Tab {typed} Ctrl+S")
    assert [_lengths(s) for s in _scans(store, page)] == [[kept]]


def test_a_jump_from_the_scan_before_is_asked_for_again(opened: Opened, store: SqlStore) -> None:
    page = opened(_sheet())
    press(page, "11.8 Ctrl+S")
    assert "more than 15 mm away from 26.9 mm on 23-Feb-2026" in _problem(page, "readings.0")
    press(page, "11.8 Ctrl+S")
    assert _lengths(_scans(store, page)[-1]) == ["11.8"]


def test_a_jump_that_a_new_day_makes_is_asked_when_saving(opened: Opened, store: SqlStore) -> None:
    page = opened(_sheet())
    page.form.day.set_value(a_day("20+0"))
    press(page, "11.8 Tab")
    assert _problem(page, "readings.0") == ""
    page.form.day.set_value(TODAY)
    press(page, "Ctrl+S")
    assert "more than 15 mm away" in _problem(page, "readings.0")
    assert len(_scans(store, page)) == 1


@pytest.mark.parametrize(("at", "said"), [("13+6", "At 13+6 it is too early"), ("14+0", ""), ("22+0", "")])
def test_a_scan_is_recorded_from_14_weeks_on(opened: Opened, store: SqlStore, at: str, said: str) -> None:
    page = opened(a_sheet())
    page.form.day.set_value(a_day(at))
    press(page, "33.0 Ctrl+S")
    assert _problem(page, "on").startswith(said)
    assert len(_scans(store, page)) == (0 if said else 1)


@pytest.mark.parametrize("on", [TODAY + timedelta(days=1), DUE.on - timedelta(days=281)])
def test_a_day_to_come_or_before_the_pregnancy_is_refused(
    opened: Opened, store: SqlStore, on: object
) -> None:
    page = opened(a_sheet())
    page.form.day.selectAll()
    page.form.day.insert(str(on))
    press(page, "33.0 Ctrl+S")
    assert _problem(page, "on") != ""
    assert _scans(store, page) == ()


def test_every_problem_is_said_at_once(opened: Opened) -> None:
    page = opened(a_sheet())
    page.form.day.set_value(a_day("13+6"))
    page.form.funnel_length.insert("6.5")
    press(page, "abc Tab 81 Ctrl+S")
    said = {name for name, field in page.form.fields.items() if field.problem.text}
    assert said == {"on", "readings.0", "readings.1", "funnel"}


def test_a_mended_problem_is_said_no_more(opened: Opened, store: SqlStore) -> None:
    page = opened(a_sheet())
    page.form.funnel_length.insert("6.5")
    press(page, "22.4 Ctrl+S")
    page.form.funnel.set_value((TriState.YES, None))
    press(page, "Ctrl+S")
    scan = _scans(store, page)[-1]
    assert (scan.funnel, str(scan.funnel_length)) == (TriState.YES, "6.5")


@pytest.mark.parametrize(("at", "says"), [("14+6", "it is early"), ("15+0", "")])
def test_a_scan_before_15_weeks_gets_a_quiet_word(opened: Opened, at: str, says: str) -> None:
    page = opened(a_sheet())
    page.form.day.set_value(a_day(at))
    assert ("it is early" in page.foot.said.text()) == bool(says)


def test_a_second_scan_of_the_day_is_noticed_and_counted_together(opened: Opened) -> None:
    page = opened(a_sheet(a_scan(at="22+0", mm="20.0")))
    press(page, "22.4")
    assert "already a scan on this day" in page.foot.said.text()
    assert page.echo.change.text() == "With the other scan of this day the shortest is 20.0 mm"


def test_without_a_due_date_there_is_no_age_and_no_point(opened: Opened) -> None:
    page = opened(a_sheet(due=None))
    press(page, "22.4 Tab 23.0")
    assert page.form.age.text() == formats.not_recorded()
    assert "No due date" in page.foot.said.text()
    assert (page.form.shortest.which.text(), page.form.shortest.change.text()) == ("Shorter of two", "")


def test_another_route_is_held_against_no_threshold(opened: Opened) -> None:
    page = opened(_sheet())
    page.form.route.set_value(Route.TRANSABDOMINAL)
    press(page, "22.4 Alt+Q")
    assert "NICE" not in _said(page)
    assert page.echo.change.text() == "Transabdominal: held against limits of its own route only"
    assert "belong to the transvaginal route" in page.foot.said.text()


def test_nothing_is_cut_off(opened: Opened) -> None:
    page = opened(_sheet())
    assert clipped(page) == []
    press(page, "abc Tab 2.455 Tab 81 Ctrl+S")
    assert clipped(page) == []


def test_a_blank_page_shows_nobody(opened: Opened) -> None:
    page = opened(_sheet(a_symptom()))
    press(page, "2.4 Tab")
    page.blank()
    assert not any(page.form.texts()[name] for name in page.form.texts() if name != "route")
    assert _problem(page, "readings.0") == page.form.shortest.length.text() == ""
    assert not page.form.isEnabled()


def test_a_problem_mended_in_another_field_does_not_need_a_second_save(
    opened: Opened, store: SqlStore
) -> None:
    page = opened(a_sheet())
    press(page, "Ctrl+S")
    assert _problem(page, "readings.0") != ""
    page.form.readings[1].setFocus()
    press(page, "33.0 Ctrl+S")
    assert [_lengths(s) for s in _scans(store, page)] == [["33.0"]]


def test_tab_walks_from_the_readings_to_the_note_and_round_to_the_day(opened: Opened) -> None:
    page = opened(a_sheet())
    names = []
    for _ in range(25):
        focused = QApplication.focusWidget()
        names.append(_read(focused) if focused else "")
        press(page, "Tab")
    order = ["Reading 1", "Reading 3", "Funnel: No", "Note", "Save scan", "Scan date", "Examiner", "Leave"]
    assert [n for n in names if n in order][: len(order)] == order
    assert names.count("Leave") == names[1:].count("Reading 1") == 1


def _read(focused: QWidget) -> str:
    """What it is called, an answer after what is asked."""
    parent = focused.parentWidget()
    asked = f"{parent.accessibleName()}: " if parent is not None and isinstance(focused, QRadioButton) else ""
    return f"{asked}{focused.accessibleName()}"


def test_readings_are_large(opened: Opened) -> None:
    assert opened(a_sheet()).form.readings[0].height() >= 44
