"""Six steps through the practice clinic, offered once and left at any of them."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Slot

from ui.shell.sided import Sided
from ui.shell.tour.card import Pointer, TourCard, placed
from ui.shell.tour.stops import stops
from ui.shell.window import Workspace
from ui.spoken.announcing import announce
from ui.widgets.button import Button, ButtonKind
from ui.wording.tr import context

_tr = context("tour")

SETTLE_MS = 250
"""How long a page may take to come to rest, before the words are put beside what they speak of once more."""
_KEY = "Alt+F1"
_BESIDE_OFFER = 16


class Tour(QObject):
    """Offers itself in the mark over the pages; nothing moves for it, and what it points at is never covered.

    `workspace` is what the user sees now; None while nobody is signed in.
    """

    def __init__(self, shell: Sided, workspace: Callable[[], Workspace | None]) -> None:
        super().__init__(shell)
        self._shell, self._workspace = shell, workspace
        self._place = 0
        self._is_leading = False
        self._stops = stops()
        self.card, self.pointer = TourCard(shell), Pointer(shell)
        self.card.hide()
        offered = _tr.counted(len(self._stops), "Take the tour: %n step", "Take the tour: %n steps")
        self.offer = Button(offered, ButtonKind.LINE, _KEY, parent=shell)
        self.offer.setProperty("ground", "practice")
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self._arrange)
        self.offer.clicked.connect(self.begin)
        self.card.next_wanted.connect(self._on_next)
        self.card.back_wanted.connect(self._on_back)
        self.card.leave_wanted.connect(self.leave)
        shell.installEventFilter(self)
        self.offer.show()
        self._arrange()

    @property
    def is_on(self) -> bool:
        """Whether a step is seen."""
        return not self.card.isHidden()

    @property
    def is_at_rest(self) -> bool:
        """Whether everything stands where it will stay."""
        return not self._settling.isActive()

    @Slot()
    def begin(self) -> None:
        """Show the first step; the offer has been taken."""
        self.offer.hide()
        self.card.show()
        self._show(0)

    @Slot()
    def leave(self) -> None:
        """End it wherever it is; the page stays, with the focus on it."""
        if not self.is_on:
            return
        self.card.hide()
        self.pointer.point_at(None)
        workspace = self._workspace()
        if workspace is not None and workspace.isVisible():
            workspace.page.setFocus()
            workspace.next_pane()

    @Slot()
    def go_elsewhere(self) -> None:
        """Another page came into view: where nobody went on with the tour, it is over."""
        if not self._is_leading:
            self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._arrange()
            self._settling.start()
        return False

    @Slot()
    def _on_next(self) -> None:
        if self._place + 1 < len(self._stops):
            self._show(self._place + 1)
        else:
            self.leave()

    @Slot()
    def _on_back(self) -> None:
        self._show(self._place - 1)

    def _show(self, place: int) -> None:
        workspace = self._workspace()
        if workspace is None:
            return
        self._place = place
        stop = self._stops[place]
        self._is_leading = True
        stop.leads(workspace)
        self._is_leading = False
        self.card.show_step(place, len(self._stops), stop.title, stop.words)
        announce(self.card, f"{self.card.step.text()}. {stop.title}. {stop.words}")
        self._arrange()
        self._settling.start()

    def _place_offer(self) -> None:
        hint, mark = self.offer.sizeHint(), self._shell.mark
        place = mark.geometry()
        self.offer.setGeometry(place.right() - hint.width() - 8, place.top(), hint.width(), place.height())
        self.offer.raise_()
        # Where the window is too narrow for both, what the mark says moves aside.
        taken = 0 if self.offer.isHidden() else hint.width() + _BESIDE_OFFER
        is_free = mark.fontMetrics().horizontalAdvance(mark.text()) <= place.width() - 2 * taken
        mark.setContentsMargins(0, 0, 0 if is_free else taken, 0)

    @Slot()
    def _arrange(self) -> None:
        """Put the offer into the mark, and the card where it leaves free what it speaks of."""
        self._place_offer()
        workspace = self._workspace()
        if not self.is_on or workspace is None:
            return
        seen = [each for each in self._stops[self._place].targets(workspace) if each.isVisible()]
        targets = [QRect(each.mapTo(self._shell, each.rect().topLeft()), each.size()) for each in seen]
        room = QRect(workspace.mapTo(self._shell, workspace.rect().topLeft()), workspace.size())
        room.setLeft(room.left() + workspace.rail.width())
        place, pointed = placed(self.card.size_needed, room, targets)
        self.card.setGeometry(place)
        self.pointer.point_at(pointed)
        self.card.raise_()
