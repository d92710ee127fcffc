"""What somebody with a password and tools can do to the past, and what says so afterwards."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from db.columns import canonical
from db.store.chain import COLUMNS, hash_of_entry
from db.store.session import StoreSession
from db.store.signing import DeskSigner
from db.tables import AUDIT_TRIGGERS
from db.verify import verify
from models.records.clinic.signed_head import SignedHead
from models.records.scan import Scan
from models.usecases.clinic.signing import receipt_of, signed_head
from models.values.receipt import Receipt, signed_text
from tests.builders import a_desk, a_scan, a_sheet, keep
from tests.stores import RAW_KEY, a_store, a_woman

Row = dict[str, Any]


@pytest.fixture
def receipt(tmp_path: Path) -> Receipt:
    """Of a record with a scan of 19.5 mm that somebody would rather not have measured; taken away, then work went on."""
    store = a_store(tmp_path)
    keep(store, a_sheet(a_scan(mm="19.5")))
    head = signed_head(a_desk(store))
    store.put(replace(a_woman("Dahl"), number=None))
    store.close()
    assert head is not None
    return receipt_of(head)


def longer(entry: Row) -> None:
    """The 19.5 mm become 34.5, also in the scan itself."""
    if entry["kind"] == "scans":
        after = json.loads(entry["after"]) | {"readings": "[345]"}
        entry["after"] = canonical(after)


def forge(folder: Path, change: Callable[[Row], None], *, sign: bool = False) -> None:
    """Triggers dropped, an entry changed, the whole chain recomputed, triggers put back."""
    store = a_store(folder)
    session = store._session
    for trigger in AUDIT_TRIGGERS:
        session.execute(f"DROP TRIGGER {trigger}")
    columns = ", ".join(f'"{column}"' for column in COLUMNS)
    previous = ""
    hashes: dict[int, str] = {}
    for values in session.rows(f"SELECT {columns} FROM audit ORDER BY seq"):
        entry = dict(zip(COLUMNS, values, strict=True))
        change(entry)
        if sign and entry["kind"] == "signed_heads":
            _sign_anew(session, entry, hashes)
        entry["previous_hash"] = previous
        entry["hash"] = previous = hash_of_entry([entry[column] for column in COLUMNS[:-1]])
        hashes[entry["seq"]] = previous
        session.execute(
            "UPDATE audit SET after = ?, previous_hash = ?, hash = ? WHERE seq = ?",
            *(entry[name] for name in ("after", "previous_hash", "hash", "seq")),
        )
    session.execute("UPDATE scans SET readings = '[345]'")
    for trigger in AUDIT_TRIGGERS.values():
        session.execute(trigger)
    store.close()


def _sign_anew(session: StoreSession, entry: Row, hashes: dict[int, str]) -> None:
    after = json.loads(entry["after"])
    (head,) = session.rows("SELECT signed_at FROM signed_heads")
    text = signed_text("Desk 1", after["seq"], hashes[after["seq"]], datetime.fromisoformat(head[0]))
    after |= {"hash": hashes[after["seq"]], "signature": DeskSigner(RAW_KEY, "Desk 1").sign(text)}
    entry["after"] = canonical(after)
    session.execute("UPDATE signed_heads SET hash = ?, signature = ?", after["hash"], after["signature"])


def codes(folder: Path, receipt: Receipt | None = None) -> list[str]:
    return [fault.code for fault in verify(folder / "cervitrend.db", RAW_KEY, receipt).faults]


def test_an_untouched_record_goes_with_its_receipt(tmp_path: Path, receipt: Receipt) -> None:
    assert codes(tmp_path, receipt) == []
    by_hand = replace(receipt, public_key="", signature="")
    assert codes(tmp_path, by_hand) == []


def test_a_past_length_changed_with_the_chain_recomputed_is_named(tmp_path: Path, receipt: Receipt) -> None:
    forge(tmp_path, longer)
    store = a_store(tmp_path)
    assert str(store.every(Scan)[0].readings[0]) == "34.5"
    store.close()
    assert codes(tmp_path) == ["head.differs"]
    assert codes(tmp_path, receipt) == ["head.differs", "receipt.differs"]


def test_whoever_signs_anew_as_well_is_named_by_the_receipt_alone(tmp_path: Path, receipt: Receipt) -> None:
    forge(tmp_path, longer, sign=True)
    assert codes(tmp_path) == []
    assert codes(tmp_path, receipt) == ["receipt.differs"]


def test_an_older_copy_put_back_is_named_by_the_receipt(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.put(a_woman())
    signed_head(a_desk(store))
    store.close()
    older = (tmp_path / "cervitrend.db").read_bytes()
    store = a_store(tmp_path)
    store.put(replace(a_woman("Dahl"), number=None))
    head = signed_head(a_desk(store))
    store.close()
    (tmp_path / "cervitrend.db").write_bytes(older)
    assert head is not None
    assert codes(tmp_path) == []
    assert codes(tmp_path, receipt_of(head)) == ["receipt.missing"]


def test_a_receipt_of_another_record_or_an_invented_one_is_named(tmp_path: Path, receipt: Receipt) -> None:
    other = DeskSigner(bytes(32), "Desk 1")
    foreign = replace(receipt, public_key=other.public_key, signature=other.sign(receipt.signed))
    assert codes(tmp_path, foreign) == ["receipt.other_key"]
    assert codes(tmp_path, replace(receipt, signature="00" * 64)) == ["receipt.forged"]
    assert codes(tmp_path, replace(receipt, hash="00" * 32, signature="", public_key="")) == [
        "receipt.differs"
    ]
    unknown = replace(receipt, desk="Desk 9", signature="", public_key="")
    assert codes(tmp_path, unknown) == ["receipt.missing"]


def test_a_signature_that_its_key_did_not_make_is_named(tmp_path: Path, receipt: Receipt) -> None:
    store = a_store(tmp_path)
    (head,) = store.every(SignedHead)
    store.put(replace(head, signature="00" * 64))
    store.close()
    assert codes(tmp_path) == ["head.forged"]
