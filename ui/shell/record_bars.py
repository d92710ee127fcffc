"""The bars over every page that tell of the record's file: that nothing can be written, and that entries are missing."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.errors import CervitrendError
from models.records.flag import Urgency
from models.usecases.clinic.older_record import accept_record
from ui.session.record_watch import RecordWatch
from ui.session.session import Session
from ui.shell.stopped_bar import StoppedBar
from ui.widgets.button import Button
from ui.widgets.card import Look, StatusStrip
from ui.wording import formats
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("stopped")


class RecordBars(QWidget):
    """Nothing while the record is as this machine left it and can be written.

    Signals: `backups_wanted`, to go back to one.
    """

    backups_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.stopped = StoppedBar(session, self)
        self.older = StatusStrip(self)
        self.room = StatusStrip(self)
        self.watch = RecordWatch(session.desk, session.runner, self)
        accept = Button(_tr("Go on with this record"), parent=self.older)
        accept.clicked.connect(self._on_accept)
        self.older.buttons.addWidget(accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stopped)
        column.addWidget(self.older)
        column.addWidget(self.room)
        self.stopped.backups_wanted.connect(self.backups_wanted)
        self._show_older()
        self.watch.stopped.connect(self.stopped.show_reason)
        self.watch.room_found.connect(self._on_room)
        self.watch.start()

    def says(self, error: CervitrendError) -> bool:
        """Whether a bar says this already."""
        self.watch.tick()
        return self.stopped.says(error)

    def _show_older(self, problem: str = "") -> None:
        older = self._session.desk.store.file.older
        if older is None:
            self.older.clear()
            return
        today = self._session.desk.clock.today()
        ends = _tr("nothing") if older.ends_at is None else formats.moment(older.ends_at, today)
        self.older.show_message(
            _tr("Entries are missing: this record ends {0}, this computer last wrote in it {1}.").format(
                ends, formats.moment(older.last_written_at, today)
            ),
            problem
            or _tr(
                "It is an older copy or another record. Look for the newer file before you record anything; if a backup was put "
                "back on purpose, say that you go on with this one."
            ),
            urgency=Urgency.URGENT,
            look=Look.PROBLEM,
        )

    @Slot(object)
    def _on_room(self, left: int | None) -> None:
        if left is None:
            self.room.clear()
            return
        self.room.show_message(
            _tr("Only {0} MB are left on the disk of the record.").format(left),
            _tr(
                "When nothing is left, nothing can be saved. Make room there, or tell whoever looks after the computer."
            ),
            urgency=Urgency.URGENT,
            look=Look.PROBLEM,
        )

    @Slot()
    def _on_accept(self) -> None:
        desk = self._session.desk
        self._session.runner.run(self, lambda: accept_record(desk), self._on_accepted, self._on_failed)

    @Slot(object)
    def _on_accepted(self, nothing: None) -> None:
        self._show_older()

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self._show_older(error_sentence(error))
