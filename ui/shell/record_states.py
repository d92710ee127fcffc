"""What lasts about the record's file, in the line over every page: nothing can be written, or entries are missing."""

from datetime import date, datetime

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.records.flag import Urgency
from models.rules.register.permissions import Action, may
from models.usecases.clinic.older_record import accept_record
from ui.session.record_watch import RecordWatch
from ui.session.session import Session
from ui.shell.stopped_state import StoppedState
from ui.widgets.messages.line import MessageLine
from ui.widgets.messages.message import Deed, Lasting, Message
from ui.wording import formats
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("stopped")

_ACCEPT = "accept"


class RecordStates(QObject):
    """Says nothing while the record is as this machine left it and can be written.

    Signals: `backups_wanted`, to go back to one.
    """

    backups_wanted = Signal()

    def __init__(self, session: Session, line: MessageLine) -> None:
        super().__init__(line)
        self._session, self._line = session, line
        self.stopped = StoppedState(session, line)
        self.watch = RecordWatch(session.desk, session.runner, self)
        self.stopped.backups_wanted.connect(self.backups_wanted)
        self._line.deed_wanted.connect(self._on_deed)
        self._show_older()
        self._show_key()
        self.watch.stopped.connect(self.stopped.show_reason)
        self.watch.room_found.connect(self._on_room)
        self.watch.start()

    def says(self, error: CervitrendError) -> bool:
        """Whether this is said already."""
        self.watch.tick()
        return self.stopped.says(error)

    def _show_older(self, problem: str = "") -> None:
        older = self._session.desk.store.file.older
        if older is None:
            self._line.stand(Lasting.OLDER, None)
            return
        today = self._session.desk.clock.today()
        ends = _tr("nothing") if older.ends_at is None else formats.moment(older.ends_at, today)
        said, advice = _missing(ends, older.last_written_at, today)
        message = Message(
            said,
            problem or advice,
            Urgency.URGENT,
            (Deed(_ACCEPT, _tr("Go on with this record")),),
            is_problem=True,
        )
        self._line.stand(Lasting.OLDER, message)

    def _show_key(self) -> None:
        """A key that was asked for and could not be made: whoever was disabled since still knows the one that holds."""
        desk = self._session.desk
        problem = None if desk.vault is None else desk.vault.key_problem()
        if problem is None or not may(desk.user, Action.KEEP_USERS):
            return
        message = Message(
            _tr("The new key for the record was not made; the one before still opens it."),
            _tr("{0} It is tried again whenever somebody signs in.").format(error_sentence(problem)),
            is_problem=True,
        )
        self._line.stand(Lasting.KEY, message)

    @Slot(object)
    def _on_room(self, left: int | None) -> None:
        if left is None:
            self._line.stand(Lasting.ROOM, None)
            return
        message = Message(
            _tr("Only {0} MB are left on the disk of the record.").format(left),
            _tr(
                "When nothing is left, nothing can be saved. Make room there, or tell whoever looks after the computer."
            ),
            Urgency.URGENT,
            is_problem=True,
        )
        self._line.stand(Lasting.ROOM, message)

    @Slot(object)
    def _on_deed(self, deed: Deed) -> None:
        if deed.name == _ACCEPT:
            desk = self._session.desk
            self._session.runner.run(self, lambda: accept_record(desk), self._on_accepted, self._on_failed)

    @Slot(object)
    def _on_accepted(self, nothing: None) -> None:
        self._show_older()

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self._show_older(error_sentence(error))


def _missing(ends: str, written: datetime | None, today: date) -> tuple[str, str]:
    """That entries are missing, or that nobody can tell, and what to do."""
    if written is None:
        said = _tr(
            "Entries may be missing: this record ends {0}, and what this computer remembers of it cannot be read."
        )
        advice = _tr(
            "Nobody can tell whether it is the newest. Look whether there is a newer file before you record anything; if there is "
            "none, say that you go on with this one."
        )
        return said.format(ends), advice
    said = _tr("Entries are missing: this record ends {0}, this computer last wrote in it {1}.")
    advice = _tr(
        "It is an older copy or another record. Look for the newer file before you record anything; if a backup was put "
        "back on purpose, say that you go on with this one."
    )
    return said.format(ends, formats.moment(written, today)), advice
