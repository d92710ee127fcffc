"""A pregnancy of this record that is over is offered to the next one, reviewed and saved by key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.records.history import CerclageCourse, CerclageKind
from models.records.outcome import DeliveryMode
from models.records.pregnancy import Ending, Pregnancy
from models.records.record import TriState
from models.usecases.desk import Desk
from models.usecases.pregnancies.end import end_pregnancy
from models.usecases.pregnancies.end_draft import BabyDraft, EndingDraft
from tests.builders import TODAY, a_pregnancy, a_sheet, keep
from tests.ui.clipping import clipped
from tests.ui.pages.history.conftest import Opened
from ui.pages.history.page import HistoryPage

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def newer(desk: Desk) -> Pregnancy:
    """The pregnancy opened today by a woman who gave birth at 22+0 in this record."""
    sheet = keep(desk.store, a_sheet())
    draft = EndingDraft(
        pregnancy_id=sheet.pregnancy.id,
        how=Ending.BIRTH,
        on=TODAY,
        mode=DeliveryMode.VAGINAL,
        pprom=TriState.NO,
        babies=(BabyDraft(alive=TriState.YES, weight="540"),),
    )
    end_pregnancy(desk, sheet.pregnancy, draft, "born here")
    return desk.store.put(replace(a_pregnancy(sheet.patient, history_taken=False), opened_on=TODAY))


def test_what_is_over_is_offered_and_nothing_is_taken_by_itself(
    opened: Opened, desk: Desk, newer: Pregnancy
) -> None:
    page = opened.again(newer.id)
    (button,) = page.earlier.offered.buttons
    assert "Review: Birth, 02-Mar-2026, 22+0" in button.text()
    assert clipped(page) == []
    sheet = desk.store.sheet(newer.id)
    assert (sheet.history, sheet.pregnancy.history_taken) == ((), False)


def test_it_is_reviewed_and_saved_by_key(opened: Opened, desk: Desk, newer: Pregnancy, qtbot: QtBot) -> None:
    page = opened.again(newer.id)
    qtbot.keyClick(page, Qt.Key.Key_1, ALT)
    form = page.earlier.form
    assert form.isVisible()
    assert (form.age.text(), form.weight.text(), form.alive.value()) == ("22+0", "540", TriState.YES)
    assert clipped(page) == []
    form.save.click()
    (earlier,) = desk.store.sheet(newer.id).history
    assert (earlier.birth_weight_g, earlier.pprom, earlier.recorded_as is not None) == (
        540,
        TriState.NO,
        True,
    )
    assert page.earlier.offered.buttons == {}


def test_taken_over_the_page_asks_for_others_until_one_key_says_that_these_are_all(
    opened: Opened, desk: Desk, newer: Pregnancy, qtbot: QtBot
) -> None:
    page = opened.again(newer.id)
    qtbot.keyClick(page, Qt.Key.Key_1, ALT)
    page.earlier.form.save.click()
    assert page.earlier.summary.text() == "History not taken yet: ask for others"
    assert "record that these are all" in page.earlier.message.text()
    assert [page.earlier.none.isVisible(), page.earlier.complete.isVisible()] == [False, True]
    assert clipped(page) == []
    qtbot.keyClick(page, Qt.Key.Key_K, ALT)
    assert desk.store.sheet(newer.id).pregnancy.history_taken
    assert page.earlier.summary.text() == "G2 P1 · 1 preterm birth · births with a living child: 1"
    assert not page.earlier.complete.isVisible()


def test_of_the_one_taken_over_itself_asked_and_none_stays(
    opened: Opened, desk: Desk, newer: Pregnancy
) -> None:
    page = opened.again(newer.id)
    next(iter(page.earlier.offered.buttons)).click()
    page.earlier.form.save.click()
    older = next(p for p in desk.store.pregnancies_of(newer.patient_id) if p.id != newer.id)
    assert opened.again(older.id).earlier.summary.text() == "G1 P0: asked, no earlier pregnancy"


def test_one_half_reviewed_is_kept_as_a_draft_with_what_it_is(
    opened: Opened, desk: Desk, newer: Pregnancy
) -> None:
    page = opened.again(newer.id)
    next(iter(page.earlier.offered.buttons)).click()
    page.on_leave()
    again = opened.again(newer.id)
    again.earlier.form.save.click()
    assert desk.store.sheet(newer.id).history[0].recorded_as is not None


def test_put_away_it_is_offered_again_and_another_is_another(opened: Opened, newer: Pregnancy) -> None:
    page = opened.again(newer.id)
    next(iter(page.earlier.offered.buttons)).click()
    page.earlier.form.leave.discard.click()
    assert page.earlier.carried is None
    assert page.earlier.offered.isVisible()
    page.earlier.add.click()
    assert page.earlier.carried is None
    assert page.earlier.form.typed == {}


def test_a_pregnancy_that_is_over_is_offered_nothing(opened: Opened, desk: Desk, newer: Pregnancy) -> None:
    older = next(p for p in desk.store.pregnancies_of(newer.patient_id) if p.id != newer.id)
    assert opened.again(older.id).earlier.offered.buttons == {}


def test_what_was_read_for_another_woman_is_not_offered(
    page: HistoryPage, opened: Opened, newer: Pregnancy
) -> None:
    opened.again(newer.id)
    page._on_offered((newer.patient_id, ()))
    assert page.earlier.offered.buttons


def test_everything_that_is_offered_stands_in_the_form(opened: Opened, newer: Pregnancy) -> None:
    page = opened.again(newer.id)
    offered = page.earlier.offered.buttons[next(iter(page.earlier.offered.buttons))]
    draft = replace(
        offered.draft,
        short_labour=TriState.YES,
        painless_dilation=TriState.NO,
        not_asked=(),
        cerclage=CerclageKind.TRANSVAGINAL,
        cerclage_course=CerclageCourse.HELD,
        birth_weight="1480",
        note="at another hospital",
    )
    page.earlier._on_offered(replace(offered, draft=draft))
    assert page.earlier.form.earlier() == draft
