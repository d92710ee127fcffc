"""The ways to a page, gone as a nurse would: by a place, a tab, a key or a button, and by typing."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from models.records.pregnancy import Pregnancy
from models.views import WomanRow
from ui.session.session import Location, Where
from ui.shell.app import App
from ui.shell.window import Workspace

SETTLE_MS = 300
"""How long a page may take to come to rest; the chart is drawn a moment after it was asked for."""
_ROUNDS = 12
"""How often what waits is done afterwards: one layout asks for the next, and a busy machine does none within that time."""
_MOST_RESTS = 1000
_MOST_WAITS = 40


def wait_idle() -> None:
    """Let everything that was asked for happen."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()
    for _ in range(_ROUNDS):
        QCoreApplication.processEvents()


def wait_at_rest(whole: App) -> None:
    """Let everything happen, and what is read or made beside everything else come; for some seconds at most."""
    wait_idle()
    for _ in range(_MOST_WAITS):
        if whole.workspace is None or whole.workspace.page.is_at_rest:
            return
        wait_idle()


def wait_signed_in(whole: App) -> None:
    """Let a clinic that is signed in to by itself come as far: that begins with the first paint, whenever that is."""
    for _ in range(_MOST_RESTS):
        if whole.workspace is not None:
            return
        wait_idle()


def workspace_of(whole: App) -> Workspace:
    """What the user who is signed in works in. Raises: LookupError where nobody is."""
    if whole.workspace is None:
        raise LookupError("nobody is signed in")
    return whole.workspace


def woman_called(workspace: Workspace, family: str) -> WomanRow:
    """The woman of that family name. Raises: StopIteration where there is none."""
    found: tuple[WomanRow, ...] = workspace.session.desk.store.find_women(family)
    return next(row for row in found if row.name.family == family)


def go_to(workspace: Workspace, where: Where, family: str = "", typed: str = "") -> None:
    """Go to a page, about the woman of that family name where one is given."""
    if not family:
        workspace.go(Location(where, typed=typed))
        return
    woman = woman_called(workspace, family)
    pregnancy_id = woman.pregnancy_id or _ended_one(workspace, woman.patient_id)
    workspace.go(
        Location(where, patient_id=woman.patient_id, pregnancy_id=pregnancy_id, typed=typed),
    )


def _ended_one(workspace: Workspace, patient_id: UUID) -> UUID | None:
    """Her last pregnancy where none is open; None where she has none at all."""
    every = workspace.session.desk.store.every(Pregnancy)
    ids = [pregnancy.id for pregnancy in every if pregnancy.patient_id == patient_id]
    return ids[-1] if ids else None


def press(page: QWidget, name: str) -> None:
    """Press the button of that name."""
    next(b for b in page.findChildren(QPushButton) if b.accessibleName() == name).click()


def press_key(page: QWidget, key: str) -> None:
    """Press a key that something seen on the page listens to."""
    wanted = QKeySequence(key)
    for shortcut in page.findChildren(QShortcut):
        owner = shortcut.parent()
        if shortcut.key() == wanted and isinstance(owner, QWidget) and owner.isVisible():
            shortcut.activated.emit()
            return


def type_readings(page: QWidget, texts: tuple[str, ...]) -> None:
    """Type lengths into the first fields of a form, as a nurse would."""
    fields = [f for f in page.findChildren(QLineEdit) if "eading" in f.accessibleName()]
    for field, text in zip(fields, texts, strict=False):
        type_into(field, text)
    page.setFocus()


def type_into(field: QLineEdit, text: str) -> None:
    """Type a text in the place of what stands in a field."""
    field.setFocus()
    field.selectAll()
    field.insert(text)
    field.textEdited.emit(text)
