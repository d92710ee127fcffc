"""Pages on a printer, as the typesetter drew them: what was looked at is what is printed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QGroupBox, QWidget

from models.values.paper import PaperLayout
from ui.widgets.text import kept_together, line_breaks
from ui.wording.tr import context

_tr = context("papers")


def asked_printer(over: QWidget, *, layout: PaperLayout, pages: int) -> QPrinter | None:
    """The printer that was chosen in the system's own dialog; None where none was.

    Some of the `pages` can be chosen there; with 0 all that there will be are printed.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    is_half, is_across = layout is PaperLayout.HALF, layout is PaperLayout.ACROSS
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5 if is_half else QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    turned = QPageLayout.Orientation.Landscape if is_across else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(turned)
    # Part of a bundle would be some women whole, one cut in two and others without any.
    dialog = QPrintDialog(printer, over) if pages else _RangelessDialog(printer, over)
    dialog.setMinMax(1, max(pages, 1))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, pages > 0)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


class _RangelessDialog(QPrintDialog):
    """Qt's own dialog, where the system has none, shows a range of pages whether it can be chosen or not: here it is taken out."""

    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        if ranges := self.findChild(QGroupBox, "gbPrintRange"):
            ranges.hide()


def printer_name(printer: QPrinter) -> str:
    """What it is called; of one that prints into a file, the last part of its folder."""
    return printer.printerName() or Path(printer.outputFileName()).parent.name


def stopped_words(given: int) -> str:
    """What is true of a printer that was stopped after so many pages, one or more."""
    return _tr.counted(
        given,
        "Stopped after %n page. Look at the printer: it may have come out.",
        "Stopped after %n pages. Look at the printer: they may have come out.",
    )


def taken_words(name: str, *, is_taken: bool) -> str:
    """That a printer took everything, or nothing."""
    if is_taken:
        return _tr("Sent to {0}.").format(name)
    return _tr("{0} took nothing. Look at the printer, or save the paper as PDF.").format(name)


class PagePrinter(QObject):
    """Gives a printer one page after the other; between two of them the window answers, and it can be stopped.

    Signals: `given` (how many pages, of how many) before the first and after each; `ended` (bool) with whether the printer took
    them all.
    """

    given = Signal(int, int)
    ended = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._printer: QPrinter | None = None
        self._painter = QPainter()
        self._pages: Sequence[bytes] = ()
        self._place = 0
        self._is_taken = True
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._give)

    @property
    def is_printing(self) -> bool:
        """Whether pages are still to be given."""
        return self._printer is not None

    @property
    def count(self) -> int:
        """How many pages a printer was given since the last beginning."""
        return self._place

    def begin(self, printer: QPrinter, pages: Sequence[bytes]) -> None:
        """Give it these pages, or those of them that were chosen. Raises: RuntimeError while others are still to be given."""
        if self.is_printing:
            raise RuntimeError("pages are still to be given")
        self._pages, self._place, self._is_taken = _chosen(printer, pages), 0, True
        if not self._pages or not self._painter.begin(printer):
            self.ended.emit(False)
            return
        self._printer = printer
        self._next.start()
        self.given.emit(0, len(self._pages))

    def stop(self) -> int:
        """Give no more, and have the printer drop what it can; returns how many pages it was given."""
        printer, self._printer = self._printer, None
        self._next.stop()
        if printer is not None:
            printer.abort()
            self._painter.end()
        return self._place

    @Slot()
    def _give(self) -> None:
        printer = self._printer
        if printer is None:
            return
        if self._place:
            self._is_taken = printer.newPage() and self._is_taken
        whole = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
        page = QImage.fromData(QByteArray(self._pages[self._place]))
        self._painter.drawImage(QRect(0, 0, whole.width(), whole.height()), page)
        self._place += 1
        self.given.emit(self._place, len(self._pages))
        if self._place < len(self._pages):
            self._next.start()
        elif self._printer is not None:
            self._printer = None
            self.ended.emit(self._painter.end() and self._is_taken)


def _chosen(printer: QPrinter, pages: Sequence[bytes]) -> Sequence[bytes]:
    ranges = printer.pageRanges()
    if ranges.isEmpty():
        return pages
    return [page for number, page in enumerate(pages, start=1) if ranges.contains(number)]


def print_text(printer: QPrinter, text: str, mark: str = "") -> bool:
    """Print a paper whose pages could not be set, as plain text; returns whether the printer took it.

    `mark` stands at the foot of every page.
    """
    painter = QPainter()
    if not painter.begin(printer):
        return False
    whole = printer.pageLayout().fullRectPixels(printer.resolution())
    edge = printer.resolution() * 2 // 3
    room = whole.adjusted(edge, edge, -edge, -edge)
    foot = QRect(room.left(), room.bottom() + edge // 4, room.width(), edge // 2)
    top, is_taken = room.top(), True
    painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, mark)
    for line in map(kept_together, text.splitlines()):
        breaks = line_breaks(line, painter.fontMetrics(), room.width())
        needed = painter.boundingRect(room, breaks, line or " ").height()
        if top + needed > room.bottom():
            is_taken, top = printer.newPage() and is_taken, room.top()
            painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, mark)
        painter.drawText(QRect(room.left(), top, room.width(), needed), breaks, line)
        top += needed
    return painter.end() and is_taken
