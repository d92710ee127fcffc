"""The end of a desk's chain is signed at sign-out and each day, once for each end, and never where nothing may be written."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from db.store.opening import open_store
from db.store.signing import DeskSigner, is_signed
from db.store.store import SqlStore
from models.clock import FixedClock
from models.errors import Unavailable
from models.records.clinic.access import AccessKind
from models.records.clinic.signed_head import SignedHead
from models.usecases.clinic.access import SELF_TEST_FAILED
from models.usecases.clinic.access_log import log_access
from models.usecases.clinic.sign_in import sign_in, sign_out
from models.usecases.clinic.signing import receipt_of, sign_daily, signed_head
from models.usecases.desk import Desk
from models.values.receipt import Receipt
from tests.builders import CLOCK as NOON
from tests.builders import a_desk
from tests.models.usecases.clinic.test_first_start import DRAFT, a_founded_clinic
from tests.stores import CLOCK, RAW_KEY, a_store, a_woman


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_desk(a_store(tmp_path))


def heads(desk: Desk) -> list[int]:
    return [each.seq for each in desk.store.every(SignedHead)]


def test_an_empty_chain_has_no_end_to_sign(desk: Desk) -> None:
    assert signed_head(desk) is None
    assert heads(desk) == []


def test_the_end_is_signed_with_the_desks_key_and_is_an_entry_itself(desk: Desk) -> None:
    desk.store.put(a_woman())
    end = desk.store.head("Desk 1")
    head = signed_head(desk)
    assert head is not None
    assert (head.of_desk, head.seq, head.hash) == ("Desk 1", end.seq, end.hash)
    receipt = receipt_of(head)
    assert is_signed(receipt.signed, receipt.public_key, receipt.signature)
    assert Receipt.parse(str(receipt)) == receipt
    assert desk.store.head("Desk 1").seq == end.seq + 1


def test_the_same_end_is_signed_once(desk: Desk) -> None:
    desk.store.put(a_woman())
    assert signed_head(desk) == signed_head(desk)
    log_access(desk, AccessKind.LOOKED)
    signed_head(desk)
    assert heads(desk) == [1, 3]


@pytest.mark.parametrize(("hours", "signed"), [(23, [1]), (24, [1, 3]), (-23, [1]), (-24, [1, 3])])
def test_a_day_later_it_is_signed_again(desk: Desk, hours: int, signed: list[int]) -> None:
    desk.store.put(a_woman())
    sign_daily(desk)
    log_access(desk, AccessKind.LOOKED)
    moment = NOON.now() + timedelta(hours=hours)
    sign_daily(replace(desk, clock=FixedClock(moment, moment.date())))
    assert heads(desk) == signed


def test_whoever_signs_out_leaves_a_signed_end(tmp_path: Path) -> None:
    clinic = a_founded_clinic(tmp_path)
    desk = sign_in(clinic, "anna", DRAFT.password)
    (head,) = desk.store.every(SignedHead)
    assert head.seq == 4
    sign_out(desk)
    desk = sign_in(clinic, "anna", DRAFT.password)
    assert heads(desk) == [4, 7]


def test_every_desk_has_a_key_of_its_own_and_keeps_it(tmp_path: Path) -> None:
    keys = []
    for name in ("Desk 1", "Desk 2", "Desk 1"):
        store = a_store(tmp_path, name)
        signature = store.sign("x")
        assert signature is not None
        keys.append(signature.public_key)
        store.close()
    assert keys[0] == keys[2] != keys[1]
    assert DeskSigner(bytes(32), "Desk 1").public_key not in keys


def test_a_record_that_can_only_be_read_signs_nothing(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.put(a_woman())
    store.close()
    reading = open_store(tmp_path / "cervitrend.db", RAW_KEY, "Desk 1", CLOCK, SELF_TEST_FAILED)
    assert reading.sign("x") is None
    assert signed_head(a_desk(reading)) is None
    reading.close()


def test_without_a_signer_nothing_is_signed(desk: Desk) -> None:
    desk.store.put(a_woman())
    assert isinstance(desk.store, SqlStore)
    desk.store._signer = None
    assert signed_head(desk) is None


def test_a_closed_record_signs_nothing_more(desk: Desk) -> None:
    desk.store.close()
    assert desk.store.sign("x") is None


@pytest.mark.parametrize(
    ("key", "signature"), [("", ""), ("zz", "aa"), ("aa" * 32, "bb" * 64), ("aa" * 32, "x")]
)
def test_what_is_no_signature_is_none(key: str, signature: str) -> None:
    assert not is_signed("text", key, signature)


def test_a_desk_whose_name_cannot_be_signed_signs_nobody_out_of_reach(tmp_path: Path) -> None:
    desk = a_desk(a_store(tmp_path, "Scan\u00ad1"))
    desk = replace(desk, name="Scan\u00ad1")
    desk.store.put(a_woman())
    assert signed_head(desk) is None
    sign_out(desk)
    with pytest.raises(Unavailable):
        desk.store.put(a_woman("Later"))
