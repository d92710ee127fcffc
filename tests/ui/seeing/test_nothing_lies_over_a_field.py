"""In each form, of each field, what is said to be wrong with it covers no other field and no other label."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models.usecases.desk import Desk
from tests.demo_clinic import demo_desk
from tests.journeys.walking import a_window
from tests.ui.test_by_keyboard_alone import states
from ui.shell.window import Workspace
from ui.widgets.fields.field import Field
from ui.widgets.fields.laid_over import LaidOver

pytestmark = pytest.mark.unmeasured
SIZES = ((1366, 698), (960, 560))
SAID = "Type it as it stands in her notes, or tick that nobody knows it."


@pytest.fixture
def desk(demo: Path, tmp_path: Path) -> Iterator[Desk]:
    made = demo_desk(demo, tmp_path)
    yield made
    made.store.close()


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())


def covered(window: Workspace, field: Field) -> list[str]:
    """The other fields, or their labels, that lie under what is said of this one."""
    (over,) = (o.geometry() for o in window.findChildren(LaidOver) if o.isVisible())
    others = [f for f in window.findChildren(Field) if f is not field and not f.visibleRegion().isEmpty()]
    parts = [part for other in others for part in (other.inner, other.label)]
    return [p.accessibleName() for p in parts if _place(p, window).intersects(over)]


def test_what_is_wrong_with_a_field_covers_no_other(
    desk: Desk, themed_app: QApplication, qtbot: QtBot
) -> None:
    window, looked_at = a_window(desk, themed_app, qtbot), 0
    wrong: dict[str, list[str]] = {}
    for size in SIZES:
        window.setFixedSize(*size)
        for name in states(window):
            themed_app.processEvents()
            for field in window.page.findChildren(Field):
                inner = field.inner
                if (
                    inner.visibleRegion().isEmpty()
                    or not isinstance(inner, QLineEdit)
                    or not inner.isEnabled()
                ):
                    continue
                inner.setFocus()
                field.show_message(SAID)
                themed_app.processEvents()
                if not field.over.isVisible():
                    # Disabled together with its part of the page, or scrolled away.
                    field.show_message("")
                    continue
                looked_at += 1
                if found := covered(window, field):
                    wrong[f"{name} {size} {inner.accessibleName()}"] = found
                field.show_message("")
    assert wrong == {}
    assert looked_at > 90
