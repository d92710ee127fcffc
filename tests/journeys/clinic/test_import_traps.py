"""Ten small files that were once taken with another meaning, through both doors into an empty record."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.exchange.csv_files.reader import CsvFiles
from models.clock import FixedClock
from models.records.importing.imports import ImportBatch
from models.records.importing.reading_plan import Encoding, Meaning
from models.usecases.desk import Desk
from tests.builders import a_desk
from tests.stores import a_store
from ui.cli.import_file import import_file
from ui.cli.import_request import ImportRequest
from ui.pages.inbox.page import InboxPage
from ui.session.runner import InlineRunner
from ui.session.session import Session, WomanOnScreen

TRAPS = Path(__file__).parents[2] / "vectors" / "imports" / "traps"
CLOCK = FixedClock(datetime(2026, 11, 29, 9, 0, tzinfo=UTC), date(2026, 11, 29))
Door = Callable[[Path, "Trap"], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """A file, what somebody answers to its questions, and what the record holds then.

    A scan is told as number, birth date, due date, day, length and, where the file tells them, funnel, sludge and whether
    the history was taken.
    """

    name: str
    scans: tuple[str, ...]
    due_on: str = ""
    encoding: Encoding | None = None
    left_out: int = 0


PLAIN = tuple(f"K420{n} 199{n}-11-07 2027-02-10 2026-10-06 {30 + n}.0 . . ." for n in range(8))
ALL = (
    Trap(
        name="d01",
        scans=(
            "K4101 1992-11-07 2027-02-10 2026-09-08 34.0 . . .",
            "K4101 1992-11-07 2027-02-10 2026-09-29 29.0 . . .",
            "K4101 1992-11-07 2027-02-10 2026-10-20 22.0 . . .",
        ),
    ),
    Trap(name="d02", due_on="EDD (ultrasound)", scans=("K4102 1992-11-07 2027-02-10 2026-10-06 24.0 . . .",)),
    Trap(
        name="d03",
        scans=(
            "K4103 1992-11-07 2027-02-10 2026-10-06 24.0 . . .",
            "K4104 1989-04-19 2027-03-03 2026-10-06 37.0 . . .",
        ),
    ),
    Trap(
        name="d04",
        scans=(
            "K4105 1992-11-25 2027-02-10 2026-10-06 34.0 . . .",
            "K4106 1989-04-09 2027-03-03 2026-10-06 37.0 . . .",
            "K4107 1994-02-07 2027-02-17 2026-10-06 33.0 . . .",
            "K4108 1991-01-12 2027-02-17 2026-10-06 31.0 . . .",
        ),
    ),
    Trap(
        name="d05",
        scans=(*PLAIN, "K4293 1992-11-07 2027-02-10 2026-09-22 42.0 . . ."),
        left_out=3,
    ),
    Trap(
        name="d06",
        scans=(
            "K4110 1992-11-07 2027-02-10 2026-10-06 34.0 no no .",
            "K4111 1989-04-19 2027-03-03 2026-10-06 37.0 . . .",
            "K4112 1994-07-02 2027-02-17 2026-10-06 33.0 yes . .",
        ),
    ),
    Trap(name="d07", scans=("K4114 1989-04-19 2027-03-03 2026-10-06 37.0 . . taken",), left_out=1),
    Trap(
        name="d08",
        scans=(
            "704411 1992-11-07 2027-02-10 2026-10-06 34.0 . . .",
            "704412 1989-04-19 2027-03-03 2026-10-06 37.0 . . .",
        ),
    ),
    Trap(
        name="d09",
        encoding=Encoding.WINDOWS_1250,
        scans=(
            "K4115 1992-11-07 2027-02-10 2026-10-06 34.0 . . .",
            "K4116 1989-04-19 2027-03-03 2026-10-06 37.0 . . .",
        ),
    ),
    Trap(
        name="d10",
        scans=(
            "K4117 1992-11-07 2024-10-01 2024-05-14 38.0 . . .",
            "K4117 1992-11-07 2027-02-10 2026-10-06 24.0 . . .",
        ),
    ),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "data").mkdir()
    store = a_store(tmp_path / "data", clock=CLOCK)
    yield a_desk(store, clock=CLOCK)
    store.close()


@pytest.fixture
def by_command(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Door:
    monkeypatch.setattr("ui.cli.at_desk.sign_out", lambda _: None)

    def taken(path: Path, trap: Trap) -> None:
        columns = ((trap.due_on, Meaning.DUE_ON),) if trap.due_on else ()
        asked = ImportRequest(file=path)
        answered = replace(asked, columns=columns, encoding=trap.encoding)
        if answered != asked:
            assert import_file(asked, CsvFiles(), lambda: desk) == 1
            assert desk.store.every(ImportBatch) == ()
        assert import_file(answered, CsvFiles(), lambda: desk) == 0

    return taken


@pytest.fixture
def in_the_window(desk: Desk, qtbot: QtBot, qapp: QApplication) -> Door:
    runner = InlineRunner()
    page = InboxPage(Session(desk, runner, WomanOnScreen(desk, runner)), CsvFiles(), background=runner)
    qtbot.addWidget(page)

    def taken(path: Path, trap: Trap) -> None:
        page.open_file(path)
        is_asking = page.beside.currentWidget() is page.questions_card
        assert is_asking is bool(trap.due_on or trap.encoding)
        if trap.due_on:
            place = CsvFiles().guess(path).header.index(trap.due_on)
            page.plan_card.columns.rows[place].meaning.set_value(Meaning.DUE_ON)
        if trap.encoding:
            page.plan_card.encoding.set_value(trap.encoding)
        with qtbot.waitSignal(page.inbox.finished, timeout=30_000):
            page.preview_card.take.click()

    return taken


def held(desk: Desk) -> list[str]:
    """Every scan of the record."""
    (batch,) = desk.store.every(ImportBatch)
    sheets = [
        desk.store.sheet(pregnancy.id)
        for woman in desk.store.women_of_batch(batch.id)
        for pregnancy in desk.store.pregnancies_of(woman)
    ]
    return sorted(
        f"{sheet.patient.number and sheet.patient.number.text} {sheet.patient.born_on} {sheet.dating and sheet.dating.due_on} "
        f"{scan.on} {scan.length} {scan.funnel.value if scan.funnel else '.'} {scan.sludge.value if scan.sludge else '.'} "
        f"{'taken' if sheet.pregnancy.history_taken else '.'}"
        for sheet in sheets
        for scan in sheet.standing_scans
    )


@pytest.mark.parametrize("door", ["by_command", "in_the_window"])
@pytest.mark.parametrize("trap", ALL, ids=lambda trap: trap.name)
def test_the_record_holds_what_the_file_says(
    request: pytest.FixtureRequest, desk: Desk, tmp_path: Path, trap: Trap, door: str
) -> None:
    path = Path(shutil.copy(next(TRAPS.glob(f"{trap.name}-*.csv")), tmp_path / "scans.csv"))
    take: Door = request.getfixturevalue(door)
    take(path, trap)
    assert held(desk) == sorted(trap.scans)
    assert [batch.refused for batch in desk.store.every(ImportBatch)] == [trap.left_out]


def test_names_are_whole_once_the_encoding_is_said(desk: Desk, tmp_path: Path, by_command: Door) -> None:
    trap = next(trap for trap in ALL if trap.encoding)
    by_command(Path(shutil.copy(next(TRAPS.glob("d09-*.csv")), tmp_path / "scans.csv")), trap)
    found = {str(row.name) for row in desk.store.find_women("K41")}
    assert found == {"DVOŘÁKOVÁ, Eliška", "ŁUKASIK, Bożena"}
