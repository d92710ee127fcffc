"""What is shown of a record, and the names under which kinds of records are kept."""

from dataclasses import fields

import pytest

from models.records.kinds import NAMES, kind_named
from models.records.record import Record, shown_fields
from models.records.scan import Scan
from models.values.length import Millimetres

OF_THE_PROGRAM = {"id", "version", "stamp", "batch_id", "patient_id", "pregnancy_id"}
"""What no kind of record shows: who belongs to whom and which version it is."""
HIDDEN = {
    *(
        "Scan.typed",
        "Flag.rule_id",
        "Flag.tests_hash",
        "Flag.ask",
        "Flag.history_hash",
        "ImportBatch.file_hash",
    ),
    *("PolicyPack.text", "PolicyPack.hash", "HandOver.to_user", "Merge.changed", "Merge.drafts"),
    *("SignedHead.hash", "SignedHead.public_key", "SignedHead.signature"),
}
"""What else is hidden on purpose; whoever hides another field has to say so here."""


def test_nothing_is_hidden_but_what_only_the_program_needs() -> None:
    hidden = {
        f"{kind.__name__}.{field.name}"
        for kind in NAMES
        for field in fields(kind)
        if field.name not in shown_fields(kind) and field.name not in OF_THE_PROGRAM
    }
    assert hidden == HIDDEN


def test_fields_are_shown_in_the_order_of_the_record_with_their_types() -> None:
    shown = shown_fields(Scan)
    assert list(shown)[:4] == ["struck_out", "on", "readings", "route"]
    assert shown["funnel_length"] == Millimetres | None


@pytest.mark.parametrize(
    ("name", "kind"), [("scans", Scan), ("Scan", Scan), ("scan", None), ("parent of scans", None)]
)
def test_a_kind_is_known_by_its_table_and_by_its_class(name: str, kind: type[Record] | None) -> None:
    assert kind_named(name) is kind
