"""Pages on a printer, as the typesetter drew them: what was looked at is what is printed."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from models.values.paper import PaperLayout

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere


def asked_printer(over: QWidget, *, layout: PaperLayout, pages: int) -> QPrinter | None:
    """The printer that was chosen in the system's own dialog; None where none was."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    is_half, is_across = layout is PaperLayout.HALF, layout is PaperLayout.ACROSS
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5 if is_half else QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    turned = QPageLayout.Orientation.Landscape if is_across else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(turned)
    dialog = QPrintDialog(printer, over)
    dialog.setMinMax(1, max(pages, 1))
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def print_pages(printer: QPrinter, pages: Sequence[bytes]) -> bool:
    """Print them, or those that were chosen; returns whether the printer took them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    is_taken = True
    for place, page in enumerate(pages[first - 1 : last]):
        if place:
            is_taken = printer.newPage() and is_taken
        whole = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
        painter.drawImage(QRect(0, 0, whole.width(), whole.height()), QImage.fromData(QByteArray(page)))
    return painter.end() and is_taken


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
    for line in text.splitlines():
        needed = painter.boundingRect(room, _WRAPPED, line or " ").height()
        if top + needed > room.bottom():
            is_taken, top = printer.newPage() and is_taken, room.top()
            painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, mark)
        painter.drawText(QRect(room.left(), top, room.width(), needed), _WRAPPED, line)
        top += needed
    return painter.end() and is_taken
