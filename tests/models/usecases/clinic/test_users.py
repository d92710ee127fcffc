"""Users come, change, leave and come back; somebody always leads; what they wrote keeps their name."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from models.errors import NotAllowed, Refused, Unavailable
from models.records.clinic.user import CertificateKind, Role, User
from models.rules.register.permissions import Action, may
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.first_start import found_clinic
from models.usecases.clinic.passwords import change_password
from models.usecases.clinic.sign_in import sign_in, sign_in_by_recovery, sign_out
from models.usecases.clinic.users import (
    StartPassword,
    UserDraft,
    add_user,
    change_user,
    check_user,
    disable_user,
    folded_sign_in,
    give_password,
)
from models.usecases.desk import Desk
from tests.models.usecases.clinic.test_first_start import ANOTHER, DRAFT, RECOVERY, premises_in

OWN = "green chair 12"
START = StartPassword(OWN, "brown table 34", "brown table 34")
RUTH = UserDraft(name=" SM Ruth BROWN ", sign_in=" ruth ", role=Role.NURSE)
UNTIL = date(2026, 12, 31)


@pytest.fixture
def access(tmp_path: Path) -> ClinicAccess:
    return premises_in(tmp_path)


@pytest.fixture
def lead(access: ClinicAccess) -> Iterator[Desk]:
    """The founder's desk."""
    desk = found_clinic(access, DRAFT, RECOVERY)
    yield desk
    desk.store.close()


def named(desk: Desk, name: str) -> User:
    return next(user for user in desk.users if user.sign_in == name)


def codes(desk: Desk, draft: UserDraft) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in check_user(desk, draft)]


def as_administrator(desk: Desk) -> Desk:
    return replace(desk, user=replace(desk.user, role=Role.ADMINISTRATOR))


def test_somebody_new_signs_in_and_may_only_read_until_she_chose_a_password(
    access: ClinicAccess, lead: Desk
) -> None:
    added = add_user(lead, RUTH, START)
    ruth = named(added, "ruth")
    assert (ruth.name, ruth.role, ruth.must_change_password) == ("SM Ruth BROWN", Role.NURSE, True)
    sign_out(added)
    hers = sign_in(access, "Ruth", "brown table 34")
    assert not any(may(hers.user, action) for action in Action)
    with pytest.raises(NotAllowed, match="start_password"):
        add_user(hers, replace(RUTH, sign_in="other"), START)
    own = change_password(access.vault, hers, "brown table 34", "tall window 56", "tall window 56")
    assert may(own.user, Action.RECORD_SCANS)
    sign_out(own)
    sign_out(sign_in(access, "ruth", "tall window 56"))
    with pytest.raises(NotAllowed, match="sign_in"):
        sign_in(access, "ruth", "brown table 34")


def test_a_wrong_own_password_lets_nobody_in(lead: Desk) -> None:
    with pytest.raises(Refused, match=r"own: password\.wrong"):
        add_user(lead, RUTH, replace(START, own="not my password"))
    assert [user.sign_in for user in lead.store.every(User)] == ["anna"]


def test_the_own_password_is_asked_for(lead: Desk) -> None:
    with pytest.raises(Refused, match=r"password\.own_missing"):
        add_user(lead, RUTH, replace(START, own=""))


@pytest.mark.parametrize("name", ["ANNA", " anna ", "\uff41nna"])
def test_a_name_that_only_looks_otherwise_is_taken(lead: Desk, name: str) -> None:
    assert ("sign_in", "sign_in.taken") in codes(lead, replace(RUTH, sign_in=name))


def test_spaces_inside_a_name_count_once() -> None:
    assert folded_sign_in("  Ruth   B ") == "ruth b"


def test_an_empty_form_asks_for_everything(lead: Desk) -> None:
    assert codes(lead, UserDraft(name="", sign_in="", role=None)) == [
        ("name", "user_name.missing"),
        ("sign_in", "sign_in.missing"),
        ("role", "role.missing"),
    ]


@pytest.mark.parametrize("mark", ["\u202e", "\u0000", "\u200b"])
def test_nothing_unseen_stands_in_a_name(lead: Desk, mark: str) -> None:
    with pytest.raises(Refused, match=r"text\.hidden_character"):
        add_user(lead, replace(RUTH, sign_in=f"ru{mark}th"), START)


def test_another_certificate_has_a_name_and_a_last_day(lead: Desk) -> None:
    bare = replace(RUTH, certificate=CertificateKind.OTHER)
    assert codes(lead, bare) == [
        ("certificate_name", "certificate.name_missing"),
        ("certificate_until", "certificate.until_missing"),
    ]
    late = replace(
        bare, certificate_name="CLEAR", certificate_until=UNTIL, certificate_since=date(2027, 1, 1)
    )
    assert codes(lead, late) == [("certificate_until", "certificate.ends_before_it_begins")]
    assert codes(lead, replace(late, certificate_since=UNTIL)) == []


def test_a_certificate_is_kept_and_taken_away_whole(lead: Desk) -> None:
    fmf = replace(RUTH, certificate=CertificateKind.FMF, certificate_number=" 123 ", certificate_until=UNTIL)
    added = add_user(lead, replace(fmf, certificate_name="not asked"), START)
    ruth = named(added, "ruth")
    assert (ruth.certificate_number, ruth.certificate_name, ruth.certificate_until) == ("123", "", UNTIL)
    after = change_user(added, ruth, replace(fmf, certificate=None), "withdrawn")
    ruth = named(after, "ruth")
    assert (ruth.certificate, ruth.certificate_number, ruth.certificate_until) == (None, "", None)


