"""Asking for a file or a folder: it begins where the user last was for the same purpose, or in her documents."""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget


class Purpose(Enum):
    """What a file or a folder is for; each has a place of its own."""

    BACKUPS = "backups"
    COPIES = "copies"
    KEYS = "keys"
    LISTS = "lists"
    PACKS = "packs"
    PAPERS = "papers"
    POLICIES = "policies"
    RECORDS = "records"
    REPORTS = "reports"
    SCANS = "scans"
    WOMEN = "women"


def folder_to_use(over: QWidget, title: str, purpose: Purpose) -> Path | None:
    """A folder that is there; None where none was chosen."""
    chosen = QFileDialog.getExistingDirectory(over, title, str(_place(purpose)))
    return _remembered(purpose, chosen, Path(chosen))


def file_to_read(over: QWidget, title: str, purpose: Purpose, kinds: str) -> Path | None:
    """A file that is there; None where none was chosen. `kinds` are the filters of the dialog."""
    chosen, _ = QFileDialog.getOpenFileName(over, title, str(_place(purpose)), kinds)
    return _remembered(purpose, chosen, Path(chosen).parent)


def file_to_write(over: QWidget, title: str, purpose: Purpose, name: str) -> Path | None:
    """Where a file goes that is called so unless she says otherwise; None where nothing was chosen."""
    chosen, _ = QFileDialog.getSaveFileName(over, title, str(_place(purpose) / name))
    return _remembered(purpose, chosen, Path(chosen).parent)


def remember_folder(purpose: Purpose, folder: Path) -> None:
    """Begin there the next time; forgotten when the program ends."""
    app = QApplication.instance()
    if app is not None:
        app.setProperty(_property(purpose), str(folder))


def _remembered(purpose: Purpose, chosen: str, folder: Path) -> Path | None:
    if not chosen:
        return None
    remember_folder(purpose, folder)
    return Path(chosen)


def _place(purpose: Purpose) -> Path:
    app = QApplication.instance()
    said = None if app is None else app.property(_property(purpose))
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    usual = (Path(each) for each in (said, documents) if each)
    return next((place for place in usual if place.is_dir()), Path.home())


def _property(purpose: Purpose) -> str:
    return f"folder_for_{purpose.value}"
