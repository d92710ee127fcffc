"""Pages on a printer, as the typesetter drew them: what was looked at is what is printed."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget


def asked_printer(over: QWidget, *, is_wide: bool, pages: int) -> QPrinter | None:
    """The printer that was chosen in the system's own dialog; None where none was."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    across = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(across)
    dialog = QPrintDialog(printer, over)
    dialog.setMinMax(1, pages)
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
