from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from db.text_file import save_text
from models.errors import Unavailable
from models.records.clinic.settings import Country
from models.rules.policies.country_sets import SETS
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.sign_in import sign_in
from models.usecases.desk import Desk
from models.values.day import DayOrder
from models.values.recovery import RecoveryKey
from tests.systems import needs_mounts, use_account
from tests.ui.clipping import clipped
from tests.ui.small_clinic import PASSWORD, clinic_access, locked_house
from ui.forms.key_form import ASKED
from ui.pages.first_start.page import FirstStartPage
from ui.pages.first_start.presenter import FirstStartPresenter
from ui.session.runner import InlineRunner
from ui.widgets.fields.choices import ChoiceField


@dataclass
class Start:
    """A first start on an empty house, and the desks it founded."""

    page: FirstStartPage
    presenter: FirstStartPresenter
    house: ClinicAccess
    desks: list[Desk] = field(default_factory=list)


@pytest.fixture
def start(tmp_path: Path, qtbot: QtBot, themed_app: QApplication) -> Iterator[Start]:
    house = clinic_access(tmp_path)
    page = FirstStartPage()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    with qtbot.waitActive(page):
        page.show()
    made = Start(page, FirstStartPresenter(page, InlineRunner(), lambda: house, save_text), house)
    made.presenter.founded.connect(made.desks.append)
    made.presenter.begin()
    yield made
    for desk in made.desks:
        desk.store.close()


ENGLAND = ("nice-ng25", "rcog-75", "nice-ng137", "sbl-3")


CTRL = Qt.KeyboardModifier.ControlModifier


def type_into(start: Start, qtbot: QtBot, *texts: str) -> None:
    """Type one field after the other, then go on."""
    for text in texts:
        here = start.page.focusWidget()
        assert here is not None
        qtbot.keyClicks(here, text)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    qtbot.keyClick(start.page.focusWidget(), Qt.Key.Key_Return, CTRL)


def fill_in_by_keyboard(start: Start, qtbot: QtBot, password: str = PASSWORD) -> None:
    """Type both steps from their first field on; the country brings its guidelines. Then the key is kept."""
    type_into(start, qtbot, "England", "Antenatal clinic", "Desk 2")
    type_into(start, qtbot, "Sr Amina HADDAD", "amina", password, password)
    qtbot.keyClick(start.page.focusWidget(), Qt.Key.Key_Return, CTRL)


def type_groups(start: Start, qtbot: QtBot, *groups: str) -> None:
    for group in groups:
        here = start.page.focusWidget()
        assert here is not None
        qtbot.keyClicks(here, group)
        qtbot.keyClick(here, Qt.Key.Key_Return)


def asked_groups(start: Start) -> list[str]:
    groups = RecoveryKey.parse(start.presenter._recovery_key).groups
    return [groups[place] for place in ASKED]


def test_a_clinic_is_founded_without_the_mouse(start: Start, qtbot: QtBot) -> None:
    fill_in_by_keyboard(start, qtbot)
    type_groups(start, qtbot, *[group.lower() for group in asked_groups(start)])
    (desk,) = start.desks
    assert desk.settings.clinic_name == "Antenatal clinic"
    assert (desk.settings.country, desk.settings.guidelines) == (Country.ENGLAND, ENGLAND)
    assert desk.user.sign_in == "amina"


def test_the_first_user_can_sign_in_afterwards(start: Start, qtbot: QtBot) -> None:
    fill_in_by_keyboard(start, qtbot)
    type_groups(start, qtbot, *asked_groups(start))
    start.desks.pop().store.close()
    start.desks.append(sign_in(start.house, "amina", PASSWORD))
    assert start.desks[0].user.name == "Sr Amina HADDAD"


