"""What a screen reader is told of a reading once it was left: what was understood of it, and what saving would raise."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from ui.pages.scan.echo import EchoCard
from ui.pages.scan.form import ScanForm
from ui.spoken.announcing import announce
from ui.widgets.messages.message import Message
from ui.wording.tr import context

_tr = context("scan")


class ReadingsAloud(QObject):
    """Says the echo of the readings, not on every key but when one of them was read, and never the same twice running.

    `raised` is what the line says that saving would do.
    """

    def __init__(self, form: ScanForm, echo: EchoCard, raised: Callable[[], Message | None]) -> None:
        super().__init__(form)
        self._form, self._echo, self._raised = form, echo, raised
        self._said: tuple[str, str] = ("", "")
        for reading in form.readings:
            reading.validated.connect(self._on_read)

    @Slot()
    def _on_read(self) -> None:
        # A form that is being filled says nothing; what is said of several readings is said once.
        if self._form.isEnabled():
            QTimer.singleShot(0, self, self._say)

    @Slot()
    def _say(self) -> None:
        if not self._form.shown_readings() or not self._form.isVisible():
            return
        raised = self._raised()
        shortest = self._form.shortest
        counts = _tr("{0} {1}").format(shortest.which.text(), shortest.length.text())
        understood = ". ".join(filter(None, (counts, self._echo.aloud)))
        flags = raised.whole if raised is not None else ""
        before, self._said = self._said, (understood, flags)
        news = (text for text, old in zip(self._said, before, strict=True) if text != old)
        announce(self._form, ". ".join(filter(None, news)))
