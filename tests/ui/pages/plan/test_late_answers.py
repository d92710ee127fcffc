"""What is saved for one woman while another is on the screen already."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.errors import Conflict
from models.records.patient import Patient
from models.usecases.desk import Desk
from models.usecases.scans.appointments import BookingDraft
from models.views import PregnancySheet
from tests.builders import TODAY, keep
from tests.ui.pages.plan import states
from tests.ui.pages.plan.test_doing import another
from tests.ui.pages.screen import HeldRunner
from ui.pages.plan.presenter import FORM, PlanPresenter
from ui.session.session import Session, WomanOnScreen


@pytest.fixture
def hers(store: SqlStore) -> PregnancySheet:
    return keep(store, states.ahead())


@pytest.fixture
def presenter(
    desk: Desk, runner: HeldRunner, hers: PregnancySheet, themed_app: QApplication
) -> PlanPresenter:
    """With her on the screen."""
    woman = WomanOnScreen(desk, runner, themed_app)
    woman.open_pregnancy(hers.pregnancy.id)
    return PlanPresenter(Session(desk, runner, woman), woman)


def _booking(sheet: PregnancySheet) -> BookingDraft:
    return BookingDraft(pregnancy_id=sheet.pregnancy.id, on=TODAY)


def _next_woman(presenter: PlanPresenter, store: SqlStore) -> None:
    presenter._session.woman.sheet = keep(store, another())


def test_two_presses_of_one_key_book_once(
    presenter: PlanPresenter, runner: HeldRunner, store: SqlStore, hers: PregnancySheet
) -> None:
    runner.is_holding = True
    presenter.book(_booking(hers))
    presenter.book(_booking(hers))
    runner.release()
    assert len(store.sheet(hers.pregnancy.id).bookings) == 1


@pytest.mark.parametrize(
    ("kept", "left"),
    [
        ({"booking.note": "bus"}, None),
        ({"booking.note": "bus", "closing.reason": "declined"}, {"closing.reason": "declined"}),
    ],
)
def test_what_was_saved_leaves_the_draft_she_left_behind(
    presenter: PlanPresenter,
    runner: HeldRunner,
    store: SqlStore,
    hers: PregnancySheet,
    kept: dict[str, str],
    left: dict[str, str] | None,
) -> None:
    presenter.saver.keep(FORM, hers.pregnancy.id, kept)
    runner.is_holding = True
    presenter.book(_booking(hers))
    _next_woman(presenter, store)
    runner.release()
    drafts = store.drafts(presenter._session.desk.user.id)
    assert [draft.fields for draft in drafts] == ([left] if left else [])
    assert len(store.sheet(hers.pregnancy.id).bookings) == 1


def test_what_failed_for_a_woman_no_longer_shown_is_said_in_the_window(
    presenter: PlanPresenter, runner: HeldRunner, store: SqlStore, hers: PregnancySheet, qtbot: QtBot
) -> None:
    runner.is_holding = True
    stale = hers.pregnancy
    presenter.undo_end(stale, "")
    _next_woman(presenter, store)
    saver = presenter.saver
    with qtbot.assertNotEmitted(saver.failed), qtbot.waitSignal(saver.failed_elsewhere) as failed:
        runner.release()
    assert not isinstance(failed.args[0], Conflict)


def test_a_draft_that_cannot_be_read_is_said(
    presenter: PlanPresenter, store: SqlStore, qtbot: QtBot, hers: PregnancySheet
) -> None:
    error = Conflict(Patient.__name__, "x")

    def broken(_: object) -> None:
        raise error

    store.drafts = broken  # type: ignore[assignment, method-assign]  # The word of the store itself fails.
    with qtbot.waitSignal(presenter.saver.failed_elsewhere) as failed:
        presenter.saver.find(FORM, hers.pregnancy.id)
    assert failed.args == [error]
