"""Files that leave together have a name and an entry, or are not there."""

import gc
from pathlib import Path, PurePath

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from db.new_folder import write_folder
from models.errors import Unavailable
from models.ports.files import MadeFile
from tests.ui.pages.screen import HeldRunner
from ui.forms.folder_export import FolderExport, OutgoingFolder
from ui.session.runner import InlineRunner
from ui.session.wanted import Wanted

FILES = (MadeFile(PurePath("letter.pdf"), b"hers"),)


def outgoing(folder: Path, log: list[str]) -> OutgoingFolder:
    return OutgoingFolder(folder=folder, name="papers", files=lambda: FILES, log=lambda: log.append("left"))


@pytest.fixture
def owner(qapp: QCoreApplication) -> QObject:
    return QObject(qapp)


def test_what_is_written_is_named_and_logged_once(owner: QObject, tmp_path: Path) -> None:
    log: list[str] = []
    FolderExport(InlineRunner(), InlineRunner(), write_folder, owner).begin(outgoing(tmp_path, log), Wanted())
    assert ([path.name for path in tmp_path.iterdir()], log) == (["papers"], ["left"])


def test_stopped_before_it_has_its_name_it_is_gone(owner: QObject, tmp_path: Path) -> None:
    log: list[str] = []
    held = HeldRunner()
    export = FolderExport(held, InlineRunner(), write_folder, owner)
    held.is_holding = True
    export.begin(outgoing(tmp_path, log), Wanted())
    assert len(list(tmp_path.iterdir())) == 1
    export.stop()
    held.release()
    assert (list(tmp_path.iterdir()), log) == ([], [])


def test_whoever_is_locked_out_meanwhile_leaves_nothing(owner: QObject, tmp_path: Path) -> None:
    log: list[str] = []
    held = HeldRunner()
    export = FolderExport(held, InlineRunner(), write_folder, owner)
    held.is_holding = True
    export.begin(outgoing(tmp_path, log), Wanted())
    export.deleteLater()
    QCoreApplication.sendPostedEvents(export, QEvent.Type.DeferredDelete.value)
    del export, held
    gc.collect()
    assert (list(tmp_path.iterdir()), log) == ([], [])


def test_what_cannot_be_made_is_told_and_nothing_is_there(owner: QObject, tmp_path: Path) -> None:
    told: list[Unavailable] = []
    export = FolderExport(InlineRunner(), InlineRunner(), write_folder, owner)
    export.failed.connect(told.append)
    export.begin(outgoing(tmp_path / "gone", []), Wanted())
    assert [each.code for each in told] == ["folder.not_writable"]
