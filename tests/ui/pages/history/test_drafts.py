"""A half-typed history survives leaving; what was saved is not offered again as unsaved."""

from collections.abc import Callable
from contextlib import suppress
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from models.errors import CervitrendError, Conflict, Unavailable
from models.records.history import EarlierOutcome
from models.records.record import TriState
from models.records.risk import RiskKind
from models.usecases.desk import Desk
from models.usecases.drafts import find_draft
from models.usecases.pregnancies.history import EarlierDraft, add_earlier, amend_earlier, strike_out_earlier
from models.usecases.pregnancies.risk_factors import risks_of
from models.views import Draft, PregnancySheet
from tests.builders import a_sheet, an_earlier_birth
from tests.ui.clipping import clipped
from tests.ui.pages.history.conftest import Opened
from ui.forms.saver import Save
from ui.pages.history.half_typed import HistoryPart
from ui.pages.history.page import HistoryPage
from ui.widgets.fields.chips import chip_text, location_of_draft

UNTAKEN = a_sheet(history=None)
HERS = UNTAKEN.pregnancy.id


class Later:
    """A runner's `run` that waits until it is told to go on."""

    def __init__(self, run: Callable[..., None]) -> None:
        self.run = run
        self._jobs: list[tuple[object, ...]] = []

    def __call__(self, *job: object) -> None:
        self._jobs.append(job)

    def catch_up(self) -> None:
        """Do everything in order, and report."""
        jobs, self._jobs = self._jobs, []
        for job in jobs:
            self.run(*job)

    def work_off(self) -> None:
        """Do everything in order and report to nobody, as when the program is being left."""
        for _, work, *_reports in self._jobs:
            assert callable(work)
            with suppress(CervitrendError):
                work()


@pytest.fixture
def later(page: HistoryPage, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Later]:
    """Makes the store wait from here on."""

    def hold() -> Later:
        waiting = Later(page.session.runner.run)
        monkeypatch.setattr(page.session.runner, "run", waiting)
        return waiting

    return hold


def draft_of(desk: Desk, pregnancy_id: UUID = HERS) -> Draft | None:
    return find_draft(desk, "history", pregnancy_id)


def half_typed(page: HistoryPage) -> None:
    """Something in both parts."""
    page.earlier.add.click()
    page.earlier.form.restore({"outcome": "birth", "age": "30+2", "ended_on": "3.4.2019"})
    page.risks.restore({"smoking": "no", "bmi": "24.5"})


def sheet_of(page: HistoryPage) -> PregnancySheet:
    sheet = page.session.woman.sheet
    assert sheet is not None
    return page.session.desk.store.sheet(sheet.pregnancy.id)


def test_nothing_typed_leaves_no_draft(opened: Opened, desk: Desk) -> None:
    opened(UNTAKEN).on_leave()
    assert draft_of(desk) is None


def test_what_is_half_typed_is_there_when_she_is_opened_again(opened: Opened) -> None:
    half_typed(opened(UNTAKEN))
    page = opened.again(HERS)
    form = page.earlier.form
    assert (form.outcome.value(), form.age.text(), form.isVisible()) == (EarlierOutcome.BIRTH, "30+2", True)
    assert page.risks.typed == {"smoking": "no", "bmi": "24.5"}
    assert "not in the record yet" in page.restored.text
    assert clipped(page) == []


def test_a_chip_leads_back_to_it(opened: Opened, desk: Desk) -> None:
    page = opened(UNTAKEN)
    half_typed(page)
    page.on_leave()
    draft = draft_of(desk)
    assert draft is not None
    assert chip_text(draft) == f"{UNTAKEN.patient.family_name.upper()}’s history, 5 fields typed"
    assert (location_of_draft(draft).where.value, location_of_draft(draft).pregnancy_id) == ("history", HERS)


def test_keeping_while_a_day_is_typed_does_not_disturb_it(opened: Opened, qtbot: QtBot) -> None:
    page = opened(UNTAKEN)
    page.earlier.add.click()
    ended = page.earlier.form.ended
    ended.setFocus()
    qtbot.keyClicks(ended, "3.4")
    page.on_leave()
    assert (ended.text(), ended.state, ended.hasFocus()) == ("3.4", "", True)


def test_a_draft_taken_back_is_gone(opened: Opened, desk: Desk) -> None:
    half_typed(opened(UNTAKEN))
    page = opened.again(HERS)
    page.leave.discard.click()
    assert draft_of(desk) is None
    assert (page.earlier.typed, page.risks.typed) == ({}, {})


def test_saving_one_part_keeps_the_other_as_a_draft(opened: Opened, desk: Desk) -> None:
    page = opened(UNTAKEN)
    half_typed(page)
    page.on_leave()
    page.earlier.form.save.click()
    draft = draft_of(desk)
    assert draft is not None
    assert draft.fields == {"risks.smoking": "no", "risks.bmi": "24.5"}
    page = opened.again(HERS)
    assert page.earlier.form.isHidden()
    assert page.risks.typed == {"smoking": "no", "bmi": "24.5"}


