"""A whole database passes; every kind of damage is named."""

from dataclasses import replace
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from db.verify import verify
from models.records.patient import Patient
from tests.stores import RAW_KEY, a_store, a_woman

UNGUARDED = ("DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete")


@pytest.fixture
def anna(tmp_path: Path) -> Patient:
    """Registered, then corrected, then somebody else registered: three entries."""
    store = a_store(tmp_path)
    first = store.put(a_woman("Berg", "Anna"))
    anna = store.put(replace(first, telephone="112"), "asked again")
    store.put(a_woman("Dahl", "Eva"))
    store.close()
    return anna


def behind_the_back(folder: Path, *statements: str) -> None:
    """Change the file as somebody could who has the key and no program."""
    connection = driver.connect(str(folder / "cervitrend.db"))
    connection.execute(f"PRAGMA key = \"x'{RAW_KEY.hex()}'\"")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def faults(folder: Path) -> set[tuple[str, ...]]:
    return {(fault.code, *fault.values) for fault in verify(folder / "cervitrend.db", RAW_KEY).faults}


def test_a_whole_database_has_no_faults_and_says_what_was_counted(tmp_path: Path, anna: Patient) -> None:
    verdict = verify(tmp_path / "cervitrend.db", RAW_KEY)
    assert (verdict.entries, verdict.records, verdict.faults) == (3, 2, ())


def test_it_can_be_checked_while_the_store_is_open(tmp_path: Path, anna: Patient) -> None:
    store = a_store(tmp_path)
    with store.writing():
        store.put(a_woman("Ek"))
        assert verify(tmp_path / "cervitrend.db", RAW_KEY).entries == 3


@pytest.mark.parametrize("column", ["after", "before", "reason", "at", "by", "kind", "version", "record_id"])
def test_an_entry_changed_in_any_column_breaks_the_chain_there(
    tmp_path: Path, anna: Patient, column: str
) -> None:
    behind_the_back(tmp_path, *UNGUARDED, f'UPDATE audit SET "{column}" = \'9\' || "{column}" WHERE seq = 2')
    assert ("audit.broken", "Desk 1", "2") in faults(tmp_path)


def test_an_entry_taken_out_breaks_the_chain_where_it_was(tmp_path: Path, anna: Patient) -> None:
    behind_the_back(tmp_path, *UNGUARDED, "DELETE FROM audit WHERE seq = 2")
    assert ("audit.broken", "Desk 1", "2") in faults(tmp_path)


def test_only_the_first_broken_entry_of_a_desk_is_named(tmp_path: Path, anna: Patient) -> None:
    behind_the_back(tmp_path, *UNGUARDED, "UPDATE audit SET reason = 'x'")
    assert [fault for fault in faults(tmp_path) if fault[0] == "audit.broken"] == [
        ("audit.broken", "Desk 1", "1")
    ]


def test_the_last_entry_taken_out_leaves_its_record_missing_from_the_trail(
    tmp_path: Path, anna: Patient
) -> None:
    behind_the_back(tmp_path, *UNGUARDED, "DELETE FROM audit WHERE seq = 3")
    assert any(fault[:2] == ("record.unlike_trail", "patients") for fault in faults(tmp_path))


def test_a_missing_trigger_is_named(tmp_path: Path, anna: Patient) -> None:
    behind_the_back(tmp_path, UNGUARDED[1])
    assert faults(tmp_path) == {("audit.unguarded", "audit_no_delete")}


def test_a_trigger_made_harmless_is_named(tmp_path: Path, anna: Patient) -> None:
    harmless = "CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT 1; END"
    behind_the_back(tmp_path, UNGUARDED[1], harmless)
    assert faults(tmp_path) == {("audit.unguarded", "audit_no_delete")}


@pytest.mark.parametrize(
    "change", ["telephone = '999'", "version = 1", "version = 3", "born_on = '1990-01-01'"]
)
def test_a_record_changed_past_the_trail_is_named(tmp_path: Path, anna: Patient, change: str) -> None:
    behind_the_back(tmp_path, f"UPDATE patients SET {change} WHERE id = '{anna.id.hex}'")
    assert faults(tmp_path) == {("record.unlike_trail", "patients", anna.id.hex)}


def test_a_record_deleted_past_the_trail_is_named(tmp_path: Path, anna: Patient) -> None:
    behind_the_back(tmp_path, f"DELETE FROM patients WHERE id = '{anna.id.hex}'")
    assert ("record.missing", "patients", anna.id.hex) in faults(tmp_path)


def test_a_woman_who_cannot_be_found_any_more_is_named(tmp_path: Path, anna: Patient) -> None:
    behind_the_back(tmp_path, f"DELETE FROM women_places WHERE patient_id = '{anna.id.hex}'")
    assert faults(tmp_path) == {("search.missing", anna.id.hex)}


def test_a_flipped_byte_is_found_by_the_cipher(tmp_path: Path, anna: Patient) -> None:
    path = tmp_path / "cervitrend.db"
    content = bytearray(path.read_bytes())
    content[-2000] ^= 1
    path.write_bytes(content)
    assert any(code == "database.cipher" for code, *_ in faults(tmp_path))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET reason = 'x'",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = 1",
        "REPLACE INTO audit SELECT * FROM audit WHERE seq = 1",
    ],
)
def test_the_open_store_refuses_every_change_of_the_trail(
    tmp_path: Path, anna: Patient, statement: str
) -> None:
    store = a_store(tmp_path)
    with pytest.raises(Exception, match="the audit trail is never changed"):
        store._session.execute(statement)
    store.close()
    assert faults(tmp_path) == set()


def test_a_copy_on_a_medium_that_can_only_be_read_is_checked(tmp_path: Path, anna: Patient) -> None:
    before = sorted(tmp_path.iterdir())
    tmp_path.chmod(0o500)
    for path in tmp_path.iterdir():
        path.chmod(0o400)
    assert verify(tmp_path / "cervitrend.db", RAW_KEY, frozen=True).faults == ()
    tmp_path.chmod(0o700)
    assert sorted(tmp_path.iterdir()) == before


def test_a_folder_that_nobody_may_write_to_is_such_a_medium(
    tmp_path: Path, anna: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    before = sorted(tmp_path.iterdir())
    assert verify(tmp_path / "cervitrend.db", RAW_KEY).entries == 3
    assert sorted(tmp_path.iterdir()) == before
