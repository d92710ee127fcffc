"""Writing down which women this user looked at."""

from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot

from models.errors import CervitrendError
from models.records.clinic.access import AccessKind
from models.usecases.clinic.access_log import log_access
from ui.session.session import Session

AGAIN_AFTER = timedelta(hours=1)
"""How long one entry stands for a woman who is opened again and again."""


class Looking(QObject):
    """One audit entry for each woman whose record is opened, in this session, within an hour.

    It is written after she is on the screen: nobody waits for it, and a record that cannot be written is read all the same.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._looked_at: dict[UUID, datetime] = {}
        self._waiting: list[UUID] = []
        session.woman.changed.connect(self._on_woman)

    @Slot()
    def _on_woman(self) -> None:
        patient = self._session.woman.patient
        if patient is not None:
            self.look_at((patient.id,))

    @Slot(object)
    def look_at(self, women: tuple[UUID, ...]) -> None:
        """Their records are shown by a page, whether or not they are the woman on the screen."""
        now = self._session.desk.clock.now()
        for patient_id in women:
            before = self._looked_at.get(patient_id)
            # Either way: a clock that was put back must not hide anybody.
            if before is not None and abs(now - before) < AGAIN_AFTER:
                continue
            self._looked_at[patient_id] = now
            self._waiting.append(patient_id)
        if self._waiting:
            QTimer.singleShot(0, self, self._write)

    @Slot()
    def _write(self) -> None:
        desk, women = self._session.desk, tuple(self._waiting)
        self._waiting.clear()

        def work() -> tuple[UUID, ...]:
            return tuple(w for w in women if not log_access(desk, AccessKind.LOOKED, patient_id=w))

        if women:
            self._session.runner.run(self, work, self._on_written, self._on_failed)

    @Slot(object)
    def _on_written(self, unwritten: tuple[UUID, ...]) -> None:
        """What could not be written is tried again when she is next opened."""
        for patient_id in unwritten:
            self._looked_at.pop(patient_id, None)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self._looked_at.clear()