def test_with_both_parts_saved_there_is_no_draft(opened: Opened, desk: Desk) -> None:
    page = opened(UNTAKEN)
    half_typed(page)
    page.on_leave()
    page.earlier.form.save.click()
    page.risks.save.click()
    page.on_leave()
    assert draft_of(desk) is None
    assert risks_of(sheet_of(page)).keys() == {RiskKind.SMOKING}


def test_left_in_the_moment_of_saving_it_is_not_offered_again(
    opened: Opened, desk: Desk, later: Callable[[], Later]
) -> None:
    page = opened(UNTAKEN)
    half_typed(page)
    waiting = later()
    page.earlier.form.save.click()
    page.on_leave()
    page.blank()
    waiting.catch_up()
    draft = draft_of(desk)
    assert draft is not None
    assert draft.fields.keys() == {"risks.smoking", "risks.bmi"}
    assert [e.outcome for e in desk.store.sheet(HERS).history] == [EarlierOutcome.BIRTH]


def test_leaving_the_program_in_the_moment_of_saving_keeps_no_draft_of_it(
    opened: Opened, desk: Desk, later: Callable[[], Later]
) -> None:
    page = opened(UNTAKEN)
    page.risks.restore({"smoking": "no"})
    waiting = later()
    page.risks.save.click()
    page.on_leave()
    waiting.work_off()
    assert draft_of(desk) is None
    assert risks_of(desk.store.sheet(HERS)).keys() == {RiskKind.SMOKING}


def test_a_save_that_is_refused_after_leaving_keeps_the_draft(
    opened: Opened, desk: Desk, later: Callable[[], Later], qtbot: QtBot
) -> None:
    page = opened(UNTAKEN)
    page.earlier.add.click()
    page.earlier.form.restore({"age": "30+2"})
    waiting = later()
    page.earlier.form.save.click()
    page.on_leave()
    page.blank()
    with qtbot.waitSignal(page.failed):
        waiting.catch_up()
    draft = draft_of(desk)
    assert draft is not None
    assert draft.fields == {"earlier.age": "30+2"}


def test_a_second_wish_meanwhile_is_not_taken(opened: Opened, desk: Desk, later: Callable[[], Later]) -> None:
    page = opened(UNTAKEN)
    half_typed(page)
    waiting = later()
    page.earlier.form.save.click()
    page.earlier.form.save.click()
    waiting.catch_up()
    assert len(desk.store.sheet(HERS).history) == 1


def test_a_half_typed_correction_goes_on_as_one(opened: Opened) -> None:
    sheet = a_sheet(history=(an_earlier_birth("30+2"),))
    page = opened(sheet)
    page.earlier.amend.click()
    page.earlier.form.restore({"age": "31+2", "reason": "letter"})
    page = opened.again(sheet.pregnancy.id)
    amended = page.earlier.form.amended
    assert amended is not None
    page.earlier.form.save.click()
    assert [str(e.age) for e in sheet_of(page).history] == ["31+2"]


def test_a_half_typed_correction_of_one_struck_out_meanwhile_says_so(opened: Opened, desk: Desk) -> None:
    sheet = a_sheet(history=(an_earlier_birth("30+2"),))
    page = opened(sheet)
    page.earlier.amend.click()
    page.earlier.form.restore({"age": "31+2"})
    page.on_leave()
    strike_out_earlier(desk, sheet_of(page).history[0], "her sister's")
    page = opened.again(sheet.pregnancy.id)
    assert page.earlier.form.amended is None
    assert page.earlier.form.age.text() == "31+2"
    assert "struck out meanwhile" in page.restored.whole


def test_another_desks_correction_is_a_conflict_and_then_saved_over_knowingly(
    opened: Opened, desk: Desk, qtbot: QtBot
) -> None:
    page = opened(a_sheet(history=(an_earlier_birth("30+2"),)))
    page.earlier.amend.click()
    (told,) = sheet_of(page).history
    amend_earlier(desk, told, EarlierDraft(outcome=EarlierOutcome.BIRTH, age="30+3"), "letter")
    page.earlier.form.restore({"age": "31+2", "reason": "another letter"})
    with qtbot.waitSignal(page.record_changed):
        page.earlier.form.save.click()
    said = page.earlier.form.strip.whole
    assert "Another desk corrected this one" in said
    assert "Saving puts yours in place of theirs: Age at its end." in said
    page.earlier.form.save.click()
    assert [str(e.age) for e in sheet_of(page).history] == ["31+2"]


