"""The life of a flag in the window: told, discussed, back with a shorter cervix, lapsed, closed; each step after a restart."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from db.verify import verify
from models.records.discussion import Decision, Told, ToldHow
from models.records.flag import Flag, FlagState
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.flags.reevaluate_due import reevaluate
from models.usecases.scans.record import record_scan
from tests.builders import NURSE, a_day, a_desk, a_scan, a_scan_draft, a_sheet, an_earlier_birth, keep, on_day
from tests.journeys.walking import CTRL, a_window, chosen, page_of, press, typed
from tests.stores import RAW_KEY, a_store
from ui.pages.woman.page import WomanPage
from ui.session.session import Location, Where
from ui.shell.window import Workspace
from ui.widgets.fields.choices import Tick


class House:
    """A clinic with one woman of 22+0, 22.4 mm after an early birth; its file is closed and opened again each day."""

    def __init__(self, folder: Path, themed_app: QApplication, qtbot: QtBot) -> None:
        self._folder, self._themed_app, self._qtbot = folder, themed_app, qtbot
        self.store: SqlStore = a_store(folder)
        self.store.put(NURSE)
        kept = keep(self.store, a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)))
        self.her: UUID = kept.pregnancy.id
        evaluate_pregnancy(a_desk(self.store), self.her)

    def at(self, age: str) -> Workspace:
        """Her page on the day of that age, after a restart."""
        self.store.close()
        self.store = a_store(self._folder)
        desk = a_desk(self.store, clock=on_day(age))
        reevaluate(desk)
        window = a_window(desk, self._themed_app, self._qtbot)
        window.go(Location(Where.WOMAN, pregnancy_id=self.her))
        return window

    @property
    def waiting(self) -> dict[str, Flag]:
        """Her flags that want an answer, by rule."""
        flags = self.store.sheet(self.her).flags
        return {flag.rule_id: flag for flag in flags if flag.wants_answer}


@pytest.fixture
def house(tmp_path: Path, themed_app: QApplication, qtbot: QtBot) -> Iterator[House]:
    made = House(tmp_path, themed_app, qtbot)
    yield made
    made.store.close()


def said(window: Workspace) -> str:
    """Everything that stands in the panel of flags."""
    panel = page_of(window, WomanPage).panel
    return "\n".join(label.text() for label in panel.findChildren(QLabel))


def test_a_flag_is_told_discussed_comes_back_lapses_and_is_closed(
    house: House, qtbot: QtBot, tmp_path: Path
) -> None:
    window = house.at("22+0")
    both = set(house.waiting)
    assert both == {"NICE-OFFER", "RCOG75-US"}
    press(qtbot, window, Qt.Key.Key_E)
    typed(qtbot, window, "Dr Osei")
    chosen(qtbot, window, 2)
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    told = {Told.parse(f.told) for f in house.waiting.values()} - {None}
    assert told == {Told("Dr Osei", ToldHow.TELEPHONE, on_day("22+0").now())}

    window = house.at("22+1")
    assert "Told Dr Osei" in said(window)
    press(qtbot, window, Qt.Key.Key_D)
    form = page_of(window, WomanPage).form
    for tick in form.findChildren(Tick):
        tick.setChecked(True)
    typed(qtbot, window, "Dr Chen")
    chosen(qtbot, window, 2)
    typed(qtbot, window, "", "")
    chosen(qtbot, window, 1)
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    (discussion,) = house.store.sheet(house.her).discussions
    assert (discussion.with_whom, discussion.decision) == ("Dr Chen", Decision.PROGESTERONE)
    assert house.waiting == {}

    record_scan(a_desk(house.store, clock=on_day("22+5")), a_scan_draft(house.her, "18.0", on=a_day("22+5")))
    window = house.at("22+5")
    assert set(house.waiting) == both
    assert "Came back: 18.0 mm now, 22.4 mm when it was answered" in said(window)

    window = house.at("24+1")
    assert house.waiting["NICE-OFFER"].state is FlagState.LAPSED
    assert "Window passed unanswered" in said(window)
    press(qtbot, window, Qt.Key.Key_C)
    typed(qtbot, window, "seen in the other clinic")
    press(qtbot, window, Qt.Key.Key_S, CTRL)

    house.at("24+1")
    (flag,) = (f for f in house.store.sheet(house.her).flags if f.rule_id == "NICE-OFFER")
    assert (flag.state, flag.reason) == (FlagState.CLOSED, "seen in the other clinic")
    rows = house.store.loops(a_day("24+1"))
    assert "NICE-OFFER" not in {flag.rule_id for row in rows for flag in row.flags}
    assert verify(tmp_path / "cervitrend.db", RAW_KEY).faults == ()
