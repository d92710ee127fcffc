"""A window over whose pages a mark may stand, and something beside them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.shell.keys.reveal import reveal
from ui.shell.screen_room import LEAST
from ui.theme import TARGET, Type
from ui.widgets.text import Text

BESIDE = 380
"""How wide what stands beside the pages is."""
MARK = TARGET
"""How high the mark over the pages is: what is offered in it can be hit."""


class Sided(QStackedWidget):
    """Pages, and at the end of their lines what stands beside them: next to them where they keep their least width, else over their edge.

    `mark` stands over all pages and what is beside them, as long as the window is open; empty: nothing does.
    """

    def __init__(self, mark: str = "") -> None:
        super().__init__()
        self._side: QWidget | None = None
        self.mark = Text(mark, Type.STRONG, parent=self)
        self.mark.setProperty("look", "practice")
        self.mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.mark.setVisible(bool(mark))
        self.place_side()

    @property
    def marked(self) -> int:
        """How much of the height the mark takes."""
        return MARK if self.mark.text() else 0

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
        side, top = self._side, self.marked
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        taken = 0 if side is None or side.isHidden() or self.is_side_over else BESIDE
        self.setContentsMargins(taken if is_mirrored else 0, top, 0 if is_mirrored else taken, 0)
        self.mark.setGeometry(0, 0, self.width(), top)
        if side is not None:
            side.setGeometry(0 if is_mirrored else self.width() - BESIDE, top, BESIDE, self.height() - top)
            side.raise_()

    def focusNextPrevChild(self, forward: bool) -> bool:
        is_moved = super().focusNextPrevChild(forward)
        reveal(self.focusWidget())
        return is_moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        # First what is taken from the pages, then the pages.
        self.place_side()
        super().resizeEvent(event)