def corrected_elsewhere(page: HistoryPage, desk: Desk) -> None:
    """A note half-typed here while another desk says that the waters broke."""
    page.earlier.amend.click()
    page.earlier.form.restore({"note": "asked again", "reason": "letter"})
    (told,) = sheet_of(page).history
    broke = EarlierDraft(outcome=told.outcome, age="30+2", onset=told.onset, pprom=TriState.YES)
    amend_earlier(desk, told, broke, "letter")


@pytest.mark.parametrize("is_read_again", [False, True])
def test_what_another_desk_corrected_is_shown_before_it_can_be_saved_over(
    opened: Opened, desk: Desk, *, is_read_again: bool
) -> None:
    page = opened(a_sheet(history=(an_earlier_birth("30+2"),)))
    corrected_elsewhere(page, desk)
    if is_read_again:
        page.session.woman.reload()
    form = page.earlier.form
    form.save.click()
    (now,) = sheet_of(page).history
    assert (now.version, now.pprom, now.note) == (2, TriState.YES, "")
    assert (form.pprom.value(), form.note.text(), form.reason.text()) == (
        TriState.YES,
        "asked again",
        "letter",
    )
    assert "Shown as recorded there: Waters broke before term" in form.strip.whole
    assert clipped(page) == []
    form.save.click()
    (now,) = sheet_of(page).history
    assert (now.version, now.pprom, now.note) == (3, TriState.YES, "asked again")
    assert form.isHidden()


def test_one_struck_out_elsewhere_is_not_corrected_and_that_is_said(opened: Opened, desk: Desk) -> None:
    page = opened(a_sheet(history=(an_earlier_birth("30+2"),)))
    page.earlier.amend.click()
    page.earlier.form.restore({"note": "asked again", "reason": "letter"})
    strike_out_earlier(desk, sheet_of(page).history[0], "her sister's")
    page.earlier.form.save.click()
    assert "Another desk struck this one out meanwhile: her sister's" in page.earlier.form.strip.text
    page.earlier.form.save.click()
    (now,) = sheet_of(page).history
    assert (now.version, now.note) == (2, "")


def test_the_one_put_away_after_a_conflict_does_not_come_back(opened: Opened, desk: Desk) -> None:
    page = opened(a_sheet(history=(an_earlier_birth("30+2"),)))
    corrected_elsewhere(page, desk)
    page.earlier.form.save.click()
    page.earlier.form.leave.discard.click()
    page.session.woman.reload()
    assert page.earlier.form.isHidden()
    assert page.earlier.typed == {}


def test_a_history_written_elsewhere_is_read_and_what_is_typed_stays(opened: Opened, desk: Desk) -> None:
    page = opened(UNTAKEN)
    half_typed(page)
    add_earlier(desk, HERS, EarlierDraft(outcome=EarlierOutcome.EARLY_LOSS))
    page.session.woman.reload()
    assert page.earlier.summary.text() == "G2 P0 · 1 early loss"
    assert page.earlier.form.age.text() == "30+2"


def test_a_save_for_a_woman_who_is_not_on_the_screen_is_refused(opened: Opened, desk: Desk) -> None:
    page = opened(UNTAKEN)
    page.session.woman.sheet = None
    page.earlier.none.click()
    assert "Another woman" in page.earlier.strip.text
    assert not desk.store.sheet(HERS).pregnancy.history_taken


@pytest.mark.parametrize("part", list(HistoryPart))
def test_a_late_answer_about_another_woman_touches_nothing_typed(
    opened: Opened, qtbot: QtBot, part: HistoryPart
) -> None:
    page = opened(UNTAKEN)
    half_typed(page)
    save = Save("history", UUID(int=9), part)
    page.saver.saved.emit(save, None)
    with qtbot.waitSignal(page.failed):
        page.saver.failed.emit(save, Conflict("RiskFactor", "1"))
    assert page.earlier.typed
    assert page.risks.typed == {"smoking": "no", "bmi": "24.5"}
    assert page.risks.strip.text == ""


def test_drafts_that_cannot_be_read_are_said(
    opened: Opened, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(UNTAKEN)

    def broken(store: object, user_id: object) -> None:
        raise Unavailable("database.disk_failed")

    monkeypatch.setattr(type(desk.store), "drafts", broken)
    with qtbot.waitSignal(page.failed):
        opened.again(HERS)


def test_a_new_day_is_counted_from(opened: Opened) -> None:
    page = opened(UNTAKEN)
    half_typed(page)
    page.day_turned()
    assert page.earlier.form.age.text() == "30+2"


def test_a_blank_page_shows_nobody(opened: Opened, desk: Desk) -> None:
    page = opened(UNTAKEN)
    half_typed(page)
    page.risks.lines[RiskKind.DES].answer.set_value(TriState.YES)
    page.blank()
    page.on_leave()
    assert (page.earlier.summary.text(), page.risks.counted.text()) == ("", "")
    assert page.risks.lines[RiskKind.DES].answer.value() is None
    assert (draft_of(desk), page.isEnabled()) == (None, False)
    assert page.earlier.form.isHidden()
