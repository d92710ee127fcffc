"""Signing the end of a desk's audit chain, so that a receipt taken away shows later whether the past was changed."""

from datetime import timedelta

from models.errors import Refused, Unavailable
from models.records.clinic.signed_head import SignedHead
from models.usecases.desk import Desk
from models.values.receipt import Receipt, signed_text

SIGNED_EVERY = timedelta(days=1)
"""How often the chain is signed at least while somebody works."""


def signed_head(desk: Desk) -> SignedHead | None:
    """The end of this desk's chain, signed now unless nothing was written since it last was; None where nothing can be.

    It is an entry of the chain itself. Call it before a backup is made, so that the backup holds it.
    """
    try:
        with desk.store.writing():
            return _signed_now(desk)
    except (Refused, Unavailable):
        # A desk with a name that cannot be signed is signed in and out of all the same.
        return None


def sign_daily(desk: Desk) -> SignedHead | None:
    """The same where the last signature is a day old or lies in the future; None where it is not."""
    last = desk.store.last_signed(desk.name)
    if last is not None and abs(desk.clock.now() - last.signed_at) < SIGNED_EVERY:
        return None
    return signed_head(desk)


def _signed_now(desk: Desk) -> SignedHead | None:
    """Raises: Unavailable."""
    head, last = desk.store.head(desk.name), desk.store.last_signed(desk.name)
    # The only entry behind what was signed last is that signature.
    if last is not None and head.seq <= last.seq + 1:
        return last
    if not head.seq:
        return None
    at = desk.clock.now().replace(microsecond=0)
    signature = desk.store.sign(signed_text(desk.name, head.seq, head.hash, at))
    if signature is None:
        return None
    return desk.store.put(
        SignedHead(
            id=desk.new_id(),
            stamp=desk.stamp(),
            of_desk=desk.name,
            seq=head.seq,
            hash=head.hash,
            signed_at=at,
            public_key=signature.public_key,
            signature=signature.signature,
        )
    )


def receipt_of(head: SignedHead) -> Receipt:
    """A signed head as it is printed and taken away."""
    return Receipt(
        desk=head.of_desk,
        seq=head.seq,
        at=head.signed_at,
        hash=head.hash,
        public_key=head.public_key,
        signature=head.signature,
    )
