"""A receipt is read again as it was printed or copied by hand, and never after a slip."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import Refused
from models.values.receipt import LONGEST_RECEIPT, Receipt

AT = datetime(2026, 11, 30, 14, 5, 9, tzinfo=UTC)
RECEIPT = Receipt(desk="Desk 1", seq=1234, at=AT, hash="a1" * 32, public_key="b2" * 32, signature="c3" * 64)
BY_HAND = Receipt(desk="Desk 1", seq=1234, at=AT, hash="a1" * 32)
HEX_32, HEX_64 = (st.binary(min_size=size, max_size=size).map(bytes.hex) for size in (32, 64))


def test_it_has_short_lines_with_labels() -> None:
    lines = str(RECEIPT).splitlines()
    assert lines[:4] == [
        "CERVITREND RECEIPT 1",
        "Desk       Desk 1",
        "Entry      1234",
        "Signed     2026-11-30 14:05:09 UTC",
    ]
    assert max(map(len, lines)) <= 60


@given(HEX_32, HEX_32, HEX_64, st.integers(0, 10**12 - 1))
def test_what_was_printed_is_read(hash_: str, key: str, signature: str, seq: int) -> None:
    receipt = Receipt(desk="Desk 1", seq=seq, at=AT, hash=hash_, public_key=key, signature=signature)
    assert Receipt.parse(str(receipt)) == receipt


def test_key_and_signature_need_not_be_copied() -> None:
    assert str(BY_HAND) == "".join(f"{line}\n" for line in str(RECEIPT).splitlines()[:7])
    assert Receipt.parse(str(BY_HAND)) == BY_HAND


def test_spaces_case_and_letters_that_look_alike_do_not_matter() -> None:
    hand = str(BY_HAND).replace("Hash", "hash").replace("1 ", "l ").replace("0", "O", 0)
    head, tail = hand.split("hash", 1)
    assert Receipt.parse(f"\n {head.replace('Desk l', 'Desk  1')} hash{tail.lower()}\n") == BY_HAND


def test_groups_that_read_like_labels_are_groups() -> None:
    # DESK and HASH are letters of the alphabet that the hash is written in.
    number = 0
    for letter in "DESK" * 12 + "DESG":
        number = number * 32 + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(letter)
    receipt = Receipt(desk="Desk 1", seq=1, at=AT, hash=(number >> 4).to_bytes(32, "big").hex())
    printed = str(receipt)
    assert "           DESK DESK" in printed
    assert Receipt.parse(printed.replace("           DESK", "DESK")) == receipt


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Desk 1", "Desk 2"),
        ("1234", "1235"),
        ("14:05:09", "14:05:08"),
        ("M6GT", "M6GV"),
        ("Check      ", "Check      0"),
    ],
)
def test_a_slip_is_named(old: str, new: str) -> None:
    assert old in str(BY_HAND)
    with pytest.raises(Refused, match=r"receipt\.mistyped"):
        Receipt.parse(str(BY_HAND).replace(old, new, 1))


def test_a_key_without_its_signature_is_no_whole_copy() -> None:
    half = str(RECEIPT).split("Signature")[0]
    with pytest.raises(Refused, match=r"receipt\.mistyped"):
        Receipt.parse(half)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Desk",
        "x" * (LONGEST_RECEIPT + 1),
        str(BY_HAND).replace("Hash", "Hesh"),
        str(BY_HAND).replace("1234", "-1"),
        str(BY_HAND).replace("1234", "١٢"),
        str(BY_HAND).replace("1234", "9" * 13),
        str(BY_HAND).replace("2026-11-30", "2026-02-30"),
        str(BY_HAND).replace("M6GT", "M6G"),
        str(BY_HAND).replace("M6GT", "M6G?"),
        str(RECEIPT)[:-6],
    ],
)
def test_what_is_no_receipt_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=r"receipt\.unreadable"):
        Receipt.parse(text)


@given(st.text())
def test_any_text_is_a_receipt_or_refused(text: str) -> None:
    with pytest.raises(Refused):
        Receipt.parse(text)
