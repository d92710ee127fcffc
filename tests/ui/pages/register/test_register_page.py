"""Registering a woman and correcting her details."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.errors import Unavailable
from models.records.patient import Patient
from models.usecases.desk import Desk
from models.usecases.drafts import unfinished
from models.usecases.pregnancies.dating import PregnancyDraft, open_pregnancy
from models.usecases.women.register import register_woman
from tests.builders import a_patient_draft
from tests.ui.clipping import clipped
from ui.pages.register.page import RegisterPage
from ui.session.session import Location, Where
from ui.widgets.fields.chips import location_of_draft
from ui.widgets.fields.choices import Tick

CTRL = Qt.KeyboardModifier.ControlModifier
NEW = Location(Where.REGISTER)


def a_woman(desk: Desk, family: str = "Adeyemi", number: str = "RX482113") -> Patient:
    others = frozenset(woman.id for woman in desk.store.every(Patient))
    draft = a_patient_draft(
        family_name=family, given_name="Folake", born_on=date(1993, 3, 14), number=number, others=others
    )
    return register_woman(desk, draft)


def say(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def save(page: RegisterPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.form, Qt.Key.Key_S, CTRL)


def discard(page: RegisterPage, qtbot: QtBot) -> None:
    """Esc asks, Delete forgets."""
    qtbot.keyClick(page.form, Qt.Key.Key_Escape)
    page.form.leave.discard.click()


def say_that_nothing_is_known(page: RegisterPage) -> None:
    for name in ("born_unknown", "number_unknown"):
        tick = page.form.inputs[name]
        assert isinstance(tick, Tick)
        tick.setChecked(True)


def problem(page: RegisterPage, name: str) -> str:
    return page.form.fields[name].problem.text


def correct(page: RegisterPage, patient: Patient) -> None:
    page.opened(Location(Where.REGISTER, patient_id=patient.id))
    page.session.woman.open_patient(patient.id)


def test_a_woman_is_registered_and_her_pregnancy_comes_next(
    page: RegisterPage, desk: Desk, qtbot: QtBot
) -> None:
    page.opened(Location(Where.REGISTER, typed="Berg Anna"))
    say(qtbot, page.form.born, "14.3.1993")
    say(qtbot, page.form.plain["number"], "rx 900-111")
    with qtbot.waitSignal(page.location_wanted) as led:
        save(page, qtbot)
    patient = desk.store.get(Patient, led.args[0].patient_id)
    assert led.args[0].where is Where.PREGNANCY
    assert (str(patient.name), patient.born_on, str(patient.number)) == (
        "BERG, Anna",
        date(1993, 3, 14),
        "RX 900 111",
    )


def test_what_was_searched_for_is_in_the_form_and_the_focus_begins_it(page: RegisterPage) -> None:
    page.opened(Location(Where.REGISTER, typed="Berg 14.3.1993"))
    assert page.form.plain["family_name"].text() == "Berg"
    assert page.form.born.value() == date(1993, 3, 14)
    assert page.form.plain["family_name"].hasFocus()


def test_a_likely_duplicate_appears_while_typing_and_says_what_is_alike(
    page: RegisterPage, desk: Desk, qtbot: QtBot
) -> None:
    a_woman(desk)
    page.opened(NEW)
    say(qtbot, page.form.plain["family_name"], "Adeyemi")
    say(qtbot, page.form.plain["given_name"], "Folake")
    assert [page.likely.table.model().index(0, c).data() for c in (0, 3)] == [
        "ADEYEMI, Folake",
        "similar name or number",
    ]
    say(qtbot, page.form.plain["number"], "rx482113")
    say(qtbot, page.form.born, "14.3.1993\t")
    assert page.likely.table.model().index(0, 3).data() == "same number, birth date"


def test_a_registration_whose_draft_cannot_be_taken_out_is_not_kept(
    page: RegisterPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise Unavailable("database.disk_full")

    page.opened(Location(Where.REGISTER, typed="Berg Anna"))
    page.form.plain["title"].setText("Mrs")
    page.on_leave()
    monkeypatch.setattr(type(desk.store), "discard_draft", broken)
    save(page, qtbot)
    assert desk.store.every(Patient) == ()


@pytest.mark.parametrize("has_pregnancy", [True, False])
def test_opening_a_duplicate_leads_to_her_and_loses_nothing(
    page: RegisterPage, desk: Desk, qtbot: QtBot, has_pregnancy: bool
) -> None:
    patient = a_woman(desk)
    if has_pregnancy:
        open_pregnancy(desk, PregnancyDraft(patient_id=patient.id))
    there = Location(Where.REGISTER, typed="Adeyemi Folake")
    page.opened(there)
    say(qtbot, page.form.plain["title"], "Dr")
    with qtbot.waitSignal(page.location_wanted) as led:
        qtbot.keyClick(page.likely.table, Qt.Key.Key_Return)
    assert led.args[0].where is (Where.WOMAN if has_pregnancy else Where.PREGNANCY)
    page.on_leave()
    page.opened(there)
    assert [page.form.plain[name].text() for name in ("given_name", "title")] == ["Folake", "Dr"]


def test_a_number_in_use_is_said_at_its_field_with_whose_it_is(
    page: RegisterPage, desk: Desk, qtbot: QtBot
) -> None:
    a_woman(desk)
    page.opened(Location(Where.REGISTER, typed="Berg"))
    say(qtbot, page.form.plain["number"], "RX 482 113")
    save(page, qtbot)
    assert "ADEYEMI, Folake" in problem(page, "number")
    say(qtbot, page.form.plain["number"], "9")
    assert problem(page, "number") == ""


def test_everything_wrong_is_said_at_once(page: RegisterPage, qtbot: QtBot) -> None:
    page.opened(NEW)
    say(qtbot, page.form.plain["number"], "!!")
    say(qtbot, page.form.born, "31.2.1993")
    save(page, qtbot)
    assert "family name" in problem(page, "family_name")
    assert "not a hospital number" in problem(page, "number")
    assert "not a day" in problem(page, "born_on")


def test_a_birth_date_to_come_is_refused(page: RegisterPage, qtbot: QtBot) -> None:
    page.opened(Location(Where.REGISTER, typed="Berg"))
    say(qtbot, page.form.born, "3.3.2026")
    with qtbot.assertNotEmitted(page.location_wanted):
        save(page, qtbot)
    assert "cannot be" in problem(page, "born_on")


def test_an_unusual_age_has_to_be_typed_again(page: RegisterPage, desk: Desk, qtbot: QtBot) -> None:
    page.opened(Location(Where.REGISTER, typed="Berg RX1"))
    say(qtbot, page.form.born, "1.2.1950")
    with qtbot.assertNotEmitted(page.location_wanted):
        save(page, qtbot)
        save(page, qtbot)
    assert "76 years" in problem(page, "born_on")
    say(qtbot, page.form.born, "1.2.1950")
    with qtbot.waitSignal(page.location_wanted) as led:
        save(page, qtbot)
    assert desk.store.get(Patient, led.args[0].patient_id).born_on == date(1950, 2, 1)


def test_another_date_the_second_time_is_taken_when_it_is_usual(page: RegisterPage, qtbot: QtBot) -> None:
    page.opened(Location(Where.REGISTER, typed="Berg"))
    say(qtbot, page.form.born, "1.2.1950\t")
    say(qtbot, page.form.born, "1.2.1990\t")
    assert (page.form.born.value(), problem(page, "born_on")) == (date(1990, 2, 1), "")


@pytest.mark.parametrize(
    ("born", "is_asked"), [("2.3.2016", False), ("3.3.2016", True), ("3.3.1965", False), ("2.3.1965", True)]
)
def test_ten_and_sixty_years_are_usual(page: RegisterPage, qtbot: QtBot, born: str, is_asked: bool) -> None:
    page.opened(NEW)
    say(qtbot, page.form.born, f"{born}\t")
    assert (page.form.born.state == "retype") is is_asked


def half_register(page: RegisterPage, qtbot: QtBot, searched: str) -> None:
    page.opened(Location(Where.REGISTER, typed=searched))
    say(qtbot, page.form.plain["telephone"], "0151 4960 112")
    page.on_leave()


def test_another_registration_overwrites_none_that_was_left_half_typed(
    page: RegisterPage, desk: Desk, qtbot: QtBot
) -> None:
    half_register(page, qtbot, "Berg Anna")
    half_register(page, qtbot, "Costa")
    left = {draft.woman: draft for draft in unfinished(desk)}
    assert set(left) == {"BERG", "COSTA"}
    page.opened(location_of_draft(left["BERG"]))
    assert page.form.plain["given_name"].text() == "Anna"
    assert page.form.restored.text == "Draft of today 09:30 restored, not in the record"
    assert clipped(page) == []


def test_a_search_alone_leaves_no_draft(page: RegisterPage, desk: Desk) -> None:
    page.opened(Location(Where.REGISTER, typed="Berg"))
    page.on_leave()
    assert unfinished(desk) == ()


def test_a_registration_that_is_saved_or_discarded_leaves_no_draft(
    page: RegisterPage, desk: Desk, qtbot: QtBot
) -> None:
    half_register(page, qtbot, "Berg Anna")
    half_register(page, qtbot, "Costa")
    page.opened(location_of_draft(unfinished(desk)[1]))
    say_that_nothing_is_known(page)
    save(page, qtbot)
    page.on_leave()
    page.opened(location_of_draft(unfinished(desk)[0]))
    discard(page, qtbot)
    page.on_leave()
    assert unfinished(desk) == ()
    assert not any(page.form.texts().values())


def test_a_save_that_fails_keeps_the_draft(
    page: RegisterPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(store: object, *args: object) -> None:
        raise Unavailable("database.disk_failed")

    half_register(page, qtbot, "Berg Anna")
    page.opened(location_of_draft(unfinished(desk)[0]))
    monkeypatch.setattr(type(desk.store), "put", broken)
    save(page, qtbot)
    page.on_leave()
    assert [d.woman for d in unfinished(desk)] == ["BERG"]


def test_a_correction_that_is_discarded_is_left_and_does_not_come_back(
    page: RegisterPage, desk: Desk, qtbot: QtBot
) -> None:
    patient = a_woman(desk)
    correct(page, patient)
    say(qtbot, page.form.plain["title"], "Dr")
    page.on_leave()
    correct(page, patient)
    with qtbot.waitSignal(page.back_wanted):
        discard(page, qtbot)
    assert unfinished(desk) == ()
    correct(page, patient)
    assert page.form.plain["title"].text() == ""


def test_nobody_on_the_screen_leaves_the_registration_alone(page: RegisterPage) -> None:
    page.opened(Location(Where.REGISTER, typed="Berg"))
    page.session.woman.blank()
    assert page.form.plain["family_name"].text() == "Berg"


def test_cancel_leads_back(page: RegisterPage, qtbot: QtBot) -> None:
    page.opened(NEW)
    with qtbot.waitSignal(page.back_wanted):
        qtbot.keyClick(page.form, Qt.Key.Key_Escape)


def test_a_correction_needs_a_reason_and_keeps_everything_else(
    page: RegisterPage, desk: Desk, qtbot: QtBot
) -> None:
    patient = a_woman(desk)
    correct(page, patient)
    say(qtbot, page.form.plain["given_name"], "Folakemi")
    save(page, qtbot)
    assert "Say why" in problem(page, "reason")
    say(qtbot, page.form.plain["reason"], "misheard")
    with qtbot.waitSignals([page.back_wanted, page.record_changed]):
        save(page, qtbot)
    corrected = desk.store.get(Patient, patient.id)
    assert replace(corrected, given_name="Folake", version=1) == replace(patient, stamp=corrected.stamp)


def test_a_known_unusual_birth_date_is_not_asked_for_again(
    page: RegisterPage, desk: Desk, qtbot: QtBot
) -> None:
    born = date(1950, 2, 1)
    patient = register_woman(desk, a_patient_draft(family_name="Berg", born_on=born, retyped_born_on=born))
    correct(page, patient)
    assert (page.form.born.state, page.form.born.value()) == ("", born)


def test_a_correction_left_half_typed_comes_back(page: RegisterPage, desk: Desk, qtbot: QtBot) -> None:
    patient = a_woman(desk)
    correct(page, patient)
    say(qtbot, page.form.plain["title"], "Dr")
    page.on_leave()
    page.session.woman.blank()
    assert page.form.plain["title"].text() == ""
    correct(page, patient)
    assert page.form.plain["title"].text() == "Dr"
    assert page.form.restored.text.startswith("Draft of today")
    assert [(d.form, d.fields) for d in unfinished(desk)] == [("details", {"title": "Dr"})]


def test_a_correction_called_off_does_not_come_back(page: RegisterPage, desk: Desk, qtbot: QtBot) -> None:
    patient = a_woman(desk)
    correct(page, patient)
    say(qtbot, page.form.plain["number"], "RX 999 999")
    discard(page, qtbot)
    page.on_leave()
    page.session.woman.blank()
    correct(page, patient)
    assert page.form.plain["number"].text() != "RX 999 999"
    assert page.form.restored.text == ""


def test_reading_her_again_keeps_what_is_typed(page: RegisterPage, desk: Desk, qtbot: QtBot) -> None:
    correct(page, a_woman(desk))
    say(qtbot, page.form.plain["title"], "Dr")
    page.session.woman.reload()
    assert page.form.plain["title"].text() == "Dr"


def test_another_woman_on_the_screen_refuses_the_save(page: RegisterPage, desk: Desk, qtbot: QtBot) -> None:
    patient = a_woman(desk)
    correct(page, patient)
    other = a_woman(desk, "Berg", "")
    page.session.woman.patient = other
    say(qtbot, page.form.plain["reason"], "misheard")
    save(page, qtbot)
    assert "Another woman" in page.form.strip.text
    assert desk.store.get(Patient, patient.id) == patient


def test_a_store_that_fails_is_said_above_the_form(
    page: RegisterPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(store: object, *args: object) -> None:
        raise Unavailable("database.disk_failed")

    page.opened(Location(Where.REGISTER, typed="Berg"))
    say_that_nothing_is_known(page)
    monkeypatch.setattr(type(desk.store), "put", broken)
    save(page, qtbot)
    assert page.form.strip.text
    assert page.form.plain["family_name"].text() == "Berg"


def test_nothing_is_cut_off(page: RegisterPage, desk: Desk, qtbot: QtBot) -> None:
    a_woman(desk)
    page.opened(Location(Where.REGISTER, typed="Adeyemi"))
    assert clipped(page) == []
    say(qtbot, page.form.plain["number"], "RX482113")
    say(qtbot, page.form.born, "1.2.1950\t")
    save(page, qtbot)
    assert clipped(page) == []


def test_a_save_that_ends_after_the_page_was_left_leads_nowhere(
    page: RegisterPage, desk: Desk, qtbot: QtBot
) -> None:
    page.opened(Location(Where.REGISTER, typed="Berg"))
    say_that_nothing_is_known(page)
    page.hide()
    with qtbot.assertNotEmitted(page.location_wanted):
        page.form.save.click()
    assert desk.store.find_women("berg")


def test_a_woman_being_corrected_can_be_compared_with_one_she_may_be(
    page: RegisterPage, desk: Desk, qtbot: QtBot
) -> None:
    patient = a_woman(desk)
    again = a_woman(desk, number="")
    correct(page, patient)
    page.show_patient(patient)
    say(qtbot, page.form.plain["telephone"], "1")
    with qtbot.waitSignal(page.location_wanted) as led:
        page.likely.merge.click()
    assert led.args[0] == Location(Where.MERGE, record_id=patient.id, other_id=again.id)


def test_a_woman_who_is_only_being_registered_is_merged_with_nobody(page: RegisterPage, desk: Desk) -> None:
    a_woman(desk)
    page.opened(Location(Where.REGISTER, typed="Adeyemi Folake"))
    assert page.likely.table.isVisible()
    assert not page.likely.merge.isVisible()