def test_nothing_is_stored_before_the_key_was_confirmed(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    fill_in_by_keyboard(start, qtbot)
    assert list(tmp_path.iterdir()) == []


def test_wrong_groups_are_refused(start: Start, qtbot: QtBot) -> None:
    fill_in_by_keyboard(start, qtbot)
    type_groups(start, qtbot, "AAAA", "AAAA")
    assert start.desks == []
    assert start.page.key.problem.text.startswith("These groups are not those of the recovery key")


def test_every_problem_is_told_at_its_field_at_once(start: Start) -> None:
    start.page.clinic.next.click()
    clinic = start.page.clinic
    said = {name for name, field in clinic._fields.items() if field.problem.text}
    assert said == {"country", "clinic_name", "desk_name", "user_name", "sign_in", "password"}
    assert start.page._below.text().startswith("Step 1 of 3")
    assert clinic._guideline_problem.text == "Choose at least one guideline."
    assert clinic.country.hasFocus()
    assert clinic.isVisible()


def test_nothing_is_followed_before_a_country_is_chosen(start: Start) -> None:
    assert start.page.clinic.draft().guidelines == ()
    assert start.page.clinic.draft().country is None


@pytest.mark.parametrize("country", Country)
def test_each_country_proposes_its_set_by_name(start: Start, country: Country) -> None:
    start.page.clinic.country.set_value(country)
    assert start.page.clinic.draft().guidelines == SETS[country]
    assert SETS[country] in sections(start).values()
    assert start.page.clinic._proposed.text().startswith("What is proposed is ticked.")


def test_another_country_takes_the_first_ones_set_back(start: Start) -> None:
    start.page.clinic.country.set_value(Country.CHINA)
    start.page.clinic.country.set_value(Country.NORWAY)
    assert start.page.clinic.draft().guidelines == ("norway-ngf",)
    start.page.clinic.country.set_value(None)
    assert start.page.clinic.draft().guidelines == ("norway-ngf",)


def test_what_is_proposed_can_be_changed(start: Start, qtbot: QtBot) -> None:
    start.page.clinic.country.set_value(Country.ENGLAND)
    tick = start.page.clinic.ticks["roman-2020"]
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    start.page.clinic.ticks["sbl-3"].setChecked(False)
    assert start.page.clinic.draft().guidelines == (*ENGLAND[:3], "roman-2020")


def test_a_guideline_that_nobody_read_or_that_is_old_says_so_under_its_name(start: Start) -> None:
    said = {name: tick.accessibleDescription() for name, tick in start.page.clinic.ticks.items()}
    assert said["isuog-2022"].startswith(
        "Guideline · International · to be confirmed · review date 01-Sep-2025"
    )
    assert said["sbl-3"].startswith("Care bundle · United Kingdom · a later version is said to exist (2025)")
    assert said["nice-ng25"] == (
        "Guideline · United Kingdom · National Institute for Health and Care Excellence, 2015"
    )
    assert said["aus-alliance"] == "Guideline · Australia"
    assert said["roman-2020"].startswith("Trial · Roman")


def sections(start: Start) -> dict[str, tuple[str, ...]]:
    return dict(start.page.clinic._offered._sections())


def test_the_guidelines_of_the_country_stand_first_and_what_is_none_last(start: Start) -> None:
    assert list(sections(start)) == [
        "International",
        "By country",
        "No guidelines: a trial and a scan schedule",
    ]
    start.page.clinic.country.set_value(Country.ENGLAND)
    titles = list(sections(start))
    assert titles[0] == "Proposed for England"
    assert sections(start)["Proposed for England"] == ENGLAND
    assert set(sections(start)[titles[-1]]) == {"roman-2020", "mfmu"}
    assert sorted(each for ids in sections(start).values() for each in ids) == sorted(start.page.clinic.ticks)
    assert start.page.clinic._offered.in_order[0] is start.page.clinic.ticks["nice-ng25"]


def test_tab_walks_the_ticks_as_they_are_read(start: Start, qtbot: QtBot) -> None:
    start.page.clinic.country.set_value(Country.ENGLAND)
    start.page.clinic.day_order.setFocus()
    for tick in start.page.clinic._offered.in_order:
        qtbot.keyClick(start.page.focusWidget(), Qt.Key.Key_Tab)
        assert start.page.focusWidget() is tick


@pytest.mark.parametrize(
    ("country", "order"),
    [(Country.ENGLAND, DayOrder.DAY_FIRST), (Country.UNITED_STATES, DayOrder.MONTH_FIRST)],
)
def test_the_order_of_dates_is_that_of_the_country_and_can_be_changed(
    start: Start, country: Country, order: DayOrder
) -> None:
    start.page.clinic.country.set_value(country)
    assert start.page.clinic.draft().day_order is order
    start.page.clinic.day_order.set_value(order.other)
    assert start.page.clinic.draft().day_order is order.other


def test_the_first_step_is_left_only_when_it_is_filled_in(start: Start, qtbot: QtBot) -> None:
    qtbot.keyClick(start.page.clinic.country, Qt.Key.Key_Return, CTRL)
    said = {name for name, field in start.page.clinic._fields.items() if field.problem.text}
    assert said == {"country", "clinic_name", "desk_name"}
    assert start.page._below.text().startswith("Step 1 of 3")


def test_esc_leads_back_from_the_second_step(start: Start, qtbot: QtBot) -> None:
    type_into(start, qtbot, "England", "Antenatal clinic", "Desk 2")
    assert start.page.clinic.user_name.hasFocus()
    qtbot.keyClick(start.page.clinic.user_name, Qt.Key.Key_Escape)
    assert start.page.clinic.country.hasFocus()
    assert start.page.clinic.desk_name.text() == "Desk 2"


def test_the_key_is_hidden_while_it_is_asked_for(start: Start, qtbot: QtBot) -> None:
    fill_in_by_keyboard(start, qtbot)
    key = start.page.key
    assert not any(text.isVisible() for text in key._shown)
    assert clipped(start.page) == []
    qtbot.keyClick(start.page.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    assert all(text.isVisible() for text in key._shown)
    assert not any(field.isVisible() for field in key._asked.values())


def test_a_missing_guideline_alone_leads_to_the_list(start: Start, qtbot: QtBot) -> None:
    fill_in_by_keyboard(start, qtbot)
    start.page.key.back.click()
    for guideline in ENGLAND:
        start.page.clinic.ticks[guideline].setChecked(False)
    start.page.clinic.next.click()
    assert start.page.clinic.ticks["nice-ng25"].hasFocus()


def test_going_back_keeps_what_was_typed_and_the_key(start: Start, qtbot: QtBot) -> None:
    fill_in_by_keyboard(start, qtbot)
    before = asked_groups(start)
    start.page.key.back.click()
    assert start.page.clinic.clinic_name.text() == "Antenatal clinic"
    start.page.clinic.next.click()
    assert asked_groups(start) == before


def test_local_rules_are_not_asked_about(start: Start) -> None:
    local = next(g.id for g in start.house.guidelines if g.is_local)
    assert local not in start.page.clinic.ticks
    assert len(start.page.clinic.ticks) == len(start.house.guidelines) - 1


def test_the_key_can_be_saved_to_a_file(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_in_by_keyboard(start, qtbot)
    target = tmp_path / "key.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    start.page.key.save.click()
    assert start.presenter._recovery_key in target.read_text(encoding="utf-8")
    assert start.page.key.saved.text() == "Saved as key.txt"


def test_leaving_the_file_dialog_saves_nothing(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_in_by_keyboard(start, qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    start.page.key.save.click()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_is_said(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_in_by_keyboard(start, qtbot)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "nowhere" / "key.txt"), "")
    )
    start.page.key.save.click()
    assert "key.txt cannot be written" in start.page._strip.text


def test_what_the_surroundings_refuse_is_said_and_can_be_tried_again(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "cervitrend.db").write_bytes(b"somebody else's")
    fill_in_by_keyboard(start, qtbot)
    type_groups(start, qtbot, *asked_groups(start))
    assert "its vault is missing" in start.page._strip.text
    assert start.page.key.finish.isEnabled()


def test_guidelines_that_cannot_be_read_are_said(qtbot: QtBot, themed_app: QApplication) -> None:
    def broken() -> ClinicAccess:
        raise Unavailable("guidelines.unreadable", "guidelines")

    page = FirstStartPage()
    qtbot.addWidget(page)
    FirstStartPresenter(page, InlineRunner(), broken, save_text, page).begin()
    assert "guideline files cannot be read" in page._strip.text


def test_nothing_is_cut_off_in_either_step(start: Start, qtbot: QtBot) -> None:
    start.page.clinic.next.click()
    assert clipped(start.page) == []
    start.page.resize(960, 560)
    start.page.clinic.country.set_value(Country.ENGLAND)
    start.page.clinic.country.set_value(None)
    qtbot.wait(10)
    assert clipped(start.page) == []
    start.page.clinic.country.setFocus()
    fill_in_by_keyboard(start, qtbot)
    type_groups(start, qtbot, "AAAA", "AAAA")
    assert clipped(start.page) == []


@needs_mounts
def test_a_folder_in_doubt_is_asked_about_before_a_clinic_is_founded_in_it(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text("somewhere / virtiofs rw 0 0\n", encoding="utf-8")
    use_account(monkeypatch, tmp_path / "account")
    monkeypatch.setattr("db.clinic.local_disk._MOUNTS", mounts)
    monkeypatch.setattr(start.presenter, "_access", lambda: locked_house(tmp_path))
    fill_in_by_keyboard(start, qtbot)
    type_groups(start, qtbot, *asked_groups(start))
    assert start.desks == []
    start.page.key.finish.click()
    assert len(start.desks) == 1


def test_united_k_is_not_the_united_states(start: Start, qtbot: QtBot) -> None:
    here = start.page.focusWidget()
    assert isinstance(here, ChoiceField)
    qtbot.keyClicks(here, "united k")
    assert here.value() is Country.UK_OR_IRELAND
