"""A store that refuses writes refuses every one of them, says why, and changes nothing."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.store.opening import open_store
from db.store.store import SqlStore
from models.errors import Unavailable
from models.records.patient import Patient
from models.usecases.clinic.access import SELF_TEST_FAILED
from models.views import Draft
from tests.builders import NOW, TODAY, a_scan, a_sheet, keep
from tests.stores import CLOCK, RAW_KEY, a_store, a_woman

SHEET = a_sheet(a_scan(mm="24.0"))
DRAFT = Draft(
    user_id=SHEET.pregnancy.stamp.by,
    form="scan",
    pregnancy_id=SHEET.pregnancy.id,
    fields={"readings.0": "22.4"},
    saved_at=NOW,
)


@pytest.fixture
def reading(tmp_path: Path) -> Iterator[SqlStore]:
    """A record with one woman and a draft, opened by a program that failed its self-test."""
    whole = a_store(tmp_path)
    keep(whole, SHEET)
    whole.save_draft(DRAFT)
    whole.close()
    store = open_store(tmp_path / "cervitrend.db", RAW_KEY, "Desk 1", CLOCK, SELF_TEST_FAILED)
    yield store
    store.close()


def put_new(store: SqlStore) -> None:
    store.put(a_woman("Dahl"))


def put_changed(store: SqlStore) -> None:
    (woman,) = store.every(Patient)
    store.put(replace(woman, family_name="Dahl"), "misheard")


def begin(store: SqlStore) -> None:
    with store.writing():
        pass


def keep_outlook(store: SqlStore) -> None:
    store.replace_outlook(SHEET.pregnancy.id, TODAY, "", ())


def keep_draft(store: SqlStore) -> None:
    store.save_draft(replace(DRAFT, fields={}))


def forget_draft(store: SqlStore) -> None:
    store.discard_draft(DRAFT.user_id, DRAFT.form, DRAFT.pregnancy_id)


WRITES = [put_new, put_changed, begin, keep_outlook, keep_draft, forget_draft]


@pytest.mark.parametrize("write", WRITES)
def test_every_way_to_write_is_refused_with_the_reason(
    reading: SqlStore, write: Callable[[SqlStore], None]
) -> None:
    with pytest.raises(Unavailable) as refused:
        write(reading)
    assert refused.value.code == SELF_TEST_FAILED


@pytest.mark.parametrize("write", WRITES)
def test_nothing_is_lost_by_a_refused_write(reading: SqlStore, write: Callable[[SqlStore], None]) -> None:
    before = (reading.sheet(SHEET.pregnancy.id), reading.drafts(DRAFT.user_id))
    with pytest.raises(Unavailable):
        write(reading)
    assert (reading.sheet(SHEET.pregnancy.id), reading.drafts(DRAFT.user_id)) == before


def test_everything_can_be_read(reading: SqlStore) -> None:
    (scan,) = reading.sheet(SHEET.pregnancy.id).scans
    assert str(scan.length) == "24.0"
    assert len(reading.find_women(SHEET.patient.family_name)) == 1
    assert reading.drafts(DRAFT.user_id) == (DRAFT,)


@pytest.mark.parametrize(
    "statement", ["DELETE FROM scans", "DROP TABLE scans", "UPDATE scans SET version = 9"]
)
def test_the_file_itself_is_shut_where_a_statement_slips_past(reading: SqlStore, statement: str) -> None:
    with pytest.raises(Unavailable, match=r"database\.read_only"):
        reading._session.rows(statement)


def test_the_next_program_that_is_whole_writes_again(reading: SqlStore, tmp_path: Path) -> None:
    reading.close()
    store = a_store(tmp_path)
    assert store.put(a_woman("Dahl")).version == 1
    store.close()


def test_a_record_of_an_older_form_is_left_as_it_is(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store._session.execute("UPDATE alembic_version SET version_num = '0001'")
    store.close()
    before = (tmp_path / "cervitrend.db").read_bytes()
    with pytest.raises(Unavailable, match=r"program\.self_test_failed"):
        open_store(tmp_path / "cervitrend.db", RAW_KEY, "Desk 1", CLOCK, SELF_TEST_FAILED)
    assert (tmp_path / "cervitrend.db").read_bytes() == before
