"""Users come, change, leave and come back in the settings, over a real store and a real vault."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.errors import NotAllowed
from models.records.clinic.user import CertificateKind, Role, User
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.first_start import found_clinic
from models.usecases.clinic.users import add_user
from models.usecases.desk import Desk
from tests.models.usecases.clinic.test_first_start import DRAFT, RECOVERY, premises_in
from tests.models.usecases.clinic.test_users import RUTH, START, UNTIL
from tests.ui.clipping import clipped
from tests.ui.pages.screen import texts
from tests.ui.pages.settings.conftest import Open, Opened
from ui.pages.settings.users.user_form import UserAction
from ui.pages.settings.users.users_tab import UsersTab
from ui.widgets.fields.choices import ChoiceField
from ui.widgets.fields.field_texts import put_text
from ui.widgets.fields.plain_field import PlainField

OWN, NEW = DRAFT.password, "brown table 34"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def house(tmp_path: Path) -> ClinicAccess:
    return premises_in(tmp_path / "clinic")


@pytest.fixture
def lead(house: ClinicAccess) -> Iterator[Desk]:
    """The founder's desk, alone."""
    made = found_clinic(house, DRAFT, RECOVERY)
    yield made
    made.store.close()


@pytest.fixture
def two(lead: Desk) -> Desk:
    """The founder's desk, with SM Ruth Brown who may sign in."""
    return add_user(lead, RUTH, START)


def users_of(opened: Opened) -> UsersTab:
    opened.page.open_tab("users")
    return opened.page.users


def fill(tab: UsersTab, **texts: str) -> None:
    for name, text in texts.items():
        put_text(tab.form.inputs[name], text)


def choose(tab: UsersTab, name: str, value: Role | CertificateKind) -> None:
    field = tab.form.inputs[name]
    assert isinstance(field, ChoiceField)
    field.set_value(value)


def save(tab: UsersTab, qtbot: QtBot) -> None:
    qtbot.keyClick(tab.window().focusWidget(), Qt.Key.Key_S, CTRL)


def said(tab: UsersTab) -> dict[str, str]:
    return {name: f.problem.text for name, f in tab.form.fields.items() if f.problem.text}


def secrets(tab: UsersTab) -> set[str]:
    fields = tab.form.findChildren(PlainField)
    return {field.text() for field in fields if field.echoMode() is PlainField.EchoMode.Password}


def at_row(tab: UsersTab, name: str) -> UsersTab:
    rows = [row.name for row in tab._model.rows]
    tab.table.selectRow(rows.index(name))
    return tab


def adding(opened: Opened) -> UsersTab:
    """The form with everything filled in for a sonographer."""
    tab = users_of(opened)
    tab.add_new.click()
    fill(tab, name="SM Allen", sign_in="allen", password=NEW, password_again=NEW, own=OWN)
    choose(tab, "role", Role.SONOGRAPHER)
    return tab


def test_an_empty_clinic_says_that_she_is_alone(open_page: Open, lead: Desk) -> None:
    tab = users_of(open_page(lead))
    assert "You are the only user." in texts(tab)
    assert not tab.disable.isEnabled()
    assert not tab.give.isEnabled()


def test_the_lead_adds_a_user_who_can_sign_in(
    open_page: Open, lead: Desk, house: ClinicAccess, qtbot: QtBot
) -> None:
    opened = open_page(lead)
    tab = adding(opened)
    choose(tab, "certificate", CertificateKind.FMF)
    fill(tab, certificate_number="123", certificate_until="31-Dec-2026")
    save(tab, qtbot)
    made = next(user for user in opened.desks[-1].users if user.sign_in == "allen")
    assert (made.name, made.role, made.must_change_password) == ("SM Allen", Role.SONOGRAPHER, True)
    assert (made.certificate, made.certificate_number, made.certificate_until) == (
        CertificateKind.FMF,
        "123",
        UNTIL,
    )
    assert house.vault.unlock("allen", NEW)[0] == made.id
    assert (secrets(tab), tab.form.typed, opened.places[-1].typed) == ({""}, {}, "users")


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("name", "", "name"),
        ("sign_in", "", "Choose a short name"),
        ("sign_in", " ANNA ", "signs in with the name ANNA already"),
        ("password", "short", "Use at least 10 characters."),
        ("password", "password123", "among those that are tried first"),
        ("password", "SM Allen 12", ""),
        ("password_again", "brown table 35", ""),
        ("own", "", "Type your own password once more"),
        ("own", "red lamp 5678", "The password is wrong."),
    ],
)
def test_each_refusal_stands_at_its_field_and_keeps_what_was_typed(
    open_page: Open, lead: Desk, qtbot: QtBot, field: str, text: str, sentence: str
) -> None:
    opened = open_page(lead)
    tab = adding(opened)
    fill(tab, **{field: text})
    save(tab, qtbot)
    assert list(said(tab)) == [field]
    assert sentence in said(tab)[field]
    assert tab.form.inputs[field].hasFocus()
    assert tab.form.save.isEnabled()
    assert (opened.desks, lead.store.every(User)) == ([], lead.users)


