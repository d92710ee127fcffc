"""That the date of this computer is in doubt stands in the line on every page but the one where it is settled."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from models.records.flag import Urgency
from models.usecases.desk import Desk
from ui.session.session import Location, Where
from ui.widgets.date_order import set_doubt
from ui.widgets.messages.line import MessageLine
from ui.widgets.messages.message import Deed, Lasting, Message
from ui.wording import formats
from ui.wording.tr import context

_tr = context("message")
_LOOK_MS = 1000


class DoubtedDate(QTimer):
    """Looks each second, because it is doubted and believed again while the program runs; `desk` is the one at work.

    The fields of `window` are told as well: none of them counts from a day that nobody believes.
    """

    def __init__(self, desk: Callable[[], Desk], line: MessageLine, window: QWidget) -> None:
        super().__init__(line)
        self._desk, self._line, self._window = desk, line, window
        self._where: Where | None = None
        self._was_said = False
        self.setInterval(_LOOK_MS)
        self.timeout.connect(self.look)
        self.start()

    def come_to(self, where: Where) -> None:
        """Another page is on the screen."""
        self._where = where
        self.look()

    @Slot()
    def look(self) -> None:
        """Say it, or that it is over; Today says it itself, with what can be done."""
        desk = self._desk()
        set_doubt(self._window, is_doubted=desk.is_date_doubted)
        if not desk.is_date_doubted:
            self._was_said = False
        if not desk.is_date_doubted or self._where is Where.TODAY:
            self._line.stand(Lasting.DATE, None)
            return
        said = _tr("The date of this computer is in doubt: it says {0}.").format(
            formats.day(desk.clock.today())
        )
        more = _tr("What is counted from today may be wrong. Type every day.")
        deeds = (Deed("date", _tr("Check it on Today"), location=Location(Where.TODAY)),)
        self._line.stand(Lasting.DATE, Message(said, more, Urgency.URGENT, deeds), is_news=not self._was_said)
        self._was_said = True
