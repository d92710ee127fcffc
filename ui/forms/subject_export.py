"""Saving everything about one woman as files, for when she asks."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.errors import CervitrendError
from models.records.clinic.access import ExportKind
from models.usecases.clinic.access_log import log_export
from models.usecases.clinic.subject_access import everything_about
from ui.forms.choosing_file import Purpose, folder_to_use
from ui.session.session import Session
from ui.wording.audit.subject_file import files_of
from ui.wording.tr import context

_tr = context("woman")


class SubjectExport(QObject):
    """Asks where, then writes both files in the store's thread.

    Signals: `saved` (str) with a sentence; `failed` (CervitrendError).
    """

    saved = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, save_text: Callable[[Path, str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._save_text, self._over = session, save_text, parent

    def begin(self, patient_id: UUID) -> None:
        """Ask for a folder; nothing happens where none is chosen."""
        title = _tr("A folder for everything about her")
        folder = folder_to_use(self._over, title, Purpose.WOMEN)
        if folder is not None:
            self._write(patient_id, folder)

    def _write(self, patient_id: UUID, folder: Path) -> None:
        desk, save_text = self._session.desk, self._save_text

        def work() -> tuple[str, ...]:
            record = everything_about(desk, patient_id)
            rules = {rule.id: rule.text for each in desk.known for rule in each.rules}
            files = files_of(record, folder, rules)
            for path, text in files.items():
                save_text(path, text)
            log_export(desk, ExportKind.WHOLE_WOMAN, folder.name, len(record.entries), record.patient.id)
            return tuple(path.name for path in files)

        self._session.runner.run(self, work, self._on_written, self._on_failed)

    @Slot(object)
    def _on_written(self, names: tuple[str, ...]) -> None:
        said = _tr("Saved as {0} and {1}. They are not encrypted: hand them over, then delete them.")
        self.saved.emit(said.format(*names))

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)
