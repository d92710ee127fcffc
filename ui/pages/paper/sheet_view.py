"""The pages of a paper, one below the other, as they will lie on the desk."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui.widgets.card import Scroll
from ui.widgets.text import Text
from ui.wording.tr import context

_tr = context("papers")
_GAP = 12


class SheetView(Scroll):
    """Shows pages; the keys that scroll scroll it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.be_read()
        self.setAccessibleName(_tr("Pages of the paper"))
        self.body.setSpacing(_GAP)
        self.pages: list[PageView] = []
        self.text = Text(wraps=True, parent=self).let_select()
        self.text.hide()
        self.body.addWidget(self.text)

    def blank(self) -> None:
        """Show nothing."""
        self.text.setText("")
        self.text.hide()
        for page in self.pages:
            page.hide()
            self.body.removeWidget(page)
            page.deleteLater()
        self.pages = []
        self.setAccessibleDescription("")

    def show_pages(self, pictures: tuple[bytes, ...], scale: float, text: str) -> None:
        """Show these pages; `scale` is that of the screen, `text` what stands on them."""
        self.blank()
        for number, picture in enumerate(pictures, start=1):
            drawn = QPixmap.fromImage(QImage.fromData(QByteArray(picture)))
            drawn.setDevicePixelRatio(scale)
            page = PageView(drawn, self)
            page.setAccessibleName(_tr("Page {0} of {1}").format(number, len(pictures)))
            self.body.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
            self.pages.append(page)
        self.setAccessibleDescription(text)
        self.verticalScrollBar().setValue(0)

    def show_text(self, text: str) -> None:
        """Show a paper whose pages could not be made as its text."""
        self.blank()
        self.text.setText(text)
        self.text.show()
        self.setAccessibleDescription(text)


class PageView(QWidget):
    """One page, as large as it was drawn."""

    def __init__(self, drawn: QPixmap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn = drawn
        self.setFixedSize(drawn.deviceIndependentSize().toSize())

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, self._drawn)
