"""Works out what the page shows, away from the window's thread."""

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.values.length import Millimetres
from models.views import PregnancySheet
from ui.pages.explain.looking import Looked, look
from ui.session.session import Session


class ExplainPresenter(QObject):
    """Holds every rule against the woman on the screen.

    Signals: `looked` (Looked), only while she is still on the screen; `failed` (CervitrendError).
    """

    looked = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, error: Millimetres, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._error = error

    def look(self, sheet: PregnancySheet) -> None:
        """Work it out for this pregnancy; what was asked before is dropped."""
        desk, error = self._session.desk, self._error
        self._session.runner.run(
            self, lambda: look(desk, sheet, error), self._on_looked, self._on_failed, "explain"
        )

    @Slot(object)
    def _on_looked(self, looked: Looked) -> None:
        sheet = self._session.woman.sheet
        if sheet is not None and sheet.pregnancy.id == looked.pregnancy_id:
            self.looked.emit(looked)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)
