"""A clinic that has nothing yet: on every page each field has a label, a name and, where it is a length, a unit."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from models.records.pregnancy import DatingMethod
from models.usecases.desk import Desk
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, open_pregnancy
from models.usecases.women.register import register_woman
from tests.builders import DUE, a_patient_draft
from tests.journeys.walking import a_window
from tests.ui.clipping import clipped
from tests.ui.small_clinic import a_clinic, clinic_access
from ui.pages.first_start.page import FirstStartPage
from ui.pages.record.forms import FORMS
from ui.pages.settings.page import SettingsPage
from ui.session.session import Location, Where
from ui.shell.window import Workspace
from ui.widgets.fields.field import Field
from ui.widgets.fields.length_field import LengthField

pytestmark = pytest.mark.unmeasured
_INPUTS = (QLineEdit, QComboBox, QPlainTextEdit)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    founded = a_clinic(clinic_access(tmp_path))
    yield replace(founded, settings=replace(founded.settings, first_steps_done=False))
    founded.store.close()


@pytest.fixture
def window(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    return a_window(desk, themed_app, qtbot)


def nameless(root: QWidget) -> Iterator[str]:
    """What is seen and has no label, no name, or takes a length without saying in what."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or _is_inside(widget):
            continue
        name = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        if isinstance(widget, (*_INPUTS, QAbstractItemView, QAbstractButton)) and not name.strip():
            yield f"no name: {type(widget).__name__} in {_around(widget)}"
        if isinstance(widget, _INPUTS) and not _labels(widget):
            yield f"no label: {name or type(widget).__name__}"
        if isinstance(widget, LengthField) and not widget.shown_unit:
            yield f"no unit: {name}"


def _is_inside(widget: QWidget) -> bool:
    """What Qt puts into a field or a list, and what is behind the field of a choice."""
    parent = widget.parentWidget()
    return isinstance(parent, (QComboBox, QLineEdit, QAbstractItemView)) or widget.objectName().startswith(
        "qt_"
    )


def _around(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return f"{type(parent).__name__} {parent.accessibleName()}" if parent is not None else ""


def _labels(widget: QWidget) -> list[str]:
    """What can be read at a field: its label, what stands before it, or what stands in it while it is blank."""
    buddies = (label for label in widget.window().findChildren(QLabel) if label.buddy() is widget)
    said = [label.text() for label in buddies if label.isVisible()]
    hint = widget.placeholderText() if isinstance(widget, (QLineEdit, QPlainTextEdit)) else ""
    return [text for text in (*said, *_field_labels(widget), hint) if text.strip()]


def _field_labels(widget: QWidget) -> list[str]:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, Field):
        parent = parent.parentWidget()
    return [label.text() for label in parent.findChildren(QLabel) if label.isVisible()] if parent else []


def places(window: Workspace, desk: Desk) -> Iterator[tuple[str, Location]]:
    """Every page that can be reached while there is nobody, then those of the first woman as she comes into being."""
    for where in (Where.TODAY, Where.WOMEN, Where.REGISTER, Where.INBOX, Where.LOOPS, Where.AUDIT):
        yield where.value, Location(where)
    window.go(Location(Where.SETTINGS))
    settings = window.page
    assert isinstance(settings, SettingsPage)
    for name in settings._titled:
        yield f"settings {name}", Location(Where.SETTINGS, typed=name)
    woman = register_woman(desk, a_patient_draft(family_name="First"))
    for where in (Where.WOMAN, Where.PREGNANCY, Where.REGISTER):
        yield f"{where.value} without a pregnancy", Location(where, patient_id=woman.id)
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    hers = open_pregnancy(desk, PregnancyDraft(patient_id=woman.id, fetuses=1, dating=dating)).id
    for where in (
        Where.WOMAN,
        Where.SCAN,
        Where.PLAN,
        Where.HISTORY,
        Where.CALL,
        Where.PREGNANCY,
        Where.TODAY,
    ):
        yield f"{where.value} of the first woman", Location(where, pregnancy_id=hers)
    for form in FORMS:
        yield f"record {form.name}", Location(Where.RECORD, pregnancy_id=hers, typed=form.name)


def test_every_page_of_an_empty_clinic_says_what_its_fields_are_and_cuts_nothing(
    window: Workspace, desk: Desk
) -> None:
    found = {}
    for name, place in places(window, desk):
        window.go(place)
        # What has just been shown is laid out in more than one round.
        for _ in range(3):
            QApplication.processEvents()
        found[name] = [*nameless(window), *clipped(window)]
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_what_is_found_is_a_field_that_nobody_can_tell(window: Workspace, desk: Desk) -> None:
    window.go(Location(Where.WOMEN))
    bare = QLineEdit(window.page)
    length = LengthField("Reading", parent=window.page)
    length.setText("x")
    for field in (bare, length):
        field.show()
    assert list(nameless(window)) == [
        "no name: QLineEdit in WomenPage ",
        "no label: QLineEdit",
        "no label: Reading",
        "no unit: Reading",
    ]


def test_the_first_start_says_what_its_fields_are(themed_app: QApplication, qtbot: QtBot) -> None:
    page = FirstStartPage()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    with qtbot.waitExposed(page):
        page.show()
    assert list(nameless(page)) == []
