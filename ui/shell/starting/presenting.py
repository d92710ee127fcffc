"""What the desktop is told: what runs here, which windows belong together, and the picture that stands for them."""

import sys
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from models.version import PROGRAM, PROGRAM_ID, PROGRAM_VERSION
from ui.spoken.roles import tell_roles

TASKBAR_ID = "Cervitrend.Cervitrend"
"""By which the bar of Windows groups the windows and knows the start menu's entry, whose installer gives it the same."""


def present(app: QApplication, icons: Path) -> None:
    """Tell the desktop and a screen reader what runs here, and what its widgets are; `icons` is the folder of the pictures."""
    app.setApplicationName(PROGRAM)
    app.setApplicationVersion(PROGRAM_VERSION)
    app.setOrganizationName(PROGRAM)
    app.setDesktopFileName(PROGRAM_ID)
    app.setWindowIcon(program_icon(icons))
    _tell_taskbar()
    tell_roles()


def program_icon(icons: Path) -> QIcon:
    """The icon in every size that lies there: a small one is drawn for its size, not shrunk."""
    icon = QIcon()
    for file in sorted(icons.glob(f"{PROGRAM_ID}-*.png")):
        icon.addFile(str(file))
    return icon


def _tell_taskbar() -> None:
    # Else the bar takes the program for the Python that runs it, and shows that one's icon.
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(TASKBAR_ID)
