"""What is typed is saved once, for her it was typed about, and what else is half-typed stays."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.errors import CervitrendError, Unavailable
from models.usecases.desk import Desk
from models.usecases.drafts import find_draft
from tests.builders import NURSE, a_desk, a_sheet, keep, next_id
from tests.stores import a_store
from tests.ui.pages.screen import HeldRunner
from ui.forms.saver import Job, Save, Saver
from ui.session.session import Session, WomanOnScreen

FORM = "plan"
BOTH = {"booking.note": "bus", "closing.reason": "declined"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    opened = a_store(tmp_path)
    opened.put(NURSE)
    yield opened
    opened.close()


@pytest.fixture
def desk(store: SqlStore) -> Desk:
    return a_desk(store)


@pytest.fixture
def runner() -> HeldRunner:
    return HeldRunner()


@pytest.fixture
def woman(desk: Desk, runner: HeldRunner, themed_app: QApplication) -> WomanOnScreen:
    return WomanOnScreen(desk, runner, themed_app)


@pytest.fixture
def hers(store: SqlStore, woman: WomanOnScreen) -> UUID:
    """The pregnancy on the screen."""
    about = keep(store, a_sheet()).pregnancy.id
    woman.open_pregnancy(about)
    return about


@pytest.fixture
def saver(desk: Desk, runner: HeldRunner, woman: WomanOnScreen) -> Saver:
    return Saver(Session(desk, runner, woman), woman)


def draft_of(desk: Desk, about: UUID) -> dict[str, str] | None:
    draft = find_draft(desk, FORM, about)
    return dict(draft.fields) if draft is not None else None


FULL = Unavailable("database.disk_full")


def refuse(_desk: Desk) -> None:
    raise FULL


@pytest.mark.parametrize(
    ("part", "left"), [("booking", {"closing.reason": "declined"}), ("", None), (None, BOTH)]
)
def test_what_is_saved_leaves_the_draft_and_nothing_else_does(
    saver: Saver, desk: Desk, hers: UUID, part: str | None, left: dict[str, str] | None
) -> None:
    saver.keep(FORM, hers, BOTH)
    saver.save(Save(FORM, hers, None, part), lambda _desk: None)
    assert draft_of(desk, hers) == left


def test_what_is_not_saved_stays_a_draft(saver: Saver, desk: Desk, hers: UUID, qtbot: QtBot) -> None:
    saver.keep(FORM, hers, BOTH)
    with qtbot.waitSignal(saver.failed) as failed:
        saver.save(Save(FORM, hers, "booking", "booking"), refuse)
    assert failed.args == [Save(FORM, hers, "booking", "booking"), FULL]
    assert draft_of(desk, hers) == BOTH


def test_nothing_is_saved_where_the_draft_cannot_be_renewed(
    saver: Saver, desk: Desk, hers: UUID, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise Unavailable("database.disk_full")

    saver.keep(FORM, hers, BOTH)
    monkeypatch.setattr(type(desk.store), "discard_draft", broken)
    with qtbot.waitSignal(saver.failed):
        saver.save(Save(FORM, hers, None), lambda desk: desk.store.put(a_sheet().patient))
    assert len(desk.store.sheet(hers).scans) == 0
    assert draft_of(desk, hers) == BOTH


def test_one_write_about_her_at_a_time(saver: Saver, runner: HeldRunner, hers: UUID) -> None:
    done: list[str] = []
    runner.is_holding = True
    saver.save(Save(FORM, hers, None), lambda _desk: done.append("first"))
    saver.save(Save(FORM, hers, None), lambda _desk: done.append("second"))
    runner.release()
    saver.save(Save(FORM, hers, None), lambda _desk: done.append("third"))
    assert done == ["first", "third"]


def test_the_next_woman_need_not_wait(
    saver: Saver, runner: HeldRunner, hers: UUID, store: SqlStore, woman: WomanOnScreen
) -> None:
    done: list[str] = []
    next_sheet = a_sheet()
    other = keep(store, replace(next_sheet, patient=replace(next_sheet.patient, number=None))).pregnancy.id
    runner.is_holding = True
    saver.save(Save(FORM, hers, None), lambda _desk: done.append("hers"))
    woman.sheet = store.sheet(other)
    saver.save(Save(FORM, other, None), lambda _desk: done.append("the next woman's"))
    runner.release()
    assert done == ["hers", "the next woman's"]


@pytest.mark.parametrize("is_new", [False, True])
def test_only_somebody_new_is_saved_while_not_on_the_screen(
    saver: Saver, hers: UUID, qtbot: QtBot, is_new: bool
) -> None:
    heard = saver.saved if is_new else saver.failed
    with qtbot.waitSignal(heard) as told:
        saver.save(Save(FORM, next_id(), None, is_new=is_new), lambda _desk: "kept")
    assert told.args[1] == "kept" if is_new else "not_on_screen" in str(told.args[1])


def save_and_leave(saver: Saver, runner: HeldRunner, hers: UUID, deed: Job) -> None:
    """Somebody else is on the screen when the answer comes."""
    runner.is_holding = True
    saver.save(Save(FORM, hers, None), deed)
    saver._session.woman.blank()
    runner.release()


def test_what_failed_after_she_left_is_told_elsewhere(
    saver: Saver, runner: HeldRunner, hers: UUID, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(saver.failed), qtbot.waitSignal(saver.failed_elsewhere) as told:
        save_and_leave(saver, runner, hers, refuse)
    assert told.args == [FULL]


def test_what_was_saved_after_she_left_is_told_elsewhere(
    saver: Saver, runner: HeldRunner, hers: UUID, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(saver.saved), qtbot.waitSignal(saver.saved_elsewhere) as told:
        save_and_leave(saver, runner, hers, lambda _desk: "kept")
    assert told.args == [Save(FORM, hers, None), "kept"]


@pytest.mark.parametrize(
    ("deed", "left"), [(lambda _desk: None, {"closing.reason": "declined"}), (refuse, BOTH)]
)
def test_a_draft_kept_behind_a_save_is_without_what_that_put_into_the_record(
    saver: Saver, desk: Desk, runner: HeldRunner, hers: UUID, deed: Job, left: dict[str, str]
) -> None:
    runner.is_holding = True
    saver.save(Save(FORM, hers, None, "booking"), deed)
    saver.keep(FORM, hers, BOTH)
    runner.release()
    assert draft_of(desk, hers) == left


def test_what_is_typed_after_the_save_is_kept_again(saver: Saver, desk: Desk, hers: UUID) -> None:
    saver.save(Save(FORM, hers, None, "booking"), lambda _desk: None)
    saver.keep(FORM, hers, {"booking.note": "train"})
    assert draft_of(desk, hers) == {"booking.note": "train"}


def test_nothing_typed_leaves_no_draft(saver: Saver, desk: Desk, hers: UUID) -> None:
    saver.keep(FORM, hers, BOTH)
    saver.keep(FORM, hers, {})
    assert draft_of(desk, hers) is None


def test_a_draft_from_before_is_found_and_forgotten(
    saver: Saver, desk: Desk, runner: HeldRunner, hers: UUID, woman: WomanOnScreen, qtbot: QtBot
) -> None:
    Saver(Session(desk, runner, woman), woman).keep(FORM, hers, BOTH)
    with qtbot.waitSignal(saver.found) as found:
        saver.find(FORM, hers)
    assert (found.args[0], found.args[1].fields) == (hers, BOTH)
    saver.keep(FORM, hers, {})
    assert draft_of(desk, hers) is None


def test_a_draft_nobody_looked_for_is_forgotten_when_that_is_asked(
    saver: Saver, desk: Desk, runner: HeldRunner, hers: UUID, woman: WomanOnScreen
) -> None:
    Saver(Session(desk, runner, woman), woman).keep(FORM, hers, BOTH)
    saver.forget(FORM, hers)
    assert draft_of(desk, hers) is None


def test_drafts_that_cannot_be_reached_are_said(saver: Saver, desk: Desk, hers: UUID, qtbot: QtBot) -> None:
    error: CervitrendError = Unavailable("database.disk_full")

    def broken(_: object) -> None:
        raise error

    desk.store.drafts = broken  # type: ignore[assignment, method-assign]  # The word of the store itself fails.
    with qtbot.waitSignal(saver.failed_elsewhere) as failed:
        saver.find(FORM, hers)
    assert failed.args == [error]


def test_a_form_that_is_left_before_its_draft_was_found_forgets_nothing(
    saver: Saver, runner: HeldRunner, desk: Desk, hers: UUID
) -> None:
    saver.keep(FORM, hers, BOTH)
    runner.is_holding = True
    saver.find(FORM, hers)
    saver.keep(FORM, hers, {})
    runner.release()
    assert draft_of(desk, hers) == BOTH
    saver.keep(FORM, hers, {})
    assert draft_of(desk, hers) is None


def test_a_search_that_failed_holds_up_no_forgetting(
    saver: Saver, desk: Desk, hers: UUID, qtbot: QtBot
) -> None:
    def look(_desk: Desk) -> None:
        raise Unavailable("database.disk_failed")

    saver.keep(FORM, hers, BOTH)
    with qtbot.waitSignal(saver.failed_elsewhere):
        saver.find(FORM, hers, look)
    saver.keep(FORM, hers, {})
    assert draft_of(desk, hers) is None
