"""Who may do what with backups, and what is done when it is due."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.clinic import vault
from models.errors import NotAllowed, Unavailable
from models.records.clinic.access import Access, AccessKind
from models.records.clinic.user import Role
from models.usecases.clinic.backups import (
    agree_to_restore,
    back_up,
    back_up_at_end,
    backup_state,
    list_backups,
    name_pack_folder,
    place_backups,
    show_pack_password,
    tend_backups,
    try_restore,
)
from models.usecases.desk import Desk
from tests.db.backup.clinic import CHEAP, Clinic
from tests.db.backup.desks import a_backed_up_desk, desk_now
from tests.stores import a_woman


@pytest.fixture(autouse=True)
def _vaults_are_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vault, "LEAST_COST", CHEAP)


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    made, _ = a_backed_up_desk(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def desk(clinic: Clinic) -> Desk:
    return desk_now(clinic)


def never_over() -> bool:
    return False


def test_a_record_that_nobody_backs_up_says_so(desk: Desk) -> None:
    desk.store.backups = None  # type: ignore[misc]  # As the store of a test is opened.
    assert backup_state(desk) is None
    assert tend_backups(desk) is None
    back_up_at_end(desk, never_over)
    with pytest.raises(Unavailable, match=r"backup\.none_here"):
        back_up(desk)


def test_the_lead_settles_where_backups_and_packs_go(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    place_backups(desk, (tmp_path / "share",))
    name_pack_folder(desk, tmp_path / "share")
    state = backup_state(desk)
    assert state is not None
    assert ([target.folder for target in state.targets], state.pack_folder) == (
        [tmp_path / "share"],
        tmp_path / "share",
    )
    name_pack_folder(desk, None)


def test_a_nurse_backs_up_and_settles_nothing(clinic: Clinic, desk: Desk, tmp_path: Path) -> None:
    nurse = replace(desk, user=replace(desk.user, role=Role.NURSE))
    backup = back_up(nurse).proven[0]
    with pytest.raises(NotAllowed, match="place_backups"):
        place_backups(nurse, ())
    with pytest.raises(NotAllowed, match="name_pack_folder"):
        name_pack_folder(nurse, tmp_path)
    with pytest.raises(NotAllowed, match="restore"):
        agree_to_restore(nurse, clinic.opened(backup.folder))


def test_what_is_due_is_done_and_nothing_twice(clinic: Clinic, desk: Desk) -> None:
    state = tend_backups(desk)
    assert state is not None
    assert state.drill is not None
    assert state.drill.problem is None
    (first,) = list_backups(desk)
    clinic.after(minutes=119).register("Costa")
    tend_backups(desk_now(clinic))
    assert list_backups(desk) == (first,)
    clinic.after(minutes=1)
    tend_backups(desk_now(clinic))
    assert len(list_backups(desk)) == 2


def test_at_the_end_of_the_work_it_is_backed_up_and_what_fails_is_said(clinic: Clinic, desk: Desk) -> None:
    back_up_at_end(desk, never_over)
    assert len(list_backups(desk)) == 1
    clinic.register("Costa")
    with pytest.raises(Unavailable, match=r"backup\.stopped"):
        back_up_at_end(desk, lambda: True)


def test_without_a_place_the_end_of_the_work_is_quiet(clinic: Clinic, desk: Desk) -> None:
    clinic.places.keep_targets(())
    back_up_at_end(desk, never_over)


def test_a_restore_is_tried_out_on_request(desk: Desk) -> None:
    back_up(desk)
    assert try_restore(desk).problem is None


def test_what_was_agreed_to_is_restored_once_the_record_is_closed(clinic: Clinic, desk: Desk) -> None:
    backup = back_up(desk).proven[0]
    clinic.register("Later")
    keeper = desk.store.backups
    assert keeper is not None
    agree_to_restore(desk, clinic.opened(backup.folder))
    clinic.store.close()
    is_done, kept = keeper.restorer.restore_agreed()
    assert is_done
    assert kept is not None
    assert keeper.restorer.restore_agreed() == (False, None)
    clinic.reopened()
    assert clinic.women() == ["Berg"]


def test_the_end_of_the_chain_is_signed_before_it_is_backed_up(desk: Desk) -> None:
    desk.store.put(a_woman())
    back_up(desk)
    head = desk.store.last_signed(desk.name)
    assert head is not None
    assert desk.store.head(desk.name).seq == head.seq + 1


def test_the_password_of_the_packs_is_the_leads_and_that_it_was_shown_is_known(
    clinic: Clinic, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "share").mkdir()
    name_pack_folder(desk, tmp_path / "share")
    assert not clinic.keeper.state().is_pack_password_known
    word = show_pack_password(desk)
    assert clinic.keeper.state().is_pack_password_known
    assert word == show_pack_password(desk)
    assert [a.kind for a in desk.store.every(Access)].count(AccessKind.PACK_PASSWORD_SHOWN) == 2
    with pytest.raises(NotAllowed, match="name_pack_folder"):
        show_pack_password(replace(desk, user=replace(desk.user, role=Role.NURSE)))


def test_once_the_record_has_another_key_the_password_is_not_known_any_more(
    clinic: Clinic, desk: Desk
) -> None:
    word = show_pack_password(desk)
    clinic.key = bytes(reversed(clinic.key))
    assert not clinic.keeper.state().is_pack_password_known
    assert clinic.keeper.pack_password() != word
