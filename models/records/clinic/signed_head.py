"""The end of a desk's audit chain as that desk signed it."""

from dataclasses import dataclass, field
from datetime import datetime

from models.records.record import TECHNICAL, Record


@dataclass(frozen=True, slots=True)
class DeskSignature:
    """A signature and the key with which it is checked, both in hex (Ed25519)."""

    public_key: str
    signature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedHead(Record):
    """That the chain of desk `of_desk` ended with entry `seq`, whose hash is `hash`.

    `signed_at` is in whole seconds; `public_key` and `signature` are hex (Ed25519 over `values.receipt.signed_text`).
    """

    of_desk: str
    seq: int
    hash: str = field(metadata=TECHNICAL)
    signed_at: datetime
    public_key: str = field(metadata=TECHNICAL)
    signature: str = field(metadata=TECHNICAL)
