"""What every form promises: it keeps all that is said in it, and moves nothing else."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.records.record import Record
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.views import PregnancySheet
from tests.builders import a_desk, keep
from tests.stores import a_store
from tests.ui.forms.walking import (
    Walk,
    a_text,
    backward_steps,
    complaints,
    every_form,
    fill,
    kept,
    recorded,
    said,
    stops,
)
from tests.ui.forms.walks import WALKS
from ui.forms.form import Form
from ui.pages.loops.form import HandOverForm
from ui.pages.settings.users.user_form import UserForm
from ui.session.runner import InlineRunner
from ui.session.session import Location, Session, WomanOnScreen
from ui.theme import TARGET
from ui.widgets.fields.choices import ChoiceField, Tick
from ui.widgets.fields.field_texts import choice_text, input_text, text_of
from ui.widgets.fields.segments import Segment, Segments
from ui.widgets.leave import Leave
from ui.widgets.page import Page

EVERY = pytest.mark.parametrize("walk", WALKS, ids=Walk.name)
AMENDED = pytest.mark.parametrize("walk", [walk for walk in WALKS if walk.is_amended], ids=Walk.name)
ADDED = pytest.mark.parametrize("walk", [walk for walk in WALKS if not walk.is_amended], ids=Walk.name)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    opened = a_store(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def desk(store: SqlStore) -> Desk:
    return a_desk(store)


@pytest.fixture
def sheet(walk: Walk, desk: Desk, store: SqlStore) -> PregnancySheet:
    kept = keep(store, walk.sheet())
    evaluate_pregnancy(desk, kept.pregnancy.id)
    return kept


@pytest.fixture
def page(walk: Walk, desk: Desk, qtbot: QtBot, themed_app: QApplication) -> Page:
    """The form's page with nobody on it, wired as the window wires it."""
    runner = InlineRunner()
    woman = WomanOnScreen(desk, runner, themed_app)
    made = walk.page(Session(desk, runner, woman))
    qtbot.addWidget(made)
    made.record_changed.connect(woman.reload)

    def show() -> None:
        made.show_sheet(woman.sheet) if woman.sheet else made.blank()

    woman.changed.connect(show)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def opened(walk: Walk, page: Page, sheet: PregnancySheet) -> Callable[..., Form]:
    """Leads to the form as the window does, for a new record or to amend one."""

    def lead(record: Record | None = None) -> Form:
        page.blank()
        record_id = record.id if record is not None else None
        about = sheet.pregnancy.id
        her = sheet.patient.id
        page.opened(Location(walk.where, her, about, record_id, typed=walk.kind))
        page.session.woman.open_pregnancy(about)
        walk.reach(page, record)
        return next(form for form in page.findChildren(walk.form) if form.isVisible())

    return lead


def _save(page: Page, walk: Walk) -> None:
    walk.explain(page)
    walk.save(page).click()
    walk.confirm(page)


def test_no_form_is_left_out() -> None:
    # The users' form is about no woman and keeps no draft: passwords are typed there. It has tests of its own.
    assert {walk.form for walk in WALKS} == every_form() - {UserForm}


@pytest.mark.parametrize("walk", {walk.form: walk for walk in WALKS}.values(), ids=Walk.name)
def test_every_input_of_a_form_is_known_by_a_name(opened: Callable[..., Form]) -> None:
    form = opened()
    known = set(form.inputs.values())
    for inner in (*form.findChildren(QLineEdit), *form.findChildren(QComboBox)):
        assert inner in known, inner.accessibleName()


@EVERY
def test_tab_goes_as_the_form_is_read(walk: Walk, opened: Callable[..., Form], page: Page) -> None:
    form = opened()
    page.resize(1180, 2000)
    QApplication.processEvents()
    fill(form, walk)
    QApplication.processEvents()
    assert backward_steps(form, walk) == []
    assert len(stops(form, walk)) > 1 or len(form.asked) == 1


