"""An answer that comes when another woman is on the screen is hers and nobody else's."""

from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.errors import CervitrendError
from models.records.discussion import Told
from models.records.flag import FlagState
from models.usecases.desk import Desk
from models.usecases.drafts import unfinished
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.views import PregnancySheet
from tests.builders import a_patient, a_scan, a_sheet, an_earlier_birth, keep
from tests.ui.pages.call.conftest import Opened
from tests.ui.pages.call.test_page import type_in
from tests.ui.pages.screen import HeldRunner
from tests.ui.pages.woman.states import short
from ui.pages.call.page import CallPage


def another(desk: Desk, store: SqlStore) -> PregnancySheet:
    """Another woman with a short cervix, in the store."""
    sheet = a_sheet(
        a_scan(mm="19.0"), history=(an_earlier_birth(),), patient=a_patient("Okafor", number=None)
    )
    keep(store, sheet)
    return evaluate_pregnancy(desk, sheet.pregnancy.id)


def tell(page: CallPage, whom: str = "Dr Osei") -> None:
    type_in(page, "whom", whom)
    page.form.save.click()


def go_to(page: CallPage, sheet: PregnancySheet) -> None:
    """Lead to another woman as the window does."""
    page.on_leave()
    page.blank()
    page.session.woman.open_pregnancy(sheet.pregnancy.id)


def test_what_was_kept_for_one_woman_is_not_said_beside_another(
    opened: Opened, desk: Desk, store: SqlStore, runner: HeldRunner
) -> None:
    page = opened(short())
    first, second = page.session.woman.sheet, another(desk, store)
    assert first is not None
    runner.is_holding = True
    tell(page)
    runner.is_holding = False
    go_to(page, second)
    assert len(unfinished(desk)) == 1
    runner.release()
    assert page.form.strip.text == ""
    assert "OKAFOR" in page.text[0]
    told = {flag.state for flag in store.sheet(first.pregnancy.id).flags if flag.told}
    assert told == {FlagState.ESCALATED}
    assert {flag.told for flag in store.sheet(second.pregnancy.id).flags} == {""}
    assert unfinished(desk) == ()


def test_what_failed_for_one_woman_is_said_in_the_window_not_beside_another(
    opened: Opened, desk: Desk, store: SqlStore, runner: HeldRunner, qtbot: QtBot
) -> None:
    page = opened(short())
    second = another(desk, store)
    runner.is_holding = True
    type_in(page, "whom", "")
    page.form.save.click()
    go_to(page, second)
    with qtbot.waitSignal(page.failed):
        runner.release()
    assert page.form.fields["whom"].problem.text == ""


def test_a_second_save_while_one_is_under_way_is_not_taken(opened: Opened, runner: HeldRunner) -> None:
    page = opened(short())
    runner.is_holding = True
    tell(page)
    tell(page, "Dr Chen")
    runner.release()
    sheet = page.session.woman.sheet
    assert sheet is not None
    assert "Dr Chen" not in {flag.told.split("|")[-1] for flag in sheet.flags if flag.told}


def test_a_draft_of_a_woman_who_has_left_is_not_put_into_the_next_ones_form(
    opened: Opened, desk: Desk, store: SqlStore, runner: HeldRunner
) -> None:
    page = opened(short())
    first, second = page.session.woman.sheet, another(desk, store)
    assert first is not None
    type_in(page, "whom", "Dr Os")
    go_to(page, second)
    runner.is_holding = True
    go_to(page, first)
    go_to(page, second)
    runner.release()
    assert page.form.whom == ""


def test_a_draft_that_cannot_be_kept_is_said(opened: Opened, store: SqlStore, qtbot: QtBot) -> None:
    page = opened(short())
    type_in(page, "whom", "Dr Os")
    store.close()
    with qtbot.waitSignal(page.failed) as said:
        page.on_leave()
    assert isinstance(said.args[0], CervitrendError)


def test_two_women_one_after_the_other_are_both_told_of(
    opened: Opened, desk: Desk, store: SqlStore, runner: HeldRunner
) -> None:
    page = opened(short())
    first, second = page.session.woman.sheet, another(desk, store)
    assert first is not None
    runner.is_holding = True
    tell(page)
    runner.is_holding = False
    go_to(page, second)
    runner.is_holding = True
    tell(page, "Dr Chen")
    runner.release()
    told = [
        {Told.parse(flag.told) for flag in store.sheet(each.pregnancy.id).flags if flag.told}
        for each in (first, second)
    ]
    assert [{one.whom for one in those if one} for those in told] == [{"Dr Osei"}, {"Dr Chen"}]
