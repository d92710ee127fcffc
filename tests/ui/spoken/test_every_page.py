"""On every page whatever takes the focus tells a screen reader its name and what it is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.records.clinic.user import Role as UserRole
from models.usecases.desk import Desk
from tests.builders import NURSE
from tests.demo_clinic import demo_desk
from tests.journeys.walking import a_window
from tests.ui.test_by_keyboard_alone import states
from ui.shell.window import Workspace
from ui.spoken.roles import Role
from ui.widgets.fields.length_field import LengthField

pytestmark = [pytest.mark.unmeasured, pytest.mark.usefixtures("told_roles")]
_NOTHING = (Role.NoRole, Role.Client, Role.Pane)


@pytest.fixture(scope="module")
def desk(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = demo_desk(demo, tmp_path_factory.mktemp("spoken"))
    yield replace(made, user=replace(NURSE, role=UserRole.LEAD))
    made.store.close()


@pytest.fixture
def window(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    return a_window(desk, themed_app, qtbot)


def unread(window: QWidget) -> Iterator[str]:
    """What takes the focus by Tab and is read as nothing, or as nothing in particular."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        if widget.focusProxy() is not None:
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        name = told.text(QAccessible.Text.Name) or told.text(QAccessible.Text.Value)
        if not name.strip() or told.role() in _NOTHING:
            yield f"{type(widget).__name__}: {told.role().name} {name!r}"
        if isinstance(widget, LengthField) and not widget.accessibleDescription():
            yield f"no unit: {name}"


def test_whatever_takes_the_focus_has_a_name_and_a_role(window: Workspace) -> None:
    found: dict[str, list[str]] = {}
    for name in states(window):
        QApplication.processEvents()
        found[name] = list(unread(window))
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    assert len(found) > 20