@ADDED
def test_what_is_said_once_and_for_all_is_in_the_record(
    walk: Walk, opened: Callable[..., Form], page: Page, store: SqlStore, sheet: PregnancySheet
) -> None:
    form = opened()
    fill(form, walk)
    told = said(form, walk.forgets)
    _save(page, walk)
    assert complaints(form) == []
    of_clinic = walk.of_clinic
    record = walk.keeps(
        [*store.every(of_clinic)][-1] if of_clinic else walk.record(store.sheet(sheet.pregnancy.id))
    )
    names = kept(told, record)
    assert names
    for name in names:
        assert input_text(getattr(record, name)) == input_text(told[name]), name


@AMENDED
def test_nothing_else_moves_when_one_field_is_amended(
    walk: Walk, opened: Callable[..., Form], page: Page, store: SqlStore, sheet: PregnancySheet
) -> None:
    form = opened()
    fill(form, walk)
    told = said(form, walk.forgets)
    _save(page, walk)
    assert complaints(form) == []
    before = store.sheet(sheet.pregnancy.id)
    form = opened(walk.record(before))
    assert said(form, walk.forgets) == told
    form.restore({walk.amended[0]: walk.amended[1], "reason": "slip of the pen"})
    _save(page, walk)
    was, now = recorded(before), recorded(store.sheet(sheet.pregnancy.id))
    assert [key[1] for key in now if now[key] != was.get(key)] == [walk.changes or walk.amended[0]]
    assert was.keys() == now.keys()


@EVERY
def test_saving_twice_saves_once(
    walk: Walk, opened: Callable[..., Form], page: Page, store: SqlStore, sheet: PregnancySheet
) -> None:
    form = opened()
    fill(form, walk)
    counts = []
    for _ in range(2):
        _save(page, walk)
        of_clinic = [*store.every(walk.of_clinic)] if walk.of_clinic else []
        counts.append((len(recorded(store.sheet(sheet.pregnancy.id))), len(of_clinic)))
    assert counts[0] == counts[1]


@EVERY
def test_what_is_half_typed_is_all_there_again(walk: Walk, opened: Callable[..., Form], page: Page) -> None:
    form = opened()
    fill(form, walk)
    typed = said(form)
    page.on_leave()
    form = opened()
    form.validate()
    assert said(form) == typed


STAYS = {HandOverForm}
"""Forms below a list that is left by going elsewhere."""


def _other(inner: QWidget, text: str) -> str:
    """Another text than this one that can be put into an input; the same where there is no other."""
    if isinstance(inner, ChoiceField | Segments):
        return next((t for t in ("", *map(choice_text, inner.choices)) if t != text), text)
    return "" if text else a_text("another", inner)


@EVERY
def test_a_problem_is_marked_at_every_input_and_goes_when_it_is_mended(
    walk: Walk, opened: Callable[..., Form]
) -> None:
    form = opened()
    fill(form, walk)
    for name, field in form.fields.items():
        inner = form.inputs[name]
        if inner not in form.asked.values() or not inner.isEnabled():
            continue
        field.show_message("Not like this.")
        assert (name, field.problem.text) == (name, "Not like this.")
        assert inner.property("state") == "problem", name
        other = _other(inner, text_of(inner))
        if other == text_of(inner):
            continue
        form.restore({name: other})
        assert (name, field.problem.text, inner.property("state")) == (name, "", "")


@EVERY
def test_every_choice_and_tick_is_high_enough_for_a_glove(walk: Walk, opened: Callable[..., Form]) -> None:
    form = opened()
    fill(form, walk)
    QApplication.processEvents()
    for inner in (*form.findChildren(Segment), *form.findChildren(Tick), *form.findChildren(QComboBox)):
        assert not inner.isVisible() or inner.height() >= TARGET, inner.accessibleName()


@EVERY
def test_esc_leaves_every_form_and_asks_once_where_something_is_typed(
    walk: Walk, opened: Callable[..., Form], page: Page, qtbot: QtBot
) -> None:
    form = opened()
    leave = next((each for each in page.findChildren(Leave) if each.isVisible()), None)
    if leave is None:
        assert walk.form in STAYS
        return
    fill(form, walk)
    QApplication.processEvents()
    with qtbot.assertNotEmitted(leave.left):
        leave.leave.click()
    assert leave.is_asking
    with qtbot.waitSignal(leave.left):
        leave.keep.click()
