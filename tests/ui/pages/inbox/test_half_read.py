"""What was answered about a file outlives a lock, as long as it is that file and nothing was taken of it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.exchange.csv_files.reader import CsvFiles
from models.ports.files import FileReader
from models.records.importing.reading_plan import (
    AgeDecimals,
    DateOrder,
    Encoding,
    Meaning,
    PlannedColumn,
    ReadingPlan,
    Separator,
)
from models.records.scan import Route
from models.usecases.desk import Desk
from models.usecases.drafts import find_draft
from models.values.length import Unit
from tests.ui.pages.inbox.plans import COLUMNS, FakeReader, a_plan
from ui.pages.inbox.half_read import Guess, answered, answers_of, file_of, is_about, settled_in
from ui.pages.inbox.page import FORM, InboxPage
from ui.pages.inbox.settled import Settled
from ui.pages.inbox.work import open_file
from ui.session.session import Location, Where

FILE = Path("scans.csv")
OPEN = a_plan(
    PlannedColumn(heading="EDD (LMP)", suggested=Meaning.DUE_ON),
    PlannedColumn(heading="EDD (ultrasound)", suggested=Meaning.DUE_ON),
    unit=None,
    route=None,
    has_decimal_ages=True,
)
ANSWERS = (
    OPEN.with_unit(Unit.CENTIMETRES),
    replace(OPEN, route=Route.TRANSPERINEAL),
    replace(OPEN, age_decimals=AgeDecimals.TENTHS),
    OPEN.with_column(6, Meaning.DUE_ON),
    OPEN.with_column(6, None).with_column(7, Meaning.REMARKS),
    OPEN.with_order(DateOrder.MONTH_FIRST, 2),
    replace(OPEN, leaves_out=frozenset({6, 7})),
    OPEN.with_unit(Unit.MILLIMETRES).with_column(7, Meaning.DUE_ON).with_order(DateOrder.SERIAL),
)
UNCLEAR = "Surname;DOB;MRN;Scan date;Length;Route\nSmith;03/04/1990;RX1;05/06/2025;{0};TV\n"


@pytest.mark.parametrize("plan", ANSWERS)
def test_every_answer_is_put_back_as_it_was(plan: ReadingPlan) -> None:
    kept = answers_of(FILE, Guess(OPEN, Settled(), "ab"), plan)
    assert answered(OPEN, kept) == plan
    assert (file_of(kept), is_about(kept, "ab"), is_about(kept, "cd")) == (FILE, True, False)


def test_what_was_settled_of_the_whole_file_is_put_back_too() -> None:
    settled = Settled(Encoding.WINDOWS_1250, Separator.TAB, "Sheet 1")
    kept = answers_of(FILE, Guess(OPEN, settled, "ab"), OPEN)
    assert (settled_in(kept), answered(OPEN, kept)) == (settled, OPEN)


def test_nothing_answered_is_nothing_kept() -> None:
    assert answers_of(FILE, Guess(OPEN, Settled(), "ab"), OPEN) == {}


@pytest.mark.parametrize(
    "kept",
    [
        {"column.0": "reading"},
        {"column.0": "reading - - furlong"},
        {"leaves_out": str(len(COLUMNS) + 9)},
        {"unit": "furlong"},
        {"encoding": "runes"},
    ],
)
def test_what_another_version_kept_is_asked_again(kept: dict[str, str]) -> None:
    reader = FakeReader(plan=OPEN)
    about = answers_of(FILE, Guess(OPEN, Settled(), reader.fingerprint(FILE)), ANSWERS[0])
    opened = open_file(reader, FILE, about | kept)
    assert (opened.plan, opened.is_other, opened.is_restored) == (OPEN, True, False)
    assert open_file(reader, FILE, about).plan == ANSWERS[0]


@pytest.fixture
def file(write: Callable[[str], Path]) -> Path:
    return write(UNCLEAR.format("24"))


@pytest.fixture
def page(shows: Callable[[FileReader], InboxPage], file: Path) -> InboxPage:
    """With everything answered that the file leaves open."""
    made = shows(CsvFiles())
    made.open_file(file)
    plan = made.plan_card._plan
    assert plan is not None
    assert not plan.is_complete
    made.plan_card.corrected.emit(
        plan.with_unit(Unit.MILLIMETRES).with_order(DateOrder.DAY_FIRST).with_column(4, Meaning.READING)
    )
    assert made.preview_card.preview is not None
    made.on_leave()
    return made


def test_after_a_lock_nothing_is_asked_again(
    page: InboxPage, shows: Callable[[FileReader], InboxPage], file: Path, desk: Desk
) -> None:
    again = shows(CsvFiles())
    assert again.file_name.text() == file.name
    assert again.preview_card.preview == page.preview_card.preview
    assert "restored" in again.strip.text
    assert not again.undo.isVisibleTo(again)
    again.on_leave()
    kept = find_draft(desk, FORM, desk.user.id)
    assert kept is not None
    assert kept.fields == page.typed


def test_of_a_file_that_was_changed_everything_is_asked_again(
    page: InboxPage, shows: Callable[[FileReader], InboxPage], file: Path, desk: Desk
) -> None:
    file.write_text(UNCLEAR.format("25"))
    again = shows(CsvFiles())
    assert again.questions_card.rows
    assert "was changed since" in again.strip.text
    again.on_leave()
    assert find_draft(desk, FORM, desk.user.id) is None


def test_while_the_stick_is_not_there_the_answers_wait(
    page: InboxPage, shows: Callable[[FileReader], InboxPage], file: Path, desk: Desk
) -> None:
    away = file.rename(file.with_name("away.csv"))
    again = shows(CsvFiles())
    assert again.strip.text
    again.on_leave()
    away.rename(file)
    again.opened(Location(Where.INBOX))
    assert again.preview_card.preview is not None


def test_what_was_taken_is_half_read_no_more(page: InboxPage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.inbox.finished):
        page.preview_card.take.click()
    page.on_leave()
    assert find_draft(desk, FORM, desk.user.id) is None


def test_another_file_takes_the_place_of_the_one_before(page: InboxPage, export: Path, desk: Desk) -> None:
    page.open_file(export)
    page.on_leave()
    assert find_draft(desk, FORM, desk.user.id) is None
