"""A half-typed scan is left and found again: its day, a scan struck out meanwhile, a save still under way."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.errors import CervitrendError
from models.records.scan import Scan
from models.usecases.desk import Desk
from models.usecases.drafts import keep_draft, unfinished
from models.usecases.scans.record import strike_out_scan
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_scan, a_sheet, an_earlier_birth
from tests.ui.clipping import clipped
from tests.ui.pages.scan.conftest import Opened
from tests.ui.pages.scan.keys import press
from ui.pages.scan import wording
from ui.widgets.messages.message import Ground
from ui.wording import formats


def _sheet() -> PregnancySheet:
    return a_sheet(a_scan(at="21+0", mm="26.9"), history=(an_earlier_birth(),))


def _scans(store: SqlStore, sheet: PregnancySheet) -> tuple[Scan, ...]:
    return store.sheet(sheet.pregnancy.id).scans


class _Later:
    """A runner's `run` that does nothing until it is told to."""

    def __init__(self, run: Callable[..., None]) -> None:
        self.run = run
        self._jobs: list[tuple[object, ...]] = []

    def __call__(self, *job: object) -> None:
        self._jobs.append(job)

    def catch_up(self) -> None:
        for job in self._jobs:
            self.run(*job)

    def work_off(self) -> None:
        """Do the work in order and report to nobody, as when the program is being left."""
        for _, work, *_reports in self._jobs:
            assert callable(work)
            with suppress(CervitrendError):
                work()


def test_a_draft_of_another_day_names_its_scan_date(opened: Opened) -> None:
    sheet = _sheet()
    page = opened(sheet)
    page.form.day.set_value(a_day("21+5"))
    press(page, "22.4")
    page.on_leave()
    opened.again(sheet.pregnancy.id)
    assert page.form.day.value() == a_day("21+5")
    assert page.restored.whole.endswith("Its scan date is 28-Feb-2026, not today.")
    assert clipped(page) == []


def test_a_draft_of_today_says_no_more_than_when_it_was_kept(opened: Opened) -> None:
    sheet = _sheet()
    page = opened(sheet)
    press(page, "22.4")
    page.on_leave()
    opened.again(sheet.pregnancy.id)
    assert page.restored.whole == "Draft of today 09:30 restored, not in the record"
    assert page.restored.ground is Ground.FACT


def test_a_draft_kept_on_an_earlier_day_says_which(desk: Desk) -> None:
    draft = keep_draft(desk, "scan", a_sheet().pregnancy.id, {"on": TODAY.isoformat()})
    tomorrow = TODAY + timedelta(days=1)
    assert wording.restored(draft, {"on": tomorrow.isoformat()}, tomorrow) == (
        "Draft of yesterday 09:30 restored, not in the record",
        f"Its scan date is {formats.day(TODAY)}, not today.",
    )


def test_a_date_half_typed_in_a_draft_stands_as_it_was_typed(desk: Desk) -> None:
    draft = keep_draft(desk, "scan", a_sheet().pregnancy.id, {"on": "28/"})
    _, more = wording.restored(draft, {"on": TODAY.isoformat()}, TODAY)
    assert more == "Its scan date is 28/, not today."


def test_half_an_amendment_of_a_scan_struck_out_meanwhile_can_be_discarded(
    opened: Opened, store: SqlStore, desk: Desk
) -> None:
    sheet = _sheet()
    page = opened(sheet, record_id=sheet.scans[0].id)
    page.form.reason.setText("misread")
    page.on_leave()
    strike_out_scan(desk, _scans(store, sheet)[0], "wrong woman")
    opened.again(sheet.pregnancy.id)
    assert page.restored.text.startswith("A draft amends a scan that does not stand any more")
    assert page.restored.ground is Ground.PROBLEM
    page.do(*page.restored.deeds)
    assert (page.form.title.text(), page.restored.text) == ("New scan", "")
    assert unfinished(desk) == ()
    press(page, "22.4 Ctrl+S")
    assert [str(r) for r in _scans(store, sheet)[-1].readings] == ["22.4"]


def test_discarding_an_amendment_that_cannot_be_made_offers_no_new_scan(
    opened: Opened, store: SqlStore, desk: Desk, qtbot: QtBot
) -> None:
    sheet = _sheet()
    page = opened(sheet, record_id=sheet.scans[0].id)
    page.form.reason.setText("misread")
    strike_out_scan(desk, _scans(store, sheet)[0], "wrong woman")
    press(page, "Ctrl+S")
    with qtbot.waitSignal(page.failed):
        page.do(*page.restored.deeds)
    assert not page.form.isEnabled()
    assert not page.save.isEnabled()


def test_a_scan_saved_after_she_was_left_takes_nobody_away(
    opened: Opened, store: SqlStore, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet, other = _sheet(), a_sheet()
    page = opened(sheet)
    press(page, "22.4")
    later = _Later(page.session.runner.run)
    monkeypatch.setattr(page.session.runner, "run", later)
    press(page, "Ctrl+S")
    monkeypatch.undo()
    page.on_leave()
    opened(replace(other, patient=replace(other.patient, number=None)))
    with qtbot.assertNotEmitted(page.location_wanted):
        later.catch_up()
    assert unfinished(desk) == ()
    assert len(_scans(store, sheet)) == 2
    assert page.form.isEnabled()


def test_signing_out_while_it_is_saved_leaves_no_draft_of_what_is_in_the_record(
    opened: Opened, store: SqlStore, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = _sheet()
    page = opened(sheet)
    press(page, "22.4")
    later = _Later(page.session.runner.run)
    monkeypatch.setattr(page.session.runner, "run", later)
    press(page, "Ctrl+S")
    page.on_leave()
    later.work_off()
    assert unfinished(desk) == ()
    assert len(_scans(store, sheet)) == 2


def test_leaving_while_a_save_is_refused_keeps_the_draft(
    opened: Opened, store: SqlStore, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = _sheet()
    page = opened(sheet, record_id=sheet.scans[0].id)
    page.form.reason.setText("misread")
    strike_out_scan(desk, _scans(store, sheet)[0], "wrong woman")
    later = _Later(page.session.runner.run)
    monkeypatch.setattr(page.session.runner, "run", later)
    press(page, "Ctrl+S")
    page.on_leave()
    later.work_off()
    assert [d.fields["reason"] for d in unfinished(desk)] == ["misread"]


def test_another_draft_of_hers_is_kept_after_a_save(opened: Opened, desk: Desk) -> None:
    sheet = _sheet()
    page = opened(sheet)
    press(page, "22.4 Ctrl+S")
    opened.again(sheet.pregnancy.id)
    press(page, "23.1")
    page.on_leave()
    assert [d.fields["readings.0"] for d in unfinished(desk)] == ["23.1"]
