"""What a vault says, and its text: checked whole before any key is tried, and again under the key once one opened it."""

import hashlib
import hmac
import json
import re
import unicodedata
from dataclasses import asdict, dataclass, replace
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from db.clinic.key_box import (
    KEY_BYTES,
    LEAST_COST,
    MOST_COST,
    NONCE_BYTES,
    SALT_BYTES,
    SEALED_BYTES,
    WRAPPED_BYTES,
    Cost,
    KeyBox,
)
from models.errors import NotAllowed

FORMAT = 2
_TITLE = "cervitrend-vault"
_TEXT = re.compile(
    rf"({_TITLE} ([0-9]{{1,6}})\n)sha256 ([0-9a-f]{{64}})\n(hmac ([0-9a-f]{{64}})\n)(.*)",
    re.ASCII | re.DOTALL,
)
_LONGEST_NAME = 400
_MOST_USERS = 1000
_MOST_REVISIONS = 2**53


class VaultIsNewer(Exception):
    """The text is whole, and of a format that a later version of the program writes."""


@dataclass(frozen=True, slots=True)
class Holder:
    """One user's way to the key."""

    user_id: UUID
    sign_in: str
    box: KeyBox

    @property
    def owner(self) -> str:
        """What her box is bound to."""
        return self.user_id.hex


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """All that the vault's file says.

    `clinic_id` is that of the clinic's settings in the database; None in a vault of the first format. `revision` counts
    every writing from 1. `key_wanted` asks for another data key when the record is next opened. `mac` is the header's
    authentication as it was read; empty in a vault of the first format.
    """

    clinic_id: UUID | None
    holders: tuple[Holder, ...]
    recovery: KeyBox
    revision: int = 0
    key_wanted: bool = False
    mac: str = ""

    def holder(self, sign_in: str) -> Holder:
        """The user with this name. Raises: NotAllowed (`sign_in`)."""
        for holder in self.holders:
            if name_key(holder.sign_in) == name_key(sign_in):
                return holder
        raise NotAllowed("sign_in")

    def with_holder(self, holder: Holder) -> "Contents":
        """The same with this user in the place of who had her id, or behind all others."""
        if all(each.user_id != holder.user_id for each in self.holders):
            return replace(self, holders=(*self.holders, holder))
        return replace(
            self, holders=tuple(holder if h.user_id == holder.user_id else h for h in self.holders)
        )

    @property
    def boxes(self) -> tuple[KeyBox, ...]:
        """Every way to the key."""
        return (*(holder.box for holder in self.holders), self.recovery)

    def text(self, key: bytes) -> str:
        """As it stands in the file, authenticated under the data key."""
        title, body = f"{_TITLE} {FORMAT}\n", self.body()
        mac = f"hmac {_mac(key, title + body)}\n"
        return f"{title}sha256 {_sha(title + mac + body)}\n{mac}{body}"

    def is_authentic(self, key: bytes) -> bool:
        """Whether all of it was written by somebody who had the data key."""
        return hmac.compare_digest(self.mac, _mac(key, f"{_TITLE} {FORMAT}\n{self.body()}"))

    def body(self) -> str:
        """All that it says, in the one spelling that is authenticated."""
        holders = [
            {"user_id": h.user_id.hex, "sign_in": h.sign_in, "box": asdict(h.box)} for h in self.holders
        ]
        body = {
            "clinic_id": self.clinic_id.hex if self.clinic_id else "",
            "revision": self.revision,
            "key_wanted": self.key_wanted,
            "users": holders,
            "recovery": asdict(self.recovery),
        }
        return json.dumps(body, indent=1) + "\n"


def name_key(sign_in: str) -> str:
    """What two spellings of one sign-in name have in common."""
    return plain_text(sign_in.strip()).casefold()


def plain_text(text: str) -> str:
    """The same text from every keyboard: an accent typed alone or with its letter is one."""
    return unicodedata.normalize("NFKC", text)


def _sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _mac(key: bytes, text: str) -> str:
    derived = HKDF(SHA256(), KEY_BYTES, None, b"cervitrend vault header").derive(key)
    return hmac.new(derived, text.encode(), "sha256").hexdigest()


