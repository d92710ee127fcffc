"""What is said once users or passwords changed, and nothing that a pregnancy is judged by."""

from dataclasses import replace
from pathlib import Path

import pytest

from models.records.clinic.user import User
from models.usecases.desk import Desk
from tests.ui.small_clinic import a_clinic, clinic_access
from ui.shell.changed_users import changed_text


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = a_clinic(clinic_access(tmp_path))
    beth = replace(desk.user, id=desk.new_id(), name="Beth", sign_in="beth")
    return replace(desk, users=(desk.user, beth))


def with_beth(desk: Desk, **how: object) -> Desk:
    me, beth = desk.users
    changed: User = replace(beth, **how)  # type: ignore[arg-type]  # Fields of a user, as the test gives them.
    return replace(desk, users=(me, changed))


def test_a_password_of_her_own_is_said_first(desk: Desk) -> None:
    owed = replace(desk, user=replace(desk.user, must_change_password=True))
    assert changed_text(owed, desk) == "Your password is changed. Sign in with it from now on."


def test_somebody_who_was_added_is_told_what_she_does_next(desk: Desk) -> None:
    assert changed_text(replace(desk, users=desk.users[:1]), desk) == (
        "Beth is added. She signs in as beth, and then chooses a password of her own."
    )


def test_whoever_is_disabled_is_named(desk: Desk) -> None:
    assert (
        changed_text(desk, with_beth(desk, is_active=False))
        == "Beth is disabled and cannot sign in any more."
    )


def test_a_new_password_is_said_with_what_she_does_with_it(desk: Desk) -> None:
    assert changed_text(desk, with_beth(desk, must_change_password=True)) == (
        "Beth has a new password. She signs in with it, and then chooses one of her own."
    )


def test_whatever_else_changed_names_the_user(desk: Desk) -> None:
    assert changed_text(desk, with_beth(desk, sign_in="elizabeth")) == "Saved: Beth."
    assert changed_text(desk, desk) == "Saved."
