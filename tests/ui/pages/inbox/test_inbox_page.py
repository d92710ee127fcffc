from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db.exchange.csv_files.reader import CsvFiles
from models.errors import Unavailable
from models.ports.files import FileReader
from models.records.importing.import_line import Sifting
from models.records.importing.imports import ImportBatch
from models.records.importing.reading_plan import Encoding, Meaning, Separator
from models.records.patient import Patient
from models.usecases.desk import Desk
from models.values.identity import HospitalNumber
from models.values.length import Unit
from tests.ui.clipping import clipped
from ui.pages.inbox.page import InboxPage
from ui.pages.inbox.preview_card import Filter
from ui.wording.problems.lookup import error_sentence

SMALL = "Surname;DOB;MRN;Scan date;CL;Route\nSmith;1990-02-01;RX1;2026-02-01;{0};TV\n"


@pytest.fixture
def page(shows: Callable[[FileReader], InboxPage]) -> InboxPage:
    return shows(CsvFiles())


def said(page: InboxPage) -> str:
    """The questions that are open, one a line."""
    return "\n".join(row.line.text() for row in page.questions_card.rows)


def import_file(qtbot: QtBot, page: InboxPage, path: Path) -> None:
    page.open_file(path)
    with qtbot.waitSignal(page.inbox.finished):
        page.preview_card.take.click()


def batches(desk: Desk) -> tuple[ImportBatch, ...]:
    return desk.store.every(ImportBatch)


def shown_verdicts(page: InboxPage) -> set[Sifting]:
    return {row.sifted.verdict for row in page.preview_card.model.rows}


def test_a_file_is_previewed_before_anything_is_taken(page: InboxPage, desk: Desk, export: Path) -> None:
    page.open_file(export)
    assert page.preview_card.counts.text().startswith(
        "79 lines: 68 accepted (15 women), 4 doubtful, 7 refused"
    )
    assert page.preview_card.take.accessibleName() == "Import 68 scans of 15 women"
    assert batches(desk) == ()


def test_the_guesses_are_shown(page: InboxPage, export: Path) -> None:
    page.open_file(export)
    card = page.plan_card
    assert card.unit.value() is Unit.CENTIMETRES
    assert (card.separator.value(), card.encoding.value()) == (Separator.COMMA, Encoding.UTF_8)
    assert card.columns.fields[3].value() is Meaning.NUMBER


def test_doubtful_and_refused_lines_come_first_with_their_reasons(page: InboxPage, export: Path) -> None:
    page.open_file(export)
    assert shown_verdicts(page) == {Sifting.DOUBTFUL, Sifting.REFUSED}
    assert len(page.preview_card.model.rows) == 11


@pytest.mark.parametrize(
    ("shown", "count"),
    [(Filter.ACCEPTED, 68), (Filter.NOTICES, 0), (Filter.ALREADY_THERE, 0), (Filter.ALL, 79)],
)
def test_other_lines_can_be_listed(page: InboxPage, export: Path, shown: Filter, count: int) -> None:
    page.open_file(export)
    page.preview_card.filter.set_value(shown)
    assert len(page.preview_card.model.rows) == count


def test_a_corrected_unit_changes_the_preview_at_once(page: InboxPage, export: Path) -> None:
    page.open_file(export)
    page.plan_card.unit.set_value(Unit.MILLIMETRES)
    assert page.preview_card.counts.text().startswith("79 lines: 0 accepted")
    page.plan_card.unit.set_value(Unit.CENTIMETRES)
    assert page.preview_card.counts.text().startswith("79 lines: 68 accepted")


def test_a_corrected_column_changes_the_preview_at_once(page: InboxPage, export: Path) -> None:
    page.open_file(export)
    page.plan_card.columns.fields[11].set_value(None)
    assert "by which route" in said(page)
    assert not page.preview_card.take.isEnabled()
    page.plan_card.columns.fields[11].set_value(Meaning.ROUTE)
    assert said(page) == ""
    assert page.preview_card.take.isEnabled()


def test_of_two_columns_with_one_meaning_the_last_choice_counts(page: InboxPage, export: Path) -> None:
    page.open_file(export)
    page.plan_card.columns.fields[1].set_value(Meaning.FAMILY_NAME)
    assert page.plan_card.columns.fields[0].value() is None
    page.plan_card.columns.fields[1].set_value(Meaning.READING)
    assert page.plan_card.columns.fields[8].value() is Meaning.READING


def test_another_separator_guesses_the_columns_anew(page: InboxPage, export: Path) -> None:
    page.open_file(export)
    page.plan_card.separator.set_value(Separator.SEMICOLON)
    assert len(page.plan_card.columns.fields) == 1
    page.plan_card.separator.set_value(Separator.COMMA)
    assert page.preview_card.counts.text().startswith("79 lines: 68 accepted")


