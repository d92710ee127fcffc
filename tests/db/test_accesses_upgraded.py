"""A record from before accesses were written down is opened, whole by its own check, and takes them from then on."""

import shutil
from pathlib import Path

from db.engine import APPLICATION_ID, open_engine
from db.ids import new_id
from db.migrate import migrate
from db.store.session import StoreSession
from db.upgrade import SCRIPTS
from db.verify import verify
from models.records.clinic.access import Access, AccessKind
from tests.db.test_first_edition_upgraded import written
from tests.stores import RAW_KEY, a_stamp, a_store, a_woman


def a_record_of_the_last_form(folder: Path) -> None:
    """One woman, kept by the form in which nobody wrote down who looked at her."""
    scripts = folder / "migrations"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__", "000[6-9]_*", "001*"))
    connection = open_engine(folder / "cervitrend.db", RAW_KEY)
    migrate(connection, None, scripts)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    session = StoreSession(connection)
    written(session, a_woman())
    session.close()


def test_it_is_brought_to_the_present_form_and_takes_accesses(tmp_path: Path) -> None:
    a_record_of_the_last_form(tmp_path)
    store = a_store(tmp_path)
    (woman,) = store.find_women("Berg")
    looked = Access(id=new_id(), stamp=a_stamp(), kind=AccessKind.LOOKED, patient_id=woman.patient_id)
    store.put(looked)
    assert [entry.kind for entry in store.trail_of(woman.patient_id)] == ["accesses", "patients"]
    store.close()
    verdict = verify(tmp_path / "cervitrend.db", RAW_KEY)
    assert (verdict.entries, verdict.faults) == (2, ())