def test_a_role_has_to_be_chosen_and_says_what_it_may(open_page: Open, lead: Desk, qtbot: QtBot) -> None:
    tab = users_of(open_page(lead))
    tab.add_new.click()
    fill(tab, name="SM Allen", sign_in="allen", password=NEW, password_again=NEW, own=OWN)
    save(tab, qtbot)
    assert said(tab) == {"role": "Say what this user is in the clinic."}
    choose(tab, "role", Role.SONOGRAPHER)
    assert "Answers no flag" in tab.form.may.text()


@pytest.mark.parametrize(
    ("texts_of", "field"),
    [
        ({"certificate_name": "", "certificate_until": "31-Dec-2026"}, "certificate_name"),
        ({"certificate_name": "ISUOG", "certificate_until": ""}, "certificate_until"),
        (
            {
                "certificate_name": "ISUOG",
                "certificate_since": "01-Jan-2027",
                "certificate_until": "31-Dec-2026",
            },
            "certificate_until",
        ),
    ],
)
def test_what_a_certificate_lacks_is_said_at_its_field(
    open_page: Open, lead: Desk, qtbot: QtBot, texts_of: dict[str, str], field: str
) -> None:
    tab = adding(open_page(lead))
    choose(tab, "certificate", CertificateKind.OTHER)
    fill(tab, **texts_of)
    save(tab, qtbot)
    assert list(said(tab)) == [field]


def test_a_user_is_changed_with_a_reason(open_page: Open, two: Desk, qtbot: QtBot) -> None:
    opened = open_page(two)
    tab = at_row(users_of(opened), "SM Ruth BROWN")
    tab.change.click()
    choose(tab, "role", Role.DOCTOR)
    save(tab, qtbot)
    assert said(tab) == {"reason": "Say why in a few words."}
    fill(tab, name="Dr Ruth BROWN", reason="Passed her exams")
    save(tab, qtbot)
    changed = next(user for user in opened.desks[-1].users if user.sign_in == "ruth")
    assert (changed.name, changed.role, changed.must_change_password) == ("Dr Ruth BROWN", Role.DOCTOR, True)


def test_a_disabled_user_is_kept_out_and_let_in_again(
    open_page: Open, two: Desk, house: ClinicAccess, qtbot: QtBot
) -> None:
    opened = open_page(two)
    tab = at_row(users_of(opened), "SM Ruth BROWN")
    tab.disable.click()
    fill(tab, reason="Left", own="red lamp 5678")
    save(tab, qtbot)
    assert said(tab) == {"own": "The password is wrong. Nothing was changed; type it again."}
    fill(tab, own=OWN)
    save(tab, qtbot)
    assert secrets(tab) == {""}
    with pytest.raises(NotAllowed):
        house.vault.unlock("ruth", NEW)
    again = open_page(opened.desks[-1])
    tab = at_row(users_of(again), "SM Ruth BROWN")
    assert "No, disabled" in {str(tab._model.index(1, place).data()) for place in range(5)}
    assert (tab.give.text(), tab.disable.isEnabled()) == ("Enable…", False)
    tab.give.click()
    fill(tab, password="grey window 56", password_again="grey window 56", own=OWN, reason="Back")
    save(tab, qtbot)
    assert house.vault.unlock("ruth", "grey window 56")[0] == again.desks[-1].users[1].id


def test_a_new_start_password_takes_the_place_of_the_old_one(
    open_page: Open, two: Desk, house: ClinicAccess, qtbot: QtBot
) -> None:
    tab = at_row(users_of(open_page(two)), "SM Ruth BROWN")
    tab.give.click()
    fill(tab, password="grey window 56", password_again="grey window 56", own=OWN)
    save(tab, qtbot)
    assert list(said(tab)) == ["reason"]
    fill(tab, reason="Forgot it")
    save(tab, qtbot)
    house.vault.unlock("ruth", "grey window 56")
    with pytest.raises(NotAllowed):
        house.vault.unlock("ruth", NEW)


def test_the_last_lead_keeps_her_role(open_page: Open, two: Desk, qtbot: QtBot) -> None:
    opened = open_page(two)
    tab = at_row(users_of(opened), DRAFT.user_name)
    assert not tab.disable.isEnabled()
    tab.change.click()
    choose(tab, "role", Role.NURSE)
    fill(tab, reason="Less work")
    save(tab, qtbot)
    assert "Somebody has to lead the clinic." in tab.form.strip.text
    assert opened.desks == []


