"""A woman's whole case as text for another program, where she or her call card is on the screen."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from models.errors import CervitrendError, NotAllowed
from models.records.clinic.access import ExportKind
from models.rules.register.permissions import Action, may
from models.usecases.clinic.access_log import log_copied
from models.views import PregnancySheet
from ui.session.session import Session
from ui.widgets.button import named_key
from ui.wording.tr import context

_tr = context("forms")

Summary = Callable[[PregnancySheet], str]
"""Everything about a woman as it is read aloud on the telephone."""


class CaseCopying(QObject):
    """Ctrl+Shift+C copies the case of the woman who is shown, and writes down that it did; `summary` None: nothing is copied.

    Whoever may not print her summary does not copy it. Signals: `copied` (str) says what was copied; `failed` (CervitrendError).
    """

    copied = Signal(str)
    failed = Signal(object)

    def __init__(self, page: QWidget, session: Session, summary: Summary | None) -> None:
        super().__init__(page)
        self._session, self._summary = session, summary
        self._sheet: PregnancySheet | None = None
        named_key("Ctrl+Shift+C", page, _tr("Copy the whole case")).activated.connect(self._on_copy)

    def show_sheet(self, sheet: PregnancySheet | None) -> None:
        """Copy of this woman from now on; None: of nobody."""
        self._sheet = sheet

    def may_leave(self, export: ExportKind) -> bool:
        """Whether this user may copy that of her, which is then written down; nobody waits for it."""
        desk = self._session.desk
        if self._sheet is None or not may(desk.user, Action.PRINT_PAPERS):
            self.failed.emit(NotAllowed(Action.PRINT_PAPERS.value))
            return False
        patient_id = self._sheet.patient.id
        self._session.runner.run(
            self, lambda: log_copied(desk, export, patient_id), self._on_logged, self._on_not_logged
        )
        return True

    @Slot()
    def _on_copy(self) -> None:
        if self._sheet is not None and self._summary is not None and self.may_leave(ExportKind.SUMMARY):
            QApplication.clipboard().setText(self._summary(self._sheet))
            self.copied.emit(_tr("The summary is copied."))

    @Slot(object)
    def _on_logged(self, _is_written: bool) -> None:
        """Nobody waits for it."""

    @Slot(object)
    def _on_not_logged(self, error: CervitrendError) -> None:
        self.failed.emit(error)
