"""A clinic brings in both of its exports: the record holds what an independent count says, and is whole."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.exchange.csv_files.reader import CsvFiles
from db.verify import verify
from models.clock import FixedClock
from models.records.importing.imports import ImportBatch
from models.usecases.desk import Desk
from tests.builders import a_desk
from tests.oracle.count_imports import count
from tests.stores import RAW_KEY, a_store
from ui.pages.inbox.page import InboxPage
from ui.session.runner import InlineRunner
from ui.session.session import Session, WomanOnScreen

EXPORTS = Path(__file__).parents[2] / "vectors" / "imports"
EU, CM = "clinic-export-eu.csv", "clinic-export-cm.csv"
CLOCK = FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC), date(2026, 11, 22))


def import_file(qtbot: QtBot, page: InboxPage, path: Path) -> None:
    page.open_file(path)
    with qtbot.waitSignal(page.inbox.finished, timeout=60_000):
        page.preview_card.take.click()


def held(desk: Desk, batch: ImportBatch) -> dict[str, int]:
    """What the record holds of a batch, counted woman by woman."""
    women = desk.store.women_of_batch(batch.id)
    sheets = [desk.store.sheet(p.id) for woman in women for p in desk.store.pregnancies_of(woman)]
    scans = [scan for sheet in sheets for scan in sheet.standing_scans if scan.batch_id == batch.id]
    return {
        "women": len(women),
        "scans": len(scans),
        "transvaginal": sum(scan.is_transvaginal for scan in scans),
        "tenths": sum(reading.tenths for scan in scans for reading in scan.readings),
        "left out": batch.refused,
    }


@pytest.mark.usefixtures("qapp")
def test_both_exports_come_in_whole_and_leave_again(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    store = a_store(folder, clock=CLOCK)
    desk, runner = a_desk(store, clock=CLOCK), InlineRunner()
    page = InboxPage(Session(desk, runner, WomanOnScreen(desk, runner)), CsvFiles(), background=runner)
    qtbot.addWidget(page)
    paths = [Path(shutil.copy(EXPORTS / name, tmp_path / name)) for name in (EU, CM)]

    for path in paths:
        import_file(qtbot, page, path)

    for batch, path in zip(store.every(ImportBatch), paths, strict=True):
        counted = count(str(path), CLOCK.day)
        kept = path.with_name(f"{path.stem}.refused.csv").read_text("utf-8-sig").splitlines()
        assert held(desk, batch) == {
            "women": counted["women"],
            "scans": counted["scans"],
            "transvaginal": counted["transvaginal"],
            "tenths": counted["tenths"],
            "left out": counted["refused"] + counted["doubtful"],
        }
        assert len(kept) == 1 + batch.refused
    assert verify(folder / "cervitrend.db", RAW_KEY).faults == ()

    for path in paths:
        page.open_file(path)
        assert not page.preview_card.take.isEnabled()
    with qtbot.waitSignal(page.inbox.taken_back, timeout=60_000):
        page.inbox.take_back(store.every(ImportBatch)[1], "wrong clinic")
    assert held(desk, store.every(ImportBatch)[1])["scans"] == 0
    assert verify(folder / "cervitrend.db", RAW_KEY).faults == ()
    store.close()
