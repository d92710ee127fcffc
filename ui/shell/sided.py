"""A window beside whose pages something may stand."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.shell.screen_room import LEAST

BESIDE = 380
"""How wide what stands beside the pages is."""


class Sided(QStackedWidget):
    """Pages, and at the end of their lines what stands beside them: next to them where they keep their least width, else over their edge."""

    def __init__(self) -> None:
        super().__init__()
        self._side: QWidget | None = None

    def dock(self, side: QWidget) -> None:
        """Take what will stand beside the pages; it is not seen yet."""
        self._side = side
        side.setParent(self)
        side.hide()

    def unfold(self) -> None:
        """Show what stands beside the pages."""
        if self._side is not None:
            self._side.show()
            self.place_side()

    def fold(self) -> None:
        """Hide what stands beside the pages; they have the whole window again."""
        if self._side is not None:
            self._side.hide()
            self.place_side()

    @property
    def is_side_over(self) -> bool:
        """Whether what stands beside the pages has to lie over their edge."""
        return self.width() < LEAST.width() + BESIDE

    def place_side(self) -> None:
        """Give both their room: after the size, the pages or what stands beside them changed."""
        side = self._side
        if side is None:
            return
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        taken = 0 if side.isHidden() or self.is_side_over else BESIDE
        self.setContentsMargins(taken if is_mirrored else 0, 0, 0 if is_mirrored else taken, 0)
        side.setGeometry(0 if is_mirrored else self.width() - BESIDE, 0, BESIDE, self.height())
        side.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        # First what is taken from the pages, then the pages.
        self.place_side()
        super().resizeEvent(event)