def read_contents(content: bytes, least: Cost = LEAST_COST) -> Contents:
    """Read a vault of this format. Raises: VaultIsNewer; ValueError where it is not whole or not one."""
    found = _TEXT.fullmatch(content.decode("ascii"))
    if found is None:
        raise ValueError("not a vault")
    title, number, sha, mac_line, mac, body = found.groups()
    if _sha(title + mac_line + body) != sha:
        raise ValueError("checksum")
    if int(number) != FORMAT:
        raise VaultIsNewer
    fields = _fields(_loaded(body), "clinic_id revision key_wanted users recovery")
    if type(fields["key_wanted"]) is not bool:
        raise ValueError("key_wanted")
    contents = Contents(
        clinic_id=UUID(hex=_hex(fields["clinic_id"], 16)),
        holders=_holders(fields["users"], least),
        recovery=_box(fields["recovery"], least),
        revision=_whole(fields["revision"], 1, _MOST_REVISIONS),
        key_wanted=fields["key_wanted"],
        mac=mac,
    )
    # What is authenticated is what was understood, not some other spelling of it.
    if contents.body() != body:
        raise ValueError("spelling")
    return contents


def read_first_format(content: bytes, least: Cost = LEAST_COST) -> Contents:
    """Read a vault of the first format, which had neither checksum nor id. Raises: ValueError."""
    fields = _fields(_loaded(content.decode("utf-8")), "format complete users recovery")
    if fields["format"] != 1 or type(fields["format"]) is not int or type(fields["complete"]) is not bool:
        raise ValueError("format")
    holders = _holders(fields["users"], least, first=True)
    return Contents(clinic_id=None, holders=holders, recovery=_first_box(fields["recovery"], least))


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _fields(value: Any, names: str) -> dict[str, Any]:
    """Exactly these fields."""
    if not isinstance(value, dict) or set(value) != set(names.split()):
        raise ValueError("fields")
    return value


def _holders(value: Any, least: Cost, *, first: bool = False) -> tuple[Holder, ...]:
    if not isinstance(value, list) or not 1 <= len(value) <= _MOST_USERS:
        raise ValueError("users")
    holders = tuple(_holder(each, least, first=first) for each in value)
    if len({h.user_id for h in holders}) < len(holders) or len({name_key(h.sign_in) for h in holders}) < len(
        holders
    ):
        raise ValueError("two users are one")
    return holders


def _holder(value: Any, least: Cost, *, first: bool) -> Holder:
    inside = "wrap" if first else "box"
    fields = _fields(value, f"user_id sign_in {inside}")
    name = fields["sign_in"]
    if not isinstance(name, str) or not 0 < len(name) <= _LONGEST_NAME:
        raise ValueError("sign_in")
    box = _first_box(fields[inside], least) if first else _box(fields[inside], least)
    return Holder(UUID(hex=_hex(fields["user_id"], 16)), name, box)


def _first_box(value: Any, least: Cost) -> KeyBox:
    return _box(
        {**_fields(value, "cost salt nonce wrapped"), "public": "", "sealed": "", "sealed_next": ""}, least
    )


def _box(value: Any, least: Cost) -> KeyBox:
    fields = _fields(value, "cost salt nonce wrapped public sealed sealed_next")
    has_pair, has_next = fields["public"] != "", fields["sealed_next"] != ""
    if has_next and not has_pair:
        raise ValueError("next")
    return KeyBox(
        _cost(fields["cost"], least),
        _hex(fields["salt"], SALT_BYTES),
        _hex(fields["nonce"], NONCE_BYTES),
        _hex(fields["wrapped"], WRAPPED_BYTES),
        _hex(fields["public"], KEY_BYTES if has_pair else 0),
        _hex(fields["sealed"], SEALED_BYTES if has_pair else 0),
        _hex(fields["sealed_next"], SEALED_BYTES if has_next else 0),
    )


def _cost(value: Any, least: Cost) -> Cost:
    fields = _fields(value, "memory_kib passes lanes")
    return Cost(
        **{name: _whole(fields[name], getattr(least, name), getattr(MOST_COST, name)) for name in fields}
    )


def _whole(value: Any, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise ValueError("number")
    return value


def _hex(value: Any, size: int) -> str:
    if not isinstance(value, str) or not re.fullmatch(f"[0-9a-f]{{{2 * size}}}", value):
        raise ValueError("hex")
    return value
