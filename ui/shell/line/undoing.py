"""Takes back what was just saved, while the line still offers it."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.errors import CervitrendError
from models.records.patient import Patient
from models.records.pregnancy import Pregnancy
from models.records.risk import RiskFactor
from models.usecases.undo import AT_ONCE, Saved, undo
from models.views import Draft
from ui.session.session import Location, Session, Where
from ui.session.unkept import Unkept
from ui.widgets.messages.line import MessageLine
from ui.widgets.messages.message import UNDO, Deed, Message
from ui.wording.fields import kind_name
from ui.wording.tr import context

_tr = context("undo")


class Undoing(QObject):
    """Listens to the line; after half a minute the offer goes and the message stays.

    Signals: `undone` once something was taken back; where that is a registration or an opened pregnancy, what is on the
    screen is no more, and `led_on` (Location) leads to where it is done again; `typed_again` (Draft) of what had been discarded; `failed` (CervitrendError) where it could not be.
    """

    undone = Signal()
    led_on = Signal(object)
    typed_again = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, line: MessageLine) -> None:
        super().__init__(line)
        self._session, self._line = session, line
        self.ends = QTimer(self)
        self.ends.setSingleShot(True)
        self.ends.setInterval(int(AT_ONCE.total_seconds() * 1000))
        self.ends.timeout.connect(self._on_end)
        line.said.connect(self._on_said)
        line.deed_wanted.connect(self._on_deed)

    @Slot(object)
    def _on_said(self, message: Message) -> None:
        if any(deed.name == UNDO for deed in message.deeds):
            self.ends.start()

    @Slot()
    def _on_end(self) -> None:
        self._line.withdraw(UNDO)

    @Slot(object)
    def _on_deed(self, deed: Deed) -> None:
        """Undo once: the same key again finds nothing to undo."""
        if deed.name != UNDO:
            return
        self._line.withdraw(UNDO)
        desk, saved = self._session.desk, deed.saved
        what = Unkept(UNDO, is_save=True)
        self._session.write(self, what, lambda: undo(desk, saved), self._on_undone, self._on_failed)

    @Slot(object)
    def _on_undone(self, records: tuple[Saved, ...]) -> None:
        kinds = ", ".join(_kinds(records))
        said = _tr("Undone: {0}.").format(kinds)
        is_typed = all(isinstance(record, Draft) for record in records)
        stays = (
            _tr("It is half-typed again, as it was.")
            if is_typed
            else _tr("What it was stays in the audit trail.")
        )
        self._line.say(Message(said, stays))
        there = next((place for record in records if (place := _place_after(record)) is not None), None)
        for draft in records:
            if isinstance(draft, Draft):
                self.typed_again.emit(draft)
        if there is None:
            self.undone.emit()
        else:
            self._session.woman.blank()
            self.led_on.emit(there)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)


def _place_after(record: Saved) -> Location | None:
    """Where to go once what was on the screen is not in the record any more; None where one stays."""
    match record:
        case Patient(struck_out=str()):
            return Location(Where.WOMEN)
        case Pregnancy(struck_out=str()):
            return Location(Where.PREGNANCY, patient_id=record.patient_id)
        case _:
            return None


def _kinds(records: tuple[Saved, ...]) -> tuple[str, ...]:
    """What was saved, each kind once; the pregnancy that is written to along with it is not what she did."""
    besides = tuple(record for record in records if not isinstance(record, Pregnancy))
    if any(isinstance(record, RiskFactor) for record in records):
        return (_tr("risk factors"),)
    return tuple(dict.fromkeys(map(_named, besides or records)))


def _named(record: Saved) -> str:
    return _tr("a draft") if isinstance(record, Draft) else kind_name(type(record))