def test_what_the_file_does_not_say_is_asked(page: InboxPage, write: Callable[[str], Path]) -> None:
    page.open_file(write(SMALL.format("8,5")))
    assert "millimetres or centimetres?" in said(page)
    assert page.beside.currentWidget() is page.questions_card
    page.plan_card.unit.set_value(Unit.MILLIMETRES)
    assert page.preview_card.take.accessibleName() == "Import 1 scan of 1 woman"


def test_dates_that_can_be_read_two_ways_are_asked(page: InboxPage, write: Callable[[str], Path]) -> None:
    page.open_file(
        write(SMALL.format("38.5").replace("1990-02-01", "1/2/1990").replace("2026-02-01", "1/2/2026"))
    )
    assert page.plan_card.columns.rows[1].order.value() is None
    assert "1/2/1990 may be" in said(page)


def test_the_good_lines_are_taken_and_the_others_kept(
    qtbot: QtBot, page: InboxPage, desk: Desk, export: Path
) -> None:
    import_file(qtbot, page, export)
    assert page.strip.text == "68 scans taken, 15 women new."
    assert [(batch.taken, batch.refused) for batch in batches(desk)] == [(68, 11)]
    kept = export.with_name("export.refused.csv")
    assert str(kept) in page.strip.accessibleName()
    assert len(kept.read_text("utf-8-sig").splitlines()) == 12
    assert not page.preview_card.take.isEnabled()


def test_a_doubtful_line_is_taken_after_a_look(
    qtbot: QtBot, page: InboxPage, desk: Desk, export: Path
) -> None:
    page.open_file(export)
    rows = page.preview_card.rows
    doubtful = [row.sifted.verdict for row in page.preview_card.model.rows].index(Sifting.DOUBTFUL)
    rows.selectRow(doubtful)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert page.preview_card.take.accessibleName() == "Import 69 scans of 16 women"
    assert page.preview_card.toggle.accessibleName() == "Leave this line"
    with qtbot.waitSignal(page.inbox.finished):
        page.preview_card.take.click()
    assert [(batch.taken, batch.refused) for batch in batches(desk)] == [(69, 10)]


def test_a_look_can_be_taken_back(page: InboxPage, export: Path) -> None:
    page.open_file(export)
    doubtful = [row.sifted.verdict for row in page.preview_card.model.rows].index(Sifting.DOUBTFUL)
    page.preview_card.rows.selectRow(doubtful)
    page.preview_card.toggle.click()
    assert page.preview_card.model.index(doubtful, 1).data() == "Doubtful, taken"
    page.preview_card.toggle.click()
    assert page.preview_card.take.accessibleName() == "Import 68 scans of 15 women"


def test_a_refused_line_cannot_be_taken(qtbot: QtBot, page: InboxPage, export: Path) -> None:
    page.open_file(export)
    refused = [row.sifted.verdict for row in page.preview_card.model.rows].index(Sifting.REFUSED)
    page.preview_card.rows.selectRow(refused)
    qtbot.keyClick(page.preview_card.rows, Qt.Key.Key_Space)
    assert not page.preview_card.toggle.isEnabled()
    assert page.preview_card.take.accessibleName() == "Import 68 scans of 15 women"


def test_the_line_with_the_focus_is_shown_whole(page: InboxPage, export: Path) -> None:
    page.open_file(export)
    page.preview_card.rows.selectRow(0)
    row = page.preview_card.rows.current_row()
    assert row is not None
    assert " | ".join(row.sifted.line.cells).strip() in page.preview_card.detail.text()


def test_the_same_file_again_is_all_there(qtbot: QtBot, page: InboxPage, desk: Desk, export: Path) -> None:
    import_file(qtbot, page, export)
    page.open_file(export)
    assert "68 already there" in page.preview_card.counts.text()
    assert not page.preview_card.take.isEnabled()
    assert len(batches(desk)) == 1


def test_an_import_can_be_stopped_between_two_women(
    qtbot: QtBot, page: InboxPage, desk: Desk, export: Path
) -> None:
    page.open_file(export)
    page.preview_card.take.click()
    qtbot.waitUntil(lambda: page.preview_card.bar.value() >= 3)
    assert not page.choose.isEnabled()
    with qtbot.waitSignal(page.inbox.finished):
        page.preview_card.cancel.click()
    assert page.strip.text.startswith("Stopped: ")
    (batch,) = batches(desk)
    women = desk.store.women_of_batch(batch.id)
    scans = [len(desk.store.sheet(p.id).scans) for w in women for p in desk.store.pregnancies_of(w)]
    assert sum(scans) == batch.taken < 68


def test_a_stopped_import_is_completed_by_the_same_file(
    qtbot: QtBot, page: InboxPage, desk: Desk, export: Path
) -> None:
    test_an_import_can_be_stopped_between_two_women(qtbot, page, desk, export)
    import_file(qtbot, page, export)
    assert sum(batch.taken for batch in batches(desk)) == 68


