"""Whether the ends of the audit chain that were signed, in the record or on a receipt taken away, are still in it."""

from collections.abc import Iterator

from db.store.kinds import stored_kind_of
from db.store.session import StoreSession
from db.store.signing import is_signed
from models.records.clinic.signed_head import SignedHead
from models.values.receipt import Receipt, signed_text

_ENTRY = "SELECT hash FROM audit WHERE desk = ? AND seq = ?"


def wrong_heads(session: StoreSession) -> Iterator[tuple[str, str, int]]:
    """What is wrong with signatures in the record: code, desk, number of the entry that was signed. Raises: Unavailable.

    `head.forged`: the key that it names did not sign it; `head.differs`: the chain has another entry there, or none.
    """
    kind = stored_kind_of(SignedHead)
    for row in session.rows(kind.all_rows):
        head = kind.read(row)
        text = signed_text(head.of_desk, head.seq, head.hash, head.signed_at)
        if not is_signed(text, head.public_key, head.signature):
            yield "head.forged", head.of_desk, head.seq
        if session.row(_ENTRY, head.of_desk, head.seq) != (head.hash,):
            yield "head.differs", head.of_desk, head.seq


def wrong_of_receipt(session: StoreSession, receipt: Receipt) -> Iterator[tuple[str, ...]]:
    """What is wrong between a receipt and the record: code, desk, number of its entry. Raises: Unavailable.

    `receipt.forged`: its own key did not sign it; `receipt.other_key`: nobody here ever signed for that desk with its key;
    `receipt.missing`: the chain ends before, or the desk has none; `receipt.differs`: the chain has another entry there.
    """
    desk, seq = receipt.desk, str(receipt.seq)
    if receipt.signature:
        if not is_signed(receipt.signed, receipt.public_key, receipt.signature):
            yield "receipt.forged", desk, seq
        elif not session.row("SELECT 1 FROM signed_heads WHERE public_key = ? LIMIT 1", receipt.public_key):
            yield "receipt.other_key", desk, seq
    found = session.row(_ENTRY, desk, receipt.seq)
    if found is None:
        yield "receipt.missing", desk, seq
    elif found != (receipt.hash,):
        yield "receipt.differs", desk, seq
