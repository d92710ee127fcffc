"""What a restore would take, woman by woman."""

from datetime import timedelta

from models.records.clinic.backup import LostEntry
from models.rules.backups.loss import lost_by_woman
from tests.builders import NOW, next_id

ANNA, BEA = next_id(), next_id()
NAMES = {ANNA: ("BERG, Anna", "A1"), BEA: ("COSTA, Bea", "")}


def test_each_woman_stands_once_with_what_is_hers_the_latest_first() -> None:
    later = NOW + timedelta(hours=1)
    entries = [
        LostEntry(ANNA, "scans", NOW),
        LostEntry(BEA, "patients", later),
        LostEntry(ANNA, "flags", NOW),
        LostEntry(ANNA, "flags", NOW),
    ]
    bea, anna = lost_by_woman(entries, NAMES, frozenset({ANNA}))
    assert (anna.name, anna.number, anna.kinds, anna.is_new) == (
        "BERG, Anna",
        "A1",
        (("flags", 2), ("scans", 1)),
        False,
    )
    assert (bea.last_at, bea.is_new) == (later, True)


def test_what_belongs_to_no_woman_is_told_too() -> None:
    (lost,) = lost_by_woman([LostEntry(None, "settings", NOW)], NAMES, frozenset())
    assert (lost.patient_id, lost.name, lost.is_new) == (None, "", False)


def test_a_woman_without_a_name_is_told_by_her_id() -> None:
    nobody = next_id()
    (lost,) = lost_by_woman([LostEntry(nobody, "scans", NOW)], NAMES, frozenset())
    assert lost.name == nobody.hex


def test_nothing_lost_is_nobody() -> None:
    assert lost_by_woman([], NAMES, frozenset()) == ()
