"""What is typed at a question before a deed is there again after a lock, and nothing was done by it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.importing.imports import ImportBatch
from models.records.merge import Merge
from models.rules.register.record_merge import Side
from models.usecases.drafts import unfinished
from models.usecases.import_file import new_batch
from models.usecases.scans.record import strike_out_scan
from models.usecases.women.merge import MergeDraft, merge_women, preview_merge
from models.usecases.women.mistaken import take_back_registration
from models.values.identity import HospitalNumber
from models.views import PregnancySheet
from tests.builders import a_scan, a_sheet, a_symptom, an_earlier_birth, keep
from tests.ui.shell.whole_program import Program, a_program
from ui.pages.history.page import HistoryPage
from ui.pages.merge.page import MergePage
from ui.pages.woman.page import WomanPage
from ui.pages.women.page import WomenPage
from ui.session.session import Where
from ui.widgets.fields.chips import DEED, chip_text, location_of_draft
from ui.widgets.fields.deed_typing import DeedKind, DeedTyping
from ui.widgets.fields.plain_field import PlainField

TYPED = "Half a reas"


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot, themed_app: QApplication) -> Iterator[Program]:
    made = a_program(tmp_path, qtbot, themed_app)
    made.enter()
    yield made
    made.end()


class Clinic:
    """A woman for each deed, and the way to its question."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.hers = self._kept("RX100", a_scan(), history=(an_earlier_birth(),), symptoms=(a_symptom(),))
        self.struck = self._kept("RX101", a_scan())
        self.goes, self.twin, self.other = (self._kept(number) for number in ("RX102", "RX103", "RX104"))
        desk = program.desk
        strike_out_scan(desk, self.struck.scans[0], "the wrong woman")
        self.gone = take_back_registration(desk, self._kept("RX105").patient, "registered twice")
        asked = MergeDraft(kept_id=self.goes.patient.id, merged_id=self.other.patient.id)
        chosen = {pair.field: Side.KEPT for pair in preview_merge(desk, asked).pairs}
        preview = preview_merge(desk, replace(asked, chosen=chosen, combines=True))
        self.merge: Merge = merge_women(desk, preview, "one woman")
        self.batch: ImportBatch = desk.store.put(new_batch(desk, "scans.csv", "0" * 64, 0))

    def _kept(self, number: str, *scans: object, **more: object) -> PregnancySheet:
        sheet = a_sheet(*scans, **more)  # type: ignore[arg-type]  # Records, as the tests give them.
        woman = replace(sheet.patient, number=HospitalNumber.parse(number))
        return keep(self.program.desk.store, replace(sheet, patient=woman))

    def ask(self, kind: DeedKind) -> DeedTyping:
        """Come to the question before a deed; what is typed in it."""
        getattr(self, f"_{kind.value}")()
        self.program.settle()
        page = self.program.workspace.page
        return next(t for t in page.findChildren(DeedTyping) if t.asked is not None and t.asked.kind is kind)

    def _woman(self, sheet: PregnancySheet) -> WomanPage:
        self.program.go(Where.WOMAN, pregnancy_id=sheet.pregnancy.id)
        page = self.program.workspace.page
        assert isinstance(page, WomanPage)
        return page

    def _women(self) -> WomenPage:
        self.program.go(Where.WOMEN, typed="RX103")
        page = self.program.workspace.page
        assert isinstance(page, WomenPage)
        return page

    def _merging(self, **about: object) -> MergePage:
        self.program.go(Where.MERGE, **about)
        page = self.program.workspace.page
        assert isinstance(page, MergePage)
        return page

    def _strike_out(self) -> None:
        self.program.go(Where.HISTORY, pregnancy_id=self.hers.pregnancy.id)
        page = self.program.workspace.page
        assert isinstance(page, HistoryPage)
        page.earlier.strike.click()

    def _count_again(self) -> None:
        self._woman(self.struck).tabs.scans.strike.click()

    def _last_day(self) -> None:
        page = self._woman(self.hers)
        page.tabs.setCurrentWidget(page.tabs.findings)
        page.tabs.findings.over.click()

    def _take_back_woman(self) -> None:
        self._women().mistaken_button.click()

    def _let_stand(self) -> None:
        page = self._women()
        page.taken_back_button.click()
        self.program.settle()
        page.mistaken.table.row_opened.emit(self.gone)

    def _take_back_import(self) -> None:
        self.program.go(Where.INBOX)

    def _merge(self) -> None:
        self._merging(record_id=self.hers.patient.id, other_id=self.twin.patient.id)

    def _undo_merge(self) -> None:
        self._merging(record_id=self.goes.patient.id).choosing.undo_wanted.emit(self.merge)