def test_an_import_is_taken_back_with_a_reason(
    qtbot: QtBot, page: InboxPage, desk: Desk, export: Path
) -> None:
    import_file(qtbot, page, export)
    page.undo.click()
    page.past_card.button.click()
    assert page.past_card.field.problem.text == "Say why in a few words."
    page.past_card.reason.setText("wrong clinic")
    with qtbot.waitSignal(page.inbox.taken_back):
        page.past_card.button.click()
    assert [batch.undone for batch in batches(desk)] == ["wrong clinic"]
    assert desk.store.find_women("ha") == ()
    assert page.strip.text == "The import of export.csv was taken back."
    assert page.focusWidget() is page.past_card.rows
    assert not page.past_card.button.isEnabled()


def test_imports_so_far_are_listed_newest_first(qtbot: QtBot, page: InboxPage, export: Path) -> None:
    import_file(qtbot, page, export)
    page.show_past()
    assert [batch.file_name for batch in page.past_card.model.rows] == ["export.csv"]
    assert page.past_card.button.isEnabled()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\x00\x01"])
def test_what_is_no_list_is_refused_in_a_sentence(page: InboxPage, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(content)
    page.open_file(path)
    assert "odd.csv" in page.strip.text
    assert page.stack.currentIndex() == 0


def test_a_folder_that_cannot_be_written_offers_another_place(
    qtbot: QtBot, page: InboxPage, desk: Desk, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*arguments: object, **more: object) -> tuple[int, str]:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as locked:
        locked.setattr("tempfile.mkstemp", read_only)
        import_file(qtbot, page, export)
    assert (
        error_sentence(Unavailable("folder.not_writable", str(export.parent))) in page.strip.accessibleName()
    )
    assert page.elsewhere.isVisible()
    elsewhere = export.parent / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(elsewhere))
    page.elsewhere.click()
    assert (elsewhere / "export.refused.csv").exists()
    assert str(elsewhere) in page.strip.accessibleName()


def test_a_file_is_chosen_in_the_systems_own_dialog(
    page: InboxPage, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(export), ""))
    page.choose.click()
    assert page.file_name.text() == "export.csv"


def test_a_dialog_that_was_dismissed_changes_nothing(
    page: InboxPage, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.open_file(export)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    page.choose.click()
    page.ask_for_folder()
    assert page.preview_card.take.isEnabled()


def test_reading_can_be_stopped(page: InboxPage, export: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page.inbox.reading.connect(page.inbox.cancel)
    page.open_file(export)
    assert page.preview_card.counts.text().startswith("Reading was stopped.")
    assert not page.preview_card.cancel.isVisible()


def test_looking_the_women_up_can_be_stopped(
    page: InboxPage, desk: Desk, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.store, "woman_with_number", _stop_and(page, desk.store.woman_with_number))
    page.open_file(export)
    assert page.preview_card.counts.text().startswith("Reading was stopped.")


def _stop_and(page: InboxPage, held: Callable[[HospitalNumber], Patient | None]) -> object:
    def asked(number: HospitalNumber) -> Patient | None:
        page.inbox.cancel()
        return held(number)

    return asked


def test_a_store_that_fails_while_the_women_are_looked_up_is_told(
    qtbot: QtBot, page: InboxPage, desk: Desk, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(number: HospitalNumber) -> None:
        raise Unavailable("database.failed", "disk")

    monkeypatch.setattr(desk.store, "woman_with_number", fails)
    with qtbot.waitSignal(page.failed):
        page.open_file(export)
    assert not page.preview_card.take.isEnabled()


def test_a_file_that_went_away_before_the_import_is_told(
    qtbot: QtBot, page: InboxPage, desk: Desk, export: Path
) -> None:
    page.open_file(export)
    export.unlink()
    with qtbot.waitSignal(page.failed):
        page.preview_card.take.click()
    assert batches(desk) == ()
    assert page.choose.isEnabled()


def test_a_file_with_nothing_new_leaves_the_page_ready(
    qtbot: QtBot, page: InboxPage, desk: Desk, write: Callable[[str], Path]
) -> None:
    import_file(qtbot, page, write(SMALL.format("38.5")))
    assert page.strip.text == "1 scan taken, 1 woman new."
    assert page.strip.accessibleName() == page.strip.text


def test_whoever_corrects_the_plan_keeps_her_place_in_it(page: InboxPage, export: Path) -> None:
    page.open_file(export)
    page.activateWindow()
    page.plan_card.unit.setFocus()
    page.plan_card.unit.set_value(Unit.MILLIMETRES)
    assert page.focusWidget() is page.plan_card.unit


def test_nothing_is_cut_off(qtbot: QtBot, page: InboxPage, export: Path) -> None:
    assert clipped(page) == []
    import_file(qtbot, page, export)
    qtbot.waitExposed(page)
    assert clipped(page) == []
    page.show_past()
    assert clipped(page) == []
