"""What is said over every page once nothing can be written any more, and what can still be done."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Unavailable
from models.records.flag import Urgency
from ui.forms.choosing_file import Purpose, folder_to_use
from ui.session.session import Session
from ui.widgets.messages.line import MessageLine
from ui.widgets.messages.message import Deed, Lasting, Message
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("stopped")

COPY, BACK = "copy", "backups"


class StoppedState(QObject):
    """Says why nothing is saved any more, writes a whole copy where the user wants it, and leads to the backups.

    Signals: `backups_wanted`.
    """

    backups_wanted = Signal()

    def __init__(self, session: Session, line: MessageLine) -> None:
        super().__init__(line)
        self._session, self._line = session, line
        self._reason: Unavailable | None = None
        self._is_copying = False
        line.deed_wanted.connect(self._on_deed)

    @Slot(object)
    def show_reason(self, reason: Unavailable) -> None:
        """Stand there from now on."""
        self._reason = reason
        self._say(_tr("Half-typed forms are not kept either: leave them open, or write them down."))

    def says(self, error: CervitrendError) -> bool:
        """Whether this stands there already."""
        return isinstance(error, Unavailable) and self._reason is not None and error.code == self._reason.code

    def _say(self, more: str) -> None:
        if self._reason is None:
            return
        deeds = [] if self._is_copying else [Deed(COPY, _tr("Write a whole copy to …"), "Ctrl+Shift+W")]
        if self._session.desk.store.backups is not None:
            deeds.append(Deed(BACK, _tr("Backups")))
        # What is cut in a narrow window is the reason, never that nothing is saved.
        whole = _tr("{0} {1}").format(error_sentence(self._reason), more)
        said = Message(_tr("Nothing is saved any more."), whole, Urgency.IMMEDIATE, tuple(deeds))
        self._line.stand(Lasting.STOPPED, said)

    @Slot(object)
    def _on_deed(self, deed: Deed) -> None:
        if deed.name == COPY:
            self._copy()
        elif deed.name == BACK:
            self.backups_wanted.emit()

    def _copy(self) -> None:
        title = _tr("Choose where the whole copy is written")
        folder = folder_to_use(self._line, title, Purpose.COPIES)
        if folder is None:
            self._say(_tr("No place was chosen: no copy was written."))
            return
        file, now = self._session.desk.store.file, self._session.desk.clock.now()
        self._is_copying = True
        self._say(_tr("The copy is being written and checked …"))
        self._session.runner.run(self, lambda: file.write_copy(folder, now), self._on_copied, self._on_failed)

    @Slot(object)
    def _on_copied(self, made: Path) -> None:
        self._is_copying = False
        told = _tr(
            "A whole copy of what was saved, with its vault, lies in {0}; it was opened and checked. Tell whoever looks after "
            "the program: it is opened by starting the program with that folder."
        )
        self._say(told.format(made))

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self._is_copying = False
        self._say(error_sentence(error))
