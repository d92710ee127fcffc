"""Every kind of record that is kept, and under which name."""

from collections.abc import Mapping

from models.records.clinic.access import Access
from models.records.clinic.hand_over import HandOver
from models.records.clinic.settings import ClinicSettings
from models.records.clinic.signed_head import SignedHead
from models.records.clinic.user import User
from models.records.events import EVENTS
from models.records.flag import Flag
from models.records.guidelines.policy import PolicyPack
from models.records.history import EarlierPregnancy
from models.records.importing.imports import ImportBatch
from models.records.merge import Merge
from models.records.patient import Patient
from models.records.pregnancy import Pregnancy
from models.records.record import Record

NAMES: Mapping[type[Record], str] = {
    User: "users",
    ClinicSettings: "settings",
    ImportBatch: "import_batches",
    Patient: "patients",
    Pregnancy: "pregnancies",
    EarlierPregnancy: "earlier_pregnancies",
    **{kind.record: kind.table for kind in EVENTS},
    Flag: "flags",
    PolicyPack: "policy_packs",
    HandOver: "hand_overs",
    Merge: "merges",
    Access: "accesses",
    SignedHead: "signed_heads",
}
"""The kinds, parents first; each by the name of its table, which is also that of its audit entries."""

OF_THE_TRAIL: frozenset[type[Record]] = frozenset({Access, SignedHead})
"""Kinds that only the audit trail is about: they change nothing that is recorded, and no list of the clinic shows them."""

_BY_NAME: Mapping[str, type[Record]] = {
    **{kind.__name__: kind for kind in NAMES},
    **{name: kind for kind, name in NAMES.items()},
}


def kind_named(name: str) -> type[Record] | None:
    """The kind with this name of its table or its class; None for a name that nothing here has."""
    return _BY_NAME.get(name)