@pytest.mark.parametrize("leave", ["page", "section"])
def test_no_password_stays_in_a_field_that_was_left(open_page: Open, lead: Desk, leave: str) -> None:
    opened = open_page(lead)
    tab = adding(opened)
    assert OWN in secrets(tab)
    opened.page.on_leave()
    assert OWN in secrets(tab)
    if leave == "page":
        opened.page.forget_secrets()
    else:
        opened.page.open_tab("clinic")
    assert secrets(tab) == {""}
    kept = [text for draft in lead.store.drafts(lead.user.id) for text in draft.fields.values()]
    assert kept
    assert not any(OWN in text or NEW in text for text in kept)


def test_what_is_typed_about_a_user_comes_back_without_its_passwords(open_page: Open, lead: Desk) -> None:
    opened = open_page(lead)
    tab = adding(opened)
    opened.page.on_leave()
    again = open_page(lead).page.users
    assert not again.right.isHidden()
    assert {name: text for name, text in again.form.texts().items() if text} == {
        "name": "SM Allen",
        "sign_in": "allen",
        "role": "sonographer",
    }
    assert not again.form.may.isHidden()
    tab.form.back.click()
    opened.page.on_leave()
    assert lead.store.drafts(lead.user.id) == ()


def test_a_change_of_a_user_comes_back_unless_she_was_changed_meanwhile(open_page: Open, two: Desk) -> None:
    opened = open_page(two)
    tab = at_row(users_of(opened), "SM Ruth BROWN")
    tab.change.click()
    fill(tab, certificate_number="", reason="She mar")
    opened.page.on_leave()
    again = open_page(two).page.users
    assert again.form.changed == {"reason": "She mar"}
    ruth = next(user for user in two.users if user.sign_in == "ruth")
    other = replace(two, users=(two.users[0], replace(ruth, version=ruth.version + 1)))
    assert open_page(other).page.users.right.isHidden()


def test_an_administrators_typing_is_kept_too(open_page: Open, two: Desk) -> None:
    desk = replace(two, user=replace(two.user, role=Role.ADMINISTRATOR))
    opened = open_page(desk)
    adding(opened)
    opened.page.on_leave()
    assert open_page(desk).page.users.form.changed["name"] == "SM Allen"


def test_going_back_forgets_everything_and_leads_to_the_list(open_page: Open, lead: Desk) -> None:
    tab = adding(open_page(lead))
    tab.form.back.click()
    tab.add_new.click()
    assert set(tab.form.texts().values()) == {""}
    tab.form.back.click()
    assert tab.table.hasFocus()


def test_an_administrator_keeps_everybody_but_leads(open_page: Open, two: Desk) -> None:
    desk = replace(two, user=replace(two.user, role=Role.ADMINISTRATOR))
    tab = at_row(users_of(open_page(desk)), "SM Ruth BROWN")
    assert tab.change.isEnabled()
    tab.add_new.click()
    role = tab.form.inputs["role"]
    assert isinstance(role, ChoiceField)
    assert Role.LEAD not in role.choices
    at_row(tab, DRAFT.user_name)
    assert not tab.change.isEnabled()


def test_a_nurse_reads_the_list(open_page: Open, two: Desk) -> None:
    tab = at_row(users_of(open_page(replace(two, user=replace(two.user, role=Role.NURSE)))), "SM Ruth BROWN")
    assert not any(b.isEnabled() for b in (tab.add_new, tab.change, tab.give, tab.disable))
    assert "clinic lead" in tab.add_new.toolTip().lower()


def test_tab_walks_the_form_from_top_to_bottom(open_page: Open, lead: Desk, qtbot: QtBot) -> None:
    tab = adding(open_page(lead))
    tab.form.inputs["name"].setFocus()
    met: list[QWidget | None] = []
    for _ in range(9):
        met.append(tab.window().focusWidget())
        qtbot.keyClick(tab.window().focusWidget(), Qt.Key.Key_Tab)
    names = ("name", "sign_in", "role", "certificate", "password", "password_again", "own")
    assert met == [*(tab.form.inputs[name] for name in names), tab.form.save, tab.form.back]


@pytest.mark.parametrize("size", [(1180, 680), (960, 560)])
@pytest.mark.parametrize("action", [None, *UserAction])
def test_nothing_is_cut_or_out_of_reach(
    open_page: Open, two: Desk, size: tuple[int, int], action: UserAction | None, qtbot: QtBot
) -> None:
    certified = replace(two.users[1], certificate=CertificateKind.FMF, certificate_until=UNTIL)
    desk = replace(two, users=(two.users[0], certified))
    page = open_page(desk).page
    page.resize(size[0] - 80, size[1] - 36)
    tab = at_row(users_of(Opened(page)), "SM Ruth BROWN")
    if action is not None:
        tab._begin(action, certified)
    qtbot.waitUntil(lambda: clipped(page) == [])
    assert page.width() == size[0] - 80
    if tab.listed.isVisible():
        index = tab._model.index(1, 2)
        needed = tab.table.fontMetrics().horizontalAdvance("FMF, until 31-Dec-2026")
        assert index.data() == "FMF, until 31-Dec-2026"
        assert tab.table.columnWidth(2) >= needed + 16