def test_a_changed_role_needs_a_reason_and_keeps_the_sign_in_name(lead: Desk) -> None:
    added = add_user(lead, RUTH, START)
    ruth = named(added, "ruth")
    with pytest.raises(Refused, match=r"reason\.missing"):
        change_user(added, ruth, replace(RUTH, role=Role.SONOGRAPHER), " ")
    after = change_user(added, ruth, replace(RUTH, role=Role.SONOGRAPHER, sign_in="x"), "new post")
    assert (named(after, "ruth").role, named(after, "ruth").version) == (Role.SONOGRAPHER, 2)


def test_a_disabled_user_is_told_what_a_wrong_password_is_told(access: ClinicAccess, lead: Desk) -> None:
    added = add_user(lead, RUTH, START)
    after = disable_user(added, named(added, "ruth"), OWN, "moved away")
    assert not named(after, "ruth").is_active
    sign_out(after)
    for password in ("brown table 34", "wrong"):
        with pytest.raises(NotAllowed, match="sign_in"):
            sign_in(access, "ruth", password)


def test_who_comes_back_signs_in_with_a_start_password(access: ClinicAccess, lead: Desk) -> None:
    added = add_user(lead, RUTH, START)
    gone = disable_user(added, named(added, "ruth"), OWN, "moved away")
    again = give_password(
        gone, named(gone, "ruth"), replace(START, password="old carpet 7", again="old carpet 7"), "back"
    )
    ruth = named(again, "ruth")
    assert (ruth.is_active, ruth.must_change_password) == (True, True)
    sign_out(again)
    sign_out(sign_in(access, "ruth", "old carpet 7"))


def test_a_forgotten_password_is_replaced(access: ClinicAccess, lead: Desk) -> None:
    added = add_user(lead, RUTH, START)
    other = replace(START, password="old carpet 7", again="old carpet 7")
    sign_out(give_password(added, named(added, "ruth"), other, "forgotten"))
    with pytest.raises(NotAllowed, match="sign_in"):
        sign_in(access, "ruth", "brown table 34")
    sign_out(sign_in(access, "ruth", "old carpet 7"))


def test_the_last_lead_stays_the_lead(lead: Desk) -> None:
    draft = UserDraft(name=lead.user.name, sign_in="anna", role=Role.NURSE)
    with pytest.raises(Refused, match=r"user\.last_lead"):
        change_user(lead, lead.user, draft, "part time")
    added = add_user(lead, replace(RUTH, role=Role.LEAD), START)
    after = change_user(added, added.user, draft, "part time")
    assert after.user.role is Role.NURSE


def test_a_lead_who_was_disabled_leads_nobody(lead: Desk) -> None:
    added = add_user(lead, replace(RUTH, role=Role.LEAD), START)
    gone = disable_user(added, named(added, "ruth"), OWN, "moved away")
    draft = UserDraft(name=gone.user.name, sign_in="anna", role=Role.NURSE)
    with pytest.raises(Refused, match=r"user\.last_lead"):
        change_user(gone, gone.user, draft, "part time")


def test_nobody_locks_herself_out(lead: Desk) -> None:
    with pytest.raises(Refused, match=r"user\.is_self"):
        disable_user(lead, lead.user, OWN, "slip")
    with pytest.raises(Refused, match=r"user\.is_self"):
        give_password(lead, lead.user, START, "slip")


def test_an_administrator_makes_no_lead_and_touches_none(lead: Desk) -> None:
    added = add_user(lead, replace(RUTH, role=Role.LEAD), START)
    administrator, ruth = as_administrator(added), named(added, "ruth")
    with pytest.raises(NotAllowed, match="keep_leads"):
        add_user(administrator, replace(RUTH, sign_in="new", role=Role.LEAD), START)
    with pytest.raises(NotAllowed, match="keep_leads"):
        change_user(administrator, ruth, RUTH, "slip")
    with pytest.raises(NotAllowed, match="keep_leads"):
        give_password(administrator, ruth, START, "forgotten")
    with pytest.raises(NotAllowed, match="keep_leads"):
        disable_user(administrator, ruth, OWN, "slip")


def test_an_administrator_lets_a_nurse_in(lead: Desk) -> None:
    assert named(add_user(as_administrator(lead), RUTH, START), "ruth").role is Role.NURSE


def test_without_a_vault_nobody_is_let_in(lead: Desk) -> None:
    with pytest.raises(Unavailable, match=r"vault\.not_here"):
        add_user(replace(lead, vault=None), RUTH, START)
    assert len(lead.store.every(User)) == 1


def test_a_clinic_that_nobody_leads_is_led_by_whoever_has_the_recovery_key(
    access: ClinicAccess, lead: Desk
) -> None:
    lead.store.put(replace(lead.user, role=Role.NURSE, must_change_password=True))
    sign_out(lead)
    desk = sign_in_by_recovery(access, "anna", RECOVERY, "tall window 56", ANOTHER)
    assert (desk.user.role, desk.user.must_change_password) == (Role.LEAD, False)
    assert desk.users == desk.store.every(User)
    sign_out(desk)


def test_the_recovery_key_makes_nobody_a_lead_where_there_is_one(access: ClinicAccess, lead: Desk) -> None:
    sign_out(add_user(lead, RUTH, START))
    desk = sign_in_by_recovery(access, "ruth", RECOVERY, "tall window 56", ANOTHER)
    assert (desk.user.role, desk.user.must_change_password) == (Role.NURSE, False)
    sign_out(desk)
