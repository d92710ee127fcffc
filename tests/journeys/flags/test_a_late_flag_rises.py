"""A flag that nobody answers says on Today how late it is, hour by hour and day by day, and never hides a worse one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.exchange.csv_files.reader import CsvFiles
from db.new_folder import write_folder
from db.shipped.references import read_references
from db.text_file import read_file, save_text
from models.records.discussion import Decision, ToldHow
from models.records.finding import SymptomKind
from models.records.pregnancy import DatingMethod
from models.usecases.desk import Desk
from models.usecases.events.symptoms import SymptomDraft, report_symptoms
from models.usecases.flags.hand_over import open_loops
from models.usecases.flags.respond import (
    DiscussionDraft,
    EscalationDraft,
    ShownFlag,
    escalate,
    record_discussion,
)
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, open_pregnancy
from models.usecases.scans.record import record_scan
from models.usecases.women.register import register_woman
from models.views import LoopKind
from tests.builders import CLOCK, DUE, a_patient_draft, a_scan_draft
from tests.ui.small_clinic import a_clinic, clinic_access
from ui.pages.today.page import TodayPage
from ui.session.runner import InlineRunner
from ui.session.session import Session, WomanOnScreen
from ui.shell.page_registry import PageFiles, entries
from ui.shell.window import Workspace

ROOT = Path(__file__).parents[3]


@dataclass
class MovingClock:
    """A clock that the test moves on."""

    moment: datetime = CLOCK.moment

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.astimezone().date()

    def running(self) -> timedelta:
        return self.moment - CLOCK.moment


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def desk(tmp_path: Path, clock: MovingClock) -> Iterator[Desk]:
    founded = a_clinic(clinic_access(tmp_path, clock))
    yield founded
    founded.store.close()


@pytest.fixture
def window(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    runner = InlineRunner()
    references = read_references(ROOT / "assets" / "references")
    session = Session(desk, runner, WomanOnScreen(desk, runner, themed_app))
    made = Workspace(session, entries(PageFiles(CsvFiles(), read_file, save_text, write_folder), references))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
    return made


def a_woman(desk: Desk, family: str, mm: str = "") -> UUID:
    """A woman of 22+0, scanned today if a length is given; her pregnancy's id."""
    patient = register_woman(desk, a_patient_draft(family_name=family))
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    pregnancy = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))
    if mm:
        record_scan(desk, a_scan_draft(pregnancy.id, mm))
    return pregnancy.id


def waiting(desk: Desk, pregnancy_id: UUID) -> tuple[ShownFlag, ...]:
    """Her flags that want an answer, as her page would show them."""
    flags = desk.store.sheet(pregnancy_id).flags
    return tuple(
        ShownFlag(flag.id, flag.version)
        for flag in flags
        if flag.state.wants_answer and flag.urgency.wants_answer and not flag.suspended
    )


def today(window: Workspace) -> TodayPage:
    """The page on the screen."""
    page = window.page
    assert isinstance(page, TodayPage)
    return page


def look(window: Workspace, qtbot: QtBot) -> list[str]:
    """What Today says now, row by row."""
    qtbot.keyClick(window, Qt.Key.Key_F2)
    model = today(window).answers.list.model()
    rows = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    return [row for row in rows if row[:6] in ("BLEEDI", "URGENT", "PROMPT")]


def names(rows: list[str]) -> list[str]:
    return [row.split(",")[0] for row in rows]


def test_a_late_flag_says_how_late_it_is_and_goes_when_it_is_answered(
    window: Workspace, desk: Desk, clock: MovingClock, qtbot: QtBot
) -> None:
    prompt = a_woman(desk, "Prompt", "22.4")
    a_woman(desk, "Urgent", "9.9")
    bleeding = a_woman(desk, "Bleeding")
    draft = SymptomDraft(pregnancy_id=bleeding, kinds=(SymptomKind.BLEEDING,), on=clock.today())
    report_symptoms(desk, draft)
    rows = look(window, qtbot)
    assert names(rows) == ["BLEEDING", "URGENT", "PROMPT"]
    assert not any(" late" in row for row in rows)

    clock.moment += timedelta(hours=1, minutes=15)
    assert "15 min late" in look(window, qtbot)[0]
    told = EscalationDraft(
        pregnancy_id=bleeding,
        flags=waiting(desk, bleeding),
        whom="Dr Chen",
        how=ToldHow.TELEPHONE,
    )
    escalate(desk, told)
    first = look(window, qtbot)[0]
    assert "15 min late" in first
    assert "Dr Chen" in first

    clock.moment += timedelta(days=1)
    rows = look(window, qtbot)
    assert names(rows) == ["BLEEDING", "URGENT", "PROMPT"]
    assert ["1 day late" in row for row in rows] == [True, True, False]

    clock.moment += timedelta(days=1)
    rows = look(window, qtbot)
    assert "2 days late" in rows[0]
    assert ["1 day late" in row for row in rows[1:]] == [False, True]

    answered = DiscussionDraft(
        pregnancy_id=bleeding,
        flags=waiting(desk, bleeding),
        with_whom="Dr Chen",
        how=ToldHow.TELEPHONE,
        decision=Decision.OTHER,
    )
    record_discussion(desk, answered)
    record_discussion(desk, replace(answered, pregnancy_id=prompt, flags=waiting(desk, prompt)))
    rows = look(window, qtbot)
    assert names(rows) == ["URGENT"]
    assert "2 days late" in rows[0]
    (owed,) = [line for line in today(window).clinic.list.lines.lines if line.is_overdue]
    assert (owed.woman, owed.place.first[:18]) == ("BLEEDING", "First scan overdue")


def test_no_late_flag_stands_above_a_more_urgent_one_in_any_list(
    window: Workspace, desk: Desk, clock: MovingClock, qtbot: QtBot
) -> None:
    a_woman(desk, "Prompt", "22.4")
    clock.moment += timedelta(days=2)
    a_woman(desk, "Urgent", "9.9")
    rows = look(window, qtbot)
    assert names(rows) == ["URGENT", "PROMPT"]
    assert ["1 day late" in row for row in rows] == [False, True]
    flags = [loop for loop in open_loops(desk) if loop.row.kind is LoopKind.FLAG]
    assert [(loop.row.woman.name.family, loop.late is not None) for loop in flags] == [
        ("Urgent", False),
        ("Urgent", False),
        ("Prompt", True),
        ("Urgent", False),
    ]
