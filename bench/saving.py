"""Saving a scan, rules, forecast, flags and audit included, beside its own statements given straight to sqlcipher3."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from statistics import median
from uuid import UUID

from bench.measured import Measured, percentile, timed, wait_idle
from bench.statements import Bare, caught
from db.ids import new_id
from db.store.store import SqlStore
from models.records.record import TriState
from models.records.scan import Criterion, SeenMembranes
from models.usecases.desk import Desk
from models.usecases.scans.draft import ScanDraft
from models.usecases.scans.record import record_scan
from tests.builders import TODAY, a_desk, a_scan, a_sheet, an_earlier_birth, keep
from tests.stores import RAW_KEY, a_store

_EARLIER_SCANS = 11
_UNTIMED = 10


def measure(saves: int) -> list[Measured]:
    """Each save is of another woman with eleven scans behind her, and raises or moves flags."""
    with tempfile.TemporaryDirectory() as folder:
        ours_folder, bare_folder = Path(folder, "ours"), Path(folder, "bare")
        ours_folder.mkdir()
        store = a_store(ours_folder)
        women = [_woman(store) for _ in range(saves + _UNTIMED)]
        store.close()
        shutil.copytree(ours_folder, bare_folder)
        store, bare = a_store(ours_folder), Bare(bare_folder / "cervitrend.db", RAW_KEY)
        desk = replace(a_desk(store), new_id=new_id)
        wait_idle()
        times = [_saved(desk, store, bare, woman) for woman in women][_UNTIMED:]
        store.close()
        bare.close()
    ours, theirs, statements = zip(*times, strict=True)
    return [
        Measured(
            name="Saving a scan",
            unit="ms",
            ours=median(ours),
            bare=median(theirs),
            p99=percentile(ours, 99),
            most_ratio=3,
            most=20,
            note=f"{saves} saves, {median(statements):.0f} statements each; bare p99 {percentile(theirs, 99):.1f} ms",
        )
    ]


def _saved(desk: Desk, store: SqlStore, bare: Bare, woman: UUID) -> tuple[float, float, int]:
    with caught(store) as statements:
        ours = timed(lambda: record_scan(desk, _draft(woman)))
    return ours, timed(lambda: bare.give(statements)), len(statements)


def _woman(store: SqlStore) -> UUID:
    scans = [
        replace(a_scan(mm=f"{34 - 0.6 * i:.1f}"), on=TODAY - timedelta(days=4 * (12 - i)))
        for i in range(_EARLIER_SCANS)
    ]
    sheet = a_sheet(*scans, history=(an_earlier_birth(),))
    sheet = replace(sheet, patient=replace(sheet.patient, number=None))
    return keep(store, sheet).pregnancy.id


def _draft(woman: UUID) -> ScanDraft:
    return ScanDraft(
        pregnancy_id=woman,
        on=TODAY,
        readings=("22.4", "22.9", "23.3"),
        examiner="SM Allen",
        criteria_met=tuple(Criterion),
        funnel=TriState.NO,
        membranes=SeenMembranes.NOT_AT_OS,
        symptoms=(),
    )
