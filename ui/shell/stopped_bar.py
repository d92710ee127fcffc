"""The red bar over every page once nothing can be written any more, and what can still be done."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from models.errors import CervitrendError, Unavailable
from models.records.flag import Urgency
from ui.session.session import Session
from ui.widgets.button import Button
from ui.widgets.card import Look, StatusStrip
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("stopped")


class StoppedBar(StatusStrip):
    """Says why nothing is saved any more, writes a whole copy where the user wants it, and leads to the backups.

    Signals: `backups_wanted`.
    """

    backups_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._reason: Unavailable | None = None
        self._folder = str(Path.home())
        self.copy = Button(_tr("Write a whole copy to …"), key="Ctrl+Shift+W", parent=self)
        self.copy.clicked.connect(self._on_copy)
        self.buttons.addWidget(self.copy)
        self.back = Button(_tr("Backups"), parent=self)
        self.back.clicked.connect(self.backups_wanted)
        self.back.setVisible(session.desk.store.backups is not None)
        self.buttons.addWidget(self.back)

    @Slot(object)
    def show_reason(self, reason: Unavailable) -> None:
        """Stand there from now on."""
        self._reason = reason
        self._say(_tr("Half-typed forms are not kept either: leave them open, or write them down."))

    def says(self, error: CervitrendError) -> bool:
        """Whether this stands there already."""
        return isinstance(error, Unavailable) and self._reason is not None and error.code == self._reason.code

    def _say(self, more: str) -> None:
        if self._reason is not None:
            self.show_message(
                error_sentence(self._reason), more, urgency=Urgency.IMMEDIATE, look=Look.PROBLEM
            )

    @Slot()
    def _on_copy(self) -> None:
        title = _tr("Choose where the whole copy is written")
        folder = QFileDialog.getExistingDirectory(self, title, self._folder)
        if not folder:
            self._say(_tr("No place was chosen: no copy was written."))
            return
        self._folder = folder
        file, now = self._session.desk.store.file, self._session.desk.clock.now()
        self.copy.setEnabled(False)
        self._say(_tr("The copy is being written and checked …"))
        self._session.runner.run(
            self, lambda: file.write_copy(Path(folder), now), self._on_copied, self._on_failed
        )

    @Slot(object)
    def _on_copied(self, made: Path) -> None:
        self.copy.setEnabled(True)
        told = _tr(
            "A whole copy of what was saved, with its vault, lies in {0}; it was opened and checked. Tell whoever looks after "
            "the program: it is opened by starting the program with that folder."
        )
        self._say(told.format(made))

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.copy.setEnabled(True)
        self._say(error_sentence(error))
