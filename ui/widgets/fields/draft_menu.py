"""What can be done with one half-filled form, wherever it is listed."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from models.views import Draft
from ui.wording.tr import context

_tr = context("chips")


class DraftMenu(QMenu):
    """Offers to go on with it or to discard it: no single key forgets what was typed.

    Signals: `chosen` (Draft); `discard_wanted` (Draft).
    """

    chosen = Signal(object)
    discard_wanted = Signal(object)

    def __init__(self, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._draft = draft
        self.addAction(_tr("Go on with it")).triggered.connect(self._on_chosen)
        self.addAction(_tr("Discard it: it is in no record, and gone then")).triggered.connect(
            self._on_discard
        )

    def pop_up_over(self, widget: QWidget) -> None:
        """Open it above what it is about."""
        self.popup(widget.mapToGlobal(QPoint(0, -self.sizeHint().height())))

    @Slot()
    def _on_chosen(self) -> None:
        self.chosen.emit(self._draft)

    @Slot()
    def _on_discard(self) -> None:
        self.discard_wanted.emit(self._draft)
