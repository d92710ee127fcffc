"""Whatever lies in the place of a vault is understood or called damaged, and nothing else happens."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from db.clinic.vault_contents import VaultIsNewer, _sha, read_contents, read_first_format
from tests.db.clinic.vaults import CHEAP

NAMES = st.sampled_from(
    "clinic_id revision key_wanted users recovery box wrap user_id sign_in cost salt nonce wrapped public sealed"
    " sealed_next memory_kib passes lanes format complete".split()
)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=64) | st.just("ab" * 16)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=8),
    max_leaves=30,
)


def outcome(read: Any, content: bytes) -> str:
    try:
        read(content, CHEAP)
    except VaultIsNewer:
        return "newer"
    except ValueError:
        return "damaged"
    return "understood"


@given(st.binary(max_size=400))
def test_any_bytes_are_damage(content: bytes) -> None:
    assert outcome(read_contents, content) == outcome(read_first_format, content) == "damaged"


@given(VALUES, st.integers(0, 9))
def test_any_values_with_a_right_checksum_are_damage_or_of_a_newer_format(said: object, number: int) -> None:
    title, mac, body = f"cervitrend-vault {number}\n", f"hmac {'0' * 64}\n", json.dumps(said) + "\n"
    content = f"{title}sha256 {_sha(title + mac + body)}\n{mac}{body}".encode()
    assert outcome(read_contents, content) == ("damaged" if number == 2 else "newer")
    assert outcome(read_first_format, json.dumps(said).encode()) == "damaged"
