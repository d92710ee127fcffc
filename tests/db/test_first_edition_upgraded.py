"""A database of the first form, with everything in it that the second edition says otherwise, brought to the present one."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.engine import APPLICATION_ID, open_engine
from db.migrate import migrate
from db.store.chain import Chain
from db.store.kinds import stored_kind_of
from db.store.search import WomenIndex
from db.store.session import StoreSession
from db.store.store import SqlStore
from db.upgrade import SCRIPTS
from db.verify import verify
from models.records.finding import Examination, Membranes, SymptomKind
from models.records.flag import Flag, FlagState
from models.records.patient import Patient
from models.records.record import Record, TriState
from models.records.scan import Scan
from models.rules.guidelines.facts_on_day import facts_on_day
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_desk, a_flag, a_scan, a_sheet, an_earlier_loss, an_examination
from tests.stores import RAW_KEY, a_store
from ui.wording.rules.deciding_values import seen_phrase

SEEN = ("membranes=ruptured@2026-03-02", "dilation=2.0@2026-03-02", "cerclage=none@")


def first_form(folder: Path) -> StoreSession:
    """An empty database as the last release made it."""
    scripts = folder / "migrations"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__", "000[4-9]_*", "001*"))
    connection = open_engine(folder / "cervitrend.db", RAW_KEY)
    migrate(connection, None, scripts)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    return StoreSession(connection)


def written(session: StoreSession, record: Record) -> None:
    """Keep a record with the columns that there were, and its audit entry without the others."""
    kind = stored_kind_of(type(record))
    there = {row[1] for row in session.rows(f"PRAGMA table_info({kind.name})")}
    row = {name: value for name, value in kind.row(replace(record, version=1)).items() if name in there}
    marks = ", ".join("?" for _ in row)
    columns = ", ".join(f'"{name}"' for name in row)
    session.execute(f"INSERT INTO {kind.name} ({columns}) VALUES ({marks})", *row.values())
    Chain(session).add(kind.name, None, row, "")
    if isinstance(record, Patient):
        WomenIndex(session).keep(record)


def of_the_first_form() -> PregnancySheet:
    """Examined twice: ruptured and bleeding yesterday, and with a blank field today."""
    ruptured = replace(
        an_examination(on=a_day("21+6"), dilation="2.0", membranes=Membranes.RUPTURED), bleeding=TriState.YES
    )
    again = an_examination(dilation="2.0", membranes=None)
    flag = replace(a_flag("APP-SYMPT"), seen=SEEN, guideline="Local rules")
    return a_sheet(
        a_scan(mm="12.0"), history=(an_earlier_loss(),), examinations=(ruptured, again), flags=(flag,)
    )


@pytest.fixture
def sheet(tmp_path: Path) -> PregnancySheet:
    """In a file of the first form, whole by its own check once it is brought to the present one."""
    whole = of_the_first_form()
    session = first_form(tmp_path)
    pregnancy = replace(whole.pregnancy, patient_id=whole.patient.id)
    owned: tuple[Any, ...] = (*whole.datings, *whole.scans, *whole.examinations, *whole.flags)
    written(session, whole.patient)
    written(session, pregnancy)
    for earlier in whole.history:
        written(session, replace(earlier, patient_id=whole.patient.id))
    for record in owned:
        written(session, replace(record, pregnancy_id=pregnancy.id))
    session.close()
    return whole


@pytest.fixture
def store(tmp_path: Path, sheet: PregnancySheet) -> Iterator[SqlStore]:
    opened = a_store(tmp_path)
    yield opened
    opened.close()


def test_everything_is_read_as_it_was_meant(store: SqlStore, sheet: PregnancySheet) -> None:
    read = store.sheet(sheet.pregnancy.id)
    ruptured, again = read.examinations
    assert (ruptured.place, ruptured.is_ruptured, again.left_membranes_blank) == (None, True, True)
    assert (read.pregnancy.placenta, read.history[0].cerclage_indication) == (None, None)
    assert [seen_phrase(text) for text in read.flags[0].seen] == [
        "Membranes Ruptured, 02-Mar-2026",
        "Dilation 2.0 cm, 02-Mar-2026",
        "Cerclage none in place",
    ]


def test_the_rupture_stands_and_the_bleeding_counts_on_its_day_alone(
    store: SqlStore, sheet: PregnancySheet
) -> None:
    facts = store.sheet(sheet.pregnancy.id).facts
    days = (a_day("21+6"), TODAY)
    assert [facts_on_day(facts, day).is_ruptured for day in days] == [True, True]
    bled = [[s.kind for s in facts_on_day(facts, day).symptoms] for day in days]
    assert bled == [[SymptomKind.BLEEDING], []]


def test_it_is_whole_before_and_after_everything_was_judged_and_saved_anew(
    tmp_path: Path, store: SqlStore, sheet: PregnancySheet
) -> None:
    assert verify(tmp_path / "cervitrend.db", RAW_KEY).faults == ()
    evaluate_pregnancy(a_desk(store), sheet.pregnancy.id)
    for kind in (Examination, Scan, Flag):
        for record in store.every(kind):
            store.put(record, "as it was")
    assert verify(tmp_path / "cervitrend.db", RAW_KEY).faults == ()


def test_the_flag_of_the_first_edition_goes_on(store: SqlStore, sheet: PregnancySheet) -> None:
    evaluate_pregnancy(a_desk(store), sheet.pregnancy.id)
    flags = {flag.id: flag for flag in store.sheet(sheet.pregnancy.id).flags}
    assert flags[sheet.flags[0].id].state is FlagState.OPEN
