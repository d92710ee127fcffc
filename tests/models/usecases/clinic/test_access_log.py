"""Signing in, failing to, unlocking and signing out are in the audit trail, and hold nobody up."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.clinic.access_spool import FileSpool
from db.store.opening import open_store
from models.clock import FixedClock
from models.errors import NotAllowed, NotFound, Refused
from models.records.clinic.access import Access, AccessKind, ExportKind, WaitingAccess
from models.usecases.clinic.access import SELF_TEST_FAILED, ClinicAccess
from models.usecases.clinic.access_log import log_access, log_export, log_opening, log_printed
from models.usecases.clinic.passwords import change_password, replace_recovery_key, want_new_key
from models.usecases.clinic.sign_in import lock, sign_in, sign_in_by_recovery, sign_out, unlock
from models.usecases.desk import Desk
from tests.builders import a_desk, next_id
from tests.models.usecases.clinic.test_first_start import ANOTHER, DRAFT, RECOVERY, a_founded_clinic
from tests.stores import CLOCK, RAW_KEY, a_store, a_woman

WRONG = "a password typed as a name"


@pytest.fixture
def clinic(tmp_path: Path) -> ClinicAccess:
    return replace(a_founded_clinic(tmp_path), spool=FileSpool(tmp_path / "waiting"))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_desk(a_store(tmp_path))


def happened(desk: Desk) -> list[AccessKind]:
    return [each.kind for each in desk.store.every(Access)]


def test_signing_in_and_out_are_entries(clinic: ClinicAccess) -> None:
    sign_out(sign_in(clinic, "anna", DRAFT.password))
    desk = sign_in(clinic, "anna", DRAFT.password)
    signed_in, signed_out = AccessKind.SIGNED_IN, AccessKind.SIGNED_OUT
    assert happened(desk) == [signed_in, signed_out, signed_in, signed_out, signed_in]
    assert {each.stamp.by for each in desk.store.every(Access)} == {desk.user.id}


def test_failures_wait_for_whoever_can_open_the_record(clinic: ClinicAccess, tmp_path: Path) -> None:
    for name in ("anna", "ANNA", WRONG):
        with pytest.raises(NotAllowed):
            sign_in(clinic, name, "wrong")
    assert WRONG not in (tmp_path / "waiting").read_text(encoding="utf-8")
    desk = sign_in(clinic, "anna", DRAFT.password)
    failed = [each for each in desk.store.every(Access) if each.kind is AccessKind.SIGN_IN_FAILED]
    assert [(each.user_id, each.count) for each in failed] == [(desk.user.id, 2), (None, 1)]
    assert failed[0].happened_at == CLOCK.now()
    assert clinic.spool is not None
    assert clinic.spool.waiting() == ()


def test_without_a_spool_a_wrong_password_is_refused_all_the_same(tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        sign_in(a_founded_clinic(tmp_path), "anna", "wrong")


def test_unlocking_is_an_entry_and_so_is_failing_to(clinic: ClinicAccess) -> None:
    desk = sign_in(clinic, "anna", DRAFT.password)
    with pytest.raises(NotAllowed):
        unlock(clinic, desk, "wrong")
    unlock(clinic, desk, DRAFT.password)
    assert happened(desk)[-2:] == [AccessKind.SIGN_IN_FAILED, AccessKind.UNLOCKED]


def test_a_desk_that_was_locked_is_unlocked_by_its_user_alone(clinic: ClinicAccess) -> None:
    desk = sign_in(clinic, "anna", DRAFT.password)
    lock(desk)
    back = sign_in(clinic, "anna", DRAFT.password, locked_by=desk.user.id)
    assert happened(back)[-2:] == [AccessKind.LOCKED, AccessKind.UNLOCKED]
    lock(back)
    other = sign_in(clinic, "anna", DRAFT.password, locked_by=next_id())
    assert happened(other)[-1] is AccessKind.SIGNED_IN


def test_the_recovery_key_leaves_an_entry(clinic: ClinicAccess) -> None:
    desk = sign_in_by_recovery(clinic, "anna", RECOVERY, "blue table 34", ANOTHER)
    used, renewed = AccessKind.RECOVERY_KEY_USED, AccessKind.RECOVERY_KEY_RENEWED
    assert happened(desk)[-3:] == [AccessKind.SIGNED_IN, used, renewed]


def test_an_access_is_an_entry_of_the_chain_like_any_other(desk: Desk) -> None:
    woman = desk.store.put(a_woman())
    assert log_access(desk, AccessKind.LOOKED, patient_id=woman.id)
    assert [entry.kind for entry in desk.store.trail_of(woman.id)] == ["accesses", "patients"]
    assert desk.store.head("Desk 1").seq == 2


def test_a_file_that_went_out_is_named_by_what_it_holds_and_its_folder(desk: Desk) -> None:
    log_export(desk, ExportKind.DRY_RUN, "lists", 12)
    (access,) = desk.store.every(Access)
    assert (access.kind, access.export) == (AccessKind.EXPORTED, ExportKind.DRY_RUN)
    assert (access.place, access.count, access.patient_id) == ("lists", 12, None)


def test_a_paper_that_was_printed_is_named_with_its_printer_and_its_pages(desk: Desk) -> None:
    her = desk.store.put(a_woman()).id
    assert log_printed(desk, ExportKind.SUMMARY, "Front desk", 2, her)
    (entry,) = desk.store.every(Access)
    assert (entry.kind, entry.export, entry.place) == (AccessKind.PRINTED, ExportKind.SUMMARY, "Front desk")
    assert (entry.count, entry.patient_id) == (2, her)


def test_a_record_that_can_only_be_read_is_read_without_an_entry(tmp_path: Path) -> None:
    a_store(tmp_path).close()
    store = open_store(tmp_path / "cervitrend.db", RAW_KEY, "Desk 1", CLOCK, SELF_TEST_FAILED)
    reading, spool = a_desk(store), FileSpool(tmp_path / "waiting")
    spool.add(WaitingAccess(AccessKind.SIGN_IN_FAILED, None, CLOCK.now(), 1))
    assert not log_access(reading, AccessKind.LOOKED)
    assert not log_opening(reading, AccessKind.SIGNED_IN, spool)
    assert len(spool.waiting()) == 1
    sign_out(reading)


def test_a_woman_who_is_not_there_is_a_mistake_of_ours(desk: Desk) -> None:
    with pytest.raises(NotFound):
        log_access(desk, AccessKind.LOOKED, patient_id=next_id())


def test_signing_in_on_a_wrong_date_is_no_last_entry(desk: Desk) -> None:
    desk.store.put(a_woman())
    last = desk.store.last_entry_at()
    later = datetime(2027, 3, 2, tzinfo=UTC)
    log_access(replace(desk, clock=FixedClock(later, later.date())), AccessKind.SIGNED_IN)
    assert desk.store.last_entry_at() == last is not None


def test_accesses_change_nothing_that_a_backup_would_lack(desk: Desk) -> None:
    assert (desk.store.last_change("Desk 1"), desk.store.heads()) == (0, ())
    desk.store.put(a_woman())
    log_access(desk, AccessKind.BACKED_UP)
    assert (desk.store.last_change("Desk 1"), desk.store.head("Desk 1").seq) == (1, 2)
    assert [(head.desk, head.seq) for head in desk.store.heads()] == [("Desk 1", 2)]


def test_a_changed_password_a_new_recovery_key_and_a_new_data_key_are_entries(clinic: ClinicAccess) -> None:
    desk = sign_in(clinic, "anna", DRAFT.password)
    change_password(clinic.vault, desk, DRAFT.password, "blue table 34", "blue table 34")
    replace_recovery_key(clinic.vault, desk, "blue table 34", ANOTHER)
    want_new_key(clinic.vault, desk, "blue table 34")
    changed = [AccessKind.PASSWORD_CHANGED, AccessKind.RECOVERY_KEY_RENEWED, AccessKind.DATA_KEY_RENEWED]
    assert happened(desk)[-3:] == changed
    with pytest.raises(Refused):
        change_password(clinic.vault, desk, "wrong", "red lamp 56", "red lamp 56")
    assert happened(desk)[-3:] == changed


@pytest.mark.parametrize("folder", ["out\u202e", "two\nlines", "x\udcff", "f" * 5000])
def test_a_file_leaves_its_entry_whatever_its_folder_is_called(desk: Desk, folder: str) -> None:
    assert log_export(desk, ExportKind.RECEIPT, folder)
    (entry,) = desk.store.every(Access)
    assert entry.place[:3] == folder[:3].replace("x\udcff", "x\u25a1")