def typed_in(typing: DeedTyping) -> PlainField:
    """The field of the reason."""
    field = typing.inputs["reason"]
    assert isinstance(field, PlainField)
    return field


def changes(program: Program) -> int:
    """How much was ever recorded."""
    return program.desk.store.last_change("Desk 1")


def test_every_reason_is_there_again_after_a_lock_and_did_nothing(program: Program) -> None:
    clinic = Clinic(program)
    before = changes(program)
    for kind in DeedKind:
        program.qtbot.keyClicks(typed_in(clinic.ask(kind)), f"{TYPED} {kind.value}")
    program.lock()
    program.enter()
    program.settle()
    kept = {draft.fields["_deed"]: draft for draft in unfinished(program.desk) if draft.form == DEED}
    assert kept.keys() == {kind.value for kind in DeedKind}
    assert all(chip_text(draft).startswith(("ADEYEMI", "Import")) for draft in kept.values())
    for kind in DeedKind:
        program.workspace.go(location_of_draft(kept[kind.value]))
        assert typed_in(clinic.ask(kind)).text() == f"{TYPED} {kind.value}"
    assert changes(program) == before


def test_whose_word_was_chosen_is_there_again_with_the_record_that_stays(program: Program) -> None:
    clinic = Clinic(program)
    clinic.ask(DeedKind.MERGE)
    page = program.workspace.page
    assert isinstance(page, MergePage)
    page.exchange.click()
    program.settle()
    assert page.preview.shown is not None
    differing = next(pair for pair in page.preview.shown.pairs if pair.differs)
    page.preview.pairs.row_opened.emit(differing)
    program.settle()
    chosen = page.preview.shown.draft
    assert chosen.chosen
    program.lock()
    program.enter()
    program.settle()
    clinic.ask(DeedKind.MERGE)
    again = program.workspace.page
    assert isinstance(again, MergePage)
    program.qtbot.waitUntil(lambda: again.preview.shown is not None and again.preview.shown.draft == chosen)


def test_what_was_taken_back_or_done_is_offered_no_more(program: Program) -> None:
    clinic = Clinic(program)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        field = typed_in(clinic.ask(DeedKind.STRIKE_OUT))
        program.qtbot.keyClicks(field, TYPED)
        program.workspace.keep()
        program.settle()
        assert [draft.form for draft in unfinished(program.desk)] == [DEED]
        program.qtbot.keyClick(field, key)
        page = program.workspace.page
        assert isinstance(page, HistoryPage)
        if key == Qt.Key.Key_Return:
            page.earlier.striking.confirm.click()
        program.settle()
        assert unfinished(program.desk) == ()


def test_a_reason_is_not_put_back_once_the_record_stands_otherwise(program: Program) -> None:
    clinic = Clinic(program)
    program.qtbot.keyClicks(typed_in(clinic.ask(DeedKind.COUNT_AGAIN)), TYPED)
    program.go(Where.TODAY)
    store, scan = program.desk.store, clinic.struck.scans[0]
    done: list[object] = []
    program.app._runner.run(
        program.app,
        lambda: store.put(replace(store.get(type(scan), scan.id), note="read again"), "a correction"),
        done.append,
        done.append,
    )
    program.settle()
    assert isinstance(done[0], type(scan))
    assert typed_in(clinic.ask(DeedKind.COUNT_AGAIN)).text() == ""
