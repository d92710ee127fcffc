"""A recovery key survives being written down and typed again, and a slip is noticed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import Refused
from models.values.recovery import SECRET_BYTES, RecoveryKey

keys = st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES).map(RecoveryKey)


@given(keys)
def test_what_is_written_reads_back(key: RecoveryKey) -> None:
    assert RecoveryKey.parse(str(key)) == key


@given(keys)
def test_it_is_eight_groups_of_four(key: RecoveryKey) -> None:
    assert [len(group) for group in key.groups] == [4] * 8


@given(keys)
def test_case_spaces_and_look_alike_letters_do_not_matter(key: RecoveryKey) -> None:
    typed = " ".join(key.groups).lower().replace("0", "o").replace("1", "l")
    assert RecoveryKey.parse(typed) == key


@given(keys, st.integers(0, 31), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_one_wrong_letter_is_noticed(key: RecoveryKey, place: int, letter: str) -> None:
    letters = "".join(key.groups)
    typed = letters[:place] + letter + letters[place + 1 :]
    if typed != letters:
        with pytest.raises(Refused, match=r"recovery_key\.mistyped"):
            RecoveryKey.parse(typed)


@pytest.mark.parametrize("typed", ["", "ABCD", "A" * 31, "A" * 33])
def test_too_few_or_too_many_letters_are_incomplete(typed: str) -> None:
    with pytest.raises(Refused, match=r"recovery_key\.incomplete"):
        RecoveryKey.parse(typed)


def test_a_letter_outside_the_alphabet_is_mistyped() -> None:
    with pytest.raises(Refused, match=r"recovery_key\.mistyped"):
        RecoveryKey.parse("U" * 32)


def test_a_secret_of_another_size_is_no_key() -> None:
    with pytest.raises(Refused, match=r"recovery_key\.incomplete"):
        RecoveryKey(b"short")


@pytest.mark.parametrize("place", [0, 15, 31])
def test_a_letter_that_was_written_wrongly_is_mistyped(place: int) -> None:
    letters = "".join(RecoveryKey(bytes(range(SECRET_BYTES))).groups)
    other = "7" if letters[place] != "7" else "8"
    with pytest.raises(Refused, match=r"recovery_key\.mistyped"):
        RecoveryKey.parse(letters[:place] + other + letters[place + 1 :])
