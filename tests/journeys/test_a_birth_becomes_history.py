"""A birth is recorded with all there is to say about it, and is reviewed in the next pregnancy instead of typed again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.records.history import CerclageKind, EarlierOutcome, Onset
from models.records.outcome import DeliveryMode, SutureFate
from models.records.pregnancy import DatingMethod, Pregnancy
from models.records.record import TriState
from models.rules.pregnancy.ending import standing_babies, standing_outcome
from models.usecases.events.cerclage import CerclageDraft, place_cerclage
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, open_pregnancy
from models.usecases.women.register import register_woman
from tests.builders import DUE, TODAY, a_day, a_desk, a_patient_draft, on_day
from tests.journeys.walking import ALT, CTRL, a_window, chosen, page_of, press, typed
from ui.pages.history.page import HistoryPage
from ui.pages.plan.page import PlanPage
from ui.pages.record.outcome_form import OutcomeForm
from ui.pages.record.page import RecordPage
from ui.session.session import Location, Where


@pytest.fixture
def her(store: SqlStore) -> Pregnancy:
    """22+0 with a suture since 13+0."""
    early, desk = a_desk(store, clock=on_day("12+0")), a_desk(store)
    patient = register_woman(early, a_patient_draft(family_name="Adeyemi", given_name="Folake"))
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    opened = open_pregnancy(early, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))
    kind, placed_on = CerclageKind.TRANSVAGINAL, a_day("13+0")
    place_cerclage(desk, CerclageDraft(pregnancy_id=opened.id, kind=kind, placed_on=placed_on))
    return opened


def test_a_birth_becomes_the_history_of_the_next_pregnancy(
    store: SqlStore, her: Pregnancy, themed_app: QApplication, qtbot: QtBot
) -> None:
    window = a_window(a_desk(store), themed_app, qtbot)
    window.go(Location(Where.PLAN, pregnancy_id=her.id))
    page_of(window, PlanPage)
    # Her scan is overdue: the form for calling her stands open, and Escape puts it away.
    press(qtbot, window, Qt.Key.Key_Escape)
    press(qtbot, window, Qt.Key.Key_E, CTRL)
    form = page_of(window, RecordPage).form
    assert isinstance(form, OutcomeForm)
    typed(qtbot, window, "Birth", "today", "Spont", "Vag", "N")
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    assert "suture placed on" in form.fields["suture"].problem.text
    chosen(qtbot, window, 2)
    form.rows[0].weight.setFocus()
    typed(qtbot, window, "540")
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    assert store.sheet(her.id).pregnancy.ended_on is None
    typed(qtbot, window, "told by the ward")
    press(qtbot, window, Qt.Key.Key_Return, CTRL | Qt.KeyboardModifier.ShiftModifier)

    after = store.sheet(her.id)
    outcome, (baby,), (suture,) = standing_outcome(after), standing_babies(after), after.cerclages
    assert outcome is not None
    assert (outcome.on, outcome.onset, outcome.mode) == (TODAY, Onset.SPONTANEOUS, DeliveryMode.VAGINAL)
    assert (outcome.pprom, outcome.suture, baby.weight_g) == (TriState.NO, SutureFate.IN_LABOUR, 540)
    assert suture.removed_on == TODAY

    newer = open_pregnancy(a_desk(store), PregnancyDraft(patient_id=her.patient_id))
    window.go(Location(Where.HISTORY, pregnancy_id=newer.id))
    page = page_of(window, HistoryPage)
    assert not store.sheet(newer.id).pregnancy.history_taken
    press(qtbot, window, Qt.Key.Key_1, ALT)
    assert page.earlier.form.weight.text() == "540"
    page.earlier.form.save.click()

    assert store.sheet(newer.id).facts.history is None
    press(qtbot, window, Qt.Key.Key_K, ALT)

    (earlier,) = store.sheet(newer.id).facts.history or ()
    assert (earlier.outcome, str(earlier.age), earlier.onset) == (
        EarlierOutcome.BIRTH,
        "22+0",
        Onset.SPONTANEOUS,
    )
    assert (earlier.cerclage, earlier.recorded_as) == (CerclageKind.TRANSVAGINAL, her.id)
    assert page.earlier.offered.buttons == {}
