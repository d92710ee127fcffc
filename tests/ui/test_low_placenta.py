"""Under a low placenta no page says to examine, to scan or to probe without what has to come before."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from models.records.finding import SymptomKind
from models.records.pregnancy import Placenta
from models.rules.flags.placenta import reaches_in
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.views import PregnancySheet
from tests.builders import (
    FOLLOWED,
    NURSE,
    TODAY,
    a_desk,
    a_scan,
    a_sheet,
    a_symptom,
    all_guidelines,
    keep,
)
from tests.journeys.walking import a_window, page_of
from tests.stores import a_store
from tests.ui.pages.scan.keys import press
from ui.pages.explain.page import ExplainPage, Whose
from ui.pages.scan.page import ScanPage
from ui.pages.woman.page import WomanPage
from ui.session.session import Location, Where
from ui.shell.window import Workspace
from ui.theme import Type, font
from ui.widgets.text import Text
from ui.wording.cards import cautioned

pytestmark = pytest.mark.unmeasured
RULES = {rule.id: rule for guideline in all_guidelines() for rule in guideline.rules}
REACHING = {rule.id for rule in RULES.values() if reaches_in(rule.id, rule.text)}
WORDINGS = {said for rule in RULES.values() for said in (rule.text, rule.action) if reaches_in(rule.id, said)}
GUARD = cautioned("scan", "", guarded=True).removeprefix("scan")
TOP = QModelIndex()
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


@pytest.fixture
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk that follows every guideline, so that every rule may be shown."""
    store = a_store(tmp_path_factory.mktemp("low"))
    store.put(NURSE)
    yield a_desk(store, follows=tuple({*FOLLOWED, *(g.id for g in all_guidelines())}))
    store.close()


@pytest.fixture
def window(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    return a_window(desk, themed_app, qtbot)


def bleeding(desk: Desk, *lengths: str, placenta: Placenta | None = Placenta.PRAEVIA) -> PregnancySheet:
    """A woman at 22+0 who bleeds and has a placenta praevia."""
    scans = (a_scan(at="22+0", mm=length) for length in lengths)
    sheet = a_sheet(*scans, symptoms=(a_symptom(SymptomKind.BLEEDING, on=TODAY),))
    known = keep(desk.store, replace(sheet, pregnancy=replace(sheet.pregnancy, placenta=placenta)))
    evaluate_pregnancy(desk, known.pregnancy.id)
    return known


def go(window: Workspace, where: Where, sheet: PregnancySheet, typed: str = "") -> None:
    window.go(Location(where, patient_id=sheet.patient.id, pregnancy_id=sheet.pregnancy.id, typed=typed))
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents()


def read(root: QWidget) -> Iterator[str]:
    """All that can be read or heard on a page, in its tables as well, whether it is on the screen or folded away."""
    for widget in (root, *root.findChildren(QWidget)):
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QAbstractItemView):
            model = widget.model()
            columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(TOP)
            cells = ((row, column) for row in range(model.rowCount(TOP)) for column in range(columns))
            yield from (str(model.index(*at).data(role) or "") for at in cells for role in ROLES)


def unguarded(window: Workspace) -> set[str]:
    """The wordings on the page that reach in and stand there without what has to come before."""
    found = set()
    for said in read(window):
        left = said
        for wording in WORDINGS:
            left = left.replace(f"{wording}{GUARD}", "")
        found |= {wording for wording in WORDINGS if wording in left}
    return found


def plain(said: str) -> str:
    """A long tooltip without the mark that lets it be broken into lines."""
    return said.removeprefix("<qt>").removesuffix("</qt>")


def is_said(window: Workspace) -> bool:
    return any(GUARD in said for said in read(window))


WALKED = (Where.TODAY, Where.LOOPS, Where.WOMAN, Where.CALL, Where.RECORD, Where.PLAN, Where.PREGNANCY)


@pytest.mark.parametrize("placenta", [Placenta.PRAEVIA, None])
@pytest.mark.parametrize("where", WALKED)
def test_no_page_sends_anybody_in(
    window: Workspace, desk: Desk, where: Where, placenta: Placenta | None
) -> None:
    go(window, where, bleeding(desk, "8.0", placenta=placenta))
    assert unguarded(window) == set()


@pytest.mark.parametrize("where", [Where.TODAY, Where.LOOPS, Where.WOMAN, Where.CALL])
def test_what_has_to_come_before_is_said_where_her_flags_are(
    window: Workspace, desk: Desk, where: Where
) -> None:
    go(window, where, bleeding(desk, "8.0"))
    assert is_said(window)


def test_no_tab_of_her_page_sends_anybody_in(window: Workspace, desk: Desk) -> None:
    go(window, Where.WOMAN, bleeding(desk, "8.0"))
    for tabs in page_of(window, WomanPage).findChildren(QTabWidget):
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
            assert unguarded(window) == set(), tabs.tabText(place)


def test_a_scan_that_is_typed_and_saved_sends_nobody_in(window: Workspace, desk: Desk, qtbot: QtBot) -> None:
    go(window, Where.SCAN, bleeding(desk))
    page = page_of(window, ScanPage)
    page.before.resume.click()
    page.form.examiner.setText("SM Allen")
    press(page, "8.0 Tab Tab Tab Alt+Q Alt+N")
    typed = window.line.message.whole if window.line.message else ""
    assert (GUARD in typed, unguarded(window)) == (True, set())
    press(page, "Ctrl+S")
    assert "Scan saved: 8.0 mm." in window.line.text
    assert "Senior obstetrician" in window.line.text
    assert unguarded(window) == set()


def test_the_rule_in_view_heads_with_whose_word_comes_first(window: Workspace, desk: Desk) -> None:
    go(window, Where.EXPLAIN, bleeding(desk, "8.0"), "APP-VSHORT")
    page = page_of(window, ExplainPage)
    heads = [text.text() for text in page.view.findChildren(Text) if text.font() == font(Type.HEADING)]
    assert heads[:1] == ["Senior obstetrician's word first"]
    assert RULES["APP-VSHORT"].text + GUARD in set(read(page.view))


def test_no_rule_that_is_explained_sends_anybody_in(window: Workspace, desk: Desk) -> None:
    sheet = bleeding(desk, "8.0")
    for rule_id in REACHING:
        go(window, Where.EXPLAIN, sheet, rule_id)
        assert unguarded(window) == set(), rule_id
    assert page_of(window, ExplainPage).whose.value() is Whose.ALL


def test_in_a_cell_that_may_be_cut_off_whose_word_comes_first_is_read_first(
    window: Workspace, desk: Desk
) -> None:
    go(window, Where.EXPLAIN, bleeding(desk, "8.0"), "APP-VSHORT")
    text = RULES["APP-VSHORT"].text
    cells = [
        plain(said).removeprefix("Says: ")
        for said in read(page_of(window, ExplainPage).table)
        if text in said
    ]
    assert set(cells) == {f"Senior obstetrician's word first: {text}{GUARD}"}
